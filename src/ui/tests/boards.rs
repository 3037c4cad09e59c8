//! A table as a board: cards that move by keys, by dragging and by their menu.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Focus, FocusCommand, MenuCommand};
use crate::canvas::name_of;
use crate::schema::{AnyRow, Value, value};
use crate::settings::ThemeChoice;

const FUNNEL: &str = include_str!("../../../tests/it/tables/funnel.canvas.json");

fn funnel() -> Rig {
    let mut rig = Rig::new();
    rig.open(FUNNEL);
    rig
}

/// The columns of the board with the names of their cards.
fn columns(rig: &Rig) -> Vec<(String, Vec<String>)> {
    let template = rig.state().open.document.template().clone();
    let section = template.section(&"projects".into()).unwrap();
    let names = |rows: &[&dyn AnyRow]| rows.iter().map(|row| name_of(*row).to_owned()).collect();
    let columns = section.board_on(rig.canvas(), section.board_by().unwrap()).into_iter();
    let id = |column: &crate::template::BoardColumn<'_>| {
        column.option.map_or_else(String::new, |option| option.id.clone())
    };
    columns.map(|column| (id(&column), names(&column.rows))).collect()
}

#[track_caller]
fn names<'a>(columns: &'a [(String, Vec<String>)], id: &str) -> &'a [String] {
    &columns.iter().find(|(column, _)| column == id).unwrap().1
}

/// The card whose words begin so.
#[track_caller]
fn card<'a>(rig: &'a Rig, name: &str) -> egui_kittest::Node<'a> {
    let starts = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with(name))
    };
    rig.harness.query_all_by_role(Role::ListItem).find(starts).unwrap_or_else(|| panic!("no card {name}"))
}

#[track_caller]
fn focus(rig: &mut Rig, name: &str) {
    card(rig, name).focus();
    rig.harness.run();
}

/// The name of the card that has the keyboard.
fn focused(rig: &Rig) -> String {
    let card = rig.harness.query_all_by_role(Role::ListItem).find(egui_kittest::Node::is_focused);
    let label = card.and_then(|card| card.accesskit_node().label()).unwrap_or_default();
    label.split(". ").next().unwrap_or_default().to_owned()
}

/// Drags a card to a point.
fn drag(rig: &mut Rig, name: &str, to: Pos2) {
    let from = card(rig, name).rect().center();
    rig.drag(from, to);
}

#[test]
fn a_screen_reader_has_a_list_for_each_column_with_its_name_and_count() {
    let rig = funnel();
    for label in ["Idee, 2 kaarten", "Verkend, 2 kaarten", "Loopt, 3 kaarten", "Gestopt, 1 kaart"] {
        rig.shows(Role::List, label);
    }
    let card = card(&rig, "Proef met twee verladers");
    let label = card.accesskit_node().label().unwrap();
    for words in ["Wie erachter staat: Provincie", "Publiek geld: €\u{a0}20.000"] {
        assert!(label.contains(words), "{label}");
    }
    assert_eq!(card.accesskit_node().position_in_set(), Some(1));
    rig.lacks("Nog niet ingedeeld, 0 kaarten");
}

