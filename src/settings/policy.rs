//! What an administrator set: settings that are locked, and settings that count until the user chooses.
//!
//! A policy is a JSON object with the objects `locked` and `default`, each with values of settings by name. It comes from
//! several places, the strongest first. What cannot be used is told as a mistake and changes nothing else.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Map, Value};

use super::choices::{Choices, Setting};
use crate::file;

/// How strong a policy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// The user cannot choose.
    Locked,
    /// It counts until the user chooses.
    Default,
}

impl Strength {
    const ALL: [Self; 2] = [Self::Locked, Self::Default];

    /// Its name in a policy.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::Default => "default",
        }
    }
}

/// What an administrator set. Empty on most computers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    locked: Layer,
    default: Layer,
    mistakes: Vec<Mistake>,
}

/// The values of one strength, with where each of them stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Layer {
    choices: Choices,
    places: BTreeMap<Setting, String>,
}

/// A setting that a policy says something about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule<'a> {
    /// The setting.
    pub setting: Setting,
    /// Its value, as it stands in a policy.
    pub value: Value,
    /// How strong it is.
    pub strength: Strength,
    /// Where it stands.
    pub place: &'a str,
}

/// Something in a policy that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The file or the key.
    pub place: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong in a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It cannot be read; the reason.
    Unreadable(String),
    /// It is no JSON object; the reason.
    NoObject(String),
    /// No strength has this name.
    UnknownStrength(String),
    /// No setting has this name.
    UnknownSetting(String),
    /// The setting does not take this value.
    WrongValue(Setting, Value),
}

impl Policy {
    /// Returns the policy with what another, weaker place says.
    ///
    /// `place` is its path or key, and `contents` what stands there, or why that cannot be read.
    #[must_use]
    pub fn and(mut self, place: &str, contents: Result<&[u8], String>) -> Self {
        let object = contents.map_err(Wrong::Unreadable).and_then(object);
        match object {
            Ok(object) => {
                for (name, values) in object {
                    self.take_strength(place, &name, values);
                }
            }
            Err(wrong) => self.blame(place, wrong),
        }
        self
    }

    /// The locked values.
    pub const fn locked_values(&self) -> &Choices {
        &self.locked.choices
    }

    /// The values that count until the user chooses.
    pub const fn default_values(&self) -> &Choices {
        &self.default.choices
    }

    /// What it says about each setting; a locked value alone where there is a default too.
    pub fn rules(&self) -> impl Iterator<Item = Rule<'_>> {
        enum_iterator::all().filter_map(|setting| {
            Strength::ALL.into_iter().find_map(|strength| {
                let layer = self.layer(strength);
                let value = layer.choices.value(setting)?;
                Some(Rule { setting, value, strength, place: layer.places.get(&setting)? })
            })
        })
    }

    /// The folder with templates that it names, to be looked into and never written to.
    pub fn templates(&self) -> Option<PathBuf> {
        let folder = self.locked.choices.templates.as_ref().or(self.default.choices.templates.as_ref());
        folder.filter(|folder| !folder.is_empty()).map(PathBuf::from)
    }

    /// What in it cannot be used.
    pub fn mistakes(&self) -> &[Mistake] {
        &self.mistakes
    }

    fn take_strength(&mut self, place: &str, name: &str, values: Value) {
        let strength = Strength::ALL.into_iter().find(|strength| strength.name().eq_ignore_ascii_case(name));
        match (strength, values) {
            (Some(strength), Value::Object(values)) => self.take_values(place, strength, values),
            (Some(strength), other) => {
                self.blame(place, Wrong::NoObject(format!("{}: {other}", strength.name())));
            }
            (None, _) => self.blame(place, Wrong::UnknownStrength(name.to_owned())),
        }
    }

    fn take_values(&mut self, place: &str, strength: Strength, values: Map<String, Value>) {
        for (name, value) in values {
            let Some(setting) = Setting::of(&name) else {
                self.blame(place, Wrong::UnknownSetting(name));
                continue;
            };
            let mut taken = Choices::default();
            if !taken.take(setting, &value)
                && !switch(&value).is_some_and(|value| taken.take(setting, &value))
            {
                self.blame(place, Wrong::WrongValue(setting, value));
                continue;
            }
            let layer = self.layer_mut(strength);
            if layer.choices.value(setting).is_none()
                && let Some(value) = taken.value(setting)
            {
                layer.choices.take(setting, &value);
                layer.places.insert(setting, place.to_owned());
            }
        }
    }

    fn blame(&mut self, place: &str, wrong: Wrong) {
        self.mistakes.push(Mistake { place: place.to_owned(), wrong });
    }

    const fn layer(&self, strength: Strength) -> &Layer {
        match strength {
            Strength::Locked => &self.locked,
            Strength::Default => &self.default,
        }
    }

    const fn layer_mut(&mut self, strength: Strength) -> &mut Layer {
        match strength {
            Strength::Locked => &mut self.locked,
            Strength::Default => &mut self.default,
        }
    }
}

