//! What a merge or a comparison tells, in words.

use i18n_embed_fl::fl;

use super::row_name::short;
use super::{
    Texts, action_state, amount, check_answer, choice, contribution_kind, field_date, interest, involvement,
    partner_role, sector, support, support_level, visible,
};
use crate::aid::Rules;
use crate::canvas::{CheckId, Leaning, QuestionId, SectionId, Term, TextField, Vocabulary};
use crate::merge::{LostRow, MergeError, Subject, Value, ValueOf};
use crate::template::{SectionKind, Template};

/// What a part of the page is called.
pub fn subject(texts: &Texts, template: &Template, subject: &Subject) -> String {
    let messages = &texts.messages;
    match subject {
        Subject::Header => fl!(messages, "report-header"),
        Subject::Section(id) => template
            .section(id)
            .map_or_else(|| id.to_string(), |section| section.title.text(texts.language().tag()).to_owned()),
        Subject::Partner(name) => fl!(messages, "report-partner", name = short(texts, name)),
        Subject::Contribution { partner, text } => {
            fl!(messages, "report-contribution", partner = short(texts, partner), text = short(texts, text))
        }
        Subject::Action(text) => fl!(messages, "report-action", text = short(texts, text)),
        Subject::Paragraph => fl!(messages, "report-paragraph"),
        Subject::Case(name) => fl!(messages, "report-case", name = short(texts, name)),
        Subject::PartnerOrder => fl!(messages, "report-partner-order"),
        Subject::ContributionOrder(partner) => {
            fl!(messages, "report-contribution-order", partner = short(texts, partner))
        }
        Subject::ParagraphOrder => fl!(messages, "report-paragraph-order"),
        Subject::ActionOrder => fl!(messages, "report-action-order"),
        Subject::Checklist(id) => {
            let list = template.checklists.iter().find(|list| list.id == *id);
            list.map_or_else(|| id.clone(), |list| list.title.text(texts.language().tag()).to_owned())
        }
        Subject::Scales => fl!(messages, "report-scales"),
        Subject::Silenced => fl!(messages, "report-silenced"),
        Subject::CaseOrder => fl!(messages, "report-case-order"),
        Subject::Unknown => fl!(messages, "report-unknown"),
    }
}

/// What a text within its part is called; empty where the part is the text.
pub fn text_field(texts: &Texts, template: &Template, field: &TextField) -> String {
    let messages = &texts.messages;
    match field {
        TextField::Subject => fl!(messages, "export-subject-label"),
        TextField::Version => fl!(messages, "export-version-label"),
        TextField::Contact => fl!(messages, "header-contact"),
        TextField::Section(_) | TextField::Pitch | TextField::Paragraph(_) => String::new(),
        TextField::Answer(section, question) => {
            let questions = template.section(section).map(|section| section.questions.as_slice());
            let found = questions.unwrap_or_default().iter().find(|found| found.id == *question);
            found.map_or_else(String::new, |found| found.title.text(texts.language().tag()).to_owned())
        }
        TextField::CheckNote(id) => {
            fl!(messages, "report-check-note", item = check_item(texts, template, id))
        }
        TextField::PartnerName(_) => fl!(messages, "partner-name"),
        TextField::OtherInterest(_) => fl!(messages, "partner-other-interest"),
        TextField::PartnerNotes(_) => fl!(messages, "partner-notes"),
        TextField::Contribution(..) => fl!(messages, "contribution-text"),
        TextField::ActionText(_) => fl!(messages, "action-what"),
        TextField::ActionOwner(_) => fl!(messages, "action-owner"),
        TextField::CaseName(_) => fl!(messages, "case-name"),
        TextField::CaseFacts(_) => fl!(messages, "case-facts"),
        TextField::CaseReason(..) => fl!(messages, "case-reason"),
    }
}

/// What an item of a checklist says.
fn check_item(texts: &Texts, template: &Template, id: &CheckId) -> String {
    let list = template.checklists.iter().find(|list| list.id == id.list());
    let item = list.and_then(|list| list.items.iter().find(|item| item.id == id.item()));
    item.map_or_else(|| id.to_string(), |item| item.text.text(texts.language().tag()).to_owned())
}

