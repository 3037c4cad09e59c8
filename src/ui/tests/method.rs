//! What the method asks, in the side panel: support, checklists, scales, advice that is not for a team, and the pitch.

use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{Command, Example, Focus, FocusCommand, MenuCommand, MethodTable};
use crate::canvas::{
    Action, CheckId, Involvement, Leaning, RawJson, RowRef, Support, SupportLevel, Term, TextField, Unit,
};
use crate::document::Edit;
use crate::i18n::{self, Language, Texts};
use crate::partnership::{Decimal, balance};

fn section(id: &str) -> Command {
    Command::Focus(FocusCommand::Select(Focus::Section(id.into())))
}

#[test]
fn a_partners_place_and_support_are_told_in_its_form() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::AddRow(MethodTable::Partners));
    rig.click(Role::CheckBox, "heeft het probleem");
    rig.click(Role::CheckBox, "zit in het bestuur");
    rig.click(Role::DisclosureTriangle, "Steun in de eigen organisatie");
    rig.click(Role::ComboBox, "Leidinggevenden");
    rig.press("deels");
    let partner = &rig.canvas().partners[0];
    assert!(partner.is(Involvement::ProblemOwner) && partner.is(Involvement::BoardMember));
    assert_eq!(partner.support.get(&SupportLevel::Management), Some(&Support::Partly.into()));
    rig.click(Role::CheckBox, "zit in het bestuur");
    assert!(!rig.canvas().partners[0].is(Involvement::BoardMember));
}

#[test]
fn advice_is_silenced_with_a_reason_and_shown_again() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::AddRow(MethodTable::Actions));
    let action = rig.canvas().actions[0].id;
    rig.give(Command::Edit(vec![
        Edit::insert(RowRef::of(action).text(Action::OWNER), 0, "Anna"),
        Edit::set(RowRef::of(action), Action::STATE, Some(crate::canvas::ActionState::Busy.into())),
        Edit::set(RowRef::of(action), Action::DUE, Some(jiff::civil::date(2026, 11, 1))),
    ]));
    rig.give(section("action_lines"));
    let said = "De datum van deze actie is voorbij";
    assert!(rig.harness.query_by_label(said).is_some());
    rig.press("Niet voor ons…");
    rig.type_in(Role::TextInput, "Waarom niet voor ons?", "Wacht op de wet");
    rig.press("Niet meer tonen");
    rig.lacks(said);
    let reason = rig.canvas().silenced.get("action_overdue").map(String::as_str);
    assert_eq!(reason, Some("Wacht op de wet"));
    rig.click(Role::DisclosureTriangle, "Niet voor ons (1)");
    assert!(rig.harness.query_by_label("Want: Wacht op de wet").is_some());
    rig.press("Weer tonen");
    assert!(rig.harness.query_by_label(said).is_some());
    assert!(rig.canvas().silenced.is_empty());
}

#[test]
fn rows_that_advice_names_stand_below_one_another_within_the_panel() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::NewFromExample(Example::AiCoalitie));
    rig.give(section("action_lines"));
    let names = [3, 4, 5, 7].map(|index| rig.canvas().actions[index].text.clone());
    let mut above = f32::NEG_INFINITY;
    for name in names {
        let links = rig.harness.query_all_by_role_and_label(Role::Button, &name);
        // The panel is 307 wide, with room on both sides of what stands in it.
        let rect = links.map(|link| link.rect()).find(|rect| rect.left() >= 1366.0 - 307.0).expect(&name);
        assert!(rect.right() <= 1366.0 - 16.0 && rect.height() < 30.0, "{name:?} {rect:?}");
        assert!(rect.top() > above, "{name:?} {rect:?}");
        above = rect.bottom() - 1.0;
    }
}

