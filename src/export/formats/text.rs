//! Blocks as plain text for a mail: no marks, no table, and each paragraph on one line, which the reader's program breaks.
//!
//! The rows of a table are items of a list, with a line below each for what its other columns say.

use crate::export::content::{
    Block, Callout, Cell, CellPart, Chart, ColumnContent, FieldKind, KeyFigure, List, Manuscript, Paragraph,
    ParagraphRole, Passage, Run, Table, TableRow, Words, single_line,
};
use crate::export::stopped::{Stopped, go_on};

/// What one value is set apart from the next with.
const APART: &str = " · ";

/// Writes a document as plain text, below a line that says what it is about.
///
/// # Errors
/// If it was cancelled.
pub(crate) fn text(
    manuscript: &Manuscript<'_>,
    subject: &str,
    is_wanted: &dyn Fn() -> bool,
) -> Result<String, Stopped> {
    let mut out = Output { text: String::new(), last: Kind::Other };
    out.add(Kind::Other, subject);
    let about: Vec<String> = manuscript.about.iter().map(|line| single_line(line)).collect();
    out.add(Kind::Value, &about.join("\n"));
    for block in &manuscript.blocks {
        go_on(is_wanted)?;
        match block {
            Block::Heading { words, .. } => out.heading(words),
            Block::Paragraph(paragraph) => {
                let is_value = paragraph.role == ParagraphRole::Value;
                out.add(if is_value { Kind::Value } else { Kind::Other }, &in_line(paragraph));
            }
            Block::List(list) => out.add(Kind::Other, &list_lines(list, "").join("\n")),
            Block::Table(table) => out.table(table),
            Block::Callout(callout) => out.callout(callout),
            Block::Chart(chart) => out.chart(chart),
            Block::Figures(figures) => out.figures(figures),
            Block::Contents { .. } | Block::Chapter { .. } => {}
        }
    }
    Ok(out.text)
}

/// What stands at the end of the text so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Heading,
    Value,
    Other,
}

struct Output {
    text: String,
    last: Kind,
}

impl Output {
    /// Adds lines, unless nothing stands in them. What stands below its heading, and values below one another, have no blank
    /// line between them.
    fn add(&mut self, kind: Kind, lines: &str) {
        if lines.trim().is_empty() {
            return;
        }
        let is_close = self.last == Kind::Heading || (self.last == Kind::Value && kind == Kind::Value);
        if !self.text.is_empty() && !is_close {
            self.text.push('\n');
        }
        self.text.push_str(lines);
        self.text.push('\n');
        self.last = kind;
    }

    fn heading(&mut self, words: &Words) {
        // Right below another heading, such as that of a section with questions, a blank line tells them apart.
        if self.last == Kind::Heading {
            self.last = Kind::Other;
        }
        self.add(Kind::Heading, &single_line(words.text()));
    }

    fn table(&mut self, table: &Table) {
        if let Some(title) = &table.boxed {
            self.heading(title);
        }
        let rows = table.rows.iter().map(|row| row_lines(table, row));
        self.add(Kind::Other, &rows.collect::<Vec<_>>().join("\n"));
    }

    fn callout(&mut self, callout: &Callout) {
        let sentences = callout.sentences.iter().map(|sentence| single_line(sentence.words.text()));
        let lines: Vec<String> = std::iter::once(single_line(&callout.title)).chain(sentences).collect();
        self.add(Kind::Other, &lines.join("\n"));
    }

    fn chart(&mut self, chart: &Chart) {
        let bars = chart.bars.iter().map(|bar| format!("- {}: {}", single_line(bar.name.text()), bar.value));
        let lines: Vec<String> = std::iter::once(single_line(&chart.title)).chain(bars).collect();
        self.add(Kind::Other, &lines.join("\n"));
    }

    fn figures(&mut self, figures: &[KeyFigure]) {
        let lines = figures.iter().map(|figure| format!("- {} {}", figure.value, figure.label));
        self.add(Kind::Other, &lines.collect::<Vec<_>>().join("\n"));
    }
}

/// A row as an item: its number or a dash, its first words, and below them what its other columns say.
fn row_lines(table: &Table, row: &TableRow) -> String {
    let mut cells = table.columns.iter().zip(&row.cells).peekable();
    let number = cells.next_if(|(column, _)| column.kind == ColumnContent::RowNumbers);
    let number = number.map(|(_, number)| cell(number)).filter(|number| !number.is_empty());
    let sign = number.map_or_else(|| "-".to_owned(), |number| format!("{number}."));
    let indent = " ".repeat(2 * usize::from(row.depth));
    let first = cells.next().map(|(_, first)| cell(first)).unwrap_or_default();
    let values = cells.map(|(column, value)| (single_line(&column.title), cell(value)));
    let values = values.filter(|(_, value)| !value.is_empty());
    let values: Vec<String> = values.map(|(title, value)| format!("{title}: {value}")).collect();
    let line = format!("{indent}{sign} {first}");
    let line = line.trim_end();
    if values.is_empty() {
        return line.to_owned();
    }
    let inside = " ".repeat(sign.chars().count() + 1);
    format!("{line}\n{indent}{inside}{}", values.join(APART))
}

/// A cell on one line, such as a name and the role of who has it.
fn cell(cell: &Cell) -> String {
    let parts = cell.0.iter().map(|part| match part {
        CellPart::Paragraph(paragraph) => in_line(paragraph),
        CellPart::List(list) => {
            list_lines(list, "").iter().map(|line| line.trim()).collect::<Vec<_>>().join("; ")
        }
        CellPart::Field(field) => match field.kind {
            FieldKind::Choice { .. } | FieldKind::Text(_) | FieldKind::Signature => String::new(),
        },
        CellPart::Figure(figure) => single_line(&figure.alternative),
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(APART)
}

/// A line for each paragraph of a list; what lies inside an item stands below its words.
fn list_lines(list: &List, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for item in &list.items {
        let sign = if item.sign == "•" || item.sign == "–" { "-" } else { item.sign.as_str() };
        let inside = format!("{indent}{}", " ".repeat(sign.chars().count() + 1));
        let mut start = Some(format!("{indent}{sign} "));
        for passage in &item.body {
            match passage {
                Passage::Paragraph(paragraph) => {
                    let before = start.take().unwrap_or_else(|| inside.clone());
                    lines.push(format!("{before}{}", in_line(paragraph)));
                }
                Passage::List(list) => lines.extend(list_lines(list, &inside)),
            }
        }
    }
    lines
}

fn in_line(paragraph: &Paragraph) -> String {
    let words = paragraph.runs.iter().map(run).collect::<String>();
    words.trim().to_owned()
}

/// Words as they are: a mail program finds the addresses in them by itself.
fn run(run: &Run) -> &str {
    run.words.text()
}
