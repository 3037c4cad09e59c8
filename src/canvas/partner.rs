//! Partners: who takes part, why, and what each brings.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Amount, ContributionKind, Interest, Involvement, Logo, PartnerRole, Sector, Support, SupportLevel, Term,
    Vocabulary,
};
use crate::schema::{Field, Home, Id, Key, Kind, Lines, Private, Row, RowKind, Text, Written};

/// Identity of a row in the partner table.
pub type PartnerId = Id<Partner>;
/// Identity of one contribution of a partner.
pub type ContributionId = Id<Contribution>;

/// One row of the partner table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Identity, stable for as long as the row lives.
    pub id: PartnerId,
    /// The organisation's name.
    pub name: String,
    /// Its place in the quadruple helix, if said.
    pub sector: Option<Term<Sector>>,
    /// Its part in the collaboration, if said.
    pub role: Option<Term<PartnerRole>>,
    /// Its place in the whole; a set, in the order of the vocabulary.
    pub involvement: BTreeSet<Term<Involvement>>,
    /// How far its own people stand behind it, for each level of which that was said.
    pub support: BTreeMap<SupportLevel, Term<Support>>,
    /// Why it takes part; a set, in the order of the vocabulary.
    pub interests: BTreeSet<Term<Interest>>,
    /// The interest behind [`Interest::Other`], in words.
    pub other_interest: String,
    /// What it brings, in the order the team chose.
    pub contributions: Vec<Contribution>,
    /// Notes for the team itself; left out of what is published.
    pub notes: String,
    /// Its logo, if given.
    pub logo: Option<Logo>,
    /// What the logo shows, for those who do not see it; empty where its name says enough.
    pub logo_alternative: String,
}

/// One thing that a partner brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// Identity, stable for as long as the row lives.
    pub id: ContributionId,
    /// The kind of contribution, if said.
    pub kind: Option<Term<ContributionKind>>,
    /// The contribution in words.
    pub text: String,
    /// How much, where a number helps.
    pub amount: Option<Amount>,
}

impl Partner {
    /// Its name.
    pub const NAME: Key<Text> = Key::new("name");
    /// Its sector.
    pub const SECTOR: Key<Term<Sector>> = Key::new("sector");
    /// Its role.
    pub const ROLE: Key<Term<PartnerRole>> = Key::new("role");
    /// What it is besides its role.
    pub const INVOLVEMENT: Key<BTreeSet<Term<Involvement>>> = Key::new("involvement");
    /// How far its own people stand behind it.
    pub const SUPPORT: Key<BTreeMap<SupportLevel, Term<Support>>> = Key::new("support");
    /// Its interests.
    pub const INTERESTS: Key<BTreeSet<Term<Interest>>> = Key::new("interests");
    /// Its other interest, in words.
    pub const OTHER_INTEREST: Key<Text> = Key::new("other_interest");
    /// What it brings.
    pub const CONTRIBUTIONS: Key<Vec<Contribution>> = Key::new("contributions");
    /// Notes for the team itself.
    pub const NOTES: Key<Text> = Key::new("notes");
    /// Its logo.
    pub const LOGO: Key<Logo> = Key::new("logo");
    /// What the logo shows.
    pub const LOGO_ALTERNATIVE: Key<String> = Key::new("logo_alternative");

    /// A row in which nothing is filled in yet.
    pub fn new(id: PartnerId) -> Self {
        Self {
            id,
            name: String::new(),
            sector: None,
            role: None,
            involvement: BTreeSet::new(),
            support: BTreeMap::new(),
            interests: BTreeSet::new(),
            other_interest: String::new(),
            contributions: Vec::new(),
            notes: String::new(),
            logo: None,
            logo_alternative: String::new(),
        }
    }

    /// Whether something of it was ticked.
    pub fn is(&self, involvement: Involvement) -> bool {
        self.involvement.contains(&Term::Known(involvement))
    }

    /// The contribution with this id.
    pub fn contribution(&self, id: ContributionId) -> Option<&Contribution> {
        self.contributions.iter().find(|contribution| contribution.id == id)
    }
}

impl Row for Partner {
    type Outer = ();

