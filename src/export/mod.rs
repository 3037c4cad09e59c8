//! Canvas to pages to bytes.
//!
//! An [`Order`] lays a canvas out as a [`scene::Scene`]: pages of placed text and shapes with the tree that
//! says what they mean. A module for each format turns a scene into bytes; [`pdf`] is the first. Nothing here reads a
//! disk or a clock, draws a random number or asks the system for a font: the same canvas gives the same bytes.

pub mod pdf;
pub mod scene;

mod addressee;
mod attach;
mod book;
mod content;
mod file_name;
mod flow;
mod fonts;
mod lay_out;
mod marks;
mod order;
mod paper;
mod pitch;
mod poster;
mod problem;
mod report_parts;
mod stopped;
mod style;
mod text;
mod writer;

#[cfg(test)]
mod tests;

pub use addressee::{Addressee, addressed_files, addressees};
pub use attach::{Attach, attached_canvas};
pub use file_name::{FileKind, file_stem};
pub use fonts::font_file;
pub use order::{ExportKind, LayOutError, Order};
pub use paper::Paper;
pub use problem::{Export, Problem};
pub use report_parts::{ReportPart, ReportParts};
pub use stopped::Stopped;
