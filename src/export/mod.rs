//! Canvas to documents: content, layout, formats.
//!
//! `content` writes what a document says as blocks. The `layout` places them on the pages of a [`scene::Scene`],
//! with the tree that says what they mean. A module of [`formats`] makes the bytes of a file. Nothing here reads a disk
//! or a clock, draws a random number or asks the system for a font: the same canvas gives the same bytes.

pub mod formats;
pub mod scene;

mod addressee;
mod attach;
mod content;
mod file_name;
mod fonts;
mod layout;
mod make;
mod note_sheets;
mod order;
mod origin;
mod paper;
mod problem;
mod report_parts;
mod stopped;
mod tiling;

#[cfg(test)]
mod tests;

pub use addressee::{Addressee, addressed_files, addressees};
pub use attach::{Attach, attached_canvas};
pub use content::document_name;
pub use file_name::{FileKind, file_stem, leads_to_device};
pub use fonts::font_file;
pub use layout::{Export, broken_logos};
pub use make::{Format, Made, MakeError, Target, mail_text, make};
pub use note_sheets::NoteSheets;
pub use order::{ExportKind, LayOutError, Order};
pub use origin::Origin;
pub use paper::Paper;
pub use problem::Problem;
pub use report_parts::{ReportPart, ReportParts};
pub use stopped::Stopped;
pub use tiling::Tiling;
