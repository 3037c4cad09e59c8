//! Documents and edits for tests: random ones, and fixed ones to look at.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use samencanvas::canvas::{
    Action, ActionId, Activity, AgendaStep, AidForm, Amount, Canvas, Case, CaseAnswer, CheckAnswer, CheckId,
    Choice, Contribution, FieldRef, Id, Interest, Involvement, Leaning, Logo, Meeting, Note, NoteGroup,
    NoteUse, Partner, PartnerId, PartnerRole, Pointer, RawJson, RowData, RowRef, SectionId, Sector, Support,
    SupportLevel, Term, TextField, UndertakingSize, Unit, ValueKey, Vote, VoteCount, VoteId, VoteTarget,
    list, texts_of, whole_amount,
};
use samencanvas::document::{Document, Edit, Identity, Splice, TemplateLink};
use samencanvas::file::{self, Opened};
use samencanvas::schema::{self, AnyRow, ColumnKind, DeclaredRow, DeclaredTable, Home, Kind, RowKind, Value};
use samencanvas::template::{self, BuiltInTemplates, COLLABORATIVE_INNOVATION, Template};
use serde_json::json;
use uuid::Uuid;

/// The built-in templates.
pub(crate) fn templates() -> BuiltInTemplates {
    BuiltInTemplates::read().unwrap()
}

/// A blank Dutch canvas, edited in the session of a client.
pub(crate) fn blank(client_id: u64) -> Document {
    let template = Arc::new(templates().get(COLLABORATIVE_INNOVATION).unwrap().clone());
    Document::blank(Identity::new(Id::new(Uuid::from_u128(1)), template), "nl", client_id)
}

/// The template of the method with a table of its own, which has a column of every kind. A canvas of it has every kind of
/// row that there is.
pub(crate) fn template_with_table() -> (Arc<Template>, TemplateLink) {
    let words = |text: &str| json!({ "nl": text, "en": text });
    let column = |id: &str, kind: &str| json!({ "id": id, "kind": kind, "title": words(id) });
    let mut state = column("state", "choice");
    state["options"] = json!([
        { "id": "open", "title": { "nl": "Nog te doen", "en": "To do" } },
        { "id": "done", "title": { "nl": "Klaar", "en": "Done" } },
    ]);
    let mut payment = column("payment", "number");
    payment["unit"] = words("EUR");
    let mut check = column("check", "list");
    check["options"] = state["options"].clone();
    let mut builds_on = column("builds_on", "row");
    builds_on["table"] = json!("milestones");
    builds_on["shown"] = json!(false);
    let mut template = serde_json::to_value(templates().get(COLLABORATIVE_INNOVATION).unwrap()).unwrap();
    template["id"] = json!("with-table");
    template["sections"].as_array_mut().unwrap().push(json!({
        "id": "milestones", "kind": "table", "group": "collaboration",
        "title": { "nl": "Mijlpalen", "en": "Milestones" }, "question": words("Wat is wanneer klaar?"),
        "hints": { "nl": [], "en": [] },
        "columns": [
            column("what", "text"), column("place", "line"), state, payment, column("day", "date"),
            column("who", "partner"), column("open", "tick"), check, builds_on,
        ],
    }));
    let option = |id: &str| json!({ "id": id, "title": words(id) });
    template["sections"].as_array_mut().unwrap().push(json!({
        "id": "theme", "kind": "choice", "group": "challenge", "title": words("Thema"),
        "question": words("Waarover gaat het?"), "hints": { "nl": [], "en": [] },
        "options": [option("district"), option("water")], "several": true,
    }));
    let side = |id: &str| json!({ "id": id, "title": words(id) });
    template["sections"].as_array_mut().unwrap().push(json!({
        "id": "views", "kind": "sides", "group": "challenge", "title": words("Blik"),
        "question": words("Wat willen jullie?"), "hints": { "nl": [], "en": [] },
        "sides": [side("city"), side("firm")],
    }));
    template["bands"].as_array_mut().unwrap().push(json!({
        "height": 3, "cells": [{ "section": "views", "columns": 12 }],
    }));
    template["bands"].as_array_mut().unwrap().push(json!({
        "height": 3,
        "cells": [{ "section": "milestones", "columns": 6 }, { "section": "theme", "columns": 6 }],
    }));
    let copy = template.to_string();
    let template = Arc::new(template::read("with-table", &copy).unwrap());
    (template, TemplateLink { id: "with-table".to_owned(), version: 1, copy: Some(RawJson::new(copy)) })
}

