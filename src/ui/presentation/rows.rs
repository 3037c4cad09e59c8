//! The slides of sections with rows: partners, contributions, actions, tables and boards.

use i18n_embed_fl::fl;

use crate::app::State;
use crate::canvas::{Action, ActionState, Canvas, Partner, Term, in_plan_order, is_blank_row};
use crate::i18n::{self, Texts, visible};
use crate::partnership::{Decimal, Total, balance};
use crate::schema::ColumnKind;
use crate::template::{ColumnTemplate, SectionTemplate};
use crate::ui::canvas::words;
use crate::ui::room_screen::{Bar, Block, Column, Moment, Part, Progress, Span};
use crate::ui::theme::Tone;

/// The partners as cards: name, role, what each wants and brings.
pub(super) fn partners(texts: &Texts, canvas: &Canvas) -> Vec<Part> {
    let filled = canvas.partners.iter().filter(|partner| !is_blank_row(*partner));
    vec![Part::Cards(filled.map(|partner| partner_card(texts, partner)).collect())]
}

fn partner_card(texts: &Texts, partner: &Partner) -> Block {
    let messages = &texts.messages;
    let name = match partner.name.trim() {
        "" => fl!(messages, "partner-nameless"),
        name => visible(name),
    };
    let role = visible(&words::role_and_sector(texts, partner));
    let interests = i18n::list(texts, &words::interests(texts, partner));
    let brings = words::contributions(texts, partner);
    let lines = [
        (String::new(), role, Tone::Muted),
        (fl!(messages, "present-wants"), visible(&interests), Tone::Text),
        (fl!(messages, "present-brings"), visible(&brings), Tone::Text),
    ];
    Block::titled(&name, labelled(lines.into_iter().filter(|(_, words, _)| !words.is_empty())))
}

/// Lines, each with a quiet label in front.
fn labelled(lines: impl Iterator<Item = (String, String, Tone)>) -> Vec<Span> {
    let mut spans = Vec::new();
    for (label, words, tone) in lines {
        if !spans.is_empty() {
            spans.push(Span::plain("\n"));
        }
        if !label.is_empty() {
            spans.push(Span::quiet(&format!("{label} ")));
        }
        spans.push(Span::plain(&words).in_tone(tone));
    }
    spans
}

/// Who brings how much, as bars for each unit, with exact sums.
pub(super) fn contributions(texts: &Texts, canvas: &Canvas) -> Vec<Part> {
    let messages = &texts.messages;
    let found = balance(canvas);
    let mut blocks = Vec::new();
    for total in found.totals.iter().filter(|total| !total.shares.is_empty()) {
        let sum = i18n::sum(texts, &total.unit, total.sum);
        let heading = Block::heading(&fl!(messages, "present-total", sum = sum));
        let (gap, tone) = gap(texts, total);
        let mut spans = heading.spans;
        if !gap.is_empty() {
            spans.push(Span::quiet("  "));
            spans.push(Span::quiet(&gap).in_tone(tone));
        }
        blocks.push(Block { spans, is_heading: true, ..Block::default() });
        let largest = total.shares.first().map_or(Decimal::ZERO, |share| share.amount);
        blocks.extend(total.shares.iter().map(|share| {
            let amount = i18n::sum(texts, &total.unit, share.amount);
            let name = canvas.partner(share.partner).map(|partner| visible(partner.name.trim()));
            let name = name.filter(|name| !name.is_empty());
            let name = name.unwrap_or_else(|| fl!(messages, "partner-nameless"));
            let bar = Some(Bar { part: share.amount.part_of(largest), amount });
            Block { bar, ..Block::plain(&name) }
        }));
    }
    if found.left_out > 0 {
        blocks.push(Block::quiet(&fl!(messages, "partnership-left-out", count = found.left_out)));
    }
    vec![Part::Flow(blocks)]
}

/// What is missing of what is needed. Empty where nobody said what that is.
fn gap(texts: &Texts, total: &Total) -> (String, Tone) {
    let messages = &texts.messages;
    let sum = |amount: Decimal| i18n::sum(texts, &total.unit, amount);
    match total.gap() {
        None => (String::new(), Tone::Muted),
        Some(gap) if gap > Decimal::ZERO => {
            (fl!(messages, "partnership-missing", sum = sum(gap)), Tone::Warning)
        }
        Some(gap) => match Decimal::ZERO.minus(gap).filter(|more| *more > Decimal::ZERO) {
            Some(more) => (fl!(messages, "partnership-more", sum = sum(more)), Tone::Ok),
            None => (fl!(messages, "partnership-complete"), Tone::Ok),
        },
    }
}

/// The actions along a line, each below the goal that it is a part of.
pub(super) fn actions(texts: &Texts, state: &State) -> Vec<Part> {
    let plan = in_plan_order(&state.open.document.canvas().actions).into_iter();
    let plan = plan.filter(|(action, _)| !is_blank_row(*action));
    vec![Part::Timeline(plan.map(|(action, depth)| moment(texts, state, action, depth)).collect())]
}

