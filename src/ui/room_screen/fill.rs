//! Puts rows onto screens. What does not fit runs on over the next one, and nothing is left out.

use std::collections::VecDeque;

use super::rows::{Cell, Laid, Row, Setter};
use super::slide::{Block, Sign};
use super::text::{self, lines_within};

/// A row that is higher than this share of a screen begins where it is and runs on, instead of leaving a gap.
const TALL: f32 = 0.55;
/// More screens are not filled evenly, which would take a while.
const EVEN: usize = 10;
/// How often another height is tried.
const STEPS: usize = 5;
/// The fewest lines of a paragraph that stand alone on a screen.
const LINES: usize = 2;

/// The rows of a screen, each with its top.
pub(super) struct Filled {
    pub(super) rows: Vec<(f32, Row)>,
    height: f32,
    bottom: f32,
}

impl Filled {
    const fn of_height(height: f32) -> Self {
        Self { rows: Vec::new(), height, bottom: 0.0 }
    }

    fn top_of(&self, row: &Row) -> f32 {
        if self.rows.is_empty() { 0.0 } else { self.bottom + row.gap }
    }

    fn put(&mut self, row: Row) {
        let top = self.top_of(&row);
        self.bottom = top + row.height();
        self.rows.push((top, row));
    }
}

/// How high rows are below one another.
pub(super) fn height(rows: &[Row]) -> f32 {
    let gaps: f32 = rows.iter().skip(1).map(|row| row.gap).sum();
    gaps + rows.iter().map(Row::height).sum::<f32>()
}

/// Fills as few screens as possible, about as far each, so that the last one does not hold a single row.
pub(super) fn fill_evenly(setter: Setter<'_>, rows: &[Row], first: f32, next: f32) -> Vec<Filled> {
    let mut best = fill(setter, rows.to_vec(), first, next);
    if best.len() > EVEN {
        return best;
    }
    let whole = rows.iter().filter(|row| row.is_whole).map(Row::height).fold(0.0, f32::max);
    let (mut too_low, mut enough) = ((whole / first).max(0.3), 1.0);
    for _ in 0..STEPS {
        let share = f32::midpoint(too_low, enough);
        let filled = fill(setter, rows.to_vec(), first * share, next * share);
        if filled.len() == best.len() {
            (best, enough) = (filled, share);
        } else {
            too_low = share;
        }
    }
    best
}

/// Fills screens with rows: the first one has less room than those that follow.
pub(super) fn fill(setter: Setter<'_>, rows: Vec<Row>, first: f32, next: f32) -> Vec<Filled> {
    let mut done = Vec::new();
    let mut page = Filled::of_height(first);
    let mut rows = VecDeque::from(rows);
    while let Some(row) = rows.pop_front() {
        let free = page.height - page.top_of(&row);
        let is_held = row.is_heading && !page.rows.is_empty();
        let below = rows.front().filter(|_| is_held).map_or(0.0, |below| beginning(setter, below, next));
        if row.height() + below <= free + 0.5 {
            page.put(row);
            continue;
        }
        let fits_next = row.height() <= next + 0.5;
        let is_moved = is_held || (fits_next && (row.is_whole || row.height() < TALL * next));
        if !page.rows.is_empty() && is_moved {
            done.push(std::mem::replace(&mut page, Filled::of_height(next)));
            rows.push_front(row);
            continue;
        }
        let (before, behind) = part(setter, row, free, page.rows.is_empty() && page.height >= next);
        if let Some(before) = before {
            page.put(before);
        }
        if let Some(behind) = behind {
            done.push(std::mem::replace(&mut page, Filled::of_height(next)));
            rows.push_front(behind);
        }
    }
    done.push(page);
    done
}

/// The height of the least of a row that stands below its heading.
fn beginning(setter: Setter<'_>, row: &Row, screen: f32) -> f32 {
    let lines = text::line_height(setter.setting.size) * 3.0;
    let is_moved = row.height() < TALL * screen || (row.is_whole && row.height() <= screen);
    row.gap + if is_moved { row.height() } else { lines }
}

