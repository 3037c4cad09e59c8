//! What there is to tell, in the corner below, until the user takes it away.

use egui::style::ScrollStyle;
use egui::{Align2, Area, Frame, Id, Key, Margin, Modifiers, Popup, ScrollArea, Stroke, Ui, accesskit, vec2};
use i18n_embed_fl::fl;

use super::fonts::Weight;
use super::theme::{SECTION_RADIUS, tokens};
use super::widgets::{button, colored, label, muted};
use crate::app::{Command, Notice, State};
use crate::i18n::Texts;

const WIDTH: f32 = 420.0;
/// More than this is told by the number of what is left.
const LINES: usize = 6;
/// Notices cover no more of the window than this,
const SHARE: f32 = 1.0 / 3.0;
/// and a usual one is about so tall; the older ones for which there is no room wait until a newer one is gone.
const USUAL_HEIGHT: f32 = 110.0;

/// The newest notices, the last one below.
pub(super) fn notices_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    if state.notices.is_empty() {
        return;
    }
    let height = (ui.ctx().content_rect().height() * SHARE).floor();
    let waiting = (0..state.notices.len()).rev().skip(1);
    let waiting = waiting.zip(2_u8..).filter(|(_, place)| f32::from(*place) * USUAL_HEIGHT > height).count();
    Area::new(Id::unique("notices")).anchor(Align2::LEFT_BOTTOM, vec2(16.0, -40.0)).show(ui.ctx(), |ui| {
        ui.spacing_mut().scroll = ScrollStyle::thin();
        ScrollArea::vertical().max_height(height).stick_to_bottom(true).show(ui, |ui| {
            if waiting > 0 {
                waiting_ui(ui, texts, waiting);
            }
            for (index, notice) in state.notices.iter().enumerate().skip(waiting) {
                notice_ui(ui, texts, notice, index, commands);
            }
        });
    });
}

/// Closes the newest notice on Escape, where no menu or list that is open takes that key. What had the keyboard keeps it:
/// a notice is closed to go on writing.
pub(super) fn take_escape(ui: &Ui, state: &State, had_keyboard: Option<Id>, commands: &mut Vec<Command>) {
    let Some(newest) = state.notices.len().checked_sub(1) else { return };
    if Popup::is_any_open(ui.ctx()) || !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        return;
    }
    commands.push(Command::Dismiss(newest));
    ui.memory_mut(|memory| {
        if let Some(id) = had_keyboard.filter(|id| memory.had_focus_last_frame(*id)) {
            memory.request_focus(id);
        }
    });
}

fn waiting_ui(ui: &mut Ui, texts: &Texts, waiting: usize) {
    let tokens = tokens(ui);
    let frame = Frame::new().fill(tokens.paper).stroke(Stroke::new(1.0, tokens.line));
    frame.corner_radius(SECTION_RADIUS).inner_margin(Margin::symmetric(12, 2)).show(ui, |ui| {
        muted(ui, &fl!(texts.messages, "notice-waiting", count = waiting), 12.0);
    });
}

fn notice_ui(ui: &mut Ui, texts: &Texts, notice: &Notice, index: usize, commands: &mut Vec<Command>) {
    let tokens = tokens(ui);
    let messages = &texts.messages;
    let (sign, color) = if notice.is_failure() {
        ("⚠", tokens.error)
    } else if notice.made().is_some() {
        ("✓", tokens.ok)
    } else {
        ("●", tokens.warning)
    };
    let frame = Frame::new()
        .fill(tokens.paper)
        .stroke(Stroke::new(1.5, color))
        .corner_radius(SECTION_RADIUS)
        .inner_margin(Margin::same(12));
    let lines = notice.lines(texts);
    let mut indent = 0.0;
    let response = frame
        .show(ui, |ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 60.0));
            for (number, line) in lines.iter().take(LINES).enumerate() {
                ui.horizontal_top(|ui| {
                    if number == 0 {
                        indent = colored(ui, sign, Weight::SemiBold, 13.5, color).rect.width();
                    } else {
                        ui.add_space(indent + ui.spacing().item_spacing.x);
                    }
                    ui.vertical(|ui| label(ui, line, 13.0));
                });
            }
            if lines.len() > LINES {
                let more = lines.len() - LINES;
                label(ui, &fl!(messages, "notice-more", count = more), 13.0);
            }
            ui.add_space(6.0);
            ui.horizontal(|ui| {
                for command in notice.commands() {
                    if button(ui, &command.text(texts)).clicked() {
                        commands.push(command);
                    }
                }
                if button(ui, &notice.dismissal(texts)).clicked() {
                    commands.push(Command::Dismiss(index));
                }
            });
        })
        .response;
    let spoken = lines.join(". ");
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Alert);
        node.set_label(spoken);
        node.set_live(accesskit::Live::Polite);
    });
    ui.add_space(8.0);
}
