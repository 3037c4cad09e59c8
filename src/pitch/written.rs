//! The pitch as it was written: the user's own text and the composed paragraphs, with the heading of each.

use i18n_embed_fl::fl;

use super::addressed::gain_heading;
use super::story::{Story, lines};
use super::{PitchContent, Step};
use crate::canvas::{Canvas, Paragraph, Partner};
use crate::i18n::{Texts, long_date};
use crate::template::Template;

/// A part of the pitch as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenPart {
    /// The heading. `None` above the user's own text.
    pub title: Option<String>,
    /// The words, a paragraph for each line; never blank.
    pub text: String,
}

/// The parts of the written pitch for a reader: for a partner, what it brings that partner and what was composed for
/// it, and for every reader the user's own text and the paragraphs that speak to all. Empty where nobody wrote a pitch.
pub fn written_pitch(
    canvas: &Canvas,
    template: &Template,
    texts: &Texts,
    reader: Option<&Partner>,
) -> Vec<WrittenPart> {
    let story = Story { canvas, template, texts };
    let mut parts = Vec::new();
    if let Some(partner) = reader {
        let gains = PitchContent::Text(story.gains(partner));
        push(&mut parts, Some(gain_heading(partner, texts)), &in_lines(&gains, texts));
        let steps = story.own_steps(partner);
        push(&mut parts, Some(fl!(texts.messages, "pitch-partner-steps")), &in_lines(&steps, texts));
    }
    push(&mut parts, None, &canvas.pitch.text);
    story.push_paragraphs(&mut parts, canvas.pitch.paragraphs_for(None));
    parts
}

/// The paragraphs that speak to one partner each.
pub fn written_for_partners(canvas: &Canvas, template: &Template, texts: &Texts) -> Vec<WrittenPart> {
    let mut parts = Vec::new();
    let addressed = canvas.pitch.paragraphs.iter().filter(|paragraph| paragraph.partner.is_some());
    Story { canvas, template, texts }.push_paragraphs(&mut parts, addressed);
    parts
}

impl Story<'_> {
    fn push_paragraphs<'p>(
        self,
        parts: &mut Vec<WrittenPart>,
        paragraphs: impl Iterator<Item = &'p Paragraph>,
    ) {
        for paragraph in paragraphs {
            let title = paragraph_title(paragraph, self.canvas, self.template, self.texts);
            push(parts, Some(title), &self.words_of(paragraph));
        }
    }
}

/// The name of a paragraph of the pitch: that of its section, or of its addressee.
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
        PitchContent::Steps(steps) => {
            let all = steps.named.iter().flat_map(|step| [step].into_iter().chain(&step.parts));
            all.map(|step| with_date(step, texts)).collect()
        }
        PitchContent::Partners(_) | PitchContent::Contact(_) => Vec::new(),
    };
    lines.join("\n")
}

fn with_date(step: &Step, texts: &Texts) -> String {
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
