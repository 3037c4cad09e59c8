//! What is odd or wrong with a file, in words: what happened, and what to do.

use i18n_embed_fl::fl;

use super::row_name::{of_kind, short};
use super::{Texts, decimal, visible};
use crate::canvas::{Canvas, RawJson};
use crate::document::{EditError, Limit, Limits};
use crate::file::{Expected, OpenError, Problem, ProblemKind, SaveError};

/// A problem in a file that was opened as this canvas nevertheless, in a sentence.
pub fn problem(texts: &Texts, canvas: &Canvas, problem: &Problem) -> String {
    let pointer = printable(problem.place.as_str());
    let place = match canvas.name_at(&problem.place) {
        Some(name) => format!("“{}” ({pointer})", short(texts, name)),
        None => pointer,
    };
    let place = place.as_str();
    match &problem.kind {
        ProblemKind::Unexpected(expected) => {
            let kind = match expected {
                Expected::Text => fl!(texts.messages, "expected-text"),
                Expected::Number => fl!(texts.messages, "expected-number"),
                Expected::Date => fl!(texts.messages, "expected-date"),
                Expected::List => fl!(texts.messages, "expected-list"),
                Expected::Object => fl!(texts.messages, "expected-object"),
                Expected::Truth => fl!(texts.messages, "expected-truth"),
                Expected::Logo => fl!(texts.messages, "expected-logo", size = (Limits::LOGO >> 10)),
            };
            fl!(texts.messages, "problem-unexpected", place = place, kind = kind)
        }
        ProblemKind::DuplicateField { name } => {
            fl!(texts.messages, "problem-duplicate-field", place = place, name = printable(name))
        }
        ProblemKind::IdIsNoUuid { id } => {
            fl!(texts.messages, "problem-id", place = place, id = printable(id))
        }
        ProblemKind::DuplicateId => fl!(texts.messages, "problem-duplicate-id", place = place),
        ProblemKind::MissingReference => fl!(texts.messages, "problem-missing-reference", place = place),
        ProblemKind::UnknownOption => fl!(texts.messages, "problem-unknown-option", place = place),
        ProblemKind::CircularGoal => fl!(texts.messages, "problem-circular-goal", place = place),
        ProblemKind::BrokenCharacter => fl!(texts.messages, "problem-broken-character", place = place),
        ProblemKind::UnknownTemplate { id } => {
            fl!(texts.messages, "problem-unknown-template", id = printable(id))
        }
        ProblemKind::BrokenTemplate { reason } => {
            fl!(texts.messages, "problem-broken-template", reason = printable(reason))
        }
        ProblemKind::HistoryLost => fl!(texts.messages, "problem-history-lost"),
        ProblemKind::NewerVersion { version } => {
            fl!(texts.messages, "problem-newer-version", version = version.to_string())
        }
    }
}

/// Why a file cannot be opened, in a sentence or two; `file` is its name.
pub fn open_error(texts: &Texts, file: &str, error: &OpenError) -> String {
    match error {
        OpenError::Empty => fl!(texts.messages, "open-empty", file = file),
        OpenError::NotText => fl!(texts.messages, "open-not-text", file = file),
        OpenError::NotJson { line, column } => {
            fl!(
                texts.messages,
                "open-not-json",
                file = file,
                line = line.to_string(),
                column = column.to_string()
            )
        }
        OpenError::BreaksOff { line } => {
            fl!(texts.messages, "open-breaks-off", file = file, line = line.to_string())
        }
        OpenError::NotACanvas => fl!(texts.messages, "open-not-a-canvas", file = file),
        // A history that is too large is left out; so it is the rows and texts themselves that do not fit.
        OpenError::OverLimit(Limit::Structs(_)) => {
            fl!(texts.messages, "open-too-many", file = file)
        }
        OpenError::OverLimit(limit) => {
            fl!(texts.messages, "open-over-limit", file = file, limit = words(texts, *limit))
        }
        OpenError::NoCanvasInPdf => fl!(texts.messages, "open-no-canvas-in-pdf", file = file),
        OpenError::ProtectedPdf => fl!(texts.messages, "open-protected-pdf", file = file),
        OpenError::DamagedAttachment { name, .. } => {
            fl!(texts.messages, "open-damaged-attachment", file = file, name = printable(name))
        }
        OpenError::DamagedPdf(_) => fl!(texts.messages, "open-damaged-pdf", file = file),
        OpenError::Internal(reason) => fl!(texts.messages, "internal-error", reason = reason.as_str()),
    }
}

