//! The report: the whole canvas in the order of the method, with contents, for those who want to read it all.

mod checklists;
mod closing;
mod partnership;
mod sections;

use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::{Manuscript, Words, edition, single_line};
use crate::canvas::Canvas;
use crate::export::stopped::go_on;
use crate::export::{Order, ReportPart, ReportParts, Stopped};
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

/// Writes the report of a canvas.
///
/// # Errors
/// If it was cancelled.
pub(crate) fn report<'a>(order: &Order<'a>, parts: ReportParts) -> Result<Manuscript<'a>, Stopped> {
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
    let internal = if parts.are_internal() { fl!(messages, "export-internal-why") } else { String::new() };
    let about = vec![
        fl!(messages, "export-report-title"),
        edition(texts, &canvas.header),
        fl!(messages, "export-report-made", date = i18n::long_date(texts, today)),
        internal,
    ];
    let mut manuscript = Manuscript::new(texts, shown, about);
    manuscript.contents = Some(fl!(messages, "export-report-contents"));
    if input.parts.has(ReportPart::Sections) {
        sections::write(&mut manuscript, input);
    }
    if input.parts.has(ReportPart::Partnership) {
        go_on(order.is_wanted)?;
        partnership::write(&mut manuscript, input);
    }
    if input.parts.has(ReportPart::Checklists) {
        go_on(order.is_wanted)?;
        checklists::write(&mut manuscript, input);
    }
    go_on(order.is_wanted)?;
    closing::write(&mut manuscript, input);
    let mut foot = fl!(messages, "export-report-foot", subject = title.as_str());
    if parts.are_internal() {
        // Also on a page that was taken out of the others.
        foot = fl!(messages, "export-internal-foot", foot = foot);
    }
    manuscript.foot = foot;
    Ok(manuscript)
}
