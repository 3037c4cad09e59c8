//! Reading a template, with messages that name the place of a mistake.

use super::check::mistakes;
use super::usual::Usual;
use super::{ColumnTemplate, Group, Question, SectionKind, SectionTemplate, Side, Template, TemplateMistake};
use crate::schema::{DeclaredTable, NewColumn};

/// Why a template cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// The text is no JSON, or a field is missing or of the wrong kind.
    #[error("{name}: at {place}: {source}")]
    Shape {
        /// The file or the id of the template.
        name: String,
        /// The path of the field, such as `sections[2].kind`.
        place: String,
        /// What the JSON reader says, with line and column.
        source: serde_json::Error,
    },
    /// The fields are there but contradict each other.
    #[error("{name}: at {place}: {mistake}")]
    Sense {
        /// The file or the id of the template.
        name: String,
        /// The path of the field.
        place: String,
        /// What is wrong with it.
        mistake: TemplateMistake,
    },
}

/// Bytes of a template. The built-in one has 30 KB in two languages.
pub const MOST_BYTES: usize = 1 << 20;

/// Reads a template from JSON and checks that its parts fit together; `name` is used in messages only.
pub fn read(name: &str, text: &str) -> Result<Template, TemplateError> {
    let sense = |place: String, mistake| TemplateError::Sense { name: name.to_owned(), place, mistake };
    if text.len() > MOST_BYTES {
        return Err(sense(".".to_owned(), TemplateMistake::TooLong));
    }
    let shape = |place: String, source| TemplateError::Shape { name: name.to_owned(), place, source };
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut template: Template = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| shape(error.path().to_string(), error.into_inner()))?;
    if let Some((place, mistake)) = mistakes(&template).into_iter().next() {
        return Err(sense(place, mistake));
    }
    let usual = Usual::read().map_err(|error| shape(".".to_owned(), error))?;
    if template.groups.is_empty() {
        template.groups = usual.groups;
    }
    for section in &mut template.sections {
        section.asked = asked(section, &usual.differences);
        let group = template.groups.iter().find(|group| group.id == section.group);
        section.look = group.map(Group::look).unwrap_or_default();
    }
    for section in template.sections.iter_mut().filter(|section| section.kind == SectionKind::Table) {
        section.table = Some(table(section.id.as_str(), &section.columns));
    }
    Ok(template)
}

/// The texts that a section asks for: an answer to each of its questions, or a text for each of its sides and one for where
/// they differ.
fn asked(section: &SectionTemplate, differences: &Question) -> Vec<Question> {
    match section.kind {
        SectionKind::Questions => section.questions.clone(),
        SectionKind::Sides => {
            let side = |side: &Side| Question {
                id: side.id.clone(),
                title: side.title.clone(),
                question: section.question.clone(),
            };
            section.sides.iter().map(side).chain([differences.clone()]).collect()
        }
        SectionKind::Text
        | SectionKind::Choice
        | SectionKind::Partners
        | SectionKind::Actions
        | SectionKind::Pitch
        | SectionKind::Table => Vec::new(),
    }
}

