//! Choosing the text size: the largest at which the whole canvas fits on one sheet.

use super::content::{Content, PosterPart};
use super::layout::BandNeed;
use super::planned::{PlannedPart, Slot, column_width, heading_height, number_from_template};
use super::sheet::{COLUMN_GAP, COLUMN_WIDTH, Sheet};
use crate::export::layout::flow::{Strip, balanced_height, count_as_length, cut, fill};
use crate::export::layout::style::LINE_HEIGHT;

/// The input for choosing the size.
pub(super) struct Sizing<'a> {
    pub(super) content: &'a mut Content,
    pub(super) sheet: &'a Sheet,
    /// The template's title.
    pub(super) title: &'a [Strip],
    pub(super) bands: &'a [Vec<Slot>],
    /// The share of each band.
    pub(super) weights: &'a [u32],
}

/// The canvas in one size.
pub(super) struct SizedPoster {
    pub(super) size: f32,
    /// The parts, cut for their cells.
    pub(super) parts: Vec<PlannedPart>,
    /// What each band asks for.
    pub(super) needs: Vec<BandNeed>,
    /// Height of the head of the sheet, with the white below it.
    pub(super) head_height: f32,
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

    fn in_size(&mut self, size: f32) -> SizedPoster {
        let parts = self.cut_all(size);
        let needs = self.needs(&parts, size);
        let head_height = self.head_height(&parts, size);
        let needed: f32 = needs.iter().map(|need| need.full).sum();
        let gaps = self.sheet.gap * count_as_length(self.bands.len().saturating_sub(1));
        let head_fits = parts
            .first()
            .is_none_or(|head| fill(&head.body, 0, head_room(size), false).end == head.body.len());
        let fits = head_fits && needed + gaps <= self.sheet.bottom() - self.sheet.margin - head_height;
        SizedPoster { size, parts, needs, head_height, fits }
    }

    fn cut_all(&mut self, size: f32) -> Vec<PlannedPart> {
        let mut parts: Vec<PlannedPart> = self.content.parts.iter().map(|_| PlannedPart::default()).collect();
        let head_width = self.sheet.inner_width() * 0.55;
        if let (Some(part), Some(planned)) = (self.content.parts.first_mut(), parts.first_mut()) {
            *planned = PlannedPart {
                body: cut(&mut part.body, head_width, size),
                width: head_width,
                columns: 1,
                heading: Vec::new(),
            };
        }
        for slot in self.bands.iter().flatten() {
            if let (Some(part), Some(planned)) =
                (self.content.parts.get_mut(slot.part), parts.get_mut(slot.part))
            {
                *planned = cut_part(part, slot.width - self.sheet.padding * 2.0, size);
            }
        }
        parts
    }

    fn head_height(&self, parts: &[PlannedPart], size: f32) -> f32 {
        let title: f32 = self.title.iter().map(|strip| strip.height).sum();
        let fields = parts.first().map_or(0.0, |head| fill(&head.body, 0, head_room(size), false).height);
        title.max(fields) + self.sheet.gap * 1.5
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

/// Room for subject, date and version: their labels and three lines.
pub(super) fn head_room(size: f32) -> f32 {
    size * 8.0
}

fn cut_part(part: &mut PosterPart, width: f32, size: f32) -> PlannedPart {
    let heading = cut(&mut part.heading, width, size);
    let body = cut(&mut part.body, width, size);
    let ems = width / size;
    let columns = [3_usize, 2].into_iter().find(|columns| {
        let count = count_as_length(*columns);
        ems - (count - 1.0) * COLUMN_GAP >= count * COLUMN_WIDTH
    });
    // A few lines are easier to find in one column, however wide.
    match columns.filter(|_| part.is_prose && body.len() > 3) {
        Some(columns) => {
            let body = cut(&mut part.body, column_width(width, columns, size), size);
            PlannedPart { heading, body, width, columns }
        }
        None => PlannedPart { heading, body, width, columns: 1 },
    }
}
