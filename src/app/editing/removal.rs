//! Rows that the user removes: each removal is told, with a button that takes back that one and nothing else.

use unicode_segmentation::UnicodeSegmentation;

use crate::app::{Context, Focus, Notice, Removed, State};
use crate::canvas::{name_of, with_line_feeds};
use crate::document::{Edit, RowRef};
use crate::i18n::Texts;
use crate::pitch;

/// Removals that are told at once, at most.
const MOST: usize = 3;

/// Letters of a row's name that are told.
const NAME_SHOWN: usize = 60;

/// Removes a row and tells of it.
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

/// Brings back a row whose removal is told, and selects it.
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
    match row {
        RowRef::Partner(id) | RowRef::Contribution(id, _) => state.open.focus = Some(Focus::Partner(id)),
        RowRef::Action(id) => state.open.focus = Some(Focus::Action(id)),
        RowRef::Case(id) | RowRef::CaseAnswer(id, _) => state.open.focus = Some(Focus::Case(id)),
        RowRef::Paragraph(_) => {}
    }
}

/// What a row is called: the first line of its words, cut where it is long.
fn name(state: &State, row: RowRef) -> String {
    let canvas = state.open.document.canvas();
    let name = match row {
        RowRef::Partner(_) | RowRef::Contribution(..) | RowRef::Action(_) | RowRef::Case(_) => {
            canvas.row(row).map(|row| name_of(row).to_owned())
        }
        RowRef::CaseAnswer(case, _) => canvas.case(case).map(|case| case.name.clone()),
        RowRef::Paragraph(id) => {
            let found = canvas.pitch.paragraphs.iter().find(|paragraph| paragraph.id == id);
            let texts = Texts::of(state.language);
            found.map(|found| pitch::paragraph_title(found, canvas, state.open.document.template(), texts))
        }
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
