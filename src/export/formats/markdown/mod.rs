//! Blocks as Markdown: `CommonMark`, with the tables of GitHub.
//!
//! A text reads back as it was typed. What has no place in Markdown is said in words: a logo by what it shows, a bar
//! chart by its amounts. Page numbers, feet and the table of contents belong to pages and are left out.

mod escape;

#[cfg(test)]
mod tests;

use sha2::{Digest, Sha256};

use crate::export::content::{
    Block, Callout, Cell, CellPart, Chart, List, Manuscript, Paragraph, ParagraphRole, Run, Table, Words,
    single_line,
};
use crate::export::stopped::{Stopped, go_on};

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
    let mut out = Output { text: String::new() };
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
        let items = (1..).zip(&list.items).map(|(number, item)| {
            let sign = if list.is_ordered { format!("{number}.") } else { "-".to_owned() };
            format!("{sign} {}", escape::line(&runs(item)))
        });
        self.block(&items.collect::<Vec<_>>().join("\n"));
    }

    fn table(&mut self, table: &Table) {
        let titles = table.columns.iter().map(|column| escape::inline(&single_line(&column.title)));
        let under = table.columns.iter().map(|column| if column.is_number { "---:" } else { "---" });
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

    fn chart(&mut self, chart: &Chart) {
        self.block(&strong(&escape::inline(&single_line(&chart.title))));
        let bars = chart.bars.iter().map(|bar| {
            let words = format!("{}: {}", single_line(bar.name.text()), bar.value);
            format!("- {}", escape::line(&escape::inline(&words)))
        });
        self.block(&bars.collect::<Vec<_>>().join("\n"));
    }
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn cell(cell: &Cell) -> String {
    let parts = cell.0.iter().map(|part| match part {
        CellPart::Paragraph(paragraph) => in_line(paragraph),
        CellPart::Figure(figure) => emphasized(&escape::inline(&single_line(&figure.alternative))),
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" <br>")
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
