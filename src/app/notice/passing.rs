//! Notices that expire: they offer to undo a change as long as they can.

use std::time::Duration;

use crate::app::{Notice, Removed, Replaced, State};

/// How long such a notice stays. After that, the change is undone like any other step.
const SHOWN: Duration = Duration::from_secs(20);

/// Removes the notices whose offer no longer holds: of a row that is there again, by its own button, by undo, or since
/// others have it; and of replaced words once something else changed, which undo would take back then.
pub(in crate::app) fn follow(state: &mut State) {
    let document = &state.open.document;
    state.notices.retain(|notice| {
        if let Notice::Removed(removed) = notice {
            document.life(removed.row).is_none()
        } else if let Notice::Replaced(replaced) = notice {
            document.revision() == replaced.revision
        } else {
            true
        }
    });
}

/// Removes the notices that were shown long enough. Called in every frame.
pub(in crate::app) fn tick(state: &mut State, time: Duration) {
    if !state.are_notices_read {
        state.notices.retain(|notice| end(notice).is_none_or(|end| time < end));
    }
}

/// Somebody begins to read the notices, or ends to: none expires meanwhile, and then they have their time again.
pub(in crate::app) fn read(state: &mut State, is_read: bool, time: Duration) {
    state.are_notices_read = is_read;
    for notice in &mut state.notices {
        if let Notice::Removed(Removed { at, .. }) | Notice::Replaced(Replaced { at, .. }) = notice {
            *at = time;
        }
    }
}

/// The time until [`tick`] removes the next notice. `None` if there is none to remove.
pub(in crate::app) fn until_tick(state: &State, time: Duration) -> Option<Duration> {
    if state.are_notices_read {
        return None;
    }
    state.notices.iter().filter_map(end).map(|end| end.saturating_sub(time)).min()
}

/// When a notice expires. `None` if it stays until the user dismisses it.
const fn end(notice: &Notice) -> Option<Duration> {
    if let Notice::Removed(Removed { at, .. }) | Notice::Replaced(Replaced { at, .. }) = notice {
        Some(at.saturating_add(SHOWN))
    } else {
        None
    }
}
