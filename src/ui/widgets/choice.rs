//! One of a fixed list of terms, or none.

use egui::Ui;
use i18n_embed_fl::fl;

use super::drop_down::list_of;
use super::label::muted;
use crate::canvas::{Term, Vocabulary};
use crate::i18n::Texts;

/// A choice with its label above it, as wide as a field there. `None` if nothing changed; `Some(None)` if the choice was cleared.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no term at all")]
pub(in crate::ui) fn choice<V: Vocabulary>(
    ui: &mut Ui,
    texts: &Texts,
    id: impl egui::AsIdSalt,
    title: &str,
    current: Option<&Term<V>>,
    name: fn(&Texts, &Term<V>) -> String,
) -> Option<Option<Term<V>>> {
    let none = fl!(texts.messages, "choice-none");
    let shown = current.map_or_else(|| none.clone(), |term| name(texts, term));
    let terms = V::TERMS.iter().map(|(term, _)| Term::Known(*term));
    let terms = terms.map(|term| (Some(term.clone()), name(texts, &term)));
    choice_of(ui, id, title, &shown, [(None, none)].into_iter().chain(terms), current)
}

/// A choice of this width without a label; `title` is its name for a screen reader, and `none` is shown where nothing is
/// chosen. `None` if nothing changed; `Some(None)` if the choice was cleared.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no term at all")]
pub(in crate::ui) fn bare_choice<V: Vocabulary>(
    ui: &mut Ui,
    texts: &Texts,
    id: impl egui::AsIdSalt,
    (title, none, width): (&str, &str, f32),
    current: Option<&Term<V>>,
    name: fn(&Texts, &Term<V>) -> String,
) -> Option<Option<Term<V>>> {
    let shown = current.map_or_else(|| none.to_owned(), |term| name(texts, term));
    let terms = V::TERMS.iter().map(|(term, _)| Term::Known(*term));
    let terms = terms.map(|term| (Some(term.clone()), name(texts, &term)));
    let options = [(None, fl!(texts.messages, "choice-none"))].into_iter().chain(terms);
    let chosen = list_of(ui, id, title, &shown, width, options, |option| option.as_ref() == current);
    chosen.filter(|chosen| chosen.as_ref() != current)
}

/// A choice of any type, each option with its name. `None` if nothing changed; `Some(None)` if it was cleared.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be nothing at all")]
pub(in crate::ui) fn choice_of<T: PartialEq>(
    ui: &mut Ui,
    id: impl egui::AsIdSalt,
    title: &str,
    shown: &str,
    options: impl Iterator<Item = (Option<T>, String)>,
    current: Option<&T>,
) -> Option<Option<T>> {
    let chosen = ui.vertical(|ui| {
        muted(ui, title, 11.0);
        let width = ui.available_width();
        list_of(ui, id, title, shown, width, options, |option| option.as_ref() == current)
    });
    chosen.inner.filter(|chosen| chosen.as_ref() != current)
}
