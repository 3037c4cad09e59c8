//! Which earlier version a copy without history was made from.

use crate::canvas::{Action, Canvas, Contribution, Paragraph, Partner};
use crate::document::{Edit, difference};

/// The place of the version that a canvas differs least from. `None` if it has little in common with any.
pub fn closest<'a>(canvas: &Canvas, versions: impl IntoIterator<Item = &'a Canvas>) -> Option<usize> {
    let blank = Canvas { language: canvas.language.clone(), ..Canvas::default() };
    let everything = distance(&blank, canvas);
    let distances = versions.into_iter().map(|version| distance(version, canvas)).enumerate();
    let (place, distance) = distances.min_by_key(|(_, distance)| *distance)?;
    (distance * 2 <= everything).then_some(place)
}

/// How much is written between two canvases, in bytes.
fn distance(from: &Canvas, to: &Canvas) -> usize {
    difference(from, to).iter().map(|edit| size(edit, from)).sum()
}

/// What a value counts for.
const VALUE: usize = 8;

fn size(edit: &Edit, from: &Canvas) -> usize {
    match edit {
        Edit::Text(_, splice) => splice.range.len() + splice.text.len(),
        Edit::AddPartner { partner, .. } => partner_size(partner),
        Edit::RemovePartner(id) => from.partner(*id).map_or(0, partner_size),
        Edit::AddContribution { contribution, .. } => contribution_size(contribution),
        Edit::RemoveContribution(partner, id) => {
            from.partner(*partner).and_then(|found| found.contribution(*id)).map_or(0, contribution_size)
        }
        Edit::AddAction { action, .. } => action_size(action),
        Edit::RemoveAction(id) => from.action(*id).map_or(0, action_size),
        Edit::AddParagraph { paragraph, .. } => paragraph_size(paragraph),
        Edit::Unknown(_, value) => VALUE + value.as_ref().map_or(0, |value| value.as_str().len()),
        _ => VALUE,
    }
}

fn partner_size(partner: &Partner) -> usize {
    let own = partner.name.len() + partner.other_interest.len() + partner.notes.len();
    VALUE + own + partner.contributions.iter().map(contribution_size).sum::<usize>()
}

const fn contribution_size(contribution: &Contribution) -> usize {
    VALUE + contribution.text.len()
}

const fn action_size(action: &Action) -> usize {
    VALUE + action.text.len() + action.owner.len()
}

const fn paragraph_size(paragraph: &Paragraph) -> usize {
    VALUE + paragraph.text.len()
}
