//! Removing rows: each removal is reported, with a button that undoes only that removal.

use unicode_segmentation::UnicodeSegmentation;

use crate::app::{Context, Focus, Notice, Removed, State};
use crate::canvas::{name_of, with_line_feeds};
use crate::document::{Edit, RowRef};
use crate::i18n::Texts;
use crate::pitch;
use crate::schema::RowKind;

/// The maximum number of removals reported at once.
const MOST: usize = 3;

/// The maximum length of a row's name in a notice, in letters.
const NAME_SHOWN: usize = 60;

/// Removes a row and reports it.
pub(in crate::app) fn remove(state: &mut State, row: RowRef, context: &Context<'_>) {
    let removal = Edit::Remove(row);
    let name = name(state, row);
    let back = state.open.document.way_back(&removal);
    state.edit(&[removal], context);
    if back.is_empty() || state.open.document.life(row).is_some() {
        return;
    }
    state.notices.push(Notice::Removed(Removed { row, name, back, at: context.time }));
    let told = state.notices.iter().filter(|notice| matches!(notice, Notice::Removed(_))).count();
    if told > MOST {
        let oldest = state.notices.iter().position(|notice| matches!(notice, Notice::Removed(_)));
        oldest.map(|oldest| state.notices.remove(oldest));
    }
}

/// Restores a row from the notice of its removal, and selects it.
pub(in crate::app) fn restore(state: &mut State, row: RowRef, context: &Context<'_>) {
    let mut told = state
        .notices
        .iter()
        .filter_map(|notice| if let Notice::Removed(removed) = notice { Some(removed) } else { None });
    let Some(removed) = told.find(|removed| removed.row == row) else { return };
    let back = removed.back.clone();
    let edits = state.open.document.fitting(&back);
    state.edit(&edits, context);
    if state.open.document.life(row).is_none() {
        return;
    }
    let focus = Focus::of_row(row, state.open.document.template());
    // Who brings back a paragraph goes on with the pitch.
    state.open.focus = focus.filter(|focus| focus.row().is_some()).or(state.open.focus.take());
}

/// What a row is called: the first line of its words, cut where it is long.
fn name(state: &State, row: RowRef) -> String {
    let canvas = state.open.document.canvas();
    let paragraph = row.id().and_then(|id| canvas.pitch.paragraphs.iter().find(|found| found.id == id));
    let name = if let Some(paragraph) = paragraph {
        let texts = Texts::of(state.language);
        Some(pitch::paragraph_title(paragraph, canvas, state.open.document.template(), texts))
    } else {
        // An answer is told as its case is.
        let told = if row.kind() == RowKind::CaseAnswer { row.outermost() } else { row };
        canvas.row(told).map(|row| name_of(row).to_owned())
    };
    let name = name.unwrap_or_default();
    let name = with_line_feeds(name.trim());
    let line = name.lines().next().unwrap_or_default().trim_end();
    let mut shown: String = line.graphemes(true).take(NAME_SHOWN).collect();
    if shown.len() < line.len() {
        shown.push('…');
    }
    shown
}
