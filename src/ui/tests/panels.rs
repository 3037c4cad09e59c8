//! The side panel, the bars and the menus.

use egui::Modifiers;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Command, Focus, FocusCommand, MenuCommand, MethodTable, PitchCommand, Step};
use crate::canvas::{Interest, Partner, RowRef, Sector, TextField};
use crate::document::Edit;
use crate::i18n::Language;
use crate::settings::ThemeChoice;

#[test]
fn whoever_clicks_in_a_table_and_types_begins_a_row() {
    let mut rig = Rig::new();
    for (add, kind) in
        [("+ Partner toevoegen", MethodTable::Partners), ("+ Actie toevoegen", MethodTable::Actions)]
    {
        rig.harness.get_by_label(add).focus();
        rig.harness.run();
        rig.event(egui::Event::Text("G".to_owned()));
        rig.event(egui::Event::Text("emeente".to_owned()));
        let canvas = rig.canvas();
        let (rows, words) = match kind {
            MethodTable::Partners => (canvas.partners.len(), canvas.partners[0].name.as_str()),
            MethodTable::Actions => (canvas.actions.len(), canvas.actions[0].text.as_str()),
        };
        assert_eq!((rows, words), (1, "Gemeente"));
    }
    // Also beside a row, in its check box.
    let tick = "Klaar: Gemeente";
    rig.harness.get_by_role_and_label(Role::CheckBox, tick).focus();
    rig.harness.run();
    rig.event(egui::Event::Text("Bellen".to_owned()));
    assert_eq!(rig.canvas().actions[1].text, "Bellen");
    // A space is how a key presses it.
    rig.harness.get_by_label("+ Partner toevoegen").focus();
    rig.harness.run();
    rig.event(egui::Event::Text(" ".to_owned()));
    assert_eq!(rig.canvas().partners.len(), 1);
}

#[test]
fn the_selected_row_can_be_moved_copied_and_removed() {
    let mut rig = Rig::example();
    let second = rig.canvas().partners[1].id;
    rig.give(FocusCommand::Select(Focus::Partner(second)));
    rig.choose_for_row("Omhoog");
    assert_eq!(rig.canvas().partners[0].id, second);
    rig.keys(egui::Modifiers::ALT, egui::Key::ArrowDown);
    assert_eq!(rig.canvas().partners[1].id, second);
    rig.choose_for_row("Dupliceren");
    assert_eq!(rig.canvas().partners.len(), 7);
    rig.choose_for_row("Verwijderen");
    assert_eq!(rig.canvas().partners.len(), 6);
    assert!(rig.commands().contains(&Command::Menu(MenuCommand::MoveRow(Step::Down))));
    rig.press("← Samenwerkingspartners");
    rig.shows(Role::DisclosureTriangle, "Zo wordt het sterker");
}

#[test]
fn the_side_panel_explains_the_selected_section_and_folds_away() {
    let mut rig = Rig::new();
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Besturen en besluiten").focus();
    rig.harness.run();
    assert_eq!(rig.state().open.focus, Some(Focus::Section("governance".into())));
    assert!(rig.harness.query_by_label_contains("Houd het simpel").is_some());
    rig.shows(Role::Heading, "Voorbeeld: The Hague Security Delta");
    assert!(rig.harness.query_by_label_contains("Nu is er een kleine Raad").is_some());
    rig.keys(egui::Modifiers::NONE, egui::Key::F9);
    assert!(rig.harness.query_by_label_contains("Houd het simpel").is_none());
    rig.press("Zijpaneel");
    assert!(rig.harness.query_by_label_contains("Houd het simpel").is_some());
}

#[test]
fn menus_give_commands() {
    let mut rig = Rig::new();
    rig.press("Bestand");
    rig.harness.get_by_label_contains("Openen…").click();
    rig.harness.run();
    rig.press("Beeld");
    rig.click(Role::RadioButton, "Donker");
    assert!(rig.commands().contains(&Command::Menu(MenuCommand::Open)));
    assert_eq!(rig.state().preferences.theme(), ThemeChoice::Dark);
    rig.press("Bewerken");
    // The other one stands on the page.
    rig.harness.query_all_by_label("+ Actie toevoegen").next().unwrap().click();
    rig.harness.run();
    assert!(rig.commands().contains(&Command::Menu(MenuCommand::AddRow(MethodTable::Actions))));
}

#[test]
fn the_language_changes_while_running_and_leaves_the_words_alone() {
    let mut rig = Rig::example();
    rig.press("Taal: Nederlands");
    assert_eq!(rig.state().language, Language::Dutch, "a click by chance changes nothing");
    rig.click(Role::RadioButton, "English");
    assert_eq!(rig.state().language, Language::English);
    rig.shows(Role::MultilineTextInput, "Dream");
    assert!(rig.text(&TextField::Section("dream".into())).starts_with("Niemand"));
    assert_eq!(rig.canvas().language, "nl");
}

