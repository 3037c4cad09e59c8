//! How many structs lie between the neighbours of another one.
//!
//! A struct looks through what lies between the two neighbours that its author saw. In a text of thousands of edits that
//! is a handful, which shows without placing any of them. The *backbone* of a text is what was written behind its end or
//! before its beginning. Between two characters of one struct of it, or of a struct and the rest of it, there is a gap;
//! what has these two as its neighbours, or others in the same gap, is the *crowd* of that gap.
//!
//! Each character of the backbone names the one before it as its left neighbour. YATA places nothing between the two that
//! names neither of them nor anything between them: on its way to the right it comes past both. So a struct of a crowd
//! looks at its crowd and at the end of the gap at most. What is the first to follow a struct of the backbone looks at one
//! other at most: whatever comes there names another left neighbour. Where the neighbours of a struct are others than
//! these, all of its list counts as looked at, by it and by every other struct of the list.

use std::collections::HashMap;

use super::super::super::references::NONE;
use super::super::super::structs::{Content, Place, Struct, Structs};
use super::super::lists::Holder;
use super::{Bound, price};

/// A struct by its number, and a clock in it.
type At = (u32, u32);

/// Where a struct lies in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Backbone { is_rest: bool },
    Crowd(u32),
    Anywhere,
}

/// What follows a struct of the backbone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behind {
    Nothing,
    Rest,
    Others,
}

/// What is known of one struct.
#[derive(Debug, Clone, Copy)]
struct Member {
    list: u32,
    kind: Kind,
    behind: Behind,
}

/// Counts of a list or of a crowd.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    pieces: u64,
    new: u64,
}

/// A list.
#[derive(Debug, Clone, Copy)]
struct List {
    counts: Counts,
    /// New structs of the backbone that may look at all of the list.
    looking_far: u64,
    is_keyed: bool,
    has_anywhere: bool,
}

/// A crowd, in which list, and the two between which it is.
#[derive(Debug, Clone, Copy)]
struct Crowd {
    counts: Counts,
    list: u32,
    left: At,
    right: At,
}

/// All lists and crowds.
pub(super) struct Crowds<'a> {
    members: Vec<Member>,
    lists: Vec<List>,
    found: Vec<Crowd>,
    /// Lists by what holds them; a type by its number.
    named: HashMap<(Holder<'a>, Option<&'a str>), u32>,
    /// Crowds by their left end.
    gaps: HashMap<At, u32>,
}

impl<'a> Crowds<'a> {
    pub(super) fn new(structs: &Structs<'a>) -> Self {
        let nowhere = Member { list: NONE, kind: Kind::Anywhere, behind: Behind::Nothing };
        let says_where =
            |found: &&Struct<'_>| matches!(found.place, Place::Root { .. } | Place::Within { .. });
        Self {
            members: vec![nowhere; structs.all().len()],
            lists: Vec::new(),
            found: Vec::new(),
            named: HashMap::with_capacity(structs.all().iter().filter(says_where).count()),
            gaps: HashMap::new(),
        }
    }

    /// A struct that was counted is cut in two.
    pub(super) fn cut(&mut self, number: usize) {
        let Some(Member { list, kind, .. }) = self.members.get(number).copied() else { return };
        if let Some(list) = self.lists.get_mut(list as usize) {
            list.counts.pieces += 1;
        }
        if let Kind::Crowd(crowd) = kind
            && let Some(crowd) = self.found.get_mut(crowd as usize)
        {
            crowd.counts.pieces += 1;
        }
    }

