//! How a large sheet is put together of small ones, its tiles.
//!
//! A printer leaves white around what it prints. Each tile therefore shows a little of what its neighbours show too: its
//! left and upper edges are cut off along a line, and it is glued over the white and the strip of the tiles before it. The
//! outer edges of the whole are paper that is not cut, so that the white of the printer lies on that of the sheet.

use super::Paper;
use super::paper::MILLIMETRE;
use super::scene::Rect;

/// White that every printer leaves, around each tile.
const MARGIN: f32 = 9.0 * MILLIMETRE;
/// What two neighbours both show.
const OVERLAP: f32 = 6.0 * MILLIMETRE;
/// More than a length loses on its way through points.
const ROUNDING: f32 = 0.01;

/// The tiles of a sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tiling {
    /// How many tiles lie beside one another.
    pub columns: usize,
    /// How many tiles lie below one another.
    pub rows: usize,
    /// Width and height of the paper of each.
    paper: (f32, f32),
    /// Width and height of the whole.
    whole: (f32, f32),
}

/// The place of a tile, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TilePlace {
    pub(super) row: usize,
    pub(super) column: usize,
}

impl Tiling {
    /// The papers that offices have, the usual one first.
    pub const PAPERS: [Paper; 2] = [Paper::A4, Paper::A3];

    /// The tiles of a sheet that lies down, on paper that lies down or stands up, whichever takes fewer tiles. `None` if the
    /// sheet is no larger than the paper.
    ///
    /// There are at least two rows: what stands on a tile beside the sheet itself has its place above or below it.
    pub fn of(sheet: Paper, tile: Paper) -> Option<Self> {
        let whole = sheet.landscape();
        if whole.0 <= tile.landscape().0 {
            return None;
        }
        let lying = Self::on(whole, tile.landscape());
        let standing = Self::on(whole, tile.portrait());
        [lying, standing].into_iter().filter(|tiling| tiling.rows > 1).min_by_key(|tiling| tiling.count())
    }

    fn on(whole: (f32, f32), paper: (f32, f32)) -> Self {
        Self { columns: tiles_for(whole.0, paper.0), rows: tiles_for(whole.1, paper.1), paper, whole }
    }

    /// How many tiles there are.
    pub const fn count(self) -> usize {
        self.columns * self.rows
    }

    /// Width and height of the paper of each tile, in points.
    pub(super) const fn paper(self) -> (f32, f32) {
        self.paper
    }

    /// The places, row by row.
    pub(super) fn places(self) -> impl Iterator<Item = TilePlace> {
        (0..self.rows).flat_map(move |row| (0..self.columns).map(move |column| TilePlace { row, column }))
    }

    /// How far the paper of a tile lies from the left and the upper edge of the whole.
    pub(super) fn corner(self, place: TilePlace) -> (f32, f32) {
        let TilePlace { row, column } = place;
        (step(self.paper.0) * as_length(column), step(self.paper.1) * as_length(row))
    }

    /// What a tile shows, on its paper: within the white of the printer, and of the whole.
    pub(super) fn window(self, place: TilePlace) -> Rect {
        let (left, top) = self.corner(place);
        let right = (self.paper.0 - MARGIN).min(self.whole.0 - left);
        let bottom = (self.paper.1 - MARGIN).min(self.whole.1 - top);
        Rect::new(MARGIN, MARGIN, right - MARGIN, bottom - MARGIN)
    }

    /// Where the left and the upper edge of a tile are cut off, on its paper. `None` at the outside.
    pub(super) fn cuts(place: TilePlace) -> (Option<f32>, Option<f32>) {
        ((place.column > 0).then_some(MARGIN), (place.row > 0).then_some(MARGIN))
    }

    /// Up to where the next tiles lie over a tile, from the right and from below, on its paper. `None` where none follows.
    pub(super) fn covers(self, place: TilePlace) -> (Option<f32>, Option<f32>) {
        let cover = |length: f32| length - MARGIN - OVERLAP;
        (
            (place.column + 1 < self.columns).then_some(cover(self.paper.0)),
            (place.row + 1 < self.rows).then_some(cover(self.paper.1)),
        )
    }

    /// Where the right and the lower edge of the whole lie on a tile, where they can be printed on it.
    pub(super) fn ends(self, place: TilePlace) -> (Option<f32>, Option<f32>) {
        let (left, top) = self.corner(place);
        let (right, bottom) = (self.whole.0 - left, self.whole.1 - top);
        ((right < self.paper.0 - MARGIN).then_some(right), (bottom < self.paper.1 - MARGIN).then_some(bottom))
    }

    /// The white around what a tile shows.
    pub(super) const fn margin() -> f32 {
        MARGIN
    }
}

/// From the edge of a tile to that of the next one.
fn step(paper: f32) -> f32 {
    paper - MARGIN * 2.0 - OVERLAP
}

/// How many tiles of this length make up a whole.
fn tiles_for(whole: f32, paper: f32) -> usize {
    let reaches = |count: &usize| step(paper) * as_length(*count - 1) + paper + ROUNDING >= whole;
    // A4 on the longest side of A0 takes seven.
    (1..=20).find(reaches).unwrap_or(20)
}

fn as_length(count: usize) -> f32 {
    u16::try_from(count).map_or(0.0, f32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sheet: Paper, tile: Paper, expect: Option<(usize, usize)>) {
        let tiling = Tiling::of(sheet, tile);
        assert_eq!(tiling.map(|tiling| (tiling.columns, tiling.rows)), expect, "{sheet:?} on {tile:?}");
        let Some(tiling) = tiling else { return };
        let (width, height) = sheet.landscape();
        for place in tiling.places() {
            let (corner, window) = (tiling.corner(place), tiling.window(place));
            let next = TilePlace { row: place.row + 1, column: place.column + 1 };
            let next_corner = tiling.corner(next);
            // Where the next tile lies over this one, both show the same strip.
            if let (Some(right), _) = tiling.covers(place) {
                assert!((next_corner.0 + MARGIN - corner.0 - right).abs() < 0.01);
                assert!((window.right() - right - OVERLAP).abs() < 0.01);
            } else {
                assert!(corner.0 + window.right() + MARGIN > width - 0.02);
            }
            if let (_, Some(bottom)) = tiling.covers(place) {
                assert!((next_corner.1 + MARGIN - corner.1 - bottom).abs() < 0.01);
                assert!((window.bottom() - bottom - OVERLAP).abs() < 0.01);
            } else {
                assert!(corner.1 + window.bottom() + MARGIN > height - 0.02);
            }
        }
    }

    #[test]
    fn a_sheet_takes_as_few_tiles_as_it_can() {
        check(Paper::A0, Paper::A4, Some((7, 3)));
        check(Paper::A0, Paper::A3, Some((3, 3)));
        check(Paper::A1, Paper::A4, Some((3, 4)));
        check(Paper::A1, Paper::A3, Some((3, 2)));
        check(Paper::A2, Paper::A4, Some((4, 2)));
        check(Paper::A2, Paper::A3, Some((2, 2)));
        check(Paper::A3, Paper::A4, Some((2, 2)));
        check(Paper::A4, Paper::A4, None);
        check(Paper::A3, Paper::A3, None);
        check(Paper::A4, Paper::A3, None);
    }
}
