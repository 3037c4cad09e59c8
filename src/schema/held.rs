//! The types that fields of a row have.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Amount, FieldValue, Id, Logo, Term, Value, View, Vocabulary};

/// What a field holds that holds one value or nothing.
pub trait Single: Clone + Into<Value> {
    /// Takes the value. `None` if it is of another kind.
    fn from_value(value: Value) -> Option<Self>;

    /// Whether a word is one of the vocabulary that it is a word of, if it is one.
    fn knows(word: &str) -> bool {
        let _ = word;
        true
    }
}

impl FieldValue for String {
    fn view(&self) -> View<'_> {
        View::Text(self)
    }

    fn set(&mut self, member: Option<&str>, value: Option<Value>) -> bool {
        match (member, value) {
            (None, Some(Value::Text(text) | Value::Word(text))) => *self = text,
            (None, None) => self.clear(),
            _ => return false,
        }
        true
    }

    fn text(&self) -> Option<&str> {
        Some(self)
    }

    fn text_mut(&mut self) -> Option<&mut String> {
        Some(self)
    }
}

impl<T: Single> FieldValue for Option<T> {
    fn view(&self) -> View<'_> {
        View::One(self.clone().map(T::into))
    }

    fn set(&mut self, member: Option<&str>, value: Option<Value>) -> bool {
        match (member, value.map(T::from_value)) {
            (None, Some(Some(value))) => *self = Some(value),
            (None, None) => *self = None,
            (None, Some(None)) | (Some(_), _) => return false,
        }
        true
    }

    fn knows(&self, word: &str) -> bool {
        T::knows(word)
    }
}

impl<V: Vocabulary> Single for Term<V> {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Word(code) = value { Some(Self::from_code(&code)) } else { None }
    }

    fn knows(word: &str) -> bool {
        Self::is_known(word)
    }
}

impl Single for Date {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Date(date) = value { Some(date) } else { None }
    }
}

impl<R: 'static> Single for Id<R> {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Reference(id) = value { Some(Self::new(id)) } else { None }
    }
}

impl Single for Amount {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Amount(amount) = value { Some(amount) } else { None }
    }
}

impl Single for Logo {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Logo(logo) = value { Some(logo) } else { None }
    }
}

impl<V: Vocabulary> FieldValue for BTreeSet<Term<V>> {
    fn view(&self) -> View<'_> {
        View::Members(self.iter().map(|term| (term.code().to_owned(), Value::Ticked)).collect())
    }

    fn set(&mut self, member: Option<&str>, value: Option<Value>) -> bool {
        match (member, value) {
            (Some(code), Some(Value::Ticked)) => {
                self.insert(Term::from_code(code));
            }
            (Some(code), None) => {
                self.remove(&Term::from_code(code));
            }
            (None, None) => self.clear(),
            _ => return false,
        }
        true
    }

    fn knows(&self, word: &str) -> bool {
        Term::<V>::is_known(word)
    }
}

impl<M: Vocabulary, V: Vocabulary> FieldValue for BTreeMap<M, Term<V>> {
    fn view(&self) -> View<'_> {
        let code = |member: &M| Term::Known(*member).code().to_owned();
        View::Members(self.iter().map(|(member, term)| (code(member), term.clone().into())).collect())
    }

    fn set(&mut self, member: Option<&str>, value: Option<Value>) -> bool {
        let known = member.map(Term::<M>::from_code);
        match (known, value) {
            (Some(Term::Known(member)), Some(Value::Word(code))) => {
                self.insert(member, Term::from_code(&code));
            }
            (Some(Term::Known(member)), None) => {
                self.remove(&member);
            }
            (None, None) => self.clear(),
            _ => return false,
        }
        true
    }

    fn knows(&self, word: &str) -> bool {
        Term::<V>::is_known(word)
    }
}
