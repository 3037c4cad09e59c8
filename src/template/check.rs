//! Looks for what contradicts something else in a template whose fields are all there, and for sizes that nobody prints.

use std::collections::BTreeSet;

use super::{Localised, SectionKind, SectionTemplate, Template, TemplateMistake, USUAL_GROUPS};
use crate::canvas::{SectionId, is_id};

/// Groups of a template.
const MOST_GROUPS: usize = 6;

/// Sections of a template, and questions of a section.
pub(super) const MOST_SECTIONS: usize = 100;
const MOST_QUESTIONS: usize = 50;

/// Checklists of a template, and items of a checklist.
const MOST_CHECKLISTS: usize = 50;
const MOST_ITEMS: usize = 50;

/// Columns of a table.
const MOST_COLUMNS: usize = 32;

/// Scales of a template.
const MOST_SCALES: usize = 50;

/// Hints of a section.
pub(super) const MOST_HINTS: usize = 50;

/// Templates that one was made of, each by wording the one before otherwise.
pub(super) const MOST_BASES: usize = 20;

/// Bytes of a title or a hint, and of any other text.
pub(super) const LONGEST_TITLE: usize = 1 << 10;
pub(super) const LONGEST_TEXT: usize = 8 << 10;

/// The kinds of sections that a story can be told from.
const TOLD: [SectionKind; 2] = [SectionKind::Text, SectionKind::Questions];

/// Columns of the page.
const COLUMNS: u32 = 12;

/// Everything that is wrong with a template, each with its place, such as `sections[2].columns[0].id`.
pub(super) fn mistakes(template: &Template) -> Vec<(String, TemplateMistake)> {
    let mut check = Check::default();
    check.template(template);
    check.found
}

/// What has been found so far.
#[derive(Default)]
pub(super) struct Check {
    found: Vec<(String, TemplateMistake)>,
}

impl Check {
    pub(super) fn add(&mut self, place: impl Into<String>, mistake: TemplateMistake) {
        self.found.push((place.into(), mistake));
    }

    fn template(&mut self, template: &Template) {
        if !is_id(&template.id) {
            self.add("id", TemplateMistake::BadId);
        }
        self.based_on(template);
        self.titled("title", &template.title);
        self.length("title", &template.title, LONGEST_TITLE);
        self.length("description", &template.description, LONGEST_TEXT);
        self.length("source", &template.source, LONGEST_TEXT);
        self.groups(template);
        self.sections(&template.sections);
        self.checklists(template);
        self.scales(template);
        self.story(template);
        self.documents(template);
        self.advice(template);
        self.bands(template);
    }

    /// The templates that it was made of, of which none is it itself.
    fn based_on(&mut self, template: &Template) {
        if !self.count("based_on", template.based_on.len(), MOST_BASES) {
            return;
        }
        let mut ids = BTreeSet::from([template.id.as_str()]);
        for (index, base) in template.based_on.iter().enumerate() {
            self.id(&format!("based_on[{index}].id"), &mut ids, &base.id);
        }
    }

    /// A text that no form can do without.
    pub(super) fn titled(&mut self, place: &str, title: &Localised) {
        if title.text("en").is_empty() {
            self.add(place, TemplateMistake::NoText);
        }
    }

    /// A text that is longer than anybody would print: what is laid out on a page costs more than the bytes that it has.
    pub(super) fn length(&mut self, place: &str, text: &Localised, longest: usize) {
        if text.all().any(|text| text.len() > longest) {
            self.add(place, TemplateMistake::TooLong);
        }
    }

    /// More of something than anybody goes through; what is in it is not looked at.
    pub(super) fn count(&mut self, place: &str, count: usize, most: usize) -> bool {
        if count > most {
            self.add(place, TemplateMistake::TooMany);
        }
        count <= most
    }