/// A blank Dutch canvas of that template.
pub(crate) fn blank_with_table(client_id: u64) -> Document {
    let (template, template_link) = template_with_table();
    let identity = Identity { id: Id::new(Uuid::from_u128(1)), template, template_link, read_only: false };
    Document::blank(identity, "nl", client_id)
}

/// Opens bytes that are a canvas file.
pub(crate) fn open(bytes: &[u8]) -> Opened {
    open_as(bytes, 77)
}

/// Opens bytes that are a canvas file in the session of a client.
pub(crate) fn open_as(bytes: &[u8], client_id: u64) -> Opened {
    file::open(bytes, &templates(), client_id).unwrap()
}

/// Makes one edit as a step of its own.
pub(crate) fn edit(document: &mut Document, edit: Edit) {
    document.edit(&[edit], Duration::ZERO).unwrap();
}

/// The address of the dream.
pub(crate) fn dream() -> TextField {
    TextField::Section(SectionId::from("dream"))
}

/// Something that somebody does, before it is known what there is to do it with.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    Type { place: Index, from: Index, length: usize, text: String },
    Set { field: Index, word: Index, text: String, is_set: bool },
    Insert { kind: Index, within: Index, after: Index, text: String },
    Remove(Index),
    Move(Index, Index),
    Unknown { place: Index, value: Option<u8> },
    Undo,
    Redo,
}

/// A picture of eight by four blue pixels that one can see through.
pub(crate) const LOGO: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAAEUlEQVR42mNgSDnRgBfTXgEArgc1gWKzBqMAAAAASUVORK5CYII=";

/// A text as people and machines write it: letters, accents, emoji, bidi marks, line ends.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zé ]{0,12}",
        Just("👩‍👩‍👧 familie".to_owned()),
        Just("e\u{301}\u{202e}\n\u{0}\"\\".to_owned()),
        "\\PC{0,6}",
    ]
}

/// Any act but undo and redo.
pub(crate) fn any_edit() -> impl Strategy<Value = Act> {
    let index = any::<Index>;
    prop_oneof![
        6 => (index(), index(), 0..4_usize, any_text())
            .prop_map(|(place, from, length, text)| Act::Type { place, from, length, text }),
        20 => (index(), index(), any_text(), any::<bool>())
            .prop_map(|(field, word, text, is_set)| Act::Set { field, word, text, is_set }),
        10 => (index(), index(), index(), any_text())
            .prop_map(|(kind, within, after, text)| Act::Insert { kind, within, after, text }),
        6 => index().prop_map(Act::Remove),
        5 => (index(), index()).prop_map(|(row, after)| Act::Move(row, after)),
        2 => (index(), any::<Option<u8>>()).prop_map(|(place, value)| Act::Unknown { place, value }),
    ]
}

/// Any act, undo and redo included.
pub(crate) fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![8 => any_edit(), 1 => Just(Act::Undo), 1 => Just(Act::Redo)]
}

/// Does what can be done of an act; ids come from `seed`, so that two replicas never make the same row.
pub(crate) fn act(document: &mut Document, act: &Act, seed: u128) {
    let edit = match act {
        Act::Undo => {
            document.undo();
            return;
        }
        Act::Redo => {
            document.redo();
            return;
        }
        other => to_edit(document, other, seed),
    };
    if let Some(edit) = edit {
        // Far apart in time, so that each is a step of its own.
        let time = Duration::from_secs(10 * document.revision());
        document.edit(&[edit], time).unwrap();
    }
}

