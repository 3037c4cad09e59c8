//! Who gets what in a case of the decision aid: filled in beside its questions, with undo.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::rig::Rig;
use crate::aid::tests::{TO_AID, TO_EXEMPTION};
use crate::app::{Focus, FocusCommand, MenuCommand, RowCommand};
use crate::canvas::{AidForm, Case, Choice, Term, UndertakingSize};

/// A window with a case that has these answers.
fn with_answers(way: &[(&str, Choice)]) -> Rig {
    let mut rig = Rig::new();
    rig.give(FocusCommand::Select(Focus::Section("financing".into())));
    rig.press("+ Nieuwe geldstroom of bijdrage");
    let case = rig.canvas().cases[0].id;
    for (question, choice) in way {
        rig.give(RowCommand::AnswerCase(case, (*question).into(), *choice));
    }
    rig
}

/// The way to the ceiling for small aid.
fn to_ceiling() -> Vec<(&'static str, Choice)> {
    [&TO_AID[..], &TO_EXEMPTION[..2]].concat()
}

fn case(rig: &Rig) -> &Case {
    &rig.canvas().cases[0]
}

/// Types in a field that may stand further down than the window is high, and leaves it.
fn fill_in(rig: &mut Rig, name: &str, text: &str) {
    rig.harness.get_by_role_and_label(Role::TextInput, name).focus();
    rig.harness.run();
    rig.keys(Modifiers::COMMAND, Key::A);
    rig.event(Event::Text(text.to_owned()));
    rig.keys(Modifiers::NONE, Key::Tab);
}

fn choose(rig: &mut Rig, list: &str, option: &str) {
    rig.harness.get_by_role_and_label(Role::ComboBox, list).click_accesskit();
    rig.harness.run();
    rig.harness.get_by_role_and_label(Role::Button, option).click_accesskit();
    rig.harness.run();
}

#[test]
fn the_beneficiary_and_the_amounts_are_filled_in_and_added_up() {
    let mut rig = with_answers(&to_ceiling());
    fill_in(&mut rig, "Ontvanger", "Start-up B.V.");
    fill_in(&mut rig, "KvK-nummer", "12345678");
    fill_in(&mut rig, "Bedrag in euro", "25.000,50");
    fill_in(&mut rig, "Grondslag", "Regeling innovatie");
    fill_in(&mut rig, "Kenmerk", "2026/17");
    fill_in(&mut rig, "Eerdere kleine steun in euro", "200000");
    fill_in(&mut rig, "Welke eerdere steun", "Provincie, 2025");
    choose(&mut rig, "Vorm", "subsidie");
    let found = case(&rig);
    assert_eq!((found.beneficiary.as_str(), found.registration.as_str()), ("Start-up B.V.", "12345678"));
    assert_eq!((found.legal_basis.as_str(), found.reference.as_str()), ("Regeling innovatie", "2026/17"));
    assert_eq!(found.earlier_aid_from, "Provincie, 2025");
    assert_eq!(found.form, Some(Term::Known(AidForm::Subsidy)));
    let number = |amount: &Option<crate::canvas::Amount>| amount.as_ref().unwrap().number.as_str().to_owned();
    assert_eq!(
        (number(&found.amount), number(&found.earlier_aid)),
        ("25000.50".to_owned(), "200000".to_owned())
    );
    assert!(
        rig.harness
            .query_by_label_contains("Samen met deze steun €\u{a0}225.000,50, van hoogstens")
            .is_some()
    );
    fill_in(&mut rig, "Eerdere kleine steun in euro", "290000");
    assert!(rig.harness.query_by_label_contains("⚠ Samen met deze steun €\u{a0}315.000,50").is_some());
    rig.give(MenuCommand::Undo);
    assert_eq!(number(&case(&rig).earlier_aid), "200000");
}

#[test]
fn what_is_open_for_the_motivation_is_told_until_it_is_filled_in() {
    let mut rig = with_answers(&to_ceiling());
    let told = |rig: &Rig| rig.harness.query_by_label_contains("Er staat niet wie het krijgt").is_some();
    assert!(!told(&rig), "there is no outcome yet");
    let case_id = case(&rig).id;
    rig.give(RowCommand::AnswerCase(case_id, "small_amount".into(), Choice::Yes));
    rig.shows(Role::Heading, "Nog open voor de onderbouwing");
    assert!(told(&rig));
    fill_in(&mut rig, "Ontvanger", "Start-up B.V.");
    fill_in(&mut rig, "KvK-nummer", "12345678");
    assert!(!told(&rig));
    // What the amounts say against the outcome stands right below it, which is not called allowed.
    rig.shows(Role::Heading, "✓ Dit is kleine steun (de-minimis), en die mag");
    fill_in(&mut rig, "Bedrag in euro", "1000");
    fill_in(&mut rig, "Eerdere kleine steun in euro", "300000");
    rig.shows(Role::Heading, "⚠ Dit is kleine steun (de-minimis), en die mag");
}

#[test]
fn what_is_no_amount_in_euros_is_told_and_changes_nothing() {
    let mut rig = with_answers(&[]);
    fill_in(&mut rig, "Bedrag in euro", "1000");
    for nonsense in ["veel", "12 uur", "-5"] {
        fill_in(&mut rig, "Bedrag in euro", nonsense);
        assert_eq!(case(&rig).amount.as_ref().unwrap().number.as_str(), "1000", "{nonsense}");
    }
    fill_in(&mut rig, "Bedrag in euro", "2000");
    assert_eq!(case(&rig).amount.as_ref().unwrap().number.as_str(), "2000");
}

#[test]
fn the_activity_and_the_size_are_asked_where_a_percentage_depends_on_them() {
    let mut rig = with_answers(&to_ceiling());
    assert!(rig.harness.query_by_role_and_label(Role::ComboBox, "Activiteit").is_none());
    let case_id = case(&rig).id;
    for (question, choice) in [
        ("exempt_activity", Choice::Yes),
        ("is_excluded_from_exemption", Choice::No),
        ("fits_research", Choice::Yes),
    ] {
        rig.give(RowCommand::AnswerCase(case_id, question.into(), choice));
    }
    choose(&mut rig, "Activiteit", "Industrieel onderzoek");
    choose(&mut rig, "Grootte van de onderneming", "kleine onderneming");
    assert_eq!(case(&rig).activity, "industrial_research");
    assert_eq!(case(&rig).size, Some(Term::Known(UndertakingSize::Small)));
    choose(&mut rig, "Activiteit", "Kies…");
    assert_eq!(case(&rig).activity, "");
}
