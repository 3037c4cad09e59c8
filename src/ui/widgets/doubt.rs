//! What a field was read as, where the same text could mean something else.

use egui::{Id, Ui};
use i18n_embed_fl::fl;

use super::button::link;
use super::label::muted;
use super::memory::{forget, remember, remembered};
use crate::i18n::Texts;

/// Two readings of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Doubt {
    /// What the field holds as long as this is in doubt.
    pub(in crate::ui) value: String,
    /// What the text was read as, in words.
    pub(in crate::ui) read_as: String,
    /// What it could mean as well, as it would be typed.
    pub(in crate::ui) other: String,
    /// The same in words.
    pub(in crate::ui) other_in_words: String,
}

/// Remembers that what was just typed in a field can be read in two ways, or that it cannot.
pub(in crate::ui) fn note_doubt(ui: &Ui, id: Id, doubt: Option<Doubt>) {
    match doubt {
        Some(doubt) => remember(ui, id, doubt),
        None => forget::<Doubt>(ui, id),
    }
}

/// Says what a field was read as while that is in doubt, and offers the other reading. Returns the other text if the
/// user chose it.
pub(in crate::ui) fn doubt_ui(ui: &mut Ui, texts: &Texts, id: Id, value: &str) -> Option<String> {
    let doubt = remembered::<Doubt>(ui, id).filter(|doubt| doubt.value == value)?;
    let chosen = ui
        .horizontal_wrapped(|ui| {
            muted(ui, &fl!(texts.messages, "read-as", value = doubt.read_as.as_str()), 12.0);
            let other = fl!(texts.messages, "read-as-other", value = doubt.other_in_words.as_str());
            link(ui, &other).clicked()
        })
        .inner;
    if chosen {
        note_doubt(ui, id, None);
    }
    chosen.then_some(doubt.other)
}
