//! Shortcuts and their names.

use crate::app::{MenuCommand, Step};

/// A key with its modifiers.
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
    F8,
    F9,
    Comma,
    Slash,
    Plus,
    Minus,
    Zero,
    Up,
    Down,
    Left,
    Right,
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
            Self::F8 => "F8",
            Self::F9 => "F9",
            Self::Comma => ",",
            Self::Slash => "/",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Zero => "0",
            Self::Up => "↑",
            Self::Down => "↓",
            Self::Left => "←",
            Self::Right => "→",
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

    /// Every shortcut with its command; if two have the same command, menus show the first. One with Shift
    /// stands before the same key without it, since a keyboard may need Shift for a key. Two commands have the same
    /// shortcut only if no row can be what both are about.
    pub fn all() -> Vec<(Self, MenuCommand)> {
        vec![
            (Self::command_shift(Key::N), MenuCommand::NewWindow),
            (Self::command(Key::N), MenuCommand::New),
            (Self::command(Key::O), MenuCommand::Open),
            (Self::command_shift(Key::S), MenuCommand::SaveAs),
            (Self::command(Key::S), MenuCommand::Save),
            (Self::command(Key::E), MenuCommand::Export),
            (Self::command(Key::Q), MenuCommand::Quit),
            (Self::command(Key::Y), MenuCommand::Redo),
            (Self::command_shift(Key::Z), MenuCommand::Redo),
            (Self::command(Key::Z), MenuCommand::Undo),
            (Self::command(Key::F), MenuCommand::Search),
            (Self::command(Key::K), MenuCommand::Palette),
            (Self::command_shift(Key::P), MenuCommand::Palette),
            (Self::command(Key::P), MenuCommand::Print),
            (Self::command(Key::D), MenuCommand::DuplicateRow),
            (Self::alt(Key::Up), MenuCommand::MoveRow(Step::Up)),
            (Self::alt(Key::Down), MenuCommand::MoveRow(Step::Down)),
            (Self::alt(Key::Right), MenuCommand::PartOfPrevious),
            (Self::alt(Key::Left), MenuCommand::LevelBack),
            (Self::alt(Key::Right), MenuCommand::ToColumn(Step::Down)),
            (Self::alt(Key::Left), MenuCommand::ToColumn(Step::Up)),
            (Self::shift(Key::F6), MenuCommand::Region(Step::Up)),
            (Self::plain(Key::F6), MenuCommand::Region(Step::Down)),
            (Self::plain(Key::F1), MenuCommand::Shortcuts),
            (Self::command(Key::Slash), MenuCommand::Shortcuts),
            (Self::command(Key::Comma), MenuCommand::Settings),
            (Self::shift(Key::F5), MenuCommand::PresentHere),
            (Self::plain(Key::F5), MenuCommand::Present),
            (Self::plain(Key::F8), MenuCommand::Session),
            (Self::plain(Key::F9), MenuCommand::SidePanel),
            (Self::command(Key::Plus), MenuCommand::ZoomIn),
            (Self::command(Key::Minus), MenuCommand::ZoomOut),
            (Self::command(Key::Zero), MenuCommand::ZoomReset),
        ]
    }

    /// The shortcut of a command, if it has one.
    pub fn of(command: MenuCommand) -> Option<Self> {
        Self::all().into_iter().find(|(_, other)| *other == command).map(|(shortcut, _)| shortcut)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Focus;
    use crate::canvas::Id;
    use crate::schema::DeclaredTable;

    #[test]
    fn no_shortcut_stands_for_two_commands() {
        let all = Shortcut::all();
        let table = DeclaredTable::declare("rows", Vec::new());
        let card = Focus::Declared(table, uuid::Uuid::nil());
        let rows = [Focus::Action(Id::new(uuid::Uuid::nil())), card];
        for (index, (shortcut, command)) in all.iter().enumerate() {
            for (_, other) in all[index + 1..].iter().filter(|(other, _)| other == shortcut) {
                assert!(command.is_about_row() && other.is_about_row(), "{}", shortcut.name());
                let fits_both = |row: &&Focus| command.fits(row) && other.fits(row);
                assert_eq!(rows.iter().find(fits_both), None, "{}", shortcut.name());
            }
        }
        assert_eq!(Shortcut::of(MenuCommand::SaveAs).unwrap().name(), "Ctrl+Shift+S");
    }
}