#[test]
fn a_checklist_is_answered_with_a_note() {
    let mut rig = Rig::new();
    rig.give(section("dream"));
    rig.press("Checklists →");
    rig.shows(Role::Heading, "Checklists");
    let first = |rig: &Rig, label: &str| {
        rig.harness.query_all_by_role_and_label(Role::RadioButton, label).next().unwrap().click();
    };
    first(&rig, "klopt");
    rig.harness.run();
    rig.shows(Role::DisclosureTriangle, "Basis voor vertrouwen (1 van 6 beantwoord)");
    // An answer opens no field below it.
    assert!(rig.harness.query_by_role_and_label(Role::MultilineTextInput, "Notitie").is_none());
    rig.harness.query_all_by_role_and_label(Role::Button, "Notitie erbij").next().unwrap().click();
    rig.harness.run();
    rig.write("Op één blad");
    let id = CheckId::new("trust", "ground_rules");
    let check = rig.canvas().check(&id).unwrap();
    assert_eq!((check.answer.as_ref().map(Term::code), check.note.as_str()), (Some("done"), "Op één blad"));
    // The same once more takes the answer back, and the note stays.
    first(&rig, "klopt");
    rig.harness.run();
    let check = rig.canvas().check(&id).unwrap();
    assert_eq!((check.answer.as_ref(), check.note.as_str()), (None, "Op één blad"));
    rig.press("← Droom");
    assert_eq!(rig.state().open.focus, Some(Focus::Section("dream".into())));
    // Back leads to where one was.
    rig.give(section("financing"));
    rig.give(MenuCommand::Checklists);
    rig.press("← Financiering");
    assert_eq!(rig.state().open.focus, Some(Focus::Section("financing".into())));
}

#[test]
fn the_partnership_shows_who_wants_and_brings_what() {
    let mut rig = Rig::example();
    rig.give(section("partners"));
    rig.press("De samenwerking in beeld →");
    let binding = |rig: &Rig| rig.canvas().scales.get("binding").cloned();
    let slider = |rig: &Rig| {
        let node = rig.harness.get_by_role_and_label(Role::Slider, "Binding");
        (node.value(), node.accesskit_node().numeric_value())
    };
    // By the keyboard it is one stop, with arrows.
    rig.harness.get_by_role_and_label(Role::Slider, "Binding").focus();
    rig.harness.run();
    rig.keys(egui::Modifiers::NONE, egui::Key::End);
    rig.keys(egui::Modifiers::NONE, egui::Key::ArrowLeft);
    assert_eq!(binding(&rig), Some(Leaning::MoreSecond.into()));
    assert_eq!(slider(&rig), (Some("meer naar vaste organisatie".to_owned()), Some(4.0)));
    assert!(rig.harness.get_by_role_and_label(Role::Slider, "Binding").is_focused());
    rig.keys(egui::Modifiers::NONE, egui::Key::Delete);
    assert_eq!(binding(&rig), None);
    rig.keys(egui::Modifiers::NONE, egui::Key::ArrowRight);
    assert_eq!(binding(&rig), Some(Leaning::Middle.into()));
    // By the mouse a click on the point at the end.
    rig.harness.get_by_role_and_label(Role::Slider, "Binding").scroll_to_me();
    rig.harness.run();
    let line = rig.harness.get_by_role_and_label(Role::Slider, "Binding").rect();
    let end = line.left_center() + egui::vec2(9.0, 0.0);
    rig.harness.hover_at(end);
    rig.harness.drag_at(end);
    rig.harness.drop_at(end);
    rig.harness.run();
    assert_eq!(binding(&rig), Some(Leaning::First.into()));
    rig.press("Keuze wissen: Binding");
    assert_eq!(binding(&rig), None);
    rig.shows(Role::Heading, "Wie heeft welk belang");
    let first = rig.canvas().partners[0].clone();
    let rows = rig.harness.query_all_by_role(Role::Row);
    let row = rows.into_iter().find(|row| {
        row.accesskit_node().label().is_some_and(|label| label.starts_with(&format!("{}:", first.name)))
    });
    row.unwrap().click();
    rig.harness.run();
    assert_eq!(rig.state().open.focus, Some(Focus::Partner(first.id)));
}

