//! A shaped paragraph and its lines.

use std::ops::Range;
use std::rc::Rc;

use parley::Layout;
use parley::layout::YieldData;

use super::face::{LoadedFace, NOMINAL_SIZE};
use super::hyphenation::{LONGEST, NO_BREAK, SOFT_HYPHEN};
use crate::export::fonts::fallback;
use crate::export::scene::{Color, Face, Owner, Voice};

/// A piece of a paragraph in one style.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// The words.
    pub(crate) text: String,
    /// The font.
    pub(crate) face: Face,
    /// The colour.
    pub(crate) color: Color,
    /// Whose words they are.
    pub(crate) voice: Voice,
    /// What the words belong to.
    pub(crate) owner: Owner,
    /// Whether a line is drawn below them.
    pub(crate) is_underlined: bool,
}

/// A piece of a paragraph without its words, which stand in the text of the paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// Where the words end in the text.
    end: usize,
    pub(super) face: Face,
    pub(super) color: Color,
    pub(super) voice: Voice,
    pub(super) owner: Owner,
    pub(super) is_underlined: bool,
}

/// Signs that the faces lack a part of, as one sign.
#[derive(Debug, Clone)]
pub(super) struct StandIn {
    /// Where the sign in their place is in the text.
    pub(super) place: usize,
    /// What was typed.
    pub(super) text: String,
    /// The characters of it that no face has.
    pub(super) lacking: String,
}

/// The shape of a paragraph, which others with the same words may share.
#[derive(Clone)]
pub(super) struct Shaped {
    pub(super) text: Rc<str>,
    /// Where the words of each piece end in the text.
    pub(super) ends: Rc<[usize]>,
    pub(super) layout: Rc<Layout<usize>>,
    /// The faces that had been read by then.
    pub(super) faces: Rc<[LoadedFace]>,
    /// In the order of their places.
    pub(super) stand_ins: Rc<[StandIn]>,
}

/// A paragraph, shaped once and broken into lines as often as needed.
pub(crate) struct Paragraph {
    pub(super) text: Rc<str>,
    /// The pieces, in the order of the text.
    pub(super) pieces: Box<[Style]>,
    pub(super) layout: Rc<Layout<usize>>,
    pub(super) faces: Rc<[LoadedFace]>,
    stand_ins: Rc<[StandIn]>,
    broken_to: Option<f32>,
}

/// Where a line may end, as the width up to there is known.
struct Step {
    /// The end of a cluster in the text.
    end: usize,
    advance: f32,
}

/// The most lines below one another that end in a hyphen. What may not stand apart is then never as high as a column.
const MOST_HYPHENS: usize = 3;
/// A word on more lines than this may be cut by the end of a column.
const MOST_LINES_OF_WORD: usize = 4;

impl Paragraph {
    pub(super) fn new(pieces: &[Piece], shaped: Shaped) -> Self {
        let styles = pieces.iter().zip(&*shaped.ends).map(|(piece, end)| {
            let Piece { face, color, voice, owner, is_underlined, .. } = *piece;
            Style { end: *end, face, color, voice, owner, is_underlined }
        });
        let pieces = styles.collect();
        let Shaped { text, layout, faces, stand_ins, .. } = shaped;
        Self { text, pieces, layout, faces, stand_ins, broken_to: None }
    }

    /// Breaks the text into lines of at most this many ems; a word that is too long for a line is broken too.
    pub(crate) fn break_to(&mut self, width: f32) {
        if self.broken_to != Some(width) {
            let most = width.max(0.1) * NOMINAL_SIZE;
            self.layout_mut().break_all_lines(Some(most));
            // Breaking knows nothing of hyphens and of what they are not wanted for.
            if (0..self.line_count()).any(|line| self.shows_hyphen(line)) {
                self.break_with_hyphens(most);
            }
            self.broken_to = Some(width);
        }
    }

