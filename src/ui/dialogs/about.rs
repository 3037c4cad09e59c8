//! What this program is.

use egui::{Label, ScrollArea, Ui};
use i18n_embed_fl::fl;

use super::title_ui;
use crate::app::Answer;
use crate::ui::Pass;
use crate::ui::widgets::{label, muted};

/// Each typeface in the program with its licence and who made it.
const FONTS: &str = include_str!("../../../assets/fonts/licences.txt");
/// Each crate in the program with its licence; `assets/licences.sh` writes it.
const CRATES: &str = include_str!("../../../assets/licences.txt");
const LINE: f32 = 18.0;

pub(super) fn about_ui(ui: &mut Ui, pass: &mut Pass<'_>) {
    let messages = &pass.texts.messages;
    title_ui(ui, &fl!(messages, "cli-version", version = env!("CARGO_PKG_VERSION")));
    label(ui, &fl!(messages, "about-what"), 13.5);
    let template = pass.template();
    let source = template.source.text(pass.texts.language().tag());
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
    pass.button(ui, &fl!(messages, "notice-dismiss"), Answer::Cancel);
}
