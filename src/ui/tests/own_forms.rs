//! A form of an organisation in the window: its groups, and the kinds of columns.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use serde_json::{Value, json};
use uuid::Uuid;

use super::rig::Rig;
use crate::app::{Focus, FocusCommand, MenuCommand};
use crate::canvas::{RowRef, TextField};
use crate::i18n::{self, Language, Texts};
use crate::schema::{ColumnKind, RowKind};

const FORM: &str = include_str!("../../../tests/it/tables/offers.template.json");

/// A window with a canvas of the form.
fn rig() -> Rig {
    rig_of(&form())
}

fn form() -> Value {
    serde_json::from_str(FORM).unwrap()
}

fn rig_of(form: &Value) -> Rig {
    let id = |number: u128| Uuid::from_u128(number).to_string();
    let file = json!({
        "format": "samencanvas", "version": 2, "id": id(1), "language": "nl",
        "template": {"id": "offers", "version": 1, "copy": form},
        "canvas": {"sections": {
            "needs": {"rows": [
                {"id": id(11), "what": "Filters", "urgent": true, "fields": ["school"]},
                {"id": id(12), "what": "Meters", "urgent": false, "fields": []},
            ]},
            "offers": {"rows": [
                {"id": id(21), "what": "Dertig filters", "answers": id(11), "price": 1250.10},
                {"id": id(22), "what": "Montage", "price": 0.20},
            ]},
        }},
    });
    let mut rig = Rig::new();
    rig.open(&file.to_string());
    rig
}

fn cells(rig: &Rig, section: &str) -> Vec<Vec<String>> {
    let template = rig.state().open.document.template();
    let rows = template.section(&section.into()).unwrap().rows_on(rig.canvas());
    rows.map(|row| i18n::table::cells(Texts::of(Language::Dutch), rig.canvas(), template, row)).collect()
}

fn row(rig: &Rig, table: usize, number: u128) -> (RowRef, Focus) {
    let kind = rig.state().open.document.template().tables().nth(table).unwrap();
    let id = Uuid::from_u128(number);
    let RowKind::Declared(table) = kind else { panic!("{kind:?}") };
    (RowRef::of_kind(kind, id), Focus::Declared(table, id))
}

#[test]
fn names_and_titles_in_a_table_of_a_form_take_lines_before_they_are_cut_off() {
    for (width, height) in [(1366.0, 768.0), (1024.0, 768.0)] {
        let mut rig = Rig::sized(width, height);
        rig.open(include_str!("../../../assets/examples/forms/offer-and-need.canvas.json"));
        // Longer texts are read in their form.
        let cut_off: Vec<String> =
            rig.cut_off().into_iter().filter(|words| words.chars().count() < 60).collect();
        assert_eq!(cut_off, Vec::<String>::new(), "{width}");
        let rows = rig
            .harness
            .get_by_role_and_label(Role::Table, "Wat er wordt aangeboden")
            .query_all_by_role(Role::Row);
        let heights: Vec<f32> = rows.skip(1).map(|row| row.rect().height()).collect();
        assert!(!heights.is_empty() && heights.iter().all(|height| *height >= 24.0), "{heights:?}");
    }
}

#[test]
fn the_legend_names_the_groups_of_the_form() {
    let rig = rig();
    for title in ["de vraag", "het aanbod", "de afspraak"] {
        assert!(rig.harness.query_by_label(title).is_some(), "{title}");
    }
    assert!(rig.harness.query_by_label("opgave").is_none());
}

