//! The calendar of a date.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Answer, Command, Dialog, Focus, FocusCommand, MenuCommand, MethodTable, Then};

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

#[test]
fn a_day_and_a_month_are_taken_when_the_field_is_left_and_undo_takes_them_back() {
    for (typed, expected) in
        [("20 dec", (2026, 12, 20)), ("1-3", (2027, 3, 1)), ("20 december", (2026, 12, 20))]
    {
        let mut rig = Rig::new();
        rig.give(MenuCommand::AddRow(MethodTable::Actions));
        rig.write("Bellen");
        rig.type_in(Role::TextInput, "Klaar op", typed);
        assert_eq!(rig.canvas().actions[0].due, None, "{typed}: not while it is typed");
        rig.keys(Modifiers::NONE, Key::Tab);
        rig.harness.run_steps(4);
        let (year, month, day) = expected;
        assert_eq!(rig.canvas().actions[0].due, Some(jiff::civil::date(year, month, day)), "{typed}");
        let shown = rig.harness.get_by_role_and_label(Role::TextInput, "Klaar op").value();
        assert_eq!(shown, Some(format!("{day:02}-{month:02}-{year}")));
        rig.lacks("Nog geen datum. Bedoel je:");
        rig.give(MenuCommand::Undo);
        assert_eq!(rig.canvas().actions[0].due, None);
        assert_eq!(rig.canvas().actions[0].text, "Bellen");
    }
    // What may be another day stays a question.
    let mut rig = Rig::new();
    rig.give(MenuCommand::AddRow(MethodTable::Actions));
    rig.type_in(Role::TextInput, "Klaar op", "eind januari");
    rig.keys(Modifiers::NONE, Key::Tab);
    assert_eq!(rig.canvas().actions[0].due, None);
    assert!(rig.harness.query_by_label("Nog geen datum. Bedoel je:").is_some());
}

#[test]
fn what_cannot_be_read_is_told_by_a_save_and_asked_about_before_it_is_lost() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::AddRow(MethodTable::Actions));
    rig.write("Bellen");
    rig.type_in(Role::TextInput, "Klaar op", "na de zomer");
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
    rig.harness.run_steps(4);
    rig.give(MenuCommand::Save);
    let told =
        "In ‘Klaar op’ staat ‘na de zomer’. Dat is niet te lezen als datum of getal, en wordt niet bewaard";
    assert!(rig.harness.query_all_by_label(told).next().is_some());
    rig.press("Ga naar het veld");
    rig.harness.run_steps(4);
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Klaar op").is_focused());
    assert_eq!(rig.state().open.focus, Some(Focus::Action(rig.canvas().actions[0].id)));
    let in_notice = rig.harness.query_all_by_label(told).count();
    rig.give(MenuCommand::Quit);
    assert_eq!(rig.state().open.dialog, Some(Dialog::Unread(Then::Quit)));
    assert_eq!(rig.harness.query_all_by_label(told).count(), in_notice + 1);
    rig.harness.query_all_by_role_and_label(Role::Button, "Ga naar het veld").last().unwrap().click();
    rig.harness.run_steps(4);
    assert_eq!(rig.state().open.dialog, None);
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Klaar op").is_focused());
    rig.give(MenuCommand::Quit);
    rig.press("Doorgaan zonder deze tekst");
    assert_eq!(rig.state().open.dialog, Some(Dialog::Unsaved(Then::Quit)));
    rig.give(Command::Answer(Answer::Cancel));
    // A date that was not left yet is saved with the rest.
    rig.give(FocusCommand::GoTo(Focus::Action(rig.canvas().actions[0].id)));
    rig.harness.get_by_role_and_label(Role::TextInput, "Klaar op").focus();
    rig.harness.run_steps(2);
    rig.keys(Modifiers::COMMAND, Key::A);
    rig.write("20 dec");
    rig.give(MenuCommand::Save);
    assert_eq!(rig.canvas().actions[0].due, Some(jiff::civil::date(2026, 12, 20)));
    assert!(rig.harness.query_by_label("Ga naar het veld").is_none());
}
