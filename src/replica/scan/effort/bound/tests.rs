//! No update costs more than its bound, and what people make has a low one.

use proptest::prelude::*;

use super::super::super::crafted::{At, between, in_root, update, value};
use super::super::super::reader::Reader;
use super::super::super::references::References;
use super::super::super::structs::{Deletion, Structs};
use super::super::super::{Scope, places, structs};
use super::super::{MOST_EFFORT, effort, effort_onto};
use super::most;

const CLIENTS: [u64; 4] = [5, 3, 9, 1];

/// One struct to come: whose, how it says where it lies, two numbers for that, and how many characters it has.
type Step = (usize, u8, u16, u16, usize);

/// Structs of some clients, in one text for the most part.
#[derive(Default)]
struct History {
    clients: [Vec<Vec<u8>>; 4],
    clocks: [u32; 4],
    rights: [Option<At>; 4],
    text: Vec<At>,
}

impl History {
    fn of(steps: &[Step]) -> Self {
        let mut history = Self::default();
        history.push(0, in_root("abcdefgh"), 8, None);
        for step in steps {
            history.add(*step);
        }
        history
    }

    fn push(&mut self, client: usize, bytes: Vec<u8>, length: u32, right: Option<At>) {
        let start = self.clocks[client];
        self.text.extend((start..start + length).map(|clock| (CLIENTS[client], clock)));
        self.clients[client].push(bytes);
        self.clocks[client] += length;
        self.rights[client] = right;
    }

    fn add(&mut self, (client, style, one, other, length): Step) {
        let any = |number: u16| self.text[usize::from(number) % self.text.len()];
        let last = self.text.iter().copied().rfind(|(id, _)| *id == CLIENTS[client]);
        let behind = |(id, clock): At| Some((id, clock + 1)).filter(|next| self.text.contains(next));
        // From what people do to what nobody does.
        let (left, right) = match style {
            0..=3 => (Some(any(one)), behind(any(one))),
            4 | 5 => (last, self.rights[client]),
            6 => (last.or(Some(any(one))), behind(any(one))),
            7 => (None, None),
            8 => (Some(any(one)), None),
            9 => (None, Some(any(one))),
            10 => (Some(any(one)), Some(any(other))),
            _ => {
                self.clients[client].push(value(["k", "l"][usize::from(one) % 2]));
                self.clocks[client] += 1;
                return;
            }
        };
        let words = "x".repeat(length);
        let bytes = if left.or(right).is_some() { between(left, right, &words) } else { in_root(&words) };
        self.push(client, bytes, u32::try_from(length).unwrap(), right);
    }

    fn state(&self, deleted: &[(u64, Vec<(u32, u32)>)]) -> Vec<u8> {
        let clients = CLIENTS.into_iter().zip(&self.clients).filter(|(_, structs)| !structs.is_empty());
        update(&clients.map(|(id, structs)| (id, 0, structs.clone())).collect::<Vec<_>>(), deleted)
    }

    /// Every second stretch of so many clocks, of every client.
    fn deleted(&self, length: u32) -> Vec<(u64, Vec<(u32, u32)>)> {
        let stretches = |end: u32| {
            let starts = (1..end.saturating_sub(length)).step_by(2 * length as usize + 1);
            starts.map(|start| (start, length)).collect()
        };
        let clients = CLIENTS.into_iter().zip(self.clocks).filter(|_| length > 0);
        clients.map(|(id, end)| (id, stretches(end))).collect()
    }
}

fn read(state: &[u8]) -> (Structs<'_>, Vec<Deletion>) {
    let mut reader = Reader::new(state);
    let structs = structs::read(&mut reader, Scope::Whole).unwrap();
    let deletions = structs::read_deletions(&mut reader, &structs).unwrap();
    (structs, deletions)
}

proptest! {
    #[test]
    fn no_history_costs_more_than_its_bound(
        steps in prop::collection::vec((0..4_usize, 0..12_u8, any::<u16>(), any::<u16>(), 1..4_usize), 1..120),
        known in any::<prop::sample::Index>(),
        deleted in 0..4_u32,
        styles in 4..13_u8,
    ) {
        let one_of = |(client, style, one, other, length)| (client, style % styles, one, other, length);
        let steps: Vec<Step> = steps.into_iter().map(one_of).collect();
        let history = History::of(&steps);
        let state = history.state(&history.deleted(deleted));
        let (structs, deletions) = read(&state);
        let references = References::of(&structs);
        places::check(&structs, &references).unwrap();
        let spent = effort(&structs, &deletions, u64::MAX).unwrap();
        let bound = most(&structs, &references, |_| 0, &deletions);
        prop_assert!(spent <= bound, "{spent} is more than {bound}");

        let before = History::of(&steps[..known.index(steps.len())]).state(&[]);
        let (before, _) = read(&before);
        let ends = before.ends();
        let known = |client| ends.get(&client).copied().unwrap_or_default();
        let mut reader = Reader::new(&state);
        let further = structs::read_beyond(&mut reader, Scope::Part, known).unwrap();
        let joined = structs::joined(before, further).unwrap();
        let references = References::of(&joined);
        let spent = effort_onto(&joined, known, &deletions, u64::MAX).unwrap();
        let bound = most(&joined, &references, known, &deletions);
        prop_assert!(spent <= bound, "onto: {spent} is more than {bound}");
    }
}

/// What structs of a second client cost at most, each between two characters of a text of the first.
fn bound_of_words(count: u32, gaps: u32) -> u64 {
    let text = in_root(&"a".repeat(gaps as usize + 1));
    let word = |number| between(Some((1, number % gaps)), Some((1, number % gaps + 1)), "x");
    let state = update(&[(1, 0, vec![text]), (2, 0, (0..count).map(word).collect())], &[]);
    let (structs, deletions) = read(&state);
    most(&structs, &References::of(&structs), |_| 0, &deletions)
}

#[test]
fn words_in_different_gaps_do_not_count_as_lying_in_each_others_way() {
    let (crowded, apart) = (bound_of_words(2_000, 1), bound_of_words(2_000, 2_000));
    assert!(apart < MOST_EFFORT / 2 && MOST_EFFORT < crowded, "{apart} and {crowded}");
}
