//! The shape of a template.

use serde::{Deserialize, Serialize};

use super::{DocumentTemplate, FormRule, Group, GroupLook, Localised, Story, TemplateName};
use crate::canvas::{
    Canvas, Check, CheckId, OptionId, QuestionId, Section, SectionId, TextField, is_blank_row, list,
};
use crate::schema::{AnyRow, ColumnKind, DeclaredRows, DeclaredTable, RowKind};

/// A page that can be filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Stable English id, such as `collaborative-innovation`.
    pub id: String,
    /// Raised when sections or questions change.
    pub version: u32,
    /// The templates that it was made of by wording them otherwise, the nearest first; empty for one with sections of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub based_on: Vec<TemplateName>,
    /// Name of the template.
    pub title: Localised,
    /// What it is for, in a sentence.
    pub description: Localised,
    /// Where the method comes from.
    pub source: Localised,
    /// The groups of its sections, in the order of the legend. Those of [`super::USUAL_GROUPS`] where the file names none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// The sections, in the order in which they are filled in.
    pub sections: Vec<SectionTemplate>,
    /// What a team can go through together, besides the page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checklists: Vec<Checklist>,
    /// Choices about the collaboration that lie between two ends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scales: Vec<Scale>,
    /// What the form advises on what is filled in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<FormRule>,
    /// What a pitch is told from.
    #[serde(default, skip_serializing_if = "Story::is_empty")]
    pub story: Story,
    /// The documents that are made of it. The usual ones where the file names none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentTemplate>,
    /// The rows of the page, from top to bottom.
    pub bands: Vec<Band>,
}

/// One section of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionTemplate {
    /// Stable English id.
    pub id: SectionId,
    /// What can be filled in.
    pub kind: SectionKind,
    /// The id of the group that gives it colour and shape.
    pub group: String,
    /// Its title.
    pub title: Localised,
    /// The guiding question, shown while the section is empty.
    pub question: Localised,
    /// What makes it stronger, each a sentence.
    pub hints: Localised<Vec<String>>,
    /// How a real collaboration filled it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<SectionExample>,
    /// The questions of a section of kind [`SectionKind::Questions`]; empty otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// The options of a section of kind [`SectionKind::Choice`]; empty otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<SectionOption>,
    /// Whether several of the options can be chosen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub several: bool,
    /// The perspectives of a section of kind [`SectionKind::Sides`], two or three; empty otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<Side>,
    /// The columns of a section of kind [`SectionKind::Table`]; empty otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnTemplate>,
    /// Whether the rows of a section of kind [`SectionKind::Table`] carry their number, by their place.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub numbered: bool,
    /// The column of choices by which a section of kind [`SectionKind::Table`] is shown as a board, with a column of cards
    /// for each of its options. Absent where the rows stand below one another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub board: Option<String>,
    /// Whether the questions of the decision aid belong to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub decision_aid: bool,
    /// The table that the columns declare.
    #[serde(skip)]
    pub table: Option<&'static DeclaredTable>,
    /// What a section of kind [`SectionKind::Questions`] or [`SectionKind::Sides`] asks: its questions, or a text for each
    /// side and, last, one for where they differ.
    #[serde(skip)]
    pub asked: Vec<Question>,
    /// How its group looks.
    #[serde(skip)]
    pub look: GroupLook,
}

/// A column of a section of kind [`SectionKind::Table`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnTemplate {
    /// Stable English id.
    pub id: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Its title.
    pub title: Localised,
    /// What can be chosen in a column of choices or of lists; empty otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<ColumnOption>,
    /// What a number counts, in a word or a sign, such as `EUR`; absent where it counts nothing in particular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Localised>,
    /// The section whose table a cell names a row of, in a column of rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<SectionId>,
    /// Whether the numbers in it are added up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sum: bool,
    /// Whether it stands on the page too, besides in the form of a row.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub shown: bool,
}

const fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_yes(value: &bool) -> bool {
    *value
}

