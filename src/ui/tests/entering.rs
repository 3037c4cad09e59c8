//! Enter and undo in fields for names, amounts and dates.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::rig::Rig;
use crate::app::{Focus, FocusCommand, MenuCommand, RowCommand};
use crate::canvas::{Amount, ContributionKind, RowRef, Term, Unit};

#[test]
fn enter_leads_from_an_amount_to_its_unit_and_to_the_next_contribution() {
    let mut rig = Rig::new();
    rig.press("+ Partner toevoegen");
    rig.press("+ Bijdrage toevoegen");
    let contributions = |rig: &Rig| rig.canvas().partners[0].contributions.clone();
    let focused = |rig: &Rig, role, label: &str, place: usize| {
        let nodes: Vec<_> = rig.harness.query_all_by_role_and_label(role, label).collect();
        nodes[place].is_focused()
    };
    rig.write("Zaal");
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(focused(&rig, Role::TextInput, "Hoeveel", 0));
    for letter in "80".chars() {
        rig.harness.event(egui::Event::Text(letter.to_string()));
    }
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(focused(&rig, Role::ComboBox, "Eenheid", 0));
    // Without a unit it opens the list; with one it goes on.
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(rig.harness.query_by_role(Role::ListBox).is_some());
    rig.write("u");
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(contributions(&rig)[0].amount.as_ref().unwrap().unit, Some(Unit::Hours.into()));
    assert!(focused(&rig, Role::ComboBox, "Eenheid", 0));
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(contributions(&rig).len(), 2);
    assert!(focused(&rig, Role::TextInput, "Wat", 1));
    // What is empty begins no other one.
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(contributions(&rig).len(), 2);
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Notities").is_focused());
    // Before the last one it goes to the next.
    rig.harness.get_by_role_and_label(Role::ComboBox, "Eenheid").focus();
    rig.harness.run();
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(contributions(&rig).len(), 2);
    assert!(focused(&rig, Role::TextInput, "Wat", 1));
}

#[test]
fn undo_takes_back_what_cannot_be_read_before_anything_else() {
    let mut rig = Rig::new();
    rig.press("+ Actie toevoegen");
    rig.write("Bellen");
    rig.harness.state_mut().wait(Duration::from_secs(10));
    let (date, amount) = ("Klaar op", "Hoeveel");
    let shown = |rig: &Rig, field: &str| {
        rig.harness.get_by_role_and_label(Role::TextInput, field).value().unwrap_or_default()
    };
    rig.type_in(Role::TextInput, date, "20 januari");
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!((shown(&rig, date).as_str(), rig.canvas().actions[0].text.as_str()), ("", "Bellen"));
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert!(rig.canvas().actions.is_empty() || rig.canvas().actions[0].text.is_empty());

    rig.press("+ Partner toevoegen");
    rig.write("Gemeente");
    rig.press("+ Bijdrage toevoegen");
    rig.harness.state_mut().wait(Duration::from_secs(10));
    rig.type_in(Role::TextInput, amount, "15");
    rig.harness.state_mut().wait(Duration::from_secs(10));
    // What was read is a step of the canvas, and the field follows it.
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!((shown(&rig, amount).as_str(), rig.canvas().partners[0].contributions.len()), ("", 1));
    assert_eq!(rig.canvas().partners[0].contributions[0].amount, None);
    rig.write("veel");
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!((shown(&rig, amount).as_str(), rig.canvas().partners[0].contributions.len()), ("", 1));
}

#[test]
fn an_amount_of_money_is_in_euros_whichever_is_filled_in_first() {
    let amount = |rig: &Rig| -> Option<Amount> { rig.canvas().partners[0].contributions[0].amount.clone() };
    let unit = |rig: &Rig| amount(rig).and_then(|amount| amount.unit);
    let begin = || {
        let mut rig = Rig::new();
        rig.press("+ Partner toevoegen");
        rig.press("+ Bijdrage toevoegen");
        rig
    };
    let choose = |rig: &mut Rig, kind: &str| {
        rig.click(Role::ComboBox, "Soort bijdrage");
        rig.press(kind);
    };
    let mut rig = begin();
    choose(&mut rig, "geld");
    rig.type_in(Role::TextInput, "Hoeveel", "12500");
    assert_eq!(unit(&rig), Some(Unit::Euro.into()));
    rig.shows(Role::ComboBox, "Eenheid");
    // The kind comes last: the unit comes in the same step, and goes with it.
    let mut rig = begin();
    rig.type_in(Role::TextInput, "Hoeveel", "12500");
    assert_eq!(unit(&rig), None);
    choose(&mut rig, "geld");
    assert_eq!(unit(&rig), Some(Unit::Euro.into()));
    rig.give(MenuCommand::Undo);
    assert_eq!((unit(&rig), rig.canvas().partners[0].contributions[0].kind.clone()), (None, None));
    // No other kind says what is counted, and a unit that was chosen stays.
    choose(&mut rig, "mensen");
    assert_eq!(unit(&rig), None);
    rig.type_in(Role::TextInput, "Hoeveel", "12500 uur");
    assert_eq!(unit(&rig), Some(Unit::Hours.into()));
    choose(&mut rig, "geld");
    assert_eq!(unit(&rig), Some(Unit::Hours.into()));
    assert_eq!(rig.canvas().partners[0].contributions[0].kind, Some(Term::Known(ContributionKind::Money)));
}

#[test]
fn enter_behind_a_name_that_was_there_goes_on_and_escape_returns_to_the_row_that_was_edited() {
    let mut rig = Rig::example();
    let names =
        |rig: &Rig| rig.canvas().partners.iter().map(|partner| partner.name.clone()).collect::<Vec<_>>();
    let before = names(&rig);
    let first = rig.canvas().partners[0].id;
    rig.give(FocusCommand::GoTo(Focus::Partner(first)));
    rig.write("X");
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(names(&rig).len(), before.len(), "no row was begun");
    assert!(names(&rig)[0].contains('X'));
    assert!(!rig.harness.get_by_role_and_label(Role::TextInput, "Naam van de organisatie").is_focused());
    assert!(rig.harness.query_all_by_role(Role::TextInput).any(|field| field.is_focused()));
    rig.keys(Modifiers::NONE, Key::Escape);
    rig.harness.run_steps(4);
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(first)));
    // From a row that was begun and stays empty, it returns to the one before.
    let third = rig.canvas().actions[0].id;
    rig.give(RowCommand::Next(RowRef::of(third)));
    rig.keys(Modifiers::NONE, Key::Escape);
    rig.harness.run_steps(4);
    assert_eq!(rig.state().open.focus, Some(Focus::Action(third)));
}
