//! What the method says of the selected section, and what is still empty.

use egui::{Ui, pos2};
use i18n_embed_fl::fl;

use super::advice::advice_ui;
use super::cases::cases_ui;
use super::pitch::composer_ui;
use super::{PanelView, part_ui};
use crate::app::{Focus, FocusCommand, MenuCommand, MethodTable};
use crate::i18n::Texts;
use crate::template::{SectionKind, SectionTemplate};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{Tone, tokens};
use crate::ui::widgets::{colored, heading, label, link, mark_at, muted, told_fold};

pub(super) fn guidance_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut PanelView) {
    let messages = &pass.texts.messages;
    let language = pass.texts.language().tag();
    if let Some(section) = pass.state.open.selected_section() {
        heading(ui, section.title.text(language), 2, font(Weight::Bold, 15.0), Tone::Text);
        ui.add_space(2.0);
        step_ui(ui, pass, section);
        label(ui, section.question.text(language), 13.5);
        let title = fl!(messages, "panel-stronger");
        if told_fold(ui, &title, pass.state.preferences.explanation, |ui| {
            explanation_ui(ui, pass.texts, section);
        }) {
            pass.push(MenuCommand::Explanation);
        }
        if section.kind == SectionKind::Pitch {
            composer_ui(ui, pass);
        }
        let kind = match section.kind {
            SectionKind::Partners => Some(MethodTable::Partners),
            SectionKind::Actions => Some(MethodTable::Actions),
            SectionKind::Text | SectionKind::Questions | SectionKind::Pitch | SectionKind::Table => None,
        };
        if section.kind == SectionKind::Partners {
            to_ui(ui, pass, MenuCommand::Partnership);
        }
        if let Some(kind) = kind.filter(|_| pass.is_writable()) {
            ui.add_space(6.0);
            let paste = MenuCommand::PasteRows(kind);
            pass.link(ui, &paste.text(pass.texts), paste);
        }
    }
    cases_ui(ui, pass);
    advice_ui(ui, pass, view);
    if !pass.template().checklists.is_empty() {
        ui.add_space(8.0);
        to_ui(ui, pass, MenuCommand::Checklists);
    }
    empty_ui(ui, pass);
}

/// The place of a section in the order of filling in, with links to the one before and the one after.
fn step_ui(ui: &mut Ui, pass: &mut Pass<'_>, section: &SectionTemplate) {
    let messages = &pass.texts.messages;
    let sections = &pass.template().sections;
    let number = pass.template().number(&section.id).unwrap_or_default();
    ui.horizontal(|ui| {
        muted(ui, &fl!(messages, "panel-step", number = number, count = sections.len()), 12.0);
        let before = number.checked_sub(2).and_then(|place| sections.get(place));
        let steps = [
            (before, "←", fl!(messages, "panel-step-back")),
            (sections.get(number), "→", fl!(messages, "panel-step-on")),
        ];
        for (to, sign, name) in steps {
            let Some(to) = to else { continue };
            let name = format!("{name}: {}", to.title.text(pass.texts.language().tag()));
            if link(ui, sign).accessible_name(&name).on_hover_text(&name).clicked() {
                pass.push(FocusCommand::GoTo(Focus::Section(to.id.clone())));
            }
        }
    });
}

/// What makes a section stronger, and how a real collaboration filled it in.
fn explanation_ui(ui: &mut Ui, texts: &Texts, section: &SectionTemplate) {
    let language = texts.language().tag();
    for hint in section.hints.get(language).into_iter().flatten() {
        bullet_ui(ui, hint);
    }
    if let Some(example) = &section.example {
        part_ui(ui, &fl!(texts.messages, "panel-example", name = example.name.as_str()));
        label(ui, example.text.text(language), 13.0);
    }
}

/// A link to another part of the panel.
fn to_ui(ui: &mut Ui, pass: &mut Pass<'_>, panel: MenuCommand) {
    pass.link(ui, &format!("{} →", panel.text(pass.texts)), panel);
}

/// Links to the sections that are still empty.
fn empty_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let tokens = tokens(ui);
    let empty = pass.template().sections.iter().filter(|section| !pass.state.open.is_filled(section));
    let empty: Vec<_> = empty.collect();
    if empty.is_empty() {
        return;
    }
    part_ui(ui, &fl!(pass.texts.messages, "panel-still-empty"));
    for section in empty {
        let top = ui.cursor().top();
        ui.painter().hline(ui.max_rect().x_range(), top, egui::Stroke::new(1.0, tokens.line));
        ui.add_space(2.0);
        ui.horizontal(|ui| {
            mark_at(ui, section.group, tokens.text);
            pass.link(
                ui,
                section.title.text(pass.texts.language().tag()),
                FocusCommand::Select(Focus::Section(section.id.clone())),
            );
        });
    }
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
