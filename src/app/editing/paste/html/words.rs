//! Words of HTML, in which a run of white space is one space.

/// A no-break space.
const NO_BREAK: char = '\u{a0}';

/// The words of a cell or a paragraph, while they are read.
#[derive(Debug, Default)]
pub(super) struct Words {
    text: String,
    /// White space that was read and is not written yet.
    space: Space,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Space {
    #[default]
    None,
    /// One no-break space, which holds two words together.
    NoBreak,
    /// Any other.
    Some,
}

impl Words {
    pub(super) fn write(&mut self, words: &str) {
        for letter in words.chars() {
            match (letter, self.space) {
                (NO_BREAK, Space::None) => self.space = Space::NoBreak,
                ('\0' | '\u{feff}', _) => {}
                (letter, _) if letter.is_whitespace() => self.space = Space::Some,
                (letter, space) => {
                    if !self.is_at_start() {
                        match space {
                            Space::None => {}
                            Space::NoBreak => self.text.push(NO_BREAK),
                            Space::Some => self.text.push(' '),
                        }
                    }
                    self.space = Space::None;
                    self.text.push(letter);
                }
            }
        }
    }

    pub(super) fn break_line(&mut self) {
        self.space = Space::None;
        self.text.push('\n');
    }

    /// Ends the line that is begun, if there is one.
    pub(super) fn end_line(&mut self) {
        if !self.is_at_start() {
            self.break_line();
        }
    }

    fn is_at_start(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub(super) fn finish(self) -> String {
        self.text.trim().to_owned()
    }
}
