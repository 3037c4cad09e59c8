//! The calendar of a date.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{MenuCommand, MethodTable};

#[test]
fn a_date_is_chosen_in_a_calendar_by_mouse() {
    let mut rig = Rig::new();
    rig.press("Datum: kies in een kalender");
    rig.shows(Role::Heading, "november 2026");
    rig.press("Volgende maand");
    rig.shows(Role::Heading, "december 2026");
    rig.press("24 december 2026");
    assert_eq!(rig.canvas().header.date, Some(jiff::civil::date(2026, 12, 24)));
    rig.lacks("december 2026");
    rig.keys(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(rig.canvas().header.date, Some(jiff::civil::date(2026, 11, 22)));
}

#[test]
fn a_date_is_chosen_in_a_calendar_by_keyboard() {
    let mut rig = Rig::example();
    rig.press("+ Actie toevoegen");
    rig.press("Klaar op: kies in een kalender");
    // It opens at this day, 22 november 2026.
    assert!(rig.harness.get_by_role_and_label(Role::Button, "22 november 2026").is_focused());
    for key in [egui::Key::ArrowDown, egui::Key::ArrowDown, egui::Key::ArrowLeft, egui::Key::PageDown] {
        rig.keys(egui::Modifiers::NONE, key);
    }
    assert!(rig.harness.get_by_role_and_label(Role::Button, "5 januari 2027").is_focused());
    rig.keys(egui::Modifiers::NONE, egui::Key::Enter);
    assert_eq!(rig.canvas().actions.last().unwrap().due, Some(jiff::civil::date(2027, 1, 5)));
}

#[test]
fn a_calendar_that_is_left_changes_nothing() {
    let mut rig = Rig::new();
    rig.press("Datum: kies in een kalender");
    rig.keys(egui::Modifiers::NONE, egui::Key::ArrowRight);
    rig.keys(egui::Modifiers::NONE, egui::Key::Escape);
    rig.lacks("november 2026");
    assert_eq!(rig.canvas().header.date, Some(jiff::civil::date(2026, 11, 22)));
}

#[test]
fn what_is_no_date_is_proposed_as_one_and_told_on_the_row() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::AddRow(MethodTable::Actions));
    rig.write("Bellen");
    let due = |rig: &Rig| rig.canvas().actions[0].due;
    rig.type_in(Role::TextInput, "Klaar op", "10 mrt");
    assert_eq!(due(&rig), None);
    rig.press("10 maart 2027");
    assert_eq!(due(&rig), Some(jiff::civil::date(2027, 3, 10)));
    rig.lacks("Nog geen datum. Bedoel je:");
    // Enter takes the first one.
    rig.keys(Modifiers::COMMAND, Key::A);
    rig.write("eind februari");
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(due(&rig), Some(jiff::civil::date(2027, 2, 28)));
    // What stays unread is told on the row once the keyboard is elsewhere, and is no date.
    rig.keys(Modifiers::COMMAND, Key::A);
    rig.write("na de zomer");
    let row = |rig: &Rig| {
        let rows = rig.harness.query_all_by_role(Role::Row);
        let mut labels = rows.filter_map(|row| row.accesskit_node().label());
        labels.find(|label| label.starts_with("Bellen")).unwrap()
    };
    assert!(!row(&rig).contains("zomer"));
    rig.keys(Modifiers::NONE, Key::Escape);
    assert!(row(&rig).contains("⚠ geen datum: ‘na de zomer’"), "{}", row(&rig));
    assert_eq!(due(&rig), Some(jiff::civil::date(2027, 2, 28)));
}
