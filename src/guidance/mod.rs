//! Advice of the method on a canvas, with the reason and the place it is about.
//!
//! Rules are data, in `assets/rules/advice.json` and in the template of a form, over fields that exist; nothing is guessed
//! from words. Advice is
//! never more than that: nothing here blocks anything, and a team silences what is not for it, with a reason. What no
//! field can tell is asked in the template's checklists.

mod advice;
mod checklists;
mod find;
mod form;
mod rules;

#[cfg(test)]
mod tests;

pub use advice::{Advice, AdvisedRow};
pub use checklists::{CheckedItem, CheckedList, checklists};
pub use find::{advice, message};
pub use rules::{ActionField, Condition, PartnerField, Rule, Rules};
