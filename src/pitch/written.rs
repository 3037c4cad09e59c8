//! The pitch as it was written: the user's own text and the composed paragraphs, with the heading of each.

use i18n_embed_fl::fl;

use super::addressed::{gain_heading, gains, own_steps};
use super::earlier::words_of;
use super::story::lines;
use super::{PitchContent, Step};
use crate::canvas::{Canvas, Paragraph, Partner};
use crate::i18n::{Texts, long_date};
use crate::template::Template;

/// A part of the pitch as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenPart {
    /// The heading; nothing above the user's own text.
    pub title: Option<String>,
    /// The words, a paragraph for each line; never blank.
    pub text: String,
}

/// What a reader gets of the pitch that was written: for a partner, what it brings that partner and what was composed for
/// it, and for every reader the user's own text and the paragraphs that speak to all. Empty where nobody wrote a pitch.
pub fn written_pitch(
    canvas: &Canvas,
    template: &Template,
    texts: &Texts,
    reader: Option<&Partner>,
) -> Vec<WrittenPart> {
    let mut parts = Vec::new();
    if let Some(partner) = reader {
        let gains = PitchContent::Text(gains(partner, canvas, template, texts));
        push(&mut parts, Some(gain_heading(partner, texts)), &in_lines(&gains, texts));
        let steps = own_steps(partner, canvas, template);
        push(&mut parts, Some(fl!(texts.messages, "pitch-partner-steps")), &in_lines(&steps, texts));
    }
    push(&mut parts, None, &canvas.pitch.text);
    for paragraph in canvas.pitch.paragraphs_for(None) {
        let title = paragraph_title(paragraph, canvas, template, texts);
        push(&mut parts, Some(title), &words_of(paragraph, canvas, template));
    }
    parts
}

/// The paragraphs that speak to one partner each.
pub fn written_for_partners(canvas: &Canvas, template: &Template, texts: &Texts) -> Vec<WrittenPart> {
    let mut parts = Vec::new();
    for paragraph in canvas.pitch.paragraphs.iter().filter(|paragraph| paragraph.partner.is_some()) {
        let title = paragraph_title(paragraph, canvas, template, texts);
        push(&mut parts, Some(title), &words_of(paragraph, canvas, template));
    }
    parts
}

/// What a paragraph of the pitch is called: the section that it is from, or whom it speaks to.
pub fn paragraph_title(paragraph: &Paragraph, canvas: &Canvas, template: &Template, texts: &Texts) -> String {
    let partner = paragraph.partner.and_then(|id| canvas.partner(id));
    let name = partner.map(|partner| lines(&partner.name).join(" ")).filter(|name| !name.is_empty());
    let section = paragraph.source.as_ref().and_then(|source| template.section(source));
    match (name, section) {
        (Some(name), _) => fl!(texts.messages, "pitch-paragraph-for", partner = name),
        (None, Some(section)) => section.title.text(texts.language().tag()).to_owned(),
        (None, None) => fl!(texts.messages, "report-paragraph"),
    }
}

/// Paragraphs or steps as lines of text.
fn in_lines(content: &PitchContent, texts: &Texts) -> String {
    let lines: Vec<String> = match content {
        PitchContent::Text(paragraphs) => paragraphs.iter().map(|one| one.text.clone()).collect(),
        PitchContent::Items(items) => items.clone(),
        PitchContent::Steps(steps) => steps.iter().map(|step| step_in_words(step, texts)).collect(),
        PitchContent::Partners(_) | PitchContent::Contact(_) => Vec::new(),
    };
    lines.join("\n")
}

fn step_in_words(step: &Step, texts: &Texts) -> String {
    match step.due {
        Some(due) => format!("{}, {}", step.text, long_date(texts, due)),
        None => step.text.clone(),
    }
}

fn push(parts: &mut Vec<WrittenPart>, title: Option<String>, text: &str) {
    if !text.trim().is_empty() {
        parts.push(WrittenPart { title, text: text.trim().to_owned() });
    }
}
