//! The readable part of a file as plain data.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use uuid::Uuid;

use super::object::{Findings, Object, read_text};
use super::{Expected, ProblemKind, identity};
use crate::canvas::{
    Amount, Canvas, Check, CheckId, Logo, MOST_SECONDS, OptionId, RowRef, Section, SectionId, Term, Unit,
    Vocabulary, list,
};
use crate::document::{Limit, Limits};
use crate::picture;
use crate::schema::{AnyRow, FieldInfo, FieldValue, Kind, RowKind, Rows, Value, fields, value};
use crate::template::{SectionKind, Template};

/// Reads the object `canvas`. What the template does not know is kept among the findings.
pub(super) fn canvas(
    mut object: Object<'_>,
    template: &Template,
    language: &str,
    findings: &mut Findings,
) -> Canvas {
    let mut canvas = template.blank_canvas(language);
    if let Some(header) = object.object("header", findings) {
        read_header(header, &mut canvas, findings);
    }
    if let Some(sections) = object.object("sections", findings) {
        read_sections(sections, template, &mut canvas, findings);
    }
    for kind in RowKind::tables() {
        read_table(&mut object, kind, &mut canvas, findings);
    }
    read_method(&mut object, template, &mut canvas, findings);
    object.finish(findings);
    check_references(&canvas, findings);
    canvas
}

fn read_header(mut header: Object<'_>, canvas: &mut Canvas, findings: &mut Findings) {
    canvas.header.subject = header.text("subject", findings);
    canvas.header.date = header.date("date", findings);
    canvas.header.version = header.text("version", findings);
    canvas.header.contact = header.text("contact", findings);
    header.finish(findings);
}

fn read_sections(
    mut sections: Object<'_>,
    template: &Template,
    canvas: &mut Canvas,
    findings: &mut Findings,
) {
    for section in &template.sections {
        let blank = canvas.sections.get_mut(&section.id);
        match (section.kind, blank) {
            (SectionKind::Text, Some(Section::Text(text))) => {
                if let Some(mut object) = sections.object(section.id.as_str(), findings) {
                    *text = object.text("text", findings);
                    object.finish(findings);
                }
            }
            (SectionKind::Choice, Some(Section::Text(text))) => {
                if let Some(mut object) = sections.object(section.id.as_str(), findings) {
                    read_chosen(&mut object, &section.id, &mut canvas.chosen, findings);
                    *text = object.text("text", findings);
                    object.finish(findings);
                }
            }
            (SectionKind::Questions | SectionKind::Sides, Some(Section::Questions(answers))) => {
                if let Some(mut object) = sections.object(section.id.as_str(), findings) {
                    if let Some(mut written) = object.object("answers", findings) {
                        for (question, answer) in answers.iter_mut() {
                            *answer = written.text(question.as_str(), findings);
                        }
                        written.finish(findings);
                    }
                    object.finish(findings);
                }
            }
            (SectionKind::Pitch, _) => {
                if let Some(mut object) = sections.object(section.id.as_str(), findings) {
                    canvas.pitch.text = object.text("text", findings);
                    canvas.pitch.seconds = object.whole_number("seconds", 1..=MOST_SECONDS, findings);
                    read_table(&mut object, RowKind::Paragraph, canvas, findings);
                    object.finish(findings);
                }
            }
            (SectionKind::Table, _) => {
                if let (Some(mut object), Some(table)) =
                    (sections.object(section.id.as_str(), findings), section.table)
                {
                    read_table(&mut object, RowKind::Declared(table), canvas, findings);
                    object.finish(findings);
                }
            }
            _ => {}
        }
    }
    sections.finish(findings);
}

/// Takes the options that are chosen; what is none of the template's is kept.
fn read_chosen(
    object: &mut Object<'_>,
    section: &SectionId,
    chosen: &mut BTreeMap<OptionId, bool>,
    findings: &mut Findings,
) {
    let mut unknown = Vec::new();
    for word in read_words(object, "chosen", findings) {
        match chosen.get_mut(&OptionId::new(section, &word)) {
            Some(is_chosen) => *is_chosen = true,
            None => unknown.push(word),
        }
    }
    if let Ok(json) = serde_json::to_string(&unknown)
        && !unknown.is_empty()
    {
        findings.keep(object.place(), "chosen (1)", &json);
        findings.problem(object.place().member("chosen"), ProblemKind::UnknownOption);
    }
}

