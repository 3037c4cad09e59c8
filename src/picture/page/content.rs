//! The operators of a page.

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::{Dictionary, Document, Object};
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::kurbo::{Affine, BezPath, Rect, Stroke};
use vello_cpu::peniko::{ImageQuality, ImageSampler};
use vello_cpu::{Image, ImageSource, RenderContext};

use super::fonts::PdfFont;
use super::{PageError, number, part, pictures, strange};

/// A page that is being drawn.
pub(super) struct Drawing<'a> {
    document: &'a Document,
    resources: &'a Dictionary,
    context: &'a mut RenderContext,
    fonts: BTreeMap<Vec<u8>, PdfFont>,
    path: BezPath,
    graphics: Graphics,
    saved: Vec<Graphics>,
    text: Text,
}

/// What `q` saves and `Q` brings back.
#[derive(Clone)]
struct Graphics {
    to_pixels: Affine,
    fill: AlphaColor<Srgb>,
    stroke: AlphaColor<Srgb>,
    line_width: f64,
    /// How many areas it was cut to.
    clips: usize,
}

/// The position and the font of the next glyph.
#[derive(Default)]
struct Text {
    matrix: Affine,
    font: Vec<u8>,
    size: f64,
    /// Whether a line is drawn around its letters.
    is_outlined: bool,
    /// Points that the pen moved since the matrix was set, before the matrix.
    pen: f64,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(
        document: &'a Document,
        resources: &'a Dictionary,
        context: &'a mut RenderContext,
        to_pixels: Affine,
    ) -> Self {
        let black = AlphaColor::new([0.0, 0.0, 0.0, 1.0]);
        Self {
            document,
            resources,
            context,
            fonts: BTreeMap::new(),
            path: BezPath::new(),
            graphics: Graphics { to_pixels, fill: black, stroke: black, line_width: 1.0, clips: 0 },
            saved: Vec::new(),
            text: Text::default(),
        }
    }

    /// Carries out one operator.
    pub(super) fn carry_out(&mut self, operator: &str, operands: &[Object]) -> Result<(), PageError> {
        match operator {
            "BT" | "ET" | "Tf" | "Tm" | "TJ" | "Tr" => return self.write(operator, operands),
            "Do" => return self.show_picture(operands),
            // What the pieces mean is nothing to see.
            "BDC" | "BMC" | "EMC" => return Ok(()),
            _ => {}
        }
        let numbers: Vec<f64> = operands.iter().map(number).collect::<Result<_, _>>()?;
        match (operator, numbers.as_slice()) {
            ("q", []) => self.saved.push(self.graphics.clone()),
            ("Q", []) => {
                let before = self.saved.pop().ok_or_else(|| strange("Q"))?;
                for _ in before.clips..self.graphics.clips {
                    self.context.pop_clip_path();
                }
                self.graphics = before;
            }
            // What follows shows within the outline only; `n` then leaves the outline itself unpainted.
            ("W", []) => {
                self.context.set_transform(self.graphics.to_pixels);
                self.context.push_clip_path(&self.path);
                self.graphics.clips += 1;
            }
            ("n", []) => self.path = BezPath::new(),
            ("cm", matrix) => self.graphics.to_pixels *= affine(matrix)?,
            ("w", &[width]) => self.graphics.line_width = width,
            ("rg", &[red, green, blue]) => self.graphics.fill = color(red, green, blue),
            ("RG", &[red, green, blue]) => self.graphics.stroke = color(red, green, blue),
            ("m", &[x, y]) => self.path.move_to((x, y)),
            ("l", &[x, y]) => self.path.line_to((x, y)),
            ("c", &[ax, ay, bx, by, x, y]) => self.path.curve_to((ax, ay), (bx, by), (x, y)),
            ("h", []) => self.path.close_path(),
            ("f", []) => self.paint(true),
            ("S", []) => self.paint(false),
            ("s", []) => {
                self.path.close_path();
                self.paint(false);
            }
            _ => return Err(strange(operator)),
        }
        Ok(())
    }

