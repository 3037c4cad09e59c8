//! What the machine tells of itself when the window opens.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::computer::{Drawn, Folder, Screen};

/// What is known of the computer from the start on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Computer {
    /// What the system says of the user's language.
    pub locale: Option<String>,
    /// Where the program writes. `None` for a folder that the system has no place for.
    pub folders: BTreeMap<Folder, Option<PathBuf>>,
    /// How the window is drawn, once there is one.
    pub drawn: Option<Drawn>,
    /// The screen that the window is on, once it was drawn there.
    pub screen: Option<Screen>,
}
