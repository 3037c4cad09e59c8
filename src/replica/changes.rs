//! What changed in a replica, told by its events, whoever made the change.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use uuid::Uuid;
use yrs::types::{Delta, Event, PathSegment};
use yrs::{Any, DeepObservable, MapRef, Observable, Out, TextRef, TransactionMut};

use super::ValueKey;
use super::names::{self, key};
use crate::canvas::{
    ActionId, CaseAnswerId, CaseId, ContributionId, ParagraphId, PartnerId, Pointer, TextField,
};

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Stretches of a text came or went.
    Text(TextField, Vec<TextDelta>),
    /// A single value came, went or is another.
    Value(ValueKey),
    /// An unknown field came, went or is another.
    Unknown(Pointer),
    /// A partner came, went, moved or is another.
    Partner(PartnerId),
    /// An action came, went, moved or is another.
    Action(ActionId),
    /// A composed paragraph came, went, moved or is another.
    Paragraph(ParagraphId),
    /// A case came, went, moved or is another.
    Case(CaseId),
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

pub(super) fn observe_partners(partners: &MapRef, sender: &Sender<Change>) {
    observe_rows(partners, sender, |id, rest| {
        let id = PartnerId::new(id);
        match rest {
            [field] if &**field == key::NAME => RowChange::Text(TextField::PartnerName(id)),
            [field] if &**field == key::OTHER_INTEREST => RowChange::Text(TextField::OtherInterest(id)),
            [field] if &**field == key::NOTES => RowChange::Text(TextField::PartnerNotes(id)),
            [_, contribution, field] if &**field == key::TEXT => match Uuid::try_parse(contribution) {
                Ok(contribution) => {
                    RowChange::Text(TextField::Contribution(id, ContributionId::new(contribution)))
                }
                Err(_) => RowChange::Row(Change::Partner(id)),
            },
            _ => RowChange::Row(Change::Partner(id)),
        }
    });
}

pub(super) fn observe_actions(actions: &MapRef, sender: &Sender<Change>) {
    observe_rows(actions, sender, |id, rest| {
        let id = ActionId::new(id);
        match rest {
            [field] if &**field == key::TEXT => RowChange::Text(TextField::ActionText(id)),
            [field] if &**field == key::OWNER => RowChange::Text(TextField::ActionOwner(id)),
            _ => RowChange::Row(Change::Action(id)),
        }
    });
}

pub(super) fn observe_paragraphs(paragraphs: &MapRef, sender: &Sender<Change>) {
    observe_rows(paragraphs, sender, |id, rest| {
        let id = ParagraphId::new(id);
        match rest {
            [field] if &**field == key::TEXT => RowChange::Text(TextField::Paragraph(id)),
            _ => RowChange::Row(Change::Paragraph(id)),
        }
    });
}

pub(super) fn observe_cases(cases: &MapRef, sender: &Sender<Change>) {
    observe_rows(cases, sender, |id, rest| {
        let id = CaseId::new(id);
        match rest {
            [field] if &**field == key::NAME => RowChange::Text(TextField::CaseName(id)),
            [field] if &**field == key::FACTS => RowChange::Text(TextField::CaseFacts(id)),
            [_, answer, field] if &**field == key::REASON => match Uuid::try_parse(answer) {
                Ok(answer) => RowChange::Text(TextField::CaseReason(id, CaseAnswerId::new(answer))),
                Err(_) => RowChange::Row(Change::Case(id)),
            },
            _ => RowChange::Row(Change::Case(id)),
        }
    });
}

/// What a path below a table stands for.
enum RowChange {
    Text(TextField),
    Row(Change),
}

fn observe_rows(
    table: &MapRef,
    sender: &Sender<Change>,
    meaning: impl Fn(Uuid, &[Arc<str>]) -> RowChange + Send + Sync + 'static,
) {
    let sender = sender.clone();
    table.observe_deep("changes", move |transaction, events| {
        for event in events.iter() {
            let path: Vec<Arc<str>> = event
                .path()
                .into_iter()
                .filter_map(|segment| match segment {
                    PathSegment::Key(key) => Some(key),
                    PathSegment::Index(_) => None,
                })
                .collect();
            match path.split_first() {
                None => {
                    for id in
                        changed_keys(event, transaction).iter().filter_map(|id| Uuid::try_parse(id).ok())
                    {
                        if let RowChange::Row(change) = meaning(id, &[]) {
                            tell(&sender, change);
                        }
                    }
                }
                Some((id, rest)) => {
                    let Ok(id) = Uuid::try_parse(id) else { continue };
                    match (meaning(id, rest), event) {
                        (RowChange::Text(field), Event::Text(event)) => {
                            tell(&sender, Change::Text(field, deltas(event.delta(transaction))));
                        }
                        (RowChange::Row(change), _) => tell(&sender, change),
                        (RowChange::Text(_), _) => {}
                    }
                }
            }
        }
    });
}

fn changed_keys(event: &Event, transaction: &TransactionMut<'_>) -> Vec<String> {
    match event {
        Event::Map(event) => sorted(event.keys(transaction).keys()),
        _ => Vec::new(),
    }
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
