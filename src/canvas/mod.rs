//! The canvas as plain data: what a team wrote, and nothing about how it is stored, merged or drawn.
//!
//! Nothing here changes a canvas in place on a user's behalf; edits pass through
//! [`crate::document::Document`], which keeps this data equal to its replica.

mod action;
mod address;
mod case;
mod lines;
mod method;
mod origin;
mod partner;
mod partner_terms;
mod pitch;
mod plan;
mod private;
mod section;
mod session;
mod single;
mod tables;
mod unknown;

use std::collections::BTreeMap;

pub use action::{Action, ActionId, ActionState, circle_closers};
pub use address::{FieldRef, RowRef, TextField};
pub use case::{AidForm, Case, CaseAnswer, CaseAnswerId, CaseId, Choice, UndertakingSize};
use jiff::civil::Date;
pub use lines::{is_line_end, on_one_line, with_line_feeds};
pub use method::{Check, CheckAnswer, CheckId, Leaning, is_id};
pub use origin::Origin;
pub use partner::{Contribution, ContributionId, Partner, PartnerId};
pub use partner_terms::{
    ContributionKind, Interest, Involvement, PartnerRole, Sector, Support, SupportLevel,
};
pub use pitch::{MOST_SECONDS, Paragraph, ParagraphId, Pitch, USUAL_SECONDS};
pub use plan::{
    goal_above, in_plan_order, level_back, place_as_part, place_in_plan, put_as_part, row_above, with_parts,
};
pub use private::{Held, Printed};
pub use section::{OptionId, QuestionId, Section, SectionId};
pub use session::{
    Activity, AgendaStep, AgendaStepId, Meeting, MeetingId, Note, NoteGroup, NoteGroupId, NoteId, NoteUse,
    Vote, VoteCount, VoteCountId, VoteId, VoteTarget, whole_amount,
};
pub use single::ValueKey;
pub use tables::{RowData, all_texts, is_blank_row, list, name_of, texts_of, with_inner};
pub use unknown::{Pointer, UnknownFields};

pub use crate::schema::{Amount, Id, Logo, Private, RawJson, Term, Unit, Vocabulary};

use crate::schema::{
    DeclaredRows, DeclaredTable, Field, FieldInfo, Home, Row, RowKind, Rows, canonical_uuid,
};

/// Identity of a canvas: files that share it are copies of one canvas and can be merged.
pub type CanvasId = Id<Canvas>;

/// One filled-in page: the header, the sections, and the two tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Canvas {
    /// BCP 47 tag of the language the texts are written in, such as `nl`.
    pub language: String,
    /// Subject, date, version and contact.
    pub header: Header,
    /// Texts and answers of the template's sections; a section without words may be absent.
    pub sections: BTreeMap<SectionId, Section>,
    /// The options of the template's sections of kind choice, and whether each is chosen; what those sections say in words
    /// is among the texts.
    pub chosen: BTreeMap<OptionId, bool>,
    /// The partner table, in the order the team chose.
    pub partners: Vec<Partner>,
    /// The action lines, in the order the team chose.
    pub actions: Vec<Action>,
    /// The pitch: the user's own text and the composed paragraphs behind it.
    pub pitch: Pitch,
    /// What the team answered to the template's checklists; an item without an answer may be absent.
    pub checklists: BTreeMap<CheckId, Check>,
    /// Where the collaboration stands on the template's scales, by the id of a scale.
    pub scales: BTreeMap<String, Term<Leaning>>,
    /// How much the collaboration needs, in each unit that the team named: a JSON number as it was written.
    pub needed: BTreeMap<Unit, RawJson>,
    /// Advice that is not for this team, by the id of its rule, with the reason.
    pub silenced: BTreeMap<String, String>,
    /// The cases of the decision aid, in the order the team chose.
    pub cases: Vec<Case>,
    /// The running order of a session, in the order that it goes in.
    pub agenda: Vec<AgendaStep>,
    /// The notes of the room, in the order that the team chose.
    pub notes: Vec<Note>,
    /// The groups of notes, in the order that the team chose.
    pub note_groups: Vec<NoteGroup>,
    /// The choices by dots, the oldest first.
    pub votes: Vec<Vote>,
    /// The days on which a session was held, the oldest first.
    pub meetings: Vec<Meeting>,
    /// The tables that the template declares, in its order.
    pub declared: Vec<DeclaredRows>,
    /// Fields that a newer program or another tool wrote, kept word for word.
    pub unknown: UnknownFields,
}

/// The line above the canvas.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// What the collaboration is about.
    pub subject: String,
    /// Day of this version.
    pub date: Option<Date>,
    /// Version in the team's own numbering.
    pub version: String,
    /// A name or team, an e-mail address or a link, for readers of the pitch.
    pub contact: String,
}

impl Canvas {
    /// The text of a section of kind text; empty when nobody wrote in it yet.
    pub fn text(&self, section: &SectionId) -> &str {
        match self.sections.get(section) {
            Some(Section::Text(text)) => text,
            _ => "",
        }
    }

    /// The answer to one question of a section; empty when nobody answered it yet.
    pub fn answer(&self, section: &SectionId, question: &QuestionId) -> &str {
        match self.sections.get(section) {
            Some(Section::Questions(answers)) => answers.get(question).map_or("", String::as_str),
            _ => "",
        }
    }

    /// Whether an option of a section is chosen.
    pub fn is_chosen(&self, id: &OptionId) -> bool {
        self.chosen.get(id).is_some_and(|is_chosen| *is_chosen)
    }

    /// What was answered to an item of a checklist, if anything.
    pub fn check(&self, id: &CheckId) -> Option<&Check> {
        self.checklists.get(id).filter(|check| !check.is_blank())
    }

