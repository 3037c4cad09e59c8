//! The form of the selected action.

use egui::Ui;
use i18n_embed_fl::fl;

use super::fields::{date_ui, labelled_ui, named_partners, partners_title, pick_ui, term_ui};
use super::row_head_ui;
use crate::app::RowCommand;
use crate::canvas::{Action, FieldRef, RowRef, in_plan_order, with_parts};
use crate::document::Edit;
use crate::i18n::{self, Texts};
use crate::ui::Pass;
use crate::ui::canvas::words::due_field;
use crate::ui::widgets::LEVEL;

pub(super) fn action_form_ui(ui: &mut Ui, pass: &mut Pass<'_>, action: &Action) {
    let messages = &pass.texts.messages;
    let row = RowRef::of(action.id);
    row_head_ui(ui, pass, &name(pass.texts, action));
    labelled_ui(ui, pass, &fl!(messages, "action-text"), "", true, &row.text(Action::TEXT));
    labelled_ui(ui, pass, &fl!(messages, "action-owner"), "", false, &row.text(Action::OWNER));
    let writable = pass.is_writable();
    ui.add_enabled_ui(writable, |ui| owner_ui(ui, pass, action));
    ui.add_space(4.0);
    let field = (due_field(action.id), FieldRef::Row(row, Action::DUE.name()));
    if let Some(due) = date_ui(ui, pass, field, &fl!(messages, "action-due"), action.due) {
        pass.push(Edit::set(row, Action::DUE, due));
    }
    ui.add_space(4.0);
    ui.add_enabled_ui(writable, |ui| {
        let (title, state) = (fl!(messages, "action-state"), action.state.as_ref());
        term_ui(ui, pass, &title, (row, Action::STATE), state, i18n::action_state);
        ui.add_space(4.0);
        parent_ui(ui, pass, action);
    });
}

/// The partner that does it, if any.
fn owner_ui(ui: &mut Ui, pass: &mut Pass<'_>, action: &Action) {
    let title = fl!(pass.texts.messages, "action-owner-partner");
    let (id, options) = (("owner", action.id), named_partners(pass.canvas()));
    if let Some(owner) =
        pick_ui(ui, pass.texts, id, &title, action.owner_partner, (&options, partners_title(pass)))
    {
        pass.push(Edit::set(RowRef::of(action.id), Action::OWNER_PARTNER, owner));
    }
}

/// The larger goal that it is a part of, if any.
fn parent_ui(ui: &mut Ui, pass: &mut Pass<'_>, action: &Action) {
    let title = fl!(pass.texts.messages, "action-parent");
    let actions = &pass.canvas().actions;
    let own = with_parts(actions, action.id);
    let plan = in_plan_order(actions).into_iter();
    let options = plan
        .filter(|(other, _)| !own.contains(&other.id))
        .map(|(other, depth)| (other.id, LEVEL.repeat(depth.into()) + &name(pass.texts, other)))
        .collect::<Vec<_>>();
    if let Some(parent) =
        pick_ui(ui, pass.texts, ("parent", action.id), &title, action.parent, (&options, ""))
    {
        pass.push(RowCommand::PartOf(action.id, parent));
    }
}

fn name(texts: &Texts, action: &Action) -> String {
    match action.text.trim() {
        "" => fl!(texts.messages, "action-nameless"),
        text => text.to_owned(),
    }
}
