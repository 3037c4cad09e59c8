//! Going through a presentation by keys, pointer, wheel and fingers.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{
    CursorIcon, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase,
    pos2, vec2,
};
use egui_kittest::kittest::Queryable;

use super::presenting::{place, shown, title};
use super::rig::Rig;
use crate::app::{Focus, FocusCommand};

fn move_to(rig: &mut Rig, pos: Pos2) {
    rig.event(Event::PointerMoved(pos));
}

fn press(rig: &mut Rig, pos: Pos2, button: PointerButton, pressed: bool) {
    rig.event(Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
}

fn click(rig: &mut Rig, pos: Pos2) {
    move_to(rig, pos);
    press(rig, pos, PointerButton::Primary, true);
    press(rig, pos, PointerButton::Primary, false);
}

fn swipe(rig: &mut Rig, from: f32, to: f32) {
    move_to(rig, pos2(from, 400.0));
    press(rig, pos2(from, 400.0), PointerButton::Primary, true);
    move_to(rig, pos2(f32::midpoint(from, to), 410.0));
    move_to(rig, pos2(to, 405.0));
    press(rig, pos2(to, 405.0), PointerButton::Primary, false);
}

fn wheel(unit: MouseWheelUnit, y: f32) -> Event {
    let (phase, source) = (TouchPhase::Move, MouseWheelSource::Unknown);
    Event::MouseWheel { unit, delta: vec2(0.0, y), phase, source, modifiers: Modifiers::NONE }
}

#[test]
fn what_does_not_fit_runs_on_over_a_next_slide_which_says_so() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", &"Een lange droom over water. ".repeat(100));
    rig.type_in(Role::MultilineTextInput, "Besturen en besluiten", "Kort");
    rig.give(FocusCommand::Select(Focus::Section("dream".into())));
    rig.keys(Modifiers::SHIFT, Key::F5);
    assert!(shown(&rig).starts_with("Welke toekomst willen jullie samen?"));
    let first = rig.state().open.presenting.unwrap();
    rig.keys(Modifiers::NONE, Key::PageDown);
    assert_eq!(title(&rig), "Droom");
    assert!(!shown(&rig).contains("Welke toekomst"));
    assert_eq!(rig.state().open.presenting.unwrap().topic, first.topic);
    // A key that is held down turns one slide.
    rig.harness.key_down(Key::PageDown);
    rig.harness.run();
    let held = place(&rig);
    for _ in 0..5 {
        rig.harness.key_down(Key::PageDown);
        rig.harness.run();
    }
    assert_eq!(place(&rig), held);
    rig.keys(Modifiers::NONE, Key::End);
    assert_eq!(title(&rig), "Besturen en besluiten");
    rig.keys(Modifiers::NONE, Key::PageUp);
    assert_eq!(title(&rig), "Droom");
}

#[test]
fn f5_begins_at_the_first_slide_and_shift_f5_at_the_selected_section() {
    let mut rig = Rig::example();
    rig.give(FocusCommand::Select(Focus::Section("financing".into())));
    rig.keys(Modifiers::NONE, Key::F5);
    assert_eq!(title(&rig), "Schuldenzorgvrij Nederland");
    rig.keys(Modifiers::NONE, Key::End);
    assert_eq!(title(&rig), "Pitch");
    rig.keys(Modifiers::NONE, Key::Home);
    assert_eq!(title(&rig), "Schuldenzorgvrij Nederland");
    rig.keys(Modifiers::NONE, Key::Escape);
    rig.give(FocusCommand::Select(Focus::Section("financing".into())));
    rig.keys(Modifiers::SHIFT, Key::F5);
    assert_eq!(title(&rig), "Financiering");
}

#[test]
fn the_number_of_a_slide_and_enter_go_there() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::NONE, Key::F5);
    let count = place(&rig).1;
    rig.keys(Modifiers::NONE, Key::Num3);
    assert!(shown(&rig).contains("Naar dia 3"));
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(place(&rig).0, 3);
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(place(&rig).0, 4, "without a number, Enter goes on");
    for key in [Key::Num1, Key::Num2, Key::Backspace, Key::Enter] {
        rig.keys(Modifiers::NONE, key);
    }
    assert_eq!(place(&rig).0, 1);
    for key in [Key::Num9, Key::Num9, Key::Num9, Key::Enter] {
        rig.keys(Modifiers::NONE, key);
    }
    assert_eq!(place(&rig).0, count);
    // Escape takes a number back first.
    rig.keys(Modifiers::NONE, Key::Num1);
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(place(&rig).0, count);
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(rig.state().open.presenting, None);
}

