//! Words of a template in several languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A word or sentence per language, by BCP 47 tag.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localised<T = String>(BTreeMap<String, T>);

impl<T> Localised<T> {
    /// The text in a language: the tag itself, else its primary language, else English, else any.
    pub fn get(&self, language: &str) -> Option<&T> {
        let primary = language.split(['-', '_']).next().unwrap_or(language);
        [language, primary, "en"].iter().find_map(|tag| self.0.get(*tag)).or_else(|| self.0.values().next())
    }

    /// The text in a language, and in no other that stands in for it.
    pub fn exactly(&self, language: &str) -> Option<&T> {
        self.0.get(language)
    }

    /// Puts a text in a language in the place of the one before.
    pub(super) fn set(&mut self, language: &str, text: T) {
        self.0.insert(language.to_owned(), text);
    }

    /// The same with something else made of the text in each language.
    pub(super) fn map<U>(&self, change: impl Fn(&T) -> U) -> Localised<U> {
        Localised(self.0.iter().map(|(language, text)| (language.clone(), change(text))).collect())
    }

    /// The text in every language.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        self.0.values()
    }

    /// The languages in which the text stands.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl Localised<String> {
    /// The text in a language, as [`Localised::get`] picks it; empty when there is none at all.
    pub fn text(&self, language: &str) -> &str {
        self.get(language).map_or("", String::as_str)
    }
}
