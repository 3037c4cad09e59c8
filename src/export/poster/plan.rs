//! Deciding what stands where: the text size, the heights of the bands, and what fits in each cell.

use super::content::{Content, PosterPart};
use super::layout::{BandNeed, group_bands, share_height};
use super::overflow;
use super::sheet::{COLUMN_GAP, COLUMN_WIDTH, Sheet};
use crate::export::flow::{Filled, Flow, Strip, balanced_height, count_as_length, cut, fill};
use crate::export::scene::Rect;
use crate::export::style::LINE_HEIGHT;
use crate::export::writer::Writer;
use crate::template::{Band, Template};

/// Where everything stands.
pub(super) struct Plan {
    /// Size of the text on every sheet.
    pub(super) size: f32,
    /// The strips of each part, cut for its cell; same order as [`Content::parts`].
    pub(super) parts: Vec<PlannedPart>,
    pub(super) sheets: Vec<PlannedSheet>,
    /// Height of the head of the first sheet, with the white below it.
    pub(super) head_height: f32,
    /// Width and strips of the template's title.
    pub(super) title: (f32, Vec<Strip>),
}

/// A part that has been cut for its cell.
#[derive(Default)]
pub(super) struct PlannedPart {
    pub(super) heading: Vec<Strip>,
    pub(super) body: Vec<Strip>,
    /// Width of the cell between its paddings.
    pub(super) width: f32,
    /// Columns of text in the cell.
    pub(super) columns: usize,
}

#[derive(Default)]
pub(super) struct PlannedSheet {
    pub(super) cells: Vec<PlannedCell>,
}

/// A part, or a piece of it, on a sheet.
pub(super) struct PlannedCell {
    /// The part, by its index.
    pub(super) part: usize,
    pub(super) area: Rect,
    /// What replaces the title on a next sheet.
    pub(super) continued_from: Option<(Flow, Vec<Strip>)>,
    /// Distance from the upper edge to the text.
    pub(super) body_top: f32,
    /// Left edge of each column from the left of the cell, and what stands in it.
    pub(super) columns: Vec<(f32, Filled)>,
    /// The number of the sheet on which it goes on.
    pub(super) continues_on: Option<usize>,
}

/// A cell of the template with its place across the sheet.
struct Slot {
    part: usize,
    x: f32,
    width: f32,
}

/// Decides about everything.
pub(super) fn plan(
    content: &mut Content,
    template: &Template,
    writer: &mut Writer<'_>,
    sheet: &Sheet,
) -> Plan {
    let title_width = sheet.inner_width() * 0.42;
    let title = cut(&mut content.title, title_width, sheet.title_size);
    for (_, name) in &mut content.legend {
        cut(name, sheet.inner_width(), sheet.foot_size);
    }
    cut(&mut content.source, sheet.inner_width() / 2.0, sheet.foot_size);
    let bands: Vec<Vec<Slot>> = template.bands.iter().map(|band| slots(band, content, sheet)).collect();
    let weights: Vec<u32> = template.bands.iter().map(|band| band.height).collect();
    let mut attempt = Attempt { content, sheet, bands: &bands, weights: &weights };
    let (size, parts, head_height) = attempt.choose_size(&title);
    let needs = attempt.needs(&parts, size);
    let mut plan = Plan { size, parts, sheets: Vec::new(), head_height, title: (title_width, title) };
    place_bands(&mut plan, &bands, &needs, sheet);
    overflow::place(&mut plan, content, writer, sheet);
    plan
}

struct Attempt<'a> {
    content: &'a mut Content,
    sheet: &'a Sheet,
    bands: &'a [Vec<Slot>],
    weights: &'a [u32],
}

