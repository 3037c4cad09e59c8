//! What is not for everyone, by the names under which it is told.

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
    /// What a session left: running order, notes, choices and who was there.
    Session,
}

impl Private {
    /// All of it, in the order in which it is told.
    pub const ALL: [Self; 9] = [
        Self::Support,
        Self::Notes,
        Self::Checklists,
        Self::CheckNotes,
        Self::Silenced,
        Self::Cases,
        Self::CaseReasons,
        Self::Addressed,
        Self::Session,
    ];
}
