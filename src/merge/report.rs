//! What a comparison or a merge tells, as data. The words are the caller's.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uuid::Uuid;

use crate::canvas::{
    Action, ActionState, Amount, Case, CaseAnswer, CaseAnswerId, CaseId, CheckAnswer, CheckId, Choice,
    Contribution, ContributionKind, Interest, Involvement, Leaning, Logo, Paragraph, Partner, PartnerId,
    PartnerRole, Pointer, QuestionId, RawJson, SectionId, Sector, Support, SupportLevel, Term, TextField,
};
use crate::document::RowRef;

/// Copies by their place in the list that was handed over, in order.
pub type Copies = Vec<usize>;

/// How copies of a canvas differ from what came of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Everything that is not the same everywhere, in the order of the page.
    pub parts: Vec<Part>,
    /// Rows that one side removed while another typed in them, with what stood there.
    pub vanished: Vec<Vanished>,
    /// For each of the files that are told about, who wrote in it what another one does not have, as far as they said
    /// their name; empty where nobody did.
    pub authors: Vec<Vec<String>>,
}

/// A part of the page that is not the same everywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which part.
    pub subject: Subject,
    /// Which row it is, where it is one.
    pub row: Option<RowRef>,
    /// What became of it.
    pub fate: Fate,
    /// Whether more than one copy changed it.
    pub on_both_sides: bool,
    /// What is different in it.
    pub changes: Vec<Change>,
    /// Who wrote or chose what is new in it, as far as they said their name.
    pub authors: Vec<String>,
}

/// A part of the page. A row is named by what it is called in the result, or last was in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The line above the canvas.
    Header,
    /// A section, the pitch included.
    Section(SectionId),
    /// A partner.
    Partner(String),
    /// A contribution of a partner.
    Contribution {
        /// The partner.
        partner: String,
        /// The contribution.
        text: String,
    },
    /// An action.
    Action(String),
    /// A composed paragraph of the pitch.
    Paragraph,
    /// A case of the decision aid.
    Case(String),
    /// The order of the partners.
    PartnerOrder,
    /// The order of a partner's contributions.
    ContributionOrder(String),
    /// The order of the composed paragraphs.
    ParagraphOrder,
    /// The order of the actions.
    ActionOrder,
    /// A checklist of the template, by its id.
    Checklist(String),
    /// The scales of the partnership.
    Scales,
    /// Advice that is silenced.
    Silenced,
    /// The order of the cases.
    CaseOrder,
    /// Fields that this program does not know.
    Unknown,
}

/// What became of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is in every copy and in the result.
    Stayed,
    /// It is in the result and not in every copy; these have it.
    Added(Copies),
    /// It is not in the result any more; these have it.
    Removed(Copies),
}

/// One difference within a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A text, word by word.
    Text(TextField, Vec<Piece>),
    /// A single value.
    Value {
        /// What it is the value of.
        of: ValueOf,
        /// As each copy has it.
        copies: Vec<Option<Value>>,
        /// As the result has it.
        result: Option<Value>,
    },
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// It is in every copy and in the result.
    Kept(String),
    /// It is in the result and not in every copy; these have it.
    Inserted(String, Copies),
    /// It is not in the result; these have it.
    Deleted(String, Copies),
}

/// What a value is the value of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueOf {
    /// The language of the canvas.
    Language,
    /// The date in the header.
    Date,
    /// A partner's sector.
    Sector,
    /// A partner's role.
    Role,
    /// What a partner is besides its role.
    Involvement,
    /// How far a level of a partner's own organisation stands behind it.
    Support(SupportLevel),
    /// A partner's interests.
    Interests,
    /// A partner's logo.
    Logo,
    /// What a partner's logo shows.
    LogoAlternative,
    /// A contribution's kind.
    Kind,
    /// A contribution's amount.
    Amount,
    /// The action that an action is a part of.
    Parent,
    /// The partner that does an action.
    OwnerPartner,
    /// The date of an action.
    Due,
    /// The state of an action.
    State,
    /// An item of a checklist.
    Check(CheckId),
    /// A scale, by its id.
    Scale(String),
    /// The advice of a rule, by its id.
    Silenced(String),
    /// The partner that a paragraph speaks to.
    Reader,
    /// The section that a paragraph was made from.
    Source,
    /// The hash of that section when the paragraph was made.
    SourceState,
    /// The partner that a case is about.
    CasePartner,
    /// The day of a case.
    CaseDate,
    /// The answers to a question of the decision aid.
    CaseAnswers(QuestionId),
    /// A field that this program does not know.
    Unknown(Pointer),
}

