//! The checklists: what no field of the canvas can tell, answered by the team.

use std::collections::BTreeSet;

use crate::schema::Value;
use crate::ui::Pass;
use egui::Ui;
use i18n_embed_fl::fl;

use super::fields::labelled_ui;
use super::{back_ui, title_ui};
use crate::app::FocusCommand;
use crate::canvas::{CheckAnswer, CheckId, Term, TextField, ValueKey, Vocabulary};
use crate::document::Edit;
use crate::guidance::{CheckedItem, checklists};
use crate::i18n;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Radios, colored, fold, label, muted, radios_ui};

pub(super) fn checklists_ui(ui: &mut Ui, pass: &mut Pass<'_>, notes: &mut BTreeSet<CheckId>) {
    let messages = &pass.texts.messages;
    back_ui(ui, pass);
    title_ui(ui, &fl!(messages, "command-checklists"));
    label(ui, &fl!(messages, "checklists-why"), 13.0);
    let template = std::sync::Arc::clone(pass.template());
    for (place, list) in checklists(pass.canvas(), &template).iter().enumerate() {
        let (answered, count) = list.answered();
        let title = list.list.title.text(pass.texts.language().tag());
        let title = fl!(messages, "checklist-title", title = title, answered = answered, count = count);
        fold(ui, ("checklist", &list.list.id), &title, place == 0, |ui| {
            for item in &list.items {
                ui.push_id(&item.item.id, |ui| item_ui(ui, pass, item, notes));
            }
        });
    }
}

fn item_ui(ui: &mut Ui, pass: &mut Pass<'_>, item: &CheckedItem<'_>, notes: &mut BTreeSet<CheckId>) {
    let language = pass.texts.language().tag();
    ui.add_space(4.0);
    colored(ui, item.item.text.text(language), Weight::Medium, 13.0, Tone::Text);
    muted(ui, item.item.why.text(language), 12.0);
    ui.add_enabled_ui(pass.is_writable(), |ui| {
        radios_ui(ui, item.item.text.text(language), |ui, radios| {
            ui.horizontal_wrapped(|ui| choices_ui(ui, pass, item, radios));
        });
    });
    let place = TextField::CheckNote(item.id.clone());
    // An answer opens no field: what stands below it would move from under the pointer. One that is open stays so.
    let is_written = item.check.is_some_and(|check| !check.note.is_empty());
    if is_written || pass.state.open.caret.as_ref() == Some(&place) {
        notes.insert(item.id.clone());
    }
    if notes.contains(&item.id) {
        let name = fl!(pass.texts.messages, "checklist-note");
        labelled_ui(ui, pass, &name, "", true, &place);
    } else {
        pass.link(ui, &fl!(pass.texts.messages, "checklist-add-note"), FocusCommand::GoToText(place));
    }
}

fn choices_ui(ui: &mut Ui, pass: &mut Pass<'_>, item: &CheckedItem<'_>, radios: &mut Radios) {
    let current = item.check.and_then(|check| check.answer.as_ref());
    for (answer, _) in CheckAnswer::TERMS {
        let answer = Term::Known(*answer);
        let is_it = current == Some(&answer);
        if radios.button(ui, is_it, &i18n::check_answer(pass.texts, &answer)).clicked() {
            // The same once more takes it back.
            let answer = (!is_it).then_some(answer);
            pass.push(Edit::set_value(ValueKey::Check(item.id.clone()), answer.map(Value::from)));
        }
    }
    if let Some(unknown @ Term::Unknown(_)) = current {
        muted(ui, &i18n::check_answer(pass.texts, unknown), 12.5);
    }
}
