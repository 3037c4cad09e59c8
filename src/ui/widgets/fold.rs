//! A title that shows or hides what stands below it.

use egui::{CollapsingHeader, RichText, Ui};

use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;

/// A fold that remembers whether it is open.
pub(in crate::ui) fn fold(
    ui: &mut Ui,
    salt: impl egui::AsIdSalt,
    title: &str,
    is_open_at_first: bool,
    contents: impl FnOnce(&mut Ui),
) {
    ui.add_space(6.0);
    header(ui, title).id_salt(salt).default_open(is_open_at_first).show_unindented(ui, contents);
}

/// A fold whose state the caller holds. Returns whether the user toggled it.
pub(in crate::ui) fn told_fold(
    ui: &mut Ui,
    title: &str,
    is_open: bool,
    contents: impl FnOnce(&mut Ui),
) -> bool {
    ui.add_space(6.0);
    let shown = header(ui, title).open(Some(is_open)).show_unindented(ui, contents);
    shown.header_response.clicked()
}

fn header(ui: &Ui, title: &str) -> CollapsingHeader {
    let title = RichText::new(title).font(font(Weight::SemiBold, 12.0)).color(tokens(ui).muted);
    CollapsingHeader::new(title)
}
