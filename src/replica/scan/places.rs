//! Where each struct lies: in which type, under which key, how deep.

use super::structs::{Content, Moment, Place, Struct, Structs};
use super::{Refusal, Refused};

/// Types around a struct. The characters of a contribution lie in four: partner, contributions, contribution, text.
const DEEPEST: u8 = 8;

/// Where a struct lies, and in how many types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Location<'a> {
    spot: Option<Spot<'a>>,
    depth: u8,
}

/// In a root or a type, under a key or, without one, among its list. What was deleted, or is not here, does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spot<'a> {
    holder: Holder<'a>,
    key: Option<&'a str>,
}

impl Location<'_> {
    const UNTOLD: Self = Self { spot: None, depth: 0 };
}

/// What holds other structs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holder<'a> {
    Root(&'a str),
    Type(Moment),
}

/// How far a struct's location is known.
#[derive(Debug, Clone, Copy)]
enum Known<'a> {
    NotYet,
    /// It is being asked for; who meets it again went in a circle.
    Asked,
    Is(Location<'a>),
}

/// Where each struct lies, by its number.
pub(super) struct Places<'a>(Vec<Known<'a>>);

impl Places<'_> {
    /// The type that a struct lies in; nothing in a root, and where it does not tell.
    pub(super) fn holder(&self, number: usize) -> Option<Moment> {
        match self.0.get(number)? {
            Known::Is(Location { spot: Some(Spot { holder: Holder::Type(holder), .. }), .. }) => {
                Some(*holder)
            }
            _ => None,
        }
    }

    /// The key of a root map that a struct stands under.
    pub(super) fn key_in(&self, root: &str, number: usize) -> Option<&str> {
        match self.0.get(number)? {
            Known::Is(Location { spot: Some(Spot { holder: Holder::Root(name), key }), .. })
                if *name == root =>
            {
                *key
            }
            _ => None,
        }
    }
}

/// Refuses references that lead nowhere, content that lies where no canvas has it, and deep nesting; gives where all of
/// it lies.
pub(super) fn check<'a>(structs: &Structs<'a>) -> Result<Places<'a>, Refused> {
    let mut known = vec![Known::NotYet; structs.all().len()];
    let mut asked = Vec::new();
    for (number, found) in structs.all().iter().enumerate() {
        let location = locate(structs, number, &mut known, &mut asked)?;
        let fits = match location.spot.map(|spot| spot.key) {
            None => true,
            Some(Some(_)) => matches!(found.content, Content::Value | Content::Type | Content::Deleted),
            Some(None) => matches!(found.content, Content::Characters | Content::Deleted),
        };
        if !fits {
            return Err(Refused { at: found.at, why: Refusal::Misplaced });
        }
    }
    let spot_of = |number: usize| match known.get(number) {
        Some(Known::Is(location)) => location.spot,
        _ => None,
    };
    // Once all are known, neighbours on both sides must have the same.
    for found in structs.all() {
        if let Place::Beside { left: Some(left), right: Some(right) } = found.place {
            let spot = |moment| spot_of(structs.find(moment)?);
            if let (Some(left), Some(right)) = (spot(left), spot(right))
                && left != right
            {
                return Err(Refused { at: found.at, why: Refusal::Misplaced });
            }
        }
    }
    // And so must what is known of a struct and the rest of it.
    for (number, before) in structs.continued() {
        let (rest, before) = (spot_of(*number), structs.find(*before).and_then(spot_of));
        if rest.is_some() && before.is_some() && rest != before {
            let at = structs.all().get(*number).map_or(0, |found| found.at);
            return Err(Refused { at, why: Refusal::Misplaced });
        }
    }
    Ok(Places(known))
}

/// Follows references, in a loop and not by calling itself: a chain may be as long as the state.
fn locate<'a>(
    structs: &Structs<'a>,
    start: usize,
    known: &mut [Known<'a>],
    asked: &mut Vec<usize>,
) -> Result<Location<'a>, Refused> {
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
        match step(structs, found)? {
            Step::Arrived(location) => break location,
            Step::Ask(next) => number = next,
        }
    };
    // The one that answered is the last; from there back, each lies beside or within the one after it.
    while let Some(number) = asked.pop() {
        if let Some(Struct { at, place: Place::Within { parent, key }, .. }) = structs.all().get(number) {
            if location.depth >= DEEPEST {
                return Err(Refused { at: *at, why: Refusal::TooDeep });
            }
            let spot = Spot { holder: Holder::Type(*parent), key: *key };
            location = Location { spot: Some(spot), depth: location.depth + 1 };
        }
        if let Some(known) = known.get_mut(number) {
            *known = Known::Is(location);
        }
    }
    Ok(location)
}

/// What a struct says by itself: that it lies where another does, or within it.
enum Step<'a> {
    Arrived(Location<'a>),
    /// The struct that has to be known first.
    Ask(usize),
}

fn step<'a>(structs: &Structs<'a>, found: &Struct<'a>) -> Result<Step<'a>, Refused> {
    let refused = Refused { at: found.at, why: Refusal::Reference };
    // What is elsewhere counts as collected: it does not tell where it lies.
    let find = |moment| match structs.find(moment) {
        Some(number) => Ok(structs.all().get(number).map(|found| (number, found.content))),
        None if structs.is_part() => Ok(None),
        None => Err(refused),
    };
    let ask = |side: Option<(usize, Content)>| {
        side.map_or(Step::Arrived(Location::UNTOLD), |(number, _)| Step::Ask(number))
    };
    match found.place {
        Place::Nowhere => Ok(Step::Arrived(Location::UNTOLD)),
        Place::Root { name, key } => {
            let spot = Spot { holder: Holder::Root(name), key };
            Ok(Step::Arrived(Location { spot: Some(spot), depth: 0 }))
        }
        Place::Within { parent, .. } => match find(parent)? {
            Some((_, Content::Characters | Content::Value)) => Err(refused),
            holder => Ok(ask(holder)),
        },
        Place::Beside { left, right } => {
            let left = left.map(find).transpose()?.flatten();
            let right = right.map(find).transpose()?.flatten();
            // A neighbour that was deleted with all around it does not know any more.
            let knows = |side: &(usize, Content)| side.1 != Content::Collected;
            Ok(ask(left.filter(knows).or(right.filter(knows))))
        }
    }
}
