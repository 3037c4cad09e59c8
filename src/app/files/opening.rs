//! A file that is being opened: told where that takes more than a moment, and given up when the user asks.

use std::path::PathBuf;
use std::time::Duration;

use crate::app::open::opening::Opening;
use crate::app::{Context, Effect, JobEffect, Notice, State};

/// What opens sooner than this is not told.
const MOMENT: Duration = Duration::from_millis(500);

/// Asks for a file; one that was asked for before is not waited for any more.
pub(in crate::app) fn begin(state: &mut State, path: PathBuf, context: &mut Context<'_>) -> Vec<Effect> {
    stop(state);
    state.opening = Some(Opening { path: path.clone(), tell_at: Some(context.time + MOMENT) });
    vec![Effect::Job(JobEffect::Open { path, client_id: context.identities.client_id() })]
}

/// Waits for no file any more. One that is being read is read to its end, and nobody looks at it.
pub(in crate::app) fn stop(state: &mut State) {
    state.opening = None;
    state.notices.retain(|notice| !matches!(notice, Notice::Opening(_)));
}

/// The machine answered about a file: whether it is the one that is waited for, which it is no more.
pub(in crate::app) fn ends(state: &mut State, path: &PathBuf) -> bool {
    let is_awaited = state.opening.as_ref().is_some_and(|opening| opening.path == *path);
    if is_awaited {
        stop(state);
    }
    is_awaited
}

/// Tells what takes long. Called for every frame.
pub(in crate::app) fn tick(state: &mut State, context: &Context<'_>) {
    if let Some(Opening { path, tell_at }) = &mut state.opening
        && tell_at.take_if(|at| context.time >= *at).is_some()
    {
        state.notices.push(Notice::Opening(path.clone()));
    }
}

/// How long it is until [`tick`] tells something.
pub(in crate::app) fn until_tick(state: &State, time: Duration) -> Option<Duration> {
    state.opening.as_ref()?.tell_at.map(|at| at.saturating_sub(time))
}
