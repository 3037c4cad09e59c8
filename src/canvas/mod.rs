//! The canvas as plain data: what a team wrote, and nothing about how it is stored, merged or drawn.
//!
//! Nothing here changes a canvas in place on a user's behalf; edits pass through
//! [`crate::document::Document`], which keeps this data equal to its replica.

mod action;
mod address;
mod case;
mod ids;
mod lines;
mod method;
mod partner;
mod pitch;
mod plan;
mod private;
mod section;
mod single;
mod tables;
mod unknown;

use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

pub use action::{Action, ActionState, circle_closers};
pub use address::{FieldRef, RowRef, Table, TextField};
pub use case::{Case, CaseAnswer, Choice};
pub use ids::{ActionId, CanvasId, CaseAnswerId, CaseId, ContributionId, ParagraphId, PartnerId};
pub use lines::{is_line_end, on_one_line, with_line_feeds};
pub use method::{Check, CheckAnswer, CheckId, Leaning, is_id};
pub use partner::{
    Contribution, ContributionKind, Interest, Involvement, Partner, PartnerRole, Sector, Support,
    SupportLevel,
};
pub use pitch::{Paragraph, Pitch};
pub use plan::{in_plan_order, place_as_part, place_in_plan, put_as_part, row_above, with_parts};
pub use private::{Held, Printed, Private};
pub use section::{QuestionId, Section, SectionId};
pub use single::ValueKey;
pub use tables::{RowData, all_texts, list, name_of, texts_of, with_inner};
pub use unknown::{Pointer, UnknownFields};

pub use crate::schema::{Amount, Id, Logo, RawJson, Term, Unit, Vocabulary};

/// One filled-in page: the header, the sections, and the two tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Canvas {
    /// BCP 47 tag of the language the texts are written in, such as `nl`.
    pub language: String,
    /// Subject, date, version and contact.
    pub header: Header,
    /// Texts and answers of the template's sections; a section without words may be absent.
    pub sections: BTreeMap<SectionId, Section>,
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
    /// Advice that is not for this team, by the id of its rule, with the reason.
    pub silenced: BTreeMap<String, String>,
    /// The cases of the decision aid, in the order the team chose.
    pub cases: Vec<Case>,
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
        let mut names = place.as_str().strip_prefix("/canvas/")?.split('/');
        let (list, id) = (names.next()?, Uuid::try_parse(names.next()?).ok()?);
        let name = match list {
            "partners" => &self.partner(Id::new(id))?.name,
            "actions" => &self.action(Id::new(id))?.text,
            "cases" => &self.case(Id::new(id))?.name,
            _ => return None,
        };
        Some(name.trim()).filter(|name| !name.is_empty())
    }
}
