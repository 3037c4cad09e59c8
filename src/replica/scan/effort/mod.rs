//! How much work yrs has with an update, found before it begins.
//!
//! YATA places each struct between the two neighbours that its author saw, and looks through whatever others put there
//! meanwhile. In histories that people make, hardly anything is there. But in a few kilobytes every struct can be made to
//! look through all others, which takes hours. So the integration is played through on plain numbers, in the order in
//! which yrs 0.28 goes and with the same comparisons, and what each step costs yrs is added up. That takes a small part
//! of the time of the real thing, and ends once the sum passes [`MOST_EFFORT`]. Where [`bound`] shows that it cannot come
//! to so much, which is so for what people make, even that is left out.
//!
//! Counted is what can grow faster than the update: looking through neighbours, walking to the first value of a key,
//! searching the structs that wait for others, cutting structs in two, joining them, and deleting out of order.

mod bound;
mod integration;
mod lists;
mod pieces;
#[cfg(test)]
mod tests;

use super::references::References;
use super::structs::{Deletion, Structs};
use super::{Refusal, Refused};
use integration::Integration;

/// Picoseconds of work that one update may be: somewhat more than a third of a second.
const MOST_EFFORT: u64 = 400_000_000_000;

/// What yrs does, each in picoseconds as measured on a core of 2020.
mod price {
    /// Looking at a neighbour: two entries in hash sets, and a search for its origin.
    pub(super) const NEIGHBOUR: u64 = 250_000;
    /// Going from one value of a key to the one before it.
    pub(super) const VALUE: u64 = 10_000;
    /// Looking at one of the structs that wait.
    pub(super) const WAITING: u64 = 3_000;
    /// Moving an entry of a list of structs aside.
    pub(super) const ENTRY: u64 = 2_500;
    /// Copying a byte of a text that is cut in two.
    pub(super) const BYTE: u64 = 100;
    /// Copying a byte of a text that is joined with another. None of these copies is freed before the last, so this bounds
    /// memory too: to a hundred megabytes.
    pub(super) const JOINED: u64 = 4_000;
    /// Counting a code unit of a text that is cut in two.
    pub(super) const UNIT: u64 = 1_000;
    /// Moving a stretch of a set of deletions aside.
    pub(super) const STRETCH: u64 = 1_000;
}

/// Picoseconds that were spent, and how many may be.
#[derive(Debug, Clone, Copy)]
struct Effort {
    spent: u64,
    most: u64,
    /// The byte of the struct that is being placed.
    at: usize,
}

impl Effort {
    /// Counts so many steps of a price.
    fn spend(&mut self, steps: usize, price: u64) -> Result<(), Refused> {
        self.spent = self.spent.saturating_add((steps as u64).saturating_mul(price));
        if self.spent > self.most {
            return Err(Refused { at: self.at, why: Refusal::TooMuchWork });
        }
        Ok(())
    }
}

/// Refuses a whole state that is too much work.
pub(super) fn check(
    structs: &Structs<'_>,
    references: &References,
    deletions: &[Deletion],
) -> Result<(), Refused> {
    let is_little = most_possible(structs, |_| 0, deletions) <= MOST_EFFORT
        || bound::most(structs, references, |_| 0, deletions) <= MOST_EFFORT;
    if is_little {
        return Ok(());
    }
    effort(structs, deletions, MOST_EFFORT).map(drop)
}

/// Picoseconds of work that a whole state is; refused beyond so many.
fn effort(structs: &Structs<'_>, deletions: &[Deletion], most: u64) -> Result<u64, Refused> {
    let mut integration = Integration::new(structs, most);
    integration.take_in(|_, clocks| clocks)?;
    integration.delete_all(deletions)?;
    integration.join_all()
}

/// Refuses an update that is too much work, where it comes to a state that holds each client up to a clock. `joined` is
/// what both come to.
pub(super) fn check_onto(
    joined: &Structs<'_>,
    references: &References,
    known: impl Fn(u64) -> u32,
    deletions: &[Deletion],
) -> Result<(), Refused> {
    let is_little = most_possible(joined, &known, deletions) <= MOST_EFFORT
        || bound::most(joined, references, &known, deletions) <= MOST_EFFORT;
    if is_little {
        return Ok(());
    }
    effort_onto(joined, known, deletions, MOST_EFFORT).map(drop)
}

/// Picoseconds of work that an update is, where it comes to such a state; refused beyond so many.
fn effort_onto(
    joined: &Structs<'_>,
    known: impl Fn(u64) -> u32,
    deletions: &[Deletion],
    most: u64,
) -> Result<u64, Refused> {
    // What is there already costs nothing any more. It only has to end.
    let mut integration = Integration::new(joined, most.saturating_mul(4));
    integration.take_in(|client, clocks| clocks.start..clocks.end.min(known(client)))?;
    integration.begin(most);
    integration.take_in(|client, clocks| clocks.start.max(known(client))..clocks.end)?;
    integration.delete_all(deletions)?;
    integration.join_all()
}

/// What an update is at the worst, by the number and the size of its structs alone: most updates are too small to be much
/// work in whatever way they were made.
fn most_possible(structs: &Structs<'_>, known: impl Fn(u64) -> u32, deletions: &[Deletion]) -> u64 {
    let (mut new, mut new_bytes, mut longest) = (0, 0_u64, 0);
    for (client, numbers, _) in structs.clients() {
        let known = known(client);
        for found in structs.all().get(numbers).unwrap_or_default() {
            longest = longest.max(u64::from(found.bytes));
            if found.clock >= known {
                new += 1;
                new_bytes += u64::from(found.bytes);
            }
        }
    }
    let cuts = 2 * (new + deletions.len() as u64);
    let pieces = structs.all().len() as u64 + cuts;
    let looks = new.saturating_mul(pieces).saturating_mul(price::NEIGHBOUR + 2 * price::VALUE);
    let waits = new.saturating_mul(new).saturating_mul(price::WAITING);
    let cut = pieces * price::ENTRY + longest * (price::BYTE + price::UNIT);
    let moves = pieces.saturating_mul(pieces).saturating_mul(price::STRETCH + price::ENTRY);
    let joined = new.saturating_mul(new_bytes).saturating_mul(price::JOINED);
    let sum = looks.saturating_add(waits).saturating_add(cuts.saturating_mul(cut));
    sum.saturating_add(moves).saturating_add(joined)
}
