//! Structs as they lie in yrs once they are placed: cut in pieces, by client and clock.

use super::lists::NONE;
use super::{Effort, price};
use crate::replica::scan::Refused;
use crate::replica::scan::structs::Content;

/// A client by its place among the clients, and a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) client: usize,
    pub(super) clock: u32,
}

/// A struct, or a part of one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) at: Spot,
    pub(super) length: u32,
    /// Bytes of its characters.
    pub(super) bytes: u32,
    pub(super) content: Content,
    pub(super) is_deleted: bool,
    pub(super) origin: Option<Spot>,
    pub(super) right_origin: Option<Spot>,
    /// The list it lies in; [`NONE`] for what was collected.
    pub(super) list: u32,
    pub(super) left: u32,
    pub(super) right: u32,
    /// The last round in which it was looked at, and the last set of conflicts that it was in.
    pub(super) seen: (u32, u32),
}

impl Piece {
    fn end(&self) -> u32 {
        self.at.clock.saturating_add(self.length)
    }

    fn last(&self) -> Spot {
        Spot { clock: self.end().saturating_sub(1), ..self.at }
    }
}

/// What is placed of one client.
#[derive(Debug, Clone, Default)]
struct Client {
    /// Pieces with the clock that each begins at, without gaps.
    pieces: Vec<(u32, u32)>,
    end: u32,
    /// Where the structs of the update begin.
    new: u32,
    /// The first clock that was deleted since the structs of the update begin.
    touched: u32,
    /// Stretches that were deleted, and where the last of them begins.
    stretches: usize,
    last_stretch: u32,
}

/// All pieces, by their number and by client.
#[derive(Debug)]
pub(super) struct Pieces {
    all: Vec<Piece>,
    clients: Vec<Client>,
}

impl Pieces {
    pub(super) fn new(clients: usize) -> Self {
        Self { all: Vec::new(), clients: vec![Client::default(); clients] }
    }

    pub(super) fn get(&self, number: u32) -> Option<&Piece> {
        self.all.get(number as usize)
    }

    pub(super) fn get_mut(&mut self, number: u32) -> Option<&mut Piece> {
        self.all.get_mut(number as usize)
    }

    pub(super) fn right_of(&self, number: u32) -> u32 {
        self.get(number).map_or(NONE, |piece| piece.right)
    }

    /// How far a client is placed.
    pub(super) fn end(&self, client: usize) -> u32 {
        self.clients.get(client).map_or(0, |client| client.end)
    }

    /// What is placed from here on is new.
    pub(super) fn begin(&mut self) {
        for client in &mut self.clients {
            client.new = client.end;
            client.touched = client.end;
        }
    }

    /// Adds the next piece of its client.
    pub(super) fn push(&mut self, piece: Piece) -> u32 {
        let number = u32::try_from(self.all.len()).unwrap_or(NONE);
        if let Some(client) = self.clients.get_mut(piece.at.client) {
            client.pieces.push((piece.at.clock, number));
            client.end = piece.end();
        }
        self.all.push(piece);
        number
    }

    /// The place of a piece among those of its client.
    fn place(&self, spot: Spot) -> Option<usize> {
        let client = self.clients.get(spot.client).filter(|client| spot.clock < client.end)?;
        client.pieces.partition_point(|(clock, _)| *clock <= spot.clock).checked_sub(1)
    }

    /// The piece that a spot lies in, unless it was collected.
    pub(super) fn find(&self, spot: Spot) -> Option<u32> {
        let (_, number) = *self.clients.get(spot.client)?.pieces.get(self.place(spot)?)?;
        self.get(number).filter(|piece| piece.list != NONE).map(|_| number)
    }

    /// The piece that ends with a spot, cut off where it goes on.
    fn ending_at(&mut self, spot: Spot, effort: &mut Effort) -> Result<Option<u32>, Refused> {
        let Some(number) = self.find(spot) else { return Ok(None) };
        self.cut(number, spot.clock.saturating_add(1), effort)?;
        Ok(Some(number))
    }

    /// The pieces that end and begin with two spots of which the second follows the first, with one search for both.
    pub(super) fn around(
        &mut self,
        (left, right): (Option<Spot>, Option<Spot>),
        effort: &mut Effort,
    ) -> Result<(Option<u32>, Option<u32>), Refused> {
        if let (Some(left), Some(right)) = (left, right)
            && left.client == right.client
            && left.clock.checked_add(1) == Some(right.clock)
            && let Some(number) = self.find(left)
            && self.get(number).is_some_and(|piece| right.clock < piece.end())
        {
            return Ok((Some(number), Some(self.cut(number, right.clock, effort)?)));
        }
        let left = left.map(|at| self.ending_at(at, effort)).transpose()?.flatten();
        let right = right.map(|at| self.beginning_at(at, effort)).transpose()?.flatten();
        Ok((left, right))
    }

    /// The piece that begins with a spot, cut off where it began before.
    fn beginning_at(&mut self, spot: Spot, effort: &mut Effort) -> Result<Option<u32>, Refused> {
        let Some(number) = self.find(spot) else { return Ok(None) };
        Ok(Some(self.cut(number, spot.clock, effort)?))
    }

