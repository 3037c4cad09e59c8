//! What changes the canvas: rows, cases, the plan, the pitch, pasting, searching; and what is read from it while it
//! changes.

pub(super) mod advice;
pub(super) mod begun;
pub(super) mod board;
pub(super) mod cases;
pub(super) mod clipboard;
pub(super) mod declared;
pub(super) mod fields;
pub(super) mod logo;
pub(super) mod markdown;
pub(super) mod paste;
pub(super) mod pasted;
pub(super) mod pitch;
pub(super) mod pitch_sources;
pub(super) mod plan;
pub(super) mod removal;
pub(super) mod replace;
pub(super) mod row_copy;
pub(super) mod rows;
pub(super) mod spelling;
pub(super) mod take;
pub(super) mod unread;
