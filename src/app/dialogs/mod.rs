//! Dialogs: the content of each, and the answers to it.

pub(super) mod answer;
pub(super) mod computer;
pub(super) mod copy;
pub(super) mod dialog;
pub(super) mod export;
pub(super) mod outside;
pub(super) mod palette;
pub(super) mod path;
pub(super) mod question;
pub(super) mod recover;
pub(super) mod requester;
pub(super) mod search;
pub(super) mod unread;
pub(super) mod unsaved;
pub(super) mod versions;
pub(super) mod welcome;
pub(super) mod words;
