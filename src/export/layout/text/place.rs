//! Placing lines on a page: glyphs with the characters behind them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::face::{LoadedFace, NOMINAL_SIZE};
use super::hyphenation::{NO_BREAK, SOFT_HYPHEN};
use super::paragraph::Paragraph;
use crate::export::Problem;
use crate::export::content::is_invisible;
use crate::export::fonts::{runs_from_right_to_left, thickening};
use crate::export::layout::style::CAP_HEIGHT;
use crate::export::scene::{BrokenWord, Cluster, Glyph, GlyphRun, Owner, Page, Path, Rect, Shape};

/// Draws on one page and remembers what could not be drawn.
pub(crate) struct Painter<'a> {
    /// The page.
    pub(crate) page: &'a mut Page,
    /// What could not be drawn.
    pub(crate) problems: &'a mut BTreeSet<Problem>,
    /// The title of what is being drawn, for the problems.
    pub(crate) place: &'a str,
}

/// A line in clusters from left to right.
#[derive(Default)]
struct PlacedLine<'a> {
    clusters: Vec<PlacedCluster<'a>>,
    /// The characters of all of them.
    text: String,
    /// The glyphs of all of them, in nominal units.
    glyphs: Vec<parley::Glyph>,
}

/// One cluster of a line, in nominal units.
#[derive(Clone)]
struct PlacedCluster<'a> {
    piece: usize,
    face: &'a LoadedFace,
    is_right_to_left: bool,
    /// The range of its text in that of the paragraph.
    place: usize,
    /// The range of its text in that of the line.
    text: Range<usize>,
    /// The characters of it that no face has.
    lacking: String,
    pen: f32,
    /// The range of its glyphs in those of the line.
    glyphs: Range<usize>,
}

impl Painter<'_> {
    /// Draws one line of a paragraph; `furniture` leaves it out of what is read aloud.
    pub(crate) fn line(
        &mut self,
        paragraph: &Paragraph,
        line: usize,
        (x, baseline): (f32, f32),
        size: f32,
        furniture: bool,
    ) {
        let scale = size / NOMINAL_SIZE;
        let placed = placed_line(paragraph, line);
        let parts = word_parts(paragraph, line);
        let style =
            |cluster: &PlacedCluster<'_>| (cluster.piece, cluster.face.face, cluster.is_right_to_left);
        for run in placed.clusters.chunk_by(|one, next| style(one) == style(next)) {
            let Some((first, last)) = run.first().zip(run.last()) else { continue };
            let Some(piece) = paragraph.pieces.get(first.piece) else { continue };
            let mut drawn = GlyphRun {
                face: first.face.face,
                size,
                color: piece.color,
                thickening: thickening(piece.face, first.face.face) * size,
                voice: piece.voice,
                x: x + first.pen * scale,
                baseline,
                width: 0.0,
                is_right_to_left: first.is_right_to_left,
                place: run.iter().map(|cluster| cluster.place).min().unwrap_or_default(),
                text: String::with_capacity(last.text.end - first.text.start),
                glyphs: Vec::with_capacity(last.glyphs.end - first.glyphs.start),
                clusters: Vec::with_capacity(run.len()),
                said: Vec::new(),
            };
            for cluster in run {
                self.cluster(&mut drawn, &placed, cluster, first.pen, scale);
            }
            if drawn.is_right_to_left {
                turn_text(&mut drawn);
            } else {
                drawn.said = said(&parts, run, &placed.clusters);
            }
            if piece.is_underlined {
                let rule = Rect::new(drawn.x, baseline + size * 0.13, drawn.width, size * 0.055);
                self.page.shape(Owner::Artifact, Shape::fill(Path::rectangle(rule), piece.color));
            }
            self.page.text(if furniture { Owner::Artifact } else { piece.owner }, drawn);
        }
    }

    fn cluster(
        &mut self,
        run: &mut GlyphRun,
        line: &PlacedLine<'_>,
        cluster: &PlacedCluster<'_>,
        start: f32,
        scale: f32,
    ) {
        let glyphs = line.glyphs.get(cluster.glyphs.clone()).unwrap_or_default();
        let is_stand_in = glyphs.iter().any(|glyph| glyph.id == 0);
        let (first_byte, first_glyph) = (run.text.len(), run.glyphs.len());
        run.text.push_str(line.text.get(cluster.text.clone()).unwrap_or_default());
        let mut pen = cluster.pen;
        for glyph in glyphs {
            let (mut x, mut advance) = ((pen - start + glyph.x) * scale, glyph.advance * scale);
            let mut id = u16::try_from(glyph.id).unwrap_or(0);
            if id == 0 {
                self.frame(run, x, advance);
                let sign = cluster.face.question_mark;
                id = u16::try_from(sign.glyph).unwrap_or(0);
                let before = (glyph.advance - sign.advance) / 2.0 * scale;
                x += before;
                advance -= before;
            }
            run.glyphs.push(Glyph { id, x, rise: -glyph.y * scale });
            run.width = x + advance;
            pen += glyph.advance;
        }
        if is_stand_in {
            let missing = cluster.lacking.chars();
            let place = self.place;
            self.problems.extend(
                missing.map(|character| Problem::MissingCharacter { character, place: place.to_owned() }),
            );
        }
        let (text, glyphs) = (first_byte..run.text.len(), first_glyph..run.glyphs.len());
        run.clusters.push(Cluster::new(text, glyphs, is_stand_in));
    }

    fn frame(&mut self, run: &GlyphRun, x: f32, advance: f32) {
        let line = run.size * 0.05;
        let margin = run.size * 0.1;
        let height = run.size * CAP_HEIGHT + margin * 2.0;
        let frame = Rect::new(run.x + x, run.baseline + margin - height, advance, height).inset(line);
        self.page.shape(Owner::Artifact, Shape::stroke(Path::rounded(frame, line * 2.0), run.color, line));
    }
}

