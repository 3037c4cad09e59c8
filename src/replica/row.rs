//! Rows of the tables, of the pitch and of the decision aid, as maps of cells.

use yrs::{Any, Map, MapRef, Out, ReadTxn, TextRef, Transact, TransactionMut};

use super::Replica;
use super::names::{self, key};
use crate::canvas::{
    Action, ActionId, Case, CaseAnswer, CaseAnswerId, CaseId, Contribution, ContributionId, Interest,
    Involvement, Logo, Paragraph, ParagraphId, Partner, PartnerId, SupportLevel, Term, TextField,
};

/// Which row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowRef {
    /// A partner.
    Partner(PartnerId),
    /// A contribution of a partner.
    Contribution(PartnerId, ContributionId),
    /// An action.
    Action(ActionId),
    /// A composed paragraph.
    Paragraph(ParagraphId),
    /// A case of the decision aid.
    Case(CaseId),
    /// An answer in a case.
    CaseAnswer(CaseId, CaseAnswerId),
}

/// A single value of a row; texts are addressed by [`TextField`] instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A partner's sector.
    Sector,
    /// A partner's role.
    Role,
    /// One thing that a partner is besides its role; any value means that it is ticked.
    Involvement(Term<Involvement>),
    /// How far a level of a partner's own organisation stands behind it.
    Support(SupportLevel),
    /// One interest of a partner; any value means that it is ticked.
    Interest(Term<Interest>),
    /// A partner's logo, as base64.
    Logo,
    /// What a partner's logo shows.
    LogoAlternative,
    /// A contribution's kind.
    Kind,
    /// A contribution's amount, as a JSON number.
    Amount,
    /// A contribution's unit.
    Unit,
    /// The action that an action is a part of.
    Parent,
    /// The partner that does an action.
    OwnerPartner,
    /// The date of an action.
    Due,
    /// The state of an action.
    State,
    /// The section a paragraph was made from.
    Source,
    /// The hash of that section.
    SourceHash,
    /// The partner that a paragraph speaks to, or that a case is about.
    Partner,
    /// The day of a case.
    Date,
}

impl Cell {
    pub(super) fn key(&self) -> String {
        match self {
            Self::Sector => key::SECTOR,
            Self::Role => key::ROLE,
            Self::Interest(interest) => return format!("{}{}", names::INTEREST_PREFIX, interest.code()),
            Self::Involvement(one) => return format!("{}{}", names::INVOLVEMENT_PREFIX, one.code()),
            Self::Support(level) => {
                return format!("{}{}", names::SUPPORT_PREFIX, Term::Known(*level).code());
            }
            Self::Logo => key::LOGO,
            Self::LogoAlternative => key::LOGO_ALTERNATIVE,
            Self::Kind => key::KIND,
            Self::Amount => key::AMOUNT,
            Self::Unit => key::UNIT,
            Self::Parent => key::PARENT,
            Self::OwnerPartner => key::OWNER_PARTNER,
            Self::Due => key::DUE,
            Self::State => key::STATE,
            Self::Source => key::SOURCE,
            Self::SourceHash => key::SOURCE_SHA256,
            Self::Partner => key::PARTNER,
            Self::Date => key::DATE,
        }
        .to_owned()
    }
}

impl Replica {
    /// The map of a row, if the row is there.
    pub(super) fn row<T: ReadTxn>(&self, transaction: &T, row: RowRef) -> Option<MapRef> {
        let (map, id) = self.table(transaction, row)?;
        child_map(transaction, &map, &id)
    }

    /// The map that holds a row, and the row's key in it.
    pub(super) fn table<T: ReadTxn>(&self, transaction: &T, row: RowRef) -> Option<(MapRef, String)> {
        Some(match row {
            RowRef::Partner(id) => (self.partners.clone(), id.to_string()),
            RowRef::Contribution(partner, id) => {
                let partner = self.row(transaction, RowRef::Partner(partner))?;
                (child_map(transaction, &partner, key::CONTRIBUTIONS)?, id.to_string())
            }
            RowRef::Action(id) => (self.actions.clone(), id.to_string()),
            RowRef::Paragraph(id) => (self.paragraphs.clone(), id.to_string()),
            RowRef::Case(id) => (self.cases.clone(), id.to_string()),
            RowRef::CaseAnswer(case, id) => {
                let case = self.row(transaction, RowRef::Case(case))?;
                (child_map(transaction, &case, key::ANSWERS)?, id.to_string())
            }
        })
    }

