//! The checklists: what no field of the canvas can tell, answered by the team.

use crate::schema::Value;
use egui::Ui;
use i18n_embed_fl::fl;

use super::back_ui;
use super::partner_form::labelled_ui;
use crate::app::{Command, FocusCommand, State};
use crate::canvas::{CheckAnswer, Term, TextField, ValueKey, Vocabulary};
use crate::document::Edit;
use crate::guidance::{CheckedItem, checklists};
use crate::i18n::{self, Texts};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{answers_ui, colored, fold, heading, label, link, muted};

pub(super) fn checklists_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    if let Some(first) = state.open.document.template().sections.first() {
        back_ui(ui, texts, first, commands);
    }
    let color = tokens(ui).text;
    heading(ui, &fl!(messages, "command-checklists"), 2, font(Weight::Bold, 15.0), color);
    label(ui, &fl!(messages, "checklists-why"), 13.0);
    let template = std::sync::Arc::clone(state.open.document.template());
    for (place, list) in checklists(state.open.document.canvas(), &template).iter().enumerate() {
        let (done, count) = list.progress();
        let title = list.list.title.text(texts.language().tag());
        let title = fl!(messages, "checklist-title", title = title, done = done, count = count);
        fold(ui, ("checklist", &list.list.id), &title, place == 0, |ui| {
            for item in &list.items {
                ui.push_id(&item.item.id, |ui| item_ui(ui, texts, state, item, commands));
            }
        });
    }
}

fn item_ui(ui: &mut Ui, texts: &Texts, state: &State, item: &CheckedItem<'_>, commands: &mut Vec<Command>) {
    let language = texts.language().tag();
    let color = tokens(ui).text;
    ui.add_space(4.0);
    colored(ui, item.item.text.text(language), Weight::Medium, 13.0, color);
    muted(ui, item.item.why.text(language), 12.0);
    ui.add_enabled_ui(!state.open.document.is_read_only(), |ui| {
        answers_ui(ui, item.item.text.text(language), |ui| {
            ui.horizontal_wrapped(|ui| choices_ui(ui, texts, item, commands));
        });
    });
    let place = TextField::CheckNote(item.id.clone());
    let is_open = item.check.is_some() || state.open.caret.as_ref() == Some(&place);
    if is_open {
        let name = fl!(texts.messages, "checklist-note");
        labelled_ui(ui, state, &name, "", true, &place, commands);
    } else if link(ui, &fl!(texts.messages, "checklist-add-note")).clicked() {
        commands.push(Command::Focus(FocusCommand::GoToText(place)));
    }
}

fn choices_ui(ui: &mut Ui, texts: &Texts, item: &CheckedItem<'_>, commands: &mut Vec<Command>) {
    let current = item.check.and_then(|check| check.answer.as_ref());
    for (answer, _) in CheckAnswer::TERMS {
        let answer = Term::Known(*answer);
        let is_it = current == Some(&answer);
        if ui.radio(is_it, i18n::check_answer(texts, &answer)).clicked() {
            // The same once more takes it back.
            let answer = (!is_it).then_some(answer);
            commands.push(Command::Edit(vec![Edit::set_value(
                ValueKey::Check(item.id.clone()),
                answer.map(Value::from),
            )]));
        }
    }
    if let Some(unknown @ Term::Unknown(_)) = current {
        muted(ui, &i18n::check_answer(texts, unknown), 12.5);
    }
}
