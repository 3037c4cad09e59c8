//! Where each struct lies: in which type, under which key, how deep.

use super::references::{NONE, References};
use super::structs::{Content, Moment, Place, Struct, Structs};
use super::{Refusal, Refused};

/// Types around a struct. The characters of a contribution lie in four: partner, contributions, contribution, text.
const DEEPEST: u8 = 8;

/// Where a struct lies: where the one does that says so for it, and in how many types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Location {
    /// The struct that names the root or the type, by its number; [`NONE`] where none does.
    head: u32,
    depth: u8,
}

/// In a root or a type, under a key or, without one, among its list. What was deleted, or is not here, does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spot<'a> {
    holder: Holder<'a>,
    key: Option<&'a str>,
}

impl Location {
    const UNTOLD: Self = Self { head: NONE, depth: 0 };
}

/// What holds other structs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holder<'a> {
    Root(&'a str),
    Type(Moment),
}

/// How far a struct's location is known.
#[derive(Debug, Clone, Copy)]
enum Known {
    NotYet,
    /// It is being asked for; who meets it again went in a circle.
    Asked,
    Is(Location),
}

/// Where each struct lies, by its number.
pub(super) struct Places<'s, 'a> {
    structs: &'s Structs<'a>,
    known: Vec<Known>,
}

impl<'a> Places<'_, 'a> {
    /// The struct that says for another one where it lies, by its number; [`NONE`] where none does.
    fn head(&self, number: usize) -> u32 {
        match self.known.get(number) {
            Some(Known::Is(location)) => location.head,
            Some(Known::NotYet | Known::Asked) | None => NONE,
        }
    }

    fn spot(&self, number: usize) -> Option<Spot<'a>> {
        spot(self.structs, self.head(number))
    }

    /// Whether both of two structs are known to lie somewhere, and not in the same place.
    fn are_apart(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.head(one), self.head(other));
        one != NONE && other != NONE && one != other && spot(self.structs, one) != spot(self.structs, other)
    }

    /// The type that a struct lies in; nothing in a root, and where it does not tell.
    pub(super) fn holder(&self, number: usize) -> Option<Moment> {
        match self.spot(number)?.holder {
            Holder::Type(holder) => Some(holder),
            Holder::Root(_) => None,
        }
    }

    /// The key of a root map that a struct stands under.
    pub(super) fn key_in(&self, root: &str, number: usize) -> Option<&'a str> {
        let Spot { holder, key } = self.spot(number)?;
        key.filter(|_| holder == Holder::Root(root))
    }
}

/// The place that a struct names.
fn spot<'a>(structs: &Structs<'a>, head: u32) -> Option<Spot<'a>> {
    match structs.all().get(head as usize)?.place {
        Place::Root { name, key } => Some(Spot { holder: Holder::Root(name), key }),
        Place::Within { parent, key } => Some(Spot { holder: Holder::Type(parent), key }),
        Place::Nowhere | Place::Beside { .. } => None,
    }
}

/// Refuses references that lead nowhere, content that lies where no canvas has it, and deep nesting; returns where all of
/// it lies.
pub(super) fn check<'s, 'a>(
    structs: &'s Structs<'a>,
    references: &References,
) -> Result<Places<'s, 'a>, Refused> {
    let mut known = vec![Known::NotYet; structs.all().len()];
    let mut asked = Vec::new();
    for (number, found) in structs.all().iter().enumerate() {
        let location = locate(structs, references, number, &mut known, &mut asked)?;
        let fits = match spot(structs, location.head).map(|spot| spot.key) {
            None => true,
            Some(Some(_)) => matches!(found.content, Content::Value | Content::Type | Content::Deleted),
            Some(None) => matches!(found.content, Content::Characters | Content::Deleted),
        };
        if !fits {
            return Err(Refused { at: found.at, why: Refusal::Misplaced });
        }
    }
    let places = Places { structs, known };
    // Once all are known, neighbours on both sides must have the same.
    for (number, found) in structs.all().iter().enumerate() {
        if let Place::Beside { left: Some(_), right: Some(_) } = found.place {
            let beside = references.get(number);
            if places.are_apart(beside.first as usize, beside.right as usize) {
                return Err(Refused { at: found.at, why: Refusal::Misplaced });
            }
        }
    }
    // And so must what is known of a struct and the rest of it.
    for (number, before) in structs.continued() {
        if structs.find(*before).is_some_and(|before| places.are_apart(*number, before)) {
            let at = structs.all().get(*number).map_or(0, |found| found.at);
            return Err(Refused { at, why: Refusal::Misplaced });
        }
    }
    Ok(places)
}

