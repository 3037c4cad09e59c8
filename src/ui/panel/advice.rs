//! What the method advises about the selected section, and where else it has advice.

use egui::{TextWrapMode, Ui};
use i18n_embed_fl::fl;

use super::silenced::{silence_ui, silenced_ui};
use super::{PanelView, part_ui};
use crate::app::{Command, Focus, FocusCommand, State};
use crate::guidance::{Advice, Place};
use crate::i18n::Texts;
use crate::ui::fonts::Weight;
use crate::ui::theme::tokens;
use crate::ui::widgets::{colored, link, muted};

/// Rows that are named; the others are counted.
const NAMED: usize = 4;

pub(super) fn advice_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    view: &mut PanelView,
    commands: &mut Vec<Command>,
) {
    let messages = &texts.messages;
    let selected = state.open.selected_section().map(|section| &section.id);
    let (here, elsewhere): (Vec<&Advice>, Vec<&Advice>) =
        state.open.advice().iter().partition(|advice| Some(&advice.section) == selected);
    if !here.is_empty() {
        part_ui(ui, &fl!(messages, "panel-advice"));
        for advice in here {
            one_ui(ui, texts, state, advice, view, commands);
        }
    }
    silenced_ui(ui, texts, state, commands);
    if !elsewhere.is_empty() {
        part_ui(ui, &fl!(messages, "panel-advice-elsewhere"));
        let sections = state.open.document.template().sections.iter();
        for section in sections {
            let count = elsewhere.iter().filter(|advice| advice.section == section.id).count();
            if count > 0 {
                let title = section.title.text(texts.language().tag());
                let text = fl!(messages, "panel-advice-count", section = title, count = count);
                if link(ui, &text).clicked() {
                    commands.push(Command::Focus(FocusCommand::Select(Focus::Section(section.id.clone()))));
                }
            }
        }
    }
}

fn one_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    advice: &Advice,
    view: &mut PanelView,
    commands: &mut Vec<Command>,
) {
    let language = texts.language().tag();
    let color = tokens(ui).text;
    colored(ui, advice.rule.message.text(language), Weight::Medium, 13.0, color);
    muted(ui, advice.rule.why.text(language), 12.5);
    if !advice.places.is_empty() {
        rows_ui(ui, texts, state, advice, commands);
    }
    if !state.open.document.is_read_only() {
        ui.push_id(&advice.rule.id, |ui| silence_ui(ui, texts, &advice.rule, view, commands));
    }
    ui.add_space(6.0);
}

/// The rows that advice is about, each a way to it on a line of its own.
fn rows_ui(ui: &mut Ui, texts: &Texts, state: &State, advice: &Advice, commands: &mut Vec<Command>) {
    ui.scope(|ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
        for place in advice.places.iter().take(NAMED) {
            let (name, focus) = named(texts, state, *place);
            if link(ui, &name).on_hover_text(&name).clicked() {
                commands.push(Command::Focus(FocusCommand::Select(focus)));
            }
        }
    });
    if let Some(more) = advice.places.len().checked_sub(NAMED).filter(|more| *more > 0) {
        muted(ui, &fl!(texts.messages, "notice-more", count = more), 12.5);
    }
}

/// A row by its name.
fn named(texts: &Texts, state: &State, place: Place) -> (String, Focus) {
    let canvas = state.open.document.canvas();
    let (name, focus) = match place {
        Place::Partner(id) => (canvas.partner(id).map(|partner| partner.name.as_str()), Focus::Partner(id)),
        Place::Action(id) => (canvas.action(id).map(|action| action.text.as_str()), Focus::Action(id)),
    };
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    (name.map_or_else(|| fl!(texts.messages, "nameless"), crate::i18n::visible), focus)
}
