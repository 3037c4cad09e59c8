//! The actions and the partners of a canvas as a reader of the pitch sees them.

use super::story::lines;
use super::{PitchPartner, Step, Steps};
use crate::canvas::{Action, Canvas, Contribution, Partner, PartnerRole, in_plan_order};
use crate::i18n::{self, Texts};
use crate::prose::{Passage, on_one_line, passages};

/// The most steps that a reader takes in, with those that are parts of others.
const MOST_STEPS: usize = 5;

/// The first open actions that pass a filter, with their owners, in the order of the plan: the parts of a goal below it.
pub(super) fn steps(canvas: &Canvas, is_wanted: impl Fn(&Action) -> bool) -> Steps {
    let mut steps = Steps::default();
    let (mut count, mut is_goal_told) = (0, false);
    for (action, depth) in in_plan_order(&canvas.actions) {
        let is_told = is_open(action) && is_wanted(action);
        if depth == 0 {
            is_goal_told = is_told;
        }
        if !is_told {
            continue;
        }
        count += 1;
        if count > MOST_STEPS {
            steps.more += 1;
            continue;
        }
        let mut step = step(action, canvas);
        match steps.named.last_mut().filter(|_| depth > 0 && is_goal_told) {
            Some(goal) => {
                // Who does the whole does its parts.
                if step.owner == goal.owner {
                    step.owner.clear();
                }
                goal.parts.push(step);
            }
            None => steps.named.push(step),
        }
    }
    steps
}

fn step(action: &Action, canvas: &Canvas) -> Step {
    let partner = action.owner_partner.and_then(|id| canvas.partner(id));
    let owner = partner.map_or(&action.owner, |partner| &partner.name);
    Step { text: step_text(action), owner: lines(owner).join(" "), due: action.due, parts: Vec::new() }
}

/// What an action is. More follows, such as a date, so the full stop at its end is left out.
pub(super) fn step_text(action: &Action) -> String {
    i18n::without_full_stop(&kept(&action.text)).to_owned()
}

/// Whether an action is still to be done, and says what.
pub(super) fn is_open(action: &Action) -> bool {
    !action.is_done() && !action.text.trim().is_empty()
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
    // That a partner is a partner goes without saying.
    let role = partner.role.as_ref().filter(|role| **role != PartnerRole::Sponsoring.into());
    let role = role.map(|role| i18n::partner_role(texts, role));
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
    let in_words =
        |contribution: &Contribution| i18n::contribution(texts, contribution, &kept(&contribution.text));
    partner.contributions.iter().map(in_words).filter(|words| !words.is_empty()).collect()
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
        assert_eq!(partners[0].contributions, ["2\u{a0}fte:\n- kennis\n- tijd"]);
        assert!(steps(&canvas, |_| true).named.iter().any(|step| step.text == "1. langsgaan\n2. meten"));
    }

    #[test]
    fn a_contribution_says_how_much_and_what() {
        let partners = partners(&schuldenlab(), Texts::of(Language::English), |_| true);
        assert_eq!(partners[0].contributions, ["2\u{a0}fte: Locatie"]);
        assert_eq!(partners[2].contributions, ["Kennis en capaciteit", "€\u{a0}250,000"]);
        assert_eq!(partners[0].role, "initiator");
        assert!(partners[4].contributions.is_empty());
    }
}
