//! Showing the canvas to a room.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Command, Effect, Focus};

#[test]
fn presenting_goes_through_what_is_written_and_shows_nothing_else() {
    let mut rig = Rig::example();
    rig.keys(Modifiers::NONE, Key::F5);
    assert!(rig.harness.state().effects.contains(&Effect::FullScreen(true)));
    rig.shows(Role::Heading, "Schuldenzorgvrij Nederland");
    assert!(rig.harness.query_by_role(Role::MultilineTextInput).is_none());
    let count = rig.state().slides().len();
    let mut titles = Vec::new();
    for _ in 0..count + 2 {
        rig.keys(Modifiers::NONE, Key::ArrowRight);
        let title = rig.harness.get_by_role(Role::Heading).accesskit_node().label().unwrap();
        if titles.last() != Some(&title) {
            titles.push(title);
        }
    }
    assert_eq!(titles.len(), count - 1);
    assert_eq!((&*titles[0], titles.last().unwrap().as_str()), ("Droom", "Pitch"));
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    rig.shows(Role::Heading, "Financiering");
    rig.keys(Modifiers::NONE, Key::Escape);
    assert_eq!(rig.state().presenting, None);
    assert_eq!(rig.state().focus, Some(Focus::Section("financing".into())));
    assert!(rig.harness.state().effects.contains(&Effect::FullScreen(false)));
}

/// How far the text on the screen is scrolled: where its top is, seen from where it began.
fn top_of_text(rig: &Rig) -> f64 {
    let texts = rig.harness.query_all_by_role(Role::Label);
    let tops = texts.map(|node| node.accesskit_node().bounding_box().unwrap().y0);
    tops.fold(f64::INFINITY, f64::min)
}

#[test]
fn a_long_text_is_read_on_by_keys_before_the_next_section_comes() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", &"Een lange droom over water. ".repeat(300));
    rig.type_in(Role::MultilineTextInput, "Governance", "Kort");
    rig.give(Command::Focus(Focus::Section("governance".into())));
    rig.keys(Modifiers::NONE, Key::F5);
    let title = |rig: &Rig| rig.harness.get_by_role(Role::Heading).accesskit_node().label().unwrap();
    assert_eq!(title(&rig), "Governance");
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(title(&rig), "Droom");
    let start = top_of_text(&rig);
    let mut tops = vec![start];
    for key in [Key::ArrowDown, Key::PageDown, Key::Space] {
        rig.keys(Modifiers::NONE, key);
        tops.push(top_of_text(&rig));
    }
    assert!(tops.windows(2).all(|pair| pair[1] < pair[0]), "{tops:?}");
    assert!(tops[0] - tops[1] < tops[1] - tops[2], "a page is more than a line: {tops:?}");
    rig.keys(Modifiers::NONE, Key::PageUp);
    rig.keys(Modifiers::NONE, Key::PageUp);
    rig.keys(Modifiers::NONE, Key::ArrowUp);
    assert!((top_of_text(&rig) - start).abs() < 0.5, "back at the top");
    // A key that is held down comes to the end and no further; pressed again, it goes on.
    for _ in 0..60 {
        rig.harness.key_down(Key::PageDown);
        rig.harness.run();
    }
    assert_eq!(title(&rig), "Droom");
    rig.harness.key_up(Key::PageDown);
    rig.keys(Modifiers::NONE, Key::PageDown);
    assert_eq!(title(&rig), "Governance");
    // A text that is on the screen as a whole does not scroll, and a text begins at its top again.
    rig.keys(Modifiers::NONE, Key::PageUp);
    assert_eq!(title(&rig), "Droom");
    assert!((top_of_text(&rig) - start).abs() < 0.5);
    rig.keys(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(title(&rig), "Governance", "the arrow to the right leaves a long text at once");
}
