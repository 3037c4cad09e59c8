//! Laws of merging: nobody's words are lost, and the order does not matter.

use proptest::prelude::*;
use samencanvas::aid::{End, Rules, walk};
use samencanvas::canvas::{
    Action, Case, CaseAnswer, Choice, Contribution, Id, Partner, RawJson, RowData, RowRef, Sector, Term,
    TextField, ValueKey,
};
use samencanvas::document::{Document, Edit};
use samencanvas::file;
use samencanvas::merge::{
    Change, Copy, LostRow, Merged, Piece, Subject, Value, ValueOf, compare_documents, merge,
};
use samencanvas::schema::RowKind;
use uuid::Uuid;

use crate::generate::{
    Act, act, any_act, any_edit, blank, case_answer, dream, edit, filled, ground_rules, open_as,
};

/// Copies of one canvas, each edited by somebody.
fn copies(start: &[Act], edits: &[Vec<Act>]) -> Vec<Document> {
    let mut base = blank(1);
    for (index, step) in start.iter().enumerate() {
        act(&mut base, step, (1 << 64) + index as u128);
    }
    let bytes = file::save(&base).unwrap();
    let edited = |(copy, steps): (u64, &Vec<Act>)| {
        let mut document = open_as(&bytes, copy).document;
        for (index, step) in steps.iter().enumerate() {
            act(&mut document, step, (u128::from(copy) << 64) + index as u128);
        }
        document
    };
    (2..).zip(edits).map(edited).collect()
}

fn merged(copies: &[&Document]) -> Merged {
    let copies: Vec<Copy<'_>> =
        copies.iter().map(|document| Copy { document, has_history: true, mark: "—" }).collect();
    merge(&copies, false, 99).unwrap()
}

fn acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(any_act(), 0..most)
}

/// Acts that rows go by for good. What was put in a row by one who did not know that it was removed goes at the first
/// merge with the one who removed it, and does not come back where a third removed the row and took it back.
fn acts_without_undo(most: usize) -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(any_edit(), 0..most)
}

/// Acts that put nothing in a row that this program does not know.
fn acts_on_known_fields(most: usize) -> impl Strategy<Value = Vec<Act>> {
    let known = |act: &Act| !matches!(act, Act::Unknown { .. });
    acts(most).prop_map(move |acts| acts.into_iter().filter(known).collect())
}

