//! The templates that come with the program.

use std::sync::{Arc, OnceLock};

use super::{Template, TemplateError, read};

/// Id of the template of the Canvas collaboratieve innovatie, the one that a new canvas has.
pub const COLLABORATIVE_INNOVATION: &str = "collaborative-innovation";

const FILES: &[(&str, &str)] = &[
    (COLLABORATIVE_INNOVATION, include_str!("../../templates/collaborative-innovation.json")),
    ("challenge", include_str!("../../templates/challenge.json")),
    ("partnership-assessment", include_str!("../../templates/partnership-assessment.json")),
    ("test-ground-intake", include_str!("../../templates/test-ground-intake.json")),
    ("project-funnel", include_str!("../../templates/project-funnel.json")),
    ("offer-and-need", include_str!("../../templates/offer-and-need.json")),
    ("minutes", include_str!("../../templates/minutes.json")),
];

impl Template {
    /// Whether it is one of those that come with the program.
    pub fn is_built_in(&self) -> bool {
        FILES.iter().any(|(id, _)| *id == self.id)
    }

    /// Whether it is the canvas of the method, and no other working form.
    pub fn is_of_method(&self) -> bool {
        self.id == COLLABORATIVE_INNOVATION
    }

    /// Whether a file of it carries it along: every program since version 0.1 has that of the canvas, and no other.
    pub fn travels(&self) -> bool {
        !self.is_of_method()
    }
}

/// The built-in templates. Each is read at its first use: an export needs no other than that of its file.
#[derive(Debug, Clone)]
pub struct BuiltInTemplates {
    read: Arc<[OnceLock<Option<Arc<Template>>>]>,
}

impl BuiltInTemplates {
    /// Reads the template of the canvas, on which every file falls back. An error names the file and the place; a test
    /// keeps it from happening to any of them.
    pub fn read() -> Result<Self, TemplateError> {
        let place = |(id, text): &(&str, &str)| {
            let usual =
                (*id == COLLABORATIVE_INNOVATION).then(|| read(id, text).map(Arc::new)).transpose()?;
            Ok(usual.map_or_else(OnceLock::new, |template| OnceLock::from(Some(template))))
        };
        Ok(Self { read: FILES.iter().map(place).collect::<Result<_, TemplateError>>()? })
    }

    /// The template with this id.
    pub fn get(&self, id: &str) -> Option<&Template> {
        self.shared(id).map(Arc::as_ref)
    }

    /// The template with this id, for a document to hold: all documents of one template share it.
    pub fn shared(&self, id: &str) -> Option<&Arc<Template>> {
        let place = FILES.iter().position(|(known, _)| *known == id)?;
        self.at(place)
    }

    /// All templates, in the order in which they are offered.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Template>> {
        (0..FILES.len()).filter_map(|place| self.at(place))
    }

    fn at(&self, place: usize) -> Option<&Arc<Template>> {
        let (id, text) = FILES.get(place)?;
        self.read.get(place)?.get_or_init(|| read(id, text).ok().map(Arc::new)).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_built_in_template_is_sound_and_speaks_both_languages() {
        let templates = BuiltInTemplates::read().unwrap();
        assert_eq!(templates.iter().count(), FILES.len(), "one cannot be read");
        for template in templates.iter() {
            let words = [&template.title, &template.description, &template.source];
            let section_words =
                template.sections.iter().flat_map(|section| [&section.title, &section.question]);
            let question_words = template
                .sections
                .iter()
                .flat_map(|section| &section.questions)
                .flat_map(|question| [&question.title, &question.question]);
            let example_words = template
                .sections
                .iter()
                .filter_map(|section| section.example.as_ref())
                .map(|example| &example.text);
            let checklist_words = template.checklists.iter().flat_map(|list| {
                let items = list.items.iter().flat_map(|item| [&item.text, &item.why]);
                items.chain([&list.title])
            });
            let scale_words = template
                .scales
                .iter()
                .flat_map(|scale| [&scale.title, &scale.first, &scale.second, &scale.why]);
            let more_words = question_words.chain(example_words).chain(checklist_words).chain(scale_words);
            for localised in words.into_iter().chain(section_words).chain(more_words) {
                for language in Language::ALL {
                    assert!(localised.languages().any(|tag| tag == language.tag()), "{localised:?}");
                }
            }
            for section in &template.sections {
                for language in Language::ALL {
                    assert!(
                        section.hints.get(language.tag()).is_some_and(|hints| hints.len() >= 2),
                        "{}",
                        section.id
                    );
                }
            }
        }
    }
}
