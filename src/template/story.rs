//! What a pitch is told from.

use serde::{Deserialize, Serialize};

use super::Localised;
use crate::canvas::SectionId;

/// Which sections of a template tell its pitch, and in which order.
///
/// A template that says nothing of it leads with the first text that somebody wrote, and tells its sections in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Story {
    /// The text that leads, and the heading that it has where something else leads instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<StoryPart>,
    /// What is told after it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<StoryPart>,
    /// The sections that say what it takes, in the order in which a board asks for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needed: Vec<SectionId>,
    /// The checklist of what a collaboration brings an organisation, whose items are named as the interests of a partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gains: Option<String>,
}

/// A section that is told under a heading of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoryPart {
    /// The section.
    pub section: SectionId,
    /// The heading above what it says.
    pub title: Localised,
}

impl Story {
    /// The sections that have a place in the story, in its order.
    pub fn sections(&self) -> impl Iterator<Item = &SectionId> {
        self.lead.iter().chain(&self.told).map(|part| &part.section).chain(&self.needed)
    }

    /// Whether a section has a place in the story.
    pub fn has(&self, section: &SectionId) -> bool {
        self.sections().any(|told| told == section)
    }

    /// Whether nothing is said of it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
