//! Composes the pitch: the story of a canvas in a fixed order, ready to be laid out.
//!
//! The user's own text and the composed paragraphs come first. Where there are none: dream, what it gives society, what it
//! takes, with whom. What nobody wrote is left out with its heading. Nothing here knows pages, fonts or files, and nothing
//! is stored: what a user edits is a part of the canvas.
//!
//! Nobody knows which article a name takes, or whether it is a plural. So no sentence here has a word that depends on a
//! name: names stand in front of or behind a colon, and other headings say *eigen*.

mod addressed;
mod compose;
mod composer;
mod earlier;
mod gain;
mod rows;
mod story;
mod written;

#[cfg(test)]
pub(crate) mod fixtures;
#[cfg(test)]
mod read_aloud;

use jiff::civil::Date;

use crate::canvas::Logo;
use crate::prose::Piece;

pub use addressed::compose_for;
pub use compose::compose;
pub use composer::{Draft, draft_again, drafts, leave_out};
pub use written::{WrittenPart, paragraph_title, written_for_partners, written_pitch};

/// A pitch, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposedPitch {
    /// The subject; empty if the team named none.
    pub subject: String,
    /// The organisation to which it is addressed; empty when it is for every reader.
    pub addressee: String,
    /// What speaks to that organisation, in front of everything else: what it brings it comes first. Empty where nobody
    /// said what that is.
    pub opening: Vec<PitchPart>,
    /// The emphasised sentence or paragraph at the top; empty if there is none.
    pub lead: String,
    /// The parts below it.
    pub parts: Vec<PitchPart>,
}

/// A part of a pitch with its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PitchPart {
    /// The heading. `None` if the user's own text runs on.
    pub title: Option<String>,
    /// The content below it; never empty.
    pub content: PitchContent,
}

/// What a part of a pitch consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PitchContent {
    /// Paragraphs, some with a label in front.
    Text(Vec<PitchParagraph>),
    /// Items of the same kind.
    Items(Vec<String>),
    /// Actions that are still to be done, in the order of the plan.
    Steps(Steps),
    /// Who takes part.
    Partners(Vec<PitchPartner>),
    /// Where to ask for more.
    Contact(Vec<Piece>),
}

impl PitchContent {
    /// Whether it is empty.
    pub const fn is_empty(&self) -> bool {
        match self {
            Self::Text(paragraphs) => paragraphs.is_empty(),
            Self::Items(items) => items.is_empty(),
            Self::Steps(steps) => steps.named.is_empty(),
            Self::Partners(partners) => partners.is_empty(),
            Self::Contact(pieces) => pieces.is_empty(),
        }
    }
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PitchParagraph {
    /// The subject, such as the title of a question; empty if the heading tells it.
    pub label: String,
    /// The words.
    pub text: String,
}

impl PitchParagraph {
    /// A paragraph that needs no word in front.
    pub fn plain(text: &str) -> Self {
        Self { label: String::new(), text: text.to_owned() }
    }
}

/// Actions that are still to be done: as many as a reader takes in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steps {
    /// Those that are named.
    pub named: Vec<Step>,
    /// How many more there are.
    pub more: usize,
}

/// An action that is still to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub text: String,
    /// Who does it; empty if nobody said, or if the heading tells it.
    pub owner: String,
    /// By when.
    pub due: Option<Date>,
    /// The steps that it consists of.
    pub parts: Vec<Self>,
}

/// A partner as a reader of the pitch sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PitchPartner {
    /// The organisation's name.
    pub name: String,
    /// Its part in the collaboration; empty if unknown.
    pub role: String,
    /// What it brings, one item each; empty if unknown.
    pub contributions: Vec<String>,
    /// Its logo, if given.
    pub logo: Option<Logo>,
    /// What the logo shows; empty if unknown.
    pub logo_alternative: String,
}