#[test]
fn arrows_go_from_card_to_card_and_enter_opens_the_form() {
    let mut rig = funnel();
    focus(&mut rig, "Lijndienst");
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(focused(&rig), "Samen laden");
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(focused(&rig), "Vaste sluistijden");
    rig.keys(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(focused(&rig), "Proef met twee verladers");
    rig.keys(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(focused(&rig), "Proef met twee verladers");
    for name in ["Lijndienst, twee keer per dag op vaste tijden", "Nachtvaart", "Boekingsplatform"] {
        rig.keys(Modifiers::NONE, Key::ArrowRight);
        assert_eq!(focused(&rig), name);
    }
    rig.keys(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(focused(&rig), "Boekingsplatform");
    // The same for a card that was clicked.
    card(&rig, "Eén loket").click();
    rig.harness.run();
    rig.keys(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(focused(&rig), "Terugvracht delen");
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    assert!(rig.harness.get_by_role_and_label(Role::Button, "+ Kaart toevoegen: Idee").is_focused());
    focus(&mut rig, "Vaste sluistijden");
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Project").is_focused());
}

#[test]
fn alt_and_an_arrow_move_a_card_by_one_step_of_undo() {
    let mut rig = funnel();
    let before = columns(&rig);
    focus(&mut rig, "Samen laden");
    rig.keys(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(names(&columns(&rig), "running")[0], "Samen laden");
    rig.give(MenuCommand::Undo);
    assert_eq!(columns(&rig), before);
    rig.keys(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(names(&columns(&rig), "stopped"), ["Samen laden", "Nachtvaart"]);
    assert_eq!(focused(&rig), "Samen laden");
    rig.keys(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(columns(&rig), before);
    rig.give(MenuCommand::Undo);
    rig.give(MenuCommand::Undo);
    assert_eq!(columns(&rig), before);
    // Where there is no column any more it stays, and other rows keep their places.
    focus(&mut rig, "Boekingsplatform");
    rig.keys(Modifiers::ALT, Key::ArrowRight);
    rig.keys(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(columns(&rig), before);
}

#[test]
fn a_card_is_dragged_to_a_place_in_another_column_as_one_step() {
    let mut rig = funnel();
    let before = columns(&rig);
    let to = card(&rig, "Vaste sluistijden").rect().center_top() + vec2(0.0, 2.0);
    drag(&mut rig, "Open telpunt", to);
    let names_of = |rig: &Rig| names(&columns(rig), "explored").to_vec();
    assert_eq!(names_of(&rig), ["Proef met twee verladers", "Open telpunt", "Vaste sluistijden"]);
    assert!(matches!(&rig.state().open.focus, Some(Focus::Declared(..))));
    rig.give(MenuCommand::Undo);
    assert_eq!(columns(&rig), before);
    // To the top of a column, and within one.
    let to = card(&rig, "Terugvracht delen").rect().center_top() - vec2(0.0, 2.0);
    drag(&mut rig, "Nachtvaart", to);
    assert_eq!(names(&columns(&rig), "idea")[0], "Nachtvaart");
    let to = card(&rig, "Eén loket").rect().center_bottom() + vec2(0.0, 3.0);
    drag(&mut rig, "Nachtvaart", to);
    assert_eq!(names(&columns(&rig), "idea")[2], "Nachtvaart");
    // Where it is dropped at its own place nothing changes.
    let steps = rig.state().open.document.revision();
    let to = card(&rig, "Nachtvaart").rect().center() + vec2(5.0, 4.0);
    drag(&mut rig, "Nachtvaart", to);
    assert_eq!(rig.state().open.document.revision(), steps);
}

#[test]
fn escape_lets_go_of_a_card() {
    let mut rig = funnel();
    let before = columns(&rig);
    let from = card(&rig, "Nachtvaart").rect().center();
    let to = card(&rig, "Terugvracht delen").rect().center();
    rig.harness.hover_at(from);
    rig.harness.drag_at(from);
    rig.harness.step();
    rig.harness.hover_at(to);
    rig.harness.step();
    rig.harness.key_press(Key::Escape);
    rig.harness.step();
    rig.harness.drop_at(to);
    rig.harness.run();
    assert_eq!(columns(&rig), before);
}

#[test]
fn a_card_is_added_to_its_column_and_removed_with_a_notice() {
    let mut rig = funnel();
    rig.press("+ Kaart toevoegen: Verkend");
    rig.write("Walstroom");
    assert_eq!(names(&columns(&rig), "explored")[2], "Walstroom");
    focus(&mut rig, "Walstroom");
    rig.keys(Modifiers::NONE, Key::Delete);
    assert_eq!(names(&columns(&rig), "explored").len(), 2);
    rig.press("Ongedaan maken");
    assert_eq!(names(&columns(&rig), "explored")[2], "Walstroom");
}

#[test]
fn the_menu_of_a_card_leads_to_every_other_column() {
    let mut rig = funnel();
    let menu = |rig: &mut Rig| {
        card(rig, "Terugvracht delen").click_secondary();
        rig.harness.run();
    };
    menu(&mut rig);
    assert!(rig.harness.query_by_label("Verplaats naar Idee").is_none());
    rig.press("Verplaats naar In gebruik");
    assert_eq!(names(&columns(&rig), "in_use"), ["Terugvracht delen", "Boekingsplatform"]);
    rig.give(MenuCommand::Undo);
    // The same commands as the row has in every menu.
    menu(&mut rig);
    let entries =
        rig.harness.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    let entries: Vec<String> = entries.collect();
    for words in ["Naar de vorige kolom", "Naar de volgende kolom", "Dupliceren", "Verplaats naar Gestopt"] {
        assert!(entries.iter().any(|entry| entry.starts_with(words)), "{words}: {entries:?}");
    }
}

#[test]
fn rows_without_a_choice_have_a_column_while_there_are_such_rows() {
    let mut rig = Rig::new();
    rig.open(&FUNNEL.replacen("\"stage\": \"idea\"", "\"stage\": null", 1));
    rig.shows(Role::List, "Nog niet ingedeeld, 1 kaart");
    focus(&mut rig, "Terugvracht delen");
    rig.keys(Modifiers::ALT, Key::ArrowRight);
    assert!(columns(&rig).iter().all(|(id, _)| !id.is_empty()));
    assert_eq!(names(&columns(&rig), "idea")[0], "Terugvracht delen");
    rig.give(MenuCommand::Undo);
    let to = card(&rig, "Eén loket").rect().center_bottom() + vec2(0.0, 3.0);
    drag(&mut rig, "Terugvracht delen", to);
    assert_eq!(names(&columns(&rig), "idea"), ["Eén loket voor de haven", "Terugvracht delen"]);
}

#[test]
fn a_column_tells_the_sum_of_its_cards_and_the_board_of_all() {
    let mut rig = funnel();
    rig.harness.get_by_label("Totaal  Publiek geld: €\u{a0}210.000 · Privaat geld: €\u{a0}260.000 · Privaat, in natura: €\u{a0}80.000");
    focus(&mut rig, "Lijndienst");
    rig.keys(Modifiers::NONE, Key::Delete);
    rig.harness.get_by_label("Totaal  Publiek geld: €\u{a0}60.000 · Privaat geld: €\u{a0}20.000");
}

#[test]
fn every_card_comes_into_sight_where_the_board_scrolls_aside() {
    let mut rig = Rig::sized(683.0, 384.0);
    rig.open(FUNNEL);
    for theme in [ThemeChoice::Light, ThemeChoice::HighContrast] {
        rig.give(MenuCommand::Theme(theme));
        rig.give(FocusCommand::Select(Focus::Section("projects".into())));
        focus(&mut rig, "Terugvracht delen");
        for name in ["Proef met twee verladers", "Lijndienst", "Nachtvaart", "Boekingsplatform"] {
            rig.keys(Modifiers::NONE, Key::ArrowRight);
            let rect = card(&rig, name).rect();
            assert!(focused(&rig).starts_with(name), "{name}");
            assert!(rect.left() >= 0.0 && rect.right() <= 683.0, "{name}: {rect:?}");
            assert!(rect.top() >= 0.0 && rect.top() <= 384.0, "{name}: {rect:?}");
        }
    }
}

#[test]
fn a_canvas_that_is_only_read_has_a_board_that_does_not_move() {
    let mut rig = Rig::new();
    rig.open(&FUNNEL.replacen("\"version\": 2", "\"version\": 99", 1));
    assert!(rig.state().open.document.is_read_only());
    let before = columns(&rig);
    focus(&mut rig, "Samen laden");
    rig.keys(Modifiers::ALT, Key::ArrowRight);
    let to = card(&rig, "Terugvracht delen").rect().center();
    drag(&mut rig, "Samen laden", to);
    assert_eq!(columns(&rig), before);
    rig.lacks("+ Kaart toevoegen: Idee");
}

#[test]
fn a_moved_card_keeps_everything_else_that_it_holds() {
    let mut rig = funnel();
    focus(&mut rig, "Lijndienst");
    let held = |rig: &Rig| -> Vec<(&'static str, Option<Value>)> {
        let focus = rig.state().open.focus.clone().unwrap();
        let row = rig.canvas().row(focus.row().unwrap()).unwrap();
        crate::schema::fields(row).map(|(info, field)| (info.key, value(&info, field))).collect()
    };
    let mut before = held(&rig);
    rig.keys(Modifiers::ALT, Key::ArrowRight);
    let stage = before.iter_mut().find(|(key, _)| *key == "stage").unwrap();
    stage.1 = Some(Value::Word("stopped".to_owned()));
    assert_eq!(held(&rig), before);
}

#[test]
fn a_board_is_presented_by_its_columns() {
    let mut rig = funnel();
    rig.give(FocusCommand::Select(Focus::Section("projects".into())));
    rig.keys(Modifiers::SHIFT, Key::F5);
    rig.shows(Role::Heading, "Projecten");
    let mut slides: Vec<Vec<(String, egui::Rect)>> = Vec::new();
    let title = |rig: &Rig| rig.harness.get_by_role(Role::Heading).accesskit_node().label();
    while slides.len() < 20 && title(&rig).as_deref() == Some("Projecten") {
        let texts = rig.harness.query_all_by_role(Role::Label);
        slides.push(texts.filter_map(|node| Some((node.value()?, node.rect()))).collect());
        rig.keys(Modifiers::NONE, Key::ArrowRight);
    }
    // Each card stands below the name of its column, also where that runs on over a next slide.
    for (column, words) in [
        ("Idee · 2", "Terugvracht delen"),
        ("Verkend · 2", "Proef met twee verladers"),
        ("Verkend · 2", "Wie erachter staat: Provincie"),
        ("Verkend · 2", "Publiek geld: €\u{a0}20.000"),
        ("Loopt · 3", "✓ Resultaat is voor iedereen"),
        ("In gebruik · 1", ""),
    ] {
        let is_below = |texts: &Vec<(String, egui::Rect)>| {
            let heading = texts.iter().find(|(text, _)| text.starts_with(column));
            heading.is_some_and(|(_, heading)| {
                texts.iter().any(|(text, card)| {
                    text.contains(words) && (0.0..40.0).contains(&(card.left() - heading.left()))
                })
            })
        };
        assert!(slides.iter().any(is_below), "{words:?} is not in {column:?} of {slides:#?}");
    }
    assert!(slides.iter().flatten().any(|(text, _)| text.starts_with("Totaal")), "{slides:#?}");
}

#[test]
fn a_card_with_a_day_is_told_whole() {
    let form = include_str!("../../../tests/it/tables/tour.template.json");
    let mut form: serde_json::Value = serde_json::from_str(form).unwrap();
    form["sections"][1]["board"] = "state".into();
    let id = |number: u128| uuid::Uuid::from_u128(number).to_string();
    let row = serde_json::json!({"id": id(2), "where": "Molenwijk", "when": "2027-03-01", "state": "asked"});
    let file = serde_json::json!({
        "format": "samencanvas", "version": 2, "id": id(1), "language": "nl",
        "template": {"id": "tour", "version": 1, "copy": form},
        "canvas": {"sections": {"stops": {"rows": [row]}}},
    });
    let mut rig = Rig::new();
    rig.open(&file.to_string());
    let label = card(&rig, "Molenwijk").accesskit_node().label().unwrap();
    assert_eq!(label, "Molenwijk. Wanneer: 1 maart 2027");
}

#[test]
fn letters_and_pasted_rows_at_a_card_begin_cards() {
    let mut rig = funnel();
    let name = columns(&rig).into_iter().find_map(|(_, names)| names.into_iter().next()).unwrap();
    focus(&mut rig, &name);
    rig.write("Lopen naar school");
    assert_eq!(names(&columns(&rig), "idea").last().unwrap(), "Lopen naar school");
    focus(&mut rig, &name);
    rig.harness.event(egui::Event::Paste("Project\nBakfiets\nDeelauto\n".to_owned()));
    rig.harness.run_steps(8);
    rig.press("2 rijen toevoegen");
    assert_eq!(names(&columns(&rig), ""), ["Bakfiets", "Deelauto"]);
}
