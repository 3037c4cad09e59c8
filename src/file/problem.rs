//! What was odd in a file, and what was done about it. The words are i18n's.

use crate::canvas::Pointer;

/// One oddity, with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it is.
    pub place: Pointer,
    /// What it is.
    pub kind: ProblemKind,
}

/// What can be odd in a file that opens all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// A field holds another kind of value than it should; the value is kept as it is.
    Unexpected(Expected),
    /// A field stands twice in one object; the last one is used, the others are kept under another name.
    DuplicateField {
        /// The name of the field.
        name: String,
    },
    /// An id is no UUID; it was given one that is the same wherever the file is opened.
    IdIsNoUuid {
        /// What stood there.
        id: String,
    },
    /// Two rows had the same id; the later one was given one of its own.
    DuplicateId,
    /// A row refers to one that is not there; the reference is kept.
    MissingReference,
    /// What is chosen is no option of the template; it is kept.
    UnknownOption,
    /// An action was a part of itself, by way of others or not; it is no part of anything now.
    CircularGoal,
    /// A text or the name of a field held half a character (a lone surrogate); a mark stands in its place.
    BrokenCharacter,
    /// The template is not a built-in one and no copy came along; the canvas opened as the usual template.
    UnknownTemplate {
        /// The template's id.
        id: String,
    },
    /// The copy of the template that came along cannot be used; the canvas opened as the usual template.
    BrokenTemplate {
        /// What is wrong with it, in English, with the place.
        reason: String,
    },
    /// The history for merging cannot be used: the texts are all there, but merging with other copies is less precise.
    HistoryLost,
    /// A newer program wrote the file; it opens for reading only.
    NewerVersion {
        /// The version of the format.
        version: u32,
    },
}

/// What kind of value a field should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A number.
    Number,
    /// An ISO 8601 date.
    Date,
    /// A list.
    List,
    /// An object with fields.
    Object,
    /// True or false.
    Truth,
    /// A PNG or JPEG file as base64, not too large.
    Logo,
}
