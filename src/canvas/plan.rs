//! The actions as a plan: each goal with its parts below it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Action, ActionId};

/// How deep a part of a goal is told to lie, at most.
const DEEPEST: u8 = 6;

/// Every action once, the parts of a goal behind it, with how deep it lies. A goal that is not there is no goal.
pub fn in_plan_order(actions: &[Action]) -> Vec<(&Action, u8)> {
    let there: BTreeSet<ActionId> = actions.iter().map(|action| action.id).collect();
    let mut parts: BTreeMap<Option<ActionId>, Vec<&Action>> = BTreeMap::new();
    for action in actions {
        parts.entry(action.parent.filter(|parent| there.contains(parent))).or_default().push(action);
    }
    let mut order = Vec::with_capacity(actions.len());
    let below = |goal: Option<ActionId>| parts.get(&goal).into_iter().flatten().copied().rev();
    let mut waiting: Vec<(&Action, u8)> = below(None).map(|action| (action, 0)).collect();
    while let Some((action, depth)) = waiting.pop() {
        order.push((action, depth));
        waiting.extend(below(Some(action.id)).map(|part| (part, (depth + 1).min(DEEPEST))));
    }
    // A merge may have led goals around in a circle; nobody's words are left out for it.
    let told: BTreeSet<ActionId> = order.iter().map(|(action, _)| action.id).collect();
    order.extend(actions.iter().filter(|action| !told.contains(&action.id)).map(|action| (action, 0)));
    order
}

/// An action and all of its descendants, in the order of the plan. Empty if there is no such action.
pub fn with_parts(actions: &[Action], id: ActionId) -> Vec<ActionId> {
    let plan = in_plan_order(actions);
    block(&plan, id)
        .map(|block| plan.iter().skip(block.start).take(block.len()).map(|(row, _)| row.id).collect())
        .unwrap_or_default()
}

/// Where an action goes that is dropped below the row `above`, or at the top if that is `None`. Returns the row that it
/// then stands below (`None` at the top), or an outer `None` if it would not move. A part stays among the parts of its
/// goal, and nothing comes between a goal and its parts.
pub fn place_in_plan(actions: &[Action], id: ActionId, above: Option<ActionId>) -> Option<Option<ActionId>> {
    let plan = in_plan_order(actions);
    let own = block(&plan, id)?;
    let goal = goal(&plan, own.start);
    let slot = match above {
        Some(above) => plan.iter().position(|(row, _)| row.id == above)? + 1,
        None => 0,
    };
    if own.contains(&slot.saturating_sub(1)) && above.is_some() {
        return None;
    }
    let slot = if slot > own.start { slot - own.len() } else { slot };
    let rest: Vec<(&Action, u8)> =
        plan.iter().enumerate().filter(|(place, _)| !own.contains(place)).map(|(_, row)| *row).collect();
    let among = match goal {
        Some(goal) => block(&rest, goal).map(|block| block.start + 1..block.end)?,
        None => 0..rest.len(),
    };
    // The places between siblings: before each of them, and behind the last.
    let slot = slot.clamp(among.start, among.end);
    let is_between = |place: &usize| *place == among.end || self::goal(&rest, *place) == goal;
    let place = (slot..=among.end).find(is_between)?;
    let below = place.checked_sub(1).and_then(|above| rest.get(above)).map(|(row, _)| row.id);
    (place != own.start).then_some(below)
}

/// The row that an action is to stand below, with its parts, once it is a part of another goal, or of
/// none: behind the last part of that goal, or behind everything that its goal was a part of.
pub fn place_as_part(actions: &[Action], id: ActionId, goal: Option<ActionId>) -> Option<ActionId> {
    let plan = in_plan_order(actions);
    let own = block(&plan, id)?;
    let top = |id: ActionId| {
        let place = plan.iter().position(|(row, _)| row.id == id)?;
        (0..=place).rev().find(|place| self::goal(&plan, *place).is_none())
    };
    let around = match goal {
        Some(goal) => block(&plan, goal)?,
        None => plan.get(top(id)?).and_then(|(row, _)| block(&plan, row.id))?,
    };
    let last = around.rev().find(|place| !own.contains(place))?;
    plan.get(last).map(|(row, _)| row.id)
}

/// The actions in the order of the plan after one of them became a part of `goal` (`None`: a goal of its own) and moved
/// below the row `above`, or as near to it as the other parts of that goal allow. `None` if there is no such action, or
/// if the goal is a part of it.
pub fn put_as_part(
    actions: &[Action],
    id: ActionId,
    goal: Option<ActionId>,
    above: Option<ActionId>,
) -> Option<Vec<Action>> {
    let own = with_parts(actions, id);
    if own.is_empty() || goal.is_some_and(|goal| own.contains(&goal)) {
        return None;
    }
    let mut wanted = actions.to_vec();
    wanted.iter_mut().filter(|action| action.id == id).for_each(|action| action.parent = goal);
    let plan: Vec<Action> = in_plan_order(&wanted).into_iter().map(|(action, _)| action.clone()).collect();
    let Some(below) = place_in_plan(&plan, id, above) else { return Some(plan) };
    let (mut moved, mut rest): (Vec<Action>, Vec<Action>) =
        plan.into_iter().partition(|action| own.contains(&action.id));
    let place = below.and_then(|below| rest.iter().position(|action| action.id == below));
    let behind = rest.split_off(place.map_or(0, |place| place + 1));
    rest.append(&mut moved);
    rest.extend(behind);
    Some(rest)
}

