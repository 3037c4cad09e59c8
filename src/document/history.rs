//! Undo and redo: the edits that take a step back, made when the step is.
//!
//! Only this session's own edits are in it. What comes from others moves the places of texts in
//! here, so that taking a step back leaves what they wrote.

use super::form::Form;
use super::{Edit, Splice};
use crate::canvas::TextField;

/// What the canvas says at a moment: the revision in which it said so first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ContentId(u64);

/// What takes one step back.
#[derive(Debug)]
pub(super) struct Step {
    /// For each edit of the step, in the order in which they were made, the edits that take it back. The last edit is
    /// taken back first.
    back: Vec<Vec<Edit>>,
    /// The template that was there before the step, if it changed that and nothing else.
    form: Option<Form>,
    /// What the canvas says after the step.
    from: ContentId,
    /// What the canvas says once the step is taken back, unless something else changed since.
    to: ContentId,
}

/// The steps that can be taken back, and those that can be made again; the last one comes first.
#[derive(Debug, Default)]
pub(super) struct History {
    pub(super) undo: Vec<Step>,
    pub(super) redo: Vec<Step>,
    /// The revision that the last undo or redo led to, and what the canvas says in it.
    came_to: (u64, ContentId),
}

/// A stretch of text that somebody else replaced, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Replaced {
    pub(super) at: usize,
    pub(super) removed: usize,
    pub(super) inserted: usize,
}

impl Step {
    pub(super) const fn new(back: Vec<Vec<Edit>>, from: ContentId, to: ContentId) -> Self {
        Self { back, form: None, from, to }
    }

    /// A step that changed the template.
    pub(super) const fn of_form(before: Form, from: ContentId, to: ContentId) -> Self {
        Self { back: Vec::new(), form: Some(before), from, to }
    }

    /// The template that taking the step back brings, if any.
    pub(super) const fn form(&self) -> Option<&Form> {
        self.form.as_ref()
    }

    /// All edits that take the step back.
    pub(super) fn edits(&self) -> impl Iterator<Item = &Edit> {
        self.back.iter().flatten()
    }

    /// The same edits, in the order in which they are to be made.
    pub(super) fn edits_to_take(&self) -> impl Iterator<Item = &Edit> {
        self.back.iter().rev().flatten()
    }

    /// Whether nothing else changed since the step, so that taking it back leads to [`Self::leads_to`].
    pub(super) fn applies_to(&self, content: ContentId) -> bool {
        self.from == content
    }

    /// What the canvas says once the step is taken back.
    pub(super) const fn leads_to(&self) -> ContentId {
        self.to
    }
}

impl History {
    /// What the canvas says in the current revision: something new, unless undo or redo led to it.
    pub(super) const fn content(&self, revision: u64) -> ContentId {
        let (known, content) = self.came_to;
        if known == revision { content } else { ContentId(revision) }
    }

    /// Undo or redo led to a revision in which the canvas says what it said before.
    pub(super) const fn came_to(&mut self, revision: u64, content: ContentId) {
        self.came_to = (revision, content);
    }

    /// Adds the edits that take an edit back, to the last step or as a step of their own, with what the canvas said
    /// before the edit and what it says after it.
    pub(super) fn record(&mut self, back: Vec<Edit>, goes_on: bool, before: ContentId, after: ContentId) {
        self.redo.clear();
        match self.undo.last_mut() {
            // Where something else changed in between, taking back all of it would not lead to the start of the step.
            Some(step) if goes_on && step.form.is_none() && step.applies_to(before) => {
                step.back.push(back);
                step.from = after;
            }
            _ => self.undo.push(Step::new(vec![back], after, before)),
        }
    }

    /// Adds a step that changed the template.
    pub(super) fn record_form(&mut self, step: Step) {
        self.redo.clear();
        self.undo.push(step);
    }

    /// Adds the edits that take a merge back, in the order in which they are to be made from last to first, as a step of
    /// its own. What was undone before can still be made again: a change by others comes unasked, and its places were
    /// moved over it.
    pub(super) fn record_merge(&mut self, back: Vec<Edit>, before: ContentId, after: ContentId) {
        self.undo.push(Step::new(back.into_iter().map(|edit| vec![edit]).collect(), after, before));
    }

    /// Moves the places of a text in the steps to undo over what somebody else did to it, each replacement after the one
    /// before.
    pub(super) fn rebase_undo(&mut self, field: &TextField, replaced: &[Replaced]) {
        rebase_all(&mut self.undo, field, replaced);
    }

