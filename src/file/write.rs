//! The shape of a saved file: which fields there are, and in which order.

use super::json_writer::{Fields, JsonWriter};
use super::{FORMAT, VERSION, replica_block};
use crate::canvas::{
    Action, Canvas, Case, CaseAnswer, Check, CheckId, Contribution, Header, Paragraph, Partner, Pitch,
    Section, SectionId, Term,
};
use crate::document::Snapshot;
use crate::template::{SectionKind, SectionTemplate, Template};

/// The bytes of a file with a document and, where it is kept, the encoded state of its replica.
pub(super) fn file(document: &Snapshot, state: Option<&[u8]>) -> Vec<u8> {
    let canvas = &document.canvas;
    let link = &document.template_link;
    JsonWriter::file(&canvas.unknown, |fields| {
        fields.text("format", FORMAT);
        fields.raw("version", &VERSION.to_string());
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
                fields.text("sha256", &replica_block::sha256(state));
                fields.text("state", &replica_block::base64(state));
            });
        }
    })
}

fn write_canvas(fields: &mut Fields<'_, '_>, canvas: &Canvas, template: &Template) {
    fields.object("header", canvas.header == Header::default(), |fields| {
        fields.text("subject", &canvas.header.subject);
        fields.optional("date", canvas.header.date.map(|date| date.to_string()).as_deref());
        fields.text("version", &canvas.header.version);
        fields.text("contact", &canvas.header.contact);
    });
    let is_blank = canvas.pitch == Pitch::default() && canvas.sections.values().all(Section::is_blank);
    fields.object("sections", is_blank, |fields| {
        for section in &template.sections {
            write_section(fields, canvas, section);
        }
    });
    fields.rows("partners", &canvas.partners, |partner| partner.id.to_string(), write_partner);
    fields.rows("actions", &canvas.actions, |action| action.id.to_string(), write_action);
    fields.optional_rows("cases", &canvas.cases, |case| case.id.to_string(), write_case);
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
            fields.rows(
                "paragraphs",
                &pitch.paragraphs,
                |paragraph| paragraph.id.to_string(),
                write_paragraph,
            );
        });
        return;
    }
    let Some(written) = canvas.sections.get(&section.id) else { return };
    fields.object(name, written.is_blank(), |fields| match written {
        Section::Text(text) => fields.text("text", text),
        Section::Questions(answers) => fields.object("answers", written.is_blank(), |fields| {
            // In the order of the template, which is the order on the page.
            for question in &section.questions {
                fields.text(question.id.as_str(), answers.get(&question.id).map_or("", String::as_str));
            }
        }),
    });
}

fn write_paragraph(fields: &mut Fields<'_, '_>, paragraph: &Paragraph) {
    fields.text("id", &paragraph.id.to_string());
    fields.optional("source", paragraph.source.as_ref().map(SectionId::as_str));
    fields.text("source_sha256", &paragraph.source_sha256);
    fields.optional("partner", paragraph.partner.map(|id| id.to_string()).as_deref());
    fields.text("text", &paragraph.text);
}

fn write_partner(fields: &mut Fields<'_, '_>, partner: &Partner) {
    fields.text("id", &partner.id.to_string());
    fields.text("name", &partner.name);
    fields.optional("sector", partner.sector.as_ref().map(Term::code));
    fields.optional("role", partner.role.as_ref().map(Term::code));
    if !partner.involvement.is_empty() {
        let involvement: Vec<&str> = partner.involvement.iter().map(Term::code).collect();
        fields.words("involvement", involvement.into_iter());
    }
    fields.object_where_written("support", partner.support.is_empty(), |fields| {
        for (level, support) in &partner.support {
            fields.text(Term::Known(*level).code(), support.code());
        }
    });
    let interests: Vec<&str> = partner.interests.iter().map(Term::code).collect();
    fields.words("interests", interests.into_iter());
    fields.text("other_interest", &partner.other_interest);
    fields.rows("contributions", &partner.contributions, |row| row.id.to_string(), write_contribution);
    fields.text("notes", &partner.notes);
    if let Some(logo) = &partner.logo {
        fields.text("logo", logo.base64());
    }
    if !partner.logo_alternative.is_empty() {
        fields.text("logo_alternative", &partner.logo_alternative);
    }
}

fn write_contribution(fields: &mut Fields<'_, '_>, contribution: &Contribution) {
    fields.text("id", &contribution.id.to_string());
    fields.optional("kind", contribution.kind.as_ref().map(Term::code));
    fields.text("text", &contribution.text);
    if let Some(amount) = &contribution.amount {
        fields.raw("amount", amount.number.as_str());
        fields.optional("unit", amount.unit.as_ref().map(Term::code));
    }
}

fn write_action(fields: &mut Fields<'_, '_>, action: &Action) {
    fields.text("id", &action.id.to_string());
    fields.optional("parent", action.parent.map(|id| id.to_string()).as_deref());
    fields.text("text", &action.text);
    fields.text("owner", &action.owner);
    fields.optional("owner_partner", action.owner_partner.map(|id| id.to_string()).as_deref());
    fields.optional("due", action.due.map(|date| date.to_string()).as_deref());
    fields.optional("state", action.state.as_ref().map(Term::code));
}

fn write_case(fields: &mut Fields<'_, '_>, case: &Case) {
    fields.text("id", &case.id.to_string());
    fields.text("name", &case.name);
    fields.text("facts", &case.facts);
    fields.optional("partner", case.partner.map(|id| id.to_string()).as_deref());
    fields.optional("date", case.date.map(|date| date.to_string()).as_deref());
    fields.rows("answers", &case.answers, |answer| answer.id.to_string(), write_case_answer);
}

fn write_case_answer(fields: &mut Fields<'_, '_>, answer: &CaseAnswer) {
    fields.text("id", &answer.id.to_string());
    fields.text("question", answer.question.as_str());
    fields.optional("choice", answer.choice.as_ref().map(Term::code));
    fields.text("reason", &answer.reason);
    fields.optional("date", answer.date.map(|date| date.to_string()).as_deref());
    fields.text("rules", &answer.rules);
}
