//! Searching the canvas: where some words stand, and other words in their place.

use std::ops::Range;

use super::State;
use crate::canvas::{Canvas, TextField, in_plan_order};
use crate::document::{Edit, Splice};
use crate::i18n::Texts;
use crate::template::{SectionKind, Template};
use i18n_embed_fl::fl;

/// What is searched for, and what is to come in its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchChoice {
    /// The words; capitals make no difference.
    pub wanted: String,
    /// What comes in their place.
    pub replacement: String,
}

/// A place where the words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The text.
    pub field: TextField,
    /// In bytes of that text.
    pub range: Range<usize>,
}

impl SearchChoice {
    /// Every place where the words stand, in the order of the method.
    pub fn hits(&self, canvas: &Canvas, template: &Template) -> Vec<Hit> {
        let wanted: Vec<char> = self.wanted.chars().flat_map(char::to_lowercase).collect();
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut hits = Vec::new();
        for field in fields(canvas, template) {
            let text = canvas.text_at(&field).unwrap_or_default();
            let ranges = ranges(text, &wanted);
            hits.extend(ranges.into_iter().map(|range| Hit { field: field.clone(), range }));
        }
        hits
    }

    /// What puts the replacement in every place.
    pub(super) fn edits(&self, canvas: &Canvas, template: &Template) -> Vec<Edit> {
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
        let mut letters = self.replacement.chars();
        match letters.next() {
            Some(first) if is_capital(there) && !is_capital(self.wanted.trim_start()) => {
                first.to_uppercase().chain(letters).collect()
            }
            _ => self.replacement.clone(),
        }
    }
}

impl Hit {
    /// The place in words: the section, the partner or the action.
    pub fn place(&self, texts: &Texts, state: &State) -> String {
        let messages = &texts.messages;
        let template = state.document.template();
        let canvas = state.document.canvas();
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
            TextField::Pitch | TextField::Paragraph(_) => title(of_kind(SectionKind::Pitch)),
            TextField::PartnerName(id)
            | TextField::OtherInterest(id)
            | TextField::PartnerNotes(id)
            | TextField::Contribution(id, _) => {
                let name = canvas.partner(*id).map_or("", |partner| partner.name.trim());
                if name.is_empty() { title(of_kind(SectionKind::Partners)) } else { name.to_owned() }
            }
            TextField::ActionText(_) | TextField::ActionOwner(_) => title(of_kind(SectionKind::Actions)),
            TextField::CaseName(id) | TextField::CaseFacts(id) | TextField::CaseReason(id, _) => {
                let name = canvas.case(*id).map_or("", |case| case.name.trim());
                if name.is_empty() { fl!(messages, "aid-title") } else { name.to_owned() }
            }
        }
    }

    /// The words with some of what stands around them: before, the words, after.
    pub fn excerpt<'a>(&self, canvas: &'a Canvas) -> [&'a str; 3] {
        let text = canvas.text_at(&self.field).unwrap_or_default();
        let (start, end) = (self.range.start, self.range.end);
        let before = text.get(..start).unwrap_or_default();
        let after = text.get(end..).unwrap_or_default();
        let from = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
        let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
        [
            before.get(from..).unwrap_or_default(),
            text.get(start..end).unwrap_or_default(),
            after.get(..to).unwrap_or_default(),
        ]
    }
}

/// Letters of an excerpt on either side.
const AROUND: usize = 28;

/// Every text that the window shows, in the order of the method.
fn fields(canvas: &Canvas, template: &Template) -> Vec<TextField> {
    let mut fields = vec![TextField::Subject, TextField::Contact, TextField::Version];
    for section in &template.sections {
        match section.kind {
            SectionKind::Text => fields.push(TextField::Section(section.id.clone())),
            SectionKind::Questions => {
                let answer = |id| TextField::Answer(section.id.clone(), id);
                fields.extend(section.questions.iter().map(|question| answer(question.id.clone())));
            }
            SectionKind::Pitch => {
                fields.push(TextField::Pitch);
                fields.extend(canvas.pitch.paragraphs.iter().map(|row| TextField::Paragraph(row.id)));
            }
            SectionKind::Partners => {
                for partner in &canvas.partners {
                    let id = partner.id;
                    fields.extend([TextField::PartnerName(id), TextField::OtherInterest(id)]);
                    let brings = |row: &crate::canvas::Contribution| TextField::Contribution(id, row.id);
                    fields.extend(partner.contributions.iter().map(brings));
                    fields.push(TextField::PartnerNotes(id));
                }
            }
            SectionKind::Actions => {
                let texts = |id| [TextField::ActionText(id), TextField::ActionOwner(id)];
                let plan = in_plan_order(&canvas.actions);
                fields.extend(plan.iter().flat_map(|(action, _)| texts(action.id)));
            }
        }
    }
    fields.extend(template.check_ids().map(TextField::CheckNote));
    for case in &canvas.cases {
        fields.extend([TextField::CaseName(case.id), TextField::CaseFacts(case.id)]);
        fields.extend(case.answers.iter().map(|answer| TextField::CaseReason(case.id, answer.id)));
    }
    fields
}

/// The texts that a canvas of this template always has: those of no row.
pub(super) fn fixed_fields(template: &Template) -> Vec<TextField> {
    let mut fields = vec![TextField::Subject, TextField::Contact, TextField::Version, TextField::Pitch];
    for section in &template.sections {
        match section.kind {
            SectionKind::Text => fields.push(TextField::Section(section.id.clone())),
            SectionKind::Questions => {
                let answer = |id| TextField::Answer(section.id.clone(), id);
                fields.extend(section.questions.iter().map(|question| answer(question.id.clone())));
            }
            SectionKind::Pitch | SectionKind::Partners | SectionKind::Actions => {}
        }
    }
    fields.extend(template.check_ids().map(TextField::CheckNote));
    fields
}

/// Where lowercase letters stand in a text, each place once.
fn ranges(text: &str, wanted: &[char]) -> Vec<Range<usize>> {
    // A letter may become two when it is made small; both stand for the whole of it.
    let folded: Vec<(usize, usize, char)> = text
        .char_indices()
        .flat_map(|(at, letter)| letter.to_lowercase().map(move |small| (at, at + letter.len_utf8(), small)))
        .collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for window in folded.windows(wanted.len()) {
        let (Some((start, ..)), Some((_, end, _))) = (window.first(), window.last()) else { continue };
        let is_free = found.last().is_none_or(|last| *start >= last.end);
        if is_free && window.iter().zip(wanted).all(|((.., letter), wanted)| letter == wanted) {
            found.push(*start..*end);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &str, expect: &[&str]) {
        let wanted: Vec<char> = wanted.chars().flat_map(char::to_lowercase).collect();
        let found: Vec<&str> =
            ranges(text, &wanted).into_iter().map(|range| text.get(range).unwrap()).collect();
        assert_eq!(found, expect);
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
    }

    #[test]
    fn capitals_make_no_difference_and_places_do_not_overlap() {
        check("Één droom, één DROOM", "één droom,", &["Één droom,"]);
        check("Één droom, één DROOM", "droom", &["droom", "DROOM"]);
        check("aaaa", "aa", &["aa", "aa"]);
        check("İzmir", "i", &["İ", "i"]);
        check("kort", "langer dan dit", &[]);
    }
}