#[test]
fn the_bars_say_how_far_the_canvas_is_and_how_it_is_saved() {
    let mut rig = Rig::new();
    rig.shows(Role::Button, "0 van 10 ingevuld");
    rig.shows(Role::Status, "Nieuw");
    rig.type_in(Role::MultilineTextInput, "Droom", "x");
    rig.shows(Role::Button, "1 van 10 ingevuld");
    rig.keys(egui::Modifiers::COMMAND, egui::Key::Z);
    rig.shows(Role::Button, "0 van 10 ingevuld");
    rig.shows(Role::Status, "Nieuw");
    rig.keys(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::Z);
    rig.shows(Role::Button, "1 van 10 ingevuld");
    rig.shows(Role::Status, "● Niet opgeslagen");
}

#[test]
fn what_is_odd_about_a_file_stands_in_the_panel_with_a_way_to_its_place() {
    let mut rig = Rig::for_any_text();
    rig.open(
        r#"{"format": "samencanvas", "version": 1, "canvas": {
            "header": {"date": "morgen"}, "sections": {"dream": {"text": 5}},
            "actions": [{"id": "30000000-0000-4000-8000-000000000000", "text": "Meten\u202e",
                         "parent": "30000000-0000-4000-8000-000000000000"}]}}"#,
    );
    rig.shows(Role::Heading, "Wat er met dit bestand is");
    for words in [
        "/canvas/header/date: hier hoort",
        "/canvas/sections/dream/text: hier hoort een tekst",
        "een deel van zichzelf",
    ] {
        assert_eq!(
            rig.harness.query_all_by_role(Role::Label).filter(|node| says(node, words)).count(),
            1,
            "{words}"
        );
    }
    // What turns the direction of writing shows as a mark.
    rig.press("Meten⌧");
    assert!(matches!(rig.state().open.focus, Some(Focus::Action(_))));
    rig.give(MenuCommand::Language(Language::English));
    rig.shows(Role::Heading, "What is odd about this file");
    rig.press("Seen");
    rig.lacks("What is odd about this file");
}

fn says(node: &egui_kittest::Node<'_>, words: &str) -> bool {
    use egui_kittest::kittest::NodeT;
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).is_some_and(|label| label.contains(words))
}

#[test]
fn advice_about_the_selected_section_names_its_rows_and_goes_with_what_it_was_about() {
    // Tall enough to show the advice below the explanation.
    let mut rig = Rig::sized(1366.0, 1000.0);
    rig.press("+ Partner toevoegen");
    let partner = rig.canvas().partners[0].id;
    rig.type_in(Role::TextInput, "Naam van de organisatie", "Gemeente");
    rig.give(Command::Edit(vec![
        Edit::tick(RowRef::of(partner), Partner::INTERESTS, &Interest::Talent.into(), true),
        Edit::set(RowRef::of(partner), Partner::SECTOR, Some(Sector::Government.into())),
    ]));
    rig.give(FocusCommand::Select(Focus::Section("partners".into())));
    assert_eq!(advised(&rig), 1);
    rig.press("Gemeente");
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(partner)));
    rig.give(FocusCommand::Select(Focus::Section("dream".into())));
    assert_eq!(advised(&rig), 0);
    rig.give(Command::Edit(vec![Edit::Remove(RowRef::of(partner))]));
    assert!(rig.state().open.advice().is_empty());
}

fn advised(rig: &Rig) -> usize {
    let words = "Deze partner heeft een belang, maar brengt nog niets in";
    rig.harness.query_all_by_role(Role::Label).filter(|node| says(node, words)).count()
}

