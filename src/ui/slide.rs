//! The text of a slide of a section.

use egui::text::LayoutJob;
use egui::{Color32, TextFormat};
use i18n_embed_fl::fl;

use super::canvas::words;
use super::fonts::{Weight, font};
use super::theme::Tokens;
use crate::app::State;
use crate::canvas::{Action, Partner, in_plan_order};
use crate::i18n::{self, Texts, visible};
use crate::schema::AnyRow;
use crate::template::{ColumnKind, SectionKind, SectionTemplate};

/// How far a part of a goal is moved in, in ems.
const INDENT: f32 = 1.2;

/// A stretch of text in one weight and colour, indented by a number of ems.
pub(super) struct Stretch {
    text: String,
    weight: Weight,
    color: Color32,
    indent: f32,
}

impl Stretch {
    fn new(text: &str, weight: Weight, color: Color32) -> Self {
        Self { text: text.to_owned(), weight, color, indent: 0.0 }
    }
}

/// A text in one size, broken to a width.
pub(super) fn job(stretches: &[Stretch], size: f32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for stretch in stretches {
        let mut format = TextFormat::simple(font(stretch.weight, size), stretch.color);
        format.line_height = Some(line_height(size));
        job.append(&stretch.text, stretch.indent * size, format);
    }
    job
}

/// The content of a section.
pub(super) fn stretches(
    texts: &Texts,
    state: &State,
    section: &SectionTemplate,
    tokens: &Tokens,
) -> Vec<Stretch> {
    let pen = Pen { texts, state, tokens };
    let canvas = state.open.document.canvas();
    match section.kind {
        SectionKind::Text => vec![pen.plain(&visible(canvas.text(&section.id).trim_end()))],
        SectionKind::Choice => {
            let chosen = i18n::chosen(texts, canvas, section).into_iter();
            let chosen = chosen.map(|name| pen.strong(&format!("✓ {}\n", visible(name))));
            chosen.chain([pen.plain(&visible(canvas.text(&section.id).trim_end()))]).collect()
        }
        SectionKind::Pitch => pen.pitch(),
        SectionKind::Questions | SectionKind::Sides => pen.answers(section),
        SectionKind::Partners => canvas.partners.iter().flat_map(|partner| pen.partner(partner)).collect(),
        SectionKind::Table if section.board_by().is_some() => pen.board(section),
        SectionKind::Table => {
            let rows = (1..).zip(section.rows_on(canvas));
            let rows = rows.flat_map(|(number, row)| pen.row(section, number, row));
            rows.chain(pen.sums(section)).collect()
        }
        SectionKind::Actions => {
            let plan = in_plan_order(&canvas.actions).into_iter();
            plan.flat_map(|(action, depth)| pen.action(action, depth)).collect()
        }
    }
}

struct Pen<'a> {
    texts: &'a Texts,
    state: &'a State,
    tokens: &'a Tokens,
}

