//! One of a fixed list of terms, or none; one of a few answers to a question.

use egui::accesskit::Role;
use egui::style::{ScrollStyle, StyleModifier};
use egui::{ComboBox, Ui, UiBuilder};
use i18n_embed_fl::fl;

use super::button::quiet;
use super::label::muted;
use crate::canvas::{Term, Vocabulary};
use crate::i18n::{Texts, visible};
use crate::ui::theme::{FIELD_HEIGHT, TARGET};

/// A list in a form is as wide as its fields, and no wider than the side panel.
const WIDEST: f32 = 275.0;

/// A choice with its label above it. `None` if nothing changed; `Some(None)` if the choice was cleared.
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
        let width = ui.available_width().min(WIDEST);
        list_of(ui, id, title, shown, width, options, |option| option.as_ref() == current)
    });
    chosen.inner.filter(|chosen| chosen.as_ref() != current)
}

/// A drop-down list, as tall as the window lets it, which closes on a choice. Returns the choice, even if it is the
/// same as before.
pub(in crate::ui) fn list_of<T>(
    ui: &mut Ui,
    id: impl egui::AsIdSalt,
    title: &str,
    shown: &str,
    width: f32,
    options: impl Iterator<Item = (T, String)>,
    is_current: impl Fn(&T) -> bool,
) -> Option<T> {
    /// Room for the list's frame and its distance from the edge of the window.
    const AROUND: f32 = 24.0;
    let top = ui.cursor().top();
    let window = ui.ctx().content_rect();
    let room = (top - window.top()).max(window.bottom() - top - TARGET).min(window.height()) - AROUND;
    let mut chosen = None;
    let list = ComboBox::from_id_salt(id).selected_text(visible(shown)).width(width).truncate();
    // Whoever does not see that there is more takes what is in sight for all there is.
    let list = list.height(room).popup_style(StyleModifier::new(|style| {
        style.spacing.scroll = ScrollStyle::thin();
    }));
    let shown = |ui: &mut Ui| {
        for (option, name) in options {
            if ui.selectable_label(is_current(&option), visible(&name)).clicked() {
                chosen = Some(option);
                // A click closes the list by itself, a key does not.
                ui.close();
            }
        }
    };
    let tall = std::mem::replace(&mut ui.spacing_mut().interact_size.y, FIELD_HEIGHT);
    let response = quiet(ui, |ui| list.show_ui(ui, shown)).response;
    ui.spacing_mut().interact_size.y = tall;
    if chosen.is_some() {
        // What had the keyboard is gone with the list.
        response.request_focus();
    }
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(title));
    chosen
}

/// Radio buttons as answers to one question, which a screen reader announces with them.
pub(in crate::ui) fn answers_ui(ui: &mut Ui, question: &str, add_answers: impl FnOnce(&mut Ui)) {
    let group = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(question);
    ui.scope_builder(group, add_answers);
}
