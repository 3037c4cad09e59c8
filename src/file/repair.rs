//! What is repaired in a canvas that is read: the same way wherever the file is opened.

use super::{Problem, ProblemKind};
use crate::canvas::{Canvas, RawJson, RowRef, circle_closers};

/// The canvas without the parents that close a circle, as a merge leaves them out.
pub(super) fn without_circles(canvas: &Canvas) -> Canvas {
    let mut canvas = canvas.clone();
    let loose = circle_closers(&canvas.actions);
    for action in canvas.actions.iter_mut().filter(|action| loose.contains(&action.id)) {
        action.parent = None;
    }
    canvas
}

/// The canvas without goals that are a part of themselves. `None` if there are none.
///
/// Of every circle the action with the smallest id comes loose, and what stood there is kept under another name.
pub(super) fn repaired(canvas: &Canvas, problems: &mut Vec<Problem>) -> Option<Canvas> {
    let loose = circle_closers(&canvas.actions);
    if loose.is_empty() {
        return None;
    }
    let mut repaired = canvas.clone();
    for action in repaired.actions.iter_mut().filter(|action| loose.contains(&action.id)) {
        let Some(parent) = action.parent.take() else { continue };
        let place = RowRef::of(action.id).place();
        let kept = (1..).map(|number: u32| place.member(&format!("parent ({number})")));
        if let Some(free) = kept.into_iter().find(|name| !repaired.unknown.contains_key(name)) {
            repaired.unknown.insert(free, RawJson::new(format!("\"{parent}\"")));
        }
        problems.push(Problem { place: place.member("parent"), kind: ProblemKind::CircularGoal });
    }
    Some(repaired)
}
