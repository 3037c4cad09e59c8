//! Drawing a planned poster.

use i18n_embed_fl::fl;

use super::content::Content;
use super::overflow::RUNNING_HEAD;
use super::planned::{Plan, PlannedCell};
use super::sheet::Sheet;
use crate::export::layout::flow::{
    ColumnFill, Flow, Frame, Part, Strip, count_as_length, draw as draw_flow, fill,
};
use crate::export::layout::marks::group_mark;
use crate::export::layout::style::{CAP_HEIGHT, LINE_HEIGHT, MUTED, TEXT, group_color, group_tint};
use crate::export::layout::text::{Painter, Paragraph};
use crate::export::layout::writer::{Look, Writer};
use crate::export::scene::{Face, Owner, Page, Path, Rect, Shape};

/// Draws every sheet.
pub(super) fn draw(content: &Content, plan: &Plan, writer: &mut Writer<'_>, sheet: &Sheet) -> Vec<Page> {
    let mut poster = Poster { content, plan, writer, sheet };
    (0..plan.sheets.len()).map(|index| poster.sheet(index)).collect()
}

/// A planned poster that is being drawn.
struct Poster<'a, 'w> {
    content: &'a Content,
    plan: &'a Plan,
    writer: &'a mut Writer<'w>,
    sheet: &'a Sheet,
}

impl Poster<'_, '_> {
    fn sheet(&mut self, index: usize) -> Page {
        let (content, plan) = (self.content, self.plan);
        let mut page = Page::new(self.sheet.width, self.sheet.height);
        for cell in plan.sheets.get(index).into_iter().flat_map(|sheet| &sheet.cells) {
            self.cell(&mut page, cell);
        }
        if index == 0 {
            let (strips, title) = (&plan.title, &content.head.title);
            let (x, y) = (self.sheet.margin, self.sheet.margin);
            let frame = Frame { x, y, width: content.head.title_width, size: plan.title_size };
            draw_flow(&mut self.painter(&mut page, ""), title, strips, &whole(strips), frame);
        } else {
            self.running_head(&mut page);
        }
        self.foot(&mut page, index);
        page
    }

