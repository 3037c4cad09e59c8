//! Text fields: whatever is typed or pasted stays as it was, and keys do what they should.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Event, ImeEvent, Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::rig::Rig;
use crate::app::{
    Command, DiskEffect, Effect, Example, FileResult, Focus, FocusCommand, JobEffect, JobResult, MenuCommand,
    MethodTable, merge_with_file,
};
use crate::canvas::{Partner, RowRef, TextField};
use crate::document::{Edit, Limits};
use crate::file;
use crate::i18n::{Language, Texts};
use crate::template::BuiltInTemplates;

const NAUGHTY: &[&str] = &[
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇳🇱 👍🏽",
    "Z̷̢̛a̴l̵g̶o̸ e\u{301}e\u{301}n",
    "עברית العربية",
    "\u{202e}omgekeerd\u{202c}",
    "漢字 かな 한글",
    "<b>\"'; DROP TABLE -- {{x}} ${y} %s \\n",
    "\u{feff}\u{200b}\u{200d}\u{ad}",
    "\u{1f}\u{7f}\u{fffd}\u{ffff}\u{10ffff}",
    "ĳ Ĳ ß ǆ ﬁ İ ı",
    "tab\thier",
];

fn dream() -> TextField {
    TextField::Section("dream".into())
}

fn in_dream(rig: &mut Rig) {
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").focus();
    rig.harness.run();
}

#[test]
fn naughty_text_stays_as_it_was_in_every_kind_of_field() {
    let mut rig = Rig::for_any_text();
    rig.give(MenuCommand::AddRow(MethodTable::Partners));
    let partner = rig.canvas().partners[0].id;
    let fields = [
        (Role::MultilineTextInput, "Droom", dream()),
        (Role::MultilineTextInput, "Geld", TextField::Answer("agreements".into(), "money".into())),
        (Role::TextInput, "Onderwerp", TextField::Subject),
        (Role::TextInput, "Naam van de organisatie", RowRef::of(partner).text(Partner::NAME)),
        (Role::MultilineTextInput, "Notities", RowRef::of(partner).text(Partner::NOTES)),
    ];
    for (role, label, place) in fields {
        for text in NAUGHTY {
            let before = rig.text(&place).to_owned();
            // A text of the page closes the form of the row.
            rig.give(FocusCommand::Select(Focus::Partner(partner)));
            rig.harness.get_by_role_and_label(role, label).focus();
            rig.harness.run();
            rig.keys(Modifiers::COMMAND, Key::End);
            rig.event(Event::Text((*text).to_owned()));
            assert_eq!(rig.text(&place), format!("{before}{text}"), "{label}");
        }
    }
}

const LINE_ENDS: &str = "a\r\nb\rc\u{B}d\u{C}e\u{85}f\u{2028}g\u{2029}h\0\ni";

#[test]
fn line_ends_of_other_programs_become_line_feeds_and_in_one_line_spaces() {
    let typed: &[fn(String) -> Event] =
        &[Event::Paste, Event::Text, |text| Event::Ime(ImeEvent::Commit(text))];
    for event in typed {
        let mut rig = Rig::new();
        in_dream(&mut rig);
        rig.event(event(LINE_ENDS.to_owned()));
        assert_eq!(rig.text(&dream()), "a\nb\nc\nd\ne\nf\ng\nh\ni");
        rig.harness.get_by_role_and_label(Role::TextInput, "Onderwerp").focus();
        rig.harness.run();
        rig.event(event(LINE_ENDS.to_owned()));
        assert_eq!(rig.text(&TextField::Subject), "a b c d e f g h i");
    }
}

