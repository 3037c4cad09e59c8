//! The options of a section, as they are chosen on the page and in the side panel.

use egui::{Frame, Margin, Ui, vec2};

use super::Pass;
use super::fonts::Weight;
use super::theme::Tone;
use super::widgets::{colored, pill, radios_ui};
use crate::app::Command;
use crate::canvas::{FieldRef, OptionId, ValueKey};
use crate::document::Edit;
use crate::schema::Value;
use crate::template::{SectionOption, SectionTemplate};

/// How far what an option means stands in, below its name.
const INDENT: i8 = 24;

/// How much is told of each option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// Its name; what it means is shown under the pointer.
    Name,
    /// Its name, and below it what it means.
    InFull,
}

/// The options of a section: radio buttons where one is chosen, pills where it can be several. Nothing in another section.
pub(super) fn options_ui(ui: &mut Ui, pass: &mut Pass<'_>, section: &SectionTemplate, told: Told) {
    if section.options.is_empty() {
        return;
    }
    let is_writable = pass.is_writable();
    ui.add_space(4.0);
    ui.add_enabled_ui(is_writable, |ui| {
        if section.several {
            several_ui(ui, pass, section, told);
        } else {
            one_ui(ui, pass, section, told);
        }
    });
    ui.add_space(6.0);
}

fn one_ui(ui: &mut Ui, pass: &mut Pass<'_>, section: &SectionTemplate, told: Told) {
    let language = pass.texts.language().tag();
    radios_ui(ui, section.title.text(language), |ui, radios| {
        for option in &section.options {
            let is_on = pass.canvas().is_chosen(&OptionId::new(&section.id, &option.id));
            let shown = radios.button(ui, is_on, option.title.text(language));
            let meaning = option.text.as_ref().map_or("", |text| text.text(language));
            let shown = with_meaning(ui, shown, meaning, told);
            if shown.clicked() {
                let edits = choose(pass, section, option);
                pass.push(Command::Edit(edits));
            }
        }
    });
}

fn several_ui(ui: &mut Ui, pass: &mut Pass<'_>, section: &SectionTemplate, told: Told) {
    let language = pass.texts.language().tag();
    let mut option_ui = |ui: &mut Ui, option: &SectionOption| {
        let id = OptionId::new(&section.id, &option.id);
        let is_on = pass.canvas().is_chosen(&id);
        let name = option.title.text(language);
        let shown = pill(ui, section.look.palette, is_on, name, name);
        let meaning = option.text.as_ref().map_or("", |text| text.text(language));
        if with_meaning(ui, shown, meaning, told).clicked() {
            pass.push(set(id, !is_on));
        }
    };
    match told {
        Told::Name => {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                section.options.iter().for_each(|option| option_ui(ui, option));
            });
        }
        Told::InFull => section.options.iter().for_each(|option| {
            option_ui(ui, option);
            ui.add_space(4.0);
        }),
    }
}

/// What an option means, below it or under the pointer.
fn with_meaning(ui: &mut Ui, shown: egui::Response, meaning: &str, told: Told) -> egui::Response {
    match (meaning, told) {
        ("", _) => shown,
        (meaning, Told::Name) => shown.on_hover_text(meaning),
        (meaning, Told::InFull) => {
            let margin = Margin { left: INDENT, ..Margin::ZERO };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                colored(ui, meaning, Weight::Regular, 12.0, Tone::Muted);
            });
            shown
        }
    }
}

/// The edits that choose one option of a section, in the place of what was chosen; the only one that is chosen is not
/// chosen any more. After a merge several can be.
fn choose(pass: &Pass<'_>, section: &SectionTemplate, chosen: &SectionOption) -> Vec<Edit> {
    let canvas = pass.canvas();
    let ids = section.options.iter().map(|option| OptionId::new(&section.id, &option.id));
    let on: Vec<OptionId> = ids.filter(|id| canvas.is_chosen(id)).collect();
    let chosen = OptionId::new(&section.id, &chosen.id);
    let is_taken_back = on.as_slice() == [chosen.clone()];
    let is_new = !on.contains(&chosen);
    let others = on.into_iter().filter(|id| is_taken_back || *id != chosen).map(|id| set(id, false));
    let edits: Vec<Edit> = others.collect();
    edits.into_iter().chain(is_new.then(|| set(chosen, true))).collect()
}

fn set(id: OptionId, is_chosen: bool) -> Edit {
    Edit::Set(FieldRef::Canvas(ValueKey::Chosen(id)), is_chosen.then_some(Value::Ticked))
}
