//! Choosing the text size: the largest at which the whole canvas fits on one sheet.

use super::content::Content;
use super::layout::{BandNeed, share_height};
use super::part::PosterPart;
use super::planned::{PlannedPart, Slot, column_width, heading_height, number_from_template};
use super::sheet::{BEST_LINE, Sheet, WIDEST_LINE};
use crate::export::layout::flow::{Strip, balanced_height, count_as_length, cut, fill};
use crate::export::layout::style::LINE_HEIGHT;

/// The input for choosing the size.
pub(super) struct Sizing<'a> {
    pub(super) content: &'a mut Content,
    pub(super) sheet: &'a Sheet,
    pub(super) bands: &'a [Vec<Slot>],
    /// The share of each band.
    pub(super) weights: &'a [u32],
    /// The height for all bands.
    pub(super) room: f32,
}

/// The canvas in one size.
pub(super) struct SizedPoster {
    pub(super) size: f32,
    /// The parts, cut for their cells.
    pub(super) parts: Vec<PlannedPart>,
    /// What each band asks for.
    pub(super) needs: Vec<BandNeed>,
    fits: bool,
}

impl Sizing<'_> {
    /// The largest size at which everything fits on one sheet, else the smallest.
    pub(super) fn choose(&mut self) -> SizedPoster {
        let [largest, in_between @ .., smallest] = self.sheet.text_sizes;
        // Most posters fit at the first size; when one does not fit at the last, nothing in between helps.
        let sized = self.in_size(largest);
        if sized.fits {
            return sized;
        }
        let sized = self.in_size(smallest);
        if !sized.fits {
            return sized;
        }
        for size in in_between {
            let sized = self.in_size(size);
            if sized.fits {
                return sized;
            }
        }
        // Once more, since paragraphs remember only their last lines.
        self.in_size(smallest)
    }

    /// Sets larger what leaves room in its cell, where everything fits on one sheet: all of that in a band alike, and with
    /// the titles as they are. The bands keep their heights.
    pub(super) fn grow(&mut self, sized: &mut SizedPoster) {
        if !sized.fits {
            return;
        }
        let gaps = self.sheet.gap * count_as_length(self.bands.len().saturating_sub(1));
        let heights = share_height(&sized.needs, self.room - gaps);
        for (band, height) in self.bands.iter().zip(heights) {
            let largest: Vec<f32> = band.iter().map(|slot| self.largest_in(slot, sized, height)).collect();
            let grown = largest.iter().copied().filter(|size| *size > sized.size).reduce(f32::min);
            for (slot, largest) in band.iter().zip(largest) {
                // Also what stays: paragraphs remember only their last lines.
                let size = grown.filter(|_| largest > sized.size).unwrap_or(sized.size);
                self.set(slot, sized, size);
            }
        }
    }

    /// The largest size at which a part fits in its cell of this height.
    fn largest_in(&mut self, slot: &Slot, sized: &mut SizedPoster, height: f32) -> f32 {
        let usual = sized.size;
        for size in self.sheet.text_sizes.into_iter().filter(|size| *size > usual) {
            self.set(slot, sized, size);
            let Some(planned) = sized.parts.get(slot.part) else { break };
            let around = self.sheet.padding * 2.0 + heading_height(&planned.heading, size);
            if around + balanced_height(&planned.body, 0, planned.columns) + 0.5 <= height {
                return size;
            }
        }
        usual
    }

    /// Cuts the body of a part in another size.
    fn set(&mut self, slot: &Slot, sized: &mut SizedPoster, size: f32) {
        if let (Some(part), Some(planned)) =
            (self.content.parts.get_mut(slot.part), sized.parts.get_mut(slot.part))
        {
            let heading = std::mem::take(&mut planned.heading);
            *planned = cut_part(part, heading, slot.width - self.sheet.padding * 2.0, size);
        }
    }

    fn in_size(&mut self, size: f32) -> SizedPoster {
        let parts = self.cut_all(size);
        let needs = self.needs(&parts, size);
        let needed: f32 = needs.iter().map(|need| need.full).sum();
        let gaps = self.sheet.gap * count_as_length(self.bands.len().saturating_sub(1));
        SizedPoster { size, fits: needed + gaps <= self.room, parts, needs }
    }

    fn cut_all(&mut self, size: f32) -> Vec<PlannedPart> {
        let mut parts: Vec<PlannedPart> = self.content.parts.iter().map(|_| PlannedPart::default()).collect();
        for slot in self.bands.iter().flatten() {
            if let (Some(part), Some(planned)) =
                (self.content.parts.get_mut(slot.part), parts.get_mut(slot.part))
            {
                let width = slot.width - self.sheet.padding * 2.0;
                let heading = cut(&mut part.heading, width, size);
                *planned = cut_part(part, heading, width, size);
            }
        }
        parts
    }

    fn needs(&self, parts: &[PlannedPart], size: f32) -> Vec<BandNeed> {
        let bands = self.bands.iter().zip(self.weights);
        bands
            .map(|(band, weight)| {
                let mut need = BandNeed { full: 0.0, least: 0.0, weight: number_from_template(*weight) };
                for planned in band.iter().filter_map(|slot| parts.get(slot.part)) {
                    let around = self.sheet.padding * 2.0 + heading_height(&planned.heading, size);
                    let body = balanced_height(&planned.body, 0, planned.columns) + 0.5;
                    // Three lines and the reference to the next sheet.
                    let least = body.min(size * LINE_HEIGHT * 4.0);
                    need.full = need.full.max(around + body);
                    need.least = need.least.max(around + least);
                }
                need
            })
            .collect()
    }
}

