//! Rows for a table that the template declares, with a column of each kind.

use super::*;
use crate::canvas::{Partner, PartnerId, name_of};
use crate::i18n::Language;
use crate::schema::{AnyRow, RowKind, Value, View, value};

const TEMPLATE: &str = r#"{
  "id": "trial", "version": 1, "title": {"nl": "Proef", "en": "Trial"}, "description": {"nl": ""}, "source": {"nl": ""},
  "sections": [
    {"id": "steps", "kind": "table", "group": "challenge", "title": {"nl": "Stappen", "en": "Steps"},
     "question": {"nl": "?"}, "hints": {}, "numbered": true, "columns": [
      {"id": "what", "kind": "line", "title": {"nl": "Stap", "en": "Step"}},
      {"id": "state", "kind": "choice", "title": {"nl": "Stand", "en": "State"}, "options": [
        {"id": "open", "title": {"nl": "Loopt", "en": "Running"}}, {"id": "done", "title": {"nl": "Klaar", "en": "Done"}}]},
      {"id": "agreed", "kind": "tick", "title": {"nl": "Akkoord", "en": "Agreed"}},
      {"id": "cost", "kind": "number", "title": {"nl": "Kosten", "en": "Costs"}, "unit": {"en": "EUR"}},
      {"id": "people", "kind": "number", "title": {"nl": "Groep", "en": "Group"}, "unit": {"nl": "mensen", "en": "people"}},
      {"id": "day", "kind": "date", "title": {"nl": "Dag", "en": "Day"}},
      {"id": "who", "kind": "partner", "title": {"nl": "Partner", "en": "Partner"}},
      {"id": "after", "kind": "row", "table": "steps", "title": {"nl": "Na stap", "en": "After step"}},
      {"id": "themes", "kind": "list", "title": {"nl": "Thema's", "en": "Themes"}, "options": [
        {"id": "a", "title": {"nl": "Wonen", "en": "Living"}}, {"id": "b", "title": {"nl": "Werk, en inkomen", "en": "Work"}}]},
      {"id": "learned", "kind": "text", "title": {"nl": "Wat we leerden", "en": "What we learned"}}]},
    {"id": "partners", "kind": "partners", "group": "collaboration", "title": {"nl": "Partners"},
     "question": {"nl": "?"}, "hints": {}}],
  "bands": [{"height": 1, "cells": [{"section": "steps", "columns": 6}, {"section": "partners", "columns": 6}]}]
}"#;

struct Trial {
    template: Template,
    canvas: Canvas,
}

impl Trial {
    fn new() -> Self {
        let template = crate::template::read("trial", TEMPLATE).unwrap();
        let mut canvas = template.blank_canvas("nl");
        for name in ["Gemeente Vallei", "Bank", "Dubbel", "dubbel"] {
            let id = PartnerId::new(Uuid::from_u128(100 + canvas.partners.len() as u128));
            canvas.partners.push(Partner { name: name.to_owned(), ..Partner::new(id) });
        }
        Self { template, canvas }
    }

    fn table(&self) -> &'static DeclaredTable {
        self.template.sections[0].table.unwrap()
    }

    fn read(&self, text: &str) -> Pasted {
        let texts: Vec<&Texts> = Language::ALL.into_iter().map(Texts::of).collect();
        let choice = PasteChoice::new(RowTable::Declared(self.table()), text);
        read_rows(&choice, &Reading { texts: &texts, template: &self.template, canvas: &self.canvas })
    }

    #[track_caller]
    fn rows(&self, text: &str) -> Vec<PastedDeclared> {
        match self.read(text).rows {
            PastedRows::Declared(_, rows) => rows,
            PastedRows::Partners(_) | PastedRows::Actions(_) => panic!("rows of a method"),
        }
    }
}

fn text<'a>(row: &'a PastedDeclared, key: &str) -> &'a str {
    row.row.field(key).unwrap().1.text().unwrap()
}

fn held(row: &PastedDeclared, key: &str) -> Option<Value> {
    let (info, field) = row.row.field(key).unwrap();
    value(&info, field)
}

/// What a cell of one column is read as, and the words that are kept of it.
#[track_caller]
fn cell(key: &str, title: &str, cell: &str) -> (Option<Value>, String) {
    let rows = Trial::new().rows(&format!("Stap\t{title}\nEen\t{cell}\n"));
    assert_eq!(rows.len(), 1);
    (held(&rows[0], key), text(&rows[0], "learned").to_owned())
}