#[test]
fn ticks_lists_and_rows_are_filled_in_in_the_side_panel() {
    let mut rig = rig();
    let (_, focus) = row(&rig, 0, 12);
    rig.give(FocusCommand::GoTo(focus));
    rig.click(Role::CheckBox, "Dringend");
    rig.click(Role::CheckBox, "wonen");
    rig.click(Role::CheckBox, "zorg");
    assert_eq!(cells(&rig, "needs")[1], ["Meters", "Ja", "zorg, wonen", ""]);
    rig.click(Role::CheckBox, "wonen");
    rig.click(Role::CheckBox, "Dringend");
    assert_eq!(cells(&rig, "needs")[1], ["Meters", "", "zorg", ""]);
    let (_, focus) = row(&rig, 1, 22);
    rig.give(FocusCommand::GoTo(focus));
    rig.shows(Role::ComboBox, "Voor welke vraag");
    rig.shows(Role::MultilineTextInput, "Hoe het stopt");
}

/// The options that are chosen, by their names.
fn chosen(rig: &Rig) -> Vec<String> {
    let section = rig.state().open.document.template().section(&"theme".into()).unwrap();
    let names = i18n::chosen(Texts::of(Language::Dutch), rig.canvas(), section);
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn several_options_are_chosen_where_the_form_says_so() {
    let mut form = form();
    form["sections"][4]["several"] = json!(true);
    let mut rig = rig_of(&form);
    rig.click(Role::CheckBox, "een test");
    rig.click(Role::CheckBox, "overal tegelijk");
    assert_eq!(chosen(&rig), ["een test", "overal tegelijk"]);
    rig.click(Role::CheckBox, "een test");
    assert_eq!(chosen(&rig), ["overal tegelijk"]);
}

#[test]
fn an_option_is_chosen_on_the_page_and_in_the_side_panel() {
    let mut rig = rig();
    rig.click(Role::RadioButton, "een test");
    assert_eq!(chosen(&rig), ["een test"]);
    // One takes the place of the other, in one step.
    rig.click(Role::RadioButton, "overal tegelijk");
    assert_eq!(chosen(&rig), ["overal tegelijk"]);
    rig.give(MenuCommand::Undo);
    assert_eq!(chosen(&rig), ["een test"]);
    rig.click(Role::RadioButton, "een test");
    assert!(chosen(&rig).is_empty());
    rig.type_in(Role::MultilineTextInput, "Hoe beginnen we?: Waarom", "Eerst klein");
    assert_eq!(rig.text(&TextField::Section("theme".into())), "Eerst klein");
    rig.give(FocusCommand::Select(Focus::Section("theme".into())));
    assert_eq!(rig.harness.query_all_by_label("een proef").count(), 2);
    assert!(rig.harness.query_by_label("Eén school, één jaar.").is_some());
    let radios: Vec<_> = rig.harness.query_all_by_role_and_label(Role::RadioButton, "een proef").collect();
    radios[1].click();
    rig.harness.run();
    assert_eq!(chosen(&rig), ["een proef"]);
}

#[test]
fn sides_stand_beside_one_another_and_below_them_where_they_differ() {
    let mut rig = rig();
    let side = |id: &str| TextField::Answer("views".into(), id.into());
    rig.type_in(Role::MultilineTextInput, "De school", "Rust");
    rig.type_in(Role::MultilineTextInput, "Waar we verschillen", "Het tempo");
    assert_eq!((rig.text(&side("school")), rig.text(&side("differences"))), ("Rust", "Het tempo"));
    let place = |label: &str| rig.harness.get_by_role_and_label(Role::MultilineTextInput, label).rect();
    let (school, company) = (place("De school"), place("Het bedrijf"));
    assert!(school.right() < company.left() && (school.top() - company.top()).abs() < 1.0);
    assert!(place("Waar we verschillen").top() > school.bottom());
}

#[test]
fn one_side_is_shown_alone_by_mouse_and_by_keys_and_nothing_of_it_is_saved() {
    let mut rig = rig();
    let section = rig.state().open.document.template().section(&"views".into()).unwrap();
    let title = section.title.text("nl").to_owned();
    let switch = |shown: &str| format!("Getoonde kanten van {title}: {shown}");
    let has =
        |rig: &Rig, side: &str| rig.harness.query_by_role_and_label(Role::MultilineTextInput, side).is_some();
    let before = rig.state().open.document.revision();
    rig.press(&switch("Alle kanten"));
    rig.click(Role::RadioButton, "Alleen Het bedrijf");
    let shown = ["De school", "Het bedrijf", "Waar we verschillen"].map(|side| has(&rig, side));
    assert_eq!(shown, [false, true, false]);
    assert_eq!(rig.state().open.document.revision(), before);
    // Back by keys.
    rig.tab_to(Role::Button, &switch("Alleen Het bedrijf"));
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.tab_to(Role::RadioButton, "Alle kanten");
    rig.keys(Modifiers::NONE, Key::Space);
    assert!(has(&rig, "De school") && has(&rig, "Waar we verschillen"));
    // Whoever is sent to another side sees it.
    rig.press(&switch("Alle kanten"));
    rig.click(Role::RadioButton, "Alleen Het bedrijf");
    rig.give(FocusCommand::GoToText(TextField::Answer("views".into(), "school".into())));
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "De school").is_focused());
}

