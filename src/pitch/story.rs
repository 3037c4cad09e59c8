//! The sections that make up the story, and their order.

use i18n_embed_fl::fl;

use super::PitchParagraph;
use crate::canvas::{Canvas, Section, SectionId, with_line_feeds};
use crate::i18n::Texts;
use crate::prose::gist;
use crate::template::{SectionKind, SectionTemplate, Template};

const DREAM: &str = "dream";
pub(super) const SOCIETAL_VALUE: &str = "societal_value";
pub(super) const PROPOSITION: &str = "proposition";
/// The preconditions, in the order in which a board asks for them.
pub(super) const NEEDED: &[&str] = &["financing", "neutral_ground", "governance", "agreements"];

/// What it takes to tell the story of a canvas: its template, and the words of the program.
#[derive(Clone, Copy)]
pub(super) struct Story<'a> {
    pub(super) canvas: &'a Canvas,
    pub(super) template: &'a Template,
    pub(super) texts: &'a Texts,
}

impl<'a> Story<'a> {
    /// The sections of the story in its order: what leads, what it gives society, what the partners do, what it takes, and
    /// whatever else a template asks.
    pub(super) fn sections(self) -> Vec<&'a SectionTemplate> {
        let lead = self.lead_section();
        let fixed = [SOCIETAL_VALUE, PROPOSITION].iter().chain(NEEDED).filter_map(|id| self.named(id));
        let is_other = |id: &SectionId| !is_fixed(id) && Some(id) != lead.as_ref();
        let others = self.template.sections.iter().filter(|section| is_other(&section.id));
        let lead = lead.as_ref().and_then(|id| self.template.section(id));
        let all = lead.into_iter().chain(fixed).chain(others);
        all.filter(|section| matches!(section.kind, SectionKind::Text | SectionKind::Questions)).collect()
    }

    /// The section of the template with this id.
    pub(super) fn named(self, id: &str) -> Option<&'a SectionTemplate> {
        self.template.sections.iter().find(|section| section.id.as_str() == id)
    }

    /// The section whose text leads: the dream, or in a template without one the first text that somebody wrote.
    pub(super) fn lead_section(self) -> Option<SectionId> {
        if self.named(DREAM).is_some() {
            return Some(DREAM.into());
        }
        let texts = self.template.sections.iter().filter(|section| section.kind == SectionKind::Text);
        let mut ids = texts.map(|section| &section.id).filter(|id| !is_fixed(id));
        ids.find(|id| !self.canvas.text(id).trim().is_empty()).cloned()
    }

    /// The heading above a paragraph from a section. `None` if it runs on.
    pub(super) fn title_of(self, section: &str) -> Option<String> {
        match section {
            SOCIETAL_VALUE => Some(fl!(self.texts.messages, "pitch-gives-society")),
            PROPOSITION => Some(fl!(self.texts.messages, "pitch-do-together")),
            id if NEEDED.contains(&id) => Some(fl!(self.texts.messages, "pitch-needed")),
            _ => None,
        }
    }

    /// The gist of a section, behind its title, or of its answers behind their questions.
    pub(super) fn gists(self, section: &SectionTemplate) -> Vec<PitchParagraph> {
        let mut paragraphs = match self.canvas.sections.get(&section.id) {
            Some(Section::Text(text)) => {
                let label = section.title.text(self.texts.language().tag()).to_owned();
                vec![PitchParagraph { label, text: text.clone() }]
            }
            Some(Section::Questions(_)) | None => self.paragraphs(section),
        };
        for paragraph in &mut paragraphs {
            paragraph.text = lines_as_typed(&gist(&paragraph.text)).join("\n");
        }
        paragraphs.retain(|paragraph| !paragraph.text.is_empty());
        paragraphs
    }

    /// The content of a section: its paragraphs, or its answers with their questions.
    pub(super) fn paragraphs(self, section: &SectionTemplate) -> Vec<PitchParagraph> {
        match (section.kind, self.canvas.sections.get(&section.id)) {
            (SectionKind::Text, Some(Section::Text(text))) => {
                lines_as_typed(text).iter().map(|text| plain(text)).collect()
            }
            (SectionKind::Questions, Some(Section::Questions(_))) => {
                let answers = section.questions.iter().map(|question| PitchParagraph {
                    label: question.title.text(self.texts.language().tag()).to_owned(),
                    text: lines_as_typed(self.canvas.answer(&section.id, &question.id)).join("\n"),
                });
                answers.filter(|paragraph| !paragraph.text.is_empty()).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Whether a section has a place of its own in the story.
pub(super) fn is_fixed(section: &SectionId) -> bool {
    let id = section.as_str();
    [DREAM, SOCIETAL_VALUE, PROPOSITION].contains(&id) || NEEDED.contains(&id)
}

/// A paragraph that needs no word in front.
pub(super) fn plain(text: &str) -> PitchParagraph {
    PitchParagraph::plain(text)
}

/// The lines of a text, without blank ones.
pub(super) fn lines(text: &str) -> Vec<String> {
    with_line_feeds(text).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The lines of a text, without blank ones. They keep the white in front, which tells what is inside an item of a list.
pub(super) fn lines_as_typed(text: &str) -> Vec<String> {
    let text = with_line_feeds(text);
    text.lines().map(str::trim_end).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
