//! Which section tells which part of the story, and in which order.

use i18n_embed_fl::fl;

use super::PitchParagraph;
use crate::canvas::{Canvas, Section, SectionId, with_line_feeds};
use crate::i18n::Texts;
use crate::template::{SectionKind, SectionTemplate, Template};

const DREAM: &str = "dream";
pub(super) const SOCIETAL_VALUE: &str = "societal_value";
pub(super) const PROPOSITION: &str = "proposition";
/// What has to be in place, in the order in which a board asks for it.
pub(super) const NEEDED: &[&str] = &["financing", "neutral_ground", "governance", "agreements"];

/// The sections of the story in its order: what leads, what it gives society, what the partners do, what it takes, and
/// whatever else a template asks.
pub(super) fn story_sections<'a>(canvas: &Canvas, template: &'a Template) -> Vec<&'a SectionTemplate> {
    let lead = lead_section(canvas, template);
    let fixed = [SOCIETAL_VALUE, PROPOSITION].iter().chain(NEEDED).filter_map(|id| named(template, id));
    let others =
        template.sections.iter().filter(|section| !is_fixed(section) && Some(&section.id) != lead.as_ref());
    lead.as_ref()
        .and_then(|id| template.section(id))
        .into_iter()
        .chain(fixed)
        .chain(others)
        .filter(|section| matches!(section.kind, SectionKind::Text | SectionKind::Questions))
        .collect()
}

/// The section of a template with this id.
pub(super) fn named<'a>(template: &'a Template, id: &str) -> Option<&'a SectionTemplate> {
    template.sections.iter().find(|section| section.id.as_str() == id)
}

/// The section whose text leads: the dream, or in a template without one the first text that somebody wrote.
pub(super) fn lead_section(canvas: &Canvas, template: &Template) -> Option<SectionId> {
    if named(template, DREAM).is_some() {
        return Some(DREAM.into());
    }
    let mut texts =
        template.sections.iter().filter(|section| section.kind == SectionKind::Text && !is_fixed(section));
    texts.find(|section| !canvas.text(&section.id).trim().is_empty()).map(|section| section.id.clone())
}

/// Whether a section has a place of its own in the story.
pub(super) fn is_fixed(section: &SectionTemplate) -> bool {
    let id = section.id.as_str();
    [DREAM, SOCIETAL_VALUE, PROPOSITION].contains(&id) || NEEDED.contains(&id)
}

/// The heading above a paragraph from a section; none where it runs on.
pub(super) fn title_of(section: &str, texts: &Texts) -> Option<String> {
    match section {
        SOCIETAL_VALUE => Some(fl!(texts.messages, "pitch-gives-society")),
        PROPOSITION => Some(fl!(texts.messages, "pitch-do-together")),
        id if NEEDED.contains(&id) => Some(fl!(texts.messages, "pitch-needed")),
        _ => None,
    }
}

/// What stands in a section: its paragraphs, or its answers below what was asked.
pub(super) fn section_paragraphs(
    canvas: &Canvas,
    section: &SectionTemplate,
    texts: &Texts,
) -> Vec<PitchParagraph> {
    match (section.kind, canvas.sections.get(&section.id)) {
        (SectionKind::Text, Some(Section::Text(text))) => {
            lines(text).iter().map(|text| plain(text)).collect()
        }
        (SectionKind::Questions, Some(Section::Questions(_))) => {
            let answers = section.questions.iter().map(|question| PitchParagraph {
                label: question.title.text(texts.language().tag()).to_owned(),
                text: lines(canvas.answer(&section.id, &question.id)).join("\n"),
            });
            answers.filter(|paragraph| !paragraph.text.is_empty()).collect()
        }
        _ => Vec::new(),
    }
}

/// A paragraph that needs no word in front.
pub(super) fn plain(text: &str) -> PitchParagraph {
    PitchParagraph::plain(text)
}

/// The lines of a text, without blank ones.
pub(super) fn lines(text: &str) -> Vec<String> {
    with_line_feeds(text).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
