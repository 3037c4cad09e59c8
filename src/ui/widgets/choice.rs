//! One of a fixed list of terms, or none.

use egui::{ComboBox, Ui};

use super::label::muted;
use crate::canvas::{Term, Vocabulary};
use crate::i18n::Texts;

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
    let mut chosen = None;
    ui.vertical(|ui| {
        muted(ui, title, 11.0);
        let selected = current.map_or_else(|| none.to_owned(), |term| name(texts, term));
        let width = ui.available_width().min(220.0);
        let response = ComboBox::from_id_salt(id).selected_text(selected).width(width).show_ui(ui, |ui| {
            if ui.selectable_label(current.is_none(), none).clicked() {
                chosen = Some(None);
            }
            for (term, _) in V::TERMS {
                let term = Term::Known(*term);
                if ui.selectable_label(current == Some(&term), name(texts, &term)).clicked() {
                    chosen = Some(Some(term));
                }
            }
        });
        let shown = title.to_owned();
        ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_label(shown));
    });
    chosen.filter(|chosen| chosen.as_ref() != current)
}