#[test]
fn a_black_screen_shows_nothing_until_the_same_key_or_a_click() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::NONE, Key::F5);
    rig.keys(Modifiers::NONE, Key::B);
    assert!(rig.harness.query_by_role(Role::Heading).is_none());
    assert!(shown(&rig).contains("Het scherm is zwart"));
    // Below it one can go on, which the room does not see.
    rig.keys(Modifiers::NONE, Key::ArrowRight);
    assert!(rig.harness.query_by_role(Role::Heading).is_none());
    rig.keys(Modifiers::NONE, Key::B);
    assert_eq!(title(&rig), "Droom");
    rig.keys(Modifiers::NONE, Key::B);
    click(&mut rig, pos2(683.0, 384.0));
    assert_eq!(title(&rig), "Droom");
}

#[test]
fn clicks_wheel_and_swipes_turn_a_slide_each() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::NONE, Key::F5);
    click(&mut rig, pos2(683.0, 384.0));
    assert_eq!(place(&rig).0, 2);
    click(&mut rig, pos2(40.0, 384.0));
    assert_eq!(place(&rig).0, 1, "a click at the left edge goes back");
    swipe(&mut rig, 900.0, 500.0);
    assert_eq!(place(&rig).0, 2);
    swipe(&mut rig, 500.0, 900.0);
    assert_eq!(place(&rig).0, 1);
    rig.event(wheel(MouseWheelUnit::Line, -1.0));
    assert_eq!(place(&rig).0, 2);
    rig.event(wheel(MouseWheelUnit::Line, 1.0));
    assert_eq!(place(&rig).0, 1);
    // However far a touchpad scrolls, and goes on by itself, it is one slide.
    for _ in 0..20 {
        rig.harness.event(wheel(MouseWheelUnit::Point, -30.0));
    }
    rig.harness.run();
    assert_eq!(place(&rig).0, 2);
}

#[test]
fn the_keys_are_shown_when_asked_for_and_can_be_clicked() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::NONE, Key::F5);
    rig.lacks("Esc stoppen");
    rig.keys(Modifiers::SHIFT, Key::Questionmark);
    rig.click(Role::Button, "→ verder");
    assert_eq!(place(&rig).0, 2);
    rig.keys(Modifiers::NONE, Key::H);
    rig.lacks("→ verder");
    let middle = pos2(683.0, 384.0);
    move_to(&mut rig, middle);
    press(&mut rig, middle, PointerButton::Secondary, true);
    press(&mut rig, middle, PointerButton::Secondary, false);
    rig.click(Role::Button, "Esc stoppen");
    assert_eq!(rig.state().open.presenting, None);
}

#[test]
fn sections_in_which_nothing_stands_are_left_out_or_shown_as_their_question() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "Een droom");
    rig.keys(Modifiers::NONE, Key::F5);
    assert_eq!(place(&rig).1, 2);
    rig.keys(Modifiers::NONE, Key::End);
    rig.keys(Modifiers::NONE, Key::V);
    assert_eq!((title(&rig), place(&rig)), ("Droom".to_owned(), (2, 11)));
    rig.keys(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(title(&rig), "Maatschappelijke waarde");
    assert!(shown(&rig).contains("Wie krijgt het beter"));
    rig.keys(Modifiers::NONE, Key::V);
    assert_eq!(place(&rig).1, 2);
}

#[test]
fn the_pointer_hides_when_it_rests_and_a_slide_at_rest_is_not_drawn_again() {
    let mut rig = Rig::example();
    move_to(&mut rig, pos2(400.0, 300.0));
    rig.keys(Modifiers::NONE, Key::F5);
    let cursor = |rig: &Rig| rig.harness.output().platform_output.cursor_icon;
    move_to(&mut rig, pos2(500.0, 300.0));
    assert_ne!(cursor(&rig), CursorIcon::None);
    rig.harness.run_steps(20);
    assert_eq!(cursor(&rig), CursorIcon::None);
    let output = rig.harness.output();
    let delay = output.viewport_output.values().map(|viewport| viewport.repaint_delay).min();
    assert_eq!(delay, Some(Duration::MAX), "nothing asks for another frame");
    move_to(&mut rig, pos2(600.0, 300.0));
    assert_ne!(cursor(&rig), CursorIcon::None);
}

#[test]
fn after_a_presentation_the_keyboard_is_in_the_section_that_was_shown() {
    let mut rig = Rig::example();
    rig.type_in(Role::MultilineTextInput, "Droom", "");
    rig.keys(Modifiers::NONE, Key::F5);
    rig.keys(Modifiers::NONE, Key::End);
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(rig.state().open.focus, Some(Focus::Section("financing".into())));
    rig.write("Nieuw ");
    assert!(rig.canvas().text(&"financing".into()).contains("Nieuw "));
}