    fn paint(&mut self, is_filled: bool) {
        let path = std::mem::take(&mut self.path);
        self.context.set_transform(self.graphics.to_pixels);
        if is_filled {
            self.context.set_paint(self.graphics.fill);
            self.context.fill_path(&path);
        } else {
            self.context.set_paint(self.graphics.stroke);
            self.context.set_stroke(Stroke::new(self.graphics.line_width));
            self.context.stroke_path(&path);
        }
    }

    /// Draws a picture into the unit square.
    fn show_picture(&mut self, operands: &[Object]) -> Result<(), PageError> {
        let [name] = operands else { return Err(strange("Do")) };
        let objects = part(self.document, self.resources, b"XObject")?;
        let picture = self.document.dereference(objects.get(name.as_name()?)?)?.1.as_stream()?;
        let pixels = pictures::read(self.document, picture)?;
        let (width, height) = (f64::from(pixels.width()), f64::from(pixels.height()));
        // Its first row is the upper one.
        let place = Affine::new([1.0 / width, 0.0, 0.0, -1.0 / height, 0.0, 1.0]);
        self.context.set_transform(self.graphics.to_pixels * place);
        let sampler = ImageSampler::new().with_quality(ImageQuality::High);
        self.context.set_paint(Image { image: ImageSource::Pixmap(Arc::new(pixels)), sampler });
        self.context.fill_rect(&Rect::new(0.0, 0.0, width, height));
        Ok(())
    }

    fn write(&mut self, operator: &str, operands: &[Object]) -> Result<(), PageError> {
        match (operator, operands) {
            ("BT", []) => (self.text.matrix, self.text.pen) = (Affine::IDENTITY, 0.0),
            ("ET", []) => {}
            ("Tf", [name, size]) => {
                self.text.font = name.as_name()?.to_vec();
                self.text.size = number(size)?;
            }
            ("Tr", [mode]) => {
                self.text.is_outlined = match mode.as_i64()? {
                    0 => false,
                    2 => true,
                    _ => return Err(strange("Tr")),
                }
            }
            ("Tm", matrix) => {
                let matrix: Vec<f64> = matrix.iter().map(number).collect::<Result<_, _>>()?;
                (self.text.matrix, self.text.pen) = (affine(&matrix)?, 0.0);
            }
            ("TJ", [pieces]) => {
                for piece in pieces.as_array()? {
                    if let Object::String(glyphs, _) = piece {
                        self.show(glyphs)?;
                    } else {
                        self.text.pen -= number(piece)? / 1000.0 * self.text.size;
                    }
                }
            }
            _ => return Err(strange(operator)),
        }
        Ok(())
    }

    /// Draws glyphs, each of two bytes.
    fn show(&mut self, glyphs: &[u8]) -> Result<(), PageError> {
        let name = &self.text.font;
        if !self.fonts.contains_key(name) {
            let fonts = part(self.document, self.resources, b"Font")?;
            let font = PdfFont::read(self.document, part(self.document, fonts, name)?)?;
            self.fonts.insert(name.clone(), font);
        }
        let font = self.fonts.get_mut(name).ok_or_else(|| strange("font"))?;
        self.context.set_paint(self.graphics.fill);
        let (pairs, _) = glyphs.as_chunks();
        for glyph in pairs.iter().copied().map(u16::from_be_bytes) {
            let place = Affine::translate((self.text.pen, 0.0)) * Affine::scale(self.text.size);
            self.context.set_transform(self.graphics.to_pixels * self.text.matrix * place);
            let outline = font.outline(glyph)?;
            self.context.fill_path(outline);
            if self.text.is_outlined {
                // The line is as wide as on the page, and the letter as large as one.
                self.context.set_stroke(Stroke::new(self.graphics.line_width / self.text.size));
                self.context.set_paint(self.graphics.stroke);
                self.context.stroke_path(outline);
                self.context.set_paint(self.graphics.fill);
            }
            self.text.pen += font.width(glyph) / 1000.0 * self.text.size;
        }
        Ok(())
    }
}

fn affine(matrix: &[f64]) -> Result<Affine, PageError> {
    matrix.try_into().map(Affine::new).or(Err(strange("cm")))
}

#[expect(clippy::cast_possible_truncation, reason = "a part of a colour needs no more digits")]
fn color(red: f64, green: f64, blue: f64) -> AlphaColor<Srgb> {
    AlphaColor::new([red as f32, green as f32, blue as f32, 1.0])
}
