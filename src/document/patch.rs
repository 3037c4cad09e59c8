//! The replica's events into the plain canvas.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::history::Replaced;
use super::offsets::bytes_of;
use super::{Document, circles, limits};
use crate::canvas::{Action, ActionId, Canvas, RowRef, TextField, list};
use crate::replica::{Change, Replica, TextDelta};
use crate::schema::{RowKind, Rows};

/// More changed rows than this are looked at together: one by one they would take time with the square of their number.
const MANY: usize = 64;

impl Document {
    /// Takes over what changed in the replica since the last call, and tells which stretches of text were replaced.
    pub(super) fn patch(&mut self) -> Vec<(TextField, Vec<Replaced>)> {
        let changes = self.replica.take_changes();
        let mut texts = Vec::new();
        if changes.is_empty() {
            return texts;
        }
        self.revision += 1;
        let is_row = |change: &Change| if let Change::Row(row) = change { Some(*row) } else { None };
        let rows: BTreeSet<RowRef> = changes.iter().filter_map(is_row).collect();
        for change in changes {
            match change {
                Change::Text(field, deltas) => {
                    let replaced = self.patch_text(&field, &deltas);
                    texts.push((field, replaced));
                }
                Change::Value(key) => {
                    let before = limits::value_bytes(&self.canvas, &key);
                    self.replica.read_value(&key, &mut self.canvas);
                    self.text_bytes = self.text_bytes + limits::value_bytes(&self.canvas, &key) - before;
                }
                Change::Unknown(field) => {
                    let value = self.replica.unknown_field(&field);
                    self.text_bytes += value.as_ref().map_or(0, |value| value.as_str().len());
                    let old = match value {
                        Some(value) => self.canvas.unknown.insert(field, value),
                        None => self.canvas.unknown.remove(&field),
                    };
                    self.text_bytes -= old.map_or(0, |old| old.as_str().len());
                }
                Change::Row(_) => {}
            }
        }
        // Rows come last: each is read whole, with its texts as they are in the end.
        self.patch_rows(&rows);
        texts
    }

    fn patch_text(&mut self, field: &TextField, deltas: &[TextDelta]) -> Vec<Replaced> {
        let Some(text) = self.canvas.text_at_mut(field) else { return Vec::new() };
        let before = text.len();
        let kept = deltas.iter().map_while(|delta| match delta {
            TextDelta::Kept(length) => Some(*length),
            TextDelta::Removed(_) | TextDelta::Inserted(_) => None,
        });
        let changes = deltas.get(kept.clone().count()..).unwrap_or_default();
        let at = self.offsets.bytes_before(field, text, kept.fold(0, u32::saturating_add));
        let replaced = at.and_then(|at| replace(text, at, changes)).unwrap_or_else(|| {
            // Cannot happen between a canvas and its own replica; if it does, the replica is right.
            *text = self.replica.read_text(field).unwrap_or_default();
            self.offsets.forget();
            Vec::new()
        });
        self.text_bytes = self.text_bytes + text.len() - before;
        replaced
    }

    fn patch_rows(&mut self, rows: &BTreeSet<RowRef>) {
        if rows.is_empty() {
            return;
        }
        self.offsets.forget();
        let is_many = rows.len() > MANY;
        if !is_many {
            self.text_bytes -= rows.iter().map(|row| self.row_bytes(*row)).sum::<usize>();
        }
        let actions: BTreeSet<ActionId> = rows.iter().filter_map(|row| row.id::<Action>()).collect();
        let parents = |canvas: &Canvas| circles::parents(canvas, &actions);
        let parents_before = if is_many { Vec::new() } else { parents(&self.canvas) };
        for kind in self.canvas.tables() {
            let changed: Vec<Uuid> =
                rows.iter().filter(|row| row.kind() == kind).map(|row| row.uuid()).collect();
            if let Some(rows) = self.canvas.table_mut(kind) {
                patch_table(&self.replica, kind, rows, &changed);
            }
        }
        if is_many {
            self.text_bytes = limits::text_bytes(&self.canvas);
        } else {
            self.text_bytes += rows.iter().map(|row| self.row_bytes(*row)).sum::<usize>();
        }
        let may_close_circles =
            || is_many || !self.left_out.is_empty() || parents(&self.canvas) != parents_before;
        if !actions.is_empty() && may_close_circles() {
            self.open_circles(&actions);
        }
    }

    fn row_bytes(&self, row: RowRef) -> usize {
        self.canvas.row(row).map_or(0, limits::row_text_bytes)
    }
}

/// Makes changes from a place on, all of them in one go over the text: a merge brings thousands. Nothing where they do
/// not fit.
fn replace(text: &mut String, at: usize, changes: &[TextDelta]) -> Option<Vec<Replaced>> {
    let rest = text.split_off(at);
    let mut rest = rest.as_str();
    let mut replaced = Vec::new();
    for change in changes {
        match change {
            TextDelta::Kept(length) => {
                let (kept, behind) = rest.split_at_checked(bytes_of(rest, *length)?)?;
                text.push_str(kept);
                rest = behind;
            }
            TextDelta::Removed(length) => {
                let removed = bytes_of(rest, *length)?;
                replaced.push(Replaced { at: text.len(), removed, inserted: 0 });
                rest = rest.get(removed..)?;
            }
            TextDelta::Inserted(inserted) => {
                replaced.push(Replaced { at: text.len(), removed: 0, inserted: inserted.len() });
                text.push_str(inserted);
            }
        }
    }
    text.push_str(rest);
    Some(replaced)
}

/// Takes changed rows over into a list that stands in the order of position and id.
fn patch_table(replica: &Replica, kind: RowKind, rows: &mut dyn Rows, changed: &[Uuid]) {
    if changed.is_empty() {
        return;
    }
    let key_of = |id: Uuid| (replica.position(RowRef::of_kind(kind, id)).unwrap_or_default(), id);
    let index = changed.last().and_then(|id| rows.place_of(*id));
    // All changed rows leave the list before one comes back: until then, the list is in no order to search in.
    let is_new = changed.len() == 1 && index.is_none();
    if !is_new {
        let gone: BTreeSet<Uuid> = changed.iter().copied().collect();
        rows.retain(&mut |id| !gone.contains(&id));
    }
    let coming = changed.iter().copied().filter(|id| replica.has_row(RowRef::of_kind(kind, *id)));
    if changed.len() > MANY {
        for id in coming {
            replica.read_row(RowRef::of_kind(kind, id), rows.insert_blank(usize::MAX, id));
        }
        let mut order: Vec<(String, Uuid)> = list(rows).map(|row| key_of(row.uuid())).collect();
        order.sort_unstable();
        rows.put_in_order(&order.into_iter().map(|(_, id)| id).collect::<Vec<_>>());
        return;
    }
    for id in coming {
        let key = key_of(id);
        let key_at = |index: usize| rows.row_at(index).map(|row| key_of(row.uuid()));
        // Mostly a row changed where it stands, and its neighbours tell so.
        let is_place = |index: usize| {
            index <= rows.count()
                && index.checked_sub(1).and_then(key_at).is_none_or(|above| above < key)
                && key_at(index).is_none_or(|below| key < below)
        };
        let index = index.filter(|index| is_place(*index)).unwrap_or_else(|| {
            let (mut start, mut end) = (0, rows.count());
            while start < end {
                let middle = usize::midpoint(start, end);
                if key_at(middle).is_some_and(|other| other < key) {
                    start = middle + 1;
                } else {
                    end = middle;
                }
            }
            start
        });
        replica.read_row(RowRef::of_kind(kind, id), rows.insert_blank(index, id));
    }
}
