//! The names of roots and keys inside a replica. They are part of the file format: never change one.

use super::ValueKey;
use crate::canvas::{CheckId, TextField, is_id};

/// Root map of single values.
pub(super) const VALUES: &str = "values";
/// Root map of unknown fields: JSON Pointer to JSON text.
pub(super) const UNKNOWN: &str = "unknown";
/// Root map of partners by UUID.
pub(super) const PARTNERS: &str = "partners";
/// Root map of actions by UUID.
pub(super) const ACTIONS: &str = "actions";
/// Root map of composed pitch paragraphs by UUID.
pub(super) const PARAGRAPHS: &str = "paragraphs";
/// Root map of cases of the decision aid by UUID.
pub(super) const CASES: &str = "cases";
/// Root map of who wrote in which session: client id to name.
pub(super) const AUTHORS: &str = "authors";

/// In `values`, before the ids of a list and its item: the answer.
const CHECK_PREFIX: &str = "checklist.";
/// In `values`, before the id of a scale: where the collaboration stands on it.
const SCALE_PREFIX: &str = "scale.";
/// In `values`, before the id of a rule: why its advice is silenced.
const SILENCED_PREFIX: &str = "silenced.";

/// In `values`: BCP 47 tag of the document's language.
pub(super) const LANGUAGE: &str = "language";
/// In `values`: ISO 8601 date of the header.
pub(super) const DATE: &str = "header.date";

/// In every row: its place among its siblings.
pub(super) const POSITION: &str = "position";
/// Before the code of an interest that is ticked.
pub(super) const INTEREST_PREFIX: &str = "interest:";
/// Before the code of what a partner is besides its role.
pub(super) const INVOLVEMENT_PREFIX: &str = "involvement:";
/// Before the code of a level of a partner's own organisation.
pub(super) const SUPPORT_PREFIX: &str = "support:";

/// Keys of a partner, a contribution, an action, a paragraph, a case and an answer.
pub(super) mod key {
    pub(in crate::replica) const NAME: &str = "name";
    pub(in crate::replica) const SECTOR: &str = "sector";
    pub(in crate::replica) const ROLE: &str = "role";
    pub(in crate::replica) const OTHER_INTEREST: &str = "other_interest";
    pub(in crate::replica) const CONTRIBUTIONS: &str = "contributions";
    pub(in crate::replica) const NOTES: &str = "notes";
    pub(in crate::replica) const LOGO: &str = "logo";
    pub(in crate::replica) const LOGO_ALTERNATIVE: &str = "logo_alternative";
    pub(in crate::replica) const KIND: &str = "kind";
    pub(in crate::replica) const TEXT: &str = "text";
    pub(in crate::replica) const AMOUNT: &str = "amount";
    pub(in crate::replica) const UNIT: &str = "unit";
    pub(in crate::replica) const PARENT: &str = "parent";
    pub(in crate::replica) const OWNER: &str = "owner";
    pub(in crate::replica) const OWNER_PARTNER: &str = "owner_partner";
    pub(in crate::replica) const DUE: &str = "due";
    pub(in crate::replica) const STATE: &str = "state";
    pub(in crate::replica) const SOURCE: &str = "source";
    pub(in crate::replica) const SOURCE_SHA256: &str = "source_sha256";
    pub(in crate::replica) const PARTNER: &str = "partner";
    pub(in crate::replica) const FACTS: &str = "facts";
    pub(in crate::replica) const DATE: &str = "date";
    pub(in crate::replica) const ANSWERS: &str = "answers";
    pub(in crate::replica) const QUESTION: &str = "question";
    pub(in crate::replica) const CHOICE: &str = "choice";
    pub(in crate::replica) const REASON: &str = "reason";
    pub(in crate::replica) const RULES: &str = "rules";
}

/// The name of a single value.
pub(super) fn value_name(key: &ValueKey) -> String {
    match key {
        ValueKey::Date => DATE.to_owned(),
        ValueKey::Language => LANGUAGE.to_owned(),
        ValueKey::Check(id) => format!("{CHECK_PREFIX}{id}"),
        ValueKey::Scale(id) => format!("{SCALE_PREFIX}{id}"),
        ValueKey::Silenced(rule) => format!("{SILENCED_PREFIX}{rule}"),
    }
}

/// The single value that has a name, if any has.
pub(super) fn value_key(name: &str) -> Option<ValueKey> {
    if let Some(check) = name.strip_prefix(CHECK_PREFIX) {
        let (list, item) = check.split_once('.')?;
        return Some(ValueKey::Check(CheckId::new(list, item)));
    }
    if let Some(scale) = name.strip_prefix(SCALE_PREFIX) {
        return is_id(scale).then(|| ValueKey::Scale(scale.to_owned()));
    }
    if let Some(rule) = name.strip_prefix(SILENCED_PREFIX) {
        return is_id(rule).then(|| ValueKey::Silenced(rule.to_owned()));
    }
    [ValueKey::Date, ValueKey::Language].into_iter().find(|key| value_name(key) == name)
}

/// The root name of a text that exists in every canvas of a template; the texts of rows have none.
pub(super) fn root_text(field: &TextField) -> Option<String> {
    match field {
        TextField::Subject => Some("header.subject".to_owned()),
        TextField::Version => Some("header.version".to_owned()),
        TextField::Contact => Some("header.contact".to_owned()),
        TextField::Section(section) => Some(format!("section.{section}")),
        TextField::Answer(section, question) => Some(format!("section.{section}.{question}")),
        TextField::CheckNote(id) => Some(format!("{CHECK_PREFIX}{id}")),
        TextField::Pitch => Some("section.pitch".to_owned()),
        TextField::Paragraph(_)
        | TextField::PartnerName(_)
        | TextField::OtherInterest(_)
        | TextField::PartnerNotes(_)
        | TextField::Contribution(..)
        | TextField::ActionText(_)
        | TextField::ActionOwner(_)
        | TextField::CaseName(_)
        | TextField::CaseFacts(_)
        | TextField::CaseReason(..) => None,
    }
}
