//! What in a canvas is not for everyone, and what of it a copy holds.

use std::collections::BTreeSet;

use super::{Canvas, CaseAnswerId, CaseId, Partner};

/// Something that a team says among itself, or to those whom it concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Private {
    /// How far the people of each partner stand behind it.
    Support,
    /// The notes on partners.
    Notes,
    /// The answers to the checklists.
    Checklists,
    /// The notes at them.
    CheckNotes,
    /// Which advice was silenced, and why.
    Silenced,
    /// The cases of the decision aid with what was answered.
    Cases,
    /// The facts of these cases, and the reasons for the answers.
    CaseReasons,
    /// What the pitch says to one partner.
    Addressed,
}

/// What of a canvas a document prints that is not for everyone, and what a copy inside it may hold for that.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Printed {
    /// What it is. Notes are told only with what they are about.
    pub private: Vec<Private>,
    /// The only case that is printed. All of them are if this is `None`, or names a case that does not exist.
    pub case: Option<CaseId>,
    /// The answers in these cases that it prints, or that a printed outcome follows from. Answers to questions that a
    /// case no longer reaches are not included.
    pub answers: BTreeSet<CaseAnswerId>,
}

/// What a canvas file holds of what a copy may lack.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Held {
    /// Whether it has its history.
    pub history: bool,
    /// What it has that is not for everyone, in the order of [`Private::ALL`].
    pub private: Vec<Private>,
}

impl Private {
    /// All of it, in the order in which it is told.
    pub const ALL: [Self; 8] = [
        Self::Support,
        Self::Notes,
        Self::Checklists,
        Self::CheckNotes,
        Self::Silenced,
        Self::Cases,
        Self::CaseReasons,
        Self::Addressed,
    ];

    /// Whether a canvas has any of it.
    pub fn is_in(self, canvas: &Canvas) -> bool {
        let any_partner = |has: fn(&Partner) -> bool| canvas.partners.iter().any(has);
        match self {
            Self::Support => any_partner(|partner| !partner.support.is_empty()),
            Self::Notes => any_partner(|partner| !partner.notes.is_empty()),
            Self::Checklists => canvas.checklists.values().any(|check| check.answer.is_some()),
            Self::CheckNotes => canvas.checklists.values().any(|check| !check.note.is_empty()),
            Self::Silenced => !canvas.silenced.is_empty(),
            Self::Cases => !canvas.cases.is_empty(),
            Self::CaseReasons => canvas.cases.iter().any(|case| {
                !case.facts.is_empty() || case.answers.iter().any(|answer| !answer.reason.is_empty())
            }),
            Self::Addressed => canvas.pitch.paragraphs.iter().any(|paragraph| paragraph.partner.is_some()),
        }
    }

    /// Takes it out of a canvas.
    fn remove(self, canvas: &mut Canvas) {
        match self {
            Self::Support => canvas.partners.iter_mut().for_each(|partner| partner.support.clear()),
            Self::Notes => canvas.partners.iter_mut().for_each(|partner| partner.notes.clear()),
            Self::Checklists => canvas.checklists.clear(),
            Self::CheckNotes => {
                canvas.checklists.values_mut().for_each(|check| check.note.clear());
                canvas.checklists.retain(|_, check| !check.is_blank());
            }
            Self::Silenced => canvas.silenced.clear(),
            Self::Cases => canvas.cases.clear(),
            Self::CaseReasons => {
                for case in &mut canvas.cases {
                    case.facts.clear();
                    case.answers.iter_mut().for_each(|answer| answer.reason.clear());
                }
            }
            Self::Addressed => canvas.pitch.paragraphs.retain(|paragraph| paragraph.partner.is_none()),
        }
    }
}

impl Printed {
    /// Takes everything out of a canvas that is not for everyone and is not printed.
    pub fn keep(&self, canvas: &mut Canvas) {
        let left_out = Private::ALL.into_iter().filter(|private| !self.private.contains(private));
        left_out.for_each(|private| private.remove(canvas));
        if let Some(only) = self.case.filter(|only| canvas.case(*only).is_some()) {
            canvas.cases.retain(|case| case.id == only);
        }
        for case in &mut canvas.cases {
            case.answers.retain(|answer| self.answers.contains(&answer.id));
        }
    }
}

impl Printed {
    /// What a copy of a canvas for those who read the document holds.
    pub fn held(&self, canvas: &Canvas) -> Held {
        let mut copy = canvas.clone();
        self.keep(&mut copy);
        Held::of(&copy, false)
    }
}

impl Held {
    /// What a canvas has; whether it has a history is not in it.
    pub fn of(canvas: &Canvas, history: bool) -> Self {
        let private = Private::ALL.into_iter().filter(|private| private.is_in(canvas)).collect();
        Self { history, private }
    }
}
