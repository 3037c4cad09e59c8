//! The facilitator's desk: the running order on the left, the notes in the middle, the clock and what the room sees on the
//! right, and in the foot what each key does.

mod agenda;
mod columns;
mod entry;
mod foot;
mod keys;
mod line;
mod names;
mod note;
mod room;
mod side;
mod sight;

use egui::{
    CentralPanel, Event, Frame, Id, Margin, Rect, ScrollArea, Stroke, Ui, ViewportBuilder, ViewportId, vec2,
};
use i18n_embed_fl::fl;

use super::theme::{Tone, tokens};
use super::widgets::{button, heading, label, mark_at, muted, primary_button};
use super::{Pass, within};
use crate::app::{SessionCommand, SessionDesk, Step};
use crate::canvas::{Activity, AgendaStepId, NoteId};
use crate::ui::fonts::{Weight, font};

pub(super) use foot::foot_ui;
pub(super) use keys::take;
use names::{entry_id, last_note, widget};
use room::room_ui;
use sight::Sight;

/// Widths of the running order and of the side, and the window below which both are narrower.
const AGENDA: f32 = 266.0;
const SIDE: f32 = 292.0;
const WIDE: f32 = 1200.0;

/// State of the drawing that outlives a frame.
#[derive(Debug, Default)]
pub(super) struct SessionView {
    /// What was in the middle in the last frame.
    shown: Option<Middle>,
    entry: entry::EntryView,
    keys: keys::KeysView,
    /// What came behind Enter in the same frame, which the next frame is about.
    later: Vec<Event>,
    /// The last note of the step, in the last frame.
    last_note: Option<NoteId>,
}

/// What is in the middle of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Middle {
    /// There is no running order yet.
    Beginning,
    /// No step has begun.
    Ready,
    /// The notes of a step.
    Work(AgendaStepId),
}

/// The desk, below the bar with the menus and above the foot.
pub(super) fn session_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    desk: &SessionDesk,
    room: Rect,
    view: &mut SessionView,
) {
    let tokens = tokens(ui);
    let sight = Sight::of(pass.texts, pass.state, desk);
    let share = (room.width() / WIDE).clamp(0.7, 1.0);
    let agenda = room.with_max_x(room.left() + (AGENDA * share).round());
    let side = room.with_min_x(room.right() - (SIDE * share).round());
    let middle = room.with_min_x(agenda.right()).with_max_x(side.left());
    let paper = Frame::new().fill(tokens.paper).inner_margin(Margin::symmetric(12, 10));
    let ground = Frame::new().fill(tokens.bg).inner_margin(Margin::symmetric(16, 12));
    CentralPanel::no_frame().frame(paper).show(&mut within(ui, agenda), |ui| {
        agenda::agenda_ui(ui, pass, desk);
    });
    CentralPanel::no_frame().frame(ground).show(&mut within(ui, middle), |ui| {
        let middle = match desk.running(pass.canvas()) {
            Some(step) => Middle::Work(step.id),
            None if pass.canvas().agenda.is_empty() => Middle::Beginning,
            None => Middle::Ready,
        };
        // The keyboard goes to what is begun with.
        let is_new = view.shown.replace(middle) != Some(middle);
        match middle {
            Middle::Beginning => begin_ui(ui, pass, is_new),
            Middle::Ready => first_step_ui(ui, pass, is_new),
            Middle::Work(_) => {
                work_ui(ui, pass, desk, &sight, view);
                if is_new {
                    take_keyboard(ui, pass, desk);
                }
            }
        }
    });
    CentralPanel::no_frame().frame(paper).show(&mut within(ui, side), |ui| {
        ScrollArea::vertical().id_salt("session side").auto_shrink(false).show(ui, |ui| {
            // Beside the bar that scrolls.
            ui.set_max_width(ui.available_width() - 10.0);
            side::side_ui(ui, pass, desk, &sight, &mut view.later);
        });
    });
    for x in [agenda.right(), side.left()] {
        ui.painter().vline(x + 0.5, room.y_range(), Stroke::new(1.0, tokens.line));
    }
}

/// Sends the keyboard to the line, where notes are written, and otherwise to the notes that there are.
fn take_keyboard(ui: &Ui, pass: &Pass<'_>, desk: &SessionDesk) {
    let canvas = pass.canvas();
    let to_line = desk.activity(canvas) == Activity::Write;
    let note = desk.at.or_else(|| last_note(canvas, desk)).filter(|_| !to_line);
    ui.memory_mut(|memory| memory.request_focus(note.map_or_else(entry_id, widget)));
}

