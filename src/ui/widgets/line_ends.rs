//! Line ends of other programs in a text field: what they become when they come in, and how they show if they are there.

use std::borrow::Cow;

use egui::{Event, Ui};

use crate::canvas::{is_line_end, on_one_line, with_line_feeds};

/// What typed or pasted line ends become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnds {
    /// Line feeds.
    Feeds,
    /// Spaces, in a text of one line.
    Spaces,
    /// Line feeds between rows; what breaks a line within a cell stays.
    OfCells,
}

impl LineEnds {
    /// The text as it comes into the field.
    pub(super) fn of(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Feeds => with_line_feeds(text),
            Self::Spaces => on_one_line(text),
            Self::OfCells => Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")),
        }
    }
}

/// The text to lay out, with as many characters as the text has: each line end as `end`, which egui knows. The CR of a
/// CR LF stays, and shows nothing.
pub(super) fn laid_out(text: &str, end: char) -> Cow<'_, str> {
    if !text.contains(|sign| sign != end && is_line_end(sign)) {
        return Cow::Borrowed(text);
    }
    let mut signs = text.chars().peekable();
    let mut shown = String::with_capacity(text.len());
    while let Some(sign) = signs.next() {
        let is_half = sign == '\r' && signs.peek() == Some(&'\n');
        shown.push(if is_line_end(sign) && !is_half { end } else { sign });
    }
    Cow::Owned(shown)
}

/// Makes a line feed of each CR LF that is pasted: in a field of one line egui would make two spaces of it.
pub(super) fn join_pasted(ui: &Ui) {
    let is_pair = |text: &str| text.contains("\r\n");
    let has_pair = |event: &Event| matches!(event, Event::Paste(text) | Event::MiddleClickPaste { text, .. } if is_pair(text));
    if !ui.input(|input| input.events.iter().any(has_pair)) {
        return;
    }
    ui.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Paste(text) | Event::MiddleClickPaste { text, .. } = event {
                *text = text.replace("\r\n", "\n");
            }
        }
    });
}
