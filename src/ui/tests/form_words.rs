//! The words of the form, changed in the window and kept as a template of an organisation.

use std::io::ErrorKind;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{
    Dialog, Effect, Example, FileCommand, JobEffect, JobResult, MenuCommand, Notice, TemplateKeepFailure,
    TemplateResult, WriteFailure,
};
use crate::template::{BuiltInTemplates, Template};

const TITLE: &str = "Titel";
const ORGANISATION: &str = "Naam van je organisatie";

/// What the machine was asked to keep.
fn asked(rig: &Rig) -> Option<(Template, bool)> {
    rig.harness.state().effects.iter().rev().find_map(|effect| match effect {
        Effect::Job(JobEffect::KeepTemplate(job)) => Some((job.template.clone(), job.is_next)),
        _ => None,
    })
}

fn answer(rig: &mut Rig, result: Result<Template, TemplateKeepFailure>) {
    let (generation, result) = (rig.state().open.generation(), result.map(Box::new));
    rig.answer(JobResult::Template(TemplateResult::Kept { generation, result }));
}

/// Types over all that stands in a field.
fn say(rig: &mut Rig, role: Role, field: &str, words: &str) {
    rig.harness.get_by_role_and_label(role, field).focus();
    rig.harness.run();
    rig.keys(Modifiers::COMMAND, Key::A);
    rig.write(words);
}

/// The example, with the title of its first section changed.
fn changed() -> Rig {
    let mut rig = Rig::example();
    rig.give(MenuCommand::FormWords);
    rig.click(Role::RadioButton, "Droom");
    say(&mut rig, Role::TextInput, TITLE, "Stip op de horizon");
    rig
}

fn form(rig: &Rig) -> &Template {
    rig.state().open.document.template()
}

#[test]
fn words_are_changed_kept_and_taken_over_as_one_step() {
    let mut rig = changed();
    let (before, canvas) = (form(&rig).clone(), rig.canvas().clone());
    rig.shows(Role::Label, "Oorspronkelijk: Droom");
    rig.shows(Role::RadioButton, "Stip op de horizon (1 gewijzigd)");
    rig.press("Bewaren");
    rig.shows(
        Role::Alert,
        "Vul de naam van je organisatie in. Zo heet het sjabloon straks anders dan dat van het programma",
    );
    assert_eq!(asked(&rig), None);
    rig.type_in(Role::TextInput, ORGANISATION, "Gemeente Súdwest");
    rig.press("Bewaren");
    let (made, is_next) = asked(&rig).unwrap();
    assert_eq!((made.id.as_str(), is_next), ("gemeente-sudwest-collaborative-innovation", false));
    assert_eq!(made.title.text("nl"), "Canvas collaboratieve innovatie (Gemeente Súdwest)");
    assert_eq!(form(&rig), &before, "not before it is kept");
    answer(&mut rig, Ok(made.clone()));
    assert!(rig.state().open.dialog.is_none());
    assert_eq!((form(&rig), rig.canvas()), (&made, &canvas));
    // On the page, and in the side panel.
    assert_eq!(rig.harness.query_all_by_role_and_label(Role::Heading, "Stip op de horizon").count(), 2);
    assert!(matches!(rig.state().notices.last(), Some(Notice::TemplateAdded(_))));
    rig.give(MenuCommand::Undo);
    assert_eq!((form(&rig), rig.canvas()), (&before, &canvas));
    rig.give(MenuCommand::Redo);
    // What was changed is known as that, and becomes the next version.
    rig.give(MenuCommand::FormWords);
    rig.shows(Role::Label, "Je organisatie krijgt versie 2 van dit formulier");
    rig.click(Role::RadioButton, "Stip op de horizon (1 gewijzigd)");
    rig.shows(Role::Label, "Oorspronkelijk: Droom");
    rig.press("Terug naar oorspronkelijk: Titel");
    rig.press("Bewaren");
    let (made, is_next) = asked(&rig).unwrap();
    assert_eq!((made.version, is_next), (2, true));
    assert_eq!(made.sections, before.sections);
}

#[test]
fn what_cannot_be_kept_is_told_and_can_be_used_in_the_canvas_alone() {
    let mut rig = changed();
    rig.type_in(Role::TextInput, ORGANISATION, "RVO");
    rig.press("Bewaren");
    let denied = WriteFailure { kind: ErrorKind::PermissionDenied, reason: String::new() };
    answer(&mut rig, Err(TemplateKeepFailure::Write(denied)));
    let told = rig.harness.get_by_role(Role::Alert).accesskit_node().label().unwrap();
    assert!(told.starts_with("Het sjabloon is niet bewaard: "), "{told}");
    rig.press("Alleen in dit canvas");
    assert_eq!(form(&rig).id, "rvo-collaborative-innovation");
    // On the page, and in the side panel.
    assert_eq!(rig.harness.query_all_by_role_and_label(Role::Heading, "Stip op de horizon").count(), 2);
    assert!(!rig.state().templates.iter().any(|known| known.id == form(&rig).id));
}

#[test]
fn a_name_that_is_taken_is_told() {
    let mut rig = changed();
    rig.type_in(Role::TextInput, ORGANISATION, "RVO");
    rig.press("Bewaren");
    answer(&mut rig, Err(TemplateKeepFailure::Taken));
    let taken =
        "Er is al een sjabloon met deze naam. Vul een andere naam in, bijvoorbeeld met je afdeling erbij";
    rig.shows(Role::Alert, taken);
    rig.type_in(Role::TextInput, ORGANISATION, " Subsidies");
    rig.press("Bewaren");
    assert_eq!(asked(&rig).unwrap().0.id, "rvo-subsidies-collaborative-innovation");
}

