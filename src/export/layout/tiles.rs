//! The tiles that a large sheet is put together of: each shows its part of the sheet, and tells beside it, on paper that is
//! cut off or glued over, which tile it is and how they lie.

use std::collections::BTreeMap;

use i18n_embed_fl::fl;

use super::flow::count_as_length;
use super::style::{FIELD, HAIRLINE, LINE, MUTED};
use super::text::Painter;
use super::writer::{Look, Writer};
use crate::export::paper::MILLIMETRE;
use crate::export::scene::{Drawing, ElementId, Face, Item, Owner, Page, Path, Rect, Shape};
use crate::export::tiling::TilePlace;
use crate::export::{Stopped, Tiling};

/// What most printers leave white at the edge of the paper.
const UNPRINTED: f32 = 4.3 * MILLIMETRE;
/// Size of the words beside a tile.
const SIZE: f32 = 8.0;
/// Height of the plan of the tiles, and its distance from the tile.
const PLAN: f32 = 10.5;
const BESIDE: f32 = 1.8;
/// White between the plan, the words and the corner of the tile.
const GAP: f32 = 6.0;

/// Cuts each sheet into its tiles, in reading order.
///
/// An element is read where it begins: that tile has all of it, of which it shows what lies on it. The others show the rest as
/// decoration, so that a screen reader and a search find each word once, and in its place.
pub(super) fn cut(
    sheets: &[Page],
    tiling: Tiling,
    writer: &mut Writer<'_>,
    is_wanted: &dyn Fn() -> bool,
) -> Result<Vec<Page>, Stopped> {
    let mut pages = Vec::new();
    for (number, sheet) in (1..).zip(sheets) {
        let homes = homes(sheet, tiling);
        for (index, place) in tiling.places().enumerate() {
            crate::export::stopped::go_on(is_wanted)?;
            let mut page = tile(sheet, tiling, place, |element| homes.get(&element) == Some(&index));
            lines(&mut page, tiling, place);
            let sheet = (sheets.len() > 1).then_some(number);
            tell(&mut page, tiling, (place, index), sheet, writer);
            pages.push(page);
        }
    }
    Ok(pages)
}

/// The tile on which each element of a sheet begins.
fn homes(sheet: &Page, tiling: Tiling) -> BTreeMap<ElementId, usize> {
    let mut homes = BTreeMap::new();
    for item in &sheet.items {
        let Owner::Element(element) = item.owner else { continue };
        homes.entry(element).or_insert_with(|| {
            let (x, y) = start(&item.drawing);
            let shows = |place| {
                let ((left, top), window) = (tiling.corner(place), tiling.window(place));
                window.contains(&Rect::new(x - left, y - top, 0.0, 0.0))
            };
            tiling.places().position(shows).unwrap_or_default()
        });
    }
    homes
}

/// Where somebody begins to read a drawing.
fn start(drawing: &Drawing) -> (f32, f32) {
    match drawing {
        Drawing::Text(run) => (run.x, run.baseline),
        Drawing::Shape(_) | Drawing::Picture(_) => {
            let bounds = drawing.bounds();
            (bounds.x + bounds.width / 2.0, bounds.y + bounds.height / 2.0)
        }
    }
}

/// What a tile shows of a sheet.
fn tile(sheet: &Page, tiling: Tiling, place: TilePlace, is_home: impl Fn(ElementId) -> bool) -> Page {
    let (width, height) = tiling.paper();
    let ((left, top), window) = (tiling.corner(place), tiling.window(place));
    let mut page = Page::new(width, height);
    for item in &sheet.items {
        let owner = match item.owner {
            Owner::Element(element) if is_home(element) => item.owner,
            Owner::Element(_) | Owner::Artifact => Owner::Artifact,
        };
        let bounds = item.drawing.bounds();
        let on_paper = Rect { x: bounds.x - left, y: bounds.y - top, ..bounds };
        if owner != Owner::Artifact || window.shared_with(&on_paper).is_some() {
            page.items.push(Item { owner, drawing: item.drawing.moved(-left, -top), clip: Some(window) });
        }
    }
    page
}

/// Draws where to cut and up to where the next tiles lie. What of it is not cut off is glued over.
fn lines(page: &mut Page, tiling: Tiling, place: TilePlace) {
    let margin = Tiling::margin();
    let (width, height) = (page.width, page.height);
    let mut line = |x: f32, y: f32, width: f32, height: f32| {
        page.shape(Owner::Artifact, Shape::fill(Path::rectangle(Rect::new(x, y, width, height)), FIELD));
    };
    let (long, high) = (width - UNPRINTED * 2.0, height - UNPRINTED * 2.0);
    let ((left, top), (right, bottom)) = (Tiling::cuts(place), tiling.ends(place));
    for x in left.map(|left| left - HAIRLINE).into_iter().chain(right) {
        line(x, UNPRINTED, HAIRLINE, high);
    }
    for y in top.map(|top| top - HAIRLINE).into_iter().chain(bottom) {
        line(UNPRINTED, y, long, HAIRLINE);
    }
    let (over_right, over_bottom) = tiling.covers(place);
    let short = margin - UNPRINTED - HAIRLINE;
    if let Some(x) = over_right {
        line(x, UNPRINTED, HAIRLINE, short);
        line(x, height - UNPRINTED - short, HAIRLINE, short);
    }
    if let Some(y) = over_bottom {
        line(UNPRINTED, y, short, HAIRLINE);
        line(width - UNPRINTED - short, y, short, HAIRLINE);
    }
}

/// Draws which tile it is, with a plan of all of them: above the cut, or below where the next one is glued over.
fn tell(
    page: &mut Page,
    tiling: Tiling,
    (place, index): (TilePlace, usize),
    sheet: Option<usize>,
    writer: &mut Writer<'_>,
) {
    let margin = Tiling::margin();
    let top = if place.row > 0 { margin - BESIDE - PLAN } else { page.height - margin + BESIDE };
    let left = margin + GAP;
    let row = PLAN / count_as_length(tiling.rows);
    let column = row * page.width / page.height;
    for other in tiling.places() {
        let (x, y) = (count_as_length(other.column) * column, count_as_length(other.row) * row);
        let area = Rect::new(left + x, top + y, column, row).inset(0.3);
        let color = if other == place { MUTED } else { LINE };
        page.shape(Owner::Artifact, Shape::fill(Path::rectangle(area), color));
    }
    let messages = &writer.texts.messages;
    let [number, count] = [index + 1, tiling.count()].map(|number| number.to_string());
    let [row, across] = [place.row + 1, place.column + 1].map(|number| number.to_string());
    let mut words = fl!(messages, "export-tile", number = number, count = count, row = row, column = across);
    if let Some(sheet) = sheet {
        words = fl!(messages, "export-tile-of-sheet", sheet = sheet.to_string(), tile = words);
    }
    if index == 0 {
        words = format!("{words}. {}", fl!(messages, "export-tiles-how"));
    }
    let left = left + column * count_as_length(tiling.columns) + GAP;
    let room = (page.width - UNPRINTED - left) / SIZE;
    let words = writer.furniture_line(&words, Look::fixed(Face::Medium, MUTED), room);
    let mut painter = Painter { page, problems: &mut writer.problems, place: "" };
    painter.line(&words, 0, (left, top + PLAN / 2.0 + SIZE * 0.36), SIZE, true);
}
