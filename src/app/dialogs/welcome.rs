//! The first minutes: what to begin with, and a tour of five steps that is shown once automatically.

use crate::app::files::leave;
use crate::app::{Context, Dialog, DiskEffect, Effect, State, Then};

/// Steps of the tour.
pub const TOUR_STEPS: usize = 5;

/// Asks what to begin with, when the program is opened without a file: the first time, and where there are files to go on with.
pub fn welcome(state: &mut State) {
    let preferences = &state.preferences;
    let has_choice = !preferences.welcomed || !preferences.recent.is_empty();
    if has_choice && state.open.dialog.is_none() {
        state.open.dialog = Some(Dialog::Welcome);
    }
}

/// Begins what the user chose; the first time, the tour comes after it.
pub(in crate::app) fn begin(state: &mut State, then: Then, context: &mut Context<'_>) -> Vec<Effect> {
    let is_first = !state.preferences.welcomed && state.preferences.recent.is_empty();
    let mut effects = remember(state);
    effects.extend(leave::go_on_to(state, then, context));
    if is_first && state.open.dialog.is_none() {
        state.open.dialog = Some(Dialog::Tour(0));
    }
    effects
}

/// Neither the question nor the tour is shown again automatically.
pub(in crate::app) fn remember(state: &mut State) -> Vec<Effect> {
    state.preferences.welcomed = true;
    vec![Effect::Disk(DiskEffect::SavePreferences(Box::new(state.preferences.clone())))]
}

/// Another step of the tour.
pub(in crate::app) fn step(state: &mut State, step: usize) {
    state.open.dialog = (step < TOUR_STEPS).then_some(Dialog::Tour(step));
}
