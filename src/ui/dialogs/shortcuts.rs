//! Every shortcut with what it does.

use egui::{Grid, ScrollArea, Ui};
use i18n_embed_fl::fl;

use super::{close_ui, title_ui};
use crate::app::Shortcut;
use crate::i18n::Texts;
use crate::ui::Pass;
use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;
use crate::ui::widgets::{colored, label};

pub(super) fn shortcuts_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "command-shortcuts"));
    let height = ui.ctx().content_rect().height() - 180.0;
    ScrollArea::vertical().id_salt("shortcuts").auto_shrink([false, true]).max_height(height).show(
        ui,
        |ui| {
            Grid::new("shortcuts").num_columns(2).spacing([24.0, 2.0]).show(ui, |ui| {
                for (keys, what) in rows(pass.texts) {
                    label(ui, &what, 13.0);
                    colored(ui, &keys, Weight::SemiBold, 13.0, Tone::Text);
                    ui.end_row();
                }
            });
        },
    );
    ui.add_space(4.0);
    close_ui(ui, pass);
}

/// The keys of each command, grouped by command, and the keys that are no shortcuts.
fn rows(texts: &Texts) -> Vec<(String, String)> {
    let messages = &texts.messages;
    let mut rows: Vec<(String, String)> = Vec::new();
    for (shortcut, command) in Shortcut::all() {
        let what = command.text(texts);
        match rows.iter_mut().find(|(_, other)| *other == what) {
            Some((keys, _)) => *keys = format!("{keys}, {}", shortcut.name()),
            None => rows.push((shortcut.name(), what)),
        }
    }
    rows.push(("Enter".to_owned(), fl!(messages, "shortcut-enter")));
    rows.push(("Shift+Enter".to_owned(), fl!(messages, "shortcut-new-line")));
    rows.push(("Delete".to_owned(), fl!(messages, "shortcut-delete")));
    rows.push(("Tab, Shift+Tab".to_owned(), fl!(messages, "shortcut-tab")));
    rows.push(("Alt, F10".to_owned(), fl!(messages, "shortcut-menu")));
    rows.push(("Esc".to_owned(), fl!(messages, "shortcut-escape")));
    rows
}
