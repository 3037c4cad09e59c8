//! Rows that one side removed while another typed in them.
//!
//! What was typed is told by the histories, not by the words: a copy that never saw some of the characters cannot have
//! meant to remove them.

use super::report::{LostRow, Vanished};
use crate::canvas::{Canvas, Case, Partner, TextField};
use crate::document::{Document, RowRef, Version};

/// What vanished in the result, each row once.
pub(super) fn vanished(copies: &[&Document], result: &Document) -> Vec<Vanished> {
    let versions: Vec<Version> = copies.iter().map(|copy| copy.version()).collect();
    let merged = result.version();
    let rows_left: Vec<LostRow> = rows(result.canvas()).into_iter().map(|(_, row)| row).collect();
    let mut found: Vec<Vanished> = Vec::new();
    for (had, copy) in copies.iter().enumerate() {
        for (row, lost) in rows(copy.canvas()) {
            let Some(life) = copy.life(row).filter(|life| merged.has_seen(*life)) else { continue };
            if result.life(row) == Some(life) || is_within_a_lost_one(row, copy, result) {
                continue;
            }
            let fields = fields(&lost);
            // Who saw this life of the row begin, and has it no more, removed it; who never saw it has put another
            // one in its place.
            let removed: Vec<usize> = (0..)
                .zip(copies.iter().zip(&versions))
                .filter(|(_, (other, version))| {
                    let unseen = || fields.iter().any(|field| copy.has_unseen(field, version));
                    let there = other.life(row);
                    there != Some(life) && if version.has_seen(life) { unseen() } else { there.is_some() }
                })
                .map(|(other, _)| other)
                .collect();
            let is_told = found.iter().any(|known| known.row == lost) || rows_left.contains(&lost);
            if !removed.is_empty() && !is_told && !lost.texts().is_empty() {
                found.push(Vanished { row: lost, had, removed });
            }
        }
    }
    found
}

/// Within a partner that is lost, a contribution is told with it; so is an answer within a case.
fn is_within_a_lost_one(row: RowRef, copy: &Document, result: &Document) -> bool {
    let around = match row {
        RowRef::Contribution(partner, _) => RowRef::Partner(partner),
        RowRef::CaseAnswer(case, _) => RowRef::Case(case),
        RowRef::Partner(_) | RowRef::Action(_) | RowRef::Paragraph(_) | RowRef::Case(_) => return false,
    };
    result.life(around) != copy.life(around)
}

fn rows(canvas: &Canvas) -> Vec<(RowRef, LostRow)> {
    let mut rows = Vec::new();
    for partner in &canvas.partners {
        rows.push((RowRef::Partner(partner.id), LostRow::Partner(partner.clone())));
        rows.extend(partner.contributions.iter().map(|contribution| {
            let lost = LostRow::Contribution {
                partner: partner.id,
                name: partner.name.clone(),
                contribution: contribution.clone(),
            };
            (RowRef::Contribution(partner.id, contribution.id), lost)
        }));
    }
    rows.extend(
        canvas.actions.iter().map(|action| (RowRef::Action(action.id), LostRow::Action(action.clone()))),
    );
    rows.extend(
        canvas
            .pitch
            .paragraphs
            .iter()
            .map(|paragraph| (RowRef::Paragraph(paragraph.id), LostRow::Paragraph(paragraph.clone()))),
    );
    for case in &canvas.cases {
        rows.push((RowRef::Case(case.id), LostRow::Case(case.clone())));
        rows.extend(case.answers.iter().map(|answer| {
            let lost = LostRow::CaseAnswer { case: case.id, name: case.name.clone(), answer: answer.clone() };
            (RowRef::CaseAnswer(case.id, answer.id), lost)
        }));
    }
    rows
}

/// Every text in a row.
fn fields(row: &LostRow) -> Vec<TextField> {
    match row {
        LostRow::Partner(Partner { id, contributions, .. }) => {
            let own =
                [TextField::PartnerName(*id), TextField::OtherInterest(*id), TextField::PartnerNotes(*id)];
            let further = contributions.iter().map(|found| TextField::Contribution(*id, found.id));
            own.into_iter().chain(further).collect()
        }
        LostRow::Contribution { partner, contribution, .. } => {
            vec![TextField::Contribution(*partner, contribution.id)]
        }
        LostRow::Action(action) => vec![TextField::ActionText(action.id), TextField::ActionOwner(action.id)],
        LostRow::Paragraph(paragraph) => vec![TextField::Paragraph(paragraph.id)],
        LostRow::Case(Case { id, answers, .. }) => {
            let own = [TextField::CaseName(*id), TextField::CaseFacts(*id)];
            let reasons = answers.iter().map(|answer| TextField::CaseReason(*id, answer.id));
            own.into_iter().chain(reasons).collect()
        }
        LostRow::CaseAnswer { case, answer, .. } => vec![TextField::CaseReason(*case, answer.id)],
        LostRow::Text { field, .. } => vec![field.clone()],
    }
}
