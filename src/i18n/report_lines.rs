//! The report of a merge or a comparison as lines of text. What came and went is marked by signs, for eyes and ears that
//! have no colours.

use i18n_embed_fl::fl;

use super::{Texts, report as words, visible};
use crate::merge::{Change, Copies, Fate, Part, Piece, Report, Subject, Vanished};
use crate::template::Template;

/// Characters of what stayed that are shown on each side of a change.
const AROUND: usize = 40;

/// What the report is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Copies that became one canvas.
    Merge,
    /// A file beside another.
    Comparison,
}

/// The report, line by line.
pub fn report_lines(
    texts: &Texts,
    template: &Template,
    names: &[String],
    report: &Report,
    told: Told,
) -> Vec<String> {
    let messages = &texts.messages;
    let name = |copy: usize| names.get(copy).map_or("", String::as_str);
    let mut lines = vec![match told {
        Told::Merge => fl!(messages, "report-merged", files = names.join(", ")),
        Told::Comparison => fl!(messages, "report-compared", from = name(0), to = name(1)),
    }];
    if report.is_empty() {
        lines.push(fl!(messages, "report-same"));
        return lines;
    }
    lines.push(fl!(messages, "report-legend"));
    if told == Told::Merge {
        lines.extend((1..).zip(names).map(|(number, name)| format!("({number}) {name}")));
    }
    let said = Words { texts, template, names, told };
    if !report.vanished.is_empty() {
        lines.push(String::new());
        lines.push(fl!(messages, "report-vanished"));
        lines.extend(report.vanished.iter().flat_map(|lost| said.vanished(lost)));
    }
    for part in &report.parts {
        lines.push(String::new());
        lines.extend(said.part(part));
    }
    lines
}

/// What the words of a report are made with.
struct Words<'a> {
    texts: &'a Texts,
    template: &'a Template,
    names: &'a [String],
    told: Told,
}

impl Words<'_> {
    fn part(&self, part: &Part) -> Vec<String> {
        let messages = &self.texts.messages;
        let subject = words::subject(self.texts, self.template, &part.subject);
        let is_merge = self.told == Told::Merge;
        let remark = match &part.fate {
            Fate::Added(by) if is_merge => Some(fl!(messages, "report-added", files = self.named(by))),
            Fate::Added(_) => Some(fl!(messages, "report-added-plain")),
            Fate::Removed(had) if is_merge => Some(fl!(messages, "report-removed", files = self.named(had))),
            Fate::Removed(_) => Some(fl!(messages, "report-removed-plain")),
            Fate::Stayed
                if matches!(
                    part.subject,
                    Subject::PartnerOrder | Subject::ActionOrder | Subject::CaseOrder
                ) =>
            {
                Some(fl!(messages, "report-reordered"))
            }
            Fate::Stayed => part.on_both_sides.then(|| fl!(messages, "report-both")),
        };
        let title = remark.map_or_else(|| subject.clone(), |remark| format!("{subject} – {remark}"));
        let changes = part.changes.iter().flat_map(|change| self.change(change));
        [title].into_iter().chain(changes).collect()
    }

    fn change(&self, change: &Change) -> Vec<String> {
        match change {
            Change::Text(field, pieces) => {
                let name = words::text_field(self.texts, self.template, field);
                let label = if name.is_empty() { String::new() } else { format!("{name}: ") };
                vec![format!("  {label}{}", self.pieces(pieces))]
            }
            Change::Value { of, copies, result } => {
                let messages = &self.texts.messages;
                let value = words::value(self.texts, result.as_ref());
                let name = words::value_of(self.texts, self.template, of);
                let mut lines =
                    vec![format!("  {}", fl!(messages, "report-value", name = name, value = value))];
                for (copy, old) in copies.iter().enumerate().filter(|(_, old)| *old != result) {
                    let value = words::value(self.texts, old.as_ref());
                    let was = if self.told == Told::Merge {
                        fl!(messages, "report-value-was", file = self.name(copy), value = value)
                    } else {
                        fl!(messages, "report-value-was-plain", value = value)
                    };
                    lines.push(format!("    {was}"));
                }
                lines
            }
        }
    }

    fn pieces(&self, pieces: &[Piece]) -> String {
        let last = pieces.len().saturating_sub(1);
        let shown = pieces.iter().enumerate().map(|(place, piece)| match piece {
            Piece::Kept(text) => abridged(&on_one_line(text), place > 0, place < last),
            Piece::Inserted(text, by) => format!("[+{}+]{}", on_one_line(text), self.numbers(by)),
            Piece::Deleted(text, had) => format!("[-{}-]{}", on_one_line(text), self.numbers(had)),
        });
        shown.collect()
    }

    fn vanished(&self, lost: &Vanished) -> Vec<String> {
        let row = words::lost_row(self.texts, self.template, &lost.row);
        let title = fl!(self.texts.messages, "report-vanished-row", row = row, file = self.name(lost.had));
        let texts = lost.row.texts().into_iter().map(|text| format!("    {}", on_one_line(text)));
        [format!("  {title}")].into_iter().chain(texts).collect()
    }

    fn name(&self, copy: usize) -> &str {
        self.names.get(copy).map_or("", String::as_str)
    }

    fn named(&self, copies: &Copies) -> String {
        copies.iter().map(|copy| self.name(*copy)).collect::<Vec<_>>().join(", ")
    }

    /// Which copies a piece is from, as their numbers.
    fn numbers(&self, copies: &Copies) -> String {
        if self.told == Told::Comparison {
            return String::new();
        }
        let numbers: Vec<String> = copies.iter().map(|copy| (copy + 1).to_string()).collect();
        format!("({})", numbers.join(","))
    }
}

fn on_one_line(text: &str) -> String {
    visible(text).replace('\n', " ⏎ ")
}

/// What stayed, shortened to what stands beside a change.
fn abridged(text: &str, after_change: bool, before_change: bool) -> String {
    let count = text.chars().count();
    let start: String = text.chars().take(AROUND).collect();
    let end: String = text.chars().skip(count.saturating_sub(AROUND)).collect();
    match (after_change, before_change) {
        (true, true) if count > 2 * AROUND => format!("{start} … {end}"),
        (true, false) if count > AROUND => format!("{start} …"),
        (false, true) if count > AROUND => format!("… {end}"),
        _ => text.to_owned(),
    }
}
