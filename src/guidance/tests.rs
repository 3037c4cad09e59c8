//! Each rule, with something to say and without.

use jiff::civil::date;

use super::*;
use crate::canvas::{
    Action, ActionState, Canvas, Contribution, ContributionKind, Id, Interest, Involvement, Paragraph,
    Partner, PartnerRole, Section, Sector, Support, SupportLevel, Term,
};
use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};

const TODAY: jiff::civil::Date = date(2026, 11, 22);

/// A canvas about which there is nothing to say.
fn sound() -> Canvas {
    let templates = BuiltInTemplates::read().unwrap();
    let mut canvas = templates.get(COLLABORATIVE_INNOVATION).unwrap().blank_canvas("nl");
    let sectors = [Sector::Government, Sector::Business, Sector::Knowledge, Sector::Society];
    canvas.partners =
        sectors.into_iter().enumerate().map(|(number, sector)| partner(number, sector)).collect();
    canvas.partners[0].role = Some(PartnerRole::Founding.into());
    canvas.partners[3].involvement = [Involvement::ProblemOwner.into()].into();
    let due = Some(date(2026, 12, 24));
    let owner = "Gemeente".to_owned();
    canvas.actions = vec![Action { owner, due, ..Action::new(Id::new(uuid::Uuid::from_u128(9))) }];
    canvas
}

fn partner(number: usize, sector: Sector) -> Partner {
    let id = uuid::Uuid::from_u128(number as u128);
    let contribution =
        Contribution { kind: Some(ContributionKind::People.into()), ..Contribution::new(Id::new(id)) };
    Partner {
        name: format!("Partner {number}"),
        sector: Some(sector.into()),
        interests: [Interest::Knowledge.into()].into(),
        contributions: vec![contribution],
        ..Partner::new(Id::new(id))
    }
}

/// The rules that have something to say, and of how many rows.
fn said(canvas: &Canvas) -> Vec<(String, usize)> {
    let templates = BuiltInTemplates::read().unwrap();
    let template = templates.get(COLLABORATIVE_INNOVATION).unwrap();
    let found = advice(Rules::built_in(), canvas, template, TODAY);
    found.into_iter().map(|advice| (advice.rule.id, advice.places.len())).collect()
}

#[track_caller]
fn check(expect: &[(&str, usize)], change: impl FnOnce(&mut Canvas)) {
    let mut canvas = sound();
    change(&mut canvas);
    let said = said(&canvas);
    let said: Vec<(&str, usize)> = said.iter().map(|(id, rows)| (id.as_str(), *rows)).collect();
    assert_eq!(said, expect);
}

#[test]
fn of_a_sound_canvas_and_an_empty_one_there_is_nothing_to_say() {
    check(&[], |_| {});
    check(&[], |canvas| {
        canvas.partners.clear();
        canvas.actions.clear();
    });
}

#[test]
fn a_partner_has_an_interest_a_contribution_and_a_name() {
    check(&[("interest_without_contribution", 2)], |canvas| {
        canvas.partners[1].contributions.clear();
        canvas.partners[2].contributions[0].kind = None;
    });
    check(&[("contribution_without_interest", 1)], |canvas| canvas.partners[1].interests.clear());
    check(&[], |canvas| {
        canvas.partners[1].interests.clear();
        canvas.partners[1].other_interest = "Rust".to_owned();
    });
    check(&[("partner_without_name", 1)], |canvas| canvas.partners[1].name = " ".to_owned());
}

#[test]
fn there_is_a_founding_partner_and_each_side_of_the_helix() {
    check(&[("no_founding_partner", 0)], |canvas| canvas.partners[0].role = None);
    for (place, rule) in
        ["no_government", "no_business", "no_knowledge", "no_society"].into_iter().enumerate()
    {
        check(&[(rule, 0)], |canvas| {
            canvas.partners[0].role = None;
            canvas.partners[(place + 1) % 4].involvement = [Involvement::ProblemOwner.into()].into();
            canvas.partners[(place + 1) % 4].role = Some(PartnerRole::Founding.into());
            canvas.partners.remove(place);
        });
    }
}

#[test]
fn a_partner_whose_sector_nobody_chose_may_be_of_any() {
    check(&[("partner_without_sector", 1)], |canvas| canvas.partners[1].sector = None);
}

#[test]
fn somebody_has_the_problem_and_who_pays_does_not_govern() {
    check(&[("no_problem_owner", 0)], |canvas| canvas.partners[3].involvement.clear());
    check(&[], |canvas| canvas.partners[1].involvement = [Involvement::Funder.into()].into());
    check(&[], |canvas| canvas.partners[1].involvement = [Involvement::BoardMember.into()].into());
    check(&[("funder_in_board", 1)], |canvas| {
        canvas.partners[1].involvement = [Involvement::BoardMember.into(), Involvement::Funder.into()].into();
    });
}