#[test]
fn a_text_from_a_file_breaks_at_every_line_end_and_stays_as_it_was() {
    let text = LINE_ENDS.replace('\0', "");
    let mut document =
        file::open(Example::Schuldenlab.bytes(), &BuiltInTemplates::read().unwrap(), 7).unwrap().document;
    for field in [dream(), TextField::Subject] {
        let length = document.canvas().text_at(&field).unwrap().len();
        let edits = [Edit::delete(field.clone(), 0..length), Edit::insert(field, 0, &text)];
        document.edit(&edits, Duration::ZERO).unwrap();
    }
    // No sign of it has to be drawn as a missing one, which this rig would not allow.
    let mut rig = Rig::new();
    rig.open(&String::from_utf8(file::save(&document).unwrap()).unwrap());
    let tall = rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Droom").rect().height();
    assert!(tall > 8.0 * 18.0, "{tall}");
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Onderwerp").rect().height() < 40.0);
    in_dream(&mut rig);
    rig.keys(Modifiers::COMMAND, Key::End);
    rig.write("!");
    assert_eq!(*rig.text(&dream()), format!("{text}!"));
    assert_eq!(*rig.text(&TextField::Subject), text);
}

#[test]
fn a_mebibyte_of_text_is_taken_and_one_letter_more_is_refused() {
    let mut rig = Rig::new();
    in_dream(&mut rig);
    let text = "woord ".repeat(Limits::TEXT / 6);
    rig.event(Event::Paste(text.clone()));
    assert_eq!(rig.text(&dream()).len(), text.len());
    rig.event(Event::Paste("te veel".to_owned()));
    assert_eq!(rig.text(&dream()), text);
    assert_eq!(rig.state().notices.len(), 1);
}

#[test]
fn a_paste_that_is_too_large_is_told_to_be_and_leaves_the_cursor_where_it_was() {
    let mut rig = Rig::new();
    in_dream(&mut rig);
    rig.event(Event::Paste("woord ".repeat(5_000)));
    rig.keys(Modifiers::CTRL, Key::Home);
    rig.event(Event::Paste("te veel ".repeat(Limits::TEXT)));
    let told = rig.state().notices[0].lines(Texts::of(Language::Dutch)).join(" ");
    assert!(told.starts_with("Wat je plakt, is te groot"), "{told}");
    rig.event(Event::Text("Eerst ".to_owned()));
    assert_eq!(rig.text(&dream()).find("Eerst"), Some(0));
    // What is selected makes room.
    rig.keys(Modifiers::COMMAND, Key::A);
    rig.event(Event::Paste("x".repeat(Limits::TEXT)));
    assert_eq!(rig.text(&dream()).len(), Limits::TEXT);
}

#[test]
fn what_an_input_method_shows_is_written_only_when_it_is_committed() {
    let mut rig = Rig::for_any_text();
    in_dream(&mut rig);
    rig.event(Event::Text("a".to_owned()));
    for shown in ["k", "ka", "か"] {
        rig.event(Event::Ime(ImeEvent::Preedit { text: shown.to_owned(), active_range_chars: None }));
        assert_eq!(rig.text(&dream()), "a");
    }
    rig.event(Event::Ime(ImeEvent::Commit("か".to_owned())));
    assert_eq!(rig.text(&dream()), "aか");
    rig.event(Event::Ime(ImeEvent::Preedit { text: "n".to_owned(), active_range_chars: None }));
    rig.event(Event::Ime(ImeEvent::Preedit { text: String::new(), active_range_chars: None }));
    assert_eq!(rig.text(&dream()), "aか");
    rig.event(Event::Text("b".to_owned()));
    assert_eq!(rig.text(&dream()), "aかb");
}

#[test]
fn a_field_that_is_left_in_the_middle_of_an_input_method_keeps_what_was_written() {
    let mut rig = Rig::new();
    in_dream(&mut rig);
    rig.event(Event::Text("a".to_owned()));
    rig.event(Event::Ime(ImeEvent::Preedit { text: "k".to_owned(), active_range_chars: None }));
    rig.harness.get_by_role_and_label(Role::TextInput, "Onderwerp").focus();
    rig.harness.run();
    in_dream(&mut rig);
    rig.event(Event::Text("b".to_owned()));
    assert_eq!(rig.text(&dream()).replace('a', ""), "b");
}

