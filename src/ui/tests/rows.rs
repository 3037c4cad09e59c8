//! Rows of the tables by keyboard: the ring selects, Enter opens the form, Escape comes back.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Example, Focus, FocusCommand, MenuCommand};
use crate::canvas::{Action, ActionId, TextField};

/// The row that has the keyboard, as a screen reader says it.
fn row_with_keyboard(rig: &Rig) -> Option<String> {
    let rows = rig.harness.query_all_by_role(Role::Row);
    rows.filter(egui_kittest::Node::is_focused).find_map(|row| row.accesskit_node().label())
}

fn is_focused(rig: &Rig, role: Role, label: &str) -> bool {
    rig.harness.query_all_by_role_and_label(role, label).any(|node| node.is_focused())
}

#[test]
fn the_ring_selects_a_row_and_alt_moves_it_and_the_ring_goes_along() {
    let mut rig = Rig::example();
    let ids: Vec<_> = rig.canvas().partners.iter().map(|partner| partner.id).collect();
    rig.give(FocusCommand::GoTo(Focus::Section("partners".into())));
    assert_eq!(rig.state().open.focus, Some(Focus::Section("partners".into())), "a section stays explained");
    for key in [Key::Tab, Key::ArrowDown] {
        rig.keys(Modifiers::NONE, key);
    }
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(ids[2])));
    let name = rig.canvas().partners[2].name.clone();
    rig.shows(Role::TextInput, "Naam van de organisatie");
    rig.keys(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(rig.canvas().partners[1].id, ids[2]);
    assert!(row_with_keyboard(&rig).unwrap().starts_with(&name));
    rig.keys(Modifiers::SHIFT, Key::Tab);
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(ids[0])));
}

#[test]
fn alt_moves_also_a_row_to_which_a_command_sent_the_keyboard() {
    let mut rig = Rig::example();
    let first = rig.canvas().partners[0].id;
    rig.give(FocusCommand::GoTo(Focus::Section("partners".into())));
    rig.keys(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(rig.canvas().partners[1].id, first);
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(first)));
}

#[test]
fn enter_opens_the_form_with_the_name_and_escape_comes_back_to_the_row() {
    let mut rig = Rig::example();
    rig.give(FocusCommand::GoTo(Focus::Section("partners".into())));
    rig.keys(Modifiers::NONE, Key::Tab);
    let row = row_with_keyboard(&rig).unwrap();
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(is_focused(&rig, Role::TextInput, "Naam van de organisatie"));
    rig.keys(Modifiers::NONE, Key::Tab);
    for _ in 0..2 {
        rig.keys(Modifiers::NONE, Key::Escape);
        assert_eq!(row_with_keyboard(&rig).as_ref(), Some(&row));
    }
    // The same in a table that a template declares.
    let mut rig = Rig::new();
    rig.open(include_str!("../../../tests/it/tables/milestones.canvas.json"));
    rig.press("+ Rij toevoegen");
    assert!(rig.harness.ctx.memory(egui::Memory::focused).is_some());
    rig.keys(Modifiers::NONE, Key::Escape);
    assert!(row_with_keyboard(&rig).is_some());
    rig.keys(Modifiers::NONE, Key::ArrowUp);
    let rows = rig.state().open.focus.clone();
    assert!(matches!(rows, Some(Focus::Declared(..))));
}

#[test]
fn escape_never_takes_the_keyboard_away() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "een");
    rig.keys(Modifiers::NONE, Key::Escape);
    rig.write(" twee");
    assert_eq!(rig.text(&TextField::Section("dream".into())), "een twee");
    // From the panel and from the bars it leads back to the page.
    for (steps, modifiers) in [(1, Modifiers::NONE), (1, Modifiers::SHIFT), (2, Modifiers::NONE)] {
        for _ in 0..steps {
            rig.keys(modifiers, Key::F6);
        }
        assert!(!is_focused(&rig, Role::MultilineTextInput, "Droom"));
        rig.keys(Modifiers::NONE, Key::Escape);
        assert!(is_focused(&rig, Role::MultilineTextInput, "Droom"), "{steps} {modifiers:?}");
    }
}

#[test]
fn a_goal_moves_by_keys_with_its_parts_in_one_step() {
    let mut rig = Rig::new();
    let id = |number: u128| ActionId::new(uuid::Uuid::from_u128(number));
    let mut canvas = rig.canvas().clone();
    let action = |number, parent: Option<u128>| Action {
        text: format!("Actie {number}"),
        parent: parent.map(id),
        ..Action::new(id(number))
    };
    canvas.actions = vec![action(1, None), action(2, Some(1)), action(3, None), action(4, Some(3))];
    rig.show_canvas(&canvas);
    let order = |rig: &Rig| rig.canvas().actions.iter().map(|action| action.id).collect::<Vec<_>>();
    rig.give(FocusCommand::GoTo(Focus::Section("action_lines".into())));
    rig.keys(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(order(&rig), [3, 4, 1, 2].map(id));
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(order(&rig), [1, 2, 3, 4].map(id));
}

#[test]
fn a_row_that_is_added_or_moved_comes_into_sight() {
    let mut rig = Rig::sized(1000.0, 600.0);
    rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
    let sight = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1000.0, 572.0));
    rig.give(FocusCommand::GoTo(Focus::Section("dream".into())));
    rig.give(MenuCommand::AddRow(crate::app::MethodTable::Actions));
    rig.write("Nieuwe actie");
    let row = |rig: &Rig| {
        let named = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with("Nieuwe actie"))
        };
        rig.harness.query_all_by_role(Role::Row).find(named).unwrap().rect()
    };
    assert!(sight.contains_rect(row(&rig)), "{:?}", row(&rig));
    for _ in 0..12 {
        rig.keys(Modifiers::ALT, Key::ArrowUp);
        assert!(sight.contains_rect(row(&rig)), "{:?}", row(&rig));
    }
}