/// Follows references, in a loop and not by calling itself: a chain may be as long as the state.
fn locate(
    structs: &Structs<'_>,
    references: &References,
    start: usize,
    known: &mut [Known],
    asked: &mut Vec<usize>,
) -> Result<Location, Refused> {
    let mut number = start;
    asked.clear();
    let mut location = loop {
        let Some(found) = structs.all().get(number) else { break Location::UNTOLD };
        let refused = Refused { at: found.at, why: Refusal::Reference };
        match known.get_mut(number) {
            Some(Known::Is(location)) => break *location,
            Some(not_yet @ Known::NotYet) => *not_yet = Known::Asked,
            Some(Known::Asked) | None => return Err(refused),
        }
        asked.push(number);
        match step(structs, references, number, found)? {
            Step::Arrived(location) => break location,
            Step::Ask(next) => number = next,
        }
    };
    // The one that answered is the last; from there back, each lies beside or within the one after it.
    while let Some(number) = asked.pop() {
        if let Some(Struct { at, place: Place::Within { .. }, .. }) = structs.all().get(number) {
            if location.depth >= DEEPEST {
                return Err(Refused { at: *at, why: Refusal::TooDeep });
            }
            let head = u32::try_from(number).unwrap_or(NONE);
            location = Location { head, depth: location.depth + 1 };
        }
        if let Some(known) = known.get_mut(number) {
            *known = Known::Is(location);
        }
    }
    Ok(location)
}

/// What a struct says by itself: that it lies where another does, or within it.
enum Step {
    Arrived(Location),
    /// The struct that has to be known first.
    Ask(usize),
}

fn step(
    structs: &Structs<'_>,
    references: &References,
    number: usize,
    found: &Struct<'_>,
) -> Result<Step, Refused> {
    let refused = Refused { at: found.at, why: Refusal::Reference };
    let reference = references.get(number);
    // What is elsewhere counts as collected: it does not tell where it lies.
    let find = |number: u32| match structs.all().get(number as usize) {
        Some(found) => Ok(Some((number as usize, found.content))),
        None if structs.is_part() => Ok(None),
        None => Err(refused),
    };
    let ask = |side: Option<(usize, Content)>| {
        side.map_or(Step::Arrived(Location::UNTOLD), |(number, _)| Step::Ask(number))
    };
    match found.place {
        Place::Nowhere => Ok(Step::Arrived(Location::UNTOLD)),
        Place::Root { .. } => {
            let head = u32::try_from(number).unwrap_or(NONE);
            Ok(Step::Arrived(Location { head, depth: 0 }))
        }
        Place::Within { .. } => match find(reference.first)? {
            Some((_, Content::Characters | Content::Value)) => Err(refused),
            holder => Ok(ask(holder)),
        },
        Place::Beside { left, right } => {
            let left = left.map(|_| find(reference.first)).transpose()?.flatten();
            let right = right.map(|_| find(reference.right)).transpose()?.flatten();
            // A neighbour that was deleted with all around it does not know any more.
            let knows = |side: &(usize, Content)| side.1 != Content::Collected;
            Ok(ask(left.filter(knows).or(right.filter(knows))))
        }
    }
}
