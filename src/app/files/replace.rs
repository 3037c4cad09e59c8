//! Another canvas in place of the open one.

use crate::app::files::{journal, newer_template};
use crate::app::open::canvas::OpenCanvas;
use crate::app::{Context, Effect, Notice, State};
use crate::document::Document;

/// Replaces the open canvas by another one, which is in no file yet.
pub(in crate::app) fn replace_document(
    state: &mut State,
    document: Document,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let effects = journal::abandon(state, context);
    state.open = OpenCanvas::new(document, state.open.generation + 1, state.preferences.author());
    state.opening = None;
    state.notices.retain(Notice::outlives_canvas);
    newer_template::offer(state);
    effects
}
