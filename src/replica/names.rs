//! The names of roots inside a replica; those of the fields of rows stand with the fields. They are part of the file format: never change one.

use crate::canvas::{CheckId, OptionId, SectionId, TextField, Unit, ValueKey, Vocabulary, is_id};
use crate::schema::{Home, RowKind};

/// Root map of single values.
pub(super) const VALUES: &str = "values";
/// Root map of unknown fields: JSON Pointer to JSON text.
pub(super) const UNKNOWN: &str = "unknown";
/// Root map of who wrote in which session: client id to name.
pub(super) const AUTHORS: &str = "authors";

/// In `values`, before the ids of a list and its item: the answer.
const CHECK_PREFIX: &str = "checklist.";
/// In `values`, before the ids of a section and its option: that it is chosen.
pub(super) const CHOICE_PREFIX: &str = "choice.";
/// In `values`, before the id of a scale: where the collaboration stands on it.
const SCALE_PREFIX: &str = "scale.";
/// In `values`, before the id of a rule: why its advice is silenced.
const SILENCED_PREFIX: &str = "silenced.";
const NEEDED_PREFIX: &str = "needed.";

/// Before the id of a section, in the names of its texts.
pub(super) const SECTION_PREFIX: &str = "section.";
/// Before the id of a section, in the name of the rows of its table.
pub(super) const ROWS_PREFIX: &str = "rows.";

/// In `values`: BCP 47 tag of the document's language.
pub(super) const LANGUAGE: &str = "language";
/// In `values`: ISO 8601 date of the header.
pub(super) const DATE: &str = "header.date";
const PITCH_SECONDS: &str = "pitch.seconds";

/// In every row: its place among its siblings.
pub(super) const POSITION: &str = "position";
/// The root map of a table, whose rows stand under their UUIDs. `None` if rows of that kind lie in other rows.
pub(super) const fn table(kind: RowKind) -> Option<&'static str> {
    match kind.home() {
        Home::Table { root, .. } => Some(root),
        Home::Field { .. } => None,
    }
}

/// In `values`: whether an option of a section is chosen.
pub(super) fn choice(id: &OptionId) -> String {
    format!("{CHOICE_PREFIX}{id}")
}

/// The name of a single value.
pub(super) fn value_name(key: &ValueKey) -> String {
    match key {
        ValueKey::Date => DATE.to_owned(),
        ValueKey::Language => LANGUAGE.to_owned(),
        ValueKey::PitchSeconds => PITCH_SECONDS.to_owned(),
        ValueKey::Check(id) => format!("{CHECK_PREFIX}{id}"),
        ValueKey::Chosen(id) => choice(id),
        ValueKey::Scale(id) => format!("{SCALE_PREFIX}{id}"),
        ValueKey::Needed(unit) => format!("{NEEDED_PREFIX}{}", unit.code()),
        ValueKey::Silenced(rule) => format!("{SILENCED_PREFIX}{rule}"),
    }
}

/// The single value that has a name, if any has.
pub(super) fn value_key(name: &str) -> Option<ValueKey> {
    if let Some(check) = name.strip_prefix(CHECK_PREFIX) {
        let (list, item) = check.split_once('.')?;
        return Some(ValueKey::Check(CheckId::new(list, item)));
    }
    if let Some(choice) = name.strip_prefix(CHOICE_PREFIX) {
        let (section, option) = choice.split_once('.')?;
        return Some(ValueKey::Chosen(OptionId::new(&SectionId::from(section), option)));
    }
    if let Some(scale) = name.strip_prefix(SCALE_PREFIX) {
        return is_id(scale).then(|| ValueKey::Scale(scale.to_owned()));
    }
    if let Some(rule) = name.strip_prefix(SILENCED_PREFIX) {
        return is_id(rule).then(|| ValueKey::Silenced(rule.to_owned()));
    }
    if let Some(unit) = name.strip_prefix(NEEDED_PREFIX) {
        return Unit::of_code(unit).map(ValueKey::Needed);
    }
    [ValueKey::Date, ValueKey::Language, ValueKey::PitchSeconds]
        .into_iter()
        .find(|key| value_name(key) == name)
}

/// The root name of a text that exists in every canvas of a template; the texts of rows have none.
pub(super) fn root_text(field: &TextField) -> Option<String> {
    match field {
        TextField::Subject => Some("header.subject".to_owned()),
        TextField::Version => Some("header.version".to_owned()),
        TextField::Contact => Some("header.contact".to_owned()),
        TextField::Section(section) => Some(format!("{SECTION_PREFIX}{section}")),
        TextField::Answer(section, question) => Some(format!("{SECTION_PREFIX}{section}.{question}")),
        TextField::CheckNote(id) => Some(format!("{CHECK_PREFIX}{id}")),
        TextField::Pitch => Some("section.pitch".to_owned()),
        TextField::Row(..) => None,
    }
}
