//! The same template in words of somebody's own: its sections, ids and places stay, so that a canvas can take it over.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::check::{MOST_BASES, mistakes};
use super::wording::Worded;
use super::{Localised, MOST_BYTES, Template, TemplateError, TemplateMistake, TemplateName, WordRole, read};

/// Characters of an id that are made of a name.
const LONGEST_SLUG: usize = 40;

/// Words for places of a template, by language: only those that differ from the ones that it has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewWords(BTreeMap<String, BTreeMap<String, String>>);

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author<'a> {
    /// Those of who made the template already, of which this is the next version.
    Same,
    /// Those of an organisation with this name, for which the template gets an id of its own.
    Organisation(&'a str),
}

impl NewWords {
    /// What a template says otherwise than the one that it was made of.
    pub fn between(original: &Template, now: &Template) -> Self {
        let mut words = Self::default();
        for (before, after) in original.wording().iter().zip(now.wording()) {
            for language in after.text.languages() {
                if let Some(text) = after.text.exactly(language) {
                    words.say(&after.place, language, text, before.text.exactly(language));
                }
            }
        }
        words
    }

    /// Sets the words of a place in a language. None are kept that are the ones of the template.
    pub fn say(&mut self, place: &str, language: &str, text: &str, original: Option<&String>) {
        if original.map_or("", String::as_str) == text {
            self.forget(place, language);
        } else {
            self.0.entry(place.to_owned()).or_default().insert(language.to_owned(), text.to_owned());
        }
    }

    /// Goes back to the words of the template.
    pub fn forget(&mut self, place: &str, language: &str) {
        if let Some(words) = self.0.get_mut(place) {
            words.remove(language);
        }
        self.0.retain(|_, words| !words.is_empty());
    }

    /// The words of a place in a language, if they are other ones.
    pub fn get(&self, place: &str, language: &str) -> Option<&str> {
        self.0.get(place)?.get(language).map(String::as_str)
    }

