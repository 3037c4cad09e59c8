//! Drop-down lists and radio buttons by keyboard.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Answer, Command, Focus, FocusCommand, MenuCommand};
use crate::canvas::{Action, ActionId, CheckAnswer, CheckId, PartnerRole, Term, Vocabulary};

fn is_focused(rig: &Rig, role: Role, label: &str) -> bool {
    rig.harness.query_all_by_role_and_label(role, label).any(|node| node.is_focused())
}

/// A new partner, with the keyboard on the list of its role.
fn at_role() -> Rig {
    let mut rig = Rig::new();
    rig.press("+ Partner toevoegen");
    rig.tab_to(Role::ComboBox, "Rol");
    rig
}

fn role(rig: &Rig) -> Option<Term<PartnerRole>> {
    rig.canvas().partners[0].role.clone()
}

#[test]
fn a_list_opens_with_the_current_choice_and_the_first_down_goes_on_from_it() {
    let mut rig = at_role();
    for (presses, expected) in [(1, PartnerRole::Founding), (2, PartnerRole::Stakeholder)] {
        rig.keys(Modifiers::NONE, Key::Space);
        for _ in 0..presses {
            rig.keys(Modifiers::NONE, Key::ArrowDown);
        }
        rig.keys(Modifiers::NONE, Key::Enter);
        assert_eq!(role(&rig), Some(expected.into()));
        assert!(is_focused(&rig, Role::ComboBox, "Rol"));
    }
}

#[test]
fn letters_home_and_end_go_to_an_option_and_escape_changes_nothing() {
    let mut rig = at_role();
    rig.keys(Modifiers::NONE, Key::Space);
    rig.event(Event::Text("b".to_owned()));
    assert!(is_focused(&rig, Role::Button, "belanghebbende"));
    rig.keys(Modifiers::NONE, Key::Home);
    assert!(is_focused(&rig, Role::Button, "Kies…"));
    rig.keys(Modifiers::NONE, Key::End);
    assert!(!is_focused(&rig, Role::Button, "Kies…"));
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(role(&rig), None);
    assert!(rig.harness.query_by_role(Role::ListBox).is_none());
    assert!(is_focused(&rig, Role::ComboBox, "Rol"));
    assert_eq!(rig.canvas().partners[0].name, "", "no letter came into a field");
    // Letters that follow each other are the beginning of one name.
    rig.keys(Modifiers::NONE, Key::Space);
    for letter in ["i", "n"] {
        rig.event(Event::Text(letter.to_owned()));
    }
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(role(&rig), Some(PartnerRole::Founding.into()));
}

#[test]
fn an_arrow_or_a_letter_opens_a_closed_list_and_no_arrow_leads_away_from_it() {
    for (key, marked) in [(Key::ArrowDown, "Kies…"), (Key::ArrowUp, "Kies…")] {
        let mut rig = at_role();
        rig.keys(Modifiers::NONE, key);
        assert!(is_focused(&rig, Role::Button, marked), "{key:?}");
        rig.keys(Modifiers::NONE, Key::ArrowDown);
        rig.keys(Modifiers::NONE, Key::Enter);
        assert_eq!(role(&rig), Some(PartnerRole::Founding.into()));
        assert!(is_focused(&rig, Role::ComboBox, "Rol"));
    }
    let mut rig = at_role();
    for key in [Key::ArrowLeft, Key::ArrowRight] {
        rig.keys(Modifiers::NONE, key);
        assert!(is_focused(&rig, Role::ComboBox, "Rol"), "{key:?}");
    }
    rig.event(Event::Text("b".to_owned()));
    assert!(is_focused(&rig, Role::Button, "belanghebbende"));
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(role(&rig), Some(PartnerRole::Stakeholder.into()));
    assert_eq!(rig.canvas().partners[0].name, "", "no letter came into a field");
}

#[test]
fn the_goals_of_a_list_stand_indented_below_each_other() {
    let mut rig = Rig::new();
    let id = |number: u128| ActionId::new(uuid::Uuid::from_u128(number));
    let mut canvas = rig.canvas().clone();
    let action = |number, parent: Option<u128>| Action {
        text: format!("Actie {number}"),
        parent: parent.map(id),
        ..Action::new(id(number))
    };
    canvas.actions = vec![action(1, None), action(2, Some(1)), action(3, None)];
    rig.show_canvas(&canvas);
    rig.give(FocusCommand::Select(Focus::Action(id(3))));
    rig.click(Role::ComboBox, "Hoort bij actie");
    let list = rig.harness.get_by_role(Role::ListBox);
    let names: Vec<String> =
        list.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label()).collect();
    assert_eq!(names, ["Kies…", "Actie 1", "\u{2003}Actie 2"]);
}

#[test]
fn the_answers_to_a_question_are_one_stop_for_tab_and_arrows_go_between_them() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::Checklists);
    rig.harness.get_by_role_and_label(Role::Button, "← Droom").focus();
    rig.harness.run();
    let is_at = |rig: &Rig, label: &str| {
        rig.harness.query_all_by_role_and_label(Role::RadioButton, label).next().unwrap().is_focused()
    };
    rig.tab_to(Role::RadioButton, "klopt");
    assert!(is_at(&rig, "klopt"));
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    assert!(is_at(&rig, "nog niet"));
    let check = |rig: &Rig| {
        let id = CheckId::new("trust", "ground_rules");
        rig.canvas().check(&id).and_then(|check| check.answer.clone())
    };
    assert_eq!(check(&rig), None, "an arrow answers nothing");
    rig.keys(Modifiers::NONE, Key::Space);
    assert_eq!(check(&rig), Some(CheckAnswer::TERMS[1].0.into()));
    for (modifiers, label) in [(Modifiers::NONE, "Notitie erbij"), (Modifiers::SHIFT, "nog niet")] {
        rig.keys(modifiers, Key::Tab);
        let nodes = rig.harness.query_all_by_label(label);
        assert!(nodes.take(1).any(|node| node.is_focused()), "{label}");
    }
}

