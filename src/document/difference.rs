//! The edits that turn one canvas into another: how a file that was edited by hand is taken in.
//!
//! The result depends on the two canvases alone, in a fixed order, so that two people who take in
//! the same file make the same edits.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::words::{coarse_text_stretches, list_stretches};
use super::{Edit, Splice};
use crate::canvas::{
    Action, Canvas, Check, FieldRef, Pointer, RawJson, RowData, RowRef, Section, TextField, ValueKey, list,
};
use crate::schema::{
    AnyRow, FieldInfo, Key, Kind, RowKind, Rows, Value, View, fields, holds_the_same, value,
};

/// The edits that turn `from` into `to`; both are canvases of the same template.
pub fn difference(from: &Canvas, to: &Canvas) -> Vec<Edit> {
    let mut edits = Vec::new();
    single(&mut edits, from, to, ValueKey::Language);
    single(&mut edits, from, to, ValueKey::Date);
    single(&mut edits, from, to, ValueKey::PitchSeconds);
    text(&mut edits, TextField::Subject, &from.header.subject, &to.header.subject);
    text(&mut edits, TextField::Version, &from.header.version, &to.header.version);
    text(&mut edits, TextField::Contact, &from.header.contact, &to.header.contact);
    for (id, section) in &to.sections {
        match section {
            Section::Text(new) => text(&mut edits, TextField::Section(id.clone()), from.text(id), new),
            Section::Questions(answers) => {
                for (question, new) in answers {
                    let field = TextField::Answer(id.clone(), question.clone());
                    text(&mut edits, field, from.answer(id, question), new);
                }
            }
        }
    }
    method(&mut edits, from, to);
    text(&mut edits, TextField::Pitch, &from.pitch.text, &to.pitch.text);
    for kind in to.tables() {
        rows(&mut edits, from.table(kind), to.table(kind), &|id| RowRef::of_kind(kind, id));
        if kind == RowKind::Action {
            keep_lost_goals(&mut edits, from, to);
        }
    }
    for field in from.unknown.keys().filter(|field| !to.unknown.contains_key(*field)) {
        edits.push(Edit::Unknown(field.clone(), None));
    }
    // An answer that says something else now is another one, and the old one took its unknown fields with it.
    let replaced: BTreeSet<Pointer> = edits
        .iter()
        .filter_map(|edit| {
            let Edit::Insert { row, .. } = edit else { return None };
            Some(row.row().place())
        })
        .collect();
    let is_replaced =
        |field: &Pointer| replaced.range(..=field).next_back().is_some_and(|row| field.is_within(row));
    let is_there =
        |field: &Pointer, value: &RawJson| from.unknown.get(field) == Some(value) && !is_replaced(field);
    for (field, value) in to.unknown.iter().filter(|(field, value)| !is_there(field, value)) {
        edits.push(Edit::Unknown(field.clone(), Some(value.clone())));
    }
    edits
}

/// Removing a goal frees its parts; a file may still name it.
fn keep_lost_goals(edits: &mut Vec<Edit>, from: &Canvas, to: &Canvas) {
    let remaining: BTreeSet<_> = to.actions.iter().map(|action| action.id).collect();
    for action in &to.actions {
        if let Some(parent) = action.parent
            && !remaining.contains(&parent)
            && from.action(action.id).is_some_and(|old| old.parent == action.parent)
        {
            edits.push(Edit::set(RowRef::of(action.id), Action::PARENT, Some(parent)));
        }
    }
}

fn single(edits: &mut Vec<Edit>, from: &Canvas, to: &Canvas, key: ValueKey) {
    let now = to.value(&key);
    if from.value(&key) != now {
        edits.push(Edit::Set(FieldRef::Canvas(key), now));
    }
}

/// Checklists, choices, scales, what is needed and silenced advice.
fn method(edits: &mut Vec<Edit>, from: &Canvas, to: &Canvas) {
    let blank = Check::default();
    for id in joint_keys(&from.checklists, &to.checklists) {
        let old = from.checklists.get(id).unwrap_or(&blank);
        let new = to.checklists.get(id).unwrap_or(&blank);
        single(edits, from, to, ValueKey::Check(id.clone()));
        text(edits, TextField::CheckNote(id.clone()), &old.note, &new.note);
    }
    for id in joint_keys(&from.chosen, &to.chosen) {
        single(edits, from, to, ValueKey::Chosen(id.clone()));
    }
    for id in joint_keys(&from.scales, &to.scales) {
        single(edits, from, to, ValueKey::Scale(id.clone()));
    }
    for unit in joint_keys(&from.needed, &to.needed) {
        single(edits, from, to, ValueKey::Needed(*unit));
    }
    for rule in joint_keys(&from.silenced, &to.silenced) {
        single(edits, from, to, ValueKey::Silenced(rule.clone()));
    }
}

fn joint_keys<'a, K: Ord, V>(one: &'a BTreeMap<K, V>, other: &'a BTreeMap<K, V>) -> BTreeSet<&'a K> {
    one.keys().chain(other.keys()).collect()
}

