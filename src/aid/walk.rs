//! The path of a case through the questions.

use jiff::civil::Date;

use super::{Outcome, Period, Question, Rules, Source, Target, Transition, Verdict};
use crate::canvas::{Case, CaseAnswer, Choice, Term};

/// The path of a case, and its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk<'a> {
    /// The day of the case: its own, else today.
    pub day: Date,
    /// The questions that were answered, in order.
    pub steps: Vec<Step<'a>>,
    /// The end of the path.
    pub end: End<'a>,
    /// The rules on the way that do not hold on the day, or not any more today.
    pub lapses: Vec<Lapse<'a>>,
}

/// A question that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<'a> {
    /// The question.
    pub question: &'a Question,
    /// What was answered; all say the same.
    pub choice: Choice,
    /// The answers, more than one where two people gave the same.
    pub answers: Vec<&'a CaseAnswer>,
    /// Whether all were given before the question was last changed, or by rules that this program does not know.
    pub is_by_older_rules: bool,
}

/// The end of the path of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End<'a> {
    /// At an unanswered question.
    Asks(&'a Question),
    /// At a question that people answered differently.
    Differs {
        /// The question.
        question: &'a Question,
        /// What was answered.
        answers: Vec<&'a CaseAnswer>,
    },
    /// At an outcome.
    Reached(&'a Outcome),
    /// At an outcome by a rule that does not hold on the day, so that it does not count.
    Outdated {
        /// What to do about it.
        outcome: &'a Outcome,
        /// What the outcome would be.
        instead_of: &'a Outcome,
    },
    /// Nowhere, since there are no rules.
    Nowhere,
}

/// A rule that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lapse<'a> {
    /// The sources of the rule.
    pub source: &'a Source,
    /// When it holds.
    pub period: Period,
    /// On which day it does not.
    pub when: When,
    /// What still holds on that day, if anything does.
    pub transition: Option<&'a Transition>,
}

/// Which day a rule does not hold on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The day of the case.
    OnTheDay,
    /// Today, while it does hold on the day of the case.
    Today,
}

/// Walks a case through the questions, up to the first without an answer.
pub fn walk<'a>(rules: &'a Rules, case: &'a Case, today: Date) -> Walk<'a> {
    let day = case.date.unwrap_or(today);
    let mut walk = Walk { day, steps: Vec::new(), end: End::Nowhere, lapses: Vec::new() };
    let mut at = rules.question(&rules.start).map(Target::Question);
    // No way is longer than there are questions, also where somebody's data led around in a circle.
    for _ in 0..=rules.questions.len() {
        match at {
            None => break,
            Some(Target::Outcome(outcome)) => {
                walk.note(rules, outcome.valid, &outcome.sources, &outcome.figures, today);
                walk.end = walk.arrive(rules, outcome);
                break;
            }
            Some(Target::Question(question)) => {
                walk.note(rules, question.valid, &question.sources, &question.figures, today);
                match given(case, question) {
                    GivenAnswer::Nothing => {
                        walk.end = End::Asks(question);
                        break;
                    }
                    GivenAnswer::Different(answers) => {
                        walk.end = End::Differs { question, answers };
                        break;
                    }
                    GivenAnswer::One(choice, answers) => {
                        let is_by_older_rules =
                            answers.iter().all(|answer| !is_current(rules, question, answer));
                        walk.steps.push(Step { question, choice, answers, is_by_older_rules });
                        at = rules.after(question, choice);
                    }
                }
            }
        }
    }
    walk
}

impl<'a> Walk<'a> {
    /// The verdict, once there is an outcome.
    pub fn verdict(&self) -> Option<Verdict> {
        self.outcome().map(|outcome| outcome.verdict)
    }