fn read_method(object: &mut Object<'_>, template: &Template, canvas: &mut Canvas, findings: &mut Findings) {
    if let Some(mut lists) = object.object("checklists", findings) {
        for list in &template.checklists {
            let Some(mut items) = lists.object(&list.id, findings) else { continue };
            for item in &list.items {
                let Some(mut written) = items.object(&item.id, findings) else { continue };
                let answer = term(&mut written, "answer", findings);
                let check = Check { answer, note: written.text("note", findings) };
                canvas.checklists.insert(CheckId::new(&list.id, &item.id), check);
                written.finish(findings);
            }
            items.finish(findings);
        }
        lists.finish(findings);
    }
    if let Some(mut scales) = object.object("scales", findings) {
        let leanings = scales.texts_by_id(Limit::Scales(Limits::SCALES), findings).into_iter();
        canvas.scales = leanings.map(|(id, code)| (id, Term::from_code(&code))).collect();
        scales.finish(findings);
    }
    if let Some(mut needed) = object.object("needed", findings) {
        for (unit, code) in Unit::TERMS {
            canvas.needed.extend(needed.number(code, findings).map(|number| (*unit, number)));
        }
        needed.finish(findings);
    }
    if let Some(mut silenced) = object.object("silenced", findings) {
        canvas.silenced = silenced.texts_by_id(Limit::Silenced(Limits::SILENCED), findings);
        silenced.finish(findings);
    }
}

/// Reads the rows of a table, if its list is a member of the object.
fn read_table(object: &mut Object<'_>, kind: RowKind, canvas: &mut Canvas, findings: &mut Findings) {
    let name = kind.place().and_then(|place| place.name_within(object.place()));
    if let (Some(name), Some(rows)) = (name, canvas.table_mut(kind)) {
        read_rows(object, &name, kind, rows, findings);
    }
}

/// Reads the rows of a list, if there are not too many. Each stands at the place that its id names, so that it is found again
/// after a move.
fn read_rows(
    object: &mut Object<'_>,
    name: &str,
    kind: RowKind,
    rows: &mut dyn Rows,
    findings: &mut Findings,
) {
    let place = object.place().member(name);
    let mut taken = identity::Taken::new();
    let written = object.list(name, findings);
    if findings.passes_with_rows(written.len(), Limit::OfKind(kind)) {
        return;
    }
    for (index, json) in written.into_iter().enumerate() {
        let Some(mut row) = Object::of(json, place.clone()) else {
            // Kept under a name made from its content, which stays the same wherever in the list it is.
            findings.keep(&place, &identity::made_from(json.get()).to_string(), json.get());
            findings.problem(place.member(&index.to_string()), ProblemKind::Unexpected(Expected::Object));
            continue;
        };
        let id = identity::take(&mut row, &place, index, json.get(), &mut taken, findings);
        let mut row = row.at(place.member(&id.to_string()));
        read_row(&mut row, rows.insert_blank(usize::MAX, id), findings);
        row.finish(findings);
    }
    if !rows.is_ordered() {
        let mut ids: Vec<Uuid> = list(rows).map(AnyRow::uuid).collect();
        ids.sort_unstable();
        rows.put_in_order(&ids);
    }
}

/// Reads the fields of a row into one in which nothing is filled in yet.
fn read_row(object: &mut Object<'_>, row: &mut dyn AnyRow, findings: &mut Findings) {
    for index in 0..row.field_count() {
        if let Some((info, field)) = row.field_at_mut(index) {
            read_field(object, &info, field, findings);
        }
    }
}