/// The action above this one with the same goal, which this one can become a part of. `None` if it is the first there.
pub fn goal_above(actions: &[Action], id: ActionId) -> Option<ActionId> {
    let plan = in_plan_order(actions);
    let place = plan.iter().position(|(row, _)| row.id == id)?;
    let goal = goal(&plan, place);
    let above = (0..place).rev().find(|above| self::goal(&plan, *above) == goal)?;
    plan.get(above).map(|(row, _)| row.id)
}

/// What an action leaves when it goes one level back, and of what it is a part then. `None` if it is a part of nothing.
pub fn level_back(actions: &[Action], id: ActionId) -> Option<(ActionId, Option<ActionId>)> {
    let plan = in_plan_order(actions);
    let goal_of = |id: ActionId| goal(&plan, plan.iter().position(|(row, _)| row.id == id)?);
    let left = goal_of(id)?;
    Some((left, goal_of(left)))
}

/// The row above an action in this order; `None` at the top.
pub fn row_above<'a>(order: impl IntoIterator<Item = &'a Action>, id: ActionId) -> Option<ActionId> {
    let mut above = None;
    for action in order {
        if action.id == id {
            return above;
        }
        above = Some(action.id);
    }
    None
}

/// The places of an action and its parts.
fn block(plan: &[(&Action, u8)], id: ActionId) -> Option<Range<usize>> {
    let start = plan.iter().position(|(row, _)| row.id == id)?;
    let mut within = BTreeSet::from([id]);
    let parts = plan.iter().skip(start + 1);
    let count = parts
        .take_while(|(row, _)| row.parent.is_some_and(|goal| within.contains(&goal)) && within.insert(row.id))
        .count();
    Some(start..start + 1 + count)
}

/// The goal of the action at a place of the plan; none where it is not there.
fn goal(plan: &[(&Action, u8)], place: usize) -> Option<ActionId> {
    let (action, depth) = plan.get(place)?;
    action.parent.filter(|_| *depth > 0)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> ActionId {
        ActionId::new(Uuid::from_u128(number))
    }

    /// Actions by their numbers, with the goals that they are parts of.
    fn actions(rows: &[(u128, u128)]) -> Vec<Action> {
        let parent = |goal: u128| (goal > 0).then(|| id(goal));
        rows.iter().map(|(row, goal)| Action { parent: parent(*goal), ..Action::new(id(*row)) }).collect()
    }

    #[test]
    fn a_goal_is_put_between_others_with_their_parts_and_a_part_among_its_siblings() {
        let plan = actions(&[(1, 0), (11, 1), (12, 1), (2, 0), (21, 2), (3, 0)]);
        let check = |row: u128, above: u128, expect: Option<u128>| {
            let above = (above > 0).then(|| id(above));
            let place = place_in_plan(&plan, id(row), above);
            let expect = expect.map(|below| (below > 0).then(|| id(below)));
            assert_eq!(place, expect, "{row} below {above:?}");
        };
        check(1, 2, Some(21));
        check(1, 21, Some(21));
        check(1, 3, Some(3));
        check(1, 12, None);
        check(1, 11, None);
        check(3, 1, Some(12));
        check(3, 0, Some(0));
        check(2, 0, Some(0));
        check(2, 12, None);
        check(11, 3, Some(12));
        check(11, 0, None);
        check(12, 0, Some(1));
        check(12, 1, Some(1));
        check(21, 11, None);
    }

    #[test]
    fn an_action_becomes_a_part_where_it_is_put_and_leaves_its_goal_behind_all_of_it() {
        let plan = actions(&[(1, 0), (11, 1), (12, 1), (2, 0), (21, 2), (3, 0)]);
        let check = |row: u128, goal: u128, above: u128, expect: &[u128]| {
            let goal = (goal > 0).then(|| id(goal));
            let put = put_as_part(&plan, id(row), goal, (above > 0).then(|| id(above)));
            let order: Vec<ActionId> = put.iter().flatten().map(|action| action.id).collect();
            assert_eq!(order, expect.iter().map(|row| id(*row)).collect::<Vec<_>>(), "{row}");
            let moved = put.and_then(|put| put.into_iter().find(|action| action.id == id(row)));
            assert_eq!(moved.and_then(|action| action.parent), goal.filter(|_| !expect.is_empty()));
        };
        check(2, 1, 12, &[1, 11, 12, 2, 21, 3]);
        check(2, 1, 11, &[1, 11, 2, 21, 12, 3]);
        check(3, 21, 21, &[1, 11, 12, 2, 21, 3]);
        check(3, 2, 2, &[1, 11, 12, 2, 3, 21]);
        check(11, 0, 11, &[1, 12, 11, 2, 21, 3]);
        check(11, 0, 0, &[11, 1, 12, 2, 21, 3]);
        check(2, 21, 21, &[]);
        check(9, 1, 1, &[]);
    }

    #[test]
    fn a_part_comes_behind_the_last_part_of_its_goal_and_behind_all_of_it_once_it_is_none() {
        let plan = actions(&[(1, 0), (11, 1), (111, 11), (2, 0), (21, 2), (3, 0)]);
        assert_eq!(place_as_part(&plan, id(2), Some(id(1))), Some(id(111)));
        assert_eq!(place_as_part(&plan, id(3), Some(id(21))), Some(id(21)));
        assert_eq!(place_as_part(&plan, id(11), None), Some(id(1)));
        assert_eq!(place_as_part(&plan, id(111), None), Some(id(11)));
        assert_eq!(with_parts(&plan, id(1)), [id(1), id(11), id(111)]);
    }
}
