//! A poster in tiles.

use jiff::Timestamp;

use super::checks::{TODAY, dutch, furniture};
use crate::canvas::Canvas;
use crate::export::formats::pdf::{PdfOptions, pdf};
use crate::export::scene::{Drawing, Item, Owner, Page, Rect, Scene};
use crate::export::tiling::TilePlace;
use crate::export::{ExportKind, Order, Paper, Tiling};
use crate::picture::{Pixels, draw_page};
use crate::pitch::fixtures::{schuldenlab, set, template, words};

/// A poster in one sheet, and the same one in tiles.
fn both(canvas: &Canvas, paper: Paper, tile: Paper) -> (Scene, Scene, Tiling) {
    let template = template();
    let order = Order { paper, ..Order::new(ExportKind::Poster, canvas, &template, dutch(), TODAY) };
    let tiled = Order { tiles: Some(tile), ..order };
    (order.lay_out().unwrap().scene, tiled.lay_out().unwrap().scene, Tiling::of(paper, tile).unwrap())
}

fn with_a_link() -> Canvas {
    let mut canvas = schuldenlab();
    canvas.header.contact = "noor@example.org, https://example.org/een/heel/lang/adres".to_owned();
    set(&mut canvas, "dream", "Kijk op https://example.org/een/heel/lang/adres/met/nog/meer en bel dan.");
    canvas
}

/// Every drawing that shows on a tile, moved back to where it lies on the whole.
fn shown(tile: &Page, window: Rect, (left, top): (f32, f32)) -> Vec<Drawing> {
    let visible = |item: &&Item| item.clip.is_some() && item.drawing.bounds().shared_with(&window).is_some();
    tile.items.iter().filter(visible).map(|item| item.drawing.moved(left, top)).collect()
}

#[test]
fn the_tiles_together_show_the_whole_sheet_and_each_what_lies_on_it() {
    let mut overfull = schuldenlab();
    set(&mut overfull, "dream", &words(9000));
    for canvas in [Canvas::default(), with_a_link(), overfull] {
        for paper in [Paper::A0, Paper::A1, Paper::A2, Paper::A3] {
            for tile in Tiling::PAPERS.into_iter().filter(|tile| Tiling::of(paper, *tile).is_some()) {
                let (whole, tiled, tiling) = both(&canvas, paper, tile);
                assert_eq!(tiled.pages.len(), whole.pages.len() * tiling.count());
                for (sheet, tiles) in whole.pages.iter().zip(tiled.pages.chunks(tiling.count())) {
                    for (place, page) in tiling.places().zip(tiles) {
                        check_tile(sheet, page, tiling, place);
                    }
                }
            }
        }
    }
}

#[track_caller]
fn check_tile(sheet: &Page, tile: &Page, tiling: Tiling, place: TilePlace) {
    let (corner, window) = (tiling.corner(place), tiling.window(place));
    let (left, top) = corner;
    let on_whole = Rect { x: window.x + left, y: window.y + top, ..window };
    let expect: Vec<&Drawing> = sheet
        .items
        .iter()
        .map(|item| &item.drawing)
        // What only touches the edge may show or not.
        .filter(|drawing| drawing.bounds().shared_with(&on_whole.inset(0.05)).is_some())
        .collect();
    let shown = shown(tile, window.inset(0.05), corner);
    assert_eq!(shown.len(), expect.len(), "{place:?}");
    for (shown, expect) in shown.iter().zip(expect) {
        let (shown, expect) = (shown.bounds(), expect.bounds());
        assert!(shown.contains(&expect) && expect.contains(&shown), "{shown:?} {expect:?}");
    }
    for item in &tile.items {
        // What tells about the tile lies beside what it shows.
        if item.clip.is_none() {
            let beside = item.drawing.bounds().inset(2.5);
            assert!(window.shared_with(&beside).is_none() || matches!(item.drawing, Drawing::Shape(_)));
            assert_eq!(item.owner, Owner::Artifact);
        }
    }
}

