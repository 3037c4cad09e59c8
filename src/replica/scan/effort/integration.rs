//! The integration of an update as yrs does it, on plain numbers.

use std::collections::BTreeMap;
use std::ops::Range;

use super::lists::{Holder, Lists, NONE};
use super::pieces::{Piece, Pieces, Spot};
use super::{Effort, price};
use crate::replica::scan::structs::{Content, Deletion, Moment, Place, Struct, Structs};
use crate::replica::scan::{Refusal, Refused};

/// Structs that are placed one by one.
pub(super) struct Integration<'s, 'a> {
    structs: &'s Structs<'a>,
    /// Each client by its id: its place among the clients.
    clients: BTreeMap<u64, usize>,
    /// Each struct by its number: whose it is, and where it ends.
    owners: Vec<(usize, u32)>,
    /// Structs that go on behind another one of their client.
    continued: BTreeMap<usize, Moment>,
    pieces: Pieces,
    lists: Lists<'a>,
    effort: Effort,
    round: u32,
    conflicts: u32,
}

impl<'s, 'a> Integration<'s, 'a> {
    pub(super) fn new(structs: &'s Structs<'a>, most: u64) -> Self {
        let mut clients = BTreeMap::new();
        let mut owners = vec![(0, 0); structs.all().len()];
        for (place, (client, numbers, clocks)) in structs.clients().enumerate() {
            clients.insert(client, place);
            let starts =
                structs.all().get(numbers.clone()).unwrap_or_default().iter().map(|found| found.clock);
            let ends = starts.skip(1).chain([clocks.end]);
            for (owner, end) in owners.get_mut(numbers).unwrap_or_default().iter_mut().zip(ends) {
                *owner = (place, end);
            }
        }
        let pieces = Pieces::new(clients.len());
        let continued = structs.continued().iter().copied().collect();
        let effort = Effort { spent: 0, most, at: 0 };
        let lists = Lists::default();
        Self { structs, clients, owners, continued, pieces, lists, effort, round: 0, conflicts: 0 }
    }

    /// Counts from here on, and up to so much.
    pub(super) fn begin(&mut self, most: u64) {
        self.pieces.begin();
        self.effort = Effort { spent: 0, most, ..self.effort };
    }

    /// Places the structs of each client that begin in a range of its clocks, in the order of yrs: the client with the
    /// highest id first, and before each struct those that it refers to.
    pub(super) fn take_in(&mut self, range: impl Fn(u64, Range<u32>) -> Range<u32>) -> Result<(), Refused> {
        let structs = self.structs;
        let mut queues: Vec<Range<usize>> = Vec::with_capacity(self.clients.len());
        for (client, numbers, clocks) in structs.clients() {
            let range = range(client, clocks);
            let found = structs.all().get(numbers.clone()).unwrap_or_default();
            let before = |clock| numbers.start + found.partition_point(|found| found.clock < clock);
            queues.push(before(range.start)..before(range.end));
        }
        let mut waiting: Vec<usize> = Vec::new();
        let mut is_waiting = vec![false; queues.len()];
        for first in (0..queues.len()).rev() {
            // Who comes first here can be waited for no more.
            let mut queue = queues.get_mut(first).map(std::mem::take).unwrap_or_default();
            let mut next = queue.next();
            while let Some(number) = next {
                let Some(found) = structs.all().get(number) else { break };
                self.effort.at = found.at;
                let refused = Refused { at: found.at, why: Refusal::Reference };
                let owner = self.owners.get(number).map_or(0, |(owner, _)| *owner);
                if let Some(missing) = self.missing(number, found)? {
                    self.effort.spend(waiting.len(), price::WAITING)?;
                    waiting.push(number);
                    if let Some(is_waiting) = is_waiting.get_mut(owner) {
                        *is_waiting = true;
                    }
                    let may_come = is_waiting.get(missing).is_some_and(|is_waiting| !is_waiting);
                    let front = queues.get_mut(missing).filter(|_| may_come).and_then(Iterator::next);
                    next = Some(front.ok_or(refused)?);
                    continue;
                }
                self.place(number, found)?;
                next = waiting.pop();
                if let Some(number) = next {
                    let owner = self.owners.get(number).map_or(0, |(owner, _)| *owner);
                    if let Some(is_waiting) = is_waiting.get_mut(owner) {
                        *is_waiting = false;
                    }
                } else {
                    next = queue.next();
                }
            }
        }
        Ok(())
    }