    fn layout_mut(&mut self) -> &mut Layout<usize> {
        Rc::make_mut(&mut self.layout)
    }

    /// Breaks line by line, with room for a hyphen where a line ends in one, few of them below one another, and in a title
    /// only within a word that no line has room for.
    fn break_with_hyphens(&mut self, most: f32) {
        let steps = self.steps();
        let hyphen = self.hyphen_width();
        let spares = self.spares_hyphens();
        let text = Rc::clone(&self.text);
        let mut breaker = self.layout_mut().break_lines();
        breaker.state_mut().set_layout_max_advance(most);
        let (mut start, mut hyphens) = (0, 0);
        loop {
            let before = breaker.state().clone();
            let mut room = most;
            let mut end = start;
            // Twice narrower at most: the line may then end within another word, or need no hyphen.
            for is_last_try in [false, false, true] {
                breaker.state_mut().set_line_max_advance(room);
                let Some(YieldData::LineBreak(line)) = breaker.break_next() else { return breaker.finish() };
                end = end_of_line(&steps, start, line.metrics.advance);
                let Some(at) = end.checked_sub(1).and_then(|last| steps.get(last)).map(|step| step.end)
                else {
                    break;
                };
                if !is_hyphenated(&text, at) {
                    hyphens = 0;
                    break;
                }
                let shown: f32 =
                    steps.get(start..end).unwrap_or_default().iter().map(|step| step.advance).sum();
                let word = word_around(&text, at).start;
                let first =
                    steps.iter().take(end).rposition(|step| step.end <= word).map_or(0, |last| last + 1);
                let is_unwanted =
                    (spares || hyphens >= MOST_HYPHENS || is_spared(&text, at)) && first > start;
                let narrower = if is_unwanted {
                    let line = steps.get(start..first).unwrap_or_default();
                    Some(line.iter().map(|step| step.advance).sum::<f32>() + 0.01)
                } else if shown + hyphen > most && most - hyphen > NOMINAL_SIZE && room > most - hyphen {
                    Some(most - hyphen)
                } else {
                    None
                };
                let Some(narrower) = narrower.filter(|narrower| !is_last_try && *narrower < room) else {
                    hyphens += 1;
                    break;
                };
                room = narrower;
                breaker.revert_to(before.clone());
            }
            if end <= start {
                // Nothing more stands on a line of its own.
                return breaker.break_remaining(most);
            }
            start = end;
        }
    }

    /// Every cluster of a paragraph that is broken, in the order of the text.
    fn steps(&self) -> Vec<Step> {
        let runs = self.layout.lines().flat_map(|line| line.runs());
        let mut steps: Vec<Step> = runs
            .flat_map(|run| run.clusters())
            .map(|cluster| Step { end: cluster.text_range().end, advance: cluster.advance() })
            .collect();
        steps.sort_by_key(|step| step.end);
        steps
    }

    /// Whether words are broken only where no line has room for them: titles, leads and names stand out.
    fn spares_hyphens(&self) -> bool {
        self.pieces.iter().all(|piece| piece.face != Face::Regular)
    }

    /// The number of lines since the last break.
    pub(crate) fn line_count(&self) -> usize {
        self.layout.len()
    }

    /// The width of a line in ems, without the space at its end.
    pub(crate) fn line_width(&self, line: usize) -> f32 {
        self.full_line_width(line) / NOMINAL_SIZE
    }

    /// The width of a line in nominal units, with its hyphen.
    fn full_line_width(&self, line: usize) -> f32 {
        let hyphen = if self.shows_hyphen(line) { self.hyphen_width() } else { 0.0 };
        self.layout.get(line).map_or(0.0, |line| {
            let metrics = line.metrics();
            (metrics.advance - metrics.hanging_advance).max(0.0) + hyphen
        })
    }

