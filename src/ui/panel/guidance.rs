//! What the method says of the selected section: what it asks, what is still to do, what makes it stronger, and an
//! example. Each has a tone of its own.

use egui::{Frame, Margin, Rect, Ui, pos2};
use i18n_embed_fl::fl;

use super::cases::cases_ui;
use super::pitch::composer_ui;
use super::{PanelView, TITLE, to_do};
use crate::app::{Focus, FocusCommand, MenuCommand, RowTable};
use crate::i18n::Texts;
use crate::template::{SectionKind, SectionTemplate};
use crate::ui::Pass;
use crate::ui::choice::{Told, options_ui};
use crate::ui::fonts::{Weight, font};
use crate::ui::menu_lists::LOOKS;
use crate::ui::theme::{Tone, tokens};
use crate::ui::widgets::{
    Ground, card, colored, heading, label, link, mark_at, muted, size_for_words, told_fold,
};

/// Sizes of the title of a section: the largest that breaks no word, or the smallest.
const TITLES: [f32; 3] = [TITLE, 15.5, 14.0];
const SMALLEST_TITLE: f32 = 13.0;

pub(super) fn guidance_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut PanelView) {
    if let Some(section) = pass.state.open.selected_section() {
        section_ui(ui, pass, section);
    }
    ui.add_space(8.0);
    card(ui, Ground::Plain, |ui| to_do::to_do_ui(ui, pass, view));
    cases_ui(ui, pass);
    let section = pass.state.open.selected_section();
    if section.is_some_and(|section| section.kind == SectionKind::Pitch) {
        composer_ui(ui, pass);
    }
    ui.add_space(2.0);
    ways_ui(ui, pass);
    if let Some(section) = section {
        ui.add_space(6.0);
        stronger_ui(ui, pass, section);
    }
}

/// What the section is and asks.
fn section_ui(ui: &mut Ui, pass: &mut Pass<'_>, section: &SectionTemplate) {
    let language = pass.texts.language().tag();
    ui.horizontal(|ui| {
        let ink = tokens(ui).group(section.look.palette).ink;
        mark_at(ui, section.look.mark, ink);
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Wrap);
        let title = section.title.text(language);
        let size = size_for_words(ui, title, &TITLES, ui.available_width()).unwrap_or(SMALLEST_TITLE);
        heading(ui, title, 2, font(Weight::Bold, size), Tone::Text);
    });
    step_ui(ui, pass, section);
    label(ui, section.question.text(language), 13.5);
    options_ui(ui, pass, section, Told::InFull);
    let is_shown = pass.state.open.focus == Some(Focus::Partnership);
    if section.kind == SectionKind::Partners && !is_shown {
        to_ui(ui, pass, MenuCommand::Partnership);
    }
}

/// What makes the section stronger, in the tint of its group, and an example.
fn stronger_ui(ui: &mut Ui, pass: &mut Pass<'_>, section: &SectionTemplate) {
    let title = fl!(pass.texts.messages, "panel-stronger");
    let is_open = pass.state.preferences.explanation;
    let is_toggled = card(ui, Ground::Tint(section.look.palette), |ui| {
        told_fold(ui, &title, is_open, |ui| {
            for hint in section.hints.get(pass.texts.language().tag()).into_iter().flatten() {
                bullet_ui(ui, hint);
            }
        })
    });
    if is_toggled {
        pass.push(MenuCommand::Explanation);
    }
    if is_open {
        example_ui(ui, pass.texts, section);
    }
}

/// Links to what else there is about the section and the canvas.
fn ways_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let table = pass.state.open.selected_section().and_then(RowTable::of);
    if let Some(table) = table.filter(|_| pass.is_writable()) {
        let paste = match table {
            RowTable::Method(table) => MenuCommand::PasteRows(table),
            RowTable::Declared(_) => MenuCommand::PasteTableRows,
        };
        pass.link(ui, &paste.text(pass.texts), paste);
    }
    for look in LOOKS.iter().filter(|look| look.is_possible(pass.state)) {
        pass.link(ui, &look.text(pass.texts), *look);
    }
    if !pass.template().checklists.is_empty() {
        to_ui(ui, pass, MenuCommand::Checklists);
    }
}

/// The place of a section in the order of filling in, with links to the one before and the one after.
fn step_ui(ui: &mut Ui, pass: &mut Pass<'_>, section: &SectionTemplate) {
    let messages = &pass.texts.messages;
    let sections = &pass.template().sections;
    let number = pass.template().number(&section.id).unwrap_or_default();
    ui.horizontal(|ui| {
        let before = number.checked_sub(2).and_then(|place| sections.get(place));
        let steps = [
            (before, "←", fl!(messages, "panel-step-back")),
            (sections.get(number), "→", fl!(messages, "panel-step-on")),
        ];
        for (to, sign, name) in steps {
            let name = to
                .map_or(name.clone(), |to| format!("{name}: {}", to.title.text(pass.texts.language().tag())));
            // Both stand in the same place at every step, so that one can press on.
            let response = ui.add_enabled_ui(to.is_some(), |ui| link(ui, sign)).inner;
            if response.accessible_name(&name).on_hover_text(&name).clicked()
                && let Some(to) = to
            {
                pass.push(FocusCommand::GoTo(Focus::Section(to.id.clone())));
            }
        }
        muted(ui, &fl!(messages, "panel-step", number = number, count = sections.len()), 12.0);
    });
}

/// How a real collaboration filled the section in, beside a bar in the colour of the group.
fn example_ui(ui: &mut Ui, texts: &Texts, section: &SectionTemplate) {
    let Some(example) = &section.example else { return };
    ui.add_space(10.0);
    let at = ui.cursor().min;
    let text = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let title = fl!(texts.messages, "panel-example", name = example.name.as_str());
        heading(ui, &title, 3, font(Weight::SemiBold, 12.0), Tone::Muted);
        colored(ui, example.text.text(texts.language().tag()), Weight::Regular, 13.0, Tone::Muted);
    };
    let margin = Margin { left: 13, ..Margin::ZERO };
    let shown = Frame::new().inner_margin(margin).show(ui, text).response.rect;
    let bar = Rect::from_min_max(at, egui::pos2(at.x + 3.0, shown.bottom()));
    ui.painter().rect_filled(bar, 1.5, tokens(ui).group(section.look.palette).ink);
    ui.add_space(6.0);
}

/// A link to another part of the panel.
fn to_ui(ui: &mut Ui, pass: &mut Pass<'_>, panel: MenuCommand) {
    pass.link(ui, &format!("{} →", panel.text(pass.texts)), panel);
}

pub(super) fn bullet_ui(ui: &mut Ui, text: &str) {
    let color = tokens(ui).text;
    let left = ui.cursor().left();
    ui.horizontal_top(|ui| {
        ui.add_space(14.0);
        let shown = ui.vertical(|ui| colored(ui, text, Weight::Regular, 13.0, Tone::Text)).inner;
        ui.painter().circle_filled(pos2(left + 5.0, shown.rect.top() + 10.0), 2.0, color);
    });
}
