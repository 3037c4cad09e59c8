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
    /// The same for the fields of the head, which are written on by hand where they have no value.
    pub(super) head_sizes: [f32; 7],
    /// Size of a section's title, in ems of the text.
    pub(super) section_title: f32,
    /// Size of the template's title.
    pub(super) title_size: f32,
    /// Size of the legend and of the sheet's number.
    pub(super) foot_size: f32,
}

/// Size of a section's title, in ems of its text, on a sheet that is filled in.
pub(super) const SECTION_TITLE_SCALE: f32 = 11.0 / 9.0;
/// White between columns of text, in ems.
pub(super) const COLUMN_GAP: f32 = 2.0;
/// The widest line that is easy to read, of some 75 characters, in ems.
pub(super) const WIDEST_LINE: f32 = 37.0;
/// The width of a column that is read most easily, of some 65 characters, in ems.
pub(super) const BEST_LINE: f32 = 32.0;

const A3_SIZES: [f32; 7] = [11.0, 10.0, 9.0, 8.5, 8.0, 7.5, SMALLEST];
const A4_SIZES: [f32; 7] = [9.0, 8.5, 8.0, 7.75, 7.5, 7.25, SMALLEST];

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
                    head_sizes: a3.head_sizes.map(|size| size * scale),
                    section_title: a3.section_title,
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
                text_sizes: A3_SIZES,
                head_sizes: A3_SIZES,
                section_title: SECTION_TITLE_SCALE,
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
                text_sizes: A4_SIZES,
                head_sizes: A4_SIZES,
                section_title: SECTION_TITLE_SCALE,
                title_size: 16.0,
                foot_size: SMALLEST,
            },
        }
    }

    /// The measures of a sheet to fill in by hand. A group stands around a large one: its titles can be read from three
    /// metres, while its questions are for somebody who writes there and leave the room to write. The lines to write on are as
    /// high as a hand needs, with a pen on a small sheet and with a marker on a large one.
    pub(super) fn to_fill_in(paper: Paper) -> Self {
        let sheet = Self::new(paper);
        // Sizes of a question, of a section's title and of a label of the head, in points.
        let (question, title, label) = match paper {
            Paper::A0 => (21.0, 40.0, 20.0),
            Paper::A1 => (16.0, 32.0, 18.0),
            Paper::A2 => (13.5, 22.0, 15.5),
            Paper::A3 => (11.0, 13.5, 11.0),
            Paper::A4 => (9.0, 11.0, 11.0),
        };
        let scaled = |sizes: [f32; 7], largest: f32, to: f32| sizes.map(|size| size / largest * to);
        Self {
            text_sizes: scaled(sheet.text_sizes, sheet.largest_size(), question),
            head_sizes: scaled(sheet.head_sizes, sheet.largest_head_size(), label),
            section_title: title / question,
            ..sheet
        }
    }

    /// The size of text to try first.
    pub(super) const fn largest_size(&self) -> f32 {
        let [largest, ..] = self.text_sizes;
        largest
    }

    /// The size of the fields of the head to try first.
    pub(super) const fn largest_head_size(&self) -> f32 {
        let [largest, ..] = self.head_sizes;
        largest
    }

    /// The most height for the fields of the head.
    pub(super) fn head_room(&self) -> f32 {
        self.largest_head_size() * 8.0
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
