//! The pitch on paper: one upright A4 to be read by a board, or more when the team had more to say.
//!
//! On one page the text stands left and the partners right; in a pitch for one partner it runs on from left to right. On
//! more pages everything runs on in one column. What the pitch says is composed by [`crate::pitch`].

mod content;
mod pages;
mod parts;

use std::collections::BTreeSet;

use super::text::single_line;
use super::writer::Writer;
use super::{Export, Paper, Problem};
use crate::canvas::{Canvas, Partner};
use crate::i18n::Texts;
use crate::pitch::{ComposedPitch, compose, compose_for};
use crate::template::Template;

/// Lays the pitch of a canvas out.
pub fn pitch(canvas: &Canvas, template: &Template, texts: &Texts, paper: Paper) -> Export {
    lay_out(&compose(canvas, template, texts), canvas, template, texts, paper)
}

/// Lays out the pitch for one of the partners, which opens with what the collaboration brings that partner.
pub fn pitch_for(
    partner: &Partner,
    canvas: &Canvas,
    template: &Template,
    texts: &Texts,
    paper: Paper,
) -> Export {
    let mut export = lay_out(&compose_for(partner, canvas, template, texts), canvas, template, texts, paper);
    let has_interests = !partner.interests.is_empty() || !partner.other_interest.trim().is_empty();
    let has_words = canvas.pitch.paragraphs.iter().any(|paragraph| paragraph.partner == Some(partner.id));
    if !has_interests && !has_words {
        export.problems.push(Problem::NothingForPartner { partner: single_line(&partner.name) });
    }
    export
}

fn lay_out(
    composed: &ComposedPitch,
    canvas: &Canvas,
    template: &Template,
    texts: &Texts,
    paper: Paper,
) -> Export {
    let title = match single_line(&composed.subject) {
        subject if subject.is_empty() => single_line(template.title.text(texts.language().tag())),
        subject => subject,
    };
    let mut writer = Writer::new(canvas, texts);
    let mut problems = BTreeSet::new();
    let content = content::write(&title, composed, canvas, &mut writer, &mut problems);
    let pages = pages::lay_out(content, &title, &mut writer, paper, &mut problems);
    Export { scene: writer.finish(title, pages), problems: problems.into_iter().collect() }
}