#[test]
fn emacs_keys_delete_nothing() {
    let mut rig = Rig::new();
    in_dream(&mut rig);
    rig.event(Event::Text("een twee".to_owned()));
    for key in [Key::H, Key::K, Key::U, Key::W] {
        rig.keys(Modifiers::CTRL, key);
    }
    assert_eq!(rig.text(&dream()), "een twee");
}

#[test]
fn undo_goes_through_all_fields_and_moves_the_cursor_along() {
    let mut rig = Rig::new();
    in_dream(&mut rig);
    rig.event(Event::Text("een".to_owned()));
    rig.harness.state_mut().give(Command::Edit(vec![Edit::insert(TextField::Subject, 0, "x")]));
    rig.event(Event::Text(" twee".to_owned()));
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!((rig.text(&dream()), rig.text(&TextField::Subject)), ("een", "x"));
    rig.keys(Modifiers::COMMAND, Key::Z);
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!((rig.text(&dream()), rig.text(&TextField::Subject)), ("", ""));
    for _ in 0..3 {
        rig.keys(Modifiers::COMMAND, Key::Y);
    }
    rig.event(Event::Text("!".to_owned()));
    assert_eq!(rig.text(&dream()), "een twee!");
}

#[test]
fn the_cursor_stays_with_ones_own_words_while_others_write_around_them() {
    let templates = BuiltInTemplates::read().unwrap();
    let mut document = file::open(Example::Schuldenlab.bytes(), &templates, 7).unwrap().document;
    let length = document.canvas().text_at(&dream()).unwrap().len();
    let at = Duration::ZERO;
    document
        .edit(&[Edit::delete(dream(), 0..length), Edit::insert(dream(), 0, "een twee drie")], at)
        .unwrap();
    let mut rig = Rig::new();
    rig.open(&String::from_utf8(file::save(&document).unwrap()).unwrap());
    in_dream(&mut rig);
    for _ in 0.." drie".len() {
        rig.keys(Modifiers::NONE, Key::ArrowLeft);
    }
    rig.event(Event::Text("!".to_owned()));
    // Somebody else writes before and behind it, and at the very end.
    document.edit(&[Edit::insert(dream(), 0, "nul "), Edit::insert(dream(), 17, " vier")], at).unwrap();
    let bytes = file::save(&document).unwrap();
    rig.answer(JobResult::File(FileResult::Touched { path: "odd.canvas.json".into() }));
    let Some(Effect::Disk(DiskEffect::Look { known, client_id, generation, .. })) =
        rig.harness.state_mut().effects.pop()
    else {
        panic!("nobody looks")
    };
    let found = file::look(Some(&bytes), known, None, &templates, client_id);
    rig.answer(JobResult::File(FileResult::Looked { path: "odd.canvas.json".into(), generation, found }));
    let Some(Effect::Job(JobEffect::MergeWithFile(job))) = rig.harness.state_mut().effects.pop() else {
        panic!("nobody merges")
    };
    let verdict = merge_with_file(&job);
    rig.answer(JobResult::File(FileResult::Merged { job, verdict }));
    rig.event(Event::Text("?".to_owned()));
    assert_eq!(rig.text(&dream()), "nul een twee!? drie vier");
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(rig.text(&dream()), "nul een twee! drie vier", "and what is theirs stays");
}

#[test]
fn tab_leaves_a_field_and_writes_none() {
    let mut rig = Rig::new();
    in_dream(&mut rig);
    rig.keys(Modifiers::NONE, Key::Tab);
    assert_eq!(rig.text(&dream()), "");
    assert!(
        rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Maatschappelijke waarde").is_focused()
    );
}

