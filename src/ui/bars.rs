//! The bar above the page, with menus, what is open and how it is saved, and the bar below it.

use egui::{Align, Button, Layout, RichText, Sense, Ui, UiBuilder, accesskit, pos2, vec2};
use i18n_embed_fl::fl;

use super::Pass;
use super::fonts::{Weight, font};
use super::menu::{languages_ui, menu_bar_ui, small_menu_ui};
use super::menu_keys::MenuView;
use super::theme::{Tokens, tokens};
use super::widgets::{mark_at, muted, ring};
use crate::app::{Focus, FocusCommand, MenuCommand, Saving, State};
use crate::i18n::{self, Texts};

/// A bar narrower than this has no room for the legend.
const LEGEND_FROM: f32 = 790.0;
/// Room for the sign of the state of saving.
const SIGN: f32 = 16.0;
const FEW_LETTERS: f32 = 40.0;

/// The bar above the page.
pub(super) fn top_bar_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut MenuView) {
    let bar = ui.max_rect();
    let mut left = bar.left();
    ui.scope_builder(UiBuilder::new().max_rect(bar).layout(Layout::left_to_right(Align::Center)), |ui| {
        left = menu_bar_ui(ui, pass, view);
    });
    let mut right = bar.right();
    ui.scope_builder(
        UiBuilder::new().max_rect(bar.shrink2(vec2(8.0, 0.0))).layout(Layout::right_to_left(Align::Center)),
        |ui| {
            pass.primary_button(ui, &MenuCommand::Export.text(pass.texts), MenuCommand::Export);
            right = ui.min_rect().left();
        },
    );
    let room = egui::Rect::from_x_y_ranges(left + 16.0..=right - 16.0, bar.y_range());
    if room.width() > SIGN {
        title_ui(ui, pass.texts, pass.state, room);
    }
}

/// Subject, file name and the state of saving, in the middle of the room there is.
fn title_ui(ui: &mut Ui, texts: &Texts, state: &State, room: egui::Rect) {
    let tokens = tokens(ui);
    let messages = &texts.messages;
    let subject = state.open.document.canvas().header.subject.trim();
    let subject =
        if subject.is_empty() { fl!(messages, "title-nameless") } else { i18n::visible_line(subject) };
    let (saving, color) = saving_word(texts, state, tokens);
    let file = i18n::visible_line(&state.open.file_name().unwrap_or_default());
    let painter = ui.painter();
    let lay_out = |words: String| painter.layout_no_wrap(words, font(Weight::Medium, 13.0), color);
    let mut saving_galley = lay_out(saving.clone());
    if saving_galley.size().x > room.width() {
        // A sign says it too, where the word has no room; a screen reader says the word.
        saving_galley = lay_out(saving.chars().take(1).collect());
    }
    let gap = 18.0;
    let left_over = room.width() - saving_galley.size().x - gap;
    let elided = |text: String, weight, color, width: f32| {
        // Less room than a few letters is none.
        let text = if width < FEW_LETTERS { String::new() } else { text };
        let mut job = egui::text::LayoutJob::simple_singleline(text, font(weight, 13.0), color);
        job.wrap.max_width = width.max(0.0);
        job.wrap.max_rows = 1;
        job.wrap.break_anywhere = true;
        painter.layout_job(job)
    };
    let subject_galley = elided(subject, Weight::SemiBold, tokens.text, left_over * 0.6);
    let file_galley = elided(file, Weight::Regular, tokens.muted, left_over - subject_galley.size().x - gap);
    let parts = [subject_galley, file_galley, saving_galley];
    let total: f32 =
        parts.iter().map(|part| part.size().x).filter(|width| *width > 0.0).map(|width| width + gap).sum();
    // The middle of the window where that is free, as in the drawing.
    let middle = ui
        .ctx()
        .content_rect()
        .center()
        .x
        .clamp(room.left() + total / 2.0, (room.right() - total / 2.0).max(room.left() + total / 2.0));
    let mut at = middle - total / 2.0 + gap / 2.0;
    let last = parts.len() - 1;
    for (index, part) in parts.into_iter().enumerate() {
        if part.size().x <= 0.0 {
            continue;
        }
        let rect = egui::Rect::from_min_size(pos2(at, room.center().y - part.size().y / 2.0), part.size());
        at += part.size().x + gap;
        let response = ui.interact(rect, egui::Id::unique(("title", index)), Sense::hover());
        let text = if index == last { saving.clone() } else { part.text().to_owned() };
        ui.painter().galley(rect.min, part, tokens.text);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(if index == last { accesskit::Role::Status } else { accesskit::Role::Label });
            node.set_label(text);
            if index == last {
                node.set_live(accesskit::Live::Polite);
            }
        });
    }
}

