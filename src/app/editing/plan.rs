//! Moving actions within the plan: each moves with its parts, and a part never comes under the goal of another.

use crate::app::{Context, Focus, PlanPlace, State, Step};
use crate::canvas::{
    self, Action, ActionId, Canvas, Id, RowRef, goal_above, in_plan_order, place_as_part, place_in_plan,
    put_as_part, row_above, with_parts,
};
use crate::document::{Edit, difference};

/// Moves an action with its parts to another place.
pub(in crate::app) fn put_at(state: &mut State, id: ActionId, place: PlanPlace, context: &Context<'_>) {
    match place {
        PlanPlace::Below(above) => put(state, id, above, context),
        PlanPlace::PartOf { goal, above } => put_under(state, id, goal, above, context),
    }
}

/// Puts an action with its parts below a row, or above all of them; a part stays among those of its goal.
fn put(state: &mut State, id: ActionId, above: Option<ActionId>, context: &Context<'_>) {
    let canvas = state.open.document.canvas();
    let Some(below) = place_in_plan(&canvas.actions, id, above) else { return };
    let mut edits = in_order(canvas);
    edits.extend(moves(canvas, id, below));
    state.edit(&edits, context);
}

/// Makes an action a part of a goal, or of none, and puts it with its parts below a row, as one step.
fn put_under(
    state: &mut State,
    id: ActionId,
    goal: Option<ActionId>,
    above: Option<ActionId>,
    context: &Context<'_>,
) {
    let canvas = state.open.document.canvas();
    let Some(order) = put_as_part(&canvas.actions, id, goal, above) else { return };
    let below = row_above(&order, id);
    let edits = under(canvas, id, goal, below);
    state.edit(&edits, context);
}

/// Moves an action with its parts over the one above or below it that has the same goal.
pub(in crate::app) fn step(state: &mut State, id: ActionId, step: Step, context: &Context<'_>) {
    let canvas = state.open.document.canvas();
    let plan: Vec<ActionId> = in_plan_order(&canvas.actions).iter().map(|(action, _)| action.id).collect();
    let goal = canvas.action(id).and_then(|action| action.parent);
    let goal = goal.filter(|goal| canvas.action(*goal).is_some());
    let is_sibling = |other: &&ActionId| {
        let parent = canvas.action(**other).and_then(|action| action.parent);
        parent.filter(|parent| canvas.action(*parent).is_some()) == goal
    };
    let Some(place) = plan.iter().position(|other| *other == id) else { return };
    let (before, after) = (plan.get(..place).unwrap_or_default(), plan.get(place + 1..).unwrap_or_default());
    let above = match step {
        Step::Up => {
            let Some(sibling) = before.iter().rposition(|other| is_sibling(&other)) else { return };
            sibling.checked_sub(1).and_then(|above| plan.get(above)).copied()
        }
        Step::Down => {
            let Some(sibling) = after.iter().find(is_sibling) else { return };
            Some(*sibling)
        }
    };
    put(state, id, above, context);
}

/// Makes an action a part of a goal, behind the other parts of it, or of none, behind what it was a part of.
pub(in crate::app) fn part_of(
    state: &mut State,
    id: ActionId,
    goal: Option<ActionId>,
    context: &Context<'_>,
) {
    let canvas = state.open.document.canvas();
    let own = with_parts(&canvas.actions, id);
    if goal.is_some_and(|goal| own.contains(&goal)) {
        return;
    }
    let edits = under(canvas, id, goal, place_as_part(&canvas.actions, id, goal));
    state.edit(&edits, context);
}

/// Makes the selected action a part of the one above it on the same level, behind the other parts of that.
pub(in crate::app) fn part_of_previous(state: &mut State, context: &Context<'_>) {
    let Some(Focus::Action(id)) = state.open.focus else { return };
    if let Some(goal) = goal_above(&state.open.document.canvas().actions, id) {
        part_of(state, id, Some(goal), context);
    }
}

/// Takes the selected action out of its goal, to stand behind that.
pub(in crate::app) fn level_back(state: &mut State, context: &Context<'_>) {
    let Some(Focus::Action(id)) = state.open.focus else { return };
    if let Some((left, goal)) = canvas::level_back(&state.open.document.canvas().actions, id) {
        put_under(state, id, goal, Some(left), context);
    }
}

/// Makes an action a part of a goal, or of none, and moves it with its parts below a row, unless it is there.
fn under(canvas: &Canvas, id: ActionId, goal: Option<ActionId>, below: Option<ActionId>) -> Vec<Edit> {
    let plan = in_plan_order(&canvas.actions);
    let mut edits = in_order(canvas);
    edits.push(Edit::set(RowRef::of(id), Action::PARENT, goal));
    if below != row_above(plan.into_iter().map(|(action, _)| action), id) {
        edits.extend(moves(canvas, id, below));
    }
    edits
}

/// Moves an action below a row, and its parts below it.
fn moves(canvas: &Canvas, id: ActionId, below: Option<ActionId>) -> Vec<Edit> {
    let rows = with_parts(&canvas.actions, id);
    let above = std::iter::once(below).chain(rows.iter().copied().map(Some));
    rows.iter()
        .zip(above)
        .map(|(id, after)| Edit::Move { row: RowRef::of(*id), after: after.map(Id::uuid) })
        .collect()
}

/// The moves that bring the list into the order in which it is shown; empty if it is in that order. Merged copies, pasted
/// rows and other programs may have left parts elsewhere than behind their goal.
fn in_order(canvas: &Canvas) -> Vec<Edit> {
    let plan = in_plan_order(&canvas.actions);
    if plan.iter().map(|(action, _)| action.id).eq(canvas.actions.iter().map(|action| action.id)) {
        return Vec::new();
    }
    let mut ordered = canvas.clone();
    ordered.actions = plan.into_iter().map(|(action, _)| action.clone()).collect();
    difference(canvas, &ordered)
}