    /// Deletes what an update says is deleted.
    pub(super) fn delete_all(&mut self, deletions: &[Deletion]) -> Result<(), Refused> {
        for Deletion { client, start, end } in deletions {
            let Some(client) = self.clients.get(client).copied() else { continue };
            for number in self.pieces.stretch(client, (*start, *end), &mut self.effort)? {
                if self.pieces.get(number).is_some_and(|piece| piece.list != NONE) {
                    self.delete(number)?;
                }
            }
        }
        Ok(())
    }

    /// Joins what can be one, and gives what all of it took.
    pub(super) fn join_all(mut self) -> Result<u64, Refused> {
        self.pieces.join_all(&mut self.effort)?;
        Ok(self.effort.spent)
    }

    fn spot(&self, moment: Moment) -> Option<Spot> {
        Some(Spot { client: *self.clients.get(&moment.client)?, clock: moment.clock })
    }

    /// Where a struct lies: its neighbours, or what holds it.
    fn neighbours(&self, number: usize, found: &Struct<'a>) -> (Option<Moment>, Option<Moment>) {
        let (left, right) = match found.place {
            Place::Beside { left, right } => (left, right),
            Place::Nowhere | Place::Root { .. } | Place::Within { .. } => (None, None),
        };
        (self.continued.get(&number).copied().or(left), right)
    }

    /// The client that a struct waits for.
    fn missing(&self, number: usize, found: &Struct<'a>) -> Result<Option<usize>, Refused> {
        let (left, right) = self.neighbours(number, found);
        let holder = match found.place {
            Place::Within { parent, .. } => Some(parent),
            Place::Nowhere | Place::Root { .. } | Place::Beside { .. } => None,
        };
        for moment in [left, right, holder].into_iter().flatten() {
            let refused = Refused { at: found.at, why: Refusal::Reference };
            let spot = self.spot(moment).ok_or(refused)?;
            if spot.clock >= self.pieces.end(spot.client) {
                return Ok(Some(spot.client));
            }
        }
        Ok(None)
    }

    /// Places a struct whose neighbours are placed.
    fn place(&mut self, number: usize, found: &Struct<'a>) -> Result<(), Refused> {
        let (client, end) = self.owners.get(number).copied().unwrap_or_default();
        let (origin, right_origin) = self.neighbours(number, found);
        let (origin, right_origin) =
            (origin.and_then(|at| self.spot(at)), right_origin.and_then(|at| self.spot(at)));
        let (left, right) = self.pieces.around((origin, right_origin), &mut self.effort)?;
        let list = self.list(found, left.or(right));
        let mut piece = Piece {
            at: Spot { client, clock: found.clock },
            length: end.saturating_sub(found.clock),
            bytes: found.bytes,
            content: found.content,
            is_deleted: matches!(found.content, Content::Deleted | Content::Collected),
            origin,
            right_origin,
            list,
            left: left.unwrap_or(NONE),
            right: right.unwrap_or(NONE),
            seen: (0, 0),
        };
        if list == NONE {
            self.pieces.push(piece);
            return Ok(());
        }
        if self.is_contested(&piece) {
            piece.left = self.look_through(&piece)?;
        }
        self.link(piece)
    }

