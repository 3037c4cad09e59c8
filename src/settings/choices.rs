//! The settings that a user can choose and an administrator can set, with their values.
//!
//! A new setting is a variant of [`Setting`] and a member of [`Choices`]; what does not know it yet does not compile.

use enum_iterator::Sequence;
use serde::Serialize;
use serde_json::Value;

use super::appearance::{Layout, ThemeChoice, Zoom};
use super::slot::Slot;
use crate::drawing::Drawing;
use crate::i18n::Language;

/// A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Sequence)]
pub enum Setting {
    /// The language of the window and of messages.
    Language,
    /// The colours.
    Theme,
    /// The size of everything.
    Zoom,
    /// The layout of the sections.
    Layout,
    /// Whether a canvas that has a file is saved automatically.
    Autosave,
    /// Who writes here, for the reports of colleagues; empty for nobody.
    Author,
    /// How the window is drawn.
    Drawing,
    /// A folder with templates that others keep, beside the user's own; empty for none.
    Templates,
}

impl Setting {
    /// Its name in the file with settings and in a policy.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Theme => "theme",
            Self::Zoom => "zoom",
            Self::Layout => "layout",
            Self::Autosave => "autosave",
            Self::Author => "author",
            Self::Drawing => "drawing",
            Self::Templates => "templates",
        }
    }

    /// The setting of a name, in capitals or not: a registry does not tell them apart.
    pub fn of(name: &str) -> Option<Self> {
        enum_iterator::all().find(|setting: &Self| setting.name().eq_ignore_ascii_case(name))
    }
}

/// A value for each setting that somebody chose or set. `None` for the others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the variants of Setting say it")]
pub struct Choices {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeChoice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zoom: Option<Zoom>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layout: Option<Layout>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autosave: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drawing: Option<Drawing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub templates: Option<String>,
}

impl Choices {
    /// What counted in version 0.1 where nobody chose. There is no usual language: the system says it.
    fn usual_of_0_1() -> Self {
        Self {
            language: None,
            theme: Some(ThemeChoice::default()),
            zoom: Some(Zoom::default()),
            layout: Some(Layout::default()),
            autosave: Some(false),
            author: Some(String::new()),
            drawing: Some(Drawing::default()),
            templates: None,
        }
    }

    /// Takes over the value of a setting, and returns whether it is one that the setting takes.
    pub fn take(&mut self, setting: Setting, value: &Value) -> bool {
        self.slot_mut(setting).take(value)
    }

    /// The value of a setting as it stands in a file. `None` if there is none.
    pub fn value(&self, setting: Setting) -> Option<Value> {
        self.slot(setting).value()
    }

    /// Forgets the values that were the usual ones of version 0.1, which wrote those too.
    pub fn forget_usual(&mut self) {
        let usual = Self::usual_of_0_1();
        for setting in enum_iterator::all() {
            if self.value(setting) == usual.value(setting) {
                self.slot_mut(setting).clear();
            }
        }
    }

    fn slot(&self, setting: Setting) -> &dyn Slot {
        match setting {
            Setting::Language => &self.language,
            Setting::Theme => &self.theme,
            Setting::Zoom => &self.zoom,
            Setting::Layout => &self.layout,
            Setting::Autosave => &self.autosave,
            Setting::Author => &self.author,
            Setting::Drawing => &self.drawing,
            Setting::Templates => &self.templates,
        }
    }

    fn slot_mut(&mut self, setting: Setting) -> &mut dyn Slot {
        match setting {
            Setting::Language => &mut self.language,
            Setting::Theme => &mut self.theme,
            Setting::Zoom => &mut self.zoom,
            Setting::Layout => &mut self.layout,
            Setting::Autosave => &mut self.autosave,
            Setting::Author => &mut self.author,
            Setting::Drawing => &mut self.drawing,
            Setting::Templates => &mut self.templates,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_setting_takes_its_own_values_and_stands_under_its_name() {
        let values = [
            json!("nl"),
            json!("dark"),
            json!(125),
            json!("column"),
            json!(true),
            json!("Noor"),
            json!("gl"),
            json!("/srv/templates"),
        ];
        let mut choices = Choices::default();
        for (setting, value) in enum_iterator::all::<Setting>().zip(values) {
            assert!(choices.take(setting, &value), "{setting:?}");
            assert!(!choices.take(setting, &json!([])), "{setting:?}");
            assert_eq!(choices.value(setting), Some(value));
            assert_eq!(Setting::of(&setting.name().to_uppercase()), Some(setting));
        }
        let file = serde_json::to_value(&choices).unwrap();
        for setting in enum_iterator::all::<Setting>() {
            assert_eq!(file.get(setting.name()), choices.value(setting).as_ref());
        }
    }
}
