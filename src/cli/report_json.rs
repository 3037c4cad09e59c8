//! The report of a merge or a comparison as JSON, as described in `docs/merge-report.md`.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use crate::canvas::{Term, TextField, ValueKey, Vocabulary};
use crate::merge::{Change, Fate, Part, Piece, Report, Subject, Value, ValueOf, Vanished};
use crate::schema::{self, RowKind};

/// The report, indented.
pub(super) fn report(names: &[String], report: &Report, united: &[usize]) -> String {
    let json = json!({
        "files": names,
        "authors": report.authors,
        "parts": report.parts.iter().map(part).collect::<Vec<_>>(),
        "vanished": report.vanished.iter().map(vanished).collect::<Vec<_>>(),
        "without_common_history": united,
    });
    format!("{json:#}")
}

fn part(part: &Part) -> Json {
    let mut object = subject(&part.subject);
    let (fate, copies) = match &part.fate {
        Fate::Stayed => ("changed", None),
        Fate::Added(by) => ("added", Some(by)),
        Fate::Removed(had) => ("removed", Some(had)),
    };
    object.insert("fate".to_owned(), fate.into());
    if let Some(copies) = copies {
        object.insert("files".to_owned(), json!(copies));
    }
    object.insert("on_both_sides".to_owned(), part.on_both_sides.into());
    object.insert("authors".to_owned(), json!(part.authors));
    object.insert("changes".to_owned(), part.changes.iter().map(change).collect());
    Json::Object(object)
}

fn subject(subject: &Subject) -> Map<String, Json> {
    let (kind, name, within) = match subject {
        Subject::Header => ("header".to_owned(), None, None),
        Subject::Section(id) => ("section".to_owned(), Some(id.as_str()), None),
        Subject::Row { kind: RowKind::Paragraph, .. } => ("paragraph".to_owned(), None, None),
        Subject::Row { kind, name, within } => {
            (kind.name().to_owned(), Some(name.as_str()), within.as_deref())
        }
        Subject::Order { kind, within } => (format!("{}_order", kind.name()), None, within.as_deref()),
        Subject::Checklist(id) => ("checklist".to_owned(), Some(id.as_str()), None),
        Subject::Scales => ("scales".to_owned(), None, None),
        Subject::Needed => ("needed".to_owned(), None, None),
        Subject::Silenced => ("silenced".to_owned(), None, None),
        Subject::Unknown => ("unknown_fields".to_owned(), None, None),
    };
    let mut object = Map::new();
    object.insert("kind".to_owned(), kind.into());
    object.extend(name.map(|name| ("name".to_owned(), name.into())));
    object.extend(within.map(|partner| ("partner".to_owned(), partner.into())));
    object
}

fn change(change: &Change) -> Json {
    match change {
        Change::Text(field, pieces) => {
            json!({ "text": text_field(field), "pieces": pieces.iter().map(piece).collect::<Vec<_>>() })
        }
        Change::Value { of, copies, result } => json!({
            "value": value_of(of),
            "files": copies.iter().map(|value| value.as_ref().map(value_json)).collect::<Vec<_>>(),
            "result": result.as_ref().map(value_json),
        }),
    }
}

fn piece(piece: &Piece) -> Json {
    match piece {
        Piece::Kept(text) => json!({ "kept": text }),
        Piece::Inserted(text, by) => json!({ "inserted": text, "files": by }),
        Piece::Deleted(text, had) => json!({ "deleted": text, "files": had }),
    }
}

fn vanished(lost: &Vanished) -> Json {
    let kind = lost.row.row().map_or("text", |row| row.kind().name());
    json!({ "kind": kind, "file": lost.had, "removed_by": lost.removed, "texts": lost.row.texts() })
}

fn text_field(field: &TextField) -> String {
    match field {
        TextField::Subject => "subject".to_owned(),
        TextField::Version => "version".to_owned(),
        TextField::Contact => "contact".to_owned(),
        TextField::Section(_) | TextField::Pitch => "text".to_owned(),
        TextField::Answer(_, question) => question.as_str().to_owned(),
        TextField::CheckNote(id) => format!("{}.note", id.item()),
        TextField::Row(_, key) => key.name().to_owned(),
    }
}

fn value_of(of: &ValueOf) -> String {
    match of {
        ValueOf::Canvas(ValueKey::Language) => "language",
        ValueOf::Canvas(ValueKey::Date) => "date",
        ValueOf::Canvas(ValueKey::PitchSeconds) => "seconds",
        ValueOf::Canvas(ValueKey::Check(id)) => id.item(),
        ValueOf::Canvas(ValueKey::Chosen(id)) => return format!("chosen.{}", id.option()),
        ValueOf::Canvas(ValueKey::Needed(unit)) => unit.code(),
        ValueOf::Canvas(ValueKey::Scale(id) | ValueKey::Silenced(id)) => id,
        ValueOf::Field(RowKind::Case, key) => return format!("case_{key}"),
        ValueOf::Field(_, key) => key,
        ValueOf::Member(_, key, member) => return format!("{key}.{member}"),
        ValueOf::CaseAnswers(question) => question.as_str(),
        ValueOf::Unknown(place) => place.as_str(),
    }
    .to_owned()
}

/// A value as the file spells it; another row by what it is called.
fn value_json(value: &Value) -> Json {
    match value {
        Value::Row(_, text) => json!(text),
        Value::Words(words) => json!(words),
        Value::One(value) => one_json(value),
        Value::Choices(answers) => {
            let codes: BTreeSet<&str> = answers.values().flatten().map(Term::code).collect();
            codes.into_iter().map(Json::from).collect()
        }
        Value::Json(json) => json!(json.as_str()),
    }
}

fn one_json(value: &schema::Value) -> Json {
    match value {
        schema::Value::Text(text) | schema::Value::Word(text) => json!(text),
        schema::Value::Ticked => json!(true),
        schema::Value::Date(date) => json!(date.to_string()),
        schema::Value::Reference(id) => json!(id.to_string()),
        schema::Value::Amount(amount) => {
            json!({ "amount": amount.number.as_str(), "unit": amount.unit.as_ref().map(Term::code) })
        }
        // A picture is too long for a report; its size tells one from another.
        schema::Value::Logo(logo) => json!({ "bytes": logo.bytes() }),
    }
}
