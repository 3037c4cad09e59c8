//! Dialogs.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{
    Answer, Awaited, Command, Dialog, DiskEffect, Effect, FileEffect, JobResult, JournalEffect,
    JournalResult, MenuCommand, MethodTable, OtherCopy, Outside, OutsideAnswer, PathPurpose, SystemResult,
    Then, VersionResult, WindowEffect, WithCopy,
};
use crate::canvas::{CanvasId, RowData, TextField};
use crate::document::Edit;
use crate::file::{EarlierVersion, Interrupted, Summary};

#[test]
fn unsaved_work_is_asked_about_and_escape_is_never_mind() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "x");
    rig.keys(egui::Modifiers::COMMAND, egui::Key::Q);
    rig.shows(Role::Heading, "Wijzigingen opslaan?");
    rig.keys(egui::Modifiers::NONE, egui::Key::Escape);
    assert_eq!(rig.state().open.dialog, None);
    rig.give(MenuCommand::Quit);
    assert_eq!(rig.state().open.dialog, Some(Dialog::Unsaved(Then::Quit)));
    rig.press("Niet opslaan");
    assert!(rig.harness.state().effects.contains(&Effect::Window(WindowEffect::Quit)));
}

#[test]
fn leaving_without_saving_warns_where_nothing_is_kept() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "x");
    rig.answer(JobResult::System(SystemResult::NoAnswer(vec![Awaited::Journal])));
    rig.give(MenuCommand::Quit);
    let warning = "De map waarin je laatste wijzigingen worden bewaard, antwoordt niet. Als je niet opslaat, kun je die \
                   wijzigingen kwijtraken";
    rig.shows(Role::Label, warning);
}

#[test]
fn keys_that_are_shortcuts_do_nothing_behind_a_question() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "x");
    rig.give(MenuCommand::Quit);
    rig.keys(egui::Modifiers::COMMAND, egui::Key::Z);
    assert!(!rig.commands().contains(&Command::Menu(MenuCommand::Undo)));
}

#[test]
fn rows_from_a_spreadsheet_are_seen_before_they_are_taken() {
    let mut rig = Rig::new();
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
    rig.harness.run();
    rig.give(MenuCommand::PasteRows(MethodTable::Partners));
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Geplakte rijen").focus();
    rig.harness.run();
    rig.event(egui::Event::Paste("Naam\tRol\r\nEen\tfounding\r\nTwee\tonbekend\r\n".to_owned()));
    assert!(rig.canvas().partners.is_empty());
    rig.press("2 rijen toevoegen");
    let names: Vec<&str> = rig.canvas().partners.iter().map(|partner| partner.name.as_str()).collect();
    assert_eq!(names, ["Een", "Twee"]);
    assert_eq!(rig.canvas().partners[1].notes, "Rol: onbekend");
    // What is typed next is about what came.
    rig.event(egui::Event::Text(" mooie".to_owned()));
    assert_eq!(rig.canvas().partners[0].name, "Een mooie");
}

#[test]
fn a_path_is_typed_where_the_system_has_no_dialog() {
    let mut rig = Rig::new();
    rig.harness.state_mut().state.open.dialog = Some(Dialog::Path(PathPurpose::Save));
    rig.harness.run();
    rig.type_in(Role::TextInput, "Pad", "plan");
    rig.keys(egui::Modifiers::NONE, egui::Key::Enter);
    let written = rig.harness.state().effects.iter().find_map(|effect| match effect {
        Effect::File(FileEffect::Write { path, .. }) => Some(path.clone()),
        _ => None,
    });
    assert_eq!(written, Some("plan.samencanvas".into()));
}

#[test]
fn a_typed_path_with_the_ending_of_another_kind_of_file_is_refused() {
    let mut rig = Rig::new();
    rig.harness.state_mut().state.open.dialog = Some(Dialog::Path(PathPurpose::Save));
    rig.harness.run();
    rig.type_in(Role::TextInput, "Pad", "plan.docx");
    let words = "plan.docx heeft het einde van een ander soort bestand. \
        Kies als einde: .samencanvas, .canvas.json, .json";
    rig.shows(Role::Status, words);
    rig.keys(egui::Modifiers::NONE, egui::Key::Enter);
    rig.give(Command::Answer(Answer::Path("plan.docx".into())));
    assert_eq!(rig.state().open.dialog, Some(Dialog::Path(PathPurpose::Save)));
    assert!(
        !rig.harness
            .state()
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::File(FileEffect::Write { .. })))
    );
}

