//! The facilitator's desk: the running order on the left, the notes in the middle, the clock and what the room sees on the
//! right, and in the foot what each key does.

mod agenda;
mod columns;
mod entry;
mod foot;
mod keys;
mod names;
mod note;
mod room;
mod side;
mod sight;

use egui::{
    CentralPanel, Frame, Id, Margin, Rect, ScrollArea, Stroke, Ui, ViewportBuilder, ViewportId, vec2,
};
use i18n_embed_fl::fl;

use super::theme::{Tone, tokens};
use super::widgets::{button, heading, label, mark_at, muted};
use super::{Pass, within};
use crate::app::{SessionCommand, SessionDesk, Step};
use crate::ui::fonts::{Weight, font};

pub(super) use foot::foot_ui;
pub(super) use keys::take;
use room::room_ui;

/// Widths of the running order and of the side, and the window below which both are narrower.
const AGENDA: f32 = 266.0;
const SIDE: f32 = 292.0;
const WIDE: f32 = 1200.0;

/// State of the drawing that outlives a frame.
#[derive(Debug, Default)]
pub(super) struct SessionView {
    entry: entry::EntryView,
    keys: keys::KeysView,
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
        if pass.canvas().agenda.is_empty() {
            begin_ui(ui, pass);
        } else if desk.running(pass.canvas()).is_none() {
            first_step_ui(ui, pass);
        } else {
            work_ui(ui, pass, desk, view);
        }
    });
    CentralPanel::no_frame().frame(paper).show(&mut within(ui, side), |ui| {
        ScrollArea::vertical().id_salt("session side").auto_shrink(false).show(ui, |ui| {
            // Beside the bar that scrolls.
            ui.set_max_width(ui.available_width() - 10.0);
            side::side_ui(ui, pass, desk);
        });
    });
    for x in [agenda.right(), side.left()] {
        ui.painter().vline(x + 0.5, room.y_range(), Stroke::new(1.0, tokens.line));
    }
    if desk.has_room_window {
        room_window_ui(ui, pass, desk);
    }
}

/// What a desk without a running order offers.
fn begin_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
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
            pass.primary_button(ui, &fl!(messages, "session-propose"), SessionCommand::Propose);
            ui.add_space(4.0);
            pass.link(ui, &fl!(messages, "session-add-step"), SessionCommand::AddStep);
        }
    });
}

/// What a desk offers on which no step has begun.
fn first_step_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    ui.add_space(ui.available_height() * 0.18);
    ui.vertical_centered(|ui| {
        ui.set_max_width(460.0);
        heading(ui, &fl!(messages, "session-ready-to-begin"), 1, font(Weight::Bold, 22.0), Tone::Text);
        ui.add_space(8.0);
        label(ui, &fl!(messages, "session-ready-why"), 14.0);
        ui.add_space(14.0);
        let step = fl!(messages, "session-first-step");
        pass.primary_button(ui, &step, SessionCommand::Go(Step::Down));
    });
}

/// The section of the step, the line to type notes on, and the notes.
fn work_ui(ui: &mut Ui, pass: &mut Pass<'_>, desk: &SessionDesk, view: &mut SessionView) {
    let sight = sight::Sight::of(pass.texts, pass.state, desk);
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
        entry::entry_ui(ui, pass, desk, &mut view.entry);
        ui.add_space(8.0);
    }
    columns::columns_ui(ui, pass, desk);
}

/// The window of the room.
fn room_window_ui(ui: &Ui, pass: &mut Pass<'_>, desk: &SessionDesk) {
    let sight = sight::Sight::of(pass.texts, pass.state, desk);
    let title = fl!(pass.texts.messages, "session-room-window");
    let builder = ViewportBuilder::default()
        .with_title(title)
        .with_app_id("samencanvas")
        .with_inner_size(vec2(1024.0, 640.0));
    let commands = &mut *pass.commands;
    ui.ctx().show_viewport_immediate(ViewportId(Id::unique("room")), builder, |ui, _class| {
        CentralPanel::no_frame().frame(Frame::NONE).show(ui, |ui| {
            let rect = ui.max_rect();
            room_ui(ui, &sight, rect, true);
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
