//! The fields of rows: what each holds, and what is refused.

use std::time::Duration;

use samencanvas::canvas::{
    ActionState, Activity, AidForm, Amount, Canvas, CheckAnswer, Choice, ContributionKind, FieldRef,
    Interest, Involvement, Leaning, Logo, NoteUse, Paragraph, PartnerRole, Printed, Private, RawJson,
    RowData, RowRef, Sector, Support, SupportLevel, UndertakingSize, Unit, ValueKey, Vocabulary,
};
use samencanvas::document::{Edit, EditError};
use samencanvas::schema::{self, AnyRow, Kind, RowKind, Value, View, WordList};
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

/// A value that a field of a kind can hold, and of which of its members. `None` if it holds texts or rows.
fn value_of(kind: Kind) -> Option<(Option<&'static str>, Value)> {
    Some(match kind {
        Kind::Text(_) | Kind::Rows(_) => return None,
        Kind::Line => (None, Value::Text("x".to_owned())),
        Kind::Code(_) | Kind::Word(_) => (None, Value::Word("x".to_owned())),
        Kind::Words { .. } => (Some("x"), Value::Ticked),
        Kind::Tick => (None, Value::Ticked),
        Kind::WordByMember { members, .. } => (Some(members[0]), Value::Word("x".to_owned())),
        Kind::Date => (None, Value::Date(jiff::civil::date(2026, 11, 29))),
        Kind::Reference { .. } => (None, Value::Reference(Uuid::from_u128(2))),
        Kind::Amount { .. } => (None, Value::Amount(Amount { number: RawJson::new("5"), unit: None })),
        Kind::Logo => (None, Value::Logo(Logo::new("x"))),
    })
}

fn check(row: &mut dyn AnyRow) {
    for index in 0..row.field_count() {
        let (info, field) = row.field_at_mut(index).unwrap();
        if let Kind::Rows(kind) = info.kind {
            let mut inner = field.rows_mut().unwrap().blank(Uuid::from_u128(3));
            assert_eq!(inner.kind(), kind);
            check(&mut *inner);
            continue;
        }
        let Some((member, value)) = value_of(info.kind) else {
            assert!(field.text_mut().is_some(), "{info:?}");
            continue;
        };
        assert!(field.set(member, Some(value.clone())), "{info:?}");
        let held = match field.view() {
            View::Members(members) => members.into_iter().next().map(|(_, value)| value),
            View::Text(_) | View::One(_) | View::Rows(_) => schema::value(&info, field),
        };
        assert_eq!(held, Some(value), "{info:?}");
    }
}

/// The words of a list; none where a template says which there are.
fn words(list: WordList) -> Vec<&'static str> {
    fn of<V: Vocabulary>() -> Vec<&'static str> {
        V::TERMS.iter().map(|(_, code)| *code).collect()
    }
    match list {
        WordList::Sector => of::<Sector>(),
        WordList::PartnerRole => of::<PartnerRole>(),
        WordList::Involvement => of::<Involvement>(),
        WordList::SupportLevel => of::<SupportLevel>(),
        WordList::Support => of::<Support>(),
        WordList::Interest => of::<Interest>(),
        WordList::ContributionKind => of::<ContributionKind>(),
        WordList::Unit => of::<Unit>(),
        WordList::ActionState => of::<ActionState>(),
        WordList::Choice => of::<Choice>(),
        WordList::CheckAnswer => of::<CheckAnswer>(),
        WordList::AidForm => of::<AidForm>(),
        WordList::UndertakingSize => of::<UndertakingSize>(),
        WordList::Activity => of::<Activity>(),
        WordList::NoteUse => of::<NoteUse>(),
        WordList::Leaning => of::<Leaning>(),
        WordList::Options => Vec::new(),
    }
}

/// The report of a merge finds what a word is called by the list that its field names.
#[test]
fn every_field_names_the_list_that_its_words_are_of() {
    let canvas = Canvas::default();
    for kind in canvas.tables() {
        check_words(&*canvas.table(kind).blank(Uuid::from_u128(1)));
    }
}

fn check_words(row: &dyn AnyRow) {
    for (info, field) in schema::fields(row) {
        match info.kind {
            Kind::Word(list) | Kind::Words { list, .. } | Kind::WordByMember { list, .. } => {
                let known = words(list);
                assert!(!known.is_empty() && known.iter().all(|word| field.knows(word)), "{info:?}");
                assert!(!field.knows("x"), "{info:?}");
            }
            Kind::Text(_)
            | Kind::Rows(_)
            | Kind::Line
            | Kind::Code(_)
            | Kind::Date
            | Kind::Reference { .. }
            | Kind::Amount { .. }
            | Kind::Tick
            | Kind::Logo => {}
        }
        if let View::Rows(rows) = field.view() {
            check_words(&*rows.blank(Uuid::from_u128(1)));
        }
        if let Kind::WordByMember { members, member_list, .. } = info.kind {
            assert_eq!(words(member_list), members, "{info:?}");
        }
    }
}

/// Fills a row, and a row in each list inside it.
fn fill(row: &mut dyn AnyRow) {
    for index in 0..row.field_count() {
        let (info, field) = row.field_at_mut(index).unwrap();
        if let Some((member, value)) = value_of(info.kind) {
            field.set(member, Some(value));
        } else if let Some(text) = field.text_mut() {
            text.push('x');
        } else if let Some(rows) = field.rows_mut() {
            fill(rows.insert_blank(0, Uuid::from_u128(4)));
        }
    }
}

#[test]
fn a_copy_for_everyone_lacks_what_a_field_says_is_private_and_nothing_else() {
    let mut document = blank_with_table(5);
    for kind in document.canvas().tables() {
        let mut row = document.canvas().table(kind).blank(Uuid::from_u128(3));
        fill(&mut *row);
        // A paragraph for one partner is left out whatever is in it.
        if kind == RowKind::Paragraph {
            row.field_mut(Paragraph::PARTNER.name()).unwrap().1.set(None, None);
        }
        let row = RowData::copy(RowRef::of_kind(kind, row.uuid()), &*row);
        document.edit(&[Edit::Insert { row, after: None }], Duration::ZERO).unwrap();
    }
    let mut public = document.canvas().clone();
    Printed::default().keep(&mut public);
    for (row, data) in document.canvas().rows() {
        let is_private =
            |row: RowRef| row.kind().private().is_some() || row.outermost().kind().private().is_some();
        let Some(kept) = public.row(row) else {
            assert!(is_private(row), "{row:?}");
            continue;
        };
        assert!(!is_private(row), "{row:?}");
        for (info, field) in schema::fields(data) {
            let kept = kept.field(info.key).unwrap().1.view().is_blank();
            assert_eq!(kept, info.private.is_some() || field.view().is_blank(), "{row:?} {info:?}");
        }
    }
    for private in Private::ALL {
        assert!(!private.is_in(&public), "{private:?}");
    }
    for private in [Private::Support, Private::Notes, Private::Cases, Private::CaseReasons, Private::Session]
    {
        assert!(private.is_in(document.canvas()), "{private:?}");
    }
}