/// What can be chosen in a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnOption {
    /// Stable English id.
    pub id: String,
    /// What it is called.
    pub title: Localised,
    /// Whether a row with it is done. A column of choices can have several such options.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub end: bool,
}

/// A perspective from which a section is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Stable English id.
    pub id: QuestionId,
    /// Whose perspective it is, in a word or two.
    pub title: Localised,
}

/// What can be chosen in a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionOption {
    /// Stable English id.
    pub id: String,
    /// What it is called.
    pub title: Localised,
    /// What it means, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Localised>,
}

/// What a real collaboration wrote in a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionExample {
    /// The collaboration: a proper name, the same in every language.
    pub name: String,
    /// What it wrote, a few sentences at most.
    pub text: Localised,
}

/// A question with a text as its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stable English id.
    pub id: QuestionId,
    /// A word or two that names it.
    pub title: Localised,
    /// The question itself.
    pub question: Localised,
}

/// Things to have thought of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// Stable English id.
    pub id: String,
    /// What the list is about.
    pub title: Localised,
    /// The items, in the order in which they are gone through.
    pub items: Vec<ChecklistItem>,
}

/// One item of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistItem {
    /// Stable English id, unique in its list.
    pub id: String,
    /// A statement that is true or not yet.
    pub text: Localised,
    /// Why it matters.
    pub why: Localised,
}

/// A choice between two ends, and all that lies between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// Stable English id.
    pub id: String,
    /// What the choice is about.
    pub title: Localised,
    /// The first end.
    pub first: Localised,
    /// The second end.
    pub second: Localised,
    /// Why the choice matters.
    pub why: Localised,
}

/// What a section holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// Free text.
    Text,
    /// A text for each of some questions.
    Questions,
    /// The partner table.
    Partners,
    /// The action lines.
    Actions,
    /// The pitch.
    Pitch,
    /// A table of its own, with the columns that it declares.
    Table,
    /// One or some of its options, and a text for why.
    Choice,
    /// A text for each of two or three perspectives, and one for where they differ.
    Sides,
}

/// One row of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// Share of the page's height when there is room for all, relative to the other bands.
    pub height: u32,
    /// The sections in it, from left to right.
    pub cells: Vec<Cell>,
}

/// The place of a section within its band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Which section.
    pub section: SectionId,
    /// Its width in twelfths of the page.
    pub columns: u32,
}

impl SectionTemplate {
    /// The kind of the rows that it holds, if it holds rows.
    pub const fn rows(&self) -> Option<RowKind> {
        match self.kind {
            SectionKind::Partners => Some(RowKind::Partner),
            SectionKind::Actions => Some(RowKind::Action),
            SectionKind::Pitch => Some(RowKind::Paragraph),
            SectionKind::Table => match self.table {
                Some(table) => Some(RowKind::Declared(table)),
                None => None,
            },
            SectionKind::Text | SectionKind::Questions | SectionKind::Choice | SectionKind::Sides => None,
        }
    }

    /// Whether somebody wrote or chose something in it. A row in which nothing stands is nothing.
    pub fn is_filled_on(&self, canvas: &Canvas) -> bool {
        let is_written = |text: &str| !text.trim().is_empty();
        match self.kind {
            SectionKind::Text => is_written(canvas.text(&self.id)),
            SectionKind::Choice => {
                let is_chosen = |id: &OptionId| id.section() == &self.id && canvas.is_chosen(id);
                canvas.chosen.keys().any(is_chosen) || is_written(canvas.text(&self.id))
            }
            SectionKind::Questions | SectionKind::Sides => {
                self.asked.iter().any(|asked| is_written(canvas.answer(&self.id, &asked.id)))
            }
            SectionKind::Partners | SectionKind::Actions | SectionKind::Table => {
                self.rows_on(canvas).any(|row| !is_blank_row(row))
            }
            SectionKind::Pitch => !canvas.pitch.is_blank(),
        }
    }

    /// The rows that stand in it, in order.
    pub fn rows_on<'a>(&self, canvas: &'a Canvas) -> impl Iterator<Item = &'a dyn AnyRow> + use<'a> {
        self.rows().map(|kind| canvas.table(kind)).into_iter().flat_map(list)
    }
}

