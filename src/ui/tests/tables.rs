//! Partners and actions as tables: rows that have the keyboard, and rows that begin by typing.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Focus, FocusCommand, MenuCommand, Step};
use crate::canvas::TextField;
use crate::i18n::{self, Language, Texts};

#[test]
fn who_goes_to_a_table_has_the_keyboard_there() {
    let mut rig = Rig::example();
    rig.give(FocusCommand::GoTo(Focus::Section("dream".into())));
    rig.ask("actielijnen");
    let first = rig.canvas().actions[0].text.clone();
    let row = |rig: &Rig| {
        let rows = rig.harness.query_all_by_role(Role::Row);
        rows.filter(egui_kittest::Node::is_focused).find_map(|row| row.accesskit_node().label())
    };
    assert!(row(&rig).is_some_and(|row| row.starts_with(&first)), "{:?}", row(&rig));
    let dream = rig.text(&TextField::Section("dream".into())).to_owned();
    rig.write("Nergens");
    assert_eq!(rig.text(&TextField::Section("dream".into())), dream);
    // Where there is no row yet, it has what adds the first one.
    let mut rig = Rig::new();
    rig.ask("samenwerkingspartners");
    assert!(rig.harness.get_by_role_and_label(Role::Button, "+ Partner toevoegen").is_focused());
}

/// Clicks in a section where nothing stands.
fn click_beside(rig: &mut Rig, add: &str) {
    let at =
        rig.harness.get_by_role_and_label(Role::Button, add).rect().right_center() + egui::vec2(30.0, 0.0);
    rig.harness.hover_at(at);
    rig.harness.drag_at(at);
    rig.harness.run();
    rig.harness.drop_at(at);
    rig.harness.run();
}

#[test]
fn who_clicks_in_a_table_and_types_begins_a_row_and_loses_no_letter() {
    let mut rig = Rig::example();
    let (partners, actions) = (rig.canvas().partners.len(), rig.canvas().actions.len());
    click_beside(&mut rig, "+ Partner toevoegen");
    assert!(rig.harness.get_by_role_and_label(Role::Button, "+ Partner toevoegen").is_focused());
    // Letters as fast as a slow machine may get them: some at once, some while the form is on its way.
    let text = |letters: &str| egui::Event::Text(letters.to_owned());
    let space = |pressed| egui::Event::Key {
        key: Key::Space,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let at_once = [text("W"), text("est"), space(true), text(" "), space(false)];
    rig.harness.input_mut().events.extend(at_once);
    rig.harness.step();
    rig.harness.event(text("l"));
    rig.harness.step();
    rig.write("and");
    let name = |rig: &Rig| rig.canvas().partners.last().unwrap().name.clone();
    assert_eq!((rig.canvas().partners.len(), name(&rig).as_str()), (partners + 1, "West land"));
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Naam van de organisatie").is_focused());

    click_beside(&mut rig, "+ Actie toevoegen");
    rig.harness.event(egui::Event::Text("B".to_owned()));
    rig.harness.step();
    rig.harness.event(egui::Event::Text("e".to_owned()));
    rig.harness.step();
    rig.write("gin");
    assert_eq!(rig.canvas().actions.len(), actions + 1);
    assert_eq!(rig.canvas().actions.last().unwrap().text, "Begin");
}

#[test]
fn a_row_that_has_the_keyboard_is_pressed_with_space_and_typing_begins_another() {
    let mut rig = Rig::example();
    let count = rig.canvas().partners.len();
    rig.give(FocusCommand::GoTo(Focus::Section("partners".into())));
    rig.keys(Modifiers::NONE, Key::Space);
    rig.write(" ");
    assert_eq!(rig.canvas().partners.len(), count);
    rig.give(FocusCommand::GoTo(Focus::Section("partners".into())));
    rig.write("Noord");
    assert_eq!(rig.canvas().partners.last().unwrap().name, "Noord");
    // What lies over the page takes the letters.
    rig.give(FocusCommand::Select(Focus::Section("partners".into())));
    rig.keys(Modifiers::COMMAND, Key::K);
    rig.write("zuid");
    assert_eq!(rig.canvas().partners.len(), count + 1);
}

/// A table that a template declares, with its rows, in a window.
#[test]
fn a_declared_table_is_filled_in_by_keys() {
    let mut rig = Rig::new();
    rig.open(include_str!("../../../tests/it/tables/milestones.canvas.json"));
    rig.shows(Role::Table, "Mijlpalen");
    rig.tab_to(Role::Button, "+ Rij toevoegen");
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.write("Evaluatie met alle partners");
    rig.tab_to(Role::TextInput, "Waar");
    rig.write("Buurthuis");
    rig.tab_to(Role::TextInput, "Betaling (euro)");
    rig.write("1.250,75");
    rig.tab_to(Role::TextInput, "Dag");
    rig.write("1 juni 2027");
    rig.tab_to(Role::ComboBox, "Wie");
    let template = rig.state().open.document.template().clone();
    let section = template.sections.iter().find(|section| section.table.is_some()).unwrap();
    let cells = |rig: &Rig| -> Vec<Vec<String>> {
        let texts = Texts::of(Language::Dutch);
        let rows = section.rows_on(rig.canvas());
        rows.map(|row| i18n::table::cells(texts, rig.canvas(), &template, row)).collect()
    };
    let row = cells(&rig)[2].clone();
    assert_eq!(row, ["Evaluatie met alle partners", "Buurthuis", "", "€\u{a0}1.250,75", "1 juni 2027", ""]);
    rig.give(MenuCommand::MoveRow(Step::Up));
    assert_eq!(cells(&rig)[1], row);
    rig.give(MenuCommand::DuplicateRow);
    assert_eq!(cells(&rig)[2], row);
    rig.give(MenuCommand::RemoveRow);
    assert_eq!(cells(&rig).len(), 3);
    rig.press("Ongedaan maken");
    assert_eq!(cells(&rig).len(), 4);
}
