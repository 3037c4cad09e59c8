//! Drafts of the paragraphs of a pitch, each from a section, and whether they are up to date.
//!
//! A draft is where somebody begins to write. What was written is never replaced here: the caller shows the difference
//! first.

use i18n_embed_fl::fl;

use super::gain::Gain;
use super::rows::{is_open, step_text};
use super::story::{Story, lines};
use crate::canvas::{Action, Canvas, Paragraph, Partner, PartnerId, SectionId};
use crate::i18n::{SLOT, Texts, fill_in, list, list_of_phrases, sentence};
use crate::prose::on_one_line;
use crate::template::{SectionKind, SectionTemplate, Template, source_sha256};

/// Names and steps that a listener remembers.
pub(super) const MOST_NAMED: usize = 8;

/// A paragraph as it can be composed now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The section that it is made from.
    pub source: SectionId,
    /// What that section holds, as a hash.
    pub source_sha256: String,
    /// The partner that it speaks to, if it does not speak to all.
    pub partner: Option<PartnerId>,
    /// The words.
    pub text: String,
}

/// The paragraphs of a pitch in the order of the story: for an addressee, what it brings that organisation and what that
/// one does first come in front. Empty sections give none.
pub fn drafts(
    canvas: &Canvas,
    template: &Template,
    texts: &Texts,
    addressee: Option<PartnerId>,
) -> Vec<Draft> {
    let story = Story { canvas, template, texts };
    let of_kind = |kind| template.sections.iter().find(|section| section.kind == kind);
    let (partners, actions) = (of_kind(SectionKind::Partners), of_kind(SectionKind::Actions));
    let opening = [partners, actions].into_iter().flatten().filter(|_| addressee.is_some());
    let opening = opening.filter_map(|section| story.draft(section, addressee));
    let for_all = story.sections().into_iter().chain([actions, partners].into_iter().flatten());
    opening.chain(for_all.filter_map(|section| story.draft(section, None))).collect()
}

/// Leaves out drafts until the rest has no more words than this, and returns those: from the end of the story, with the
/// partners and the first steps, which the document of a pitch tells beside it. The first one stays.
pub fn leave_out(drafts: &mut Vec<Draft>, words: usize) -> Vec<Draft> {
    let count = |draft: &Draft| draft.text.split_whitespace().count();
    let mut sum: usize = drafts.iter().map(count).sum();
    let mut left_out = Vec::new();
    while sum > words && drafts.len() > 1 {
        let Some(last) = drafts.pop() else { break };
        sum -= count(&last);
        left_out.insert(0, last);
    }
    left_out
}

/// A paragraph as it would be composed now. `None` if its section is gone or empty.
pub fn draft_again(
    canvas: &Canvas,
    template: &Template,
    texts: &Texts,
    paragraph: &Paragraph,
) -> Option<Draft> {
    Story { canvas, template, texts }.draft_again(paragraph)
}

