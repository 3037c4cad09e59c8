//! The page itself: every section in its cell, in the colours of its group, editable where it stands.

mod actions;
mod board;
mod cell;
mod column_widths;
mod declared;
mod drag;
mod example;
mod header;
mod layout;
mod partner_row;
mod partners;
mod pitch;
mod questions;
mod reveal;
mod section;
mod share;
mod sides;
mod sticky;
mod strip;
mod table;
mod table_view;
pub(super) mod words;

use egui::{Id, Rect, ScrollArea, Ui, pos2, vec2};

use self::layout::number;
use self::section::section_ui;
use self::share::share_out;
use self::table::RowId;
use crate::app::{Focus, State};
use crate::canvas::RowRef;
use crate::settings::Layout;
use crate::template::SectionTemplate;
use crate::ui::Pass;

pub(super) use layout::CanvasView;

/// A window narrower than this shows one column.
pub(super) const ONE_COLUMN_BELOW: f32 = 1100.0;
/// A column wider than this is not read well.
const COLUMN: f32 = 1100.0;
/// Room around the page and between its cells.
const MARGIN: f32 = 12.0;
const GAP: f32 = 8.0;
/// A section that is narrower than this has too few words on a line.
const NARROWEST: f32 = 204.0;

/// The page, which scrolls when it must.
pub(super) fn canvas_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut CanvasView, is_narrow: bool) {
    // The page keeps its layout when it is shown in less room, for as long as that takes.
    let height = ui.available_height() + view.shorter_by;
    ScrollArea::vertical().id_salt("canvas").auto_shrink(false).animated(false).show(ui, |ui| {
        let chosen = pass.state.preferences.layout();
        let is_too_wide = is_narrow && chosen == Layout::Page;
        let layout = if is_too_wide { Layout::Column } else { chosen };
        let whole = ui.available_width() - 2.0 * MARGIN;
        view.follow(ui, pass.state, layout, vec2(whole, height));
        // The page is as wide as the window; a column stands in the middle of it.
        let width = if layout == Layout::Page { whole } else { whole.min(COLUMN) };
        let top = ui.cursor().min;
        let left = top.x + MARGIN + ((whole - width) / 2.0).floor();
        let header = Rect::from_min_size(pos2(left, top.y + MARGIN), vec2(width, 0.0));
        let header_bottom = header::header_ui(ui, pass, header);
        let page_top = header_bottom + MARGIN;
        let room = (top.y + height - page_top - MARGIN).max(0.0);
        let origin = pos2(left, page_top);
        let page = Rect::from_min_size(origin, vec2(width, room));
        let bottom = match layout {
            Layout::Section => strip::one_section_ui(ui, pass, view, page),
            Layout::Page => bands_ui(ui, pass, view, page),
            Layout::Column => column_ui(ui, pass, view, origin, width),
        };
        ui.allocate_rect(
            Rect::from_min_max(top, pos2(top.x + whole + 2.0 * MARGIN, bottom + MARGIN)),
            egui::Sense::hover(),
        );
    });
    if view.take_changed() {
        // The rows of the page were drawn as tall as their text was before; draw them again before anybody sees it.
        ui.ctx().request_discard("a row of the page grew or shrank");
    }
}

/// The widget of a selected row on the page. `None` for what is no row of a table.
pub(super) fn row_widget(focus: &Focus) -> Option<Id> {
    match focus {
        Focus::Partner(id) => Some(id.widget()),
        Focus::Action(id) => Some(id.widget()),
        Focus::Declared(_, row) => Some(declared::row_widget(*row)),
        Focus::Section(_) | Focus::Checklists | Focus::Partnership | Focus::Case(_) => None,
    }
}

/// Where the keyboard returns to that was at a widget before a menu or a dialog: from a row to the selected one, which may
/// have become another meanwhile.
pub(super) fn place_to_return(state: &State, before: Id) -> Id {
    let document = &state.open.document;
    let selected = state.open.focus.as_ref().and_then(row_widget);
    let template = document.template();
    let rows = template.sections.iter().flat_map(|section| section.rows_on(document.canvas()));
    let mut rows = rows.map(|row| RowRef::of_kind(row.kind(), row.uuid()));
    let is_row = |row: RowRef| Focus::of_row(row, template).as_ref().and_then(row_widget) == Some(before);
    selected.filter(|_| rows.any(is_row)).unwrap_or(before)
}

fn bands_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut CanvasView, page: Rect) -> f32 {
    let template = pass.template();
    let heights = view.band_heights(template, page.height() - GAP * (number(template.bands.len()) - 1.0));
    let mut top = page.top();
    for (band, height) in template.bands.iter().zip(heights) {
        let cells =
            band.cells.iter().filter_map(|cell| Some((template.section(&cell.section)?, cell.columns)));
        let cells: Vec<(&SectionTemplate, u32)> = cells.collect();
        let needs: Vec<(f32, f32)> = cells.iter().map(|(_, columns)| (number(*columns), NARROWEST)).collect();
        let widths = share_out(&needs, page.width() - GAP * (number(cells.len()) - 1.0));
        let mut left = page.left();
        for ((section, _), width) in cells.into_iter().zip(widths) {
            let rect = Rect::from_min_size(pos2(left, top), vec2(width, height));
            let natural = section_ui(ui, pass, rect, section, view);
            view.set_natural(&section.id, natural);
            left += width + GAP;
        }
        top += height + GAP;
    }
    top - GAP
}

fn column_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut CanvasView, origin: egui::Pos2, width: f32) -> f32 {
    let mut top = origin.y;
    for section in &pass.template().sections {
        let height = view.natural(&section.id).max(layout::LOWEST_CELL);
        let rect = Rect::from_min_size(pos2(origin.x, top), vec2(width, height));
        let natural = section_ui(ui, pass, rect, section, view);
        view.set_natural(&section.id, natural);
        top += height + GAP;
    }
    top - GAP
}
