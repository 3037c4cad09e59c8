//! The shape of a saved file: which fields there are, and in which order.

use super::json_writer::{Fields, JsonWriter};
use super::{FORMAT, VERSION, replica_block};
use crate::canvas::{
    Canvas, Check, CheckId, Header, OptionId, Pitch, Pointer, Private, Section, Term, Vocabulary, list,
};
use crate::document::Snapshot;
use crate::schema::{self, AnyRow, FieldInfo, FieldValue, Home, Kind, RowKind, Rows, Value, View, Written};
use crate::template::{SectionKind, SectionOption, SectionTemplate, Template, USUAL_GROUPS, sha256_hex};

/// The bytes of a file with a document and, where it is kept, the encoded state of its replica.
pub(super) fn file(document: &Snapshot, state: Option<&[u8]>) -> Vec<u8> {
    let canvas = &document.canvas;
    let link = &document.template_link;
    JsonWriter::file(&canvas.unknown, |fields| {
        fields.text("format", FORMAT);
        fields.raw("version", &version_of(canvas, &document.template).to_string());
        fields.text("id", &document.id.to_string());
        fields.object("template", false, |fields| {
            fields.text("id", &link.id);
            fields.raw("version", &link.version.to_string());
            if let Some(copy) = &link.copy {
                fields.raw("copy", copy.as_str());
            }
        });
        fields.text("language", &canvas.language);
        fields.object("canvas", false, |fields| write_canvas(fields, canvas, &document.template));
        if let Some(state) = state {
            fields.object("replica", false, |fields| {
                fields.text("encoding", replica_block::ENCODING);
                fields.text("sha256", &sha256_hex(state));
                fields.text("state", &replica_block::base64(state));
            });
        }
    })
}

/// The version that a file says it has: 0.1 opens what it can write itself, and what it cannot for reading only.
fn version_of(canvas: &Canvas, template: &Template) -> u32 {
    let has_own_group =
        template.sections.iter().any(|section| !USUAL_GROUPS.contains(&section.group.as_str()));
    let is_new_kind = |kind| matches!(kind, SectionKind::Choice | SectionKind::Sides);
    let has_new_kind = template.sections.iter().any(|section| is_new_kind(section.kind));
    // It would write the template that it knows over the words of an organisation, whenever both have the file open.
    let has_own_words = !template.based_on.is_empty();
    let has_session = RowKind::tables()
        .any(|kind| kind.private() == Some(Private::Session) && canvas.table(kind).count() > 0);
    let is_new =
        [has_own_group, has_new_kind, has_own_words, has_session, template.tables().next().is_some()];
    if is_new.contains(&true) { VERSION } else { 1 }
}

fn write_canvas(fields: &mut Fields<'_, '_>, canvas: &Canvas, template: &Template) {
    fields.object("header", canvas.header == Header::default(), |fields| {
        fields.text("subject", &canvas.header.subject);
        fields.optional("date", canvas.header.date.map(|date| date.to_string()).as_deref());
        fields.text("version", &canvas.header.version);
        fields.text("contact", &canvas.header.contact);
    });
    let is_blank = canvas.pitch == Pitch::default()
        && canvas.sections.values().all(Section::is_blank)
        && !canvas.chosen.values().any(|is_chosen| *is_chosen)
        && canvas.declared.iter().all(|rows| rows.count() == 0);
    fields.object("sections", is_blank, |fields| {
        for section in &template.sections {
            write_section(fields, canvas, section);
        }
    });
    for kind in RowKind::tables() {
        write_table(fields, canvas, kind);
    }
    write_method(fields, canvas, template);
}

/// What most canvases have nothing of is absent where there is none.
fn write_method(fields: &mut Fields<'_, '_>, canvas: &Canvas, template: &Template) {
    let check = |list: &str, item: &str| canvas.check(&CheckId::new(list, item));
    let is_blank = canvas.checklists.values().all(Check::is_blank);
    fields.object_where_written("checklists", is_blank, |fields| {
        for list in &template.checklists {
            let is_blank = list.items.iter().all(|item| check(&list.id, &item.id).is_none());
            fields.object_where_written(&list.id, is_blank, |fields| {
                for item in &list.items {
                    let check = check(&list.id, &item.id);
                    fields.object_where_written(&item.id, check.is_none(), |fields| {
                        let answer = check.and_then(|check| check.answer.as_ref());
                        fields.optional("answer", answer.map(Term::code));
                        fields.text("note", check.map_or("", |check| &check.note));
                    });
                }
            });
        }
    });
    fields.object_where_written("scales", canvas.scales.is_empty(), |fields| {
        for (id, leaning) in &canvas.scales {
            fields.text(id, leaning.code());
        }
    });
    fields.object_where_written("needed", canvas.needed.is_empty(), |fields| {
        for (unit, number) in &canvas.needed {
            fields.raw(unit.code(), number.as_str());
        }
    });
    fields.object_where_written("silenced", canvas.silenced.is_empty(), |fields| {
        for (rule, reason) in &canvas.silenced {
            fields.text(rule, reason);
        }
    });
}

