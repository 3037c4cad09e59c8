//! The palette: every command and place, found by a few letters of its name.

use i18n_embed_fl::fl;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher};

use crate::app::{Command, FileCommand, Focus, FocusCommand, MenuCommand, PaletteChoice, Shortcut, State};
use crate::i18n::Texts;

/// A command or a place to go to.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its name.
    pub title: String,
    /// Its keys, or the kind of place.
    pub detail: String,
    /// What it does.
    pub command: Command,
}

impl AsRef<str> for Entry {
    fn as_ref(&self) -> &str {
        &self.title
    }
}

impl PaletteChoice {
    /// The matches for the typed text, the best first, which is an exact match; everything possible if no text is
    /// typed.
    pub fn entries(&self, texts: &Texts, state: &State) -> Vec<Entry> {
        let query = self.query.trim();
        let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let fitting = pattern.match_list(entries(texts, state), &mut matcher);
        let mut found: Vec<Entry> = fitting.into_iter().map(|(entry, _)| entry).collect();
        let name = query.to_lowercase();
        found.sort_by_key(|entry| entry.title.to_lowercase() != name);
        found
    }
}

fn entries(texts: &Texts, state: &State) -> Vec<Entry> {
    let messages = &texts.messages;
    let place = |title: &str, detail: String, focus| Entry {
        title: title.to_owned(),
        detail,
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
        command: command.into(),
    });
    let files = state.preferences.recent.iter().cloned().map(|path| FileCommand::Open(path.into()));
    let files =
        files.map(|file| Entry { title: file.text(texts), detail: String::new(), command: file.into() });
    sections.chain(doing).chain(files).chain(partners).collect()
}
