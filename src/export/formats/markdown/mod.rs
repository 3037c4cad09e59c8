//! Blocks as Markdown: `CommonMark`, with the tables of GitHub.
//!
//! A text reads back as it was typed. What has no place in Markdown is said in words: a logo by what it shows, a bar
//! chart by its amounts. Page numbers, feet and the table of contents belong to pages and are left out.

mod escape;

#[cfg(test)]
mod tests;

use sha2::{Digest, Sha256};

use crate::export::content::{
    Block, Callout, Cell, CellPart, Chart, ColumnContent, FieldKind, Figure, KeyFigure, List, Manuscript,
    Paragraph, ParagraphRole, Passage, Run, Table, Words, single_line,
};
use crate::export::stopped::{Stopped, go_on};
use crate::prose::Numbering;

/// What each file begins with, followed by a fingerprint of the rest: by this an export that nobody touched is told from
/// somebody's work.
const MARK: &str = "<!-- samencanvas ";
/// What ends the first line.
const MARK_END: &str = " -->\n";

/// Writes a document as Markdown.
///
/// # Errors
/// If it was cancelled.
pub(crate) fn markdown(manuscript: &Manuscript<'_>, is_wanted: &dyn Fn() -> bool) -> Result<String, Stopped> {
    let mut out = Output { text: String::new(), list_ends: usize::MAX, is_other_list: false };
    out.heading(1, &manuscript.title);
    // A line each, in one paragraph.
    let about = manuscript.about.iter().map(|line| escape::line(&escape::inline(&single_line(line))));
    out.block(&about.collect::<Vec<_>>().join("\\\n"));
    for block in &manuscript.blocks {
        go_on(is_wanted)?;
        match block {
            Block::Heading { level, words } => out.heading(*level, words),
            Block::Paragraph(paragraph) => out.block(&escape::line(&in_line(paragraph))),
            Block::List(list) => out.list(list),
            Block::Table(table) => out.table(table),
            Block::Callout(callout) => out.callout(callout),
            Block::Chart(chart) => out.chart(chart),
            Block::Figures(figures) => out.figures(figures),
            Block::Contents { .. } => {}
            Block::Chapter { .. } => out.block("---"),
        }
    }
    Ok(format!("{MARK}{}{MARK_END}{}", fingerprint(out.text.as_bytes()), out.text))
}

/// Whether a file is unchanged since it was exported.
pub(crate) fn is_untouched(file: &[u8]) -> bool {
    let rest = file.strip_prefix(MARK.as_bytes()).and_then(|rest| rest.split_at_checked(FINGERPRINT));
    rest.is_some_and(|(found, rest)| {
        let text = rest.strip_prefix(MARK_END.as_bytes());
        text.is_some_and(|text| fingerprint(text).as_bytes() == found)
    })
}

/// Letters of a fingerprint.
const FINGERPRINT: usize = 16;

fn fingerprint(text: &[u8]) -> String {
    let digest = Sha256::digest(text);
    let start = digest.first_chunk().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(start))
}

/// The file as written so far.
struct Output {
    text: String,
    /// Where the last list ends.
    list_ends: usize,
    /// Whether the last list has the other sign of its kind.
    is_other_list: bool,
}

impl Output {
    /// Adds a block below a blank line, unless it is empty.
    fn block(&mut self, block: &str) {
        if !block.is_empty() {
            self.text.push('\n');
            self.text.push_str(block);
            self.text.push('\n');
        }
    }

    fn heading(&mut self, level: u8, words: &Words) {
        let words = single_line(words.text());
        if !words.is_empty() {
            let signs = "#".repeat(usize::from(level));
            self.block(&format!("{signs} {}", escape::inline(&words)));
        }
    }

    fn list(&mut self, list: &List) {
        // Right below another list, only another sign begins a list of its own.
        self.is_other_list = self.list_ends == self.text.len() && !self.is_other_list;
        let mut lines = Vec::new();
        list_lines(&mut lines, list, "", self.is_other_list);
        self.block(&lines.join("\n"));
        self.list_ends = self.text.len();
    }

    fn table(&mut self, table: &Table) {
        if let Some(title) = &table.boxed {
            self.heading(2, title);
        }
        let titles = table.columns.iter().map(|column| escape::inline(&single_line(&column.title)));
        let under = table.columns.iter().map(|column| match column.kind {
            ColumnContent::Numbers => "---:",
            ColumnContent::Words | ColumnContent::Dates | ColumnContent::RowNumbers => "---",
        });
        let mut lines = vec![row(titles), row(under.map(str::to_owned))];
        for written in &table.rows {
            let cells = table.columns.iter().enumerate().map(|(number, _)| {
                // White that Markdown keeps shows of which row above this one is a part.
                let indent =
                    if number == 0 { "&emsp;".repeat(usize::from(written.depth)) } else { String::new() };
                let words = written.cells.get(number).map(cell).unwrap_or_default();
                format!("{indent}{words}")
            });
            lines.push(row(cells));
        }
        self.block(&lines.join("\n"));
    }

    fn callout(&mut self, callout: &Callout) {
        let title = format!("{} {}", callout.sign, single_line(&callout.title));
        let mut lines = vec![strong(&escape::inline(&title))];
        for sentence in callout.sentences.iter().filter(|sentence| !sentence.words.text().trim().is_empty()) {
            lines.extend([String::new(), escape::line(&run(sentence))]);
        }
        let quoted = lines.into_iter().map(|line| format!("> {line}").trim_end().to_owned());
        self.block(&quoted.collect::<Vec<_>>().join("\n"));
    }

