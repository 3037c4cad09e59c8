//! How much a canvas may hold, so that every file we write can be opened again.

use super::{Document, Edit, EditError};
use crate::canvas::{Canvas, Case, Contribution, Logo, Paragraph, Partner, Section};
use crate::replica::ValueKey;

/// The caps of the file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits;

/// Which cap was passed, and where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes in one text.
    Text(usize),
    /// Bytes in all texts together.
    AllText(usize),
    /// Number of partners.
    Partners(usize),
    /// Number of actions.
    Actions(usize),
    /// Number of contributions of one partner.
    Contributions(usize),
    /// Number of composed paragraphs.
    Paragraphs(usize),
    /// Bytes of one logo.
    Logo(usize),
    /// Bytes of all logos together.
    Logos(usize),
    /// Number of cases of the decision aid.
    Cases(usize),
    /// Number of answers in one case.
    CaseAnswers(usize),
    /// Bytes of replica state.
    ReplicaState(usize),
    /// Structs of replica state.
    Structs(usize),
    /// How much of the replica's state lies between one another.
    Interleaving,
    /// Bytes of a file.
    File(usize),
    /// Levels of objects and lists inside one another.
    Nesting(usize),
}

impl Limits {
    /// Bytes in one text.
    pub const TEXT: usize = 1 << 20;
    /// Bytes in all texts together, fields that this program does not know included.
    pub const ALL_TEXT: usize = 4 << 20;
    /// Number of partners.
    pub const PARTNERS: usize = 5_000;
    /// Number of actions.
    pub const ACTIONS: usize = 5_000;
    /// Number of contributions of one partner.
    pub const CONTRIBUTIONS: usize = 1_000;
    /// Number of composed paragraphs.
    pub const PARAGRAPHS: usize = 1_000;
    /// Bytes of one logo.
    pub const LOGO: usize = 256 << 10;
    /// Bytes of all logos together.
    pub const LOGOS: usize = 4 << 20;
    /// Number of cases of the decision aid.
    pub const CASES: usize = 1_000;
    /// Number of answers in one case.
    pub const CASE_ANSWERS: usize = 1_000;
    /// Bytes of replica state.
    pub const REPLICA_STATE: usize = 16 << 20;
    /// Bytes of a file.
    pub const FILE: usize = 32 << 20;
    /// Levels of objects and lists inside one another.
    pub const NESTING: usize = 64;

    /// The first cap that a canvas passes, if any.
    pub fn passed_by(canvas: &Canvas) -> Option<Limit> {
        let mut longest = 0;
        let mut total = 0;
        for_each_text(canvas, |text| {
            longest = longest.max(text.len());
            total += text.len();
        });
        if longest > Self::TEXT {
            Some(Limit::Text(Self::TEXT))
        } else if total > Self::ALL_TEXT {
            Some(Limit::AllText(Self::ALL_TEXT))
        } else if canvas.partners.len() > Self::PARTNERS {
            Some(Limit::Partners(Self::PARTNERS))
        } else if canvas.actions.len() > Self::ACTIONS {
            Some(Limit::Actions(Self::ACTIONS))
        } else if canvas.partners.iter().any(|partner| partner.contributions.len() > Self::CONTRIBUTIONS) {
            Some(Limit::Contributions(Self::CONTRIBUTIONS))
        } else if canvas.pitch.paragraphs.len() > Self::PARAGRAPHS {
            Some(Limit::Paragraphs(Self::PARAGRAPHS))
        } else if logos(canvas).any(|bytes| bytes > Self::LOGO) {
            Some(Limit::Logo(Self::LOGO))
        } else if logos(canvas).sum::<usize>() > Self::LOGOS {
            Some(Limit::Logos(Self::LOGOS))
        } else if canvas.cases.len() > Self::CASES {
            Some(Limit::Cases(Self::CASES))
        } else if canvas.cases.iter().any(|case| case.answers.len() > Self::CASE_ANSWERS) {
            Some(Limit::CaseAnswers(Self::CASE_ANSWERS))
        } else {
            None
        }
    }
}

