//! A document that is being written, block by block.

use super::{
    Block, Callout, Chart, Column, KeyFigure, List, ListItem, Paragraph, ParagraphRole, Run, Table, TableRow,
    Words, behind_label, passages,
};
use crate::export::Problem;
use crate::i18n::Texts;

/// A document in blocks.
pub(crate) struct Manuscript<'a> {
    /// The words of the program.
    pub(crate) texts: &'a Texts,
    /// The title.
    pub(crate) title: Words,
    /// Lines that say what the document is.
    pub(crate) about: Vec<String>,
    /// What its pages say at their foot.
    pub(crate) foot: String,
    /// The foot of the pages before the first chapter. `None` for the foot of the document.
    pub(crate) front_foot: Option<String>,
    /// What its readers will miss.
    pub(crate) problems: Vec<Problem>,
    /// The content, in reading order.
    pub(crate) blocks: Vec<Block>,
}

impl<'a> Manuscript<'a> {
    /// A document with a title, and lines that say what it is.
    pub(crate) fn new(texts: &'a Texts, title: Words, about: Vec<String>) -> Self {
        let about = about.into_iter().filter(|line| !line.is_empty()).collect();
        Self {
            texts,
            title,
            about,
            foot: String::new(),
            front_foot: None,
            problems: Vec::new(),
            blocks: Vec::new(),
        }
    }

    /// Begins a chapter.
    pub(crate) fn chapter(&mut self, foot: Option<String>) {
        self.blocks.push(Block::Chapter { foot });
    }

    /// Adds the table of contents. What comes before it stands on the page of the title.
    pub(crate) fn contents(&mut self, title: impl Into<String>) {
        self.blocks.push(Block::Contents { title: title.into() });
    }

    /// Adds a heading of level 2 or 3.
    pub(crate) fn heading(&mut self, level: u8, words: Words) {
        self.blocks.push(Block::Heading { level, words });
    }

    /// Adds the team's words, as paragraphs and lists.
    pub(crate) fn text(&mut self, text: &str) {
        self.blocks.extend(passages(ParagraphRole::Body, &Words::team(text)).into_iter().map(Block::from));
    }

    /// Adds a sentence of the program.
    pub(crate) fn sentence(&mut self, text: impl Into<String>) {
        self.paragraph(ParagraphRole::Body, Words::fixed(text));
    }

    /// Adds a sentence of the program that introduces what follows.
    pub(crate) fn introduction(&mut self, text: impl Into<String>) {
        self.paragraph(ParagraphRole::Introduction, Words::fixed(text));
    }

    /// Adds a remark of the program.
    pub(crate) fn remark(&mut self, text: impl Into<String>) {
        self.paragraph(ParagraphRole::Remark, Words::fixed(text));
    }

    /// Adds a value behind its label, unless the value is empty.
    pub(crate) fn labelled(&mut self, label: &str, value: &Words) {
        let is_sentence = label.ends_with(['?', '!', '.']);
        let label = if is_sentence { format!("{label} ") } else { format!("{label}: ") };
        let label = Run::strong(Words::Fixed(label));
        let passages = behind_label(label, passages(ParagraphRole::Value, value));
        self.blocks.extend(passages.into_iter().map(Block::from));
    }

    /// Adds a list, unless it has no items.
    pub(crate) fn list(&mut self, items: Vec<Words>) {
        if !items.is_empty() {
            let items = items.into_iter().map(|item| ListItem::of_runs(vec![Run::plain(item.on_one_line())]));
            self.blocks.push(Block::List(List::of_bullets(items)));
        }
    }

    /// Adds a table, unless it has no rows.
    pub(crate) fn table(&mut self, columns: impl Into<Vec<Column>>, rows: Vec<TableRow>) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table(Table {
                columns: columns.into(),
                rows,
                is_kept_whole: false,
                boxed: None,
            }));
        }
    }

    /// Adds figures, unless there are none.
    pub(crate) fn figures(&mut self, figures: Vec<KeyFigure>) {
        if !figures.is_empty() {
            self.blocks.push(Block::Figures(figures));
        }
    }

    /// Adds a callout.
    pub(crate) fn callout(&mut self, callout: Callout) {
        self.blocks.push(Block::Callout(callout));
    }

    /// Adds a bar chart, unless all of its bars are empty.
    pub(crate) fn chart(&mut self, chart: Chart) {
        if chart.bars.iter().any(|bar| bar.part > 0.0) {
            self.blocks.push(Block::Chart(chart));
        }
    }

    fn paragraph(&mut self, role: ParagraphRole, words: Words) {
        self.blocks.push(Block::Paragraph(Paragraph::plain(role, words)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::Bar;
    use super::*;
    use crate::i18n::Language;

    fn blocks(fill: impl FnOnce(&mut Manuscript<'_>)) -> Vec<Block> {
        let mut manuscript = Manuscript::new(Texts::of(Language::Dutch), Words::team("Titel"), Vec::new());
        fill(&mut manuscript);
        manuscript.blocks
    }

    #[test]
    fn a_value_stands_behind_its_label_and_the_label_once() {
        let labels = |label: &str, value: &str| -> Vec<Vec<String>> {
            let blocks = blocks(|out| out.labelled(label, &Words::team(value)));
            let runs = blocks.into_iter().map(|block| match block {
                Block::Paragraph(paragraph) => paragraph.runs,
                other => panic!("{other:?}"),
            });
            runs.map(|runs| runs.into_iter().map(|run| run.words.into_text()).collect()).collect()
        };
        assert_eq!(labels("Rol", "trekker\n\nsamen"), [vec!["Rol: ", "trekker"], vec!["samen"]]);
        assert_eq!(labels("Wie?", "wij"), [["Wie? ", "wij"]]);
        assert!(labels("Rol", " \n").is_empty());
    }

    #[test]
    fn what_is_empty_is_no_block() {
        let bars = vec![Bar { name: Words::team("Bank"), value: "0".to_owned(), part: 0.0 }];
        let blocks = blocks(|out| {
            out.text(" \n\t\n");
            out.list(Vec::new());
            out.table([Column::new("Wat", 1.0)], Vec::new());
            out.chart(Chart { title: "Samen".to_owned(), bars });
        });
        assert_eq!(blocks, []);
    }
}
