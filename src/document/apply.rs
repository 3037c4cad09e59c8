//! Edits into the replica.

use uuid::Uuid;

use super::inverse::unknown_in_row;
use super::{Document, Edit, EditError, Splice, orphans};
use crate::canvas::{Action, FieldRef, RowData, RowRef, TextField, ValueKey};
use crate::replica::{Utf16Splice, between};
use crate::schema::{AnyRow, FieldInfo, Kind, Value};

impl Document {
    pub(super) fn apply(&mut self, edit: &Edit) -> Result<(), EditError> {
        self.write(edit)?;
        self.patch();
        Ok(())
    }

    fn write(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::Text(field, splice) => self.splice(field, splice),
            Edit::Set(field, value) => self.set(field, value.as_ref()),
            Edit::Unknown(field, value) => {
                // Somebody else removed the row meanwhile, and its fields with it.
                let value = value.as_ref().filter(|_| !orphans::is_orphan(&self.canvas, field));
                self.replica.set_unknown(field, value);
                Ok(())
            }
            Edit::Insert { row, after } => {
                self.insert(row, *after)?;
                let row = row.row();
                // Taken out, since the row may come to hold something else there before it is removed again.
                match self.removed_cells.remove(&row) {
                    Some(cells) => found(self.replica.put_placeless_in_row(row, &cells)),
                    None => Ok(()),
                }
            }
            Edit::Remove(row) => {
                let cells = self.replica.placeless_in_row(*row);
                self.remove(*row)?;
                self.removed_cells.insert(*row, cells);
                Ok(())
            }
            Edit::Move { row, after } => self.move_row(*row, *after),
        }
    }

    fn set(&self, field: &FieldRef, value: Option<&Value>) -> Result<(), EditError> {
        match field {
            FieldRef::Canvas(key) => self.set_single(key, value),
            FieldRef::Row(row, key) => self.set_field(*row, key, None, value),
            FieldRef::Member(row, key, member) => self.set_field(*row, key, Some(member), value),
        }
    }

    fn set_field(
        &self,
        row: RowRef,
        key: &str,
        member: Option<&str>,
        value: Option<&Value>,
    ) -> Result<(), EditError> {
        let info = row.field(key).ok_or(EditError::WrongKind)?;
        check_kind(&info, member, value)?;
        // What is in a row without an order of its own never changes but for its texts.
        if !self.canvas.list_of(row).ok_or(EditError::Gone)?.is_ordered() {
            return Err(EditError::WrongKind);
        }
        found(self.replica.set_field(row, key, member, value))
    }

    fn set_single(&self, key: &ValueKey, value: Option<&Value>) -> Result<(), EditError> {
        match (key.kind(), value) {
            (_, None)
            | (Kind::Date, Some(Value::Date(_)))
            | (Kind::Code(_) | Kind::Word(_), Some(Value::Word(_)))
            | (Kind::Line, Some(Value::Text(_)))
            | (Kind::Tick, Some(Value::Ticked))
            | (Kind::Amount { .. }, Some(Value::Amount(_))) => {}
            (_, Some(_)) => return Err(EditError::WrongKind),
        }
        self.replica.set_value(key, value.map(Value::encode).as_deref());
        Ok(())
    }

    fn insert(&self, data: &RowData, after: Option<Uuid>) -> Result<(), EditError> {
        let row = data.row();
        let rows = self.canvas.list_of(row).ok_or(EditError::Gone)?;
        if rows.place_of(row.uuid()).is_some() {
            return Err(EditError::DuplicateId);
        }
        let id_at = |index: usize| rows.row_at(index).map(AnyRow::uuid);
        let place = |after| rows.place_of(after).ok_or(EditError::Gone);
        let position = if rows.is_ordered() {
            let index = after.map(place).transpose()?.map_or(0, |above| above + 1);
            Some(self.position_at(row, index, rows.count(), id_at)?)
        } else {
            None
        };
        found(self.replica.insert_row(row, data.fields(), position.as_deref()))
    }

    fn splice(&mut self, field: &TextField, splice: &Splice) -> Result<(), EditError> {
        let text = self.canvas.text_at(field).ok_or(EditError::Gone)?;
        let bad_range = || EditError::BadRange { range: splice.range.clone() };
        let removed = text.get(splice.range.clone()).ok_or_else(bad_range)?;
        let at = self.offsets.units_before(field, text, splice.range.start).ok_or_else(bad_range)?;
        let removed = crate::replica::utf16_units(removed);
        found(self.replica.splice(field, Utf16Splice { at, removed, inserted: &splice.text }))
    }

    /// Removes a row and the unknown fields inside it.
    fn remove(&self, row: RowRef) -> Result<(), EditError> {
        if let Some(id) = row.id::<Action>() {
            // Its parts become goals of their own, also those that the canvas shows as such already.
            let parts = self.canvas.actions.iter().filter(|action| action.parent == Some(id));
            let left_out = self.left_out.iter().filter(|(_, parent)| **parent == id);
            for part in parts.map(|part| part.id).chain(left_out.map(|(part, _)| *part)) {
                found(self.replica.set_field(RowRef::of(part), Action::PARENT.name(), None, None))?;
            }
        }
        for field in unknown_in_row(&self.canvas, &row.place()) {
            self.replica.set_unknown(field, None);
        }
        found(self.replica.remove_row(row))
    }

    fn move_row(&self, row: RowRef, after: Option<Uuid>) -> Result<(), EditError> {
        if after == Some(row.uuid()) {
            return Ok(());
        }
        let list = self.canvas.list_of(row).ok_or(EditError::Gone)?;
        if !list.is_ordered() {
            return Err(EditError::WrongKind);
        }
        let mut rows: Vec<Uuid> = crate::canvas::list(list).map(AnyRow::uuid).collect();
        rows.remove(list.place_of(row.uuid()).ok_or(EditError::Gone)?);
        let place = |after| rows.iter().rposition(|id| *id == after).ok_or(EditError::Gone);
        let index = after.map(place).transpose()?.map_or(0, |above| above + 1);
        let position = self.position_at(row, index, rows.len(), |index| rows.get(index).copied())?;
        found(self.replica.set_position(row, &position))
    }

    /// A position for a row that comes to stand at `index` among `count` others, of which `id_at` has the ids.
    fn position_at(
        &self,
        row: RowRef,
        index: usize,
        count: usize,
        id_at: impl Fn(usize) -> Option<Uuid>,
    ) -> Result<String, EditError> {
        let position_at = |index: usize| self.replica.position(row.sibling(id_at(index)?));
        let lower = index.checked_sub(1).and_then(position_at);
        let upper = position_at(index);
        if let Some(position) = between(lower.as_deref(), upper.as_deref()) {
            return Ok(position);
        }
        // Two people inserted at the same place, or a stranger wrote the positions: number all rows again.
        let mut last = None;
        let mut position = None;
        for place in 0..=count {
            let next = between(last.as_deref(), None).ok_or(EditError::Gone)?;
            if place == index {
                position = Some(next.clone());
            } else if let Some(id) = id_at(if place < index { place } else { place - 1 }) {
                found(self.replica.set_position(row.sibling(id), &next))?;
            }
            last = Some(next);
        }
        position.ok_or(EditError::Gone)
    }
}

