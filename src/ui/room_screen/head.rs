//! The header of a page: the title of the section with the sign of its group, and the large line.

use std::sync::Arc;

use egui::{Galley, Ui};
use i18n_embed_fl::fl;

use super::screen::RoomScreen;
use super::slide::Header;
use super::text::{self, Setting};
use crate::i18n::Texts;
use crate::ui::fonts::Weight;

/// The size of the title of a section.
pub(super) const SECTION: f32 = 28.0;
/// What lies between the title of the section, the large line, and what comes below.
pub(super) const BELOW_SECTION: f32 = 8.0;
const BELOW_HEADER: f32 = 22.0;
/// Where a large line stands that is all there is, as a share of the height.
const MIDDLE: f32 = 0.2;

/// The texts of a header, as they are laid out.
pub(super) struct Head {
    pub(super) section: Arc<Galley>,
    pub(super) question: Option<Arc<Galley>>,
    /// How far the title of the section is moved in, behind the sign of its group.
    pub(super) indent: f32,
    /// Above the title of the section.
    pub(super) above: f32,
    /// From the top of the content to what comes below the header.
    pub(super) height: f32,
}

impl Head {
    /// A header with its large line in this size, or without it.
    pub(super) fn of(
        ui: &Ui,
        texts: &Texts,
        screen: &RoomScreen,
        header: &Header,
        question: Option<f32>,
        part: (usize, usize),
    ) -> Self {
        let size = screen.points(SECTION);
        let indent = if header.look.is_some() { size * 1.1 } else { 0.0 };
        let width = screen.content().width() - indent;
        let ink = header.look.map_or(screen.tokens.accent, |look| screen.tokens.group(look.palette).ink);
        let setting = Setting { size, width, tokens: screen.tokens };
        let mut job = text::simple(&header.section, Weight::SemiBold, ink, setting);
        if let Some(words) = part_in_words(texts, part) {
            job.append(&words, size * 0.6, text::format(Weight::Regular, size, screen.tokens.muted));
        }
        let section = text::galley(ui, &job);
        let question = question.filter(|_| !header.question.trim().is_empty());
        let question = question.map(|size| large_line(ui, screen, header, size));
        let below =
            question.as_ref().map_or(0.0, |question| screen.points(BELOW_SECTION) + question.size().y);
        let is_middle = header.is_question_all && part.0 == 1;
        let above = if is_middle { screen.content().height() * MIDDLE } else { 0.0 };
        let height = above + section.size().y + below + screen.points(BELOW_HEADER);
        Self { section, question, indent, above, height }
    }
}

/// The large line of a header in a size.
pub(super) fn large_line(ui: &Ui, screen: &RoomScreen, header: &Header, size: f32) -> Arc<Galley> {
    let size = screen.points(size);
    let setting = Setting { size, width: screen.content().width(), tokens: screen.tokens };
    text::galley(ui, &text::simple(&header.question, Weight::Bold, screen.tokens.text, setting))
}

/// Which of its screens it is. `None` if there is one.
fn part_in_words(texts: &Texts, (place, count): (usize, usize)) -> Option<String> {
    let messages = &texts.messages;
    match place {
        _ if count < 2 => None,
        1 => Some(fl!(messages, "present-part", place = place, count = count)),
        _ => Some(fl!(messages, "present-part-continued", place = place, count = count)),
    }
}
