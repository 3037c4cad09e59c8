//! Rows by keyboard after a click, and rows that are begun by Enter.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Dialog, Focus, FocusCommand, MenuCommand, MethodTable, RowCommand};
use crate::canvas::{Action, ActionId, RowRef};

/// The row that has the keyboard, as a screen reader says it.
fn row_with_keyboard(rig: &Rig) -> Option<String> {
    let rows = rig.harness.query_all_by_role(Role::Row);
    rows.filter(egui_kittest::Node::is_focused).find_map(|row| row.accesskit_node().label())
}

fn is_focused(rig: &Rig, role: Role, label: &str) -> bool {
    rig.harness.query_all_by_role_and_label(role, label).any(|node| node.is_focused())
}

#[track_caller]
fn click_row(rig: &mut Rig, name: &str) {
    let starts = |row: &egui_kittest::Node<'_>| {
        row.accesskit_node().label().is_some_and(|text| text.starts_with(name))
    };
    rig.harness.query_all_by_role(Role::Row).find(starts).unwrap().click();
    rig.harness.run();
}

/// Presses a key that takes more frames than most.
fn settle(rig: &mut Rig, modifiers: Modifiers, key: Key) {
    rig.harness.key_press_modifiers(modifiers, key);
    rig.harness.run_steps(8);
}

fn partners(rig: &Rig) -> Vec<String> {
    rig.canvas().partners.iter().map(|partner| partner.name.clone()).collect()
}

fn actions(rig: &Rig) -> Vec<(String, Option<ActionId>)> {
    rig.canvas().actions.iter().map(|action| (action.text.clone(), action.parent)).collect()
}

fn id(number: u128) -> ActionId {
    ActionId::new(uuid::Uuid::from_u128(number))
}

/// A canvas with these actions, each with the goal that it is a part of.
fn with_actions(rows: &[(u128, Option<u128>)]) -> Rig {
    let mut rig = Rig::new();
    let mut canvas = rig.canvas().clone();
    let action = |(number, parent): &(u128, Option<u128>)| Action {
        text: format!("Actie {number}"),
        parent: parent.map(id),
        ..Action::new(id(*number))
    };
    canvas.actions = rows.iter().map(action).collect();
    rig.show_canvas(&canvas);
    rig
}

#[test]
fn keys_go_on_from_a_row_that_was_clicked() {
    let mut rig = Rig::example();
    let names = partners(&rig);
    click_row(&mut rig, &names[1]);
    assert!(row_with_keyboard(&rig).unwrap().starts_with(&names[1]));
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(rig.canvas().partners[2].id)));
    click_row(&mut rig, &names[1]);
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(is_focused(&rig, Role::TextInput, "Naam van de organisatie"));
    // Tab goes on into the form of a row that was clicked, and Shift+Tab to what is before the row.
    click_row(&mut rig, &names[2]);
    settle(&mut rig, Modifiers::SHIFT, Key::Tab);
    assert!(row_with_keyboard(&rig).unwrap().starts_with(&names[1]));
    click_row(&mut rig, &names[2]);
    settle(&mut rig, Modifiers::NONE, Key::Tab);
    assert!(is_focused(&rig, Role::TextInput, "Naam van de organisatie"));
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(rig.canvas().partners[2].id)));
    // Rows that are pasted come into the table.
    click_row(&mut rig, &names[0]);
    rig.harness.event(Event::Paste("Naam\tRol\nBakkerij\tpartner".to_owned()));
    rig.harness.run_steps(8);
    assert!(matches!(rig.state().open.dialog, Some(Dialog::PasteRows(_))));
}

#[test]
fn delete_removes_the_row_with_the_ring_and_the_next_one_gets_it() {
    let mut rig = Rig::example();
    let names = partners(&rig);
    click_row(&mut rig, &names[1]);
    rig.keys(Modifiers::NONE, Key::Delete);
    assert!(!partners(&rig).contains(&names[1]));
    assert!(row_with_keyboard(&rig).unwrap().starts_with(&names[2]), "{:?}", row_with_keyboard(&rig));
    rig.press("Ongedaan maken");
    assert_eq!(partners(&rig), names);
    // In the name it removes no row.
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.keys(Modifiers::NONE, Key::Delete);
    assert_eq!(partners(&rig).len(), names.len());
    // The same for an action, and for a row of a table that a template declares.
    let mut rig = with_actions(&[(1, None), (2, None)]);
    rig.give(FocusCommand::GoTo(Focus::Section("action_lines".into())));
    rig.keys(Modifiers::NONE, Key::Delete);
    assert_eq!(actions(&rig), [("Actie 2".to_owned(), None)]);
    let mut rig = Rig::new();
    rig.open(include_str!("../../../tests/it/tables/milestones.canvas.json"));
    let rows = |rig: &Rig| rig.harness.query_all_by_role(Role::Row).count();
    let before = rows(&rig);
    // One that is left without a word goes by itself.
    rig.press("+ Rij toevoegen");
    assert_eq!(rows(&rig), before + 1);
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(rows(&rig), before);
    rig.press("+ Rij toevoegen");
    rig.write("Oplevering");
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(rows(&rig), before + 1);
    rig.keys(Modifiers::NONE, Key::Delete);
    assert_eq!(rows(&rig), before);
}

