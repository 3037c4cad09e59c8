//! Where a text stands in a canvas: the address that an edit, a search result or a problem points to.

use super::{
    ActionId, Canvas, CaseAnswerId, CaseId, CheckId, ContributionId, ParagraphId, PartnerId, QuestionId,
    Section, SectionId,
};

/// Every place in a canvas that holds free text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextField {
    /// The header's subject.
    Subject,
    /// The header's version.
    Version,
    /// The header's contact.
    Contact,
    /// A section of kind text.
    Section(SectionId),
    /// An answer to a question of a section.
    Answer(SectionId, QuestionId),
    /// The note at an item of a checklist.
    CheckNote(CheckId),
    /// The user's own pitch.
    Pitch,
    /// A composed paragraph of the pitch.
    Paragraph(ParagraphId),
    /// A partner's name.
    PartnerName(PartnerId),
    /// A partner's interest in words.
    OtherInterest(PartnerId),
    /// The notes about a partner.
    PartnerNotes(PartnerId),
    /// A contribution in words.
    Contribution(PartnerId, ContributionId),
    /// What an action does.
    ActionText(ActionId),
    /// Who does an action, as a name.
    ActionOwner(ActionId),
    /// What a case is about.
    CaseName(CaseId),
    /// What happens in a case.
    CaseFacts(CaseId),
    /// Why a question of a case was answered so.
    CaseReason(CaseId, CaseAnswerId),
}

impl Canvas {
    /// The text at a place, or nothing where the row is gone or the section holds something else.
    pub fn text_at(&self, field: &TextField) -> Option<&str> {
        match field {
            TextField::Subject => Some(&self.header.subject),
            TextField::Version => Some(&self.header.version),
            TextField::Contact => Some(&self.header.contact),
            TextField::Section(section) => Some(self.text(section)),
            TextField::Answer(section, question) => Some(self.answer(section, question)),
            TextField::CheckNote(id) => Some(self.checklists.get(id).map_or("", |check| &check.note)),
            TextField::Pitch => Some(&self.pitch.text),
            TextField::Paragraph(id) => self
                .pitch
                .paragraphs
                .iter()
                .find(|paragraph| paragraph.id == *id)
                .map(|found| found.text.as_str()),
            TextField::PartnerName(id) => self.partner(*id).map(|partner| partner.name.as_str()),
            TextField::OtherInterest(id) => self.partner(*id).map(|partner| partner.other_interest.as_str()),
            TextField::PartnerNotes(id) => self.partner(*id).map(|partner| partner.notes.as_str()),
            TextField::Contribution(partner, id) => {
                self.partner(*partner)?.contribution(*id).map(|contribution| contribution.text.as_str())
            }
            TextField::ActionText(id) => self.action(*id).map(|action| action.text.as_str()),
            TextField::ActionOwner(id) => self.action(*id).map(|action| action.owner.as_str()),
            TextField::CaseName(id) => self.case(*id).map(|case| case.name.as_str()),
            TextField::CaseFacts(id) => self.case(*id).map(|case| case.facts.as_str()),
            TextField::CaseReason(case, id) => {
                self.case(*case)?.answer(*id).map(|answer| answer.reason.as_str())
            }
        }
    }

    /// The text at a place, to change it; makes the section where nobody wrote in it yet.
    pub(crate) fn text_at_mut(&mut self, field: &TextField) -> Option<&mut String> {
        match field {
            TextField::Subject => Some(&mut self.header.subject),
            TextField::Version => Some(&mut self.header.version),
            TextField::Contact => Some(&mut self.header.contact),
            TextField::Section(section) => {
                match self.sections.entry(section.clone()).or_insert_with(|| Section::Text(String::new())) {
                    Section::Text(text) => Some(text),
                    Section::Questions(_) => None,
                }
            }
            TextField::Answer(section, question) => {
                match self.sections.entry(section.clone()).or_insert_with(|| Section::Questions([].into())) {
                    Section::Questions(answers) => Some(answers.entry(question.clone()).or_default()),
                    Section::Text(_) => None,
                }
            }
            TextField::CheckNote(id) => Some(&mut self.checklists.entry(id.clone()).or_default().note),
            TextField::Pitch => Some(&mut self.pitch.text),
            TextField::Paragraph(id) => self
                .pitch
                .paragraphs
                .iter_mut()
                .find(|paragraph| paragraph.id == *id)
                .map(|found| &mut found.text),
            TextField::PartnerName(id) => self.partner_mut(*id).map(|partner| &mut partner.name),
            TextField::OtherInterest(id) => self.partner_mut(*id).map(|partner| &mut partner.other_interest),
            TextField::PartnerNotes(id) => self.partner_mut(*id).map(|partner| &mut partner.notes),
            TextField::Contribution(partner, id) => {
                let contributions = &mut self.partner_mut(*partner)?.contributions;
                contributions
                    .iter_mut()
                    .find(|found| found.id == *id)
                    .map(|contribution| &mut contribution.text)
            }
            TextField::ActionText(id) => self.action_mut(*id).map(|action| &mut action.text),
            TextField::ActionOwner(id) => self.action_mut(*id).map(|action| &mut action.owner),
            TextField::CaseName(id) => self.case_mut(*id).map(|case| &mut case.name),
            TextField::CaseFacts(id) => self.case_mut(*id).map(|case| &mut case.facts),
            TextField::CaseReason(case, id) => {
                let answers = &mut self.case_mut(*case)?.answers;
                answers.iter_mut().find(|found| found.id == *id).map(|answer| &mut answer.reason)
            }
        }
    }

    fn partner_mut(&mut self, id: PartnerId) -> Option<&mut super::Partner> {
        self.partners.iter_mut().find(|partner| partner.id == id)
    }

    fn case_mut(&mut self, id: CaseId) -> Option<&mut super::Case> {
        self.cases.iter_mut().find(|case| case.id == id)
    }

    fn action_mut(&mut self, id: ActionId) -> Option<&mut super::Action> {
        self.actions.iter_mut().find(|action| action.id == id)
    }
}