#[test]
fn a_partner_is_supported_on_each_level_of_its_own_organisation() {
    let support = |levels: &[(SupportLevel, Support)]| {
        let support = levels.iter().map(|(level, support)| (*level, Term::Known(*support))).collect();
        move |canvas: &mut Canvas| canvas.partners[2].support = support
    };
    let (board, management, work) = (SupportLevel::Board, SupportLevel::Management, SupportLevel::Work);
    check(&[("support_half_said", 1)], support(&[(board, Support::Yes)]));
    check(&[], support(&[(board, Support::Yes), (management, Support::Partly), (work, Support::Yes)]));
    let refused = [(board, Support::Yes), (management, Support::No), (work, Support::Yes)];
    check(&[("support_refused", 1)], support(&refused));
}

#[test]
fn what_the_team_silenced_is_not_said() {
    check(&[("no_founding_partner", 0)], |canvas| {
        canvas.partners[0].role = None;
        canvas.actions[0].owner.clear();
        canvas.silenced.insert("action_without_owner".to_owned(), "Doen we mondeling".to_owned());
    });
}

#[test]
fn every_rule_has_an_id_that_a_canvas_can_name() {
    let rules = &Rules::built_in().rules;
    assert!(rules.iter().all(|rule| crate::canvas::is_id(&rule.id)));
    let ids: std::collections::BTreeSet<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(ids.len(), rules.len());
}

#[test]
fn money_has_a_place() {
    let bring_money = |canvas: &mut Canvas| {
        canvas.partners[0].contributions[0].kind = Some(ContributionKind::Money.into());
    };
    check(&[("money_without_place", 0)], bring_money);
    check(&[], |canvas| {
        bring_money(canvas);
        let Some(Section::Questions(answers)) = canvas.sections.get_mut("agreements") else { panic!() };
        answers.insert("money".into(), "Bij de stichting".to_owned());
    });
}

#[test]
fn an_action_has_an_owner_and_a_date_that_is_still_to_come_and_one_comes_soon() {
    check(&[("action_without_owner", 1)], |canvas| canvas.actions[0].owner.clear());
    check(&[("action_without_date", 1), ("nothing_soon", 0)], |canvas| canvas.actions[0].due = None);
    check(&[("action_overdue", 1)], |canvas| canvas.actions[0].due = Some(date(2026, 11, 21)));
    check(&[], |canvas| canvas.actions[0].due = Some(TODAY));
    check(&[("nothing_soon", 0)], |canvas| canvas.actions[0].due = Some(date(2027, 2, 23)));
    check(&[], |canvas| canvas.actions[0].due = Some(date(2027, 2, 22)));
    check(&[], |canvas| {
        canvas.actions[0] = Action {
            state: Some(ActionState::Done.into()),
            ..Action::new(Id::new(uuid::Uuid::from_u128(9)))
        };
    });
}

#[test]
fn a_goal_with_parts_needs_no_owner_or_date_of_its_own() {
    check(&[], |canvas| {
        let goal = Action::new(Id::new(uuid::Uuid::from_u128(8)));
        canvas.actions[0].parent = Some(goal.id);
        canvas.actions.push(goal);
    });
}

#[test]
fn a_pitch_is_as_new_as_the_texts_that_it_comes_from() {
    let write = |canvas: &mut Canvas, text: &str| {
        canvas.sections.insert("dream".into(), Section::Text(text.to_owned()));
    };
    let compose = |canvas: &mut Canvas| {
        let paragraph = Paragraph {
            source: Some("dream".into()),
            // The hash of "Samen".
            source_sha256: "a00bd7fb57aa7e1dc899009810dd012165f559399a025861f4174763262a76a7".to_owned(),
            ..Paragraph::new(Id::new(uuid::Uuid::from_u128(1)))
        };
        canvas.pitch.paragraphs.push(paragraph);
    };
    check(&[], |canvas| {
        write(canvas, "Samen");
        compose(canvas);
    });
    check(&[("pitch_older_than_sources", 0)], |canvas| {
        write(canvas, "Samen sterk");
        compose(canvas);
    });
}

#[test]
fn a_pitch_takes_a_minute_or_as_long_as_the_team_chose() {
    let words = |count: usize| "woord ".repeat(count);
    check(&[], |canvas| canvas.pitch.text = words(115));
    check(&[("pitch_too_long", 0)], |canvas| canvas.pitch.text = words(116));
    check(&[], |canvas| {
        canvas.pitch.text = words(116);
        canvas.pitch.seconds = Some(90);
    });
}

#[test]
fn every_rule_says_it_in_both_languages_with_a_reason_and_a_source() {
    let rules = Rules::built_in();
    for rule in &rules.rules {
        for text in [&rule.message, &rule.why] {
            assert_eq!(text.languages().collect::<Vec<_>>(), ["en", "nl"], "{}", rule.id);
        }
        assert!(!rule.source.is_empty());
        let same = rules.rules.iter().filter(|other| other.id == rule.id).count();
        assert_eq!(same, 1, "{}", rule.id);
    }
}
