//! What a canvas can hold: the sections of a template, their kinds, places on the page and words, read from JSON.
//!
//! A template is data that an organisation can make without touching code; nothing here knows
//! the sections of one particular canvas.

mod advice;
mod board;
mod built_in;
mod check;
mod check_advice;
mod check_documents;
mod check_parts;
mod document;
mod documents;
mod foreign;
mod group;
mod lineage;
mod lines;
mod localised;
mod mistake;
mod model;
mod name;
mod read;
mod review;
mod reword;
mod source;
mod story;
mod unknown;
mod usual;
mod wording;

pub use advice::{FormCondition, FormRule};
pub use board::{BoardColumn, option_of};
pub use built_in::{BuiltInTemplates, COLLABORATIVE_INNOVATION};
pub use document::{Apart, DocumentKind, DocumentPart, DocumentTemplate};
pub use group::{DIAMOND, Group, GroupLook, Mark, PENTAGON, Palette, STAR, USUAL_GROUPS};
pub use localised::Localised;
pub use mistake::TemplateMistake;
pub use model::{
    Band, Cell, Checklist, ChecklistItem, ColumnOption, ColumnTemplate, Question, Scale, SectionExample,
    SectionKind, SectionOption, SectionTemplate, Side, Template,
};
pub use name::TemplateName;
pub use read::{MOST_BYTES, TemplateError, read};
pub use review::{Finding, review};
pub use reword::{Author, NewWords, slug};
pub use source::{sha256_hex, source_sha256};
pub use story::{Story, StoryPart};
pub use unknown::unknown_fields;
pub use wording::{WordPart, WordRole, Wording};

pub use crate::schema::ColumnKind;
