//! What the program itself brings into a template, in the words of every language.

use serde::Deserialize;

use super::{Group, Question};

/// What the program itself brings into a template.
#[derive(Debug, Deserialize)]
pub(super) struct Usual {
    /// The groups of a template that names none.
    pub(super) groups: Vec<Group>,
    /// What is asked below the sides of a section: where they differ.
    pub(super) differences: Question,
}

impl Usual {
    pub(super) fn read() -> Result<Self, serde_json::Error> {
        serde_json::from_str(include_str!("../../assets/template-words.json"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION, USUAL_GROUPS};

    #[test]
    fn the_usual_groups_are_those_of_the_canvas() {
        let usual = Usual::read().unwrap().groups;
        assert_eq!(usual.iter().map(|group| group.id.as_str()).collect::<Vec<_>>(), USUAL_GROUPS);
        let templates = BuiltInTemplates::read().unwrap();
        assert_eq!(templates.get(COLLABORATIVE_INNOVATION).unwrap().groups, usual);
    }
}
