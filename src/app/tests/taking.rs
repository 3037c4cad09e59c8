//! Rows of another canvas, taken over.

use super::*;
use crate::canvas::{Origin, RowRef};
use crate::i18n::table;
use crate::merge::Subject;
use crate::schema::AnyRow;

const MINUTES: &[u8] = include_bytes!("../../../assets/examples/forms/minutes.canvas.json");

const OTHER: &str = r#"{
  "format": "samencanvas", "version": 1, "id": "0198bbbb-0000-7000-8000-000000000001",
  "template": {"id": "collaborative-innovation", "version": 1}, "language": "nl",
  "canvas": {
    "partners": [
      {"id": "0198bbbb-0000-7000-8000-000000000021", "name": "Gemeente Vallei", "sector": "government",
       "contributions": [{"id": "0198bbbb-0000-7000-8000-000000000031", "kind": "money", "text": "Subsidie",
                          "amount": 500, "unit": "EUR"}]},
      {"id": "0198bbbb-0000-7000-8000-000000000022", "name": "Bank"}],
    "actions": [
      {"id": "0198bbbb-0000-7000-8000-000000000011", "text": "Meten",
       "owner_partner": "0198bbbb-0000-7000-8000-000000000021"},
      {"id": "0198bbbb-0000-7000-8000-000000000012", "parent": "0198bbbb-0000-7000-8000-000000000011",
       "text": "Bellen", "due": "2027-03-01", "owner_partner": "0198bbbb-0000-7000-8000-000000000022"}]
  }
}"#;

/// Opens the dialog for a file.
fn choose(session: &mut Session, bytes: &[u8]) {
    session.files.insert(COPY.into(), bytes.to_vec());
    session.choice = PathChoice::Chosen(COPY.into());
    session.give(MenuCommand::TakeOver);
}

#[track_caller]
fn choice(session: &Session) -> TakeChoice {
    match &session.state.open.dialog {
        Some(Dialog::TakeOver(choice)) => choice.clone(),
        other => panic!("{other:?} {:?}", session.state.notices),
    }
}

fn offer(session: &Session) -> Offer {
    let document = &session.state.open.document;
    let texts = Texts::of(Language::Dutch);
    Offer::of(&choice(session), document.canvas(), document.template(), texts)
}

/// Ticks the rows with these names, and takes them over.
fn take(session: &mut Session, names: &[&str]) {
    let offer = offer(session);
    let mut choice = choice(session);
    let rows = offer.tables.iter().flat_map(|table| &table.rows);
    choice.ticked.extend(rows.filter(|row| names.contains(&row.name.as_str())).map(|row| row.id));
    assert_eq!(offer.ticked(&choice), names.len());
    session.give(Command::Answer(Answer::Take(TakeAnswer::Change(choice))));
    session.give(Command::Answer(Answer::Take(TakeAnswer::Take)));
}

/// What is told of each row.
fn standings(session: &Session) -> Vec<(String, Standing)> {
    let offer = offer(session);
    let rows = offer.tables.into_iter().flat_map(|table| table.rows);
    rows.map(|row| (row.name, row.standing)).collect()
}

#[test]
fn rows_are_taken_over_with_what_belongs_to_them_as_one_step() {
    let mut session = Session::new();
    choose(&mut session, OTHER.as_bytes());
    take(&mut session, &["Gemeente Vallei", "Meten", "Bellen"]);
    let canvas = session.state.open.document.canvas().clone();
    let partner = &canvas.partners[0];
    assert_eq!((canvas.partners.len(), partner.name.as_str()), (1, "Gemeente Vallei"));
    assert_eq!(partner.contributions[0].text, "Subsidie");
    assert_ne!(partner.contributions[0].id.to_string(), "0198bbbb-0000-7000-8000-000000000031");
    let [goal, part] = &canvas.actions[..] else { panic!("{:?}", canvas.actions) };
    assert_eq!((goal.text.as_str(), goal.owner_partner), ("Meten", Some(partner.id)));
    assert_eq!((part.parent, part.due), (Some(goal.id), Some(jiff::civil::date(2027, 3, 1))));
    // A partner that did not come along stays as the name of who does it.
    assert_eq!((part.owner.as_str(), part.owner_partner), ("Bank", None));
    // A comparison tells the rows, and not where they came from.
    let template = session.state.open.document.template();
    let report = crate::merge::compare(&template.blank_canvas("nl"), &canvas, template);
    assert!(report.parts.iter().any(|part| part.row.is_some()));
    assert!(!report.parts.iter().any(|part| part.subject == Subject::Unknown), "{:?}", report.parts);
    session.give(MenuCommand::Undo);
    let canvas = session.state.open.document.canvas();
    assert!(canvas.partners.is_empty() && canvas.actions.is_empty() && canvas.unknown.is_empty());
    session.give(MenuCommand::Redo);
    assert_eq!(session.state.open.document.canvas().unknown.len(), 3);
}

