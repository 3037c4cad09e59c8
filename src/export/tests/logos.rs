//! Logos: in every document with pages, as large as each other, and to be seen on paper.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::checks::{check_places, lay_out};
use crate::canvas::{Canvas, Logo};
use crate::export::layout::style::group_tint;
use crate::export::scene::{Color, Drawing, Paint, Picture, Rect, Scene};
use crate::export::{ExportKind, Paper, ReportParts};
use crate::picture::{Pixels, small_png};
use crate::pitch::fixtures::schuldenlab;
use crate::template::Palette;

const KINDS: [ExportKind; 3] =
    [ExportKind::Pitch, ExportKind::Poster, ExportKind::Report(ReportParts::USUAL)];

/// A logo of pixels in turn of each of these colours.
fn logo(width: usize, height: usize, colors: &[[u8; 4]]) -> Logo {
    let rgba = colors.iter().copied().cycle().take(width * height).flatten().collect();
    let file = small_png(&Pixels { width, height, rgba }, usize::MAX).unwrap();
    Logo::new(BASE64_STANDARD.encode(file))
}

fn with_logos(logos: impl IntoIterator<Item = Logo>) -> Canvas {
    let mut canvas = schuldenlab();
    for (partner, logo) in canvas.partners.iter_mut().zip(logos) {
        partner.logo = Some(logo);
        partner.logo_alternative = format!("Beeld van {}", partner.name);
    }
    canvas
}

fn pictures(scene: &Scene) -> Vec<&Picture> {
    let items = scene.pages.iter().flat_map(|page| &page.items);
    let pictures = items.filter_map(|item| match &item.drawing {
        Drawing::Picture(picture) => Some(picture),
        Drawing::Text(_) | Drawing::Shape(_) => None,
    });
    pictures.collect()
}

const BLUE: [u8; 4] = [20, 60, 120, 255];
const WHITE: [u8; 4] = [255; 4];
const NOTHING: [u8; 4] = [0; 4];

#[test]
fn logos_stand_in_every_document_with_pages_and_are_as_large_as_each_other() {
    let canvas = with_logos([logo(60, 20, &[BLUE]), logo(20, 20, &[BLUE]), logo(20, 30, &[BLUE])]);
    for kind in KINDS {
        let scene = lay_out(kind, &canvas, Paper::A4).scene;
        let areas: Vec<f32> = pictures(&scene).iter().map(|picture| area(picture.area)).collect();
        assert_eq!(areas.len(), 3, "{kind:?}");
        assert!(areas.iter().all(|area| (area / areas[0] - 1.0).abs() < 0.01), "{kind:?}: {areas:?}");
        let outline = scene.outline();
        for partner in canvas.partners.iter().take(3) {
            let alternative = format!("Figure [Beeld van {}]", partner.name);
            assert_eq!(outline.matches(&alternative).count(), 1, "{kind:?}: {outline}");
        }
        check_places(&scene);
    }
}

fn area(rect: Rect) -> f32 {
    rect.width * rect.height
}

#[test]
fn a_logo_without_a_ground_of_its_own_has_the_one_it_stands_on() {
    let canvas = with_logos([logo(20, 20, &[BLUE, NOTHING])]);
    for (kind, ground) in
        [(ExportKind::Poster, group_tint(Palette::Green)), (ExportKind::Pitch, Color::new(255, 255, 255))]
    {
        let scene = lay_out(kind, &canvas, Paper::A4).scene;
        let pixels = &pictures(&scene)[0].pixels;
        assert!(pixels.is_opaque());
        assert_eq!(pixels.rgba[4..7], [ground.red, ground.green, ground.blue]);
    }
}

#[test]
fn a_white_logo_stands_on_a_dark_plate() {
    let canvas = with_logos([logo(60, 20, &[WHITE, NOTHING])]);
    for kind in KINDS {
        let scene = lay_out(kind, &canvas, Paper::A4).scene;
        let picture = pictures(&scene)[0];
        let [red, green, blue, _] = picture.pixels.rgba.as_chunks().0[1];
        let items = scene.pages.iter().flat_map(|page| &page.items);
        let plate = items.filter_map(|item| match &item.drawing {
            Drawing::Shape(shape) if shape.paint == Paint::Fill(Color::new(red, green, blue)) => Some(shape),
            Drawing::Shape(_) | Drawing::Text(_) | Drawing::Picture(_) => None,
        });
        assert_eq!(plate.count(), 1, "{kind:?}");
        assert!(red < 60 && picture.pixels.rgba[..4] == WHITE, "{red}");
    }
}