    /// Whether a place has other words in any language.
    pub fn has(&self, place: &str) -> bool {
        self.0.contains_key(place)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Template {
    /// The template with some of its words replaced. `self` is what the words belong to, and `now` the template of the
    /// canvas: the same one, or the last version of such words.
    ///
    /// A name that is left empty keeps the words that it has. Signs that show nothing become spaces.
    ///
    /// # Errors
    /// What would be wrong in the file of such a template, each with its place.
    pub fn reworded(
        &self,
        now: &Self,
        author: Author<'_>,
        words: &NewWords,
    ) -> Result<Self, Vec<(String, TemplateMistake)>> {
        let mut copy = self.clone();
        copy.each_word(&mut |place, _, role, mut text| {
            for (language, words) in words.0.get(&place).into_iter().flatten() {
                put(role, &mut text, language, words);
            }
        });
        let (id, version, based_on) = now.identity(author);
        let copy = Self { id, version, based_on, ..copy };
        let found = mistakes(&copy);
        if !found.is_empty() {
            return Err(found);
        }
        let whole = |mistake| vec![(String::new(), mistake)];
        let unread = |_: serde_json::Error| whole(TemplateMistake::WrongKind);
        let json = serde_json::to_string_pretty(&copy).map_err(unread)?;
        if json.len() > MOST_BYTES {
            return Err(whole(TemplateMistake::TooLong));
        }
        let unread = |_: TemplateError| whole(TemplateMistake::WrongKind);
        read(&copy.id, &json).map_err(unread)
    }

    /// The id of this template in the words of an organisation.
    pub fn id_for(&self, organisation: &str) -> String {
        let organisation = slug(organisation);
        let organisation = if organisation.is_empty() { "own" } else { organisation.as_str() };
        let (root, _) = self.root();
        format!("{organisation}-{root}")
    }

    /// Whether it differs from another one in words only.
    pub fn has_parts_of(&self, other: &Self) -> bool {
        self.bare() == other.bare()
    }

    /// Itself without its words and its name.
    fn bare(&self) -> Self {
        let mut bare = Self { id: String::new(), version: 0, based_on: Vec::new(), ..self.clone() };
        bare.each_word(&mut |_, _, _, text| match text {
            Worded::Text(text) => *text = Localised::default(),
            Worded::List(list) => *list = Localised::default(),
        });
        // They are made of the words of the section.
        for section in &mut bare.sections {
            section.asked.clear();
        }
        bare
    }

    /// Id, version and bases of what is made of it.
    fn identity(&self, author: Author<'_>) -> (String, u32, Vec<TemplateName>) {
        let next = || (self.id.clone(), self.version.saturating_add(1), self.based_on.clone());
        match author {
            Author::Same => next(),
            Author::Organisation(name) => match self.id_for(name) {
                id if id == self.id => next(),
                id => {
                    let mut bases = vec![self.name()];
                    bases.extend(self.based_on.iter().cloned());
                    // What counts is the first one, whose sections all of them have.
                    if bases.len() > MOST_BASES {
                        bases.drain(MOST_BASES - 1..bases.len() - 1);
                    }
                    (id, 1, bases)
                }
            },
        }
    }
}

/// Puts words in the place of those of a text.
fn put(role: WordRole, text: &mut Worded<'_>, language: &str, words: &str) {
    let lines = words.lines().map(|line| line.replace(char::is_control, " ").trim().to_owned());
    match text {
        Worded::Text(text) => {
            let words = lines.collect::<Vec<_>>().join(if role.is_short() { " " } else { "\n" });
            let words = words.trim();
            if !words.is_empty() || !role.is_needed() {
                text.set(language, words.to_owned());
            }
        }
        Worded::List(list) => list.set(language, lines.filter(|line| !line.is_empty()).collect()),
    }
}

/// Words as the characters that an id can have: letters without accents and digits, and hyphens in between.
pub fn slug(words: &str) -> String {
    let plain: String = words.to_lowercase().nfkd().filter(|sign| !is_mark(*sign)).collect();
    let parts = plain.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let mut slug = parts.collect::<Vec<_>>().join("-");
    slug.truncate(LONGEST_SLUG);
    slug.trim_end_matches('-').to_owned()
}

/// Whether a sign is an accent on the letter before it.
fn is_mark(sign: char) -> bool {
    unicode_normalization::char::is_combining_mark(sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::BuiltInTemplates;

    fn challenge() -> Template {
        BuiltInTemplates::read().unwrap().get("challenge").unwrap().clone()
    }

    fn worded(place: &str, language: &str, text: &str) -> NewWords {
        let mut words = NewWords::default();
        words.say(place, language, text, None);
        words
    }

    #[test]
    fn names_become_ids() {
        for (name, expect) in [
            ("Gemeente Súdwest-Fryslân", "gemeente-sudwest-fryslan"),
            ("  RVO / EZ ", "rvo-ez"),
            ("内閣府", ""),
            (&"a".repeat(99), &"a".repeat(40)),
        ] {
            assert_eq!(slug(name), expect);
        }
        let own = Author::Organisation("内閣府");
        let made = challenge().reworded(&challenge(), own, &NewWords::default()).unwrap();
        assert_eq!((made.id.as_str(), made.version), ("own-challenge", 1));
    }

    #[test]
    fn words_are_replaced_and_nothing_else() {
        let form = challenge();
        let words = worded("sections[0].title", "nl", " Ons\u{7}doel\nhier ");
        let made = form.reworded(&form, Author::Organisation("Waterschap"), &words).unwrap();
        assert_eq!(made.sections[0].title.text("nl"), "Ons doel hier");
        assert_eq!(made.sections[0].title.text("en"), form.sections[0].title.text("en"));
        assert!(made.has_parts_of(&form) && made.goes_before(&form));
        assert_eq!(made.based_on, [form.name()]);
        assert_eq!(NewWords::between(&form, &made).get("sections[0].title", "nl"), Some("Ons doel hier"));
        // The next version of the same words, and those of somebody else who goes on from them.
        let next = form.reworded(&made, Author::Same, &words).unwrap();
        assert_eq!((&next.id, next.version, &next.based_on), (&made.id, 2, &made.based_on));
        let same = form.reworded(&made, Author::Organisation("waterschap"), &words).unwrap();
        assert_eq!(same.name(), next.name());
        let other = form.reworded(&made, Author::Organisation("Provincie"), &words).unwrap();
        assert_eq!(other.based_on, [made.name(), form.name()]);
        assert!(!challenge().has_parts_of(BuiltInTemplates::read().unwrap().get("minutes").unwrap()));
    }

    #[test]
    fn a_name_that_is_emptied_keeps_its_words_and_an_explanation_goes() {
        let form = challenge();
        let made = |place: &str| {
            form.reworded(&form, Author::Organisation("x"), &worded(place, "nl", " ")).unwrap().sections
        };
        assert_eq!(made("sections[0].title")[0].title, form.sections[0].title);
        assert_eq!(made("sections[0].question")[0].question.text("nl"), "");
        assert_eq!(made("sections[0].hints")[0].hints.get("nl"), Some(&Vec::new()));
    }

    #[test]
    fn the_limits_of_a_template_hold() {
        let form = challenge();
        let refused = |place: &str, text: &str| {
            let words = worded(place, "nl", text);
            let found = form.reworded(&form, Author::Organisation("x"), &words).unwrap_err();
            let wording = form.wording();
            let told = wording.iter().find(|wording| wording.place == place).unwrap().mistake(text);
            assert_eq!(told.as_ref(), Some(&found[0].1), "{place}");
            found
        };
        let long = "a".repeat(1025);
        let too_long = |place: &str| vec![(place.to_owned(), TemplateMistake::TooLong)];
        assert_eq!(refused("sections[0].title", &long), too_long("sections[0].title"));
        assert_eq!(refused("sections[0].hints", &long), too_long("sections[0].hints"));
        let many = vec!["a"; 51].join("\n");
        assert_eq!(refused("sections[0].hints", &many)[0].1, TemplateMistake::TooMany);
        assert_eq!(refused("description", &"a".repeat(8193)), too_long("description"));
    }

    #[test]
    fn a_text_is_found_at_its_place_in_the_file() {
        for form in BuiltInTemplates::read().unwrap().iter() {
            let json = serde_json::to_value(&**form).unwrap();
            let mut places = std::collections::BTreeSet::new();
            for wording in form.wording() {
                let pointer =
                    format!("/{}", wording.place.replace('[', "/").replace(']', "").replace('.', "/"));
                let there = json.pointer(&pointer).unwrap_or_else(|| panic!("{pointer}"));
                let nl = wording.text.exactly("nl").map(String::as_str);
                let found = there.get("nl").map(|text| match text.as_array() {
                    Some(lines) => {
                        lines.iter().filter_map(|line| line.as_str()).collect::<Vec<_>>().join("\n")
                    }
                    None => text.as_str().unwrap_or_default().to_owned(),
                });
                assert_eq!(found.as_deref(), nl, "{pointer}");
                assert_eq!(wording.mistake(nl.unwrap_or_default()), None);
                assert!(places.insert(wording.place));
            }
        }
    }
}
