//! The actions and the partners of a canvas as a reader of the pitch sees them.

use super::story::lines;
use super::{PitchPartner, Step};
use crate::canvas::{Action, Canvas, Contribution, Partner};
use crate::i18n::{self, Texts};
use crate::prose::{Passage, on_one_line, passages};

/// Open actions that pass a filter, in the team's order. More follows their words, such
/// as a date, so the full stop at their end is left out.
pub(super) fn steps(canvas: &Canvas, is_wanted: impl Fn(&Action) -> bool) -> Vec<Step> {
    let open = canvas.actions.iter().filter(|action| !action.is_done() && !action.text.trim().is_empty());
    let wanted = open.filter(|action| is_wanted(action));
    let text = |action: &Action| i18n::without_full_stop(&kept(&action.text)).to_owned();
    wanted.map(|action| Step { text: text(action), due: action.due }).collect()
}

/// The named partners that pass a filter, in the team's order.
pub(super) fn partners(
    canvas: &Canvas,
    texts: &Texts,
    is_wanted: impl Fn(&Partner) -> bool,
) -> Vec<PitchPartner> {
    let named = canvas.partners.iter().filter(|partner| !partner.name.trim().is_empty());
    named.filter(|partner| is_wanted(partner)).map(|partner| pitch_partner(partner, texts)).collect()
}

fn pitch_partner(partner: &Partner, texts: &Texts) -> PitchPartner {
    let role = partner.role.as_ref().map(|role| i18n::partner_role(texts, role));
    PitchPartner {
        name: lines(&partner.name).join(" "),
        role: role.unwrap_or_default(),
        contributions: contributions(partner, texts),
        logo: partner.logo.clone(),
        logo_alternative: lines(&partner.logo_alternative).join(" "),
    }
}

/// What a partner brings, one item each.
pub(super) fn contributions(partner: &Partner, texts: &Texts) -> Vec<String> {
    let words = partner.contributions.iter().map(|contribution| contribution_in_words(contribution, texts));
    words.filter(|words| !words.is_empty()).collect()
}

/// The words and the amount of a contribution; its kind if it has no words. Below a list the amount has a line of its own.
fn contribution_in_words(contribution: &Contribution, texts: &Texts) -> String {
    let amount = contribution.amount.as_ref().map(|amount| i18n::amount(texts, amount));
    let words = kept(&contribution.text);
    let kind =
        contribution.kind.as_ref().map(|kind| i18n::contribution_kind(texts, kind)).unwrap_or_default();
    let words = if words.is_empty() { kind } else { words };
    let ends_in_list = matches!(passages(&words).last(), Some(Passage::List(_)));
    let parts = [words, amount.unwrap_or_default()].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(if ends_in_list { "\n" } else { ", " })
}

/// A text in which somebody typed a list, as it was typed; any other on one line.
fn kept(text: &str) -> String {
    let is_list = |passage: &Passage| matches!(passage, Passage::List(_));
    if passages(text).iter().any(is_list) { text.trim_end().to_owned() } else { on_one_line(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::pitch::fixtures::schuldenlab;

    #[test]
    fn a_list_that_somebody_typed_stays_one() {
        let mut canvas = schuldenlab();
        canvas.partners[0].contributions[0].text = "- kennis\n- tijd".to_owned();
        canvas.actions[1].text = "1. langsgaan\n2. meten.".to_owned();
        let partners = partners(&canvas, Texts::of(Language::Dutch), |_| true);
        assert_eq!(partners[0].contributions, ["- kennis\n- tijd\n2\u{a0}fte"]);
        assert!(steps(&canvas, |_| true).iter().any(|step| step.text == "1. langsgaan\n2. meten"));
    }

    #[test]
    fn a_contribution_says_how_much_and_what() {
        let partners = partners(&schuldenlab(), Texts::of(Language::English), |_| true);
        assert_eq!(partners[0].contributions, ["Locatie, 2\u{a0}fte"]);
        assert_eq!(partners[2].contributions, ["Kennis en capaciteit", "money, €\u{a0}250,000"]);
        assert_eq!(partners[0].role, "initiator");
        assert!(partners[4].contributions.is_empty());
    }
}
