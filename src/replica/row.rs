//! Rows as maps: a text and a value under the name of each field.

use std::sync::Arc;

use uuid::Uuid;
use yrs::{
    Any, GetString, Map, MapPrelim, MapRef, Out, ReadTxn, TextPrelim, TextRef, Transact, TransactionMut,
};

use super::Replica;
use super::names;
use crate::canvas::{Amount, RawJson, RowRef, Term, TextField, list};
use crate::schema::{AnyRow, FieldInfo, FieldValue, Kind, Rows, Value, View, canonical_uuid, fields, value};

impl Replica {
    /// The map of a row, if the row is there.
    pub(super) fn row<T: ReadTxn>(&self, transaction: &T, row: RowRef) -> Option<MapRef> {
        let (map, id) = self.table_of(transaction, row)?;
        child_map(transaction, &map, &id)
    }

    /// The map that holds a row, and the row's key in it.
    pub(super) fn table_of<T: ReadTxn>(&self, transaction: &T, row: RowRef) -> Option<(MapRef, String)> {
        let id = row.uuid().to_string();
        match row.outer() {
            None => Some((self.tables.get(&row.kind())?.clone(), id)),
            Some((outer, key)) => Some((child_map(transaction, &self.row(transaction, outer)?, key)?, id)),
        }
    }

    /// The text at a place, if its row is there.
    pub(super) fn text<T: ReadTxn>(&self, transaction: &T, field: &TextField) -> Option<TextRef> {
        let TextField::Row(row, key) = field else {
            return self.texts.iter().find(|(known, _)| known == field).map(|(_, text)| text.clone());
        };
        let found = self.row(transaction, *row)?.get(transaction, key.name())?;
        if let Out::YText(text) = found { Some(text) } else { None }
    }

    /// The position of a row, if the row is there and has one.
    pub fn position(&self, row: RowRef) -> Option<String> {
        let transaction = self.doc.transact();
        string(&transaction, &self.row(&transaction, row)?, names::POSITION)
    }
}

/// A nested map under a key.
pub(super) fn child_map<T: ReadTxn>(transaction: &T, map: &MapRef, key: &str) -> Option<MapRef> {
    if let Out::YMap(child) = map.get(transaction, key)? { Some(child) } else { None }
}

/// A single value under a key, shared with the replica: a logo is long.
pub(super) fn shared<T: ReadTxn>(transaction: &T, map: &MapRef, key: &str) -> Option<Arc<str>> {
    if let Out::Any(Any::String(text)) = map.get(transaction, key)? { Some(text) } else { None }
}

/// A single value under a key.
pub(super) fn string<T: ReadTxn>(transaction: &T, map: &MapRef, key: &str) -> Option<String> {
    shared(transaction, map, key).map(|text| text.to_string())
}

/// Sets or clears a value of a row, or that of a member of one.
pub(super) fn write_value(
    transaction: &mut TransactionMut<'_>,
    map: &MapRef,
    info: &FieldInfo,
    member: Option<&str>,
    value: Option<&Value>,
) {
    let key = match (info.kind, member) {
        (Kind::Words { prefix, .. } | Kind::WordByMember { prefix, .. }, Some(member)) => {
            format!("{prefix}{member}")
        }
        _ => info.key.to_owned(),
    };
    match value {
        Some(Value::Ticked) => {
            map.insert(transaction, key, true);
        }
        Some(value) => {
            map.insert(transaction, key, &*value.encode());
        }
        None => {
            map.remove(transaction, &key);
        }
    }
    if let Kind::Amount { unit: Some(unit) } = info.kind {
        match value {
            Some(Value::Amount(Amount { unit: Some(term), .. })) => {
                map.insert(transaction, unit, term.code());
            }
            _ => {
                map.remove(transaction, unit);
            }
        }
    }
}

