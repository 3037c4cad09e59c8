//! The palette: every command and place, found by a few letters of its name.

use i18n_embed_fl::fl;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::app::{Command, FileCommand, Focus, FocusCommand, MenuCommand, PaletteChoice, Shortcut, State};
use crate::i18n::Texts;

/// A command or a place to go to.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its name.
    pub title: String,
    /// Its keys, or the kind of place.
    pub detail: String,
    /// Other words by which it is found.
    also: String,
    /// What it does.
    pub command: Command,
}

/// How an entry can fit what was typed.
#[derive(Debug, Clone, Copy)]
enum Fit {
    /// Its name has every typed word.
    Name,
    /// Its name and its other words together have every typed word.
    OtherWords,
    /// Its name has the letters in this order, as in an abbreviation.
    Letters,
}

impl PaletteChoice {
    /// The matches for the typed text, the best first, which is an exact match; everything possible if no text is
    /// typed. Letters that are spread over a name count only where no word fits.
    pub fn entries(&self, texts: &Texts, state: &State) -> Vec<Entry> {
        let query = self.query.trim();
        let mut left = entries(texts, state);
        let mut found = take_fitting(&mut left, query, Fit::Name);
        found.extend(take_fitting(&mut left, query, Fit::OtherWords));
        if found.is_empty() {
            found = take_fitting(&mut left, query, Fit::Letters);
        }
        let name = query.to_lowercase();
        found.sort_by_key(|entry| entry.title.to_lowercase() != name);
        found
    }
}

/// Takes out what fits in this way, the best first.
fn take_fitting(entries: &mut Vec<Entry>, query: &str, fit: Fit) -> Vec<Entry> {
    let kind = match fit {
        Fit::Name | Fit::OtherWords => AtomKind::Substring,
        Fit::Letters => AtomKind::Fuzzy,
    };
    let pattern = Pattern::new(query, CaseMatching::Ignore, Normalization::Smart, kind);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let mut scored = Vec::new();
    entries.retain(|entry| {
        let words = match fit {
            Fit::Name | Fit::Letters => entry.title.clone(),
            Fit::OtherWords => format!("{} {}", entry.title, entry.also),
        };
        let score = pattern.score(Utf32Str::new(&words, &mut letters), &mut matcher);
        scored.extend(score.map(|score| (score, entry.clone())));
        score.is_none()
    });
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, entry)| entry).collect()
}

fn entries(texts: &Texts, state: &State) -> Vec<Entry> {
    let messages = &texts.messages;
    let place = |title: &str, detail: String, focus| Entry {
        title: title.to_owned(),
        detail,
        also: String::new(),
        command: Command::Focus(FocusCommand::GoTo(focus)),
    };
    let sections = state.open.document.template().sections.iter().map(|section| {
        let title = section.title.text(texts.language().tag());
        place(title, fl!(messages, "palette-section"), Focus::Section(section.id.clone()))
    });
    let named =
        state.open.document.canvas().partners.iter().filter(|partner| !partner.name.trim().is_empty());
    let partners = named.map(|partner| {
        place(partner.name.trim(), fl!(messages, "palette-partner"), Focus::Partner(partner.id))
    });
    let offered = enum_iterator::all::<MenuCommand>().filter(|command| *command != MenuCommand::Palette);
    let doing = offered.filter(|command| command.is_possible(state)).map(|command| Entry {
        title: command.text(texts),
        detail: if let MenuCommand::NewFromExample(_) = command {
            fl!(messages, "palette-example")
        } else {
            Shortcut::of(command).map(Shortcut::name).unwrap_or_default()
        },
        also: command.also(texts).unwrap_or_default(),
        command: command.into(),
    });
    let files = state.preferences.recent.iter().cloned().map(|path| FileCommand::Open(path.into()));
    let files = files.map(|file| Entry {
        title: file.text(texts),
        detail: String::new(),
        also: String::new(),
        command: file.into(),
    });
    sections.chain(doing).chain(files).chain(partners).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use super::*;
    use crate::app::{Context, Identities, Preferences};
    use crate::i18n::Language;
    use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};

    /// What is found for these words, the best first.
    fn found(language: Language, query: &str) -> Vec<Command> {
        let templates = BuiltInTemplates::read().unwrap();
        let template = Arc::new(templates.get(COLLABORATIVE_INNOVATION).unwrap().clone());
        let mut identities = Identities::new(uuid::Uuid::from_u128(5));
        let today = jiff::civil::date(2026, 11, 22);
        let mut context = Context { time: Duration::ZERO, today, identities: &mut identities };
        let state = State::new(template, Preferences::default(), language, &mut context);
        let choice = PaletteChoice { query: query.to_owned(), chosen: 0 };
        choice.entries(Texts::of(language), &state).into_iter().map(|entry| entry.command).collect()
    }

    #[test]
    fn a_command_is_found_by_other_words_for_it() {
        for (language, query, command) in [
            (Language::Dutch, "staatssteun", MenuCommand::DecisionAid),
            (Language::Dutch, "aanbested", MenuCommand::DecisionAid),
            (Language::Dutch, "subsidie", MenuCommand::DecisionAid),
            (Language::Dutch, "afdruk", MenuCommand::Print),
            (Language::Dutch, "printen", MenuCommand::EmptyPoster),
            (Language::Dutch, "rapport", MenuCommand::Export),
            (Language::Dutch, "lettergrootte", MenuCommand::ZoomIn),
            (Language::Dutch, "beamer", MenuCommand::Present),
            (Language::English, "state aid", MenuCommand::DecisionAid),
            (Language::English, "tender", MenuCommand::DecisionAid),
            (Language::English, "report", MenuCommand::Export),
            (Language::English, "font size", MenuCommand::ZoomIn),
        ] {
            let found = found(language, query);
            assert!(found.contains(&command.into()), "{query}: {found:?}");
        }
    }

    #[test]
    fn a_name_comes_before_other_words_and_spread_letters_only_where_no_word_fits() {
        assert_eq!(found(Language::Dutch, "afdrukken")[0], MenuCommand::Print.into());
        let examples = found(Language::Dutch, "sub");
        let is_example = |command: &Command| matches!(command, Command::Menu(MenuCommand::NewFromExample(_)));
        assert!(!examples.is_empty() && !examples.iter().any(is_example), "{examples:?}");
        assert_eq!(found(Language::Dutch, "opsl als")[0], MenuCommand::SaveAs.into());
        assert_eq!(found(Language::Dutch, "zjpnl")[0], MenuCommand::SidePanel.into());
    }

    #[test]
    fn nothing_is_found_for_what_is_not_there() {
        assert!(found(Language::Dutch, "xyzzy").is_empty());
    }
}