#[test]
fn a_new_canvas_is_empty_an_example_or_a_copy_and_a_second_template_is_offered_as_well() {
    let mut rig = Rig::new();
    let mut other = (**rig.state().open.document.template()).clone();
    other.id = "other".to_owned();
    other.title = serde_json::from_str(r#"{"nl": "Een ander canvas", "en": "Another canvas"}"#).unwrap();
    rig.harness.state_mut().state.templates.push(other.into());
    rig.type_in(Role::MultilineTextInput, "Droom", "Samen");
    rig.keys(egui::Modifiers::COMMAND, egui::Key::N);
    rig.press("Een ander canvas");
    // What was written is in no file, so that is asked first.
    rig.press("Niet opslaan");
    assert_eq!(rig.state().open.document.template().id, "other");
    assert_eq!(rig.text(&crate::canvas::TextField::Section("dream".into())), "");
    rig.keys(egui::Modifiers::COMMAND, egui::Key::N);
    let example = rig.harness.get_by_role_and_label(Role::Button, "SchuldenlabNL");
    let about = example.accesskit_node().description();
    assert_eq!(about.as_deref(), Some("Schulden · een Nederland zonder schuldenzorgen"));
    rig.press("SchuldenlabNL");
    assert_eq!(rig.canvas().partners.len(), 6);
    let id = rig.state().open.document.id();
    rig.keys(egui::Modifiers::COMMAND, egui::Key::N);
    rig.press("Kopie van dit canvas maken");
    assert_eq!(rig.canvas().partners.len(), 6);
    assert_ne!(rig.state().open.document.id(), id);
    rig.keys(egui::Modifiers::COMMAND, egui::Key::N);
    rig.keys(egui::Modifiers::NONE, egui::Key::Enter);
    assert!(rig.canvas().partners.is_empty());
}

#[test]
fn about_says_where_the_method_and_the_typefaces_come_from() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::About);
    assert!(rig.harness.query_by_label_contains("Digicampus").is_some());
    assert!(rig.harness.query_by_label_contains("Noto Sans Hebrew: OFL-1.1").is_some());
    rig.press("Sluiten");
    assert_eq!(rig.state().open.dialog, None);
}

#[test]
fn a_spoiled_file_is_asked_about_and_elsewhere_is_the_first_choice() {
    let mut rig = Rig::example();
    rig.harness.state_mut().state.open.dialog = Some(Dialog::Outside(Outside::Blank));
    rig.harness.run();
    rig.press("Opslaan als…");
    assert!(matches!(
        rig.commands().last(),
        Some(Command::Answer(Answer::Outside(OutsideAnswer::SaveElsewhere)))
    ));
    rig.harness.state_mut().state.open.dialog = Some(Dialog::Outside(Outside::PutBack));
    rig.harness.run();
    rig.press("Bestand overnemen");
    assert!(matches!(
        rig.commands().last(),
        Some(Command::Answer(Answer::Outside(OutsideAnswer::TakeTheirs)))
    ));
}

#[test]
fn the_versions_of_a_canvas_whose_file_is_gone_are_found_by_its_subject() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::EarlierVersions);
    let of = rig.state().open.document.id();
    rig.answer(JobResult::Version(VersionResult::Listed { of, versions: Vec::new() }));
    rig.press("Eerdere versie van een ander canvas…");
    assert_eq!(rig.harness.state().effects.last(), Some(&Effect::Disk(DiskEffect::ListKeptCanvases)));
    let id = CanvasId::new(uuid::Uuid::from_u128(7));
    let summary = Summary { id, subject: "Wonen voor jongeren".to_owned(), version: String::new() };
    let saved = jiff::civil::date(2026, 11, 22).at(9, 5, 0, 0);
    let version = EarlierVersion { name: "a".to_owned(), saved, bytes: 10, summary };
    rig.answer(JobResult::Version(VersionResult::KeptCanvases(vec![version.clone()])));
    rig.press("Wonen voor jongeren (22 november 2026, 09:05)");
    assert_eq!(rig.harness.state().effects.last(), Some(&Effect::Disk(DiskEffect::ListVersions(id))));
    rig.answer(JobResult::Version(VersionResult::Listed { of: id, versions: vec![version] }));
    rig.click(Role::RadioButton, "22 november 2026, 09:05");
    assert!(
        rig.harness
            .state()
            .effects
            .contains(&Effect::Disk(DiskEffect::ReadVersion { id, name: "a".to_owned() }))
    );
}

#[test]
fn an_earlier_version_is_chosen_from_a_list_and_looked_at() {
    let mut rig = Rig::example();
    let canvas = rig.canvas().clone();
    rig.give(MenuCommand::EarlierVersions);
    let id = rig.state().open.document.id();
    let summary = Summary { id, subject: canvas.header.subject.clone(), version: "0.9".to_owned() };
    let saved = jiff::civil::date(2026, 11, 22).at(9, 5, 0, 0);
    let version = EarlierVersion { name: "a".to_owned(), saved, bytes: 10, summary };
    // Those of one minute are told apart by the second.
    let others = [(9, 4, 41), (9, 4, 7)].map(|(hour, minute, second)| EarlierVersion {
        name: format!("b{second}"),
        saved: jiff::civil::date(2026, 11, 22).at(hour, minute, second, 0),
        ..version.clone()
    });
    let versions = [version].into_iter().chain(others).collect();
    rig.answer(JobResult::Version(VersionResult::Listed { of: id, versions }));
    for time in ["09:04:41", "09:04:07"] {
        rig.shows(Role::RadioButton, &format!("22 november 2026, {time} · versie 0.9"));
    }
    rig.click(Role::RadioButton, "22 november 2026, 09:05 · versie 0.9");
    assert!(
        rig.harness
            .state()
            .effects
            .contains(&Effect::Disk(DiskEffect::ReadVersion { id, name: "a".to_owned() }))
    );
    let place = TextField::Section("dream".into());
    let dream = canvas.text_at(&place).unwrap().to_owned();
    rig.give(Command::Edit(vec![Edit::insert(place.clone(), 0, "Anders. ")]));
    let Some(Dialog::Versions(choice)) = &mut rig.harness.state_mut().state.open.dialog else { panic!() };
    choice.canvas = Some(Box::new(canvas));
    rig.harness.run();
    assert!(rig.harness.query_all_by_label(&dream).count() > 0);
    rig.press("Deze versie terugzetten");
    assert_eq!(rig.text(&place), dream);
}

