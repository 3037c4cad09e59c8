//! The reading of a field whose text is ambiguous.

use egui::{Id, Ui};
use i18n_embed_fl::fl;

use super::button::link;
use super::label::muted;
use super::memory::{forget, remember, remembered};
use crate::i18n::Texts;

/// Two readings of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) struct Doubt {
    /// The value of the field that the doubt is about.
    pub(in crate::ui) value: String,
    /// The chosen reading in words.
    pub(in crate::ui) read_as: String,
    /// The other reading, as it would be typed.
    pub(in crate::ui) other: String,
    /// The other reading in words.
    pub(in crate::ui) other_in_words: String,
}

/// Remembers the doubt about the text just typed in a field, or that there is none.
pub(in crate::ui) fn note_doubt(ui: &Ui, id: Id, doubt: Option<Doubt>) {
    match doubt {
        Some(doubt) => remember(ui, id, doubt),
        None => forget::<Doubt>(ui, id),
    }
}

/// Shows how an ambiguous field was read, and offers the other reading. Returns the other text if the user chose it.
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
