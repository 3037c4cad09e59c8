//! What this program is.

use egui::{Label, ScrollArea, Ui};
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::{Answer, Command, State};
use crate::i18n::Texts;
use crate::ui::widgets::{button, label, muted};

/// Each typeface in the program with its licence and who made it.
const FONTS: &str = include_str!("../../../assets/fonts/licences.txt");
/// Each crate in the program with its licence; `assets/licences.sh` writes it.
const CRATES: &str = include_str!("../../../assets/licences.txt");
const LINE: f32 = 18.0;

pub(super) fn about_ui(ui: &mut Ui, texts: &Texts, state: &State, commands: &mut Vec<Command>) {
    let messages = &texts.messages;
    title_ui(ui, &fl!(messages, "cli-version", version = env!("CARGO_PKG_VERSION")));
    label(ui, &fl!(messages, "about-what"), 13.5);
    let template = state.open.document.template();
    let source = template.source.text(texts.language().tag());
    muted(ui, &fl!(messages, "about-method", source = source), 12.0);
    muted(ui, &fl!(messages, "about-licence"), 12.0);
    muted(ui, &fl!(messages, "about-crates"), 12.0);
    ScrollArea::vertical().id_salt("licences").auto_shrink(false).max_height(160.0).show_rows(
        ui,
        LINE,
        FONTS.lines().chain(CRATES.lines()).count(),
        |ui, shown| {
            for line in FONTS.lines().chain(CRATES.lines()).skip(shown.start).take(shown.len()) {
                ui.add_sized([ui.available_width(), LINE], Label::new(line).truncate());
            }
        },
    );
    ui.add_space(4.0);
    if button(ui, &fl!(messages, "notice-dismiss")).clicked() {
        commands.push(Command::Answer(Answer::Cancel));
    }
}
