//! Sections of the page. Which sections there are, and what each asks, is the template's to say.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::schema::{FieldValue, Single, Value, View};

/// Stable English id of a section, such as `societal_value`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SectionId(Arc<str>);

/// Stable English id of a question within a section or of the decision aid, such as `liability`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QuestionId(Arc<str>);

/// An option of a section of kind choice; both ids are stable and English.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionId {
    section: SectionId,
    option: Arc<str>,
}

/// What a team wrote in a section that holds plain text or answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Section {
    /// Free text; paragraphs are separated by line feeds.
    Text(String),
    /// One text for each question.
    Questions(BTreeMap<QuestionId, String>),
}

impl Section {
    /// Whether nobody wrote in it yet.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Questions(answers) => answers.values().all(String::is_empty),
        }
    }
}

impl SectionId {
    /// The id as it is spelled in a file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl OptionId {
    /// An option of a section.
    pub fn new(section: &SectionId, option: &str) -> Self {
        Self { section: section.clone(), option: option.into() }
    }

    /// The section.
    pub const fn section(&self) -> &SectionId {
        &self.section
    }

    /// The option in it.
    pub fn option(&self) -> &str {
        &self.option
    }
}

impl fmt::Display for OptionId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.section, self.option)
    }
}

impl From<&str> for SectionId {
    fn from(id: &str) -> Self {
        Self(id.into())
    }
}

impl Borrow<str> for SectionId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SectionId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl QuestionId {
    /// The id as it is spelled in a file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for QuestionId {
    fn from(id: &str) -> Self {
        Self(id.into())
    }
}

impl Borrow<str> for QuestionId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<SectionId> for Value {
    fn from(id: SectionId) -> Self {
        Self::Word(id.as_str().to_owned())
    }
}

impl Single for SectionId {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Word(id) = value { Some(Self::from(id.as_str())) } else { None }
    }
}

impl FieldValue for QuestionId {
    fn view(&self) -> View<'_> {
        View::One(Some(Value::Word(self.as_str().to_owned())))
    }

    fn set(&mut self, member: Option<&str>, value: Option<Value>) -> bool {
        match (member, value) {
            (None, Some(Value::Word(id))) => *self = Self::from(id.as_str()),
            (None, None) => *self = Self::from(""),
            _ => return false,
        }
        true
    }
}
