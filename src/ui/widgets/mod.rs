//! The few widgets that everything is made of.

mod bar;
mod boundaries;
mod buffer;
mod button;
mod calendar;
mod caret;
mod check;
mod choice;
mod date;
mod distant;
mod doubt;
mod draft;
mod field;
mod fold;
mod heading;
mod label;
mod line_ends;
mod mark;
mod moves;
mod pieces;
mod table;

pub(super) use bar::bar;
pub(super) use button::{button, link, primary_button};
pub(super) use caret::{Travel, go_to_end};
pub(super) use check::{check_box, ring};
pub(super) use choice::{answers_ui, choice, choice_of, list_of};
pub(super) use date::{date_field, wrong_date};
pub(super) use doubt::{Doubt, doubt_ui, note_doubt};
pub(super) use draft::{draft_field, forget_draft, read_field};
pub(super) use field::{FieldStyle, field};
pub(super) use fold::{fold, told_fold};
pub(super) use heading::heading;
pub(super) use label::{colored, label, muted, one_line, status};
pub(super) use mark::{mark_at, paint_check, paint_mark};
pub(super) use moves::move_buttons;
pub(super) use table::{cell_ui, set_row, set_titles, table_ui};
