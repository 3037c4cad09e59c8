//! Lays out documents in which everything runs on below each other, on upright A4: a title, headings, texts, lists and
//! tables.
//!
//! The motivation and the report are laid out by it. It knows how such a document looks, and nothing of what it says.

mod callout;
mod chapter;
mod chart;
mod contents;
mod figures;
mod pages;
mod table;

use std::collections::BTreeSet;

use i18n_embed_fl::fl;

use super::flow::{Cell, Extent, Flow, Part, Row, Rule};
use super::passages::Setting;
use super::style::{HINT, MUTED, TEXT, group_color};
use super::writer::{Look, Writer};
use crate::export::content::{
    Block, List, Manuscript, Paragraph as ContentParagraph, ParagraphRole, Words, single_line,
};
use crate::export::scene::{ElementId, ElementKind, Elements, Face, Owner};
use crate::export::{Export, LayOutError, Order, Problem};
use crate::template::Palette;

use chapter::Chapter;

/// Height of a line of text, in ems.
const LINE_HEIGHT: f32 = 1.45;
/// Sizes of headings by their level, in ems of the text, and the white above them.
const HEADINGS: [(f32, f32); 3] = [(2.0, 0.0), (1.4, 1.9), (1.1, 1.2)];
/// Their size where a word would have to be broken otherwise, beside that.
const SMALLER_HEADING: f32 = 0.8;

/// A document that is being laid out.
struct Book<'a> {
    writer: Writer<'a>,
    /// The title, and below it the contents.
    front: Chapter,
    /// The element of the contents, if it has contents.
    contents: Option<ElementId>,
    /// What follows, each from the top of a page.
    chapters: Vec<Chapter>,
    /// Headings that the contents name.
    headings: Vec<Heading>,
    /// The document's title, for the problems.
    title: String,
    /// The headings above the contents, below which stands what stands elsewhere too.
    front_places: Vec<String>,
}

/// A heading that the contents name.
struct Heading {
    element: ElementId,
    words: Words,
}

/// A row of running text, which is not as wide as the page: a long line is hard to read.
fn running(part: Part) -> Row {
    let cell = Cell::new(Extent::default(), Extent::new(0.0, pages::MEASURE), vec![part]);
    Row { line_height: LINE_HEIGHT, ..Row::new(vec![cell]) }
}

/// Removes the problems with characters of the front that occur in the text as well: it repeats what stands there.
fn forget_repeated(problems: &mut BTreeSet<Problem>, front: &[String]) {
    let found: BTreeSet<char> = problems.iter().filter_map(|problem| elsewhere(problem, front)).collect();
    problems.retain(|problem| match problem {
        Problem::MissingCharacter { character, place } => {
            !front.contains(place) || !found.contains(character)
        }
        Problem::UnreadableLogo { .. }
        | Problem::LogoLeftOut { .. }
        | Problem::NothingForPartner { .. }
        | Problem::NothingWritten => true,
    });
}

/// The missing character of a problem, unless it is one of the front.
fn elsewhere(problem: &Problem, front: &[String]) -> Option<char> {
    match problem {
        Problem::MissingCharacter { character, place } => (!front.contains(place)).then_some(*character),
        Problem::UnreadableLogo { .. }
        | Problem::LogoLeftOut { .. }
        | Problem::NothingForPartner { .. }
        | Problem::NothingWritten => None,
    }
}

/// Lays a document out.
///
/// # Errors
/// If it would be too large.
pub(super) fn lay_out(order: &Order<'_>, manuscript: Manuscript<'_>) -> Result<Export, LayOutError> {
    let mut book = Book::new(order, &manuscript);
    for block in manuscript.blocks {
        book.block(block);
    }
    book.finish(&manuscript.foot)
}

impl<'a> Book<'a> {
    /// A document with its title, what it is, and room for its table of contents.
    fn new(order: &Order<'a>, manuscript: &Manuscript<'_>) -> Self {
        let mut front = Chapter::default();
        front.foot.clone_from(&manuscript.front_foot);
        let mut book = Self {
            writer: Writer::new(order),
            front,
            contents: None,
            chapters: Vec::new(),
            headings: Vec::new(),
            title: manuscript.title.text().to_owned(),
            front_places: Vec::new(),
        };
        book.front.begin_place(fl!(book.writer.texts.messages, "export-subject-label"));
        let title = book.heading_row(1, &manuscript.title).1;
        book.front.flow.rows.push(title);
        for (number, line) in manuscript.about.iter().enumerate() {
            let look = Look::fixed(Face::Regular, MUTED);
            let line = book.writer.paragraph(line.as_str(), look, Elements::ROOT);
            let before = if number == 0 { 0.7 } else { 0.2 };
            book.front.flow.rows.push(Row { before, ..Row::text(line, 0.9) });
        }
        book
    }