    /// Whether the next line has to stand in the same column, since a word goes on there.
    pub(crate) fn ends_within_word(&self, line: usize) -> bool {
        let Some(word) = self.broken_word(line) else { return false };
        let is_in_word =
            |line: &usize| self.layout.get(*line).is_some_and(|line| line.text_range().start < word.end);
        let first =
            (0..=line).rev().take_while(|line| self.broken_word(*line).as_ref() == Some(&word)).count();
        first + (line + 1..self.line_count()).take(MOST_LINES_OF_WORD).take_while(is_in_word).count()
            <= MOST_LINES_OF_WORD
    }

    /// Chooses the first of some sizes, in ems of the text around it, at which no word has to be broken, or the last one,
    /// and the least width in which the text then has as many lines as in this one: they are as even as can be.
    pub(crate) fn fit_title(&mut self, width: f32, sizes: &[f32]) -> (f32, f32) {
        /// More lines than this are a text, which ends where it ends.
        const MOST_EVEN_LINES: usize = 4;
        let mut size = 1.0;
        for next in sizes {
            size = *next;
            self.break_to(width / size);
            if self.hyphen_count() == 0 {
                break;
            }
        }
        let (count, hyphens) = (self.line_count(), self.hyphen_count());
        if !(2..=MOST_EVEN_LINES).contains(&count) {
            return (size, width);
        }
        let (mut low, mut high) = (0.0, width / size);
        for _ in 0..10 {
            let middle = f32::midpoint(low, high);
            self.break_to(middle);
            if self.line_count() <= count && self.hyphen_count() <= hyphens {
                high = middle;
            } else {
                low = middle;
            }
        }
        // What a width may lose on its way through points.
        (size, (high * size + 0.05).min(width))
    }

    /// The number of lines that end in an inserted hyphen.
    fn hyphen_count(&self) -> usize {
        (0..self.line_count()).filter(|line| self.shows_hyphen(*line)).count()
    }

    /// Whether a line ends in an inserted hyphen.
    pub(super) fn shows_hyphen(&self, line: usize) -> bool {
        self.takes_hyphens() && is_hyphenated(&self.text, self.end_of(line))
    }

    /// Whether a line may end in a hyphen; what is not read aloud is not hyphenated.
    fn takes_hyphens(&self) -> bool {
        self.pieces.iter().any(|piece| piece.owner != Owner::Artifact)
    }

    /// The text of a line.
    pub(crate) fn line_text(&self, line: usize) -> String {
        self.layout.get(line).map_or_else(String::new, |line| self.typed(line.text_range()))
    }

    fn end_of(&self, line: usize) -> usize {
        self.layout.get(line).map_or(0, |line| line.text_range().end)
    }

    /// Where the word stands in the text that a line ends within, with or without a hyphen; what is longer than any word
    /// is none.
    pub(super) fn broken_word(&self, line: usize) -> Option<Range<usize>> {
        let end = self.end_of(line);
        if !is_within_word(&self.text, end) {
            return None;
        }
        let word = word_around(&self.text, end);
        let letters = self.text.get(word.clone()).unwrap_or_default().chars();
        (letters.filter(|sign| *sign != SOFT_HYPHEN).count() <= LONGEST).then_some(word)
    }

    /// The replacement for the signs that begin here, if the faces lack a part of them.
    pub(super) fn stand_in(&self, place: usize) -> Option<&StandIn> {
        let found = self.stand_ins.binary_search_by_key(&place, |stand_in| stand_in.place).ok()?;
        self.stand_ins.get(found)
    }

    /// A part of the text as it was typed.
    pub(super) fn typed(&self, range: Range<usize>) -> String {
        let mut typed = String::new();
        for (at, sign) in self.text.get(range.clone()).unwrap_or_default().char_indices() {
            match self.stand_in(range.start + at) {
                Some(stand_in) => typed.push_str(&stand_in.text),
                None if sign == SOFT_HYPHEN => {}
                None if sign == NO_BREAK => typed.push(' '),
                None => typed.push(sign),
            }
        }
        typed
    }

