//! Rows from the clipboard: its text, and the table in its HTML.

use super::*;
use crate::canvas::RowRef;
use crate::document::difference;
use crate::pitch::fixtures::schuldenlab;

const HTML: &str =
    "<table><tr><td>Naam</td><td>Rol</td></tr><tr><td>A<br>afdeling</td><td>partner</td></tr></table>";

#[track_caller]
fn choice(session: &Session) -> &PasteChoice {
    match &session.state.open.dialog {
        Some(Dialog::PasteRows(choice)) => choice,
        other => panic!("{other:?}"),
    }
}

/// The last table that was looked for, as the machine finds it in the HTML.
#[track_caller]
fn find(session: &mut Session, html: &str) -> Option<JobResult> {
    let effect = session.waiting.pop();
    let Some(Effect::Job(JobEffect::FindTable { number, said })) = effect else { panic!("{effect:?}") };
    table_text(html, said.as_deref())
        .map(|table| JobResult::System(SystemResult::TableFound { number, table }))
}

#[test]
fn a_table_on_the_clipboard_comes_in_the_place_of_its_text() {
    let mut session = Session::new();
    session.ask(RowCommand::PasteText(
        MethodTable::Partners.into(),
        "Naam\nRol\nA afdeling\npartner".to_owned(),
    ));
    let found = find(&mut session, HTML).unwrap();
    session.take(found);
    assert_eq!(choice(&session).text, "Naam\tRol\n\"A\nafdeling\"\tpartner\n");
    assert!(choice(&session).is_from_clipboard);
    let texts: Vec<&Texts> = Language::ALL.into_iter().map(Texts::of).collect();
    let PastedRows::Partners(rows) = session.read_rows(choice(&session), &texts).rows else { panic!() };
    assert_eq!(
        (rows.len(), rows[0].name.as_str(), rows[0].role),
        (1, "A afdeling", Some(PartnerRole::Sponsoring))
    );
}

#[test]
fn a_dialog_without_text_begins_with_the_table_of_the_clipboard() {
    let mut session = Session::new();
    session.ask(MenuCommand::PasteRows(MethodTable::Partners));
    let found = find(&mut session, HTML).unwrap();
    session.take(found);
    assert!(choice(&session).text.starts_with("Naam\tRol\n"));
}

#[test]
fn what_somebody_typed_meanwhile_is_not_overwritten() {
    let mut session = Session::new();
    session.ask(MenuCommand::PasteRows(MethodTable::Partners));
    let found = find(&mut session, HTML).unwrap();
    let typed = choice(&session).with_text("Gemeente");
    session.ask(Command::Answer(Answer::Paste(PasteAnswer::Change(typed))));
    session.take(found);
    assert_eq!(choice(&session).text, "Gemeente");
    assert!(!choice(&session).is_from_clipboard);
}

#[test]
fn a_table_of_a_dialog_that_is_closed_is_not_for_the_next_one() {
    let mut session = Session::new();
    session.ask(MenuCommand::PasteRows(MethodTable::Partners));
    let late = find(&mut session, HTML).unwrap();
    session.ask(Command::Answer(Answer::Cancel));
    session.ask(MenuCommand::PasteRows(MethodTable::Actions));
    session.take(late);
    assert_eq!(choice(&session).text, "");
}

#[test]
fn a_table_pasted_below_other_text_leaves_that_text() {
    let mut session = Session::new();
    session.ask(MenuCommand::PasteRows(MethodTable::Partners));
    session.waiting.clear();
    let pasted = PasteChoice::new(MethodTable::Partners, "Bank\nNaam\nRol\nA afdeling\npartner");
    session.ask(Command::Answer(Answer::Paste(PasteAnswer::Into(
        pasted,
        "Naam\r\nRol\r\nA afdeling\r\npartner".to_owned(),
    ))));
    let found = find(&mut session, HTML).unwrap();
    session.take(found);
    assert_eq!(choice(&session).text, "Bank\nNaam\tRol\n\"A\nafdeling\"\tpartner\n");
    // In between other text it is text.
    let between = PasteChoice::new(MethodTable::Partners, "een twee drie");
    session.ask(Command::Answer(Answer::Paste(PasteAnswer::Into(between, "twee".to_owned()))));
    assert!(session.waiting.is_empty());
    assert_eq!(choice(&session).text, "een twee drie");
}