fn moment(texts: &Texts, state: &State, action: &Action, depth: u8) -> Moment {
    let name = match action.text.trim() {
        "" => fl!(texts.messages, "nameless"),
        text => visible(text),
    };
    let progress = match action.state {
        Some(Term::Known(ActionState::Done)) => Progress::Done,
        Some(Term::Known(ActionState::Busy)) => Progress::Busy,
        Some(Term::Known(ActionState::Open) | Term::Unknown(_)) | None => Progress::Open,
    };
    let is_late = !action.is_done() && action.due.is_some_and(|due| due < state.today);
    let owners = words::action_owners(state, action).into_iter();
    let how_far = action.state.as_ref().map(|how_far| i18n::action_state(texts, how_far));
    let late = is_late.then(|| fl!(texts.messages, "present-late"));
    let tone = if is_late { Tone::Warning } else { Tone::Muted };
    let about = owners.chain(how_far).chain(late).collect::<Vec<_>>().join(" · ");
    let mut spans = vec![if depth == 0 { Span::strong(&name) } else { Span::plain(&name) }];
    if !about.is_empty() {
        spans.push(Span::plain("\n"));
        spans.push(Span::quiet(&about).in_tone(tone));
    }
    let when = action.due.map_or_else(String::new, |due| i18n::long_date(texts, due));
    Moment { when, depth, progress, what: Block { spans, ..Block::default() } }
}

/// The rows of a table as cards, with the title of each column in front of its words, and the sums below them.
pub(super) fn table(texts: &Texts, state: &State, section: &SectionTemplate) -> Vec<Part> {
    let document = &state.open.document;
    let canvas = document.canvas();
    let rows = (1..).zip(section.rows_on(canvas)).filter(|(_, row)| !is_blank_row(*row));
    let cards = rows.map(|(number, row)| {
        let words = i18n::table::cells(texts, canvas, document.template(), row);
        let cells = section.columns.iter().zip(words).filter(|(_, words)| !words.trim().is_empty());
        let (names, others): (Vec<_>, Vec<_>) =
            cells.partition(|(column, _)| i18n::board::is_name(section, column));
        let name = names.first().map(|(_, words)| visible(words.trim())).unwrap_or_default();
        let name = match (section.numbered, name.as_str()) {
            (true, "") => number.to_string(),
            (true, name) => format!("{number}. {name}"),
            (false, name) => name.to_owned(),
        };
        Block::titled(&name, labelled(cell_lines(texts, others)))
    });
    with_sums(texts, canvas, section, Part::Cards(cards.collect()))
}

/// A board: the cards of each column below its name.
pub(super) fn board(
    texts: &Texts,
    state: &State,
    section: &SectionTemplate,
    by: &ColumnTemplate,
) -> Vec<Part> {
    let document = &state.open.document;
    let told = i18n::board::told(texts, document.canvas(), document.template(), (section, by));
    let columns = told.into_iter().filter(|column| !column.cards.is_empty()).map(|column| {
        let title = format!("{} · {}", visible(&column.name), column.cards.len());
        let sums = column.sums.iter().map(|sum| Block::quiet(sum)).collect::<Vec<_>>();
        let cards = column.cards.into_iter();
        let cards = cards
            .map(|card| Block::titled(&visible(&card.name), labelled(cell_lines(texts, card.cells))))
            .chain(sums);
        Column { title, blocks: cards.collect(), is_framed: true }
    });
    with_sums(texts, document.canvas(), section, Part::Columns(columns.collect()))
}

fn cell_lines(
    texts: &Texts,
    cells: Vec<(&ColumnTemplate, String)>,
) -> impl Iterator<Item = (String, String, Tone)> {
    let line = |(column, words): (&ColumnTemplate, String)| {
        let title = column.title.text(texts.language().tag());
        match column.kind {
            ColumnKind::Tick => (String::new(), cell_words(texts, column, &words), Tone::Text),
            ColumnKind::Text
            | ColumnKind::Line
            | ColumnKind::Choice
            | ColumnKind::Number
            | ColumnKind::Date
            | ColumnKind::Partner
            | ColumnKind::List
            | ColumnKind::Row => (format!("{title}:"), cell_words(texts, column, &words), Tone::Text),
        }
    };
    cells.into_iter().map(line).collect::<Vec<_>>().into_iter()
}

/// The words of a cell; a tick is told by the title of its column.
fn cell_words(texts: &Texts, column: &ColumnTemplate, words: &str) -> String {
    match column.kind {
        ColumnKind::Tick => format!("✓ {}", column.title.text(texts.language().tag())),
        ColumnKind::Text
        | ColumnKind::Line
        | ColumnKind::Choice
        | ColumnKind::Number
        | ColumnKind::Date
        | ColumnKind::Partner
        | ColumnKind::List
        | ColumnKind::Row => visible(words.trim()),
    }
}

fn with_sums(texts: &Texts, canvas: &Canvas, section: &SectionTemplate, rows: Part) -> Vec<Part> {
    let sums = i18n::table::sum_lines(texts, section, i18n::table::sums(texts, canvas, section));
    if sums.is_empty() {
        return vec![rows];
    }
    let label = fl!(texts.messages, "table-sum");
    let spans = vec![Span::strong(&format!("{label}  ")), Span::plain(&sums.join(" · "))];
    vec![rows, Part::Flow(vec![Block { spans, ..Block::default() }])]
}
