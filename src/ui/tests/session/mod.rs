//! The desk of a session, by keys and by mouse.

mod room;

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use crate::app::{
    Effect, JobResult, JournalEffect, JournalResult, MenuCommand, SessionCommand, SessionDesk, Step,
};
use crate::canvas::{Activity, AgendaStep, Note, NoteUse, RowRef, VoteTarget};
use crate::document::Edit;
use crate::ui::tests::rig::Rig;

/// A desk at its first step, which is to write about the dream.
fn desk() -> Rig {
    let mut rig = Rig::new();
    rig.give(MenuCommand::Session);
    rig.press("Maak een voorstel");
    rig.press("Begin met de eerste stap");
    rig
}

fn state(rig: &Rig) -> &SessionDesk {
    rig.state().open.session.as_ref().unwrap()
}

fn note<'a>(rig: &'a Rig, text: &str) -> &'a Note {
    rig.canvas().notes.iter().find(|note| note.text == text).unwrap()
}

/// Types notes, each with Enter.
fn write(rig: &mut Rig, notes: &[&str]) {
    rig.harness.get_by_role_and_label(Role::TextInput, "Nieuw briefje").focus();
    rig.harness.run();
    for note in notes {
        rig.write(note);
        rig.keys(Modifiers::NONE, Key::Enter);
    }
}

fn key(rig: &mut Rig, key: Key) {
    rig.keys(Modifiers::NONE, key);
}

#[test]
fn the_proposed_running_order_goes_through_the_sections_with_a_break() {
    let rig = desk();
    let agenda = &rig.canvas().agenda;
    assert_eq!(agenda[0].known_activity(), Activity::Write);
    assert_eq!(agenda.iter().filter(|step| step.known_activity() == Activity::Break).count(), 1);
    assert!(agenda.iter().all(|step| step.whole_minutes() > 0));
    let sections: std::collections::BTreeSet<_> =
        agenda.iter().filter_map(|step| step.section.clone()).collect();
    assert_eq!(sections.len(), rig.state().open.document.template().sections.len());
    assert_eq!(state(&rig).step, Some(agenda[0].id));
    assert!(state(&rig).timer.is_running() && state(&rig).room.has_curtain);
}

#[test]
fn notes_are_typed_line_by_line_and_a_pasted_list_becomes_notes() {
    let mut rig = desk();
    write(&mut rig, &["Kwekers", "Buurtkeukens"]);
    rig.event(egui::Event::Paste("Scholen\n\n  Winkels \n".to_owned()));
    let texts: Vec<&str> = rig.canvas().notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, ["Kwekers", "Buurtkeukens", "Scholen", "Winkels"]);
    assert!(rig.canvas().notes.iter().all(|note| note.section == rig.canvas().agenda[0].section));
    // What is typed is one step of undo for each note.
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(rig.canvas().notes.len(), 2);
    key(&mut rig, Key::Escape);
    rig.shows(Role::ListItem, "Buurtkeukens");
}