#[test]
fn a_table_with_other_words_than_the_text_is_of_another_copy() {
    let mut session = Session::new();
    session.ask(RowCommand::PasteText(MethodTable::Partners.into(), "Gemeente Utrecht\noverheid".to_owned()));
    assert!(find(&mut session, HTML).is_none());
    // A program may leave a cell out, or give it once where it goes down rows.
    let merged =
        "<table><tr><td rowspan=4>overheid</td><td>A</td></tr><tr><td>B</td></tr><tr><td>C</td></tr></table>";
    assert!(table_text(merged, Some("overheid\nA\nB\nC")).is_some());
    assert!(table_text(merged, Some("overheid\nC\nB\nA")).is_none());
}

/// Carries out a command that copies, and returns what is copied.
#[track_caller]
fn copied(session: &mut Session, command: RowCommand) -> String {
    session.ask(command);
    match session.waiting.pop() {
        Some(Effect::Window(WindowEffect::Copy(text))) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_row_that_was_copied_or_cut_is_the_same_row_where_it_is_pasted() {
    let mut session = Session::new();
    let mut filled = schuldenlab();
    filled.partners[1].notes = "Belt \"dinsdag\"\nterug".to_owned();
    let edits = difference(session.state.open.document.canvas(), &filled);
    session.give(Command::Edit(edits));
    let texts: Vec<&Texts> = Language::ALL.into_iter().map(Texts::of).collect();
    let paste = |session: &mut Session, table: MethodTable, text: &str| {
        let rows = session.read_rows(&PasteChoice::new(table, text), &texts).rows;
        session.give(RowCommand::PasteText(table.into(), text.to_owned()));
        session.give(Command::Answer(Answer::Paste(PasteAnswer::Add(rows))));
    };
    for place in 0..filled.partners.len() {
        let text = copied(&mut session, RowCommand::Copy(RowRef::of(filled.partners[place].id)));
        assert!(text.starts_with("Naam van de organisatie\t"), "{text}");
        paste(&mut session, MethodTable::Partners, &text);
        let mut again = session.state.open.document.canvas().partners.last().unwrap().clone();
        let before = &filled.partners[place];
        again.id = before.id;
        for (row, before) in again.contributions.iter_mut().zip(&before.contributions) {
            row.id = before.id;
        }
        // What a spreadsheet has no cell for.
        again.involvement.clone_from(&before.involvement);
        again.support.clone_from(&before.support);
        again.logo.clone_from(&before.logo);
        again.logo_alternative.clone_from(&before.logo_alternative);
        assert_eq!(again, *before);
    }
    for place in 0..filled.actions.len() {
        let text = copied(&mut session, RowCommand::Copy(RowRef::of(filled.actions[place].id)));
        paste(&mut session, MethodTable::Actions, &text);
        let last = session.state.open.document.canvas().actions.iter().rfind(|action| {
            filled.actions.iter().all(|before| before.id != action.id)
                && action.text == filled.actions[place].text
        });
        let again = Action { id: filled.actions[place].id, ..last.unwrap().clone() };
        assert_eq!(again, filled.actions[place]);
    }
    let count = session.state.open.document.canvas().partners.len();
    let text = copied(&mut session, RowCommand::Cut(RowRef::of(filled.partners[0].id)));
    assert_eq!(session.state.open.document.canvas().partners.len(), count - 1);
    assert!(text.contains(filled.partners[0].name.trim()), "{text}");
    session.give(MenuCommand::Undo);
    assert_eq!(session.state.open.document.canvas().partners.len(), count);
}
