//! Reading a replica as plain data: whole at opening, row by row afterwards.

use yrs::{Any, GetString, Map, Out, Transact};

use super::Replica;
use super::row::{self, string};
use crate::canvas::{Canvas, Pointer, RawJson, RowRef, TextField};
use crate::schema::AnyRow;
use crate::template::Template;

impl Replica {
    /// The whole canvas.
    pub fn read(&self, template: &Template) -> Canvas {
        let mut canvas = template.blank_canvas(self.language().as_deref().unwrap_or_default());
        self.read_values(&mut canvas);
        canvas.unknown = self.unknown_fields();
        let transaction = self.doc.transact();
        for (kind, table) in &self.tables {
            if let Some(rows) = canvas.table_mut(*kind) {
                row::read_rows(&transaction, table, rows);
            }
        }
        for (field, text) in &self.texts {
            if let Some(place) = canvas.text_at_mut(field) {
                *place = text.get_string(&transaction);
            }
        }
        canvas
    }

    /// An unknown field.
    pub fn unknown_field(&self, field: &Pointer) -> Option<RawJson> {
        string(&self.doc.transact(), &self.unknown, field.as_str()).map(RawJson::new)
    }

    /// Reads a row into one in which nothing is filled in yet. Returns whether the row exists.
    pub fn read_row(&self, row: RowRef, into: &mut dyn AnyRow) -> bool {
        let transaction = self.doc.transact();
        let map = self.row(&transaction, row);
        if let Some(map) = &map {
            row::read(&transaction, map, into);
        }
        map.is_some()
    }

    /// Whether a row exists.
    pub fn has_row(&self, row: RowRef) -> bool {
        self.row(&self.doc.transact(), row).is_some()
    }

    /// A text as it stands now.
    pub fn read_text(&self, field: &TextField) -> Option<String> {
        let transaction = self.doc.transact();
        Some(self.text(&transaction, field)?.get_string(&transaction))
    }

    fn unknown_fields(&self) -> crate::canvas::UnknownFields {
        let transaction = self.doc.transact();
        self.unknown
            .iter(&transaction)
            .filter_map(|(pointer, value)| {
                let Out::Any(Any::String(raw)) = value else { return None };
                Some((Pointer::from_text(pointer), RawJson::new(&*raw)))
            })
            .collect()
    }
}
