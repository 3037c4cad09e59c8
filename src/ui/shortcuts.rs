//! Turns keys into commands, before any field sees them.

use egui::os::OperatingSystem;
use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use super::widgets::has_unread_draft;
use crate::app::{self, Command, MenuCommand, Shortcut, State};

/// Takes the keys that are shortcuts out of the input.
pub(super) fn take(ui: &Ui, state: &State, commands: &mut Vec<Command>) {
    for (shortcut, command) in Shortcut::all() {
        // The row that has the keyboard takes it.
        if command.is_about_row() && !command.is_possible(state) {
            continue;
        }
        if is_step_of_caret(ui, shortcut) || (command == MenuCommand::Undo && has_unread_draft(ui)) {
            continue;
        }
        let pressed = ui.input_mut(|input| input.consume_shortcut(&in_egui(shortcut)));
        // The key of + is often that of =, which egui tells apart.
        let also = shortcut.key == app::Key::Plus
            && ui.input_mut(|input| {
                input.consume_shortcut(&KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals))
            });
        if (pressed || also) && command.is_possible(state) {
            commands.push(command.into());
        }
    }
}

/// Whether it goes a word on or back in the text that has the keyboard, as Alt with an arrow does on a Mac.
fn is_step_of_caret(ui: &Ui, shortcut: Shortcut) -> bool {
    let is_aside = matches!(shortcut.key, app::Key::Left | app::Key::Right);
    is_aside && ui.ctx().os() == OperatingSystem::Mac && ui.ctx().text_edit_focused()
}

/// A shortcut in terms of egui.
pub(super) fn in_egui(shortcut: Shortcut) -> KeyboardShortcut {
    let mut modifiers = Modifiers::NONE;
    if shortcut.command {
        modifiers |= Modifiers::COMMAND;
    }
    if shortcut.shift {
        modifiers |= Modifiers::SHIFT;
    }
    if shortcut.alt {
        modifiers |= Modifiers::ALT;
    }
    let key = match shortcut.key {
        app::Key::D => Key::D,
        app::Key::E => Key::E,
        app::Key::F => Key::F,
        app::Key::K => Key::K,
        app::Key::N => Key::N,
        app::Key::O => Key::O,
        app::Key::P => Key::P,
        app::Key::Q => Key::Q,
        app::Key::S => Key::S,
        app::Key::Y => Key::Y,
        app::Key::Z => Key::Z,
        app::Key::F1 => Key::F1,
        app::Key::F5 => Key::F5,
        app::Key::F6 => Key::F6,
        app::Key::F8 => Key::F8,
        app::Key::F9 => Key::F9,
        app::Key::Comma => Key::Comma,
        app::Key::Slash => Key::Slash,
        app::Key::Plus => Key::Plus,
        app::Key::Minus => Key::Minus,
        app::Key::Zero => Key::Num0,
        app::Key::Up => Key::ArrowUp,
        app::Key::Down => Key::ArrowDown,
        app::Key::Left => Key::ArrowLeft,
        app::Key::Right => Key::ArrowRight,
    };
    KeyboardShortcut::new(modifiers, key)
}
