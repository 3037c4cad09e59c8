//! Documents on upright A4 in which everything runs on below each other: a title, headings, texts, lists and tables.
//!
//! The motivation and the report are written with it. It knows how such a document looks, and nothing of what it says.

mod callout;
mod chapter;
mod contents;
mod pages;
mod picture;
mod table;

use std::collections::BTreeSet;

use super::flow::{Cell, Extent, Flow, Part, Row, Rule};
use super::scene::{ElementId, ElementKind, Elements, Face, Numbering, Owner};
use super::style::{HINT, MUTED, TEXT, group_color};
use super::text::{Paragraph, paragraphs, single_line};
use super::writer::{Look, Writer, piece};
use super::{Export, LayOutError, Order, Problem};
use crate::template::Group;

pub(super) use callout::Callout;
use chapter::Chapter;
pub(super) use picture::Bar;
pub(super) use table::{Column, TableRow};

/// Height of a line of text, in ems.
const LINE_HEIGHT: f32 = 1.45;
/// Sizes of headings by their level, in ems of the text, and the white above them.
const HEADINGS: [(f32, f32); 3] = [(2.0, 0.0), (1.4, 1.9), (1.1, 1.2)];
/// Their size where a word would have to be broken otherwise, beside that.
const SMALLER_HEADING: f32 = 0.8;
/// Left edge of what stands behind a bullet, in ems.
const BULLET: f32 = 1.2;

/// A document that is being written.
pub(super) struct Book<'a> {
    pub(super) writer: Writer<'a>,
    /// The title, and below it the contents.
    front: Chapter,
    /// The element of the contents, if it has contents.
    contents: Option<ElementId>,
    /// What follows, each from the top of a page.
    chapters: Vec<Chapter>,
    /// Headings that the contents name.
    headings: Vec<Heading>,
    /// What could not be drawn so far.
    problems: BTreeSet<Problem>,
    /// The document's title, for the problems.
    title: String,
}

/// A heading that the contents name.
struct Heading {
    element: ElementId,
    level: u8,
    words: Words,
}

/// Words, and whose they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Words {
    /// The team's.
    Team(String),
    /// The program's.
    Fixed(String),
}

impl Words {
    /// Words of the team.
    pub(super) fn team(text: &str) -> Self {
        Self::Team(text.to_owned())
    }

    /// Words of the program.
    pub(super) fn fixed(text: impl Into<String>) -> Self {
        Self::Fixed(text.into())
    }

    fn text(&self) -> &str {
        match self {
            Self::Team(text) | Self::Fixed(text) => text,
        }
    }

    /// The words by themselves.
    pub(super) fn into_text(self) -> String {
        match self {
            Self::Team(text) | Self::Fixed(text) => text,
        }
    }

    const fn look(&self, face: Face, color: super::scene::Color) -> Look {
        match self {
            Self::Team(_) => Look::of_team(face, color),
            Self::Fixed(_) => Look::fixed(face, color),
        }
    }
}

impl<'a> Book<'a> {
    /// A document with a title, and a line that says what it is.
    pub(super) fn new(order: &Order<'a>, title: &Words, about: &[String]) -> Self {
        let mut book = Self {
            writer: Writer::new(order),
            front: Chapter::default(),
            contents: None,
            chapters: Vec::new(),
            headings: Vec::new(),
            problems: BTreeSet::new(),
            title: title.text().to_owned(),
        };
        let title = book.heading_row(1, title).1;
        book.front.flow.rows.push(title);
        for line in about.iter().filter(|line| !line.is_empty()) {
            let look = Look::fixed(Face::Regular, MUTED);
            let line = book.writer.paragraph(line.as_str(), look, Elements::ROOT);
            book.front.flow.rows.push(Row { before: 0.3, ..Row::text(line, 0.9) });
        }
        book
    }

    /// Puts contents below the title; the rest begins on a page of its own.
    pub(super) fn with_contents(&mut self, title: impl Into<String>) {
        let (_, row) = self.heading_row(2, &Words::fixed(title));
        self.front.flow.rows.push(row);
        self.contents = Some(self.writer.add(Elements::ROOT, ElementKind::Contents));
        self.begin_page();
    }

    /// What follows begins at the top of a page.
    pub(super) fn begin_page(&mut self) {
        if self.chapters.last().is_none_or(|chapter| !chapter.flow.rows.is_empty()) {
            self.chapters.push(Chapter::default());
        }
    }

    /// The foot of the pages from the last [`Self::begin_page`] to the next, in place of the document's.
    pub(super) fn set_foot(&mut self, foot: String) {
        self.chapter().foot = Some(foot);
    }

    /// A heading of level 2 or 3.
    pub(super) fn heading(&mut self, level: u8, words: &Words) {
        let (element, row) = self.heading_row(level, words);
        self.headings.push(Heading { element, level, words: words.clone() });
        self.push(row);
    }

