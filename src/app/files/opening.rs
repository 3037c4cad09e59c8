//! A file that is being opened: reported if it takes more than a moment, and given up when the user asks.

use std::path::PathBuf;
use std::time::Duration;

use crate::app::open::opening::Opening;
use crate::app::{Context, Effect, JobEffect, Notice, State};

/// A file that opens sooner than this is not reported.
const MOMENT: Duration = Duration::from_millis(500);

/// Starts reading a file, and drops an earlier request.
pub(in crate::app) fn begin(state: &mut State, path: PathBuf, context: &mut Context<'_>) -> Vec<Effect> {
    stop(state);
    state.opening = Some(Opening { path: path.clone(), tell_at: Some(context.time + MOMENT) });
    vec![Effect::Job(JobEffect::Open { path, client_id: context.identities.client_id() })]
}

/// Drops the request for a file. The worker may still read it to its end; the result is ignored.
pub(in crate::app) fn stop(state: &mut State) {
    state.opening = None;
    state.notices.retain(|notice| !matches!(notice, Notice::Opening(_)));
}

/// Ends the request for a file. Returns whether that was the file that was requested.
pub(in crate::app) fn ends(state: &mut State, path: &PathBuf) -> bool {
    let is_awaited = state.opening.as_ref().is_some_and(|opening| opening.path == *path);
    if is_awaited {
        stop(state);
    }
    is_awaited
}

/// Reports files that take long. Called in every frame.
pub(in crate::app) fn tick(state: &mut State, context: &Context<'_>) {
    if let Some(Opening { path, tell_at }) = &mut state.opening
        && tell_at.take_if(|at| context.time >= *at).is_some()
    {
        state.notices.push(Notice::Opening(path.clone()));
    }
}

/// The time until [`tick`] has something to report.
pub(in crate::app) fn until_tick(state: &State, time: Duration) -> Option<Duration> {
    state.opening.as_ref()?.tell_at.map(|at| at.saturating_sub(time))
}