fn to_edit(document: &Document, act: &Act, seed: u128) -> Option<Edit> {
    let canvas = document.canvas();
    Some(match act {
        Act::Type { place, from, length, text } => {
            let fields = fields(document);
            let field = place.get(&fields).clone();
            let old = canvas.text_at(&field).unwrap();
            let ends: Vec<usize> = old.char_indices().map(|(at, _)| at).chain([old.len()]).collect();
            let start = from.index(ends.len());
            let end = (start + length).min(ends.len() - 1);
            Edit::Text(field, Splice { range: ends[start]..ends[end], text: text.clone() })
        }
        Act::Set { field, word, text, is_set } => {
            let fields = values(canvas);
            let (field, kind) = field.get(&fields);
            let value = if *is_set { Some(any_value(canvas, field, *kind, *word, text)?) } else { None };
            Edit::Set(field.clone(), value)
        }
        Act::Insert { kind, within, after, text } => {
            let row = new_row(canvas, *kind.get(&kinds(canvas)), *within, text, seed)?;
            let rows = ids_beside(canvas, row.row());
            let is_ordered = canvas.list_of(row.row())?.is_ordered();
            let after = (is_ordered && !rows.is_empty()).then(|| *after.get(&rows));
            Edit::Insert { row, after }
        }
        Act::Remove(row) => Edit::Remove(*some(*row, &rows(canvas))?),
        Act::Move(row, after) => {
            let ordered: Vec<RowRef> =
                rows(canvas).into_iter().filter(|row| canvas.list_of(*row).unwrap().is_ordered()).collect();
            let row = *some(*row, &ordered)?;
            let after = *after.get(&ids_beside(canvas, row));
            Edit::Move { row, after: Some(after).filter(|after| *after != row.uuid()) }
        }
        Act::Unknown { place, value } => {
            let places = row_places(canvas);
            let field = place.get(&places).member("x");
            Edit::Unknown(field, value.map(|value| RawJson::new(value.to_string())))
        }
        Act::Undo | Act::Redo => return None,
    })
}

fn some<T>(index: Index, all: &[T]) -> Option<&T> {
    (!all.is_empty()).then(|| index.get(all))
}

/// Every kind of row that there is on a canvas.
fn kinds(canvas: &Canvas) -> Vec<RowKind> {
    RowKind::BUILT_IN.into_iter().chain(canvas.tables().skip(RowKind::tables().count())).collect()
}

fn rows(canvas: &Canvas) -> Vec<RowRef> {
    canvas.rows().map(|(row, _)| row).collect()
}

/// The ids of the list that a row lies in, or is to lie in.
fn ids_beside(canvas: &Canvas, row: RowRef) -> Vec<Uuid> {
    canvas.list_of(row).into_iter().flat_map(list).map(AnyRow::uuid).collect()
}

fn new_row(canvas: &Canvas, kind: RowKind, within: Index, text: &str, seed: u128) -> Option<RowData> {
    let id = Uuid::from_u128(seed);
    let (row, blank) = match kind.home() {
        Home::Table { .. } => (RowRef::of_kind(kind, id), canvas.table(kind).blank(id)),
        Home::Field { of, key } => {
            let outer: Vec<RowRef> = rows(canvas).into_iter().filter(|row| row.kind() == of).collect();
            let outer = *some(within, &outer)?;
            (outer.inner(key, id)?, canvas.rows_in(outer, key)?.blank(id))
        }
    };
    let mut row = RowData::copy(row, &*blank);
    // Votes and counts hold no text.
    let first = texts_of(row.fields()).next().map(|(key, _)| key.name());
    if let Some(first) = first {
        text.clone_into(row.fields_mut().field_mut(first)?.1.text_mut()?);
    }
    if kind == RowKind::CaseAnswer {
        // What is in it is given with it, and never changes.
        let choice = if text.len().is_multiple_of(2) { Choice::Yes } else { Choice::DontKnow };
        return Some(RowData::copy(row.row(), &case_answer(seed, choice, text)));
    }
    if let RowKind::Declared(table) = kind {
        let partner = some(within, &canvas.partners).map(|partner| partner.id);
        return Some(declared_row(table, id, text, partner));
    }
    Some(row)
}

