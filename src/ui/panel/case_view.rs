//! The shown question of a case.

use crate::aid::Question;

/// The shown question of a case. `None` for the one that the case is at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::ui) struct CaseView {
    question: Option<String>,
    /// Whether the user just went there, so that it gets the focus.
    is_new: bool,
    /// Whether it got the focus in the pass before, so that it is brought into sight from its beginning.
    got_focus: bool,
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
        *self =
            Self { question: question.map(|question| question.id.clone()), is_new: true, got_focus: false };
    }

    /// Returns whether the user just went there, and resets that.
    pub(super) const fn take_is_new(&mut self) -> bool {
        self.got_focus |= self.is_new;
        std::mem::replace(&mut self.is_new, false)
    }

    /// Returns whether the question got the focus in the pass before, and resets that. What has the focus is brought into
    /// sight by then, which may be the answer alone.
    pub(super) const fn take_got_focus(&mut self) -> bool {
        std::mem::replace(&mut self.got_focus, false)
    }
}
