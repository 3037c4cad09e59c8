//! Keys that give a command, and their names.

use super::{Command, Step};

/// A key with what is held down with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// Ctrl, or ⌘ on a Mac.
    pub command: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key itself.
    pub key: Key,
}

/// The keys that shortcuts use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "a key says its own name")]
pub enum Key {
    D,
    E,
    F,
    K,
    N,
    O,
    P,
    Q,
    S,
    Y,
    Z,
    F1,
    F5,
    F6,
    F9,
    Comma,
    Slash,
    Plus,
    Minus,
    Zero,
    Up,
    Down,
}

impl Key {
    const fn name(self) -> &'static str {
        match self {
            Self::D => "D",
            Self::E => "E",
            Self::F => "F",
            Self::K => "K",
            Self::N => "N",
            Self::O => "O",
            Self::P => "P",
            Self::Q => "Q",
            Self::S => "S",
            Self::Y => "Y",
            Self::Z => "Z",
            Self::F1 => "F1",
            Self::F5 => "F5",
            Self::F6 => "F6",
            Self::F9 => "F9",
            Self::Comma => ",",
            Self::Slash => "/",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Zero => "0",
            Self::Up => "↑",
            Self::Down => "↓",
        }
    }
}

impl Shortcut {
    const fn plain(key: Key) -> Self {
        Self { command: false, shift: false, alt: false, key }
    }

    const fn command(key: Key) -> Self {
        Self { command: true, ..Self::plain(key) }
    }

    const fn command_shift(key: Key) -> Self {
        Self { shift: true, ..Self::command(key) }
    }

    const fn shift(key: Key) -> Self {
        Self { shift: true, ..Self::plain(key) }
    }

    const fn alt(key: Key) -> Self {
        Self { alt: true, ..Self::plain(key) }
    }

    /// The shortcut in words, such as `Ctrl+Shift+S`.
    pub fn name(self) -> String {
        let held = [(self.command, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")];
        let held: String = held.into_iter().filter(|(held, _)| *held).map(|(_, name)| name).collect();
        format!("{held}{}", self.key.name())
    }

    /// Every shortcut with its command; where two give the same, the first is the one that menus show. One with Shift
    /// stands before the same key without it, since a keyboard may need Shift for a key.
    pub fn all() -> Vec<(Self, Command)> {
        vec![
            (Self::command(Key::N), Command::New),
            (Self::command(Key::O), Command::Open),
            (Self::command_shift(Key::S), Command::SaveAs),
            (Self::command(Key::S), Command::Save),
            (Self::command(Key::E), Command::Export),
            (Self::command(Key::Q), Command::Quit),
            (Self::command(Key::Y), Command::Redo),
            (Self::command_shift(Key::Z), Command::Redo),
            (Self::command(Key::Z), Command::Undo),
            (Self::command(Key::F), Command::Search),
            (Self::command(Key::K), Command::Palette),
            (Self::command_shift(Key::P), Command::Palette),
            (Self::command(Key::D), Command::DuplicateRow),
            (Self::alt(Key::Up), Command::MoveRow(Step::Up)),
            (Self::alt(Key::Down), Command::MoveRow(Step::Down)),
            (Self::shift(Key::F6), Command::GoToRegion(Step::Up)),
            (Self::plain(Key::F6), Command::GoToRegion(Step::Down)),
            (Self::plain(Key::F1), Command::Shortcuts),
            (Self::command(Key::Slash), Command::Shortcuts),
            (Self::command(Key::Comma), Command::Settings),
            (Self::plain(Key::F5), Command::Present),
            (Self::plain(Key::F9), Command::ToggleSidePanel),
            (Self::command(Key::Plus), Command::ZoomIn),
            (Self::command(Key::Minus), Command::ZoomOut),
            (Self::command(Key::Zero), Command::ZoomReset),
        ]
    }

    /// The shortcut of a command, if it has one.
    pub fn of(command: &Command) -> Option<Self> {
        Self::all().into_iter().find(|(_, other)| other == command).map(|(shortcut, _)| shortcut)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_shortcut_stands_for_two_commands() {
        let all = Shortcut::all();
        for (index, (shortcut, _)) in all.iter().enumerate() {
            assert!(all[index + 1..].iter().all(|(other, _)| other != shortcut), "{}", shortcut.name());
        }
        assert_eq!(Shortcut::of(&Command::SaveAs).unwrap().name(), "Ctrl+Shift+S");
    }
}