/// A row of a table that a template declares, with something in every cell.
pub(crate) fn declared_row(
    table: &'static DeclaredTable,
    id: Uuid,
    text: &str,
    partner: Option<PartnerId>,
) -> RowData {
    let mut row = DeclaredRow::blank(table, id);
    for column in table.columns() {
        let (_, field) = row.field_mut(column.key).unwrap();
        let value = match column.kind {
            ColumnKind::Text => {
                text.clone_into(field.text_mut().unwrap());
                continue;
            }
            ColumnKind::Line => Value::Text("Kade 12".to_owned()),
            ColumnKind::Choice => Value::Word(column.options[0].to_owned()),
            ColumnKind::Number => Value::Amount(Amount { number: RawJson::new("20000.50"), unit: None }),
            ColumnKind::Date => Value::Date(jiff::civil::date(2027, 3, 1)),
            ColumnKind::Tick => Value::Ticked,
            ColumnKind::List => {
                assert!(field.set(Some(column.options[0]), Some(Value::Ticked)));
                continue;
            }
            ColumnKind::Row => continue,
            ColumnKind::Partner => match partner {
                Some(partner) => partner.into(),
                None => continue,
            },
        };
        assert!(field.set(None, Some(value)));
    }
    RowData::copy(RowRef::of_kind(RowKind::Declared(table), id), &row)
}

/// Every value that can be set: those of the canvas, and those of the rows that are there.
fn values(canvas: &Canvas) -> Vec<(FieldRef, Kind)> {
    let single = [
        ValueKey::Date,
        ValueKey::Language,
        ValueKey::PitchSeconds,
        ValueKey::Check(ground_rules()),
        ValueKey::Scale("binding".to_owned()),
        ValueKey::Needed(Unit::Euro),
        ValueKey::Silenced("no_business".to_owned()),
    ];
    let chosen = canvas.chosen.keys().map(|id| ValueKey::Chosen(id.clone()));
    let mut values: Vec<(FieldRef, Kind)> =
        single.into_iter().chain(chosen).map(|key| (FieldRef::Canvas(key.clone()), key.kind())).collect();
    for (row, data) in canvas.rows() {
        // What is in a row without an order of its own never changes but for its texts.
        let is_ordered = canvas.list_of(row).unwrap().is_ordered();
        for (info, field) in schema::fields(data).filter(|_| is_ordered) {
            match info.kind {
                Kind::Text(_) | Kind::Rows(_) => {}
                Kind::Words { .. } => {
                    let known = WORDS.iter().filter(|word| field.knows(word)).chain(&["new"]);
                    values.extend(
                        known.map(|word| (FieldRef::Member(row, info.key, (*word).to_owned()), info.kind)),
                    );
                }
                Kind::WordByMember { members, .. } => values.extend(
                    members
                        .iter()
                        .map(|member| (FieldRef::Member(row, info.key, (*member).to_owned()), info.kind)),
                ),
                Kind::Line
                | Kind::Code(_)
                | Kind::Word(_)
                | Kind::Date
                | Kind::Reference { .. }
                | Kind::Amount { .. }
                | Kind::Tick
                | Kind::Logo => values.push((FieldRef::Row(row, info.key), info.kind)),
            }
        }
    }
    values
}

/// Some words of each vocabulary, and one of none.
const WORDS: [&str; 13] = [
    "government",
    "founding",
    "problem_owner",
    "partly",
    "image",
    "money",
    "busy",
    "done",
    "not_yet",
    "middle",
    "nl",
    "90",
    "new",
];

