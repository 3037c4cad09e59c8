//! What is remembered from one session to the next: settings, and never a document.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::drawing::Drawing;
use crate::file::KeptPath;
use crate::i18n::Language;
use crate::path::{CanonicalPath, FilePlace};

/// Files that the menu remembers.
const RECENT_FILES: usize = 10;
/// The sizes that zooming steps through, in percent.
const ZOOM_STEPS: [u16; 10] = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200];

/// Settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of its own")]
pub struct Preferences {
    /// BCP 47 tag of the window's language. `None` until the user has chosen one.
    language: Option<String>,
    /// The colours.
    pub theme: ThemeChoice,
    /// Size of everything, in percent.
    pub zoom: u16,
    /// The layout of the sections.
    pub layout: Layout,
    /// Whether a canvas that has a file is saved automatically.
    pub autosave: bool,
    /// Who writes here, for the reports of colleagues; empty unless the user says so.
    pub author: String,
    /// Whether the user has seen what to begin with.
    pub welcomed: bool,
    /// Whether the side panel is there.
    pub side_panel: bool,
    /// Whether the side panel explains the selected section.
    pub explanation: bool,
    /// The window's size when it was last closed.
    pub window: Option<WindowSize>,
    /// How the window is drawn, from the next start on.
    pub drawing: Drawing,
    /// Files that were open, by absolute paths, the last one first.
    #[serde(serialize_with = "write_paths", deserialize_with = "read_paths")]
    pub recent: Vec<CanonicalPath>,
    /// Of the recent files that are links: the link, and the file that it led to.
    #[serde(serialize_with = "write_links", deserialize_with = "read_links")]
    links: Vec<(CanonicalPath, CanonicalPath)>,
}

/// The colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, enum_iterator::Sequence)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// Light or dark, as the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// White and yellow on black.
    HighContrast,
}

/// A size in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct WindowSize {
    pub width: f32,
    pub height: f32,
}

/// The layout of the sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, enum_iterator::Sequence)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// The whole page as the method draws it; one column where the window is too narrow for that.
    #[default]
    Page,
    /// One below the other, in the order of the method.
    Column,
    /// The selected one, large, with a strip of the others.
    Section,
}

impl Layout {
    /// Each one, as a menu lists them.
    pub const ALL: [Self; 3] = [Self::Page, Self::Column, Self::Section];
}

