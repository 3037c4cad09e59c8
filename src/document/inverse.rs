//! The edits that take an edit back.

use super::{Document, Edit, Splice};
use crate::canvas::{Canvas, Contribution, Id, PartnerId, Pointer};

impl Document {
    /// The edits that take an edit back, as the canvas is before it; none where it changes nothing.
    pub(super) fn inverse(&self, edit: &Edit) -> Vec<Edit> {
        let canvas = &self.canvas;
        match edit {
            Edit::Text(field, splice) => {
                let removed = canvas.text_at(field).and_then(|text| text.get(splice.range.clone()));
                let range = splice.range.start..splice.range.start + splice.text.len();
                removed
                    .map(|text| Edit::Text(field.clone(), Splice { range, text: text.to_owned() }))
                    .into_iter()
                    .collect()
            }
            Edit::Language(_) => vec![Edit::Language(canvas.language.clone())],
            Edit::Date(_) => vec![Edit::Date(canvas.header.date)],
            Edit::Check(id, _) => {
                let answer = canvas.checklists.get(id).and_then(|check| check.answer.clone());
                vec![Edit::Check(id.clone(), answer)]
            }
            Edit::Scale(id, _) => vec![Edit::Scale(id.clone(), canvas.scales.get(id).cloned())],
            Edit::Silence(rule, _) => {
                vec![Edit::Silence(rule.clone(), canvas.silenced.get(rule).cloned())]
            }
            Edit::Unknown(field, _) => vec![Edit::Unknown(field.clone(), canvas.unknown.get(field).cloned())],
            Edit::AddPartner { partner, .. } => vec![Edit::RemovePartner(partner.id)],
            Edit::AddContribution { partner, contribution, .. } => {
                vec![Edit::RemoveContribution(*partner, contribution.id)]
            }
            Edit::AddAction { action, .. } => vec![Edit::RemoveAction(action.id)],
            Edit::AddParagraph { paragraph, .. } => vec![Edit::RemoveParagraph(paragraph.id)],
            Edit::AddCase { case, .. } => vec![Edit::RemoveCase(case.id)],
            Edit::AddCaseAnswer(case, answer) => vec![Edit::RemoveCaseAnswer(*case, answer.id)],
            Edit::RemovePartner(_)
            | Edit::RemoveContribution(..)
            | Edit::RemoveAction(_)
            | Edit::RemoveParagraph(_)
            | Edit::RemoveCase(_)
            | Edit::RemoveCaseAnswer(..) => bring_back(canvas, edit),
            Edit::MovePartner { id, .. } => {
                vec![Edit::MovePartner { id: *id, after: above(&canvas.partners, |row| row.id, *id) }]
            }
            Edit::MoveContribution { partner, id, .. } => {
                let after = above(contributions(canvas, *partner), |row| row.id, *id);
                vec![Edit::MoveContribution { partner: *partner, id: *id, after }]
            }
            Edit::MoveAction { id, .. } => {
                vec![Edit::MoveAction { id: *id, after: above(&canvas.actions, |row| row.id, *id) }]
            }
            Edit::MoveCase { id, .. } => {
                vec![Edit::MoveCase { id: *id, after: above(&canvas.cases, |row| row.id, *id) }]
            }
            Edit::MoveParagraph { id, .. } => {
                vec![Edit::MoveParagraph {
                    id: *id,
                    after: above(&canvas.pitch.paragraphs, |row| row.id, *id),
                }]
            }
            _ => set_back(canvas, edit).into_iter().collect(),
        }
    }
}

impl Document {
    /// Whether the row that an added row is to come below is on the canvas.
    pub(super) fn has_row_above(&self, edit: &Edit) -> bool {
        let canvas = &self.canvas;
        match edit {
            Edit::AddPartner { after: Some(above), .. } => canvas.partner(*above).is_some(),
            Edit::AddContribution { partner, after: Some(above), .. } => {
                contributions(canvas, *partner).iter().any(|row| row.id == *above)
            }
            Edit::AddAction { after: Some(above), .. } => canvas.action(*above).is_some(),
            Edit::AddParagraph { after: Some(above), .. } => {
                canvas.pitch.paragraphs.iter().any(|row| row.id == *above)
            }
            Edit::AddCase { after: Some(above), .. } => canvas.case(*above).is_some(),
            _ => true,
        }
    }

    /// The same edit with its row at the end of its list, where it names a row above.
    pub(super) fn at_the_end(&self, edit: &Edit) -> Option<Edit> {
        let canvas = &self.canvas;
        let mut edit = edit.clone();
        match &mut edit {
            Edit::AddPartner { after, .. } | Edit::MovePartner { after, .. } => {
                *after = canvas.partners.last().map(|row| row.id);
            }
            Edit::AddContribution { partner, after, .. } | Edit::MoveContribution { partner, after, .. } => {
                *after = contributions(canvas, *partner).last().map(|row| row.id);
            }
            Edit::AddAction { after, .. } | Edit::MoveAction { after, .. } => {
                *after = canvas.actions.last().map(|row| row.id);
            }
            Edit::AddParagraph { after, .. } | Edit::MoveParagraph { after, .. } => {
                *after = canvas.pitch.paragraphs.last().map(|row| row.id);
            }
            Edit::AddCase { after, .. } | Edit::MoveCase { after, .. } => {
                *after = canvas.cases.last().map(|row| row.id);
            }
            _ => return None,
        }
        Some(edit)
    }
}

