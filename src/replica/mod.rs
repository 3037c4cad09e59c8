//! The mergeable form of a canvas: a Yjs document (through yrs), its edits, events and encoding.
//!
//! `docs/file-format.md` lists every name used inside, so that another Yjs program can read it.
//! Offsets in here are UTF-16 code units, as Yjs counts them; [`crate::document`] converts.
//! Nothing here decides what an edit means to a user, and nothing draws random numbers: the caller
//! hands over the client id, which must never be used by two sessions.

mod authors;
mod changes;
mod encoding;
mod missing;
mod names;
mod origin;
mod placeless;
mod position;
mod read;
mod row;
mod scan;
mod values;
mod write;
mod written;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use yrs::block::ClientID;
use yrs::{Doc, MapRef, OffsetKind, Options, TextRef};

pub use authors::Authors;
pub use changes::{Change, TextDelta};
pub use encoding::{DecodeError, Version, client_id_from_hash, combine, without_deleted};
pub use placeless::{Placeless, PlacelessCell};
pub use position::{Position, between};
pub use scan::{MOST_STRUCTS, Refusal, Refused};
pub use write::{Utf16Splice, utf16_units};
pub use written::{Life, Written};

use scan::CheckedUpdate;

use crate::canvas::TextField;
use crate::schema::RowKind;
use crate::template::Template;

/// One replica of a canvas.
pub struct Replica {
    doc: Doc,
    texts: Vec<(TextField, TextRef)>,
    values: MapRef,
    unknown: MapRef,
    tables: BTreeMap<RowKind, MapRef>,
    authors: MapRef,
    changes: Receiver<Change>,
    updates: Option<Receiver<Vec<u8>>>,
}

impl Replica {
    /// A replica in which nothing is written yet. `client_id` has at most 53 bits.
    pub fn new(template: &Template, client_id: u64) -> Self {
        Self::over(new_doc(client_id), template)
    }

    /// Opens an encoded state (Yjs update v1) as a replica of this session.
    pub fn decode(template: &Template, client_id: u64, state: &[u8]) -> Result<Self, DecodeError> {
        let doc = new_doc(client_id);
        encoding::apply(&doc, CheckedUpdate::whole(state)?)?;
        Ok(Self::over(doc, template))
    }

    fn over(doc: Doc, template: &Template) -> Self {
        let texts: Vec<(TextField, TextRef)> = template
            .texts()
            .filter_map(|field| {
                let text = doc.get_or_insert_text(names::root_text(&field)?);
                Some((field, text))
            })
            .collect();
        let values = doc.get_or_insert_map(names::VALUES);
        let unknown = doc.get_or_insert_map(names::UNKNOWN);
        let tables: BTreeMap<RowKind, MapRef> = RowKind::tables()
            .chain(template.tables())
            .filter_map(|kind| Some((kind, doc.get_or_insert_map(names::table(kind)?))))
            .collect();
        let authors = doc.get_or_insert_map(names::AUTHORS);

        let (sender, changes) = channel();
        for (field, text) in &texts {
            changes::observe_text(text, field.clone(), sender.clone());
        }
        changes::observe_values(&values, &sender);
        changes::observe_unknown(&unknown, &sender);
        for (kind, table) in &tables {
            changes::observe_table(table, *kind, &sender);
        }
        Self { doc, texts, values, unknown, tables, authors, changes, updates: None }
    }

    /// What has changed since the last call, in order.
    pub fn take_changes(&self) -> Vec<Change> {
        self.changes.try_iter().collect()
    }
}

impl std::fmt::Debug for Replica {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Replica")
            .field("client_id", &self.doc.client_id().get())
            .finish_non_exhaustive()
    }
}

fn new_doc(client_id: u64) -> Doc {
    // The guid matters to subdocuments only; a fixed one keeps randomness out.
    let guid: Arc<str> = "samencanvas".into();
    Doc::with_options(Options {
        offset_kind: OffsetKind::Utf16,
        ..Options::with_guid_and_client_id(guid, ClientID::new(client_id))
    })
}
