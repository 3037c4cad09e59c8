//! What an update costs at most, found without playing its integration through.
//!
//! Each kind of work is bounded by what it can be at the worst for the structs that it is about: those of one client,
//! of one list or, where most edits are made, of one gap between two neighbours (see [`crowds`]). All of it takes one
//! pass over the structs. In what people make, the bound is far below the limit; only what passes it is played through.

mod crowds;
mod order;
#[cfg(test)]
mod tests;

use super::super::references::{NONE, References};
use super::super::structs::{Content, Deletion, Place, Struct, Structs};
use super::price;
use crowds::Crowds;

/// What is counted of one client.
#[derive(Debug, Clone, Copy, Default)]
struct Client {
    /// The pieces that its structs come to lie in.
    pieces: u64,
    /// How often the update cuts one of them.
    cuts: u64,
    /// The pieces that the update may delete.
    deleted: u64,
    /// Deleted structs that may be joined with the one before them.
    deleted_pairs: u64,
    /// Runs of characters that may be joined.
    runs: u64,
}

/// The client of a struct, by its index, and the clock at which the struct ends.
#[derive(Debug, Clone, Copy, Default)]
struct Owner {
    client: u32,
    end: u32,
}

/// What is known of the structs while they are counted.
struct Bound<'s, 'a> {
    structs: &'s Structs<'a>,
    references: &'s References,
    owners: &'s [Owner],
    is_new: Vec<bool>,
    /// How often each struct is cut.
    cuts: Vec<u32>,
    clients: Vec<Client>,
    work: u64,
}

/// Picoseconds of work that an update is at most, where it comes to a state that holds each client up to a clock. The
/// most there is where the structs cannot be put in an order.
pub(super) fn most(
    structs: &Structs<'_>,
    references: &References,
    known: impl Fn(u64) -> u32,
    deletions: &[Deletion],
) -> u64 {
    let owners = owners(structs);
    let mut bound = Bound::new(structs, references, &owners, known);
    let mut crowds = Crowds::new(structs);
    let is_in_order = order::visit(structs, references, &owners, |number| {
        bound.cut_beside(number, &mut crowds);
        crowds.add(&bound, number);
    });
    if !is_in_order {
        return u64::MAX;
    }
    bound.wait();
    bound.delete(deletions, &crowds);
    bound.join();
    bound.finish().saturating_add(crowds.work())
}

/// The owner of each struct, by its number.
fn owners(structs: &Structs<'_>) -> Vec<Owner> {
    let mut owners = vec![Owner::default(); structs.all().len()];
    for (client, (_, numbers, clocks)) in structs.clients().enumerate() {
        let client = u32::try_from(client).unwrap_or(NONE);
        let found = structs.all().get(numbers.clone()).unwrap_or_default();
        let ends = found.iter().skip(1).map(|found| found.clock).chain([clocks.end]);
        for (owner, end) in owners.get_mut(numbers).unwrap_or_default().iter_mut().zip(ends) {
            *owner = Owner { client, end };
        }
    }
    owners
}

impl<'s, 'a> Bound<'s, 'a> {
    fn new(
        structs: &'s Structs<'a>,
        references: &'s References,
        owners: &'s [Owner],
        known: impl Fn(u64) -> u32,
    ) -> Self {
        let (mut is_new, mut clients) = (vec![false; owners.len()], Vec::new());
        for (client, numbers, _) in structs.clients() {
            let known = known(client);
            let found = structs.all().get(numbers.clone()).unwrap_or_default();
            for (is_new, found) in is_new.get_mut(numbers).unwrap_or_default().iter_mut().zip(found) {
                *is_new = found.clock >= known;
            }
            clients.push(Client { pieces: found.len() as u64, ..Client::default() });
        }
        Self { structs, references, owners, is_new, cuts: vec![0; owners.len()], clients, work: 0 }
    }

    fn found(&self, number: usize) -> Option<&'s Struct<'a>> {
        self.structs.all().get(number)
    }

    fn owner(&self, number: usize) -> Owner {
        self.owners.get(number).copied().unwrap_or_default()
    }

    fn is_new(&self, number: usize) -> bool {
        self.is_new.get(number).copied().unwrap_or_default()
    }

    fn client_of(&mut self, number: usize) -> Option<&mut Client> {
        let client = self.owner(number).client;
        self.clients.get_mut(client as usize)
    }

    fn add(&mut self, steps: u64, price: u64) {
        self.work = self.work.saturating_add(steps.saturating_mul(price));
    }

    /// Counts the cuts that the neighbours of a struct need.
    fn cut_beside(&mut self, number: usize, crowds: &mut Crowds<'_>) {
        let Some(Place::Beside { left, right }) = self.found(number).map(|found| found.place) else { return };
        let reference = self.references.get(number);
        let left = left.map(|left| (reference.first, left.clock.saturating_add(1)));
        let right = right.map(|right| (reference.right, right.clock));
        let is_new = self.is_new(number);
        for (cut, clock) in left.into_iter().chain(right.filter(|right| left != Some(*right))) {
            if self.cut(cut as usize, clock, is_new) {
                crowds.cut(cut as usize);
            }
        }
    }

