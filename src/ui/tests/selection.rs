//! The row that is selected, whose form is shown, and the row that has the keyboard are one.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Answer, Command, Focus, FocusCommand, MenuCommand};
use crate::canvas::{Action, ActionId};

fn id(number: u128) -> ActionId {
    ActionId::new(uuid::Uuid::from_u128(number))
}

/// A canvas with four actions.
fn with_actions() -> Rig {
    let mut rig = Rig::new();
    let mut canvas = rig.canvas().clone();
    let action = |number| Action { text: format!("Actie {number}"), ..Action::new(id(number)) };
    canvas.actions = (1..=4).map(action).collect();
    rig.show_canvas(&canvas);
    rig
}

fn actions(rig: &Rig) -> Vec<String> {
    rig.canvas().actions.iter().map(|action| action.text.clone()).collect()
}

fn row<'rig>(rig: &'rig Rig, name: &str) -> egui_kittest::Node<'rig> {
    let starts = |row: &egui_kittest::Node<'_>| {
        row.accesskit_node().label().is_some_and(|text| text.starts_with(name))
    };
    rig.harness.query_all_by_role(Role::Row).find(starts).unwrap()
}

/// Expects this row to be selected, with its form, and to have the keyboard.
#[track_caller]
fn expect_row(rig: &mut Rig, number: u128) {
    rig.harness.run_steps(8);
    let name = format!("Actie {number}");
    assert_eq!(rig.state().open.focus, Some(Focus::Action(id(number))));
    let rows = rig.harness.query_all_by_role(Role::Row);
    let focused = rows.filter(egui_kittest::Node::is_focused).find_map(|row| row.accesskit_node().label());
    assert!(focused.as_ref().is_some_and(|label| label.starts_with(&name)), "{focused:?}, not {name}");
}

fn click(rig: &mut Rig, name: &str) {
    row(rig, name).click();
    rig.harness.run_steps(8);
}

fn key(rig: &mut Rig, modifiers: Modifiers, key: Key) {
    rig.harness.key_press_modifiers(modifiers, key);
    rig.harness.run_steps(8);
}

/// Drags a row to the middle of a place.
fn drag(rig: &mut Rig, name: &str, to: Pos2) {
    let from = row(rig, name).rect().center();
    rig.harness.hover_at(from);
    rig.harness.drag_at(from);
    rig.harness.step();
    rig.harness.hover_at(from + vec2(0.0, 12.0));
    rig.harness.step();
    rig.harness.hover_at(to);
    rig.harness.run_steps(2);
    rig.harness.drop_at(to);
    rig.harness.run_steps(8);
}

#[test]
fn what_a_menu_selects_is_not_taken_back_by_where_the_keyboard_returns_to() {
    let is_aid = |focus: Option<&Focus>| {
        matches!(focus, Some(Focus::Case(_))) || focus == Some(&Focus::Section("financing".into()))
    };
    for has_panel in [true, false] {
        for on_row in [false, true] {
            let mut rig = with_actions();
            if !has_panel {
                rig.give(MenuCommand::SidePanel);
            }
            let begin = |rig: &mut Rig| {
                if on_row {
                    click(rig, "Actie 2");
                } else {
                    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
                    rig.harness.run_steps(4);
                }
            };
            begin(&mut rig);
            rig.ask("checklists");
            rig.harness.run_steps(8);
            assert_eq!(rig.state().open.focus, Some(Focus::Checklists), "palette, {has_panel}, {on_row}");
            assert!(rig.state().preferences.side_panel);
            begin(&mut rig);
            rig.ask("beslishulp");
            rig.harness.run_steps(8);
            assert!(is_aid(rig.state().open.focus.as_ref()), "palette, {has_panel}, {on_row}");
            for name in ["Checklists", "Beslishulp"] {
                begin(&mut rig);
                rig.press("Beeld");
                let starts = |node: &egui_kittest::Node<'_>| {
                    node.accesskit_node().label().is_some_and(|label| label.starts_with(name))
                };
                rig.harness.query_all_by_role(Role::Button).rfind(starts).unwrap().click();
                rig.harness.run_steps(8);
                let focus = rig.state().open.focus.as_ref();
                let is_shown =
                    if name == "Checklists" { focus == Some(&Focus::Checklists) } else { is_aid(focus) };
                assert!(is_shown, "{name}, {has_panel}, {on_row}: {focus:?}");
            }
        }
    }
}

#[test]
fn after_undo_the_restored_row_is_the_one_that_the_keys_are_about() {
    let mut rig = with_actions();
    click(&mut rig, "Actie 2");
    key(&mut rig, Modifiers::NONE, Key::Delete);
    expect_row(&mut rig, 3);
    key(&mut rig, Modifiers::COMMAND, Key::Z);
    expect_row(&mut rig, 2);
    rig.harness.run_steps(60);
    key(&mut rig, Modifiers::NONE, Key::Delete);
    assert_eq!(actions(&rig), ["Actie 1", "Actie 3", "Actie 4"]);
    rig.press("Ongedaan maken");
    expect_row(&mut rig, 2);
}

#[test]
fn a_row_that_was_dragged_is_the_one_that_the_keys_are_about() {
    let mut rig = with_actions();
    click(&mut rig, "Actie 1");
    let to = row(&rig, "Actie 4").rect();
    drag(&mut rig, "Actie 2", Pos2::new(to.center().x, to.bottom() - 2.0));
    assert_eq!(actions(&rig), ["Actie 1", "Actie 3", "Actie 4", "Actie 2"]);
    expect_row(&mut rig, 2);
    click(&mut rig, "Actie 1");
    key(&mut rig, Modifiers::COMMAND, Key::Z);
    expect_row(&mut rig, 2);
    key(&mut rig, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    expect_row(&mut rig, 2);
    key(&mut rig, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(actions(&rig), ["Actie 1", "Actie 3", "Actie 2", "Actie 4"]);
    key(&mut rig, Modifiers::NONE, Key::Delete);
    assert_eq!(actions(&rig), ["Actie 1", "Actie 3", "Actie 4"]);
}

#[test]
fn undo_that_shows_a_row_takes_the_keyboard_out_of_a_text_of_the_page() {
    let mut rig = with_actions();
    rig.give(FocusCommand::Select(Focus::Action(id(4))));
    key(&mut rig, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(actions(&rig)[2], "Actie 4");
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Neutraal terrein").focus();
    rig.harness.run_steps(4);
    key(&mut rig, Modifiers::COMMAND, Key::Z);
    assert_eq!(actions(&rig)[2], "Actie 3");
    expect_row(&mut rig, 4);
}

#[test]
fn after_a_dialog_the_row_whose_form_is_shown_has_the_keyboard() {
    let mut rig = with_actions();
    click(&mut rig, "Actie 1");
    rig.give(MenuCommand::Export);
    rig.harness.run_steps(4);
    rig.give(FocusCommand::Select(Focus::Action(id(3))));
    rig.give(Command::Answer(Answer::Cancel));
    expect_row(&mut rig, 3);
}

#[test]
fn a_row_whose_menu_is_asked_for_by_mouse_gets_the_keyboard() {
    let mut rig = with_actions();
    click(&mut rig, "Actie 1");
    row(&rig, "Actie 3").click_secondary();
    rig.harness.run_steps(4);
    key(&mut rig, Modifiers::NONE, Key::Escape);
    expect_row(&mut rig, 3);
}
