//! The export dialog.

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;

use super::rig::Rig;
use crate::app::{
    Answer, Command, Dialog, Effect, ExportAnswer, ExportResult, ExportView, JobEffect, JobResult, MadePdf,
    PathPurpose, Preview,
};

use crate::export::{Addressee, Attach, ExportKind, Format, NoteSheets, Paper};

#[test]
fn an_export_is_chosen_by_kind_paper_and_language() {
    let mut rig = Rig::example();
    rig.press("Exporteren…");
    rig.click(Role::RadioButton, "Poster");
    rig.click(Role::RadioButton, "A4");
    rig.click(Role::RadioButton, "English");
    more(&mut rig);
    choose(&mut rig, "Niet meesturen");
    rig.press("Opslaan als pdf…");
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

/// Shows the settings that few need.
fn more(rig: &mut Rig) {
    rig.harness.get_by_label("Meer").click();
    rig.harness.run();
}

/// Chooses something that may have to be scrolled to.
fn choose(rig: &mut Rig, label: &str) {
    rig.harness.get_by_role_and_label(Role::RadioButton, label).click_accesskit();
    rig.harness.run();
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
    more(&mut rig);
    choose(&mut rig, "Meesturen met geschiedenis en notities");
    rig.click(Role::ComboBox, "Voor wie");
    rig.press("Voor elke partner een eigen pitch");
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
    choose(&mut rig, "Poster");
    rig.lacks("Voor wie");
    assert_eq!(view(&rig).choice.attach, Attach::Public);
}

#[test]
fn markdown_has_no_pages_to_look_at_and_takes_no_canvas_along() {
    let mut rig = looking_at_three_pages();
    more(&mut rig);
    choose(&mut rig, "Markdown: tekst om mee verder te werken");
    assert_eq!((view(&rig).choice.format, &view(&rig).preview), (Format::Markdown, &Preview::WithoutPages));
    assert!(rig.harness.query_by_label_contains("geen voorbeeld").is_some());
    assert!(matches!(rig.harness.state().effects.last(), Some(Effect::Job(JobEffect::StopPreview))));
    rig.lacks("Niet meesturen");
    rig.press("Opslaan als Markdown…");
    let name = rig.harness.state().effects.iter().rev().find_map(|effect| match effect {
        Effect::Job(JobEffect::Pick { name, .. }) => Some(name.clone()),
        _ => None,
    });
    assert_eq!(name.as_deref(), Some("schuldenzorgvrij-nederland-pitch.md"));
    // A poster is a sheet of paper.
    rig.press("Exporteren…");
    choose(&mut rig, "Markdown: tekst om mee verder te werken");
    choose(&mut rig, "Poster");
    assert_eq!((view(&rig).choice.format, &view(&rig).preview), (Format::Pdf, &Preview::Busy));
    choose(&mut rig, "Markdown: tekst om mee verder te werken");
    assert_eq!(view(&rig).choice.format, Format::Pdf);
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
fn the_buttons_are_in_sight_however_small_the_window_is() {
    for (width, height) in [(1366.0, 768.0), (1024.0, 768.0), (683.0, 384.0), (512.0, 384.0)] {
        let mut rig = Rig::sized(width, height);
        rig.give(crate::app::MenuCommand::Export);
        answer_preview(&mut rig, 3);
        for button in ["Opslaan als pdf…", "Afdrukken…", "Annuleren"] {
            let rect = rig.harness.get_by_role_and_label(Role::Button, button).rect();
            let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height));
            assert!(window.contains_rect(rect), "{button} at {rect:?} in {window:?}");
        }
    }
}

#[test]
fn a_click_on_the_page_shows_it_closer() {
    let mut rig = looking_at_three_pages();
    let width = |rig: &Rig| {
        let effects = rig.harness.state().effects.iter().rev();
        effects.into_iter().find_map(|effect| match effect {
            Effect::Job(JobEffect::DrawPage { width, .. }) => Some(*width),
            _ => None,
        })
    };
    let whole = width(&rig).unwrap();
    rig.click(Role::Image, "Voorbeeld, blad 1 van 3");
    assert!(width(&rig).unwrap() > whole + whole / 2, "{whole} {:?}", width(&rig));
    rig.press("Hele blad");
    assert_eq!(width(&rig), Some(whole));
}

