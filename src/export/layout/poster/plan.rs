//! Planning the poster: the heights of the bands, and what fits in each cell.

use super::content::Content;
use super::layout::{BandNeed, group_bands, share_height};
use super::overflow;
use super::planned::{
    Plan, PlannedCell, PlannedPart, PlannedSheet, Slot, end_of, fill_columns, heading_height,
    number_from_template,
};
use super::sheet::Sheet;
use super::size::{SizedPoster, Sizing, cut_head};
use crate::export::layout::flow::{Strip, balanced_height, count_as_length, cut, fill};
use crate::export::layout::style::LINE_HEIGHT;
use crate::export::layout::writer::Writer;
use crate::export::scene::Rect;
use crate::template::{Band, Template};

/// Decides about everything.
pub(super) fn plan(
    content: &mut Content,
    template: &Template,
    writer: &mut Writer<'_>,
    sheet: &Sheet,
) -> Plan {
    let (title_size, title) = size_title(content, sheet);
    for (_, name) in &mut content.legend {
        cut(name, sheet.inner_width(), sheet.foot_size);
    }
    cut(&mut content.source, sheet.inner_width() / 2.0, sheet.foot_size);
    let bands: Vec<Vec<Slot>> = template.bands.iter().map(|band| slots(band, content, sheet)).collect();
    let weights: Vec<u32> = template.bands.iter().map(|band| band.height).collect();
    let head = cut_head(content, sheet);
    let head_height = head_height(&head, &title, sheet);
    let room = sheet.bottom() - sheet.margin - head_height;
    let mut sizing = Sizing { content, sheet, bands: &bands, weights: &weights, room };
    let mut sized = sizing.choose();
    sizing.grow(&mut sized);
    let SizedPoster { size, mut parts, needs, .. } = sized;
    if let Some(first) = parts.first_mut() {
        *first = head;
    }
    let mut plan = Plan { size, parts, sheets: Vec::new(), head_height, title, title_size };
    place_bands(&mut plan, &bands, &needs, sheet);
    overflow::place(&mut plan, content, writer, sheet);
    plan
}

/// The largest size at which the template's title leaves the sheet to the sections.
fn size_title(content: &mut Content, sheet: &Sheet) -> (f32, Vec<Strip>) {
    const SHARE: f32 = 0.2;
    let [.., smallest] = sheet.text_sizes;
    let mut size = sheet.title_size;
    loop {
        let strips = cut(&mut content.head.title, content.head.title_width, size);
        let height: f32 = strips.iter().map(|strip| strip.height).sum();
        if height <= sheet.height * SHARE || size <= smallest {
            return (size, strips);
        }
        size = (size * 0.85).max(smallest);
    }
}

/// The height of the head, with the white below it.
fn head_height(head: &PlannedPart, title: &[Strip], sheet: &Sheet) -> f32 {
    let title: f32 = title.iter().map(|strip| strip.height).sum();
    title.max(fill(&head.body, 0, sheet.head_room(), false).height) + sheet.gap * 1.5
}

fn slots(band: &Band, content: &Content, sheet: &Sheet) -> Vec<Slot> {
    let column = (sheet.inner_width() + sheet.gap) / 12.0;
    let mut x = sheet.margin;
    let mut slots = Vec::new();
    for cell in &band.cells {
        let width = column * number_from_template(cell.columns);
        let part = content.parts.iter().position(|part| part.section.as_ref() == Some(&cell.section));
        slots.extend(part.map(|part| Slot { part, x, width: width - sheet.gap }));
        x += width;
    }
    slots
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
                    planned.cells.push(fill_cell(slot.part, part, area, sheet));
                }
            }
            y += height + sheet.gap;
        }
        plan.sheets.push(planned);
    }
}

fn head_cell(plan: &Plan, sheet: &Sheet) -> Option<PlannedCell> {
    let head = plan.parts.first()?;
    let left = sheet.width - sheet.margin - head.column;
    let area = Rect::new(left, sheet.margin, head.column, plan.head_height);
    let filled = fill(&head.body, 0, sheet.head_room(), false);
    Some(PlannedCell {
        part: 0,
        area,
        continued_from: None,
        body_top: 0.0,
        columns: vec![(0.0, filled)],
        continues_on: None,
    })
}

fn fill_cell(index: usize, part: &PlannedPart, area: Rect, sheet: &Sheet) -> PlannedCell {
    let body_top = sheet.padding + heading_height(&part.heading, part.size);
    let room = area.height - body_top - sheet.padding;
    let height = balanced_height(&part.body, 0, part.columns).min(room);
    let lefts = part.lefts(part.columns, sheet.padding);
    let mut columns = fill_columns(&part.body, 0, height, &lefts, false);
    if end_of(&columns, 0) < part.body.len() {
        // The last line is for the reference to the next sheet.
        columns = fill_columns(&part.body, 0, room - part.size * LINE_HEIGHT, &lefts, false);
    }
    PlannedCell { part: index, area, continued_from: None, body_top, columns, continues_on: None }
}
