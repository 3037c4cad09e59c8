//! Histories that say more than the canvas beside them: version 0.1 wrote some, and anybody can write others.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use samencanvas::canvas::{Action, Contribution, Id, Partner, Pointer, RawJson, RowData, RowRef};
use samencanvas::document::{Edit, EditError};
use samencanvas::file::{self, ProblemKind};
use samencanvas::schema::RowKind;
use serde_json::{Value, json};
use uuid::Uuid;
use yrs::updates::decoder::Decode;
use yrs::{Doc, Map, MapPrelim, Out, ReadTxn, StateVector, Transact, TransactionMut, Update, WriteTxn};

use crate::generate::{blank, dream, edit, filled, open, open_as};

/// A file with something else in its history than we would write.
#[expect(clippy::disallowed_methods, reason = "what another program may do")]
fn with_history(file: &[u8], change: impl FnOnce(&mut TransactionMut<'_>)) -> Value {
    let mut json: Value = serde_json::from_slice(file).unwrap();
    let doc = Doc::with_client_id(5);
    let state = STANDARD.decode(json["replica"]["state"].as_str().unwrap()).unwrap();
    doc.transact_mut().apply_update(Update::decode_v1(&state).unwrap()).unwrap();
    change(&mut doc.transact_mut());
    let state = doc.transact().encode_state_as_update_v1(&StateVector::default());
    json["replica"]["state"] = json!(STANDARD.encode(&state));
    json["replica"]["sha256"] = json!(samencanvas::template::sha256_hex(&state));
    json
}

fn opened(file: &Value) -> file::Opened {
    open(&serde_json::to_vec(file).unwrap())
}

fn kinds(opened: &file::Opened) -> Vec<&ProblemKind> {
    opened.problems.iter().map(|problem| &problem.kind).collect()
}

#[test]
fn a_circle_that_version_0_1_merged_is_told_and_counts_as_no_change_by_hand() {
    let mut document = blank(1);
    let ids = [1, 2].map(|number| Id::new(Uuid::from_u128(number)));
    for id in ids {
        edit(&mut document, Edit::Insert { row: RowData::of(Action::new(id)), after: None });
    }
    let mut json = with_history(&file::save(&document).unwrap(), |transaction| {
        let actions = transaction.get_or_insert_map("actions");
        for (id, parent) in [(ids[0], ids[1]), (ids[1], ids[0])] {
            let Some(Out::YMap(action)) = actions.get(transaction, &id.to_string()) else { panic!() };
            action.insert(transaction, "parent", parent.to_string());
        }
    });
    for (row, parent) in [(0, ids[0]), (1, ids[1])] {
        json["canvas"]["actions"][row]["parent"] = json!(parent.to_string());
    }
    let opened = opened(&json);
    assert_eq!(kinds(&opened), [&ProblemKind::CircularGoal]);
    assert!(!opened.edited_by_hand && opened.has_history);
    let parents: Vec<_> = opened.document.canvas().actions.iter().map(|action| action.parent).collect();
    assert_eq!(parents, [Some(ids[0]), None]);
    let saved = open(&file::save(&opened.document).unwrap());
    assert_eq!((saved.problems.len(), saved.edited_by_hand), (0, false));
}

#[test]
fn unknown_fields_of_a_row_that_is_gone_are_no_part_of_the_canvas_and_of_no_file() {
    let gone = Uuid::from_u128(77);
    let json = with_history(&file::save(&filled()).unwrap(), |transaction| {
        let unknown = transaction.get_or_insert_map("unknown");
        for place in [
            format!("/canvas/partners/{gone}/x"),
            format!("/canvas/partners/{}/contributions/{gone}/x/y", Uuid::from_u128(20)),
            format!("/canvas/cases/{}/answers/{gone}/x", Uuid::from_u128(40)),
            format!("/canvas/sections/pitch/paragraphs/{gone}/x"),
            format!("/canvas/actions/{gone}/x"),
        ] {
            unknown.insert(transaction, place, "\"geheimwoord\"");
        }
    });
    let opened = opened(&json);
    assert!(opened.problems.is_empty() && !opened.edited_by_hand);
    assert!(opened.document.canvas().unknown.is_empty());
    let state = opened.document.encode().unwrap();
    assert!(!state.windows(11).any(|window| window == b"geheimwoord"));
}

#[test]
fn a_field_for_a_row_that_is_gone_is_put_nowhere() {
    let mut document = filled();
    let place = RowRef::of::<Partner>(Id::new(Uuid::from_u128(77))).place().member("x");
    edit(&mut document, Edit::Unknown(place, Some(RawJson::new("1"))));
    assert!(document.canvas().unknown.is_empty());
    // One of a table itself has a place, and so has one of the canvas.
    for name in ["partners (1)", "x"] {
        let place = Pointer::ROOT.member("canvas").member(name);
        edit(&mut document, Edit::Unknown(place, Some(RawJson::new("1"))));
    }
    assert_eq!(document.canvas().unknown.len(), 2);
}

#[test]
fn a_history_with_more_rows_than_a_canvas_may_have_is_left_out() {
    let json = with_history(&file::save(&filled()).unwrap(), |transaction| {
        let partners = transaction.get_or_insert_map("partners");
        for number in 0..=RowKind::Partner.most() as u128 {
            partners.insert(transaction, Uuid::from_u128(1 << 64 | number).to_string(), MapPrelim::default());
        }
    });
    let opened = opened(&json);
    assert_eq!(kinds(&opened), [&ProblemKind::HistoryLost]);
    assert_eq!(opened.document.canvas().text_at(&dream()), filled().canvas().text_at(&dream()));
}

/// As a program writes rows that does not have these fields yet.
#[test]
fn texts_that_the_rows_of_another_program_lack_are_made_when_somebody_writes_in_them() {
    let mut json = with_history(&file::save(&blank(1)).unwrap(), |transaction| {
        let partners = transaction.get_or_insert_map("partners");
        let row = partners.insert(transaction, Uuid::from_u128(1).to_string(), MapPrelim::default());
        row.insert(transaction, "position", "V");
        let inner = row.insert(transaction, "contributions", MapPrelim::default());
        let inner = inner.insert(transaction, Uuid::from_u128(2).to_string(), MapPrelim::default());
        inner.insert(transaction, "position", "V");
        // No text, and none is put in its place.
        row.insert(transaction, "other_interest", "x");
    });
    let [partner, contribution] = [1, 2].map(|id| Uuid::from_u128(id).to_string());
    json["canvas"]["partners"] = json!([{ "id": partner, "contributions": [{ "id": contribution }] }]);
    let file = serde_json::to_vec(&json).unwrap();
    let (mut ours, mut theirs) = (open_as(&file, 7).document, open_as(&file, 8).document);
    let partner = Id::<Partner>::new(Uuid::from_u128(1));
    let contribution = Id::<Contribution>::new(Uuid::from_u128(2));
    let name = RowRef::of(partner).text(Partner::NAME);
    let text = RowRef::within(partner, contribution).text(Contribution::TEXT);
    for (document, words) in [(&mut ours, "Bank"), (&mut theirs, "Haven")] {
        edit(document, Edit::insert(name.clone(), 0, words));
        edit(document, Edit::insert(text.clone(), 0, words));
        let other = Edit::insert(RowRef::of(partner).text(Partner::OTHER_INTEREST), 0, words);
        assert_eq!(document.edit(&[other], Duration::ZERO), Err(EditError::Gone));
    }
    ours.merge(&theirs.encode().unwrap()).unwrap();
    for field in [name, text] {
        let merged = ours.canvas().text_at(&field).unwrap();
        assert!(merged == "BankHaven" || merged == "HavenBank", "{merged}");
    }
    let saved = open(&file::save(&ours).unwrap());
    assert_eq!(saved.document.canvas(), ours.canvas());
}
