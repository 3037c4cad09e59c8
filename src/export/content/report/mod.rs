//! The report: a summary, contents, and the whole canvas in the order of the method, for those who want to read it all.
//!
//! What nobody filled in is left out; one line on the first page tells what that is.

mod apart;
mod board;
mod checklists;
mod closing;
mod minutes;
mod partners;
mod partnership;
mod plan;
mod sections;
mod session;
mod summary;

pub(crate) use minutes::{minutes, minutes_for_mail};

use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::{Block, Column, Manuscript, TableRow, Words, edition, single_line};
use crate::canvas::Canvas;
use crate::export::stopped::go_on;
use crate::export::{Order, ReportPart, ReportParts, Stopped};
use crate::i18n::{self, Texts};
use crate::template::Template;

/// A report of fewer parts has no contents; it is a page or two.
const LISTED: usize = 3;

/// What a report is made of.
#[derive(Clone, Copy)]
struct ReportInput<'a> {
    canvas: &'a Canvas,
    template: &'a Template,
    today: Date,
    parts: ReportParts,
}

/// A report that is being written.
struct Report<'a> {
    input: ReportInput<'a>,
    texts: &'a Texts,
    out: Manuscript<'a>,
    /// The titles of what is left out, since nobody filled it in.
    blank: Vec<String>,
}

/// Writes the report of a canvas.
///
/// # Errors
/// If it was cancelled.
pub(crate) fn report<'a>(order: &Order<'a>, parts: ReportParts) -> Result<Manuscript<'a>, Stopped> {
    let Order { canvas, template, texts, today, .. } = *order;
    let messages = &texts.messages;
    let (title, shown) = title_and_words(order);
    let input = ReportInput { canvas, template, today, parts };
    let out = Manuscript::new(texts, shown, about(&input, texts));
    let mut report = Report { input, texts, out, blank: Vec::new() };
    if parts.has(ReportPart::Sections) {
        sections::write(&mut report);
    }
    if parts.has(ReportPart::Partnership) {
        go_on(order.is_wanted)?;
        partnership::write(&mut report);
    }
    if parts.has(ReportPart::Checklists) {
        go_on(order.is_wanted)?;
        checklists::write(&mut report);
    }
    if parts.has(ReportPart::Session) {
        go_on(order.is_wanted)?;
        session::write(&mut report);
    }
    go_on(order.is_wanted)?;
    closing::write(&mut report);
    report.write_front();
    let mut manuscript = report.out;
    let foot = fl!(messages, "export-report-foot", subject = title.as_str());
    manuscript.foot = if parts.are_internal() {
        // Also on a page that was taken out of the others.
        fl!(messages, "export-internal-foot", foot = foot)
    } else {
        foot
    };
    Ok(manuscript)
}

/// The subject of the canvas, or else the name of its form, as a text and with its author.
fn title_and_words(order: &Order<'_>) -> (String, Words) {
    match single_line(&order.canvas.header.subject) {
        subject if subject.is_empty() => {
            let title = single_line(order.template.title.text(order.texts.language().tag()));
            (title.clone(), Words::Fixed(title))
        }
        subject => (subject.clone(), Words::Team(subject)),
    }
}

/// Lines that say what the document is.
fn about(input: &ReportInput<'_>, texts: &Texts) -> Vec<String> {
    let messages = &texts.messages;
    let is_internal = input.parts.are_internal();
    vec![
        fl!(messages, "export-report-title"),
        edition(texts, &input.canvas.header),
        fl!(messages, "export-report-made", date = i18n::long_date(texts, input.today)),
        if is_internal { fl!(messages, "export-internal-why") } else { String::new() },
    ]
}

impl Report<'_> {
    /// Puts the summary, the line of what is blank and the contents in front of what was written so far.
    fn write_front(&mut self) {
        let messages = &self.texts.messages;
        let body = std::mem::take(&mut self.out.blocks);
        if self.input.parts.has(ReportPart::Sections) {
            summary::write(self);
        }
        if !self.blank.is_empty() {
            let parts = i18n::list(self.texts, &self.blank);
            self.out.remark(fl!(messages, "export-report-blank", parts = parts));
        }
        let is_part = |block: &&Block| matches!(block, Block::Heading { level: 2, .. });
        if body.iter().filter(is_part).count() >= LISTED {
            self.out.contents(fl!(messages, "export-report-contents"));
        }
        self.out.blocks.extend(body);
    }

    /// Writes a part below its heading. If nothing comes below it, the part is left out and is told to be blank,
    /// instead of the parts within it.
    fn part(&mut self, level: u8, title: &str, write: impl FnOnce(&mut Self)) {
        let (blocks, blank) = (self.out.blocks.len(), self.blank.len());
        self.out.heading(level, Words::fixed(title));
        write(self);
        if self.out.blocks.len() == blocks + 1 {
            self.out.blocks.truncate(blocks);
            self.blank.truncate(blank);
            self.blank.push(title.to_owned());
        }
    }

    /// Adds a table, unless it has no rows. Columns in which nothing stands are left out; those of a part with a title
    /// are told to be blank.
    fn table(&mut self, title: Option<&str>, columns: Vec<Column>, mut rows: Vec<TableRow>) {
        if rows.is_empty() {
            return;
        }
        let is_filled = |number: usize| {
            let mut cells = rows.iter().filter_map(|row| row.cells.get(number));
            number == 0 || cells.any(|cell| !cell.0.is_empty())
        };
        let filled: Vec<bool> = (0..columns.len()).map(is_filled).collect();
        let is_blank = |number: usize| filled.get(number) == Some(&false);
        let messages = &self.texts.messages;
        let mut kept = Vec::new();
        for (number, column) in columns.into_iter().enumerate() {
            if is_blank(number) {
                self.blank.extend(title.map(|part| {
                    fl!(messages, "export-report-blank-column", column = column.title.as_str(), part = part)
                }));
            } else {
                kept.push(column);
            }
        }
        for row in &mut rows {
            let cells = std::mem::take(&mut row.cells).into_iter().enumerate();
            row.cells = cells.filter(|(number, _)| !is_blank(*number)).map(|(_, cell)| cell).collect();
        }
        self.out.table(kept, rows);
    }
}

/// Names in a sentence. Of very many, the first, and how many more there are.
fn names(texts: &Texts, names: &[String]) -> String {
    /// More names than these are no sentence any more.
    const MOST: usize = 6;
    match names.split_at_checked(MOST) {
        Some((first, more)) if !more.is_empty() => {
            let more = fl!(texts.messages, "notice-more", count = more.len());
            format!("{}; {more}", first.join("; "))
        }
        Some(_) | None => i18n::list(texts, names),
    }
}
