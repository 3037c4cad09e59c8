//! Where to ask for more.

use super::{Run, Words, single_line};
use crate::prose::Piece;

/// Words and addresses as runs; lines are parted by a dot.
pub(crate) fn contact_runs(pieces: &[Piece]) -> impl Iterator<Item = Run> {
    pieces.iter().map(|piece| match piece {
        Piece::Text(text) => Run::plain(Words::Team(without_controls(text))),
        Piece::Link { text, target } => Run::link(Words::team(text), target.clone()),
        Piece::LineEnd => Run::plain(Words::fixed(" · ")),
    })
}

/// Cleans words but keeps the spaces around them, which part them from an address.
fn without_controls(text: &str) -> String {
    let (start, end) = (text.starts_with(char::is_whitespace), text.ends_with(char::is_whitespace));
    let words = single_line(text.trim());
    format!("{}{words}{}", if start { " " } else { "" }, if end && !words.is_empty() { " " } else { "" })
}
