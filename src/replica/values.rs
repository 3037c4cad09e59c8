//! Single values of the canvas as a whole, all in one map.

use yrs::{Map, Transact};

use super::row::value;
use super::{Replica, names};
use crate::canvas::{Canvas, CheckId, Term, TextField};

/// A single value of the canvas.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ValueKey {
    /// The header's date, in ISO 8601.
    Date,
    /// The language the texts are written in, a BCP 47 tag.
    Language,
    /// The answer to an item of a checklist, as a canvas file spells it.
    Check(CheckId),
    /// Where the collaboration stands on a scale, as a canvas file spells it.
    Scale(String),
    /// Why advice is silenced, by the id of its rule.
    Silenced(String),
}

impl Replica {
    /// A single value, if it was set.
    pub fn value(&self, key: &ValueKey) -> Option<String> {
        value(&self.doc.transact(), &self.values, &names::value_name(key))
    }

    /// The document's language, if it was said.
    pub fn language(&self) -> Option<String> {
        self.value(&ValueKey::Language)
    }

    /// Takes a single value over into a canvas.
    pub fn read_value(&self, key: &ValueKey, canvas: &mut Canvas) {
        let value = self.value(key);
        match key {
            ValueKey::Date => canvas.header.date = value.and_then(|date| date.parse().ok()),
            ValueKey::Language => canvas.language = value.unwrap_or_default(),
            // Only an item of the template has a note, and without one it is none.
            ValueKey::Check(id) => {
                if self.has_text(&TextField::CheckNote(id.clone())) {
                    canvas.checklists.entry(id.clone()).or_default().answer =
                        value.map(|code| Term::from_code(&code));
                }
            }
            ValueKey::Scale(id) => {
                canvas.scales.remove(id);
                canvas.scales.extend(value.map(|code| (id.clone(), Term::from_code(&code))));
            }
            ValueKey::Silenced(rule) => {
                canvas.silenced.remove(rule);
                canvas.silenced.extend(value.map(|reason| (rule.clone(), reason)));
            }
        }
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
