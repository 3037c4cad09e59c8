//! What there is to tell, in the corner below, until the user takes it away.

use egui::{Align2, Area, Frame, Id, Margin, Stroke, Ui, accesskit, vec2};
use i18n_embed_fl::fl;

use super::fonts::Weight;
use super::theme::{SECTION_RADIUS, tokens};
use super::widgets::{button, colored, label};
use crate::app::{Command, Notice, State};
use crate::i18n::Texts;

const WIDTH: f32 = 420.0;
/// More than this is told by the number of what is left.
const LINES: usize = 6;

/// Every notice, the last one below.
pub(super) fn notices_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    if state.notices.is_empty() {
        return;
    }
    Area::new(Id::unique("notices")).anchor(Align2::LEFT_BOTTOM, vec2(16.0, -40.0)).show(ui.ctx(), |ui| {
        for (index, notice) in state.notices.iter().enumerate() {
            notice_ui(ui, texts, notice, index, commands);
        }
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
    let response = frame
        .show(ui, |ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 60.0));
            for (number, line) in lines.iter().take(LINES).enumerate() {
                ui.horizontal_top(|ui| {
                    colored(ui, if number == 0 { sign } else { " " }, Weight::SemiBold, 13.5, color);
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
                if button(ui, &fl!(messages, "notice-dismiss")).clicked() {
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