/// What was there, and what each of some copies made of it.
fn some_copies(count: std::ops::Range<usize>) -> impl Strategy<Value = (Vec<Act>, Vec<Vec<Act>>)> {
    prop_oneof![
        (acts_without_undo(12), prop::collection::vec(acts_without_undo(14), count.clone())),
        (acts_on_known_fields(12), prop::collection::vec(acts_on_known_fields(14), count)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn merging_commutes_associates_and_is_idempotent(
        (start, edits) in some_copies(3..4),
    ) {
        let copies = copies(&start, &edits);
        let [a, b, c] = copies.as_slice() else { unreachable!() };
        let all = merged(&[a, b, c]).document;
        let state = |document: &Document| document.encode().unwrap();
        prop_assert_eq!(state(&all), state(&merged(&[c, a, b]).document));
        prop_assert_eq!(state(&all), state(&merged(&[&merged(&[a, b]).document, c]).document));
        prop_assert_eq!(state(&all), state(&merged(&[a, &merged(&[c, b]).document]).document));
        prop_assert_eq!(state(&all), state(&merged(&[&all, a, b, &all]).document));
        let twice = merged(&[&all, &all]);
        prop_assert!(twice.report.is_empty());
        prop_assert_eq!(state(&twice.document), state(&all));
    }

    #[test]
    fn copies_converge_in_whatever_order_they_are_exchanged(
        (start, edits) in some_copies(2..5),
        exchanges in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..12),
    ) {
        let mut copies = copies(&start, &edits);
        let take = |copies: &mut Vec<Document>, to: usize, from: usize| {
            let state = copies[from].encode().unwrap();
            copies[to].merge(&state).unwrap();
        };
        for (to, from) in &exchanges {
            let (to, from) = (to.index(copies.len()), from.index(copies.len()));
            take(&mut copies, to, from);
        }
        // Everything to the first, and from it to all.
        for other in 1..copies.len() {
            take(&mut copies, 0, other);
        }
        for other in 1..copies.len() {
            take(&mut copies, other, 0);
            prop_assert_eq!(copies[other].canvas(), copies[0].canvas());
            prop_assert_eq!(copies[other].encode().unwrap(), copies[0].encode().unwrap());
        }
    }

    #[test]
    fn every_word_that_nobody_deleted_is_in_the_result_or_in_the_report(
        start in acts(12),
        edits in prop::collection::vec((acts(10), prop::collection::vec(any::<prop::sample::Index>(), 0..6), acts(6)), 2),
    ) {
        let scripts: Vec<Vec<Act>> = edits.iter().map(|(before, ..)| before.clone()).collect();
        let mut copies = copies(&start, &scripts);
        let mut words = Vec::new();
        for (copy, (_, places, after)) in edits.iter().enumerate() {
            let document = &mut copies[copy];
            for (number, place) in places.iter().enumerate() {
                // In letters that nothing else has, so that it can be followed.
                let word = format!("Ж{copy}Ж{number}Ж");
                let fields = texts(document);
                let field = place.get(&fields).clone();
                edit(document, Edit::insert(field, 0, format!("{word} ")));
                words.push((copy, word));
            }
            for (index, step) in after.iter().enumerate() {
                act(document, step, ((100 + copy as u128) << 64) + index as u128);
            }
        }
        let [one, other] = copies.as_slice() else { unreachable!() };
        let merged = merged(&[one, other]);
        let everything = format!("{:?}", merged.document.canvas());
        let told: Vec<&str> = merged.report.vanished.iter().flat_map(|lost| lost.row.texts()).collect();
        for (copy, word) in words {
            // Its own writer may have deleted it again.
            if format!("{:?}", copies[copy].canvas()).contains(&word) {
                let is_told = told.iter().any(|text| text.contains(&word));
                prop_assert!(everything.contains(&word) || is_told, "{word}");
            }
        }
    }
}

proptest! {
    #[test]
    fn a_comparison_misses_no_change(start in acts(12), further in acts(4)) {
        let copies = copies(&start, &[Vec::new(), further]);
        let [from, to] = copies.as_slice() else { unreachable!() };
        let report = compare_documents(from, to);
        prop_assert_eq!(report.is_empty(), from.canvas() == to.canvas(), "{:?}", report);
    }
}

/// Every place to type in.
fn texts(document: &Document) -> Vec<TextField> {
    let canvas = document.canvas();
    let partners = canvas.partners.iter().flat_map(|row| {
        let contributions =
            row.contributions.iter().map(|found| RowRef::within(row.id, found.id).text(Contribution::TEXT));
        [RowRef::of(row.id).text(Partner::NAME), RowRef::of(row.id).text(Partner::NOTES)]
            .into_iter()
            .chain(contributions)
    });
    let actions = canvas.actions.iter().map(|row| RowRef::of(row.id).text(Action::TEXT));
    [TextField::Subject, dream(), TextField::CheckNote(ground_rules())]
        .into_iter()
        .chain(partners)
        .chain(actions)
        .collect()
}

/// Two copies of a small canvas.
fn two() -> (Document, Document) {
    let bytes = file::save(&filled()).unwrap();
    (open_as(&bytes, 2).document, open_as(&bytes, 3).document)
}

/// A copy in whose file somebody wrote the dream anew with a text editor.
fn rewritten_by_hand(document: &Document, client_id: u64, dream: &str) -> Document {
    let mut json: serde_json::Value = serde_json::from_slice(&file::save(document).unwrap()).unwrap();
    json["canvas"]["sections"]["dream"]["text"] = dream.into();
    let opened = open_as(&serde_json::to_vec(&json).unwrap(), client_id);
    assert!(opened.edited_by_hand);
    opened.document
}

#[test]
fn two_who_write_a_paragraph_anew_by_hand_each_keep_their_sentences() {
    let mut base = blank(5);
    let old = "We willen dat de mensen in de wijk weer rust krijgen en dat de gemeente \
            op tijd weet wie er hulp nodig heeft.";
    edit(&mut base, Edit::insert(dream(), 0, old));
    let one = "Ons doel is dat niemand van de bewoners meer in schulden leeft, \
            omdat wij hulp bieden op het moment dat de eerste rekening blijft liggen.";
    let other = "In 2030 is er in de wijk een plek waar de mensen terecht kunnen \
            met post van de gemeente en het UWV, en waar de tijd wordt genomen.";
    let copies = [rewritten_by_hand(&base, 6, one), rewritten_by_hand(&base, 7, other)];
    let merged = merged(&[&copies[0], &copies[1]]).document;
    let both = merged.canvas().text(&"dream".into());
    for sentence in [one, other] {
        let without_stop = sentence.trim_end_matches('.');
        assert!(both.contains(without_stop), "{both}");
    }
    assert!(!both.contains("rust krijgen"), "{both}");
}

fn partner() -> Id<Partner> {
    Id::new(Uuid::from_u128(20))
}

#[test]
fn a_partner_that_one_removed_while_the_other_typed_in_it_is_told_with_its_text() {
    let (mut ours, mut theirs) = two();
    edit(&mut ours, Edit::Remove(RowRef::of(partner())));
    edit(&mut theirs, Edit::insert(RowRef::of(partner()).text(Partner::NOTES), 0, "Belt dinsdag"));
    let merged = merged(&[&ours, &theirs]);
    assert!(merged.document.canvas().partners.is_empty());
    let [lost] = merged.report.vanished.as_slice() else { panic!("{:?}", merged.report) };
    assert_eq!((lost.had, lost.removed.as_slice()), (1, &[0][..]));
    let LostRow::Row { row, .. } = &lost.row else { panic!("{:?}", lost.row) };
    let partner = row.get::<Partner>().unwrap();
    assert_eq!((partner.notes.as_str(), partner.name.as_str()), ("Belt dinsdag", "Gemeente"));
}

#[test]
fn a_partner_taken_back_and_typed_in_is_told_where_the_other_took_it_back_and_removed_it() {
    for is_first in [true, false] {
        let (one, other) = two();
        let (mut writer, mut remover) = if is_first { (one, other) } else { (other, one) };
        for document in [&mut writer, &mut remover] {
            edit(document, Edit::Remove(RowRef::of(partner())));
            assert!(document.undo());
        }
        edit(&mut writer, Edit::insert(RowRef::of(partner()).text(Partner::NOTES), 0, "Belt dinsdag"));
        edit(&mut remover, Edit::Remove(RowRef::of(partner())));
        let merged = merged(&[&writer, &remover]);
        let is_there =
            merged.document.canvas().partner(partner()).is_some_and(|row| row.notes == "Belt dinsdag");
        let is_told = merged.report.vanished.iter().any(|lost| lost.row.texts().contains(&"Belt dinsdag"));
        assert!(is_there || is_told, "{:?}", merged.report);
    }
}

#[test]
fn a_partner_that_was_removed_and_nobody_typed_in_is_no_loss() {
    let (mut ours, mut theirs) = two();
    edit(&mut ours, Edit::Remove(RowRef::of(partner())));
    edit(&mut theirs, Edit::insert(dream(), 0, "Morgen. "));
    assert_eq!(merged(&[&ours, &theirs]).report.vanished, []);
}

#[test]
fn typing_in_a_row_that_the_other_removed_and_took_back_is_told() {
    let (mut ours, mut theirs) = two();
    edit(&mut ours, Edit::Remove(RowRef::of(partner())));
    ours.undo();
    edit(&mut theirs, Edit::insert(RowRef::of(partner()).text(Partner::NOTES), 0, "Belt dinsdag"));
    let merged = merged(&[&ours, &theirs]);
    let notes = &merged.document.canvas().partners[0].notes;
    assert!(notes.contains("dinsdag") || merged.report.vanished[0].row.texts().contains(&"Belt dinsdag"));
}

#[test]
fn a_report_says_what_came_from_whom() {
    let (mut ours, mut theirs) = two();
    edit(&mut ours, Edit::insert(TextField::Subject, 0, "De "));
    edit(&mut theirs, Edit::insert(TextField::Subject, "Schone haven".len(), " in 2030"));
    let merged = merged(&[&ours, &theirs]);
    let [part] = merged.report.parts.as_slice() else { panic!("{:?}", merged.report) };
    assert!(part.on_both_sides);
    let samencanvas::merge::Change::Text(TextField::Subject, pieces) = &part.changes[0] else { panic!() };
    let expect = [
        Piece::Inserted("De ".to_owned(), vec![0]),
        Piece::Kept("Schone haven".to_owned()),
        Piece::Inserted(" in 2030".to_owned(), vec![1]),
    ];
    assert_eq!(pieces.as_slice(), expect);
}

#[test]
fn a_value_that_both_chose_is_told_with_both() {
    let (mut ours, mut theirs) = two();
    edit(&mut ours, Edit::set(RowRef::of(partner()), Partner::SECTOR, Some(Sector::Society.into())));
    edit(&mut theirs, Edit::set(RowRef::of(partner()), Partner::SECTOR, Some(Sector::Business.into())));
    let [part] = <[_; 1]>::try_from(merged(&[&ours, &theirs]).report.parts).unwrap();
    assert!(part.on_both_sides);
    let samencanvas::merge::Change::Value { copies, result, .. } = &part.changes[0] else { panic!() };
    assert!(copies[0] != copies[1] && copies.contains(result));
    // Where one of them chose, that one does.
    let (mut ours, theirs) = two();
    edit(&mut ours, Edit::set(RowRef::of(partner()), Partner::SECTOR, Some(Sector::Society.into())));
    assert!(!merged(&[&ours, &theirs]).report.parts[0].on_both_sides);
}

#[test]
fn a_value_is_told_with_the_name_of_who_chose_it() {
    let (mut ours, mut theirs) = two();
    ours.set_author("Kees");
    theirs.set_author("Noor");
    edit(&mut ours, Edit::set(RowRef::of(partner()), Partner::SECTOR, Some(Sector::Society.into())));
    edit(&mut theirs, Edit::set_value(ValueKey::Date, Some(jiff::civil::date(2026, 12, 1).into())));
    let names: Vec<_> = merged(&[&ours, &theirs])
        .report
        .parts
        .into_iter()
        .map(|part| (matches!(part.subject, Subject::Row { kind: RowKind::Partner, .. }), part.authors))
        .collect();
    assert_eq!(names, [(false, vec!["Noor".to_owned()]), (true, vec!["Kees".to_owned()])]);
    // What was chosen first and is overwritten is nobody's any more.
    theirs.merge(&ours.encode().unwrap()).unwrap();
    edit(&mut theirs, Edit::set(RowRef::of(partner()), Partner::SECTOR, Some(Sector::Business.into())));
    let [_, part] = <[_; 2]>::try_from(merged(&[&ours, &theirs]).report.parts).unwrap();
    assert_eq!(part.authors, ["Noor"]);
}

#[test]
fn without_a_common_history_both_texts_stay_and_a_second_time_adds_nothing() {
    let (mut ours, theirs) = two();
    edit(&mut ours, Edit::insert(dream(), 0, "Van ons. "));
    let mut json: serde_json::Value = serde_json::from_slice(&file::save(&theirs).unwrap()).unwrap();
    json.as_object_mut().unwrap().remove("replica");
    let stripped = json.to_string().replace("Een haven", "Een andere haven");
    let stripped = open_as(stripped.as_bytes(), 5);
    assert!(!stripped.has_history);
    let unite = |ours: &Document| {
        let copies = [
            Copy { document: &stripped.document, has_history: false, mark: "— b —" },
            Copy { document: ours, has_history: true, mark: "— a —" },
        ];
        merge(&copies, false, 9).unwrap()
    };
    let once = unite(&ours);
    assert_eq!(once.united, [0]);
    let dream_text = once.document.canvas().text_at(&dream()).unwrap().to_owned();
    assert!(dream_text.starts_with("Van ons. Een haven zonder"), "{dream_text}");
    assert!(dream_text.contains("\n— b —\nEen andere haven zonder"), "{dream_text}");
    assert_eq!(once.document.canvas().partners.len(), 1);
    assert_eq!(once.report.vanished, []);
    let again = unite(&once.document);
    assert_eq!(again.document.canvas(), once.document.canvas());
    // Somebody else who does the same gets the same, and the two merge without standing twice.
    let elsewhere = unite(&ours);
    assert_eq!(merged(&[&once.document, &elsewhere.document]).document.canvas(), once.document.canvas());
}

/// A canvas with some actions, by the number of each.
fn with_actions(count: u128) -> Vec<u8> {
    let mut document = blank(1);
    let mut after = None;
    for number in 1..=count {
        let id = Id::new(Uuid::from_u128(number));
        let action = Action { text: format!("Actie {number}"), ..Action::new(id) };
        edit(&mut document, Edit::Insert { row: RowData::of(action), after: after.map(Id::uuid) });
        after = Some(id);
    }
    file::save(&document).unwrap()
}

/// A copy in which somebody made actions parts of others.
fn with_parents(base: &[u8], client_id: u64, parents: &[(u128, u128)]) -> Document {
    let mut document = open_as(base, client_id).document;
    for (action, parent) in parents {
        let [action, parent] = [action, parent].map(|number| Id::new(Uuid::from_u128(*number)));
        edit(&mut document, Edit::set(RowRef::of(action), Action::PARENT, Some(parent)));
    }
    document
}

/// The parent of each action, 0 for none.
fn parents(document: &Document) -> Vec<u128> {
    let parent = |action: &Action| action.parent.map_or(0, |parent| parent.uuid().as_u128());
    document.canvas().actions.iter().map(parent).collect()
}

#[test]
fn a_circle_that_a_merge_makes_is_opened_told_and_in_no_file() {
    let base = with_actions(3);
    let (one, other) = (with_parents(&base, 2, &[(1, 2)]), with_parents(&base, 3, &[(2, 1), (3, 1)]));
    let merged_once = merged(&[&one, &other]);
    assert_eq!(parents(&merged_once.document), [0, 1, 1]);
    let told = merged_once.report.parts.iter().flat_map(|part| &part.changes).any(|change| {
        matches!(change, Change::Value { of: ValueOf::Field(RowKind::Action, "parent"), copies, result: None } if copies[0].is_some())
    });
    assert!(told, "{:?}", merged_once.report);
    let bytes = file::save(&merged_once.document).unwrap();
    let opened = open_as(&bytes, 5);
    assert_eq!((opened.problems, opened.edited_by_hand), (Vec::new(), false));
    let twice = merged(&[&opened.document, &opened.document]);
    assert_eq!(file::save(&twice.document).unwrap(), bytes);
    // In a window that hears of it, the same, and it can be taken back as a step.
    let mut window = with_parents(&base, 2, &[(1, 2)]);
    assert!(window.merge_as_step(&other.encode().unwrap()).unwrap());
    assert_eq!(window.canvas(), merged_once.document.canvas());
    window.undo();
    assert_eq!(parents(&window), [2, 0, 0]);
    window.redo();
    assert_eq!(window.canvas(), merged_once.document.canvas());
}

#[test]
fn a_circle_between_two_copies_that_a_third_one_opens_is_none_in_whatever_order_they_are_merged() {
    let base = with_actions(3);
    let one = with_parents(&base, 2, &[(1, 2)]);
    let other = with_parents(&base, 3, &[(2, 1)]);
    // Of two who choose a parent for one action, the one with the higher id is heard.
    let third = with_parents(&base, 4, &[(2, 3)]);
    let all = merged(&[&one, &other, &third]).document;
    assert_eq!(parents(&all), [2, 3, 0]);
    let copies = [&one, &other, &third];
    for [a, b, c] in [[0, 1, 2], [0, 2, 1], [1, 2, 0], [2, 1, 0], [1, 0, 2], [2, 0, 1]] {
        let pair = merged(&[copies[a], copies[b]]).document;
        let saved = open_as(&file::save(&pair).unwrap(), 9).document;
        assert_eq!(file::save(&merged(&[&saved, copies[c]]).document), file::save(&all));
    }
}

#[test]
fn what_is_moved_out_of_a_circle_leaves_the_others_where_they_stand() {
    let base = with_actions(3);
    let other = with_parents(&base, 3, &[(2, 1)]);
    let mut merged = with_parents(&base, 2, &[(1, 2)]);
    merged.merge(&other.encode().unwrap()).unwrap();
    assert_eq!(parents(&merged), [0, 1, 0]);
    edit(
        &mut merged,
        Edit::set(
            RowRef::of::<Action>(Id::new(Uuid::from_u128(2))),
            Action::PARENT,
            Some(Id::new(Uuid::from_u128(3))),
        ),
    );
    assert_eq!(parents(&merged), [0, 3, 0]);
    edit(&mut merged, Edit::Remove(RowRef::of::<Action>(Id::new(Uuid::from_u128(2)))));
    assert_eq!(parents(&merged), [0, 0]);
    let reopened = open_as(&file::save(&merged).unwrap(), 5);
    assert_eq!(reopened.document.canvas(), merged.canvas());
    assert!(!reopened.edited_by_hand);
}

#[test]
fn an_unknown_field_in_a_row_that_the_other_removed_goes_with_the_row_and_is_told() {
    let (contribution, case) = (Id::new(Uuid::from_u128(21)), Id::new(Uuid::from_u128(40)));
    let (action, answer) = (Id::new(Uuid::from_u128(30)), Id::new(Uuid::from_u128(41)));
    let rows = [
        RowRef::of(partner()),
        RowRef::within::<Contribution>(partner(), contribution),
        RowRef::of::<Action>(action),
        RowRef::of::<Case>(case),
        RowRef::within::<CaseAnswer>(case, answer),
    ];
    let places = rows.map(RowRef::place);
    let removals = rows.map(Edit::Remove);
    for removal in removals {
        let (mut ours, mut theirs) = two();
        edit(&mut ours, removal);
        for place in &places {
            edit(&mut theirs, Edit::Unknown(place.member("x"), Some(RawJson::new("\"geheimwoord\""))));
        }
        let merged = merged(&[&ours, &theirs]);
        let left = &merged.document.canvas().unknown;
        assert!(left.len() < places.len());
        for place in &places {
            let field = place.member("x");
            let is_told = merged.report.parts.iter().flat_map(|part| &part.changes).any(
                |change| matches!(change, Change::Value { of: ValueOf::Unknown(told), .. } if *told == field),
            );
            assert!(is_told, "{field}");
        }
        let bytes = file::save(&merged.document).unwrap();
        let opened = open_as(&bytes, 5);
        assert!(!opened.edited_by_hand);
        assert_eq!(opened.document.canvas(), merged.document.canvas());
        let state = merged.document.encode().unwrap();
        let words = state.windows(11).filter(|window| window == b"geheimwoord").count();
        assert_eq!(words, left.len());
    }
}

/// Returns another answer to the only question that the case of the filled canvas answers.
fn answer_anew(document: &mut Document, id: u128, choice: Choice, reason: &str) {
    let case = &document.canvas().cases[0];
    let (id_of_case, old) = (case.id, case.answers[0].id);
    edit(document, Edit::Remove(RowRef::within(id_of_case, old)));
    edit(
        document,
        Edit::Insert { row: RowData::within(id_of_case, case_answer(id, choice, reason)), after: None },
    );
}

#[test]
fn answers_of_two_people_that_differ_are_both_kept_and_told() {
    let bytes = file::save(&filled()).unwrap();
    let (mut ours, mut theirs) = (open_as(&bytes, 2).document, open_as(&bytes, 3).document);
    answer_anew(&mut ours, 51, Choice::No, "Het is een subsidie");
    answer_anew(&mut theirs, 52, Choice::DontKnow, "De vorm is nog open");
    let merged = merged(&[&ours, &theirs]);
    let case = &merged.document.canvas().cases[0];
    let said: Vec<(&str, &str)> = case
        .answers
        .iter()
        .map(|CaseAnswer { choice, reason, .. }| (choice.as_ref().map_or("", Term::code), reason.as_str()))
        .collect();
    assert_eq!(said, [("no", "Het is een subsidie"), ("dont_know", "De vorm is nog open")]);
    let end = walk(Rules::built_in(), case, jiff::civil::date(2026, 11, 22)).end;
    assert!(matches!(end, End::Differs { question, .. } if question.id == "buys"));
    let told = merged.report.parts.iter().flat_map(|part| &part.changes).any(|change| {
        let both = [Term::Known(Choice::No), Term::Known(Choice::DontKnow)];
        matches!(change, Change::Value { of: ValueOf::CaseAnswers(question), result: Some(Value::Choices(found)), .. }
            if question.as_str() == "buys" && found.values().flatten().eq(&both))
    });
    assert!(told, "{:?}", merged.report);
}

fn without_history(document: &Document, client_id: u64) -> Document {
    let mut json: serde_json::Value = serde_json::from_slice(&file::save(document).unwrap()).unwrap();
    json.as_object_mut().unwrap().remove("replica");
    open_as(json.to_string().as_bytes(), client_id).document
}

/// The filled canvas with another answer under the id of its only one.
fn answered_otherwise(reason: &str) -> Document {
    let mut document = filled();
    let (case, answer) = (document.canvas().cases[0].id, document.canvas().cases[0].answers[0].clone());
    let other = CaseAnswer { choice: Some(Choice::No.into()), reason: reason.to_owned(), ..answer };
    edit(&mut document, Edit::Remove(RowRef::within(case, other.id)));
    edit(&mut document, Edit::Insert { row: RowData::within(case, other), after: None });
    document
}

#[test]
fn a_third_answer_under_one_id_keeps_its_reason_without_a_common_history() {
    let copies = [filled(), answered_otherwise("ACHTTIEN"), answered_otherwise("NEGENTIEN")];
    let copies: Vec<Document> =
        (2..).zip(&copies).map(|(client_id, copy)| without_history(copy, client_id)).collect();
    let copies: Vec<Copy<'_>> =
        copies.iter().map(|document| Copy { document, has_history: false, mark: "—" }).collect();
    let merged = merge(&copies, false, 99).unwrap().document;
    let answers = &merged.canvas().cases[0].answers;
    let reasons: String = answers.iter().map(|answer| answer.reason.as_str()).collect();
    assert_eq!(answers.len(), 2);
    assert!(reasons.contains("ACHTTIEN") && reasons.contains("NEGENTIEN"), "{reasons}");
}

#[test]
fn answers_under_one_id_that_differ_are_both_kept_without_a_common_history() {
    let ours = filled();
    let mut theirs = filled();
    let (case, answer) = (theirs.canvas().cases[0].id, theirs.canvas().cases[0].answers[0].clone());
    edit(&mut theirs, Edit::Remove(RowRef::within(case, answer.id)));
    edit(
        &mut theirs,
        Edit::Insert {
            row: RowData::within(case, CaseAnswer { choice: Some(Choice::No.into()), ..answer }),
            after: None,
        },
    );
    let copies = [without_history(&ours, 2), without_history(&theirs, 3)];
    let copies: Vec<Copy<'_>> =
        copies.iter().map(|document| Copy { document, has_history: false, mark: "—" }).collect();
    let once = merge(&copies, false, 99).unwrap().document;
    let choices = |document: &Document| {
        let answers = &document.canvas().cases[0].answers;
        answers.iter().filter_map(|answer| answer.choice.clone()).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(choices(&once), [Term::Known(Choice::Yes), Term::Known(Choice::No)].into());
    assert_eq!(once.canvas().cases[0].answers.len(), 2);
}

#[test]
fn two_merges_are_undone_one_after_the_other_down_to_the_own_text() {
    let base = file::save(&blank(1)).unwrap();
    let (mut ours, mut theirs) = (open_as(&base, 2).document, open_as(&base, 3).document);
    let text = |document: &Document| document.canvas().text_at(&dream()).unwrap().to_owned();
    edit(&mut ours, Edit::insert(dream(), 0, "own "));
    edit(&mut theirs, Edit::insert(dream(), 0, "theirs"));
    assert!(ours.merge_as_step(&theirs.encode().unwrap()).unwrap());
    let with_theirs = text(&ours);
    theirs.undo();
    assert!(ours.merge_as_step(&theirs.encode().unwrap()).unwrap());
    assert_eq!(text(&ours), "own ");
    ours.undo();
    assert_eq!(text(&ours), with_theirs);
    ours.undo();
    assert_eq!(text(&ours), "own ");
    ours.undo();
    assert_eq!(text(&ours), "");
    while ours.redo() {}
    assert_eq!(text(&ours), "own ");
}