#[test]
fn a_table_on_the_page_has_numbers_boxes_and_sums() {
    let rig = rig();
    let rows = rig.harness.query_all_by_role(Role::Row);
    let said: Vec<String> = rows.filter_map(|row| row.accesskit_node().label()).collect();
    let said: Vec<String> = said.iter().map(|said| said.replace('\u{a0}', " ")).collect();
    for row in ["1. Filters. Dringend: Ja. onderwijs", "Totaal. € 1.250,30"] {
        assert!(said.iter().any(|said| said == row), "{row} is not in {said:?}");
    }
}

#[test]
fn enter_in_the_last_short_cell_begins_the_next_row_and_in_others_goes_to_the_next_field() {
    let mut rig = Rig::new();
    rig.open(include_str!("../../../tests/it/tables/milestones.canvas.json"));
    let template = rig.state().open.document.template();
    let kind = template.tables().next().unwrap();
    let table = kind.declared().unwrap();
    let is_short =
        |kind: ColumnKind| matches!(kind, ColumnKind::Line | ColumnKind::Number | ColumnKind::Date);
    let short: Vec<String> = table
        .columns()
        .iter()
        .filter(|column| is_short(column.kind))
        .map(|column| i18n::table::column(template, table, column.key).unwrap())
        .map(|column| i18n::table::title_with_unit(Texts::of(Language::Dutch), column))
        .collect();
    let count = |rig: &Rig| crate::canvas::list(rig.canvas().table(kind)).count();
    let before = count(&rig);
    rig.press("+ Rij toevoegen");
    for (place, title) in short.iter().enumerate() {
        let field = |rig: &Rig| rig.harness.get_by_role_and_label(Role::TextInput, title).is_focused();
        if !field(&rig) {
            rig.tab_to(Role::TextInput, title);
        }
        rig.write("1-3-2027");
        rig.keys(Modifiers::NONE, Key::Enter);
        let is_last = place + 1 == short.len();
        assert_eq!(count(&rig), before + 1 + usize::from(is_last), "{title}");
    }
    // A row in which nothing stands begins no other one.
    rig.tab_to(Role::TextInput, short.last().unwrap());
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.harness.run_steps(8);
    assert_eq!(count(&rig), before + 1);
}

#[test]
fn a_list_with_nothing_to_choose_says_where_to_make_a_row() {
    let mut rig = rig();
    for number in [11, 12] {
        let (needed, _) = row(&rig, 0, number);
        rig.give(crate::document::Edit::Remove(needed));
    }
    let (_, focus) = row(&rig, 1, 22);
    rig.give(FocusCommand::GoTo(focus));
    rig.click(Role::ComboBox, "Voor welke vraag");
    let template = rig.state().open.document.template();
    let needs = template.tables().next().unwrap().declared().unwrap();
    let section = i18n::table::title(Texts::of(Language::Dutch), template, needs).to_owned();
    rig.shows(
        Role::Button,
        &format!("Nog niets om te kiezen. Maak eerst een rij met een naam in ‘{section}’"),
    );
}
