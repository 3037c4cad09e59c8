//! What each key does, in the foot of the desk; and the name of a group, while it is typed.

use egui::{Align, Event, Id, Key, Layout, TextEdit, Ui};
use i18n_embed_fl::fl;

use super::SessionView;
use super::line::take_end;
use super::names::{USES, use_name, widget};
use crate::app::{SessionCommand, SessionDesk};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{Tone, tokens};
use crate::ui::widgets::{colored, label, muted, one_line};

pub(in crate::ui) fn foot_ui(ui: &mut Ui, pass: &mut Pass<'_>, desk: &SessionDesk, view: &mut SessionView) {
    if let Some(name) = view.keys.naming.take() {
        view.keys.naming = naming_ui(ui, pass, desk, (name, &mut view.later));
        return;
    }
    let messages = &pass.texts.messages;
    let is_typing = ui.ctx().text_edit_focused();
    let keys: Vec<(String, String)> = if is_typing {
        vec![
            ("Enter".into(), fl!(messages, "session-foot-note")),
            ("Tab".into(), fl!(messages, "session-foot-tag")),
            ("Esc".into(), fl!(messages, "session-foot-notes")),
            ("F4".into(), fl!(messages, "session-foot-reveal")),
            ("F7".into(), fl!(messages, "session-foot-curtain")),
        ]
    } else {
        let uses = USES.map(|(key, used)| (key.to_owned(), use_name(pass.texts, used)));
        let mut keys = vec![
            ("Enter".to_owned(), fl!(messages, "session-foot-note")),
            ("G".to_owned(), fl!(messages, "session-foot-group")),
            ("0–9".to_owned(), fl!(messages, "session-foot-dots")),
        ];
        keys.extend(uses);
        keys.extend([
            ("X".to_owned(), fl!(messages, "session-foot-mark")),
            ("N".to_owned(), fl!(messages, "session-foot-next")),
            ("B".to_owned(), fl!(messages, "session-foot-curtain")),
            ("R".to_owned(), fl!(messages, "session-foot-reveal")),
        ]);
        keys
    };
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let all = desk.notes(pass.canvas()).count();
            let used = desk.notes(pass.canvas()).filter(|note| note.used.is_some()).count();
            let words = fl!(messages, "session-foot-count", count = all, used = used);
            label(ui, &words, 12.0);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                for (key, name) in keys {
                    // What has no room is left out as a whole.
                    let color = tokens(ui).text;
                    let width = |text: &str, weight| {
                        one_line(ui, text, font(weight, 12.0), color, f32::INFINITY).size().x
                    };
                    if width(&key, Weight::Bold) + width(&name, Weight::Medium) + 24.0 > ui.available_width()
                    {
                        break;
                    }
                    colored(ui, &key, Weight::Bold, 12.0, Tone::Text);
                    muted(ui, &name, 12.0);
                    ui.add_space(8.0);
                }
            });
        });
    });
}

/// Asks what a group is called. Returns what is typed, until Enter or Escape ends it.
fn naming_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    desk: &SessionDesk,
    (mut name, later): (String, &mut Vec<Event>),
) -> Option<String> {
    let id = Id::unique("session group name");
    let is_ended = take_end(ui, id, later);
    let messages = &pass.texts.messages;
    let asked = fl!(messages, "session-group-name");
    let is_cancelled = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
    let response = ui
        .horizontal_centered(|ui| {
            label(ui, &asked, 13.0);
            ui.add(TextEdit::singleline(&mut name).id(id).desired_width(260.0)).accessible_name(&asked)
        })
        .inner;
    if is_ended {
        pass.push(SessionCommand::NameGroup(name.clone()));
    }
    if is_ended || is_cancelled {
        if let Some(target) = desk.at {
            ui.memory_mut(|memory| memory.request_focus(widget(target)));
        }
        return None;
    }
    if !response.has_focus() {
        response.request_focus();
    }
    Some(name)
}
