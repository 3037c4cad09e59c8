//! The menu bar by keyboard.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Command, Dialog, Example, Focus, FocusCommand, MenuCommand};
use crate::canvas::TextField;

/// What has the keyboard, by its name.
fn focused(rig: &Rig) -> String {
    let nodes = rig.harness.query_all_by(|node| node.is_focused() && node.role() != Role::Window);
    nodes.last().and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// A window with the keyboard in the dream.
fn in_dream() -> Rig {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "een");
    rig
}

/// Presses Alt and lets go, with something between.
fn alt(rig: &mut Rig, between: &[Event]) {
    let key = |pressed, modifiers| Event::Key {
        key: Key::AltLeft,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers,
    };
    let down = [Event::ModifiersChanged(Modifiers::ALT), key(true, Modifiers::ALT)];
    let up = [Event::ModifiersChanged(Modifiers::NONE), key(false, Modifiers::NONE)];
    for event in down.into_iter().chain(between.iter().cloned()).chain(up) {
        rig.event(event);
    }
}

fn letter(key: Key, text: &str) -> [Event; 2] {
    let press =
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::ALT };
    [press, Event::Text(text.to_owned())]
}

#[test]
fn alt_with_a_letter_opens_its_menu_and_types_nothing() {
    for (key, text, first) in [(Key::B, "b", "Nieuw…"), (Key::H, "h", "Alle opdrachten…")] {
        let mut rig = in_dream();
        rig.harness.input_mut().events.extend(letter(key, text));
        rig.harness.run_steps(8);
        assert!(focused(&rig).starts_with(first), "{}", focused(&rig));
        rig.keys(Modifiers::NONE, Key::ArrowDown);
        assert!(!focused(&rig).starts_with(first));
        rig.keys(Modifiers::NONE, Key::Escape);
        rig.write(" twee");
        assert_eq!(rig.text(&TextField::Section("dream".into())), "een twee");
    }
}

#[test]
fn alt_by_itself_and_f10_go_to_the_bar_and_back() {
    let mut rig = in_dream();
    for _ in 0..2 {
        alt(&mut rig, &[]);
        assert_eq!(focused(&rig), "Bestand");
        alt(&mut rig, &[]);
        assert_eq!(focused(&rig), "Droom");
        rig.keys(Modifiers::NONE, Key::F10);
        assert_eq!(focused(&rig), "Bestand");
        rig.keys(Modifiers::NONE, Key::Escape);
        assert_eq!(focused(&rig), "Droom");
    }
    // With another key or a click between it is no key by itself.
    let click = Event::PointerButton {
        pos: egui::pos2(5.0, 5.0),
        button: egui::PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::ALT,
    };
    let arrow = Event::Key {
        key: Key::ArrowLeft,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::ALT,
    };
    for other in [arrow, click] {
        alt(&mut rig, &[other]);
        assert_ne!(focused(&rig), "Bestand");
    }
}

#[test]
fn arrows_go_from_menu_to_menu_and_into_the_one_beside_an_entry() {
    let mut rig = in_dream();
    rig.keys(Modifiers::NONE, Key::F10);
    rig.keys(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(focused(&rig), "Bewerken");
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    assert!(focused(&rig).starts_with("Ongedaan maken"), "{}", focused(&rig));
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    assert!(focused(&rig).starts_with("Nieuw…"), "{}", focused(&rig));
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    rig.keys(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(focused(&rig), Example::ALL[0].title());
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    assert!(focused(&rig).starts_with("Nieuw van een voorbeeld"), "{}", focused(&rig));
    rig.keys(Modifiers::NONE, Key::ArrowUp);
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(rig.commands().iter().any(|command| matches!(command, Command::Menu(MenuCommand::Present))));
}

/// Opens a menu by the pointer, which then rests on its title.
fn open_by_pointer(rig: &mut Rig, title: &str) {
    let at = rig.harness.get_by_role_and_label(Role::Button, title).rect().center();
    rig.harness.hover_at(at);
    rig.harness.run();
    rig.harness.drag_at(at);
    rig.harness.run();
    rig.harness.drop_at(at);
    rig.harness.run();
}

#[test]
fn in_a_menu_that_the_pointer_opened_keys_act_as_in_any_other() {
    let mut rig = Rig::example();
    let partner = rig.canvas().partners[0].id;
    rig.give(FocusCommand::GoTo(Focus::Partner(partner)));
    let is_open = |rig: &Rig, entry: &str| {
        let entries = rig.harness.query_all_by_role(Role::Button);
        entries.filter_map(|node| node.accesskit_node().label()).any(|label| label.starts_with(entry))
    };
    open_by_pointer(&mut rig, "Bestand");
    assert!(is_open(&rig, "Nieuw…"));
    rig.keys(Modifiers::NONE, Key::ArrowRight);
    rig.harness.run_steps(3);
    assert!(is_open(&rig, "Ongedaan maken") && !is_open(&rig, "Nieuw…"));
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    rig.harness.run_steps(3);
    assert!(is_open(&rig, "Nieuw…") && !is_open(&rig, "Ongedaan maken"));
    rig.keys(Modifiers::NONE, Key::Escape);
    // The pointer goes on from menu to menu where it moves.
    open_by_pointer(&mut rig, "Beeld");
    let help = rig.harness.get_by_role_and_label(Role::Button, "Help").rect().center();
    rig.harness.hover_at(help);
    rig.harness.run_steps(3);
    assert!(is_open(&rig, "Alle opdrachten…") && !is_open(&rig, "Presenteren"));
    let before = rig.state().open.focus.clone();
    for key in [Key::Enter, Key::Delete] {
        rig.keys(Modifiers::NONE, key);
        assert!(is_open(&rig, "Alle opdrachten…"), "{key:?}");
    }
    rig.keys(Modifiers::NONE, Key::ArrowDown);
    assert!(focused(&rig).starts_with("Alle opdrachten…"), "{}", focused(&rig));
    assert_eq!(rig.state().open.focus, before);
    rig.keys(Modifiers::NONE, Key::Enter);
    assert!(matches!(rig.state().open.dialog, Some(Dialog::Palette(_))));
}

#[test]
fn after_a_command_of_a_menu_the_keyboard_is_where_it_was() {
    let mut rig = in_dream();
    rig.harness.input_mut().events.extend(letter(Key::W, "w"));
    rig.harness.run_steps(8);
    assert!(focused(&rig).starts_with("Ongedaan maken"), "{}", focused(&rig));
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(rig.text(&TextField::Section("dream".into())), "");
    rig.write("twee");
    assert_eq!(rig.text(&TextField::Section("dream".into())), "twee");
}