    /// The text at a place, if its row is there.
    pub(super) fn text<T: ReadTxn>(&self, transaction: &T, field: &TextField) -> Option<TextRef> {
        let (row, key) = match field {
            TextField::PartnerName(id) => (RowRef::Partner(*id), key::NAME),
            TextField::OtherInterest(id) => (RowRef::Partner(*id), key::OTHER_INTEREST),
            TextField::PartnerNotes(id) => (RowRef::Partner(*id), key::NOTES),
            TextField::Contribution(partner, id) => (RowRef::Contribution(*partner, *id), key::TEXT),
            TextField::ActionText(id) => (RowRef::Action(*id), key::TEXT),
            TextField::ActionOwner(id) => (RowRef::Action(*id), key::OWNER),
            TextField::Paragraph(id) => (RowRef::Paragraph(*id), key::TEXT),
            TextField::CaseName(id) => (RowRef::Case(*id), key::NAME),
            TextField::CaseFacts(id) => (RowRef::Case(*id), key::FACTS),
            TextField::CaseReason(case, id) => (RowRef::CaseAnswer(*case, *id), key::REASON),
            root => return self.texts.iter().find(|(field, _)| field == root).map(|(_, text)| text.clone()),
        };
        match self.row(transaction, row)?.get(transaction, key)? {
            Out::YText(text) => Some(text),
            _ => None,
        }
    }

    /// The position of a row, if the row is there and has one.
    pub fn position(&self, row: RowRef) -> Option<String> {
        let transaction = self.doc.transact();
        value(&transaction, &self.row(&transaction, row)?, names::POSITION)
    }
}

/// A nested map under a key.
pub(super) fn child_map<T: ReadTxn>(transaction: &T, map: &MapRef, key: &str) -> Option<MapRef> {
    match map.get(transaction, key)? {
        Out::YMap(child) => Some(child),
        _ => None,
    }
}

/// A single value under a key.
pub(super) fn value<T: ReadTxn>(transaction: &T, map: &MapRef, key: &str) -> Option<String> {
    match map.get(transaction, key)? {
        Out::Any(Any::String(text)) => Some(text.to_string()),
        _ => None,
    }
}

/// Writes a partner into an empty map, cell by cell in a fixed order, so that an import is the same everywhere.
pub(super) fn fill_partner(
    transaction: &mut TransactionMut<'_>,
    map: &MapRef,
    partner: &Partner,
) -> Option<()> {
    fill_text(transaction, map, key::NAME, &partner.name);
    fill_value(transaction, map, key::SECTOR, partner.sector.as_ref().map(Term::code));
    fill_value(transaction, map, key::ROLE, partner.role.as_ref().map(Term::code));
    for one in &partner.involvement {
        map.insert(transaction, Cell::Involvement(one.clone()).key(), true);
    }
    for (level, support) in &partner.support {
        fill_value(transaction, map, &Cell::Support(*level).key(), Some(support.code()));
    }
    for interest in &partner.interests {
        map.insert(transaction, Cell::Interest(interest.clone()).key(), true);
    }
    fill_text(transaction, map, key::OTHER_INTEREST, &partner.other_interest);
    let contributions = map.insert(transaction, key::CONTRIBUTIONS, yrs::MapPrelim::default());
    let mut position = None;
    for contribution in &partner.contributions {
        let row = contributions.insert(transaction, contribution.id.to_string(), yrs::MapPrelim::default());
        let next = super::between(position.as_deref(), None)?;
        row.insert(transaction, names::POSITION, next.as_str());
        position = Some(next);
        fill_contribution(transaction, &row, contribution);
    }
    fill_text(transaction, map, key::NOTES, &partner.notes);
    fill_value(transaction, map, key::LOGO, partner.logo.as_ref().map(Logo::base64));
    let alternative = Some(partner.logo_alternative.as_str()).filter(|words| !words.is_empty());
    fill_value(transaction, map, key::LOGO_ALTERNATIVE, alternative);
    Some(())
}