    /// The partner with this id.
    pub fn partner(&self, id: PartnerId) -> Option<&Partner> {
        self.partners.iter().find(|partner| partner.id == id)
    }

    /// The action with this id.
    pub fn action(&self, id: ActionId) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The case with this id.
    pub fn case(&self, id: CaseId) -> Option<&Case> {
        self.cases.iter().find(|case| case.id == id)
    }

    /// The name of the partner, action or case that contains a place in the file; `None` if there is none or it has no
    /// name.
    pub fn name_at(&self, place: &Pointer) -> Option<&str> {
        // What a paragraph says is no name of it.
        let mut named = self.tables().filter(|kind| *kind != RowKind::Paragraph);
        let kind = named.find(|kind| kind.place().is_some_and(|table| place.is_within(&table)))?;
        let table = kind.place()?;
        let id = place.as_str().strip_prefix(table.as_str())?.split('/').nth(1)?;
        let row = self.row(RowRef::of_kind(kind, canonical_uuid(id)?))?;
        Some(name_of(row).trim()).filter(|name| !name.is_empty())
    }

    /// The rows of a kind that has a table of its own; none of another kind.
    pub fn table(&self, kind: RowKind) -> &dyn Rows {
        match kind {
            RowKind::Partner => &self.partners,
            RowKind::Action => &self.actions,
            RowKind::Paragraph => &self.pitch.paragraphs,
            RowKind::Case => &self.cases,
            RowKind::AgendaStep => &self.agenda,
            RowKind::Note => &self.notes,
            RowKind::NoteGroup => &self.note_groups,
            RowKind::Vote => &self.votes,
            RowKind::Meeting => &self.meetings,
            RowKind::Declared(table) => {
                let rows = self.declared.iter().find(|rows| rows.table() == table);
                rows.map_or(NO_ROWS, |rows| rows)
            }
            RowKind::Contribution | RowKind::CaseAnswer | RowKind::VoteCount => NO_ROWS,
        }
    }

    /// The rows of a kind that has a table of its own, to change them. `None` if it has none, or this canvas lacks it.
    pub(crate) fn table_mut(&mut self, kind: RowKind) -> Option<&mut dyn Rows> {
        Some(match kind {
            RowKind::Partner => &mut self.partners,
            RowKind::Action => &mut self.actions,
            RowKind::Paragraph => &mut self.pitch.paragraphs,
            RowKind::Case => &mut self.cases,
            RowKind::AgendaStep => &mut self.agenda,
            RowKind::Note => &mut self.notes,
            RowKind::NoteGroup => &mut self.note_groups,
            RowKind::Vote => &mut self.votes,
            RowKind::Meeting => &mut self.meetings,
            RowKind::Declared(table) => self.declared.iter_mut().find(|rows| rows.table() == table)?,
            RowKind::Contribution | RowKind::CaseAnswer | RowKind::VoteCount => return None,
        })
    }
}

/// A list in which there is no row.
const NO_ROWS: &dyn Rows = &Vec::<Partner>::new();

/// What is known of a kind of rows.
struct Facts {
    name: &'static str,
    home: Home,
    private: Option<Private>,
    most: usize,
    field: fn(RowKind, &str) -> Option<FieldInfo>,
}

impl Facts {
    const fn of<R: Row>() -> Self {
        let field = |_, key: &str| R::FIELDS.iter().map(Field::info).find(|info| info.key == key);
        Self { name: R::NAME, home: R::HOME, private: R::PRIVATE, most: R::MOST, field }
    }

    const fn declared(table: &'static DeclaredTable) -> Self {
        let field = |kind: RowKind, key: &str| kind.declared()?.field(key);
        Self { name: table.id(), home: table.home(), private: None, most: 5_000, field }
    }
}

impl RowKind {
    const fn facts(self) -> Facts {
        match self {
            Self::Partner => Facts::of::<Partner>(),
            Self::Contribution => Facts::of::<Contribution>(),
            Self::Action => Facts::of::<Action>(),
            Self::Paragraph => Facts::of::<Paragraph>(),
            Self::Case => Facts::of::<Case>(),
            Self::CaseAnswer => Facts::of::<CaseAnswer>(),
            Self::AgendaStep => Facts::of::<AgendaStep>(),
            Self::Note => Facts::of::<Note>(),
            Self::NoteGroup => Facts::of::<NoteGroup>(),
            Self::Vote => Facts::of::<Vote>(),
            Self::VoteCount => Facts::of::<VoteCount>(),
            Self::Meeting => Facts::of::<Meeting>(),
            Self::Declared(table) => Facts::declared(table),
        }
    }

    /// The kinds that every canvas has a table of.
    pub fn tables() -> impl Iterator<Item = Self> {
        Self::BUILT_IN.into_iter().filter(|kind| matches!(kind.home(), Home::Table { .. }))
    }

    /// What it is called in a report for machines, and in the ids of messages.
    pub const fn name(self) -> &'static str {
        self.facts().name
    }

    /// Where its rows are kept.
    pub const fn home(self) -> Home {
        self.facts().home
    }

    /// As what its rows are left out of copies for others. `None` if they are for everyone.
    pub const fn private(self) -> Option<Private> {
        self.facts().private
    }

    /// How many rows of it there may be in a list.
    pub const fn most(self) -> usize {
        self.facts().most
    }

    /// What a field of such a row can hold. `None` if there is no such field.
    pub fn field(self, key: &str) -> Option<FieldInfo> {
        (self.facts().field)(self, key)
    }

    /// The place of its table in the file. `None` if it has none of its own.
    pub fn place(self) -> Option<Pointer> {
        match self.home() {
            Home::Table { place, .. } => Some(Pointer::from_text(place)),
            Home::Field { .. } => None,
        }
    }
}