/// Sets a single value of a row to what it is now.
fn set_back(canvas: &Canvas, edit: &Edit) -> Option<Edit> {
    Some(match edit {
        Edit::Sector(id, _) => Edit::Sector(*id, canvas.partner(*id)?.sector.clone()),
        Edit::Role(id, _) => Edit::Role(*id, canvas.partner(*id)?.role.clone()),
        Edit::Involvement(id, one, _) => {
            Edit::Involvement(*id, one.clone(), canvas.partner(*id)?.involvement.contains(one))
        }
        Edit::Support(id, level, _) => {
            Edit::Support(*id, *level, canvas.partner(*id)?.support.get(level).cloned())
        }
        Edit::Interest(id, interest, _) => {
            Edit::Interest(*id, interest.clone(), canvas.partner(*id)?.interests.contains(interest))
        }
        Edit::Logo(id, _) => Edit::Logo(*id, canvas.partner(*id)?.logo.clone()),
        Edit::LogoAlternative(id, _) => {
            Edit::LogoAlternative(*id, canvas.partner(*id)?.logo_alternative.clone())
        }
        Edit::ContributionKind(partner, id, _) => {
            Edit::ContributionKind(*partner, *id, canvas.partner(*partner)?.contribution(*id)?.kind.clone())
        }
        Edit::Amount(partner, id, _) => {
            Edit::Amount(*partner, *id, canvas.partner(*partner)?.contribution(*id)?.amount.clone())
        }
        Edit::Parent(id, _) => Edit::Parent(*id, canvas.action(*id)?.parent),
        Edit::OwnerPartner(id, _) => Edit::OwnerPartner(*id, canvas.action(*id)?.owner_partner),
        Edit::Due(id, _) => Edit::Due(*id, canvas.action(*id)?.due),
        Edit::State(id, _) => Edit::State(*id, canvas.action(*id)?.state.clone()),
        Edit::CasePartner(id, _) => Edit::CasePartner(*id, canvas.case(*id)?.partner),
        Edit::CaseDate(id, _) => Edit::CaseDate(*id, canvas.case(*id)?.date),
        Edit::ParagraphLinks(paragraph) => {
            let now = canvas.pitch.paragraphs.iter().find(|now| now.id == paragraph.id)?;
            Edit::ParagraphLinks(now.clone())
        }
        _ => return None,
    })
}

/// Puts a removed row back where it is now, with the unknown fields inside it and the references that went with it.
fn bring_back(canvas: &Canvas, edit: &Edit) -> Vec<Edit> {
    let mut edits = Vec::new();
    match edit {
        Edit::RemovePartner(id) => {
            let after = above(&canvas.partners, |row| row.id, *id);
            edits.extend(canvas.partner(*id).cloned().map(|partner| Edit::AddPartner { partner, after }));
            edits.extend(unknown_of(canvas, &Pointer::partner(*id)));
        }
        Edit::RemoveContribution(partner, id) => {
            let after = above(contributions(canvas, *partner), |row| row.id, *id);
            let found = canvas.partner(*partner).and_then(|partner| partner.contribution(*id)).cloned();
            edits.extend(found.map(|contribution| Edit::AddContribution {
                partner: *partner,
                contribution,
                after,
            }));
            edits.extend(unknown_of(canvas, &Pointer::contribution(*partner, *id)));
        }
        Edit::RemoveAction(id) => {
            let after = above(&canvas.actions, |row| row.id, *id);
            edits.extend(canvas.action(*id).cloned().map(|action| Edit::AddAction { action, after }));
            let parts = canvas.actions.iter().filter(|action| action.parent == Some(*id) && action.id != *id);
            edits.extend(parts.map(|part| Edit::Parent(part.id, Some(*id))));
            edits.extend(unknown_of(canvas, &Pointer::action(*id)));
        }
        Edit::RemoveParagraph(id) => {
            let after = above(&canvas.pitch.paragraphs, |row| row.id, *id);
            let found = canvas.pitch.paragraphs.iter().find(|paragraph| paragraph.id == *id).cloned();
            edits.extend(found.map(|paragraph| Edit::AddParagraph { paragraph, after }));
            edits.extend(unknown_of(canvas, &Pointer::paragraph(*id)));
        }
        Edit::RemoveCase(id) => {
            let after = above(&canvas.cases, |row| row.id, *id);
            edits.extend(canvas.case(*id).cloned().map(|case| Edit::AddCase { case, after }));
            edits.extend(unknown_of(canvas, &Pointer::case(*id)));
        }
        Edit::RemoveCaseAnswer(case, id) => {
            let found = canvas.case(*case).and_then(|case| case.answer(*id)).cloned();
            edits.extend(found.map(|answer| Edit::AddCaseAnswer(*case, answer)));
            edits.extend(unknown_of(canvas, &Pointer::case_answer(*case, *id)));
        }
        _ => {}
    }
    edits
}

/// The unknown fields inside a row.
pub(super) fn unknown_in_row<'a>(canvas: &'a Canvas, row: &'a Pointer) -> impl Iterator<Item = &'a Pointer> {
    canvas
        .unknown
        .range(row..)
        .map(|(field, _)| field)
        .take_while(|field| field.as_str().starts_with(row.as_str()))
        .filter(|field| field.is_within(row))
}

fn unknown_of<'a>(canvas: &'a Canvas, row: &'a Pointer) -> impl Iterator<Item = Edit> + 'a {
    unknown_in_row(canvas, row).map(|field| Edit::Unknown(field.clone(), canvas.unknown.get(field).cloned()))
}

fn contributions(canvas: &Canvas, partner: PartnerId) -> &[Contribution] {
    canvas.partner(partner).map(|partner| partner.contributions.as_slice()).unwrap_or_default()
}

/// The row above another.
fn above<R>(rows: &[R], id_of: impl Fn(&R) -> Id<R>, id: Id<R>) -> Option<Id<R>> {
    let index = rows.iter().position(|row| id_of(row) == id)?;
    rows.get(index.checked_sub(1)?).map(id_of)
}
