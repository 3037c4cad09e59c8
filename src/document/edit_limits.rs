//! Edits that would make a canvas larger than a file may be are refused.

use super::limits::{self, Limit, Limits};
use super::{Document, Edit, EditError};
use crate::canvas::Logo;

impl Document {
    /// Refuses an edit that would pass a cap.
    pub(super) fn check_limits(&self, edit: &Edit) -> Result<(), EditError> {
        let over = |limit| Err(EditError::OverLimit(limit));
        let (added, longest) = match edit {
            Edit::Text(field, splice) => {
                let added = splice.text.len().saturating_sub(splice.range.len());
                (added, self.canvas.text_at(field).map_or(0, str::len) + added)
            }
            Edit::AddPartner { partner, .. } => limits::sizes(|visit| limits::partner_texts(partner, visit)),
            Edit::LogoAlternative(_, words) => (words.len(), words.len()),
            Edit::AddContribution { contribution, .. } => {
                limits::sizes(|visit| limits::contribution_texts(contribution, visit))
            }
            Edit::AddAction { action, .. } => {
                limits::sizes(|visit| [&action.text, &action.owner].into_iter().for_each(|text| visit(text)))
            }
            Edit::AddParagraph { paragraph, .. } => {
                limits::sizes(|visit| limits::paragraph_texts(paragraph, visit))
            }
            Edit::Silence(_, Some(reason)) => (reason.len(), reason.len()),
            Edit::AddCase { case, .. } => limits::sizes(|visit| limits::case_texts(case, visit)),
            Edit::AddCaseAnswer(_, answer) => limits::sizes(|visit| visit(&answer.reason)),
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
        if bytes > 0 && limits::logos(&self.canvas).sum::<usize>() + bytes > Limits::LOGOS {
            return over(Limit::Logos(Limits::LOGOS));
        }
        match self.counted(edit).into_iter().find(|(count, limit)| *count > limit.most()) {
            Some((_, limit)) => over(limit),
            None => Ok(()),
        }
    }

    /// What there would be more of after an edit, and how many there may be.
    fn counted(&self, edit: &Edit) -> Vec<(usize, Limit)> {
        let canvas = &self.canvas;
        let rows = |added: usize| (limits::rows(canvas) + added, Limit::Rows(Limits::ROWS));
        let longest = |texts: &[&str]| {
            let longest = texts.iter().map(|text| text.len()).max().unwrap_or(0);
            (longest, Limit::Word(Limits::WORD))
        };
        match edit {
            Edit::AddPartner { partner, .. } => vec![
                (canvas.partners.len() + 1, Limit::Partners(Limits::PARTNERS)),
                (partner.contributions.len(), Limit::Contributions(Limits::CONTRIBUTIONS)),
                rows(1 + partner.contributions.len()),
            ],
            Edit::AddAction { .. } => {
                vec![(canvas.actions.len() + 1, Limit::Actions(Limits::ACTIONS)), rows(1)]
            }
            Edit::AddContribution { partner, .. } => {
                let there = canvas.partner(*partner).map_or(0, |partner| partner.contributions.len());
                vec![(there + 1, Limit::Contributions(Limits::CONTRIBUTIONS)), rows(1)]
            }
            Edit::AddParagraph { .. } => {
                vec![(canvas.pitch.paragraphs.len() + 1, Limit::Paragraphs(Limits::PARAGRAPHS)), rows(1)]
            }
            Edit::AddCase { case, .. } => vec![
                (canvas.cases.len() + 1, Limit::Cases(Limits::CASES)),
                (case.answers.len(), Limit::CaseAnswers(Limits::CASE_ANSWERS)),
                rows(1 + case.answers.len()),
            ],
            Edit::AddCaseAnswer(case, answer) => {
                let there = canvas.case(*case).map_or(0, |case| case.answers.len());
                vec![
                    (there + 1, Limit::CaseAnswers(Limits::CASE_ANSWERS)),
                    rows(1),
                    longest(&[answer.question.as_str(), &answer.rules]),
                ]
            }
            Edit::Silence(rule, Some(_)) if !canvas.silenced.contains_key(rule) => {
                vec![(canvas.silenced.len() + 1, Limit::Silenced(Limits::SILENCED)), longest(&[rule])]
            }
            Edit::Scale(scale, Some(_)) if !canvas.scales.contains_key(scale) => {
                vec![(canvas.scales.len() + 1, Limit::Scales(Limits::SCALES)), longest(&[scale])]
            }
            Edit::Unknown(place, Some(_)) if !canvas.unknown.contains_key(place) => {
                vec![(canvas.unknown.len() + 1, Limit::UnknownFields(Limits::UNKNOWN_FIELDS))]
            }
            Edit::Amount(_, _, Some(amount)) => vec![longest(&[amount.number.as_str()])],
            Edit::Language(language) => vec![longest(&[language])],
            _ => Vec::new(),
        }
    }
}
