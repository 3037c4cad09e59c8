//! The checklists of a template with what a team answered.

use crate::canvas::{Canvas, Check, CheckAnswer, CheckId, Term};
use crate::template::{Checklist, ChecklistItem, Template};

/// A checklist with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedList<'a> {
    /// The list.
    pub list: &'a Checklist,
    /// Its items, in order.
    pub items: Vec<CheckedItem<'a>>,
}

/// An item with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedItem<'a> {
    /// Its place on the canvas.
    pub id: CheckId,
    /// The item.
    pub item: &'a ChecklistItem,
    /// The answer. `None` if there is none.
    pub check: Option<&'a Check>,
}

/// Every checklist of the template, in order.
pub fn checklists<'a>(canvas: &'a Canvas, template: &'a Template) -> Vec<CheckedList<'a>> {
    let item = |list: &Checklist, item: &'a ChecklistItem| {
        let id = CheckId::new(&list.id, &item.id);
        CheckedItem { check: canvas.check(&id), id, item }
    };
    let lists = template.checklists.iter();
    lists
        .map(|list| CheckedList { list, items: list.items.iter().map(|one| item(list, one)).collect() })
        .collect()
}

impl CheckedList<'_> {
    /// How many items are done, and how many there are but for those that are not for this team.
    pub fn progress(&self) -> (usize, usize) {
        let count = |answer| self.items.iter().filter(|item| item.answer() == Some(answer)).count();
        let beside = count(CheckAnswer::NotForUs);
        (count(CheckAnswer::Done), self.items.len() - beside)
    }

    /// How many items have an answer, whichever it is, and how many there are.
    pub fn answered(&self) -> (usize, usize) {
        let is_answered = |item: &&CheckedItem<'_>| item.check.is_some_and(|check| check.answer.is_some());
        (self.items.iter().filter(is_answered).count(), self.items.len())
    }
}

impl CheckedItem<'_> {
    /// The answer, if it is one that this program knows.
    pub fn answer(&self) -> Option<CheckAnswer> {
        match self.check?.answer {
            Some(Term::Known(answer)) => Some(answer),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};

    #[test]
    fn an_item_that_is_not_for_this_team_does_not_count() {
        let templates = BuiltInTemplates::read().unwrap();
        let template = templates.get(COLLABORATIVE_INNOVATION).unwrap();
        let mut canvas = template.blank_canvas("nl");
        assert_eq!(checklists(&canvas, template)[0].progress(), (0, 6));
        let mut answer = |item, answer: CheckAnswer| {
            let check = Check { answer: Some(answer.into()), note: String::new() };
            canvas.checklists.insert(CheckId::new("trust", item), check);
        };
        answer("ground_rules", CheckAnswer::Done);
        answer("small_results", CheckAnswer::NotForUs);
        answer("say_the_need", CheckAnswer::NotYet);
        assert_eq!(checklists(&canvas, template)[0].progress(), (1, 5));
    }
}
