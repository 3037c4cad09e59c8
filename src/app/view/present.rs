//! Presenting the canvas: one slide at a time, large, in the order of the method.

use crate::app::view::navigation;
use crate::app::{Effect, Focus, FocusCommand, State, Step, WindowEffect};
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
            | SectionKind::Sides
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

/// Begins with the title.
pub(in crate::app) fn begin(state: &mut State) -> Vec<Effect> {
    state.open.presenting = Some(0);
    vec![Effect::Window(WindowEffect::FullScreen(true))]
}

/// Begins with the selected section; with the title where nothing stands in it.
pub(in crate::app) fn begin_here(state: &mut State) -> Vec<Effect> {
    let selected = state.open.selected_section().map(|section| &section.id);
    let is_selected =
        |slide: &Slide<'_>| matches!(slide, Slide::Section(section) if Some(&section.id) == selected);
    let place = state.slides().iter().position(is_selected);
    let effects = begin(state);
    state.open.presenting = Some(place.unwrap_or(0));
    effects
}

pub(in crate::app) fn go_to_first(state: &mut State) {
    state.open.presenting = state.open.presenting.map(|_| 0);
}

pub(in crate::app) fn go_to_last(state: &mut State) {
    let last = state.slides().len() - 1;
    state.open.presenting = state.open.presenting.map(|_| last);
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

/// Returns to the window, selects what was on the screen, and sends the keyboard there.
pub(in crate::app) fn end(state: &mut State) -> Vec<Effect> {
    let place = state.open.presenting.take();
    let focus = match place.and_then(|place| state.slides().get(place).copied()) {
        Some(Slide::Section(section)) => Some(Focus::Section(section.id.clone())),
        Some(Slide::Title) | None => state.open.focus.clone(),
    };
    if let Some(focus) = focus {
        navigation::carry_out(state, FocusCommand::GoTo(focus));
    }
    vec![Effect::Window(WindowEffect::FullScreen(false))]
}
