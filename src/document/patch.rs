//! The replica's events into the plain canvas.

use std::collections::BTreeSet;

use super::history::Replaced;
use super::offsets::bytes_of;
use super::{Document, circles, limits};
use crate::canvas::{ActionId, Id, TextField};
use crate::replica::{Change, RowRef, TextDelta};

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
        let rows: BTreeSet<Row> = changes.iter().filter_map(row_id).collect();
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
                Change::Partner(_) | Change::Action(_) | Change::Paragraph(_) | Change::Case(_) => {}
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

    fn patch_rows(&mut self, rows: &BTreeSet<Row>) {
        if rows.is_empty() {
            return;
        }
        self.offsets.forget();
        let is_many = rows.len() > MANY;
        if !is_many {
            self.text_bytes -= rows.iter().map(|row| self.row_bytes(*row)).sum::<usize>();
        }
        let replica = &self.replica;
        let partners =
            rows.iter().filter_map(|row| if let Row::Partner(id) = row { Some(*id) } else { None });
        patch_table(
            &mut self.canvas.partners,
            partners.map(|id| (id, replica.read_partner(id))),
            |partner| partner.id,
            |id| replica.position(RowRef::Partner(id)).unwrap_or_default(),
        );
        let actions: Vec<ActionId> =
            rows.iter().filter_map(|row| if let Row::Action(id) = row { Some(*id) } else { None }).collect();
        let parents_before = if is_many { Vec::new() } else { circles::parents(&self.canvas, &actions) };
        patch_table(
            &mut self.canvas.actions,
            actions.iter().map(|id| (*id, replica.read_action(*id))),
            |action| action.id,
            |id| replica.position(RowRef::Action(id)).unwrap_or_default(),
        );
        let paragraphs =
            rows.iter().filter_map(|row| if let Row::Paragraph(id) = row { Some(*id) } else { None });
        patch_table(
            &mut self.canvas.pitch.paragraphs,
            paragraphs.map(|id| (id, replica.read_paragraph(id))),
            |paragraph| paragraph.id,
            |id| replica.position(RowRef::Paragraph(id)).unwrap_or_default(),
        );
        let cases = rows.iter().filter_map(|row| if let Row::Case(id) = row { Some(*id) } else { None });
        patch_table(
            &mut self.canvas.cases,
            cases.map(|id| (id, replica.read_case(id))),
            |case| case.id,
            |id| replica.position(RowRef::Case(id)).unwrap_or_default(),
        );
        if is_many {
            self.text_bytes = limits::text_bytes(&self.canvas);
        } else {
            self.text_bytes += rows.iter().map(|row| self.row_bytes(*row)).sum::<usize>();
        }
        let may_close_circles = || {
            is_many || !self.left_out.is_empty() || circles::parents(&self.canvas, &actions) != parents_before
        };
        if !actions.is_empty() && may_close_circles() {
            self.open_circles(&actions.into_iter().collect());
        }
    }

    fn row_bytes(&self, row: Row) -> usize {
        match row {
            Row::Partner(id) => self.canvas.partner(id).map_or(0, |partner| {
                let mut bytes = 0;
                limits::partner_texts(partner, &mut |text| bytes += text.len());
                bytes
            }),
            Row::Action(id) => {
                self.canvas.action(id).map_or(0, |action| action.text.len() + action.owner.len())
            }
            Row::Paragraph(id) => {
                let paragraph = self.canvas.pitch.paragraphs.iter().find(|paragraph| paragraph.id == id);
                paragraph.map_or(0, |paragraph| paragraph.text.len())
            }
            Row::Case(id) => self.canvas.case(id).map_or(0, |case| {
                let mut bytes = 0;
                limits::case_texts(case, &mut |text| bytes += text.len());
                bytes
            }),
        }
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

/// A row that is read whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    Partner(crate::canvas::PartnerId),
    Action(crate::canvas::ActionId),
    Paragraph(crate::canvas::ParagraphId),
    Case(crate::canvas::CaseId),
}

fn row_id(change: &Change) -> Option<Row> {
    match change {
        Change::Partner(id) => Some(Row::Partner(*id)),
        Change::Action(id) => Some(Row::Action(*id)),
        Change::Paragraph(id) => Some(Row::Paragraph(*id)),
        Change::Case(id) => Some(Row::Case(*id)),
        Change::Text(..) | Change::Value(_) | Change::Unknown(_) => None,
    }
}

/// Takes changed rows over into a list that stands in the order of position and id.
fn patch_table<R>(
    rows: &mut Vec<R>,
    changed: impl Iterator<Item = (Id<R>, Option<(String, R)>)>,
    id_of: impl Fn(&R) -> Id<R>,
    position_of: impl Fn(Id<R>) -> String,
) {
    let changed: Vec<_> = changed.collect();
    if changed.len() > MANY {
        let ids: BTreeSet<Id<R>> = changed.iter().map(|(id, _)| *id).collect();
        let kept = std::mem::take(rows).into_iter().filter(|row| !ids.contains(&id_of(row)));
        let kept = kept.map(|row| ((position_of(id_of(&row)), id_of(&row)), row));
        let coming = changed.into_iter().filter_map(|(id, found)| {
            let (position, row) = found?;
            Some(((position, id), row))
        });
        let mut all: Vec<((String, Id<R>), R)> = kept.chain(coming).collect();
        all.sort_by(|(one, _), (other, _)| one.cmp(other));
        rows.extend(all.into_iter().map(|(_, row)| row));
        return;
    }
    // All changed rows leave the list before one comes back: until then, the list is in no order to search in.
    let mut coming = Vec::new();
    let mut index = None;
    for (id, found) in changed {
        index = rows.iter().position(|row| id_of(row) == id);
        if let Some(index) = index {
            rows.remove(index);
        }
        coming.extend(found.map(|(position, row)| ((position, id), row)));
    }
    let key_at = |rows: &[R], index: usize| rows.get(index).map(|row| (position_of(id_of(row)), id_of(row)));
    for (key, row) in coming {
        // Mostly a row changed where it stands, and its neighbours tell so.
        let is_place = |index: usize| {
            index <= rows.len()
                && index.checked_sub(1).and_then(|above| key_at(rows, above)).is_none_or(|above| above < key)
                && key_at(rows, index).is_none_or(|below| key < below)
        };
        let index = index
            .filter(|index| is_place(*index))
            .unwrap_or_else(|| rows.partition_point(|other| (position_of(id_of(other)), id_of(other)) < key));
        rows.insert(index, row);
    }
}