impl Template {
    /// The section with this id.
    pub fn section(&self, id: &SectionId) -> Option<&SectionTemplate> {
        self.sections.iter().find(|section| section.id == *id)
    }

    /// A canvas in which nothing is filled in yet: an empty text for each section and question.
    pub fn blank_canvas(&self, language: &str) -> Canvas {
        let sections = self.sections.iter().filter_map(|section| {
            let blank = match section.kind {
                SectionKind::Text | SectionKind::Choice => Section::Text(String::new()),
                SectionKind::Questions | SectionKind::Sides => Section::Questions(
                    section.asked.iter().map(|question| (question.id.clone(), String::new())).collect(),
                ),
                SectionKind::Partners | SectionKind::Actions | SectionKind::Pitch | SectionKind::Table => {
                    return None;
                }
            };
            Some((section.id.clone(), blank))
        });
        let sections = sections.collect();
        let checklists = self.check_ids().map(|id| (id, Check::default())).collect();
        let declared = self.sections.iter().filter_map(|section| section.table).map(DeclaredRows::new);
        let declared = declared.collect();
        let chosen = self.option_ids().map(|id| (id, false)).collect();
        Canvas { language: language.to_owned(), sections, chosen, checklists, declared, ..Canvas::default() }
    }

    /// The kinds of rows that the template declares, in order.
    pub fn tables(&self) -> impl Iterator<Item = RowKind> + '_ {
        self.sections.iter().filter_map(|section| section.table).map(RowKind::Declared)
    }

    /// The section of a declared table.
    pub fn section_of(&self, table: &DeclaredTable) -> Option<&SectionTemplate> {
        self.sections.iter().find(|section| section.table.is_some_and(|known| known == table))
    }

    /// Every item of every checklist, in order.
    pub fn check_ids(&self) -> impl Iterator<Item = CheckId> + '_ {
        self.checklists.iter().flat_map(|list| list.items.iter().map(|item| CheckId::new(&list.id, &item.id)))
    }

    /// Every option of every section of kind choice, in order.
    pub fn option_ids(&self) -> impl Iterator<Item = OptionId> + '_ {
        let options = |section: &SectionTemplate| -> Vec<OptionId> {
            section.options.iter().map(|option| OptionId::new(&section.id, &option.id)).collect()
        };
        self.sections.iter().flat_map(options)
    }

    /// The texts that every canvas of this template has: all but those of rows.
    pub fn texts(&self) -> impl Iterator<Item = TextField> + '_ {
        let header = [TextField::Subject, TextField::Version, TextField::Contact];
        let sections = self.sections.iter().flat_map(|section| match section.kind {
            SectionKind::Text | SectionKind::Choice => vec![TextField::Section(section.id.clone())],
            SectionKind::Questions | SectionKind::Sides => section
                .asked
                .iter()
                .map(|question| TextField::Answer(section.id.clone(), question.id.clone()))
                .collect(),
            SectionKind::Partners | SectionKind::Actions | SectionKind::Pitch | SectionKind::Table => {
                Vec::new()
            }
        });
        let checks = self.check_ids().map(TextField::CheckNote);
        header.into_iter().chain(sections).chain([TextField::Pitch]).chain(checks)
    }

    /// The section beside which the decision aid is shown to who comes from no other: the last that it belongs to.
    pub fn decision_aid(&self) -> Option<&SectionTemplate> {
        self.sections.iter().rfind(|section| section.decision_aid)
    }

    /// The group of a section.
    pub fn group_of(&self, section: &SectionTemplate) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == section.group)
    }

    /// The groups that have a section, in the order of the legend.
    pub fn legend(&self) -> impl Iterator<Item = &Group> {
        let is_used = |group: &&Group| self.sections.iter().any(|section| section.group == group.id);
        self.groups.iter().filter(is_used)
    }

    /// The place of a section in the order of filling in, from 1.
    pub fn number(&self, id: &SectionId) -> Option<usize> {
        self.sections.iter().position(|section| section.id == *id).map(|index| index + 1)
    }
}