/// What of a row fits into a height, and the rest. Where `is_forced`, at least a line is taken, so that there is an end.
fn part(setter: Setter<'_>, row: Row, height: f32, is_forced: bool) -> (Option<Row>, Option<Row>) {
    let (mut before, mut behind) = (Vec::new(), Vec::new());
    for cell in row.cells.clone() {
        let (fits, rest) = part_cell(setter, cell, height, is_forced);
        before.push(fits);
        behind.push(rest);
    }
    if before.iter().all(|cell| cell.blocks.is_empty()) {
        return if is_forced { (Some(row), None) } else { (None, Some(row)) };
    }
    let row_of = |cells: Vec<Cell>| {
        let cells: Vec<Cell> = cells.into_iter().filter(|cell| !cell.blocks.is_empty()).collect();
        (!cells.is_empty()).then(|| Row { cells, ..row.clone() })
    };
    (row_of(before), row_of(behind))
}

fn part_cell(setter: Setter<'_>, cell: Cell, height: f32, is_forced: bool) -> (Cell, Cell) {
    let Cell { left, width, title, blocks } = cell;
    let mut bottom = title.as_ref().map_or(0.0, Laid::height);
    let mut before = Cell { left, width, title, blocks: Vec::new() };
    let mut behind: Vec<Laid> = Vec::new();
    for block in blocks {
        let gap = if bottom > 0.0 { block.gap } else { 0.0 };
        if behind.is_empty() && bottom + gap + block.height() <= height + 0.5 {
            bottom += gap + block.height();
            before.blocks.push(block);
            continue;
        }
        if behind.is_empty() {
            // A card that fits on a screen stays whole, unless it would be all that there is.
            let must = is_forced && before.blocks.is_empty();
            let (fits, rest) = part_block(setter, block, height - bottom - gap, must);
            before.blocks.extend(fits);
            behind.extend(rest);
        } else {
            behind.push(block);
        }
    }
    let title = before.title.clone().map(|title| title.again(setter));
    (before, Cell { left, width, title, blocks: behind })
}

/// A block in two at the end of a line.
fn part_block(setter: Setter<'_>, block: Laid, height: f32, is_forced: bool) -> (Option<Laid>, Option<Laid>) {
    let around = block.height() - block.galley.size().y;
    let count = block.galley.rows.len();
    let mut lines = lines_within(&block.galley, height - around);
    // No line alone on either side, and no title without a word below it.
    let title_lines = if block.title.trim().is_empty() { 0 } else { lines_of_title(&block) };
    let least = LINES.max(title_lines + 1);
    if lines + 1 == count && lines > least {
        lines -= 1;
    }
    if is_forced {
        lines = lines.max(title_lines + 1);
    } else if lines < least.min(count) {
        return (None, Some(block));
    }
    if lines >= count {
        return (Some(block), None);
    }
    let title = block.title.trim();
    let again = (!title.is_empty()).then(|| format!("{title} ({})", setter.continued));
    let again = again.as_deref().map(|again| (again, block.setting));
    let (first, rest) = text::split(&block.job, &block.galley, lines, again);
    let first = Laid { bar: None, ..block.with(setter, first) };
    let rest = Laid { sign: Sign::None, ..block.with(setter, rest) };
    (Some(first), Some(rest))
}

/// How many lines the title takes. All of them if nothing comes below it.
fn lines_of_title(block: &Laid) -> usize {
    let rows = &block.galley.rows;
    rows.iter().position(|row| row.ends_with_newline).map_or(rows.len(), |last| last + 1)
}

impl Laid {
    fn with(&self, setter: Setter<'_>, job: egui::text::LayoutJob) -> Self {
        Self { galley: text::galley(setter.ui, &job), job, ..self.clone() }
    }

    /// The heading of a column that runs on.
    fn again(self, setter: Setter<'_>) -> Self {
        if self.title.is_empty() {
            return self;
        }
        let title = format!("{} ({})", self.title, setter.continued);
        let block = Block { title, ..Block::default() };
        let job = text::job(&block, self.setting);
        let title = String::new();
        Self { title, ..self.with(setter, job) }
    }
}
