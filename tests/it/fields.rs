//! The fields of rows: what each holds, and what is refused.

use std::time::Duration;

use samencanvas::canvas::{Amount, FieldRef, Logo, RawJson, RowRef, ValueKey};
use samencanvas::document::{Edit, EditError};
use samencanvas::schema::{self, AnyRow, Kind, Value, View};
use uuid::Uuid;

use crate::generate::{blank_with_table, filled};

#[test]
fn a_value_that_a_field_cannot_hold_is_refused_and_changes_nothing() {
    let mut document = filled();
    let before = document.canvas().clone();
    let canvas = &before;
    let (partner, case) = (canvas.partners[0].id, &canvas.cases[0]);
    let (partner, answer) = (RowRef::of(partner), RowRef::within(case.id, case.answers[0].id));
    let word = || Some(Value::Word("x".to_owned()));
    for edit in [
        Edit::Set(FieldRef::Row(partner, "name"), word()),
        Edit::Set(FieldRef::Row(partner, "contributions"), None),
        Edit::Set(FieldRef::Row(partner, "logo"), word()),
        Edit::Set(FieldRef::Row(partner, "no_field"), word()),
        Edit::Set(FieldRef::Row(partner, "interests"), Some(Value::Ticked)),
        Edit::Set(FieldRef::Member(partner, "sector", "x".to_owned()), word()),
        Edit::Set(FieldRef::Member(partner, "support", "nobody".to_owned()), word()),
        Edit::Set(FieldRef::Canvas(ValueKey::Date), word()),
        // An answer to a question never changes but for its reason, and has no place of its own.
        Edit::Set(FieldRef::Row(answer, "choice"), word()),
        Edit::Move { row: answer, after: None },
    ] {
        let refused = document.edit(std::slice::from_ref(&edit), Duration::ZERO);
        assert_eq!(refused, Err(EditError::WrongKind), "{edit:?}");
        assert_eq!(document.canvas(), &before);
    }
}

/// A field whose kind is not that of its type would drop what is read into it.
#[test]
fn every_field_holds_a_value_of_its_kind() {
    let document = blank_with_table(5);
    let canvas = document.canvas();
    for kind in canvas.tables() {
        check(&mut *canvas.table(kind).blank(Uuid::from_u128(1)));
    }
}

fn check(row: &mut dyn AnyRow) {
    for index in 0..row.field_count() {
        let (info, field) = row.field_at_mut(index).unwrap();
        let (member, value) = match info.kind {
            Kind::Text(_) => {
                assert!(field.text_mut().is_some(), "{info:?}");
                continue;
            }
            Kind::Rows(kind) => {
                let mut inner = field.rows_mut().unwrap().blank(Uuid::from_u128(3));
                assert_eq!(inner.kind(), kind);
                check(&mut *inner);
                continue;
            }
            Kind::Line => (None, Value::Text("x".to_owned())),
            Kind::Code | Kind::Word => (None, Value::Word("x".to_owned())),
            Kind::Words { .. } => (Some("x"), Value::Ticked),
            Kind::WordByMember { members, .. } => (Some(members[0]), Value::Word("x".to_owned())),
            Kind::Date => (None, Value::Date(jiff::civil::date(2026, 11, 29))),
            Kind::Reference { .. } => (None, Value::Reference(Uuid::from_u128(2))),
            Kind::Amount { .. } => (None, Value::Amount(Amount { number: RawJson::new("5"), unit: None })),
            Kind::Logo => (None, Value::Logo(Logo::new("x"))),
        };
        assert!(field.set(member, Some(value.clone())), "{info:?}");
        let held = match field.view() {
            View::Members(members) => members.into_iter().next().map(|(_, value)| value),
            View::Text(_) | View::One(_) | View::Rows(_) => schema::value(&info, field),
        };
        assert_eq!(held, Some(value), "{info:?}");
    }
}
