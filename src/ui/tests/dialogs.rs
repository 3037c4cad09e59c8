//! Questions and notices.

use std::io::ErrorKind;
use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{
    Answer, Awaited, Command, Dialog, DiskEffect, Effect, ExportAnswer, ExportResult, ExportView, Exported,
    FileEffect, FileResult, JobEffect, JobResult, JournalEffect, JournalResult, MadePdf, MenuCommand,
    NotWritten, Notice, OtherCopy, Outside, OutsideAnswer, PathPurpose, RowKind, SystemResult, Then,
    VersionResult, WindowEffect, WithCopy, WriteFailure,
};
use crate::canvas::{CanvasId, TextField};
use crate::document::Edit;
use crate::export::{Addressee, Attach, ExportKind, Paper};
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
fn an_export_is_chosen_by_kind_paper_and_language() {
    let mut rig = Rig::example();
    rig.press("Exporteren…");
    rig.click(Role::RadioButton, "Poster: het hele canvas op één blad");
    rig.click(Role::RadioButton, "A4");
    rig.click(Role::RadioButton, "English");
    rig.click(Role::RadioButton, "Geen canvas");
    rig.press("Bestand kiezen…");
    let Some(Command::Answer(Answer::Export(ExportAnswer::Write(choice)))) = rig.commands().last().cloned()
    else {
        panic!()
    };
    assert_eq!((choice.kind, choice.paper), (ExportKind::Poster, Paper::A4));
    assert_eq!(choice.attach, Attach::None);
    let pick = Effect::Job(JobEffect::Pick {
        purpose: PathPurpose::Export(choice),
        name: "schuldenzorgvrij-nederland-poster.pdf".to_owned(),
        folder: None,
        generation: 1,
    });
    assert!(rig.harness.state().effects.contains(&pick));
}

/// Opens the question what to export, with a PDF of three pages to look at.
fn looking_at_three_pages() -> Rig {
    let mut rig = Rig::example();
    rig.press("Exporteren…");
    answer_preview(&mut rig, 3);
    rig
}

fn answer_preview(rig: &mut Rig, pages: usize) {
    let effects = &rig.harness.state().effects;
    let number = effects.iter().rev().find_map(|effect| match effect {
        Effect::Job(JobEffect::MakePreview { number, .. }) => Some(*number),
        _ => None,
    });
    let made = MadePdf { bytes: Arc::default(), pages: vec![(595.0, 842.0); pages], problems: Vec::new() };
    rig.answer(JobResult::Export(ExportResult::PreviewMade { number: number.unwrap(), result: Ok(made) }));
}

fn view(rig: &Rig) -> &ExportView {
    let Some(Dialog::Export(view)) = &rig.state().open.dialog else { panic!() };
    view
}

