//! How wide the columns of a table that a template declares are: as their words need, which may take several lines.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontId, Galley, Ui};
use uuid::Uuid;

use super::share::share_out;
use crate::i18n::Language;

/// The room between two columns.
pub(super) const BETWEEN: f32 = 8.0;
/// Words that are longer than this, in points, get a second line before they get more width.
const LONGEST_LINE: f32 = 240.0;
/// The lines of a cell. What is longer is cut.
const LINES: usize = 6;

/// What the drawing of a table remembers from one frame to the next.
#[derive(Debug, Default)]
pub(super) struct Measures {
    /// The revision of the canvas and the language for which the needs were measured.
    measured: Option<(u64, Language)>,
    needs: Vec<Need>,
    widths: Vec<f32>,
    /// How tall each row was when it was last in sight.
    heights: BTreeMap<Uuid, f32>,
}

impl Measures {
    /// The widths of the columns in a room. `needs` measures them where the canvas changed since, or the language.
    pub(super) fn widths(
        &mut self,
        now: (u64, Language),
        room: f32,
        needs: impl FnOnce() -> Vec<Need>,
    ) -> Vec<f32> {
        if self.measured != Some(now) {
            self.measured = Some(now);
            self.needs = needs();
        }
        let widths = widths(&self.needs, room);
        if widths != self.widths {
            self.widths.clone_from(&widths);
            self.heights.clear();
        }
        widths
    }

    /// The height of a row when it was last in sight. `None` if it never was in columns of these widths.
    pub(super) fn height(&self, row: Uuid) -> Option<f32> {
        self.heights.get(&row).copied()
    }

    /// Remembers the height of a row.
    pub(super) fn set_height(&mut self, row: Uuid, height: f32) {
        self.heights.insert(row, height);
    }
}

/// The width that a column needs, with the room behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Need {
    /// Its share of what is left over.
    share: f32,
    /// For its longest words on one line.
    line: f32,
    /// For its words on two lines, save those that are too long for that.
    folded: f32,
    /// For its longest word, so that none is broken.
    word: f32,
    /// Whether it has words that are too long for one line.
    is_long: bool,
}

impl Need {
    /// A column without words, which gets its share of what is left over.
    pub(super) const fn none(share: f32) -> Self {
        Self { share, line: 0.0, folded: 0.0, word: 0.0, is_long: false }
    }

    /// Takes in what stands in one of its cells.
    pub(super) fn add(&mut self, ui: &Ui, words: &str, font: FontId) {
        let galley = ui.painter().layout_no_wrap(words.to_owned(), font, Color32::BLACK);
        // A line that fits exactly may be folded all the same.
        let around = BETWEEN + 1.0;
        let line = galley.size().x.ceil() + around;
        self.word = self.word.max(longest_word(&galley).ceil() + around);
        self.line = self.line.max(self.word).max(line.min(LONGEST_LINE));
        if line <= LONGEST_LINE {
            self.folded = self.folded.max(folded(&galley).ceil() + around);
        } else {
            self.is_long = true;
        }
        self.folded = self.folded.max(self.word);
    }
}

/// The widths of columns that fill a room. Where it has no room for every line, no column is narrower than its longest word.
fn widths(needs: &[Need], room: f32) -> Vec<f32> {
    let lines: f32 = needs.iter().map(|need| need.line).sum();
    let words: f32 = needs.iter().map(|need| need.word).sum();
    if lines <= room {
        // What is left over goes to long texts, if there are any.
        let has_long = needs.iter().any(|need| need.is_long);
        let share = |need: &Need| if has_long && !need.is_long { 0.0 } else { need.share };
        let bands: Vec<(f32, f32)> = needs.iter().map(|need| (share(need), need.line)).collect();
        return share_out(&bands, room);
    }
    if words >= room {
        return needs.iter().map(|need| room * need.word / words).collect();
    }
    let folded: f32 = needs.iter().map(|need| need.folded).sum();
    let least = |need: &Need| if folded <= room { need.folded } else { need.word };
    // What needs little gets it, and what needs more gets as much as any other: a name is whole beside long texts.
    let within = |most: f32| needs.iter().map(move |need| need.line.min(least(need).max(most)));
    let (mut most, mut step) = (0.0, LONGEST_LINE);
    while step > 0.5 {
        if within(most + step).sum::<f32>() <= room {
            most += step;
        }
        step /= 2.0;
    }
    within(most).collect()
}

/// Lays out the words of a cell of this width.
pub(super) fn lay_out(ui: &Ui, words: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple(words.to_owned(), font, color, width);
    job.wrap = TextWrapping { max_rows: LINES, ..TextWrapping::wrap_at_width(width) };
    ui.painter().layout_job(job)
}

/// Where the words of a line begin and end, from its left.
fn words_of(galley: &Galley) -> Vec<(f32, f32)> {
    let glyphs: Vec<_> = galley.rows.iter().flat_map(|row| &row.glyphs).collect();
    let words = glyphs.split(|glyph| glyph.chr.is_whitespace());
    let ends = words.filter_map(|word| Some((word.first()?.pos.x, word.last()?)));
    ends.map(|(start, last)| (start, last.pos.x + last.advance_width)).collect()
}

fn longest_word(galley: &Galley) -> f32 {
    words_of(galley).into_iter().map(|(start, end)| end - start).fold(0.0, f32::max)
}

/// The width in which the words of a line fit on two.
fn folded(galley: &Galley) -> f32 {
    let words = words_of(galley);
    let whole = galley.size().x;
    words.windows(2).fold(whole, |narrowest, pair| match pair {
        // The space behind the first line has to fit too.
        [_, (start, _)] => narrowest.min(start.max(whole - start)),
        _ => narrowest,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(needs: &[(f32, f32, f32, f32)], room: f32, expect: &[f32]) {
        let need = |(share, line, folded, word): (f32, f32, f32, f32)| {
            let is_long = line >= LONGEST_LINE;
            Need { share, line, folded, word, is_long }
        };
        let needs: Vec<Need> = needs.iter().copied().map(need).collect();
        assert_eq!(widths(&needs, room), expect);
    }

    #[test]
    fn where_every_line_has_room_columns_get_it_and_share_the_rest() {
        check(&[(1.0, 200.0, 80.0, 80.0), (1.0, 10.0, 10.0, 10.0)], 300.0, &[200.0, 100.0]);
    }

    #[test]
    fn an_empty_column_gives_its_room_to_words() {
        check(&[(1.0, 240.0, 80.0, 80.0), (1.0, 60.0, 60.0, 60.0)], 210.0, &[150.0, 60.0]);
    }

    #[test]
    fn long_texts_get_what_is_left_over() {
        check(&[(1.0, 110.0, 80.0, 80.0), (1.0, 240.0, 60.0, 60.0)], 800.0, &[110.0, 690.0]);
    }

    #[test]
    fn a_name_is_whole_beside_long_texts() {
        let text = (1.0, 240.0, 60.0, 60.0);
        check(&[(1.0, 110.0, 80.0, 80.0), text, text], 410.0, &[110.0, 150.0, 150.0]);
        check(&[(1.0, 200.0, 110.0, 80.0), text, text], 230.0, &[110.0, 60.0, 60.0]);
    }

    #[test]
    fn where_not_even_the_longest_words_have_room_they_share_it() {
        check(&[(1.0, 200.0, 150.0, 150.0), (1.0, 50.0, 50.0, 50.0)], 100.0, &[75.0, 25.0]);
    }
}
