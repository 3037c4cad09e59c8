//! Menus by the right mouse button and by Shift+F10, and the clipboard without its keys.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Command, Focus, MenuCommand, RowCommand, Step};
use crate::canvas::{RowRef, TextField};

fn dream() -> TextField {
    TextField::Section("dream".into())
}

/// A canvas on which *Droom* says this, and has the keyboard.
fn dreaming(text: &str) -> Rig {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", text);
    rig
}

#[track_caller]
fn right_click(rig: &mut Rig, role: Role, label: &str) {
    rig.harness.get_by_role_and_label(role, label).click_secondary();
    rig.harness.run();
}

/// What was put on the clipboard in the frames since the last call for something.
fn press_and_read_clipboard(rig: &mut Rig, label: &str) -> Option<String> {
    assert!(is_enabled(rig, label), "{label}");
    rig.harness.get_by_role_and_label(Role::Button, label).click();
    for _ in 0..6 {
        rig.harness.step();
        let commands = &rig.harness.output().platform_output.commands;
        let copied = commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        if copied.is_some() {
            return copied;
        }
    }
    None
}

#[track_caller]
fn is_enabled(rig: &Rig, label: &str) -> bool {
    !rig.harness.get_by_role_and_label(Role::Button, label).accesskit_node().is_disabled()
}

#[test]
fn a_word_is_copied_cut_and_pasted_with_the_mouse_alone() {
    let mut rig = dreaming("Samen");
    right_click(&mut rig, Role::MultilineTextInput, "Droom");
    assert!(!is_enabled(&rig, "Knippen Ctrl+X"), "nothing is selected");
    rig.press("Alles selecteren Ctrl+A");
    rig.lacks("Alles selecteren Ctrl+A");
    right_click(&mut rig, Role::MultilineTextInput, "Droom");
    assert_eq!(press_and_read_clipboard(&mut rig, "Kopiëren Ctrl+C").as_deref(), Some("Samen"));
    right_click(&mut rig, Role::MultilineTextInput, "Droom");
    assert_eq!(press_and_read_clipboard(&mut rig, "Knippen Ctrl+X").as_deref(), Some("Samen"));
    rig.harness.run();
    assert_eq!(rig.text(&dream()), "");
    right_click(&mut rig, Role::MultilineTextInput, "Droom");
    rig.harness.get_by_role_and_label(Role::Button, "Plakken Ctrl+V").click();
    rig.harness.step();
    rig.event(egui::Event::Paste("Verder".to_owned()));
    assert_eq!(rig.text(&dream()), "Verder");
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").is_focused());
}

#[test]
fn the_menu_for_changing_acts_on_the_field_that_had_the_keyboard() {
    let mut rig = dreaming("Samen");
    rig.press("Bewerken");
    assert!(!is_enabled(&rig, "Kopiëren Ctrl+C"), "nothing is selected");
    assert!(is_enabled(&rig, "Plakken Ctrl+V"));
    rig.press("Bewerken");
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
    rig.harness.run();
    rig.keys(Modifiers::COMMAND, Key::A);
    rig.press("Bewerken");
    rig.harness.get_by_role_and_label(Role::Button, "Knippen Ctrl+X").click();
    // The keyboard goes back, and the event comes after it.
    rig.harness.run_steps(10);
    assert_eq!(rig.text(&dream()), "");
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").is_focused());
}

#[test]
fn a_row_has_a_menu_of_its_own() {
    let mut rig = Rig::example();
    let partners = rig.canvas().partners.clone();
    let name = partners[1].name.clone();
    let row = |rig: &Rig| {
        let rows = rig.harness.query_all_by_role(Role::Row);
        let labels = rows.filter_map(|row| row.accesskit_node().label());
        labels.into_iter().find(|label| label.starts_with(&name)).unwrap()
    };
    let label = row(&rig);
    right_click(&mut rig, Role::Row, &label);
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(partners[1].id)));
    let up = MenuCommand::MoveRow(Step::Up);
    rig.press("Omhoog Alt+↑");
    assert!(rig.commands().contains(&Command::Menu(up)));
    assert_eq!(rig.canvas().partners[0].id, partners[1].id);
    right_click(&mut rig, Role::Row, &label);
    rig.harness.get_by_role_and_label(Role::Button, "Plakken Ctrl+V").click();
    rig.harness.step();
    rig.event(egui::Event::Paste("Naam\nBank\n".to_owned()));
    let asked = |command: &Command| matches!(command, Command::Row(RowCommand::PasteText(..)));
    assert!(rig.commands().iter().any(asked), "rows are pasted at the row");
}

#[test]
fn a_row_is_copied_and_cut_by_its_menu_and_by_keys() {
    let mut rig = Rig::example();
    let partners = rig.canvas().partners.clone();
    let label = |rig: &Rig, place: usize| {
        let rows = rig.harness.query_all_by_role(Role::Row);
        let mut labels = rows.filter_map(|row| row.accesskit_node().label());
        labels.find(|label| label.starts_with(&partners[place].name)).unwrap()
    };
    let row = |place: usize| RowRef::of(partners[place].id);
    let second = label(&rig, 1);
    right_click(&mut rig, Role::Row, &second);
    rig.press("Kopiëren Ctrl+C");
    rig.harness.run_steps(4);
    assert!(rig.commands().contains(&RowCommand::Copy(row(1)).into()));
    rig.event(egui::Event::Cut);
    rig.harness.run_steps(4);
    assert!(rig.commands().contains(&RowCommand::Cut(row(1)).into()));
    assert_eq!(rig.canvas().partners.len(), partners.len() - 1);
    // The next row has the keyboard, for the menu bar too.
    rig.press("Bewerken");
    rig.press("Kopiëren Ctrl+C");
    rig.harness.run_steps(4);
    assert!(rig.commands().contains(&RowCommand::Copy(row(2)).into()));
    // In a text it is the text that is copied.
    let before = rig.commands().iter().filter(|command| matches!(command, Command::Row(_))).count();
    rig.type_in(Role::MultilineTextInput, "Droom", "x");
    rig.event(egui::Event::Copy);
    let after = rig.commands().iter().filter(|command| matches!(command, Command::Row(_))).count();
    assert_eq!(before, after);
}

#[test]
fn shift_f10_opens_the_menu_and_escape_gives_the_keyboard_back() {
    let mut rig = dreaming("Samen");
    rig.keys(Modifiers::SHIFT, Key::F10);
    rig.harness.run();
    // Nothing is selected, so that the first that can be chosen is to paste.
    assert!(rig.harness.get_by_role_and_label(Role::Button, "Plakken Ctrl+V").is_focused());
    rig.keys(Modifiers::NONE, Key::Escape);
    rig.lacks("Plakken Ctrl+V");
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").is_focused());
}

#[test]
fn a_section_has_a_menu_at_its_title() {
    let mut rig = Rig::example();
    let title = rig.harness.get_by_role_and_label(Role::Heading, "Maatschappelijke waarde").rect().center();
    let to = |pressed| egui::Event::PointerButton {
        pos: title,
        button: egui::PointerButton::Secondary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    rig.event(egui::Event::PointerMoved(title));
    rig.event(to(true));
    rig.event(to(false));
    let copied = press_and_read_clipboard(&mut rig, "Vak kopiëren als tekst");
    assert!(copied.is_none(), "the machine puts it there");
    let copy = MenuCommand::CopySection(crate::app::TextForm::Plain);
    assert!(rig.commands().contains(&Command::Menu(copy)));
    assert_eq!(rig.state().open.focus, Some(Focus::Section("societal_value".into())));
}