    /// Draws on a page; `place` names the section in problems.
    fn painter<'p>(&'p mut self, page: &'p mut Page, place: &'p str) -> Painter<'p> {
        Painter { page, problems: &mut self.writer.problems, place }
    }

    /// Draws a line of page furniture.
    fn furniture(&mut self, page: &mut Page, words: &Paragraph, place: (f32, f32), size: f32) {
        self.painter(page, "").line(words, 0, place, size, true);
    }

    fn cell(&mut self, page: &mut Page, cell: &PlannedCell) {
        let (plan, sheet) = (self.plan, self.sheet);
        let Some((part, planned)) = self.content.parts.get(cell.part).zip(plan.parts.get(cell.part)) else {
            return;
        };
        let size = planned.size;
        // The head has no box and no padding.
        let has_box = part.section.is_some() || cell.continued_from.is_some();
        let mut painter = self.painter(page, &part.title);
        if has_box {
            let tint = Shape::fill(Path::rounded(cell.area, sheet.radius), group_tint(part.group.palette));
            painter.page.shape(Owner::Artifact, tint);
        }
        let inner = Frame {
            x: cell.area.x + sheet.padding,
            y: cell.area.y + sheet.padding,
            width: sheet.padding * -2.0 + cell.area.width,
            // Titles are alike, also where the text below them is larger.
            size: plan.size,
        };
        match &cell.continued_from {
            Some((heading, strips)) => draw_flow(&mut painter, heading, strips, &whole(strips), inner),
            None => {
                draw_flow(&mut painter, &part.heading, &planned.heading, &whole(&planned.heading), inner);
            }
        }
        for (left, filled) in &cell.columns {
            let (x, y) = (cell.area.x + left, cell.area.y + cell.body_top);
            let frame = Frame { x, y, width: planned.column, size };
            draw_flow(&mut painter, &part.body, &planned.body, filled, frame);
        }
        if let Some(number) = cell.continues_on {
            let look = Look::fixed(Face::Medium, group_color(part.group.palette));
            let page_number = number.to_string();
            let words = fl!(self.writer.texts.messages, "export-continued-on", page = page_number);
            let mut words = self.writer.furniture(words, look);
            let padding = if has_box { sheet.padding } else { 0.0 };
            let room = padding * -2.0 + cell.area.width;
            if words.full_width() * size > room {
                // In a narrow cell the arrow says enough.
                words = self.writer.furniture(format!("→ {number}"), look);
            }
            let free = (words.full_width() * -size + room).max(0.0);
            let baseline = size * -0.34 + (cell.area.bottom() - padding);
            let place = (cell.area.x + padding + free, baseline);
            self.painter(page, &part.title).line(&words, 0, place, size, true);
        }
    }

    /// Draws subject, date and version above a further sheet, so that it can be told from others when it lies apart.
    fn running_head(&mut self, page: &mut Page) {
        /// The most of the width for date and version.
        const SHARE: f32 = 0.4;
        let (content, sheet, size) = (self.content, self.sheet, self.plan.size);
        let ems = sheet.inner_width() / size;
        let look = Look::fixed(Face::Medium, MUTED);
        let mut edition = self.writer.furniture_line(&content.head.edition, look, ems * SHARE);
        let edition_width = edition.full_width();
        let title = self.title();
        let what = if content.head.subject.is_empty() { &title } else { &content.head.subject };
        let look = Look::fixed(Face::SemiBold, TEXT);
        let what = self.writer.furniture_line(what, look, ems - edition_width - 2.0);
        let baseline = size * (RUNNING_HEAD - 1.2) + sheet.margin;
        // From left to right, or a reader that takes the drawings in their order has one word of two.
        self.furniture(page, &what, (sheet.margin, baseline), size);
        let left = sheet.width - sheet.margin - edition_width * size;
        self.furniture(page, &edition, (left, baseline), size);
    }

    /// The template's title.
    fn title(&self) -> String {
        only_text(&self.content.head.title).map(Paragraph::text).unwrap_or_default()
    }

    fn foot(&mut self, page: &mut Page, index: usize) {
        let (content, sheet, count) = (self.content, self.sheet, self.plan.sheets.len());
        let size = sheet.foot_size;
        let baseline = size * -0.3 + (sheet.height - sheet.margin);
        let mut pen = sheet.margin;
        if index == 0 {
            for (group, name) in &content.legend {
                let edge = size * CAP_HEIGHT;
                let mark = group_mark(*group, Rect::new(pen, baseline - edge, edge, edge));
                page.shape(Owner::Artifact, mark);
                pen += edge + size * 0.5;
                if let Some(words) = only_text(name) {
                    self.painter(page, "").line(words, 0, (pen, baseline), size, false);
                    pen += size * words.line_width(0) + size * 2.0;
                }
            }
        } else if !content.head.subject.is_empty() {
            let look = Look::fixed(Face::Regular, MUTED);
            let words = self.writer.furniture_line(&self.title(), look, sheet.inner_width() / size / 2.0);
            self.furniture(page, &words, (pen, baseline), size);
        }
        let mut right = sheet.width - sheet.margin;
        let mut sheet_number = None;
        if count > 1 {
            let (number, count) = ((index + 1).to_string(), count.to_string());
            let words = fl!(self.writer.texts.messages, "export-sheet-of", page = number, count = count);
            let mut words = self.writer.furniture(words, Look::fixed(Face::Medium, MUTED));
            right -= words.full_width() * size;
            sheet_number = Some((words, right));
            right -= size * 2.0;
        }
        if index == 0 {
            draw_source(&mut self.painter(page, ""), &content.source, (pen, right), baseline, size);
        }
        // From left to right, or a reader that takes the drawings in their order has one word of two.
        if let Some((words, left)) = sheet_number {
            self.furniture(page, &words, (left, baseline), size);
        }
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
        let x = (right - words.line_width(line) * size).max(left);
        let up = count_as_length(lines - 1 - line) * size * LINE_HEIGHT;
        painter.line(words, line, (x, baseline - up), size, false);
    }
}

fn only_text(flow: &Flow) -> Option<&Paragraph> {
    let part = flow.rows.first()?.cells.first()?.parts.first()?;
    if let Part::Text { paragraph, .. } = part { Some(paragraph) } else { None }
}

/// All strips below each other.
fn whole(strips: &[Strip]) -> ColumnFill {
    fill(strips, 0, f32::INFINITY, false)
}
