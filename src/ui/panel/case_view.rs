//! Which question of a case is shown.

use crate::aid::Question;

/// Which question of a case is shown. `None` stands for the one that the case is at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::ui) struct CaseView {
    question: Option<String>,
    /// Whether somebody just went there: then the keyboard goes along.
    is_new: bool,
}

impl CaseView {
    /// The id of the question that was chosen.
    pub(super) fn question(&self) -> Option<&str> {
        self.question.as_deref()
    }

    /// Stays at a question while the case goes on.
    pub(super) fn stay_at(&mut self, question: &Question) {
        self.question = Some(question.id.clone());
    }

    /// Goes to a question, or to where the case is.
    pub(super) fn go_to(&mut self, question: Option<&Question>) {
        *self = Self { question: question.map(|question| question.id.clone()), is_new: true };
    }

    /// Whether somebody just went there; the next time that is no news.
    pub(super) const fn take_is_new(&mut self) -> bool {
        std::mem::replace(&mut self.is_new, false)
    }
}
