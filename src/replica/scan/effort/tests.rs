//! What is crafted is refused, and what people make is far from that.

use yrs::updates::decoder::Decode;
use yrs::{Doc, OffsetKind, Options, ReadTxn, StateVector, Text, Transact, Update};

use super::super::crafted::{CRAFTS, update};
use super::super::reader::Reader;
use super::super::references::References;
use super::super::{CheckedUpdate, Refusal, Scope, places, structs};
use super::{MOST_EFFORT, bound, effort};

/// What a whole state costs.
fn spent(state: &[u8]) -> u64 {
    let mut reader = Reader::new(state);
    let structs = structs::read(&mut reader, Scope::Whole).unwrap();
    let deletions = structs::read_deletions(&mut reader, &structs).unwrap();
    let references = References::of(&structs);
    places::check(&structs, &references).unwrap();
    let spent = effort(&structs, &deletions, u64::MAX).unwrap();
    let most = bound::most(&structs, &references, |_| 0, &deletions);
    assert!(spent <= most, "{spent} is more than {most}");
    spent
}

#[test]
fn whatever_costs_its_square_is_refused_when_it_is_large_and_passes_when_it_is_small() {
    for (name, craft) in CRAFTS {
        CheckedUpdate::whole(&craft(300)).unwrap_or_else(|refused| panic!("{name}: {refused}"));
        let large = craft(80_000);
        assert_eq!(CheckedUpdate::whole(&large).unwrap_err().why, Refusal::TooMuchWork, "{name}");
        let empty = update(&[], &[]);
        assert_eq!(CheckedUpdate::onto(&empty, &large).unwrap_err().why, Refusal::TooMuchWork, "{name}");
    }
}

#[test]
fn an_update_is_refused_for_what_it_costs_and_not_for_what_was_there() {
    // Cheap by itself, it lies among thousands of insertions that are there.
    let (_, craft) = CRAFTS[0];
    let state = craft(10_000);
    CheckedUpdate::whole(&state).unwrap();
    let nothing = update(&[], &[]);
    CheckedUpdate::onto(&state, &nothing).unwrap();
    CheckedUpdate::onto(&state, &state).unwrap();
}

/// Somebody who writes.
struct Person {
    doc: Doc,
}

impl Person {
    fn new(client: u64) -> Self {
        let options = Options::with_client_id(yrs::block::ClientID::new(client));
        Self { doc: Doc::with_options(Options { offset_kind: OffsetKind::Utf16, ..options }) }
    }

    /// Replaces a stretch of the text, which begins at a part of its length out of a thousand.
    fn write(&self, place: u32, removed: u32, words: &str) {
        let text = self.doc.get_or_insert_text("section.dream");
        let mut transaction = self.doc.transact_mut();
        let length = text.len(&transaction);
        let at = u32::try_from(u64::from(length) * u64::from(place) / 1_000).unwrap();
        text.remove_range(&mut transaction, at, removed.min(length - at));
        text.insert(&mut transaction, at, words);
    }

    #[expect(clippy::disallowed_methods, reason = "the update is made here")]
    fn hear(&self, other: &Self) {
        let seen = self.doc.transact().state_vector();
        let new = other.doc.transact().encode_state_as_update_v1(&seen);
        self.doc.transact_mut().apply_update(Update::decode_v1(&new).unwrap()).unwrap();
    }

    fn state(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
    }
}

/// Everybody hears everybody.
fn meet(people: &[Person]) {
    for (place, person) in people.iter().enumerate() {
        let others = people.iter().enumerate().filter(|(other, _)| *other != place);
        others.for_each(|(_, other)| person.hear(other));
    }
}

/// A row of numbers without an order.
fn numbers() -> impl Iterator<Item = u32> {
    std::iter::successors(Some(12_345_u64), |seed| {
        Some(seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407))
    })
    .map(|seed| (seed >> 40) as u32)
}

#[track_caller]
fn check_far_from_refused(people: &[Person]) {
    let states: Vec<Vec<u8>> = people.iter().map(Person::state).collect();
    for state in &states {
        let spent = spent(state);
        assert!(spent < MOST_EFFORT / 5, "{} thousandths", spent / (MOST_EFFORT / 1_000));
        for other in &states {
            CheckedUpdate::onto(state, other).unwrap();
        }
    }
    let all = Person::new(999);
    for person in people {
        all.hear(person);
    }
    let spent = spent(&all.state());
    assert!(spent < MOST_EFFORT / 5, "{} thousandths", spent / (MOST_EFFORT / 1_000));
}

#[test]
fn three_people_with_a_hundred_thousand_keystrokes_pass() {
    let people = [7, 3, 11].map(Person::new);
    let mut random = numbers();
    let mut next = |below: u32| random.next().unwrap() % below;
    for round in 0..150 {
        for person in &people {
            for _ in 0..30 {
                // Half of the work is at the end, and a part of it takes words away.
                let place = if next(2) == 0 { 1_000 } else { next(1_000) };
                person.write(place, next(5) / 3 * 6, "woord ");
            }
        }
        if round % 10 == 9 {
            meet(&people);
        }
    }
    check_far_from_refused(&people);
}

#[test]
fn sixty_people_who_all_begin_an_empty_text_pass() {
    let people: Vec<Person> = (1..=60).map(|client| Person::new(client * 7_919 % 1_009)).collect();
    for person in &people {
        for (number, word) in
            ["Wij ", "willen ", "zonnne", "zonnepanelen ", "op ", "elk ", "dak."].into_iter().enumerate()
        {
            // A slip of the keys is taken away again.
            person.write(1_000, 0, word);
            if number == 2 {
                person.write(550, 6, "");
            }
        }
    }
    check_far_from_refused(&people);
}

#[test]
fn twenty_thousand_edits_at_one_place_pass() {
    let one = Person::new(5);
    one.write(0, 0, "Een haven.");
    for number in 0..20_000 {
        one.write(0, u32::from(number % 3 == 0), "x");
    }
    check_far_from_refused(&[one]);
}

#[test]
fn a_log_that_two_people_apart_wrote_at_the_top_of_passes() {
    let people = [4, 2].map(Person::new);
    people[0].write(0, 0, "Het begin");
    meet(&people);
    for _ in 0..400 {
        for person in &people {
            person.write(0, 0, "Vandaag spraken we. ");
        }
    }
    check_far_from_refused(&people);
}

#[test]
fn doing_and_undoing_the_same_thousands_of_times_passes() {
    let people = [4, 2].map(Person::new);
    people[0].write(0, 0, "Een haven zonder uitstoot");
    meet(&people);
    for _ in 0..3_000 {
        for person in &people {
            person.write(400, 0, "stille ");
            person.write(320, 7, "");
        }
    }
    check_far_from_refused(&people);
}
