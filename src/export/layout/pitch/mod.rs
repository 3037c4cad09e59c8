//! The pitch on paper: one upright A4 to be read by a board, or more when the team had more to say.
//!
//! On one page the text stands left and the partners right; in a pitch for one partner it runs on from left to right. On
//! more pages everything runs on in one column. What the pitch says is composed by [`crate::pitch`].

mod content;
mod measures;
mod pages;
mod parts;

use std::collections::BTreeSet;

use super::writer::Writer;
use crate::canvas::{Canvas, Partner};
use crate::export::content::single_line;
use crate::export::{Export, LayOutError, Order, Problem};
use crate::pitch::{compose, compose_for};

/// Lays the pitch of a canvas out; one for a partner opens with what the collaboration brings that partner.
pub(super) fn lay_out(order: &Order<'_>) -> Result<Export, LayOutError> {
    let Order { canvas, template, texts, .. } = *order;
    let (composed, lacks) = match order.partner {
        None => (compose(canvas, template, texts), None),
        Some(partner) => (compose_for(partner, canvas, template, texts), nothing_for(partner, canvas)),
    };
    let title = match single_line(&composed.subject) {
        subject if subject.is_empty() => single_line(template.title.text(texts.language().tag())),
        subject => subject,
    };
    let mut writer = Writer::new(order);
    let mut problems = BTreeSet::new();
    let content = content::write(&title, &composed, canvas, &mut writer, &mut problems);
    let pages = pages::lay_out(content, &title, &mut writer, order.paper, &mut problems);
    let problems = problems.into_iter().chain(lacks).collect();
    Ok(Export { scene: writer.finish(title, pages)?, problems })
}

/// Says so where nobody wrote what the collaboration brings a partner.
fn nothing_for(partner: &Partner, canvas: &Canvas) -> Option<Problem> {
    let has_interests = !partner.interests.is_empty() || !partner.other_interest.trim().is_empty();
    let has_words =
        canvas.pitch.paragraphs_for(Some(partner.id)).any(|paragraph| paragraph.partner.is_some());
    (!has_interests && !has_words).then(|| Problem::NothingForPartner { partner: single_line(&partner.name) })
}