#[test]
fn every_kind_of_column_takes_what_it_can_hold_in_both_languages() {
    let word = |word: &str| Some(Value::Word(word.to_owned()));
    for said in ["Klaar", "klaar ", "Done", "done"] {
        assert_eq!(cell("state", "Stand", said), (word("done"), String::new()), "{said}");
    }
    for said in ["ja", "x", "✓", "TRUE", "Yes", "waar", "1"] {
        assert_eq!(cell("agreed", "Akkoord", said), (Some(Value::Ticked), String::new()), "{said}");
    }
    for said in ["nee", "no", "-", "false", "0"] {
        assert_eq!(cell("agreed", "Agreed", said), (None, String::new()), "{said}");
    }
    let number = |number: &str| {
        Some(Value::Amount(Amount { number: crate::canvas::RawJson::new(number), unit: None }))
    };
    for said in ["€ 12.500,50", "12500,50", "EUR 12.500,50"] {
        assert_eq!(cell("cost", "Kosten", said), (number("12500.50"), String::new()), "{said}");
    }
    for said in ["12", "12 mensen", "12 people"] {
        assert_eq!(cell("people", "Groep (mensen)", said), (number("12"), String::new()), "{said}");
    }
    let day = Some(Value::Date(jiff::civil::date(2027, 3, 1)));
    for (title, said) in [("Dag", "1-3-2027"), ("Datum", "1 maart 2027"), ("Deadline", "2027-03-01")] {
        assert_eq!(cell("day", title, said), (day.clone(), String::new()), "{said}");
    }
    assert_eq!(
        cell("who", "Organisatie", "gemeente vallei"),
        (Some(Value::Reference(Uuid::from_u128(100))), String::new())
    );
    let rows = Trial::new().rows("Stap\tThema's\nEen\tWonen, work\nTwee\tWerk, en inkomen\n");
    let chosen = |row: &PastedDeclared| match row.row.field("themes").unwrap().1.view() {
        View::Members(members) => members.into_iter().map(|(id, _)| id).collect::<Vec<_>>(),
        View::Text(_) | View::One(_) | View::Rows(_) => panic!("no list"),
    };
    assert_eq!(
        (chosen(&rows[0]), chosen(&rows[1])),
        (vec!["a".to_owned(), "b".to_owned()], vec!["b".to_owned()])
    );
}

#[test]
fn what_a_column_cannot_hold_stays_in_words_and_is_told() {
    for (key, title, said) in [
        ("state", "Stand", "bijna"),
        ("agreed", "Akkoord", "misschien"),
        ("cost", "Kosten", "12 uur"),
        ("cost", "Kosten", "veel"),
        ("people", "Groep", "€ 12"),
        ("day", "Dag", "na de zomer"),
        ("day", "Dag", "1-3-2027 14:00"),
        ("who", "Partner", "Stichting C"),
        ("who", "Partner", "Dubbel"),
        ("after", "Na stap", "Twaalf"),
        ("after", "Na stap", "Een"),
        ("themes", "Thema's", "Wonen, zorg"),
    ] {
        assert_eq!(cell(key, title, said), (None, format!("{title}: {said}")), "{said}");
        let read = Trial::new().read(&format!("Stap\t{title}\nEen\t{said}\n"));
        assert_eq!(read.cells[0][1], PastedCell { value: said.to_owned(), is_words: true });
    }
    // A column that the form lacks, too.
    let rows = Trial::new().rows("Stap\tWat we leerden\tTelefoon\nEen\tVeel\t06 1\n");
    assert_eq!(text(&rows[0], "learned"), "Veel\nTelefoon: 06 1");
}

#[test]
fn rows_name_each_other_by_name_and_by_number() {
    let after = |rows: &[PastedDeclared], row: usize| {
        let to = rows[row].links.first().map(|(_, to)| *to);
        rows.iter().find(|other| Some(other.row.uuid()) == to).map(|other| name_of(&other.row).to_owned())
    };
    let trial = Trial::new();
    let rows = trial.rows("Stap\tNa stap\nEen\ttwee\nTwee\t\nDrie\t2\n");
    assert_eq!((after(&rows, 0).as_deref(), after(&rows, 2).as_deref()), (Some("Twee"), Some("Twee")));
    // The numbers of the rows that are pasted say which is which, and are not kept.
    let rows = trial.rows("Nr\tStap\tNa stap\n4\tEen\t\n7\tTwee\tnr. 4\n");
    assert_eq!((after(&rows, 1).as_deref(), text(&rows[1], "learned")), (Some("Een"), ""));
    // With rows on the canvas, a number could be that of either.
    let mut trial = Trial::new();
    let id = Uuid::from_u128(7);
    let mut first = DeclaredRow::blank(trial.table(), id);
    first.field_mut("what").unwrap().1.set(None, Some(Value::Text("Nul".to_owned())));
    let table = RowKind::Declared(trial.table());
    trial.canvas.table_mut(table).unwrap().push_copy(&first, id);
    let rows = trial.rows("Stap\tNa stap\nEen\t1\nTwee\tNul\n");
    assert_eq!(text(&rows[0], "learned"), "Na stap: 1");
    assert_eq!(held(&rows[1], "after"), Some(Value::Reference(id)));
}

#[test]
fn without_titles_cells_go_by_the_order_of_the_columns() {
    let rows = Trial::new().rows("Eerste overleg\tKlaar\tja\t€ 500\n");
    assert_eq!(text(&rows[0], "what"), "Eerste overleg");
    assert_eq!(
        (held(&rows[0], "state"), held(&rows[0], "agreed")),
        (Some(Value::Word("done".to_owned())), Some(Value::Ticked))
    );
    // One cell a line is a list of rows.
    assert_eq!(Trial::new().rows("- Eerste overleg\n- Tweede overleg\n").len(), 2);
}
