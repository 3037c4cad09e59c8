//! A shaped paragraph and its lines.

use parley::Layout;

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
            self.layout.break_all_lines(Some(width.max(0.1) * NOMINAL_SIZE));
            self.broken_to = Some(width);
        }
    }

    /// The number of lines since the last break.
    pub(in crate::export) fn line_count(&self) -> usize {
        self.layout.len()
    }

    /// The width of a line in ems, without the space at its end.
    pub(in crate::export) fn line_width(&self, line: usize) -> f32 {
        self.layout.get(line).map_or(0.0, |line| {
            let metrics = line.metrics();
            (metrics.advance - metrics.hanging_advance).max(0.0) / NOMINAL_SIZE
        })
    }

    /// The width in ems of the whole text on one line.
    pub(in crate::export) fn full_width(&mut self) -> f32 {
        self.layout.break_all_lines(None);
        self.broken_to = None;
        self.line_width(0)
    }

    /// The text of the whole paragraph.
    pub(in crate::export) fn text(&self) -> &str {
        &self.text
    }
}
