//! Text that has been shaped and placed, with the characters behind every glyph.

use std::ops::Range;

use super::{Color, Voice};

/// The fonts that an export can use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Inter Regular, for text.
    Regular,
    /// Inter Medium, for leads and small labels.
    Medium,
    /// Inter `SemiBold`, for names in tables.
    SemiBold,
    /// Inter Bold, for titles.
    Bold,
    /// Vazirmatn, for Arabic; this and those below are for what Inter lacks.
    Arabic,
    /// Noto Sans Armenian.
    Armenian,
    /// Noto Sans Devanagari.
    Devanagari,
    /// Noto Sans Georgian.
    Georgian,
    /// Noto Sans Hebrew.
    Hebrew,
    /// Noto Sans Thai.
    Thai,
    /// Noto Emoji, which also has other signs.
    Emoji,
}

/// A piece of one line in one face, size and colour.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    /// The font.
    pub face: Face,
    /// The size in points.
    pub size: f32,
    /// The colour.
    pub color: Color,
    /// How wide a line is drawn around the letters, in points, where the font is not as heavy as was asked for.
    pub thickening: f32,
    /// Whose words these are.
    pub voice: Voice,
    /// Where the run starts, in points from the left of the page.
    pub x: f32,
    /// The baseline, in points from the top of the page.
    pub baseline: f32,
    /// Distance from the start of the run to the end of its last glyph, in points.
    pub width: f32,
    /// Where its text starts in that of its paragraph; on a line this is the order of reading.
    pub place: usize,
    /// Whether the text runs from right to left.
    pub is_right_to_left: bool,
    /// The characters that the glyphs show, in reading order.
    pub text: String,
    /// The glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
    /// Which glyphs show which characters; together they cover all of both.
    pub clusters: Vec<Cluster>,
    /// The parts of words that are broken over lines, which a reader takes whole.
    pub said: Vec<BrokenWord>,
}

/// One glyph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u16,
    /// Distance from the start of the run to its origin, in points.
    pub x: f32,
    /// Height of its origin above the baseline, in points.
    pub rise: f32,
}

/// The smallest piece of text that has glyphs of its own, such as a letter with its accents or a ligature. A long document has
/// millions of them: each is kept small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cluster {
    text: (u32, u32),
    glyphs: (u32, u32),
    /// Whether the font lacks a character here and a framed question mark stands in for it.
    pub is_stand_in: bool,
}

impl Cluster {
    /// A cluster of these bytes in [`GlyphRun::text`] and these of [`GlyphRun::glyphs`].
    pub fn new(text: Range<usize>, glyphs: Range<usize>, is_stand_in: bool) -> Self {
        Self { text: small(&text), glyphs: small(&glyphs), is_stand_in }
    }

    /// The bytes in [`GlyphRun::text`].
    pub fn text(&self) -> Range<usize> {
        large(self.text)
    }

    /// The place in [`GlyphRun::glyphs`].
    pub fn glyphs(&self) -> Range<usize> {
        large(self.glyphs)
    }
}

/// A range within a line.
fn small(range: &Range<usize>) -> (u32, u32) {
    let end = |end| u32::try_from(end).unwrap_or(u32::MAX);
    (end(range.start), end(range.end))
}

fn large((start, end): (u32, u32)) -> Range<usize> {
    let end_of = |end| usize::try_from(end).unwrap_or(usize::MAX);
    end_of(start)..end_of(end)
}

/// A part of a word that is broken over lines; its parts follow one another in the order of drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenWord {
    /// Range in [`GlyphRun::clusters`].
    pub clusters: Range<usize>,
    /// The whole word, in every part of it.
    pub text: String,
    /// Whether the word begins with this part.
    pub begins: bool,
    /// Whether the word ends with this part.
    pub ends: bool,
}

impl GlyphRun {
    /// The characters of a cluster.
    pub fn text_of(&self, cluster: &Cluster) -> &str {
        self.text.get(cluster.text()).unwrap_or_default()
    }

    /// The glyphs of a cluster.
    pub fn glyphs_of(&self, cluster: &Cluster) -> &[Glyph] {
        self.glyphs.get(cluster.glyphs()).unwrap_or_default()
    }
}
