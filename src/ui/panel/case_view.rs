//! The shown question of a case.

use crate::aid::Question;

/// The shown question of a case. `None` for the one that the case is at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::ui) struct CaseView {
    question: Option<String>,
    /// Whether the user just went there, so that it gets the focus.
    is_new: bool,
}

impl CaseView {
    /// The id of the chosen question.
    pub(super) fn question(&self) -> Option<&str> {
        self.question.as_deref()
    }

    /// Stays at a question while the case continues.
    pub(super) fn stay_at(&mut self, question: &Question) {
        self.question = Some(question.id.clone());
    }

    /// Goes to a question, or to where the case is.
    pub(super) fn go_to(&mut self, question: Option<&Question>) {
        *self = Self { question: question.map(|question| question.id.clone()), is_new: true };
    }

    /// Returns whether the user just went there, and resets that.
    pub(super) const fn take_is_new(&mut self) -> bool {
        std::mem::replace(&mut self.is_new, false)
    }
}