    /// The ranges of the words of each owner in the text.
    pub(super) fn owned_ranges(&self) -> impl Iterator<Item = Range<usize>> {
        self.pieces.chunk_by(|one, next| one.owner == next.owner).scan(0, |end, pieces| {
            let start = std::mem::replace(end, pieces.last()?.end);
            Some(start..*end)
        })
    }

    fn hyphen_width(&self) -> f32 {
        self.faces.iter().fold(0.0, |width, face| face.hyphen.advance.max(width))
    }

    /// The width in ems of the whole text on one line.
    pub(crate) fn full_width(&mut self) -> f32 {
        if self.broken_to != Some(f32::INFINITY) {
            self.layout_mut().break_all_lines(None);
            self.broken_to = Some(f32::INFINITY);
        }
        self.line_width(0)
    }

    /// The text of the whole paragraph.
    pub(crate) fn text(&self) -> String {
        self.typed(0..self.text.len())
    }
}

/// The step behind the last one on a line that begins at `start` and is this wide.
fn end_of_line(steps: &[Step], start: usize, advance: f32) -> usize {
    /// Wider than what adding up in another order makes, and narrower than any letter.
    const NEAR: f32 = 0.5;
    let (mut end, mut width) = (start, 0.0);
    while let Some(step) = steps.get(end).filter(|step| width + step.advance <= advance + NEAR) {
        width += step.advance;
        end += 1;
    }
    end
}

/// Whether a place in the text has signs of one word on both sides.
fn is_within_word(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else { return false };
    let is_sign = |sign: Option<char>| sign.is_some_and(|sign| !sign.is_whitespace());
    is_sign(before.chars().next_back()) && is_sign(after.chars().next())
}

/// Whether a line that ends here shows a hyphen: where a word may be broken, and between two letters of one that is broken
/// since no line has room for it.
fn is_hyphenated(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else { return false };
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return false };
    if last == SOFT_HYPHEN {
        return true;
    }
    let letters = |sign: char| sign.is_alphabetic() && fallback(sign).is_none();
    letters(last) && letters(next) && {
        let word = text.get(word_around(text, at)).unwrap_or_default();
        let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        let mut signs = word.chars().filter(|sign| *sign != SOFT_HYPHEN);
        // An address would be another one with a hyphen in it.
        signs.clone().take(LONGEST + 1).count() <= LONGEST
            && !signs.any(|sign| matches!(sign, '/' | '@' | '.' | '_'))
    }
}

/// Whether the word around a place is broken only where no line has room for it: the last word of a text, which half a line
/// would be left of, and a name.
fn is_spared(text: &str, at: usize) -> bool {
    let word = word_around(text, at);
    let (Some(before), Some(letters)) = (text.get(..word.start), text.get(word.clone())) else {
        return false;
    };
    let begins_sentence = before.trim_end().ends_with(['.', '!', '?', ':']);
    let has_capital =
        letters.trim_start_matches(|sign: char| !sign.is_alphanumeric()).starts_with(char::is_uppercase);
    let is_name = has_capital && !begins_sentence && !before.trim_end().is_empty();
    is_name || text.get(word.end..).is_some_and(|rest| rest.trim_end().is_empty())
}

/// The word around a place, up to the white on both sides, or a part of it if it is too long for a word.
fn word_around(text: &str, at: usize) -> Range<usize> {
    /// With a soft hyphen for each letter.
    const FARTHEST: usize = 2 * LONGEST + 2;
    let Some((before, after)) = text.split_at_checked(at) else { return at..at };
    let is_sign = |(_, sign): &(usize, char)| !sign.is_whitespace();
    let first = before.char_indices().rev().take(FARTHEST).take_while(is_sign).last();
    let last = after.char_indices().take(FARTHEST).take_while(is_sign).last();
    let length = last.map_or(0, |(start, sign)| start + sign.len_utf8());
    first.map_or(at, |(start, _)| start)..at + length
}
