//! The cursor in a text: it passes, deletes and selects what a reader takes for one letter or one word.

use egui::accesskit::Role;
use egui::text_edit::TextEditState;
use egui::{Event, Id, Key, Modifiers, PointerButton, pos2};
use egui_kittest::kittest::Queryable;

use super::rig::Rig;
use crate::canvas::TextField;

const CLUSTERS: &[&str] = &["🇳🇱", "👨‍👩‍👧", "👍🏽", "❤️", "e\u{301}", "\u{1100}\u{1161}\u{11A8}", "क्षि"];

fn dream() -> TextField {
    TextField::Section("dream".into())
}

fn with(text: &str) -> Rig {
    let mut rig = Rig::for_any_text();
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
    rig.harness.run();
    rig.write(text);
    rig
}

fn press(rig: &mut Rig, keys: &[(Modifiers, Key)]) {
    for (modifiers, key) in keys {
        rig.keys(*modifiers, *key);
    }
}

/// What is selected.
fn selection(rig: &Rig) -> String {
    let state = TextEditState::load(&rig.harness.ctx, Id::unique(("field", &dream()))).unwrap();
    state.cursor.char_range().unwrap().slice_str(rig.text(&dream())).to_owned()
}

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::CTRL;
const SHIFT: Modifiers = Modifiers::SHIFT;

#[test]
fn keys_pass_delete_and_select_a_whole_cluster() {
    for cluster in CLUSTERS {
        let mut rig = with(&format!("a{cluster}b"));
        press(&mut rig, &[(NONE, Key::ArrowLeft), (NONE, Key::ArrowLeft)]);
        rig.write("1");
        press(&mut rig, &[(NONE, Key::ArrowRight)]);
        rig.write("2");
        assert_eq!(rig.text(&dream()), format!("a1{cluster}2b"));
        press(&mut rig, &[(NONE, Key::ArrowLeft), (SHIFT, Key::ArrowLeft)]);
        assert_eq!(selection(&rig), *cluster);
        rig.write("3");
        assert_eq!(rig.text(&dream()), "a132b");
        rig.write(cluster);
        press(&mut rig, &[(NONE, Key::ArrowLeft), (NONE, Key::Delete)]);
        assert_eq!(rig.text(&dream()), "a132b", "{cluster}");
    }
}

#[test]
fn backspace_takes_a_letter_with_its_accent_and_an_emoji_whole() {
    for cluster in ["🇳🇱", "👨‍👩‍👧", "👍🏽", "❤️", "e\u{301}"] {
        let mut rig = with(&format!("a{cluster}"));
        press(&mut rig, &[(NONE, Key::Backspace)]);
        assert_eq!(rig.text(&dream()), "a", "{cluster}");
    }
}

#[test]
fn keys_of_one_frame_step_from_where_the_ones_before_them_led() {
    let mut rig = with("a🇳🇱b");
    let key = |key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: NONE };
    let text = |text: &str| Event::Text(text.to_owned());
    let left = || key(Key::ArrowLeft);
    let events =
        [text("c"), left(), left(), left(), text("d"), key(Key::Backspace), text("e"), key(Key::Home)];
    rig.harness.input_mut().events.extend(events);
    rig.harness.input_mut().events.extend([key(Key::ArrowRight), text("f")]);
    rig.harness.run_steps(16);
    assert_eq!(rig.text(&dream()), "afe🇳🇱bc");
}

#[test]
fn control_goes_and_deletes_by_word() {
    let mut rig = with("Eén foto's, 🇳🇱 e\u{301}e\u{301}n");
    press(&mut rig, &[(CTRL, Key::ArrowLeft), (CTRL | SHIFT, Key::ArrowLeft)]);
    assert_eq!(selection(&rig), "🇳🇱 ");
    press(&mut rig, &[(NONE, Key::Home), (CTRL, Key::ArrowRight), (CTRL, Key::Delete)]);
    assert_eq!(rig.text(&dream()), "Eén, 🇳🇱 e\u{301}e\u{301}n");
    press(&mut rig, &[(NONE, Key::End), (CTRL, Key::Backspace), (CTRL, Key::Backspace)]);
    assert_eq!(rig.text(&dream()), "Eén, ");
    // Without Shift a step by word ends a selection at the end that moves.
    press(&mut rig, &[(CTRL, Key::A), (CTRL, Key::ArrowLeft)]);
    rig.write("!");
    assert_eq!(rig.text(&dream()), "Eén!, ");
}

#[test]
fn going_up_and_down_never_leaves_the_cursor_within_a_cluster() {
    let cluster = "👨‍👩‍👧";
    for letters in 0..8 {
        let mut rig = with(&format!("{cluster}{cluster}{cluster}\n{}", "i".repeat(letters)));
        press(&mut rig, &[(NONE, Key::ArrowUp)]);
        rig.write("x");
        let first = rig.text(&dream()).lines().next().unwrap().replace('x', "|");
        let pieces: Vec<&str> = first.split('|').collect();
        assert!(pieces.iter().all(|piece| piece.replace(cluster, "").is_empty()), "{first}");
    }
}

#[test]
fn a_double_click_anywhere_selects_one_word() {
    let mut rig = with("een twee");
    let rect = rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").rect();
    let mut found = Vec::new();
    for across in 0_u8..60 {
        let pos = pos2(rect.left() + 1.0 + f32::from(across) * 1.5, rect.top() + 8.0);
        let button =
            |pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: NONE };
        for _ in 0..2 {
            rig.harness.input_mut().events.extend([Event::PointerMoved(pos), button(true)]);
            rig.harness.step();
            rig.harness.input_mut().events.push(button(false));
            rig.harness.step();
        }
        let selected = selection(&rig);
        if found.last() != Some(&selected) {
            found.push(selected);
        }
        // Long enough for the next click to be a first one.
        rig.harness.run_steps(4);
    }
    assert_eq!(found, ["een", " ", "twee"]);
}
