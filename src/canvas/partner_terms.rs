//! The words that partners and what they bring are described with.

use super::Vocabulary;
use crate::schema::WordList;

/// The four sides of the quadruple helix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sector {
    /// A ministry, municipality, agency or other public body.
    Government,
    /// A company.
    Business,
    /// A university, school or research institute.
    Knowledge,
    /// Citizens and their organisations.
    Society,
}

/// When and how a partner joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartnerRole {
    /// One of the initiators.
    Founding,
    /// Joined later.
    Sponsoring,
    /// Has a stake but is not a partner yet.
    Stakeholder,
}

/// What a partner is besides its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Involvement {
    /// It has the problem that is to be solved.
    ProblemOwner,
    /// It pays for the collaboration, as a funder.
    Funder,
    /// It sits in the board, or in the body that supervises or advises.
    BoardMember,
}

/// A level of a partner's own organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SupportLevel {
    /// Those who decide.
    Board,
    /// Those who lead the people who do the work.
    Management,
    /// Those who do the work.
    Work,
}

/// How far a level of an organisation stands behind the collaboration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Support {
    /// It does.
    Yes,
    /// In part, or not all of it yet.
    Partly,
    /// It does not.
    No,
}

/// Why an organisation takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Interest {
    /// Building knowledge.
    Knowledge,
    /// Widening its network.
    Network,
    /// Attracting talent.
    Talent,
    /// Saving cost.
    CostSaving,
    /// Contributing to society.
    Society,
    /// Being a good employer.
    Employership,
    /// Sharing risk.
    RiskSharing,
    /// Strengthening its image.
    Image,
    /// Something else, in words.
    Other,
}

/// What kind of thing a partner brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContributionKind {
    /// Money.
    Money,
    /// People, in kind.
    People,
    /// Cooperation, such as taking part in a trial.
    Cooperation,
    /// Access to a network.
    Network,
    /// Marketing.
    Marketing,
    /// A location.
    Location,
    /// Systems.
    Systems,
    /// Expertise.
    Expertise,
    /// Something else, in words.
    Other,
}

impl Vocabulary for Sector {
    const LIST: WordList = WordList::Sector;
    const TERMS: &'static [(Self, &'static str)] = &[
        (Self::Government, "government"),
        (Self::Business, "business"),
        (Self::Knowledge, "knowledge"),
        (Self::Society, "society"),
    ];
}

impl Vocabulary for PartnerRole {
    const LIST: WordList = WordList::PartnerRole;
    const TERMS: &'static [(Self, &'static str)] =
        &[(Self::Founding, "founding"), (Self::Sponsoring, "sponsoring"), (Self::Stakeholder, "stakeholder")];
}

impl Vocabulary for Involvement {
    const LIST: WordList = WordList::Involvement;
    const TERMS: &'static [(Self, &'static str)] = &[
        (Self::ProblemOwner, "problem_owner"),
        (Self::Funder, "funder"),
        (Self::BoardMember, "board_member"),
    ];
}

impl Vocabulary for SupportLevel {
    const LIST: WordList = WordList::SupportLevel;
    const TERMS: &'static [(Self, &'static str)] =
        &[(Self::Board, "board"), (Self::Management, "management"), (Self::Work, "work")];
}

impl Vocabulary for Support {
    const LIST: WordList = WordList::Support;
    const TERMS: &'static [(Self, &'static str)] =
        &[(Self::Yes, "yes"), (Self::Partly, "partly"), (Self::No, "no")];
}

impl Vocabulary for Interest {
    const LIST: WordList = WordList::Interest;
    const TERMS: &'static [(Self, &'static str)] = &[
        (Self::Knowledge, "knowledge"),
        (Self::Network, "network"),
        (Self::Talent, "talent"),
        (Self::CostSaving, "cost_saving"),
        (Self::Society, "society"),
        (Self::Employership, "employership"),
        (Self::RiskSharing, "risk_sharing"),
        (Self::Image, "image"),
        (Self::Other, "other"),
    ];
}

impl Vocabulary for ContributionKind {
    const LIST: WordList = WordList::ContributionKind;
    const TERMS: &'static [(Self, &'static str)] = &[
        (Self::Money, "money"),
        (Self::People, "people"),
        (Self::Cooperation, "cooperation"),
        (Self::Network, "network"),
        (Self::Marketing, "marketing"),
        (Self::Location, "location"),
        (Self::Systems, "systems"),
        (Self::Expertise, "expertise"),
        (Self::Other, "other"),
    ];
}