fn any_value(canvas: &Canvas, field: &FieldRef, kind: Kind, word: Index, text: &str) -> Option<Value> {
    Some(match kind {
        Kind::Line => Value::Text(text.to_owned()),
        Kind::Code(_) | Kind::Word(_) | Kind::WordByMember { .. } => {
            Value::Word((*word.get(&WORDS)).to_owned())
        }
        Kind::Words { .. } | Kind::Tick => Value::Ticked,
        Kind::Date => Value::Date(jiff::civil::date(2027, 1, 15)),
        Kind::Reference { to, .. } => {
            let tables: Vec<RowKind> = canvas.tables().collect();
            let kind = to.among(&tables)?;
            let of_kind = |row: &RowRef| row.kind() == kind;
            let rows: Vec<RowRef> = rows(canvas).into_iter().filter(of_kind).collect();
            let other = *some(word, &rows)?;
            if let (Some(action), Some(goal)) = (field.row().and_then(RowRef::id), other.id())
                && is_within(canvas, goal, action)
            {
                return None;
            }
            Value::Reference(other.uuid())
        }
        Kind::Amount { .. } => {
            let number = RawJson::new(word.index(1_000).to_string());
            Value::Amount(Amount { number, unit: Some(Unit::Hours.into()) })
        }
        Kind::Logo => Value::Logo(Logo::new(LOGO)),
        Kind::Text(_) | Kind::Rows(_) => return None,
    })
}

/// Whether an action is a goal itself or a part of it; the window lets nobody make a circle either.
fn is_within(canvas: &Canvas, action: ActionId, goal: ActionId) -> bool {
    let mut ways = std::iter::successors(Some(action), |id| canvas.action(*id)?.parent);
    ways.any(|id| id == goal)
}

/// The places of all rows, and of the canvas itself.
fn row_places(canvas: &Canvas) -> Vec<Pointer> {
    let canvas_itself = Pointer::ROOT.member("canvas");
    std::iter::once(canvas_itself).chain(rows(canvas).into_iter().map(RowRef::place)).collect()
}

/// Some places to type in: fixed ones, and those of the rows that are there.
fn fields(document: &Document) -> Vec<TextField> {
    let canvas = document.canvas();
    let fixed = [
        TextField::Subject,
        TextField::Version,
        TextField::Contact,
        TextField::Pitch,
        dream(),
        TextField::Answer(SectionId::from("agreements"), "money".into()),
        TextField::CheckNote(ground_rules()),
    ];
    let of_rows = canvas.rows().flat_map(|(row, data)| texts_of(data).map(move |(key, _)| row.text(key)));
    fixed.into_iter().chain(of_rows).collect()
}

/// An answer to the first question of the decision aid.
pub(crate) fn case_answer(id: u128, choice: Choice, reason: &str) -> CaseAnswer {
    CaseAnswer {
        id: Id::new(Uuid::from_u128(id)),
        question: "buys".into(),
        choice: Some(choice.into()),
        reason: reason.to_owned(),
        date: Some(jiff::civil::date(2026, 11, 22)),
        rules: "1".to_owned(),
    }
}

/// An item of a checklist.
pub(crate) fn ground_rules() -> CheckId {
    CheckId::new("trust", "ground_rules")
}

/// A small canvas with something of everything.
pub(crate) fn filled() -> Document {
    filled_from(blank(5))
}

