//! The title of a document, as windows and lists of files show it.

use i18n_embed_fl::fl;

use super::single_line;
use crate::export::{ExportKind, NoteSheets, Order};
use crate::i18n::Texts;
use crate::template::{DocumentKind, Template};

/// What a document is, and the subject of its canvas: no two documents of one canvas have the same title.
pub(crate) fn document_title(order: &Order<'_>) -> String {
    let Order { canvas, template, texts, .. } = *order;
    let subject = match single_line(&canvas.header.subject) {
        subject if subject.is_empty() => single_line(template.title.text(texts.language().tag())),
        subject => subject,
    };
    fl!(texts.messages, "export-document-title", what = what(order), subject = subject)
}

/// What it is, and for whom or of which case.
fn what(order: &Order<'_>) -> String {
    let messages = &order.texts.messages;
    let usual = || document_name(order.kind.document(), order.template, order.texts);
    match order.kind {
        ExportKind::Pitch => {
            match order.partner.map(|partner| single_line(&partner.name)).filter(|name| !name.is_empty()) {
                Some(partner) => fl!(messages, "export-pitch-for", partner = partner),
                None => usual(),
            }
        }
        ExportKind::Motivation(case) => {
            let case = case.and_then(|id| order.canvas.case(id)).map(|case| single_line(&case.name));
            match case.filter(|name| !name.is_empty()) {
                Some(case) => fl!(messages, "export-motivation-of", case = case),
                None => usual(),
            }
        }
        ExportKind::Report(parts) if parts.are_internal() => fl!(messages, "export-internal-report"),
        ExportKind::Notes(NoteSheets::Section(place)) => {
            let language = order.texts.language().tag();
            let section = order.template.sections.get(place).map(|it| single_line(it.title.text(language)));
            match section {
                Some(section) => fl!(messages, "export-notes-for", section = section),
                None => usual(),
            }
        }
        ExportKind::Poster
        | ExportKind::Report(_)
        | ExportKind::Minutes
        | ExportKind::Cards
        | ExportKind::Notes(NoteSheets::EachSection | NoteSheets::Blank) => usual(),
    }
}

/// What a form calls a document.
pub fn document_name(kind: DocumentKind, template: &Template, texts: &Texts) -> String {
    let messages = &texts.messages;
    let title = template.document(kind).and_then(|document| document.title.as_ref());
    match title.map(|title| single_line(title.text(texts.language().tag()))) {
        Some(title) if !title.is_empty() => title,
        Some(_) | None => match kind {
            DocumentKind::Pitch => fl!(messages, "export-pitch"),
            DocumentKind::Poster => fl!(messages, "export-poster"),
            DocumentKind::Motivation => fl!(messages, "motivation-title"),
            DocumentKind::Report => fl!(messages, "export-report"),
            DocumentKind::Minutes => fl!(messages, "export-minutes"),
            DocumentKind::Cards => fl!(messages, "export-cards"),
            DocumentKind::Notes => fl!(messages, "export-notes"),
        },
    }
}
