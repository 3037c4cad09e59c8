//! The contents: headings with the page on which they stand.

use std::collections::BTreeMap;

use super::{Book, LINE_HEIGHT, text_part};
use crate::export::flow::{Cell, Extent, Row};
use crate::export::scene::{ElementId, ElementKind, Face, Owner, Page};
use crate::export::style::TEXT;
use crate::export::text::single_line;
use crate::export::writer::Look;

/// Room for the page number at the right edge, in ems.
const NUMBER: f32 = 2.5;
/// How far a heading of a lower level is moved in, in ems.
const INDENT: f32 = 1.2;
/// So many headings fit below the title. Where there are more, the contents name the upper level only; the bookmarks have all.
const ONE_PAGE: usize = 36;

impl Book<'_> {
    /// Adds a row for every heading that is named, still without its page; gives the elements that wait for one.
    pub(super) fn add_contents(&mut self) -> Vec<ElementId> {
        let Some(contents) = self.contents else { return Vec::new() };
        if self.headings.len() > ONE_PAGE {
            self.headings.retain(|heading| heading.level == 2);
        }
        let mut waiting = Vec::new();
        for heading in &self.headings {
            let item = self.writer.add(contents, ElementKind::ContentsItem);
            let face = if heading.level == 2 { Face::Medium } else { Face::Regular };
            let look = heading.words.look(face, TEXT);
            let link = self.writer.add(item, ElementKind::Jump { to: heading.element });
            let text = single_line(heading.words.text());
            let words = self.writer.words(text, look, Owner::Element(link));
            let indent = f32::from(heading.level.saturating_sub(2)) * INDENT;
            let cell =
                Cell::new(Extent::new(0.0, indent), Extent::new(1.0, -NUMBER), vec![text_part(words, 1.0)]);
            let before = if heading.level == 2 { 0.4 } else { 0.1 };
            self.front.rows.push(Row { before, line_height: LINE_HEIGHT, ..Row::new(vec![cell]) });
            waiting.push(item);
        }
        waiting
    }

    /// Writes the pages in the rows that [`Self::add_contents`] added; `offset` pages come before `pages`.
    pub(super) fn number_contents(&mut self, waiting: &[ElementId], pages: &[Page], offset: usize) {
        let places = first_pages(pages);
        let first = self.front.rows.len() - waiting.len();
        for (number, (item, heading)) in waiting.iter().zip(&self.headings).enumerate() {
            let page = places.get(&heading.element).map_or(offset, |page| page + offset) + 1;
            let owner = Owner::Element(self.writer.add(*item, ElementKind::Paragraph));
            let page = self.writer.words(page.to_string(), Look::fixed(Face::Regular, TEXT), owner);
            let cell = Cell::new(Extent::new(1.0, -NUMBER), Extent::FULL, vec![text_part(page, 1.0)]);
            if let Some(row) = self.front.rows.get_mut(first + number) {
                row.cells.push(cell.right_aligned());
            }
        }
    }
}

/// On which page every element begins, from 0.
fn first_pages(pages: &[Page]) -> BTreeMap<ElementId, usize> {
    let mut found = BTreeMap::new();
    for (number, page) in pages.iter().enumerate() {
        for item in &page.items {
            if let Owner::Element(element) = item.owner {
                found.entry(element).or_insert(number);
            }
        }
    }
    found
}
