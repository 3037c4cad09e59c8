//! What lies over a slide while somebody asks for it: the keys, and for whom the pitch is.

use egui::{CornerRadius, Id, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit, pos2, vec2};
use i18n_embed_fl::fl;

use super::keys::Act;
use crate::app::State;
use crate::canvas::PartnerId;
use crate::i18n::{Texts, visible};
use crate::template::SectionKind;
use crate::ui::fonts::{Weight, font};
use crate::ui::room_screen::{RoomScreen, SMALL};

/// The names that are shown at once.
const NAMES: usize = 9;
/// The size of a name.
const NAME: f32 = 28.0;
const PAD: f32 = 12.0;

/// Whom a pitch is for: a partner, or everyone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader(pub(super) Option<PartnerId>);

/// For whom the pitch can be shown, and which of them is marked.
#[derive(Debug)]
pub(super) struct Readers {
    readers: Vec<(Reader, String)>,
    marked: usize,
}

/// Whether there is a pitch that can be for somebody: a form of its own need not have one.
pub(super) fn has_pitch(state: &State) -> bool {
    let sections = &state.open.document.template().sections;
    sections.iter().any(|section| section.kind == SectionKind::Pitch)
}

impl Readers {
    /// Everyone, and each partner with a name. The one that the pitch is shown for now is marked.
    pub(super) fn of(texts: &Texts, state: &State) -> Self {
        let partners = &state.open.document.canvas().partners;
        let named = partners.iter().filter(|partner| !partner.name.trim().is_empty());
        let named = named.map(|partner| (Reader(Some(partner.id)), visible(partner.name.trim())));
        let all = (Reader(None), fl!(texts.messages, "composer-all"));
        let readers: Vec<_> = std::iter::once(all).chain(named).collect();
        let current = state.open.reader().map(|partner| partner.id);
        let marked = readers.iter().position(|(reader, _)| reader.0 == current).unwrap_or_default();
        Self { readers, marked }
    }

    /// Marks another one. Returns the one that was chosen, if any.
    pub(super) fn take(&mut self, act: Act) -> Option<Reader> {
        let last = self.readers.len().saturating_sub(1);
        match act {
            Act::Down | Act::Forward => self.marked = (self.marked + 1).min(last),
            Act::Up | Act::Back => self.marked = self.marked.saturating_sub(1),
            Act::First => self.marked = 0,
            Act::Last => self.marked = last,
            Act::Enter => return self.readers.get(self.marked).map(|(id, _)| *id),
            Act::Digit(_)
            | Act::Erase
            | Act::Curtain
            | Act::Help
            | Act::Blank
            | Act::Readers
            | Act::Escape
            | Act::Leave => {}
        }
        None
    }

    /// The list over the slide. Returns the one that was clicked, if any.
    pub(super) fn ui(&self, ui: &Ui, texts: &Texts, screen: &RoomScreen) -> Option<Reader> {
        let first = self.marked.saturating_sub(NAMES / 2).min(self.readers.len().saturating_sub(NAMES));
        let size = screen.points(NAME);
        let line = size * 1.6;
        let pad = screen.points(PAD);
        let count = self.readers.len().min(NAMES);
        let height = (0..=count).map(|_| line).sum::<f32>() + 2.0 * pad;
        let panel = Rect::from_center_size(screen.rect.center(), vec2(screen.rect.width() * 0.86, height));
        frame(ui, screen, panel);
        let mut top = panel.top() + pad;
        let title = fl!(texts.messages, "composer-for");
        let marked = if self.readers.len() > NAMES {
            format!("{title} · {} / {}", self.marked + 1, self.readers.len())
        } else {
            title
        };
        let mut row = |words: &str, is_marked: bool, id: Id, sense: Sense| {
            let rect =
                Rect::from_min_size(pos2(panel.left() + pad, top), vec2(panel.width() - 2.0 * pad, line));
            top += line;
            let response = ui.interact(rect, id, sense);
            if is_marked {
                ui.painter().rect_filled(rect, 6.0, screen.tokens.selection);
            }
            let color = if sense == Sense::hover() { screen.tokens.muted } else { screen.tokens.text };
            let mut job =
                egui::text::LayoutJob::simple_singleline(words.to_owned(), font(Weight::Medium, size), color);
            job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - pad);
            let galley = ui.painter().layout_job(job);
            let at = pos2(rect.left() + pad * 0.5, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, color);
            response
        };
        let heading = row(&marked, false, Id::unique("pitch for whom"), Sense::hover());
        heading.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &marked));
        let mut chosen = None;
        for (place, (id, name)) in self.readers.iter().enumerate().skip(first).take(NAMES) {
            let is_marked = place == self.marked;
            let response = row(name, is_marked, Id::unique(("pitch for", place, is_marked)), Sense::CLICK);
            response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, is_marked, name));
            if is_marked {
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
            }
            if response.clicked() {
                chosen = Some(*id);
            }
        }
        chosen
    }
}

