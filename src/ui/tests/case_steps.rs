//! Back and on in the decision aid: in the same place at every question, in every window.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::aid::tests::{BELOW, TO_THRESHOLD};
use crate::app::{Focus, FocusCommand, MenuCommand};
use crate::i18n::Language;

/// Smaller than the smallest screen at the largest size, 1024 by 768 at 200 %.
const SMALLEST: (f32, f32) = (512.0, 384.0);

fn place(rig: &Rig, name: &str) -> Rect {
    rig.harness.get_by_role_and_label(Role::Button, name).rect()
}

#[test]
fn on_and_back_stand_in_the_same_place_at_every_question_and_in_sight() {
    for ((width, height), language) in [
        ((1366.0, 768.0), Language::Dutch),
        ((1024.0, 768.0), Language::English),
        (SMALLEST, Language::Dutch),
        (SMALLEST, Language::English),
    ] {
        let [next, to_outcome, before] = match language {
            Language::Dutch => ["Volgende vraag", "Naar de uitkomst", "Vorige vraag"],
            Language::English => ["Next question", "To the outcome", "Previous question"],
        };
        let mut rig = Rig::sized(width, height);
        rig.give(MenuCommand::Language(language));
        rig.give(FocusCommand::Select(Focus::Section("financing".into())));
        rig.give(MenuCommand::AddCase);
        let window = Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height));
        let on = place(&rig, next);
        assert!(rig.harness.get_by_role_and_label(Role::Button, next).accesskit_node().is_disabled());
        let mut back = None;
        let way = [&TO_THRESHOLD[..], &BELOW].concat();
        for (number, (question, choice)) in way.iter().enumerate() {
            assert!(window.contains_rect(place(&rig, next)), "{width} {language:?} {question}");
            assert_eq!(place(&rig, next), on, "{width} {question}");
            if number > 0 {
                let here = place(&rig, before);
                assert_eq!(here, *back.get_or_insert(here), "{width} {question}");
                assert!(here.right() < on.left() && window.contains_rect(here), "{width} {question}");
                assert_eq!(here.y_range(), on.y_range());
            }
            // Answered here, one stays at the question.
            let answer = crate::i18n::choice(crate::i18n::Texts::of(language), &(*choice).into());
            rig.harness.get_by_role_and_label(Role::RadioButton, &answer).click_accesskit();
            rig.harness.run();
            let is_last = number + 1 == way.len();
            let on_now = if is_last { to_outcome } else { next };
            assert_eq!(place(&rig, on_now).right_top(), on.right_top(), "{width} {question}");
            rig.press(on_now);
        }
        assert_eq!(
            Some(place(&rig, before).left_top()),
            back.map(|back| back.left_top()),
            "{width}: at the outcome"
        );
        assert!(rig.harness.query_by_role_and_label(Role::Button, to_outcome).is_none());
        rig.press(before);
        rig.shows(Role::Button, to_outcome);
        // Other forms have the whole panel.
        rig.give(FocusCommand::Select(Focus::Section("dream".into())));
        assert!(rig.harness.query_by_role_and_label(Role::Button, before).is_none());
    }
}

#[test]
fn tab_goes_from_the_answers_on_to_the_next_question() {
    let mut rig = Rig::new();
    rig.give(FocusCommand::Select(Focus::Section("financing".into())));
    rig.give(MenuCommand::AddCase);
    rig.harness.get_by_role_and_label(Role::RadioButton, "Nee").click_accesskit();
    rig.harness.run();
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Waarom").focus();
    rig.harness.run();
    rig.keys(Modifiers::NONE, Key::Tab);
    let next = rig.harness.get_by_role_and_label(Role::Button, "Volgende vraag");
    assert!(next.is_focused());
}