    const KIND: RowKind = RowKind::Partner;
    const NAME: &'static str = "partner";
    const HOME: Home = Home::Table { root: "partners", place: "/canvas/partners", written: Written::Always };
    const PRIVATE: Option<Private> = None;
    const MOST: usize = 5_000;
    const IS_ORDERED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::public(Self::NAME, Kind::Text(Lines::One), |row| &row.name, |row| &mut row.name),
        Field::public(Self::SECTOR, Kind::Word(Sector::LIST), |row| &row.sector, |row| &mut row.sector),
        Field::public(Self::ROLE, Kind::Word(PartnerRole::LIST), |row| &row.role, |row| &mut row.role),
        Field::<Self>::public(
            Self::INVOLVEMENT,
            Kind::Words { prefix: "involvement:", list: Involvement::LIST },
            |row| &row.involvement,
            |row| &mut row.involvement,
        )
        .written_if_set(),
        Field::<Self>::private(
            Private::Support,
            Self::SUPPORT,
            Kind::WordByMember {
                prefix: "support:",
                members: &["board", "management", "work"],
                member_list: SupportLevel::LIST,
                list: Support::LIST,
            },
            |row| &row.support,
            |row| &mut row.support,
        )
        .written_if_set(),
        Field::public(
            Self::INTERESTS,
            Kind::Words { prefix: "interest:", list: Interest::LIST },
            |row| &row.interests,
            |row| &mut row.interests,
        ),
        Field::public(
            Self::OTHER_INTEREST,
            Kind::Text(Lines::One),
            |row| &row.other_interest,
            |row| &mut row.other_interest,
        ),
        Field::public(
            Self::CONTRIBUTIONS,
            Kind::Rows(RowKind::Contribution),
            |row| &row.contributions,
            |row| &mut row.contributions,
        ),
        Field::private(
            Private::Notes,
            Self::NOTES,
            Kind::Text(Lines::Many),
            |row| &row.notes,
            |row| &mut row.notes,
        ),
        Field::<Self>::public(Self::LOGO, Kind::Logo, |row| &row.logo, |row| &mut row.logo).written_if_set(),
        Field::<Self>::public(
            Self::LOGO_ALTERNATIVE,
            Kind::Line,
            |row| &row.logo_alternative,
            |row| &mut row.logo_alternative,
        )
        .written_if_set()
        .about(Self::LOGO),
    ];

    fn blank(id: PartnerId) -> Self {
        Self::new(id)
    }

    fn id(&self) -> PartnerId {
        self.id
    }

    fn with_id(self, id: PartnerId) -> Self {
        Self { id, ..self }
    }
}

impl Row for Contribution {
    type Outer = Partner;

    const KIND: RowKind = RowKind::Contribution;
    const NAME: &'static str = "contribution";
    const HOME: Home = Home::Field { of: RowKind::Partner, key: Partner::CONTRIBUTIONS.name() };
    const PRIVATE: Option<Private> = None;
    const MOST: usize = 1_000;
    const IS_ORDERED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::public(
            Self::KIND_OF,
            Kind::Word(ContributionKind::LIST),
            |row| &row.kind,
            |row| &mut row.kind,
        ),
        Field::public(Self::TEXT, Kind::Text(Lines::One), |row| &row.text, |row| &mut row.text),
        Field::<Self>::public(
            Self::AMOUNT,
            Kind::Amount { unit: Some("unit") },
            |row| &row.amount,
            |row| &mut row.amount,
        )
        .written_if_set(),
    ];

    fn blank(id: ContributionId) -> Self {
        Self::new(id)
    }

    fn id(&self) -> ContributionId {
        self.id
    }

    fn with_id(self, id: ContributionId) -> Self {
        Self { id, ..self }
    }
}

impl Contribution {
    /// The kind of contribution.
    pub const KIND_OF: Key<Term<ContributionKind>> = Key::new("kind");
    /// The contribution in words.
    pub const TEXT: Key<Text> = Key::new("text");
    /// How much.
    pub const AMOUNT: Key<Amount> = Key::new("amount");

    /// A contribution in which nothing is filled in yet.
    pub fn new(id: ContributionId) -> Self {
        Self { id, kind: None, text: String::new(), amount: None }
    }
}
