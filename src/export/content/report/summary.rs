//! Half a page for who reads no further: what it is about, three figures, what is decided, and what is asked.

use i18n_embed_fl::fl;

use super::plan::{day, is_late};
use super::{Report, names};
use crate::aid::{Rules, Verdict, open_points, walk};
use crate::canvas::{Action, Canvas};
use crate::export::ReportPart;
use crate::export::content::motivation::case_name;
use crate::export::content::{
    Block, KeyFigure, List, ListItem, ParagraphRole, Passage, Run, Words, passages, single_line,
};
use crate::i18n::{self, Texts};
use crate::partnership::{Decimal, Total, balance};
use crate::prose::sentences;
use crate::template::SectionKind;

/// The most words of the text that leads, and of an action.
const LEAD_WORDS: usize = 60;
const ACTION_WORDS: usize = 20;
/// The most cases and the most actions of a list.
const NAMED: usize = 3;

/// Writes the summary, unless there is nothing to tell.
pub(super) fn write(report: &mut Report<'_>) {
    let messages = &report.texts.messages;
    let title = Words::fixed(fl!(messages, "export-report-summary"));
    let start = report.out.blocks.len();
    report.out.heading(2, title);
    lead(report);
    let figures = figures(report);
    report.out.figures(figures);
    let decided = decided(report);
    if decided.is_empty() && report.out.blocks.len() == start + 1 {
        // Of an empty canvas, everything is asked.
        report.out.blocks.truncate(start);
        return;
    }
    let asked = asked(report);
    for (title, items) in
        [(fl!(messages, "export-report-decided"), decided), (fl!(messages, "export-report-asked"), asked)]
    {
        if !items.is_empty() {
            report.out.heading(3, Words::Fixed(title));
            report.out.blocks.push(Block::List(List::of_bullets(items)));
        }
    }
}

/// The first text of the canvas, or the beginning of its first paragraph.
fn lead(report: &mut Report<'_>) {
    let canvas = report.input.canvas;
    let texts = report.input.template.sections.iter().filter(|section| section.kind == SectionKind::Text);
    let written = texts.map(|section| canvas.text(&section.id)).find(|text| !text.trim().is_empty());
    let written = written.unwrap_or_default();
    if word_count(written) <= LEAD_WORDS {
        return report.out.text(written);
    }
    let paragraphs = passages(ParagraphRole::Body, &Words::team(written)).into_iter();
    let mut paragraphs = paragraphs.filter_map(|passage| match passage {
        Passage::Paragraph(paragraph) => {
            Some(paragraph.runs.into_iter().map(|run| run.words.into_text()).collect::<String>())
        }
        Passage::List(_) => None,
    });
    // One that introduces a list says nothing without it.
    let first = paragraphs.find(|paragraph| !paragraph.trim_end().ends_with(':'));
    report.out.text(&beginning(&first.unwrap_or_default(), LEAD_WORDS));
}

fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Whole sentences of at most this many words together. Of a longer first sentence, that many words.
fn beginning(text: &str, most: usize) -> String {
    if word_count(text) <= most {
        return text.to_owned();
    }
    let mut words = 0;
    let shown = sentences(text).take_while(|sentence| {
        words += word_count(sentence);
        words <= most
    });
    match shown.collect::<String>().trim_end() {
        "" => {
            let words: Vec<&str> = text.split_whitespace().take(most).collect();
            format!("{} …", words.join(" "))
        }
        sentences => format!("{sentences} …"),
    }
}

/// How many partners there are, what they bring, and how far the actions are.
fn figures(report: &Report<'_>) -> Vec<KeyFigure> {
    let messages = &report.texts.messages;
    let canvas = report.input.canvas;
    let partners = canvas.partners.len();
    let partners = (partners > 0).then(|| KeyFigure {
        value: partners.to_string(),
        label: fl!(messages, "export-report-partners", count = partners),
    });
    let actions = (!canvas.actions.is_empty()).then(|| {
        let done = canvas.actions.iter().filter(|action| action.is_done()).count();
        let late = canvas.actions.iter().filter(|action| is_late(action, report.input.today)).count();
        KeyFigure {
            value: fl!(messages, "export-report-part-of", part = done, whole = canvas.actions.len()),
            label: fl!(messages, "export-report-actions", late = late),
        }
    });
    partners.into_iter().chain(brought(report.texts, canvas)).chain(actions).collect()
}

