//! A board in the report: a list of cards for each column.

use i18n_embed_fl::fl;

use super::Report;
use crate::export::content::{
    Block, List, ListItem, ParagraphRole, Passage, Run, Words, behind_label, passages, single_line,
};
use crate::i18n::board::{ToldCard, cell_label, told};
use crate::i18n::table::{sum_lines, sums};
use crate::template::{ColumnKind, ColumnTemplate, SectionTemplate};

/// The columns in which something stands, each below its title; and at the end the sums of all.
pub(super) fn write(report: &mut Report<'_>, section: &SectionTemplate, by: &ColumnTemplate) {
    let (canvas, template) = (report.input.canvas, report.input.template);
    let columns = told(report.texts, canvas, template, (section, by));
    let filled = columns.iter().filter(|column| !column.cards.is_empty());
    for column in filled {
        let title = format!("{} · {}", single_line(&column.name), column.cards.len());
        report.out.heading(3, Words::Fixed(title));
        if !column.sums.is_empty() {
            report.out.introduction(column.sums.join(" · "));
        }
        let items = column.cards.iter().map(|card| item(report, card)).collect::<Vec<_>>();
        report.out.blocks.push(Block::List(List::of_bullets(items)));
    }
    let all = sum_lines(report.texts, section, sums(report.texts, canvas, section));
    if !all.is_empty() {
        report.out.labelled(&fl!(report.texts.messages, "table-sum"), &Words::Fixed(all.join(" · ")));
    }
}

/// A card: its name, and within it an item for each other cell of its row.
fn item(report: &Report<'_>, card: &ToldCard<'_>) -> ListItem {
    let mut item = ListItem::of_runs(vec![Run::strong(Words::Team(single_line(&card.name)))]);
    let cells = card.cells.iter().map(|(column, words)| {
        let label = Run::plain(Words::Fixed(cell_label(report.texts, column)));
        let body = if column.kind == ColumnKind::Tick {
            passages(ParagraphRole::Body, &label.words)
        } else {
            behind_label(label, passages(ParagraphRole::Body, &Words::team(words)))
        };
        ListItem { sign: String::new(), body }
    });
    let cells: Vec<ListItem> = cells.collect();
    if !cells.is_empty() {
        item.body.push(Passage::List(List::of_bullets_within(1, cells)));
    }
    item
}
