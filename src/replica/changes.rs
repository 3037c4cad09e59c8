//! What changed in a replica, told by its events, whoever made the change.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use uuid::Uuid;
use yrs::types::{Delta, Event, PathSegment};
use yrs::{Any, DeepObservable, MapRef, Observable, Out, TextRef, TransactionMut};

use super::names;
use crate::canvas::{Pointer, RowRef, TextField, ValueKey};
use crate::schema::RowKind;

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Stretches of a text came or went.
    Text(TextField, Vec<TextDelta>),
    /// A single value came, went or is another.
    Value(ValueKey),
    /// An unknown field came, went or is another.
    Unknown(Pointer),
    /// A row of a table came, went, moved or is another, or a row inside it.
    Row(RowRef),
}

/// A part of a changed text, from its start on, counted in UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextDelta {
    /// This much stayed.
    Kept(u32),
    /// This much went.
    Removed(u32),
    /// This came.
    Inserted(String),
}

pub(super) fn observe_text(text: &TextRef, field: TextField, sender: Sender<Change>) {
    text.observe("changes", move |transaction, event| {
        tell(&sender, Change::Text(field.clone(), deltas(event.delta(transaction))));
    });
}

pub(super) fn observe_values(values: &MapRef, sender: &Sender<Change>) {
    let sender = sender.clone();
    values.observe("changes", move |transaction, event| {
        for key in sorted(event.keys(transaction).keys()).iter().filter_map(|name| names::value_key(name)) {
            tell(&sender, Change::Value(key));
        }
    });
}

pub(super) fn observe_unknown(unknown: &MapRef, sender: &Sender<Change>) {
    let sender = sender.clone();
    unknown.observe("changes", move |transaction, event| {
        for pointer in sorted(event.keys(transaction).keys()) {
            tell(&sender, Change::Unknown(Pointer::from_text(&pointer)));
        }
    });
}

pub(super) fn observe_table(map: &MapRef, kind: RowKind, sender: &Sender<Change>) {
    let sender = sender.clone();
    map.observe_deep("changes", move |transaction, events| {
        for event in events.iter() {
            let path: Vec<Arc<str>> = event
                .path()
                .into_iter()
                .filter_map(|segment| match segment {
                    PathSegment::Key(key) => Some(key),
                    PathSegment::Index(_) => None,
                })
                .collect();
            let Some((id, rest)) = path.split_first() else {
                let ids = changed_keys(event, transaction);
                for id in ids.iter().filter_map(|id| Uuid::try_parse(id).ok()) {
                    tell(&sender, Change::Row(RowRef::of_kind(kind, id)));
                }
                continue;
            };
            let Ok(id) = Uuid::try_parse(id) else { continue };
            let row = RowRef::of_kind(kind, id);
            match (text_at(row, rest), event) {
                (Some(field), Event::Text(event)) => {
                    tell(&sender, Change::Text(field, deltas(event.delta(transaction))));
                }
                (Some(_), _) => {}
                (None, _) => tell(&sender, Change::Row(row)),
            }
        }
    });
}

/// The text that a path below a row stands for. `None` if it stands for something else.
fn text_at(row: RowRef, path: &[Arc<str>]) -> Option<TextField> {
    match path {
        [key] => row.text_named(key),
        [list, id, key] => row.inner(list, Uuid::try_parse(id).ok()?)?.text_named(key),
        _ => None,
    }
}

fn changed_keys(event: &Event, transaction: &TransactionMut<'_>) -> Vec<String> {
    if let Event::Map(event) = event { sorted(event.keys(transaction).keys()) } else { Vec::new() }
}

/// Keys come out of a hash map; sorted, they are told in the same order everywhere.
fn sorted<'a>(keys: impl Iterator<Item = &'a Arc<str>>) -> Vec<String> {
    let mut keys: Vec<String> = keys.map(ToString::to_string).collect();
    keys.sort_unstable();
    keys
}

fn deltas(deltas: &[Delta]) -> Vec<TextDelta> {
    deltas
        .iter()
        .map(|delta| match delta {
            Delta::Retain(length, _) => TextDelta::Kept(*length),
            Delta::Deleted(length) => TextDelta::Removed(*length),
            Delta::Inserted(Out::Any(Any::String(text)), _) => TextDelta::Inserted(text.to_string()),
            Delta::Inserted(..) => TextDelta::Inserted(String::new()),
        })
        .collect()
}

fn tell(sender: &Sender<Change>, change: Change) {
    // The receiver lives as long as the replica; after it, nobody needs to know.
    sender.send(change).ok();
}
