//! The actions as a plan: each goal with its parts below it.

use std::collections::{BTreeMap, BTreeSet};

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
