//! Reading a replica as plain data: whole at opening, row by row afterwards.

use uuid::Uuid;
use yrs::{Any, GetString, Map, Out, Transact};

use super::row::{self, string};
use super::{Replica, names};
use crate::canvas::{Canvas, Pointer, RawJson, RowRef, Table, TextField};
use crate::schema::AnyRow;
use crate::template::Template;

impl Replica {
    /// The whole canvas.
    pub fn read(&self, template: &Template) -> Canvas {
        let mut canvas = template.blank_canvas(self.language().as_deref().unwrap_or_default());
        self.read_values(&mut canvas);
        canvas.unknown = self.unknown_fields();
        for table in Table::ALL {
            let rows = canvas.table_mut(table);
            for id in self.rows_in_order(table) {
                self.read_row(table.row(id), rows.insert_blank(usize::MAX, id));
            }
        }
        let transaction = self.doc.transact();
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
            .filter_map(|(pointer, value)| match value {
                Out::Any(Any::String(raw)) => Some((Pointer::from_text(pointer), RawJson::new(&*raw))),
                _ => None,
            })
            .collect()
    }

    /// The ids of the rows of a table, in the order in which the rows stand.
    pub fn rows_in_order(&self, table: Table) -> Vec<Uuid> {
        let transaction = self.doc.transact();
        let rows = self.tables.map(table).iter(&transaction).filter_map(|(id, row)| match row {
            Out::YMap(row) => {
                Some((string(&transaction, &row, names::POSITION).unwrap_or_default(), row::canonical(id)?))
            }
            _ => None,
        });
        // Rows with the same position stand in the order of their ids.
        let mut rows: Vec<(String, Uuid)> = rows.collect();
        rows.sort_unstable();
        rows.into_iter().map(|(_, id)| id).collect()
    }
}