/// The fields of the head, in the largest size at which they leave the sheet to the sections; at the smallest they run on on
/// a next sheet.
pub(super) fn cut_head(content: &mut Content, sheet: &Sheet) -> PlannedPart {
    let width = content.head.fields_width;
    let Some(fields) = content.parts.first_mut() else { return PlannedPart::default() };
    let mut planned = PlannedPart::default();
    for size in sheet.head_sizes {
        let body = cut(&mut fields.body, width, size);
        planned = PlannedPart::of_one_column(Vec::new(), body, size, width);
        if fill(&planned.body, 0, sheet.head_room(), false).end == planned.body.len() {
            break;
        }
    }
    planned
}

/// Cuts the body of a part for a cell, below its heading. Prose has lines that are easy to read: in a wide cell it has
/// columns, unless it is so short that one column is easier to find.
fn cut_part(part: &mut PosterPart, heading: Vec<Strip>, width: f32, size: f32) -> PlannedPart {
    /// The least lines of a column, and those where one column leaves most of the cell empty.
    const LEAST_LINES: (usize, usize) = (4, 2);
    if !part.is_prose {
        return PlannedPart::of_one_column(heading, cut(&mut part.body, width, size), size, width);
    }
    let widest = width.min(WIDEST_LINE * size);
    let most = best_columns(width, size);
    let least_lines = if most > 2 { LEAST_LINES.1 } else { LEAST_LINES.0 };
    // A long text, which takes time, is cut once.
    for columns in (2..=most).rev() {
        let column = column_width(width, columns, size).min(widest);
        let body = cut(&mut part.body, column, size);
        if body.len() >= columns * least_lines {
            return PlannedPart { heading, body, size, columns, column };
        }
    }
    PlannedPart::of_one_column(heading, cut(&mut part.body, widest, size), size, widest)
}

/// The number of columns that are nearest to the width that is read most easily.
fn best_columns(width: f32, size: f32) -> usize {
    const MOST: usize = 6;
    let distance = |columns: &usize| {
        let ratio = column_width(width, *columns, size) / (BEST_LINE * size);
        if ratio > 0.0 { ratio.max(ratio.recip()) } else { f32::INFINITY }
    };
    (1..=MOST).min_by(|one, other| distance(one).total_cmp(&distance(other))).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ems: f32, expect: usize) {
        assert_eq!(best_columns(ems * 10.0, 10.0), expect);
    }

    #[test]
    fn columns_have_lines_that_are_easy_to_read() {
        check(26.0, 1);
        check(42.0, 1);
        check(56.0, 2);
        check(69.0, 2);
        check(86.0, 3);
        check(100.0, 3);
    }
}