#[test]
fn notes_are_grouped_counted_and_used_by_keys_alone() {
    let mut rig = desk();
    write(&mut rig, &["Kwekers", "Buurtkeukens", "Vervoer"]);
    key(&mut rig, Key::Escape);
    assert_eq!(state(&rig).at, Some(VoteTarget::Note(note(&rig, "Vervoer").id)));
    key(&mut rig, Key::Z);
    key(&mut rig, Key::ArrowUp);
    key(&mut rig, Key::X);
    key(&mut rig, Key::ArrowUp);
    key(&mut rig, Key::X);
    key(&mut rig, Key::G);
    rig.shows(Role::TextInput, "Naam van de groep");
    rig.write("Wie het heeft");
    key(&mut rig, Key::Enter);
    let group = rig.canvas().note_groups[0].id;
    assert_eq!(rig.canvas().note_groups[0].name, "Wie het heeft");
    assert_eq!(rig.canvas().notes.iter().filter(|note| note.group == Some(group)).count(), 2);
    let kwekers = note(&rig, "Kwekers").id;
    assert_eq!(state(&rig).at, Some(VoteTarget::Note(kwekers)));
    // One number, as they come soon after one another.
    rig.harness.key_press(Key::Num1);
    rig.harness.key_press(Key::Num2);
    rig.harness.run();
    key(&mut rig, Key::Plus);
    assert_eq!(rig.canvas().votes[0].dots_of(VoteTarget::Note(kwekers)), 13);
    key(&mut rig, Key::T);
    assert_eq!(note(&rig, "Kwekers").known_use(), Some(NoteUse::Text));
    assert_eq!(note(&rig, "Vervoer").known_use(), Some(NoteUse::Parked));
    let section = rig.canvas().agenda[0].section.clone().unwrap();
    assert_eq!(rig.canvas().text(&section), "- Kwekers");
    key(&mut rig, Key::P);
    assert_eq!(rig.canvas().text(&section), "");
    assert_eq!(rig.canvas().partners[0].name, "Kwekers");
    key(&mut rig, Key::Backspace);
    assert!(rig.canvas().partners.is_empty() && note(&rig, "Kwekers").used.is_none());
    rig.shows(Role::Heading, "Geparkeerd (1)");
}

#[test]
fn a_used_note_keeps_what_was_done_to_it_since_when_it_is_taken_back() {
    let mut rig = desk();
    write(&mut rig, &["Kwekers"]);
    key(&mut rig, Key::Escape);
    key(&mut rig, Key::P);
    let mut canvas = rig.canvas().clone();
    canvas.partners[0].notes = "Bellen".to_owned();
    rig.show_canvas(&canvas);
    rig.give(SessionCommand::TakeBack);
    assert_eq!(rig.canvas().partners[0].notes, "Bellen");
    assert!(rig.canvas().notes[0].used.is_none() && rig.canvas().notes[0].partner.is_none());
}

#[test]
fn the_clock_counts_pauses_and_says_when_it_will_be_over() {
    let mut rig = desk();
    rig.shows(Role::Label, "8:00");
    rig.harness.state_mut().wait(Duration::from_secs(90));
    rig.harness.run();
    rig.shows(Role::Label, "6:30");
    rig.shows(Role::Label, "Zoals gepland");
    rig.press("Een minuut meer");
    rig.shows(Role::Label, "7:30");
    rig.shows(Role::Label, "1 minuut later dan gepland");
    rig.press("Pauze  spatie");
    rig.harness.state_mut().wait(Duration::from_hours(1));
    rig.harness.run();
    rig.shows(Role::Label, "7:30");
    rig.press("Verder  spatie");
    rig.harness.state_mut().wait(Duration::from_mins(7));
    rig.harness.run();
    rig.shows(Role::Status, "Nog een minuut");
    rig.harness.state_mut().wait(Duration::from_secs(45));
    rig.harness.run();
    rig.shows(Role::Status, "De tijd is om");
    rig.shows(Role::Label, "+0:15");
}

#[test]
fn letters_in_the_line_are_words_and_nothing_else() {
    let mut rig = desk();
    let before = rig.canvas().agenda.len();
    write(&mut rig, &["brand"]);
    assert_eq!(rig.canvas().notes[0].text, "brand");
    assert!(state(&rig).room.has_curtain && rig.canvas().agenda.len() == before);
    assert_eq!(state(&rig).step, Some(rig.canvas().agenda[0].id));
}

