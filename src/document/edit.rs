//! Everything that can be done to a canvas.

use std::ops::Range;

use jiff::civil::Date;

use super::Limit;
use crate::canvas::{
    Action, ActionId, ActionState, Amount, Case, CaseAnswer, CaseAnswerId, CaseId, CheckAnswer, CheckId,
    Contribution, ContributionId, ContributionKind, Interest, Involvement, Leaning, Logo, Paragraph,
    ParagraphId, Partner, PartnerId, PartnerRole, Pointer, RawJson, Sector, Support, SupportLevel, Term,
    TextField,
};

/// One change to a canvas. Where a row comes `after` another, nothing means the top of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Replaces a stretch of a text.
    Text(TextField, Splice),
    /// Sets the language the texts are written in, a BCP 47 tag.
    Language(String),
    /// Sets or clears the header's date.
    Date(Option<Date>),
    /// Sets or clears the answer to an item of a checklist.
    Check(CheckId, Option<Term<CheckAnswer>>),
    /// Sets or clears where the collaboration stands on a scale.
    Scale(String, Option<Term<Leaning>>),
    /// Silences the advice of a rule, with the reason, or takes that back.
    Silence(String, Option<String>),
    /// Adds a partner with everything in it.
    AddPartner {
        /// The new row.
        partner: Partner,
        /// The row above it.
        after: Option<PartnerId>,
    },
    /// Removes a partner.
    RemovePartner(PartnerId),
    /// Moves a partner below another.
    MovePartner {
        /// The row.
        id: PartnerId,
        /// The row above it.
        after: Option<PartnerId>,
    },
    /// Sets or clears a partner's sector.
    Sector(PartnerId, Option<Term<Sector>>),
    /// Sets or clears a partner's role.
    Role(PartnerId, Option<Term<PartnerRole>>),
    /// Ticks or unticks what a partner is besides its role.
    Involvement(PartnerId, Term<Involvement>, bool),
    /// Sets or clears how far a level of a partner's own organisation stands behind it.
    Support(PartnerId, SupportLevel, Option<Term<Support>>),
    /// Ticks or unticks an interest.
    Interest(PartnerId, Term<Interest>, bool),
    /// Sets or clears a partner's logo.
    Logo(PartnerId, Option<Logo>),
    /// Says what a partner's logo shows.
    LogoAlternative(PartnerId, String),
    /// Adds a contribution to a partner.
    AddContribution {
        /// Whose it is.
        partner: PartnerId,
        /// The new row.
        contribution: Contribution,
        /// The row above it.
        after: Option<ContributionId>,
    },
    /// Removes a contribution.
    RemoveContribution(PartnerId, ContributionId),
    /// Moves a contribution below another of the same partner.
    MoveContribution {
        /// Whose it is.
        partner: PartnerId,
        /// The row.
        id: ContributionId,
        /// The row above it.
        after: Option<ContributionId>,
    },
    /// Sets or clears the kind of a contribution.
    ContributionKind(PartnerId, ContributionId, Option<Term<ContributionKind>>),
    /// Sets or clears the amount of a contribution.
    Amount(PartnerId, ContributionId, Option<Amount>),
    /// Adds an action with everything in it.
    AddAction {
        /// The new row.
        action: Action,
        /// The row above it.
        after: Option<ActionId>,
    },
    /// Removes an action; the parts of it stay, as goals of their own.
    RemoveAction(ActionId),
    /// Moves an action below another.
    MoveAction {
        /// The row.
        id: ActionId,
        /// The row above it.
        after: Option<ActionId>,
    },
    /// Makes an action a part of another, or of none.
    Parent(ActionId, Option<ActionId>),
    /// Sets or clears the partner that does an action.
    OwnerPartner(ActionId, Option<PartnerId>),
    /// Sets or clears the date of an action.
    Due(ActionId, Option<Date>),
    /// Sets or clears the state of an action.
    State(ActionId, Option<Term<ActionState>>),
    /// Adds a composed paragraph.
    AddParagraph {
        /// The new paragraph.
        paragraph: Paragraph,
        /// The paragraph above it.
        after: Option<ParagraphId>,
    },
    /// Removes a composed paragraph.
    RemoveParagraph(ParagraphId),
    /// Moves a composed paragraph below another.
    MoveParagraph {
        /// The paragraph.
        id: ParagraphId,
        /// The paragraph above it.
        after: Option<ParagraphId>,
    },
    /// Sets where a composed paragraph came from and whom it speaks to, as in the given one; its text stays.
    ParagraphLinks(Paragraph),
    /// Adds a case with everything in it.
    AddCase {
        /// The new row.
        case: Case,
        /// The row above it.
        after: Option<CaseId>,
    },
    /// Removes a case.
    RemoveCase(CaseId),
    /// Moves a case below another.
    MoveCase {
        /// The row.
        id: CaseId,
        /// The row above it.
        after: Option<CaseId>,
    },
    /// Sets or clears the partner that a case is about.
    CasePartner(CaseId, Option<PartnerId>),
    /// Sets or clears the day of a case.
    CaseDate(CaseId, Option<Date>),
    /// Adds an answer to a case.
    AddCaseAnswer(CaseId, CaseAnswer),
    /// Removes an answer of a case.
    RemoveCaseAnswer(CaseId, CaseAnswerId),
    /// Keeps or forgets a field that this program does not know.
    Unknown(Pointer, Option<RawJson>),
}

/// A replacement of a stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    /// What goes away, in bytes of the text as it is now, on character boundaries.
    pub range: Range<usize>,
    /// What comes in its place.
    pub text: String,
}

/// Why an edit was refused. The canvas is as it was before that edit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// A newer program wrote the file, and this one would not understand what it changes.
    #[error("the canvas is open for reading only")]
    ReadOnly,
    /// The row or the text is not there (any more).
    #[error("the row or text is not there")]
    Gone,
    /// The stretch lies outside the text or cuts a character.
    #[error("the stretch {range:?} does not lie on characters of the text")]
    BadRange {
        /// The stretch in bytes.
        range: Range<usize>,
    },
    /// A row with this id is there already.
    #[error("a row with this id is there already")]
    DuplicateId,
    /// The canvas would hold more than a file may.
    #[error("over the limit: {0:?}")]
    OverLimit(Limit),
}

impl Edit {
    /// Puts text at a place.
    pub fn insert(field: TextField, at: usize, text: impl Into<String>) -> Self {
        Self::Text(field, Splice { range: at..at, text: text.into() })
    }

    /// Takes text away.
    pub fn delete(field: TextField, range: Range<usize>) -> Self {
        Self::Text(field, Splice { range, text: String::new() })
    }
}
