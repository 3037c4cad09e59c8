//! Undo and redo of the steps of this session.

use super::history::Step;
use super::{ContentId, Document, Edit, EditError, steps};
use crate::canvas::RowRef;

impl Document {
    /// Names what the canvas says. Every change gives another name; undo and redo give back the one from before, so that
    /// it shows whether all of it is in a file.
    pub const fn content(&self) -> ContentId {
        self.history.content(self.revision)
    }

    /// Whether there is a step to take back.
    pub const fn can_undo(&self) -> bool {
        !self.history.undo.is_empty()
    }

    /// Whether there is a step to do again.
    pub const fn can_redo(&self) -> bool {
        !self.history.redo.is_empty()
    }

    /// The edits that [`Self::undo`] makes.
    pub fn next_undo(&self) -> impl Iterator<Item = &Edit> {
        self.history.undo.last().into_iter().flat_map(Step::edits)
    }

    /// The edits that [`Self::redo`] makes.
    pub fn next_redo(&self) -> impl Iterator<Item = &Edit> {
        self.history.redo.last().into_iter().flat_map(Step::edits)
    }

    /// Takes back the last step of this session; false when there is none.
    pub fn undo(&mut self) -> bool {
        let step = self.history.undo.pop();
        let back = step.map(|step| self.take(&step));
        back.map(|back| self.history.redo.push(back)).is_some()
    }

    /// Takes the last step back where it only added this row, as if it had never been made: there is nothing to do again.
    /// `false` if the last step is another one.
    pub fn take_back_insert(&mut self, row: RowRef) -> bool {
        let is_insert = self.history.undo.last().is_some_and(|step| {
            let mut back = step.edits();
            matches!((back.next(), back.next()), (Some(Edit::Remove(added)), None) if *added == row)
        });
        if is_insert && self.undo() {
            self.history.redo.pop();
        }
        is_insert
    }

    /// Does the last undone step again; false when there is none.
    pub fn redo(&mut self) -> bool {
        let step = self.history.redo.pop();
        let back = step.map(|step| self.take(&step));
        back.map(|back| self.history.undo.push(back)).is_some()
    }

    /// Makes the edits of a step and returns the step that takes them back.
    fn take(&mut self, step: &Step) -> Step {
        let before = self.content();
        if let Some(form) = step.form() {
            let is_exact = step.applies_to(before);
            let back = self.exchange(form.clone());
            if is_exact {
                self.history.came_to(self.revision, step.leads_to());
            }
            return Step::of_form(back, self.content(), before);
        }
        self.typing = steps::Typing::default();
        self.settle_circles(step.edits());
        let mut back = Vec::new();
        let mut is_exact = step.applies_to(before);
        for edit in step.edits_to_take() {
            let inverse = self.inverse(edit);
            let done = match self.apply(edit) {
                // The row above is gone by what others did: the row comes at the end instead.
                Err(EditError::Gone) => {
                    is_exact = false;
                    self.at_the_end(edit).map_or(Err(EditError::Gone), |edit| self.apply(&edit))
                }
                done => done,
            };
            // Where the row itself is gone, the rest of the step still counts.
            if done.is_ok() {
                back.push(inverse);
            }
            is_exact &= done.is_ok();
        }
        if is_exact {
            self.history.came_to(self.revision, step.leads_to());
        }
        Step::new(back, self.content(), before)
    }
}