#[test]
fn another_choice_keeps_the_earlier_one() {
    let mut rig = desk();
    write(&mut rig, &["Kwekers"]);
    let target = VoteTarget::Note(note(&rig, "Kwekers").id);
    rig.give(SessionCommand::Budget { people: 28, dots: 3 });
    rig.give(SessionCommand::SetDots(target, 81));
    rig.shows(Role::Status, "Nog 3 van 84 niet gegeven");
    rig.give(SessionCommand::SetDots(target, 90));
    rig.shows(Role::Status, "6 meer gegeven dan de 84 die er zijn");
    rig.press("Opnieuw kiezen");
    rig.give(SessionCommand::AddDots(target, 2));
    let votes = &rig.canvas().votes;
    assert_eq!((votes.len(), votes[0].given(), votes[1].given()), (2, 90, 2));
    assert_eq!(votes[1].budget(), 84);
}

#[test]
fn a_group_goes_and_its_notes_stay() {
    let mut rig = desk();
    write(&mut rig, &["Kwekers", "Winkels"]);
    for (text, name) in [("Kwekers", "Een"), ("Winkels", "Twee")] {
        let id = note(&rig, text).id;
        rig.give(SessionCommand::At(Some(VoteTarget::Note(id))));
        rig.give(SessionCommand::NameGroup(name.to_owned()));
    }
    let [one, two] = [0, 1].map(|index| rig.canvas().note_groups[index].id);
    rig.give(SessionCommand::MergeGroups { from: one, into: two });
    assert!(rig.canvas().notes.iter().all(|note| note.group == Some(two)));
    rig.give(SessionCommand::RemoveGroup(two));
    assert!(rig.canvas().note_groups.is_empty());
    assert!(rig.canvas().notes.len() == 2 && rig.canvas().notes.iter().all(|note| note.group.is_none()));
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(rig.canvas().note_groups.len(), 1);
}

#[test]
fn nothing_is_cut_off_on_a_small_screen() {
    let mut rig = Rig::sized(1024.0, 768.0);
    rig.give(MenuCommand::Session);
    rig.press("Maak een voorstel");
    rig.press("Begin met de eerste stap");
    write(&mut rig, &["Kwekers met te kromme komkommers", "Buurtkeukens"]);
    let cut = rig.cut_off();
    assert!(cut.iter().all(|words| rig.canvas().agenda.len() > 1 && words.contains('·')), "{cut:?}");
}

#[test]
fn a_long_parked_note_stands_within_its_panel() {
    let mut rig = desk();
    let words =
        "Een lang briefje dat niet op een regel past en dus op een volgende verder gaat, tot het op is";
    write(&mut rig, &[words]);
    key(&mut rig, Key::Escape);
    key(&mut rig, Key::Z);
    let places: Vec<_> = rig.harness.query_all_by_label(words).map(|node| node.rect()).collect();
    assert!(!places.is_empty() && places.iter().all(|rect| rect.right() <= 1366.0), "{places:?}");
}

#[test]
fn a_desk_is_begun_and_written_on_by_enter_alone() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::Session);
    key(&mut rig, Key::Enter);
    assert!(!rig.canvas().agenda.is_empty());
    key(&mut rig, Key::Enter);
    rig.write("Kwekers");
    key(&mut rig, Key::Enter);
    assert_eq!(rig.canvas().notes[0].text, "Kwekers");
    // Where notes are chosen from, the keyboard is on them, and single keys work.
    key(&mut rig, Key::Escape);
    key(&mut rig, Key::N);
    assert_eq!(state(&rig).activity(rig.canvas()), Activity::Choose);
    key(&mut rig, Key::Num7);
    assert_eq!(rig.canvas().votes[0].given(), 7);
}

