//! Dialogs: what each shows, and what the user answers to it.

pub(super) mod answer;
pub(super) mod dialog;
pub(super) mod question;
pub(super) mod welcome;
