//! The motivation on paper: why a case of the decision aid came out as it did, for the file and for two signatures.
//!
//! What was answered, and why, is the team's; the rules with their sources and dates are the program's. It says what is
//! still open, so that nobody signs for more than is there.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::book::{Book, Column, TableRow, Words};
use super::text::single_line;
use super::{Export, Order};
use crate::aid::{End, Figure, Outcome, Period, Question, Rules, Source, Verdict, Walk, walk};
use crate::canvas::{Canvas, Case, CaseAnswer};
use crate::i18n::{self, Texts};

/// White in a row of the table for signatures, to write in, in ems.
const ROOM: f32 = 1.6;

/// Lays out the motivation of a case, or of every case, each from the top of a page; today is the day of cases without
/// one.
pub(super) fn lay_out(order: &Order<'_>, case: Option<&Case>) -> Export {
    let Order { canvas, template, texts, today, .. } = *order;
    let cases = case.map_or(canvas.cases.as_slice(), std::slice::from_ref);
    let messages = &texts.messages;
    let title = fl!(messages, "motivation-title");
    let subject = match single_line(&canvas.header.subject) {
        subject if subject.is_empty() => single_line(template.title.text(texts.language().tag())),
        subject => subject,
    };
    let made = fl!(
        messages,
        "motivation-made",
        date = i18n::long_date(texts, today),
        rules = Rules::built_in().version.to_string()
    );
    let about = [subject.clone(), made];
    let mut book = Book::new(order, &Words::fixed(title.as_str()), &about);
    book.sentence(fl!(messages, "aid-no-advice"));
    if cases.is_empty() {
        book.remark(fl!(messages, "motivation-empty"));
    }
    for (number, case) in cases.iter().enumerate() {
        if number > 0 {
            book.begin_page();
        }
        write_case(&mut book, case, canvas, today);
    }
    let foot = fl!(messages, "motivation-foot", subject = subject);
    book.finish(&title, &foot)
}

fn write_case(book: &mut Book<'_>, case: &Case, canvas: &Canvas, today: Date) {
    let texts = book.writer.texts;
    let rules = Rules::built_in();
    let walk = walk(rules, case, today);
    book.heading(2, &case_name(texts, case));
    facts(book, case, canvas, &walk);
    book.heading(3, &Words::fixed(fl!(texts.messages, "aid-outcome")));
    outcome(book, &walk);
    book.heading(3, &Words::fixed(fl!(texts.messages, "motivation-questions")));
    questions(book, &walk);
    book.heading(3, &Words::fixed(fl!(texts.messages, "motivation-rules")));
    sources(book, rules, &walk);
    book.heading(3, &Words::fixed(fl!(texts.messages, "motivation-open")));
    open_points(book, case, &walk);
    if let Some(outcome) = walk.outcome() {
        advice(book, outcome);
    }
    book.heading(3, &Words::fixed(fl!(texts.messages, "motivation-signatures")));
    signatures(book);
}

/// What a case is called.
pub(super) fn case_name(texts: &Texts, case: &Case) -> Words {
    match case.name.trim() {
        "" => Words::fixed(fl!(texts.messages, "case-nameless")),
        name => Words::team(name),
    }
}

fn facts(book: &mut Book<'_>, case: &Case, canvas: &Canvas, walk: &Walk<'_>) {
    let texts = book.writer.texts;
    let messages = &texts.messages;
    if let Some(partner) = case.partner.and_then(|id| canvas.partner(id)) {
        book.labelled(&fl!(messages, "case-partner"), &Words::team(&partner.name));
        if let Some(sector) = &partner.sector {
            book.labelled(&fl!(messages, "partner-sector"), &Words::fixed(i18n::sector(texts, sector)));
        }
    }
    let mut day = i18n::long_date(texts, walk.day);
    if case.date.is_none() {
        day = fl!(messages, "motivation-day-unknown", day = day);
    }
    book.labelled(&fl!(messages, "case-date"), &Words::fixed(day));
    if case.facts.trim().is_empty() {
        book.remark(fl!(messages, "motivation-no-facts"));
    } else {
        book.labelled(&fl!(messages, "case-facts"), &Words::team(&case.facts));
    }
}

