//! One of a fixed list of terms, or none; one of a few answers to a question.

use egui::accesskit::Role;
use egui::{ComboBox, Ui, UiBuilder};

use super::label::muted;
use crate::canvas::{Term, Vocabulary};
use crate::i18n::{Texts, visible};

/// A choice with its label above it. Gives what was chosen; the outer nothing where nothing changed.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no term at all")]
pub(in crate::ui) fn choice<V: Vocabulary>(
    ui: &mut Ui,
    texts: &Texts,
    id: impl egui::AsIdSalt,
    title: &str,
    none: &str,
    current: Option<&Term<V>>,
    name: fn(&Texts, &Term<V>) -> String,
) -> Option<Option<Term<V>>> {
    let shown = current.map_or_else(|| none.to_owned(), |term| name(texts, term));
    let terms = V::TERMS.iter().map(|(term, _)| Term::Known(*term));
    let terms = terms.map(|term| (Some(term.clone()), name(texts, &term)));
    choice_of(ui, id, title, &shown, [(None, none.to_owned())].into_iter().chain(terms), current)
}

/// A choice of anything, each option with its name. Gives what was chosen; the outer nothing where nothing changed.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be nothing at all")]
pub(in crate::ui) fn choice_of<T: PartialEq>(
    ui: &mut Ui,
    id: impl egui::AsIdSalt,
    title: &str,
    shown: &str,
    options: impl Iterator<Item = (Option<T>, String)>,
    current: Option<&T>,
) -> Option<Option<T>> {
    let mut chosen = None;
    ui.vertical(|ui| {
        muted(ui, title, 11.0);
        let width = ui.available_width().min(220.0);
        let selected = visible(shown);
        let chosen_now = ComboBox::from_id_salt(id).selected_text(selected).width(width).truncate();
        let response = chosen_now.show_ui(ui, |ui| {
            for (option, name) in options {
                if ui.selectable_label(current == option.as_ref(), visible(&name)).clicked() {
                    chosen = Some(option);
                }
            }
        });
        let shown = title.to_owned();
        ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_label(shown));
    });
    chosen.filter(|chosen| chosen.as_ref() != current)
}

/// Radio buttons that are the answers to one question, which a screen reader says on the way into them.
pub(in crate::ui) fn answers_ui(ui: &mut Ui, question: &str, add_answers: impl FnOnce(&mut Ui)) {
    let group = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(question);
    ui.scope_builder(group, add_answers);
}
