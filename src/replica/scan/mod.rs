//! A walk over encoded updates before anything is built from it.
//!
//! Canvas files come by e-mail. A decoder that trusts what bytes say of themselves reserves memory for counts that
//! are not there, and follows nesting until the stack is gone, which nothing can catch. So nothing but a
//! [`CheckedUpdate`] reaches it. The walk takes what a canvas is made of and refuses the rest; `docs/file-format.md` has the list.

#[cfg(test)]
mod crafted;
mod effort;
mod places;
mod reader;
mod references;
mod structs;

#[cfg(test)]
mod tests;

use reader::Reader;
use references::References;

use super::Written;
use super::names::VALUES;

/// Structs in one update. Each costs some two hundred bytes once it is decoded, however few it takes in the file.
pub const MOST_STRUCTS: usize = 1 << 18;

/// An update (Yjs update v1) that passed the walk.
#[derive(Debug, Clone, Copy)]
pub(super) struct CheckedUpdate<'a>(&'a [u8]);

/// What stands in a state that was not seen yet. `seen` gives up to which clock a client was seen.
pub(super) fn written(state: &[u8], seen: impl Fn(u64) -> u32) -> Result<Written, Refused> {
    let structs = structs::read(&mut Reader::new(state), Scope::Whole)?;
    let places = places::check(&structs, &References::of(&structs))?;
    let mut written = Written::default();
    for (client, number) in structs.beyond(seen) {
        let holder = places.holder(number);
        let around = holder.and_then(|holder| places.holder(structs.find(holder)?));
        for holder in [holder, around].into_iter().flatten() {
            written.types.entry((holder.client, holder.clock)).or_default().insert(client);
        }
        if let Some(key) = places.key_in(VALUES, number) {
            written.values.entry(key.to_owned()).or_default().insert(client);
        }
    }
    Ok(written)
}

/// What the walk met that no canvas holds, and at which byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("byte {at}: {why}")]
pub struct Refused {
    /// The byte where it showed.
    pub at: usize,
    /// What is the matter with it.
    pub why: Refusal,
}

/// What a state must not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The bytes end in the middle of something, or a count or length says more than there is.
    #[error("there is less than was announced")]
    BreaksOff,
    /// Bytes follow the end.
    #[error("bytes follow the end")]
    GoesOn,
    /// A number is larger than its kind can be, or longer than it needs to be.
    #[error("a number is too large")]
    Number,
    /// A text is not UTF-8.
    #[error("a text is not UTF-8")]
    NotText,
    /// A client stands twice.
    #[error("a client stands twice")]
    DoubleClient,
    /// A kind of content, value or type that no canvas holds.
    #[error("an unknown kind: {0}")]
    Kind(u8),
    /// Content of no length, more than one value under one key, or deletions out of order.
    #[error("a wrong length")]
    Length,
    /// A client's changes in a whole state do not begin at the first.
    #[error("changes are missing")]
    Gap,
    /// A reference to what is not in the whole state, or in a circle.
    #[error("a reference leads nowhere")]
    Reference,
    /// Content where it has no place: a value in a text, or characters under a key.
    #[error("content in the wrong place")]
    Misplaced,
    /// Types inside one another deeper than a canvas has them.
    #[error("nested too deeply")]
    TooDeep,
    /// More structs than [`MOST_STRUCTS`].
    #[error("too many structs")]
    TooMany,
    /// Structs that lie so much between one another that taking them in would take more than a second.
    #[error("too much work")]
    TooMuchWork,
}

/// Whether an update holds all that it builds on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Whole,
    Part,
}

impl<'a> CheckedUpdate<'a> {
    /// Walks over the whole state of a replica.
    pub(super) fn whole(bytes: &'a [u8]) -> Result<Self, Refused> {
        Self::check(bytes, Scope::Whole)
    }

    /// Walks over an update together with the state that it comes to, and so over what both come to.
    pub(super) fn onto(state: &[u8], bytes: &'a [u8]) -> Result<Self, Refused> {
        let mut known = Reader::new(state);
        let known = structs::read(&mut known, Scope::Whole)?;
        let ends = known.ends();
        let mut reader = Reader::new(bytes);
        let end = |client| ends.get(&client).copied().unwrap_or_default();
        let further = structs::read_beyond(&mut reader, Scope::Part, end)?;
        let new = further.read();
        let structs = structs::joined(known, further)?;
        let deletions = structs::read_deletions(&mut reader, &structs)?;
        if !reader.is_at_end() {
            return Err(reader.refused(Refusal::GoesOn));
        }
        // Each may cut what is there in two, at both of its ends.
        if structs.all().len() + 2 * (new + deletions.len()) > MOST_STRUCTS {
            return Err(reader.refused(Refusal::TooMany));
        }
        let references = References::of(&structs);
        places::check(&structs, &references)?;
        effort::check_onto(&structs, &references, end, &deletions)?;
        Ok(Self(bytes))
    }

    /// Walks over an update that may build on what is not in it. What it comes to has to be checked as a whole.
    pub(super) fn part(bytes: &'a [u8]) -> Result<Self, Refused> {
        Self::check(bytes, Scope::Part)
    }

    /// Takes time and memory bounded by the length of the bytes, and by [`effort`].
    fn check(bytes: &'a [u8], scope: Scope) -> Result<Self, Refused> {
        let mut reader = Reader::new(bytes);
        let structs = structs::read(&mut reader, scope)?;
        let deletions = structs::read_deletions(&mut reader, &structs)?;
        if !reader.is_at_end() {
            return Err(reader.refused(Refusal::GoesOn));
        }
        let references = References::of(&structs);
        places::check(&structs, &references)?;
        if scope == Scope::Whole {
            effort::check(&structs, &references, &deletions)?;
        }
        Ok(Self(bytes))
    }

    /// The bytes.
    pub(super) const fn bytes(self) -> &'a [u8] {
        self.0
    }
}