/// The same from a blank canvas, with a row in each table that its template declares.
pub(crate) fn filled_from(mut document: Document) -> Document {
    edit(&mut document, Edit::insert(TextField::Subject, 0, "Schone haven"));
    edit(&mut document, Edit::insert(dream(), 0, "Een haven zonder uitstoot.\nVoor iedereen."));
    edit(&mut document, Edit::set_value(ValueKey::Date, Some(Value::from(jiff::civil::date(2026, 11, 22)))));
    let partner = Partner {
        name: "Gemeente".to_owned(),
        sector: Some(Sector::Government.into()),
        role: Some(PartnerRole::Founding.into()),
        involvement: [Term::from(Involvement::ProblemOwner), Term::from(Involvement::BoardMember)].into(),
        support: [(SupportLevel::Work, Support::Yes.into())].into(),
        interests: [Term::from(Interest::Image), Term::from(Interest::Knowledge)].into(),
        contributions: vec![Contribution {
            text: "Kade 12".to_owned(),
            amount: Some(Amount { number: RawJson::new("20000"), unit: Some(Unit::Euro.into()) }),
            ..Contribution::new(Id::new(Uuid::from_u128(21)))
        }],
        ..Partner::new(Id::new(Uuid::from_u128(20)))
    };
    edit(&mut document, Edit::Insert { row: RowData::of(partner), after: None });
    let action = Action { text: "Meten".to_owned(), ..Action::new(Id::new(Uuid::from_u128(30))) };
    edit(&mut document, Edit::Insert { row: RowData::of(action), after: None });
    edit(&mut document, Edit::set_value(ValueKey::Check(ground_rules()), Some(CheckAnswer::Done.into())));
    edit(&mut document, Edit::insert(TextField::CheckNote(ground_rules()), 0, "Op één blad"));
    edit(
        &mut document,
        Edit::set_value(ValueKey::Scale("number".to_owned()), Some(Leaning::MoreSecond.into())),
    );
    edit(&mut document, Edit::silence("no_society".to_owned(), Some("Bewoners komen later".to_owned())));
    let case = Case {
        name: "Geld voor een prototype".to_owned(),
        facts: "De gemeente betaalt een start-up".to_owned(),
        partner: Some(Id::new(Uuid::from_u128(20))),
        date: Some(jiff::civil::date(2026, 12, 1)),
        beneficiary: "Start-up B.V.".to_owned(),
        registration: "12345678".to_owned(),
        amount: Some(Amount { number: RawJson::new("25000.5"), unit: None }),
        form: Some(AidForm::Subsidy.into()),
        legal_basis: "Subsidieregeling innovatie".to_owned(),
        reference: "2026/17".to_owned(),
        earlier_aid: Some(Amount { number: RawJson::new("10000"), unit: None }),
        earlier_aid_from: "Provincie, 2025".to_owned(),
        activity: "feasibility".to_owned(),
        size: Some(UndertakingSize::Small.into()),
        answers: vec![case_answer(41, Choice::Yes, "Er komt een contract")],
        ..Case::new(Id::new(Uuid::from_u128(40)))
    };
    edit(&mut document, Edit::Insert { row: RowData::of(case), after: None });
    for (number, kind) in (60..).zip(document.template().tables().collect::<Vec<_>>()) {
        let RowKind::Declared(table) = kind else { continue };
        let row =
            declared_row(table, Uuid::from_u128(number), "Eerste proef", Some(Id::new(Uuid::from_u128(20))));
        edit(&mut document, Edit::Insert { row, after: None });
    }
    document
}

/// What a session leaves: a step, two notes of which one is in a group and used, a vote about them, and who was there.
pub(crate) fn session_rows() -> Vec<RowData> {
    let section = || Some(SectionId::from("dream"));
    let group = NoteGroup {
        section: section(),
        name: "Schoon".to_owned(),
        ..NoteGroup::new(Id::new(Uuid::from_u128(0x70)))
    };
    let note = Note {
        section: section(),
        text: "Walstroom op elke kade".to_owned(),
        tag: "tafel 3".to_owned(),
        group: Some(group.id),
        used: Some(NoteUse::Parked.into()),
        used_on: Some(jiff::civil::date(2026, 11, 30)),
        ..Note::new(Id::new(Uuid::from_u128(0x71)))
    };
    let other = Note { text: "Meten".to_owned(), ..Note::new(Id::new(Uuid::from_u128(0x72))) };
    let vote = VoteId::new(Uuid::from_u128(0x73));
    let count = VoteCount { dots: Some(whole_amount(9)), ..VoteCount::new(vote, VoteTarget::Note(note.id)) };
    let vote = Vote {
        section: section(),
        date: Some(jiff::civil::date(2026, 11, 30)),
        people: Some(whole_amount(28)),
        dots: Some(whole_amount(3)),
        counts: vec![count],
        ..Vote::new(vote)
    };
    let step = AgendaStep {
        section: section(),
        activity: Some(Activity::Write.into()),
        minutes: Some(whole_amount(8)),
        instruction: "Schrijf alleen".to_owned(),
        ..AgendaStep::new(Id::new(Uuid::from_u128(0x74)))
    };
    let meeting = Meeting {
        date: Some(jiff::civil::date(2026, 11, 30)),
        people: Some(whole_amount(28)),
        present: "Iedereen".to_owned(),
        ..Meeting::new(Id::new(Uuid::from_u128(0x75)))
    };
    vec![
        RowData::of(group),
        RowData::of(other),
        RowData::of(note),
        RowData::of(vote),
        RowData::of(step),
        RowData::of(meeting),
    ]
}

