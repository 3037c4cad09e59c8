//! The table of contents: headings with their pages.

use std::collections::{BTreeMap, BTreeSet};

use super::pages::{PAGE, heights};
use super::{Book, Heading, LINE_HEIGHT};
use crate::export::content::single_line;
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row};
use crate::export::layout::style::TEXT;
use crate::export::layout::text::Paragraph;
use crate::export::layout::writer::Look;
use crate::export::scene::{ElementId, ElementKind, Face, Owner, Page};

/// Room for the page number at the right edge, in ems.
const NUMBER: f32 = 2.5;
/// How far a heading of a lower level is moved in, in ems.
const INDENT: f32 = 1.2;

impl Book<'_> {
    /// Adds a row for every listed heading, still without its page; returns the elements that wait for one.
    pub(super) fn add_contents(&mut self) -> Vec<ElementId> {
        let Some(contents) = self.contents else { return Vec::new() };
        // Where not all fit below the title, the contents name the upper level only; the bookmarks have all.
        if !self.contents_fit() {
            self.headings.retain(|heading| heading.level == 2);
        }
        let mut waiting = Vec::new();
        for heading in &self.headings {
            let item = self.writer.add(contents, ElementKind::ContentsItem);
            let look = look(heading);
            let link = self.writer.add(item, ElementKind::Jump { to: heading.element });
            let text = single_line(heading.words.text());
            let words = self.writer.words(text, look, Owner::Element(link));
            self.front.flow.rows.push(row(heading, words));
            waiting.push(item);
        }
        waiting
    }

    /// Whether a row for every heading fits on the page of the title.
    fn contents_fit(&mut self) -> bool {
        let above: f32 = heights(&mut self.front.flow).sum();
        let mut below = 0.0;
        for heading in &self.headings {
            let words = self.writer.furniture(single_line(heading.words.text()), look(heading));
            below = heights(&mut Flow { rows: vec![row(heading, words)] })
                .fold(below, |sum, height| sum + height);
            if above + below > PAGE {
                return false;
            }
        }
        true
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

fn look(heading: &Heading) -> Look {
    let face = if heading.level == 2 { Face::Medium } else { Face::Regular };
    Look::of(&heading.words, face, TEXT)
}

/// A heading, still without its page.
fn row(heading: &Heading, words: Paragraph) -> Row {
    let indent = f32::from(heading.level.saturating_sub(2)) * INDENT;
    let cell = Cell::new(Extent::new(0.0, indent), Extent::new(1.0, -NUMBER), vec![Part::text(words, 1.0)]);
    let before = if heading.level == 2 { 0.4 } else { 0.1 };
    Row { before, line_height: LINE_HEIGHT, ..Row::new(vec![cell]) }
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
