//! In which language every element is read, and where that has to be said.

use crate::export::scene::{Drawing, ElementId, ElementKind, Elements, GlyphRun, Owner, Scene, Voice};

/// The language of every element, by its index.
pub(super) struct Languages<'a> {
    scene: &'a Scene,
    spoken: Vec<&'a str>,
}

/// Whose words an element holds.
#[derive(Clone, Copy)]
enum Voices {
    Nothing,
    By(Voice),
    ByBoth,
}

impl<'a> Languages<'a> {
    /// An element is in the language of its own words; one without any, or with those of both, is in that of its parent.
    pub(super) fn of(scene: &'a Scene) -> Self {
        let mut found = vec![Voices::Nothing; scene.elements.iter().count()];
        for (owner, voice) in voices(scene) {
            if let Some(found) = found.get_mut(owner.index()) {
                *found = match *found {
                    Voices::Nothing => Voices::By(voice),
                    Voices::By(other) if other == voice => Voices::By(voice),
                    Voices::By(_) | Voices::ByBoth => Voices::ByBoth,
                };
            }
        }
        // A parent comes before its parts.
        let mut spoken: Vec<&str> = Vec::with_capacity(found.len());
        for ((_, element), found) in scene.elements.iter().zip(found) {
            let above = element.parent.and_then(|parent| spoken.get(parent.index()));
            let above = above.copied().unwrap_or(&scene.language);
            spoken.push(if let Voices::By(voice) = found { scene.language_of(voice) } else { above });
        }
        Self { scene, spoken }
    }

    /// The language that an element has to state, since it is another than that of its parent.
    pub(super) fn stated(&self, id: ElementId, elements: &Elements) -> Option<&'a str> {
        let parent = elements.get(id)?.parent;
        let above = parent.map_or(self.scene.language.as_str(), |parent| self.of_element(parent));
        Some(self.of_element(id)).filter(|language| *language != above)
    }

    /// The language that a run has to state, since it is another than that of its element.
    pub(super) fn foreign(&self, owner: Owner, run: &GlyphRun) -> Option<&'a str> {
        let Owner::Element(id) = owner else { return None };
        Some(self.scene.language_of(run.voice)).filter(|language| *language != self.of_element(id))
    }

    fn of_element(&self, id: ElementId) -> &'a str {
        self.spoken.get(id.index()).copied().unwrap_or(&self.scene.language)
    }
}

/// Every element with the voice of each of its texts.
fn voices(scene: &Scene) -> impl Iterator<Item = (ElementId, Voice)> {
    let items = scene.pages.iter().flat_map(|page| &page.items);
    let runs = items.filter_map(|item| match (item.owner, &item.drawing) {
        (Owner::Element(id), Drawing::Text(run)) => Some((id, run.voice)),
        _ => None,
    });
    let figures = scene.elements.iter().filter_map(|(id, element)| {
        if let ElementKind::Figure { voice, .. } = element.kind {
            Some((id, voice))
        } else {
            // The label of a field is the program's.
            matches!(element.kind, ElementKind::Field(_)).then_some((id, Voice::Program))
        }
    });
    runs.chain(figures)
}
