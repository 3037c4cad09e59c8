//! How tall the rows of the page are: as the template says where there is room, and as tall as their text where not.

use std::collections::BTreeMap;

use egui::{Ui, Vec2};

use super::board::BoardView;
use super::partner_row::PartnerRow;
use super::reveal::Reveal;
use super::share::share_out;
use super::sides::SidesView;
use super::table_view::TableView;
use crate::app::State;
use crate::canvas::SectionId;
use crate::settings::Layout;
use crate::template::Template;

/// The minimum height of a cell.
pub(super) const LOWEST_CELL: f32 = 72.0;

/// What the drawing of the page remembers from one frame to the next: how tall the contents of each cell were, the
/// rows of the partner table in words, and the state of the tables.
#[derive(Debug, Default)]
pub(in crate::ui) struct CanvasView {
    natural: BTreeMap<SectionId, f32>,
    changed: bool,
    pub(super) partners: Vec<PartnerRow>,
    pub(super) tables: TableView,
    pub(super) boards: BoardView,
    pub(super) sides: SidesView,
    pub(super) reveal: Reveal,
    /// How much shorter the page is shown than it is laid out for.
    pub(in crate::ui) shorter_by: f32,
}

impl CanvasView {
    /// Brings what is selected into sight when it or the layout of the page is another one.
    pub(super) fn follow(&mut self, ui: &Ui, state: &State, layout: Layout, size: Vec2) {
        let anew = self.reveal.follow(ui, state.open.focus.as_ref(), (layout, size));
        self.tables.follow_selection(ui, state);
        if let Some(frame) = anew {
            self.tables.reveal_in(frame);
        }
    }

    pub(super) fn natural(&self, section: &SectionId) -> f32 {
        self.natural.get(section).copied().unwrap_or(0.0)
    }

    pub(super) fn set_natural(&mut self, section: &SectionId, height: f32) {
        let before = self.natural.insert(section.clone(), height);
        self.changed |= before.is_none_or(|before| (before - height).abs() > 0.5);
    }

    /// Whether a height changed since the last time this was asked.
    pub(super) fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    /// The heights of the bands of a page with this much room for them.
    pub(super) fn band_heights(&self, template: &Template, room: f32) -> Vec<f32> {
        let bands = template.bands.iter().map(|band| {
            let tallest =
                band.cells.iter().map(|cell| self.natural(&cell.section)).fold(LOWEST_CELL, f32::max);
            (number(band.height), tallest)
        });
        share_out(&bands.collect::<Vec<_>>(), room)
    }
}

/// A count of cells or columns as a float.
pub(super) fn number(count: impl TryInto<u16>) -> f32 {
    f32::from(count.try_into().unwrap_or(u16::MAX))
}
