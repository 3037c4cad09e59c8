//! Rows that one side removed while another typed in them.
//!
//! What was typed is told by the histories, not by the words: a copy that never saw some of the characters cannot have
//! meant to remove them.

use super::report::{LostRow, Vanished};
use crate::canvas::{Canvas, RowRef, TextField, all_texts};
use crate::document::{Document, Version};

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
            // Who saw this life of the row begin, and has it no more, removed it. Who never saw it has put another one in
            // its place, and perhaps removed that again.
            let others = || copies.iter().zip(&versions);
            let is_told_otherwise = others().any(|(other, version)| {
                let there = other.life(row);
                there != Some(life) && (version.has_seen(life) || there.is_some())
            });
            let removed: Vec<usize> = (0..)
                .zip(others())
                .filter(|(_, (other, version))| {
                    let unseen = || fields.iter().any(|field| copy.has_unseen(field, version));
                    let there = other.life(row);
                    let is_replaced = || there.is_some() || !is_told_otherwise;
                    there != Some(life) && if version.has_seen(life) { unseen() } else { is_replaced() }
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
    row.outer().is_some_and(|(outer, _)| result.life(outer) != copy.life(outer))
}

fn rows(canvas: &Canvas) -> Vec<(RowRef, LostRow)> {
    canvas.rows().filter_map(|(row, _)| Some((row, LostRow::of(canvas, row)?))).collect()
}

/// Every text in a row.
fn fields(row: &LostRow) -> Vec<TextField> {
    match row {
        LostRow::Row { row, .. } => {
            all_texts(row.row(), row.fields()).into_iter().map(|(field, _)| field).collect()
        }
        LostRow::Text { field, .. } => vec![field.clone()],
    }
}
