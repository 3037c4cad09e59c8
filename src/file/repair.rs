//! What is repaired in a canvas that is read: the same way wherever the file is opened.

use std::collections::{BTreeMap, BTreeSet};

use super::{Problem, ProblemKind};
use crate::canvas::{ActionId, Canvas, Pointer, RawJson};

/// The canvas without goals that are a part of themselves; nothing where there are none.
///
/// Of every circle the action with the smallest id comes loose, and what stood there is kept under another name.
pub(super) fn repaired(canvas: &Canvas, problems: &mut Vec<Problem>) -> Option<Canvas> {
    let loose = circular(canvas);
    if loose.is_empty() {
        return None;
    }
    let mut repaired = canvas.clone();
    for action in repaired.actions.iter_mut().filter(|action| loose.contains(&action.id)) {
        let Some(parent) = action.parent.take() else { continue };
        let place = Pointer::action(action.id);
        let kept = (1..).map(|number: u32| place.member(&format!("parent ({number})")));
        if let Some(free) = kept.into_iter().find(|name| !repaired.unknown.contains_key(name)) {
            repaired.unknown.insert(free, RawJson::new(format!("\"{parent}\"")));
        }
        problems.push(Problem { place: place.member("parent"), kind: ProblemKind::CircularGoal });
    }
    Some(repaired)
}

/// One action of every circle: the one with the smallest id.
fn circular(canvas: &Canvas) -> BTreeSet<ActionId> {
    let goals: BTreeMap<ActionId, ActionId> =
        canvas.actions.iter().filter_map(|action| Some((action.id, action.parent?))).collect();
    let mut seen = BTreeSet::new();
    let mut loose = BTreeSet::new();
    for action in &canvas.actions {
        let mut way = Vec::new();
        let mut at = action.id;
        while seen.insert(at) {
            way.push(at);
            match goals.get(&at) {
                Some(goal) => at = *goal,
                None => break,
            }
        }
        // Where the way ends on itself, the rest of it from there is a circle.
        let circle = way.iter().skip_while(|id| **id != at).filter(|_| goals.contains_key(&at));
        loose.extend(circle.min().copied());
    }
    loose
}
