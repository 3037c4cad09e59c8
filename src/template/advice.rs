//! The advice that a form gives on what is filled in, as data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Localised;
use crate::canvas::SectionId;

/// A piece of advice, and when it is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormRule {
    /// Stable English id.
    pub id: String,
    /// When there is something to say.
    pub condition: FormCondition,
    /// The advice.
    pub message: Localised,
    /// Why that matters.
    pub why: Localised,
}

/// When a form has something to say. Columns and options are named by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "when", rename_all = "snake_case")]
pub enum FormCondition {
    /// A row stands at each of some options, and lacks one of some columns.
    Row {
        /// The table.
        section: SectionId,
        /// Options of columns of choices.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        is: BTreeMap<String, String>,
        /// Columns of which at least one is not filled in.
        lacks: Vec<String>,
    },
    /// A day is over, in a row that is not done and does not stand at one of some options.
    Past {
        /// The table.
        section: SectionId,
        /// The column with the day.
        column: String,
        /// Options of columns of choices.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        unless: BTreeMap<String, String>,
    },
    /// A row is named by no row of another table.
    NotNamed {
        /// The table with the row.
        section: SectionId,
        /// The other table.
        by: SectionId,
        /// Its column that names rows.
        column: String,
    },
    /// Two rows hold the same in a column.
    Same {
        /// The table.
        section: SectionId,
        /// A column of choices, partners or rows.
        column: String,
    },
    /// One side said something and another nothing.
    OneSided {
        /// The section with sides.
        section: SectionId,
    },
    /// Nothing stands in any of some sections, while something stands elsewhere.
    Nothing {
        /// The sections; the advice is about the first.
        sections: Vec<SectionId>,
    },
}

impl FormCondition {
    /// The section that the advice is about. `None` if none is named.
    pub fn section(&self) -> Option<&SectionId> {
        match self {
            Self::Row { section, .. }
            | Self::Past { section, .. }
            | Self::NotNamed { section, .. }
            | Self::Same { section, .. }
            | Self::OneSided { section } => Some(section),
            Self::Nothing { sections } => sections.first(),
        }
    }
}
