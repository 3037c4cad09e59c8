//! The presentation: the canvas on the screen of a room, one slide at a time, and nothing else.
//!
//! Which slides there are is worked out when the canvas changed, and how they fit when the screen did. A slide that
//! nobody touches is drawn once.

mod keys;
mod overlay;
mod rows;
mod shown;
mod slides;

use std::time::Duration;

use egui::{CentralPanel, Color32, CursorIcon, Id, Sense, Ui, WidgetInfo, accesskit};
use i18n_embed_fl::fl;

use self::keys::{Act, TouchView};
use self::overlay::{Reader, Readers};
use self::shown::Shown;
use super::Pass;
use super::room_screen::{RoomScreen, body_ui, foot_ui, header_ui};
use crate::app::{Command, PresentationCommand, SlidePlace};
use crate::i18n::Texts;

/// After so many seconds without a movement the pointer is hidden.
const POINTER_REST: f32 = 3.0;
/// How long the slide waits for the window to fill the screen, in seconds, so that the room does not see it grow.
const FILLING: f64 = 0.6;
/// The most digits of the number of a slide.
const DIGITS: usize = 4;

/// State of the drawing that outlives a frame.
#[derive(Debug, Default)]
pub(super) struct PresentationView {
    shown: Option<Shown>,
    /// When it began, by the time of egui's input.
    began: Option<f64>,
    /// Whether the screen is black.
    is_black: bool,
    has_help: bool,
    /// The number of a slide, as far as it was typed.
    digits: String,
    /// For whom the pitch can be shown, while that is asked.
    readers: Option<Readers>,
    touch: TouchView,
}

/// What the room sees.
pub(super) fn presentation_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    place: SlidePlace,
    view: &mut PresentationView,
) {
    CentralPanel::no_frame().show(ui, |ui| {
        let screen = RoomScreen::begin(ui);
        hide_pointer(ui);
        if view.is_filling(ui) {
            return;
        }
        let mut shown = Shown::of(view.shown.take(), ui, pass.texts, pass.state, &screen);
        let index = shown.index_of(place);
        let mut acts = keys::take(ui, view.readers.is_some());
        // First, so that the entries of what lies over the slide get their clicks.
        let surface = ui.interact(screen.rect, Id::unique("presentation"), Sense::CLICK | Sense::DRAG);
        let touched = view.touch.acts(ui, screen.rect, &surface);
        let mut at = Turn { places: shown.places().to_vec(), pass, index };
        if view.is_black {
            black_ui(ui, at.pass.texts, &screen);
            // A click shows the slide again, and the keys go on below the curtain.
            view.is_black = touched.is_empty();
        } else {
            acts.extend(touched);
            if !slide_ui(ui, at.pass.texts, &screen, &shown, index, view) {
                shown.forget_sizes();
                ui.ctx().request_repaint();
            }
            if let Some(readers) = &view.readers {
                if let Some(reader) = readers.ui(ui, at.pass.texts, &screen) {
                    at.choose(view, reader);
                }
            } else if view.has_help {
                acts.extend(overlay::help_ui(ui, at.pass.texts, at.pass.state, &screen));
            }
        }
        view.shown = Some(shown);
        for act in &acts {
            at.carry_out(view, *act);
        }
        if !acts.is_empty() {
            ui.ctx().request_repaint();
        }
    });
}

impl PresentationView {
    /// Whether the window does not fill the screen yet.
    fn is_filling(&mut self, ui: &Ui) -> bool {
        let (now, fills) = ui.input(|input| (input.time, input.viewport().fullscreen));
        let waited = now - *self.began.get_or_insert(now);
        let is_filling = fills == Some(false) && waited < FILLING;
        if is_filling {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(FILLING - waited));
        }
        is_filling
    }
}

/// The pointer is in the way of what is read, until somebody moves it.
fn hide_pointer(ui: &Ui) {
    let rested = ui.input(|input| input.pointer.time_since_last_movement());
    if rested >= POINTER_REST {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    } else {
        ui.ctx().request_repaint_after(Duration::from_secs_f32(POINTER_REST - rested + 0.01));
    }
}

