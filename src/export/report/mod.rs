//! The report on paper: the whole canvas in the order of the method, with contents, for those who want to read it all.

mod checklists;
mod closing;
mod partnership;
mod parts;
mod sections;

use i18n_embed_fl::fl;
use jiff::civil::Date;

pub use parts::{ReportPart, ReportParts};

use super::Export;
use super::book::{Book, Words};
use super::text::single_line;
use crate::canvas::Canvas;
use crate::i18n::{self, Texts};
use crate::template::Template;

/// What a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct ReportInput<'a> {
    /// The canvas.
    pub canvas: &'a Canvas,
    /// What it can hold.
    pub template: &'a Template,
    /// The day on which it is made.
    pub today: Date,
    /// Which parts are in it.
    pub parts: ReportParts,
}

/// Lays the report of a canvas out.
pub fn report(input: &ReportInput<'_>, texts: &Texts) -> Export {
    let messages = &texts.messages;
    let canvas = input.canvas;
    let (title, shown) = match single_line(&canvas.header.subject) {
        subject if subject.is_empty() => {
            let title = single_line(input.template.title.text(texts.language().tag()));
            (title.clone(), Words::Fixed(title))
        }
        subject => (subject.clone(), Words::Team(subject)),
    };
    let version = match single_line(&canvas.header.version) {
        version if version.is_empty() => None,
        version => Some(fl!(messages, "export-version", version = version)),
    };
    let date = canvas.header.date.map(|date| i18n::long_date(texts, date));
    let when: Vec<String> = date.into_iter().chain(version).collect();
    let about = [
        fl!(messages, "export-report-title"),
        when.join(" · "),
        fl!(messages, "export-report-made", date = i18n::long_date(texts, input.today)),
    ];
    let mut book = Book::new(canvas, texts, &shown, &about);
    book.with_contents(fl!(messages, "export-report-contents"));
    if input.parts.has(ReportPart::Sections) {
        sections::write(&mut book, input);
    }
    if input.parts.has(ReportPart::Partnership) {
        partnership::write(&mut book, input);
    }
    if input.parts.has(ReportPart::Checklists) {
        checklists::write(&mut book, input);
    }
    closing::write(&mut book, input);
    let foot = fl!(messages, "export-report-foot", subject = title.as_str());
    book.finish(&title, &foot)
}