impl ThemeChoice {
    /// Each one, as a menu lists them.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::System,
            zoom: 100,
            layout: Layout::Page,
            autosave: false,
            author: String::new(),
            welcomed: false,
            side_panel: true,
            explanation: true,
            window: None,
            drawing: Drawing::Automatic,
            recent: Vec::new(),
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
        let usable: Map<String, Value> = file.into_iter().filter(is_usable).collect();
        let mut read = Self::deserialize(Value::Object(usable))?;
        read.zoom = read.zoom.clamp(50, 200);
        read.recent.truncate(RECENT_FILES);
        Ok(read)
    }

    /// The settings as a file.
    ///
    /// # Errors
    /// Where they cannot be written as JSON. Nothing may be written then.
    pub fn bytes(&self) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec_pretty(self)
    }

    /// The window's language, if the user chose one.
    pub fn language(&self) -> Option<Language> {
        self.language.as_deref().and_then(Language::of)
    }

    /// Remembers the window's language.
    pub fn set_language(&mut self, language: Language) {
        self.language = Some(language.tag().to_owned());
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

    /// Forgets a file that does not open.
    pub fn forget(&mut self, path: &CanonicalPath) {
        self.recent.retain(|other| other != path);
        self.links.retain(|(link, _)| link != path);
    }

    /// The file that a recent path leads to, as far as is known.
    pub(in crate::app) fn real_path<'a>(&'a self, path: &'a CanonicalPath) -> &'a CanonicalPath {
        real_path(&self.links, path)
    }

    /// The next size up.
    pub fn zoom_in(&mut self) {
        let next = ZOOM_STEPS.into_iter().find(|step| *step > self.zoom);
        self.zoom = next.unwrap_or(self.zoom);
    }

    /// The next size down.
    pub fn zoom_out(&mut self) {
        let next = ZOOM_STEPS.into_iter().rev().find(|step| *step < self.zoom);
        self.zoom = next.unwrap_or(self.zoom);
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

#[cfg(test)]
mod tests {
    use super::*;

    /// An absolute path on this system.
    fn absolute(path: &str) -> CanonicalPath {
        if cfg!(windows) { format!("C:{path}").as_str().into() } else { path.into() }
    }

    fn place(path: &str) -> FilePlace {
        FilePlace::of(path.into())
    }

    fn read(bytes: &[u8]) -> Preferences {
        Preferences::read(bytes).unwrap()
    }

    #[test]
    fn settings_come_back_as_they_were() {
        let mut preferences = Preferences {
            theme: ThemeChoice::Dark,
            zoom: 150,
            drawing: Drawing::Software,
            ..Preferences::default()
        };
        preferences.set_language(Language::English);
        preferences.remember(&FilePlace::of(absolute("/a.canvas.json")));
        preferences.remember(&FilePlace { path: absolute("/link.json"), real: absolute("/b.canvas.json") });
        assert_eq!(read(&preferences.bytes().unwrap()), preferences);
    }

    #[test]
    fn broken_settings_are_the_usual_ones() {
        Preferences::read(b"{\"zoom\": ").unwrap_err();
        Preferences::read(b"[]").unwrap_err();
        assert_eq!(read(b"{\"zoom\": 9000, \"new\": 1}").zoom, 200);
    }

    #[test]
    fn a_field_that_cannot_be_used_costs_no_other() {
        let [first, second] = [absolute("/a"), absolute("/c")];
        let text = format!(
            r#"{{"author": "Noor", "theme": "plaid", "drawing": "crayon", "zoom": -1, "window": {{}}, "autosave": true,
            "recent": ["{}", 7, "b", {{"bytes": "?"}}, "{}"]}}"#,
            first.display(),
            second.display(),
        );
        let read = read(text.as_bytes());
        let expect = Preferences {
            author: "Noor".to_owned(),
            autosave: true,
            recent: vec![first, second],
            ..Preferences::default()
        };
        assert_eq!(read, expect);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_whose_name_is_no_text_empties_no_settings() {
        let name: std::ffi::OsString = std::os::unix::ffi::OsStringExt::from_vec(b"/x/caf\xE9.json".to_vec());
        let mut preferences = Preferences { author: "Jane".to_owned(), ..Preferences::default() };
        preferences.remember(&FilePlace::of(CanonicalPath::found(name.into())));
        assert_eq!(read(&preferences.bytes().unwrap()), preferences);
    }

    #[test]
    fn a_link_and_the_file_it_leads_to_are_one_recent_file() {
        let mut preferences = Preferences::default();
        let link = FilePlace { path: "/home/link".into(), real: "/share/plan".into() };
        preferences.remember(&place("/share/plan"));
        preferences.remember(&link);
        assert_eq!(preferences.recent, [CanonicalPath::from("/home/link")]);
        assert_eq!(preferences.real_path(&"/home/link".into()), &CanonicalPath::from("/share/plan"));
        preferences.remember(&place("/share/plan"));
        assert_eq!(preferences.recent, [CanonicalPath::from("/share/plan")]);
        assert!(preferences.links.is_empty());
    }

    #[test]
    fn the_last_file_stands_first_and_once() {
        let mut preferences = Preferences::default();
        for name in ["a", "b", "a"] {
            preferences.remember(&place(name));
        }
        assert_eq!(preferences.recent, [CanonicalPath::from("a"), CanonicalPath::from("b")]);
    }

    #[test]
    fn zooming_stops_at_both_ends() {
        let mut preferences = Preferences::default();
        (0..20).for_each(|_| preferences.zoom_in());
        assert_eq!(preferences.zoom, 200);
        (0..20).for_each(|_| preferences.zoom_out());
        assert_eq!(preferences.zoom, 50);
    }
}
