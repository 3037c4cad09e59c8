//! What is still to do on the canvas: how much of it is filled in, what the method advises about the selected section,
//! and where else there is something.

use egui::Ui;
use i18n_embed_fl::fl;

use super::PanelView;
use super::advice::{elsewhere_ui, here_ui};
use super::silenced::silenced_ui;
use crate::app::{Focus, FocusCommand};
use crate::template::SectionTemplate;
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::Tone;
use crate::ui::widgets::{heading, muted, progress_ring};

pub(super) fn to_do_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut PanelView) {
    let messages = &pass.texts.messages;
    let sections = &pass.template().sections;
    let empty: Vec<&SectionTemplate> =
        sections.iter().filter(|section| !pass.state.open.is_filled(section)).collect();
    let filled = sections.len() - empty.len();
    let count = empty.len() + pass.state.open.advice().len();
    ui.horizontal(|ui| {
        let said = fl!(messages, "panel-filled", filled = filled, count = sections.len());
        progress_ring(ui, (filled, sections.len()), &said);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading(
                ui,
                &fl!(messages, "panel-to-do", count = count),
                3,
                font(Weight::Bold, 13.5),
                Tone::Text,
            );
            muted(ui, &said, 12.0);
        });
    });
    here_ui(ui, pass, view);
    elsewhere_ui(ui, pass);
    silenced_ui(ui, pass);
    next_ui(ui, pass, &empty);
}

/// A link to the first empty section after the selected one, or else to the first of all.
fn next_ui(ui: &mut Ui, pass: &mut Pass<'_>, empty: &[&SectionTemplate]) {
    let selected = pass.state.open.selected_section().map(|section| &section.id);
    let number = |id| pass.template().number(id).unwrap_or_default();
    let here = selected.map_or(0, number);
    let others = || empty.iter().filter(|section| Some(&section.id) != selected);
    let next = others().find(|section| number(&section.id) > here).or_else(|| others().next());
    if let Some(next) = next {
        let title = next.title.text(pass.texts.language().tag());
        let text = fl!(pass.texts.messages, "panel-next-empty", section = title);
        pass.link(ui, &text, FocusCommand::GoTo(Focus::Section(next.id.clone())));
    }
}
