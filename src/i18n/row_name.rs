//! What rows are called, and messages that each kind of rows has.

use std::collections::HashMap;

use i18n_embed_fl::fl;

use super::texts::Texts;
use super::visible::visible;
use crate::schema::RowKind;

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

/// The message of a kind of rows: in `id`, `{}` stands for the name of the kind.
pub(super) fn of_kind<const N: usize>(
    texts: &Texts,
    id: &str,
    kind: RowKind,
    gaps: [(&'static str, String); N],
) -> String {
    let name = kind.declared().map_or_else(|| kind.name().replace('_', "-"), |_| "declared".to_owned());
    texts.messages.get_args(&id.replace("{}", &name), HashMap::from(gaps))
}

/// The notice after the removal of a row of this name.
pub fn removed_row(texts: &Texts, kind: RowKind, name: &str) -> String {
    let name = super::visible_line(name);
    let id = if name.is_empty() { "notice-removed-{}" } else { "notice-removed-{}-named" };
    of_kind(texts, id, kind, [("name", name)])
}
