//! Single values of a canvas: those that lie in no row and are not text that merges letter by letter.

use super::{Amount, Canvas, CheckAnswer, CheckId, Leaning, MOST_SECONDS, OptionId, Term, Unit, Vocabulary};
use crate::schema::{Kind, Named, Value};

/// A single value of the canvas.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ValueKey {
    /// The header's date.
    Date,
    /// The language the texts are written in, a BCP 47 tag.
    Language,
    /// How many seconds the pitch may take to say, in digits.
    PitchSeconds,
    /// The answer to an item of a checklist.
    Check(CheckId),
    /// Whether an option of a section is chosen.
    Chosen(OptionId),
    /// Where the collaboration stands on a scale, by the id of the scale.
    Scale(String),
    /// How much the collaboration needs, in this unit.
    Needed(Unit),
    /// Why advice is silenced, by the id of its rule.
    Silenced(String),
}

impl ValueKey {
    /// What it can hold.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Date => Kind::Date,
            Self::Language | Self::PitchSeconds => Kind::Code(Named::Nothing),
            Self::Check(_) => Kind::Word(CheckAnswer::LIST),
            Self::Chosen(_) => Kind::Tick,
            Self::Scale(_) => Kind::Word(Leaning::LIST),
            Self::Needed(_) => Kind::Amount { unit: None },
            Self::Silenced(_) => Kind::Line,
        }
    }
}

impl Canvas {
    /// A single value. `None` if nobody set it.
    pub fn value(&self, key: &ValueKey) -> Option<Value> {
        match key {
            ValueKey::Date => self.header.date.map(Value::Date),
            ValueKey::Language => Some(Value::Word(self.language.clone())),
            ValueKey::PitchSeconds => self.pitch.seconds.map(|seconds| Value::Word(seconds.to_string())),
            ValueKey::Check(id) => self.checklists.get(id)?.answer.clone().map(Value::from),
            ValueKey::Chosen(id) => self.is_chosen(id).then_some(Value::Ticked),
            ValueKey::Scale(id) => self.scales.get(id).cloned().map(Value::from),
            ValueKey::Needed(unit) => {
                let number = self.needed.get(unit).cloned();
                number.map(|number| Value::Amount(Amount { number, unit: None }))
            }
            ValueKey::Silenced(rule) => self.silenced.get(rule).cloned().map(Value::Text),
        }
    }

    /// Sets or clears a single value; one of another kind clears it.
    pub(crate) fn set_value(&mut self, key: &ValueKey, value: Option<Value>) {
        let word = |value| if let Value::Word(word) = value { Some(word) } else { None };
        match key {
            ValueKey::Date => {
                self.header.date =
                    value.and_then(|value| if let Value::Date(date) = value { Some(date) } else { None });
            }
            ValueKey::Language => self.language = value.and_then(word).unwrap_or_default(),
            ValueKey::PitchSeconds => {
                let seconds = value.and_then(word).and_then(|digits| digits.parse().ok());
                self.pitch.seconds = seconds.filter(|seconds| (1..=MOST_SECONDS).contains(seconds));
            }
            ValueKey::Check(id) => {
                self.checklists.entry(id.clone()).or_default().answer =
                    value.and_then(word).map(|code| Term::from_code(&code));
            }
            // Only an option of the template can be chosen.
            ValueKey::Chosen(id) => {
                if let Some(is_chosen) = self.chosen.get_mut(id) {
                    *is_chosen = value == Some(Value::Ticked);
                }
            }
            ValueKey::Scale(id) => {
                self.scales.remove(id);
                let leaning = value.and_then(word).map(|code| Term::from_code(&code));
                self.scales.extend(leaning.map(|leaning| (id.clone(), leaning)));
            }
            ValueKey::Needed(unit) => {
                self.needed.remove(unit);
                let amount = value
                    .and_then(|value| if let Value::Amount(amount) = value { Some(amount) } else { None });
                self.needed.extend(amount.map(|amount| (*unit, amount.number)));
            }
            ValueKey::Silenced(rule) => {
                self.silenced.remove(rule);
                let reason =
                    value.and_then(|value| if let Value::Text(text) = value { Some(text) } else { None });
                self.silenced.extend(reason.map(|reason| (rule.clone(), reason)));
            }
        }
    }
}
