//! A pitch in columns: what leads across the page, and the rest in two columns that run on from page to page.

use std::collections::BTreeSet;

use super::content::Content;
use super::measures::{BELOW_HEAD, EVEN_COLUMNS, Measures};
use crate::export::Problem;
use crate::export::layout::flow::{
    ColumnFill, Flow, Frame, Strip, balanced_height, cut, draw, fill, overfills,
};
use crate::export::layout::text::Painter;
use crate::export::scene::Page;

/// Smaller sizes of the text, as parts of the usual one, for a pitch that is one page in such a size alone.
const SMALLER: [f32; 3] = [0.95, 0.9, 0.87];
/// How much more than a page is tried in a smaller size.
const LITTLE_MORE: f32 = 1.35;
/// In a column as high as this, in ems, something has to stand.
const MUCH: f32 = 30.0;

/// The rows of a pitch, cut for its columns.
pub(super) struct Columns {
    measures: Measures,
    head: Flow,
    head_strips: Vec<Strip>,
    body: Flow,
    strips: Vec<Strip>,
}

impl Columns {
    /// Cuts the rows for the usual size, or for a smaller one if that makes them one page.
    pub(super) fn new(content: Content, measures: &Measures) -> Self {
        let size = measures.size;
        let mut body = content.left;
        append(&mut body, content.right);
        let (head, measures) = (content.head, Measures { ..*measures });
        let mut columns = Self { measures, head, head_strips: Vec::new(), body, strips: Vec::new() };
        columns.cut(size);
        if columns.is_one_page() || !columns.are_little_more() {
            return columns;
        }
        for smaller in SMALLER {
            columns.cut(size * smaller);
            if columns.is_one_page() {
                return columns;
            }
        }
        columns.cut(size);
        columns
    }

    fn cut(&mut self, size: f32) {
        self.measures.size = size;
        let width = self.measures.inner_width();
        self.head_strips = cut(&mut self.head, width, size);
        self.strips = cut(&mut self.body, width * EVEN_COLUMNS.0, size);
    }

    /// The height of each column on the first page, if what leads leaves any.
    fn room(&self) -> Option<f32> {
        let head = whole(&self.head_strips)?;
        let top = self.measures.top + head.height + BELOW_HEAD * self.measures.size;
        Some(self.bottom() - top).filter(|room| *room > 0.0)
    }

    fn bottom(&self) -> f32 {
        self.measures.height - self.measures.bottom
    }

    fn is_one_page(&self) -> bool {
        let fits =
            |room: f32| !overfills(&self.strips, 0, 2, room) && balanced_height(&self.strips, 0, 2) <= room;
        self.room().is_some_and(fits)
    }

    fn are_little_more(&self) -> bool {
        self.room().is_some_and(|room| !overfills(&self.strips, 0, 2, room * LITTLE_MORE))
    }

    /// Draws the pages.
    pub(super) fn pages(&self, place: &str, problems: &mut BTreeSet<Problem>) -> Vec<Page> {
        let measures = &self.measures;
        let (mut pages, mut head_start, mut start) = (Vec::new(), 0, 0);
        while head_start < self.head_strips.len() || start < self.strips.len() || pages.is_empty() {
            let mut page = Page::new(measures.width, measures.height);
            let mut painter = Painter { page: &mut page, problems, place };
            let (width, size) = (measures.inner_width(), measures.size);
            let mut frame = Frame { x: measures.side, y: measures.top, width, size };
            if head_start < self.head_strips.len() {
                head_start = self.draw_head(&mut painter, head_start, &mut frame);
            }
            if head_start == self.head_strips.len() {
                start = self.draw_body(&mut painter, start, frame);
            }
            pages.push(page);
        }
        pages
    }

    /// Draws what leads from `start` on, moves the frame below it, and returns where the next page goes on.
    fn draw_head(&self, painter: &mut Painter<'_>, start: usize, frame: &mut Frame) -> usize {
        let filled = fill(&self.head_strips, start, self.bottom() - frame.y, true);
        draw(painter, &self.head, &self.head_strips, &filled, *frame);
        frame.y += filled.height + BELOW_HEAD * frame.size;
        filled.end
    }

    /// Fills the two columns of a page from `start` on, and returns where the next page goes on. On the last page both are
    /// of the same height, as far as their rows can be cut.
    fn draw_body(&self, painter: &mut Painter<'_>, mut start: usize, frame: Frame) -> usize {
        let room = self.bottom() - frame.y;
        // Below what leads there may be room for nothing; then the next page has it all.
        let must_move = room > MUCH * frame.size;
        let strips = &self.strips;
        let height = if overfills(strips, start, 2, room) {
            room
        } else {
            balanced_height(strips, start, 2).min(room)
        };
        let (left, right) = EVEN_COLUMNS;
        for (from, to) in [(0.0, left), (right, 1.0)] {
            let filled = fill(strips, start, height, must_move);
            let column = Frame { x: frame.x + frame.width * from, width: frame.width * (to - from), ..frame };
            draw(painter, &self.body, strips, &filled, column);
            start = filled.end;
        }
        start
    }
}

/// Adds rows below others; a table's rows keep their header.
fn append(flow: &mut Flow, more: Flow) {
    let offset = flow.rows.len();
    flow.rows.extend(more.rows.into_iter().map(|mut row| {
        row.header = row.header.map(|header| header + offset);
        row
    }));
}

/// All strips in one column.
pub(super) fn whole(strips: &[Strip]) -> Option<ColumnFill> {
    let filled = fill(strips, 0, f32::INFINITY, false);
    (filled.end == strips.len()).then_some(filled)
}
