//! Action lines: small steps with visible results.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{PartnerId, Term, Vocabulary};
use crate::schema::{
    Field, Home, Id, Key, Kind, Lines, Private, Row, RowKind, Target, Text, WordList, Written,
};

/// Identity of an action line.
pub type ActionId = Id<Action>;

/// One action line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Identity, stable for as long as the row lives.
    pub id: ActionId,
    /// The larger goal that this one is a part of.
    pub parent: Option<ActionId>,
    /// What is done.
    pub text: String,
    /// Who does it, as a name.
    pub owner: String,
    /// Who does it, as a partner.
    pub owner_partner: Option<PartnerId>,
    /// By when.
    pub due: Option<Date>,
    /// How far it is, if said; an action is open until then.
    pub state: Option<Term<ActionState>>,
}

/// How far an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActionState {
    /// Not started.
    Open,
    /// Being worked on.
    Busy,
    /// Finished.
    Done,
}

impl Action {
    /// The larger goal that it is a part of.
    pub const PARENT: Key<ActionId> = Key::new("parent");
    /// What is done.
    pub const TEXT: Key<Text> = Key::new("text");
    /// Who does it, as a name.
    pub const OWNER: Key<Text> = Key::new("owner");
    /// Who does it, as a partner.
    pub const OWNER_PARTNER: Key<PartnerId> = Key::new("owner_partner");
    /// By when.
    pub const DUE: Key<Date> = Key::new("due");
    /// How far it is.
    pub const STATE: Key<Term<ActionState>> = Key::new("state");

    /// A row in which nothing is filled in yet.
    pub fn new(id: ActionId) -> Self {
        Self {
            id,
            parent: None,
            text: String::new(),
            owner: String::new(),
            owner_partner: None,
            due: None,
            state: None,
        }
    }

    /// Whether the action is finished.
    pub fn is_done(&self) -> bool {
        self.state == Some(Term::Known(ActionState::Done))
    }
}

impl Row for Action {
    type Outer = ();

    const KIND: RowKind = RowKind::Action;
    const NAME: &'static str = "action";
    const HOME: Home = Home::Table { root: "actions", place: "/canvas/actions", written: Written::Always };
    const PRIVATE: Option<Private> = None;
    const MOST: usize = 5_000;
    const IS_ORDERED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::public(
            Self::PARENT,
            Kind::Reference { to: Target::Kind(RowKind::Action), must_exist: true },
            |row| &row.parent,
            |row| &mut row.parent,
        ),
        Field::public(Self::TEXT, Kind::Text(Lines::Many), |row| &row.text, |row| &mut row.text),
        Field::public(Self::OWNER, Kind::Text(Lines::One), |row| &row.owner, |row| &mut row.owner),
        Field::public(
            Self::OWNER_PARTNER,
            Kind::Reference { to: Target::Kind(RowKind::Partner), must_exist: true },
            |row| &row.owner_partner,
            |row| &mut row.owner_partner,
        ),
        Field::public(Self::DUE, Kind::Date, |row| &row.due, |row| &mut row.due),
        Field::public(Self::STATE, Kind::Word(ActionState::LIST), |row| &row.state, |row| &mut row.state),
    ];

    fn blank(id: ActionId) -> Self {
        Self::new(id)
    }

    fn id(&self) -> ActionId {
        self.id
    }

    fn with_id(self, id: ActionId) -> Self {
        Self { id, ..self }
    }
}

/// The actions that close a circle, in which an action is a part of itself by way of others or not: of every circle the
/// one with the smallest id.
pub fn circle_closers(actions: &[Action]) -> BTreeSet<ActionId> {
    let goals: BTreeMap<ActionId, ActionId> =
        actions.iter().filter_map(|action| Some((action.id, action.parent?))).collect();
    let mut seen = BTreeSet::new();
    let mut closers = BTreeSet::new();
    for action in actions {
        let mut way = Vec::new();
        let mut at = action.id;
        while seen.insert(at) {
            way.push(at);
            match goals.get(&at) {
                Some(goal) => at = *goal,
                None => break,
            }
        }
        // Where the way ends on itself, the rest of it from there is a circle.
        let circle = way.iter().skip_while(|id| **id != at).filter(|_| goals.contains_key(&at));
        closers.extend(circle.min().copied());
    }
    closers
}

impl Vocabulary for ActionState {
    const LIST: WordList = WordList::ActionState;
    const TERMS: &'static [(Self, &'static str)] =
        &[(Self::Open, "open"), (Self::Busy, "busy"), (Self::Done, "done")];
}
