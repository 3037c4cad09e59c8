//! The motivation: the reasons for the outcome of a case of the decision aid, for the file and for two signatures.
//!
//! What was answered, and why, is the team's; the rules with their sources and dates are the program's. It says what is
//! still open, and has room for signatures only where nothing is.

mod answers;
mod details;
mod rules;
mod signing;

use i18n_embed_fl::fl;

use super::{Callout, Manuscript, Run, Tone, Words, single_line};
use crate::aid::{Change, End, Open, Outcome, Rules, Verdict, Walk, changes_for, open_points, walk};
use crate::canvas::{Canvas, Case};
use crate::export::stopped::go_on;
use crate::export::{Order, Stopped};
use crate::i18n::{self, Texts};

/// Writes the motivation of a case, or of every case, each in a chapter of its own; today is the day of cases without
/// one.
///
/// # Errors
/// If it was cancelled.
pub(crate) fn motivation<'a>(order: &Order<'a>, case: Option<&Case>) -> Result<Manuscript<'a>, Stopped> {
    let Order { canvas, template, texts, origin, .. } = *order;
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
        date = i18n::long_date(texts, order.today),
        rules = Rules::built_in().version.to_string()
    );
    // Paper and file are held beside each other by these.
    let of_file = origin.map_or_else(String::new, |origin| {
        fl!(messages, "motivation-origin", id = origin.id.to_string(), hash = origin.sha256.as_str())
    });
    let mut manuscript = Manuscript::new(texts, Words::fixed(title), vec![subject.clone(), made, of_file]);
    manuscript.sentence(fl!(messages, "aid-no-advice"));
    if cases.is_empty() {
        manuscript.remark(fl!(messages, "motivation-empty"));
    }
    manuscript.foot = fl!(messages, "motivation-foot", subject = subject);
    for (number, case) in cases.iter().enumerate() {
        go_on(order.is_wanted)?;
        write_case(&mut manuscript, (number, case), order);
    }
    Ok(manuscript)
}

fn write_case(manuscript: &mut Manuscript<'_>, (number, case): (usize, &Case), order: &Order<'_>) {
    let Order { canvas, texts, today, origin, .. } = *order;
    let rules = Rules::built_in();
    let walk = walk(rules, case, today);
    let open = open_points(rules, case, &walk);
    // A page that is not to be signed says so wherever it ends up.
    let foot = (!open.is_empty()).then(|| draft_foot(texts, &manuscript.foot));
    if number == 0 {
        manuscript.front_foot = foot;
    } else {
        manuscript.chapter(foot);
    }
    manuscript.heading(2, case_name(texts, case));
    facts(manuscript, case, canvas, &walk);
    details::write(manuscript, rules, case, &walk);
    manuscript.heading(3, Words::fixed(fl!(texts.messages, "aid-outcome")));
    outcome(manuscript, &walk, &open);
    answers::write(manuscript, rules, case, &walk, origin);
    rules::write(manuscript, rules, case, &walk);
    open_list(manuscript, &open);
    changes(manuscript, &changes_for(rules, case, &walk));
    if let Some(outcome) = walk.outcome() {
        advice(manuscript, outcome);
    }
    if open.is_empty() {
        signing::write(manuscript, &case_name(texts, case));
    }
}

fn draft_foot(texts: &Texts, foot: &str) -> String {
    let draft = fl!(texts.messages, "motivation-draft");
    fl!(texts.messages, "motivation-draft-foot", draft = draft, foot = foot)
}

/// The name of a case.
pub(super) fn case_name(texts: &Texts, case: &Case) -> Words {
    match case.name.trim() {
        "" => Words::fixed(fl!(texts.messages, "case-nameless")),
        name => Words::team(name),
    }
}