fn write_section(fields: &mut Fields<'_, '_>, canvas: &Canvas, section: &SectionTemplate) {
    let name = section.id.as_str();
    if section.kind == SectionKind::Pitch {
        let pitch = &canvas.pitch;
        fields.object(name, *pitch == Pitch::default(), |fields| {
            fields.text("text", &pitch.text);
            // Most pitches have the usual time, and no older program wrote it.
            if let Some(seconds) = pitch.seconds {
                fields.raw("seconds", &seconds.to_string());
            }
            write_table(fields, canvas, RowKind::Paragraph);
        });
        return;
    }
    if let Some(table) = section.table {
        let kind = RowKind::Declared(table);
        let is_blank = canvas.table(kind).count() == 0;
        fields.object(name, is_blank, |fields| write_table(fields, canvas, kind));
        return;
    }
    if section.kind == SectionKind::Choice {
        let is_chosen = |option: &&SectionOption| canvas.is_chosen(&OptionId::new(&section.id, &option.id));
        let chosen: Vec<&str> =
            section.options.iter().filter(is_chosen).map(|option| option.id.as_str()).collect();
        let text = canvas.text(&section.id);
        fields.object(name, chosen.is_empty() && text.is_empty(), |fields| {
            fields.words("chosen", chosen.into_iter());
            fields.text("text", text);
        });
        return;
    }
    let Some(written) = canvas.sections.get(&section.id) else { return };
    fields.object(name, written.is_blank(), |fields| match written {
        Section::Text(text) => fields.text("text", text),
        Section::Questions(answers) => fields.object("answers", written.is_blank(), |fields| {
            // In the order of the template, which is the order on the page.
            for question in &section.asked {
                fields.text(question.id.as_str(), answers.get(&question.id).map_or("", String::as_str));
            }
        }),
    });
}

/// Writes the rows of a table, if its list is a member of the object.
fn write_table(fields: &mut Fields<'_, '_>, canvas: &Canvas, kind: RowKind) {
    let Home::Table { place, written, .. } = kind.home() else { return };
    let Some(name) = Pointer::from_text(place).name_within(fields.place()) else { return };
    let rows = canvas.table(kind);
    if written == Written::Always || rows.count() > 0 || fields.has_strays(&name) {
        write_rows(fields, &name, rows);
    }
}

/// Writes a list of rows.
fn write_rows(fields: &mut Fields<'_, '_>, name: &str, rows: &dyn Rows) {
    let rows: Vec<&dyn AnyRow> = list(rows).collect();
    fields.rows(name, &rows, |row| row.uuid().to_string(), |fields, row| write_row(fields, *row));
}

fn write_row(fields: &mut Fields<'_, '_>, row: &dyn AnyRow) {
    fields.text("id", &row.uuid().to_string());
    for (info, field) in schema::fields(row) {
        write_field(fields, &info, field);
    }
}

fn write_field(fields: &mut Fields<'_, '_>, info: &FieldInfo, field: &dyn FieldValue) {
    let key = info.key;
    match field.view() {
        View::Text("") if info.written == Written::IfSet => {}
        View::Text(text) => fields.text(key, text),
        View::One(Some(Value::Amount(amount))) => {
            fields.raw(key, amount.number.as_str());
            if let Kind::Amount { unit: Some(unit) } = info.kind {
                fields.optional(unit, amount.unit.as_ref().map(Term::code));
            }
        }
        View::One(value) if info.kind == Kind::Tick => {
            fields.raw(key, if value.is_some() { "true" } else { "false" });
        }
        View::One(Some(value)) => fields.optional(key, Some(&value.encode())),
        View::One(None) => match info.written {
            Written::Always => fields.optional(key, None),
            Written::IfSet => {}
        },
        View::Members(members) => match info.kind {
            Kind::WordByMember { .. } => fields.object_where_written(key, members.is_empty(), |fields| {
                for (member, word) in &members {
                    fields.text(member, &word.encode());
                }
            }),
            Kind::Words { .. }
            | Kind::Text(_)
            | Kind::Line
            | Kind::Code(_)
            | Kind::Word(_)
            | Kind::Date
            | Kind::Reference { .. }
            | Kind::Amount { .. }
            | Kind::Logo
            | Kind::Tick
            | Kind::Rows(_) => {
                if info.written == Written::Always || !members.is_empty() {
                    fields.words(key, members.iter().map(|(word, _)| word.as_str()));
                }
            }
        },
        View::Rows(rows) => write_rows(fields, key, rows),
    }
}
