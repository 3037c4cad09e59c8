//! What a paragraph of the pitch was made from, so that it can be told when that is something else by now.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::{SectionKind, SectionTemplate, Template};
use crate::canvas::{Action, Canvas, OptionId, Paragraph, PartnerId, Term, list};
use crate::schema::{FieldInfo, FieldValue, RowKind, View, fields, value};

impl Template {
    /// Whether what a paragraph was made from has changed since; not where it never said, or the section is gone.
    pub fn has_changed_source(&self, canvas: &Canvas, paragraph: &Paragraph) -> bool {
        let section = paragraph.source.as_ref().and_then(|source| self.section(source));
        !paragraph.source_sha256.is_empty()
            && section.is_some_and(|section| {
                source_sha256(canvas, section, paragraph.partner) != paragraph.source_sha256
            })
    }
}

/// The SHA-256, in hexadecimal, of what a paragraph about a section is made from; `docs/file-format.md` says what that is.
pub fn source_sha256(canvas: &Canvas, section: &SectionTemplate, addressee: Option<PartnerId>) -> String {
    sha256_hex(source(canvas, section, addressee).as_bytes())
}

/// The SHA-256 of bytes, in lowercase hexadecimal.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing into a string cannot fail.
        write!(hex, "{byte:02x}").ok();
        hex
    })
}

fn source(canvas: &Canvas, section: &SectionTemplate, addressee: Option<PartnerId>) -> String {
    match section.kind {
        SectionKind::Text => canvas.text(&section.id).to_owned(),
        SectionKind::Choice => {
            let chosen = section.options.iter().map(|option| option.id.as_str());
            let chosen = chosen.filter(|option| canvas.is_chosen(&OptionId::new(&section.id, option)));
            format!("{}\n{}", chosen.collect::<Vec<_>>().join(" "), canvas.text(&section.id))
        }
        SectionKind::Questions | SectionKind::Sides => {
            let answer = |id| canvas.answer(&section.id, id);
            section.asked.iter().map(|question| answer(&question.id)).collect::<Vec<_>>().join("\n")
        }
        SectionKind::Partners => partners(canvas, addressee),
        SectionKind::Actions => {
            let is_told = |action: &&Action| addressee.is_none() || action.owner_partner == addressee;
            let open = canvas.actions.iter().filter(|action| !action.is_done()).filter(is_told);
            let line = |due: String, text: &str| format!("{due} {text}");
            open.map(|action| line(action.due.map_or_else(String::new, |due| due.to_string()), &action.text))
                .collect::<Vec<_>>()
                .join("\n")
        }
        SectionKind::Table => section.table.map_or_else(String::new, |table| {
            let rows = list(canvas.table(RowKind::Declared(table)));
            let row =
                |row| fields(row).map(|(info, field)| cell(&info, field)).collect::<Vec<_>>().join("\t");
            rows.map(row).collect::<Vec<_>>().join("\n")
        }),
        SectionKind::Pitch => String::new(),
    }
}

fn cell(info: &FieldInfo, field: &dyn FieldValue) -> String {
    if let View::Members(members) = field.view() {
        return members.into_iter().map(|(word, _)| word).collect::<Vec<_>>().join(" ");
    }
    let text = field.text().map(str::to_owned);
    text.or_else(|| Some(value(info, field)?.encode().into_owned())).unwrap_or_default()
}

fn partners(canvas: &Canvas, addressee: Option<PartnerId>) -> String {
    if let Some(id) = addressee {
        return canvas.partner(id).map_or_else(String::new, |partner| {
            let codes = partner.interests.iter().map(Term::code);
            codes.chain([partner.other_interest.as_str()]).collect::<Vec<_>>().join("\n")
        });
    }
    let partners = canvas.partners.iter().map(|partner| {
        let role = partner.role.as_ref().map_or("", Term::code);
        format!("{role} {}", partner.name)
    });
    partners.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::{ActionState, Id, Interest, Partner, Section};
    use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};

    #[test]
    fn a_source_is_what_stands_in_its_section() {
        let templates = BuiltInTemplates::read().unwrap();
        let template = templates.get(COLLABORATIVE_INNOVATION).unwrap();
        let mut canvas = template.blank_canvas("nl");
        let of = |canvas: &Canvas, section: &str, addressee| {
            source(canvas, template.section(&section.into()).unwrap(), addressee)
        };
        canvas.sections.insert("dream".into(), Section::Text("Rust".to_owned()));
        assert_eq!(of(&canvas, "dream", None), "Rust");
        canvas
            .sections
            .insert("agreements".into(), Section::Questions([("money".into(), "Bij ons".to_owned())].into()));
        assert_eq!(of(&canvas, "agreements", None), "\nBij ons\n\n");
        let id = Id::new(uuid::Uuid::from_u128(1));
        let interests = [Interest::Image.into(), Interest::Knowledge.into()].into();
        canvas.partners = vec![Partner { name: "Buurt".to_owned(), interests, ..Partner::new(id) }];
        assert_eq!(of(&canvas, "partners", None), " Buurt");
        assert_eq!(of(&canvas, "partners", Some(id)), "knowledge\nimage\n");
        let action =
            |text: &str| Action { text: text.to_owned(), ..Action::new(Id::new(uuid::Uuid::from_u128(2))) };
        let due = Some(jiff::civil::date(2027, 1, 15));
        let state = Some(ActionState::Done.into());
        canvas.actions = vec![Action { due, ..action("Meten") }, Action { state, ..action("Praten") }];
        assert_eq!(of(&canvas, "action_lines", None), "2027-01-15 Meten");
        assert_eq!(of(&canvas, "action_lines", Some(id)), "");
        canvas.actions[0].owner_partner = Some(id);
        assert_eq!(of(&canvas, "action_lines", Some(id)), "2027-01-15 Meten");
    }
}
