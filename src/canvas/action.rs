//! Action lines: small steps with visible results.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{ActionId, PartnerId, Term, Vocabulary};

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
    const TERMS: &'static [(Self, &'static str)] =
        &[(Self::Open, "open"), (Self::Busy, "busy"), (Self::Done, "done")];
}
