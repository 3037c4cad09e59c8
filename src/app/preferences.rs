//! What is remembered from one session to the next: settings, and never a document.

mod merge;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::drawing::Drawing;
use crate::file::KeptPath;
use crate::i18n::Language;
use crate::path::{CanonicalPath, FilePlace};
use crate::settings::{Choices, Layout, Policy, Setting, ThemeChoice, Zoom};

/// Files that the menu remembers.
const RECENT_FILES: usize = 10;
/// Letters that are kept of a subject.
const LONGEST_SUBJECT: usize = 200;
/// The format of the file. One without a number, of version 0.1, has a value for every setting, chosen or not.
const FORMAT: u32 = 2;

/// Settings. For what an administrator can set as well, there are functions that return what counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a value of its own in the file")]
pub struct Preferences {
    format: u32,
    /// What the user chose. A value for a setting that is locked does nothing.
    #[serde(flatten, skip_deserializing)]
    pub chosen: Choices,
    /// What the administrator set, which is kept elsewhere.
    #[serde(skip)]
    policy: Policy,
    /// Whether the user has seen what to begin with.
    pub welcomed: bool,
    /// Whether the user was told that a canvas is saved automatically.
    pub autosave_told: bool,
    /// Whether the window fills the screen.
    pub maximized: bool,
    /// Whether the side panel is there.
    pub side_panel: bool,
    /// Whether the side panel explains the selected section.
    pub explanation: bool,
    /// The window's size when it was last closed.
    pub window: Option<WindowSize>,
    /// Files that were open, by absolute paths, the last one first.
    #[serde(serialize_with = "write_paths", deserialize_with = "read_paths")]
    pub recent: Vec<CanonicalPath>,
    /// The subjects of recent files, as they were when these were last opened or saved.
    #[serde(serialize_with = "write_subjects", deserialize_with = "read_subjects")]
    subjects: Vec<(CanonicalPath, String)>,
    /// Of the recent files that are links: the link, and the file that it led to.
    #[serde(serialize_with = "write_links", deserialize_with = "read_links")]
    links: Vec<(CanonicalPath, CanonicalPath)>,
}

/// A size in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct WindowSize {
    pub width: f32,
    pub height: f32,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            format: FORMAT,
            chosen: Choices::default(),
            policy: Policy::default(),
            welcomed: false,
            autosave_told: false,
            maximized: false,
            side_panel: true,
            explanation: true,
            window: None,
            recent: Vec::new(),
            subjects: Vec::new(),
            links: Vec::new(),
        }
    }
}

impl Preferences {
    /// Reads settings. A field that cannot be used is as if it was never set, and costs no other.
    ///
    /// # Errors
    /// Where the bytes are no JSON object.
    pub fn read(bytes: &[u8]) -> serde_json::Result<Self> {
        let file: Map<String, Value> = serde_json::from_slice(bytes)?;
        let is_usable = |(name, value): &(String, Value)| {
            let alone = Map::from_iter([(name.clone(), value.clone())]);
            Self::deserialize(Value::Object(alone)).is_ok()
        };
        let mut chosen = Choices::default();
        for (name, value) in &file {
            if let Some(setting) = Setting::of(name) {
                chosen.take(setting, value);
            }
        }
        if !file.contains_key("format") {
            chosen.forget_usual();
        }
        let usable = file.into_iter().filter(is_usable).collect();
        let mut read = Self { chosen, ..Self::deserialize(Value::Object(usable))? };
        read.format = FORMAT;
        read.recent.truncate(RECENT_FILES);
        Ok(read)
    }

    /// Returns the settings with what the administrator set.
    #[must_use]
    pub fn with_policy(self, policy: Policy) -> Self {
        Self { policy, ..self }
    }

