//! The questions of a case with what was answered, when and why.

use i18n_embed_fl::fl;

use crate::aid::{End, Rules, Walk, earlier_answers};
use crate::canvas::{Case, CaseAnswer};
use crate::export::Origin;
use crate::export::content::{Column, Manuscript, TableRow, Words};
use crate::i18n::{self, Texts};

/// Every question on the way, the one it stands at included, and the answers to questions of earlier rules.
pub(super) fn write(
    manuscript: &mut Manuscript<'_>,
    rules: &Rules,
    case: &Case,
    walk: &Walk<'_>,
    origin: Option<&Origin>,
) {
    let texts = manuscript.texts;
    manuscript.heading(3, Words::fixed(fl!(texts.messages, "motivation-questions")));
    let answerer = Answerer { texts, origin };
    table(manuscript, on_the_way(answerer, walk));
    let earlier = earlier_answers(rules, case);
    if !earlier.is_empty() {
        manuscript.heading(3, Words::fixed(fl!(texts.messages, "aid-earlier")));
        manuscript.introduction(fl!(texts.messages, "aid-earlier-why"));
        let language = texts.language().tag();
        let asked = |answer: &CaseAnswer| {
            let id = answer.question.as_str();
            rules.words_of(id).map_or(id, |words| words.text(language)).to_owned()
        };
        table(manuscript, earlier.into_iter().map(|answer| answerer.row(asked(answer), &[answer])).collect());
    }
}

fn on_the_way(answerer: Answerer<'_>, walk: &Walk<'_>) -> Vec<TableRow> {
    let language = answerer.texts.language().tag();
    let numbered = |number: usize, question: &crate::aid::Question| {
        format!("{number}. {}", question.question.text(language))
    };
    let mut rows: Vec<TableRow> = (1..)
        .zip(&walk.steps)
        .map(|(number, step)| answerer.row(numbered(number, step.question), &step.answers))
        .collect();
    let last = walk.steps.len() + 1;
    match &walk.end {
        End::Asks(question) => rows.push(answerer.row(numbered(last, question), &[])),
        // Who said what stays apart, each with a reason of its own.
        End::Differs { question, answers } => {
            rows.extend(answers.iter().map(|answer| answerer.row(numbered(last, question), &[answer])));
        }
        End::Reached(_) | End::Outdated { .. } | End::Nowhere => {}
    }
    rows
}

/// What tells of an answer when and by whom it was given.
#[derive(Clone, Copy)]
struct Answerer<'a> {
    texts: &'a Texts,
    origin: Option<&'a Origin>,
}

impl Answerer<'_> {
    /// A question with its answers, which all say the same: the answer, each day on which somebody gave it, and the reasons.
    fn row(self, asked: String, answers: &[&CaseAnswer]) -> TableRow {
        let texts = self.texts;
        let said = answers.first().and_then(|answer| answer.choice.as_ref());
        let said = said.map(|choice| i18n::choice(texts, choice));
        let said = said.unwrap_or_else(|| fl!(texts.messages, "motivation-not-answered"));
        let mut given: Vec<_> =
            answers.iter().map(|answer| (answer.date, self.name(answer).unwrap_or_default())).collect();
        given.sort_unstable();
        given.dedup();
        let given = given.into_iter().flat_map(|(day, name)| {
            let day = day.map(|day| Words::Fixed(i18n::long_date(texts, day)));
            day.into_iter().chain((!name.is_empty()).then(|| Words::team(name)))
        });
        let answer: Vec<Words> = std::iter::once(Words::Fixed(said)).chain(given).collect();
        let reasons = answers.iter().filter(|answer| !answer.reason.trim().is_empty());
        let reasons = reasons.map(|answer| Words::team(&answer.reason)).collect();
        vec![vec![Words::Fixed(asked)], answer, reasons].into()
    }

    /// Who gave an answer, if they said their name.
    fn name(&self, answer: &CaseAnswer) -> Option<&str> {
        self.origin?.answered_by.get(&answer.id).map(String::as_str)
    }
}

fn table(manuscript: &mut Manuscript<'_>, rows: Vec<TableRow>) {
    let messages = &manuscript.texts.messages;
    let columns = [
        Column::new(fl!(messages, "motivation-question"), 3.8),
        Column::new(fl!(messages, "motivation-answer"), 2.2),
        Column::new(fl!(messages, "case-answer-reason"), 3.7),
    ];
    manuscript.table(columns, rows);
}