pub(super) fn fill_contribution(
    transaction: &mut TransactionMut<'_>,
    map: &MapRef,
    contribution: &Contribution,
) {
    fill_value(transaction, map, key::KIND, contribution.kind.as_ref().map(Term::code));
    fill_text(transaction, map, key::TEXT, &contribution.text);
    if let Some(amount) = &contribution.amount {
        fill_value(transaction, map, key::AMOUNT, Some(amount.number.as_str()));
        fill_value(transaction, map, key::UNIT, amount.unit.as_ref().map(Term::code));
    }
}

pub(super) fn fill_action(transaction: &mut TransactionMut<'_>, map: &MapRef, action: &Action) {
    fill_value(transaction, map, key::PARENT, action.parent.map(|id| id.to_string()).as_deref());
    fill_text(transaction, map, key::TEXT, &action.text);
    fill_text(transaction, map, key::OWNER, &action.owner);
    fill_value(
        transaction,
        map,
        key::OWNER_PARTNER,
        action.owner_partner.map(|id| id.to_string()).as_deref(),
    );
    fill_value(transaction, map, key::DUE, action.due.map(|date| date.to_string()).as_deref());
    fill_value(transaction, map, key::STATE, action.state.as_ref().map(Term::code));
}

pub(super) fn fill_paragraph(transaction: &mut TransactionMut<'_>, map: &MapRef, paragraph: &Paragraph) {
    fill_value(
        transaction,
        map,
        key::SOURCE,
        paragraph.source.as_ref().map(crate::canvas::SectionId::as_str),
    );
    let hash = Some(paragraph.source_sha256.as_str()).filter(|hash| !hash.is_empty());
    fill_value(transaction, map, key::SOURCE_SHA256, hash);
    fill_value(transaction, map, key::PARTNER, paragraph.partner.map(|id| id.to_string()).as_deref());
    fill_text(transaction, map, key::TEXT, &paragraph.text);
}

pub(super) fn fill_case(transaction: &mut TransactionMut<'_>, map: &MapRef, case: &Case) {
    fill_text(transaction, map, key::NAME, &case.name);
    fill_text(transaction, map, key::FACTS, &case.facts);
    fill_value(transaction, map, key::PARTNER, case.partner.map(|id| id.to_string()).as_deref());
    fill_value(transaction, map, key::DATE, case.date.map(|date| date.to_string()).as_deref());
    let answers = map.insert(transaction, key::ANSWERS, yrs::MapPrelim::default());
    for answer in &case.answers {
        let row = answers.insert(transaction, answer.id.to_string(), yrs::MapPrelim::default());
        fill_case_answer(transaction, &row, answer);
    }
}

pub(super) fn fill_case_answer(transaction: &mut TransactionMut<'_>, map: &MapRef, answer: &CaseAnswer) {
    fill_value(transaction, map, key::QUESTION, Some(answer.question.as_str()));
    fill_value(transaction, map, key::CHOICE, answer.choice.as_ref().map(Term::code));
    fill_text(transaction, map, key::REASON, &answer.reason);
    fill_value(transaction, map, key::DATE, answer.date.map(|date| date.to_string()).as_deref());
    fill_value(transaction, map, key::RULES, Some(answer.rules.as_str()).filter(|rules| !rules.is_empty()));
}

fn fill_text(transaction: &mut TransactionMut<'_>, map: &MapRef, key: &str, text: &str) {
    map.insert(transaction, key, yrs::TextPrelim::new(text));
}

fn fill_value(transaction: &mut TransactionMut<'_>, map: &MapRef, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        map.insert(transaction, key, value);
    }
}
