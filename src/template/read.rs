//! Reading a template, with messages that name the place of a mistake.

use std::collections::BTreeSet;

use super::{Localised, SectionKind, Template};
use crate::canvas::is_id;

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

/// What can be wrong with a template whose fields are all there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TemplateMistake {
    /// An id is empty or has a character other than a-z, 0-9, `_` and `-`.
    #[error("an id consists of a-z, 0-9, _ and -")]
    BadId,
    /// There are more sections, questions, checklists, items or scales than anybody can go through.
    #[error("there are too many of them")]
    TooMany,
    /// A text is longer than fits on a page, or the whole template is.
    #[error("it is too long")]
    TooLong,
    /// Two sections, questions, checklists, items or scales share an id.
    #[error("this id is used twice")]
    DuplicateId,
    /// A text is given in no language at all.
    #[error("a text is missing in every language")]
    NoText,
    /// Two sections are of a kind of which a canvas holds one.
    #[error("a canvas holds one section of this kind")]
    KindTwice,
    /// The section for the pitch has another id.
    #[error("a section of kind pitch has the id pitch")]
    PitchId,
    /// Questions are given where none belong, or none where they do.
    #[error("a section of kind questions, and no other, has questions")]
    Questions,
    /// A cell names a section that does not exist.
    #[error("there is no section with this id")]
    NoSuchSection,
    /// A section stands in no cell, or in two.
    #[error("each section stands in one cell")]
    CellOnce,
    /// The columns of a band do not add up.
    #[error("the columns of a band add up to 12")]
    Columns,
    /// A band has no height.
    #[error("a height is 1 or more")]
    Height,
}

/// Sections of a template, and questions of a section.
const MOST_SECTIONS: usize = 100;
const MOST_QUESTIONS: usize = 50;

/// Checklists of a template, and items of a checklist.
const MOST_CHECKLISTS: usize = 50;
const MOST_ITEMS: usize = 50;

/// Scales of a template.
const MOST_SCALES: usize = 50;

/// Hints of a section.
const MOST_HINTS: usize = 50;

/// Bytes of a template, of a title or a hint, and of any other text. The built-in one has 30 KB in two languages.
const MOST_BYTES: usize = 1 << 20;
const LONGEST_TITLE: usize = 1 << 10;
const LONGEST_TEXT: usize = 8 << 10;

/// Columns of the page.
const COLUMNS: u32 = 12;

