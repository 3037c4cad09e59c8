//! Words that somebody wrote, as paragraphs and lists.

use super::clean::paragraph;
use super::{Paragraph, ParagraphRole, Run, Words, paragraphs};
use crate::prose::{self, Numbering, Piece};

/// A paragraph or a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Passage {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list.
    List(List),
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct List {
    /// How its items are counted.
    pub(crate) numbering: Numbering,
    /// Its items.
    pub(crate) items: Vec<ListItem>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListItem {
    /// The sign in front of it.
    pub(crate) sign: String,
    /// What stands behind the sign, a paragraph first.
    pub(crate) body: Vec<Passage>,
}

/// The passages of a text, without blank ones. The program's own words have no lists.
pub(crate) fn passages(role: ParagraphRole, words: &Words) -> Vec<Passage> {
    match words {
        Words::Team(text) => {
            let passages = prose::passages(text).into_iter();
            passages.filter_map(|passage| Passage::written(role, passage, 0)).collect()
        }
        Words::Fixed(text) => {
            let paragraphs = paragraphs(text).into_iter();
            let plain = |text| Passage::Paragraph(Paragraph::plain(role, Words::Fixed(text)));
            paragraphs.map(plain).collect()
        }
    }
}

/// Passages with a label in front: in the first paragraph, or above the list that they begin with.
pub(crate) fn behind_label(label: Run, mut passages: Vec<Passage>) -> Vec<Passage> {
    match passages.first_mut() {
        Some(Passage::Paragraph(paragraph)) => paragraph.runs.insert(0, label),
        Some(Passage::List(_)) => {
            let above = Paragraph { role: ParagraphRole::Introduction, runs: vec![label] };
            passages.insert(0, Passage::Paragraph(above));
        }
        None => {}
    }
    passages
}

impl Passage {
    /// What somebody wrote, inside this many lists. `None` if nothing of it can be seen.
    fn written(role: ParagraphRole, passage: prose::Passage, depth: usize) -> Option<Self> {
        match passage {
            prose::Passage::Paragraph(text) => {
                let text = paragraph(&text)?;
                Some(Self::Paragraph(Paragraph { role, runs: linked(&text) }))
            }
            prose::Passage::List(list) => List::written(role, list, depth).map(Self::List),
        }
    }
}

/// A line of somebody's words, in which addresses are links.
fn linked(text: &str) -> Vec<Run> {
    let run = |piece| match piece {
        Piece::Text(text) => Some(Run::plain(Words::Team(text))),
        Piece::Link { text, target } => Some(Run::link(Words::Team(text), target)),
        Piece::LineEnd => None,
    };
    prose::pieces(text).into_iter().filter_map(run).collect()
}

impl List {
    /// A list with a bullet in front of each item.
    pub(crate) fn of_bullets(items: impl IntoIterator<Item = ListItem>) -> Self {
        Self::of_bullets_within(0, items)
    }

    /// The same, inside this many lists.
    pub(crate) fn of_bullets_within(depth: usize, items: impl IntoIterator<Item = ListItem>) -> Self {
        let bullet = |item| ListItem { sign: bullet(depth).to_owned(), ..item };
        Self { numbering: Numbering::Bullets, items: items.into_iter().map(bullet).collect() }
    }

    /// A list with a number in front of each item.
    pub(crate) fn numbered(items: impl IntoIterator<Item = ListItem>) -> Self {
        let numbered = |(number, item): (usize, _)| ListItem { sign: format!("{number}."), ..item };
        Self { numbering: Numbering::Digits, items: (1..).zip(items).map(numbered).collect() }
    }

    fn written(role: ParagraphRole, list: prose::List, depth: usize) -> Option<Self> {
        let numbering = list.numbering;
        let items = list.items.into_iter().filter_map(|item| {
            let words = Passage::written(role, prose::Passage::Paragraph(item.text), depth)?;
            let inside = item.lists.into_iter().filter_map(|list| Self::written(role, list, depth + 1));
            let sign = match numbering {
                Numbering::Bullets => bullet(depth).to_owned(),
                Numbering::Digits | Numbering::Letters | Numbering::Roman => item.sign,
            };
            Some(ListItem { sign, body: std::iter::once(words).chain(inside.map(Passage::List)).collect() })
        });
        let items: Vec<_> = items.collect();
        (!items.is_empty()).then_some(Self { numbering, items })
    }
}

impl ListItem {
    /// An item of one paragraph, of which the list decides the sign.
    pub(crate) fn of_runs(runs: Vec<Run>) -> Self {
        let paragraph = Paragraph { role: ParagraphRole::Body, runs };
        Self { sign: String::new(), body: vec![Passage::Paragraph(paragraph)] }
    }

    /// An item with words that may be several paragraphs and lists; a list by itself stands on one line.
    pub(crate) fn of_team(text: &str) -> Self {
        let body = passages(ParagraphRole::Body, &Words::team(text));
        match body.first() {
            Some(Passage::Paragraph(_)) => Self { sign: String::new(), body },
            Some(Passage::List(_)) | None => {
                Self::of_runs(vec![Run::plain(Words::Team(super::single_line(&prose::on_one_line(text))))])
            }
        }
    }

    /// Adds a run behind the first paragraph.
    pub(crate) fn push(&mut self, run: Run) {
        if let Some(Passage::Paragraph(paragraph)) = self.body.first_mut() {
            paragraph.runs.push(run);
        }
    }
}

/// The bullet of an item inside this many lists.
const fn bullet(depth: usize) -> &'static str {
    if depth == 0 { "•" } else { "–" }
}
