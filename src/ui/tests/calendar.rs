//! The calendar of a date.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;

use super::rig::Rig;

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
