//! Searching the canvas for words, and replacing them.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::app::Focus;
use crate::app::editing::fields::fields;
use crate::app::editing::spelling;
use crate::canvas::{Canvas, TextField, name_of};
use crate::document::{Edit, Splice};
use crate::i18n::Texts;
use crate::schema::RowKind;
use crate::template::{SectionKind, Template};
use i18n_embed_fl::fl;

/// The words to search for, and their replacement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchChoice {
    /// The words, in any spelling.
    pub wanted: String,
    /// The replacement.
    pub replacement: String,
}

/// A place with the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The text.
    pub field: TextField,
    /// In bytes of that text.
    pub range: Range<usize>,
}

impl SearchChoice {
    /// Every place with the words, in the order of the method.
    pub fn hits(&self, canvas: &Canvas, template: &Template) -> Vec<Hit> {
        let wanted = spelling::plain(&self.wanted);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut hits = Vec::new();
        for field in fields(canvas, template) {
            let text = canvas.text_at(&field).unwrap_or_default();
            let ranges = spelling::places(text, &wanted);
            hits.extend(ranges.into_iter().map(|range| Hit { field: field.clone(), range }));
        }
        hits
    }

    /// The edits that put the replacement in every place.
    pub(in crate::app) fn edits(&self, canvas: &Canvas, template: &Template) -> Vec<Edit> {
        // From the last to the first, so that each place is still where it was found.
        let hits = self.hits(canvas, template).into_iter().rev();
        let splice = |hit: Hit| {
            let there = canvas.text_at(&hit.field).and_then(|text| text.get(hit.range.clone()));
            let text = self.replacement_of(there.unwrap_or_default());
            Edit::Text(hit.field, Splice { range: hit.range, text })
        };
        hits.map(splice).collect()
    }

    /// The replacement as it is written in the place of some words: with a capital where they have one that was not asked
    /// for, as at the start of a sentence.
    fn replacement_of(&self, there: &str) -> String {
        let is_capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
        // Dutch writes these two letters as one.
        let (start, rest) = self.replacement.split_at(if self.replacement.starts_with("ij") { 2 } else { 0 });
        let mut letters = rest.chars();
        if !is_capital(there) || is_capital(self.wanted.trim_start()) {
            return self.replacement.clone();
        }
        if !start.is_empty() {
            return start.to_uppercase() + rest;
        }
        let first = letters.next();
        first.into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    }
}

impl Hit {
    /// The place in words: the section, the partner or the action.
    pub fn place(&self, texts: &Texts, canvas: &Canvas, template: &Template) -> String {
        let messages = &texts.messages;
        let title = |found: Option<&crate::template::SectionTemplate>| {
            found.map(|section| section.title.text(texts.language().tag()).to_owned()).unwrap_or_default()
        };
        let of_kind = |kind| template.sections.iter().find(|section| section.kind == kind);
        match &self.field {
            TextField::Subject => fl!(messages, "export-subject-label"),
            TextField::Version => fl!(messages, "export-version-label"),
            TextField::Contact => fl!(messages, "header-contact"),
            TextField::Section(id) | TextField::Answer(id, _) => title(template.section(id)),
            TextField::CheckNote(id) => {
                let list = template.checklists.iter().find(|list| list.id == id.list());
                list.map_or_else(String::new, |list| list.title.text(texts.language().tag()).to_owned())
            }
            TextField::Pitch => title(of_kind(SectionKind::Pitch)),
            TextField::Row(row, _) => {
                let row = row.outermost();
                let has_name = matches!(row.kind(), RowKind::Partner | RowKind::Case);
                let name = canvas.row(row).filter(|_| has_name).map_or("", |row| name_of(row).trim());
                if !name.is_empty() {
                    name.to_owned()
                } else if row.kind() == RowKind::Case {
                    fl!(messages, "aid-title")
                } else {
                    let focus = Focus::of_row(row, template);
                    title(focus.and_then(|focus| template.section(focus.section(template)?)))
                }
            }
        }
    }

    /// The words with some whole words around them: before, the words, after.
    pub fn excerpt<'a>(&self, canvas: &'a Canvas) -> [&'a str; 3] {
        let text = canvas.text_at(&self.field).unwrap_or_default();
        let (start, end) = (self.range.start, self.range.end);
        let before = text.get(..start).unwrap_or_default();
        let after = text.get(end..).unwrap_or_default();
        let from = before.grapheme_indices(true).rev().nth(AROUND).map_or(0, |(at, _)| at);
        let to = after.grapheme_indices(true).nth(AROUND).map_or(after.len(), |(at, _)| at);
        let before_words = before.get(from..).unwrap_or_default();
        let after_words = after.get(..to).unwrap_or_default();
        [
            before_words.split_once(' ').filter(|_| from > 0).map_or(before_words, |(_, words)| words),
            text.get(start..end).unwrap_or_default(),
            after_words.rsplit_once(' ').filter(|_| to < after.len()).map_or(after_words, |(words, _)| words),
        ]
    }
}

/// Letters of an excerpt on either side.
const AROUND: usize = 28;

/// An answer in the search dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SearchAnswer {
    /// Searches for other words.
    Change(SearchChoice),
    /// Replaces the words in every place.
    ReplaceAll(SearchChoice),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_cut_between_words() {
        let mut canvas = Canvas::default();
        let text =
            "Niemand in Nederland ligt nog wakker van schulden. Schuldenlab070 werkt daaraan in Den Haag.";
        canvas.header.subject = text.to_owned();
        let excerpt = |word: &str| {
            let start = text.find(word).unwrap();
            Hit { field: TextField::Subject, range: start..start + word.len() }.excerpt(&canvas)
        };
        assert_eq!(excerpt("schulden"), ["ligt nog wakker van ", "schulden", ". Schuldenlab070 werkt"]);
        assert_eq!(excerpt("Niemand"), ["", "Niemand", " in Nederland ligt nog"]);
        assert_eq!(excerpt("Haag"), ["werkt daaraan in Den ", "Haag", "."]);
    }

    #[test]
    fn a_capital_at_the_start_stays() {
        let choice = |wanted: &str, replacement: &str| SearchChoice {
            wanted: wanted.to_owned(),
            replacement: replacement.to_owned(),
        };
        assert_eq!(choice("bedrijven", "ondernemingen").replacement_of("Bedrijven"), "Ondernemingen");
        assert_eq!(choice("bedrijven", "ondernemingen").replacement_of("bedrijven"), "ondernemingen");
        assert_eq!(choice("Utrecht", "de gemeente").replacement_of("Utrecht"), "de gemeente");
        assert_eq!(choice("weg", "").replacement_of("Weg"), "");
        assert_eq!(choice("ijsvogel", "ijsbeer").replacement_of("IJsvogel"), "IJsbeer");
        assert_eq!(choice("ijsvogel", "ijsbeer").replacement_of("ijsvogel"), "ijsbeer");
        assert_eq!(choice("zwaan", "ĳsvogel").replacement_of("Zwaan"), "Ĳsvogel");
    }
}
