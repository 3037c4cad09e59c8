//! The sections that make up the story, and their order.

use i18n_embed_fl::fl;

use super::PitchParagraph;
use crate::canvas::{Canvas, Section, SectionId, with_line_feeds};
use crate::i18n::Texts;
use crate::prose::gist;
use crate::template::{SectionKind, SectionTemplate, StoryPart, Template};

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
        let story = &self.template.story;
        let lead = self.lead_section();
        let fixed = story.sections().filter(|id| Some(*id) != lead);
        let fixed = lead.into_iter().chain(fixed).filter_map(|id| self.template.section(id));
        let all = fixed.chain(self.others(lead));
        all.filter(|section| matches!(section.kind, SectionKind::Text | SectionKind::Questions)).collect()
    }

    /// What a template asks besides its story.
    pub(super) fn others(self, lead: Option<&'a SectionId>) -> impl Iterator<Item = &'a SectionTemplate> {
        let is_other = move |id: &SectionId| !self.template.story.has(id) && Some(id) != lead;
        self.template.sections.iter().filter(move |section| is_other(&section.id))
    }

    /// The section whose text leads: that of the story, or without one the first text that somebody wrote.
    pub(super) fn lead_section(self) -> Option<&'a SectionId> {
        let story = &self.template.story;
        if let Some(lead) = &story.lead {
            return Some(&lead.section);
        }
        let texts = self.template.sections.iter().filter(|section| section.kind == SectionKind::Text);
        let mut ids = texts.map(|section| &section.id).filter(|id| !story.has(id));
        ids.find(|id| !self.canvas.text(id).trim().is_empty())
    }

    /// The heading above a paragraph from a section. `None` if it runs on.
    pub(super) fn title_of(self, section: &SectionId) -> Option<String> {
        let story = &self.template.story;
        if story.needed.contains(section) {
            return Some(fl!(self.texts.messages, "pitch-needed"));
        }
        story.told.iter().find(|part| part.section == *section).map(|part| self.title(part))
    }

    /// The heading of a part of the story.
    pub(super) fn title(self, part: &StoryPart) -> String {
        part.title.text(self.texts.language().tag()).to_owned()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::pitch::compose;
    use crate::pitch::fixtures::{set, template};

    #[test]
    fn a_template_says_what_leads_what_is_told_and_what_it_takes() {
        let mut template = template();
        let story = &mut template.story;
        (story.lead, story.needed) = (story.told.pop(), vec!["dream".into()]);
        let mut canvas = Canvas::default();
        set(&mut canvas, "proposition", "We meten.");
        set(&mut canvas, "societal_value", "Rust.");
        set(&mut canvas, "dream", "Geen zorgen.");
        let pitch = compose(&canvas, &template, Texts::of(Language::Dutch));
        assert_eq!(pitch.lead, "We meten.");
        let titles: Vec<_> = pitch.parts.iter().filter_map(|part| part.title.as_deref()).collect();
        assert_eq!(titles, ["Wat het de samenleving oplevert", "Wat ervoor nodig is"]);
    }
}