/// The sum of what partners bring, money first; without amounts, the number of contributions.
fn brought(texts: &Texts, canvas: &Canvas) -> Option<KeyFigure> {
    let balance = balance(canvas);
    let sum = |total: &Total| i18n::sum(texts, &total.unit, total.sum);
    let mut sums = balance.totals.iter().filter(|total| total.sum != Decimal::ZERO).map(sum);
    if let Some(value) = sums.next() {
        let others: Vec<String> = sums.collect();
        let label = match others.as_slice() {
            [] => fl!(texts.messages, "export-report-brought"),
            others => fl!(texts.messages, "export-report-brought-too", others = i18n::list(texts, others)),
        };
        return Some(KeyFigure { value, label });
    }
    let count = balance.contributions;
    let label = fl!(texts.messages, "export-report-contributions", count = count);
    (count > 0).then(|| KeyFigure { value: count.to_string(), label })
}

/// Questions of the sections with an answer, and cases of the decision aid with an outcome.
fn decided(report: &Report<'_>) -> Vec<ListItem> {
    questions(report, true).chain(cases(report, true)).collect()
}

/// Questions of the sections without an answer, cases of the decision aid without an outcome, and the next actions.
fn asked(report: &Report<'_>) -> Vec<ListItem> {
    questions(report, false).chain(cases(report, false)).chain(next_actions(report)).collect()
}

/// For each section with questions about what the story needs, those that are answered or not.
fn questions(report: &Report<'_>, is_answered: bool) -> impl Iterator<Item = ListItem> {
    let language = report.texts.language().tag();
    let canvas = report.input.canvas;
    let template = report.input.template;
    let sections = template.sections.iter().filter(|section| template.story.needed.contains(&section.id));
    sections.filter_map(move |section| {
        let wanted = section
            .questions
            .iter()
            .filter(|question| canvas.answer(&section.id, &question.id).trim().is_empty() != is_answered);
        let titles: Vec<String> = wanted.map(|question| question.title.text(language).to_owned()).collect();
        let words = format!("{}: {}", section.title.text(language), names(report.texts, &titles));
        (!titles.is_empty()).then(|| item([Words::Fixed(words)]))
    })
}

/// The cases of the decision aid that have an outcome and nothing open, or those that have not.
fn cases(report: &Report<'_>, is_decided: bool) -> Vec<ListItem> {
    let texts = report.texts;
    let is_printed = report.input.parts.has(ReportPart::Decisions);
    let cases = report.input.canvas.cases.iter().filter(|_| is_printed);
    let items = cases.filter_map(|case| {
        let walk = walk(Rules::built_in(), case, report.input.today);
        let has_outcome = match walk.verdict() {
            Some(Verdict::Allowed | Verdict::Procurement | Verdict::Notify) => true,
            Some(Verdict::NotYet | Verdict::Ask) | None => false,
        };
        let open = open_points(Rules::built_in(), case, &walk).len();
        let stands = if has_outcome && open > 0 {
            fl!(texts.messages, "motivation-open-count", count = open)
        } else {
            i18n::aid::verdict(texts, walk.verdict()).1
        };
        let stands = Words::Fixed(format!(": {stands}"));
        ((has_outcome && open == 0) == is_decided).then(|| item([case_name(texts, case), stands]))
    });
    shortened(texts, items.collect())
}

/// The open actions that have to be done first.
fn next_actions(report: &Report<'_>) -> Vec<ListItem> {
    let (texts, today) = (report.texts, report.input.today);
    let actions = report.input.canvas.actions.iter();
    let mut open: Vec<&Action> =
        actions.filter(|action| !action.is_done() && !action.text.trim().is_empty()).collect();
    // Those without a day come last, in the order of the team.
    open.sort_by_key(|action| (action.due.is_none(), action.due));
    let items = open.into_iter().map(|action| {
        let text = single_line(i18n::without_full_stop(&action.text));
        let mut item = ListItem::of_team(&beginning(&text, ACTION_WORDS));
        if let Some(due) = action.due {
            item.push(Run::plain(Words::Fixed(format!(", {}", day(texts, action, due, today)))));
        }
        item
    });
    shortened(texts, items.collect())
}

/// The first items, and how many more there are.
fn shortened(texts: &Texts, mut items: Vec<ListItem>) -> Vec<ListItem> {
    if items.len() > NAMED + 1 {
        let more = items.len().saturating_sub(NAMED);
        let more = fl!(texts.messages, "notice-more", count = more);
        items.truncate(NAMED);
        items.push(item([Words::Fixed(more)]));
    }
    items
}

fn item(words: impl IntoIterator<Item = Words>) -> ListItem {
    let runs = words.into_iter().map(|words| Run::plain(words.on_one_line()));
    ListItem::of_runs(runs.collect())
}