#[test]
fn enter_in_a_partners_name_makes_the_next_partner() {
    let mut rig = Rig::new();
    rig.press("+ Partner toevoegen");
    for name in ["Supermarktketen Veldhuis", "Voedselbank"] {
        assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Naam van de organisatie").is_focused());
        rig.write(name);
        rig.keys(Modifiers::NONE, Key::Enter);
    }
    let names = |rig: &Rig| -> Vec<String> {
        rig.canvas().partners.iter().map(|partner| partner.name.clone()).collect()
    };
    assert_eq!(names(&rig), ["Supermarktketen Veldhuis", "Voedselbank", ""]);
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(names(&rig), ["Supermarktketen Veldhuis", "Voedselbank"]);
}

#[test]
fn enter_in_a_field_of_one_line_goes_to_the_next_field() {
    let mut rig = Rig::new();
    rig.type_in(Role::TextInput, "Onderwerp", "Koelte");
    rig.keys(Modifiers::NONE, Key::Enter);
    let focused = rig.harness.ctx.memory(egui::Memory::focused);
    rig.write("x");
    assert!(focused.is_some());
    assert_eq!(rig.text(&TextField::Subject), "Koelte");
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_ne!(rig.harness.ctx.memory(egui::Memory::focused), focused);
    assert!(rig.harness.ctx.memory(egui::Memory::focused).is_some());
    // Shift+Enter is no Enter, and leaves the keyboard where it is.
    rig.harness.get_by_role_and_label(Role::TextInput, "Onderwerp").focus();
    rig.harness.run();
    rig.keys(Modifiers::SHIFT, Key::Enter);
    assert!(rig.harness.get_by_role_and_label(Role::TextInput, "Onderwerp").is_focused());
}

#[test]
fn typing_over_a_selection_is_one_step() {
    let mut rig = Rig::new();
    in_dream(&mut rig);
    rig.event(Event::Text("oud".to_owned()));
    rig.keys(Modifiers::COMMAND, Key::A);
    rig.event(Event::Text("nieuw".to_owned()));
    assert_eq!(rig.text(&dream()), "nieuw");
    rig.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(rig.text(&dream()), "oud");
}

#[test]
fn a_screen_reader_can_set_a_text() {
    let mut rig = Rig::new();
    rig.harness
        .get_by_role_and_label(Role::MultilineTextInput, "Droom")
        .set_text_value_accesskit("voorgelezen");
    rig.harness.run();
    assert_eq!(rig.text(&dream()), "voorgelezen");
}

#[test]
fn enter_goes_on_with_a_list_and_in_an_empty_item_ends_it() {
    let mut rig = Rig::new();
    in_dream(&mut rig);
    let enter = |rig: &mut Rig| rig.keys(Modifiers::NONE, Key::Enter);
    rig.write("Dit:\n1. één");
    enter(&mut rig);
    rig.write("twee");
    assert_eq!(rig.text(&dream()), "Dit:\n1. één\n2. twee");
    enter(&mut rig);
    assert_eq!(rig.text(&dream()), "Dit:\n1. één\n2. twee\n3. ");
    enter(&mut rig);
    rig.write("Klaar.");
    assert_eq!(rig.text(&dream()), "Dit:\n1. één\n2. twee\nKlaar.");
    // Outside a list it is a line end, and so it is with Shift.
    enter(&mut rig);
    rig.write("- a");
    rig.keys(Modifiers::SHIFT, Key::Enter);
    rig.write("b");
    assert_eq!(rig.text(&dream()), "Dit:\n1. één\n2. twee\nKlaar.\n- a\nb");
    rig.give(MenuCommand::Undo);
    assert!(!rig.text(&dream()).ends_with('b'));
}

#[test]
fn enter_within_an_item_makes_two_of_it() {
    let mut rig = Rig::new();
    in_dream(&mut rig);
    rig.write("- eentwee");
    for _ in 0..4 {
        rig.keys(Modifiers::NONE, Key::ArrowLeft);
    }
    rig.keys(Modifiers::NONE, Key::Enter);
    rig.write("x");
    assert_eq!(rig.text(&dream()), "- een\n- xtwee");
    // In front of the words of an item there is nothing to end.
    rig.keys(Modifiers::NONE, Key::ArrowLeft);
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(rig.text(&dream()), "- een\n- \nxtwee");
}