/// The JSON object in a file, also in one that an editor of Windows began with a byte order mark.
fn object(bytes: &[u8]) -> Result<Map<String, Value>, Wrong> {
    let text = file::decoded(bytes).ok_or_else(|| Wrong::NoObject("it is not text".to_owned()))?;
    serde_json::from_str(&text).map_err(|error| Wrong::NoObject(error.to_string()))
}

/// What a number stands for where something is on or off: a registry has no other values for that.
fn switch(value: &Value) -> Option<Value> {
    match value.as_u64()? {
        0 => Some(Value::Bool(false)),
        1 => Some(Value::Bool(true)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::i18n::Language;
    use crate::settings::ThemeChoice;

    const FILE: &str = "/etc/samencanvas/policy.json";

    fn policy(text: &str) -> Policy {
        Policy::default().and(FILE, Ok(text.as_bytes()))
    }

    #[track_caller]
    fn check_mistake(text: &str, expect: Wrong) {
        let policy = policy(text);
        assert_eq!(policy.mistakes(), [Mistake { place: FILE.to_owned(), wrong: expect }]);
    }

    #[test]
    fn settings_are_locked_or_set_until_the_user_chooses() {
        let policy = policy(
            r#"{"locked": {"language": "nl", "autosave": true}, "default": {"theme": "dark", "language": "en"}}"#,
        );
        assert_eq!(policy.locked_values().language, Some(Language::Dutch));
        assert_eq!(policy.default_values().theme, Some(ThemeChoice::Dark));
        assert_eq!(policy.mistakes(), []);
        let rules: Vec<_> = policy.rules().map(|rule| (rule.setting, rule.strength, rule.value)).collect();
        let expect = [
            (Setting::Language, Strength::Locked, json!("nl")),
            (Setting::Theme, Strength::Default, json!("dark")),
            (Setting::Autosave, Strength::Locked, json!(true)),
        ];
        assert_eq!(rules, expect);
    }

    #[test]
    fn what_cannot_be_used_is_told_and_costs_nothing_else() {
        check_mistake(r#"{"locked": {"colour": "red"}}"#, Wrong::UnknownSetting("colour".to_owned()));
        let plaid = Wrong::WrongValue(Setting::Theme, json!("plaid"));
        check_mistake(r#"{"locked": {"theme": "plaid"}}"#, plaid);
        check_mistake(r#"{"forced": {"theme": "dark"}}"#, Wrong::UnknownStrength("forced".to_owned()));
        check_mistake(r#"{"locked": "theme"}"#, Wrong::NoObject("locked: \"theme\"".to_owned()));
        check_mistake(r#"{"locked": {"autosave": 2}}"#, Wrong::WrongValue(Setting::Autosave, json!(2)));
        for broken in ["", "{\"locked\": ", "[]"] {
            assert!(
                matches!(policy(broken).mistakes(), [Mistake { wrong: Wrong::NoObject(_), .. }]),
                "{broken}"
            );
        }
        let rest = policy(r#"{"locked": {"colour": 1, "theme": "plaid", "zoom": 9000}, "x": 1}"#);
        assert_eq!((rest.mistakes().len(), rest.locked_values().zoom.unwrap().percent()), (3, 200));
        let unreadable = Policy::default().and(FILE, Err("no".to_owned()));
        assert_eq!(unreadable.mistakes()[0].wrong, Wrong::Unreadable("no".to_owned()));
        assert_eq!(unreadable.rules().count(), 0);
    }

    #[test]
    fn the_first_place_that_names_a_setting_counts() {
        let machine = r#"{"Locked": {"AUTOSAVE": 1, "theme": 5}}"#;
        let user = r#"{"locked": {"autosave": 0, "theme": "light"}, "default": {"zoom": 125}}"#;
        let policy = Policy::default().and("HKLM", Ok(machine.as_bytes())).and("HKCU", Ok(user.as_bytes()));
        assert_eq!(policy.locked_values().autosave, Some(true));
        assert_eq!(policy.locked_values().theme, Some(ThemeChoice::Light), "the first one is no theme");
        let places: Vec<&str> = policy.rules().map(|rule| rule.place).collect();
        assert_eq!(places, ["HKCU", "HKCU", "HKLM"]);
    }

    #[test]
    fn a_file_of_notepad_or_powershell_is_read() {
        let text = r#"{"default": {"author": "Provincie Zuid-Holland"}}"#;
        let utf16: Vec<u8> =
            std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for bytes in [[b"\xEF\xBB\xBF", text.as_bytes()].concat(), utf16] {
            let policy = Policy::default().and(FILE, Ok(&bytes));
            assert_eq!(policy.default_values().author.as_deref(), Some("Provincie Zuid-Holland"));
        }
    }
}
