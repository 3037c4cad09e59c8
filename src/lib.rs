//! Samencanvas: the Canvas collaboratieve innovatie as a document that is never lost and an export that is finished.
//!
//! The modules stand in reading order; an arrow in `ARCHITECTURE.md` runs one way, from the later to the earlier.

// A variant of ours that is forgotten in a match does not compile.
#![cfg_attr(not(test), warn(clippy::wildcard_enum_match_arm))]

pub mod schema;

pub mod canvas;
pub mod template;

pub mod replica;

pub mod document;

pub mod picture;

pub mod drawing;

pub mod file;

pub mod merge;

pub mod aid;

pub mod i18n;

pub mod prose;

pub mod guidance;

pub mod partnership;
pub mod path;

pub mod pitch;

pub mod export;

pub mod settings;

pub mod computer;

#[cfg(feature = "window")]
pub mod app;

#[cfg(feature = "window")]
pub mod ui;

pub mod platform;

pub mod store;

#[cfg(feature = "window")]
pub mod window;

pub mod cli;