/// A line with no more than one space at its end, and a hyphen within a word.
fn placed_line(paragraph: &Paragraph, number: usize) -> PlacedLine<'_> {
    let mut placed = PlacedLine::default();
    let Some(line) = paragraph.layout.get(number) else { return placed };
    let length = line.text_range().len();
    placed.clusters.reserve(length);
    placed.text.reserve(length);
    placed.glyphs.reserve(length);
    let mut pen = 0.0;
    for run in line.runs() {
        let file = run.font().data.id();
        let Some(face) = paragraph.faces.iter().find(|loaded| loaded.file == file) else { continue };
        placed.add_run(paragraph, &run, face, &mut pen);
    }
    let is_space = |cluster: &&PlacedCluster<'_>| {
        placed.text.get(cluster.text.clone()).unwrap_or_default().chars().all(char::is_whitespace)
    };
    let spaces = placed.clusters.iter().rev().take_while(is_space).count();
    placed.clusters.truncate(placed.clusters.len() - spaces.saturating_sub(1));
    if paragraph.shows_hyphen(number) {
        placed.add_hyphen(pen);
    }
    placed
}

impl<'a> PlacedLine<'a> {
    fn add_run(
        &mut self,
        paragraph: &'a Paragraph,
        run: &parley::layout::Run<'_, usize>,
        face: &'a LoadedFace,
        pen: &mut f32,
    ) {
        // From right to left the rest of a ligature comes before the glyph that shows it.
        let mut waiting = String::new();
        for cluster in run.visual_clusters() {
            let text = paragraph.text.get(cluster.text_range()).unwrap_or_default();
            // Where a line ends is no matter of who copies or searches the text.
            let text = if text.starts_with(NO_BREAK) { " " } else { text };
            let first = self.glyphs.len();
            self.glyphs.extend(cluster.glyphs());
            // A space without a width, in place of what shows nothing, would have one for a reader.
            if self.glyphs.len() > first + 1 {
                let is_shown = |glyph: &parley::Glyph| glyph.id != face.space.glyph || glyph.advance != 0.0;
                let shown = self.glyphs.split_off(first).into_iter().filter(is_shown);
                self.glyphs.extend(shown);
            }
            let is_hidden =
                !text.is_empty() && text.chars().all(|sign| is_invisible(sign) || sign == SOFT_HYPHEN);
            let glyphs = self.glyphs.get(first..).unwrap_or_default();
            if glyphs.is_empty() && run.is_rtl() {
                waiting.insert_str(0, text);
            } else if glyphs.is_empty() {
                if let Some(before) = self.clusters.last_mut().filter(|_| !is_hidden) {
                    self.text.push_str(text);
                    before.text.end = self.text.len();
                }
            } else {
                let advance: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
                let is_lacking = glyphs.iter().any(|glyph| glyph.id == 0);
                if is_hidden {
                    self.glyphs.truncate(first);
                } else {
                    let (piece, place) = (cluster.style().brush, cluster.text_range().start);
                    // What no face has is framed in the one that was asked for, where the numbers of other glyphs
                    // would mean other letters.
                    let own = paragraph.pieces.get(piece).filter(|_| is_lacking);
                    let own = own.and_then(|own| paragraph.faces.iter().find(|face| face.face == own.face));
                    if own.is_some_and(|own| own.face != face.face) {
                        self.glyphs.truncate(first);
                        self.glyphs.push(parley::Glyph { id: 0, x: 0.0, y: 0.0, advance });
                    }
                    let start = self.text.len();
                    let lacking = self.add_text(paragraph, place, [text, &waiting], is_lacking);
                    waiting.clear();
                    self.clusters.push(PlacedCluster {
                        piece,
                        face: own.unwrap_or(face),
                        is_right_to_left: run.is_rtl(),
                        place,
                        text: start..self.text.len(),
                        lacking,
                        pen: *pen,
                        glyphs: first..self.glyphs.len(),
                    });
                }
                *pen += advance;
            }
        }
    }

