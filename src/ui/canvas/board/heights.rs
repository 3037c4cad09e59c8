//! How tall cards are: known without laying out their words again, so that a card out of sight costs next to nothing.

use std::collections::BTreeMap;

use egui::Ui;
use uuid::Uuid;

use super::card;
use crate::canvas::name_of;
use crate::schema::AnyRow;
use crate::ui::canvas::cell::Cell;

/// The heights of the cards of all boards.
#[derive(Debug, Default)]
pub(in crate::ui::canvas) struct BoardView {
    heights: BTreeMap<Uuid, Measured>,
}

/// A card as it was measured.
#[derive(Debug)]
struct Measured {
    name: String,
    lines: usize,
    width: f32,
    size: f32,
    pixels_per_point: f32,
    height: f32,
}

impl BoardView {
    /// The height of a card in a column of this width.
    pub(super) fn height(&mut self, ui: &Ui, cell: Cell<'_>, row: &dyn AnyRow, width: f32) -> f32 {
        let lines = card::line_count(cell, row);
        let name = name_of(row);
        let pixels_per_point = ui.pixels_per_point();
        let known = self.heights.get(&row.uuid()).filter(|known| {
            let sizes =
                [(known.width, width), (known.size, cell.size), (known.pixels_per_point, pixels_per_point)];
            known.name == name
                && known.lines == lines
                && sizes.iter().all(|(before, now)| (before - now).abs() < 0.01)
        });
        if let Some(known) = known {
            return known.height;
        }
        let height = card::height(ui, cell, row, (width, lines));
        let measured =
            Measured { name: name.to_owned(), lines, width, size: cell.size, pixels_per_point, height };
        self.heights.insert(row.uuid(), measured);
        height
    }
}
