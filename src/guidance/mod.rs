//! What the method says of a canvas: advice, with the reason and the place it is about.
//!
//! Rules are data, in `assets/rules/advice.json`, over fields that exist; nothing is guessed from words. Advice is
//! never more than that: nothing here blocks anything.

mod find;
mod rules;

#[cfg(test)]
mod tests;

pub use find::{Advice, Place, advice};
pub use rules::{ActionField, Condition, PartnerField, Rule, Rules, RulesError};