/// The keys; each that does something by itself is a button too. Returns the one that was clicked, if any.
pub(super) fn help_ui(ui: &Ui, texts: &Texts, state: &State, screen: &RoomScreen) -> Option<Act> {
    let messages = &texts.messages;
    let blank = if state.open.shows_blank {
        fl!(messages, "present-key-filled")
    } else {
        fl!(messages, "present-key-blank")
    };
    let entries = [
        (fl!(messages, "present-key-back"), Some(Act::Back)),
        (fl!(messages, "present-key-on"), Some(Act::Forward)),
        (fl!(messages, "present-key-first"), Some(Act::First)),
        (fl!(messages, "present-key-last"), Some(Act::Last)),
        (fl!(messages, "present-key-number"), None),
        (fl!(messages, "present-key-black"), Some(Act::Curtain)),
        (blank, Some(Act::Blank)),
        (fl!(messages, "present-key-reader"), Some(Act::Readers)),
        (fl!(messages, "present-key-stop"), Some(Act::Leave)),
    ];
    let foot = screen.foot();
    let size = screen.points(SMALL);
    let (between, line) = (size * 1.2, size * 1.7);
    let color = screen.tokens.text;
    let placed: Vec<_> = {
        let mut at = Vec2::ZERO;
        let possible = entries.into_iter().filter(|(_, act)| *act != Some(Act::Readers) || has_pitch(state));
        let place = |(words, act): (String, Option<Act>)| {
            let galley = ui.painter().layout_no_wrap(words.clone(), font(Weight::Medium, size), color);
            if at.x > 0.0 && at.x + galley.size().x > foot.width() {
                at = vec2(0.0, at.y + line);
            }
            let place = at;
            at.x += galley.size().x + between;
            (place, galley, words, act)
        };
        possible.map(place).collect()
    };
    let lines = placed.last().map_or(0.0, |(at, ..)| at.y) + line;
    let pad = screen.points(PAD);
    let top = foot.top() - pad - lines;
    let panel = Rect::from_min_max(pos2(foot.left(), top), pos2(foot.right(), foot.top() - pad)).expand(pad);
    frame(ui, screen, panel);
    let mut clicked = None;
    for (at, galley, words, act) in placed {
        let rect = Rect::from_min_size(pos2(foot.left(), top) + at, vec2(galley.size().x, line));
        let response = ui.interact(rect, Id::unique(("present key", words.as_str())), Sense::CLICK);
        let role = if act.is_some() { egui::Role::Button } else { egui::Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, true, &words));
        let color = if response.hovered() && act.is_some() { screen.tokens.accent } else { color };
        let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, galley, color);
        if response.clicked() {
            clicked = act;
        }
    }
    clicked
}

fn frame(ui: &Ui, screen: &RoomScreen, panel: Rect) {
    let corner = CornerRadius::same(10);
    ui.painter().rect_filled(panel, corner, screen.tokens.paper);
    let stroke = Stroke::new(screen.points(1.5), screen.tokens.field);
    ui.painter().rect_stroke(panel, corner, stroke, StrokeKind::Inside);
    // What lies below gets no click that misses an entry.
    ui.interact(panel, Id::unique("presentation panel"), Sense::CLICK);
}