#[test]
fn the_places_of_an_advice_stand_in_the_panel_as_whole_lines() {
    let mut rig = Rig::example();
    rig.give(FocusCommand::Select(Focus::Section("action_lines".into())));
    let actions = rig.canvas().actions.clone();
    let names = actions.iter().map(|action| action.text.chars().take(20).collect::<String>());
    let links: Vec<egui::Rect> = names
        .flat_map(|name| {
            let starts = |node: &egui_kittest::Node<'_>| {
                node.accesskit_node().label().is_some_and(|label| label.starts_with(&name))
            };
            rig.harness
                .query_all_by_role(Role::Button)
                .filter(starts)
                .map(|node| node.rect())
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(links.len() > 3, "{links:?}");
    for link in links {
        assert!(link.left() > 1059.0 && link.right() < 1366.0 && link.height() < 30.0, "{link:?}");
    }
}

#[test]
fn the_second_click_of_a_double_click_removes_nothing() {
    let mut rig = Rig::example();
    let ids: Vec<_> = rig.canvas().partners.iter().map(|partner| partner.id).collect();
    rig.give(FocusCommand::Select(Focus::Partner(ids[0])));
    rig.press("Meer keuzes");
    let at = rig.harness.get_by_role_and_label(Role::Button, "Verwijderen Delete").rect().center();
    let click = |rig: &mut Rig| {
        rig.harness.event(egui::Event::PointerMoved(at));
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            rig.harness.event(egui::Event::PointerButton {
                pos: at,
                button,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
    };
    rig.harness.input_mut().time = Some(100.0);
    click(&mut rig);
    rig.harness.step();
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(ids[1])));
    let left = |rig: &Rig| rig.canvas().partners.iter().map(|partner| partner.id).collect::<Vec<_>>();
    // The menu is gone, and what lies below it removes nothing.
    rig.harness.input_mut().time = Some(100.2);
    click(&mut rig);
    rig.harness.step();
    assert_eq!(left(&rig), ids[1..]);
    rig.keys(Modifiers::NONE, egui::Key::Escape);
    rig.press("Meer keuzes");
    rig.harness.input_mut().time = Some(100.3);
    click(&mut rig);
    rig.harness.step();
    assert_eq!(left(&rig), ids[1..], "nothing is removed for half a second");
    rig.harness.run();
    rig.press("Meer keuzes");
    rig.harness.input_mut().time = Some(200.0);
    click(&mut rig);
    rig.harness.step();
    assert_eq!(left(&rig), ids[2..], "and after it again");
    let removals =
        rig.commands().iter().filter(|command| **command == Command::Menu(MenuCommand::RemoveRow)).count();
    assert_eq!(removals, 2);
}

#[test]
fn a_paragraph_that_is_removed_comes_back_by_the_button_of_its_notice() {
    let mut rig = Rig::example();
    rig.give(MenuCommand::ComposePitch);
    let before = rig.canvas().pitch.clone();
    rig.give(PitchCommand::Remove(before.paragraphs[0].id));
    assert_eq!(rig.canvas().pitch.paragraphs.len() + 1, before.paragraphs.len());
    rig.press("Ongedaan maken");
    assert_eq!(rig.canvas().pitch, before);
}

#[test]
fn a_team_chooses_how_long_its_pitch_may_take() {
    let mut rig = Rig::new();
    rig.give(Command::Edit(vec![Edit::insert(TextField::Pitch, 0, "woord ".repeat(120).trim())]));
    rig.give(FocusCommand::Select(Focus::Section("pitch".into())));
    let told = |rig: &Rig| {
        let long =
            rig.harness.query_all_by_label_contains("ruim 1 minuut, en de pitch mag 1 minuut duren").count();
        (long, rig.harness.query_all_by_label_contains("ruim 1 minuut").count())
    };
    let (long, all) = told(&rig);
    assert!(long > 0 && long == all, "{long} of {all}");
    rig.click(Role::ComboBox, "Hoe lang mag de pitch duren");
    rig.press("anderhalve minuut");
    assert_eq!(rig.canvas().pitch.seconds, Some(90));
    let (long, all) = told(&rig);
    assert!(long == 0 && all > 0, "{long} of {all}");
    rig.give(MenuCommand::Undo);
    assert_eq!(rig.canvas().pitch.seconds, None);
}

#[test]
fn the_bar_below_says_what_is_still_empty_and_leads_there() {
    let mut rig = Rig::new();
    rig.press("0 van 10 ingevuld");
    rig.harness.query_all_by_role_and_label(Role::Button, "Financiering").last().unwrap().click();
    rig.harness.run();
    assert_eq!(rig.state().open.focus, Some(Focus::Section("financing".into())));
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Financiering").is_focused());
}

#[test]
fn every_entry_of_a_menu_is_in_reach_in_a_low_window() {
    let mut rig = Rig::sized(683.0, 384.0);
    rig.press("Bestand");
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(683.0, 384.0));
    let quit = |rig: &Rig| rig.harness.get_by_role_and_label(Role::Button, "Afsluiten Ctrl+Q").rect();
    assert!(!window.contains_rect(quit(&rig)), "there is something to scroll to");
    rig.harness.get_by_role_and_label(Role::Button, "Afsluiten Ctrl+Q").scroll_to_me();
    rig.harness.run();
    assert!(window.contains_rect(quit(&rig)), "{:?}", quit(&rig));
    let bar = rig.harness.get_by_role_and_label(Role::Button, "Bestand").rect();
    let first = rig.harness.get_by_role_and_label(Role::Button, "Instellingen… Ctrl+,").rect();
    assert!(!bar.intersects(first), "the menu leaves its bar in sight");
}
