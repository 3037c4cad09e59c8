//! The rules, held against a canvas.

use jiff::ToSpan;
use jiff::civil::Date;

use super::advice::{Advice, AdvisedRow};
use super::form::{form_advice, form_message};
use super::rules::{ActionField, PartnerField};
use super::{Condition, Rule, Rules};
use crate::canvas::{
    Action, ActionId, Canvas, Involvement, Partner, Support, SupportLevel, Term, TextField, Vocabulary,
};
use crate::template::{Localised, SectionKind, Template};

/// What the rules, and then those of the form, say of a canvas on a day, in their order; not what the team silenced.
pub fn advice(rules: &Rules, canvas: &Canvas, template: &Template, today: Date) -> Vec<Advice> {
    let of = |rule: &Rule| {
        let (kind, places) = places(&rule.condition, canvas, template, today)?;
        let section = if let Condition::ContributionWithoutAnswer { section, .. } = &rule.condition {
            template.section(section)
        } else {
            template.sections.iter().find(|section| section.kind == kind)
        };
        Some(Advice { rule: rule.clone(), section: section?.id.clone(), places })
    };
    let of_method = rules.rules.iter().filter(|rule| !canvas.silenced.contains_key(&rule.id)).filter_map(of);
    of_method.chain(form_advice(canvas, template, today)).collect()
}

/// What the rule with this id says, of the method or of the form. `None` if neither has it, as where another version had.
pub fn message<'a>(rules: &'a Rules, template: &'a Template, id: &str) -> Option<&'a Localised> {
    let of_method = rules.rules.iter().find(|rule| rule.id == id).map(|rule| &rule.message);
    of_method.or_else(|| form_message(template, id))
}

/// Where a condition holds. `None` if it does not hold; no rows if it holds for the section as a whole.
fn places(
    condition: &Condition,
    canvas: &Canvas,
    template: &Template,
    today: Date,
) -> Option<(SectionKind, Vec<AdvisedRow>)> {
    let whole = |kind, holds: bool| holds.then(|| (kind, Vec::new()));
    let rows = |kind, places: Vec<AdvisedRow>| (!places.is_empty()).then_some((kind, places));
    match condition {
        Condition::Partner { has, lacks } => rows(
            SectionKind::Partners,
            canvas
                .partners
                .iter()
                .filter(|partner| has.iter().all(|field| is_filled(partner, *field)))
                .filter(|partner| lacks.is_empty() || lacks.iter().any(|field| !is_filled(partner, *field)))
                .map(|partner| AdvisedRow::Partner(partner.id))
                .collect(),
        ),
        Condition::NoPartner { role, sector, involvement } => {
            let is_it = |partner: &Partner| {
                // As long as nobody chose a partner's sector, it may be of any.
                let has_sector = || fits(sector.as_deref(), partner.sector.as_ref().map(Term::code));
                fits(role.as_deref(), partner.role.as_ref().map(Term::code))
                    && (has_sector() || partner.sector.is_none())
                    && involvement
                        .as_ref()
                        .is_none_or(|wanted| partner.involvement.iter().any(|one| one.code() == wanted))
            };
            let is_absent = !canvas.partners.is_empty() && !canvas.partners.iter().any(is_it);
            whole(SectionKind::Partners, is_absent)
        }
        Condition::ContributionWithoutAnswer { kind, section, question } => {
            let field = TextField::Answer(section.clone(), question.clone());
            let is_answered = canvas.text_at(&field).is_none_or(|answer| !answer.trim().is_empty());
            let brings = |partner: &Partner| {
                partner
                    .contributions
                    .iter()
                    .any(|one| one.kind.as_ref().map(Term::code) == Some(kind.as_str()))
            };
            whole(SectionKind::Questions, !is_answered && canvas.partners.iter().any(brings))
        }
        Condition::Action { lacks } => rows(
            SectionKind::Actions,
            open_actions(canvas)
                .filter(|action| lacks.iter().any(|field| !has_field(action, *field)))
                .map(|action| AdvisedRow::Action(action.id))
                .collect(),
        ),
        Condition::ActionOverdue => rows(
            SectionKind::Actions,
            open_actions(canvas)
                .filter(|action| action.due.is_some_and(|due| due < today))
                .map(|action| AdvisedRow::Action(action.id))
                .collect(),
        ),
        Condition::NoActionWithin { days } => {
            let last = today.saturating_add(days.days());
            let is_soon = |action: &Action| action.is_done() || action.due.is_some_and(|due| due <= last);
            let nothing_soon = !canvas.actions.is_empty() && !canvas.actions.iter().any(is_soon);
            whole(SectionKind::Actions, nothing_soon)
        }
        Condition::PitchOlderThanSources => whole(SectionKind::Pitch, has_changed_source(template, canvas)),
        Condition::PitchTooLong => {
            let pitch = &canvas.pitch;
            whole(SectionKind::Pitch, pitch.spoken_seconds(None) > pitch.goal_seconds())
        }
        // The rules of the method have none.
        Condition::Form(_) => None,
    }
}

fn has_changed_source(template: &Template, canvas: &Canvas) -> bool {
    canvas.pitch.paragraphs.iter().any(|paragraph| template.has_changed_source(canvas, paragraph))
}

/// Whether a value is the wanted one; any value is, if none is wanted.
fn fits(wanted: Option<&str>, there: Option<&str>) -> bool {
    wanted.is_none_or(|wanted| there == Some(wanted))
}

fn is_filled(partner: &Partner, field: PartnerField) -> bool {
    match field {
        PartnerField::Name => !partner.name.trim().is_empty(),
        PartnerField::Sector => partner.sector.is_some(),
        PartnerField::Interest => !partner.interests.is_empty() || !partner.other_interest.trim().is_empty(),
        PartnerField::Contribution => partner
            .contributions
            .iter()
            .any(|one| one.kind.is_some() || one.amount.is_some() || !one.text.trim().is_empty()),
        PartnerField::Funder => partner.is(Involvement::Funder),
        PartnerField::BoardMember => partner.is(Involvement::BoardMember),
        PartnerField::SupportOnALevel => !partner.support.is_empty(),
        PartnerField::SupportOnEachLevel => partner.support.len() == SupportLevel::TERMS.len(),
        PartnerField::SupportRefused => {
            partner.support.values().any(|support| *support == Term::Known(Support::No))
        }
    }
}

/// Actions that are not done and have no parts, which say it all for them.
fn open_actions(canvas: &Canvas) -> impl Iterator<Item = &Action> {
    let parents: std::collections::BTreeSet<ActionId> =
        canvas.actions.iter().filter_map(|action| action.parent).collect();
    canvas.actions.iter().filter(move |action| !action.is_done() && !parents.contains(&action.id))
}

fn has_field(action: &Action, field: ActionField) -> bool {
    match field {
        ActionField::Owner => !action.owner.trim().is_empty() || action.owner_partner.is_some(),
        ActionField::Due => action.due.is_some(),
    }
}
