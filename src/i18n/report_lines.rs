//! The report of a merge or a comparison, line by line. What came and went is marked by signs, for eyes and ears that have
//! no colours; a window may draw it as well.

use i18n_embed_fl::fl;

use super::{Texts, report as words, visible};
use crate::merge::{Change, Copies, Fate, Part, Piece, Report, Subject, Vanished};
use crate::template::Template;

/// Characters of what stayed that are shown on each side of a change.
const AROUND: usize = 40;

/// The sign for the end of a line, in a report in which each text has one line.
const LINE_END: &str = " ⏎ ";

/// The subject of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportSubject {
    /// Copies that became one canvas.
    Merge,
    /// What others did to the file of the open canvas, which is in it now.
    FileMerge,
    /// A file beside another.
    Comparison,
}

/// A line of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLine {
    /// What it is.
    pub kind: LineKind,
    /// The pieces of its text.
    pub spans: Vec<Span>,
}

/// The kind of a line of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// The subject of the report.
    Head,
    /// How to read the signs, for a report that shows them.
    Legend,
    /// A part of the page; an empty line comes before it.
    Part,
    /// What is different in a part.
    Change,
    /// A row that vanished, by its place among those of the report.
    Lost(usize),
    /// More about the line above it.
    Detail,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Unchanged text.
    Plain(String),
    /// Inserted text.
    Inserted(String),
    /// Deleted text.
    Deleted(String),
    /// The numbers of the copies that have the piece before it.
    Copies(String),
}

impl Span {
    /// The piece without signs, for a window that shows in colours what came and went.
    pub fn words(&self) -> String {
        match self {
            Self::Plain(text) | Self::Inserted(text) | Self::Deleted(text) => text.replace(LINE_END, "\n"),
            Self::Copies(numbers) => format!("({numbers})"),
        }
    }

    /// The piece with words for what came and went, for a screen reader.
    pub fn spoken(&self, texts: &Texts) -> String {
        match self {
            Self::Plain(_) | Self::Copies(_) => self.words(),
            Self::Inserted(_) => fl!(texts.messages, "report-spoken-new", text = self.words()),
            Self::Deleted(_) => fl!(texts.messages, "report-spoken-gone", text = self.words()),
        }
    }

    /// The piece with its signs.
    pub fn text(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Copies(numbers) => format!("({numbers})"),
            Self::Inserted(text) => format!("[+{text}+]"),
            Self::Deleted(text) => format!("[-{text}-]"),
        }
    }
}

impl ReportLine {
    fn plain(kind: LineKind, text: String) -> Self {
        Self { kind, spans: vec![Span::Plain(text)] }
    }

    /// The line with its signs.
    pub fn text(&self) -> String {
        self.spans.iter().map(Span::text).collect()
    }
}

/// The report as plain text, line by line.
pub fn report_text(
    texts: &Texts,
    template: &Template,
    names: &[String],
    report: &Report,
    subject: ReportSubject,
) -> Vec<String> {
    let lines = report_lines(texts, template, names, report, subject);
    let text = |line: &ReportLine| match line.kind {
        LineKind::Head | LineKind::Legend => line.text(),
        LineKind::Part => format!("\n{}", line.text()),
        LineKind::Change | LineKind::Lost(_) => format!("  {}", line.text()),
        LineKind::Detail => format!("    {}", line.text()),
    };
    lines.iter().map(text).collect()
}

/// The report, line by line.
pub fn report_lines(
    texts: &Texts,
    template: &Template,
    names: &[String],
    report: &Report,
    subject: ReportSubject,
) -> Vec<ReportLine> {
    let messages = &texts.messages;
    let name = |copy: usize| names.get(copy).map_or("", String::as_str);
    let head = |text| ReportLine::plain(LineKind::Head, text);
    let mut lines = vec![head(match subject {
        ReportSubject::Merge | ReportSubject::FileMerge => {
            fl!(messages, "report-merged", files = names.join(", "))
        }
        ReportSubject::Comparison => fl!(messages, "report-compared", from = name(0), to = name(1)),
    })];
    if report.is_empty() {
        lines.push(head(fl!(messages, "report-same")));
        return lines;
    }
    lines.push(ReportLine::plain(LineKind::Legend, fl!(messages, "report-legend")));
    let said = Words { texts, template, names, subject };
    lines.extend(said.files(&report.authors).into_iter().map(head));
    if !report.vanished.is_empty() {
        let title = match subject {
            ReportSubject::Merge | ReportSubject::Comparison => fl!(messages, "report-vanished"),
            ReportSubject::FileMerge => fl!(messages, "report-taken-away"),
        };
        lines.push(ReportLine::plain(LineKind::Part, title));
        lines.extend(report.vanished.iter().enumerate().flat_map(|(place, lost)| said.vanished(place, lost)));
    }
    lines.extend(report.parts.iter().flat_map(|part| said.part(part)));
    lines
}

/// What the words of a report are made with.
struct Words<'a> {
    texts: &'a Texts,
    template: &'a Template,
    names: &'a [String],
    subject: ReportSubject,
}

