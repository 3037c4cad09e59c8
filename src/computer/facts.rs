//! What is known of the computer.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::time::Duration;

use enum_iterator::Sequence;

use crate::drawing::Way;
use crate::i18n::Language;
use crate::settings::Policy;

/// What is known of the computer and of the program on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts<'a> {
    /// The version of the program.
    pub version: &'a str,
    /// The name and version of the system. `None` as long as it was not asked.
    pub system: Option<&'a str>,
    /// The language of the program.
    pub language: Language,
    /// What said that language.
    pub language_from: LanguageFrom<'a>,
    /// How the window is drawn. `None` if there is no window.
    pub drawn: Option<&'a Drawn>,
    /// The screen that the window is on. `None` if there is no window.
    pub screen: Option<Screen>,
    /// Where the program writes. `None` for a folder that the system has no place for.
    pub folders: &'a BTreeMap<Folder, Option<PathBuf>>,
    /// How the folders that were tried can be used.
    pub trials: &'a BTreeMap<Folder, Trial>,
    /// What the administrator set.
    pub policy: &'a Policy,
}

/// What said which language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LanguageFrom<'a> {
    /// The administrator, for good.
    Locked,
    /// The user, in the window.
    Chosen,
    /// The administrator, until the user chooses.
    Default,
    /// The system or a variable, with what it says.
    System(&'a str),
    /// Nobody.
    Nobody,
}

/// How the window is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The way that worked.
    pub way: Way,
    /// What the graphics driver says of itself, if it is used and known.
    pub driver: Option<String>,
    /// Why the way before it did not work. `None` if this was the first one to try.
    pub instead_of: Option<String>,
    /// Whether there is graphics hardware that this session can use, or the system does not tell.
    pub has_hardware: bool,
}

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    /// Width and height in pixels, if the system tells them.
    pub pixels: Option<(f32, f32)>,
    /// The scale of the system: pixels per point.
    pub scale: f32,
    /// What the window adds to it: 1.0 for nothing.
    pub zoom: f32,
}

/// A folder that the program writes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Sequence)]
pub enum Folder {
    /// The settings.
    Settings,
    /// The unsaved work.
    Journal,
    /// The earlier versions.
    Versions,
    /// What is printed.
    Prints,
    /// The user's own templates.
    Templates,
    /// That of the open canvas.
    Canvas,
}

/// How a folder can be used: the time in which a file was written, read and removed there, or what went wrong.
pub type Trial = Result<Duration, TrialFailure>;

/// Why a folder cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialFailure {
    /// The kind of the system's error.
    pub kind: ErrorKind,
    /// The system's own message.
    pub reason: String,
}

impl From<io::Error> for TrialFailure {
    fn from(error: io::Error) -> Self {
        Self { kind: error.kind(), reason: error.to_string() }
    }
}

impl Facts<'_> {
    /// Whether something is wrong: a folder that cannot be used, or a mistake in the policy.
    pub fn has_problems(&self) -> bool {
        self.trials.values().any(Result::is_err)
            || self.folders.values().any(Option::is_none)
            || !self.policy.mistakes().is_empty()
    }
}