fn facts(manuscript: &mut Manuscript<'_>, case: &Case, canvas: &Canvas, walk: &Walk<'_>) {
    let texts = manuscript.texts;
    let messages = &texts.messages;
    if let Some(partner) = case.partner.and_then(|id| canvas.partner(id)) {
        manuscript.labelled(&fl!(messages, "case-partner"), &Words::team(&partner.name));
        if let Some(sector) = &partner.sector {
            manuscript.labelled(&fl!(messages, "partner-sector"), &Words::fixed(i18n::sector(texts, sector)));
        }
    }
    let mut day = i18n::long_date(texts, walk.day);
    if case.date.is_none() {
        day = fl!(messages, "motivation-day-unknown", day = day);
    }
    manuscript.labelled(&fl!(messages, "case-date"), &Words::fixed(day));
    if case.facts.trim().is_empty() {
        manuscript.remark(fl!(messages, "motivation-no-facts"));
    } else {
        manuscript.labelled(&fl!(messages, "case-facts"), &Words::team(&case.facts));
    }
}

/// The verdict, what the amounts say against it, and the rules on the way that do not hold, in a box.
fn outcome(manuscript: &mut Manuscript<'_>, walk: &Walk<'_>, open: &[Open<'_>]) {
    let texts = manuscript.texts;
    let against = open.iter().filter(|point| point.contradicts_outcome());
    let mut sentences: Vec<String> = against.map(|point| i18n::aid::open_point(texts, point)).collect();
    // What is above a ceiling is not allowed, whatever was answered.
    let verdict = walk.verdict().filter(|_| sentences.is_empty());
    let (sign, title) = i18n::aid::verdict(texts, verdict);
    sentences.push(i18n::aid::standing(texts, &walk.end));
    if let End::Outdated { instead_of, .. } = walk.end {
        let would_be = instead_of.text.text(texts.language().tag());
        sentences.push(fl!(texts.messages, "aid-instead-of", outcome = would_be));
    }
    sentences.extend(walk.lapses.iter().map(|lapse| i18n::aid::lapse(texts, lapse)));
    let mut sentences: Vec<Run> =
        sentences.into_iter().map(|sentence| Run::plain(Words::Fixed(sentence))).collect();
    if !open.is_empty() {
        sentences.push(Run::strong(Words::Fixed(fl!(texts.messages, "motivation-draft"))));
    }
    manuscript.callout(Callout { sign, title, sentences, tone: tone(verdict) });
}

/// How grave a verdict is.
const fn tone(verdict: Option<Verdict>) -> Tone {
    match verdict {
        Some(Verdict::Allowed) => Tone::Success,
        Some(Verdict::Procurement) => Tone::Duty,
        Some(Verdict::Notify | Verdict::NotYet | Verdict::Ask) | None => Tone::Attention,
    }
}

/// The open points, to be settled before anybody signs.
fn open_list(manuscript: &mut Manuscript<'_>, open: &[Open<'_>]) {
    let texts = manuscript.texts;
    manuscript.heading(3, Words::fixed(fl!(texts.messages, "motivation-open")));
    if open.is_empty() {
        manuscript.sentence(fl!(texts.messages, "motivation-nothing-open"));
    } else {
        manuscript.introduction(fl!(texts.messages, "motivation-draft-why"));
    }
    let points = open.iter().map(|point| Words::Fixed(i18n::aid::open_point(texts, point)));
    manuscript.list(points.collect());
}

/// What changed in the rules since the case was answered.
fn changes(manuscript: &mut Manuscript<'_>, changes: &[&Change]) {
    if changes.is_empty() {
        return;
    }
    let texts = manuscript.texts;
    manuscript.introduction(format!("{}:", fl!(texts.messages, "aid-changes")));
    let named = changes.iter().map(|change| Words::fixed(change.text.text(texts.language().tag())));
    manuscript.list(named.collect());
}

/// What to do next, what is possible too, and when to call in a lawyer.
fn advice(manuscript: &mut Manuscript<'_>, outcome: &Outcome) {
    let messages = &manuscript.texts.messages;
    let language = manuscript.texts.language().tag();
    let lists = [
        (fl!(messages, "aid-what-next"), outcome.next.get(language)),
        (fl!(messages, "aid-alternatives"), outcome.alternatives.get(language)),
    ];
    let lawyer = fl!(messages, "aid-lawyer");
    for (title, items) in lists {
        let items: Vec<Words> = items.into_iter().flatten().map(Words::fixed).collect();
        if !items.is_empty() {
            manuscript.heading(3, Words::fixed(title));
            manuscript.list(items);
        }
    }
    manuscript.heading(3, Words::fixed(lawyer));
    manuscript.sentence(outcome.lawyer.text(language));
}
