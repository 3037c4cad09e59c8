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
    slides: Vec<Slide>,
    surface: Surface,
    /// The pages, each with its place.
    pub(super) pages: Vec<(SlidePlace, Page)>,
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
        let slides = match before {
            Some(before) if before.told == told && before.surface == surface => return before,
            Some(before) if before.told == told => before.slides,
            Some(_) | None => slides(texts, state),
        };
        let mut pages = Vec::new();
        for (topic, slide) in slides.iter().enumerate() {
            let of_slide = lay_out(ui, texts, screen, slide).into_iter().enumerate();
            pages.extend(of_slide.map(|(part, page)| (SlidePlace { topic, part }, page)));
        }
        Self { told, slides, surface, pages }
    }

    /// The place of each page.
    pub(super) fn places(&self) -> Vec<SlidePlace> {
        self.pages.iter().map(|(place, _)| *place).collect()
    }

    /// The index of the page at a place. If there is none, the one before it.
    pub(super) fn index_of(&self, place: SlidePlace) -> usize {
        self.pages.iter().rposition(|(of_page, _)| *of_page <= place).unwrap_or_default()
    }

    /// Lays the pages out again for the next frame, since texts became larger or smaller.
    pub(super) fn forget_sizes(&mut self) {
        self.surface.pixels_per_point = 0.0;
    }
}
