//! Laws that hold for every canvas.

use std::sync::Arc;

use proptest::prelude::*;
use samencanvas::canvas::Canvas;
use samencanvas::document::{ContentId, Document, Edit, Identity, Splice, difference};
use samencanvas::file::{self, Problem, ProblemKind};
use samencanvas::schema::{Kind, Value, View, fields};

use crate::generate::{act, any_act, any_edit, blank_with_table, dream, open_as};

fn build(acts: &[crate::generate::Act], client_id: u64) -> Document {
    let mut document = blank_with_table(client_id);
    for (index, step) in acts.iter().enumerate() {
        act(&mut document, step, (u128::from(client_id) << 64) + index as u128);
    }
    document
}

/// The canvas as the replica alone tells it.
fn reread(document: &Document) -> Canvas {
    let identity = Identity::new(document.id(), Arc::clone(document.template()));
    Document::decode(identity, 99, &document.encode().unwrap()).unwrap().canvas().clone()
}

/// What refers to a row that is not there.
fn chosen_and_gone(canvas: &Canvas) -> Vec<Problem> {
    let mut gone = Vec::new();
    for (row, data) in canvas.rows() {
        for (info, field) in fields(data) {
            if let (Kind::Reference { to, must_exist: true }, View::One(Some(Value::Reference(id)))) =
                (info.kind, field.view())
                && canvas.referred(to, id).and_then(|row| canvas.row(row)).is_none()
            {
                let place = row.place().member(info.key);
                gone.push(Problem { place, kind: ProblemKind::MissingReference });
            }
        }
    }
    gone
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_patched_canvas_equals_its_replica(acts in prop::collection::vec(any_act(), 0..40)) {
        let document = build(&acts, 1);
        prop_assert_eq!(document.canvas(), &reread(&document));
    }

    #[test]
    fn what_is_saved_opens_as_the_same_canvas(acts in prop::collection::vec(any_act(), 0..40)) {
        let document = build(&acts, 1);
        let bytes = file::save(&document).unwrap();
        let opened = open_as(&bytes, 2);
        prop_assert_eq!(opened.document.canvas(), document.canvas());
        prop_assert_eq!(opened.document.id(), document.id());
        prop_assert!(!opened.edited_by_hand);
        // Saving again changes no byte.
        prop_assert_eq!(file::save(&opened.document).unwrap(), bytes);
    }

    #[test]
    fn undoing_everything_gives_the_start_and_redoing_it_the_end(edits in prop::collection::vec(any_edit(), 0..30)) {
        let mut document = build(&edits, 1);
        let end = document.canvas().clone();
        let (start, end_content) = (blank_with_table(1), document.content());
        while document.undo() {}
        prop_assert_eq!(document.canvas(), start.canvas());
        prop_assert_eq!(document.content(), start.content());
        while document.redo() {}
        prop_assert_eq!(document.canvas(), &end);
        prop_assert_eq!(document.content(), end_content);
        prop_assert_eq!(document.canvas(), &reread(&document));
    }

    #[test]
    fn where_the_name_of_the_content_comes_back_the_canvas_does(
        start in prop::collection::vec(any_edit(), 0..6),
        steps in prop::collection::vec((0..5_u8, any_edit(), any_act()), 0..40),
    ) {
        let base = file::save(&build(&start, 1)).unwrap();
        let mut one = open_as(&base, 2).document;
        let mut other = open_as(&base, 3).document;
        let mut seen: Vec<(ContentId, Canvas)> = Vec::new();
        for (index, (kind, ours, theirs)) in steps.iter().enumerate() {
            match kind {
                0 | 1 => act(&mut one, ours, (2 << 64) + index as u128),
                2 => prop_assert_eq!(one.can_undo(), one.undo()),
                3 => prop_assert_eq!(one.can_redo(), one.redo()),
                _ => {
                    act(&mut other, theirs, (3 << 64) + index as u128);
                    let state = other.encode().unwrap();
                    if index % 2 == 0 { one.merge(&state).unwrap() } else { one.merge_as_step(&state).map(drop).unwrap() }
                }
            }
            match seen.iter().find(|(content, _)| *content == one.content()) {
                Some((_, canvas)) => prop_assert_eq!(one.canvas(), canvas),
                None => seen.push((one.content(), one.canvas().clone())),
            }
        }
    }

    #[test]
    fn two_replicas_with_concurrent_edits_converge(
        start in prop::collection::vec(any_edit(), 0..12),
        ours in prop::collection::vec(any_act(), 0..20),
        theirs in prop::collection::vec(any_act(), 0..20),
    ) {
        let base = file::save(&build(&start, 1)).unwrap();
        let mut one = open_as(&base, 2).document;
        let mut other = open_as(&base, 3).document;
        for (index, (ours, theirs)) in ours.iter().zip(&theirs).enumerate() {
            act(&mut one, ours, (2 << 64) + index as u128);
            act(&mut other, theirs, (3 << 64) + index as u128);
        }
        let (from_one, from_other) = (one.encode().unwrap(), other.encode().unwrap());
        one.merge(&from_other).unwrap();
        other.merge(&from_one).unwrap();
        prop_assert_eq!(one.canvas(), other.canvas());
        prop_assert_eq!(one.canvas(), &reread(&one));
        // The file of it is one that only we wrote: its history says what its texts do, and nothing in it is odd but what
        // one chose while the other removed it, which is kept as chosen and told.
        let opened = open_as(&file::save(&one).unwrap(), 4);
        prop_assert_eq!(opened.document.canvas(), one.canvas());
        prop_assert!(!opened.edited_by_hand && opened.has_history);
        prop_assert_eq!(opened.problems, chosen_and_gone(one.canvas()));
        // Merging the same again changes nothing.
        let before = one.canvas().clone();
        one.merge(&from_other).unwrap();
        prop_assert_eq!(one.canvas(), &before);
    }

    #[test]
    fn the_difference_between_two_canvases_turns_one_into_the_other(
        from in prop::collection::vec(any_act(), 0..25), further in prop::collection::vec(any_act(), 0..25),
    ) {
        let start = build(&from, 1);
        let mut end = open_as(&file::save(&start).unwrap(), 2).document;
        for (index, step) in further.iter().enumerate() {
            act(&mut end, step, (2 << 64) + index as u128);
        }
        let mut changed = open_as(&file::save(&start).unwrap(), 3).document;
        changed.edit(&difference(start.canvas(), end.canvas()), std::time::Duration::ZERO).unwrap();
        prop_assert_eq!(changed.canvas(), end.canvas());
        // One step takes all of it back.
        changed.undo();
        prop_assert_eq!(changed.canvas(), start.canvas());
    }

    #[test]
    fn undoing_everything_after_a_merge_leaves_exactly_what_they_wrote(
        base in "[a-z ]{0,20}",
        ours in prop::collection::vec((any::<prop::sample::Index>(), "[A-Zé]{1,3}"), 0..8),
        theirs in prop::collection::vec((any::<prop::sample::Index>(), "[0-9😀]{1,3}"), 0..8),
    ) {
        let mut start = blank_with_table(1);
        crate::generate::edit(&mut start, Edit::insert(dream(), 0, base));
        let file = file::save(&start).unwrap();
        let mut one = open_as(&file, 2).document;
        let mut other = open_as(&file, 3).document;
        for (document, words) in [(&mut one, &ours), (&mut other, &theirs)] {
            for (place, word) in words {
                let text = document.canvas().text_at(&dream()).unwrap();
                let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
                let at = *place.get(&ends);
                crate::generate::edit(document, Edit::insert(dream(), at, word.as_str()));
            }
        }
        one.merge(&other.encode().unwrap()).unwrap();
        let merged = one.canvas().clone();
        while one.undo() {}
        prop_assert_eq!(one.canvas(), other.canvas());
        while one.redo() {}
        prop_assert_eq!(one.canvas(), &merged);
    }

    #[test]
    fn undoing_our_own_words_after_a_merge_keeps_every_word_of_theirs(
        ours in prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize, "[A-Z]{0,3}"), 0..8),
        theirs in prop::collection::vec((any::<prop::sample::Index>(), "[0-9]{1,3}"), 0..6),
    ) {
        let mut start = blank_with_table(1);
        crate::generate::edit(&mut start, Edit::insert(dream(), 0, ""));
        let file = file::save(&start).unwrap();
        let mut one = open_as(&file, 2).document;
        let mut other = open_as(&file, 3).document;
        for (place, length, word) in &ours {
            let text = one.canvas().text_at(&dream()).unwrap();
            let from = place.index(text.len() + 1);
            let range = from..(from + length).min(text.len());
            crate::generate::edit(&mut one, Edit::Text(dream(), Splice { range, text: word.clone() }));
        }
        for (place, word) in &theirs {
            let at = place.index(other.canvas().text_at(&dream()).unwrap().len() + 1);
            crate::generate::edit(&mut other, Edit::insert(dream(), at, word.as_str()));
        }
        one.merge(&other.encode().unwrap()).unwrap();
        while one.undo() {}
        prop_assert_eq!(one.canvas(), other.canvas());
    }

    #[test]
    fn any_bytes_are_opened_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        file::open(&bytes, &crate::generate::templates(), 1).ok();
    }

    #[test]
    fn a_damaged_file_is_opened_or_refused_and_its_repair_is_stable(
        acts in prop::collection::vec(any_act(), 0..15), at in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut bytes = file::save(&build(&acts, 1)).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let templates = crate::generate::templates();
        if let Ok(opened) = file::open(&bytes, &templates, 1) {
            let repaired = file::save(&opened.document);
            if let Ok(repaired) = repaired {
                let again = file::open(&repaired, &templates, 2).unwrap();
                prop_assert_eq!(again.document.canvas(), opened.document.canvas());
            }
        }
    }
}
