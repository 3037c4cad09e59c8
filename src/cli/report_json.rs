//! The report of a merge or a comparison as JSON; `docs/merge-report.md` says what stands in it.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use crate::canvas::{Term, TextField};
use crate::merge::{Change, Fate, LostRow, Part, Piece, Report, Subject, Value, ValueOf, Vanished};

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
        Subject::Header => ("header", None, None),
        Subject::Section(id) => ("section", Some(id.as_str()), None),
        Subject::Partner(name) => ("partner", Some(name.as_str()), None),
        Subject::Contribution { partner, text } => {
            ("contribution", Some(text.as_str()), Some(partner.as_str()))
        }
        Subject::Action(text) => ("action", Some(text.as_str()), None),
        Subject::Paragraph => ("paragraph", None, None),
        Subject::Case(name) => ("case", Some(name.as_str()), None),
        Subject::PartnerOrder => ("partner_order", None, None),
        Subject::ContributionOrder(partner) => ("contribution_order", None, Some(partner.as_str())),
        Subject::ParagraphOrder => ("paragraph_order", None, None),
        Subject::ActionOrder => ("action_order", None, None),
        Subject::Checklist(id) => ("checklist", Some(id.as_str()), None),
        Subject::Scales => ("scales", None, None),
        Subject::Silenced => ("silenced", None, None),
        Subject::CaseOrder => ("case_order", None, None),
        Subject::Unknown => ("unknown_fields", None, None),
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
    let kind = match lost.row {
        LostRow::Partner(_) => "partner",
        LostRow::Contribution { .. } => "contribution",
        LostRow::Action(_) => "action",
        LostRow::Paragraph(_) => "paragraph",
        LostRow::Case(_) => "case",
        LostRow::CaseAnswer { .. } => "case_answer",
        LostRow::Text { .. } => "text",
    };
    json!({ "kind": kind, "file": lost.had, "removed_by": lost.removed, "texts": lost.row.texts() })
}

fn text_field(field: &TextField) -> String {
    match field {
        TextField::Subject => "subject".to_owned(),
        TextField::Version => "version".to_owned(),
        TextField::Contact => "contact".to_owned(),
        TextField::Section(_)
        | TextField::Pitch
        | TextField::Paragraph(_)
        | TextField::Contribution(..)
        | TextField::ActionText(_) => "text".to_owned(),
        TextField::Answer(_, question) => question.as_str().to_owned(),
        TextField::CheckNote(id) => format!("{}.note", id.item()),
        TextField::PartnerName(_) | TextField::CaseName(_) => "name".to_owned(),
        TextField::OtherInterest(_) => "other_interest".to_owned(),
        TextField::PartnerNotes(_) => "notes".to_owned(),
        TextField::ActionOwner(_) => "owner".to_owned(),
        TextField::CaseFacts(_) => "facts".to_owned(),
        TextField::CaseReason(..) => "reason".to_owned(),
    }
}

fn value_of(of: &ValueOf) -> String {
    match of {
        ValueOf::Language => "language",
        ValueOf::Date => "date",
        ValueOf::Sector => "sector",
        ValueOf::Role => "role",
        ValueOf::Involvement => "involvement",
        ValueOf::Support(level) => return format!("support.{}", Term::Known(*level).code()),
        ValueOf::Check(id) => id.item(),
        ValueOf::Scale(id) | ValueOf::Silenced(id) => id,
        ValueOf::Interests => "interests",
        ValueOf::Logo => "logo",
        ValueOf::LogoAlternative => "logo_alternative",
        ValueOf::Kind => "kind",
        ValueOf::Amount => "amount",
        ValueOf::Parent => "parent",
        ValueOf::OwnerPartner => "owner_partner",
        ValueOf::Due => "due",
        ValueOf::State => "state",
        ValueOf::Reader => "partner",
        ValueOf::Source => "source",
        ValueOf::SourceState => "source_sha256",
        ValueOf::CasePartner => "case_partner",
        ValueOf::CaseDate => "case_date",
        ValueOf::CaseAnswers(question) => question.as_str(),
        ValueOf::Unknown(place) => place.as_str(),
    }
    .to_owned()
}

/// A value as the file spells it; another row by what it is called.
fn value_json(value: &Value) -> Json {
    match value {
        Value::Text(text) | Value::Row(_, text) => json!(text),
        Value::Section(id) => json!(id.as_str()),
        Value::Date(date) => json!(date.to_string()),
        Value::Sector(term) => json!(term.code()),
        Value::Role(term) => json!(term.code()),
        Value::Interests(terms) => terms.iter().map(|term| Json::from(term.code())).collect(),
        Value::Involvement(terms) => terms.iter().map(|term| Json::from(term.code())).collect(),
        Value::Support(term) => json!(term.code()),
        Value::Check(term) => json!(term.code()),
        Value::Leaning(term) => json!(term.code()),
        Value::Kind(term) => json!(term.code()),
        Value::State(term) => json!(term.code()),
        Value::Choices(answers) => {
            let codes: BTreeSet<&str> = answers.values().flatten().map(Term::code).collect();
            codes.into_iter().map(Json::from).collect()
        }
        Value::Amount(amount) => {
            json!({ "amount": amount.number.as_str(), "unit": amount.unit.as_ref().map(Term::code) })
        }
        // A picture is too long for a report; its size tells one from another.
        Value::Logo(logo) => json!({ "bytes": logo.bytes() }),
        Value::Json(json) => json!(json.as_str()),
    }
}
