//! In which column of a board a card begins, and a table that is shown in rows or as a board.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Focus, FocusCommand, MenuCommand, Step, TableLook};
use crate::canvas::name_of;
use crate::schema::{AnyRow, Value, value};

const FUNNEL: &str = include_str!("../../../tests/it/tables/funnel.canvas.json");

fn funnel() -> Rig {
    let mut rig = Rig::new();
    rig.open(FUNNEL);
    rig
}

/// The stage of the project with this name.
#[track_caller]
fn stage(rig: &Rig, name: &str) -> Option<String> {
    let template = rig.state().open.document.template().clone();
    let section = template.section(&"projects".into()).unwrap();
    let row = section.rows_on(rig.canvas()).find(|row| name_of(*row) == name);
    let (info, field) = row.unwrap_or_else(|| panic!("no project {name}")).field("stage").unwrap();
    value(&info, field).map(|value| if let Value::Word(word) = value { word } else { panic!("{value:?}") })
}

fn projects(rig: &Rig) -> Vec<String> {
    let template = rig.state().open.document.template().clone();
    let section = template.section(&"projects".into()).unwrap();
    section.rows_on(rig.canvas()).map(|row: &dyn AnyRow| name_of(row).to_owned()).collect()
}

/// The card or the row whose words begin so.
#[track_caller]
fn focus(rig: &mut Rig, role: Role, name: &str) {
    let starts = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with(name))
    };
    rig.harness.query_all_by_role(role).find(starts).unwrap_or_else(|| panic!("no {name}")).focus();
    rig.harness.run();
}

fn click_at(rig: &mut Rig, at: Pos2) {
    rig.harness.hover_at(at);
    rig.harness.drag_at(at);
    rig.harness.run();
    rig.harness.drop_at(at);
    rig.harness.run();
}

#[test]
fn a_card_begins_in_the_column_in_which_it_is_typed() {
    let mut rig = funnel();
    focus(&mut rig, Role::ListItem, "Nachtvaart");
    rig.write("Stille schepen");
    assert_eq!(stage(&rig, "Stille schepen").as_deref(), Some("stopped"));
    // Enter makes the next one beside it.
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.write("Walstroom");
    assert_eq!(stage(&rig, "Walstroom").as_deref(), Some("stopped"));
    // At the line of a column.
    rig.harness.get_by_role_and_label(Role::Button, "+ Kaart toevoegen: Loopt").focus();
    rig.harness.run();
    rig.write("Open telpunt 2");
    assert_eq!(stage(&rig, "Open telpunt 2").as_deref(), Some("running"));
    // Where a click in the room below the cards of a column goes.
    let verkend = rig.harness.get_by_role_and_label(Role::Button, "+ Kaart toevoegen: Verkend").rect();
    click_at(&mut rig, verkend.left_bottom() + vec2(20.0, 30.0));
    assert!(rig.harness.get_by_role_and_label(Role::Button, "+ Kaart toevoegen: Verkend").is_focused());
    rig.write("Sluis op afstand");
    assert_eq!(stage(&rig, "Sluis op afstand").as_deref(), Some("explored"));
    // By the menu: beside the selected card, and without one in the first column.
    rig.give(MenuCommand::AddTableRow);
    rig.write("Sluis zonder wacht");
    assert_eq!(stage(&rig, "Sluis zonder wacht").as_deref(), Some("explored"));
    rig.give(FocusCommand::Select(Focus::Section("projects".into())));
    rig.give(MenuCommand::AddTableRow);
    rig.write("Nieuw idee");
    assert_eq!(stage(&rig, "Nieuw idee").as_deref(), Some("idea"));
}

#[test]
fn a_card_that_is_left_without_a_word_goes_again() {
    let mut rig = funnel();
    let before = projects(&rig);
    rig.press("+ Kaart toevoegen: Verkend");
    assert_eq!(projects(&rig).len(), before.len() + 1);
    rig.give(FocusCommand::Select(Focus::Section("goal".into())));
    assert_eq!(projects(&rig), before);
}

