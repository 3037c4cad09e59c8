//! Rows that begin at the top of a page. A page is drawn as soon as nothing more can come to stand on it, and what stood on it
//! is forgotten: of a long document only the pages are kept.

use std::collections::BTreeSet;

use super::pages::{INNER, PAGE, SIDE, SIZE, TOP};
use crate::export::layout::flow::{ColumnFill, Flow, Frame, Strip, cut_rows, draw, fill};
use crate::export::layout::text::Painter;
use crate::export::scene::Page;
use crate::export::{Paper, Problem};

/// Rows that are gathered before pages are drawn.
const GATHERED: usize = 200;

/// Rows that begin at the top of a page.
#[derive(Default)]
pub(super) struct Chapter {
    pub(super) flow: Flow,
    /// The foot of its pages, if not the document's.
    pub(super) foot: Option<String>,
    /// The rows so far, cut for their column.
    strips: Vec<Strip>,
    /// How many rows have been cut.
    cut: usize,
    /// The first strip that is on no page yet.
    start: usize,
    /// How many rows and strips have been forgotten, but for headers that may come again.
    forgotten: (usize, usize),
    pages: Vec<Page>,
    /// The first row below each heading, with the heading: the place of what stands there.
    places: Vec<(usize, String)>,
}

impl Chapter {
    /// What comes next stands below this heading.
    pub(super) fn begin_place(&mut self, heading: String) {
        self.places.push((self.flow.rows.len(), heading));
    }

    /// Draws the pages that are full, now and then.
    pub(super) fn lay_out_some(&mut self, title: &str, problems: &mut BTreeSet<Problem>) {
        let rows = self.flow.rows.len();
        if rows > self.cut + GATHERED {
            // The last row may still be tied to one that follows.
            self.cut_to(rows - 1);
            loop {
                let filled = fill(&self.strips, self.start, PAGE, true);
                if filled.end == self.strips.len() {
                    break;
                }
                self.draw(&filled, title, problems);
            }
            self.forget();
        }
    }

    /// Draws the rest and returns all pages.
    pub(super) fn finish(mut self, title: &str, problems: &mut BTreeSet<Problem>) -> Vec<Page> {
        self.cut_to(self.flow.rows.len());
        while self.start < self.strips.len() {
            let filled = fill(&self.strips, self.start, PAGE, true);
            self.draw(&filled, title, problems);
        }
        self.pages
    }

    fn cut_to(&mut self, row: usize) {
        cut_rows(&mut self.strips, &mut self.flow, self.cut..row, (INNER, SIZE));
        self.cut = row;
    }

    /// Draws a page; what stands below no heading is told to stand in the document with this title.
    fn draw(&mut self, filled: &ColumnFill, title: &str, problems: &mut BTreeSet<Problem>) {
        let (width, height) = Paper::A4.portrait();
        let mut page = Page::new(width, height);
        let frame = Frame { x: SIDE, y: TOP, width: INNER, size: SIZE };
        let mut header = filled.header.clone();
        for strips in filled.strips.chunk_by(|(one, _), (next, _)| self.place(*one) == self.place(*next)) {
            let place = strips.first().and_then(|(strip, _)| self.place(*strip));
            let place = place.map_or(title, |(_, heading)| heading);
            let mut painter = Painter { page: &mut page, problems: &mut *problems, place };
            let header = std::mem::take(&mut header);
            let filled = ColumnFill { header, strips: strips.to_vec(), ..ColumnFill::default() };
            draw(&mut painter, &self.flow, &self.strips, &filled, frame);
        }
        self.start = filled.end;
        self.pages.push(page);
    }

    /// The last heading at or above a strip.
    fn place(&self, strip: usize) -> Option<&(usize, String)> {
        let row = self.strips.get(strip)?.row;
        let count = self.places.partition_point(|(first, _)| *first <= row);
        self.places.get(count.checked_sub(1)?)
    }

    /// Lets go of rows that are on pages and will not be repeated as headers.
    fn forget(&mut self) {
        let (rows, strips) = self.forgotten;
        let first = self.strips.get(self.start).map_or(self.cut, |strip| strip.row);
        let kept: BTreeSet<usize> = self.flow.rows.iter().skip(first).filter_map(|row| row.header).collect();
        for (index, row) in self.flow.rows.iter_mut().enumerate().take(first).skip(rows) {
            if !kept.contains(&index) {
                row.cells = Vec::new();
            }
        }
        for strip in self.strips.iter_mut().take(self.start).skip(strips) {
            if strip.row < first && !kept.contains(&strip.row) {
                strip.lines = Vec::new();
            }
        }
        self.forgotten = (first, self.strips.partition_point(|strip| strip.row < first));
    }
}
