//! A shaped paragraph and its lines.

use std::ops::Range;

use parley::Layout;

use super::hyphenation::SOFT_HYPHEN;
use super::typesetter::LoadedFace;
use crate::export::scene::{Color, Face, Owner, Voice};

/// The size in which paragraphs are shaped; everything that leaves this room is in ems or in points of the real size.
pub(super) const NOMINAL_SIZE: f32 = 64.0;

/// A piece of a paragraph in one style.
#[derive(Debug, Clone)]
pub(in crate::export) struct Piece {
    /// The words.
    pub(in crate::export) text: String,
    /// The font.
    pub(in crate::export) face: Face,
    /// The colour.
    pub(in crate::export) color: Color,
    /// Whose words they are.
    pub(in crate::export) voice: Voice,
    /// What the words belong to.
    pub(in crate::export) owner: Owner,
    /// Whether a line is drawn below them.
    pub(in crate::export) is_underlined: bool,
}

/// A paragraph, shaped once and broken into lines as often as needed.
pub(in crate::export) struct Paragraph {
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) layout: Box<Layout<usize>>,
    pub(super) faces: Vec<LoadedFace>,
    broken_to: Option<f32>,
}

impl Paragraph {
    pub(super) fn new(text: String, pieces: Vec<Piece>, layout: Layout<usize>, faces: &[LoadedFace]) -> Self {
        Self { text, pieces, layout: Box::new(layout), faces: faces.to_vec(), broken_to: None }
    }

    /// Breaks the text into lines of at most this many ems; a word that is too long for a line is broken too.
    pub(in crate::export) fn break_to(&mut self, width: f32) {
        if self.broken_to != Some(width) {
            let most = width.max(0.1) * NOMINAL_SIZE;
            self.layout.break_all_lines(Some(most));
            // Breaking knows nothing of the hyphens; where one has no room, all lines leave room for one.
            let has_no_room = |line| self.full_line_width(line) > most;
            if (0..self.line_count()).any(|line| self.ends_within_word(line) && has_no_room(line)) {
                self.layout.break_all_lines(Some((most - self.hyphen_width()).max(NOMINAL_SIZE)));
            }
            self.broken_to = Some(width);
        }
    }

    /// The number of lines since the last break.
    pub(in crate::export) fn line_count(&self) -> usize {
        self.layout.len()
    }

    /// The width of a line in ems, without the space at its end.
    pub(in crate::export) fn line_width(&self, line: usize) -> f32 {
        self.full_line_width(line) / NOMINAL_SIZE
    }

    /// The width of a line in nominal units, with its hyphen.
    fn full_line_width(&self, line: usize) -> f32 {
        let hyphen = if self.ends_within_word(line) { self.hyphen_width() } else { 0.0 };
        self.layout.get(line).map_or(0.0, |line| {
            let metrics = line.metrics();
            (metrics.advance - metrics.hanging_advance).max(0.0) + hyphen
        })
    }

    /// Whether a line ends at a place where its last word may be broken, and shows a hyphen there.
    pub(in crate::export) fn ends_within_word(&self, line: usize) -> bool {
        let end = self.layout.get(line).map_or(0, |line| line.text_range().end);
        end < self.text.len() && self.text.get(..end).is_some_and(|text| text.ends_with(SOFT_HYPHEN))
    }

    /// Where the word stands in the text that a line ends within.
    pub(super) fn broken_word(&self, line: usize) -> Option<Range<usize>> {
        if !self.ends_within_word(line) {
            return None;
        }
        let end = self.layout.get(line)?.text_range().end;
        let (before, after) = self.text.split_at_checked(end)?;
        let start = before.rfind(char::is_whitespace).map_or(0, |at| {
            at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
        });
        Some(start..end + after.find(char::is_whitespace).unwrap_or(after.len()))
    }

    /// Where each piece stands in the text.
    pub(super) fn piece_ranges(&self) -> impl Iterator<Item = Range<usize>> {
        self.pieces.iter().scan(0, |end, piece| {
            let start = *end;
            *end += piece.text.len();
            Some(start..*end)
        })
    }

    fn hyphen_width(&self) -> f32 {
        self.faces.iter().fold(0.0, |width, face| face.hyphen.advance.max(width))
    }

    /// The width in ems of the whole text on one line.
    pub(in crate::export) fn full_width(&mut self) -> f32 {
        self.layout.break_all_lines(None);
        self.broken_to = None;
        self.line_width(0)
    }

    /// The text of the whole paragraph.
    pub(in crate::export) fn text(&self) -> String {
        self.text.replace(SOFT_HYPHEN, "")
    }
}