/// What an edit does, and to what kind of thing.
fn what(edit: &Edit) -> String {
    match edit {
        Edit::Text(TextField::Row(row, key), _) => format!("text {:?} {key:?}", row.kind()),
        Edit::Text(field, _) => format!("text {field:?}"),
        Edit::Set(FieldRef::Canvas(key), _) => format!("set {key:?}"),
        Edit::Set(FieldRef::Row(row, key) | FieldRef::Member(row, key, _), _) => {
            format!("set {:?} {key}", row.kind())
        }
        Edit::Insert { row, .. } => format!("insert {:?}", row.row().kind()),
        Edit::Remove(row) => format!("remove {:?}", row.kind()),
        Edit::Move { row, .. } => format!("move {:?}", row.kind()),
        Edit::Unknown(..) => "unknown".to_owned(),
    }
}

/// Everything that can be done to the kinds of rows and fields that there are.
fn everything(document: &Document) -> BTreeSet<String> {
    let canvas = document.canvas();
    let texts = fields(document).into_iter().map(|field| what(&Edit::delete(field, 0..0)));
    let values = values(canvas).into_iter().map(|(field, _)| what(&Edit::Set(field, None)));
    let rows = rows(canvas).into_iter().flat_map(|row| {
        let moved = Edit::Move { row, after: None };
        let moved = canvas.list_of(row).unwrap().is_ordered().then(|| what(&moved));
        let insert = Edit::Insert { row: canvas.row_data(row).unwrap(), after: None };
        [what(&Edit::Remove(row)), what(&insert)].into_iter().chain(moved)
    });
    texts.chain(values).chain(rows).chain(["unknown".to_owned()]).collect()
}

#[test]
fn every_kind_of_edit_and_of_text_is_generated() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut document = filled_from(blank_with_table(5));
    for row in session_rows() {
        edit(&mut document, Edit::Insert { row, after: None });
    }
    let there: BTreeSet<RowKind> = rows(document.canvas()).into_iter().map(RowRef::kind).collect();
    for kind in kinds(document.canvas()).into_iter().filter(|kind| !there.contains(kind)) {
        let row = RowData::copy(
            RowRef::of_kind(kind, Uuid::from_u128(50)),
            &*document.canvas().table(kind).blank(Uuid::from_u128(50)),
        );
        edit(&mut document, Edit::Insert { row, after: None });
    }
    let kinds: BTreeSet<RowKind> = rows(document.canvas()).into_iter().map(RowRef::kind).collect();
    assert_eq!(kinds, self::kinds(document.canvas()).into_iter().collect());
    let mut missing = everything(&document);
    for seed in 0..20_000 {
        let act = any_edit().new_tree(&mut runner).unwrap().current();
        let Some(edit) = to_edit(&document, &act, (1 << 64) + seed) else { continue };
        missing.remove(&what(&edit));
        if missing.is_empty() {
            return;
        }
    }
    panic!("not generated: {missing:?}");
}