impl Story<'_> {
    /// A paragraph as it would be composed now. `None` if its section is gone or empty.
    pub(super) fn draft_again(self, paragraph: &Paragraph) -> Option<Draft> {
        self.draft(self.template.section(paragraph.source.as_ref()?)?, paragraph.partner)
    }

    fn draft(self, section: &SectionTemplate, addressee: Option<PartnerId>) -> Option<Draft> {
        let partner = addressee.map(|id| self.canvas.partner(id));
        let text = match (section.kind, partner) {
            (SectionKind::Text | SectionKind::Questions, _) => {
                let labelled =
                    self.paragraphs(section).into_iter().map(|paragraph| match paragraph.label.as_str() {
                        "" => paragraph.text,
                        label => format!("{label}: {}", paragraph.text),
                    });
                labelled.collect::<Vec<_>>().join("\n")
            }
            (SectionKind::Actions, None) => self.first_steps(None),
            (SectionKind::Actions, Some(Some(own))) => self.first_steps(Some(own)),
            (SectionKind::Partners, None) => self.with_whom(),
            (SectionKind::Partners, Some(Some(own))) => {
                Gain::of(own, self.canvas, self.texts).sentences(self.template)
            }
            // What a template tells of its own tables and choices in a pitch, no template can say yet.
            (SectionKind::Actions | SectionKind::Partners, Some(None))
            | (SectionKind::Pitch | SectionKind::Table | SectionKind::Choice | SectionKind::Sides, _) => {
                String::new()
            }
        };
        (!text.is_empty()).then(|| Draft {
            source: section.id.clone(),
            source_sha256: source_sha256(self.canvas, section, addressee),
            partner: addressee,
            text,
        })
    }

    fn with_whom(self) -> String {
        let names = self.canvas.partners.iter().map(|partner| lines(&partner.name).join(" "));
        let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
        if names.is_empty() {
            return String::new();
        }
        let messages = &self.texts.messages;
        let others = names.len().saturating_sub(MOST_NAMED);
        let others = (others > 0).then(|| fl!(messages, "pitch-draft-others", count = others));
        let shown: Vec<String> = names.into_iter().take(MOST_NAMED).chain(others).collect();
        let message = fl!(messages, "pitch-draft-with", names = SLOT);
        sentence(&fill_in(&message, &list(self.texts, &shown)))
    }

    /// The first steps of everyone, or of one partner.
    fn first_steps(self, owner: Option<&Partner>) -> String {
        let is_wanted = |action: &Action| owner.is_none_or(|owner| action.owner_partner == Some(owner.id));
        let wanted = self.canvas.actions.iter().filter(|action| is_open(action) && is_wanted(action));
        let steps = wanted.take(MOST_NAMED).map(|action| on_one_line(&step_text(action)));
        let steps: Vec<String> = steps.collect();
        if steps.is_empty() {
            return String::new();
        }
        let (messages, count) = (&self.texts.messages, steps.len());
        let message = match owner {
            Some(_) => fl!(messages, "pitch-draft-own-steps", steps = SLOT, count = count),
            None => fl!(messages, "pitch-draft-steps", steps = SLOT, count = count),
        };
        sentence(&fill_in(&message, &list_of_phrases(self.texts, &steps)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::Id;
    use crate::i18n::Language;
    use crate::pitch::fixtures::{schuldenlab, set, template, with_partners};

    fn sources(drafts: &[Draft]) -> Vec<&str> {
        drafts.iter().map(|draft| draft.source.as_str()).collect()
    }

    fn dutch(canvas: &Canvas, addressee: Option<PartnerId>) -> Vec<Draft> {
        drafts(canvas, &template(), Texts::of(Language::Dutch), addressee)
    }

    #[test]
    fn a_draft_keeps_names_and_steps_as_they_were_written() {
        let mut canvas = schuldenlab();
        canvas.partners[0].name = "Samen\u{AD}werking \u{200F}שלום".to_owned();
        let drafted: String = dutch(&canvas, None).iter().map(|draft| draft.text.as_str()).collect();
        assert!(drafted.contains("Samen\u{AD}werking \u{200F}שלום"), "{drafted}");
    }

    #[test]
    fn a_draft_follows_the_story_and_leaves_out_what_nobody_wrote() {
        let mut canvas = schuldenlab();
        set(&mut canvas, "governance", " ");
        let expect = [
            "dream",
            "societal_value",
            "proposition",
            "financing",
            "neutral_ground",
            "agreements",
            "action_lines",
            "partners",
        ];
        assert_eq!(sources(&dutch(&canvas, None)), expect);
        assert_eq!(dutch(&Canvas::default(), None), []);
    }

    #[test]
    fn for_an_addressee_what_it_brings_that_organisation_comes_first() {
        let canvas = schuldenlab();
        let deloitte = canvas.partners[1].id;
        let drafts = dutch(&canvas, Some(deloitte));
        assert_eq!(drafts[0].partner, Some(deloitte));
        assert_eq!(
            drafts[0].text,
            "U bent een goede werkgever: uw mensen werken aan iets wat ertoe doet. U wordt bekend met dit onderwerp."
        );
        assert_eq!((drafts[1].partner, drafts[1].source.as_str()), (Some(deloitte), "action_lines"));
        assert_eq!(drafts[1].text, "Eigen eerste stap: Impactmeting opzetten.");
        assert_eq!(drafts[2].source.as_str(), "dream");
        // Who has no interest yet gets the pitch that all get.
        assert_eq!(sources(&dutch(&canvas, Some(canvas.partners[4].id))), sources(&dutch(&canvas, None)));
    }

    #[test]
    fn of_many_partners_some_are_named() {
        let drafts = dutch(&with_partners(30), None);
        assert!(drafts.last().unwrap().text.ends_with("en nog 22 andere partners."), "{:?}", drafts.last());
    }

    #[test]
    fn a_paragraph_knows_that_its_section_changed() {
        let mut canvas = schuldenlab();
        let draft = dutch(&canvas, None).remove(0);
        let paragraph = Paragraph {
            source: Some(draft.source),
            source_sha256: draft.source_sha256,
            ..Paragraph::new(Id::new(uuid::Uuid::from_u128(1)))
        };
        assert!(!template().has_changed_source(&canvas, &paragraph));
        set(&mut canvas, "dream", "Niemand heeft zorgen.");
        assert!(template().has_changed_source(&canvas, &paragraph));
        let again = draft_again(&canvas, &template(), Texts::of(Language::Dutch), &paragraph);
        assert_eq!(again.unwrap().text, "Niemand heeft zorgen.");
    }

    #[test]
    fn the_length_is_that_of_what_a_reader_hears() {
        let mut canvas = schuldenlab();
        let reader = canvas.partners[1].id;
        let paragraph = |number, partner, text: &str| Paragraph {
            partner,
            text: text.to_owned(),
            ..Paragraph::new(Id::new(uuid::Uuid::from_u128(number)))
        };
        canvas.pitch.text = "Doe mee".to_owned();
        canvas.pitch.paragraphs =
            vec![paragraph(1, None, "voor ons allen"), paragraph(2, Some(reader), "en u")];
        assert_eq!(canvas.pitch.words(None), 5);
        assert_eq!(canvas.pitch.words(Some(reader)), 7);
        canvas.pitch.text = "woord ".repeat(110);
        assert_eq!((canvas.pitch.words(None), canvas.pitch.spoken_seconds(None)), (113, 59));
    }
}
