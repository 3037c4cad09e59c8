//! What the collaboration brings a partner, composed from the interests that it has.

use i18n_embed_fl::fl;

use super::PitchParagraph;
use super::story::{lines, plain};
use crate::canvas::{Interest, Partner, Term};
use crate::i18n::{self, SLOT, Texts, capitalised, fill_in, sentence, without_full_stop};

/// The interests of a partner in words.
pub(super) struct Gain<'a> {
    texts: &'a Texts,
    /// The method's interests: `kosten besparen, risico delen en imago versterken`; empty where there are none.
    named: String,
    /// The partner's other interest, in its own words.
    other: Vec<String>,
}

impl<'a> Gain<'a> {
    /// What a partner wants of the collaboration.
    pub(super) fn of(partner: &Partner, texts: &'a Texts) -> Self {
        // What the other interest is stands in words of its own.
        let named = partner.interests.iter().filter(|term| **term != Term::Known(Interest::Other));
        let named: Vec<String> = named.map(|term| i18n::interest(texts, term)).collect();
        Self { texts, named: i18n::list(texts, &named), other: lines(&partner.other_interest) }
    }

    /// The paragraphs below a heading that says what they are.
    pub(super) fn paragraphs(&self) -> Vec<PitchParagraph> {
        let named = Some(&self.named).filter(|named| !named.is_empty());
        let named = named.map(|named| sentence(&capitalised(named)));
        named.into_iter().chain(self.other_sentences()).map(|text| plain(&text)).collect()
    }

    /// The same as sentences of a text; empty where the partner has no interest.
    pub(super) fn sentences(&self) -> String {
        let named = Some(self.named.as_str()).filter(|named| !named.is_empty());
        let named = named.map(|named| {
            sentence(&fill_in(&fl!(self.texts.messages, "pitch-draft-gain", gains = SLOT), named))
        });
        named.into_iter().chain(self.other_sentences()).collect::<Vec<_>>().join(" ")
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
