//! The body of a slide in one size of type: rows of cells beside one another, each with its blocks of text.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Galley, Ui};

use super::slide::{Bar, Block, Column, Moment, Part, Progress, Sign};
use super::text::{self, Setting};
use crate::ui::fonts::Weight;

/// Sizes in ems: the narrowest that a card and a column are, and what lies between them.
pub(super) const NARROWEST: f32 = 13.0;
const NARROWEST_COLUMN: f32 = 9.5;
const BETWEEN: f32 = 0.7;
/// The room in a frame around the words.
pub(super) const PAD: f32 = 0.5;
/// How far a level of a list is moved in, and how wide a sign is.
const LEVEL: f32 = 1.1;
/// Above a block, above a heading, and above a part.
const GAP: f32 = 0.35;
const HEADING_GAP: f32 = 0.8;
/// A bar, and what lies between it and the words.
pub(super) const BAR: f32 = 0.4;
const BAR_GAP: f32 = 0.15;
/// The column of a timeline with the line in it.
const LINE: f32 = 1.7;
/// More cards beside one another are hard to read.
pub(super) const MOST_BESIDE: usize = 3;

/// What stands side by side.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) cells: Vec<Cell>,
    /// What lies above it, unless it is the first on a screen.
    pub(super) gap: f32,
    /// Whether it goes to the next screen as a whole where it fits there.
    pub(super) is_whole: bool,
    /// Whether it is not parted from the row below it.
    pub(super) is_heading: bool,
    /// The dot on the timeline: where on it, and what it says.
    pub(super) dot: Option<(f32, Progress)>,
}

/// A place in a row.
#[derive(Clone)]
pub(super) struct Cell {
    pub(super) left: f32,
    pub(super) width: f32,
    /// The heading of a column, which is repeated where the column runs on.
    pub(super) title: Option<Laid>,
    pub(super) blocks: Vec<Laid>,
}

/// A block that is laid out.
#[derive(Clone)]
pub(super) struct Laid {
    pub(super) job: LayoutJob,
    pub(super) galley: Arc<Galley>,
    pub(super) setting: Setting,
    /// What it is called where it runs on.
    pub(super) title: String,
    pub(super) gap: f32,
    /// How far its words are moved in.
    pub(super) indent: f32,
    pub(super) sign: Sign,
    pub(super) is_framed: bool,
    pub(super) bar: Option<Bar>,
}

/// How a body is set: its size, the width, and the words for a part that runs on.
#[derive(Clone, Copy)]
pub(super) struct Setter<'a> {
    pub(super) ui: &'a Ui,
    pub(super) setting: Setting,
    pub(super) continued: &'a str,
    /// The most cells beside one another.
    pub(super) most_beside: usize,
    /// The height of a screen on which a slide runs on.
    pub(super) tallest: f32,
}

impl Laid {
    pub(super) fn height(&self) -> f32 {
        let size = self.setting.size;
        let frame = if self.is_framed { 2.0 * PAD * size } else { 0.0 };
        let bar = if self.bar.is_some() { (BAR + BAR_GAP) * size } else { 0.0 };
        self.galley.size().y + frame + bar
    }
}

impl Laid {
    /// Whether a word does not fit on a line.
    fn breaks_word(&self) -> bool {
        self.galley.rows.windows(2).any(|rows| {
            let [row, next] = rows else { return false };
            let is_letter = |glyph: Option<&egui::epaint::text::Glyph>| {
                glyph.is_some_and(|glyph| glyph.chr.is_alphanumeric())
            };
            !row.ends_with_newline && is_letter(row.row.glyphs.last()) && is_letter(next.row.glyphs.first())
        })
    }
}

impl Cell {
    pub(super) fn all(&self) -> impl Iterator<Item = &Laid> {
        self.title.iter().chain(&self.blocks)
    }

    pub(super) fn height(&self) -> f32 {
        self.all()
            .enumerate()
            .map(|(place, laid)| laid.height() + if place > 0 { laid.gap } else { 0.0 })
            .sum()
    }
}

impl Row {
    pub(super) fn height(&self) -> f32 {
        self.cells.iter().map(Cell::height).fold(0.0, f32::max)
    }
}

/// All rows of a body, from top to bottom.
pub(super) fn rows(setter: Setter<'_>, body: &[Part]) -> Vec<Row> {
    let mut rows = Vec::new();
    for part in body {
        let mut more = match part {
            Part::Flow(blocks) => setter.flow(blocks),
            Part::Cards(blocks) => setter.cards(blocks),
            Part::Columns(columns) => setter.columns(columns),
            Part::Timeline(moments) => setter.timeline(moments),
        };
        if let Some(first) = more.first_mut() {
            first.gap = first.gap.max(HEADING_GAP * setter.setting.size);
        }
        rows.extend(more);
    }
    rows
}