/// A slide. Returns whether its texts are as large as they were when it was laid out.
fn slide_ui(
    ui: &Ui,
    texts: &Texts,
    screen: &RoomScreen,
    shown: &Shown,
    index: usize,
    view: &PresentationView,
) -> bool {
    let Some(page) = shown.page(index) else { return true };
    let body = header_ui(ui, texts, screen, page, index);
    let is_same = body_ui(ui, page, body, index);
    let messages = &texts.messages;
    let left = match view.digits.as_str() {
        "" if index == 0 && !view.has_help => fl!(messages, "present-help"),
        "" => String::new(),
        digits => fl!(messages, "present-to", number = digits),
    };
    let place = fl!(messages, "present-place", place = (index + 1), count = shown.places().len());
    foot_ui(ui, screen, &left, &place);
    is_same
}

/// A black screen, which tells those who do not see it what it is.
fn black_ui(ui: &Ui, texts: &Texts, screen: &RoomScreen) {
    ui.painter().rect_filled(screen.rect, 0.0, Color32::BLACK);
    let id = Id::unique("presentation curtain");
    let response = ui.interact(screen.rect, id, Sense::hover());
    let words = fl!(texts.messages, "present-black");
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &words));
    ui.ctx().accesskit_node_builder(id, |node| node.set_live(accesskit::Live::Polite));
}

/// Where the room is, while what somebody asked for is done.
struct Turn<'p, 'a> {
    pass: &'p mut Pass<'a>,
    places: Vec<SlidePlace>,
    index: usize,
}

impl Turn<'_, '_> {
    fn carry_out(&mut self, view: &mut PresentationView, act: Act) {
        if let Some(readers) = &mut view.readers {
            match act {
                Act::Escape | Act::Readers => view.readers = None,
                Act::Leave => self.push(PresentationCommand::End),
                Act::Forward
                | Act::Back
                | Act::Down
                | Act::Up
                | Act::First
                | Act::Last
                | Act::Digit(_)
                | Act::Enter
                | Act::Erase
                | Act::Curtain
                | Act::Help
                | Act::Blank => {
                    if let Some(reader) = readers.take(act) {
                        self.choose(view, reader);
                    }
                }
            }
            return;
        }
        let typed = if matches!(act, Act::Digit(_) | Act::Erase) {
            String::new()
        } else {
            std::mem::take(&mut view.digits)
        };
        match act {
            Act::Forward | Act::Down => self.show(self.index + 1),
            Act::Back | Act::Up => self.show(self.index.saturating_sub(1)),
            Act::First => self.show(0),
            Act::Last => self.show(usize::MAX),
            Act::Digit(digit) if view.digits.len() < DIGITS => view.digits.push_str(&digit.to_string()),
            Act::Digit(_) => {}
            Act::Enter => match typed.parse::<usize>() {
                Ok(number) => self.show(number.saturating_sub(1)),
                Err(_) => self.show(self.index + 1),
            },
            Act::Erase => {
                if view.digits.pop().is_none() {
                    self.show(self.index.saturating_sub(1));
                }
            }
            Act::Curtain => view.is_black = !view.is_black,
            Act::Help => view.has_help = !view.has_help,
            Act::Blank => {
                let is_shown = !self.pass.state.open.shows_blank;
                self.push(PresentationCommand::ShowBlank(is_shown));
            }
            Act::Readers if !overlay::has_pitch(self.pass.state) => {}
            Act::Readers => view.readers = Some(Readers::of(self.pass.texts, self.pass.state)),
            Act::Escape if !typed.is_empty() => {}
            Act::Escape if view.has_help => view.has_help = false,
            Act::Escape | Act::Leave => self.push(PresentationCommand::End),
        }
    }

    fn show(&mut self, index: usize) {
        self.index = index.min(self.places.len().saturating_sub(1));
        if let Some(place) = self.places.get(self.index).copied() {
            self.push(PresentationCommand::Show(place));
        }
    }

    fn choose(&mut self, view: &mut PresentationView, reader: Reader) {
        view.readers = None;
        self.push(PresentationCommand::PitchFor(reader.0));
    }

    fn push(&mut self, command: PresentationCommand) {
        self.pass.push(Command::Presentation(command));
    }
}