/// What it comes to, and the rules on the way that do not hold.
pub(super) fn outcome(book: &mut Book<'_>, walk: &Walk<'_>) {
    let texts = book.writer.texts;
    let language = texts.language().tag();
    book.sentence(outcome_line(texts, walk));
    if let End::Outdated { instead_of, .. } = walk.end {
        book.sentence(fl!(texts.messages, "aid-instead-of", outcome = instead_of.text.text(language)));
    }
    for lapse in &walk.lapses {
        book.sentence(i18n::aid::lapse(texts, lapse));
    }
}

/// Where a case stands, in a sentence.
pub(super) fn outcome_line(texts: &Texts, walk: &Walk<'_>) -> String {
    let language = texts.language().tag();
    match &walk.end {
        End::Reached(outcome) | End::Outdated { outcome, .. } => outcome.text.text(language).to_owned(),
        End::Asks(question) => {
            fl!(texts.messages, "aid-standing-asks", question = question.question.text(language))
        }
        End::Differs { question, .. } => {
            fl!(texts.messages, "aid-standing-differs", question = question.question.text(language))
        }
        End::Nowhere => String::new(),
    }
}

/// Every question on the way with what was answered and why, the one it stands at included.
fn questions(book: &mut Book<'_>, walk: &Walk<'_>) {
    let texts = book.writer.texts;
    let messages = &texts.messages;
    let mut rows: Vec<TableRow> = Vec::new();
    let mut add = |number: usize, question: &Question, answers: &[&CaseAnswer]| {
        let asked = question.question.text(texts.language().tag());
        let said = answers.first().and_then(|answer| answer.choice.as_ref());
        let said = said.map(|choice| i18n::choice(texts, choice));
        let said = said.unwrap_or_else(|| fl!(messages, "motivation-not-answered"));
        let reasons = answers.iter().filter(|answer| !answer.reason.trim().is_empty());
        let reasons = reasons.map(|answer| Words::team(&answer.reason)).collect();
        let asked = Words::fixed(format!("{number}. {asked}"));
        rows.push(vec![vec![asked], vec![Words::Fixed(said)], reasons].into());
    };
    for (number, step) in (1..).zip(&walk.steps) {
        add(number, step.question, &step.answers);
    }
    let last = walk.steps.len() + 1;
    match &walk.end {
        End::Asks(question) => add(last, question, &[]),
        // Who said what stays apart, each with a reason of its own.
        End::Differs { question, answers } => {
            for answer in answers {
                add(last, question, &[answer]);
            }
        }
        End::Reached(_) | End::Outdated { .. } | End::Nowhere => {}
    }
    let columns = [
        Column::new(fl!(messages, "motivation-question"), 4.0),
        Column::new(fl!(messages, "motivation-answer"), 1.3),
        Column::new(fl!(messages, "case-reason"), 3.7),
    ];
    book.table(&columns, rows);
}

/// The laws on the way, each once, with the days on which what was used of it holds; and the figures of the day.
fn sources(book: &mut Book<'_>, rules: &Rules, walk: &Walk<'_>) {
    let texts = book.writer.texts;
    let messages = &texts.messages;
    let language = texts.language().tag();
    let mut used: Vec<(&Source, Period)> = Vec::new();
    let mut figures: Vec<&Figure> = Vec::new();
    for (sources, period, ids) in walk.rules_used() {
        for figure in rules.figures_on(ids, walk.day) {
            if !figures.contains(&figure) {
                figures.push(figure);
            }
        }
        for source in sources.iter().filter_map(|id| rules.source(id)) {
            if !used.contains(&(source, period)) {
                used.push((source, period));
            }
        }
    }
    for figure in &figures {
        let Some(source) = rules.source(&figure.source) else { continue };
        if !used.contains(&(source, figure.valid)) {
            used.push((source, figure.valid));
        }
    }
    let always = fl!(messages, "motivation-always");
    let rows = used.into_iter().map(|(source, period)| {
        let held = match i18n::aid::period(texts, period) {
            held if held.is_empty() => always.clone(),
            held => held,
        };
        vec![vec![Words::fixed(source.text.text(language))], vec![Words::fixed(held)]].into()
    });
    let columns = [
        Column::new(fl!(messages, "motivation-rule"), 6.0),
        Column::new(fl!(messages, "motivation-holds"), 4.0),
    ];
    book.table(&columns, rows.collect());
    if !figures.is_empty() {
        book.labelled(&fl!(messages, "motivation-figures"), &Words::fixed(i18n::long_date(texts, walk.day)));
        let figures: Vec<Words> =
            figures.into_iter().map(|figure| Words::fixed(i18n::aid::figure(texts, figure))).collect();
        book.list(&figures);
    }
}

