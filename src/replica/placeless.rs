//! What a replica holds of a template that it had before, and for which the one that it has now has no place.

use std::collections::{BTreeMap, BTreeSet};

use yrs::{Any, GetString, Map, MapRef, Out, ReadTxn, TextPrelim, Transact};

use super::row::string;
use super::{Replica, names};
use crate::canvas::RowRef;
use crate::schema::RowKind;
use crate::template::Template;

/// Something that was written at a place that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placeless {
    /// The ids that led to it, such as those of a section and its question, or of a section and its column.
    pub place: Vec<String>,
    /// What stands there, in the order of the rows of a table. Never blank.
    pub words: Vec<String>,
}

/// What a cell of a row holds at a column that is gone.
#[derive(Debug, Clone)]
pub struct PlacelessCell {
    key: String,
    value: CellValue,
}

#[derive(Debug, Clone)]
enum CellValue {
    Text(String),
    Any(Any),
}

impl Replica {
    /// What a row holds at columns that its table does not have.
    pub fn placeless_in_row(&self, row: RowRef) -> Vec<PlacelessCell> {
        if !matches!(row.kind(), RowKind::Declared(_)) {
            return Vec::new();
        }
        let transaction = self.doc.transact();
        let Some(map) = self.row(&transaction, row) else { return Vec::new() };
        let others = map.iter(&transaction).filter(|(key, _)| !has_place(row.kind(), key));
        let read = |(key, value): (&str, Out)| {
            let value = if let Out::YText(text) = value {
                CellValue::Text(text.get_string(&transaction))
            } else if let Out::Any(value) = value {
                CellValue::Any(value)
            } else {
                return None;
            };
            Some(PlacelessCell { key: key.to_owned(), value })
        };
        others.filter_map(read).collect()
    }

    /// Puts what a row held at columns that are gone back into it; false when the row is not there.
    pub fn put_placeless_in_row(&self, row: RowRef, cells: &[PlacelessCell]) -> bool {
        self.write(|transaction| {
            let map = self.row(transaction, row)?;
            for PlacelessCell { key, value } in cells.iter().filter(|cell| !has_place(row.kind(), &cell.key))
            {
                match value {
                    CellValue::Text(text) => {
                        map.insert(transaction, key.as_str(), TextPrelim::new(text.as_str()));
                    }
                    CellValue::Any(value) => {
                        map.insert(transaction, key.as_str(), value.clone());
                    }
                }
            }
            Some(())
        })
    }

    /// Looks at the replica by another template from now on. What the last one had a place for stays where it is.
    pub fn look_by(&mut self, template: &Template) {
        let updates = self.updates.take();
        *self = Self { updates, ..Self::over(self.doc.clone(), template) };
    }

    /// What stands where the template has no place, by the names of the places.
    pub fn placeless(&self, template: &Template) -> Vec<Placeless> {
        let mut found = self.placeless_texts();
        found.extend(self.placeless_choices(template));
        found.extend(self.placeless_cells());
        found.retain_mut(|found| {
            found.words.retain(|words| !words.trim().is_empty());
            !found.words.is_empty()
        });
        found.sort_by(|one, other| one.place.cmp(&other.place));
        found
    }

    /// The roots that no field of the template has, with this before their names.
    fn other_roots(&self, prefix: &str) -> Vec<String> {
        let texts = self.texts.iter().filter_map(|(field, _)| names::root_text(field));
        let tables = self.tables.keys().filter_map(|kind| names::table(*kind)).map(str::to_owned);
        let known: BTreeSet<String> = texts.chain(tables).collect();
        let transaction = self.doc.transact();
        let roots = transaction.root_refs().map(|(name, _)| name.to_owned());
        roots.filter(|name| name.starts_with(prefix) && !known.contains(name)).collect()
    }