    /// Counts a struct, after those that it refers to.
    pub(super) fn add(&mut self, bound: &Bound<'_, 'a>, number: usize) {
        let list = self.list(bound, number);
        let Some(is_keyed) = self.lists.get(list as usize).map(|list| list.is_keyed) else { return };
        let (kind, looks_far) =
            if is_keyed { (Kind::Anywhere, false) } else { self.kind(bound, number, list) };
        let new = u64::from(bound.is_new(number));
        let count = |counts: &mut Counts| {
            counts.pieces += 1;
            counts.new += new;
        };
        if let Some(list) = self.lists.get_mut(list as usize) {
            count(&mut list.counts);
            list.looking_far += if looks_far { new } else { 0 };
            list.has_anywhere |= kind == Kind::Anywhere;
        }
        if let Kind::Crowd(crowd) = kind
            && let Some(crowd) = self.found.get_mut(crowd as usize)
        {
            count(&mut crowd.counts);
        }
        if let Some(member) = self.members.get_mut(number) {
            *member = Member { list, kind, ..*member };
        }
    }

    /// Whether a struct is one of several values of a key.
    pub(super) fn is_replaced(&self, number: usize) -> bool {
        let list = self.member(number_of(number)).and_then(|member| self.lists.get(member.list as usize));
        list.is_some_and(|list| list.is_keyed && list.counts.pieces > 1)
    }

    /// Picoseconds for all that is looked through.
    pub(super) fn work(&self) -> u64 {
        let of_list = |list: &List| {
            let List { counts: Counts { pieces, new }, looking_far, .. } = *list;
            let others = pieces.saturating_sub(1);
            let (looks, price) = match list {
                List { is_keyed: true, .. } => {
                    (new.saturating_mul(others), price::NEIGHBOUR + 2 * price::VALUE)
                }
                List { has_anywhere: true, .. } => (new.saturating_mul(others), price::NEIGHBOUR),
                List { .. } => (looking_far.saturating_mul(others).saturating_add(new), price::NEIGHBOUR),
            };
            looks.saturating_mul(price)
        };
        let of_crowd = |crowd: &Crowd| {
            let is_counted = self.lists.get(crowd.list as usize).is_none_or(|list| list.has_anywhere);
            let new = if is_counted { 0 } else { crowd.counts.new };
            new.saturating_mul(crowd.counts.pieces).saturating_mul(price::NEIGHBOUR)
        };
        let all = self.lists.iter().map(of_list).chain(self.found.iter().map(of_crowd));
        all.fold(0, u64::saturating_add)
    }

    fn member(&self, number: u32) -> Option<Member> {
        self.members.get(number as usize).copied()
    }

    /// The list that a struct lies in; [`NONE`] where what it lay in was collected.
    fn list(&mut self, bound: &Bound<'_, 'a>, number: usize) -> u32 {
        let Some(found) = bound.found(number) else { return NONE };
        let reference = bound.references.get(number);
        let (holder, key) = match found.place {
            Place::Nowhere => return NONE,
            Place::Beside { .. } => {
                let lists = [reference.first, reference.right].map(|beside| self.member(beside));
                let mut lists = lists.into_iter().flatten().map(|member| member.list);
                return lists.find(|list| *list != NONE).unwrap_or(NONE);
            }
            Place::Root { name, key } => (Holder::Root(name), key),
            Place::Within { key, .. } => {
                let holder = bound.found(reference.first as usize).map(|holder| holder.content);
                if holder != Some(Content::Type) {
                    return NONE;
                }
                (Holder::Type(reference.first), key)
            }
        };
        let next = number_of(self.lists.len());
        let list = *self.named.entry((holder, key)).or_insert(next);
        if list == next {
            let (counts, is_keyed) = (Counts::default(), key.is_some());
            self.lists.push(List { counts, looking_far: 0, is_keyed, has_anywhere: false });
        }
        list
    }

