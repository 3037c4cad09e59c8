//! A newer version of the template of the open canvas: offered where one is at hand, and taken over as one step.

use std::sync::Arc;

use crate::app::{Notice, State};
use crate::template::Template;

/// Offers a newer version, in the place of an earlier offer.
pub(in crate::app) fn offer(state: &mut State) {
    let document = &state.open.document;
    let is_newer = |known: &&Arc<Template>| known.is_newer_than(document.template());
    let newer = state.templates.iter().find(is_newer).filter(|_| !document.is_read_only()).cloned();
    let offered = state.notices.iter().find_map(|notice| {
        if let Notice::NewerTemplate { newer, .. } = notice { Some(Arc::clone(newer)) } else { None }
    });
    if newer == offered {
        return;
    }
    withdraw(state);
    let current = Arc::clone(state.open.document.template());
    state.notices.extend(newer.map(|newer| Notice::NewerTemplate { newer, current }));
}

/// Takes over a version of the template of the open canvas, or its words in those of an organisation. Returns whether it
/// did, as one step.
pub(in crate::app) fn take_over(state: &mut State, template: Arc<Template>) -> bool {
    withdraw(state);
    let current = state.open.document.template();
    if state.open.document.is_read_only() || !template.goes_before(current) {
        return false;
    }
    let is_same_but_words = template.has_parts_of(current);
    state.open.document.take_over(template);
    // What was selected may have no place any more.
    state.open.focus = state.open.focus.take().filter(|_| is_same_but_words);
    offer(state);
    true
}

fn withdraw(state: &mut State) {
    state.notices.retain(|notice| !matches!(notice, Notice::NewerTemplate { .. }));
}
