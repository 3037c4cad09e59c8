//! Silenced advice: silenced with a reason, and listed with a button that undoes it.

use egui::{Id, Ui};
use i18n_embed_fl::fl;

use super::PanelView;
use crate::document::Edit;
use crate::guidance::{self, Rule, Rules};
use crate::i18n::visible;
use crate::ui::Pass;
use crate::ui::widgets::{FieldStyle, button, draft_field, fold, label, link, muted};

/// A link to silence a rule, and then a field for the reason.
pub(super) fn silence_ui(ui: &mut Ui, pass: &mut Pass<'_>, rule: &Rule, view: &mut PanelView) {
    let messages = &pass.texts.messages;
    let id = Id::unique(("silence", &rule.id)).with("reason");
    let Some(reason) = view.reasons.get_mut(&rule.id) else {
        if link(ui, &fl!(messages, "advice-silence")).clicked() {
            view.reasons.insert(rule.id.clone(), String::new());
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        return;
    };
    let name = fl!(messages, "advice-reason");
    muted(ui, &name, 11.0);
    let style = FieldStyle { name: &name, ..FieldStyle::default() };
    let (_, typed, now) = draft_field(ui, id, style, reason, true);
    if typed.is_some() {
        reason.clone_from(&now);
    }
    ui.horizontal(|ui| {
        if button(ui, &fl!(messages, "advice-silence-now")).clicked() {
            let reason = now.trim().to_owned();
            pass.push(Edit::silence(rule.id.clone(), Some(reason)));
            view.reasons.remove(&rule.id);
        }
        if link(ui, &fl!(messages, "dialog-cancel")).clicked() {
            view.reasons.remove(&rule.id);
        }
    });
}

/// The silenced advice, each with its reason and a button that undoes it.
pub(super) fn silenced_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let silenced = &pass.canvas().silenced;
    if silenced.is_empty() {
        return;
    }
    let messages = &pass.texts.messages;
    let writable = pass.is_writable();
    let (template, language) = (pass.state.open.document.template(), pass.texts.language().tag());
    fold(ui, "silenced", &fl!(messages, "advice-silenced", count = silenced.len()), false, |ui| {
        for (id, reason) in silenced {
            let message = guidance::message(Rules::built_in(), template, id);
            // A newer program may have rules that this one does not know.
            let said = message.map_or(id.as_str(), |message| message.text(language));
            label(ui, said, 13.0);
            if !reason.trim().is_empty() {
                muted(ui, &fl!(messages, "advice-because", reason = visible(reason)), 12.5);
            }
            let again = fl!(messages, "advice-again");
            let response =
                ui.push_id(id, |ui| ui.add_enabled_ui(writable, |ui| link(ui, &again)).inner).inner;
            if response.clicked() {
                pass.push(Edit::silence(id.clone(), None));
            }
            ui.add_space(4.0);
        }
    });
}
