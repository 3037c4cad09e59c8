//! The structs of an update: what each client wrote, and what of it was deleted.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::reader::Reader;
use super::{MOST_STRUCTS, Refusal, Refused, Scope};

const HAS_ORIGIN: u8 = 0x80;
const HAS_RIGHT_ORIGIN: u8 = 0x40;
const HAS_KEY: u8 = 0x20;
const FLAGS: u8 = HAS_ORIGIN | HAS_RIGHT_ORIGIN | HAS_KEY;

/// A place in the history: a client and its clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment {
    pub(super) client: u64,
    pub(super) clock: u32,
}

/// One struct.
#[derive(Debug, Clone, Copy)]
pub(super) struct Struct<'a> {
    /// Its first byte.
    pub(super) at: usize,
    /// Its first clock.
    pub(super) clock: u32,
    pub(super) content: Content,
    /// Bytes of its characters; 0 for any other content.
    pub(super) bytes: u32,
    pub(super) place: Place<'a>,
}

/// What a struct holds, as far as it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// What was deleted together with what it lay in.
    Collected,
    /// What was deleted by itself.
    Deleted,
    /// Characters.
    Characters,
    /// A text or a map.
    Type,
    /// A single value.
    Value,
}

/// How a struct says where it lies.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'a> {
    /// It does not.
    Nowhere,
    /// Where its neighbours lie.
    Beside { left: Option<Moment>, right: Option<Moment> },
    /// In a root.
    Root { name: &'a str, key: Option<&'a str> },
    /// In a type.
    Within { parent: Moment, key: Option<&'a str> },
}

/// The structs of all clients, those of one after the other without gaps.
pub(super) struct Structs<'a> {
    all: Vec<Struct<'a>>,
    /// The first clock of each, by itself: a search for a moment reads nothing else.
    clocks: Vec<u32>,
    /// How many there were in the bytes, those that were known already included.
    read: usize,
    clients: BTreeMap<u64, Client>,
    /// Structs of which the beginning was known already, by their number, and where that ends.
    continued: Vec<(usize, Moment)>,
    scope: Scope,
}

/// Where a client's structs are, and which clocks they take.
struct Client {
    structs: Range<usize>,
    clocks: Range<u32>,
}

impl<'a> Structs<'a> {
    const fn empty(scope: Scope) -> Self {
        Self {
            all: Vec::new(),
            clocks: Vec::new(),
            read: 0,
            clients: BTreeMap::new(),
            continued: Vec::new(),
            scope,
        }
    }

    pub(super) fn all(&self) -> &[Struct<'a>] {
        &self.all
    }

    /// How many there were in the bytes, those that were known already included.
    pub(super) const fn read(&self) -> usize {
        self.read
    }

    /// The structs that are there and that reach beyond what was seen of their clients: each client with a number.
    pub(super) fn beyond(&self, seen: impl Fn(u64) -> u32) -> Vec<(u64, usize)> {
        let mut beyond = Vec::new();
        for (client, found) in &self.clients {
            let seen = seen(*client);
            let numbers = found.structs.clone();
            let ends = numbers.clone().skip(1).map(|next| self.all.get(next).map(|next| next.clock));
            let ends = ends.chain([Some(found.clocks.end)]);
            let is_there = |number: &usize| {
                let content = self.all.get(*number).map(|found| found.content);
                !matches!(content, None | Some(Content::Collected | Content::Deleted))
            };
            let reaching = numbers.zip(ends).filter(|(_, end)| end.is_some_and(|end| end > seen));
            beyond
                .extend(reaching.map(|(number, _)| number).filter(is_there).map(|number| (*client, number)));
        }
        beyond
    }

    /// Structs that go on behind another one of their client, and that one's last moment.
    pub(super) fn continued(&self) -> &[(usize, Moment)] {
        &self.continued
    }

    /// Whether a struct goes on behind another one of its client.
    pub(super) fn is_continued(&self, number: usize) -> bool {
        self.continued.binary_search_by_key(&number, |(number, _)| *number).is_ok()
    }

    /// The structs that a deletion reaches into, by their number.
    pub(super) fn within(&self, deletion: Deletion) -> Range<usize> {
        let client = self.clients.get(&deletion.client);
        let client = client.filter(|client| client.clocks.contains(&deletion.start));
        let Some(numbers) = client.map(|client| client.structs.clone()) else { return 0..0 };
        let clocks = self.clocks.get(numbers.clone()).unwrap_or_default();
        let first = clocks.partition_point(|clock| *clock <= deletion.start).saturating_sub(1);
        let end = clocks.partition_point(|clock| *clock < deletion.end);
        numbers.start + first..numbers.start + end
    }

    /// Whether what is not here may be elsewhere.
    pub(super) fn is_part(&self) -> bool {
        self.scope == Scope::Part
    }

