//! Finding: commands and places by a few letters, and words in the canvas.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::rig::Rig;
use crate::app::{Focus, MenuCommand};
use crate::canvas::TextField;
use crate::i18n::Language;
use crate::settings::Layout;

#[test]
fn a_few_letters_lead_to_a_command_a_section_or_a_partner() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    rig.write("zzz");
    assert!(rig.harness.query_by_label("Niets gevonden").is_some());
    rig.keys(Modifiers::NONE, Key::Escape);
    rig.ask("een kol");
    assert_eq!(rig.state().preferences.layout(), Layout::Column);
    rig.ask("fincier");
    assert_eq!(rig.state().open.focus, Some(Focus::Section("financing".into())));
    assert!(rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Financiering").is_focused());
    rig.ask("deloitte");
    let id = rig.canvas().partners[1].id;
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(id)));
}

#[test]
fn arrow_keys_choose_in_the_list_of_everything() {
    let mut rig = Rig::new();
    rig.keys(Modifiers::COMMAND, Key::K);
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    rig.keys(Modifiers::NONE, Key::ArrowUp);
    rig.keys(Modifiers::NONE, Key::Enter);
    let second = &rig.state().open.document.template().sections[1].id;
    assert_eq!(rig.state().open.focus, Some(Focus::Section(second.clone())));
}

#[test]
fn searching_finds_every_place_and_replacing_all_is_one_step() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "Water en nog eens water");
    rig.type_in(Role::MultilineTextInput, "Besturen en besluiten", "Het waterschap");
    rig.keys(Modifiers::COMMAND, Key::F);
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Zoek naar").is_focused());
    rig.write("WATER");
    assert!(rig.harness.query_by_label("3 plekken gevonden").is_some());
    rig.keys(Modifiers::NONE, Key::Tab);
    rig.write("lucht");
    rig.press("Alles vervangen");
    assert_eq!(rig.text(&TextField::Section("dream".into())), "lucht en nog eens lucht");
    assert_eq!(rig.text(&TextField::Section("governance".into())), "Het luchtschap");
    rig.give(MenuCommand::Undo);
    assert_eq!(rig.text(&TextField::Section("dream".into())), "Water en nog eens water");
    assert_eq!(rig.text(&TextField::Section("governance".into())), "Het waterschap");
}

#[test]
fn the_number_of_places_that_were_replaced_is_told_and_can_be_taken_back_at_once() {
    let mut rig = Rig::new();
    let dream = || TextField::Section("dream".into());
    rig.type_in(Role::MultilineTextInput, "Droom", "cafe\u{301} en café, foto’s");
    rig.keys(Modifiers::COMMAND, Key::F);
    rig.write("CAFÉ");
    rig.keys(Modifiers::NONE, Key::Tab);
    rig.write("kroeg");
    rig.press("Alles vervangen");
    assert_eq!(rig.text(&dream()), "kroeg en kroeg, foto’s");
    rig.shows(Role::Alert, "2 plekken zijn vervangen");
    rig.press("Ongedaan maken");
    assert_eq!(rig.text(&dream()), "cafe\u{301} en café, foto’s");
    assert!(rig.state().notices.is_empty());
    // What undo would take back is another step as soon as there is one.
    rig.keys(Modifiers::COMMAND, Key::Y);
    rig.keys(Modifiers::COMMAND, Key::F);
    rig.write("kroeg");
    rig.keys(Modifiers::NONE, Key::Tab);
    rig.write("café");
    rig.press("Alles vervangen");
    assert_eq!(rig.state().notices.len(), 1);
    rig.type_in(Role::MultilineTextInput, "Besturen en besluiten", "x");
    assert!(rig.state().notices.is_empty());
}

#[test]
fn to_replace_words_by_nothing_is_asked_about() {
    let mut rig = Rig::new();
    let dream = || TextField::Section("dream".into());
    rig.type_in(Role::MultilineTextInput, "Droom", "weg en weg");
    rig.keys(Modifiers::COMMAND, Key::F);
    rig.write("weg");
    rig.press("Alles vervangen");
    assert_eq!(rig.text(&dream()), "weg en weg");
    assert!(rig.harness.query_by_label_contains("‘weg’ staat op 2 plekken").is_some());
    rig.press("Annuleren");
    assert!(
        rig.harness.query_by_label("2 plekken gevonden").is_some(),
        "what was searched for is there still"
    );
    rig.press("Alles vervangen");
    rig.press("Weghalen");
    assert_eq!(rig.text(&dream()), " en ");
    rig.give(MenuCommand::Undo);
    assert_eq!(rig.text(&dream()), "weg en weg");
}

#[test]
fn a_place_that_was_found_gets_the_keyboard() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::COMMAND, Key::F);
    rig.write("Belastingdienst");
    rig.press("Belastingdienst: Belastingdienst");
    assert!(rig.state().open.dialog.is_none());
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Naam van de organisatie").is_focused());
}

#[test]
fn what_has_the_very_name_that_was_typed_comes_before_what_begins_with_it() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::Language(Language::English));
    rig.ask("nederlands");
    assert_eq!(rig.state().language, Language::Dutch);
    assert!(rig.canvas().header.subject.is_empty(), "no example took its place");
    // An example says that it is one.
    rig.keys(Modifiers::COMMAND, Key::K);
    rig.write("nederlandse ai");
    assert!(rig.harness.query_by_label_contains("voorbeeld").is_some());
}