/// The radio buttons that a screen reader finds within a question, and all there are.
fn asked_and_all(rig: &Rig) -> (usize, usize) {
    let groups = rig.harness.query_all_by_role(Role::RadioGroup);
    let asked = groups.map(|group| group.query_all_by_role(Role::RadioButton).count()).sum();
    (asked, rig.harness.query_all_by_role(Role::RadioButton).count())
}

#[test]
fn the_radio_buttons_of_every_dialog_belong_to_a_question() {
    let mut rig = Rig::example();
    for (command, at_least) in [
        (MenuCommand::Settings, 6),
        (MenuCommand::Tour, 0),
        (MenuCommand::EmptyPoster, 4),
        (MenuCommand::Print, 6),
        (MenuCommand::Export, 6),
    ] {
        rig.give(command);
        let (asked, all) = asked_and_all(&rig);
        assert!(asked == all && all >= at_least, "{command:?}: {asked} of {all}");
        if command == MenuCommand::Export {
            rig.harness.get_by_label("Meer").click();
            rig.harness.run();
            assert_eq!(asked_and_all(&rig), (all + 6, all + 6));
        }
        rig.give(Command::Answer(Answer::Cancel));
    }
    rig.welcome();
    assert_eq!(asked_and_all(&rig), (2, 2));
}

#[test]
fn the_kinds_of_documents_are_one_stop_for_tab_and_arrows_choose_among_those_that_can_be_made() {
    let mut rig = Rig::example();
    rig.give(MenuCommand::Export);
    rig.harness.get_by_role_and_label(Role::RadioButton, "Pitch").focus();
    rig.harness.run();
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    assert!(is_focused(&rig, Role::RadioButton, "Poster"));
    rig.keys(Modifiers::NONE, Key::Space);
    rig.keys(Modifiers::NONE, Key::Tab);
    assert!(is_focused(&rig, Role::RadioButton, "A3"), "the rest of the kinds is passed by");
    rig.keys(Modifiers::SHIFT, Key::Tab);
    assert!(is_focused(&rig, Role::RadioButton, "Poster"), "back at the one that is chosen");
    // A poster has pages, so it is no text.
    rig.harness.get_by_label("Meer").click_accesskit();
    rig.harness.run();
    rig.harness.get_by_role_and_label(Role::RadioButton, "Pdf: om te lezen en af te drukken").focus();
    rig.harness.run();
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    assert!(
        is_focused(&rig, Role::RadioButton, "Pdf: om te lezen en af te drukken"),
        "what is off gets no keyboard"
    );
}

#[test]
fn tab_takes_the_marked_option_closes_the_list_and_goes_on_and_no_letter_is_lost() {
    for opened_by in ["letter", "arrow", "mouse"] {
        let mut rig = at_role();
        match opened_by {
            "letter" => rig.write("b"),
            "arrow" => rig.keys(Modifiers::NONE, Key::ArrowDown),
            _ => rig.click(Role::ComboBox, "Rol"),
        }
        if opened_by != "letter" {
            rig.write("b");
        }
        assert!(is_focused(&rig, Role::Button, "belanghebbende"), "{opened_by}");
        rig.harness.key_press(Key::Tab);
        rig.harness.run_steps(8);
        assert!(rig.harness.query_by_role(Role::ListBox).is_none(), "{opened_by}");
        assert_eq!(role(&rig), Some(PartnerRole::Stakeholder.into()), "{opened_by}");
        assert!(is_focused(&rig, Role::ComboBox, "Sector"), "{opened_by}");
        // And back with Shift, from a list in which nothing else is marked.
        rig.keys(Modifiers::NONE, Key::Space);
        rig.harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
        rig.harness.run_steps(8);
        assert!(rig.harness.query_by_role(Role::ListBox).is_none());
        assert!(is_focused(&rig, Role::ComboBox, "Rol"), "{opened_by}");
    }
    // What is typed at once, and letters and Tab that come in one frame, go where the keyboard went.
    let mut rig = at_role();
    rig.keys(Modifiers::SHIFT, Key::Tab);
    rig.keys(Modifiers::NONE, Key::Tab);
    let key = |key| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let letters = ["i", "n"].map(|letter| Event::Text(letter.to_owned()));
    rig.harness.input_mut().events.extend(letters.into_iter().chain([key(Key::Tab), key(Key::Tab)]));
    rig.harness.run_steps(16);
    assert_eq!(role(&rig), Some(PartnerRole::Founding.into()));
    assert!(rig.harness.query_by_role(Role::ListBox).is_none());
}

#[test]
fn a_list_closes_where_something_else_gets_the_keyboard() {
    let mut rig = at_role();
    rig.keys(Modifiers::NONE, Key::Space);
    rig.harness.get_by_role_and_label(Role::TextInput, "Naam van de organisatie").focus();
    rig.harness.run_steps(4);
    assert!(rig.harness.query_by_role(Role::ListBox).is_none());
    rig.write("Voedselbank");
    assert_eq!(rig.canvas().partners[0].name, "Voedselbank");
}