#[test]
fn a_clicked_chip_radio_and_check_box_have_the_keyboard() {
    let mut rig = Rig::new();
    rig.press("+ Partner toevoegen");
    rig.click(Role::CheckBox, "kosten besparen");
    assert!(is_focused(&rig, Role::CheckBox, "kosten besparen"));
    let mut rig = with_actions(&[(1, None)]);
    rig.click(Role::CheckBox, "Klaar: Actie 1");
    assert!(is_focused(&rig, Role::CheckBox, "Klaar: Actie 1"));
    rig.give(MenuCommand::Checklists);
    rig.harness.query_all_by_role_and_label(Role::RadioButton, "nog niet").next().unwrap().click();
    rig.harness.run();
    let mut radios = rig.harness.query_all_by_role_and_label(Role::RadioButton, "nog niet");
    assert!(radios.next().unwrap().is_focused());
}

#[test]
fn a_row_that_was_begun_by_enter_and_left_without_a_word_goes_again() {
    let mut rig = Rig::new();
    let is_filled = |rig: &Rig| {
        let template = rig.state().open.document.template();
        let section = template.section(&"partners".into()).unwrap();
        rig.state().open.is_filled(section)
    };
    rig.press("+ Partner toevoegen");
    assert!(!is_filled(&rig), "a row without a word fills in nothing");
    rig.write("Voedselbank");
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(partners(&rig), ["Voedselbank", ""]);
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(partners(&rig), ["Voedselbank"]);
    assert!(row_with_keyboard(&rig).unwrap().starts_with("Voedselbank"));
    assert!(is_filled(&rig));
    // It was never there for undo.
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(partners(&rig), [""]);
    rig.keys(Modifiers::COMMAND, Key::Y);
    assert_eq!(partners(&rig), ["Voedselbank"]);
    // Also where another row or section is selected, and not where something was chosen in it.
    rig.press("+ Partner toevoegen");
    assert_eq!(partners(&rig), ["Voedselbank", ""]);
    rig.give(FocusCommand::GoTo(Focus::Section("dream".into())));
    assert_eq!(partners(&rig), ["Voedselbank"]);
    rig.press("+ Partner toevoegen");
    rig.click(Role::CheckBox, "kosten besparen");
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(partners(&rig), ["Voedselbank", ""]);
}

#[test]
fn enter_in_what_an_action_is_makes_the_next_action_of_the_same_goal() {
    let mut rig = with_actions(&[(1, None), (2, Some(1)), (3, None)]);
    // Behind one that was there it goes on to the next field.
    rig.give(FocusCommand::GoTo(Focus::Action(id(2))));
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(actions(&rig).len(), 3);
    assert!(is_focused(&rig, Role::TextInput, "Wie"));
    rig.give(RowCommand::Next(RowRef::of(id(2))));
    rig.write("Bellen");
    rig.keys(Modifiers::SHIFT, Key::Enter);
    rig.write("en mailen");
    let texts = |rig: &Rig| actions(rig).into_iter().map(|(text, _)| text).collect::<Vec<_>>();
    assert_eq!(texts(&rig), ["Actie 1", "Actie 2", "Bellen\nen mailen", "Actie 3"]);
    assert_eq!(rig.canvas().actions[2].parent, Some(id(1)));
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(actions(&rig).len(), 5);
    // Without a word it is done: the row goes again, and the keyboard is on the one above.
    settle(&mut rig, Modifiers::NONE, Key::Enter);
    assert_eq!(actions(&rig).len(), 4);
    assert!(row_with_keyboard(&rig).unwrap().starts_with("Bellen"));
    // In a list, Enter goes on with the list.
    let mut rig = Rig::new();
    rig.give(MenuCommand::AddRow(MethodTable::Actions));
    rig.write("- bellen");
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.write("mailen");
    assert_eq!(texts(&rig), ["- bellen\n- mailen"]);
}

#[test]
fn alt_with_an_arrow_makes_an_action_a_part_of_the_one_above_and_takes_it_back() {
    let mut rig = with_actions(&[(1, None), (2, Some(1)), (3, None), (4, None)]);
    let levels = |rig: &Rig| -> Vec<(String, Option<ActionId>)> { actions(rig) };
    rig.give(FocusCommand::Select(Focus::Action(id(3))));
    rig.keys(Modifiers::ALT, Key::ArrowRight);
    let parents = |rig: &Rig| levels(rig).into_iter().map(|(_, parent)| parent).collect::<Vec<_>>();
    assert_eq!(parents(&rig), [None, Some(id(1)), Some(id(1)), None]);
    rig.keys(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(parents(&rig), [None, Some(id(1)), Some(id(2)), None]);
    rig.keys(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(parents(&rig), [None, Some(id(1)), Some(id(2)), None], "the first part stays where it is");
    rig.keys(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(parents(&rig), [None, Some(id(1)), Some(id(1)), None]);
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(parents(&rig), [None, Some(id(1)), Some(id(2)), None]);
    // It comes behind the goal that it leaves.
    rig.give(FocusCommand::Select(Focus::Action(id(2))));
    rig.choose_for_row("Een niveau terug");
    assert_eq!(parents(&rig), [None, None, Some(id(2)), None]);
    rig.choose_for_row("Onderdeel van de vorige actie");
    assert_eq!(parents(&rig), [None, Some(id(1)), Some(id(2)), None]);
}