    /// The team's words, a paragraph for each line.
    pub(super) fn text(&mut self, text: &str) {
        for paragraph in paragraphs(text) {
            let words = self.writer.paragraph(paragraph, Look::TEXT, Elements::ROOT);
            self.row(words, 0.45);
        }
    }

    /// A sentence of the program.
    pub(super) fn sentence(&mut self, text: impl Into<String>) {
        let words = self.writer.paragraph(text, Look::fixed(Face::Regular, TEXT), Elements::ROOT);
        self.row(words, 0.45);
    }

    /// A sentence of the program on the same page as what follows.
    pub(super) fn lead(&mut self, text: impl Into<String>) {
        self.sentence(text);
        if let Some(row) = self.flow().rows.last_mut() {
            row.keep_with_next = true;
        }
    }

    /// A remark of the program.
    pub(super) fn remark(&mut self, text: impl Into<String>) {
        let words = self.writer.paragraph(text, Look::fixed(Face::Regular, HINT), Elements::ROOT);
        self.row(words, 0.45);
    }

    /// Adds a value behind its label, unless the value is empty.
    pub(super) fn labelled(&mut self, label: &str, value: &Words) {
        let mut label = Some(if label.ends_with('?') { format!("{label} ") } else { format!("{label}: ") });
        for paragraph in paragraphs(value.text()) {
            let owner = Owner::Element(self.writer.add(Elements::ROOT, ElementKind::Paragraph));
            let label = piece(label.take().unwrap_or_default(), Look::fixed(Face::SemiBold, TEXT), owner);
            let words = piece(paragraph, value.look(Face::Regular, TEXT), owner);
            let words = self.writer.pieces(vec![label, words]);
            self.row(words, 0.3);
        }
    }

    /// A list.
    pub(super) fn list(&mut self, items: &[Words]) {
        if items.is_empty() {
            return;
        }
        let list = self.writer.add(Elements::ROOT, ElementKind::List(Numbering::None));
        for item in items {
            let element = self.writer.add(list, ElementKind::ListItem);
            let label = self.writer.add(element, ElementKind::Label);
            let sign = self.writer.words("•", Look::fixed(Face::Regular, TEXT), Owner::Element(label));
            let body = self.writer.add(element, ElementKind::ListBody);
            let look = item.look(Face::Regular, TEXT);
            let words = self.writer.words(single_line(item.text()), look, Owner::Element(body));
            let cells = vec![
                Cell::new(Extent::default(), Extent::new(0.0, BULLET), vec![text_part(sign, 1.0)]),
                Cell::new(Extent::new(0.0, BULLET), Extent::FULL, vec![text_part(words, 1.0)]),
            ];
            self.push(Row { before: 0.3, line_height: LINE_HEIGHT, ..Row::new(cells) });
        }
    }

    /// Lays everything out on pages with a foot.
    pub(super) fn finish(mut self, foot: &str) -> Result<Export, LayOutError> {
        let pages = pages::lay_out(&mut self, foot);
        let scene = self.writer.finish(self.title, pages)?;
        Ok(Export { scene, problems: self.problems.into_iter().collect() })
    }

    fn row(&mut self, words: Paragraph, before: f32) {
        self.push(Row { before, line_height: LINE_HEIGHT, ..Row::text(words, 1.0) });
    }

    /// Adds a row below the others.
    fn push(&mut self, row: Row) {
        self.flow().rows.push(row);
        // The contents, which come to stand below the title, are still to be written.
        if let Some(chapter) = self.chapters.last_mut() {
            chapter.lay_out_some(&self.title, &mut self.problems);
        }
    }

    /// Where the next row goes.
    fn flow(&mut self) -> &mut Flow {
        &mut self.chapter().flow
    }

    fn chapter(&mut self) -> &mut Chapter {
        self.chapters.last_mut().unwrap_or(&mut self.front)
    }

    fn heading_row(&mut self, level: u8, words: &Words) -> (ElementId, Row) {
        let element = self.writer.add(Elements::ROOT, ElementKind::Heading(level));
        let color = group_color(Group::Challenge);
        let (scale, before) = HEADINGS.get(usize::from(level) - 1).copied().unwrap_or((1.0, 1.0));
        let text = single_line(words.text());
        let mut title = self.writer.words(text, words.look(Face::Bold, color), Owner::Element(element));
        let (scale, width) = title.fit_title(pages::WIDTH, &[scale, scale * SMALLER_HEADING]);
        let rule = (level == 1).then_some(Rule { color, width: 1.5 });
        let after = if level == 1 { 0.8 } else { 0.0 };
        let cell = Cell::new(Extent::default(), Extent::new(0.0, width), vec![text_part(title, scale)]);
        let row =
            Row { before, after, rule, line_height: 1.25, keep_with_next: true, ..Row::new(vec![cell]) };
        (element, row)
    }
}

const fn text_part(paragraph: Paragraph, scale: f32) -> Part {
    Part::Text { paragraph, scale }
}
