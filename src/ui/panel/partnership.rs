//! The partnership as a whole: where it stands on the scales, who wants what, and who brings what.

use crate::schema::Value;
use egui::Ui;
use i18n_embed_fl::fl;

use super::{back_ui, balance, interests, part_ui};
use crate::app::{Command, State};
use crate::canvas::{Leaning, Term, ValueKey, Vocabulary};
use crate::document::Edit;
use crate::i18n::{self, Texts};
use crate::template::Scale;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;
use crate::ui::widgets::{choice_of, heading, label, muted};

pub(super) fn partnership_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    if let Some(section) = state.open.selected_section() {
        back_ui(ui, texts, section, commands);
    }
    let color = tokens(ui).text;
    heading(ui, &fl!(messages, "command-partnership"), 2, font(Weight::Bold, 15.0), color);
    let scales = &state.open.document.template().scales;
    if !scales.is_empty() {
        part_ui(ui, &fl!(messages, "report-scales"));
        ui.add_enabled_ui(!state.open.document.is_read_only(), |ui| {
            for scale in scales {
                scale_ui(ui, texts, state, scale, commands);
            }
        });
    }
    let canvas = state.open.document.canvas();
    if canvas.partners.is_empty() {
        ui.add_space(10.0);
        label(ui, &fl!(messages, "partnership-empty"), 13.0);
        return;
    }
    interests::interests_ui(ui, texts, canvas, commands);
    balance::balance_ui(ui, texts, canvas, commands);
}

fn scale_ui(ui: &mut Ui, texts: &Texts, state: &State, scale: &Scale, commands: &mut Vec<Command>) {
    let current = state.open.document.canvas().scales.get(&scale.id);
    let names = Leaning::TERMS.iter().map(|(leaning, _)| {
        let leaning = Term::Known(*leaning);
        let name = i18n::leaning(texts, scale, &leaning);
        (leaning, name)
    });
    let none = fl!(texts.messages, "choice-none");
    let shown = current.map_or_else(|| none.clone(), |leaning| i18n::leaning(texts, scale, leaning));
    let options = [(None, none)].into_iter().chain(names.map(|(leaning, name)| (Some(leaning), name)));
    let title = scale.title.text(texts.language().tag());
    if let Some(leaning) = choice_of(ui, ("scale", &scale.id), title, &shown, options, current) {
        commands.push(Command::Edit(vec![Edit::set_value(
            ValueKey::Scale(scale.id.clone()),
            leaning.map(Value::from),
        )]));
    }
    let language = texts.language().tag();
    let (first, second) = (scale.first.text(language), scale.second.text(language));
    label(ui, &fl!(texts.messages, "scale-ends", first = first, second = second), 12.5);
    muted(ui, scale.why.text(language), 12.0);
    ui.add_space(4.0);
}
