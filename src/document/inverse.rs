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
            Edit::Unknown(field, _) => vec![Edit::Unknown(field.clone(), canvas.unknown.get(field).cloned())],
            Edit::AddPartner { partner, .. } => vec![Edit::RemovePartner(partner.id)],
            Edit::AddContribution { partner, contribution, .. } => {
                vec![Edit::RemoveContribution(*partner, contribution.id)]
            }
            Edit::AddAction { action, .. } => vec![Edit::RemoveAction(action.id)],
            Edit::AddParagraph { paragraph, .. } => vec![Edit::RemoveParagraph(paragraph.id)],
            Edit::RemovePartner(_)
            | Edit::RemoveContribution(..)
            | Edit::RemoveAction(_)
            | Edit::RemoveParagraph(_) => bring_back(canvas, edit),
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

/// Sets a single value of a row to what it is now.
fn set_back(canvas: &Canvas, edit: &Edit) -> Option<Edit> {
    Some(match edit {
        Edit::Sector(id, _) => Edit::Sector(*id, canvas.partner(*id)?.sector.clone()),
        Edit::Role(id, _) => Edit::Role(*id, canvas.partner(*id)?.role.clone()),
        Edit::Interest(id, interest, _) => {
            Edit::Interest(*id, interest.clone(), canvas.partner(*id)?.interests.contains(interest))
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
            edits.extend(unknown_of(canvas, *id));
        }
        Edit::RemoveContribution(partner, id) => {
            let after = above(contributions(canvas, *partner), |row| row.id, *id);
            let found = canvas.partner(*partner).and_then(|partner| partner.contribution(*id)).cloned();
            edits.extend(found.map(|contribution| Edit::AddContribution {
                partner: *partner,
                contribution,
                after,
            }));
            edits.extend(unknown_of(canvas, *id));
        }
        Edit::RemoveAction(id) => {
            let after = above(&canvas.actions, |row| row.id, *id);
            edits.extend(canvas.action(*id).cloned().map(|action| Edit::AddAction { action, after }));
            let parts = canvas.actions.iter().filter(|action| action.parent == Some(*id) && action.id != *id);
            edits.extend(parts.map(|part| Edit::Parent(part.id, Some(*id))));
            edits.extend(unknown_of(canvas, *id));
        }
        Edit::RemoveParagraph(id) => {
            let after = above(&canvas.pitch.paragraphs, |row| row.id, *id);
            let found = canvas.pitch.paragraphs.iter().find(|paragraph| paragraph.id == *id).cloned();
            edits.extend(found.map(|paragraph| Edit::AddParagraph { paragraph, after }));
            edits.extend(unknown_of(canvas, *id));
        }
        _ => {}
    }
    edits
}

/// The unknown fields inside a row.
pub(super) fn unknown_in_row<R>(canvas: &Canvas, id: Id<R>) -> impl Iterator<Item = &Pointer> {
    let id = id.to_string();
    canvas.unknown.keys().filter(move |field| field.as_str().split('/').any(|part| part == id))
}

fn unknown_of<R>(canvas: &Canvas, id: Id<R>) -> impl Iterator<Item = Edit> {
    unknown_in_row(canvas, id).map(|field| Edit::Unknown(field.clone(), canvas.unknown.get(field).cloned()))
}

fn contributions(canvas: &Canvas, partner: PartnerId) -> &[Contribution] {
    canvas.partner(partner).map(|partner| partner.contributions.as_slice()).unwrap_or_default()
}

/// The row above another.
fn above<R>(rows: &[R], id_of: impl Fn(&R) -> Id<R>, id: Id<R>) -> Option<Id<R>> {
    let index = rows.iter().position(|row| id_of(row) == id)?;
    rows.get(index.checked_sub(1)?).map(id_of)
}
