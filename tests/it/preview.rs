//! Pages as the window shows them before they are written.

use samencanvas::canvas::Logo;
use samencanvas::export::formats::pdf;
use samencanvas::export::{ExportKind, Order, Paper};
use samencanvas::file;
use samencanvas::i18n::{Language, Texts};
use samencanvas::picture::{PageError, Pixels, draw_page};
use samencanvas::template::BuiltInTemplates;

use crate::generate::LOGO;

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

fn drawn(is_poster: bool) -> (Pixels, f32) {
    let bytes = include_bytes!("../../assets/examples/schuldenlab.canvas.json");
    let opened = file::open(bytes, &BuiltInTemplates::read().unwrap(), 1).unwrap();
    let (canvas, template) = (opened.document.canvas(), opened.document.template());
    let texts = Texts::of(Language::Dutch);
    let (kind, paper) =
        if is_poster { (ExportKind::Poster, Paper::A3) } else { (ExportKind::Pitch, Paper::A4) };
    let order = Order { paper, ..Order::new(kind, canvas, template, texts, TODAY) };
    let made = order.lay_out().unwrap();
    let options = pdf::PdfOptions { created: jiff::Timestamp::UNIX_EPOCH, attachment: None };
    let bytes = pdf::pdf(&made.scene, &options, &|| true).unwrap();
    assert!(matches!(draw_page(&bytes, 9, 100), Err(PageError::NoPage(9))));
    (draw_page(&bytes, 0, 600).unwrap(), made.scene.pages[0].height / made.scene.pages[0].width)
}

/// How many thousandths of a strip of a page, in tenths of its height, are darker than paper.
fn ink(pixels: &Pixels, from: usize, to: usize) -> usize {
    let row = pixels.width * 4;
    let strip = &pixels.rgba[pixels.height * from / 10 * row..pixels.height * to / 10 * row];
    let dark = strip.chunks(4).filter(|pixel| pixel[0] < 128).count();
    dark * 1000 / (strip.len() / 4)
}

#[test]
fn a_page_is_drawn_in_its_shape_with_its_letters() {
    for is_poster in [false, true] {
        let (pixels, shape) = drawn(is_poster);
        assert_eq!(pixels.width, 600);
        let height = f32::from(u16::try_from(pixels.height).unwrap());
        assert!((height / 600.0 - shape).abs() < 0.01);
        assert_eq!(pixels.rgba.len(), pixels.width * pixels.height * 4);
        // Text covers some percents of the paper; without its fonts a page would stay white.
        let text = ink(&pixels, 1, 7);
        assert!((10..300).contains(&text), "{text}");
    }
}

#[test]
fn a_logo_is_drawn_as_see_through_as_it_is() {
    let bytes = include_bytes!("../../assets/examples/schuldenlab.canvas.json");
    let opened = file::open(bytes, &BuiltInTemplates::read().unwrap(), 1).unwrap();
    let mut canvas = opened.document.canvas().clone();
    canvas.partners[1].logo = Some(Logo::new(LOGO));
    let (template, texts) = (opened.document.template(), Texts::of(Language::Dutch));
    let made = Order::new(ExportKind::Pitch, &canvas, template, texts, TODAY).lay_out().unwrap();
    let options = pdf::PdfOptions { created: jiff::Timestamp::UNIX_EPOCH, attachment: None };
    let drawn = draw_page(&pdf::pdf(&made.scene, &options, &|| true).unwrap(), 0, 900).unwrap();
    // Half see-through blue on white paper.
    let near = |part: u8, expect: i16| (i16::from(part) - expect).abs() < 4;
    let blue = drawn.rgba.chunks(4).filter(|p| near(p[0], 127) && near(p[1], 177) && near(p[2], 227)).count();
    assert!(blue > 500, "{blue}");
}
