//! The dialog for rows of another canvas.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{CopyResult, Effect, JobEffect, JobResult, MenuCommand, PathPurpose};
use crate::file;
use crate::template::BuiltInTemplates;

const OTHER: &str = r#"{
  "format": "samencanvas", "version": 1, "id": "0198bbbb-0000-7000-8000-000000000001",
  "template": {"id": "collaborative-innovation", "version": 1}, "language": "nl",
  "canvas": {
    "partners": [{"id": "0198bbbb-0000-7000-8000-000000000021", "name": "Gemeente Vallei", "sector": "government"},
                 {"id": "0198bbbb-0000-7000-8000-000000000022", "name": "Bank"}],
    "actions": [
      {"id": "0198bbbb-0000-7000-8000-000000000011", "text": "Meten"},
      {"id": "0198bbbb-0000-7000-8000-000000000012", "parent": "0198bbbb-0000-7000-8000-000000000011",
       "text": "Bellen", "due": "2027-03-01"}]
  }
}"#;

/// A window in which this canvas was chosen to take rows over from.
fn chosen() -> Rig {
    let mut rig = Rig::new();
    rig.give(MenuCommand::TakeOver);
    read(&mut rig);
    rig
}

fn read(rig: &mut Rig) {
    let asked = rig.harness.state().effects.last();
    let is_pick = matches!(asked, Some(Effect::Job(JobEffect::Pick { purpose: PathPurpose::TakeOver, .. })));
    assert!(is_pick, "{asked:?}");
    let opened = file::open(OTHER.as_bytes(), &BuiltInTemplates::read().unwrap(), 5).unwrap();
    rig.answer(JobResult::Copy(CopyResult::OtherRead {
        place: "ander.samencanvas".into(),
        generation: rig.state().open.generation(),
        result: Ok(Box::new(opened)),
    }));
    rig.harness.run();
}

#[test]
fn rows_are_ticked_searched_and_taken_over() {
    let mut rig = chosen();
    rig.shows(Role::Heading, "Overnemen uit ander.samencanvas");
    rig.click(Role::CheckBox, "Gemeente Vallei · overheid");
    // A goal takes its parts along.
    rig.click(Role::CheckBox, "Meten");
    rig.shows(Role::Button, "3 rijen overnemen");
    rig.press("Niets");
    rig.shows(Role::Button, "Overnemen");
    rig.type_in(Role::TextInput, "Zoek een rij", "bel");
    rig.lacks("Meten");
    rig.press("Alles");
    rig.press("1 rij overnemen");
    // What it is a part of did not come along, and stays in words.
    assert_eq!(rig.canvas().actions[0].text, "Bellen\nHoort bij actie: Meten");
    rig.give(MenuCommand::TakeOver);
    read(&mut rig);
    let row = "Bellen · Meten · 1 maart 2027 (al overgenomen)";
    assert!(rig.harness.get_by_role_and_label(Role::CheckBox, row).accesskit_node().is_disabled());
    rig.press("Alles");
    rig.shows(Role::Button, "3 rijen overnemen");
}

#[test]
fn rows_are_taken_over_by_keys_alone() {
    let mut rig = chosen();
    rig.tab_to(Role::CheckBox, "Bank");
    rig.keys(Modifiers::NONE, Key::Space);
    rig.tab_to(Role::Button, "1 rij overnemen");
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(rig.canvas().partners[0].name, "Bank");
}

#[test]
fn rows_come_into_the_table_that_the_user_chooses() {
    let mut rig = chosen();
    rig.click(Role::ComboBox, "Samenwerkingspartners komt in");
    rig.press("Niet overnemen");
    rig.lacks("Bank");
    rig.click(Role::ComboBox, "Samenwerkingspartners komt in");
    rig.press("Actielijnen");
    rig.click(Role::CheckBox, "Bank");
    rig.press("1 rij overnemen");
    assert_eq!((rig.canvas().partners.len(), rig.canvas().actions[0].text.as_str()), (0, "Bank"));
}