    /// The list that a struct lies in; none where what it lay in was collected.
    fn list(&mut self, found: &Struct<'a>, beside: Option<u32>) -> u32 {
        if let Some(beside) = beside.and_then(|beside| self.pieces.get(beside)) {
            return beside.list;
        }
        match found.place {
            Place::Nowhere | Place::Beside { .. } => NONE,
            Place::Root { name, key } => self.lists.number(Holder::Root(name), key),
            Place::Within { parent, key } => {
                let holder = self.spot(parent).and_then(|parent| self.pieces.find(parent));
                let is_type = |holder: &u32| {
                    self.pieces.get(*holder).is_some_and(|piece| piece.content == Content::Type)
                };
                let holder = holder.filter(is_type);
                holder.map_or(NONE, |holder| self.lists.number(Holder::Type(holder), key))
            }
        }
    }

    /// Whether something lies between a piece and one of its neighbours.
    fn is_contested(&self, piece: &Piece) -> bool {
        let left_of = |number| self.pieces.get(number).map_or(NONE, |piece| piece.left);
        match (piece.left, piece.right) {
            (NONE, NONE) => true,
            (NONE, right) => left_of(right) != NONE,
            (left, right) => self.pieces.right_of(left) != right,
        }
    }

    /// Looks through what lies between the neighbours of a piece, and gives what comes to lie left of it.
    fn look_through(&mut self, piece: &Piece) -> Result<u32, Refused> {
        self.round += 1;
        self.conflicts += 1;
        let mut other =
            if piece.left == NONE { self.first_of(piece.list)? } else { self.pieces.right_of(piece.left) };
        let mut left = piece.left;
        while other != NONE && other != piece.right {
            self.effort.spend(1, price::NEIGHBOUR)?;
            let (round, conflicts) = (self.round, self.conflicts);
            let Some(met) = self.pieces.get_mut(other) else { break };
            met.seen = (round, conflicts);
            let met = *met;
            if piece.origin == met.origin {
                if met.at.client < piece.at.client {
                    left = other;
                    self.conflicts += 1;
                } else if piece.right_origin == met.right_origin {
                    break;
                }
            } else {
                let origin = met.origin.and_then(|origin| self.pieces.find(origin));
                let Some(origin) = origin.and_then(|origin| self.pieces.get(origin)) else { break };
                if origin.seen.0 != round {
                    break;
                }
                if origin.seen.1 != conflicts {
                    left = other;
                    self.conflicts += 1;
                }
            }
            other = met.right;
        }
        Ok(left)
    }

    /// The first piece of a list; yrs walks to the first value of a key from the last one.
    fn first_of(&mut self, list: u32) -> Result<u32, Refused> {
        let Some(list) = self.lists.get(list) else { return Ok(NONE) };
        if list.is_keyed {
            self.effort.spend(list.length, price::VALUE)?;
        }
        Ok(list.first)
    }

    /// Puts a piece behind the one to its left.
    fn link(&mut self, mut piece: Piece) -> Result<(), Refused> {
        piece.right =
            if piece.left == NONE { self.first_of(piece.list)? } else { self.pieces.right_of(piece.left) };
        let (left, right, list) = (piece.left, piece.right, piece.list);
        let number = self.pieces.push(piece);
        if let Some(left) = self.pieces.get_mut(left) {
            left.right = number;
        }
        if let Some(right) = self.pieces.get_mut(right) {
            right.left = number;
        }
        let Some(list) = self.lists.get_mut(list) else { return Ok(()) };
        list.length += 1;
        if left == NONE {
            list.first = number;
        }
        if !list.is_keyed {
            return Ok(());
        }
        if right == NONE {
            list.last = number;
            self.delete(left)
        } else {
            self.delete(number)
        }
    }

    /// Deletes a piece with everything in it.
    fn delete(&mut self, number: u32) -> Result<(), Refused> {
        let mut going = vec![number];
        while let Some(number) = going.pop() {
            if !self.pieces.delete(number, &mut self.effort)? {
                continue;
            }
            for list in self.lists.within(number) {
                let mut next = if list.is_keyed { list.last } else { list.first };
                while next != NONE {
                    going.push(next);
                    next = if list.is_keyed { NONE } else { self.pieces.right_of(next) };
                }
            }
        }
        Ok(())
    }
}
