//! The partnership as a whole: its scales, who wants what, and who brings what.

use crate::schema::Value;
use crate::ui::Pass;
use egui::Ui;
use i18n_embed_fl::fl;

use super::{back_ui, balance, interests, part_ui};
use crate::canvas::{Leaning, Term, ValueKey, Vocabulary};
use crate::document::Edit;
use crate::i18n;
use crate::template::Scale;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::Tone;
use crate::ui::widgets::{choice_of, heading, label, muted};

pub(super) fn partnership_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    if let Some(section) = pass.state.open.selected_section() {
        back_ui(ui, pass, section);
    }
    heading(ui, &fl!(messages, "command-partnership"), 2, font(Weight::Bold, 15.0), Tone::Text);
    let scales = &pass.template().scales;
    if !scales.is_empty() {
        part_ui(ui, &fl!(messages, "report-scales"));
        ui.add_enabled_ui(pass.is_writable(), |ui| {
            for scale in scales {
                scale_ui(ui, pass, scale);
            }
        });
    }
    let canvas = pass.canvas();
    if canvas.partners.is_empty() {
        ui.add_space(10.0);
        label(ui, &fl!(messages, "partnership-empty"), 13.0);
        return;
    }
    interests::interests_ui(ui, pass, canvas);
    balance::balance_ui(ui, pass, canvas);
}

fn scale_ui(ui: &mut Ui, pass: &mut Pass<'_>, scale: &Scale) {
    let current = pass.canvas().scales.get(&scale.id);
    let names = Leaning::TERMS.iter().map(|(leaning, _)| {
        let leaning = Term::Known(*leaning);
        let name = i18n::leaning(pass.texts, scale, &leaning);
        (leaning, name)
    });
    let none = fl!(pass.texts.messages, "choice-none");
    let shown = current.map_or_else(|| none.clone(), |leaning| i18n::leaning(pass.texts, scale, leaning));
    let options = [(None, none)].into_iter().chain(names.map(|(leaning, name)| (Some(leaning), name)));
    let title = scale.title.text(pass.texts.language().tag());
    if let Some(leaning) = choice_of(ui, ("scale", &scale.id), title, &shown, options, current) {
        pass.push(Edit::set_value(ValueKey::Scale(scale.id.clone()), leaning.map(Value::from)));
    }
    let language = pass.texts.language().tag();
    let (first, second) = (scale.first.text(language), scale.second.text(language));
    label(ui, &fl!(pass.texts.messages, "scale-ends", first = first, second = second), 12.5);
    muted(ui, scale.why.text(language), 12.0);
    ui.add_space(4.0);
}
