//! The table of contents: headings with their pages.

use std::collections::{BTreeMap, BTreeSet};

use super::pages::WIDTH;
use super::{Book, LINE_HEIGHT};
use crate::export::content::single_line;
use crate::export::layout::flow::{Cell, Extent, Part, Row};
use crate::export::layout::style::{FIELD, TEXT};
use crate::export::layout::writer::Look;
use crate::export::scene::{ElementId, ElementKind, Face, Owner, Page};

/// Room for the page number at the right edge, in ems.
const NUMBER: f32 = 2.5;
/// White between a heading and the dots behind it, in ems.
const GAP: f32 = 0.6;

impl Book<'_> {
    /// Adds a row for every listed heading, still without its page; returns the elements that wait for one.
    pub(super) fn add_contents(&mut self) -> Vec<ElementId> {
        let Some(contents) = self.contents else { return Vec::new() };
        let mut waiting = Vec::new();
        for heading in &self.headings {
            let item = self.writer.add(contents, ElementKind::ContentsItem);
            let look = Look::of(&heading.words, Face::Regular, TEXT);
            let link = self.writer.add(item, ElementKind::Jump { to: heading.element });
            let text = single_line(heading.words.text());
            let mut words = self.writer.words(text, look, Owner::Element(link));
            let width = words.full_width();
            let words = vec![Part::text(words, 1.0)];
            let mut cells = vec![Cell::new(Extent::default(), Extent::new(1.0, -NUMBER), words)];
            // Behind a heading of more lines they would stand in its words.
            if width + 2.0 * GAP < WIDTH - NUMBER {
                let dots = vec![Part::Leader { color: FIELD }];
                cells.push(Cell::new(Extent::new(0.0, width + GAP), Extent::new(1.0, GAP - NUMBER), dots));
            }
            self.front.flow.rows.push(Row { before: 0.25, line_height: LINE_HEIGHT, ..Row::new(cells) });
            waiting.push(item);
        }
        waiting
    }

    /// Writes the pages in the rows that [`Self::add_contents`] added; `offset` pages come before `pages`.
    pub(super) fn number_contents(&mut self, waiting: &[ElementId], pages: &[Page], offset: usize) {
        let places = first_pages(pages, self.headings.iter().map(|heading| heading.element).collect());
        let first = self.front.flow.rows.len() - waiting.len();
        for (number, (item, heading)) in waiting.iter().zip(&self.headings).enumerate() {
            let page = places.get(&heading.element).map_or(offset, |page| page + offset) + 1;
            let owner = Owner::Element(self.writer.add(*item, ElementKind::Paragraph));
            let page = self.writer.words(page.to_string(), Look::fixed(Face::Regular, TEXT), owner);
            let cell = Cell::new(Extent::new(1.0, -NUMBER), Extent::FULL, vec![Part::text(page, 1.0)]);
            if let Some(row) = self.front.flow.rows.get_mut(first + number) {
                row.cells.push(cell.right_aligned());
            }
        }
    }
}

/// On which page each of some elements begins, from 0.
fn first_pages(pages: &[Page], mut wanted: BTreeSet<ElementId>) -> BTreeMap<ElementId, usize> {
    let mut found = BTreeMap::new();
    for (number, page) in pages.iter().enumerate() {
        for item in &page.items {
            if let Owner::Element(element) = item.owner
                && wanted.remove(&element)
            {
                found.insert(element, number);
            }
        }
    }
    found
}
