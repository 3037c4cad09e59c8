//! The side panel: what the method says of the selected section, or the form of the selected row.

mod action_form;
mod advice;
mod case_details;
mod case_form;
mod case_outcome;
mod case_question;
mod case_steps;
mod case_view;
mod cases;
mod checklists;
mod contributions;
mod declared_form;
mod fields;
mod guidance;
mod logo;
mod partner_form;
mod pitch;
mod placeless;
mod problems;
mod silenced;
mod to_do;
mod view;

use egui::{Align, Frame, Layout, Margin, Rect, ScrollArea, Stroke, TextWrapMode, Ui, UiBuilder, vec2};
use i18n_embed_fl::fl;

pub(super) use self::contributions::doubt as amount_doubt;
pub(super) use self::view::PanelView;
use super::fonts::{Weight, font};
use super::menu::row_list_ui;
use super::theme::{TARGET, Tone, tokens};
use super::widgets::{follow_focus, heading, more_menu};
use crate::app::{Focus, FocusCommand, MethodTable};
use crate::canvas::on_one_line;
use crate::i18n::visible_line;
use crate::template::SectionTemplate;
use crate::ui::Pass;

/// Size of the title of what the panel shows.
const TITLE: f32 = 17.0;

/// The side panel.
pub(super) fn side_panel_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut PanelView) {
    let foot = foot(ui, pass);
    // Each selected thing keeps its own scroll position.
    let salt = format!("{:?}", pass.state.open.focus);
    let room = ui.available_rect_before_wrap();
    let mut above = ui.new_child(UiBuilder::new().max_rect(room.with_max_y(foot.top())));
    ScrollArea::vertical().id_salt(("side panel", salt)).auto_shrink(false).animated(false).show(
        &mut above,
        |ui| {
            Frame::new().inner_margin(Margin { left: 16, right: 16, top: 14, bottom: 16 }).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                problems::problems_ui(ui, pass);
                placeless::placeless_ui(ui, pass, &mut view.placeless);
                let canvas = pass.canvas();
                match &pass.state.open.focus {
                    Some(Focus::Partner(id)) => {
                        if let Some(partner) = canvas.partner(*id) {
                            partner_form::partner_form_ui(ui, pass, partner, &mut view.logo);
                        }
                    }
                    Some(Focus::Action(id)) => {
                        if let Some(action) = canvas.action(*id) {
                            action_form::action_form_ui(ui, pass, action);
                        }
                    }
                    Some(Focus::Case(id)) => {
                        if let Some(case) = canvas.case(*id) {
                            let shown = view.cases.entry(case.id).or_default();
                            case_form::case_form_ui(ui, pass, case, (foot, shown));
                        }
                    }
                    Some(focus @ Focus::Declared(table, _)) => {
                        if let Some(row) = focus.row().filter(|row| canvas.row(*row).is_some()) {
                            declared_form::declared_form_ui(ui, pass, (*table, row));
                        }
                    }
                    Some(Focus::Checklists) => checklists::checklists_ui(ui, pass, &mut view.notes),
                    Some(Focus::Section(_) | Focus::Partnership) | None => {
                        guidance::guidance_ui(ui, pass, view);
                    }
                }
            });
            keep_place(ui);
            follow_focus(ui);
        },
    );
}

/// The place for what does not scroll, at the bottom of the panel: empty, but for a case.
fn foot(ui: &Ui, pass: &Pass<'_>) -> Rect {
    let room = ui.available_rect_before_wrap();
    match &pass.state.open.focus {
        Some(Focus::Case(id)) if pass.canvas().case(*id).is_some() => {
            let foot = room.with_min_y(room.bottom() - case_steps::FOOT);
            ui.painter().hline(room.x_range(), foot.top() + 0.5, Stroke::new(1.0, tokens(ui).line));
            foot
        }
        Some(
            Focus::Case(_)
            | Focus::Section(_)
            | Focus::Partner(_)
            | Focus::Action(_)
            | Focus::Declared(..)
            | Focus::Checklists
            | Focus::Partnership,
        )
        | None => room.with_min_y(room.bottom()),
    }
}

/// Keeps what the panel shows in its place while the pointer is on it: where it became shorter, such as by a row that was
/// removed, room is left below it until the pointer leaves or scrolls.
fn keep_place(ui: &mut Ui) {
    let sight = ui.clip_rect();
    let missing = sight.bottom() - ui.min_rect().bottom();
    let is_scrolled = ui.min_rect().top() < sight.top() - 0.5;
    if missing > 0.5 && is_scrolled && ui.rect_contains_pointer(sight) {
        ui.add_space(missing);
    }
}

/// A link back to what was selected before a part of the panel that belongs to no row and no section.
fn back_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let Some(before) = pass.state.open.before_panel() else { return };
    let section = before.section(pass.template()).and_then(|id| pass.template().section(id));
    let Some(section) = section else { return };
    link_back_ui(ui, pass, section, before.clone());
}

fn link_back_ui(ui: &mut Ui, pass: &mut Pass<'_>, section: &SectionTemplate, to: Focus) {
    let title = section.title.text(pass.texts.language().tag());
    pass.link(ui, &fl!(pass.texts.messages, "panel-back", section = title), FocusCommand::Select(to));
}

/// The title of what the panel shows, on one line, so that what stands below it stays in its place while somebody types
/// the name.
fn title_ui(ui: &mut Ui, title: &str) {
    ui.scope(|ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
        heading(ui, &on_one_line(title), 2, font(Weight::Bold, 15.0), Tone::Text);
    });
}

/// The link back and the title of a form, with a menu of what can be done with the row.
fn row_head_ui(ui: &mut Ui, pass: &mut Pass<'_>, title: &str) {
    if let Some(section) = pass.state.open.selected_section() {
        link_back_ui(ui, pass, section, Focus::Section(section.id.clone()));
    }
    let line = visible_line(title);
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - TARGET - ui.spacing().item_spacing.x;
        ui.allocate_ui_with_layout(vec2(room, TARGET), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(room);
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            heading(ui, &line, 2, font(Weight::Bold, TITLE), Tone::Text).on_hover_text(&line);
        });
        let name = fl!(pass.texts.messages, "more-choices");
        more_menu(ui, &name, |ui| {
            let is_action = matches!(pass.state.open.focus, Some(Focus::Action(_)));
            row_list_ui(ui, pass, is_action.then_some(MethodTable::Actions.into()));
        });
    });
    ui.add_space(6.0);
}

/// A title inside the panel.
fn part_ui(ui: &mut Ui, title: &str) {
    group_ui(ui, 10.0, title);
    ui.add_space(2.0);
}

/// The title of a group of fields, with this much room above it.
fn group_ui(ui: &mut Ui, room: f32, title: &str) {
    ui.add_space(room);
    heading(ui, title, 3, font(Weight::SemiBold, 12.0), Tone::Muted);
}
