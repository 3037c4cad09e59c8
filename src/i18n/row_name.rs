//! What a row is called where there is little room.

use i18n_embed_fl::fl;

use super::texts::Texts;
use super::visible::visible;

/// The longest name of a row, in characters.
const LONGEST: usize = 60;

/// The first words of a row, on one line.
pub(super) fn short(texts: &Texts, text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return fl!(texts.messages, "report-nameless");
    }
    let mut shown = visible(&line.chars().take(LONGEST).collect::<String>());
    if line.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}
