//! Rows of the two tables and cases of the decision aid: adding a row, and copying, moving and removing the selected one.

use uuid::Uuid;

use crate::app::editing::{cases, declared, plan, removal};
use crate::app::{Context, Focus, MethodTable, RowTable, State, Step};
use crate::canvas::{
    Action, ActionId, Contribution, ContributionId, Id, Partner, PartnerId, RowData, in_plan_order, list,
    with_parts,
};
use crate::document::{Edit, RowRef};
use crate::schema::{AnyRow, RowKind};

/// Adds a row at the end of its table, with what was typed as its name.
pub(in crate::app) fn add(state: &mut State, table: RowTable, typed: String, context: &mut Context<'_>) {
    let canvas = state.open.document.canvas();
    match table {
        RowTable::Declared(table) => declared::add(state, table, typed, context),
        RowTable::Method(MethodTable::Partners) => {
            let id = PartnerId::new(context.identities.uuid());
            let after = canvas.partners.last().map(|last| last.id);
            take_partner(state, Partner { name: typed, ..Partner::new(id) }, after, context);
        }
        RowTable::Method(MethodTable::Actions) => {
            let id = ActionId::new(context.identities.uuid());
            let after = canvas.actions.last().map(|last| last.id);
            take_action(state, Action { text: typed, ..Action::new(id) }, after, context);
        }
    }
}

/// Adds an action below another one and its parts, as a part of the same goal.
pub(in crate::app) fn add_action_below(state: &mut State, row: RowRef, context: &mut Context<'_>) {
    let canvas = state.open.document.canvas();
    let Some(above) = row.id().and_then(|id| canvas.action(id)) else { return };
    let action = Action { parent: above.parent, ..Action::new(ActionId::new(context.identities.uuid())) };
    let after = with_parts(&canvas.actions, above.id).last().copied();
    take_action(state, action, after, context);
}

pub(in crate::app) fn duplicate(state: &mut State, context: &mut Context<'_>) {
    match state.open.focus {
        Some(Focus::Partner(id)) => {
            let Some(partner) = state.open.document.canvas().partner(id) else { return };
            let mut copy = partner.clone();
            copy.id = PartnerId::new(context.identities.uuid());
            for contribution in &mut copy.contributions {
                contribution.id = ContributionId::new(context.identities.uuid());
            }
            take_partner(state, copy, Some(id), context);
        }
        Some(Focus::Action(id)) => {
            let Some(action) = state.open.document.canvas().action(id) else { return };
            let copy = Action { id: ActionId::new(context.identities.uuid()), ..action.clone() };
            let after = with_parts(&state.open.document.canvas().actions, id).last().copied();
            take_action(state, copy, after, context);
        }
        Some(Focus::Case(id)) => cases::duplicate(state, id, context),
        Some(Focus::Declared(table, id)) => {
            let row = RowRef::of_kind(RowKind::Declared(table), id);
            let Some(copy) = state.open.document.canvas().row_data(row) else { return };
            declared::take(state, copy.with_id(context.identities.uuid()), Some(id), context);
        }
        Some(Focus::Section(_) | Focus::Checklists | Focus::Partnership) | None => {}
    }
}

pub(in crate::app) fn step(state: &mut State, step: Step, context: &Context<'_>) {
    if let Some(Focus::Action(id)) = state.open.focus {
        return plan::step(state, id, step, context);
    }
    let row = state.open.focus.as_ref().and_then(Focus::row);
    let move_row = row.and_then(|row| {
        let after = above_after(&ids_beside(state, row), row.uuid(), step)?;
        Some(Edit::Move { row, after })
    });
    if let Some(move_row) = move_row {
        state.edit(&[move_row], context);
    }
}

/// The ids of the rows in the list that a row lies in.
fn ids_beside(state: &State, row: RowRef) -> Vec<Uuid> {
    state.open.document.canvas().list_of(row).into_iter().flat_map(list).map(AnyRow::uuid).collect()
}

/// The row that a row comes below after a step. `None` if it cannot go that way.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one what Edit asks")]
fn above_after<I: Copy + PartialEq>(ids: &[I], id: I, step: Step) -> Option<Option<I>> {
    let index = ids.iter().position(|other| *other == id)?;
    match step {
        Step::Up => index.checked_sub(1).map(|above| above.checked_sub(1).and_then(|i| ids.get(i)).copied()),
        Step::Down => ids.get(index + 1).map(|below| Some(*below)),
    }
}

pub(in crate::app) fn remove(state: &mut State, context: &Context<'_>) {
    let Some(row) = state.open.focus.as_ref().and_then(Focus::row) else { return };
    let ids: Vec<Uuid> = if row.kind() == RowKind::Action {
        let plan = in_plan_order(&state.open.document.canvas().actions).into_iter();
        plan.map(|(action, _)| action.id.uuid()).collect()
    } else {
        ids_beside(state, row)
    };
    // The next row is selected, so that several can be removed after each other.
    let next = neighbour(&ids, row.uuid()).map(|id| row.sibling(id));
    let next = next.and_then(|next| Focus::of_row(next, state.open.document.template()));
    removal::remove(state, row, context);
    state.open.focus = next.or(state.open.focus.take());
}

fn neighbour<I: Copy + PartialEq>(ids: &[I], id: I) -> Option<I> {
    let index = ids.iter().position(|other| *other == id)?;
    ids.get(index + 1).or_else(|| index.checked_sub(1).and_then(|above| ids.get(above))).copied()
}

pub(in crate::app) fn add_contribution(state: &mut State, partner: PartnerId, context: &mut Context<'_>) {
    let Some(row) = state.open.document.canvas().partner(partner) else { return };
    let after = row.contributions.last().map(|last| last.id);
    let contribution = Contribution::new(ContributionId::new(context.identities.uuid()));
    let id = contribution.id;
    state.edit(
        &[Edit::Insert { row: RowData::within(partner, contribution), after: after.map(Id::uuid) }],
        context,
    );
    state.open.caret = Some(RowRef::within(partner, id).text(Contribution::TEXT));
}

fn take_partner(state: &mut State, partner: Partner, after: Option<PartnerId>, context: &Context<'_>) {
    let id = partner.id;
    state.edit(&[Edit::Insert { row: RowData::of(partner), after: after.map(Id::uuid) }], context);
    state.open.focus = Some(Focus::Partner(id));
    state.open.caret = Some(RowRef::of(id).text(Partner::NAME));
    state.preferences.side_panel = true;
}

fn take_action(state: &mut State, action: Action, after: Option<ActionId>, context: &Context<'_>) {
    let id = action.id;
    state.edit(&[Edit::Insert { row: RowData::of(action), after: after.map(Id::uuid) }], context);
    state.open.focus = Some(Focus::Action(id));
    state.open.caret = Some(RowRef::of(id).text(Action::TEXT));
    state.preferences.side_panel = true;
}
