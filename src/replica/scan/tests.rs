//! Bytes that a canvas is, and bytes that it is not.

use yrs::{Any, Array, Doc, Map, ReadTxn, StateVector, Text, Transact, WriteTxn};

use super::crafted::number;
use super::{CheckedUpdate, MOST_STRUCTS, Refusal};

#[track_caller]
fn check(bytes: &[u8], expect: Refusal) {
    assert_eq!(CheckedUpdate::whole(bytes).unwrap_err().why, expect);
}

/// A state of client 5 with these structs and nothing deleted.
fn state(structs: &[&[u8]]) -> Vec<u8> {
    let mut bytes = vec![1];
    number(structs.len() as u64, &mut bytes);
    bytes.extend([5, 0]);
    bytes.extend(structs.concat());
    bytes.push(0);
    bytes
}

/// The state of a document of another program.
fn written(write: impl FnOnce(&mut yrs::TransactionMut<'_>)) -> Vec<u8> {
    let doc = Doc::with_client_id(5);
    write(&mut doc.transact_mut());
    doc.transact().encode_state_as_update_v1(&StateVector::default())
}

const IN_ROOT_T: [u8; 4] = [0x04, 1, 1, b't'];

#[test]
fn a_plain_text_passes() {
    CheckedUpdate::whole(&state(&[&[4, 1, 1, b't', 2, b'h', b'i']])).unwrap();
    CheckedUpdate::whole(&[0, 0]).unwrap();
}

#[test]
fn seven_bytes_that_announce_billions_are_refused() {
    let billions = [0xFF, 0xFF, 0xFF, 0xFF, 0x0F];
    check(&[&billions[..], &[0, 0]].concat(), Refusal::BreaksOff);
    check(&[&[1][..], &billions, &[5]].concat(), Refusal::BreaksOff);
    check(&[&[0, 1, 5][..], &billions].concat(), Refusal::BreaksOff);
    check(&state(&[&[&IN_ROOT_T[..], &billions].concat()]), Refusal::BreaksOff);
    // A value that holds as many values, and a text that is announced as a list of them.
    check(&state(&[&[&[0x28, 1, 1, b't', 1, b'k', 1, 117][..], &billions].concat()]), Refusal::Kind(117));
    check(&state(&[&[&[0x28, 1, 1, b't', 1, b'k'][..], &billions].concat()]), Refusal::Length);
}

#[test]
fn values_within_values_are_refused_before_they_nest() {
    let nested = [&[0x28, 1, 1, b't', 1, b'k', 1][..], &[117, 1].repeat(10_000), &[126]].concat();
    check(&state(&[&nested]), Refusal::Kind(117));
}

#[test]
fn types_within_types_are_refused_beyond_what_a_canvas_has() {
    let nested = |levels: u64| {
        let mut structs = vec![vec![0x27, 1, 1, b'm', 1, b'k', 1]];
        for clock in 0..levels {
            let mut map = vec![0x27, 0, 5];
            number(clock, &mut map);
            map.extend([1, b'k', 1]);
            structs.push(map);
        }
        state(&structs.iter().map(Vec::as_slice).collect::<Vec<_>>())
    };
    CheckedUpdate::whole(&nested(8)).unwrap();
    check(&nested(9), Refusal::TooDeep);
    check(&nested(200_000), Refusal::TooDeep);
}

#[test]
fn what_no_canvas_holds_is_refused() {
    for kind in [2, 3, 5, 6, 9, 10, 15, 16, 31] {
        check(&state(&[&[kind, 1, 1, b't', 1, 0]]), Refusal::Kind(kind));
    }
    for kind in [0, 3, 4, 5, 6, 7, 9, 15, 200] {
        check(&state(&[&[0x27, 1, 1, b'm', 1, b'k', kind]]), Refusal::Kind(kind));
    }
    let listed = written(|doc| {
        doc.get_or_insert_array("a").push_back(doc, "b");
    });
    check(&listed, Refusal::Misplaced);
    let formatted = written(|doc| {
        let bold = [("bold".into(), Any::Bool(true))];
        doc.get_or_insert_text("t").insert_with_attributes(doc, 0, "b", bold.into());
    });
    check(&formatted, Refusal::Kind(6));
    let embedded = written(|doc| {
        doc.get_or_insert_text("t").insert_embed(doc, 0, Any::Bool(true));
    });
    check(&embedded, Refusal::Kind(5));
    let many = written(|doc| {
        doc.get_or_insert_map("m").insert(doc, "k", Any::from(vec![Any::Null]));
    });
    check(&many, Refusal::Kind(117));
}

#[test]
fn content_under_a_key_and_in_a_text_is_told_apart() {
    check(&state(&[&[0x24, 1, 1, b't', 1, b'k', 1, b'x']]), Refusal::Misplaced);
    check(&state(&[&[8, 1, 1, b't', 1, 126]]), Refusal::Misplaced);
    check(&state(&[&[7, 1, 1, b't', 2]]), Refusal::Misplaced);
    // Beside what lies in a text, a value lies in the text.
    check(&state(&[&[4, 1, 1, b't', 1, b'x'], &[0x88, 5, 0, 1, 126]]), Refusal::Misplaced);
    // Neighbours in two texts.
    let two = [&[4, 1, 1, b't', 1, b'x'][..], &[4, 1, 1, b'u', 1, b'y'], &[0xC4, 5, 0, 5, 1, 1, b'z']];
    check(&state(&two), Refusal::Misplaced);
}

#[test]
fn references_that_lead_nowhere_or_around_are_refused() {
    check(&state(&[&[0x84, 6, 0, 1, b'x']]), Refusal::Reference);
    check(&state(&[&[0x84, 5, 7, 1, b'x']]), Refusal::Reference);
    check(&state(&[&[0x84, 5, 0, 1, b'x']]), Refusal::Reference);
    check(&state(&[&[0x84, 5, 1, 1, b'x'], &[0x84, 5, 0, 1, b'y']]), Refusal::Reference);
    check(&state(&[&[0x27, 0, 5, 0, 1, b'k', 1]]), Refusal::Reference);
    check(&state(&[&[4, 1, 1, b't', 1, b'x'], &[4, 0, 5, 0, 1, b'y']]), Refusal::Reference);
}

#[test]
fn clocks_and_deletions_stay_within_what_is_there() {
    check(&[1, 1, 5, 1, 4, 1, 1, b't', 1, b'x', 0], Refusal::Gap);
    let endless = [0, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F];
    check(&state(&[&endless, &[0, 1]]), Refusal::Number);
    check(&state(&[&[0, 0]]), Refusal::Length);
    check(&state(&[&[&IN_ROOT_T[..], &[0]].concat()]), Refusal::Length);
    let text = [&[1, 1, 5, 0][..], &IN_ROOT_T, &[2, b'h', b'i']].concat();
    let deleted = |stretches: &[u8]| [&text[..], stretches].concat();
    CheckedUpdate::whole(&deleted(&[1, 5, 1, 1, 1])).unwrap();
    check(&deleted(&[1, 5, 1, 1, 2]), Refusal::Reference);
    check(&deleted(&[1, 6, 1, 0, 1]), Refusal::Reference);
    check(&deleted(&[1, 5, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1]), Refusal::Reference);
    check(&deleted(&[1, 5, 2, 1, 1, 0, 1]), Refusal::Length);
    check(&deleted(&[2, 5, 0, 5, 0]), Refusal::DoubleClient);
    check(&[2, 0, 5, 0, 0, 5, 0, 0], Refusal::DoubleClient);
}

#[test]
fn numbers_texts_and_ends_are_exact() {
    check(&[0, 0, 0], Refusal::GoesOn);
    check(&[], Refusal::BreaksOff);
    check(&[1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0], Refusal::Number);
    check(&[0x80, 0x80, 0x80, 0x80, 0x10], Refusal::Number);
    check(&[0x80, 0x80, 0x80, 0x80, 0x80, 0x00], Refusal::Number);
    check(&state(&[&[&IN_ROOT_T[..], &[1, 0xFF]].concat()]), Refusal::NotText);
}

#[test]
fn more_structs_than_memory_is_for_are_refused() {
    let collected = vec![&[0, 1][..]; MOST_STRUCTS + 1];
    check(&state(&collected), Refusal::TooMany);
    CheckedUpdate::whole(&state(&collected[..MOST_STRUCTS])).unwrap();
}

#[test]
fn a_chain_as_long_as_the_state_is_followed_without_the_stack() {
    // Each lies beside the one after it, so the first asks for all.
    let last: u64 = 200_000;
    let mut structs: Vec<Vec<u8>> = (0..last)
        .map(|clock| {
            let mut beside = vec![0x44, 5];
            number(clock + 1, &mut beside);
            beside.extend([1, b'x']);
            beside
        })
        .collect();
    structs.push(vec![4, 1, 1, b't', 1, b'x']);
    let chain = state(&structs.iter().map(Vec::as_slice).collect::<Vec<_>>());
    CheckedUpdate::part(&chain).unwrap();
    // Each would have to be there before the one before it.
    check(&chain, Refusal::Reference);
}

#[test]
fn a_part_may_build_on_what_is_not_in_it_and_on_nothing_else() {
    let part = |structs: &[&[u8]]| {
        let mut bytes = state(structs);
        bytes[3] = 7;
        bytes
    };
    for beside in [&[0x84, 5, 6, 1, b'x'], &[0x84, 6, 0, 1, b'x']] {
        CheckedUpdate::part(&part(&[beside])).unwrap();
        check(&part(&[beside]), Refusal::Gap);
    }
    // Within a type that is elsewhere, and within what is here, it is counted how deep.
    let nested = |levels: u8| {
        let maps = (0..levels).map(|level| vec![0x27, 0, 5, 6 + level, 1, b'k', 1]).collect::<Vec<_>>();
        part(&maps.iter().map(Vec::as_slice).collect::<Vec<_>>())
    };
    CheckedUpdate::part(&nested(8)).unwrap();
    assert_eq!(CheckedUpdate::part(&nested(9)).unwrap_err().why, Refusal::TooDeep);
    let around = part(&[&[0x84, 5, 8, 1, b'x'], &[0x84, 5, 7, 1, b'y']]);
    assert_eq!(CheckedUpdate::part(&around).unwrap_err().why, Refusal::Reference);
}