/// The state of saving in a word with a sign.
fn saving_word(texts: &Texts, state: &State, tokens: &Tokens) -> (String, egui::Color32) {
    let messages = &texts.messages;
    if state.open.document.is_read_only() {
        return (fl!(messages, "saving-read-only"), tokens.warning);
    }
    match state.open.saving() {
        Saving::New => (fl!(messages, "saving-new"), tokens.muted),
        Saving::Saved => (fl!(messages, "saving-saved"), tokens.ok),
        Saving::Unsaved => (fl!(messages, "saving-unsaved"), tokens.warning),
        Saving::Busy => (fl!(messages, "saving-busy"), tokens.muted),
        Saving::Failed => (fl!(messages, "saving-failed"), tokens.error),
    }
}

/// The bar below the page: the legend, how much is filled in, language and size.
pub(super) fn status_bar_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let color = tokens(ui).muted;
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        // Where there is no room for both, the legend gives way; each title has its mark too.
        let has_room = ui.available_width() > LEGEND_FROM;
        for group in pass.template().legend().filter(|_| has_room) {
            mark_at(ui, group.mark, color);
            muted(ui, &i18n::visible_line(group.title.text(pass.texts.language().tag())), 12.0);
            ui.add_space(12.0);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            status_right_ui(ui, pass);
        });
    });
}

fn status_right_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let percent = format!("{} %", pass.state.preferences.zoom().percent());
    let usual = format!("{}, {percent}", MenuCommand::ZoomReset.text(pass.texts));
    for (sign, name, command) in [
        ("+", MenuCommand::ZoomIn.text(pass.texts), MenuCommand::ZoomIn),
        (&percent, usual, MenuCommand::ZoomReset),
        ("−", MenuCommand::ZoomOut.text(pass.texts), MenuCommand::ZoomOut),
    ] {
        let button = small_button(ui, sign);
        let response = ui.add(button);
        ring(ui, &response);
        if response.accessible_name(name).clicked() {
            pass.push(command);
        }
    }
    ui.add_space(8.0);
    let language = MenuCommand::Language(pass.state.language).text(pass.texts);
    let name = fl!(pass.texts.messages, "language-switch", language = language.as_str());
    small_menu_ui(ui, small_button(ui, &language), |ui| languages_ui(ui, pass)).accessible_name(name);
    ui.add_space(8.0);
    filled_ui(ui, pass);
    if !pass.state.preferences.side_panel {
        ui.add_space(8.0);
        pass.link(ui, &MenuCommand::SidePanel.text(pass.texts), MenuCommand::SidePanel);
    }
}

fn small_button(ui: &Ui, text: &str) -> Button<'static> {
    let text = RichText::new(text).font(font(Weight::Medium, 12.0)).color(tokens(ui).muted);
    Button::new(text).frame_when_inactive(false).min_size(vec2(24.0, 24.0))
}

/// How many sections are filled in, with a way to each that is not.
fn filled_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    let sections = &pass.template().sections;
    let empty: Vec<_> = sections.iter().filter(|section| !pass.state.open.is_filled(section)).collect();
    let filled = sections.len() - empty.len();
    let text = fl!(messages, "status-filled", filled = filled, count = sections.len());
    small_menu_ui(ui, small_button(ui, &text), |ui| {
        let title = if empty.is_empty() {
            fl!(messages, "status-all-filled")
        } else {
            fl!(messages, "status-some-empty")
        };
        muted(ui, &title, 12.0);
        for section in empty {
            let title = section.title.text(pass.texts.language().tag());
            if ui.add(Button::new(title).frame_when_inactive(false)).clicked() {
                pass.push(FocusCommand::GoTo(Focus::Section(section.id.clone())));
                ui.close();
            }
        }
    });
}
