//! What a text field edits: the text itself until the first change, and then a copy with the changes listed.

use std::borrow::Cow;
use std::ops::Range;

use egui::TextBuffer;
use egui::text::{ByteIndex, CCursor, CharIndex};

use super::boundaries;
use super::line_ends::LineEnds;
use crate::document::Splice;

/// A text that is copied on its first change, and that lists its changes.
#[derive(Debug)]
pub(super) struct RecordingBuffer<'a> {
    text: Cow<'a, str>,
    is_writable: bool,
    line_ends: LineEnds,
    splices: Vec<Splice>,
}

impl<'a> RecordingBuffer<'a> {
    /// A buffer over a borrowed text.
    pub(super) const fn new(text: &'a str, is_writable: bool, line_ends: LineEnds) -> Self {
        Self { text: Cow::Borrowed(text), is_writable, line_ends, splices: Vec::new() }
    }

    /// The changes, in order; each in bytes of the text as it was before it.
    pub(super) fn into_parts(self) -> (Cow<'a, str>, Vec<Splice>) {
        (self.text, self.splices)
    }

    fn splice(&mut self, range: Range<usize>, text: &str) {
        self.text.to_mut().replace_range(range.clone(), text);
        // Typing over a selection deletes and then inserts: one change to whoever takes it back.
        if let Some(last) = self.splices.last_mut()
            && last.text.is_empty()
            && range.is_empty()
            && last.range.start == range.start
        {
            text.clone_into(&mut last.text);
        } else {
            self.splices.push(Splice { range, text: text.to_owned() });
        }
    }

    fn place(&self, cursor: CCursor) -> usize {
        self.byte_index_from_char_index(cursor.index).0
    }

    /// Deletes bytes and returns the new cursor.
    fn delete(&mut self, range: Range<usize>) -> CCursor {
        let index = self.char_index_from_byte_index(ByteIndex(range.start));
        if !range.is_empty() {
            self.splice(range, "");
        }
        CCursor { index, prefer_next_row: true }
    }
}

impl TextBuffer for RecordingBuffer<'_> {
    fn is_mutable(&self) -> bool {
        self.is_writable
    }

    fn as_str(&self) -> &str {
        &self.text
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        // NUL is no text.
        let clean = self.line_ends.of(text).replace('\0', "");
        if clean.is_empty() {
            return 0;
        }
        let at = self.byte_index_from_char_index(char_index).0;
        self.splice(at..at, &clean);
        clean.chars().count()
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        let start = self.byte_index_from_char_index(char_range.start).0;
        let end = self.byte_index_from_char_index(char_range.end).0;
        if start < end {
            self.splice(start..end, "");
        }
    }

    fn delete_previous_char(&mut self, cursor: CCursor) -> CCursor {
        let at = self.place(cursor);
        self.delete(boundaries::backspace_start(&self.text, at)..at)
    }

    fn delete_next_char(&mut self, cursor: CCursor) -> CCursor {
        let at = self.place(cursor);
        self.delete(at..boundaries::next_cluster(&self.text, at))
    }

    fn delete_previous_word(&mut self, cursor: CCursor) -> CCursor {
        let at = self.place(cursor);
        self.delete(boundaries::previous_word_start(&self.text, at)..at)
    }

    fn delete_next_word(&mut self, cursor: CCursor) -> CCursor {
        let at = self.place(cursor);
        self.delete(at..boundaries::next_word_end(&self.text, at))
    }

    fn type_id(&self) -> std::any::TypeId {
        std::any::TypeId::of::<RecordingBuffer<'static>>()
    }
}

/// The one splice that makes `after` of `before`. `None` if they are equal.
pub(super) fn splice_between(before: &str, after: &str) -> Option<Splice> {
    if before == after {
        return None;
    }
    let start = before
        .char_indices()
        .zip(after.chars())
        .find(|((_, one), other)| one != other)
        .map_or(before.len().min(after.len()), |((at, _), _)| at);
    let (before_rest, after_rest) = (before.get(start..)?, after.get(start..)?);
    let shared: usize = before_rest
        .chars()
        .rev()
        .zip(after_rest.chars().rev())
        .take_while(|(one, other)| one == other)
        .map(|(letter, _)| letter.len_utf8())
        .sum();
    let text = after_rest.get(..after_rest.len() - shared)?.to_owned();
    Some(Splice { range: start..before.len() - shared, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_over_a_selection_is_one_change() {
        let mut buffer = RecordingBuffer::new("één twee", true, LineEnds::Feeds);
        buffer.delete_char_range(CharIndex(0)..CharIndex(3));
        assert_eq!(buffer.insert_text("1\r\n\0", CharIndex(0)), 2);
        let (text, splices) = buffer.into_parts();
        assert_eq!(text, "1\n twee");
        assert_eq!(splices, [Splice { range: 0..5, text: "1\n".to_owned() }]);
    }

    #[test]
    fn a_text_that_is_only_read_is_not_copied() {
        let buffer = RecordingBuffer::new("één", true, LineEnds::Feeds);
        assert!(matches!(buffer.into_parts().0, Cow::Borrowed("één")));
    }

    #[track_caller]
    fn check(before: &str, after: &str) {
        let mut text = before.to_owned();
        if let Some(splice) = splice_between(before, after) {
            text.replace_range(splice.range, &splice.text);
        }
        assert_eq!(text, after);
    }

    #[test]
    fn one_splice_leads_from_any_text_to_any_other() {
        for (before, after) in [
            ("", "a"),
            ("a", ""),
            ("aa", "aaa"),
            ("één", "een"),
            ("👩‍🔬x", "👩x"),
            ("abc", "abc"),
            ("ab", "ba"),
        ] {
            check(before, after);
            check(after, before);
        }
    }
}