/// The table that the columns of a section declare.
fn table(section: &str, columns: &[ColumnTemplate]) -> &'static DeclaredTable {
    let columns: Vec<_> = columns
        .iter()
        .map(|column| NewColumn {
            key: column.id.clone(),
            kind: column.kind,
            options: column.options.iter().map(|option| option.id.clone()).collect(),
            table: column.table.as_ref().map(|table| table.as_str().to_owned()),
        })
        .collect();
    DeclaredTable::declare(section, columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn sound() -> Value {
        json!({
            "id": "small", "version": 1,
            "title": {"en": "Small"}, "description": {"en": ""}, "source": {"en": ""},
            "sections": [
                {"id": "dream", "kind": "text", "group": "challenge",
                 "title": {"en": "Dream"}, "question": {"en": "?"}, "hints": {"en": []}},
                {"id": "pitch", "kind": "pitch", "group": "challenge",
                 "title": {"en": "Pitch"}, "question": {"en": "?"}, "hints": {"en": []}}
            ],
            "checklists": [{"id": "trust", "title": {"en": "Trust"}, "items": [
                {"id": "rules", "text": {"en": "There are rules"}, "why": {"en": "They help"}},
                {"id": "need", "text": {"en": "We need one another"}, "why": {"en": "It helps"}}
            ]}],
            "scales": [{"id": "number", "title": {"en": "Number"}, "first": {"en": "Few"},
                        "second": {"en": "Many"}, "why": {"en": "It helps"}}],
            "story": {"lead": {"section": "dream", "title": {"en": "Our dream"}}, "told": [], "needed": [],
                      "gains": "trust"},
            "bands": [{"height": 1, "cells": [{"section": "dream", "columns": 6}, {"section": "pitch", "columns": 6}]}]
        })
    }

    /// Changes the sound template at a JSON Pointer and expects a message that contains the given words.
    #[track_caller]
    fn check(pointer: &str, value: Value, expect: &str) {
        let mut template = sound();
        *template.pointer_mut(pointer).unwrap() = value;
        let message = read("small.json", &template.to_string()).unwrap_err().to_string();
        assert!(message.contains(expect), "{message}");
    }

    #[test]
    fn a_sound_template_is_read() {
        assert_eq!(read("small.json", &sound().to_string()).unwrap().sections.len(), 2);
    }

    #[test]
    fn what_nobody_would_print_is_too_long() {
        check("/title/en", json!("a".repeat(1025)), "at title: it is too long");
        check("/sections/0/title/en", json!("a".repeat(1025)), "at sections[0].title: it is too long");
        check("/sections/1/question/en", json!("a".repeat(8193)), "at sections[1].question: it is too long");
        check(
            "/sections/0/hints/en",
            vec![json!("a"); 51].into(),
            "at sections[0].hints: there are too many",
        );
        check("/sections/0/hints/en", json!(["a".repeat(1025)]), "at sections[0].hints: it is too long");
        check("/scales/0/why/en", json!("a".repeat(8193)), "at scales[0].why: it is too long");
        check("/description/en", json!("a".repeat(2 << 20)), "at .: it is too long");
        let mut usual = sound();
        usual["title"]["en"] = json!("a".repeat(1024));
        assert!(read("small.json", &usual.to_string()).is_ok());
    }

    #[test]
    fn a_broken_template_names_the_place() {
        check("/sections/0/kind", json!("drawing"), "at sections[0].kind");
        check("/sections/1/title", json!(3), "at sections[1].title");
        check("/sections/0/id", json!("Dream!"), "at sections[0].id: an id consists");
        check("/sections/0/id", json!("pitch"), "at sections[0].id");
        check("/sections/0/kind", json!("questions"), "at sections[0].questions");
        check("/bands/0/cells/0/columns", json!(7), "at bands[0].cells: the columns");
        check("/bands/0/cells/0/section", json!("nowhere"), "at bands[0].cells[0].section");
        check("/bands/0/cells/0/section", json!("pitch"), "at bands[0].cells[1].section");
        check("/bands/0/height", json!(0), "at bands[0].height");
        check("/checklists/0/id", json!(""), "at checklists[0].id: an id consists");
        check("/checklists/0/title", json!({}), "at checklists[0].title: a text is missing");
        check(
            "/checklists/0/items/1/id",
            json!("rules"),
            "at checklists[0].items[1].id: this id is used twice",
        );
        check("/checklists/0/items/1/text", json!({}), "at checklists[0].items[1].text: a text is missing");
        check("/scales/0/id", json!("a b"), "at scales[0].id: an id consists");
        check("/scales/0/second", json!({}), "at scales[0].second: a text is missing");
        let told = |id: &str| json!([{"section": id, "title": {"en": "Told"}}]);
        check("/story/lead/section", json!("nowhere"), "at story.lead.section: there is no section");
        check("/story/lead/section", json!("pitch"), "at story.lead.section: the story is told by");
        check("/story/lead/title", json!({}), "at story.lead.title: a text is missing");
        check("/story/told", told("nowhere"), "at story.told[0].section: there is no section");
        check("/story/told", told("dream"), "at story.told[0].section: the story tells each section once");
        check("/story/needed", json!(["pitch"]), "at story.needed[0]: the story is told by");
        check("/story/gains", json!("hope"), "at story.gains: there is no checklist");
        check("/checklists/0/items/0/why", json!(3), "at checklists[0].items[0].why");
        check(
            "/sections",
            vec![sound()["sections"][0].clone(); 101].into(),
            "at sections: there are too many",
        );
        let mut many = sound();
        many["sections"][0]["questions"] =
            vec![json!({"id": "a", "title": {"en": "A"}, "question": {"en": "?"}}); 51].into();
        many["sections"][0]["kind"] = json!("questions");
        let message = read("small.json", &many.to_string()).unwrap_err().to_string();
        assert!(message.contains("at sections[0].questions: there are too many"), "{message}");
        assert!(read("small.json", "{\"id\":").unwrap_err().to_string().contains("line 1"));
    }
}
