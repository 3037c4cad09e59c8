//! Filling columns with strips.

use std::ops::Range;

use super::Strip;

/// The strips that fit in one column.
#[derive(Debug, Clone, Default)]
pub(crate) struct ColumnFill {
    /// The strips of the repeated header, by index, with their distance from the top.
    pub(crate) header: Vec<(usize, f32)>,
    /// The strips, by index, with their distance from the top.
    pub(crate) strips: Vec<(usize, f32)>,
    /// The height that is used.
    pub(crate) height: f32,
    /// The first strip that did not fit.
    pub(crate) end: usize,
}

/// Puts strips in a column, from `start` on, as many as fit.
///
/// A column may stay empty when what has to stay together does not fit; a column that is high enough for any strip
/// and starts with `must_move` always takes at least one.
pub(crate) fn fill(strips: &[Strip], start: usize, height: f32, must_move: bool) -> ColumnFill {
    let mut filled = ColumnFill { end: start, ..ColumnFill::default() };
    let mut pen = repeat_header(strips, start, &mut filled);
    let header_height = pen;
    while let Some(group) = strips.get(filled.end..).filter(|group| !group.is_empty()) {
        let length =
            group.iter().position(|strip| !strip.keep_with_next).map_or(group.len(), |last| last + 1);
        // White at the top of a column is for the margin to give, but a repeated header needs it below.
        let at_top = filled.strips.is_empty() && filled.header.is_empty();
        let tall = group_height(group, length, at_top);
        let is_first = filled.strips.is_empty();
        let fits = pen + tall <= height + 0.01;
        // What is tied together but fits in no column is cut after all.
        let length = if fits {
            length
        } else if is_first && must_move {
            let mut length = 1;
            while length < group.len() && pen + group_height(group, length + 1, at_top) <= height {
                length += 1;
            }
            length
        } else {
            break;
        };
        for strip in group.iter().take(length) {
            let before =
                if filled.strips.is_empty() && filled.header.is_empty() { 0.0 } else { strip.before };
            filled.strips.push((filled.end, pen + before));
            pen += before + strip.height;
            filled.end += 1;
        }
        if !fits {
            break;
        }
    }
    if filled.strips.is_empty() {
        filled.header.clear();
        pen -= header_height;
    }
    filled.height = pen;
    filled
}

/// Whether all strips from `start` on are clearly higher together than this many columns of this height.
pub(crate) fn overfills(strips: &[Strip], start: usize, columns: usize, height: f32) -> bool {
    /// More than what adding up in another order makes.
    const CLEARLY: f32 = 1.01;
    let most = count_as_length(columns) * height * CLEARLY;
    let mut rest = strips.iter().skip(start);
    let mut total = 0.0;
    rest.any(|strip| {
        total += strip.height;
        total > most
    })
}

/// The lowest height at which all strips from `start` on fit in this many columns, and what is tied stays together.
pub(crate) fn balanced_height(strips: &[Strip], start: usize, columns: usize) -> f32 {
    let rest = strips.get(start..).unwrap_or_default();
    let header = header_height(strips, start);
    let total = header + group_height(rest, rest.len(), header == 0.0);
    if columns <= 1 {
        return total;
    }
    let tallest = rest.iter().fold(0.0_f32, |tallest, strip| tallest.max(strip.height));
    let step = (tallest / 4.0).max(1.0);
    let mut height = (total / count_as_length(columns)).max(tallest);
    while height < total && !fits_in(strips, start, height, columns) {
        height += step;
    }
    height
}

fn fits_in(strips: &[Strip], start: usize, height: f32, columns: usize) -> bool {
    let mut end = start;
    for _ in 0..columns {
        end = fill(strips, end, height, false).end;
    }
    end == strips.len()
}

/// A header that is repeated at the top of the column; returns the height that it takes.
fn repeat_header(strips: &[Strip], start: usize, filled: &mut ColumnFill) -> f32 {
    let mut pen = 0.0;
    for index in header_strips(strips, start) {
        if let Some(strip) = strips.get(index) {
            filled.header.push((index, pen));
            pen += strip.height;
        }
    }
    pen
}

fn header_height(strips: &[Strip], start: usize) -> f32 {
    header_strips(strips, start).filter_map(|index| strips.get(index)).map(|strip| strip.height).sum()
}

/// The strips of the row that is repeated above one of them; rows follow one another.
fn header_strips(strips: &[Strip], start: usize) -> Range<usize> {
    let Some(row) = strips.get(start).and_then(|strip| strip.header) else { return 0..0 };
    strips.partition_point(|strip| strip.row < row)..strips.partition_point(|strip| strip.row <= row)
}

fn group_height(strips: &[Strip], length: usize, at_top: bool) -> f32 {
    let heights = strips.iter().take(length).enumerate();
    heights.map(|(index, strip)| strip.height + if index == 0 && at_top { 0.0 } else { strip.before }).sum()
}

#[expect(clippy::cast_precision_loss, reason = "a page has no more columns than fit beside each other")]
pub(crate) fn count_as_length(count: usize) -> f32 {
    count as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Strips of ten points with five above; a letter is a row, a small one is tied to the next, and `T` is a header
    /// that is repeated above every `R`.
    fn strips(rows: &str) -> Vec<Strip> {
        let header = rows.find('T');
        rows.chars()
            .enumerate()
            .map(|(row, name)| Strip {
                row,
                before: 5.0,
                height: 10.0,
                baseline: 8.0,
                keep_with_next: name.is_lowercase(),
                ends_row: true,
                header: header.filter(|_| name == 'R'),
                lines: Vec::new(),
            })
            .collect()
    }

    /// Fills columns of a height until all is placed, and writes them with a bar in between.
    #[track_caller]
    fn check(rows: &str, height: f32, expect: &str) {
        let strips = strips(rows);
        let name = |(index, _): &(usize, f32)| rows.chars().nth(*index).unwrap();
        let (mut columns, mut start) = (Vec::new(), 0);
        while start < strips.len() {
            let filled = fill(&strips, start, height, true);
            assert!(filled.end > start, "nothing was placed");
            columns.push(filled.header.iter().chain(&filled.strips).map(name).collect::<String>());
            start = filled.end;
        }
        assert_eq!(columns.join("|"), expect);
    }

    #[test]
    fn a_column_takes_what_fits() {
        check("AAAA", 100.0, "AAAA");
        check("AAAA", 25.0, "AA|AA");
        check("AAA", 24.0, "A|A|A");
    }

    #[test]
    fn what_is_tied_goes_to_the_next_column_together() {
        check("AhB", 25.0, "A|hB");
        check("AhhB", 40.0, "A|hhB");
    }

    #[test]
    fn what_is_tied_but_fits_nowhere_is_cut() {
        check("hhhhB", 25.0, "hh|hh|B");
        check("hB", 3.0, "h|B");
    }

    #[test]
    fn a_header_is_repeated_above_the_rows_that_run_on() {
        check("TRRR", 40.0, "TRR|TR");
        check("ATRR", 40.0, "ATR|TR");
    }

    #[test]
    fn balanced_columns_are_no_higher_than_needed() {
        let strips = strips("AAAAAA");
        assert!((balanced_height(&strips, 0, 1) - 85.0).abs() < 0.01);
        let height = balanced_height(&strips, 0, 2);
        assert!((40.0..44.0).contains(&height), "{height}");
    }

    #[test]
    fn balanced_columns_hold_what_is_tied_together() {
        let strips = strips("hhA");
        let height = balanced_height(&strips, 0, 3);
        assert_eq!(fill(&strips, 0, height, false).end, 3);
    }
}
