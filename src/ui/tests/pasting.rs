//! The dialog for pasted rows: its box, and its columns.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{
    Answer, Command, Dialog, Effect, JobEffect, JobResult, MenuCommand, MethodTable, RowCommand,
    SystemResult, table_text,
};

const ROWS: &str = "Naam\tTelefoon\tPlaats\nGemeente A\t06 1\tAssen\nBank B\t06 2\tEmmen\n";

fn pasted(rows: &str) -> Rig {
    let mut rig = Rig::new();
    rig.give(RowCommand::PasteText(MethodTable::Partners, rows.to_owned()));
    rig
}

/// What the list of a column says.
#[track_caller]
fn column(rig: &Rig, name: &str) -> String {
    let list = rig.harness.get_by_role_and_label(Role::ComboBox, name);
    list.accesskit_node().value().unwrap_or_default()
}

/// Answers the last search for a table with this HTML.
#[track_caller]
fn find_table(rig: &mut Rig, html: &str) {
    let searches = rig.harness.state().effects.iter().rev();
    let number = searches.into_iter().find_map(|effect| match effect {
        Effect::Job(JobEffect::FindTable { number, .. }) => Some(*number),
        _ => None,
    });
    let table = table_text(html, None).unwrap();
    rig.answer(JobResult::System(SystemResult::TableFound { number: number.unwrap(), table }));
}

#[track_caller]
fn text(rig: &Rig) -> &str {
    match &rig.state().open.dialog {
        Some(Dialog::PasteRows(choice)) => &choice.text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_column_goes_where_the_user_says_also_after_more_is_typed() {
    let mut rig = pasted(ROWS);
    assert_eq!(column(&rig, "Kolom 1: Naam"), "Naam van de organisatie");
    assert_eq!(column(&rig, "Kolom 2: Telefoon"), "Komt bij Notities");
    rig.click(Role::ComboBox, "Kolom 2: Telefoon");
    rig.press("Niet overnemen");
    rig.click(Role::ComboBox, "Kolom 3: Plaats");
    rig.press("Sector");
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Geplakte rijen").focus();
    rig.harness.run();
    rig.keys(Modifiers::COMMAND, Key::End);
    rig.write("Stichting C");
    assert_eq!(column(&rig, "Kolom 2: Telefoon"), "Niet overnemen");
    rig.press("3 rijen toevoegen");
    let partners = &rig.canvas().partners;
    assert_eq!(partners[0].notes, "Plaats: Assen", "no such sector, and no telephone");
    assert_eq!(partners[2].name, "Stichting C");
}

#[test]
fn a_field_that_another_column_has_is_taken_from_it() {
    let mut rig = pasted(ROWS);
    rig.click(Role::ComboBox, "Kolom 3: Plaats");
    rig.press("Naam van de organisatie");
    assert_eq!(column(&rig, "Kolom 1: Naam"), "Komt bij Notities");
    rig.press("2 rijen toevoegen");
    let partner = &rig.canvas().partners[0];
    assert_eq!(
        (partner.name.as_str(), partner.notes.as_str()),
        ("Assen", "Naam: Gemeente A\nTelefoon: 06 1")
    );
}

#[test]
fn a_list_of_a_column_opens_and_chooses_by_keys() {
    let mut rig = pasted(ROWS);
    rig.tab_to(Role::ComboBox, "Kolom 2: Telefoon");
    rig.keys(Modifiers::NONE, Key::Space);
    rig.tab_to(Role::Button, "Niet overnemen");
    rig.keys(Modifiers::NONE, Key::Enter);
    assert_eq!(column(&rig, "Kolom 2: Telefoon"), "Niet overnemen");
    assert!(rig.harness.get_by_role_and_label(Role::ComboBox, "Kolom 2: Telefoon").is_focused());
}

#[test]
fn what_stands_above_the_titles_is_told_and_can_be_taken() {
    let mut rig = pasted("Partners van het project\t\nNaam\tRol\nGemeente A\tpartner\n");
    rig.shows(
        Role::Label,
        "Boven de kolomtitels staat: Partners van het project. Dit wordt niet overgenomen",
    );
    rig.shows(Role::Button, "1 rij toevoegen");
    rig.click(Role::CheckBox, "Neem dit ook over als rij");
    rig.press("2 rijen toevoegen");
    let names: Vec<&str> = rig.canvas().partners.iter().map(|partner| partner.name.as_str()).collect();
    assert_eq!(names, ["Partners van het project", "Gemeente A"]);
}

#[test]
fn a_table_of_the_clipboard_comes_into_the_box_and_what_is_typed_next_is_added_to_it() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::PasteRows(MethodTable::Partners));
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Geplakte rijen").focus();
    rig.harness.run();
    let html = "<table><tr><td>Naam</td><td>Rol</td></tr><tr><td>A<br>B</td><td>partner</td></tr></table>";
    rig.event(egui::Event::Paste("Naam\r\nRol\r\nA\r\nB\r\npartner\r\n".to_owned()));
    assert_eq!(text(&rig), "Naam\nRol\nA\nB\npartner\n");
    find_table(&mut rig, html);
    rig.shows(Role::Label, "Dit staat op het klembord. Je kunt het hier veranderen");
    assert_eq!(text(&rig), "Naam\tRol\n\"A\nB\"\tpartner\n");
    rig.write("C");
    assert_eq!(text(&rig), "Naam\tRol\n\"A\nB\"\tpartner\nC");
    // A table that comes late changes nothing any more.
    find_table(&mut rig, "<ul><li>D</ul>");
    assert_eq!(text(&rig), "Naam\tRol\n\"A\nB\"\tpartner\nC");
}

#[test]
fn a_paste_dialog_begins_without_the_text_of_one_that_was_closed() {
    let mut rig = Rig::new();
    rig.give(MenuCommand::PasteRows(MethodTable::Partners));
    rig.harness.get_by_role_and_label(Role::MultilineTextInput, "Geplakte rijen").focus();
    rig.harness.run();
    rig.write("Gemeente");
    rig.give(Command::Answer(Answer::Cancel));
    rig.give(MenuCommand::PasteRows(MethodTable::Partners));
    rig.harness.run();
    assert_eq!(text(&rig), "");
    rig.write("B");
    assert_eq!(text(&rig), "B");
}
