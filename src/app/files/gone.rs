//! What a change by others takes off the canvas: rows and texts that can be brought back, and how much of it that is.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::editing::fields;
use crate::canvas::{Canvas, TextField};
use crate::document::RowRef;
use crate::merge::LostRow;
use crate::template::Template;

/// Fewer words than this may go without a question, as long as some stay: that much is rewritten in one sitting.
const FEW_WORDS: usize = 10;

/// How many words of a canvas would go, out of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoneWords {
    /// Words that would stand nowhere on the canvas any more.
    pub gone: usize,
    /// Words that stand on it.
    pub of: usize,
}

/// The rows with words in them that are on the first canvas and not on the second, and the texts of rows and sections on
/// both that have become empty, in the order of the page. What is within a row that is gone is told with that row.
pub(in crate::app) fn gone(before: &Canvas, after: &Canvas, template: &Template) -> Vec<LostRow> {
    let mut lost = rows_gone(before, after);
    lost.retain(|row| !row.texts().is_empty());
    lost.extend(texts_gone(before, after, template));
    lost
}

/// Whether a merge would take most of the words off a canvas: more than half of them, and either ten at least or all.
/// A word that moved to another place still stands on the canvas and does not count.
pub(in crate::app) fn is_most_gone(
    before: &Canvas,
    after: &Canvas,
    template: &Template,
) -> Option<GoneWords> {
    let (old, new) = (words(before, template), words(after, template));
    let of: usize = old.values().sum();
    let left = old.iter().map(|(word, count)| new.get(word).map_or(0, |now| *now.min(count))).sum::<usize>();
    let gone = of - left;
    let is_most = gone * 2 > of && (gone >= FEW_WORDS || new.is_empty());
    is_most.then_some(GoneWords { gone, of })
}

fn words<'a>(canvas: &'a Canvas, template: &Template) -> BTreeMap<&'a str, usize> {
    let mut words = BTreeMap::new();
    for word in texts(canvas, template).into_values().flat_map(str::split_whitespace) {
        *words.entry(word).or_insert(0) += 1;
    }
    words
}

fn rows_gone(before: &Canvas, after: &Canvas) -> Vec<LostRow> {
    let mut lost = Vec::new();
    let partners: BTreeMap<_, _> = after.partners.iter().map(|partner| (partner.id, partner)).collect();
    for partner in &before.partners {
        let Some(now) = partners.get(&partner.id) else {
            lost.push(LostRow::Partner(partner.clone()));
            continue;
        };
        let there: BTreeSet<_> = now.contributions.iter().map(|row| row.id).collect();
        let gone = partner.contributions.iter().filter(|row| !there.contains(&row.id));
        lost.extend(gone.map(|row| LostRow::Contribution {
            partner: partner.id,
            name: partner.name.clone(),
            contribution: row.clone(),
        }));
    }
    let actions: BTreeSet<_> = after.actions.iter().map(|action| action.id).collect();
    let gone = before.actions.iter().filter(|action| !actions.contains(&action.id));
    lost.extend(gone.cloned().map(LostRow::Action));
    let paragraphs: BTreeSet<_> = after.pitch.paragraphs.iter().map(|paragraph| paragraph.id).collect();
    let gone = before.pitch.paragraphs.iter().filter(|paragraph| !paragraphs.contains(&paragraph.id));
    lost.extend(gone.cloned().map(LostRow::Paragraph));
    let cases: BTreeMap<_, _> = after.cases.iter().map(|case| (case.id, case)).collect();
    for case in &before.cases {
        let Some(now) = cases.get(&case.id) else {
            lost.push(LostRow::Case(case.clone()));
            continue;
        };
        let there: BTreeSet<_> = now.answers.iter().map(|answer| answer.id).collect();
        let gone = case.answers.iter().filter(|answer| !there.contains(&answer.id));
        lost.extend(gone.map(|answer| LostRow::CaseAnswer {
            case: case.id,
            name: case.name.clone(),
            answer: answer.clone(),
        }));
    }
    lost
}

fn texts_gone(before: &Canvas, after: &Canvas, template: &Template) -> Vec<LostRow> {
    let now = texts(after, template);
    let is_emptied = |field: &TextField| now.get(field).is_some_and(|text| text.trim().is_empty());
    let old = texts(before, template).into_iter();
    old.filter(|(field, text)| !text.trim().is_empty() && is_emptied(field))
        .map(|(field, text)| LostRow::Text { field, text: text.to_owned() })
        .collect()
}

/// Every text of a canvas by its place. Rows are walked once: looking each of them up by its id would take time that
/// grows with their square.
fn texts<'a>(canvas: &'a Canvas, template: &Template) -> BTreeMap<TextField, &'a str> {
    let mut texts: BTreeMap<TextField, &str> = BTreeMap::new();
    for field in fields::fixed_fields(template) {
        texts.insert(field.clone(), canvas.text_at(&field).unwrap_or_default());
    }
    for partner in &canvas.partners {
        texts.insert(TextField::PartnerName(partner.id), &partner.name);
        texts.insert(TextField::OtherInterest(partner.id), &partner.other_interest);
        texts.insert(TextField::PartnerNotes(partner.id), &partner.notes);
        let brings = partner.contributions.iter();
        texts.extend(brings.map(|row| (TextField::Contribution(partner.id, row.id), row.text.as_str())));
    }
    for action in &canvas.actions {
        texts.insert(TextField::ActionText(action.id), &action.text);
        texts.insert(TextField::ActionOwner(action.id), &action.owner);
    }
    let paragraphs = canvas.pitch.paragraphs.iter();
    texts.extend(paragraphs.map(|row| (TextField::Paragraph(row.id), row.text.as_str())));
    for case in &canvas.cases {
        texts.insert(TextField::CaseName(case.id), &case.name);
        texts.insert(TextField::CaseFacts(case.id), &case.facts);
        let answers = case.answers.iter();
        texts.extend(answers.map(|row| (TextField::CaseReason(case.id, row.id), row.reason.as_str())));
    }
    texts
}

/// Whether two that vanished are one row, or one text.
pub(in crate::app) fn is_same_place(one: &LostRow, other: &LostRow) -> bool {
    match (one, other) {
        (LostRow::Text { field: one, .. }, LostRow::Text { field: other, .. }) => one == other,
        _ => row_of(one).is_some() && row_of(one) == row_of(other),
    }
}

fn row_of(lost: &LostRow) -> Option<RowRef> {
    match lost {
        LostRow::Partner(partner) => Some(RowRef::Partner(partner.id)),
        LostRow::Contribution { partner, contribution, .. } => {
            Some(RowRef::Contribution(*partner, contribution.id))
        }
        LostRow::Action(action) => Some(RowRef::Action(action.id)),
        LostRow::Paragraph(paragraph) => Some(RowRef::Paragraph(paragraph.id)),
        LostRow::Case(case) => Some(RowRef::Case(case.id)),
        LostRow::CaseAnswer { case, answer, .. } => Some(RowRef::CaseAnswer(*case, answer.id)),
        LostRow::Text { .. } => None,
    }
}