/// What a value is called.
pub fn value_of(texts: &Texts, template: &Template, of: &ValueOf) -> String {
    let messages = &texts.messages;
    match of {
        ValueOf::Language => fl!(messages, "report-language"),
        ValueOf::Date => fl!(messages, "export-date-label"),
        ValueOf::Sector => fl!(messages, "partner-sector"),
        ValueOf::Role => fl!(messages, "partner-role"),
        ValueOf::Involvement => fl!(messages, "partner-involvement"),
        ValueOf::Support(level) => fl!(messages, "report-support", level = support_level(texts, *level)),
        ValueOf::Check(id) => check_item(texts, template, id),
        ValueOf::Scale(id) => {
            let scale = template.scales.iter().find(|scale| scale.id == *id);
            scale.map_or_else(|| id.clone(), |scale| scale.title.text(texts.language().tag()).to_owned())
        }
        ValueOf::Silenced(rule) => visible(rule),
        ValueOf::Interests => fl!(messages, "partner-interests"),
        ValueOf::Logo => fl!(messages, "partner-logo"),
        ValueOf::LogoAlternative => fl!(messages, "partner-logo-alternative"),
        ValueOf::Kind => fl!(messages, "contribution-kind"),
        ValueOf::Amount => fl!(messages, "contribution-amount"),
        ValueOf::Parent => fl!(messages, "action-parent"),
        ValueOf::OwnerPartner => fl!(messages, "action-owner-partner"),
        ValueOf::Due => fl!(messages, "action-due"),
        ValueOf::State => fl!(messages, "action-state"),
        ValueOf::Reader => fl!(messages, "report-reader"),
        ValueOf::Source => fl!(messages, "report-source"),
        ValueOf::SourceState => fl!(messages, "report-source-state"),
        ValueOf::CasePartner => fl!(messages, "case-partner"),
        ValueOf::CaseDate => fl!(messages, "case-date"),
        ValueOf::CaseAnswers(question) => question_of_aid(texts, question),
        ValueOf::Unknown(place) => visible(place.as_str()),
    }
}

/// A question of the decision aid in words, or by its id where it is not known.
fn question_of_aid(texts: &Texts, id: &QuestionId) -> String {
    let question = Rules::built_in().words_of(id.as_str());
    question.map_or_else(|| visible(id.as_str()), |question| question.text(texts.language().tag()).to_owned())
}

/// A value in words, or that there is none.
pub fn value(texts: &Texts, template: &Template, value: Option<&Value>) -> String {
    match value {
        None => fl!(texts.messages, "report-nothing"),
        Some(Value::Text(text) | Value::Row(_, text)) => short(texts, text),
        Some(Value::Section(id)) => subject(texts, template, &Subject::Section(id.clone())),
        Some(Value::Date(date)) => field_date(texts.language(), *date),
        Some(Value::Sector(term)) => sector(texts, term),
        Some(Value::Role(term)) => partner_role(texts, term),
        Some(Value::Involvement(terms)) => {
            terms.iter().map(|term| involvement(texts, term)).collect::<Vec<_>>().join(", ")
        }
        Some(Value::Support(term)) => support(texts, term),
        Some(Value::Check(term)) => check_answer(texts, term),
        Some(Value::Leaning(term)) => fl!(
            texts.messages,
            "report-leaning",
            place = match term {
                Term::Known(known) => Leaning::TERMS
                    .iter()
                    .position(|(leaning, _)| leaning == known)
                    .map_or_else(String::new, |place| (place + 1).to_string()),
                Term::Unknown(code) => visible(code),
            }
        ),
        Some(Value::Interests(terms)) => {
            terms.iter().map(|term| interest(texts, term)).collect::<Vec<_>>().join(", ")
        }
        Some(Value::Kind(term)) => contribution_kind(texts, term),
        Some(Value::Amount(value)) => amount(texts, value),
        Some(Value::State(term)) => action_state(texts, term),
        Some(Value::Logo(logo)) => {
            let size = (logo.bytes() >> 10).max(1);
            fl!(texts.messages, "report-logo", size = size)
        }
        Some(Value::Choices(answers)) => {
            let mut said: Vec<_> = answers.values().flatten().map(|term| choice(texts, term)).collect();
            said.sort_unstable();
            said.dedup();
            said.join(" / ")
        }
        Some(Value::Json(json)) => visible(json.as_str()),
    }
}

