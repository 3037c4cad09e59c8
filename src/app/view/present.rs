//! Presenting the canvas: one slide at a time, large, in the order of the method. How much of it fits on a screen is
//! for the drawing to find out.

use crate::app::view::navigation;
use crate::app::{Effect, Focus, FocusCommand, PresentationCommand, SlidePlace, State, WindowEffect};
use crate::canvas::SectionId;
use crate::i18n::Texts;
use crate::pitch::{WrittenPart, written_pitch};
use crate::template::{SectionKind, SectionTemplate};

/// What a slide is about. What is longer than a screen runs on over several.
#[derive(Debug, Clone, Copy)]
pub enum Topic<'a> {
    /// The subject of the canvas.
    Title,
    /// A section that somebody wrote in.
    Section(&'a SectionTemplate),
    /// Who brings how much, after the partners in this section.
    Contributions(&'a SectionTemplate),
    /// A section in which nothing stands yet, as the question that it asks.
    Question(&'a SectionTemplate),
}

impl<'a> Topic<'a> {
    /// The section that it is about. `None` for the title.
    pub const fn section(self) -> Option<&'a SectionTemplate> {
        match self {
            Self::Title => None,
            Self::Section(section) | Self::Contributions(section) | Self::Question(section) => Some(section),
        }
    }
}

impl State {
    /// Everything that is shown, in order: the title, and each section that somebody wrote in; the others too, as
    /// questions, where [`OpenCanvas::shows_blank`](crate::app::OpenCanvas::shows_blank) says so. The pitch is the one for
    /// [`OpenCanvas::reader`](crate::app::OpenCanvas::reader).
    pub fn topics(&self) -> Vec<Topic<'_>> {
        let mut topics = vec![Topic::Title];
        for section in &self.open.document.template().sections {
            if self.is_shown(section) {
                topics.push(Topic::Section(section));
                if section.kind == SectionKind::Partners && self.has_amounts() {
                    topics.push(Topic::Contributions(section));
                }
            } else if self.open.shows_blank {
                topics.push(Topic::Question(section));
            }
        }
        topics
    }

    /// Whether some partner brings something that can be counted.
    fn has_amounts(&self) -> bool {
        let partners = &self.open.document.canvas().partners;
        partners.iter().flat_map(|partner| &partner.contributions).any(|brought| brought.amount.is_some())
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

/// Begins with the title. The room gets the pitch for everyone, whoever it was read for last.
pub(in crate::app) fn begin(state: &mut State) -> Vec<Effect> {
    state.open.read_pitch_for(None);
    begin_at(state, SlidePlace::default())
}

/// Begins with the selected section; with the title where nothing stands in it. The pitch is the one that the panel shows.
pub(in crate::app) fn begin_here(state: &mut State) -> Vec<Effect> {
    let selected = state.open.selected_section().map(|section| section.id.clone());
    let place = selected.and_then(|section| place_of(state, &section));
    begin_at(state, place.unwrap_or_default())
}

fn begin_at(state: &mut State, place: SlidePlace) -> Vec<Effect> {
    state.open.presenting = Some(place);
    vec![Effect::Window(WindowEffect::FullScreen(true))]
}

/// The first slide about a section. `None` if it is not shown.
fn place_of(state: &State, section: &SectionId) -> Option<SlidePlace> {
    let is_about = |topic: &Topic<'_>| topic.section().is_some_and(|about| about.id == *section);
    let topic = state.topics().iter().position(is_about)?;
    Some(SlidePlace { topic, part: 0 })
}

/// Carries out a command of a presentation, unless none is under way.
pub(in crate::app) fn carry_out(state: &mut State, command: PresentationCommand) -> Vec<Effect> {
    let Some(now) = state.open.presenting else { return Vec::new() };
    match command {
        PresentationCommand::Show(place) => state.open.presenting = Some(place),
        PresentationCommand::ShowBlank(is_shown) => show_blank(state, now, is_shown),
        PresentationCommand::PitchFor(reader) => {
            state.open.read_pitch_for(reader);
            let pitch = |section: &&SectionTemplate| section.kind == SectionKind::Pitch;
            let pitch = state.open.document.template().sections.iter().find(pitch);
            let place = pitch.and_then(|section| place_of(state, &section.id));
            // Without a pitch of their own there may be a slide less.
            let last = state.topics().len() - 1;
            let here = SlidePlace { topic: now.topic.min(last), ..now };
            state.open.presenting = Some(place.unwrap_or(here));
        }
        PresentationCommand::End => return end(state, now),
    }
    Vec::new()
}

/// Shows the sections in which nothing stands yet, or leaves them out, and stays where the room is.
fn show_blank(state: &mut State, now: SlidePlace, is_shown: bool) {
    let section =
        state.topics().get(now.topic).and_then(|topic| topic.section()).map(|about| about.id.clone());
    let first_before = section.as_ref().and_then(|section| place_of(state, section));
    state.open.shows_blank = is_shown;
    let first = section.as_ref().and_then(|section| place_of(state, section));
    let last = state.topics().len() - 1;
    state.open.presenting = Some(match (first_before, first) {
        // The second topic of a section stays the second.
        (Some(before), Some(first)) => SlidePlace { topic: now.topic - before.topic + first.topic, ..now },
        _ => SlidePlace { topic: now.topic.min(last), part: 0 },
    });
}

/// Returns to the window, selects what was on the screen, and sends the keyboard there.
fn end(state: &mut State, place: SlidePlace) -> Vec<Effect> {
    state.open.presenting = None;
    let section = state.topics().get(place.topic).and_then(|topic| topic.section());
    let shown = section.map(|section| Focus::Section(section.id.clone()));
    if let Some(focus) = shown.or_else(|| state.open.focus.clone()) {
        navigation::carry_out(state, FocusCommand::GoTo(focus));
    }
    vec![Effect::Window(WindowEffect::FullScreen(false))]
}