impl Document {
    /// Refuses an edit that would pass a cap.
    pub(super) fn check_limits(&self, edit: &Edit) -> Result<(), EditError> {
        let over = |limit| Err(EditError::OverLimit(limit));
        let (added, longest) = match edit {
            Edit::Text(field, splice) => {
                let added = splice.text.len().saturating_sub(splice.range.len());
                (added, self.canvas.text_at(field).map_or(0, str::len) + added)
            }
            Edit::AddPartner { partner, .. } => sizes(|visit| partner_texts(partner, visit)),
            Edit::LogoAlternative(_, words) => (words.len(), words.len()),
            Edit::AddContribution { contribution, .. } => {
                sizes(|visit| contribution_texts(contribution, visit))
            }
            Edit::AddAction { action, .. } => {
                sizes(|visit| [&action.text, &action.owner].into_iter().for_each(|text| visit(text)))
            }
            Edit::AddParagraph { paragraph, .. } => sizes(|visit| paragraph_texts(paragraph, visit)),
            Edit::Silence(_, Some(reason)) => (reason.len(), reason.len()),
            Edit::AddCase { case, .. } => sizes(|visit| case_texts(case, visit)),
            Edit::AddCaseAnswer(_, answer) => sizes(|visit| visit(&answer.reason)),
            Edit::Unknown(_, Some(value)) => (value.as_str().len(), value.as_str().len()),
            _ => (0, 0),
        };
        // What a merge made too long can always be made shorter.
        if added > 0 && longest > Limits::TEXT {
            return over(Limit::Text(Limits::TEXT));
        }
        if added > 0 && self.text_bytes + added > Limits::ALL_TEXT {
            return over(Limit::AllText(Limits::ALL_TEXT));
        }
        let logo = match edit {
            Edit::AddPartner { partner, .. } => partner.logo.as_ref(),
            Edit::Logo(_, logo) => logo.as_ref(),
            _ => None,
        };
        let bytes = logo.map_or(0, Logo::bytes);
        if bytes > Limits::LOGO {
            return over(Limit::Logo(Limits::LOGO));
        }
        if bytes > 0 && logos(&self.canvas).sum::<usize>() + bytes > Limits::LOGOS {
            return over(Limit::Logos(Limits::LOGOS));
        }
        match edit {
            Edit::AddPartner { .. } if self.canvas.partners.len() >= Limits::PARTNERS => {
                over(Limit::Partners(Limits::PARTNERS))
            }
            Edit::AddAction { .. } if self.canvas.actions.len() >= Limits::ACTIONS => {
                over(Limit::Actions(Limits::ACTIONS))
            }
            Edit::AddContribution { partner, .. }
                if self
                    .canvas
                    .partner(*partner)
                    .is_some_and(|partner| partner.contributions.len() >= Limits::CONTRIBUTIONS) =>
            {
                over(Limit::Contributions(Limits::CONTRIBUTIONS))
            }
            Edit::AddParagraph { .. } if self.canvas.pitch.paragraphs.len() >= Limits::PARAGRAPHS => {
                over(Limit::Paragraphs(Limits::PARAGRAPHS))
            }
            Edit::AddCase { .. } if self.canvas.cases.len() >= Limits::CASES => {
                over(Limit::Cases(Limits::CASES))
            }
            Edit::AddCaseAnswer(case, _)
                if self.canvas.case(*case).is_some_and(|case| case.answers.len() >= Limits::CASE_ANSWERS) =>
            {
                over(Limit::CaseAnswers(Limits::CASE_ANSWERS))
            }
            _ => Ok(()),
        }
    }
}

/// Bytes of each logo.
fn logos(canvas: &Canvas) -> impl Iterator<Item = usize> {
    canvas.partners.iter().filter_map(|partner| partner.logo.as_ref()).map(Logo::bytes)
}

/// Bytes in all texts of a canvas.
pub(super) fn text_bytes(canvas: &Canvas) -> usize {
    let mut total = 0;
    for_each_text(canvas, |text| total += text.len());
    total
}

/// Bytes of text that a single value holds.
pub(super) fn value_bytes(canvas: &Canvas, key: &ValueKey) -> usize {
    match key {
        ValueKey::Silenced(rule) => canvas.silenced.get(rule).map_or(0, String::len),
        _ => 0,
    }
}

/// Sum and maximum of the lengths of some texts.
fn sizes(texts: impl FnOnce(&mut dyn FnMut(&str))) -> (usize, usize) {
    let (mut total, mut longest) = (0, 0);
    texts(&mut |text| {
        total += text.len();
        longest = longest.max(text.len());
    });
    (total, longest)
}

fn for_each_text(canvas: &Canvas, mut visit: impl FnMut(&str)) {
    let visit: &mut dyn FnMut(&str) = &mut visit;
    for text in [&canvas.header.subject, &canvas.header.version, &canvas.header.contact, &canvas.pitch.text] {
        visit(text);
    }
    for section in canvas.sections.values() {
        match section {
            Section::Text(text) => visit(text),
            Section::Questions(answers) => answers.values().for_each(|text| visit(text)),
        }
    }
    canvas.checklists.values().for_each(|check| visit(&check.note));
    canvas.silenced.values().for_each(|reason| visit(reason));
    canvas.partners.iter().for_each(|partner| partner_texts(partner, visit));
    for action in &canvas.actions {
        visit(&action.text);
        visit(&action.owner);
    }
    canvas.pitch.paragraphs.iter().for_each(|paragraph| paragraph_texts(paragraph, visit));
    canvas.cases.iter().for_each(|case| case_texts(case, visit));
    canvas.unknown.values().for_each(|value| visit(value.as_str()));
}

pub(super) fn partner_texts(partner: &Partner, visit: &mut dyn FnMut(&str)) {
    for text in [&partner.name, &partner.other_interest, &partner.notes, &partner.logo_alternative] {
        visit(text);
    }
    partner.contributions.iter().for_each(|contribution| contribution_texts(contribution, visit));
}

fn contribution_texts(contribution: &Contribution, visit: &mut dyn FnMut(&str)) {
    visit(&contribution.text);
}

pub(super) fn case_texts(case: &Case, visit: &mut dyn FnMut(&str)) {
    visit(&case.name);
    visit(&case.facts);
    case.answers.iter().for_each(|answer| visit(&answer.reason));
}

fn paragraph_texts(paragraph: &Paragraph, visit: &mut dyn FnMut(&str)) {
    visit(&paragraph.text);
}
