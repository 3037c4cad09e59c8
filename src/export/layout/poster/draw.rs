//! Drawing a planned poster.

use std::collections::BTreeSet;

use i18n_embed_fl::fl;

use super::content::Content;
use super::overflow::RUNNING_HEAD;
use super::planned::{Plan, PlannedCell, column_width};
use super::sheet::Sheet;
use crate::export::Problem;
use crate::export::layout::flow::{
    Filled, Flow, Frame, Part, Strip, count_as_length, draw as draw_flow, fill,
};
use crate::export::layout::marks::group_mark;
use crate::export::layout::style::{CAP_HEIGHT, LINE_HEIGHT, MUTED, group_color, group_tint};
use crate::export::layout::text::{Painter, Paragraph};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{Face, Owner, Page, Path, Rect, Shape};

/// Draws every sheet.
pub(super) fn draw(
    content: &Content,
    plan: &Plan,
    writer: &mut Writer<'_>,
    sheet: &Sheet,
    problems: &mut BTreeSet<Problem>,
) -> Vec<Page> {
    let mut pages = Vec::new();
    for (index, planned) in plan.sheets.iter().enumerate() {
        let mut page = Page::new(sheet.width, sheet.height);
        for cell in &planned.cells {
            let place = content.parts.get(cell.part).map_or("", |part| part.title.as_str());
            let mut painter = Painter { page: &mut page, problems, place };
            draw_cell(&mut painter, content, plan, cell, writer, sheet);
        }
        let mut painter = Painter { page: &mut page, problems, place: "" };
        if index == 0 {
            let (width, strips) = &plan.title;
            let frame = Frame { x: sheet.margin, y: sheet.margin, width: *width, size: plan.title_size };
            draw_flow(&mut painter, &content.title, strips, &whole(strips), frame);
        } else {
            draw_running_head(&mut painter, content, writer, sheet, plan.size);
        }
        draw_foot(&mut painter, content, writer, sheet, (index, plan.sheets.len()));
        pages.push(page);
    }
    pages
}

fn draw_cell(
    painter: &mut Painter<'_>,
    content: &Content,
    plan: &Plan,
    cell: &PlannedCell,
    writer: &mut Writer<'_>,
    sheet: &Sheet,
) {
    let Some((part, planned)) = content.parts.get(cell.part).zip(plan.parts.get(cell.part)) else { return };
    let size = plan.size;
    if part.section.is_some() || cell.continued_from.is_some() {
        let tint = Shape::fill(Path::rounded(cell.area, sheet.radius), group_tint(part.group));
        painter.page.shape(Owner::Artifact, tint);
    }
    let inner = Frame {
        x: cell.area.x + sheet.padding,
        y: cell.area.y + sheet.padding,
        width: sheet.padding.mul_add(-2.0, cell.area.width),
        size,
    };
    match &cell.continued_from {
        Some((heading, strips)) => draw_flow(painter, heading, strips, &whole(strips), inner),
        None => draw_flow(painter, &part.heading, &planned.heading, &whole(&planned.heading), inner),
    }
    let width = column_width(planned.width, planned.columns, size);
    for (left, filled) in &cell.columns {
        let frame = Frame { x: cell.area.x + left, y: cell.area.y + cell.body_top, width, size };
        draw_flow(painter, &part.body, &planned.body, filled, frame);
    }
    if let Some(number) = cell.continues_on {
        let look = Look::fixed(Face::Medium, group_color(part.group));
        let words = fl!(writer.texts.messages, "export-continued-on", page = number.to_string());
        let mut words = writer.furniture(words, look);
        // The head has no padding; its reference stands at its lower edge.
        let padding =
            if part.section.is_some() || cell.continued_from.is_some() { sheet.padding } else { 0.0 };
        let room = padding.mul_add(-2.0, cell.area.width);
        if words.full_width() * size > room {
            // In a narrow cell the arrow says enough.
            words = writer.furniture(format!("→ {number}"), look);
        }
        let free = words.full_width().mul_add(-size, room).max(0.0);
        let baseline = size.mul_add(-0.34, cell.area.bottom() - padding);
        painter.line(&words, 0, (cell.area.x + padding + free, baseline), size, true);
    }
}

fn draw_running_head(
    painter: &mut Painter<'_>,
    content: &Content,
    writer: &mut Writer<'_>,
    sheet: &Sheet,
    size: f32,
) {
    let title =
        content.title.rows.first().and_then(|row| row.cells.first()).and_then(|cell| cell.parts.first());
    let Some(Part::Text { paragraph, .. }) = title else { return };
    let look = Look::fixed(Face::Medium, MUTED);
    let words = writer.furniture_line(&paragraph.text(), look, sheet.inner_width() / size);
    let baseline = size.mul_add(RUNNING_HEAD - 1.2, sheet.margin);
    painter.line(&words, 0, (sheet.margin, baseline), size, true);
}

fn draw_foot(
    painter: &mut Painter<'_>,
    content: &Content,
    writer: &mut Writer<'_>,
    sheet: &Sheet,
    (index, count): (usize, usize),
) {
    let size = sheet.foot_size;
    let baseline = size.mul_add(-0.3, sheet.height - sheet.margin);
    let mut pen = sheet.margin;
    if index == 0 {
        for (group, name) in &content.legend {
            let edge = size * CAP_HEIGHT;
            painter
                .page
                .shape(Owner::Artifact, group_mark(*group, Rect::new(pen, baseline - edge, edge, edge)));
            pen += edge + size * 0.5;
            if let Some(words) = only_text(name) {
                painter.line(words, 0, (pen, baseline), size, false);
                pen += size.mul_add(words.line_width(0), size * 2.0);
            }
        }
    }
    let mut right = sheet.width - sheet.margin;
    let mut sheet_number = None;
    if count > 1 {
        let (page, count) = ((index + 1).to_string(), count.to_string());
        let words = fl!(writer.texts.messages, "export-sheet-of", page = page, count = count);
        let mut words = writer.furniture(words, Look::fixed(Face::Medium, MUTED));
        let width = words.full_width() * size;
        right -= width;
        sheet_number = Some((words, right));
        right -= size * 2.0;
    }
    if index == 0 {
        draw_source(painter, &content.source, (pen, right), baseline, size);
    }
    // From left to right, or a reader that takes the drawings in their order has one word of two.
    if let Some((words, left)) = sheet_number {
        painter.line(&words, 0, (left, baseline), size, true);
    }
}

/// The credit, above the last line when it needs more than one.
fn draw_source(
    painter: &mut Painter<'_>,
    source: &Flow,
    (left, right): (f32, f32),
    baseline: f32,
    size: f32,
) {
    let Some(words) = only_text(source) else { return };
    let lines = words.line_count();
    for line in 0..lines {
        let x = words.line_width(line).mul_add(-size, right).max(left);
        let up = count_as_length(lines - 1 - line) * size * LINE_HEIGHT;
        painter.line(words, line, (x, baseline - up), size, false);
    }
}

fn only_text(flow: &Flow) -> Option<&Paragraph> {
    let part = flow.rows.first()?.cells.first()?.parts.first()?;
    if let Part::Text { paragraph, .. } = part { Some(paragraph) } else { None }
}

/// All strips below each other.
fn whole(strips: &[Strip]) -> Filled {
    fill(strips, 0, f32::INFINITY, false)
}
