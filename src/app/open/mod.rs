//! One open canvas, and what belongs to it.

pub(super) mod advice_cache;
pub(super) mod blank;
pub(super) mod canvas;
pub(super) mod focus;
pub(super) mod journal_state;
pub(super) mod opening;
pub(super) mod rest;
pub(super) mod slide_place;
pub(super) mod unread;