#[test]
fn what_was_taken_over_is_offered_no_more_also_after_saving_and_what_changed_there_is_told() {
    let mut session = Session::new();
    choose(&mut session, OTHER.as_bytes());
    take(&mut session, &["Bank", "Bellen"]);
    session.choice = PathChoice::Chosen(FILE.into());
    session.give(MenuCommand::Save);
    let mut session = {
        let mut again = Session::new();
        again.files = session.files;
        again.give(FileCommand::Open(FILE.into()));
        again
    };
    choose(&mut session, OTHER.as_bytes());
    let taken =
        |changed: &[&str]| Standing::Taken { changed: changed.iter().map(|&one| one.to_owned()).collect() };
    let named = |name: &str, standing| (name.to_owned(), standing);
    assert_eq!(
        standings(&session),
        [
            named("Gemeente Vallei", Standing::New),
            named("Bank", taken(&[])),
            named("Meten", Standing::New),
            named("Bellen", taken(&[])),
        ]
    );
    session.give(Command::Answer(Answer::Cancel));
    let later = OTHER.replace("\"due\": \"2027-03-01\"", "\"due\": \"2027-04-01\", \"state\": \"busy\"");
    choose(&mut session, later.as_bytes());
    let changed = taken(&["Klaar op: 1 april 2027", "Status: bezig"]);
    assert_eq!(standings(&session)[3], named("Bellen", changed));
    // What comes later finds what is here already.
    take(&mut session, &["Meten"]);
    let canvas = session.state.open.document.canvas();
    assert_eq!(canvas.actions[1].owner, "Gemeente Vallei");
    // A row that is removed here is offered again.
    let bank = RowRef::of(canvas.partners[0].id);
    assert!(Origin::of(canvas, bank).is_some());
    session.give(Command::Edit(vec![Edit::Remove(bank)]));
    choose(&mut session, OTHER.as_bytes());
    assert_eq!(standings(&session)[1], named("Bank", Standing::New));
}

#[test]
fn a_partner_whose_name_is_here_already_is_told() {
    let mut session = Session::new();
    session.give(RowCommand::Begin(MethodTable::Partners.into(), "bank".to_owned()));
    choose(&mut session, OTHER.as_bytes());
    assert_eq!(standings(&session)[1], ("Bank".to_owned(), Standing::SameName));
}

#[test]
fn agreements_of_minutes_become_actions() {
    let mut session = Session::new();
    choose(&mut session, MINUTES);
    let offered = offer(&session);
    let agreements = offered.tables.iter().find(|table| table.title == "Afspraken").unwrap();
    assert_eq!(agreements.proposed, Some(MethodTable::Actions.into()));
    // Who was there is no action.
    assert_eq!(offered.tables[0].proposed, None);
    let name = agreements.rows[0].name.clone();
    take(&mut session, &[&name]);
    let action = &session.state.open.document.canvas().actions[0];
    assert!(action.text.starts_with(&name), "{action:?}");
    assert_eq!((action.owner.as_str(), action.state.is_some()), ("VNG", true));
    choose(&mut session, MINUTES);
    let standing = standings(&session).into_iter().find(|(row, _)| *row == name).unwrap().1;
    assert_eq!(standing, Standing::Taken { changed: Vec::new() });
}

#[test]
fn rows_of_a_form_come_into_the_same_table_of_another_one() {
    let mut session = Session::new();
    session.files.insert(FILE.into(), MINUTES.to_vec());
    session.give(FileCommand::Open(FILE.into()));
    let others = String::from_utf8(MINUTES.to_vec()).unwrap();
    let id = session.state.open.document.id().to_string();
    let others = others.replace(&id, "0198bbbb-0000-7000-8000-000000000002");
    // Rows that have the same id are the same rows.
    choose(&mut session, others.as_bytes());
    assert!(standings(&session).iter().all(|(_, standing)| !standing.is_open()));
    session.give(Command::Answer(Answer::Cancel));
    let section = session
        .state
        .open
        .document
        .template()
        .sections
        .iter()
        .find(|section| section.id.as_str() == "agreements");
    let section = section.unwrap().clone();
    let rows: Vec<RowRef> = section
        .rows_on(session.state.open.document.canvas())
        .map(|row| RowRef::of_kind(row.kind(), row.uuid()))
        .collect();
    let before: Vec<Vec<String>> = cells(&session, &section);
    session.give(Command::Edit(rows.into_iter().map(Edit::Remove).collect()));
    choose(&mut session, others.as_bytes());
    let names: Vec<String> = offer(&session)
        .tables
        .iter()
        .filter(|table| table.title == "Afspraken")
        .flat_map(|table| table.rows.iter().map(|row| row.name.clone()))
        .collect();
    take(&mut session, &names.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(cells(&session, &section), before);
}

fn cells(session: &Session, section: &crate::template::SectionTemplate) -> Vec<Vec<String>> {
    let document = &session.state.open.document;
    let texts = Texts::of(Language::Dutch);
    let cells = |row: &dyn AnyRow| table::cells(texts, document.canvas(), document.template(), row);
    section.rows_on(document.canvas()).map(cells).collect()
}
