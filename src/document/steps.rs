//! Which edits make one undo step together.

use std::time::Duration;

use super::Edit;
use crate::canvas::{FieldRef, TextField};
use crate::schema::Kind;

/// A pause after which typing starts a new step.
const PAUSE: Duration = Duration::from_secs(1);
/// The same for an amount: half of one is another amount.
const AMOUNT_PAUSE: Duration = Duration::from_secs(5);
/// Bytes of typing in one step; beyond it, the next word starts a new one.
const LONG_STEP: usize = 48;

/// The typing that the next edit may go on with.
#[derive(Debug, Default)]
pub(super) struct Typing {
    last: Option<Last>,
    /// What is set as a whole with every key: a short text or an amount.
    whole: Option<(FieldRef, Duration)>,
}

#[derive(Debug)]
struct Last {
    field: TextField,
    /// Where the cursor stands after it, in bytes.
    cursor: usize,
    deletes: bool,
    ends_word: bool,
    bytes: usize,
    time: Duration,
}

impl Typing {
    /// Whether these edits go on with the step before them; remembers them for the next call.
    pub(super) fn goes_on(&mut self, edits: &[Edit], time: Duration) -> bool {
        let typed = |field: &FieldRef| {
            let kind = match field {
                FieldRef::Row(row, key) => row.field(key)?.kind,
                // A single value of the canvas is chosen, but for an amount.
                FieldRef::Canvas(key) => {
                    Some(key.kind()).filter(|kind| matches!(kind, Kind::Amount { .. }))?
                }
                FieldRef::Member(..) => return None,
            };
            match kind {
                Kind::Line => Some(PAUSE),
                Kind::Amount { .. } => Some(AMOUNT_PAUSE),
                Kind::Text(_)
                | Kind::Code(_)
                | Kind::Word(_)
                | Kind::Words { .. }
                | Kind::WordByMember { .. }
                | Kind::Date
                | Kind::Reference { .. }
                | Kind::Logo
                | Kind::Tick
                | Kind::Rows(_) => None,
            }
        };
        let whole = match edits {
            [Edit::Set(field, _)] => typed(field).map(|pause| (field.clone(), pause)),
            _ => None,
        };
        let now = whole.as_ref().map(|(field, _)| (field.clone(), time));
        let before = std::mem::replace(&mut self.whole, now);
        if let (Some((field, pause)), Some((last, then))) = (whole, before) {
            return field == last && time.saturating_sub(then) < pause;
        }
        let [Edit::Text(field, splice)] = edits else {
            self.last = None;
            return false;
        };
        let deletes = splice.text.is_empty();
        let is_plain = deletes || splice.range.is_empty();
        let goes_on = is_plain
            && self.last.as_ref().is_some_and(|last| {
                let adjacent = if deletes {
                    splice.range.end == last.cursor || splice.range.start == last.cursor
                } else {
                    splice.range.start == last.cursor
                };
                let new_word = last.ends_word && !splice.text.starts_with(char::is_whitespace);
                last.field == *field
                    && last.deletes == deletes
                    && adjacent
                    && time.saturating_sub(last.time) < PAUSE
                    && !(new_word && last.bytes > LONG_STEP)
                    && !splice.text.contains('\n')
            });
        let before = if goes_on { self.last.as_ref().map_or(0, |last| last.bytes) } else { 0 };
        self.last = is_plain.then(|| Last {
            field: field.clone(),
            cursor: splice.range.start + splice.text.len(),
            deletes,
            ends_word: splice.text.ends_with(char::is_whitespace),
            bytes: before + splice.text.len().max(splice.range.len()),
            time,
        });
        goes_on
    }
}