#[test]
fn an_export_is_looked_at_page_by_page_and_drawn_as_large_as_it_is_shown() {
    let mut rig = looking_at_three_pages();
    rig.shows(Role::Image, "Voorbeeld, blad 1 van 3");
    let drawn = |rig: &Rig| {
        let effects = rig.harness.state().effects.iter();
        effects
            .filter_map(|effect| match effect {
                Effect::Job(JobEffect::DrawPage { page, width, .. }) => Some((*page, *width)),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let (_, width) = drawn(&rig)[0];
    assert!(width > 200, "{width}");
    rig.press("Volgend blad");
    // Each page is asked for once, however often the window is drawn.
    assert_eq!(drawn(&rig), [(0, width), (1, width)]);
    rig.press("Volgend blad");
    assert_eq!(view(&rig).page, 2);
    rig.press("Vorig blad");
    assert_eq!(view(&rig).page, 1);
    rig.click(Role::RadioButton, "English");
    rig.shows(Role::Status, "Het voorbeeld wordt gemaakt");
    assert_eq!(view(&rig).page, 0);
}

#[test]
fn a_pitch_is_for_everyone_for_one_partner_or_for_each_its_own() {
    let mut rig = looking_at_three_pages();
    rig.click(Role::ComboBox, "Voor wie");
    rig.press("Deloitte");
    let deloitte = rig.canvas().partners.iter().find(|partner| partner.name == "Deloitte").unwrap().id;
    assert_eq!(view(&rig).choice.addressee, Addressee::Partner(deloitte));
    // What the other partners want and bring does not go along to one of them.
    assert_eq!(view(&rig).choice.attach, Attach::None);
    rig.click(Role::RadioButton, "Het hele canvasbestand, met geschiedenis en notities");
    rig.click(Role::ComboBox, "Voor wie");
    rig.press("Voor elke partner een eigen pdf");
    answer_preview(&mut rig, 1);
    assert!(rig.harness.query_by_label_contains("6").is_some());
    assert_eq!(view(&rig).choice.attach, Attach::Full, "what somebody chose stays");
    rig.press("Map kiezen…");
    let Some(Command::Answer(Answer::Export(ExportAnswer::Write(choice)))) = rig.commands().last().cloned()
    else {
        panic!()
    };
    assert_eq!(choice.addressee, Addressee::EachPartner);
    // A poster is for everyone.
    rig.press("Exporteren…");
    rig.click(Role::RadioButton, "Poster: het hele canvas op één blad");
    rig.lacks("Voor wie");
    assert_eq!(view(&rig).choice.attach, Attach::Public);
}

#[test]
fn what_is_looked_at_can_be_printed() {
    let mut rig = looking_at_three_pages();
    rig.press("Afdrukken…");
    let printed = rig.harness.state().effects.iter().any(
        |effect| matches!(effect, Effect::Job(JobEffect::Print { name, .. }) if name == "schuldenzorgvrij-nederland-pitch.pdf"),
    );
    assert!(printed);
}

#[test]
fn rows_from_a_spreadsheet_are_seen_before_they_are_taken() {
    let mut rig = Rig::new();
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
    rig.harness.run();
    rig.give(MenuCommand::PasteRows(RowKind::Partners));
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
    assert_eq!(written, Some("plan.canvas.json".into()));
}

#[test]
fn a_typed_path_with_the_ending_of_another_kind_of_file_is_refused() {
    let mut rig = Rig::new();
    rig.harness.state_mut().state.open.dialog = Some(Dialog::Path(PathPurpose::Save));
    rig.harness.run();
    rig.type_in(Role::TextInput, "Pad", "plan.docx");
    let words = "plan.docx heeft het einde van een ander soort bestand. Kies als einde: .canvas.json, .json";
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
fn what_was_made_can_be_opened_or_shown_until_the_notice_is_closed() {
    let mut rig = Rig::new();
    let made = Exported { pitches: None, pages: 1, problems: Vec::new() };
    let notice = Notice::Exported { path: "uit.pdf".into(), made };
    rig.harness.state_mut().state.notices.push(notice);
    rig.harness.run();
    rig.press("Openen");
    rig.press("In de map tonen");
    rig.press("Sluiten");
    assert!(rig.state().notices.is_empty());
    let effects = &rig.harness.state().effects;
    assert!(effects.contains(&Effect::Job(JobEffect::OpenWithSystem("uit.pdf".into()))));
    assert!(effects.contains(&Effect::Job(JobEffect::ShowInFolder("uit.pdf".into()))));
}

#[test]
fn notices_leave_most_of_the_window_free_and_older_ones_wait() {
    for (width, height, shown) in [(1366.0, 768.0, 2), (500.0, 425.0, 1), (400.0, 300.0, 1)] {
        let mut rig = Rig::sized(width, height);
        let notices = (0..5).map(|number| Notice::CopyBeside(format!("kopie {number}.canvas.json").into()));
        rig.harness.state_mut().state.notices.extend(notices);
        rig.harness.run();
        rig.harness.run();
        let alerts: Vec<_> = rig.harness.query_all_by_role(Role::Alert).collect();
        assert_eq!(alerts.len(), shown);
        let newest = alerts[0].accesskit_node().label().unwrap();
        assert!(newest.contains("kopie 4"), "{newest}");
        let waiting = format!("En nog {} meldingen", 5 - shown);
        assert!(rig.harness.query_by_label(&waiting).is_some(), "{waiting}");
        let close = rig.harness.query_all_by_role_and_label(Role::Button, "Sluiten").last().unwrap().rect();
        assert!(close.bottom() < height && close.top() > height * 0.6, "{close:?}");
        let top =
            rig.harness.ctx.memory(|memory| memory.area_rect(egui::Id::unique("notices")).unwrap().top());
        assert!(top > height * 0.6 - 40.0, "{top} of {height}");
    }
}

/// Where the notices stand, from top to bottom.
fn alerts(rig: &Rig) -> Vec<(String, egui::Rect)> {
    let alerts = rig.harness.query_all_by_role(Role::Alert);
    alerts.map(|alert| (alert.accesskit_node().label().unwrap(), alert.rect())).collect()
}

#[test]
fn of_many_notices_each_is_whole_and_within_reach_and_work_at_risk_stands_first() {
    let mut rig = Rig::sized(1366.0, 740.0);
    let full = || WriteFailure { kind: ErrorKind::StorageFull, reason: "vol".to_owned() };
    let long = Notice::SaveFailed("een/heel/lang/pad.canvas.json".into(), NotWritten::NotVerified);
    let notices = [
        Notice::JournalFailed(full()),
        long,
        Notice::CopyBeside("kopie een.canvas.json".into()),
        Notice::Outside("plan.canvas.json".into(), Outside::PutBack),
        Notice::NoNamedVersion,
    ];
    rig.harness.state_mut().state.notices.extend(notices);
    rig.harness.run();
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1366.0, 740.0));
    let few = alerts(&rig);
    assert!(few.iter().all(|(_, rect)| window.contains_rect(*rect)), "{few:?}");
    let waiting = 5 - few.len();
    assert!(waiting > 0);
    rig.press(&format!("En nog {waiting} meldingen"));
    let all = alerts(&rig);
    assert_eq!(all.len(), 5);
    assert!(all.iter().all(|(_, rect)| window.contains_rect(*rect)), "{all:?}");
    let place = |words: &str| all.iter().position(|(told, _)| told.contains(words)).unwrap();
    assert!(place("storing") < 3 && place("oudere versie") < 3 && place("schijf geeft") < 3);
    assert!(all.windows(2).all(|pair| pair[0].1.bottom() <= pair[1].1.top()), "{all:?}");
    rig.press("Minder meldingen tonen");
    assert_eq!(alerts(&rig).len(), few.len());
    // Every one that goes makes room for one that waits.
    for left in (0..5).rev() {
        rig.keys(egui::Modifiers::NONE, egui::Key::Escape);
        assert_eq!(rig.state().notices.len(), left);
    }
}

#[test]
fn a_notice_that_follows_a_lower_one_is_whole() {
    let mut rig = Rig::new();
    let low = || Notice::CleanSaved("a.canvas.json".into());
    let tall = || Notice::CleanSaved(format!("{}.canvas.json", "plan van aanpak ".repeat(8)).into());
    let mut heights = Vec::new();
    for notice in [low(), tall(), low(), tall()] {
        rig.harness.state_mut().state.notices = vec![notice];
        rig.harness.run();
        let [(_, rect)] = &alerts(&rig)[..] else { panic!("one notice") };
        let corner = rig.harness.ctx.memory(|memory| memory.area_rect(egui::Id::unique("notices")).unwrap());
        assert!(corner.expand(2.0).contains_rect(*rect), "{rect:?} in {corner:?}");
        heights.push(rect.height());
    }
    assert!(heights[1] > heights[0] + 10.0, "{heights:?}");
}

#[test]
fn what_others_took_away_is_told_with_its_words_and_can_be_shown() {
    let mut rig = Rig::example();
    let row =
        crate::merge::LostRow::Text { field: TextField::Pitch, text: "Samen uit de schulden".to_owned() };
    let report = crate::merge::Report {
        vanished: vec![crate::merge::Vanished { row, had: 0, removed: vec![1] }],
        ..Default::default()
    };
    let other = OtherCopy::OwnFile("plan.canvas.json".into());
    let view = crate::app::CopyView { with: WithCopy::Merge, other, report, steps: 1 };
    rig.harness.state_mut().state.notices.push(Notice::MergedFromOutside(Box::new(view)));
    rig.harness.run();
    assert!(alerts(&rig)[0].0.contains("Samen uit de schulden"));
    rig.press("Bekijken…");
    rig.shows(Role::Heading, "Samengevoegd");
    rig.lacks("De andere kopie naar de eerdere versies verplaatsen");
    rig.press("Terughalen: Pitch");
    assert!(rig.text(&TextField::Pitch).ends_with("Samen uit de schulden"));
}

#[test]
fn over_a_file_of_a_newer_version_nothing_can_be_written() {
    let mut rig = Rig::new();
    rig.harness.state_mut().state.open.dialog = Some(Dialog::Outside(Outside::Newer));
    rig.harness.run();
    rig.shows(Role::Button, "Opslaan als…");
    rig.lacks("Hier opslaan");
    rig.lacks("Bestand overnemen");
}

#[test]
fn escape_closes_the_newest_notice_and_what_is_typed_next_goes_where_it_went() {
    let mut rig = Rig::new();
    rig.type_in(Role::MultilineTextInput, "Droom", "Samen");
    let notices = ["een", "twee"].map(|name| Notice::CopyBeside(name.into()));
    rig.harness.state_mut().state.notices.extend(notices);
    rig.harness.run();
    // A menu that is open takes the key for itself.
    rig.press("Bestand");
    rig.keys(egui::Modifiers::NONE, egui::Key::Escape);
    assert_eq!(rig.state().notices.len(), 2);
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
    rig.harness.run();
    rig.keys(egui::Modifiers::NONE, egui::Key::Escape);
    assert!(matches!(&*rig.state().notices, [Notice::CopyBeside(path)] if path.as_os_str() == "een"));
    rig.event(egui::Event::Text(" verder".to_owned()));
    assert_eq!(rig.text(&TextField::Section("dream".into())), "Samen verder");
    rig.keys(egui::Modifiers::NONE, egui::Key::Escape);
    assert!(rig.state().notices.is_empty());
}

#[test]
fn that_another_has_the_file_open_is_told_until_that_one_leaves() {
    let mut rig = Rig::new();
    rig.open(include_str!("../../../assets/examples/schuldenlab.canvas.json"));
    let path = rig.state().open.path().unwrap().clone();
    rig.answer(JobResult::File(FileResult::InUse { path: path.clone(), by: "Noor".to_owned() }));
    assert!(matches!(&*rig.state().notices, [Notice::InUse(..)]));
    rig.answer(JobResult::File(FileResult::OtherLeft { path: "ander.canvas.json".into() }));
    assert_eq!(rig.state().notices.len(), 1);
    rig.answer(JobResult::File(FileResult::OtherLeft { path }));
    assert!(rig.state().notices.is_empty());
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
    assert!(rig.harness.query_by_label_contains("Eerst vertrouwen, daarna pas afspraken").is_some());
    rig.press("SchuldenlabNL");
    assert_eq!(rig.canvas().partners.len(), 6);
    let id = rig.state().open.document.id();
    rig.keys(egui::Modifiers::COMMAND, egui::Key::N);
    rig.press("Nieuw van dit canvas");
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
    rig.press("Van een ander canvas…");
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
    rig.answer(JobResult::Version(VersionResult::Listed { of: id, versions: vec![version] }));
    rig.click(Role::RadioButton, "22 november 2026, 09:05 (0.9)");
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
    assert!(rig.harness.get_by_role_and_label(Role::Button, "Openen").is_focused());
    rig.press("Openen");
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
    rig.shows(Role::Button, "Openen");
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
    let row = crate::merge::LostRow::Partner(partner.clone());
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
        let options: Vec<_> = rig.harness.query_all_by_label("Voor elke partner een eigen pdf").collect();
        if attempt % 2 == 0 {
            let option = options[0].rect().center();
            let above = rig.harness.ctx.layer_id_at(option);
            assert!(above.is_some_and(|layer| layer != dialog), "the list is hidden at click {attempt}");
        } else {
            assert!(options.is_empty(), "{attempt}");
        }
    }
}
