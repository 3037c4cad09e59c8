//! A table of HTML, cell by cell.

use super::words::Words;

/// More columns than that no cell goes across.
const WIDEST: usize = 1000;

/// A table while it is read.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
    row: Option<Vec<Cell>>,
    /// Whether the last cell of the row is open.
    is_in_cell: bool,
    /// Of each column the words of a cell that reaches down into it, and into how many rows more.
    from_above: Vec<Option<(String, usize)>>,
}

/// A cell while it is read.
#[derive(Debug)]
pub(super) struct Cell {
    words: Words,
    columns: usize,
    down: usize,
    /// Those of tables in it.
    pub(super) rows: Vec<Vec<String>>,
}

impl Cell {
    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.rows.is_empty()
    }

    /// All that is in it as lines, a row of a table in it as one line.
    fn finish(mut self) -> String {
        for row in &self.rows {
            self.words.end_line();
            let cells: Vec<&str> = row.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
            self.words.write(&cells.join(", "));
        }
        self.words.finish()
    }
}

impl Table {
    /// The words of the cell that is open.
    pub(super) fn words(&mut self) -> Option<&mut Words> {
        self.cell().map(|cell| &mut cell.words)
    }

    /// The cell that is open.
    pub(super) fn cell(&mut self) -> Option<&mut Cell> {
        self.row.as_mut().filter(|_| self.is_in_cell)?.last_mut()
    }

    pub(super) fn begin_row(&mut self) {
        self.row = Some(Vec::new());
    }

    pub(super) fn begin_cell(&mut self, columns: usize, rows: usize) {
        let cell = Cell {
            words: Words::default(),
            columns: columns.clamp(1, WIDEST),
            // Nothing goes further down than the table.
            down: rows.saturating_sub(1),
            rows: Vec::new(),
        };
        self.row.get_or_insert_default().push(cell);
        self.is_in_cell = true;
    }

    pub(super) const fn end_cell(&mut self) {
        self.is_in_cell = false;
    }

    /// Ends the row that is open; returns how many cells it has, `most` at most, and how many bytes. A cell that goes
    /// across columns stands in the first of them, one that goes down rows stands in each of them: whoever merges the
    /// sector of three partners means all three.
    pub(super) fn end_row(&mut self, most: usize) -> (usize, usize) {
        self.is_in_cell = false;
        let Some(cells) = self.row.take() else { return (0, 0) };
        let rows = if is_frame(&cells) { unframed(cells) } else { vec![self.line(cells, most)] };
        let count = rows.iter().map(Vec::len).sum();
        let bytes = rows.iter().flatten().map(String::len).sum();
        self.rows.extend(rows);
        (count, bytes)
    }

    fn line(&mut self, cells: Vec<Cell>, most: usize) -> Vec<String> {
        let mut line = Vec::new();
        for cell in cells {
            self.take_from_above(&mut line);
            let (columns, down) = (cell.columns, cell.down);
            let words = cell.finish();
            for column in 0..columns.min(most.saturating_sub(line.len()).max(1)) {
                let words = if column == 0 { words.clone() } else { String::new() };
                let place = line.len();
                if self.from_above.len() <= place {
                    self.from_above.resize(place + 1, None);
                }
                if let Some(below) = self.from_above.get_mut(place) {
                    *below = (down > 0).then(|| (words.clone(), down));
                }
                line.push(words);
            }
        }
        self.take_from_above(&mut line);
        while line.last().is_some_and(String::is_empty) {
            line.pop();
        }
        line
    }

    /// Adds the cells that reach down to where the line goes on.
    fn take_from_above(&mut self, line: &mut Vec<String>) {
        while let Some(place) = self.from_above.get_mut(line.len()) {
            let Some((words, down)) = place else { return };
            line.push(words.clone());
            *down -= 1;
            if *down == 0 {
                *place = None;
            }
        }
    }

    pub(super) fn into_rows(self) -> Vec<Vec<String>> {
        self.rows
    }
}

/// Whether a row only puts a table at its place, as mail programs do: all that is in it is in one cell.
fn is_frame(cells: &[Cell]) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.is_empty());
    filled.next().is_some_and(|cell| !cell.rows.is_empty()) && filled.next().is_none()
}

fn unframed(cells: Vec<Cell>) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for cell in cells {
        let words = cell.words.finish();
        if !words.is_empty() {
            rows.push(vec![words]);
        }
        rows.extend(cell.rows);
    }
    rows
}