impl Words<'_> {
    /// The files with their numbers and authors; in a comparison only files with known authors.
    fn files(&self, authors: &[Vec<String>]) -> Vec<String> {
        let file = |(place, name): (usize, &String)| {
            let by = authors.get(place).filter(|authors| !authors.is_empty());
            let file = by.map(|by| {
                fl!(self.texts.messages, "report-file-by", file = name.as_str(), names = people(by))
            });
            match self.subject {
                ReportSubject::Merge | ReportSubject::FileMerge => {
                    Some(format!("({}) {}", place + 1, file.unwrap_or_else(|| name.clone())))
                }
                ReportSubject::Comparison => file,
            }
        };
        self.names.iter().enumerate().filter_map(file).collect()
    }

    fn part(&self, part: &Part) -> Vec<ReportLine> {
        let messages = &self.texts.messages;
        let subject = words::subject(self.texts, self.template, &part.subject);
        let is_merge = self.subject != ReportSubject::Comparison;
        let remark = match &part.fate {
            Fate::Added(by) if is_merge => Some(fl!(messages, "report-added", files = self.named(by))),
            Fate::Added(_) => Some(fl!(messages, "report-added-plain")),
            Fate::Removed(had) if is_merge => Some(fl!(messages, "report-removed", files = self.named(had))),
            Fate::Removed(_) => Some(fl!(messages, "report-removed-plain")),
            Fate::Stayed if matches!(part.subject, Subject::Order { .. }) => {
                Some(fl!(messages, "report-reordered"))
            }
            Fate::Stayed => part.on_both_sides.then(|| fl!(messages, "report-both")),
        };
        let by =
            (!part.authors.is_empty()).then(|| fl!(messages, "report-by", names = people(&part.authors)));
        let remarks: Vec<String> = remark.into_iter().chain(by).collect();
        let title =
            if remarks.is_empty() { subject } else { format!("{subject} – {}", remarks.join(", ")) };
        let changes = part.changes.iter().flat_map(|change| self.change(change));
        [ReportLine::plain(LineKind::Part, title)].into_iter().chain(changes).collect()
    }

    fn change(&self, change: &Change) -> Vec<ReportLine> {
        match change {
            Change::Text(field, pieces) => {
                let name = words::text_field(self.texts, self.template, field);
                let label = (!name.is_empty()).then(|| Span::Plain(format!("{name}: ")));
                let spans = label.into_iter().chain(self.pieces(pieces)).collect();
                vec![ReportLine { kind: LineKind::Change, spans }]
            }
            Change::Value { of, copies, result } => {
                let messages = &self.texts.messages;
                let value = words::value(self.texts, self.template, of, result.as_ref());
                let name = words::value_of(self.texts, self.template, of);
                let now = fl!(messages, "report-value", name = name, value = value);
                let mut lines = vec![ReportLine::plain(LineKind::Change, now)];
                for (copy, old) in copies.iter().enumerate().filter(|(_, old)| *old != result) {
                    let value = words::value(self.texts, self.template, of, old.as_ref());
                    let was = if self.subject == ReportSubject::Comparison {
                        fl!(messages, "report-value-was-plain", value = value)
                    } else {
                        fl!(messages, "report-value-was", file = self.name(copy), value = value)
                    };
                    lines.push(ReportLine::plain(LineKind::Detail, was));
                }
                lines
            }
        }
    }

    fn pieces(&self, pieces: &[Piece]) -> Vec<Span> {
        let last = pieces.len().saturating_sub(1);
        let spans = pieces.iter().enumerate().flat_map(|(place, piece)| match piece {
            Piece::Kept(text) => {
                [Some(Span::Plain(abridged(&on_one_line(text), place > 0, place < last))), None]
            }
            Piece::Inserted(text, by) => [Some(Span::Inserted(on_one_line(text))), self.numbers(by)],
            Piece::Deleted(text, had) => [Some(Span::Deleted(on_one_line(text))), self.numbers(had)],
        });
        spans.flatten().collect()
    }

    fn vanished(&self, place: usize, lost: &Vanished) -> Vec<ReportLine> {
        let row = words::lost_row(self.texts, self.template, &lost.row);
        let title = fl!(self.texts.messages, "report-vanished-row", row = row, file = self.name(lost.had));
        let text = |text: &str| ReportLine::plain(LineKind::Detail, on_one_line(text));
        let texts = lost.row.texts().into_iter().map(text);
        [ReportLine::plain(LineKind::Lost(place), title)].into_iter().chain(texts).collect()
    }

    fn name(&self, copy: usize) -> &str {
        self.names.get(copy).map_or("", String::as_str)
    }

    fn named(&self, copies: &Copies) -> String {
        copies.iter().map(|copy| self.name(*copy)).collect::<Vec<_>>().join(", ")
    }

    /// Which copies a piece is from, as their numbers.
    fn numbers(&self, copies: &Copies) -> Option<Span> {
        let numbers: Vec<String> = copies.iter().map(|copy| (copy + 1).to_string()).collect();
        // What was joined from both sides stands in none of them.
        let is_told = self.subject != ReportSubject::Comparison && !numbers.is_empty();
        is_told.then(|| Span::Copies(numbers.join(",")))
    }
}

fn people(names: &[String]) -> String {
    visible(&names.join(", "))
}

fn on_one_line(text: &str) -> String {
    visible(text).replace('\n', LINE_END)
}

/// Unchanged text, shortened to the context of a change.
fn abridged(text: &str, after_change: bool, before_change: bool) -> String {
    let count = text.chars().count();
    let start: String = text.chars().take(AROUND).collect();
    let end: String = text.chars().skip(count.saturating_sub(AROUND)).collect();
    // Whole words, where there is more than one.
    let start = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    let end = end.split_once(' ').map_or(end.as_str(), |(_, words)| words);
    match (after_change, before_change) {
        (true, true) if count > 2 * AROUND => format!("{start} … {end}"),
        (true, false) if count > AROUND => format!("{start} …"),
        (false, true) if count > AROUND => format!("… {end}"),
        _ => text.to_owned(),
    }
}