    /// The structs of a client, and which clocks they take.
    fn of(&self, client: u64) -> (&[Struct<'a>], Range<u32>) {
        let found = self.clients.get(&client);
        let structs = found.and_then(|found| self.all.get(found.structs.clone()));
        (structs.unwrap_or_default(), found.map_or(0..0, |found| found.clocks.clone()))
    }

    /// The clock that each client comes to.
    pub(super) fn ends(&self) -> BTreeMap<u64, u32> {
        self.clients.iter().map(|(client, found)| (*client, found.clocks.end)).collect()
    }

    /// Each client with the numbers of its structs and the clocks that they take, by rising id.
    pub(super) fn clients(&self) -> impl Iterator<Item = (u64, Range<usize>, Range<u32>)> {
        self.clients.iter().map(|(client, found)| (*client, found.structs.clone(), found.clocks.clone()))
    }

    /// The struct that a moment lies in, by its number.
    pub(super) fn find(&self, moment: Moment) -> Option<usize> {
        let client = self.clients.get(&moment.client).filter(|found| found.clocks.contains(&moment.clock))?;
        let clocks = self.clocks.get(client.structs.clone())?;
        let after = clocks.partition_point(|clock| *clock <= moment.clock);
        Some(client.structs.start + after.checked_sub(1)?)
    }

    fn push(&mut self, found: Struct<'a>) {
        self.clocks.push(found.clock);
        self.all.push(found);
    }
}

/// Reads what each client wrote.
pub(super) fn read<'a>(reader: &mut Reader<'a>, scope: Scope) -> Result<Structs<'a>, Refused> {
    read_beyond(reader, scope, |_| 0)
}

/// Reads what each client wrote, and of that leaves out the structs that end by a clock up to which it is known.
pub(super) fn read_beyond<'a>(
    reader: &mut Reader<'a>,
    scope: Scope,
    known: impl Fn(u64) -> u32,
) -> Result<Structs<'a>, Refused> {
    let mut structs = Structs::empty(scope);
    // A client takes at least three bytes: how many structs, its id, its first clock.
    for _ in 0..reader.count(3)? {
        let count = reader.count(2)?;
        if structs.read + count > MOST_STRUCTS {
            return Err(reader.refused(Refusal::TooMany));
        }
        structs.read += count;
        let client = reader.client()?;
        let known = known(client);
        let first = reader.number()?;
        if first != 0 && scope == Scope::Whole {
            return Err(reader.refused(Refusal::Gap));
        }
        let start = structs.all.len();
        if known == 0 {
            // As many as that fit into the bytes, and are allowed.
            structs.all.reserve(count);
            structs.clocks.reserve(count);
        }
        let mut clock = first;
        for _ in 0..count {
            let (read, length) = read_struct(reader, clock)?;
            clock = clock.checked_add(length).ok_or_else(|| reader.refused(Refusal::Number))?;
            if clock > known {
                structs.push(read);
            }
        }
        let known = Client { structs: start..structs.all.len(), clocks: first..clock };
        if structs.clients.insert(client, known).is_some() {
            return Err(reader.refused(Refusal::DoubleClient));
        }
    }
    Ok(structs)
}

/// What a state comes to with an update: of each client what is known, and behind it what is further.
pub(super) fn joined<'a>(known: Structs<'a>, further: Structs<'a>) -> Result<Structs<'a>, Refused> {
    let clients: BTreeSet<u64> = known.clients.keys().chain(further.clients.keys()).copied().collect();
    let mut structs = Structs::empty(Scope::Whole);
    structs.all.reserve(known.all.len() + further.all.len());
    structs.clocks.reserve(known.all.len() + further.all.len());
    for client in clients {
        let start = structs.all.len();
        let (old, known) = known.of(client);
        let (new, clocks) = further.of(client);
        structs.all.extend(old);
        structs.clocks.extend(old.iter().map(|found| found.clock));
        let is_known = clocks.end <= known.end;
        if !is_known && clocks.start > known.end {
            let at = new.first().map_or(0, |first| first.at);
            return Err(Refused { at, why: Refusal::Gap });
        }
        if !is_known {
            // The first of them may begin in what is known.
            let first = new.partition_point(|found| found.clock <= known.end).saturating_sub(1);
            for found in new.get(first..).unwrap_or_default() {
                if found.clock < known.end {
                    let end = Moment { client, clock: known.end - 1 };
                    structs.continued.push((structs.all.len(), end));
                }
                structs.push(Struct { clock: found.clock.max(known.end), ..*found });
            }
        }
        let clocks = 0..known.end.max(clocks.end);
        structs.clients.insert(client, Client { structs: start..structs.all.len(), clocks });
    }
    Ok(structs)
}

/// A stretch of a client's clocks that is deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Deletion {
    pub(super) client: u64,
    pub(super) start: u32,
    pub(super) end: u32,
}

