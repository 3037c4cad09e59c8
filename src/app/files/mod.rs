//! The file of the canvas and what lies around it: opening, saving, changes from outside, copies, earlier versions,
//! interrupted work, and exports.

pub(super) mod autosave;
pub(super) mod copies;
pub(super) mod copy_job;
pub(super) mod example;
pub(super) mod export;
pub(super) mod gone;
pub(super) mod incoming;
pub(super) mod journal;
pub(super) mod leave;
pub(super) mod merge_job;
pub(super) mod names;
pub(in crate::app) mod newer_template;
pub(super) mod opening;
pub(super) mod outside;
pub(super) mod recovery;
pub(super) mod replace;
pub(super) mod save;
pub(super) mod take;
pub(in crate::app) mod templates;
pub(super) mod versions;
pub(in crate::app) mod words;
