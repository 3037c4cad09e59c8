//! What can be wrong with a template whose fields are all there: parts that contradict each other, and sizes.

use std::collections::BTreeSet;

use super::{ColumnKind, Localised, SectionKind, SectionTemplate, Template};
use crate::canvas::is_id;

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
    /// Columns are given where none belong, or none where they do.
    #[error("a section of kind table, and no other, has columns")]
    Columns,
    /// Options are given where none belong, or none where they do.
    #[error("a column of kind choice, and no other, has options")]
    Options,
    /// A column has a name that every row has already.
    #[error("id and position are names that every row has")]
    ColumnName,
    /// A cell names a section that does not exist.
    #[error("there is no section with this id")]
    NoSuchSection,
    /// The story tells a section twice.
    #[error("the story tells each section once")]
    ToldTwice,
    /// The story tells a section that has rows.
    #[error("the story is told by sections of kind text or questions, and led by one of kind text")]
    NotTold,
    /// The story names a checklist that does not exist.
    #[error("there is no checklist with this id")]
    NoSuchChecklist,
    /// A section stands in no cell, or in two.
    #[error("each section stands in one cell")]
    CellOnce,
    /// The widths of a band do not add up.
    #[error("the columns of a band add up to 12")]
    Widths,
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

/// Columns of a table, and options of a column.
const MOST_COLUMNS: usize = 32;
const MOST_OPTIONS: usize = 50;

/// Scales of a template.
const MOST_SCALES: usize = 50;

/// Hints of a section.
const MOST_HINTS: usize = 50;

/// Bytes of a title or a hint, and of any other text.
const LONGEST_TITLE: usize = 1 << 10;
const LONGEST_TEXT: usize = 8 << 10;

/// Columns of the page.
const COLUMNS: u32 = 12;

/// What contradicts something else in a template, with the place.
pub(super) fn mistake(template: &Template) -> Option<(String, TemplateMistake)> {
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
        .or_else(|| story_mistake(template))
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
        for (number, column) in section.columns.iter().enumerate() {
            let titles = std::iter::once(&column.title)
                .chain(&column.unit)
                .chain(column.options.iter().map(|option| &option.title));
            texts.extend(titles.map(|title| (at(&format!(".columns[{number}]")), title, LONGEST_TITLE)));
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
    for part in template.story.lead.iter().chain(&template.story.told) {
        texts.push(("story".to_owned(), &part.title, LONGEST_TITLE));
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
        if let Some((place, mistake)) = column_mistake(section) {
            return at(&place, mistake);
        }
    }
    None
}

/// What is wrong with the columns of a section, with the place in it.
fn column_mistake(section: &SectionTemplate) -> Option<(String, TemplateMistake)> {
    let whole = |mistake| Some((".columns".to_owned(), mistake));
    if (section.kind == SectionKind::Table) == section.columns.is_empty() {
        return whole(TemplateMistake::Columns);
    }
    if section.columns.len() > MOST_COLUMNS {
        return whole(TemplateMistake::TooMany);
    }
    let mut ids = BTreeSet::new();
    for (number, column) in section.columns.iter().enumerate() {
        let at = |field: &str, mistake| Some((format!(".columns[{number}]{field}"), mistake));
        if let Some(mistake) = id_mistake(&mut ids, &column.id) {
            return at(".id", mistake);
        }
        if matches!(column.id.as_str(), "id" | "position") {
            return at(".id", TemplateMistake::ColumnName);
        }
        if column.title.text("en").is_empty() {
            return at(".title", TemplateMistake::NoText);
        }
        if (column.kind == ColumnKind::Choice) == column.options.is_empty() {
            return at(".options", TemplateMistake::Options);
        }
        if column.options.len() > MOST_OPTIONS {
            return at(".options", TemplateMistake::TooMany);
        }
        let mut options = BTreeSet::new();
        for (option_number, option) in column.options.iter().enumerate() {
            let place = |field: &str| format!(".options[{option_number}]{field}");
            if let Some(mistake) = id_mistake(&mut options, &option.id) {
                return at(&place(".id"), mistake);
            }
            if option.title.text("en").is_empty() {
                return at(&place(".title"), TemplateMistake::NoText);
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

fn story_mistake(template: &Template) -> Option<(String, TemplateMistake)> {
    let story = &template.story;
    let mut told = BTreeSet::new();
    let lead = story.lead.iter().map(|part| ("story.lead".to_owned(), &part.section, Some(&part.title)));
    let parts = story.told.iter().enumerate();
    let parts = parts.map(|(index, part)| (format!("story.told[{index}]"), &part.section, Some(&part.title)));
    let needed = story.needed.iter().enumerate();
    let needed = needed.map(|(index, section)| (format!("story.needed[{index}]"), section, None));
    for (place, id, title) in lead.chain(parts).chain(needed) {
        let Some(section) = template.section(id) else {
            return Some((place, TemplateMistake::NoSuchSection));
        };
        let is_led = place == "story.lead";
        let is_told =
            section.kind == SectionKind::Text || (section.kind == SectionKind::Questions && !is_led);
        if !is_told {
            return Some((place, TemplateMistake::NotTold));
        }
        if !told.insert(id) {
            return Some((place, TemplateMistake::ToldTwice));
        }
        if title.is_some_and(|title| title.text("en").is_empty()) {
            return Some((format!("{place}.title"), TemplateMistake::NoText));
        }
    }
    let has_list = |id: &String| template.checklists.iter().any(|list| list.id == *id);
    let is_missing = story.gains.as_ref().is_some_and(|id| !has_list(id));
    is_missing.then(|| ("story.gains".to_owned(), TemplateMistake::NoSuchChecklist))
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
            return Some((format!("bands[{index}].cells"), TemplateMistake::Widths));
        }
    }
    (placed.len() != template.sections.len()).then(|| ("bands".to_owned(), TemplateMistake::CellOnce))
}
