//! The pages of a presentation, made anew only when what they show or the screen changed.

use egui::{Ui, Vec2};

use super::slides::slides;
use crate::app::{SlidePlace, State};
use crate::canvas::PartnerId;
use crate::i18n::{Language, Texts};
use crate::ui::room_screen::{Page, RoomScreen, Slide, lay_out};

/// The slides and their pages.
#[derive(Debug)]
pub(super) struct Shown {
    told: Told,
    surface: Surface,
    /// Each slide with its pages.
    slides: Vec<(Slide, Vec<Page>)>,
    /// The place of each page.
    places: Vec<SlidePlace>,
}

/// What the slides are made of.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    generation: u64,
    revision: u64,
    language: Language,
    reader: Option<PartnerId>,
    shows_blank: bool,
    today: jiff::civil::Date,
}

/// What the pages are made for.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Surface {
    size: Vec2,
    pixels_per_point: f32,
    ground: egui::Color32,
}

impl Told {
    fn by(state: &State, texts: &Texts) -> Self {
        let open = &state.open;
        Self {
            generation: open.generation(),
            revision: open.document.revision(),
            language: texts.language(),
            reader: open.reader().map(|partner| partner.id),
            shows_blank: open.shows_blank,
            today: state.today,
        }
    }
}

impl Shown {
    /// The pages for this screen: the ones from before if nothing changed.
    pub(super) fn of(
        before: Option<Self>,
        ui: &Ui,
        texts: &Texts,
        state: &State,
        screen: &RoomScreen,
    ) -> Self {
        let told = Told::by(state, texts);
        let surface = Surface {
            size: screen.rect.size(),
            pixels_per_point: ui.ctx().pixels_per_point(),
            ground: screen.tokens.bg,
        };
        let (told_before, surface_before, before) = match before {
            Some(before) if before.told == told && before.surface == surface => return before,
            Some(before) => (Some(before.told), Some(before.surface), before.slides),
            None => (None, None, Vec::new()),
        };
        let new = if told_before.as_ref() == Some(&told) {
            before.iter().map(|(slide, _)| slide.clone()).collect()
        } else {
            slides(texts, state)
        };
        // What did not change keeps its pages, such as all other slides when an empty section is shown.
        let known = if surface_before == Some(surface) { before } else { Vec::new() };
        let with_pages = |slide: Slide| {
            let known = known.iter().find(|(other, _)| *other == slide).map(|(_, pages)| pages.clone());
            let pages = known.unwrap_or_else(|| lay_out(ui, texts, screen, &slide));
            (slide, pages)
        };
        let slides: Vec<(Slide, Vec<Page>)> = new.into_iter().map(with_pages).collect();
        let places = slides
            .iter()
            .enumerate()
            .flat_map(|(topic, (_, pages))| (0..pages.len()).map(move |part| SlidePlace { topic, part }));
        Self { told, surface, places: places.collect(), slides }
    }

    /// The place of each page.
    pub(super) fn places(&self) -> &[SlidePlace] {
        &self.places
    }

    /// The page at a place.
    pub(super) fn page(&self, index: usize) -> Option<&Page> {
        let place = self.places.get(index)?;
        self.slides.get(place.topic)?.1.get(place.part)
    }

    /// The index of the page at a place. If there is none, the one before it.
    pub(super) fn index_of(&self, place: SlidePlace) -> usize {
        self.places.iter().rposition(|of_page| *of_page <= place).unwrap_or_default()
    }

    /// Lays the pages out again for the next frame, since texts became larger or smaller.
    pub(super) fn forget_sizes(&mut self) {
        self.surface.pixels_per_point = 0.0;
    }
}
