//! What the collaboration brings a partner, composed from the interests that it has.

use i18n_embed_fl::fl;

use super::PitchParagraph;
use super::story::{lines, plain};
use crate::canvas::{Canvas, CheckId, Interest, Partner, Term};
use crate::i18n::{self, SLOT, Texts, capitalised, fill_in, sentence, without_full_stop};
use crate::template::Template;

/// The interests of a partner in words.
pub(super) struct Gain<'a> {
    canvas: &'a Canvas,
    texts: &'a Texts,
    /// The method's interests.
    named: Vec<&'a Term<Interest>>,
    /// The partner's other interest, in its own words.
    other: Vec<String>,
}

impl<'a> Gain<'a> {
    /// What a partner wants of the collaboration.
    pub(super) fn of(partner: &'a Partner, canvas: &'a Canvas, texts: &'a Texts) -> Self {
        // What the other interest is stands in words of its own.
        let named = partner.interests.iter().filter(|term| **term != Term::Known(Interest::Other)).collect();
        Self { canvas, texts, named, other: lines(&partner.other_interest) }
    }

    /// The paragraphs below a heading that says what they are.
    pub(super) fn paragraphs(&self) -> Vec<PitchParagraph> {
        let named: Vec<String> = self.named.iter().map(|term| self.sentence_of(term)).collect();
        let named = Some(named.join(" ")).filter(|named| !named.is_empty());
        named.into_iter().chain(self.other_sentences()).map(|text| plain(&text)).collect()
    }

    /// The same as sentences of a draft, which its writer reads before anybody else: each with what the team noted at it
    /// in the checklist. Empty where the partner has no interest.
    pub(super) fn sentences(&self, template: &Template) -> String {
        let named = self.named.iter().flat_map(|term| {
            let list = template.story.gains.as_ref();
            let check = list.and_then(|list| self.canvas.checklists.get(&CheckId::new(list, term.code())));
            let noted = lines(check.map_or("", |check| check.note.as_str()));
            [self.sentence_of(term)].into_iter().chain(noted.into_iter().map(|line| sentence(&line)))
        });
        named.chain(self.other_sentences()).collect::<Vec<_>>().join(" ")
    }

    /// What an interest means to the one who has it.
    fn sentence_of(&self, interest: &Term<Interest>) -> String {
        let messages = &self.texts.messages;
        match interest {
            Term::Known(Interest::Knowledge) => fl!(messages, "pitch-gain-knowledge"),
            Term::Known(Interest::Network) => fl!(messages, "pitch-gain-network"),
            Term::Known(Interest::Talent) => fl!(messages, "pitch-gain-talent"),
            Term::Known(Interest::CostSaving) => fl!(messages, "pitch-gain-cost-saving"),
            Term::Known(Interest::Society) => fl!(messages, "pitch-gain-society"),
            Term::Known(Interest::Employership) => fl!(messages, "pitch-gain-employership"),
            Term::Known(Interest::RiskSharing) => fl!(messages, "pitch-gain-risk-sharing"),
            Term::Known(Interest::Image) => fl!(messages, "pitch-gain-image"),
            Term::Known(Interest::Other) | Term::Unknown(_) => {
                sentence(&capitalised(&i18n::interest(self.texts, interest)))
            }
        }
    }

    /// The partner's own words: in a sentence of ours, or by themselves where they are sentences.
    fn other_sentences(&self) -> Vec<String> {
        let [only] = self.other.as_slice() else {
            return self.other.iter().map(|line| sentence(line)).collect();
        };
        let gain = without_full_stop(only);
        if gain.contains(['.', '!', '?']) {
            return vec![sentence(only)];
        }
        let told = if self.named.is_empty() {
            fl!(self.texts.messages, "pitch-draft-other-gain", gain = SLOT)
        } else {
            fl!(self.texts.messages, "pitch-draft-further-gain", gain = SLOT)
        };
        vec![sentence(&fill_in(&told, gain))]
    }
}
