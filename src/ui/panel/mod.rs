//! The side panel: what the method says of the selected section, or the form of the selected row.

mod action_form;
mod advice;

mod balance;
mod case_form;
mod case_outcome;
mod case_question;
mod case_view;
mod cases;
mod checklists;
mod contributions;
mod declared_form;
mod guidance;
mod interests;
mod logo;
mod partner_form;
mod partnership;
mod pitch;
mod problems;
mod silenced;
mod view;

use egui::{Frame, Margin, ScrollArea, Ui};
use i18n_embed_fl::fl;

pub(super) use self::view::PanelView;
use super::fonts::{Weight, font};
use super::theme::tokens;
use super::widgets::{button, heading, link};
use crate::app::{Command, Focus, FocusCommand, MenuCommand, State, Step};
use crate::i18n::Texts;
use crate::template::SectionTemplate;

/// The side panel.
pub(super) fn side_panel_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    view: &mut PanelView,
    commands: &mut Vec<Command>,
) {
    // Each selected thing keeps its own scroll position.
    let salt = format!("{:?}", state.open.focus);
    ScrollArea::vertical().id_salt(("side panel", salt)).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 16, right: 16, top: 14, bottom: 16 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            problems::problems_ui(ui, texts, state, commands);
            let canvas = state.open.document.canvas();
            match &state.open.focus {
                Some(Focus::Partner(id)) => {
                    if let Some(partner) = canvas.partner(*id) {
                        partner_form::partner_form_ui(ui, texts, state, partner, &mut view.logo, commands);
                    }
                }
                Some(Focus::Action(id)) => {
                    if let Some(action) = canvas.action(*id) {
                        action_form::action_form_ui(ui, texts, state, action, commands);
                    }
                }
                Some(Focus::Case(id)) => {
                    if let Some(case) = canvas.case(*id) {
                        let shown = view.cases.entry(case.id).or_default();
                        case_form::case_form_ui(ui, texts, state, case, shown, commands);
                    }
                }
                Some(focus @ Focus::Declared(table, _)) => {
                    if let Some(row) = focus.row().filter(|row| canvas.row(*row).is_some()) {
                        declared_form::declared_form_ui(ui, texts, state, (*table, row), commands);
                    }
                }
                Some(Focus::Checklists) => checklists::checklists_ui(ui, texts, state, commands),
                Some(Focus::Partnership) => partnership::partnership_ui(ui, texts, state, commands),
                Some(Focus::Section(_)) | None => guidance::guidance_ui(ui, texts, state, view, commands),
            }
        });
    });
}

/// A way back to a section.
fn back_ui(ui: &mut Ui, texts: &Texts, section: &SectionTemplate, commands: &mut Vec<Command>) {
    let back = fl!(texts.messages, "panel-back", section = section.title.text(texts.language().tag()));
    if link(ui, &back).clicked() {
        commands.push(Command::Focus(FocusCommand::Select(Focus::Section(section.id.clone()))));
    }
}

/// Title of a form, a way back, and what can be done with the row.
fn row_head_ui(ui: &mut Ui, texts: &Texts, state: &State, title: &str, commands: &mut Vec<Command>) {
    if let Some(section) = state.open.selected_section() {
        back_ui(ui, texts, section, commands);
    }
    let color = tokens(ui).text;
    heading(ui, title, 2, font(Weight::Bold, 15.0), color);
    ui.add_space(2.0);
    let writable = !state.open.document.is_read_only();
    let signs = [
        (MenuCommand::MoveRow(Step::Up), "↑"),
        (MenuCommand::MoveRow(Step::Down), "↓"),
        (MenuCommand::DuplicateRow, ""),
        (MenuCommand::RemoveRow, ""),
    ];
    let row_ui = |ui: &mut Ui| {
        for (command, sign) in signs {
            let text = command.text(texts);
            let shown = if sign.is_empty() { text.as_str() } else { sign };
            let response = button(ui, shown);
            let response =
                if sign.is_empty() { response } else { response.accessible_name(&text).on_hover_text(&text) };
            if response.clicked() {
                commands.push(command.into());
            }
        }
    };
    ui.add_enabled_ui(writable, |ui| ui.horizontal_wrapped(row_ui));
    ui.add_space(6.0);
}

/// A title inside the panel.
fn part_ui(ui: &mut Ui, title: &str) {
    ui.add_space(10.0);
    let color = tokens(ui).muted;
    heading(ui, title, 3, font(Weight::SemiBold, 12.0), color);
    ui.add_space(2.0);
}