    fn block(&mut self, block: Block) {
        match block {
            Block::Heading { level, words } => {
                let (element, row) = self.heading_row(level, &words);
                self.begin_place(single_line(words.text()));
                // The contents name what comes after them, one level of it; the bookmarks have all.
                if self.contents.is_some() && level == 2 {
                    self.headings.push(Heading { element, words });
                }
                self.push(row);
            }
            Block::Paragraph(paragraph) => self.paragraph(&paragraph),
            Block::List(list) => self.list(&list),
            Block::Table(table) => self.table(&table),
            Block::Callout(callout) => self.callout(&callout),
            Block::Chart(chart) => self.chart(&chart),
            Block::Figures(figures) => self.figures(&figures),
            Block::Contents { title } => {
                self.begin_place(title.clone());
                let (_, row) = self.heading_row(2, &Words::Fixed(title));
                self.push(row);
                self.contents = Some(self.writer.add(Elements::ROOT, ElementKind::Contents));
                // The rest begins on a page of its own.
                self.chapters.push(Chapter::default());
            }
            Block::Chapter { foot } => {
                if self.chapters.last().is_none_or(|chapter| !chapter.flow.rows.is_empty()) {
                    self.chapters.push(Chapter::default());
                }
                self.chapter().foot = foot;
            }
        }
    }

    fn paragraph(&mut self, paragraph: &ContentParagraph) {
        let element = self.writer.add(Elements::ROOT, ElementKind::Paragraph);
        let color = if paragraph.role == ParagraphRole::Remark { HINT } else { TEXT };
        let words = self.writer.runs(&paragraph.runs, Face::Regular, color, element);
        let (before, keep_with_next) = match paragraph.role {
            ParagraphRole::Value => (0.3, false),
            ParagraphRole::Introduction => (0.45, true),
            ParagraphRole::Remark => (0.8, false),
            ParagraphRole::Body | ParagraphRole::Lead | ParagraphRole::Contact => (0.45, false),
        };
        self.push(Row { before, keep_with_next, ..running(Part::text(words, 1.0)) });
    }

    fn list(&mut self, list: &List) {
        // What introduces it.
        self.flow().tie_last();
        let mut parts = self.writer.list(list, Elements::ROOT, Setting::TEXT).into_iter().peekable();
        while let Some(part) = parts.next() {
            // More words of an item, which have no sign, stand close below its first ones.
            let goes_on = |part: &Part| matches!(part, Part::Item { sign: None, .. });
            let before = if goes_on(&part) { 0.0 } else { 0.3 };
            let keep_with_next = parts.peek().is_some_and(goes_on);
            self.push(Row { before, keep_with_next, ..running(part) });
        }
    }

    /// What comes next stands below this heading.
    fn begin_place(&mut self, heading: String) {
        if self.chapters.is_empty() {
            self.front_places.push(heading.clone());
        }
        self.chapter().begin_place(heading);
    }

    /// Lays everything out on pages with a foot.
    fn finish(mut self, foot: &str) -> Result<Export, LayOutError> {
        let pages = pages::lay_out(&mut self, foot);
        if self.contents.is_some() {
            forget_repeated(&mut self.writer.problems, &self.front_places);
        }
        self.writer.finish(pages)
    }

    /// Adds a row below the others.
    fn push(&mut self, row: Row) {
        self.flow().rows.push(row);
        // The contents, which come to stand below the title, are still to be written.
        if let Some(chapter) = self.chapters.last_mut() {
            chapter.lay_out_some(&self.title, &mut self.writer.problems);
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
        let color = group_color(Palette::Blue);
        let (scale, before) = HEADINGS.get(usize::from(level) - 1).copied().unwrap_or((1.0, 1.0));
        let text = single_line(words.text());
        let mut title = self.writer.words(text, Look::of(words, Face::Bold, color), Owner::Element(element));
        let (scale, width) = title.fit_title(pages::WIDTH, &[scale, scale * SMALLER_HEADING]);
        let rule = (level == 1).then_some(Rule { color, width: 1.5 });
        let after = if level == 1 { 0.8 } else { 0.0 };
        let cell = Cell::new(Extent::default(), Extent::new(0.0, width), vec![Part::text(title, scale)]);
        let row =
            Row { before, after, rule, line_height: 1.25, keep_with_next: true, ..Row::new(vec![cell]) };
        (element, row)
    }
}