#[test]
fn a_form_offers_the_documents_that_it_has_and_no_others() {
    let mut rig = Rig::new();
    rig.open(include_str!("../../../assets/examples/forms/minutes.canvas.json"));
    rig.press("Exporteren…");
    for document in ["Verslag", "Poster", "Rapport"] {
        rig.shows(Role::RadioButton, document);
    }
    assert_eq!(view(&rig).choice.kind, ExportKind::Minutes);
    let offered = |rig: &Rig, name: &str| {
        let mut cards = rig.harness.query_all_by_role_and_label(Role::RadioButton, name);
        cards.next().is_some()
    };
    assert!(!offered(&rig, "Pitch") && !offered(&rig, "Onderbouwing"));
    rig.click(Role::RadioButton, "Rapport");
    rig.click(Role::RadioButton, "Verslag");
    more(&mut rig);
    rig.click(Role::RadioButton, "Markdown: tekst om mee verder te werken");
    assert_eq!((view(&rig).choice.kind, view(&rig).choice.format), (ExportKind::Minutes, Format::Markdown));
}

#[test]
fn a_large_poster_is_made_in_tiles_and_a_small_one_in_one_sheet() {
    let mut rig = Rig::example();
    rig.press("Exporteren…");
    rig.click(Role::RadioButton, "Poster");
    choose(&mut rig, "A0");
    choose(&mut rig, "In delen (A4): 21 vellen");
    assert_eq!((view(&rig).choice.paper, view(&rig).choice.tiles), (Paper::A0, Some(Paper::A4)));
    choose(&mut rig, "In delen (A3): 9 vellen");
    assert_eq!(view(&rig).choice.tiles, Some(Paper::A3));
    assert!(rig.harness.query_by_label_contains("Knip elk deel af").is_some());
    choose(&mut rig, "A3");
    // Nothing is smaller than A3 but A4.
    rig.lacks("In delen (A3): 9 vellen");
    assert_eq!(view(&rig).choice.tiles, None);
    choose(&mut rig, "In delen (A4): 4 vellen");
    choose(&mut rig, "Op één vel");
    assert_eq!(view(&rig).choice.tiles, None);
    choose(&mut rig, "A4");
    rig.lacks("Op één vel");
}

#[test]
fn notes_are_for_each_section_for_one_or_for_none_and_take_no_canvas_along() {
    let mut rig = Rig::example();
    rig.press("Exporteren…");
    choose(&mut rig, "Briefjesvellen");
    let choice = view(&rig).choice;
    assert_eq!(choice.kind, ExportKind::Notes(NoteSheets::EachSection));
    assert_eq!((choice.attach, choice.format), (Attach::None, Format::Pdf));
    rig.click(Role::ComboBox, "Voor welk onderdeel");
    rig.press("Maatschappelijke waarde");
    assert_eq!(view(&rig).choice.kind, ExportKind::Notes(NoteSheets::Section(1)));
    rig.click(Role::ComboBox, "Voor welk onderdeel");
    rig.press("Zonder onderdeel");
    assert_eq!(view(&rig).choice.kind, ExportKind::Notes(NoteSheets::Blank));
    choose(&mut rig, "Vraagkaartjes");
    rig.lacks("Voor welk onderdeel");
    assert_eq!((view(&rig).choice.kind, view(&rig).choice.attach), (ExportKind::Cards, Attach::None));
    choose(&mut rig, "Poster");
    assert_eq!(view(&rig).choice.attach, Attach::Public);
}

#[test]
fn paper_for_a_meeting_is_an_empty_canvas_cards_or_notes() {
    let mut rig = Rig::example();
    rig.give(crate::app::MenuCommand::EmptyPoster);
    assert_eq!((view(&rig).choice.kind, view(&rig).choice.paper), (ExportKind::Poster, Paper::A0));
    rig.lacks("Rapport");
    choose(&mut rig, "In delen (A3): 9 vellen");
    choose(&mut rig, "Vraagkaartjes");
    let choice = view(&rig).choice;
    assert_eq!((choice.kind, choice.paper, choice.tiles), (ExportKind::Cards, Paper::A4, None));
    rig.press("Opslaan als pdf…");
    let name = rig.harness.state().effects.iter().rev().find_map(|effect| match effect {
        Effect::Job(JobEffect::Pick { name, .. }) => Some(name.clone()),
        _ => None,
    });
    assert_eq!(name.as_deref(), Some("vraagkaartjes.pdf"));
}
