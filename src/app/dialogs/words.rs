//! The words of the form of the open canvas, to be changed.

use std::sync::Arc;

use crate::app::WriteFailure;
use crate::app::editing::spelling::plain;
use crate::i18n::Language;
use crate::template::{NewWords, Template, TemplateMistake, WordPart, Wording};

/// The contents of the dialog.
#[derive(Debug, Clone, PartialEq)]
pub struct WordsChoice {
    /// The template whose words are the original ones.
    pub original: Arc<Template>,
    /// The template of the canvas: that one, or one with words of somebody's own.
    pub now: Arc<Template>,
    /// The texts of the original.
    pub wording: Arc<[Wording]>,
    /// What they say otherwise.
    pub words: NewWords,
    /// What they said otherwise when the dialog opened.
    pub before: NewWords,
    /// The part of the form that is shown.
    pub part: WordPart,
    /// The language of the words that are shown.
    pub language: String,
    /// What is searched for.
    pub search: String,
    /// The name of the organisation whose words they are.
    pub organisation: String,
    /// Whether the template is in the user's own folder, so that a next version of it is made.
    pub is_own: bool,
    /// Why they were not kept.
    pub trouble: Option<WordsTrouble>,
    /// Whether the disk is at work.
    pub is_busy: bool,
}

/// Why other words were not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordsTrouble {
    /// It is not said whose words they are.
    NoOrganisation,
    /// There is another template of that name.
    Taken,
    /// They cannot stand in a template, each with its place.
    Unsound(Vec<(String, TemplateMistake)>),
    /// They could not be written.
    NotKept(WriteFailure),
}

/// What the user does in the dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordsAnswer {
    /// Shows a part of the form.
    Part(WordPart),
    /// Shows the words of a language.
    Language(String),
    /// Searches for words.
    Search(String),
    /// Says whose words they are.
    Organisation(String),
    /// Says a text in other words, in the language that is shown.
    Say {
        /// The place of the text.
        place: String,
        /// The words.
        words: String,
    },
    /// Goes back to the original words of a text, in the language that is shown.
    Forget {
        /// The place of the text.
        place: String,
    },
    /// Goes back to all that was there when the dialog opened.
    StartAgain,
    /// Keeps the words as a template, and takes them over.
    Keep,
    /// Takes the words over in this canvas only.
    CanvasOnly,
}

impl WordsChoice {
    /// The words of a template, those of a language first.
    pub(in crate::app) fn new(
        original: Arc<Template>,
        now: Arc<Template>,
        language: &str,
        is_own: bool,
    ) -> Self {
        let words = NewWords::between(&original, &now);
        Self {
            wording: original.wording().into(),
            original,
            now,
            before: words.clone(),
            words,
            part: WordPart::Form,
            language: language.to_owned(),
            search: String::new(),
            organisation: String::new(),
            is_own,
            trouble: None,
            is_busy: false,
        }
    }

    /// The languages in which there are words or can be: those of the program, and what else the template has.
    pub fn languages(&self) -> Vec<String> {
        let mut languages = Language::ALL.map(|language| language.tag().to_owned()).to_vec();
        let others = self.wording.iter().flat_map(|wording| wording.text.languages());
        for language in others.chain([self.language.as_str()]) {
            if !languages.iter().any(|known| known == language) {
                languages.push(language.to_owned());
            }
        }
        languages
    }

    /// What a text says in the language that is shown; empty if it says nothing in that.
    pub fn said<'a>(&'a self, wording: &'a Wording) -> &'a str {
        self.words.get(&wording.place, &self.language).unwrap_or_else(|| self.originally(wording))
    }

    /// What a text said originally in the language that is shown; empty if it said nothing in that.
    pub fn originally<'a>(&self, wording: &'a Wording) -> &'a str {
        wording.text.exactly(&self.language).map_or("", String::as_str)
    }

    /// Whether a text says something else than originally, in the language that is shown.
    pub fn is_changed(&self, wording: &Wording) -> bool {
        self.words.get(&wording.place, &self.language).is_some()
    }

    /// Whether anything was changed since the dialog opened.
    pub fn has_changes(&self) -> bool {
        self.words != self.before
    }

    /// The parts of the form in which the search finds something, in their order.
    pub fn parts(&self) -> Vec<WordPart> {
        let mut parts: Vec<WordPart> = Vec::new();
        for wording in self.found() {
            if parts.last() != Some(&wording.part) {
                parts.push(wording.part);
            }
        }
        parts
    }

    /// The part that is shown: the chosen one, or the first in which the search finds something.
    pub fn shown(&self) -> Option<WordPart> {
        let parts = self.parts();
        let chosen = parts.iter().find(|part| **part == self.part);
        chosen.or_else(|| parts.first()).copied()
    }

    /// The texts that the search finds in the original words, the present ones or those of when the dialog opened, so that
    /// none goes while it is changed; in the language that is shown.
    pub fn found(&self) -> impl Iterator<Item = &Wording> {
        let words = plain(self.search.trim());
        let has =
            move |text: &str| words.is_empty() || plain(text).windows(words.len()).any(|part| part == words);
        self.wording.iter().filter(move |wording| {
            let before = self.before.get(&wording.place, &self.language);
            has(self.said(wording)) || has(self.originally(wording)) || before.is_some_and(&has)
        })
    }

    /// The texts of a part of which the words were changed in any language.
    pub fn changed_in(&self, part: WordPart) -> usize {
        let is_changed = |wording: &&Wording| wording.part == part && self.words.has(&wording.place);
        self.wording.iter().filter(is_changed).count()
    }
}
