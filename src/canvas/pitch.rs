//! The pitch: the story that a team tells about its canvas.

use super::{PartnerId, SectionId};
use crate::schema::{Field, Home, Id, Key, Kind, Lines, Named, Private, Row, RowKind, Target, Text, Written};

/// Identity of a composed paragraph of the pitch.
pub type ParagraphId = Id<Paragraph>;

/// The user's own text, and the composed paragraphs with the links to their sources.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pitch {
    /// The text as the user edited it; an empty one is composed at export.
    pub text: String,
    /// What the composer made, in order.
    pub paragraphs: Vec<Paragraph>,
    /// How many seconds it may take to say, if the team chose that; from 1 to [`MOST_SECONDS`].
    pub seconds: Option<u16>,
}

/// One composed paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Identity, stable for as long as the paragraph lives.
    pub id: ParagraphId,
    /// The section that it was made from.
    pub source: Option<SectionId>,
    /// SHA-256, in hexadecimal, of the section when the paragraph was made: a difference means that it changed since.
    pub source_sha256: String,
    /// The partner that it speaks to, if it does not speak to all.
    pub partner: Option<PartnerId>,
    /// The paragraph itself.
    pub text: String,
}

/// How many seconds a pitch may take to say where the team chose nothing else.
pub const USUAL_SECONDS: u16 = 60;
/// The longest time that a team can choose, in seconds.
pub const MOST_SECONDS: u16 = 3_600;
/// Speaking speed in words per minute, for listeners who hear them for the first time.
const WORDS_A_MINUTE: usize = 115;

impl Pitch {
    /// How many words it has for a reader: the user's own, the paragraphs for all, and those for the addressee.
    pub fn words(&self, reader: Option<PartnerId>) -> usize {
        let paragraphs = self.paragraphs_for(reader).map(|paragraph| &paragraph.text);
        paragraphs.chain([&self.text]).map(|text| text.split_whitespace().count()).sum()
    }

    /// How many seconds it takes to say to a reader.
    pub fn spoken_seconds(&self, reader: Option<PartnerId>) -> usize {
        (self.words(reader) * 60).div_ceil(WORDS_A_MINUTE)
    }

    /// How many seconds it may take to say.
    pub fn goal_seconds(&self) -> usize {
        self.seconds.unwrap_or(USUAL_SECONDS).into()
    }

    /// How many words there is room for in the time that it may take.
    pub fn goal_words(&self) -> usize {
        self.goal_seconds() * WORDS_A_MINUTE / 60
    }

    /// Whether nobody wrote anything that this reader gets: everyone, or one of the partners. Every place that asks
    /// whether there is a pitch asks this.
    pub fn is_blank_for(&self, reader: Option<PartnerId>) -> bool {
        self.text.trim().is_empty() && self.paragraphs_for(reader).next().is_none()
    }

    /// Whether nobody wrote anything of it, for no reader.
    pub fn is_blank(&self) -> bool {
        self.is_blank_for(None) && self.paragraphs.iter().all(Paragraph::is_blank)
    }

    /// The paragraphs that this reader gets, in order: those that speak to all, and to that partner. Blank ones are left
    /// out.
    pub fn paragraphs_for(&self, reader: Option<PartnerId>) -> impl Iterator<Item = &Paragraph> {
        let is_meant =
            move |paragraph: &&Paragraph| paragraph.partner.is_none() || paragraph.partner == reader;
        self.paragraphs.iter().filter(is_meant).filter(|paragraph| !paragraph.is_blank())
    }

    /// What every reader reads: the user's own text, and below it the paragraphs that speak to all, one a line.
    pub fn for_all(&self) -> String {
        let composed = self.paragraphs_for(None).map(|paragraph| &paragraph.text);
        let texts = [&self.text].into_iter().chain(composed);
        texts.map(|text| text.trim()).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

impl Row for Paragraph {
    type Outer = ();

    const KIND: RowKind = RowKind::Paragraph;
    const NAME: &'static str = "paragraph";
    const HOME: Home = Home::Table {
        root: "paragraphs",
        place: "/canvas/sections/pitch/paragraphs",
        written: Written::Always,
    };
    const PRIVATE: Option<Private> = None;
    const MOST: usize = 1_000;
    const IS_ORDERED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::public(
            Self::SOURCE,
            Kind::Code(Named::Section),
            |row| &row.source,
            |row| &mut row.source,
        )
        .or_nothing(),
        Field::<Self>::public(
            Self::SOURCE_SHA256,
            Kind::Code(Named::Nothing),
            |row| &row.source_sha256,
            |row| &mut row.source_sha256,
        )
        .about(Self::SOURCE)
        .or_nothing(),
        Field::<Self>::public(
            Self::PARTNER,
            Kind::Reference { to: Target::Kind(RowKind::Partner), must_exist: false },
            |row| &row.partner,
            |row| &mut row.partner,
        )
        .or_nothing(),
        Field::public(Self::TEXT, Kind::Text(Lines::Many), |row| &row.text, |row| &mut row.text),
    ];

    fn blank(id: ParagraphId) -> Self {
        Self::new(id)
    }

    fn id(&self) -> ParagraphId {
        self.id
    }

    fn with_id(self, id: ParagraphId) -> Self {
        Self { id, ..self }
    }
}

impl Paragraph {
    /// The section that it was made from.
    pub const SOURCE: Key<SectionId> = Key::new("source");
    /// The hash of that section.
    pub const SOURCE_SHA256: Key<String> = Key::new("source_sha256");
    /// The partner that it speaks to.
    pub const PARTNER: Key<PartnerId> = Key::new("partner");
    /// The paragraph itself.
    pub const TEXT: Key<Text> = Key::new("text");

    /// A paragraph in which nothing is filled in yet.
    pub fn new(id: ParagraphId) -> Self {
        Self { id, source: None, source_sha256: String::new(), partner: None, text: String::new() }
    }

    /// Whether no words stand in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}