/// What a row that vanished is called.
pub fn lost_row(texts: &Texts, template: &Template, row: &LostRow) -> String {
    let named = match row {
        LostRow::Partner(partner) => Subject::Partner(partner.name.clone()),
        LostRow::Contribution { name, contribution, .. } => {
            Subject::Contribution { partner: name.clone(), text: contribution.text.clone() }
        }
        LostRow::Action(action) => Subject::Action(action.text.clone()),
        LostRow::Paragraph(_) => Subject::Paragraph,
        LostRow::Case(case) => Subject::Case(case.name.clone()),
        LostRow::CaseAnswer { name, .. } => Subject::Case(name.clone()),
        LostRow::Text { field, .. } => return lost_text(texts, template, field),
    };
    subject(texts, template, &named)
}

/// What a text that became empty is called: as its section is, or as the text within a section or a row.
fn lost_text(texts: &Texts, template: &Template, field: &TextField) -> String {
    let title = |id: &SectionId| subject(texts, template, &Subject::Section(id.clone()));
    match field {
        TextField::Section(id) => title(id),
        TextField::Answer(id, _) => format!("{} – {}", title(id), text_field(texts, template, field)),
        TextField::Pitch => {
            let mut sections = template.sections.iter();
            let pitch = sections.find(|section| section.kind == SectionKind::Pitch);
            pitch.map_or_else(String::new, |pitch| title(&pitch.id))
        }
        TextField::Paragraph(_) => subject(texts, template, &Subject::Paragraph),
        TextField::Subject
        | TextField::Version
        | TextField::Contact
        | TextField::CheckNote(_)
        | TextField::PartnerName(_)
        | TextField::OtherInterest(_)
        | TextField::PartnerNotes(_)
        | TextField::Contribution(..)
        | TextField::ActionText(_)
        | TextField::ActionOwner(_)
        | TextField::CaseName(_)
        | TextField::CaseFacts(_)
        | TextField::CaseReason(..) => text_field(texts, template, field),
    }
}

/// Why copies are not merged; `names` are those of the copies.
pub fn merge_error(texts: &Texts, names: &[String], error: &MergeError) -> String {
    let messages = &texts.messages;
    let name = |copy: usize| names.get(copy).map_or("", String::as_str);
    match error {
        MergeError::AnotherCanvas { copy, .. } => {
            fl!(messages, "merge-another-canvas", file = name(*copy), first = name(0))
        }
        MergeError::AnotherTemplate { copy } => {
            fl!(messages, "merge-another-template", file = name(*copy), first = name(0))
        }
        MergeError::ReadOnly { copy } => fl!(messages, "merge-read-only", file = name(*copy)),
        MergeError::OverLimit(limit) => super::problems::merge_over_limit(texts, &names.join(", "), *limit),
        MergeError::Nothing | MergeError::Histories(_) | MergeError::Internal(_) => {
            fl!(messages, "internal-error", reason = error.to_string())
        }
    }
}

/// What an earlier version is called: by its name where it has one, and when it was saved.
pub fn version(texts: &Texts, name: &str, saved: jiff::civil::DateTime) -> String {
    let moment = super::moment(texts, saved);
    match name.trim() {
        "" => fl!(texts.messages, "copy-version", moment = moment),
        name => fl!(texts.messages, "copy-version-named", version = visible(name), moment = moment),
    }
}

/// The line above a text that is kept below another one.
pub fn mark(texts: &Texts, file: &str) -> String {
    fl!(texts.messages, "merge-mark", file = file)
}