impl Setter<'_> {
    fn em(self, ems: f32) -> f32 {
        ems * self.setting.size
    }

    fn flow(self, blocks: &[Block]) -> Vec<Row> {
        let blocks = blocks.iter().filter(|block| !block.is_blank());
        let row = |block: &Block| Row {
            cells: vec![self.cell(0.0, self.setting.width, vec![block], false)],
            gap: self.em(if block.is_heading { HEADING_GAP } else { GAP }),
            is_whole: block.bar.is_some() || block.is_heading,
            is_heading: block.is_heading,
            dot: None,
        };
        blocks.map(row).collect()
    }

    /// The counts of cells that fit beside one another, the largest first, each with the width of a cell.
    fn beside(self, count: usize, narrowest: f32) -> impl Iterator<Item = (usize, f32)> {
        let (room, between, narrowest) = (self.setting.width, self.em(BETWEEN), self.em(narrowest));
        let width = move |beside: usize| (room - (count_of(beside) - 1.0) * between) / count_of(beside);
        let counts = (1..=count.clamp(1, self.most_beside)).rev().map(move |beside| (beside, width(beside)));
        counts.filter(move |(beside, width)| *beside == 1 || *width >= narrowest)
    }

    /// Cells in rows, as many beside one another as do without breaking a word.
    fn side_by_side<T>(
        self,
        all: &[T],
        narrowest: f32,
        (gap, is_whole): (f32, bool),
        cell: impl Fn(&T, f32, f32) -> Cell,
    ) -> Vec<Row> {
        let mut rows = Vec::new();
        for (beside, width) in self.beside(all.len(), narrowest) {
            let row = |some: &[T]| {
                let left = |place: usize| count_of(place) * (width + self.em(BETWEEN));
                let cells = some.iter().enumerate().map(|(place, one)| cell(one, left(place), width));
                Row { cells: cells.collect(), gap, is_whole, is_heading: false, dot: None }
            };
            rows = all.chunks(beside).map(row).collect();
            let is_broken = |row: &Row| row.cells.iter().flat_map(Cell::all).any(Laid::breaks_word);
            if !rows.iter().any(is_broken) {
                break;
            }
        }
        rows
    }

    fn cards(self, blocks: &[Block]) -> Vec<Row> {
        let blocks: Vec<&Block> = blocks.iter().filter(|block| !block.is_blank()).collect();
        let card = |block: &&Block, left: f32, width: f32| self.cell(left, width, vec![block], true);
        let is_tall = |block: &&Block| {
            let narrow =
                self.beside(blocks.len(), NARROWEST).next().map_or(self.setting.width, |(_, width)| width);
            self.laid(block, narrow, true).height() > self.tallest
        };
        // A card that is taller than a screen has all of its width.
        let mut rows = Vec::new();
        for some in blocks.chunk_by(|one, other| !is_tall(one) && !is_tall(other)) {
            rows.extend(self.side_by_side(some, NARROWEST, (self.em(BETWEEN), true), card));
        }
        rows
    }

    fn columns(self, columns: &[Column]) -> Vec<Row> {
        let look = (self.em(HEADING_GAP), false);
        self.side_by_side(columns, NARROWEST_COLUMN, look, |column, left, width| {
            let blocks = column.blocks.iter().filter(|block| !block.is_blank()).collect();
            let heading = Block { title: column.title.clone(), ..Block::default() };
            let title = Some(self.laid(&heading, width, false));
            Cell { title, ..self.cell(left, width, blocks, column.is_framed) }
        })
    }

    fn timeline(self, moments: &[Moment]) -> Vec<Row> {
        let setting = Setting { width: f32::INFINITY, ..self.setting };
        let width = |moment: &Moment| {
            let job = text::simple(&moment.when, Weight::Medium, setting.tokens.muted, setting);
            text::galley(self.ui, &job).size().x
        };
        let widest = moments.iter().map(width).fold(0.0, f32::max).min(self.setting.width * 0.3).ceil();
        let row = |moment: &Moment| {
            let line = widest + self.em(LINE) * 0.5;
            let left = widest + self.em(LINE) + f32::from(moment.depth) * self.em(LEVEL);
            let when = Block::quiet(&moment.when);
            let mut cells = vec![self.cell(left, self.setting.width - left, vec![&moment.what], false)];
            if !moment.when.is_empty() {
                cells.insert(0, self.cell(0.0, widest, vec![&when], false));
            }
            Row {
                cells,
                gap: self.em(if moment.depth > 0 { GAP } else { HEADING_GAP * 0.7 }),
                is_whole: true,
                is_heading: false,
                dot: Some((line, moment.progress)),
            }
        };
        moments.iter().map(row).collect()
    }

    fn cell(self, left: f32, width: f32, blocks: Vec<&Block>, is_framed: bool) -> Cell {
        let blocks = blocks.into_iter().map(|block| self.laid(block, width, is_framed)).collect();
        Cell { left, width, title: None, blocks }
    }

    fn laid(self, block: &Block, width: f32, is_framed: bool) -> Laid {
        let sign = if block.sign == Sign::None { 0.0 } else { LEVEL };
        let frame = if is_framed { PAD } else { 0.0 };
        let indent = self.em(f32::from(block.depth) * LEVEL + sign + frame);
        let amount = block.bar.as_ref().map_or(0.0, |bar| {
            let setting = Setting { width: f32::INFINITY, ..self.setting };
            let job = text::simple(&bar.amount, Weight::Medium, setting.tokens.text, setting);
            text::galley(self.ui, &job).size().x + self.em(1.0)
        });
        let room = (width - indent - self.em(frame) - amount).max(self.em(2.0));
        let setting = Setting { width: room, ..self.setting };
        let job = text::job(block, setting);
        Laid {
            galley: text::galley(self.ui, &job),
            job,
            setting,
            title: block.title.clone(),
            gap: self.em(if block.is_heading { HEADING_GAP } else { GAP }),
            indent,
            sign: block.sign.clone(),
            is_framed,
            bar: block.bar.clone(),
        }
    }
}

/// A small count, to reckon with.
fn count_of(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}