#[test]
fn glued_together_the_tiles_look_like_the_sheet_in_every_pixel() {
    /// Pixels in a millimetre, so that every tile begins at a whole one.
    const SHARP: usize = 4;
    let options = PdfOptions { created: Timestamp::UNIX_EPOCH, attachment: None };
    let drawn = |scene: &Scene, millimetres: usize| -> Vec<Pixels> {
        let bytes = pdf(scene, &options, &|| true).unwrap();
        let width = u16::try_from(millimetres * SHARP).unwrap();
        (0..scene.pages.len()).map(|page| draw_page(&bytes, page, width).unwrap()).collect()
    };
    for (paper, across, tile, of_tile) in [(Paper::A2, 594, Paper::A4, 210), (Paper::A3, 420, Paper::A4, 297)]
    {
        let (whole, tiled, tiling) = both(&schuldenlab(), paper, tile);
        let sheet = &drawn(&whole, across)[0];
        let drawn_tiles = drawn(&tiled, of_tile);
        let pixel = |pixels: &Pixels, x: usize, y: usize| -> [u8; 3] {
            let at = (y * pixels.width + x) * 4;
            pixels.rgba[at..at + 3].try_into().unwrap()
        };
        let margin = 9 * SHARP;
        let (mut compared, mut off) = (0_usize, 0_usize);
        for (place, tile) in tiling.places().zip(&drawn_tiles) {
            let step = |length: usize, count: usize| (length - 24 * SHARP) * count;
            let (left, top) = (step(tile.width, place.column), step(tile.height, place.row));
            for y in margin..(tile.height - margin).min(sheet.height.saturating_sub(top)) {
                for x in margin..(tile.width - margin).min(sheet.width.saturating_sub(left)) {
                    let (one, other) = (pixel(tile, x, y), pixel(sheet, left + x, top + y));
                    compared += 1;
                    off += usize::from(one.iter().zip(other).any(|(one, other)| one.abs_diff(other) > 24));
                }
            }
        }
        assert!(compared > sheet.width * sheet.height / 10 * 9, "{compared}");
        // What a coordinate is rounded to makes a few edges a little lighter or darker.
        assert!(off < compared / 5000, "{off} of {compared} pixels differ");
    }
}

#[test]
fn a_poster_in_tiles_is_read_as_one_sheet_is() {
    for tile in Tiling::PAPERS {
        let (whole, tiled, _) = both(&with_a_link(), Paper::A0, tile);
        assert_eq!(tiled.outline(), whole.outline());
        assert_eq!(tiled.text(), whole.text());
        // Each link can be clicked where it begins, and lies on the tile.
        let links = |scene: &Scene| {
            let mut links: Vec<_> =
                scene.pages.iter().flat_map(|page| &page.links).map(|it| it.element).collect();
            links.sort_unstable();
            links.dedup();
            links
        };
        assert_eq!(links(&tiled), links(&whole));
        for page in &tiled.pages {
            let paper = Rect::new(0.0, 0.0, page.width, page.height);
            assert!(page.links.iter().all(|link| paper.contains(&link.area)));
        }
    }
}

#[test]
fn each_tile_tells_which_one_it_is() {
    let (_, tiled, _) = both(&schuldenlab(), Paper::A2, Paper::A4);
    let told = |page: &Page| furniture(page).into_iter().find(|words| words.starts_with("Deel ")).unwrap();
    assert_eq!(tiled.pages.len(), 8);
    assert!(told(&tiled.pages[0]).starts_with("Deel 1 van 8, rij 1, kolom 1. Knip "));
    assert_eq!(told(&tiled.pages[1]), "Deel 2 van 8, rij 1, kolom 2");
    assert_eq!(told(&tiled.pages[7]), "Deel 8 van 8, rij 2, kolom 4");
    let mut canvas = schuldenlab();
    set(&mut canvas, "dream", &words(9000));
    let (_, tiled, _) = both(&canvas, Paper::A3, Paper::A4);
    let sheet = |page: &Page| furniture(page).into_iter().find(|words| words.starts_with("Blad ")).unwrap();
    assert_eq!(sheet(&tiled.pages[5]), "Blad 2: Deel 2 van 4, rij 1, kolom 2");
}