#[test]
fn words_stay_while_the_dialog_is_closed_and_go_when_they_are_removed() {
    let mut rig = changed();
    rig.keys(Modifiers::NONE, Key::Escape);
    if rig.state().open.dialog.is_some() {
        rig.keys(Modifiers::NONE, Key::Escape);
    }
    assert!(rig.state().open.dialog.is_none());
    rig.give(MenuCommand::FormWords);
    rig.shows(Role::RadioButton, "Stip op de horizon (1 gewijzigd)");
    rig.press("Wijzigingen weghalen");
    rig.shows(Role::RadioButton, "Droom");
    let keep = rig.harness.get_by_role_and_label(Role::Button, "Bewaren");
    assert!(keep.accesskit_node().is_disabled());
}

#[test]
fn words_are_kept_while_the_dialog_is_closed() {
    let mut rig = changed();
    rig.type_in(Role::TextInput, ORGANISATION, "RVO");
    rig.press("Bewaren");
    rig.press("Sluiten");
    let (made, _) = asked(&rig).unwrap();
    answer(&mut rig, Ok(made.clone()));
    assert_eq!(form(&rig), &made);
}

#[test]
fn a_search_finds_the_part_and_a_language_is_added_by_filling_it_in() {
    let mut rig = Rig::new();
    let templates = BuiltInTemplates::read().unwrap();
    rig.give(FileCommand::NewFromTemplate(Arc::clone(templates.shared("challenge").unwrap())));
    rig.give(MenuCommand::FormWords);
    rig.click(Role::RadioButton, "English");
    let title = form(&rig).sections[1].title.text("en").to_owned();
    rig.type_in(Role::TextInput, "Zoek een woord", &title);
    rig.shows(Role::RadioButton, &title);
    say(&mut rig, Role::TextInput, TITLE, "Other words");
    rig.type_in(Role::TextInput, ORGANISATION, "RVO");
    rig.press("Bewaren");
    let (made, _) = asked(&rig).unwrap();
    assert_eq!(made.sections[1].title.text("en"), "Other words");
    assert_eq!(made.sections[1].title.text("nl"), form(&rig).sections[1].title.text("nl"));
}

#[test]
fn a_title_that_is_too_long_is_told_and_one_that_is_emptied_keeps_its_words() {
    let mut rig = changed();
    rig.event(egui::Event::Text("x".repeat(1025)));
    rig.shows(Role::Label, "Dit is te lang");
    rig.type_in(Role::TextInput, ORGANISATION, "RVO");
    rig.press("Bewaren");
    rig.shows(Role::Alert, "Nog niet bewaard: bij de woorden hieronder klopt iets niet");
    say(&mut rig, Role::TextInput, TITLE, " ");
    rig.shows(Role::Label, "Leeg: dan blijft het oorspronkelijke woord staan");
    rig.press("Bewaren");
    assert_eq!(asked(&rig).unwrap().0.sections[0].title, form(&rig).sections[0].title);
}

#[test]
fn words_are_changed_by_keys_alone() {
    let mut rig = Rig::example();
    rig.ask("eigen termen");
    assert!(matches!(rig.state().open.dialog, Some(Dialog::Words(_))));
    rig.write("droom");
    rig.tab_to(Role::TextInput, TITLE);
    rig.keys(Modifiers::COMMAND, Key::A);
    rig.write("Stip");
    rig.tab_to(Role::TextInput, ORGANISATION);
    rig.write("RVO");
    rig.tab_to(Role::Button, "Bewaren");
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(asked(&rig).unwrap().0.sections[0].title.text("nl"), "Stip");
}

#[test]
fn a_search_finds_the_words_that_an_organisation_has_and_they_stay_while_they_change() {
    let mut rig = changed();
    rig.type_in(Role::TextInput, ORGANISATION, "RVO");
    rig.press("Bewaren");
    let (made, _) = asked(&rig).unwrap();
    answer(&mut rig, Ok(made));
    rig.give(MenuCommand::FormWords);
    rig.write("horizon");
    say(&mut rig, Role::TextInput, TITLE, "Ver weg");
    rig.shows(Role::RadioButton, "Ver weg (1 gewijzigd)");
    rig.shows(Role::TextInput, TITLE);
}

#[test]
fn everything_is_in_reach_in_a_small_window() {
    for (width, height) in [(1024.0, 768.0), (900.0, 600.0), (683.0, 384.0), (512.0, 384.0)] {
        let mut rig = Rig::sized(width, height);
        rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
        rig.give(MenuCommand::FormWords);
        say(&mut rig, Role::TextInput, TITLE, "Ons canvas");
        rig.tab_to(Role::TextInput, ORGANISATION);
        rig.write("RVO");
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height));
        let field = rig.harness.get_by_role_and_label(Role::TextInput, ORGANISATION).rect();
        assert!(window.contains_rect(field), "{width} {field:?}");
        rig.press("Bewaren");
        let full = WriteFailure { kind: ErrorKind::StorageFull, reason: String::new() };
        answer(&mut rig, Err(TemplateKeepFailure::Write(full)));
        for button in ["Bewaren", "Alleen in dit canvas", "Sluiten"] {
            let rect = rig.harness.get_by_role_and_label(Role::Button, button).rect();
            assert!(window.contains_rect(rect), "{width} {button} {rect:?}");
        }
        rig.tab_to(Role::Button, "Wijzigingen weghalen");
        let rect = rig.harness.get_by_role_and_label(Role::Button, "Wijzigingen weghalen").rect();
        assert!(window.contains_rect(rect), "{width} {rect:?}");
    }
}
