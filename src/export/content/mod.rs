//! The content of a document as blocks: headings, paragraphs, lists, tables and figures, in reading order.
//!
//! A [`Manuscript`] knows no page, no font and no file format. The layout turns it into pages, and a format that has no
//! pages of its own, such as Markdown, is written from it as it is.

mod author;
mod block;
mod clean;
mod column_weights;
mod contact;
mod document_title;
mod edition;
mod manuscript;
mod motivation;
mod paragraph;
mod passage;
mod pitch;
mod report;
mod table;
mod words;

pub(super) use author::author;
pub(super) use block::{Bar, Block, Callout, Chart, KeyFigure, Tone};
pub(super) use clean::{is_invisible, paragraphs, single_line};
pub(super) use column_weights::column_weights;
pub(super) use contact::contact_runs;
pub use document_title::document_name;
pub(super) use document_title::document_title;
pub(super) use edition::edition;
pub(super) use manuscript::Manuscript;
pub(super) use motivation::motivation;
pub(super) use paragraph::{Figure, Paragraph, ParagraphRole, Run};
pub(super) use passage::{List, ListItem, Passage, behind_label, passages};
pub(super) use pitch::{PitchManuscript, PitchPlace, pitch};
pub(super) use report::{minutes, minutes_for_mail, report};
pub(super) use table::{Cell, CellPart, Column, ColumnContent, FieldKind, FormField, Table, TableRow};
pub(super) use words::Words;