fn read_field(
    object: &mut Object<'_>,
    info: &FieldInfo,
    field: &mut dyn FieldValue,
    findings: &mut Findings,
) {
    let key = info.key;
    let value = match info.kind {
        Kind::Text(_) => {
            if let Some(text) = field.text_mut() {
                *text = object.text(key, findings);
            }
            return;
        }
        Kind::Rows(kind) => {
            if let Some(rows) = field.rows_mut() {
                read_rows(object, key, kind, rows, findings);
            }
            return;
        }
        Kind::Words { .. } => {
            for word in read_words(object, key, findings) {
                field.set(Some(&word), Some(Value::Ticked));
            }
            return;
        }
        Kind::WordByMember { members, .. } => {
            let Some(mut written) = object.object(key, findings) else { return };
            for member in members {
                let word = written.optional_text(member, findings).map(Value::Word);
                field.set(Some(member), word);
            }
            written.finish(findings);
            return;
        }
        Kind::Line => object.optional_text(key, findings).map(Value::Text),
        Kind::Code(_) | Kind::Word(_) => object.optional_text(key, findings).map(Value::Word),
        Kind::Date => object.date(key, findings).map(Value::Date),
        Kind::Reference { .. } => {
            object.optional_text(key, findings).map(|id| Value::Reference(identity::of_text(&id)))
        }
        Kind::Amount { unit } => object.number(key, findings).map(|number| {
            let unit = unit.and_then(|unit| object.optional_text(unit, findings));
            let unit = unit.map(|code| Term::from_code(&code));
            Value::Amount(Amount { number, unit })
        }),
        Kind::Tick => object.truth(key, findings).filter(|is_ticked| *is_ticked).map(|_| Value::Ticked),
        Kind::Logo => read_logo(object, key, findings).map(Value::Logo),
    };
    field.set(None, value);
}

/// Takes a logo, unless it is no picture of a size that can be used.
fn read_logo(row: &mut Object<'_>, key: &str, findings: &mut Findings) -> Option<Logo> {
    let value = row.take(key)?;
    let logo = read_text(value).map(|(base64, _)| Logo::new(base64));
    let usable = logo.filter(|logo| logo.bytes() <= Limits::LOGO && is_picture(logo));
    if usable.is_none() {
        findings.keep(row.place(), key, value.get());
        findings.problem(row.place().member(key), ProblemKind::Unexpected(Expected::Logo));
    }
    usable
}

fn is_picture(logo: &Logo) -> bool {
    BASE64_STANDARD.decode(logo.base64()).is_ok_and(|bytes| picture::is_picture(&bytes))
}

fn read_words(row: &mut Object<'_>, name: &str, findings: &mut Findings) -> Vec<String> {
    let mut words = Vec::new();
    let mut odd = Vec::new();
    let written = row.list(name, findings);
    if findings.passes(written.len() * Limits::WORD_OVERHEAD, Limit::AllWords(Limits::ALL_WORDS)) {
        return words;
    }
    for word in written {
        match read_text(word) {
            Some((code, true)) => words.push(code),
            _ => odd.push(word.get()),
        }
    }
    if !odd.is_empty() {
        findings.keep(row.place(), &format!("{name} (1)"), &format!("[{}]", odd.join(",")));
        findings.problem(row.place().member(name), ProblemKind::Unexpected(Expected::Text));
    }
    words
}

fn term<V: Vocabulary>(row: &mut Object<'_>, name: &str, findings: &mut Findings) -> Option<Term<V>> {
    row.optional_text(name, findings).map(|code| Term::from_code(&code))
}

fn check_references(canvas: &Canvas, findings: &mut Findings) {
    let rows = canvas.tables().flat_map(|kind| list(canvas.table(kind)).map(move |row| (kind, row)));
    let known: BTreeSet<RowRef> = rows.map(|(kind, row)| RowRef::of_kind(kind, row.uuid())).collect();
    for (row, data) in canvas.rows() {
        for (info, field) in fields(data) {
            let Kind::Reference { to, must_exist: true } = info.kind else { continue };
            let Some(Value::Reference(id)) = value(&info, field) else { continue };
            if !canvas.referred(to, id).is_some_and(|row| known.contains(&row)) {
                findings.problem(row.place().member(info.key), ProblemKind::MissingReference);
            }
        }
    }
}
