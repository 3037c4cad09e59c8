//! The dialog for pasted rows: its box, and its columns.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use super::rig::Rig;
use crate::app::{
    Answer, Command, Dialog, Effect, Focus, FocusCommand, JobEffect, JobResult, MenuCommand, MethodTable,
    RowCommand, SystemResult, table_text,
};
use crate::i18n::{self, Language, Texts};

const ROWS: &str = "Naam\tTelefoon\tPlaats\nGemeente A\t06 1\tAssen\nBank B\t06 2\tEmmen\n";

fn pasted(rows: &str) -> Rig {
    let mut rig = Rig::new();
    rig.give(RowCommand::PasteText(MethodTable::Partners.into(), rows.to_owned()));
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
    rig.write("niet");
    assert!(rig.harness.get_by_role_and_label(Role::Button, "Niet overnemen").is_focused());
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

const MILESTONES: &str = include_str!("../../../tests/it/tables/milestones.canvas.json");

/// The cells of the table that the template declares.
fn declared_cells(rig: &Rig) -> Vec<Vec<String>> {
    let template = rig.state().open.document.template();
    let section = template.sections.iter().find(|section| section.table.is_some()).unwrap();
    let texts = Texts::of(Language::Dutch);
    section.rows_on(rig.canvas()).map(|row| i18n::table::cells(texts, rig.canvas(), template, row)).collect()
}

#[test]
fn rows_pasted_at_a_table_of_a_form_go_by_their_titles_as_one_step() {
    let mut rig = Rig::new();
    rig.open(MILESTONES);
    let before = declared_cells(&rig);
    rig.give(FocusCommand::Select(Focus::Section("milestones".into())));
    rig.event(egui::Event::Paste(
        "Dag\tWat is klaar\tWie\tStand\tBetaling (euro)\tTelefoon\n\
         1-6-2027\tRapport\tgemeente vallei\tklaar\t€ 1.250,75\t06 1\n\
         na de zomer\tFeest\tDe straat\tooit\t12 uur\t\n"
            .to_owned(),
    ));
    rig.harness.run();
    assert_eq!(column(&rig, "Kolom 5: Betaling (euro)"), "Betaling (euro)");
    assert_eq!(column(&rig, "Kolom 6: Telefoon"), "Komt bij Wat is klaar");
    rig.shows(Role::Label, "na de zomer (komt bij Wat is klaar)");
    rig.shows(Role::Label, "1 juni 2027");
    rig.press("2 rijen toevoegen");
    let cells = declared_cells(&rig);
    assert_eq!(
        cells[2],
        ["Rapport\nTelefoon: 06 1", "", "Klaar", "€\u{a0}1.250,75", "1 juni 2027", "Gemeente Vallei"]
    );
    assert_eq!(
        cells[3],
        ["Feest\nDag: na de zomer\nWie: De straat\nStand: ooit\nBetaling (euro): 12 uur", "", "", "", "", ""]
    );
    rig.give(MenuCommand::Undo);
    assert_eq!(declared_cells(&rig), before);
}

#[test]
fn typing_and_pasting_at_a_row_of_a_form_begin_rows_of_its_table() {
    let mut rig = Rig::new();
    rig.open(MILESTONES);
    let count = declared_cells(&rig).len();
    rig.harness.get_by_role_and_label(Role::Button, "+ Rij toevoegen").focus();
    rig.harness.run();
    rig.write("Evaluatie");
    assert_eq!(declared_cells(&rig).last().unwrap()[0], "Evaluatie");
    assert_eq!(declared_cells(&rig).len(), count + 1);
    // A row that is left without a word goes again, and rows pasted into its first field become rows.
    rig.give(Command::Row(RowCommand::Next(rig.state().open.focus.as_ref().unwrap().row().unwrap())));
    rig.harness.run();
    rig.harness.event(egui::Event::Paste("Wat is klaar\tWaar\nFeest\tKade\nSlot\tHal\n".to_owned()));
    rig.harness.run_steps(8);
    rig.press("2 rijen toevoegen");
    let cells = declared_cells(&rig);
    let names: Vec<&str> = cells.iter().skip(count).map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["Evaluatie", "Feest", "Slot"]);
    assert_eq!(cells.last().unwrap()[1], "Hal");
}

#[test]
fn the_menus_of_a_table_of_a_form_paste_rows() {
    let mut rig = Rig::new();
    rig.open(MILESTONES);
    rig.give(FocusCommand::Select(Focus::Section("goal".into())));
    rig.give(MenuCommand::PasteTableRows);
    assert!(rig.state().open.dialog.is_none(), "no table is selected");
    rig.give(FocusCommand::Select(Focus::Section("milestones".into())));
    rig.press("Rijen plakken uit een spreadsheet…");
    let how = "Plak rijen uit een spreadsheet, een tabel of een lijst in Mijlpalen. \
               Zonder kopregel is de volgorde: Wat is klaar, Waar, Stand, Betaling (euro), Dag, Wie";
    rig.shows(Role::Label, how);
}