/// Reads a template from JSON and checks that its parts fit together; `name` is used in messages only.
pub fn read(name: &str, text: &str) -> Result<Template, TemplateError> {
    let sense = |place: String, mistake| TemplateError::Sense { name: name.to_owned(), place, mistake };
    if text.len() > MOST_BYTES {
        return Err(sense(".".to_owned(), TemplateMistake::TooLong));
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let template: Template =
        serde_path_to_error::deserialize(&mut reader).map_err(|error| TemplateError::Shape {
            name: name.to_owned(),
            place: error.path().to_string(),
            source: error.into_inner(),
        })?;
    match mistake(&template) {
        None => Ok(template),
        Some((place, mistake)) => Err(sense(place, mistake)),
    }
}

fn mistake(template: &Template) -> Option<(String, TemplateMistake)> {
    let at = |place: &str, mistake| Some((place.to_owned(), mistake));
    if !is_id(&template.id) {
        return at("id", TemplateMistake::BadId);
    }
    if template.title.text("en").is_empty() {
        return at("title", TemplateMistake::NoText);
    }
    length_mistake(template)
        .or_else(|| section_mistake(template))
        .or_else(|| checklist_mistake(template))
        .or_else(|| scale_mistake(template))
        .or_else(|| band_mistake(template))
}

/// Texts that are longer than anybody would print: what is laid out on a page costs more than the bytes that it has.
fn length_mistake(template: &Template) -> Option<(String, TemplateMistake)> {
    let mut texts = vec![
        ("title".to_owned(), &template.title, LONGEST_TITLE),
        ("description".to_owned(), &template.description, LONGEST_TEXT),
        ("source".to_owned(), &template.source, LONGEST_TEXT),
    ];
    for (index, section) in template.sections.iter().enumerate() {
        let at = |field: &str| format!("sections[{index}]{field}");
        texts.push((at(".title"), &section.title, LONGEST_TITLE));
        texts.push((at(".question"), &section.question, LONGEST_TEXT));
        if section.hints.all().any(|hints| hints.len() > MOST_HINTS) {
            return Some((at(".hints"), TemplateMistake::TooMany));
        }
        if section.hints.all().flatten().any(|hint| hint.len() > LONGEST_TITLE) {
            return Some((at(".hints"), TemplateMistake::TooLong));
        }
        if let Some(example) = &section.example {
            texts.push((at(".example.text"), &example.text, LONGEST_TEXT));
            if example.name.len() > LONGEST_TITLE {
                return Some((at(".example.name"), TemplateMistake::TooLong));
            }
        }
        for (number, question) in section.questions.iter().enumerate() {
            texts.push((at(&format!(".questions[{number}].title")), &question.title, LONGEST_TITLE));
            texts.push((at(&format!(".questions[{number}].question")), &question.question, LONGEST_TEXT));
        }
    }
    for (index, list) in template.checklists.iter().enumerate() {
        texts.push((format!("checklists[{index}].title"), &list.title, LONGEST_TITLE));
        for (number, item) in list.items.iter().enumerate() {
            texts.push((format!("checklists[{index}].items[{number}].text"), &item.text, LONGEST_TITLE));
            texts.push((format!("checklists[{index}].items[{number}].why"), &item.why, LONGEST_TEXT));
        }
    }
    for (index, scale) in template.scales.iter().enumerate() {
        for (field, text) in [(".title", &scale.title), (".first", &scale.first), (".second", &scale.second)]
        {
            texts.push((format!("scales[{index}]{field}"), text, LONGEST_TITLE));
        }
        texts.push((format!("scales[{index}].why"), &scale.why, LONGEST_TEXT));
    }
    let is_long = |text: &Localised, longest: usize| text.all().any(|text| text.len() > longest);
    let long = texts.into_iter().find(|(_, text, longest)| is_long(text, *longest));
    long.map(|(place, ..)| (place, TemplateMistake::TooLong))
}

fn section_mistake(template: &Template) -> Option<(String, TemplateMistake)> {
    if template.sections.len() > MOST_SECTIONS {
        return Some(("sections".to_owned(), TemplateMistake::TooMany));
    }
    let mut ids = BTreeSet::new();
    let mut single_kinds = Vec::new();
    for (index, section) in template.sections.iter().enumerate() {
        let at = |field: &str, mistake| Some((format!("sections[{index}]{field}"), mistake));
        if let Some(mistake) = id_mistake(&mut ids, section.id.as_str()) {
            return at(".id", mistake);
        }
        if section.title.text("en").is_empty() {
            return at(".title", TemplateMistake::NoText);
        }
        if matches!(section.kind, SectionKind::Partners | SectionKind::Actions | SectionKind::Pitch) {
            if single_kinds.contains(&section.kind) {
                return at(".kind", TemplateMistake::KindTwice);
            }
            single_kinds.push(section.kind);
        }
        if (section.kind == SectionKind::Pitch) != (section.id.as_str() == "pitch") {
            return at(".id", TemplateMistake::PitchId);
        }
        if (section.kind == SectionKind::Questions) == section.questions.is_empty() {
            return at(".questions", TemplateMistake::Questions);
        }
        if section.questions.len() > MOST_QUESTIONS {
            return at(".questions", TemplateMistake::TooMany);
        }
        let mut question_ids = BTreeSet::new();
        for (number, question) in section.questions.iter().enumerate() {
            if let Some(mistake) = id_mistake(&mut question_ids, question.id.as_str()) {
                return at(&format!(".questions[{number}].id"), mistake);
            }
        }
    }
    None
}

fn checklist_mistake(template: &Template) -> Option<(String, TemplateMistake)> {
    if template.checklists.len() > MOST_CHECKLISTS {
        return Some(("checklists".to_owned(), TemplateMistake::TooMany));
    }
    let mut ids = BTreeSet::new();
    for (index, list) in template.checklists.iter().enumerate() {
        let at = |field: &str, mistake| Some((format!("checklists[{index}]{field}"), mistake));
        if let Some(mistake) = id_mistake(&mut ids, &list.id) {
            return at(".id", mistake);
        }
        if list.title.text("en").is_empty() {
            return at(".title", TemplateMistake::NoText);
        }
        if list.items.len() > MOST_ITEMS {
            return at(".items", TemplateMistake::TooMany);
        }
        let mut item_ids = BTreeSet::new();
        for (number, item) in list.items.iter().enumerate() {
            if let Some(mistake) = id_mistake(&mut item_ids, &item.id) {
                return at(&format!(".items[{number}].id"), mistake);
            }
            if item.text.text("en").is_empty() {
                return at(&format!(".items[{number}].text"), TemplateMistake::NoText);
            }
        }
    }
    None
}

fn scale_mistake(template: &Template) -> Option<(String, TemplateMistake)> {
    if template.scales.len() > MOST_SCALES {
        return Some(("scales".to_owned(), TemplateMistake::TooMany));
    }
    let mut ids = BTreeSet::new();
    for (index, scale) in template.scales.iter().enumerate() {
        let at = |field: &str, mistake| Some((format!("scales[{index}]{field}"), mistake));
        if let Some(mistake) = id_mistake(&mut ids, &scale.id) {
            return at(".id", mistake);
        }
        for (field, text) in [(".title", &scale.title), (".first", &scale.first), (".second", &scale.second)]
        {
            if text.text("en").is_empty() {
                return at(field, TemplateMistake::NoText);
            }
        }
    }
    None
}

fn id_mistake<'a>(seen: &mut BTreeSet<&'a str>, id: &'a str) -> Option<TemplateMistake> {
    if !is_id(id) {
        return Some(TemplateMistake::BadId);
    }
    (!seen.insert(id)).then_some(TemplateMistake::DuplicateId)
}

fn band_mistake(template: &Template) -> Option<(String, TemplateMistake)> {
    let mut placed = BTreeSet::new();
    for (index, band) in template.bands.iter().enumerate() {
        if band.height == 0 {
            return Some((format!("bands[{index}].height"), TemplateMistake::Height));
        }
        for (number, cell) in band.cells.iter().enumerate() {
            let place = format!("bands[{index}].cells[{number}].section");
            if template.section(&cell.section).is_none() {
                return Some((place, TemplateMistake::NoSuchSection));
            }
            if !placed.insert(&cell.section) {
                return Some((place, TemplateMistake::CellOnce));
            }
        }
        // Saturating, since a stranger's template may name any number.
        if band.cells.iter().fold(0_u32, |sum, cell| sum.saturating_add(cell.columns)) != COLUMNS
            || band.cells.iter().any(|cell| cell.columns == 0)
        {
            return Some((format!("bands[{index}].cells"), TemplateMistake::Columns));
        }
    }
    (placed.len() != template.sections.len()).then(|| ("bands".to_owned(), TemplateMistake::CellOnce))
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