/// What somebody should settle before anybody signs.
fn open_points(book: &mut Book<'_>, case: &Case, walk: &Walk<'_>) {
    let texts = book.writer.texts;
    let messages = &texts.messages;
    let language = texts.language().tag();
    let mut points = Vec::new();
    if walk.outcome().is_none_or(|outcome| outcome.verdict == Verdict::Ask) {
        points.push(outcome_line(texts, walk));
    }
    if case.facts.trim().is_empty() {
        points.push(fl!(messages, "motivation-no-facts"));
    }
    if case.date.is_none() {
        points.push(fl!(messages, "motivation-no-date"));
    }
    for step in &walk.steps {
        let question = step.question.question.text(language);
        if step.answers.iter().all(|answer| answer.reason.trim().is_empty()) {
            points.push(fl!(messages, "motivation-no-reason", question = question));
        }
        if step.is_by_older_rules {
            points.push(fl!(messages, "motivation-older-rules", question = question));
        }
    }
    points.extend(walk.lapses.iter().map(|lapse| i18n::aid::lapse(texts, lapse)));
    if points.is_empty() {
        book.sentence(fl!(messages, "motivation-nothing-open"));
    }
    book.list(&points.into_iter().map(Words::Fixed).collect::<Vec<_>>());
}

/// What to do next, what is possible too, and when to call in a lawyer.
fn advice(book: &mut Book<'_>, outcome: &Outcome) {
    let messages = &book.writer.texts.messages;
    let language = book.writer.texts.language().tag();
    let lists = [
        (fl!(messages, "aid-what-next"), outcome.next.get(language)),
        (fl!(messages, "aid-alternatives"), outcome.alternatives.get(language)),
    ];
    let lawyer = fl!(messages, "aid-lawyer");
    for (title, items) in lists {
        let items: Vec<Words> = items.into_iter().flatten().map(Words::fixed).collect();
        if !items.is_empty() {
            book.heading(3, &Words::fixed(title));
            book.list(&items);
        }
    }
    book.heading(3, &Words::fixed(lawyer));
    book.sentence(outcome.lawyer.text(language));
}

/// Room for the two who answer for it.
fn signatures(book: &mut Book<'_>) {
    let messages = &book.writer.texts.messages;
    let columns = [
        Column::new(fl!(messages, "motivation-to-fill-in"), 2.0),
        Column::new(fl!(messages, "motivation-policy"), 4.0),
        Column::new(fl!(messages, "motivation-legal"), 4.0),
    ];
    let rows = [
        fl!(messages, "motivation-name"),
        fl!(messages, "motivation-date"),
        fl!(messages, "motivation-signature"),
    ];
    let rows = rows.into_iter().enumerate().map(|(number, title)| {
        // A signature takes more room than a name.
        let room = if number == 2 { ROOM * 2.0 } else { ROOM };
        TableRow {
            cells: vec![vec![Words::Fixed(title)], Vec::new(), Vec::new()],
            room,
            // Nobody signs on a page that does not say for whom.
            keep_with_next: number < 2,
            ..TableRow::default()
        }
    });
    book.table(&columns, rows.collect());
}