/// Writes a row into an empty map, field by field in a fixed order, so that an import is the same everywhere. `None` if
/// there are more rows inside it than there are positions.
pub(super) fn fill(transaction: &mut TransactionMut<'_>, map: &MapRef, row: &dyn AnyRow) -> Option<()> {
    for (info, field) in fields(row) {
        match (field.view(), info.kind) {
            (View::Text(text), Kind::Text(_)) => {
                map.insert(transaction, info.key, TextPrelim::new(text));
            }
            (View::Text(_) | View::One(_), _) => {
                if let Some(value) = value(&info, field) {
                    write_value(transaction, map, &info, None, Some(&value));
                }
            }
            (View::Members(members), _) => {
                for (member, value) in members {
                    write_value(transaction, map, &info, Some(&member), Some(&value));
                }
            }
            (View::Rows(rows), _) => fill_rows(transaction, map, info.key, rows)?,
        }
    }
    Some(())
}

fn fill_rows(transaction: &mut TransactionMut<'_>, map: &MapRef, key: &str, rows: &dyn Rows) -> Option<()> {
    let table = map.insert(transaction, key, MapPrelim::default());
    let mut position: Option<String> = None;
    for row in list(rows) {
        let inner = table.insert(transaction, row.uuid().to_string(), MapPrelim::default());
        if rows.is_ordered() {
            let next = super::between(position.as_deref(), None)?;
            inner.insert(transaction, names::POSITION, next.as_str());
            position = Some(next);
        }
        fill(transaction, &inner, row)?;
    }
    Some(())
}

/// Reads a map into a row in which nothing is filled in yet.
pub(super) fn read<T: ReadTxn>(transaction: &T, map: &MapRef, row: &mut dyn AnyRow) {
    for index in 0..row.field_count() {
        if let Some((info, field)) = row.field_at_mut(index) {
            read_field(transaction, map, &info, field);
        }
    }
}

fn read_field<T: ReadTxn>(transaction: &T, map: &MapRef, info: &FieldInfo, field: &mut dyn FieldValue) {
    match info.kind {
        Kind::Text(_) => {
            if let (Some(place), Some(Out::YText(text))) = (field.text_mut(), map.get(transaction, info.key))
            {
                *place = text.get_string(transaction);
            }
        }
        Kind::Words { prefix, .. } => {
            for word in map.keys(transaction).filter_map(|key| key.strip_prefix(prefix)) {
                field.set(Some(word), Some(Value::Ticked));
            }
        }
        Kind::WordByMember { prefix, members, .. } => {
            for member in members {
                if let Some(word) = string(transaction, map, &format!("{prefix}{member}")) {
                    field.set(Some(member), Some(Value::Word(word)));
                }
            }
        }
        Kind::Amount { unit } => {
            if let Some(number) = string(transaction, map, info.key) {
                let unit =
                    unit.and_then(|unit| string(transaction, map, unit)).map(|code| Term::from_code(&code));
                field.set(None, Some(Value::Amount(Amount { number: RawJson::new(number), unit })));
            }
        }
        Kind::Rows(_) => {
            if let (Some(rows), Some(table)) = (field.rows_mut(), child_map(transaction, map, info.key)) {
                read_rows(transaction, &table, rows);
            }
        }
        Kind::Tick => {
            if let Some(Out::Any(Any::Bool(true))) = map.get(transaction, info.key) {
                field.set(None, Some(Value::Ticked));
            }
        }
        Kind::Line | Kind::Code(_) | Kind::Word(_) | Kind::Date | Kind::Reference { .. } | Kind::Logo => {
            let text = shared(transaction, map, info.key);
            if let Some(value) = text.and_then(|text| Value::decode(info.kind, &text)) {
                field.set(None, Some(value));
            }
        }
    }
}

/// Reads the rows of a map into an empty list; rows with the same position stand in the order of their ids.
pub(super) fn read_rows<T: ReadTxn>(transaction: &T, table: &MapRef, rows: &mut dyn Rows) {
    let mut order: Vec<(String, Uuid, MapRef)> = table
        .iter(transaction)
        .filter_map(|(id, row)| {
            let Out::YMap(row) = row else { return None };
            let position = string(transaction, &row, names::POSITION).filter(|_| rows.is_ordered());
            Some((position.unwrap_or_default(), canonical_uuid(id)?, row))
        })
        .collect();
    order.sort_by(|(one, a, _), (other, b, _)| (one, a).cmp(&(other, b)));
    for (_, id, map) in order {
        read(transaction, &map, rows.insert_blank(usize::MAX, id));
    }
}
