//! Single values of the canvas as a whole, all in one map.

use yrs::{Map, Transact};

use super::row::string;
use super::{Replica, names};
use crate::canvas::{Canvas, TextField, ValueKey};
use crate::schema::Value;

impl Replica {
    /// A single value, if it was set.
    pub fn value(&self, key: &ValueKey) -> Option<String> {
        string(&self.doc.transact(), &self.values, &names::value_name(key))
    }

    /// The document's language, if it was said.
    pub fn language(&self) -> Option<String> {
        self.value(&ValueKey::Language)
    }

    /// Takes a single value over into a canvas.
    pub fn read_value(&self, key: &ValueKey, canvas: &mut Canvas) {
        // Only an item of the template has a note, and without one it is none.
        if let ValueKey::Check(id) = key
            && !self.has_text(&TextField::CheckNote(id.clone()))
        {
            return;
        }
        let value = self.value(key).and_then(|text| Value::decode(key.kind(), &text.into()));
        canvas.set_value(key, value);
    }

    /// Takes all single values over into a canvas.
    pub(super) fn read_values(&self, canvas: &mut Canvas) {
        let keys: Vec<ValueKey> = {
            let transaction = self.doc.transact();
            self.values.keys(&transaction).filter_map(names::value_key).collect()
        };
        for key in keys {
            self.read_value(&key, canvas);
        }
    }

    fn has_text(&self, field: &TextField) -> bool {
        self.texts.iter().any(|(known, _)| known == field)
    }
}
