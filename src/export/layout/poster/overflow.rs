//! What does not fit on the first sheet: it runs on on next sheets, in columns as wide as its cell was.

use i18n_embed_fl::fl;

use super::content::Content;
use super::part::one_row;
use super::planned::{Plan, PlannedCell, PlannedPart, PlannedSheet, end_of, fill_columns, heading_height};
use super::sheet::{COLUMN_GAP, SECTION_TITLE_SCALE, Sheet};
use crate::export::layout::flow::{
    Cell, Extent, Flow, Part, Row, Strip, balanced_height, count_as_length, cut, overfills,
};
use crate::export::layout::style::{LINE_HEIGHT, group_color};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{Face, Owner, Rect};

/// Height of the line above the sections of a next sheet, in ems of the text.
pub(super) const RUNNING_HEAD: f32 = 2.2;
/// A piece starts only where there is room for this many lines.
const LEAST_LINES: f32 = 12.0;

/// A place on the last sheet: pieces stand beside each other on a shelf, and shelves below each other.
struct Shelf {
    x: f32,
    y: f32,
    /// The lowest point of its pieces.
    bottom: f32,
}

/// Places the rest of every part on next sheets.
pub(super) fn place(plan: &mut Plan, content: &Content, writer: &mut Writer<'_>, sheet: &Sheet) {
    let mut shelf: Option<Shelf> = None;
    for part in 0..plan.parts.len() {
        // Where the part has stood so far: its last sheet, its cell on it, and the first strip that is left.
        let Some((mut last, mut cell, mut start)) = last_place(plan, part) else { continue };
        while plan.parts.get(part).is_some_and(|planned| start < planned.body.len()) {
            let here =
                shelf.take().and_then(|shelf| room_on(shelf, plan, part, sheet)).unwrap_or_else(|| {
                    plan.sheets.push(PlannedSheet::default());
                    let top = sheet.margin + plan.size * RUNNING_HEAD;
                    Shelf { x: sheet.margin, y: top, bottom: top }
                });
            let heading = heading(plan, content, part, last + 1, writer);
            let placed = piece(plan, part, start, heading, &here, sheet);
            start = end_of(&placed.columns, start);
            let bottom = here.bottom.max(placed.area.bottom());
            shelf = Some(Shelf { x: placed.area.right() + sheet.gap, y: here.y, bottom });
            let number = plan.sheets.len() - 1;
            if let Some(from) = plan.sheets.get_mut(last).and_then(|sheet| sheet.cells.get_mut(cell)) {
                from.continues_on = Some(number + 1);
            }
            if let Some(planned) = plan.sheets.get_mut(number) {
                cell = planned.cells.len();
                planned.cells.push(placed);
            }
            last = number;
        }
    }
}

/// The shelf itself or one below it, if a piece of the part has room there.
fn room_on(shelf: Shelf, plan: &Plan, part: usize, sheet: &Sheet) -> Option<Shelf> {
    let least = sheet.padding * 2.0 + plan.size * LEAST_LINES * LINE_HEIGHT;
    let below = Shelf { x: sheet.margin, y: shelf.bottom + sheet.gap, bottom: shelf.bottom + sheet.gap };
    let has_room =
        |shelf: &Shelf| sheet.bottom() - shelf.y >= least && columns_that_fit(plan, part, sheet, shelf.x) > 0;
    [shelf, below].into_iter().find(has_room)
}

fn last_place(plan: &Plan, part: usize) -> Option<(usize, usize, usize)> {
    plan.sheets.iter().enumerate().find_map(|(number, sheet)| {
        let cell = sheet.cells.iter().position(|cell| cell.part == part)?;
        Some((number, cell, end_of(&sheet.cells.get(cell)?.columns, 0)))
    })
}

/// The title with the number of the sheet on which it started.
fn heading(
    plan: &Plan,
    content: &Content,
    part: usize,
    from: usize,
    writer: &mut Writer<'_>,
) -> (Flow, Vec<Strip>) {
    let Some((planned, part)) = plan.parts.get(part).zip(content.parts.get(part)) else {
        return (Flow::default(), Vec::new());
    };
    let words = fl!(
        writer.texts.messages,
        "export-continued-from",
        title = part.title.as_str(),
        page = from.to_string()
    );
    let words = writer.furniture(words, Look::fixed(Face::Bold, group_color(part.group.palette)));
    let mark = Part::Mark { group: part.group, scale: SECTION_TITLE_SCALE, owner: Owner::Artifact };
    let mut flow = one_row(Row::new(vec![
        Cell::new(Extent::default(), Extent::new(0.0, 1.2), vec![mark]),
        Cell::new(Extent::new(0.0, 1.3), Extent::FULL, vec![Part::text(words, SECTION_TITLE_SCALE)]),
    ]));
    let strips = cut(&mut flow, planned.column, planned.size);
    (flow, strips)
}

fn columns_that_fit(plan: &Plan, part: usize, sheet: &Sheet, pen: f32) -> usize {
    const MOST: usize = 12;
    let room = sheet.width - sheet.margin - pen + 0.1;
    (1..=MOST).take_while(|columns| cell_width(plan, part, sheet, *columns) <= room).count()
}

fn cell_width(plan: &Plan, part: usize, sheet: &Sheet, columns: usize) -> f32 {
    let Some(planned) = plan.parts.get(part) else { return 0.0 };
    let count = count_as_length(columns);
    sheet.padding * 2.0 + count * planned.column + (count - 1.0) * COLUMN_GAP * planned.size
}

fn piece(
    plan: &Plan,
    part: usize,
    start: usize,
    heading: (Flow, Vec<Strip>),
    shelf: &Shelf,
    sheet: &Sheet,
) -> PlannedCell {
    let nothing = PlannedPart::default();
    let planned = plan.parts.get(part).unwrap_or(&nothing);
    let strips = planned.body.as_slice();
    let body_top = sheet.padding + heading_height(&heading.1, planned.size);
    let room = sheet.bottom() - shelf.y - body_top - sheet.padding;
    let most = columns_that_fit(plan, part, sheet, shelf.x).max(1);
    let lefts = |columns: usize| planned.lefts(columns, sheet.padding);
    // Most of a long text has to run on, however many columns there are.
    let may_fit = if overfills(strips, start, most, room) { 0 } else { most };
    let done = (1..=may_fit).find_map(|count| {
        let height = balanced_height(strips, start, count);
        let columns = fill_columns(strips, start, height, &lefts(count), true);
        (height <= room && end_of(&columns, start) == strips.len()).then_some((count, height, columns))
    });
    let (count, height, columns) = done.unwrap_or_else(|| {
        let height = room - planned.size * LINE_HEIGHT;
        (most, room, fill_columns(strips, start, height, &lefts(most), true))
    });
    let area =
        Rect::new(shelf.x, shelf.y, cell_width(plan, part, sheet, count), sheet.padding + body_top + height);
    PlannedCell { part, area, continued_from: Some(heading), body_top, columns, continues_on: None }
}
