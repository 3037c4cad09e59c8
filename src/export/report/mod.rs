//! The report on paper: the whole canvas in the order of the method, with contents, for those who want to read it all.

mod checklists;
mod closing;
mod partnership;
mod parts;
mod sections;

use i18n_embed_fl::fl;
use jiff::civil::Date;

pub use parts::{ReportPart, ReportParts};

use super::book::{Book, Words};
use super::text::single_line;
use super::{Export, LayOutError, Order};
use crate::canvas::Canvas;
use crate::i18n;
use crate::template::Template;

/// What a report is made of.
#[derive(Clone, Copy)]
struct ReportInput<'a> {
    canvas: &'a Canvas,
    template: &'a Template,
    today: Date,
    parts: ReportParts,
}

/// Lays the report of a canvas out.
pub(super) fn lay_out(order: &Order<'_>, parts: ReportParts) -> Result<Export, LayOutError> {
    let Order { canvas, template, texts, today, .. } = *order;
    let input = &ReportInput { canvas, template, today, parts };
    let messages = &texts.messages;
    let (title, shown) = match single_line(&canvas.header.subject) {
        subject if subject.is_empty() => {
            let title = single_line(template.title.text(texts.language().tag()));
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
    let internal = if parts.are_internal() { fl!(messages, "export-internal-why") } else { String::new() };
    let about = [
        fl!(messages, "export-report-title"),
        when.join(" · "),
        fl!(messages, "export-report-made", date = i18n::long_date(texts, today)),
        internal,
    ];
    let mut book = Book::new(order, &shown, &about);
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
    let mut foot = fl!(messages, "export-report-foot", subject = title.as_str());
    if parts.are_internal() {
        // Also on a page that was taken out of the others.
        foot = fl!(messages, "export-internal-foot", foot = foot);
    }
    book.finish(&foot)
}
