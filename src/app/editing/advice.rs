//! What the method advises about the open canvas. It depends on the whole canvas, so it is not recomputed for each key,
//! but once the typing has paused.

use std::time::Duration;

use jiff::civil::Date;

use crate::app::editing::pitch_sources::{language, older};
use crate::app::open::advice_cache::AdviceCache;
use crate::app::open::canvas::OpenCanvas;
use crate::app::{Command, State};
use crate::canvas::ParagraphId;
use crate::document::Edit;
use crate::guidance::{self, Advice, Rules};
use crate::i18n::Language;
use crate::pitch::Draft;

/// A pause in the typing that lasts this long has the advice recomputed.
const PAUSE: Duration = Duration::from_millis(150);

impl OpenCanvas {
    /// What the method advises about the canvas. While the user types, it lags behind by a moment.
    pub fn advice(&self) -> &[Advice] {
        &self.advice.found
    }

    /// Whether the section that a paragraph of the pitch was made from has changed since.
    pub fn is_older(&self, paragraph: ParagraphId) -> bool {
        self.advice.older.contains_key(&paragraph)
    }

    /// What a paragraph that is older than its section would be now. `None` if the section is empty.
    pub fn fresh_paragraph(&self, paragraph: ParagraphId) -> Option<&Draft> {
        self.advice.older.get(&paragraph)?.as_ref()
    }

    fn refresh_advice(&mut self, window: Language, today: Date) {
        let canvas = self.document.canvas();
        let template = self.document.template();
        self.advice = AdviceCache {
            found: guidance::advice(Rules::built_in(), canvas, template, today),
            older: older(canvas, template, language(canvas, window)),
            about: Some((self.document.revision(), today)),
        };
    }
}

/// Whether a command only types in a text, as each key does.
pub(in crate::app) fn is_typing(command: &Command) -> bool {
    matches!(command, Command::Edit(edits) if edits.iter().all(|edit| matches!(edit, Edit::Text(..))))
}

/// Recomputes the advice if the document or the day has changed since.
pub(in crate::app) fn refresh(state: &mut State) {
    if is_stale(state) {
        state.open.refresh_advice(state.language, state.today);
    }
}

/// Recomputes the advice if the typing has paused. Called for every frame.
pub(in crate::app) fn tick(state: &mut State, time: Duration) {
    if until_tick(state, time) == Some(Duration::ZERO) {
        refresh(state);
    }
}

/// How long it is until [`tick`] recomputes the advice. `None` if it is up to date.
pub(in crate::app) fn until_tick(state: &State, time: Duration) -> Option<Duration> {
    let due = state.open.rest.since + PAUSE;
    is_stale(state).then(|| due.saturating_sub(time))
}

fn is_stale(state: &State) -> bool {
    state.open.advice.about != Some((state.open.document.revision(), state.today))
}