impl Pen<'_> {
    fn plain(&self, text: &str) -> Stretch {
        Stretch::new(text, Weight::Regular, self.tokens.text)
    }

    fn strong(&self, text: &str) -> Stretch {
        Stretch::new(text, Weight::SemiBold, self.tokens.text)
    }

    fn quiet(&self, text: &str) -> Stretch {
        Stretch::new(text, Weight::Regular, self.tokens.muted)
    }

    /// The pitch in parts, each below its heading, with a blank line between them.
    fn pitch(&self) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        for part in self.state.pitch_parts() {
            let above = if stretches.is_empty() { "" } else { "\n\n" };
            let title = part.title.map(|title| format!("{}\n", visible(&title))).unwrap_or_default();
            stretches.push(self.strong(&format!("{above}{title}")));
            stretches.push(self.plain(&visible(&part.text)));
        }
        stretches
    }

    /// The answers, each behind the title of its question.
    fn answers(&self, section: &SectionTemplate) -> Vec<Stretch> {
        let canvas = self.state.open.document.canvas();
        let language = self.texts.language().tag();
        let mut stretches = Vec::new();
        for question in &section.asked {
            let answer = canvas.answer(&section.id, &question.id).trim_end();
            if !answer.trim().is_empty() {
                stretches.push(self.strong(&format!("{}  ", question.title.text(language))));
                stretches.push(self.plain(&format!("{}\n", visible(answer))));
            }
        }
        stretches
    }

    /// A board: the cards of each column below its name.
    fn board(&self, section: &SectionTemplate) -> Vec<Stretch> {
        let document = &self.state.open.document;
        let mut stretches = Vec::new();
        let columns = i18n::board::told(self.texts, document.canvas(), document.template(), section);
        for column in columns.into_iter().filter(|column| !column.cards.is_empty()) {
            let above = if stretches.is_empty() { "" } else { "\n" };
            stretches.push(self.strong(&format!("{above}{} · {}\n", column.name, column.cards.len())));
            for card in column.cards {
                let shown = card.cells.iter().filter(|(column, _)| column.shown);
                let about: Vec<String> = shown
                    .map(|(column, words)| match column.kind {
                        ColumnKind::Tick => i18n::board::cell_label(self.texts, column),
                        // They say nothing without a title.
                        ColumnKind::Number | ColumnKind::Date => {
                            format!("{}{words}", i18n::board::cell_label(self.texts, column))
                        }
                        ColumnKind::Text
                        | ColumnKind::Line
                        | ColumnKind::Choice
                        | ColumnKind::Partner
                        | ColumnKind::List
                        | ColumnKind::Row => visible(words.trim()),
                    })
                    .collect();
                let name = format!("• {}", visible(&card.name));
                stretches.push(Stretch { indent: INDENT, ..self.plain(&name) });
                stretches.push(self.quiet(&format!("  {}\n", about.join(" · "))));
            }
        }
        stretches.into_iter().chain(self.sums(section)).collect()
    }

    /// A row of a declared table: its first cell, and behind it the others that stand on the page. A tick is told by the
    /// title of its column.
    fn row(&self, section: &SectionTemplate, number: usize, row: &dyn AnyRow) -> Vec<Stretch> {
        let document = &self.state.open.document;
        let language = self.texts.language().tag();
        let cells = i18n::table::cells(self.texts, document.canvas(), document.template(), row);
        let cells = section.columns.iter().zip(&cells).filter(|(column, _)| column.shown);
        let cells =
            cells.filter(|(_, cell)| !cell.trim().is_empty()).map(|(column, cell)| match column.kind {
                ColumnKind::Tick => format!("✓ {}", column.title.text(language)),
                ColumnKind::Text
                | ColumnKind::Line
                | ColumnKind::Choice
                | ColumnKind::Number
                | ColumnKind::Date
                | ColumnKind::Partner
                | ColumnKind::List
                | ColumnKind::Row => visible(cell.trim()),
            });
        let mut cells = cells;
        let name = cells.next().unwrap_or_default();
        let name = self.strong(&if section.numbered { format!("{number}. {name}") } else { name });
        vec![name, self.plain(&format!("  {}\n", cells.collect::<Vec<_>>().join(" · ")))]
    }

    /// The sums of a table, each behind the title of its column.
    fn sums(&self, section: &SectionTemplate) -> Vec<Stretch> {
        let canvas = self.state.open.document.canvas();
        let sums = i18n::table::sums(self.texts, canvas, section);
        let told = i18n::table::sum_lines(self.texts, section, sums);
        if told.is_empty() {
            return Vec::new();
        }
        let label = fl!(self.texts.messages, "table-sum");
        vec![self.strong(&label), self.plain(&format!("  {}\n", told.join(" · ")))]
    }

    /// A partner: its name and role, and below it what it wants and what it brings.
    fn partner(&self, partner: &Partner) -> Vec<Stretch> {
        let about = words::role_and_sector(self.texts, partner);
        let interests = i18n::list(self.texts, &words::interests(self.texts, partner));
        let brings = words::contributions(self.texts, partner);
        let name = self.strong(&visible(partner.name.trim()));
        let about = self.quiet(&format!("  {}\n", visible(&about)));
        let below = [interests, brings].into_iter().filter(|line| !line.is_empty());
        let below = below.map(|line| self.plain(&format!("{}\n", visible(&line))));
        [name, about].into_iter().chain(below).collect()
    }

    /// An action below the goal that it is a part of: what is done, and by whom, by when and how far it is.
    fn action(&self, action: &Action, depth: u8) -> Vec<Stretch> {
        let sign = if action.is_done() { "✓ " } else { "• " };
        let text = format!("{sign}{}", visible(action.text.trim()));
        let what = Stretch { indent: f32::from(depth) * INDENT, ..self.plain(&text) };
        let about = words::action_in_full(self.texts, self.state, action);
        vec![what, self.quiet(&format!("  {about}\n"))]
    }
}

/// How tall a line is in this size, in points.
pub(super) fn line_height(size: f32) -> f32 {
    (size * 1.4).round()
}
