//! What happens as time passes, without input.

use std::time::Duration;

use crate::app::dialogs::question;
use crate::app::editing::advice;
use crate::app::files::{autosave, journal, opening};
use crate::app::notice::passing;
use crate::app::session::carry_out as session;
use crate::app::{Context, Effect, State};

/// Does what is due: writes changes to the journal, saves automatically, recomputes the advice, tells what takes long and
/// removes notices that have expired. Called for every frame; returns no effects for most of them.
pub fn tick(state: &mut State, context: &mut Context<'_>) -> Vec<Effect> {
    state.today = context.today;
    let mut effects = journal::tick(state, context);
    effects.extend(autosave::tick(state, context));
    advice::tick(state, context.time);
    opening::tick(state, context);
    question::tick(state, context);
    passing::tick(state, context.time);
    effects
}

/// The time until [`tick`] has something to do. `None` if there is nothing to wait for.
pub fn until_tick(state: &State, time: Duration) -> Option<Duration> {
    let all = [
        journal::until_tick(state, time),
        autosave::until_tick(state, time),
        advice::until_tick(state, time),
        opening::until_tick(state, time),
        question::until_tick(state, time),
        passing::until_tick(state, time),
        session::until_tick(state, time),
    ];
    all.into_iter().flatten().min()
}