impl Attempt<'_> {
    /// The largest size at which everything fits on one sheet, else the smallest.
    fn choose_size(&mut self, title: &[Strip]) -> (f32, Vec<PlannedPart>, f32) {
        let sizes = self.sheet.text_sizes;
        let smallest = sizes.last().copied().unwrap_or(7.0);
        // Most posters fit at the first size; when one does not fit at the last, nothing in between helps.
        let in_between = sizes.iter().skip(1).take(sizes.len().saturating_sub(2));
        let first = sizes.iter().take(1);
        let mut may_fit = true;
        for size in first.chain(std::iter::once(&smallest)).chain(in_between) {
            let parts = self.cut_all(*size);
            let head_height = self.head_height(title, &parts, *size);
            let fits = self.fits(&parts, *size, head_height);
            if fits && *size > smallest {
                return (*size, parts, head_height);
            }
            if *size <= smallest {
                may_fit = fits;
            }
            if !may_fit {
                return (*size, parts, head_height);
            }
        }
        let parts = self.cut_all(smallest);
        let head_height = self.head_height(title, &parts, smallest);
        (smallest, parts, head_height)
    }

    fn fits(&self, parts: &[PlannedPart], size: f32, head_height: f32) -> bool {
        let needed: f32 = self.needs(parts, size).iter().map(|need| need.full).sum();
        let gaps = self.sheet.gap * count_as_length(self.bands.len().saturating_sub(1));
        let head_fits = parts
            .first()
            .is_none_or(|head| fill(&head.body, 0, head_room(size), false).end == head.body.len());
        head_fits && needed + gaps <= self.sheet.bottom() - self.sheet.margin - head_height
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
                *planned = cut_part(part, self.sheet.padding.mul_add(-2.0, slot.width), size);
            }
        }
        parts
    }

    fn head_height(&self, title: &[Strip], parts: &[PlannedPart], size: f32) -> f32 {
        let title: f32 = title.iter().map(|strip| strip.height).sum();
        let fields = parts.first().map_or(0.0, |head| fill(&head.body, 0, head_room(size), false).height);
        title.max(fields) + self.sheet.gap * 1.5
    }

    fn needs(&self, parts: &[PlannedPart], size: f32) -> Vec<BandNeed> {
        let bands = self.bands.iter().zip(self.weights);
        bands
            .map(|(band, weight)| {
                let mut need = BandNeed { full: 0.0, least: 0.0, weight: height_as_weight(*weight) };
                for planned in band.iter().filter_map(|slot| parts.get(slot.part)) {
                    let around = around_body(planned, size, self.sheet);
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
fn head_room(size: f32) -> f32 {
    size * 8.0
}

/// The height of a cell without its text.
pub(super) fn around_body(part: &PlannedPart, size: f32, sheet: &Sheet) -> f32 {
    sheet.padding.mul_add(2.0, heading_height(&part.heading, size))
}

/// The height of a title with the white below it.
pub(super) fn heading_height(heading: &[Strip], size: f32) -> f32 {
    heading.iter().map(|strip| strip.height).sum::<f32>() + size * 0.25
}

fn slots(band: &Band, content: &Content, sheet: &Sheet) -> Vec<Slot> {
    let column = (sheet.inner_width() + sheet.gap) / 12.0;
    let mut x = sheet.margin;
    let mut slots = Vec::new();
    for cell in &band.cells {
        let width = column * height_as_weight(cell.columns);
        let part = content.parts.iter().position(|part| part.section.as_ref() == Some(&cell.section));
        slots.extend(part.map(|part| Slot { part, x, width: width - sheet.gap }));
        x += width;
    }
    slots
}

fn cut_part(part: &mut PosterPart, width: f32, size: f32) -> PlannedPart {
    let heading = cut(&mut part.heading, width, size);
    let body = cut(&mut part.body, width, size);
    let ems = width / size;
    let columns = [3_usize, 2].into_iter().find(|columns| {
        let count = count_as_length(*columns);
        (count - 1.0).mul_add(-COLUMN_GAP, ems) >= count * COLUMN_WIDTH
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

/// Width of a column of text in a cell.
pub(super) fn column_width(width: f32, columns: usize, size: f32) -> f32 {
    let count = count_as_length(columns);
    (count - 1.0).mul_add(-COLUMN_GAP * size, width) / count
}

fn place_bands(plan: &mut Plan, bands: &[Vec<Slot>], needs: &[BandNeed], sheet: &Sheet) {
    let top = sheet.margin + plan.head_height;
    let room = sheet.bottom() - top;
    for group in group_bands(needs, room, sheet.gap) {
        let needs = needs.get(group.clone()).unwrap_or_default();
        let gaps = sheet.gap * count_as_length(needs.len().saturating_sub(1));
        let heights = share_height(needs, room - gaps);
        let mut y = top;
        let mut planned = PlannedSheet::default();
        if plan.sheets.is_empty() {
            planned.cells.extend(head_cell(plan, sheet));
        }
        for (band, height) in bands.get(group).unwrap_or_default().iter().zip(heights) {
            for slot in band {
                let area = Rect::new(slot.x, y, slot.width, height);
                if let Some(part) = plan.parts.get(slot.part) {
                    planned.cells.push(fill_cell(slot.part, part, area, plan.size, sheet));
                }
            }
            y += height + sheet.gap;
        }
        plan.sheets.push(planned);
    }
}

fn head_cell(plan: &Plan, sheet: &Sheet) -> Option<PlannedCell> {
    let head = plan.parts.first()?;
    let area = Rect::new(sheet.width - sheet.margin - head.width, sheet.margin, head.width, plan.head_height);
    let filled = fill(&head.body, 0, head_room(plan.size), false);
    Some(PlannedCell {
        part: 0,
        area,
        continued_from: None,
        body_top: 0.0,
        columns: vec![(0.0, filled)],
        continues_on: None,
    })
}

fn fill_cell(index: usize, part: &PlannedPart, area: Rect, size: f32, sheet: &Sheet) -> PlannedCell {
    let body_top = sheet.padding + heading_height(&part.heading, size);
    let room = area.height - body_top - sheet.padding;
    let height = balanced_height(&part.body, 0, part.columns).min(room);
    let step = COLUMN_GAP.mul_add(size, column_width(part.width, part.columns, size));
    let lefts: Vec<f32> =
        (0..part.columns).map(|column| step.mul_add(count_as_length(column), sheet.padding)).collect();
    let mut columns = fill_columns(&part.body, 0, height, &lefts, false);
    if end_of(&columns, 0) < part.body.len() {
        // The last line is for the reference to the next sheet.
        columns = fill_columns(&part.body, 0, room - size * LINE_HEIGHT, &lefts, false);
    }
    PlannedCell { part: index, area, continued_from: None, body_top, columns, continues_on: None }
}

/// Fills columns beside each other.
pub(super) fn fill_columns(
    strips: &[Strip],
    start: usize,
    height: f32,
    lefts: &[f32],
    must_move: bool,
) -> Vec<(f32, Filled)> {
    let mut end = start;
    let mut columns = Vec::new();
    for left in lefts {
        let filled = fill(strips, end, height, must_move);
        end = filled.end;
        columns.push((*left, filled));
    }
    columns
}

/// The first strip that stands in none of the columns.
pub(super) fn end_of(columns: &[(f32, Filled)], start: usize) -> usize {
    columns.last().map_or(start, |(_, filled)| filled.end)
}

/// A number from a template, which are small.
fn height_as_weight(number: u32) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}