    /// Adds the text of a cluster; returns the characters of it that no face has.
    fn add_text(
        &mut self,
        paragraph: &Paragraph,
        place: usize,
        [text, rest]: [&str; 2],
        is_lacking: bool,
    ) -> String {
        if let Some(stand_in) = paragraph.stand_in(place) {
            self.text.push_str(&stand_in.text);
            return stand_in.lacking.clone();
        }
        self.text.push_str(text);
        self.text.push_str(rest);
        let shows = |sign: &char| is_lacking && !sign.is_ascii() && !is_invisible(*sign);
        text.chars().chain(rest.chars()).filter(shows).collect()
    }

    /// Ends a line that ends within a word.
    fn add_hyphen(&mut self, pen: f32) {
        let Some(last) = self.clusters.last().cloned() else { return };
        let sign = last.face.hyphen;
        let (start, first) = (self.text.len(), self.glyphs.len());
        self.text.push(SOFT_HYPHEN);
        self.glyphs.push(parley::Glyph { id: sign.glyph, x: 0.0, y: 0.0, advance: sign.advance });
        let (text, glyphs) = (start..self.text.len(), first..self.glyphs.len());
        self.clusters.push(PlacedCluster { text, lacking: String::new(), pen, glyphs, ..last });
    }
}

/// A word, or what of it belongs to one element, that is broken before or after a line.
struct WordPart {
    /// Its range in the text.
    range: Range<usize>,
    /// The whole of it.
    text: String,
    /// Whether a part of it is on a line above.
    is_begun_above: bool,
    /// Whether a part of it is on a line below.
    ends_below: bool,
}

/// The broken words on a line. A word of which a part is a link is two.
fn word_parts(paragraph: &Paragraph, line: usize) -> Vec<WordPart> {
    let Some(on_line) = paragraph.layout.get(line).map(|line| line.text_range()) else { return Vec::new() };
    let from_above = line.checked_sub(1).and_then(|above| paragraph.broken_word(above));
    let to_below = paragraph.broken_word(line).filter(|below| from_above.as_ref() != Some(below));
    let mut parts = Vec::new();
    for word in from_above.into_iter().chain(to_below) {
        for owned in paragraph.owned_ranges() {
            let part = word.start.max(owned.start)..word.end.min(owned.end);
            let is_broken = part.start < on_line.start && on_line.start < part.end
                || part.start < on_line.end && on_line.end < part.end;
            let text = paragraph.text.get(part.clone()).unwrap_or_default();
            // Where a part of a word runs the other way, its order is not that of the page: it stays as it is written.
            if is_broken && !text.chars().any(runs_from_right_to_left) {
                parts.push(WordPart {
                    text: paragraph.typed(part.clone()),
                    is_begun_above: part.start < on_line.start,
                    ends_below: on_line.end < part.end,
                    range: part,
                });
            }
        }
    }
    parts
}

/// The parts of broken words in a run; on one line a word with a sign from another font has several.
fn said(parts: &[WordPart], run: &[PlacedCluster<'_>], line: &[PlacedCluster<'_>]) -> Vec<BrokenWord> {
    let mut said = Vec::new();
    for part in parts {
        let is_in = |cluster: &&PlacedCluster<'_>| part.range.contains(&cluster.place);
        let Some(start) = run.iter().position(|cluster| is_in(&cluster)) else { continue };
        let count = run.iter().filter(is_in).count();
        let is_first = run.iter().find(is_in).map(|first| first.place)
            == line.iter().find(is_in).map(|first| first.place);
        let is_last =
            run.iter().rfind(is_in).map(|last| last.place) == line.iter().rfind(is_in).map(|last| last.place);
        said.push(BrokenWord {
            clusters: start..start + count,
            text: part.text.clone(),
            begins: is_first && !part.is_begun_above,
            ends: is_last && !part.ends_below,
        });
    }
    said
}

/// Puts the text of a run from right to left, which was gathered glyph by glyph, in reading order.
fn turn_text(run: &mut GlyphRun) {
    let mut text = String::with_capacity(run.text.len());
    for cluster in run.clusters.iter_mut().rev() {
        let start = text.len();
        text.push_str(run.text.get(cluster.text()).unwrap_or_default());
        *cluster = Cluster::new(start..text.len(), cluster.glyphs(), cluster.is_stand_in);
    }
    run.text = text;
}
