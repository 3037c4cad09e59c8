//! Work that was interrupted before it was saved.

use egui::Ui;
use i18n_embed_fl::fl;

use super::{first_button_ui, title_ui};
use crate::app::{Answer, RecoverAnswer, interrupted_work};
use crate::file::Interrupted;
use crate::ui::Pass;
use crate::ui::widgets::label;

/// Asks whether to open it, now or later.
pub(super) fn recover_ui(ui: &mut Ui, pass: &mut Pass<'_>, found: &Interrupted) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "recover-title"));
    label(ui, &interrupted_work(pass.texts, found), 13.5);
    label(ui, &fl!(messages, "recover-what"), 13.5);
    ui.horizontal_wrapped(|ui| {
        first_button_ui(ui, pass, &fl!(messages, "command-recover"), Answer::Recover(RecoverAnswer::Open));
        pass.button(ui, &fl!(messages, "notice-not-now"), Answer::Cancel);
        pass.button(ui, &fl!(messages, "command-put-aside"), Answer::Recover(RecoverAnswer::ThrowAway));
    });
}

/// Asks for confirmation to delete it.
pub(super) fn throw_away_ui(ui: &mut Ui, pass: &mut Pass<'_>, found: &Interrupted) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "throw-away-title"));
    label(ui, &interrupted_work(pass.texts, found), 13.5);
    label(ui, &fl!(messages, "notice-interrupted-stays"), 13.5);
    ui.horizontal_wrapped(|ui| {
        first_button_ui(ui, pass, &fl!(messages, "dialog-cancel"), Answer::Cancel);
        pass.button(ui, &fl!(messages, "command-put-aside"), Answer::ThrowAway);
    });
}