#[test]
fn keys_that_come_in_one_frame_are_each_about_what_the_one_before_led_to() {
    let mut rig = desk();
    write(&mut rig, &["Een", "Twee", "Drie"]);
    for key in [Key::Escape, Key::D, Key::ArrowUp, Key::Z, Key::ArrowUp, Key::L] {
        rig.harness.input_mut().events.push(egui::Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
    }
    rig.harness.run_steps(12);
    let used = ["Een", "Twee", "Drie"].map(|text| note(&rig, text).known_use());
    assert_eq!(used, [Some(NoteUse::Aside), Some(NoteUse::Parked), Some(NoteUse::Decided)]);
}

#[test]
fn the_note_that_is_typed_or_come_to_is_in_sight() {
    let mut rig = desk();
    let notes: Vec<String> = (1..=30).map(|number| format!("Idee {number}")).collect();
    write(&mut rig, &notes.iter().map(String::as_str).collect::<Vec<_>>());
    let place = |rig: &Rig, name: &str| rig.harness.get_by_role_and_label(Role::ListItem, name).rect();
    rig.harness.run_steps(30);
    assert!(place(&rig, "Idee 30").bottom() < 745.0, "{:?}", place(&rig, "Idee 30"));
    rig.give(SessionCommand::At(None));
    key(&mut rig, Key::Escape);
    for _ in 0..29 {
        key(&mut rig, Key::ArrowUp);
    }
    rig.harness.run_steps(30);
    assert!(place(&rig, "Idee 1").top() > 140.0, "{:?}", place(&rig, "Idee 1"));
}

#[test]
fn what_is_typed_behind_enter_in_the_same_frame_is_not_lost() {
    let mut rig = desk();
    rig.harness.get_by_role_and_label(Role::TextInput, "Nieuw briefje").focus();
    rig.harness.run();
    for text in ["Een", "Twee", "Drie"] {
        rig.harness.input_mut().events.push(egui::Event::Text(text.to_owned()));
        rig.harness.input_mut().events.push(egui::Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
    }
    rig.harness.run_steps(8);
    let texts: Vec<&str> = rig.canvas().notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, ["Een", "Twee", "Drie"]);
}

#[test]
fn what_is_parked_decided_and_who_is_there_is_typed_at_the_side() {
    let mut rig = desk();
    rig.type_in(Role::TextInput, "Parkeer iets, en druk op Enter", "Vervoer");
    key(&mut rig, Key::Enter);
    rig.type_in(Role::TextInput, "Schrijf een besluit, en druk op Enter", "In een wijk");
    key(&mut rig, Key::Enter);
    assert_eq!(note(&rig, "Vervoer").known_use(), Some(NoteUse::Parked));
    assert_eq!(note(&rig, "In een wijk").known_use(), Some(NoteUse::Decided));
    rig.give(SessionCommand::People(28));
    rig.type_in(Role::MultilineTextInput, "Namen, als jullie die willen bewaren", "Ans");
    let meeting = &rig.canvas().meetings[0];
    assert_eq!((meeting.head_count(), meeting.present.as_str()), (Some(28), "Ans"));
    // The dots are counted for those who are there.
    rig.give(SessionCommand::ChooseAgain);
    assert_eq!(rig.canvas().votes[0].budget(), 84);
}

#[test]
fn a_note_is_dragged_into_a_group_and_its_menu_is_about_it_alone() {
    let mut rig = desk();
    write(&mut rig, &["Kwekers", "Winkels", "Vervoer"]);
    let id = note(&rig, "Kwekers").id;
    rig.give(SessionCommand::At(Some(VoteTarget::Note(id))));
    rig.give(SessionCommand::NameGroup("Wie".to_owned()));
    let place =
        |rig: &Rig, name: &str| rig.harness.get_by_role_and_label(Role::ListItem, name).rect().center();
    let (from, to) = (place(&rig, "Winkels"), place(&rig, "Kwekers"));
    rig.drag(from, to);
    assert_eq!(note(&rig, "Winkels").group, note(&rig, "Kwekers").group);
    rig.give(SessionCommand::Mark(id));
    rig.harness.get_by_role_and_label(Role::ListItem, "Vervoer").click_secondary();
    rig.harness.run();
    rig.press("parkeren  Z");
    assert_eq!(note(&rig, "Vervoer").known_use(), Some(NoteUse::Parked));
    assert_eq!(note(&rig, "Kwekers").used, None);
}
