//! A path to type, where the system has no dialog for files.

use std::path::Path;

use egui::{Id, Key, Ui};
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, PathPurpose};
use crate::export::Addressee;
use crate::i18n::visible_path;
use crate::ui::Pass;
use crate::ui::widgets::{FieldStyle, draft_field, label, muted, primary_button, status};

/// The typed path. It is kept when the dialog is cancelled, and cleared once it was used.
#[derive(Debug, Default)]
pub(super) struct PathView {
    typed: String,
}

pub(super) fn path_ui(ui: &mut Ui, pass: &mut Pass<'_>, purpose: PathPurpose, view: &mut PathView) {
    let messages = &pass.texts.messages;
    let (title, go_on) = match purpose {
        PathPurpose::Open => (fl!(messages, "path-open"), fl!(messages, "path-open-button")),
        PathPurpose::Copy(_) => (fl!(messages, "path-copy"), fl!(messages, "path-open-button")),
        PathPurpose::Logo(_) => (fl!(messages, "path-logo"), fl!(messages, "path-open-button")),
        PathPurpose::TakeOver => (fl!(messages, "path-take-over"), fl!(messages, "path-open-button")),
        PathPurpose::Template => (fl!(messages, "path-template"), fl!(messages, "path-open-button")),
        PathPurpose::Save => (fl!(messages, "path-save"), fl!(messages, "unsaved-save")),
        PathPurpose::Export(choice) if choice.addressee == Addressee::EachPartner => {
            (fl!(messages, "path-export-folder"), fl!(messages, "path-export-button"))
        }
        PathPurpose::Clean => (fl!(messages, "path-clean"), fl!(messages, "unsaved-save")),
        PathPurpose::Export(_) => (fl!(messages, "path-export"), fl!(messages, "path-export-button")),
    };
    title_ui(ui, &title);
    label(ui, &fl!(messages, "path-why"), 13.0);
    let name = fl!(messages, "path-name");
    muted(ui, &name, 11.0);
    let id = Id::unique("typed path");
    let style = FieldStyle { name: &name, ..FieldStyle::default() };
    // The field takes Enter to go on, so this is asked first.
    let entered = ui.memory(|memory| memory.has_focus(id)) && ui.input(|input| input.key_pressed(Key::Enter));
    let (response, typed, now) = draft_field(ui, id, style, &view.typed, true);
    if typed.is_some() {
        view.typed.clone_from(&now);
    }
    if !entered && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    let path = Path::new(now.trim());
    let refused = purpose.refuses(path);
    if let Some(kind) = refused {
        let (file, endings) = (visible_path(path), kind.endings().join(", "));
        status(ui, &fl!(messages, "other-ending", file = file, endings = endings));
    }
    ui.horizontal(|ui| {
        let ready = !now.trim().is_empty() && refused.is_none();
        let clicked = ui.add_enabled_ui(ready, |ui| primary_button(ui, &go_on).clicked()).inner;
        if ready && (clicked || entered) {
            pass.push(Answer::Path(now.trim().into()));
            view.typed.clear();
        }
        pass.button(ui, &fl!(messages, "dialog-cancel"), Answer::Cancel);
    });
}
