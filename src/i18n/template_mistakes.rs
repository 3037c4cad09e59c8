//! What is wrong with a template, in words.

use i18n_embed_fl::fl;

use super::Texts;
use crate::template::{Finding, TemplateMistake};

/// A mistake in a template in a line, with its place.
pub fn template_finding(texts: &Texts, finding: &Finding) -> String {
    let (line, what) = (finding.line, template_mistake(texts, &finding.mistake));
    if finding.place.is_empty() {
        return fl!(texts.messages, "template-finding", line = line, what = what);
    }
    fl!(texts.messages, "template-finding-at", line = line, place = finding.place.as_str(), what = what)
}

fn template_mistake(texts: &Texts, mistake: &TemplateMistake) -> String {
    let messages = &texts.messages;
    match mistake {
        TemplateMistake::NotJson => fl!(messages, "template-not-json"),
        TemplateMistake::MissingField(field) => {
            fl!(messages, "template-missing-field", field = field.as_str())
        }
        TemplateMistake::UnknownField { found, nearest: None } => {
            fl!(messages, "template-unknown-field", found = found.as_str())
        }
        TemplateMistake::UnknownField { found, nearest: Some(nearest) } => {
            fl!(messages, "template-misspelt-field", found = found.as_str(), nearest = nearest.as_str())
        }
        TemplateMistake::UnknownWord { found, known } => {
            fl!(messages, "template-unknown-word", found = found.as_str(), known = known.as_str())
        }
        TemplateMistake::WrongKind => fl!(messages, "template-wrong-kind"),
        TemplateMistake::BuiltInId => fl!(messages, "template-built-in-id"),
        TemplateMistake::BadId => fl!(messages, "template-bad-id"),
        TemplateMistake::TooMany => fl!(messages, "template-too-many"),
        TemplateMistake::TooLong => fl!(messages, "template-too-long"),
        TemplateMistake::DuplicateId => fl!(messages, "template-duplicate-id"),
        TemplateMistake::NoText => fl!(messages, "template-no-text"),
        TemplateMistake::KindTwice => fl!(messages, "template-kind-twice"),
        TemplateMistake::PitchId => fl!(messages, "template-pitch-id"),
        TemplateMistake::Questions => fl!(messages, "template-questions"),
        TemplateMistake::Columns => fl!(messages, "template-columns"),
        TemplateMistake::Options => fl!(messages, "template-options"),
        TemplateMistake::SectionOptions => fl!(messages, "template-section-options"),
        TemplateMistake::Sides => fl!(messages, "template-sides"),
        TemplateMistake::SideName => fl!(messages, "template-side-name"),
        TemplateMistake::Numbered => fl!(messages, "template-numbered"),
        TemplateMistake::Board => fl!(messages, "template-board"),
        TemplateMistake::BoardColumn => fl!(messages, "template-board-column"),
        TemplateMistake::End => fl!(messages, "template-end"),
        TemplateMistake::Sum => fl!(messages, "template-sum"),
        TemplateMistake::ColumnTable => fl!(messages, "template-column-table"),
        TemplateMistake::NoSuchTable => fl!(messages, "template-no-such-table"),
        TemplateMistake::NoSuchColumn => fl!(messages, "template-no-such-column"),
        TemplateMistake::NoShownColumn => fl!(messages, "template-no-shown-column"),
        TemplateMistake::ColumnName => fl!(messages, "template-column-name"),
        TemplateMistake::NoSuchSection => fl!(messages, "template-no-such-section"),
        TemplateMistake::ToldTwice => fl!(messages, "template-told-twice"),
        TemplateMistake::NotTold => fl!(messages, "template-not-told"),
        TemplateMistake::NoSuchChecklist => fl!(messages, "template-no-such-checklist"),
        TemplateMistake::DocumentTwice => fl!(messages, "template-document-twice"),
        TemplateMistake::DocumentSectionTwice => fl!(messages, "template-document-section-twice"),
        TemplateMistake::NotInDocument => fl!(messages, "template-not-in-document"),
        TemplateMistake::CellOnce => fl!(messages, "template-cell-once"),
        TemplateMistake::Widths => fl!(messages, "template-widths"),
        TemplateMistake::Height => fl!(messages, "template-height"),
    }
}
