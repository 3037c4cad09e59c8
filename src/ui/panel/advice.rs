//! What the method advises about the selected section, and where else it has advice.

use egui::{TextWrapMode, Ui};
use i18n_embed_fl::fl;

use super::silenced::silence_ui;
use super::{PanelView, part_ui};
use crate::app::{Focus, FocusCommand, State};
use crate::guidance::{Advice, AdvisedRow};
use crate::i18n::table::row_name;
use crate::i18n::{Texts, visible_line};
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::widgets::{colored, link, muted, rest};

/// The maximum number of named rows; the others are counted.
const NAMED: usize = 4;

/// The advice about the selected section.
pub(super) fn here_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut PanelView) {
    for advice in sorted(pass).0 {
        ui.add_space(6.0);
        one_ui(ui, pass, advice, view);
    }
}

/// Links to the other sections that there is advice about.
pub(super) fn elsewhere_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let elsewhere = sorted(pass).1;
    if elsewhere.is_empty() {
        return;
    }
    part_ui(ui, &fl!(pass.texts.messages, "panel-advice-elsewhere"));
    for section in &pass.template().sections {
        let count = elsewhere.iter().filter(|advice| advice.section == section.id).count();
        if count > 0 {
            let title = section.title.text(pass.texts.language().tag());
            let text = fl!(pass.texts.messages, "panel-advice-count", section = title, count = count);
            pass.link(ui, &text, FocusCommand::Select(Focus::Section(section.id.clone())));
        }
    }
}

/// The advice about the selected section, and the other advice.
fn sorted<'a>(pass: &Pass<'a>) -> (Vec<&'a Advice>, Vec<&'a Advice>) {
    let selected = pass.state.open.selected_section().map(|section| &section.id);
    pass.state.open.advice().iter().partition(|advice| Some(&advice.section) == selected)
}

fn one_ui(ui: &mut Ui, pass: &mut Pass<'_>, advice: &Advice, view: &mut PanelView) {
    let language = pass.texts.language().tag();
    colored(ui, advice.rule.message.text(language), Weight::Medium, 13.0, Tone::Text);
    muted(ui, advice.rule.why.text(language), 12.5);
    if !advice.places.is_empty() {
        rows_ui(ui, pass, advice);
    }
    if pass.is_writable() {
        ui.push_id(&advice.rule.id, |ui| silence_ui(ui, pass, &advice.rule, view));
    }
}

/// Links to the rows that advice is about, one per line.
fn rows_ui(ui: &mut Ui, pass: &mut Pass<'_>, advice: &Advice) {
    ui.scope(|ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
        for place in advice.places.iter().take(NAMED) {
            let Some((name, focus)) = named(pass.texts, pass.state, *place) else { continue };
            if link(ui, &name).on_hover_text(&name).clicked() {
                pass.push(FocusCommand::Select(focus));
            }
        }
    });
    rest(ui, pass.texts, advice.places.len(), NAMED);
}

/// A row by its name. `None` if nothing can be shown of it.
fn named(texts: &Texts, state: &State, place: AdvisedRow) -> Option<(String, Focus)> {
    let canvas = state.open.document.canvas();
    let (name, focus) = match place {
        AdvisedRow::Partner(id) => {
            (canvas.partner(id).map(|partner| partner.name.as_str()), Focus::Partner(id))
        }
        AdvisedRow::Action(id) => (canvas.action(id).map(|action| action.text.as_str()), Focus::Action(id)),
        AdvisedRow::Declared(row) => {
            let name = row_name(canvas, state.open.document.template(), row);
            let focus = Focus::of_row(row, state.open.document.template());
            let name = Some(name).filter(|name| !name.is_empty());
            let name = name.map_or_else(|| fl!(texts.messages, "nameless"), |name| visible_line(&name));
            return Some((name, focus?));
        }
    };
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    Some((name.map_or_else(|| fl!(texts.messages, "nameless"), crate::i18n::visible), focus))
}
