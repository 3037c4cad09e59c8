//! The measures of a sheet, in points.

use crate::export::Paper;
use crate::export::layout::style::SMALLEST;

/// The measures that depend on the paper.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    pub(super) width: f32,
    pub(super) height: f32,
    /// White around everything.
    pub(super) margin: f32,
    /// White between sections.
    pub(super) gap: f32,
    /// White between the edge of a section and its text.
    pub(super) padding: f32,
    /// Radius of a section's corners.
    pub(super) radius: f32,
    /// Sizes of text, the one to try first in front; at the last one text runs on on a next sheet.
    pub(super) text_sizes: [f32; 7],
    /// Size of the template's title.
    pub(super) title_size: f32,
    /// Size of the legend and of the sheet's number.
    pub(super) foot_size: f32,
}

/// Size of a section's title, in ems of its text.
pub(super) const SECTION_TITLE_SCALE: f32 = 11.0 / 9.0;
/// White between columns of text, in ems.
pub(super) const COLUMN_GAP: f32 = 2.0;
/// The widest line that is easy to read, of some 75 characters, in ems.
pub(super) const WIDEST_LINE: f32 = 37.0;
/// The width of a column that is read most easily, of some 65 characters, in ems.
pub(super) const BEST_LINE: f32 = 32.0;

impl Sheet {
    /// The measures for a size of paper, which lies down.
    pub(super) fn new(paper: Paper) -> Self {
        let (width, height) = paper.landscape();
        match paper {
            // Read from as much further away as the paper is larger.
            Paper::A0 | Paper::A1 | Paper::A2 => {
                let a3 = Self::new(Paper::A3);
                let scale = width / a3.width;
                Self {
                    width,
                    height,
                    margin: a3.margin * scale,
                    gap: a3.gap * scale,
                    padding: a3.padding * scale,
                    radius: a3.radius * scale,
                    text_sizes: a3.text_sizes.map(|size| size * scale),
                    title_size: a3.title_size * scale,
                    foot_size: a3.foot_size * scale,
                }
            }
            Paper::A3 => Self {
                width,
                height,
                margin: 30.0,
                gap: 8.0,
                padding: 11.0,
                radius: 8.0,
                text_sizes: [11.0, 10.0, 9.0, 8.5, 8.0, 7.5, SMALLEST],
                title_size: 20.0,
                foot_size: 8.0,
            },
            Paper::A4 => Self {
                width,
                height,
                margin: 24.0,
                gap: 6.0,
                padding: 8.0,
                radius: 6.0,
                text_sizes: [9.0, 8.5, 8.0, 7.75, 7.5, 7.25, SMALLEST],
                title_size: 16.0,
                foot_size: SMALLEST,
            },
        }
    }

    /// The size of text to try first.
    pub(super) const fn largest_size(&self) -> f32 {
        let [largest, ..] = self.text_sizes;
        largest
    }

    /// The most height for the fields of the head.
    pub(super) fn head_room(&self) -> f32 {
        self.largest_size() * 8.0
    }

    /// Width between the margins.
    pub(super) fn inner_width(&self) -> f32 {
        self.width - self.margin * 2.0
    }

    /// Height of the foot with the white above it.
    pub(super) fn foot_height(&self) -> f32 {
        self.foot_size * 1.4 + self.gap
    }

    /// The lowest point of the sections.
    pub(super) fn bottom(&self) -> f32 {
        self.height - self.margin - self.foot_height()
    }
}