/// Reads which stretches of the clients' clocks are deleted.
pub(super) fn read_deletions(
    reader: &mut Reader<'_>,
    structs: &Structs<'_>,
) -> Result<Vec<Deletion>, Refused> {
    let mut stretches = Vec::new();
    let mut last = None;
    let mut seen = BTreeSet::new();
    // A client takes at least two bytes, its id and how many stretches; a stretch takes two as well.
    for _ in 0..reader.count(2)? {
        let client = reader.client()?;
        if !seen.insert(client) {
            return Err(reader.refused(Refusal::DoubleClient));
        }
        let end = match structs.scope {
            Scope::Whole => structs.clients.get(&client).map_or(0, |found| found.clocks.end),
            Scope::Part => u32::MAX,
        };
        for _ in 0..reader.count(2)? {
            let (start, length) = (reader.number()?, reader.number()?);
            let stretch_end = start.checked_add(length).filter(|stretch_end| *stretch_end <= end);
            let is_in_order = last.is_none_or(|(of, last_end)| of != client || last_end <= start);
            if length == 0 || !is_in_order {
                return Err(reader.refused(Refusal::Length));
            }
            let stretch_end = stretch_end.ok_or_else(|| reader.refused(Refusal::Reference))?;
            last = Some((client, stretch_end));
            stretches.push(Deletion { client, start, end: stretch_end });
        }
    }
    Ok(stretches)
}

/// Reads a struct, and how many clocks it takes.
fn read_struct<'a>(reader: &mut Reader<'a>, clock: u32) -> Result<(Struct<'a>, u32), Refused> {
    let at = reader.at();
    let info = reader.byte()?;
    let mut bytes = 0;
    let (place, content, length) = if info == 0 {
        (Place::Nowhere, Content::Collected, reader.number()?)
    } else {
        let place = read_place(reader, info)?;
        let start = reader.at();
        let (content, length) = read_content(reader, info & !FLAGS)?;
        if content == Content::Characters {
            bytes = u32::try_from(reader.at() - start).unwrap_or(u32::MAX);
        }
        (place, content, length)
    };
    if length == 0 {
        return Err(Refused { at, why: Refusal::Length });
    }
    Ok((Struct { at, clock, content, bytes, place }, length))
}

fn read_place<'a>(reader: &mut Reader<'a>, info: u8) -> Result<Place<'a>, Refused> {
    let mut moment = |flag: u8| -> Result<Option<Moment>, Refused> {
        if info & flag == 0 {
            return Ok(None);
        }
        Ok(Some(Moment { client: reader.client()?, clock: reader.number()? }))
    };
    let (left, right) = (moment(HAS_ORIGIN)?, moment(HAS_RIGHT_ORIGIN)?);
    if left.is_some() || right.is_some() {
        return Ok(Place::Beside { left, right });
    }
    let in_root = reader.number()?;
    let name = if in_root == 1 { Some(reader.text()?) } else { None };
    let parent = match in_root {
        0 => Some(Moment { client: reader.client()?, clock: reader.number()? }),
        _ => None,
    };
    let key = if info & HAS_KEY == 0 { None } else { Some(reader.text()?) };
    match (name, parent) {
        (Some(name), _) => Ok(Place::Root { name, key }),
        (_, Some(parent)) => Ok(Place::Within { parent, key }),
        (None, None) => Err(reader.refused(Refusal::Number)),
    }
}

/// Reads what a struct holds, and how many clocks that takes: UTF-16 code units of a text.
fn read_content(reader: &mut Reader<'_>, kind: u8) -> Result<(Content, u32), Refused> {
    const DELETED: u8 = 1;
    const STRING: u8 = 4;
    const TYPE: u8 = 7;
    const ANY: u8 = 8;
    const MAP: u8 = 1;
    const TEXT: u8 = 2;
    match kind {
        DELETED => Ok((Content::Deleted, reader.number()?)),
        STRING => Ok((Content::Characters, reader.utf16_units()?)),
        TYPE => match reader.byte()? {
            MAP | TEXT => Ok((Content::Type, 1)),
            other => Err(reader.refused(Refusal::Kind(other))),
        },
        ANY => {
            if reader.number()? != 1 {
                return Err(reader.refused(Refusal::Length));
            }
            skip_value(reader)?;
            Ok((Content::Value, 1))
        }
        other => Err(reader.refused(Refusal::Kind(other))),
    }
}

/// Reads past a single value: never one with values in it, so that there is nothing to nest.
fn skip_value(reader: &mut Reader<'_>) -> Result<(), Refused> {
    const UNDEFINED: u8 = 127;
    const NULL: u8 = 126;
    const INTEGER: u8 = 125;
    const FLOAT_32: u8 = 124;
    const FLOAT_64: u8 = 123;
    const INTEGER_64: u8 = 122;
    const FALSE: u8 = 121;
    const TRUE: u8 = 120;
    const STRING: u8 = 119;
    match reader.byte()? {
        UNDEFINED | NULL | FALSE | TRUE => Ok(()),
        INTEGER => reader.skip_signed(),
        FLOAT_32 => reader.bytes(4).map(drop),
        FLOAT_64 | INTEGER_64 => reader.bytes(8).map(drop),
        STRING => reader.text().map(drop),
        other => Err(reader.refused(Refusal::Kind(other))),
    }
}
