//! What is known of the computer, and the trial of its folders.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::computer::{Folder, Trial};

/// What is shown of the computer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComputerView {
    /// The name and version of the system, once it answered.
    pub system: Option<String>,
    /// The folders that are tried. `None` for one that the system has no place for.
    pub folders: BTreeMap<Folder, Option<PathBuf>>,
    /// Those that answered.
    pub trials: BTreeMap<Folder, Trial>,
    /// Whether all of it was copied as it is now.
    pub is_copied: bool,
}

/// An answer in the dialog about the computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComputerAnswer {
    /// Copies all of it as text.
    Copy,
}
