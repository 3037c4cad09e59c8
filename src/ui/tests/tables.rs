//! Partners and actions as tables: rows that have the keyboard, and rows that begin by typing.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{FileCommand, Focus, FocusCommand, MenuCommand, Step};
use crate::canvas::{TextField, name_of};
use crate::i18n::{self, Language, Texts};
use crate::template::BuiltInTemplates;

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

/// A new canvas of a built-in form.
fn form(id: &str) -> Rig {
    let template = Arc::new(BuiltInTemplates::read().unwrap().get(id).unwrap().clone());
    let mut rig = Rig::new();
    rig.give(FileCommand::NewFromTemplate(template));
    rig
}

#[test]
fn who_goes_to_a_table_of_a_form_has_the_keyboard_there() {
    // A new form begins in its first section, also where that is a table.
    let mut rig = form("offer-and-need");
    assert!(rig.harness.query_all_by_label("+ Rij toevoegen").next().unwrap().is_focused());
    rig.write("Mondkapjes");
    rig.shows(Role::RowHeader, "Mondkapjes");
    // By the list of everything, and by the links of the side panel.
    rig.ask("wat er wordt aangeboden");
    assert!(rig.harness.query_all_by_label("+ Rij toevoegen").nth(1).unwrap().is_focused());
    rig.write("Laboratorium");
    rig.ask("wat er nodig is");
    let row = |rig: &Rig| {
        let mut rows = rig.harness.query_all_by_role(Role::Row);
        rows.find(egui_kittest::Node::is_focused).and_then(|row| row.accesskit_node().label())
    };
    assert!(row(&rig).is_some_and(|row| row.starts_with("Mondkapjes")), "{:?}", row(&rig));
    let mut rig = form("project-funnel");
    rig.ask("projecten");
    assert!(rig.harness.get_by_role_and_label(Role::Button, "+ Kaart toevoegen: Idee").is_focused());
    rig.write("Lijndienst");
    rig.ask("projecten");
    let card = rig.harness.get_by_role_and_label(Role::ListItem, "Lijndienst");
    assert!(card.is_focused());
}

#[test]
fn a_list_with_nothing_to_choose_leads_to_where_that_is_filled_in() {
    let mut rig = form("project-funnel");
    rig.press("+ Kaart toevoegen: Idee");
    rig.write("Lijndienst");
    rig.shows(Role::Button, "Vul eerst Wie beslist en wie meedoet in");
    rig.press("Vul eerst Barrières in");
    assert_eq!(rig.state().open.focus, Some(Focus::Section("barriers".into())));
    rig.write("Lege ritten");
    rig.ask("projecten");
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.lacks("Vul eerst Barrières in");
    rig.click(Role::ComboBox, "Neemt deze barrière weg");
    rig.write("1");
    rig.keys(Modifiers::NONE, Key::Enter);
    let list = rig.harness.get_by_role_and_label(Role::ComboBox, "Neemt deze barrière weg");
    assert_eq!(list.value().as_deref(), Some("1 · Lege ritten"));
}

#[test]
fn what_the_palette_shows_in_the_side_panel_has_the_keyboard() {
    let mut rig = form("offer-and-need");
    rig.ask("wie meedoet");
    rig.write("Beveiliger");
    rig.ask("neutrale tussenpersoon");
    rig.ask("checklists");
    assert!(rig.harness.get_by_role_and_label(Role::Button, "← Neutrale tussenpersoon").is_focused());
    // Tab goes on there, and not to the next section, which would take the place of the checklists.
    rig.tab_to(Role::RadioButton, "klopt");
    rig.keys(Modifiers::NONE, Key::Space);
    assert_eq!(rig.canvas().checklists.values().filter(|check| check.answer.is_some()).count(), 1);
    assert_eq!(rig.state().open.focus, Some(Focus::Checklists));
}

#[test]
fn the_first_steps_and_the_report_of_a_form_do_not_speak_of_the_method() {
    let mut rig = form("minutes");
    rig.give(MenuCommand::Tour);
    for _ in 0..5 {
        for words in ["methode", "Partners", "pitch"] {
            assert!(rig.harness.query_by_label_contains(words).is_none(), "{words}");
        }
        rig.keys(Modifiers::NONE, Key::Enter);
    }
    let mut rig = Rig::new();
    rig.give(MenuCommand::Tour);
    assert!(rig.harness.query_by_label_contains("volgorde van de methode").is_some());
}

#[test]
fn what_is_typed_at_a_table_stays_together_where_its_first_column_is_no_text() {
    for (id, title, key) in
        [("challenge", "mijlpalen", "delivered"), ("partnership-assessment", "wie stapt in", "in_kind")]
    {
        let mut rig = form(id);
        rig.ask(title);
        // Letters as they come on a slow machine: the first one, and the others.
        rig.write("M");
        rig.write("eetpunt");
        let row = rig.state().open.focus.as_ref().and_then(Focus::row).unwrap();
        let row = rig.canvas().row(row).unwrap();
        assert_eq!((name_of(row), row.field(key).unwrap().1.text()), ("Meetpunt", Some("Meetpunt")));
    }
    // Where nothing was typed yet, the keyboard is in the first field that is written.
    let mut rig = form("challenge");
    rig.ask("mijlpalen");
    rig.keys(Modifiers::NONE, Key::Enter);
    // The head of the page has a date, too.
    assert!(rig.harness.query_all_by_role_and_label(Role::TextInput, "Datum").nth(1).unwrap().is_focused());
}