/// The edits of the rows of a list, each at the place that `row` makes of its id.
fn rows(edits: &mut Vec<Edit>, from: &dyn Rows, to: &dyn Rows, row: &dyn Fn(Uuid) -> RowRef) {
    if !to.is_ordered() {
        unordered_rows(edits, from, to, row);
        return;
    }
    let ids = |rows: &dyn Rows| -> Vec<Uuid> { list(rows).map(AnyRow::uuid).collect() };
    let (old, new) = (ids(from), ids(to));
    let remaining: BTreeSet<Uuid> = new.iter().copied().collect();
    let unmoved: BTreeSet<Uuid> = list_stretches(&old, &new)
        .into_iter()
        .filter(|step| step.is_equal)
        .flat_map(|step| new.get(step.new).unwrap_or_default().iter().copied())
        .collect();
    edits.extend(old.iter().filter(|id| !remaining.contains(id)).map(|id| Edit::Remove(row(*id))));
    let places: BTreeMap<Uuid, usize> = old.iter().copied().zip(0..).collect();
    let mut above = None;
    for new in list(to) {
        let id = new.uuid();
        match places.get(&id).and_then(|place| from.row_at(*place)) {
            None => edits.push(Edit::Insert { row: RowData::copy(row(id), new), after: above }),
            Some(old) => {
                if !unmoved.contains(&id) {
                    edits.push(Edit::Move { row: row(id), after: above });
                }
                if !old.is_same(new) {
                    fields_of(edits, row(id), old, new);
                }
            }
        }
        above = Some(id);
    }
}

/// Rows that stand in the order of their ids: one that holds another value is another row, and only its texts are edited
/// in place.
fn unordered_rows(edits: &mut Vec<Edit>, from: &dyn Rows, to: &dyn Rows, row: &dyn Fn(Uuid) -> RowRef) {
    for old in list(from) {
        let id = old.uuid();
        match to.place_of(id).and_then(|place| to.row_at(place)) {
            Some(new) if holds_the_same(old, new) => fields_of(edits, row(id), old, new),
            Some(_) | None => edits.push(Edit::Remove(row(id))),
        }
    }
    for new in list(to) {
        let id = new.uuid();
        let old = from.place_of(id).and_then(|place| from.row_at(place));
        if !old.is_some_and(|old| holds_the_same(old, new)) {
            edits.push(Edit::Insert { row: RowData::copy(row(id), new), after: None });
        }
    }
}

/// The edits of the fields of a row that is in both canvases.
fn fields_of(edits: &mut Vec<Edit>, row: RowRef, old_row: &dyn AnyRow, new_row: &dyn AnyRow) {
    for ((info, old), (_, new)) in fields(old_row).zip(fields(new_row)) {
        match (old.view(), new.view(), info.kind) {
            (View::Text(old), View::Text(new), Kind::Text(_)) => {
                text(edits, row.text(Key::new(info.key)), old, new);
            }
            (View::Members(old), View::Members(new), _) => members(edits, row, &info, &old, &new),
            (View::Rows(old), View::Rows(new), _) => {
                let inner = |id| row.inner(info.key, id).unwrap_or(row);
                rows(edits, old, new, &inner);
            }
            (View::Text(_) | View::One(_) | View::Members(_) | View::Rows(_), _, _) => {
                let now = value(&info, new);
                if value(&info, old) != now || is_about_another(&info, (old_row, new_row)) {
                    edits.push(Edit::Set(FieldRef::Row(row, info.key), now));
                }
            }
        }
    }
}

/// Whether a field says something about another field, and that one changed: the two are written together, so that a
/// merge does not bring the one of one copy and the other of another.
fn is_about_another(info: &FieldInfo, (old, new): (&dyn AnyRow, &dyn AnyRow)) -> bool {
    let held = |row: &dyn AnyRow, key: &str| row.field(key).and_then(|(info, field)| value(&info, field));
    info.about.is_some_and(|key| held(old, key) != held(new, key))
}

/// The edits of the members of a field: in the order of the members where that is fixed; else first those that go.
fn members(
    edits: &mut Vec<Edit>,
    row: RowRef,
    info: &FieldInfo,
    old: &[(String, Value)],
    new: &[(String, Value)],
) {
    let set = |name: &str, value| Edit::Set(FieldRef::Member(row, info.key, name.to_owned()), value);
    if let Kind::WordByMember { members, .. } = info.kind {
        let word = |held: &[(String, Value)], member: &str| {
            held.iter().find(|(name, _)| name == member).map(|(_, value)| value.clone())
        };
        for member in members {
            let now = word(new, member);
            if word(old, member) != now {
                edits.push(set(member, now));
            }
        }
        return;
    }
    let is_gone = |(name, _): &&(String, Value)| !new.iter().any(|(known, _)| known == name);
    edits.extend(old.iter().filter(is_gone).map(|(name, _)| set(name, None)));
    let is_new = |member: &&(String, Value)| !old.contains(*member);
    edits.extend(new.iter().filter(is_new).map(|(name, value)| set(name, Some(value.clone()))));
}

/// The splices between two versions of a text, word by word, from the end to the start so that each offset still holds.
fn text(edits: &mut Vec<Edit>, field: TextField, from: &str, to: &str) {
    for stretch in coarse_text_stretches(from, to).into_iter().rev().filter(|stretch| !stretch.is_equal) {
        let text = to.get(stretch.new).unwrap_or_default().to_owned();
        edits.push(Edit::Text(field.clone(), Splice { range: stretch.old, text }));
    }
}