/// A single value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A BCP 47 tag, or a text.
    Text(String),
    /// Another row with its name, which two rows may share.
    Row(Uuid, String),
    /// A section, by its id.
    Section(SectionId),
    /// A date.
    Date(Date),
    /// A sector.
    Sector(Term<Sector>),
    /// A role.
    Role(Term<PartnerRole>),
    /// What a partner is besides its role.
    Involvement(BTreeSet<Term<Involvement>>),
    /// Support.
    Support(Term<Support>),
    /// An answer to an item of a checklist.
    Check(Term<CheckAnswer>),
    /// A place on a scale.
    Leaning(Term<Leaning>),
    /// Interests.
    Interests(BTreeSet<Term<Interest>>),
    /// A kind of contribution.
    Kind(Term<ContributionKind>),
    /// An amount.
    Amount(Amount),
    /// A logo.
    Logo(Logo),
    /// A state.
    State(Term<ActionState>),
    /// The answers to one question, by id: an answer that was removed and given again differs.
    Choices(BTreeMap<CaseAnswerId, Option<Term<Choice>>>),
    /// Anything else.
    Json(RawJson),
}

/// A row that one side removed while another typed in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vanished {
    /// The row as it last was.
    pub row: LostRow,
    /// The copy that it stands in.
    pub had: usize,
    /// The copies that removed it.
    pub removed: Copies,
}

/// A row that is not on the canvas any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LostRow {
    /// A partner with everything in it.
    Partner(Partner),
    /// A contribution.
    Contribution {
        /// Whose it is.
        partner: PartnerId,
        /// What the partner is called.
        name: String,
        /// The contribution.
        contribution: Contribution,
    },
    /// An action.
    Action(Action),
    /// A composed paragraph.
    Paragraph(Paragraph),
    /// A case of the decision aid with everything in it.
    Case(Case),
    /// An answer in a case.
    CaseAnswer {
        /// Which case.
        case: CaseId,
        /// What the case is about.
        name: String,
        /// The answer.
        answer: CaseAnswer,
    },
    /// A text that has become empty, of a section or of a row that is still there.
    Text {
        /// Which text.
        field: TextField,
        /// What stood in it.
        text: String,
    },
}

impl Report {
    /// Whether there is nothing to tell.
    pub const fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.vanished.is_empty()
    }
}

impl LostRow {
    /// Every text in the row that is not empty.
    pub fn texts(&self) -> Vec<&str> {
        let texts = match self {
            Self::Partner(partner) => {
                let own = [&partner.name, &partner.other_interest, &partner.notes];
                own.into_iter().chain(partner.contributions.iter().map(|found| &found.text)).collect()
            }
            Self::Contribution { contribution, .. } => vec![&contribution.text],
            Self::Action(action) => vec![&action.text, &action.owner],
            Self::Paragraph(paragraph) => vec![&paragraph.text],
            Self::Case(case) => {
                let own = [&case.name, &case.facts];
                own.into_iter().chain(case.answers.iter().map(|answer| &answer.reason)).collect()
            }
            Self::CaseAnswer { answer, .. } => vec![&answer.reason],
            Self::Text { text, .. } => vec![text],
        };
        texts.into_iter().map(String::as_str).filter(|text| !text.trim().is_empty()).collect()
    }
}