    /// The settings as a file.
    ///
    /// # Errors
    /// Where they cannot be written as JSON. Nothing may be written then.
    pub fn bytes(&self) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec_pretty(self)
    }

    /// The window's language. `None` if neither the administrator nor the user says one.
    pub fn language(&self) -> Option<Language> {
        self.in_force(|choices| choices.language)
    }

    /// The colours.
    pub fn theme(&self) -> ThemeChoice {
        self.in_force(|choices| choices.theme).unwrap_or_default()
    }

    /// Size of everything.
    pub fn zoom(&self) -> Zoom {
        self.in_force(|choices| choices.zoom).unwrap_or_default()
    }

    /// The layout of the sections.
    pub fn layout(&self) -> Layout {
        self.in_force(|choices| choices.layout).unwrap_or_default()
    }

    /// Whether a canvas that has a file is saved automatically.
    pub fn autosave(&self) -> bool {
        self.in_force(|choices| choices.autosave).unwrap_or(true)
    }

    /// Who writes here, for the reports of colleagues; empty if nobody is named.
    pub fn author(&self) -> &str {
        let [locked, chosen, default] = self.layers();
        let author = locked.author.as_ref().or(chosen.author.as_ref()).or(default.author.as_ref());
        author.map_or("", String::as_str)
    }

    /// The folder with templates that others keep.
    pub fn shared_templates(&self) -> Option<PathBuf> {
        let [locked, chosen, default] = self.layers();
        let folder = locked.templates.as_ref().or(chosen.templates.as_ref()).or(default.templates.as_ref());
        folder.filter(|folder| !folder.is_empty()).map(PathBuf::from)
    }

    /// How the window is drawn, from the next start on.
    pub fn drawing(&self) -> Drawing {
        self.in_force(|choices| choices.drawing).unwrap_or_default()
    }

    /// Whether the administrator set a setting so that the user cannot choose.
    pub fn is_locked(&self, setting: Setting) -> bool {
        self.policy.locked_values().value(setting).is_some()
    }

    /// What the administrator set.
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    fn in_force<T>(&self, value: impl Fn(&Choices) -> Option<T>) -> Option<T> {
        self.layers().into_iter().find_map(value)
    }

    /// Who may say something of a setting, the strongest first.
    const fn layers(&self) -> [&Choices; 3] {
        [self.policy.locked_values(), &self.chosen, self.policy.default_values()]
    }

    /// Remembers a file as the last one that was open. Another path to the same file is forgotten.
    pub fn remember(&mut self, place: &FilePlace) {
        let FilePlace { path, real } = place;
        let links = std::mem::take(&mut self.links);
        self.recent.retain(|other| other != path && real_path(&links, other) != real);
        self.recent.insert(0, path.clone());
        self.recent.truncate(RECENT_FILES);
        self.links =
            links.into_iter().filter(|(link, _)| link != path && self.recent.contains(link)).collect();
        if path != real {
            self.links.push((path.clone(), real.clone()));
        }
    }

    /// Remembers what a recent file is about.
    pub(in crate::app) fn name_subject(&mut self, path: &CanonicalPath, subject: &str) {
        let recent = &self.recent;
        self.subjects.retain(|(known, _)| known != path && recent.contains(known));
        let subject: String = subject.trim().chars().take(LONGEST_SUBJECT).collect();
        if !subject.is_empty() && recent.contains(path) {
            self.subjects.push((path.clone(), subject));
        }
    }

    /// What a recent file is about, if that is known.
    pub fn subject_of(&self, path: &CanonicalPath) -> Option<&str> {
        self.subjects.iter().find(|(known, _)| known == path).map(|(_, subject)| subject.as_str())
    }

    /// Forgets a file that does not open.
    pub fn forget(&mut self, path: &CanonicalPath) {
        self.recent.retain(|other| other != path);
        self.links.retain(|(link, _)| link != path);
    }

    /// The file that a recent path leads to, as far as is known.
    pub(in crate::app) fn real_path<'a>(&'a self, path: &'a CanonicalPath) -> &'a CanonicalPath {
        real_path(&self.links, path)
    }
}

fn real_path<'a>(links: &'a [(CanonicalPath, CanonicalPath)], path: &'a CanonicalPath) -> &'a CanonicalPath {
    links.iter().find(|(link, _)| link == path).map_or(path, |(_, real)| real)
}

fn write_paths<S: Serializer>(paths: &[CanonicalPath], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(paths.iter().map(|path| KeptPath(path.clone().into())))
}

/// Reads paths; one that is none is left out, and so is a relative one, which leads nowhere from another folder.
fn read_paths<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<CanonicalPath>, D::Error> {
    let paths = Vec::<Value>::deserialize(deserializer)?.into_iter();
    Ok(paths.filter_map(absolute_path).collect())
}

fn write_subjects<S: Serializer>(
    subjects: &[(CanonicalPath, String)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(subjects.iter().map(|(path, subject)| (KeptPath(path.clone().into()), subject)))
}

fn read_subjects<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<(CanonicalPath, String)>, D::Error> {
    let subjects = Vec::<(Value, String)>::deserialize(deserializer)?.into_iter();
    Ok(subjects.filter_map(|(path, subject)| absolute_path(path).map(|path| (path, subject))).collect())
}

fn write_links<S: Serializer>(
    links: &[(CanonicalPath, CanonicalPath)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(
        links.iter().map(|(link, real)| [KeptPath(link.clone().into()), KeptPath(real.clone().into())]),
    )
}

fn read_links<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<(CanonicalPath, CanonicalPath)>, D::Error> {
    let links = Vec::<[Value; 2]>::deserialize(deserializer)?.into_iter();
    Ok(links.filter_map(|[link, real]| absolute_path(link).zip(absolute_path(real))).collect())
}

fn absolute_path(value: Value) -> Option<CanonicalPath> {
    let KeptPath(path) = serde_json::from_value(value).ok()?;
    CanonicalPath::kept(path)
}