    /// The outcome, once there is one.
    pub const fn outcome(&self) -> Option<&'a Outcome> {
        match self.end {
            End::Reached(outcome) | End::Outdated { outcome, .. } => Some(outcome),
            End::Asks(_) | End::Differs { .. } | End::Nowhere => None,
        }
    }

    /// The answers on the way to where the case stands, and the differing answers to the question it stands at.
    pub fn answers(&self) -> impl Iterator<Item = &'a CaseAnswer> {
        let differing = match &self.end {
            End::Differs { answers, .. } => answers.as_slice(),
            End::Asks(_) | End::Reached(_) | End::Outdated { .. } | End::Nowhere => &[],
        };
        self.steps.iter().flat_map(|step| &step.answers).chain(differing).copied()
    }

    /// What the way went by, in order: the sources of each question and of the outcome, the days on which it holds, and
    /// its figures.
    pub fn rules_used(&self) -> Vec<(&'a [String], Period, &'a [String])> {
        let of_question = |question: &'a Question| {
            (question.sources.as_slice(), question.valid, question.figures.as_slice())
        };
        let mut used: Vec<_> = self.steps.iter().map(|step| of_question(step.question)).collect();
        match self.end {
            End::Asks(question) | End::Differs { question, .. } => used.push(of_question(question)),
            End::Reached(outcome) | End::Outdated { instead_of: outcome, .. } => {
                used.push((&outcome.sources, outcome.valid, &outcome.figures));
            }
            End::Nowhere => {}
        }
        used
    }

    /// Answers of the case that do not count, since the way does not come by their question. Those to questions of an
    /// earlier version of the rules are not among them.
    pub fn unused<'c>(&self, rules: &Rules, case: &'c Case) -> Vec<&'c CaseAnswer> {
        let is_on_the_way = |answer: &&CaseAnswer| self.comes_by(answer.question.as_str());
        let is_earlier = |answer: &&CaseAnswer| rules.is_earlier(answer.question.as_str());
        case.answers.iter().filter(|answer| !is_on_the_way(answer) && !is_earlier(answer)).collect()
    }

    /// Whether the way comes by a question, or stands at it.
    pub(super) fn comes_by(&self, id: &str) -> bool {
        let is_here = match &self.end {
            End::Asks(question) | End::Differs { question, .. } => question.id == id,
            End::Reached(_) | End::Outdated { .. } | End::Nowhere => false,
        };
        is_here || self.steps.iter().any(|step| step.question.id == id)
    }

    /// An outcome says something as long as every rule on the way holds on the day. Those that ask for care do so always.
    fn arrive(&self, rules: &'a Rules, outcome: &'a Outcome) -> End<'a> {
        let is_outdated = self.lapses.iter().any(|lapse| lapse.when == When::OnTheDay);
        if is_outdated && matches!(outcome.verdict, Verdict::Allowed | Verdict::Procurement) {
            End::Outdated { outcome: &rules.outdated, instead_of: outcome }
        } else {
            End::Reached(outcome)
        }
    }

    /// Remembers what of a rule and its figures does not hold, each source once.
    fn note(
        &mut self,
        rules: &'a Rules,
        period: Period,
        sources: &'a [String],
        figures: &'a [String],
        today: Date,
    ) {
        let own = sources.first().map(|source| (source, period));
        let figures = rules.figures_on(figures, self.day).map(|figure| (&figure.source, figure.valid));
        for (source, period) in own.into_iter().chain(figures) {
            let when = match (period.holds_on(self.day), period.holds_on(today)) {
                (true, true) => continue,
                (false, _) => When::OnTheDay,
                (true, false) => When::Today,
            };
            let Some(source) = rules.source(source) else { continue };
            // Several articles of one law, or several figures of one regulation, are one thing to say.
            let is_said = |said: &Lapse<'_>| said.period == period && said.source.after == source.after;
            if !self.lapses.iter().any(is_said) {
                let day = if when == When::Today { today } else { self.day };
                let transition = rules.transition_on(&source.id, day);
                self.lapses.push(Lapse { source, period, when, transition });
            }
        }
    }
}

/// Answers of a case to questions that only an earlier version of the rules asked, in the order of those questions.
/// They are kept and decide nothing.
pub fn earlier_answers<'c>(rules: &Rules, case: &'c Case) -> Vec<&'c CaseAnswer> {
    let mut found = Vec::new();
    for question in rules.earlier.iter().filter(|question| rules.is_earlier(&question.id)) {
        found.extend(case.answers.iter().filter(|answer| answer.question.as_str() == question.id));
    }
    found
}

/// Whether an answer was given to the question as it is asked now.
fn is_current(rules: &Rules, question: &Question, answer: &CaseAnswer) -> bool {
    let version = answer.rules.trim().parse::<u32>();
    version.is_ok_and(|version| (question.changed..=rules.version).contains(&version))
}

/// The answers of a case to a question.
enum GivenAnswer<'a> {
    Nothing,
    One(Choice, Vec<&'a CaseAnswer>),
    Different(Vec<&'a CaseAnswer>),
}

fn given<'a>(case: &'a Case, question: &Question) -> GivenAnswer<'a> {
    let known = |answer: &'a CaseAnswer| match answer.choice {
        Some(Term::Known(choice)) if answer.question.as_str() == question.id => Some((choice, answer)),
        _ => None,
    };
    let answers: Vec<(Choice, &CaseAnswer)> = case.answers.iter().filter_map(known).collect();
    let Some((first, _)) = answers.first() else { return GivenAnswer::Nothing };
    let first = *first;
    let all_the_same = answers.iter().all(|(choice, _)| *choice == first);
    let answers = answers.into_iter().map(|(_, answer)| answer).collect();
    if all_the_same { GivenAnswer::One(first, answers) } else { GivenAnswer::Different(answers) }
}
