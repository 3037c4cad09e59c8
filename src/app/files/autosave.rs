//! Automatic saving: a canvas that has a file is written to it after a pause, unless the user turned that off.

use std::time::Duration;

use crate::app::dialogs::requester::Requester;
use crate::app::files::save;
use crate::app::open::canvas::WriteState;
use crate::app::open::rest::Rest;
use crate::app::{Context, DiskEffect, Effect, Notice, State};

/// The pause after the last change.
const REST: Duration = Duration::from_secs(5);

/// Saves if it is due. Called in every frame.
pub(in crate::app) fn tick(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    let revision = state.open.document.revision();
    if state.open.rest.revision != revision {
        state.open.rest = Rest { revision, since: context.time };
    }
    if wants_save(state) && context.time.saturating_sub(state.open.rest.since) >= REST {
        state.open.saved_by = Requester::Program;
        let mut effects = save::save_again(state, context);
        if !state.preferences.autosave_told {
            state.preferences.autosave_told = true;
            state.notices.push(Notice::SavesByItself);
            effects.push(Effect::Disk(DiskEffect::SavePreferences(Box::new(state.preferences.clone()))));
        }
        return effects;
    }
    Vec::new()
}

/// The time until [`tick`] saves. `None` if it has nothing to do.
pub(in crate::app) fn until_tick(state: &State, time: Duration) -> Option<Duration> {
    wants_save(state).then(|| (state.open.rest.since + REST).saturating_sub(time))
}

/// Not while a question about the file is open, nor after a failure, which only the user retries.
fn wants_save(state: &State) -> bool {
    state.preferences.autosave()
        && state.open.path().is_some()
        && state.open.is_unsaved()
        && state.open.write == WriteState::Done
        && state.open.dialog.is_none()
        && !state.notices.iter().any(|notice| matches!(notice, Notice::Outside(..)))
        && !state.open.document.is_read_only()
}