    /// Cuts a piece in two at a clock within it, and returns the piece that begins there.
    fn cut(&mut self, number: u32, clock: u32, effort: &mut Effort) -> Result<u32, Refused> {
        let further = u32::try_from(self.all.len()).unwrap_or(NONE);
        let Some(piece) = self.all.get_mut(number as usize) else { return Ok(number) };
        if clock <= piece.at.clock || clock >= piece.end() {
            return Ok(number);
        }
        let whole = *piece;
        piece.length = clock - whole.at.clock;
        piece.bytes = part(whole.bytes, piece.length, whole.length);
        piece.right = further;
        let rest = Piece {
            at: Spot { clock, ..whole.at },
            length: whole.length - piece.length,
            bytes: whole.bytes - piece.bytes,
            origin: Some(Spot { clock: clock - 1, ..whole.at }),
            left: number,
            ..whole
        };
        let counted = piece.length;
        self.all.push(rest);
        if let Some(right) = self.get_mut(whole.right) {
            right.left = further;
        }
        let place = self.place(whole.at).unwrap_or_default() + 1;
        let Some(client) = self.clients.get_mut(whole.at.client) else { return Ok(further) };
        let behind = client.pieces.len().saturating_sub(place);
        client.pieces.insert(place.min(client.pieces.len()), (clock, further));
        effort.spend(behind, price::ENTRY)?;
        if whole.content == Content::Characters {
            effort.spend(whole.bytes as usize, price::BYTE)?;
            effort.spend(counted as usize, price::UNIT)?;
        }
        Ok(further)
    }

    /// Deletes a piece by itself; false where it was deleted already.
    pub(super) fn delete(&mut self, number: u32, effort: &mut Effort) -> Result<bool, Refused> {
        let Some(piece) = self.all.get_mut(number as usize).filter(|piece| !piece.is_deleted) else {
            return Ok(false);
        };
        piece.is_deleted = true;
        let at = piece.at;
        if let Some(client) = self.clients.get_mut(at.client) {
            client.touched = client.touched.min(at.clock);
            if at.clock < client.last_stretch {
                effort.spend(client.stretches, price::STRETCH)?;
            } else {
                client.last_stretch = at.clock;
            }
            client.stretches += 1;
        }
        Ok(true)
    }

    /// The pieces of a stretch of a client's clocks, of which the first and the last are cut off where they reach over it.
    pub(super) fn stretch(
        &mut self,
        client: usize,
        (start, end): (u32, u32),
        effort: &mut Effort,
    ) -> Result<Vec<u32>, Refused> {
        let is_live = |piece: &Piece| piece.list != NONE && !piece.is_deleted;
        for clock in [start, end] {
            let number = self.find(Spot { client, clock });
            if let Some(number) = number.filter(|number| self.get(*number).is_some_and(is_live)) {
                self.cut(number, clock, effort)?;
            }
        }
        let Some(first) = self.place(Spot { client, clock: start }) else { return Ok(Vec::new()) };
        let pieces = self.clients.get(client).and_then(|client| client.pieces.get(first..));
        let within = pieces.unwrap_or_default().iter().take_while(|(clock, _)| *clock < end);
        Ok(within.map(|(_, number)| *number).collect())
    }

    /// Joins what lies beside each other and can be one, from the last piece of each client to the first that is new or
    /// was deleted now.
    pub(super) fn join_all(&self, effort: &mut Effort) -> Result<(), Refused> {
        for client in &self.clients {
            let begin = client.new.min(client.touched);
            let first = client.pieces.partition_point(|(clock, _)| *clock < begin).max(1);
            let (mut behind, mut bytes, mut is_run) = (0, None, false);
            for pair in client.pieces.windows(2).skip(first - 1).rev() {
                let [(_, left), (_, right)] = pair else { continue };
                let (Some(left), Some(right)) = (self.get(*left), self.get(*right)) else { continue };
                let joined = bytes.unwrap_or(right.bytes as usize);
                if are_joined(left, right) && (left.is_deleted || right.at.clock >= client.new) {
                    if left.is_deleted {
                        // Deleted ones are taken out one by one, and what lives behind them is not joined yet.
                        effort.spend(behind, price::ENTRY)?;
                    } else {
                        effort.spend(joined, price::JOINED)?;
                        is_run = true;
                    }
                    bytes = Some(joined + left.bytes as usize);
                    continue;
                }
                if std::mem::take(&mut is_run) {
                    effort.spend(behind, price::ENTRY)?;
                }
                behind += 1;
                bytes = None;
            }
        }
        Ok(())
    }
}

fn part(bytes: u32, length: u32, whole: u32) -> u32 {
    let part = u64::from(bytes) * u64::from(length) / u64::from(whole.max(1));
    u32::try_from(part).unwrap_or(bytes)
}

/// Whether two pieces of a client, one right behind the other, become one.
fn are_joined(left: &Piece, right: &Piece) -> bool {
    left.list != NONE
        && left.is_deleted == right.is_deleted
        && (left.is_deleted || (left.content, right.content) == (Content::Characters, Content::Characters))
        && right.origin == Some(left.last())
        && left.right_origin == right.right_origin
}