    /// Where a struct lies in a list of characters, and whether it may look at all of it.
    fn kind(&mut self, bound: &Bound<'_, 'a>, number: usize, list: u32) -> (Kind, bool) {
        const ANYWHERE: (Kind, bool) = (Kind::Anywhere, true);
        const AT_THE_START: (Kind, bool) = (Kind::Backbone { is_rest: false }, true);
        let Some(found) = bound.found(number) else { return ANYWHERE };
        if bound.structs.is_continued(number) {
            return ANYWHERE;
        }
        let Place::Beside { left, right } = found.place else { return AT_THE_START };
        let reference = bound.references.get(number);
        let left = left.map(|left| (reference.first, left.clock));
        let right = right.map(|right| (reference.right, right.clock));
        let is_in_list = |at: &At| self.member(at.0).is_some_and(|member| member.list == list);
        if ![left, right].iter().flatten().all(is_in_list) {
            return ANYWHERE;
        }
        if let (Some(left), Some(right)) = (left, right)
            && let Some(crowd) = self.crowd(bound, left, right, list)
        {
            return (Kind::Crowd(crowd), false);
        }
        if right.is_some_and(|right| !self.is_beginning(bound, right)) {
            return ANYWHERE;
        }
        left.map_or(AT_THE_START, |left| self.behind(bound, number_of(number), left))
    }

    /// Whether a struct of the backbone begins here, and not as the rest of another.
    fn is_beginning(&self, bound: &Bound<'_, 'a>, at: At) -> bool {
        let is_backbone =
            self.member(at.0).is_some_and(|member| member.kind == Kind::Backbone { is_rest: false });
        is_backbone && bound.found(at.0 as usize).is_some_and(|found| found.clock == at.1)
    }

    /// What a struct is that has another one at its left, and at its right nothing that it would be in a gap with.
    fn behind(&mut self, bound: &Bound<'_, 'a>, number: u32, left: At) -> (Kind, bool) {
        const ANYWHERE: (Kind, bool) = (Kind::Anywhere, true);
        let (owner, owner_left) = (bound.owner(number as usize), bound.owner(left.0 as usize));
        let Some(member) = self.members.get_mut(left.0 as usize) else { return ANYWHERE };
        let is_end = left.1.checked_add(1) == Some(owner_left.end);
        if !(is_end && matches!(member.kind, Kind::Backbone { .. })) {
            return ANYWHERE;
        }
        let is_rest = owner.client == owner_left.client && left.0 + 1 == number;
        match (member.behind, is_rest) {
            (Behind::Rest, _) => ANYWHERE,
            (Behind::Nothing, true) => {
                member.behind = Behind::Rest;
                (Kind::Backbone { is_rest }, false)
            }
            (behind @ (Behind::Nothing | Behind::Others), _) => {
                member.behind = Behind::Others;
                (Kind::Backbone { is_rest: false }, behind == Behind::Others)
            }
        }
    }

    /// The crowd that lies between two neighbours. `None` if that is not one.
    fn crowd(&mut self, bound: &Bound<'_, 'a>, left: At, right: At, list: u32) -> Option<u32> {
        let (kind_left, kind_right) = (self.member(left.0)?.kind, self.member(right.0)?.kind);
        match (kind_left, kind_right) {
            (Kind::Crowd(one), Kind::Crowd(other)) => (one == other).then_some(one),
            (Kind::Crowd(crowd), Kind::Backbone { .. }) => {
                (self.found.get(crowd as usize)?.right == right).then_some(crowd)
            }
            (Kind::Backbone { .. }, Kind::Crowd(crowd)) => {
                (self.found.get(crowd as usize)?.left == left).then_some(crowd)
            }
            (Kind::Backbone { .. }, Kind::Backbone { is_rest }) => {
                let follows = left.1.checked_add(1) == Some(right.1);
                let begins = bound.found(right.0 as usize)?.clock == right.1;
                let is_gap = follows && (left.0 == right.0 || left.0 + 1 == right.0 && is_rest && begins);
                is_gap.then(|| self.crowd_in_gap(left, right, list))
            }
            (Kind::Anywhere, _) | (_, Kind::Anywhere) => None,
        }
    }

    fn crowd_in_gap(&mut self, left: At, right: At, list: u32) -> u32 {
        let next = number_of(self.found.len());
        let crowd = *self.gaps.entry(left).or_insert(next);
        if crowd == next {
            self.found.push(Crowd { counts: Counts::default(), list, left, right });
        }
        crowd
    }
}

fn number_of(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(NONE)
}
