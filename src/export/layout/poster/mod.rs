//! The canvas poster: the whole canvas on one landscape sheet, in the bands and cells of its template.
//!
//! One text size is chosen for the whole sheet, and what leaves room in its cell is set larger. What does not fit at the
//! smallest size runs on on a next sheet, with a reference at both ends; no word is left out.
//!
//! A sheet of which nothing is filled in is there to be filled in by hand, and has measures of its own.

mod actions;
mod board;
mod choice;
mod content;
mod draw;
mod head;
mod layout;
mod overflow;
mod part;
mod partners;
mod plan;
mod planned;
mod sheet;
mod size;
mod table;
mod words;

pub(super) use content::{asked, heading};

use super::tiles;
use super::writer::Writer;
use crate::export::{Export, LayOutError, Order, Tiling};

/// Lays a canvas out as a poster.
pub(super) fn lay_out(order: &Order<'_>) -> Result<Export, LayOutError> {
    let Order { canvas, template, paper, .. } = *order;
    let mut writer = Writer::new(order);
    let sheet = if order.is_blank() { sheet::Sheet::to_fill_in(paper) } else { sheet::Sheet::new(paper) };
    let mut content = content::write(canvas, template, &mut writer, &sheet);
    let plan = plan::plan(&mut content, template, &mut writer, &sheet);
    let mut pages = draw::draw(&content, &plan, &mut writer, &sheet);
    if let Some(tiling) = order.tiles.and_then(|tile| Tiling::of(paper, tile)) {
        pages = tiles::cut(&pages, tiling, &mut writer, order.is_wanted)?;
    }
    writer.finish(pages)
}