    pub(super) fn id<'a>(&mut self, place: &str, seen: &mut BTreeSet<&'a str>, id: &'a str) {
        if !is_id(id) {
            self.add(place, TemplateMistake::BadId);
        } else if !seen.insert(id) {
            self.add(place, TemplateMistake::DuplicateId);
        }
    }

    /// The groups, and those that sections name.
    fn groups(&mut self, template: &Template) {
        if !self.count("groups", template.groups.len(), MOST_GROUPS) {
            return;
        }
        let mut ids = BTreeSet::new();
        for (index, group) in template.groups.iter().enumerate() {
            let at = |field: &str| format!("groups[{index}].{field}");
            self.id(&at("id"), &mut ids, &group.id);
            self.titled(&at("title"), &group.title);
            self.length(&at("title"), &group.title, LONGEST_TITLE);
        }
        let known: Vec<&str> = match template.groups.as_slice() {
            [] => USUAL_GROUPS.to_vec(),
            groups => groups.iter().map(|group| group.id.as_str()).collect(),
        };
        for (index, section) in template.sections.iter().enumerate().take(MOST_SECTIONS) {
            if !known.contains(&section.group.as_str()) {
                let (found, known) = (section.group.clone(), known.join(", "));
                self.add(format!("sections[{index}].group"), TemplateMistake::UnknownWord { found, known });
            }
        }
    }

    fn sections(&mut self, sections: &[SectionTemplate]) {
        if !self.count("sections", sections.len(), MOST_SECTIONS) {
            return;
        }
        let mut ids = BTreeSet::new();
        let mut single_kinds = Vec::new();
        for (index, section) in sections.iter().enumerate() {
            let at = |field: &str| format!("sections[{index}].{field}");
            self.id(&at("id"), &mut ids, section.id.as_str());
            if matches!(section.kind, SectionKind::Partners | SectionKind::Actions | SectionKind::Pitch) {
                if single_kinds.contains(&section.kind) {
                    self.add(at("kind"), TemplateMistake::KindTwice);
                }
                single_kinds.push(section.kind);
            }
            if (section.kind == SectionKind::Pitch) != (section.id.as_str() == "pitch") {
                self.add(at("id"), TemplateMistake::PitchId);
            }
            self.section(section, sections, &at);
        }
    }

    /// What is wrong within a section; `at` gives the place of one of its fields.
    fn section(&mut self, section: &SectionTemplate, all: &[SectionTemplate], at: &dyn Fn(&str) -> String) {
        self.titled(&at("title"), &section.title);
        self.length(&at("title"), &section.title, LONGEST_TITLE);
        self.length(&at("question"), &section.question, LONGEST_TEXT);
        let most = section.hints.all().map(Vec::len).max().unwrap_or_default();
        if self.count(&at("hints"), most, MOST_HINTS)
            && section.hints.all().flatten().any(|hint| hint.len() > LONGEST_TITLE)
        {
            self.add(at("hints"), TemplateMistake::TooLong);
        }
        if let Some(example) = &section.example {
            self.length(&at("example.text"), &example.text, LONGEST_TEXT);
            if example.name.len() > LONGEST_TITLE {
                self.add(at("example.name"), TemplateMistake::TooLong);
            }
        }
        if (section.kind == SectionKind::Questions) == section.questions.is_empty() {
            self.add(at("questions"), TemplateMistake::Questions);
        }
        if self.count(&at("questions"), section.questions.len(), MOST_QUESTIONS) {
            let mut ids = BTreeSet::new();
            for (number, question) in section.questions.iter().enumerate() {
                let at = |field: &str| at(&format!("questions[{number}].{field}"));
                self.id(&at("id"), &mut ids, question.id.as_str());
                self.length(&at("title"), &question.title, LONGEST_TITLE);
                self.length(&at("question"), &question.question, LONGEST_TEXT);
            }
        }
        self.options(section, at);
        self.sides(section, at);
        if section.numbered && section.kind != SectionKind::Table {
            self.add(at("numbered"), TemplateMistake::Numbered);
        }
        self.board(section, at);
        if (section.kind == SectionKind::Table) == section.columns.is_empty() {
            self.add(at("columns"), TemplateMistake::Columns);
        }
        if self.count(&at("columns"), section.columns.len(), MOST_COLUMNS) {
            let mut ids = BTreeSet::new();
            for (number, column) in section.columns.iter().enumerate() {
                let at = |field: &str| at(&format!("columns[{number}].{field}"));
                self.id(&at("id"), &mut ids, &column.id);
                self.column(column, all, &at);
            }
            if !section.columns.is_empty() && section.columns.iter().all(|column| !column.shown) {
                self.add(at("columns"), TemplateMistake::NoShownColumn);
            }
        }
    }

    fn checklists(&mut self, template: &Template) {
        if !self.count("checklists", template.checklists.len(), MOST_CHECKLISTS) {
            return;
        }
        let mut ids = BTreeSet::new();
        for (index, list) in template.checklists.iter().enumerate() {
            let at = |field: &str| format!("checklists[{index}].{field}");
            self.id(&at("id"), &mut ids, &list.id);
            self.titled(&at("title"), &list.title);
            self.length(&at("title"), &list.title, LONGEST_TITLE);
            if !self.count(&at("items"), list.items.len(), MOST_ITEMS) {
                continue;
            }
            let mut item_ids = BTreeSet::new();
            for (number, item) in list.items.iter().enumerate() {
                let at = |field: &str| at(&format!("items[{number}].{field}"));
                self.id(&at("id"), &mut item_ids, &item.id);
                self.titled(&at("text"), &item.text);
                self.length(&at("text"), &item.text, LONGEST_TITLE);
                self.length(&at("why"), &item.why, LONGEST_TEXT);
            }
        }
    }

    fn scales(&mut self, template: &Template) {
        if !self.count("scales", template.scales.len(), MOST_SCALES) {
            return;
        }
        let mut ids = BTreeSet::new();
        for (index, scale) in template.scales.iter().enumerate() {
            let at = |field: &str| format!("scales[{index}].{field}");
            self.id(&at("id"), &mut ids, &scale.id);
            for (field, text) in [("title", &scale.title), ("first", &scale.first), ("second", &scale.second)]
            {
                self.titled(&at(field), text);
                self.length(&at(field), text, LONGEST_TITLE);
            }
            self.length(&at("why"), &scale.why, LONGEST_TEXT);
        }
    }

    fn story(&mut self, template: &Template) {
        let story = &template.story;
        let mut told = BTreeSet::new();
        let lead = story.lead.iter().map(|part| ("story.lead".to_owned(), part));
        let parts = story.told.iter().enumerate();
        let parts = parts.map(|(index, part)| (format!("story.told[{index}]"), part));
        for (place, part) in lead.chain(parts) {
            let kinds: &[_] = match place.as_str() {
                "story.lead" => &[SectionKind::Text],
                _ => &TOLD,
            };
            self.told(template, (&format!("{place}.section"), kinds), &mut told, &part.section);
            self.titled(&format!("{place}.title"), &part.title);
            self.length(&format!("{place}.title"), &part.title, LONGEST_TITLE);
        }
        for (index, section) in story.needed.iter().enumerate() {
            self.told(template, (&format!("story.needed[{index}]"), &TOLD), &mut told, section);
        }
        let has_list = |id: &String| template.checklists.iter().any(|list| list.id == *id);
        if story.gains.as_ref().is_some_and(|id| !has_list(id)) {
            self.add("story.gains", TemplateMistake::NoSuchChecklist);
        }
    }

    /// A section that the story tells, at a place where it may be of some kinds.
    fn told<'a>(
        &mut self,
        template: &Template,
        (place, kinds): (&str, &[SectionKind]),
        told: &mut BTreeSet<&'a SectionId>,
        id: &'a SectionId,
    ) {
        match template.section(id) {
            None => self.add(place, TemplateMistake::NoSuchSection),
            Some(section) if !kinds.contains(&section.kind) => self.add(place, TemplateMistake::NotTold),
            Some(_) if !told.insert(id) => self.add(place, TemplateMistake::ToldTwice),
            Some(_) => {}
        }
    }

    fn bands(&mut self, template: &Template) {
        let mut placed = BTreeSet::new();
        for (index, band) in template.bands.iter().enumerate() {
            if band.height == 0 {
                self.add(format!("bands[{index}].height"), TemplateMistake::Height);
            }
            for (number, cell) in band.cells.iter().enumerate() {
                let place = format!("bands[{index}].cells[{number}].section");
                if template.section(&cell.section).is_none() {
                    self.add(place, TemplateMistake::NoSuchSection);
                } else if !placed.insert(&cell.section) {
                    self.add(place, TemplateMistake::CellOnce);
                }
            }
            // Saturating, since a stranger's template may name any number.
            if band.cells.iter().fold(0_u32, |sum, cell| sum.saturating_add(cell.columns)) != COLUMNS
                || band.cells.iter().any(|cell| cell.columns == 0)
            {
                self.add(format!("bands[{index}].cells"), TemplateMistake::Widths);
            }
        }
        if template.sections.iter().any(|section| !placed.contains(&section.id)) {
            self.add("bands", TemplateMistake::CellOnce);
        }
    }
}
