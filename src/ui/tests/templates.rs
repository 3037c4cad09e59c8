//! Templates of an organisation in the window: added from a file, offered for a new canvas, and refused with reasons.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};

use super::rig::Rig;
use crate::app::{
    Effect, FileCommand, Focus, FocusCommand, JobEffect, JobResult, MenuCommand, MethodTable, Notice,
    PathChoice, PathPurpose, SystemResult, TemplateFailure, TemplateResult, TemplatesRead,
};
use crate::canvas::{TextField, name_of};
use crate::i18n::{Language, Texts};
use crate::path::{CanonicalPath, FilePlace};
use crate::template::Template;

const TOUR: &str = include_str!("../../../tests/it/tables/tour.template.json");
const FILE: &str = "/werk/werkbezoek.json";

fn tour(text: &str) -> Template {
    Template::read_foreign(text.as_bytes()).unwrap()
}

fn added(result: Result<Template, TemplateFailure>) -> JobResult {
    JobResult::Template(TemplateResult::Added { path: FILE.into(), result: result.map(Box::new) })
}

#[test]
fn a_template_is_chosen_added_and_begun_with() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::New);
    rig.press("Sjabloon toevoegen…");
    let asked = |rig: &Rig, wanted: fn(&JobEffect) -> bool| {
        let is_wanted = |effect: &Effect| matches!(effect, Effect::Job(effect) if wanted(effect));
        rig.harness.state().effects.iter().any(is_wanted)
    };
    assert!(asked(&rig, |effect| matches!(effect, JobEffect::Pick { purpose: PathPurpose::Template, .. })));
    let (generation, place) =
        (rig.state().open.generation(), FilePlace::of(CanonicalPath::found(FILE.into())));
    let purpose = PathPurpose::Template;
    let choice = PathChoice::Chosen(place);
    rig.answer(JobResult::System(SystemResult::Picked { purpose, generation, choice }));
    assert!(asked(&rig, |effect| *effect == JobEffect::AddTemplate(FILE.into())));
    rig.answer(added(Ok(tour(TOUR))));
    rig.press("Nieuw canvas met dit sjabloon");
    assert_eq!(rig.state().open.document.template().id, "tour");
    rig.shows(Role::Heading, "Haltes");
    rig.give(MenuCommand::New);
    rig.shows(Role::Button, "Werkbezoek");
}

#[test]
fn rows_of_a_form_are_named_one_after_another() {
    let mut rig = Rig::new();
    rig.give(FileCommand::NewFromTemplate(Arc::new(tour(TOUR))));
    let named = |rig: &Rig| -> Vec<String> {
        let template = rig.state().open.document.template();
        let rows = template.section(&"stops".into()).unwrap().rows_on(rig.canvas());
        rows.map(|row| name_of(row).to_owned()).collect()
    };
    rig.press("+ Rij toevoegen");
    rig.write("Gemeentehuis");
    // To the day, which is the last that is typed on a line, and from there to the next row.
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.write("Bedrijf");
    assert_eq!(named(&rig), ["Gemeentehuis", "Bedrijf"]);
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(named(&rig).len(), 3);
    rig.give(FocusCommand::GoTo(Focus::Section("aim".into())));
    assert_eq!(named(&rig), ["Gemeentehuis", "Bedrijf"], "a row without a word goes again");
}

#[test]
fn what_a_form_has_no_section_for_cannot_be_added() {
    let mut rig = Rig::new();
    rig.give(FileCommand::NewFromTemplate(Arc::new(tour(TOUR))));
    for command in [MenuCommand::AddRow(MethodTable::Actions), MenuCommand::ComposePitch] {
        assert!(!command.is_possible(rig.state()), "{command:?}");
    }
    assert!(MenuCommand::AddRow(MethodTable::Partners).is_possible(rig.state()));
}

