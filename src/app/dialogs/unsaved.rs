//! The question about unsaved work, and what follows its answer.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::{Example, FormExample};
use crate::template::Template;

/// What follows the answer about unsaved work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// Leave the program.
    Quit,
    /// An empty canvas of a template.
    NewFromTemplate(Arc<Template>),
    /// A canvas that begins as an example.
    NewFromExample(Example),
    /// A canvas that begins as the example of a working form.
    NewFromFormExample(FormExample),
    /// A canvas that begins as this one.
    NewFromThis,
    /// Ask for a file and open it.
    Open,
    /// Open this file.
    OpenFile(PathBuf),
    /// Open interrupted work, by its name.
    Recover(String),
}

/// How to handle unsaved work before the program continues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnsavedAnswer {
    /// Save it first.
    SaveFirst,
    /// Go on without saving.
    GoOn,
}