    fn figures(&mut self, figures: &[KeyFigure]) {
        let lines = figures.iter().map(|figure| {
            format!("- {} {}", strong(&escape::inline(&figure.value)), escape::inline(&figure.label))
        });
        self.block(&lines.collect::<Vec<_>>().join("\n"));
    }

    fn chart(&mut self, chart: &Chart) {
        self.block(&strong(&escape::inline(&single_line(&chart.title))));
        let bars = chart.bars.iter().map(|bar| {
            let words = format!("{}: {}", single_line(bar.name.text()), bar.value);
            format!("- {}", escape::line(&escape::inline(&words)))
        });
        self.block(&bars.collect::<Vec<_>>().join("\n"));
    }
}

/// A line for each paragraph of a list. Numbers that count on are numbers in Markdown; other signs stand in the words.
fn list_lines(lines: &mut Vec<String>, list: &List, indent: &str, is_other: bool) {
    let numbers: Option<Vec<usize>> = list.items.iter().map(|item| number(&item.sign)).collect();
    let first = numbers.as_ref().and_then(|numbers| numbers.first()).copied();
    let counts_on = numbers
        .zip(first)
        .is_some_and(|(numbers, first)| numbers.into_iter().eq(first..first + list.items.len()));
    for item in &list.items {
        let sign = match (list.numbering, number(&item.sign)) {
            (Numbering::Digits, Some(number)) if counts_on => {
                format!("{number}{}", if is_other { ")" } else { "." })
            }
            (Numbering::Bullets | Numbering::Digits | Numbering::Letters | Numbering::Roman, _) => {
                if is_other { "*" } else { "-" }.to_owned()
            }
        };
        let is_said = list.numbering == Numbering::Bullets || counts_on;
        let said =
            if is_said { String::new() } else { format!("{} ", escape::line(&escape::inline(&item.sign))) };
        let inside = format!("{indent}{}", " ".repeat(sign.len() + 1));
        let mut start = Some(format!("{indent}{sign} {said}"));
        let mut is_other_inside = false;
        for passage in &item.body {
            match passage {
                Passage::Paragraph(paragraph) => {
                    let words = in_line(paragraph);
                    let words = if is_said || start.is_none() { escape::line(&words) } else { words };
                    // Below other words a paragraph is one only behind a blank line.
                    let before = start.take().unwrap_or_else(|| format!("\n{inside}"));
                    lines.push(format!("{before}{words}").trim_end().to_owned());
                }
                Passage::List(list) => {
                    if list.items.first().is_some_and(|first| number(&first.sign) != Some(1)) {
                        // Nothing but a one begins a list right below words.
                        lines.extend((list.numbering == Numbering::Digits).then(String::new));
                    }
                    list_lines(lines, list, &inside, is_other_inside);
                    is_other_inside = !is_other_inside;
                }
            }
        }
    }
}

/// The number that a sign is. `None` if it is another one.
fn number(sign: &str) -> Option<usize> {
    sign.trim_matches(['(', ')', '.']).parse().ok()
}

/// A list on one line, in a cell of a table.
fn list_in_line(list: &List) -> String {
    let items = list.items.iter().map(|item| {
        let inside = item.body.iter().map(|passage| match passage {
            Passage::Paragraph(paragraph) => in_line(paragraph),
            Passage::List(list) => format!("<br>{}", list_in_line(list)),
        });
        format!("{} {}", escape::inline(&item.sign), inside.collect::<Vec<_>>().join(" "))
    });
    items.collect::<Vec<_>>().join(" <br>")
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn cell(cell: &Cell) -> String {
    let parts = cell.0.iter().map(|part| match part {
        CellPart::Paragraph(paragraph) => in_line(paragraph),
        CellPart::List(list) => list_in_line(list),
        CellPart::Field(field) => match field.kind {
            FieldKind::Choice { .. } => "☐".to_owned(),
            FieldKind::Text(_) | FieldKind::Signature => String::new(),
        },
        CellPart::Figure(figure) => self::figure(figure),
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" <br>")
}

/// What a picture shows.
fn figure(figure: &Figure) -> String {
    emphasized(&escape::inline(&single_line(&figure.alternative)))
}

/// The text of a paragraph, without its line end.
fn in_line(paragraph: &Paragraph) -> String {
    let words = runs(&paragraph.runs);
    match paragraph.role {
        ParagraphRole::Remark => emphasized(&words),
        ParagraphRole::Body
        | ParagraphRole::Introduction
        | ParagraphRole::Value
        | ParagraphRole::Lead
        | ParagraphRole::Contact => words,
    }
}

fn runs(runs: &[Run]) -> String {
    runs.iter().map(run).collect()
}

fn run(run: &Run) -> String {
    if let Some(target) = &run.target {
        if target == run.words.text() {
            return format!("<{target}>");
        }
        return format!("[{}](<{}>)", escape::plain(run.words.text()), escape::target(target));
    }
    let words = escape::inline(run.words.text());
    if run.is_strong { strong(&words) } else { words }
}

fn strong(escaped: &str) -> String {
    marked(escaped, "**")
}

fn emphasized(escaped: &str) -> String {
    marked(escaped, "*")
}

/// Words between marks, which do not work next to white on the inside.
fn marked(escaped: &str, mark: &str) -> String {
    let words = escaped.trim();
    if words.is_empty() {
        return escaped.to_owned();
    }
    let start = escaped.len() - escaped.trim_start().len();
    let (before, rest) = escaped.split_at(start);
    let after = rest.strip_prefix(words).unwrap_or_default();
    format!("{before}{mark}{words}{mark}{after}")
}