/// Refuses a value that a field, or a member of one, cannot hold.
fn check_kind(info: &FieldInfo, member: Option<&str>, value: Option<&Value>) -> Result<(), EditError> {
    let is_member = matches!(info.kind, Kind::Words { .. } | Kind::WordByMember { .. });
    let fits = match (info.kind, value) {
        (Kind::Text(_) | Kind::Rows(_), _) => false,
        (Kind::WordByMember { members, .. }, _)
            if !member.is_some_and(|member| members.contains(&member)) =>
        {
            false
        }
        (_, None) => true,
        (Kind::Line, Some(value)) => matches!(value, Value::Text(_)),
        (Kind::Code(_) | Kind::Word(_) | Kind::WordByMember { .. }, Some(value)) => {
            matches!(value, Value::Word(_))
        }
        (Kind::Words { .. } | Kind::Tick, Some(value)) => matches!(value, Value::Ticked),
        (Kind::Date, Some(value)) => matches!(value, Value::Date(_)),
        (Kind::Reference { .. }, Some(value)) => matches!(value, Value::Reference(_)),
        (Kind::Amount { .. }, Some(value)) => matches!(value, Value::Amount(_)),
        (Kind::Logo, Some(value)) => matches!(value, Value::Logo(_)),
    };
    if fits && is_member == member.is_some() { Ok(()) } else { Err(EditError::WrongKind) }
}

fn found(found: bool) -> Result<(), EditError> {
    if found { Ok(()) } else { Err(EditError::Gone) }
}
