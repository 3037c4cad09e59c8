//! What to begin with, when the program is opened without a file: something new, what was open last, or an example.

use egui::Ui;
use i18n_embed_fl::fl;

use super::begin_cards::{examples_ui, grid_ui, template_ui, written_ui};
use super::{begin_at, languages_ui, part_ui, title_ui};
use crate::app::{Command, FileCommand, MenuCommand};
use crate::i18n;
use crate::ui::Pass;
use crate::ui::widgets::label;

/// The menu has older ones.
const RECENT_FILES: usize = 4;

pub(super) fn welcome_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "welcome-title"));
    label(ui, &fl!(messages, "welcome-what"), 13.5);
    recent_ui(ui, pass);
    part_ui(ui, &fl!(messages, "new-title"));
    new_ui(ui, pass);
    part_ui(ui, &fl!(messages, "welcome-example"));
    examples_ui(ui, pass);
    ui.add_space(4.0);
    languages_ui(ui, pass);
}

/// A template to begin with each, and a file that there is.
fn new_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let has_recent = !pass.state.preferences.recent.is_empty();
    let mut ways: Vec<Option<_>> = pass.state.templates.iter().map(Some).collect();
    ways.push(None);
    let mut is_first = !has_recent;
    grid_ui(ui, &ways, |ui, size, way| {
        if let Some(template) = way {
            let card = template_ui(ui, pass, size, template);
            if std::mem::take(&mut is_first) {
                begin_at(ui, &card);
            }
            return;
        }
        let (open, what) = (MenuCommand::Open, fl!(pass.texts.messages, "welcome-own"));
        if written_ui(ui, size, &open.text(pass.texts), &what).clicked() {
            pass.push(Command::Chosen(Box::new(open.into())));
        }
    });
}

/// The recent files, by subject where that is known.
fn recent_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let recent: Vec<_> = pass.state.preferences.recent.iter().take(RECENT_FILES).collect();
    if recent.is_empty() {
        return;
    }
    part_ui(ui, &fl!(pass.texts.messages, "welcome-recent"));
    let mut is_first = true;
    grid_ui(ui, &recent, |ui, size, path| {
        let file = i18n::visible_file_name(path);
        let folder = path.parent().map(i18n::visible_path).unwrap_or_default();
        let subject = pass.state.preferences.subject_of(path).map(i18n::visible_line);
        let (name, what) = match subject {
            Some(subject) => (subject, format!("{file}, {folder}")),
            None => (file, folder),
        };
        let card = written_ui(ui, size, &name, &what);
        if std::mem::take(&mut is_first) {
            begin_at(ui, &card);
        }
        if card.on_hover_text(i18n::visible_path(path)).clicked() {
            let open = Command::File(FileCommand::Open((*path).clone().into()));
            pass.push(Command::Chosen(Box::new(open)));
        }
    });
}