#[test]
fn a_table_with_a_choice_is_shown_in_rows_or_as_a_board() {
    let mut rig = funnel();
    rig.give(FocusCommand::Select(Focus::Section("projects".into())));
    let file = rig.state().open.document.content();
    let rows = MenuCommand::ShowTableAs(TableLook::Rows);
    let board = MenuCommand::ShowTableAs(TableLook::Board);
    assert!(rows.is_possible(rig.state()) && !board.is_possible(rig.state()));
    // The side panel may be longer than the window.
    rig.harness.get_by_role_and_label(Role::Button, "Als rijen").scroll_to_me();
    rig.harness.run();
    rig.press("Als rijen");
    rig.shows(Role::Table, "Projecten");
    assert!(!rows.is_possible(rig.state()) && board.is_possible(rig.state()));
    // A row moves as in any table, and there is no column beside its own.
    let before = projects(&rig);
    focus(&mut rig, Role::Row, &before[1]);
    assert!(!MenuCommand::ToColumn(Step::Down).is_possible(rig.state()));
    rig.keys(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(projects(&rig)[0], before[1]);
    rig.give(MenuCommand::Undo);
    // What is typed begins a row, which nobody placed in a column.
    rig.write("Zonder stadium");
    assert_eq!(stage(&rig, "Zonder stadium"), None);
    rig.give(MenuCommand::Undo);
    rig.ask("als bord");
    rig.shows(Role::List, "Idee, 2 kaarten");
    // It is a way to look at the canvas, and no part of it.
    assert_eq!(rig.state().open.document.content(), file);
    // A table without a choice has no such way.
    rig.give(FocusCommand::Select(Focus::Section("goal".into())));
    assert!(!rows.is_possible(rig.state()) && !board.is_possible(rig.state()));
}

#[test]
fn a_table_that_the_template_shows_in_rows_can_be_a_board_by_its_choice() {
    let form = include_str!("../../../tests/it/tables/tour.template.json");
    let form: serde_json::Value = serde_json::from_str(form).unwrap();
    let id = |number: u128| uuid::Uuid::from_u128(number).to_string();
    let row = serde_json::json!({"id": id(2), "where": "Molenwijk", "state": "asked"});
    let file = serde_json::json!({
        "format": "samencanvas", "version": 2, "id": id(1), "language": "nl",
        "template": {"id": "tour", "version": 1, "copy": form},
        "canvas": {"sections": {"stops": {"rows": [row]}}},
    });
    let mut rig = Rig::new();
    rig.open(&file.to_string());
    rig.give(FocusCommand::Select(Focus::Section("stops".into())));
    rig.ask("als bord");
    focus(&mut rig, Role::ListItem, "Molenwijk");
    let state = |rig: &Rig| {
        let row = rig.state().open.focus.as_ref().and_then(Focus::row).unwrap();
        let (info, field) = rig.canvas().row(row).unwrap().field("state").unwrap();
        value(&info, field)
    };
    let before = state(&rig);
    rig.keys(Modifiers::ALT, Key::ArrowRight);
    assert!(before.is_some() && state(&rig) != before, "{before:?}");
    // A presentation shows what the window shows.
    rig.keys(Modifiers::SHIFT, Key::F5);
    let shown = rig.harness.query_all_by_role(Role::Label).filter_map(|node| node.value());
    let shown = shown.collect::<Vec<_>>().join("\n");
    assert!(shown.contains("\u{b7} 1\nMolenwijk"), "{shown}");
}

#[test]
fn what_is_dragged_has_the_keyboard_where_it_is_dropped() {
    let mut rig = funnel();
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Het hogere doel").focus();
    rig.harness.run();
    let find = |rig: &Rig, role, name: &str| {
        let starts = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(name))
        };
        rig.harness.query_all_by_role(role).find(starts).map(|node| (node.rect(), node.is_focused())).unwrap()
    };
    let (from, to) =
        (find(&rig, Role::ListItem, "Nachtvaart").0, find(&rig, Role::ListItem, "Terugvracht").0);
    rig.drag(from.center(), to.center_top() - vec2(0.0, 2.0));
    assert_eq!(stage(&rig, "Nachtvaart").as_deref(), Some("idea"));
    assert!(find(&rig, Role::ListItem, "Nachtvaart").1);
    // A row of the same table, among the others.
    rig.ask("als rijen");
    let before = projects(&rig);
    let (first, third) = (find(&rig, Role::Row, &before[0]).0, find(&rig, Role::Row, &before[2]).0);
    rig.drag(first.center(), third.center_bottom() - vec2(0.0, 2.0));
    assert_eq!(projects(&rig)[..3], [before[1].clone(), before[2].clone(), before[0].clone()]);
    assert!(find(&rig, Role::Row, &before[0]).1);
    rig.give(MenuCommand::Undo);
    assert_eq!(projects(&rig), before);
}