    /// Does what [`Self::rebase_undo`] does, for the steps to redo.
    pub(super) fn rebase_redo(&mut self, field: &TextField, replaced: &[Replaced]) {
        rebase_all(&mut self.redo, field, replaced);
    }
}

fn rebase_all(stack: &mut [Step], field: &TextField, replaced: &[Replaced]) {
    for replaced in replaced {
        // A step applies to the text as it is once all steps above it are taken.
        let mut theirs = *replaced;
        for edits in stack.iter_mut().rev().flat_map(|step| step.back.iter_mut().rev()) {
            *edits =
                std::mem::take(edits).into_iter().flat_map(|edit| rebase(edit, field, &mut theirs)).collect();
        }
    }
}

/// Moves an edit over a replacement, and the replacement over the edit.
fn rebase(edit: Edit, field: &TextField, theirs: &mut Replaced) -> Vec<Edit> {
    let (own_field, Splice { range, text }) = match edit {
        Edit::Text(own_field, splice) if own_field == *field => (own_field, splice),
        Edit::Text(..)
        | Edit::Set(..)
        | Edit::Insert { .. }
        | Edit::Remove(_)
        | Edit::Move { .. }
        | Edit::Unknown(..) => return vec![edit],
    };
    let own = Replaced { at: range.start, removed: range.len(), inserted: text.len() };
    // Where the two touch, theirs goes before a stretch of ours, and behind what ours brings in.
    let is_behind = range.is_empty() || theirs.at != range.start;
    let at = after(theirs.at, own, is_behind);
    let end = after(theirs.at + theirs.removed, own, false);
    let moved = Replaced { at, removed: end.saturating_sub(at), inserted: theirs.inserted };
    let their_place = theirs.at;
    let start = after(range.start, *theirs, !range.is_empty());
    let end = after(range.end, *theirs, false).max(start);
    let is_inside =
        range.start < their_place && their_place + theirs.removed < range.end && theirs.inserted > 0;
    let inserted = theirs.inserted;
    *theirs = moved;
    if is_inside {
        // What they wrote in the middle of ours stays: the part behind it goes first, so that the places hold.
        let behind = Splice { range: their_place + inserted..end, text: String::new() };
        let before = Splice { range: start..their_place, text };
        return vec![Edit::Text(own_field.clone(), behind), Edit::Text(own_field, before)];
    }
    vec![Edit::Text(own_field, Splice { range: start..end, text })]
}

/// Where a place lies after a replacement; where the two touch, `behind` says on which side of what came in.
fn after(place: usize, replaced: Replaced, behind: bool) -> usize {
    if place < replaced.at || (place == replaced.at && !behind) {
        place
    } else if place >= replaced.at + replaced.removed {
        place - replaced.removed + replaced.inserted
    } else if behind {
        replaced.at + replaced.inserted
    } else {
        replaced.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELD: TextField = TextField::Subject;

    /// Moves the deletion of `range` over a replacement and expects the ranges that are deleted then.
    #[track_caller]
    fn check(range: std::ops::Range<usize>, mut theirs: Replaced, expect: &[(usize, usize)]) {
        let edits = rebase(Edit::delete(FIELD, range), &FIELD, &mut theirs);
        let ranges: Vec<_> = edits
            .iter()
            .map(|edit| match edit {
                Edit::Text(_, splice) => (splice.range.start, splice.range.end),
                _ => unreachable!(),
            })
            .collect();
        assert_eq!(ranges, expect);
    }

    #[test]
    fn a_place_moves_with_what_others_wrote_before_it() {
        check(5..8, Replaced { at: 0, removed: 0, inserted: 3 }, &[(8, 11)]);
        check(5..8, Replaced { at: 5, removed: 0, inserted: 3 }, &[(8, 11)]);
        check(5..8, Replaced { at: 8, removed: 0, inserted: 3 }, &[(5, 8)]);
        check(5..8, Replaced { at: 0, removed: 2, inserted: 0 }, &[(3, 6)]);
        check(5..8, Replaced { at: 4, removed: 9, inserted: 0 }, &[(4, 4)]);
    }

    #[test]
    fn what_others_wrote_within_ours_is_not_taken_back() {
        check(5..8, Replaced { at: 6, removed: 0, inserted: 4 }, &[(10, 12), (5, 6)]);
    }
}
