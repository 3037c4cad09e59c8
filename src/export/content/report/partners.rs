//! The partners as a table: a row says who one is, what it wants and what it brings.

use i18n_embed_fl::fl;

use super::Report;
use crate::canvas::{Contribution, Interest, Partner, Term};
use crate::export::ReportPart;
use crate::export::content::{
    Cell, CellPart, Column, Figure, List, ListItem, Paragraph, ParagraphRole, Passage, Run, TableRow, Words,
    behind_label, passages, single_line,
};
use crate::i18n::{self, Texts};

/// Every partner; `title` is that of the part of the report.
pub(super) fn write(report: &mut Report<'_>, title: &str) {
    let texts = report.texts;
    let messages = &texts.messages;
    let parts = report.input.parts;
    let is_internal = parts.has(ReportPart::Support) || parts.has(ReportPart::Notes);
    let mut rows = Vec::new();
    for partner in &report.input.canvas.partners {
        let mut brought = brings(texts, partner).into_iter();
        let brings = brought.next().unwrap_or_default();
        let mut cells = vec![who(texts, partner), wants(texts, partner), brings];
        if is_internal {
            cells.push(internal(report, partner));
        }
        rows.push(TableRow { cells, ..TableRow::default() });
        for more in brought {
            let cells = vec![who_goes_on(texts, partner), Cell::default(), more];
            rows.push(TableRow { cells, ..TableRow::default() });
        }
    }
    let mut columns = vec![
        Column::new(fl!(messages, "export-partner"), 3.0),
        Column::new(fl!(messages, "partner-interests"), 2.7),
        Column::new(fl!(messages, "partner-contributions"), 3.7),
    ];
    if is_internal {
        columns.push(Column::new(fl!(messages, "export-report-team"), 2.6));
    }
    report.table(Some(title), columns, rows);
}

/// About as many signs stand on a line of the column of contributions.
const SIGNS_OF_LINE: usize = 30;
/// The most signs of contributions in a row, so that it has room on a page.
const MOST_SIGNS: usize = 22 * SIGNS_OF_LINE;

/// The name, and what its place in the whole is.
fn who(texts: &Texts, partner: &Partner) -> Cell {
    let role = partner.role.as_ref().map(|role| i18n::partner_role(texts, role));
    let sector = partner.sector.as_ref().map(|sector| i18n::sector(texts, sector));
    let involvement = partner.involvement.iter().map(|found| i18n::involvement(texts, found));
    let place: Vec<String> = role.into_iter().chain(sector).chain(involvement).collect();
    let mut cell = Cell(Figure::of(partner).map(CellPart::Figure).into_iter().collect());
    cell.0.extend(named(texts, partner, place.join(" · ")).0);
    cell
}

/// The name of a partner whose row goes on.
fn who_goes_on(texts: &Texts, partner: &Partner) -> Cell {
    named(texts, partner, fl!(texts.messages, "export-report-continued"))
}

/// The name above a remark, unless that is empty.
fn named(texts: &Texts, partner: &Partner, remark: String) -> Cell {
    let name = match single_line(&partner.name) {
        name if name.is_empty() => Words::fixed(fl!(texts.messages, "partner-nameless")),
        name => Words::Team(name),
    };
    let mut cell = Cell::new(vec![name]);
    if !remark.is_empty() {
        cell.0.push(CellPart::Paragraph(Paragraph::plain(ParagraphRole::Remark, Words::Fixed(remark))));
    }
    cell
}

/// The interests. What the other one is stands behind them in the words of the team.
fn wants(texts: &Texts, partner: &Partner) -> Cell {
    let named = partner.interests.iter().filter(|interest| {
        **interest != Term::Known(Interest::Other) || partner.other_interest.trim().is_empty()
    });
    let named = named.map(|interest| i18n::interest(texts, interest)).collect::<Vec<_>>();
    let named = i18n::list(texts, &named);
    let other = passages(ParagraphRole::Body, &Words::team(&partner.other_interest));
    let all = match (named.is_empty(), other.is_empty()) {
        (true, _) => other,
        (false, true) => passages(ParagraphRole::Body, &Words::Fixed(named)),
        (false, false) => behind_label(Run::plain(Words::Fixed(format!("{named}; "))), other),
    };
    Cell(all.into_iter().map(CellPart::from).collect())
}

/// The contributions, as a list if there are more: a cell for each row that they take.
fn brings(texts: &Texts, partner: &Partner) -> Vec<Cell> {
    let mut rows: Vec<Vec<Vec<Passage>>> = Vec::new();
    let mut signs = 0;
    for contribution in &partner.contributions {
        let words = in_words(texts, contribution);
        if words.is_empty() {
            continue;
        }
        let more = contribution.text.chars().count().next_multiple_of(SIGNS_OF_LINE) + SIGNS_OF_LINE;
        if rows.is_empty() || signs + more > MOST_SIGNS {
            rows.push(Vec::new());
            signs = 0;
        }
        signs += more;
        if let Some(row) = rows.last_mut() {
            row.push(words);
        }
    }
    let is_alone = rows.len() == 1 && rows.iter().all(|row| row.len() == 1);
    let cell = |row: Vec<Vec<Passage>>| {
        if is_alone {
            return Cell(row.into_iter().flatten().map(CellPart::from).collect());
        }
        let items = row.into_iter().map(|body| ListItem { sign: String::new(), body });
        Cell(vec![CellPart::List(List::of_bullets(items))])
    };
    rows.into_iter().map(cell).collect()
}

/// The kind of a contribution and how much it is, with the team's words behind that.
fn in_words(texts: &Texts, contribution: &Contribution) -> Vec<Passage> {
    let kind = contribution.kind.as_ref().map(|kind| i18n::contribution_kind(texts, kind));
    let amount = contribution.amount.as_ref().map(|amount| i18n::amount(texts, amount));
    let label = kind.into_iter().chain(amount).collect::<Vec<_>>().join(", ");
    let words = passages(ParagraphRole::Body, &Words::team(&contribution.text));
    if words.is_empty() {
        return passages(ParagraphRole::Body, &Words::Fixed(label));
    }
    if label.is_empty() {
        return ListItem::of_team(&contribution.text).body;
    }
    behind_label(Run::plain(Words::Fixed(format!("{label}: "))), words)
}

/// What is for the team only: how far its people stand behind it, and the notes.
fn internal(report: &Report<'_>, partner: &Partner) -> Cell {
    let texts = report.texts;
    let mut cell = Cell::default();
    if report.input.parts.has(ReportPart::Support) {
        let support = partner.support.iter().map(|(level, support)| {
            let words = format!("{}: {}", i18n::support_level(texts, *level), i18n::support(texts, support));
            Words::Fixed(words)
        });
        cell.0.extend(Cell::new(support.collect()).0);
    }
    if report.input.parts.has(ReportPart::Notes) {
        cell.0.extend(Cell::new(vec![Words::team(&partner.notes)]).0);
    }
    cell
}
