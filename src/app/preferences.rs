//! What is remembered from one session to the next: settings, and never a document.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::i18n::Language;

/// Files that the menu remembers.
const RECENT_FILES: usize = 10;
/// The sizes that zooming steps through, in percent.
const ZOOM_STEPS: [u16; 10] = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200];

/// Settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of its own")]
pub struct Preferences {
    /// BCP 47 tag of the window's language; nothing until the user chose one.
    language: Option<String>,
    /// Which colours.
    pub theme: ThemeChoice,
    /// Size of everything, in percent.
    pub zoom: u16,
    /// How the sections stand in the window.
    pub layout: Layout,
    /// Whether a canvas that has a file is saved by itself.
    pub autosave: bool,
    /// Who writes here, for the reports of colleagues; empty unless the user says so.
    pub author: String,
    /// Whether the user has seen what to begin with.
    pub welcomed: bool,
    /// Whether the side panel is there.
    pub side_panel: bool,
    /// Whether the side panel explains the section in hand.
    pub explanation: bool,
    /// The window's size when it was last closed.
    pub window: Option<WindowSize>,
    /// Files that were open, the last one first.
    pub recent: Vec<PathBuf>,
}

/// Which colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
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

/// How the sections stand in the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// The whole page as the method draws it; one column where the window is too narrow for that.
    #[default]
    Page,
    /// One below the other, in the order of the method.
    Column,
    /// The one in hand, large, with a strip of the others.
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
            recent: Vec::new(),
        }
    }
}

impl Preferences {
    /// Reads settings; what cannot be read is as if it was never set.
    pub fn read(bytes: &[u8]) -> Self {
        let mut read: Self = serde_json::from_slice(bytes).unwrap_or_default();
        read.zoom = read.zoom.clamp(50, 200);
        read.recent.truncate(RECENT_FILES);
        read
    }

    /// The settings as a file.
    pub fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).unwrap_or_default()
    }

    /// The window's language, if the user chose one.
    pub fn language(&self) -> Option<Language> {
        self.language.as_deref().and_then(Language::of)
    }

    /// Remembers the window's language.
    pub fn set_language(&mut self, language: Language) {
        self.language = Some(language.tag().to_owned());
    }

    /// Remembers a file as the last one that was open.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT_FILES);
    }

    /// Forgets a file that does not open.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were() {
        let mut preferences = Preferences { theme: ThemeChoice::Dark, zoom: 150, ..Preferences::default() };
        preferences.set_language(Language::English);
        preferences.remember(Path::new("a.canvas.json"));
        assert_eq!(Preferences::read(&preferences.bytes()), preferences);
    }

    #[test]
    fn broken_settings_are_the_usual_ones() {
        assert_eq!(Preferences::read(b"{\"zoom\": "), Preferences::default());
        assert_eq!(Preferences::read(b"{\"zoom\": 9000, \"new\": 1}").zoom, 200);
    }

    #[test]
    fn the_last_file_stands_first_and_once() {
        let mut preferences = Preferences::default();
        for name in ["a", "b", "a"] {
            preferences.remember(Path::new(name));
        }
        assert_eq!(preferences.recent, [PathBuf::from("a"), PathBuf::from("b")]);
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