#[test]
fn rows_of_a_spreadsheet_in_an_empty_name_become_partners() {
    let mut rig = Rig::new();
    rig.press("+ Partner toevoegen");
    rig.event(egui::Event::Paste("Jumbo\tbedrijf\nLidl\tbedrijf\n".to_owned()));
    rig.press("2 rijen toevoegen");
    let names: Vec<_> = rig.canvas().partners.iter().map(|partner| partner.name.as_str()).collect();
    assert_eq!(names, ["Jumbo", "Lidl"]);
}

#[test]
fn what_is_no_template_is_told_with_line_and_place() {
    let mut rig = Rig::new();
    let broken = TOUR.replace("\"version\": 1", "\"version\": 0.5").replace("\"date\"", "\"dag\"");
    let found = Template::read_foreign(broken.as_bytes()).unwrap_err();
    rig.answer(added(Err(TemplateFailure::Unsound(found))));
    let notice = rig.state().notices.last().unwrap().lines(Texts::of(Language::Dutch)).join("\n");
    assert!(notice.contains("kloppen 2 dingen niet") && notice.contains("Regel 3, version"), "{notice}");
    rig.answer(added(Err(TemplateFailure::Older(2))));
    assert_eq!(rig.state().notices.len(), 1, "the reason before is out of date");
}

#[test]
fn of_two_versions_of_a_template_the_newer_is_offered() {
    let mut rig = Rig::new();
    let newer = TOUR.replace("\"version\": 1", "\"version\": 4").replace("\"Werkbezoek\"", "\"Rondgang\"");
    for text in [&newer, TOUR] {
        let templates = vec![Arc::new(tour(text))];
        let read = TemplatesRead { templates, ..TemplatesRead::default() };
        rig.answer(JobResult::Template(TemplateResult::Read(read)));
    }
    rig.give(MenuCommand::New);
    rig.shows(Role::Button, "Rondgang");
    rig.lacks("Werkbezoek");
}

#[test]
fn a_newer_version_is_offered_with_what_it_changes_and_taken_over_as_one_step() {
    let mut rig = Rig::new();
    rig.give(FileCommand::NewFromTemplate(Arc::new(tour(TOUR))));
    let aim = TextField::Section("aim".into());
    rig.type_in(Role::MultilineTextInput, "Waarom gaan we?", "Om te leren");
    assert!(!rig.state().notices.iter().any(|notice| matches!(notice, Notice::NewerTemplate { .. })));
    let newer = TOUR
        .replace("\"version\": 1", "\"version\": 2")
        .replace("\"aim\"", "\"reason\"")
        .replace("\"Waarom gaan we?\"", "\"Wat is de aanleiding?\"")
        .replace("\"Haltes\"", "\"Adressen\"");
    let templates = vec![Arc::new(tour(&newer))];
    let read = TemplatesRead { templates, ..TemplatesRead::default() };
    rig.answer(JobResult::Template(TemplateResult::Read(read)));
    let offer = rig.state().notices.last().unwrap().lines(Texts::of(Language::Dutch)).join("\n");
    for words in [
        "nieuwere versie: 2",
        "Nieuw: Wat is de aanleiding?",
        "Weg, maar bewaard: Waarom gaan we?",
        "Haltes heet Adressen",
    ] {
        assert!(offer.contains(words), "{words} is not in {offer}");
    }
    rig.press("Nieuwe versie overnemen");
    assert_eq!(rig.state().open.document.template().version, 2);
    assert!(!rig.state().notices.iter().any(|notice| matches!(notice, Notice::NewerTemplate { .. })));
    rig.shows(Role::Heading, "Adressen");
    rig.shows(Role::Heading, "Zonder plaats");
    rig.shows(Role::Label, "Om te leren");
    rig.give(MenuCommand::Undo);
    assert_eq!(rig.state().open.document.template().version, 1);
    assert_eq!(rig.text(&aim), "Om te leren");
    rig.lacks("Zonder plaats");
    rig.give(MenuCommand::Redo);
    rig.shows(Role::Heading, "Zonder plaats");
}