/// The main button of the middle, which has the keyboard when it comes.
fn main_button(ui: &mut Ui, pass: &mut Pass<'_>, (words, is_new): (&str, bool), command: SessionCommand) {
    let main = primary_button(ui, words);
    if is_new {
        main.request_focus();
    }
    if main.clicked() {
        pass.push(command);
    }
}

/// What a desk without a running order offers.
fn begin_ui(ui: &mut Ui, pass: &mut Pass<'_>, is_new: bool) {
    let messages = &pass.texts.messages;
    ui.add_space(ui.available_height() * 0.18);
    ui.vertical_centered(|ui| {
        ui.set_max_width(460.0);
        let title = fl!(messages, "session-begin");
        heading(ui, &title, 1, font(Weight::Bold, 22.0), Tone::Text);
        ui.add_space(8.0);
        label(ui, &fl!(messages, "session-begin-why"), 14.0);
        ui.add_space(14.0);
        if pass.is_writable() {
            let propose = fl!(messages, "session-propose");
            main_button(ui, pass, (&propose, is_new), SessionCommand::Propose);
            ui.add_space(4.0);
            pass.link(ui, &fl!(messages, "session-add-step"), SessionCommand::AddStep);
        }
    });
}

/// What a desk offers on which no step has begun.
fn first_step_ui(ui: &mut Ui, pass: &mut Pass<'_>, is_new: bool) {
    let messages = &pass.texts.messages;
    ui.add_space(ui.available_height() * 0.18);
    ui.vertical_centered(|ui| {
        ui.set_max_width(460.0);
        heading(ui, &fl!(messages, "session-ready-to-begin"), 1, font(Weight::Bold, 22.0), Tone::Text);
        ui.add_space(8.0);
        label(ui, &fl!(messages, "session-ready-why"), 14.0);
        ui.add_space(14.0);
        let step = fl!(messages, "session-first-step");
        main_button(ui, pass, (&step, is_new), SessionCommand::Go(Step::Down));
    });
}

/// The section of the step, the line to type notes on, and the notes.
fn work_ui(ui: &mut Ui, pass: &mut Pass<'_>, desk: &SessionDesk, sight: &Sight, view: &mut SessionView) {
    ui.horizontal_wrapped(|ui| {
        if let Some((mark, palette)) = sight.look {
            mark_at(ui, mark, tokens(ui).group(palette).ink);
        }
        let tone = sight.look.map_or(Tone::Text, |(_, palette)| Tone::Group(palette));
        heading(ui, &sight.title, 1, font(Weight::Bold, 20.0), tone);
        muted(ui, &sight.question, 13.5);
    });
    ui.add_space(6.0);
    if pass.is_writable() {
        entry::entry_ui(ui, pass, desk, (&mut view.entry, &mut view.later));
        ui.add_space(8.0);
    }
    let last = desk.notes(pass.canvas()).last().map(|note| note.id);
    let is_new = view.last_note != last && view.last_note.is_some();
    view.last_note = last;
    columns::columns_ui(ui, pass, desk, note::NewestNote(last.filter(|_| is_new)));
}

/// The window of the room, while it is open. It stays where the page or a presentation is in the place of the desk.
pub(super) fn room_window_ui(ui: &Ui, pass: &mut Pass<'_>) {
    let Some(desk) = pass.state.open.session.as_ref().filter(|desk| desk.has_room_window) else { return };
    let sight = Sight::of(pass.texts, pass.state, desk);
    let title = fl!(pass.texts.messages, "session-room-window");
    let builder = ViewportBuilder::default()
        .with_title(title)
        .with_app_id("samencanvas")
        .with_inner_size(vec2(1024.0, 640.0));
    let (texts, commands) = (pass.texts, &mut *pass.commands);
    ui.ctx().show_viewport_immediate(ViewportId(Id::unique("room")), builder, |ui, _class| {
        CentralPanel::no_frame().frame(Frame::NONE).show(ui, |ui| {
            let rect = ui.max_rect();
            room_ui(ui, texts, &sight, (rect, true));
            let key = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
            if key(egui::Key::F11) {
                let is_full = ui.input(|input| input.viewport().fullscreen.unwrap_or_default());
                ui.ctx().send_viewport_cmd(egui::ViewportCommand::Fullscreen(!is_full));
            }
            if key(egui::Key::F7) {
                commands.push(SessionCommand::Curtain.into());
            }
            if key(egui::Key::F4) {
                commands.push(SessionCommand::Reveal.into());
            }
            if ui.input(|input| input.viewport().close_requested()) {
                commands.push(SessionCommand::RoomWindow.into());
            }
        });
    });
}

/// A small button that says which key does the same.
fn key_button(ui: &mut Ui, pass: &mut Pass<'_>, (name, key): (&str, &str), command: SessionCommand) {
    if button(ui, &format!("{name}  {key}")).clicked() {
        pass.push(command);
    }
}
