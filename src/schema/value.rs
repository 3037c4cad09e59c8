//! What fields hold.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;

use super::{Amount, Id, Kind, Logo, RawJson, Term, Vocabulary};

/// One value, of any kind but text that merges letter by letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A short text.
    Text(String),
    /// A word of a vocabulary, a code or an id, as a file spells it.
    Word(String),
    /// A word, or a field, that is ticked.
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

impl Value {
    /// The value that a replica keeps as a text. `None` if the text is none of that kind, or the kind has no one value.
    pub fn decode(kind: Kind, text: &Arc<str>) -> Option<Self> {
        match kind {
            Kind::Line => Some(Self::Text(text.to_string())),
            Kind::Code(_) | Kind::Word(_) | Kind::WordByMember { .. } => Some(Self::Word(text.to_string())),
            Kind::Tick => (&**text == "true").then_some(Self::Ticked),
            Kind::Date => text.parse().ok().map(Self::Date),
            Kind::Reference { .. } => Uuid::try_parse(text).ok().map(Self::Reference),
            Kind::Logo => Some(Self::Logo(Logo::new(Arc::clone(text)))),
            Kind::Amount { unit: None } => {
                Some(Self::Amount(Amount { number: RawJson::new(&**text), unit: None }))
            }
            Kind::Text(_) | Kind::Words { .. } | Kind::Amount { unit: Some(_) } | Kind::Rows(_) => None,
        }
    }

    /// The value as a replica keeps it; of an amount, the number.
    pub fn encode(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Word(text) => text.into(),
            Self::Ticked => "true".into(),
            Self::Date(date) => date.to_string().into(),
            Self::Reference(id) => id.to_string().into(),
            Self::Amount(amount) => amount.number.as_str().into(),
            Self::Logo(logo) => logo.base64().into(),
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