#[test]
fn the_explanation_folds_and_stays_folded() {
    let mut rig = Rig::new();
    rig.give(section("governance"));
    assert!(rig.harness.query_by_label("Stap 7 van 10").is_some());
    rig.click(Role::DisclosureTriangle, "Zo wordt het sterker");
    assert!(rig.harness.query_by_label_contains("Houd het simpel").is_none());
    rig.press("Volgende stap: Afspraken en organisatievorm");
    assert!(rig.harness.query_by_label("Stap 8 van 10").is_some());
    assert!(!rig.state().preferences.explanation);
}

#[test]
fn the_pitch_is_composed_and_says_when_a_section_changed() {
    let mut rig = Rig::new();
    let dream = TextField::Section("dream".into());
    rig.give(Command::Edit(vec![Edit::insert(dream.clone(), 0, "Een schone haven.")]));
    rig.give(section("pitch"));
    rig.give(MenuCommand::ComposePitch);
    rig.shows(Role::MultilineTextInput, "Pitch: Droom");
    rig.give(Command::Edit(vec![Edit::insert(dream, 17, " Voor iedereen.")]));
    rig.pause();
    assert!(rig.harness.query_all_by_label_contains("Droom: het vak is gewijzigd").count() >= 1);
    rig.harness.get_by_label("Neem de wijziging over").scroll_to_me();
    rig.harness.run();
    rig.press("Neem de wijziging over");
    assert_eq!(rig.canvas().pitch.paragraphs[0].text, "Een schone haven. Voor iedereen.");
    assert_eq!(rig.harness.query_all_by_label_contains("het vak is gewijzigd").count(), 0);
    rig.press("Verwijderen");
    assert!(rig.canvas().pitch.paragraphs.is_empty());
}

#[test]
fn the_partnership_tells_what_is_missing_of_what_is_needed() {
    let mut rig = Rig::example();
    rig.give(Command::Focus(FocusCommand::Select(Focus::Partnership)));
    let needed = |rig: &Rig| rig.canvas().needed.get(&Unit::Euro).map(|number| number.as_str().to_owned());
    let brought = balance(rig.canvas()).totals.first().map_or(Decimal::ZERO, |total| total.sum);
    rig.type_in(Role::TextInput, "Nodig (euro)", "€ 1200000");
    assert_eq!(needed(&rig), Some("1200000".to_owned()));
    let missing = Decimal::read(&RawJson::new("1200000")).and_then(|all| all.minus(brought)).unwrap();
    let missing = i18n::sum(Texts::of(Language::Dutch), &Unit::Euro.into(), missing);
    rig.harness.get_by_label(&format!("Nog te vinden: {missing}"));
    // Hours are no euros.
    rig.keys(egui::Modifiers::NONE, egui::Key::Tab);
    rig.harness.state_mut().wait(Duration::from_mins(1));
    rig.type_in(Role::TextInput, "Nodig (euro)", "40 uur");
    rig.harness.get_by_label("Typ een getal, zoals 1500 of 0,5");
    assert_eq!(needed(&rig), Some("1200000".to_owned()));
    rig.keys(egui::Modifiers::COMMAND, egui::Key::A);
    rig.keys(egui::Modifiers::NONE, egui::Key::Delete);
    assert_eq!(needed(&rig), None);
    rig.give(MenuCommand::Undo);
    assert_eq!(needed(&rig), Some("1200000".to_owned()));
}

#[test]
fn whoever_goes_to_the_subject_from_the_partnership_comes_back_to_the_page() {
    let mut rig = Rig::example();
    rig.give(MenuCommand::Partnership);
    assert!(rig.harness.query_by_role_and_label(Role::TextInput, "Onderwerp").is_none());
    rig.give(FocusCommand::GoToText(TextField::Subject));
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Onderwerp").is_focused());
    rig.give(MenuCommand::Partnership);
    rig.press("← Samenwerkingspartners");
    assert!(rig.harness.query_by_role_and_label(Role::TextInput, "Onderwerp").is_some());
}
