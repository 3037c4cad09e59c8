//! The form of the selected action.

use egui::{Id, Ui};
use i18n_embed_fl::fl;

use super::partner_form::labelled_ui;
use super::row_head_ui;
use crate::app::{Command, RowCommand, State};
use crate::canvas::{Action, Canvas, RowRef, in_plan_order, with_parts};
use crate::document::Edit;
use crate::i18n::{self, Texts};
use crate::ui::fonts::Weight;
use crate::ui::theme::tokens;
use crate::ui::widgets::{choice, colored, date_field, list_of, muted, wrong_date};

pub(super) fn action_form_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    action: &Action,
    commands: &mut Vec<Command>,
) {
    let messages = &texts.messages;
    row_head_ui(ui, texts, state, &name(texts, action), commands);
    let what = fl!(messages, "action-text");
    labelled_ui(ui, state, &what, "", true, &RowRef::of(action.id).text(Action::TEXT), commands);
    let who = fl!(messages, "action-owner");
    labelled_ui(ui, state, &who, "", false, &RowRef::of(action.id).text(Action::OWNER), commands);
    let writable = !state.open.document.is_read_only();
    ui.add_enabled_ui(writable, |ui| owner_ui(ui, texts, state.open.document.canvas(), action, commands));
    ui.add_space(4.0);
    let due = fl!(messages, "action-due");
    muted(ui, &due, 11.0);
    let typed =
        date_field(ui, Id::unique(("due", action.id)), texts, &due, (action.due, state.today), writable);
    if typed.is_wrong {
        let color = tokens(ui).error;
        colored(ui, &wrong_date(texts), Weight::Medium, 11.0, color);
    }
    if let Some(due) = typed.date {
        commands.push(Command::Edit(vec![Edit::set(RowRef::of(action.id), Action::DUE, due)]));
    }
    ui.add_space(4.0);
    ui.add_enabled_ui(writable, |ui| {
        let title = fl!(messages, "action-state");
        let none = fl!(messages, "choice-none");
        let id = ("state", action.id);
        if let Some(state) = choice(ui, texts, id, &title, &none, action.state.as_ref(), i18n::action_state) {
            commands.push(Command::Edit(vec![Edit::set(RowRef::of(action.id), Action::STATE, state)]));
        }
        ui.add_space(4.0);
        parent_ui(ui, texts, state.open.document.canvas(), action, commands);
    });
}

/// The partner that does it, if one does.
fn owner_ui(ui: &mut Ui, texts: &Texts, canvas: &Canvas, action: &Action, commands: &mut Vec<Command>) {
    let title = fl!(texts.messages, "action-owner-partner");
    let options = canvas.partners.iter().filter(|partner| !partner.name.trim().is_empty());
    let options = options.map(|partner| (partner.id, partner.name.trim().to_owned())).collect::<Vec<_>>();
    let chosen = pick_ui(ui, texts, ("owner", action.id), &title, action.owner_partner, &options);
    if let Some(owner) = chosen {
        commands.push(Command::Edit(vec![Edit::set(RowRef::of(action.id), Action::OWNER_PARTNER, owner)]));
    }
}

/// The larger goal that it is a part of, if it is.
fn parent_ui(ui: &mut Ui, texts: &Texts, canvas: &Canvas, action: &Action, commands: &mut Vec<Command>) {
    let title = fl!(texts.messages, "action-parent");
    let own = with_parts(&canvas.actions, action.id);
    let plan = in_plan_order(&canvas.actions).into_iter().map(|(other, _)| other);
    let options = plan
        .filter(|other| !own.contains(&other.id))
        .map(|other| (other.id, name(texts, other)))
        .collect::<Vec<_>>();
    if let Some(parent) = pick_ui(ui, texts, ("parent", action.id), &title, action.parent, &options) {
        commands.push(Command::Row(RowCommand::PartOf(action.id, parent)));
    }
}

/// A choice of one row or none. `None` if nothing changed; otherwise the row, or `Some(None)` for none.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no row at all")]
pub(super) fn pick_ui<I: Copy + PartialEq>(
    ui: &mut Ui,
    texts: &Texts,
    id: impl egui::AsIdSalt,
    title: &str,
    current: Option<I>,
    options: &[(I, String)],
) -> Option<Option<I>> {
    let none = fl!(texts.messages, "choice-none");
    muted(ui, title, 11.0);
    let shown = options.iter().find(|(id, _)| Some(*id) == current).map_or(&none, |(_, name)| name);
    let rows = options.iter().map(|(id, name)| (Some(*id), name.clone()));
    let rows = [(None, none.clone())].into_iter().chain(rows);
    let width = ui.available_width();
    let chosen = list_of(ui, id, title, shown, width, rows, |row| *row == current);
    chosen.filter(|chosen| *chosen != current)
}

fn name(texts: &Texts, action: &Action) -> String {
    match action.text.trim() {
        "" => fl!(texts.messages, "action-nameless"),
        text => text.to_owned(),
    }
}
