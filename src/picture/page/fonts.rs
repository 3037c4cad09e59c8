//! Fonts of the PDF: outlines and widths by the number of a glyph.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::TableProvider;
use skrifa::raw::ps::cff::CffFontRef;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use vello_cpu::kurbo::BezPath;

use super::{PageError, number, part, strange};

/// One font of the PDF.
pub(super) struct PdfFont {
    file: Vec<u8>,
    /// In thousandths of an em.
    widths: BTreeMap<u16, f64>,
    usual_width: f64,
    outlines: BTreeMap<u16, BezPath>,
}

impl PdfFont {
    /// Reads a font that is shown by the numbers of its glyphs.
    pub(super) fn read(document: &Document, font: &Dictionary) -> Result<Self, PageError> {
        if font.get(b"Encoding")?.as_name()? != b"Identity-H" {
            return Err(strange("Encoding"));
        }
        let descendants = document.dereference(font.get(b"DescendantFonts")?)?.1.as_array()?;
        let descendant = descendants.first().ok_or_else(|| strange("DescendantFonts"))?;
        let descendant = document.dereference(descendant)?.1.as_dict()?;
        let descriptor = part(document, descendant, b"FontDescriptor")?;
        let file = descriptor.get(b"FontFile2").or_else(|_| descriptor.get(b"FontFile3"))?;
        let file = document.dereference(file)?.1.as_stream()?;
        let file = file.decompressed_content().unwrap_or_else(|_| file.content.clone());
        let usual_width = descendant.get(b"DW").ok().map_or(Ok(1000.0), number)?;
        let widths = match descendant.get(b"W") {
            Ok(widths) => read_widths(document.dereference(widths)?.1.as_array()?)?,
            Err(_) => BTreeMap::new(),
        };
        Ok(Self { file, widths, usual_width, outlines: BTreeMap::new() })
    }

    /// How far a glyph moves the pen, in thousandths of an em.
    pub(super) fn width(&self, glyph: u16) -> f64 {
        self.widths.get(&glyph).copied().unwrap_or(self.usual_width)
    }

    /// The outline of a glyph, in ems.
    pub(super) fn outline(&mut self, glyph: u16) -> Result<&BezPath, PageError> {
        if !self.outlines.contains_key(&glyph) {
            let outline = outline(&self.file, glyph).ok_or_else(|| strange("font"))?;
            self.outlines.insert(glyph, outline);
        }
        self.outlines.get(&glyph).ok_or_else(|| strange("font"))
    }
}

/// Reads lists of widths: from a first glyph on, or one for all from a first to a last.
fn read_widths(mut rest: &[Object]) -> Result<BTreeMap<u16, f64>, PageError> {
    let glyph = |object: &Object| u16::try_from(object.as_i64()?).or(Err(strange("W")));
    let mut widths = BTreeMap::new();
    loop {
        rest = match rest {
            [] => return Ok(widths),
            [first, Object::Array(each), further @ ..] => {
                for (glyph, width) in (glyph(first)?..=u16::MAX).zip(each) {
                    widths.insert(glyph, number(width)?);
                }
                further
            }
            [first, last, width, further @ ..] => {
                let width = number(width)?;
                widths.extend((glyph(first)?..=glyph(last)?).map(|glyph| (glyph, width)));
                further
            }
            _ => return Err(strange("W")),
        };
    }
}

/// The outline of a glyph in ems, from a bare CFF or an OpenType file.
fn outline(file: &[u8], glyph: u16) -> Option<BezPath> {
    let glyph = GlyphId::from(glyph);
    let mut pen = Pen { path: BezPath::new(), scale: 1.0 };
    if let Ok(font) = FontRef::new(file) {
        pen.scale = 1.0 / f64::from(font.head().ok()?.units_per_em().max(1));
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        font.outline_glyphs().get(glyph)?.draw(settings, &mut pen).ok()?;
    } else {
        let font = CffFontRef::new_cff(file, 0, None).ok()?;
        pen.scale = 1.0 / f64::from(font.upem().max(1));
        let part = font.subfont(font.subfont_index(glyph)?, &[]).ok()?;
        font.draw(&part, glyph, &[], None, &mut pen).ok()?;
    }
    Some(pen.path)
}

struct Pen {
    path: BezPath,
    scale: f64,
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> (f64, f64) {
        (f64::from(x) * self.scale, f64::from(y) * self.scale)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.point(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.point(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.point(cx, cy), self.point(x, y));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.path.curve_to(self.point(ax, ay), self.point(bx, by), self.point(x, y));
    }

    fn close(&mut self) {
        self.path.close_path();
    }
}
