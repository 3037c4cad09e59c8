//! What fields hold.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;

use super::{Amount, Id, Kind, Logo, Row, Rows, Term, Vocabulary};

/// One value, of any kind but text that merges letter by letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A short text.
    Text(String),
    /// A word of a vocabulary, a code or an id, as a file spells it.
    Word(String),
    /// A word that is ticked.
    Ticked,
    /// A calendar date.
    Date(Date),
    /// The id of another row.
    Reference(Uuid),
    /// A number and its unit.
    Amount(Amount),
    /// A picture.
    Logo(Logo),
}

/// What a field holds now.
pub enum View<'a> {
    /// A text; the kind of the field says how it merges.
    Text(&'a str),
    /// One value, or nothing.
    One(Option<Value>),
    /// The members that are set, in order, with the value of each.
    Members(Vec<(String, Value)>),
    /// Rows.
    Rows(&'a dyn Rows),
}

/// The content of a field of a row.
pub trait FieldValue {
    /// What it holds now.
    fn view(&self) -> View<'_>;

    /// Sets or clears its value, or that of one of its members. Returns whether the value is of a kind that it can hold;
    /// if not, it holds what it held before.
    fn set(&mut self, member: Option<&str>, value: Option<Value>) -> bool;

    /// Whether a word is one of the vocabulary that it has words of, if it has any.
    fn knows(&self, word: &str) -> bool {
        let _ = word;
        true
    }

    /// The text. `None` if it holds no text.
    fn text(&self) -> Option<&str> {
        None
    }

    /// The text, to change it. `None` if it holds no text.
    fn text_mut(&mut self) -> Option<&mut String> {
        None
    }

    /// The rows, to change them. `None` if it holds no rows.
    fn rows_mut(&mut self) -> Option<&mut dyn Rows> {
        None
    }
}

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

impl Value {
    /// The value that a replica keeps as a text. `None` if the text is none of that kind, or the kind has no one value.
    pub fn decode(kind: Kind, text: &Arc<str>) -> Option<Self> {
        match kind {
            Kind::Line => Some(Self::Text(text.to_string())),
            Kind::Code | Kind::Word | Kind::WordByMember { .. } => Some(Self::Word(text.to_string())),
            Kind::Date => text.parse().ok().map(Self::Date),
            Kind::Reference { .. } => Uuid::try_parse(text).ok().map(Self::Reference),
            Kind::Logo => Some(Self::Logo(Logo::new(Arc::clone(text)))),
            Kind::Text(_) | Kind::Words { .. } | Kind::Amount { .. } | Kind::Rows(_) => None,
        }
    }

    /// The value as a replica keeps it; of an amount, the number.
    pub fn encode(&self) -> String {
        match self {
            Self::Text(text) | Self::Word(text) => text.clone(),
            Self::Ticked => String::new(),
            Self::Date(date) => date.to_string(),
            Self::Reference(id) => id.to_string(),
            Self::Amount(amount) => amount.number.as_str().to_owned(),
            Self::Logo(logo) => logo.base64().to_owned(),
        }
    }
}

impl<V: Vocabulary> From<Term<V>> for Value {
    fn from(term: Term<V>) -> Self {
        Self::Word(term.code().to_owned())
    }
}

impl<V: Vocabulary> From<V> for Value {
    fn from(term: V) -> Self {
        Term::Known(term).into()
    }
}

impl<R> From<Id<R>> for Value {
    fn from(id: Id<R>) -> Self {
        Self::Reference(id.uuid())
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Amount> for Value {
    fn from(amount: Amount) -> Self {
        Self::Amount(amount)
    }
}

impl From<Logo> for Value {
    fn from(logo: Logo) -> Self {
        Self::Logo(logo)
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

impl<R: Row> FieldValue for Vec<R> {
    fn view(&self) -> View<'_> {
        View::Rows(self)
    }

    fn set(&mut self, member: Option<&str>, value: Option<Value>) -> bool {
        let is_cleared = member.is_none() && value.is_none();
        if is_cleared {
            self.clear();
        }
        is_cleared
    }

    fn rows_mut(&mut self) -> Option<&mut dyn Rows> {
        Some(self)
    }
}