    /// Counts a cut of a struct at a clock, if that lies within it.
    fn cut(&mut self, number: usize, clock: u32, is_new: bool) -> bool {
        let Some(found) = self.found(number) else { return false };
        if clock <= found.clock || clock >= self.owner(number).end {
            return false;
        }
        if let Some(cuts) = self.cuts.get_mut(number) {
            *cuts += 1;
        }
        if let Some(client) = self.client_of(number) {
            client.pieces += 1;
            client.cuts += u64::from(is_new);
        }
        if is_new {
            self.add(found.bytes.into(), price::BYTE + price::UNIT);
        }
        true
    }

    /// Counts the looks at structs that wait: of each client, one waits at a time, and each time one more is placed.
    fn wait(&mut self) {
        let new = self.is_new.iter().filter(|is_new| **is_new).count() as u64;
        self.add(new.saturating_mul(self.clients.len() as u64), price::WAITING);
    }

    /// Counts what is deleted: what the update says, and values that others took the place of.
    fn delete(&mut self, deletions: &[Deletion], crowds: &Crowds<'_>) {
        let mut goes_on = false;
        for number in (0..self.owners.len()).filter(|number| crowds.is_replaced(*number)) {
            goes_on |= self.delete_struct(number);
        }
        for deletion in deletions {
            for number in self.structs.within(*deletion) {
                if self.found(number).is_some_and(is_live) {
                    self.cut(number, deletion.start, true);
                    self.cut(number, deletion.end, true);
                }
                goes_on |= self.delete_struct(number);
            }
        }
        for client in &mut self.clients {
            // What lies in a type goes with it, whatever it is.
            client.deleted = if goes_on { client.pieces } else { client.deleted.min(client.pieces) };
        }
    }

    /// Counts the deletion of a struct, and tells whether more may go with it.
    fn delete_struct(&mut self, number: usize) -> bool {
        let Some(found) = self.found(number).filter(|found| is_live(found)) else { return false };
        let pieces = 1 + u64::from(self.cuts.get(number).copied().unwrap_or_default());
        if let Some(client) = self.client_of(number) {
            client.deleted = client.deleted.saturating_add(pieces);
        }
        found.content == Content::Type
    }

    /// Counts what may be joined: from the last struct to the first, as yrs does.
    fn join(&mut self) {
        let mut bytes = 0_u64;
        for number in (0..self.owners.len()).rev() {
            let Some(found) = self.found(number) else { continue };
            let is_text = found.content == Content::Characters && self.is_new(number);
            let cuts = u64::from(self.cuts.get(number).copied().unwrap_or_default());
            bytes = bytes.saturating_add(found.bytes.into());
            if is_text && cuts > 0 {
                self.add(cuts.saturating_mul(bytes), price::JOINED);
            }
            let goes_on = self.goes_on(number);
            let before = number.checked_sub(1).and_then(|before| self.found(before));
            let before = before.filter(|_| goes_on).map(|before| before.content);
            if before == Some(Content::Characters) && is_text {
                self.add(bytes, price::JOINED);
            } else {
                bytes = 0;
            }
            let is_deleted_pair = before == Some(Content::Deleted) && found.content == Content::Deleted;
            if let Some(client) = self.client_of(number) {
                client.deleted_pairs += u64::from(is_deleted_pair);
                client.deleted_pairs += if found.content == Content::Deleted { cuts } else { 0 };
                client.runs += if is_text { cuts + u64::from(goes_on) } else { 0 };
            }
        }
    }

    /// Whether a struct goes on where the one before it ends, with the same right neighbour.
    fn goes_on(&self, number: usize) -> bool {
        let before = number.checked_sub(1);
        let Some((before, found)) = before.and_then(|before| self.found(before)).zip(self.found(number))
        else {
            return false;
        };
        let (owner, owner_before) = (self.owner(number), self.owner(number - 1));
        let neighbours = |found: &Struct<'_>| match found.place {
            Place::Beside { left, right } => (left, right),
            Place::Nowhere | Place::Root { .. } | Place::Within { .. } => (None, None),
        };
        let ((left, right), (_, right_before)) = (neighbours(found), neighbours(before));
        let is_behind = left.is_some_and(|left| left.clock.saturating_add(1) == owner_before.end)
            && self.references.get(number).first as usize == number - 1;
        let is_continued = self.structs.is_continued(number);
        owner.client == owner_before.client && (is_behind || is_continued) && right == right_before
    }

    /// Adds up what is counted by client.
    fn finish(mut self) -> u64 {
        for client in std::mem::take(&mut self.clients) {
            let Client { pieces, cuts, deleted, deleted_pairs, runs } = client;
            self.add(deleted.saturating_mul(deleted), price::STRETCH);
            let moved = cuts.saturating_add(deleted_pairs).saturating_add(2 * deleted).saturating_add(runs);
            self.add(moved.saturating_mul(pieces), price::ENTRY);
        }
        self.work
    }
}

fn is_live(found: &Struct<'_>) -> bool {
    matches!(found.content, Content::Characters | Content::Type | Content::Value)
}
