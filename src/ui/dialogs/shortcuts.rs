//! Every shortcut with what it does.

use egui::{Grid, ScrollArea, Ui};
use i18n_embed_fl::fl;

use super::{close_ui, title_ui};
use crate::app::{MenuCommand, Shortcut};
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

/// The keys of each command, in the order of the palette, and then the keys that are no shortcuts.
fn rows(texts: &Texts) -> Vec<(String, String)> {
    let messages = &texts.messages;
    let mut rows: Vec<(String, String)> = Vec::new();
    for command in enum_iterator::all::<MenuCommand>() {
        let all = Shortcut::all().into_iter().filter(|(_, other)| *other == command);
        let keys: Vec<String> = all.map(|(shortcut, _)| shortcut.name()).collect();
        if !keys.is_empty() {
            rows.push((keys.join(", "), command.text(texts)));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_list_is_in_the_order_of_the_menus_and_lacks_no_key() {
        let rows = rows(Texts::of(Language::Dutch));
        let place = |what: &str| rows.iter().position(|(_, other)| other == what).unwrap();
        let order = ["Nieuw…", "Opslaan", "Exporteren…", "Ongedaan maken", "Opnieuw"].map(place);
        assert!(order.is_sorted(), "{order:?}");
        let all: Vec<&str> = rows.iter().flat_map(|(keys, _)| keys.split(", ")).collect();
        assert!(Shortcut::all().iter().all(|(shortcut, _)| all.contains(&shortcut.name().as_str())));
    }
}