    fn placeless_texts(&self) -> Vec<Placeless> {
        let read = |name: String| {
            let text = self.doc.get_or_insert_text(name.as_str());
            let words = vec![text.get_string(&self.doc.transact())];
            Placeless { place: ids(&name, names::SECTION_PREFIX), words }
        };
        self.other_roots(names::SECTION_PREFIX).into_iter().map(read).collect()
    }

    /// Options that are chosen in a section that does not have them.
    fn placeless_choices(&self, template: &Template) -> Vec<Placeless> {
        let known: BTreeSet<String> = template.option_ids().map(|id| names::choice(&id)).collect();
        let transaction = self.doc.transact();
        // Keys come out of a hash map.
        let names: BTreeSet<String> = self.values.keys(&transaction).map(str::to_owned).collect();
        let names = names.into_iter();
        let others = names.filter(|name| name.starts_with(names::CHOICE_PREFIX) && !known.contains(name));
        let told = others.filter_map(|name| {
            let mut place = ids(&name, names::CHOICE_PREFIX);
            let words = vec![place.pop()?];
            Some(Placeless { place, words })
        });
        told.collect()
    }

    /// The cells of tables, and of columns of tables, that are gone.
    fn placeless_cells(&self) -> Vec<Placeless> {
        let mut found = Vec::new();
        for (kind, table) in &self.tables {
            let RowKind::Declared(declared) = kind else { continue };
            found.extend(self.cells(declared.id(), table, |key| has_place(*kind, key)));
        }
        for name in self.other_roots(names::ROWS_PREFIX) {
            let table = self.doc.get_or_insert_map(name.as_str());
            let section = name.strip_prefix(names::ROWS_PREFIX).unwrap_or_default();
            found.extend(self.cells(section, &table, |_| false));
        }
        found
    }

    /// The cells of a table under keys that are not known, by column.
    fn cells(&self, section: &str, table: &MapRef, is_known: impl Fn(&str) -> bool) -> Vec<Placeless> {
        let transaction = self.doc.transact();
        let mut rows: Vec<(Option<String>, String, MapRef)> = table
            .iter(&transaction)
            .filter_map(|(id, row)| {
                let Out::YMap(row) = row else { return None };
                Some((string(&transaction, &row, names::POSITION), id.to_owned(), row))
            })
            .collect();
        rows.sort_by(|(one, one_id, _), (other, other_id, _)| (one, one_id).cmp(&(other, other_id)));
        let mut columns = BTreeMap::<String, Vec<String>>::new();
        for (_, _, row) in &rows {
            let row: BTreeMap<&str, Out> = row.iter(&transaction).collect();
            for (key, value) in row {
                if key == names::POSITION || is_known(key) {
                    continue;
                }
                // A column of lists has a key for each option that is chosen.
                let (column, words) = match key.split_once(':') {
                    Some((column, option)) => (column, Some(option.to_owned())),
                    None => (key, words(&transaction, &value)),
                };
                columns.entry(column.to_owned()).or_default().extend(words);
            }
        }
        let told = columns.into_iter();
        told.map(|(column, words)| Placeless { place: vec![section.to_owned(), column], words }).collect()
    }
}

/// Whether a key of a row of a table is that of its position or of one of its columns.
fn has_place(kind: RowKind, key: &str) -> bool {
    let RowKind::Declared(declared) = kind else { return true };
    key == names::POSITION || declared.columns().iter().any(|column| column.holds(key))
}

/// The ids in the name of a root or a value.
fn ids(name: &str, prefix: &str) -> Vec<String> {
    name.strip_prefix(prefix).unwrap_or(name).split('.').map(str::to_owned).collect()
}

/// What a value of a row says.
fn words<T: ReadTxn>(transaction: &T, value: &Out) -> Option<String> {
    if let Out::YText(text) = value {
        return Some(text.get_string(transaction));
    }
    let Out::Any(value) = value else { return None };
    if let Any::String(words) = value {
        return Some(words.to_string());
    }
    (*value == Any::Bool(true)).then(|| "✓".to_owned())
}
