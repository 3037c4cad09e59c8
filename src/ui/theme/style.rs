//! The style of egui's own widgets in a theme.

use egui::style::{ScrollAnimation, ScrollFadeStyle, ScrollStyle};
use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Visuals};

use super::palette::Tokens;
use super::{FIELD_RADIUS, SECTION_RADIUS, TARGET};
use crate::ui::fonts::{self, Weight};

/// egui's style in the colours of a theme.
pub(super) fn style(tokens: &Tokens, mut visuals: Visuals) -> Style {
    let mut style = Style::default();
    let regular = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, regular(11.0)),
        (TextStyle::Body, regular(13.5)),
        (TextStyle::Button, regular(13.5)),
        (TextStyle::Heading, fonts::font(Weight::Bold, 15.0)),
        (TextStyle::Monospace, regular(13.5)),
    ]
    .into();
    style.spacing.item_spacing = egui::vec2(8.0, 4.0);
    style.spacing.button_padding = egui::vec2(8.0, 4.0);
    style.spacing.interact_size = egui::vec2(TARGET, TARGET);
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.icon_width = 16.0;
    style.spacing.icon_width_inner = 10.0;
    style.spacing.combo_width = 60.0;
    style.spacing.scroll = scroll(tokens);
    style.interaction.selectable_labels = false;
    // Nothing moves by itself: that explains nothing here, and some cannot bear it.
    style.animation_time = 0.0;
    style.scroll_animation = ScrollAnimation::none();
    visuals.override_text_color = None;
    visuals.panel_fill = tokens.bg;
    visuals.window_fill = tokens.paper;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(SECTION_RADIUS);
    visuals.menu_corner_radius = CornerRadius::same(FIELD_RADIUS);
    visuals.extreme_bg_color = tokens.paper;
    visuals.text_edit_bg_color = Some(tokens.paper);
    visuals.faint_bg_color = tokens.bg;
    visuals.hyperlink_color = tokens.accent;
    visuals.error_fg_color = tokens.error;
    visuals.warn_fg_color = tokens.warning;
    visuals.weak_text_color = Some(tokens.hint);
    visuals.selection.bg_fill = tokens.selection;
    visuals.selection.stroke = Stroke::new(2.0, tokens.accent);
    visuals.text_cursor.stroke = Stroke::new(1.5, tokens.text);
    // A caret that stands still asks for no frames: an idle window costs nothing.
    visuals.text_cursor.blink = false;
    visuals.disabled_alpha = 0.6;
    set_widgets(&mut visuals, tokens);
    style.visuals = visuals;
    style
}

/// Scroll bars that lie over the contents: thin, and pale until the pointer is there.
fn scroll(tokens: &Tokens) -> ScrollStyle {
    // Where lines have to stand out, so does this.
    let is_pale = tokens.rim == Color32::TRANSPARENT;
    let opacity = |pale: f32| if is_pale { pale } else { 1.0 };
    ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        active_background_opacity: 0.0,
        interact_background_opacity: opacity(0.2),
        dormant_handle_opacity: opacity(0.2),
        active_handle_opacity: opacity(0.3),
        interact_handle_opacity: opacity(0.6),
        // The bar says that there is more; paler text would be harder to read, and be the line that one types on.
        fade: ScrollFadeStyle { strength: 0.0, ..ScrollFadeStyle::default() },
        ..ScrollStyle::floating()
    }
}

fn set_widgets(visuals: &mut Visuals, tokens: &Tokens) {
    let widgets = &mut visuals.widgets;
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, tokens.line);
    for state in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        state.fg_stroke = Stroke::new(1.0, tokens.text);
        state.corner_radius = CornerRadius::same(FIELD_RADIUS);
        state.expansion = 0.0;
    }
    for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active, &mut widgets.open] {
        state.bg_fill = tokens.paper;
        state.weak_bg_fill = tokens.paper;
        state.bg_stroke = Stroke::new(1.0, tokens.field);
    }
    widgets.hovered.weak_bg_fill = tokens.bg;
    widgets.open.weak_bg_fill = tokens.bg;
    widgets.hovered.bg_stroke = Stroke::new(1.0, tokens.text);
    // egui draws what has the keyboard as active, so this is the focus ring of its widgets.
    widgets.active.bg_stroke = Stroke::new(2.0, tokens.accent);
}
