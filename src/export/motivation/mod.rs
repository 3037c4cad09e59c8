//! The motivation on paper: why a case of the decision aid came out as it did, for the file and for two signatures.
//!
//! What was answered, and why, is the team's; the rules with their sources and dates are the program's. It says what is
//! still open, and has room for signatures only where nothing is.

mod answers;
mod rules;

use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::book::{Book, Callout, Column, TableRow, Words};
use super::scene::Color;
use super::style::{group_color, group_tint};
use super::text::single_line;
use super::{Export, LayOutError, Order};
use crate::aid::{End, Open, Outcome, Rules, Verdict, Walk, open_points, walk};
use crate::canvas::{Canvas, Case};
use crate::i18n::{self, Texts};
use crate::template::Group;

/// White in a row of the table for signatures, to write in, in ems.
const ROOM: f32 = 1.6;

/// Lays out the motivation of a case, or of every case, each from the top of a page; today is the day of cases without
/// one.
pub(super) fn lay_out(order: &Order<'_>, case: Option<&Case>) -> Result<Export, LayOutError> {
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
    let foot = fl!(messages, "motivation-foot", subject = subject);
    for (number, case) in cases.iter().enumerate() {
        if number > 0 {
            book.begin_page();
        }
        write_case(&mut book, case, canvas, &foot, today);
    }
    book.finish(&foot)
}

fn write_case(book: &mut Book<'_>, case: &Case, canvas: &Canvas, foot: &str, today: Date) {
    let texts = book.writer.texts;
    let rules = Rules::built_in();
    let walk = walk(rules, case, today);
    let open = open_points(case, &walk);
    // A page that is not to be signed says so wherever it ends up.
    book.set_foot(if open.is_empty() { foot.to_owned() } else { draft_foot(texts, foot) });
    book.heading(2, &case_name(texts, case));
    facts(book, case, canvas, &walk);
    book.heading(3, &Words::fixed(fl!(texts.messages, "aid-outcome")));
    outcome(book, &walk, !open.is_empty());
    answers::write(book, rules, case, &walk);
    rules::write(book, rules, &walk);
    open_list(book, &open);
    if let Some(outcome) = walk.outcome() {
        advice(book, outcome);
    }
    if open.is_empty() {
        book.heading(3, &Words::fixed(fl!(texts.messages, "motivation-signatures")));
        signatures(book);
    }
}

fn draft_foot(texts: &Texts, foot: &str) -> String {
    let draft = fl!(texts.messages, "motivation-draft");
    fl!(texts.messages, "motivation-draft-foot", draft = draft, foot = foot)
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

/// What it comes to, and the rules on the way that do not hold, in a box.
fn outcome(book: &mut Book<'_>, walk: &Walk<'_>, is_draft: bool) {
    let texts = book.writer.texts;
    let (sign, title) = i18n::aid::verdict(texts, walk.verdict());
    let (color, tint) = verdict_colors(walk.verdict());
    let mut sentences = vec![(outcome_line(texts, walk), false)];
    if let End::Outdated { instead_of, .. } = walk.end {
        let would_be = instead_of.text.text(texts.language().tag());
        sentences.push((fl!(texts.messages, "aid-instead-of", outcome = would_be), false));
    }
    sentences.extend(walk.lapses.iter().map(|lapse| (i18n::aid::lapse(texts, lapse), false)));
    if is_draft {
        sentences.push((fl!(texts.messages, "motivation-draft"), true));
    }
    book.callout(&Callout { sign, title, sentences, color, tint });
}

/// The colour of a verdict, and the tint behind it; the sign and the word say the same.
const fn verdict_colors(verdict: Option<Verdict>) -> (Color, Color) {
    let group = match verdict {
        Some(Verdict::Allowed) => Group::Collaboration,
        Some(Verdict::Procurement) => Group::Challenge,
        Some(Verdict::Notify | Verdict::Ask) | None => Group::Preconditions,
    };
    (group_color(group), group_tint(group))
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

/// What has to be settled before anybody signs.
fn open_list(book: &mut Book<'_>, open: &[Open<'_>]) {
    let texts = book.writer.texts;
    book.heading(3, &Words::fixed(fl!(texts.messages, "motivation-open")));
    if open.is_empty() {
        book.sentence(fl!(texts.messages, "motivation-nothing-open"));
    } else {
        book.lead(fl!(texts.messages, "motivation-draft-why"));
    }
    let points = open.iter().map(|point| Words::Fixed(i18n::aid::open_point(texts, point)));
    book.list(&points.collect::<Vec<_>>());
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
