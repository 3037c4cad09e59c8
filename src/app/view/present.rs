//! Presenting the canvas: one slide at a time, large, in the order of the method.

use crate::app::{Effect, State, Step, WindowEffect};
use crate::i18n::Texts;
use crate::pitch::{WrittenPart, written_pitch};
use crate::template::{SectionKind, SectionTemplate};

/// What a slide shows.
#[derive(Debug, Clone, Copy)]
pub enum Slide<'a> {
    /// The subject of the canvas.
    Title,
    /// A section that somebody wrote in.
    Section(&'a SectionTemplate),
}

impl State {
    /// Everything that is shown, in order: the title, and each section that somebody wrote in. The pitch is the one for
    /// [`OpenCanvas::reader`](crate::app::OpenCanvas::reader).
    pub fn slides(&self) -> Vec<Slide<'_>> {
        let sections = self.open.document.template().sections.iter();
        let filled = sections.filter(|section| self.is_shown(section)).map(Slide::Section);
        std::iter::once(Slide::Title).chain(filled).collect()
    }

    /// Whether a section has something to show: of a pitch, whether it has for those who look at it.
    fn is_shown(&self, section: &SectionTemplate) -> bool {
        match section.kind {
            SectionKind::Pitch => !self.pitch_parts().is_empty(),
            SectionKind::Text
            | SectionKind::Questions
            | SectionKind::Choice
            | SectionKind::Partners
            | SectionKind::Actions
            | SectionKind::Table => self.open.is_filled(section),
        }
    }

    /// The pitch as it is shown: for everyone, or for [`OpenCanvas::reader`](crate::app::OpenCanvas::reader), in the window's language.
    pub fn pitch_parts(&self) -> Vec<WrittenPart> {
        let texts = Texts::of(self.language);
        written_pitch(self.open.document.canvas(), self.open.document.template(), texts, self.open.reader())
    }
}

/// Begins with the selected section; with the title where that is empty.
pub(in crate::app) fn begin(state: &mut State) -> Vec<Effect> {
    let selected = state.open.selected_section().map(|section| &section.id);
    let is_selected =
        |slide: &Slide<'_>| matches!(slide, Slide::Section(section) if Some(&section.id) == selected);
    let is_first = selected == state.open.document.template().sections.first().map(|section| &section.id);
    let place = state.slides().iter().position(is_selected).filter(|_| !is_first);
    state.open.presenting = Some(place.unwrap_or(0));
    vec![Effect::Window(WindowEffect::FullScreen(true))]
}

/// Moves one slide forward or back; stays at both ends.
pub(in crate::app) fn step(state: &mut State, step: Step) {
    let last = state.slides().len() - 1;
    if let Some(place) = &mut state.open.presenting {
        *place = match step {
            Step::Up => place.saturating_sub(1),
            Step::Down => (*place + 1).min(last),
        };
    }
}

/// Returns to the window and selects what was on the screen.
pub(in crate::app) fn end(state: &mut State) -> Vec<Effect> {
    let place = state.open.presenting.take();
    let shown = place.and_then(|place| state.slides().get(place).copied());
    if let Some(Slide::Section(section)) = shown {
        let id = section.id.clone();
        state.open.focus = Some(crate::app::Focus::Section(id));
    }
    vec![Effect::Window(WindowEffect::FullScreen(false))]
}
