//! Documents as the bytes of a file: a module for each format.

pub mod pdf;

pub(super) mod markdown;
pub(super) mod text;