/// Why a document cannot be written as a file, in a sentence or two.
pub fn save_error(texts: &Texts, error: &SaveError) -> String {
    match error {
        SaveError::ReadOnly => fl!(texts.messages, "save-read-only"),
        SaveError::OverLimit(limit @ (Limit::Structs(_) | Limit::ReplicaState(_))) => {
            fl!(texts.messages, "save-over-history", limit = words(texts, *limit))
        }
        SaveError::OverLimit(limit) => fl!(texts.messages, "save-over-limit", limit = words(texts, *limit)),
        SaveError::Replica(reason) => fl!(texts.messages, "internal-error", reason = reason.to_string()),
    }
}

/// The edit that was refused because it exceeds a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusedEdit {
    /// A text to paste.
    Paste,
    /// Another change; nothing was applied.
    Change,
    /// Several changes at once; those within the limits were applied.
    Changes,
}

/// Why the canvas was not changed, in a sentence or two.
pub fn edit_error(texts: &Texts, error: &EditError, asked: RefusedEdit) -> String {
    match (error, asked) {
        (EditError::OverLimit(limit), RefusedEdit::Paste) => {
            fl!(texts.messages, "paste-over-limit", limit = words(texts, *limit))
        }
        (EditError::OverLimit(limit), RefusedEdit::Change) => {
            fl!(texts.messages, "edit-over-limit", limit = words(texts, *limit))
        }
        (EditError::OverLimit(limit), RefusedEdit::Changes) => {
            fl!(texts.messages, "edit-over-limit-part", limit = words(texts, *limit))
        }
        (EditError::ReadOnly, _) => fl!(texts.messages, "save-read-only"),
        (EditError::Gone | EditError::BadRange { .. } | EditError::DuplicateId | EditError::WrongKind, _) => {
            fl!(texts.messages, "internal-error", reason = error.to_string())
        }
    }
}

/// Why copies cannot become one canvas that would be too large; `files` names them.
pub(super) fn merge_over_limit(texts: &Texts, files: &str, limit: Limit) -> String {
    fl!(texts.messages, "merge-over-limit", files = files, limit = words(texts, limit))
}

/// A stranger's word as it may be shown: without what a terminal would obey, and not endless.
fn printable(word: &str) -> String {
    const LONGEST: usize = 120;
    let mut shown = visible(&word.chars().take(LONGEST).collect::<String>()).replace('\n', "⌧");
    if word.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

fn words(texts: &Texts, limit: Limit) -> String {
    let number = |number: usize| decimal(texts.language(), &RawJson::new(number.to_string()));
    let mebibytes = |bytes: usize| number(bytes >> 20);
    match limit {
        Limit::Text(bytes) => fl!(texts.messages, "limit-text", size = mebibytes(bytes)),
        Limit::AllText(bytes) => fl!(texts.messages, "limit-all-text", size = mebibytes(bytes)),
        Limit::OfKind(kind) => of_kind(texts, "limit-{}", kind, [("count", number(kind.most()))]),
        Limit::Rows(count) => fl!(texts.messages, "limit-rows", count = number(count)),
        Limit::Word(bytes) => fl!(texts.messages, "limit-word", count = number(bytes)),
        Limit::AllWords(bytes) => fl!(texts.messages, "limit-all-words", size = mebibytes(bytes)),
        Limit::UnknownFields(count) => fl!(texts.messages, "limit-unknown-fields", count = number(count)),
        Limit::Silenced(count) => fl!(texts.messages, "limit-silenced", count = number(count)),
        Limit::Scales(count) => fl!(texts.messages, "limit-scales", count = number(count)),
        Limit::Template(bytes) => fl!(texts.messages, "limit-template", size = mebibytes(bytes)),
        Limit::Values(count) => fl!(texts.messages, "limit-values", count = number(count)),
        Limit::Logo(bytes) => fl!(texts.messages, "limit-logo", size = number(bytes >> 10)),
        Limit::Logos(bytes) => fl!(texts.messages, "limit-logos", size = mebibytes(bytes)),
        Limit::ReplicaState(bytes) => fl!(texts.messages, "limit-replica", size = mebibytes(bytes)),
        Limit::Structs(count) => fl!(texts.messages, "limit-structs", count = number(count)),
        Limit::Interleaving => fl!(texts.messages, "limit-interleaving"),
        Limit::File(bytes) => fl!(texts.messages, "limit-file", size = mebibytes(bytes)),
        Limit::Nesting(levels) => fl!(texts.messages, "limit-nesting", count = number(levels)),
        Limit::Pdf(bytes) => fl!(texts.messages, "limit-pdf", size = mebibytes(bytes)),
    }
}