#[test]
fn interrupted_work_is_offered_with_what_can_be_done() {
    let mut rig = Rig::new();
    let summary =
        Summary { id: rig.state().open.document.id(), subject: "Plan".to_owned(), version: String::new() };
    let found = Interrupted { name: "a".to_owned(), path: Some("/x/plan.canvas.json".into()), summary };
    rig.answer(JobResult::Journal(JournalResult::Interrupted(vec![found.clone()])));
    rig.lacks("Sluiten");
    assert!(rig.harness.get_by_role_and_label(Role::Button, "Terughalen").is_focused());
    rig.press("Terughalen");
    assert!(
        matches!(rig.harness.state().effects.last(), Some(Effect::Journal(JournalEffect::Recover { name, .. })) if name == "a")
    );
    // It is offered still, as long as it did not open.
    rig.press("Niet nu");
    rig.answer(JobResult::Journal(JournalResult::Interrupted(vec![Interrupted {
        name: "b".to_owned(),
        ..found.clone()
    }])));
    rig.press("Niet nu");
    assert_eq!(rig.state().open.dialog, None);
    assert!(rig.state().notices.is_empty());
    rig.answer(JobResult::Journal(JournalResult::Interrupted(vec![Interrupted {
        name: "c".to_owned(),
        ..found
    }])));
    rig.press("Weggooien");
    rig.press("Annuleren");
    rig.shows(Role::Button, "Terughalen");
    rig.press("Weggooien");
    rig.press("Weggooien");
    let aside = Effect::Journal(JournalEffect::End { name: "c".to_owned(), keep: true });
    assert!(rig.harness.state().effects.contains(&aside));
    assert!(rig.state().notices.is_empty());
}

#[test]
fn a_report_of_a_merge_marks_what_came_with_signs_and_brings_back_what_vanished() {
    let mut rig = Rig::example();
    let partner = rig.canvas().partners[0].clone();
    let mut before = rig.canvas().clone();
    before.header.subject.push_str(" oud");
    let template = std::sync::Arc::clone(rig.state().open.document.template());
    let mut report = crate::merge::compare(&before, rig.canvas(), &template);
    let row = crate::merge::LostRow::Row { row: RowData::of(partner.clone()), within: None };
    report.vanished.push(crate::merge::Vanished { row, had: 1, removed: vec![0] });
    let saved = jiff::civil::date(2026, 11, 22).at(9, 5, 0, 0);
    let view = crate::app::CopyView {
        with: WithCopy::Merge,
        other: OtherCopy::Version { saved, name: String::new() },
        steps: 1,
        report,
    };
    rig.harness.state_mut().state.open.dialog = Some(Dialog::Copy(Box::new(view)));
    rig.harness.run();
    rig.shows(Role::Label, "Kop");
    let count = rig.canvas().partners.len();
    rig.click(Role::Button, &format!("Terughalen: Partner ‘{}’", partner.name));
    // Its own id is in use here, so it comes back under another one.
    let partners = &rig.canvas().partners;
    assert_eq!((partners.len(), partners[count].name.as_str()), (count + 1, partner.name.as_str()));
    rig.lacks(&format!("Terughalen: Partner ‘{}’", partner.name));
}

#[test]
fn a_list_in_a_dialog_opens_in_front_of_it_each_time() {
    let mut rig = Rig::example();
    rig.give(MenuCommand::Export);
    let dialog = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("dialog"));
    let at = rig.harness.get_by_role_and_label(Role::ComboBox, "Voor wie").rect().center();
    for attempt in 0..6 {
        // A press and a release that come in one frame, as of a short tap.
        let button = |pressed| {
            let (button, modifiers) = (egui::PointerButton::Primary, egui::Modifiers::NONE);
            egui::Event::PointerButton { pos: at, button, pressed, modifiers }
        };
        let click = [egui::Event::PointerMoved(at), button(true), button(false)];
        rig.harness.input_mut().events.extend(click);
        rig.harness.step();
        rig.harness.run();
        let options: Vec<_> = rig.harness.query_all_by_label("Voor elke partner een eigen pitch").collect();
        if attempt % 2 == 0 {
            let option = options[0].rect().center();
            let above = rig.harness.ctx.layer_id_at(option);
            assert!(above.is_some_and(|layer| layer != dialog), "the list is hidden at click {attempt}");
        } else {
            assert!(options.is_empty(), "{attempt}");
        }
    }
}
