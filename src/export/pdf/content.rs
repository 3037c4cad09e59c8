//! Pages: the drawing operations of shapes and text, in pieces that each belong to one element or to none.

use std::collections::BTreeMap;

use printpdf::ops::PdfFontHandle;
use printpdf::{
    Codepoint, DictItem, LinePoint, Op, PaintMode, PdfPage, Point, Polygon, PolygonRing, Pt, TextItem,
    TextMatrix, TextRenderingMode, WindingOrder,
};

use super::fonts::{EmbeddedFont, EmbeddedFonts, text_of};
use super::languages::Languages;
use super::pictures::Pictures;
use crate::export::scene::{Color, Drawing, ElementId, Glyph, GlyphRun, Line, Owner, Page, Paint, Shape};

/// A page as operations.
pub(super) struct DrawnPage {
    pub(super) page: PdfPage,
    /// The element of every marked piece, by its number.
    pub(super) owners: Vec<ElementId>,
}

/// Turns a page into operations; neighbours that belong to the same element are one piece.
pub(super) fn page(
    page: &Page,
    languages: &Languages<'_>,
    fonts: &EmbeddedFonts,
    pictures: &Pictures<'_>,
) -> DrawnPage {
    let mut content = Content { height: page.height, ops: Vec::new(), fill: None, stroke: None };
    let mut owners = Vec::new();
    for items in page.items.chunk_by(|one, next| one.owner == next.owner) {
        let owner = items.first().map_or(Owner::Artifact, |item| item.owner);
        content.ops.push(begin(owner, owners.len()));
        if let Owner::Element(id) = owner {
            owners.push(id);
        }
        for item in items {
            match &item.drawing {
                Drawing::Shape(shape) => content.shape(shape),
                Drawing::Picture(picture) => content.ops.extend(pictures.draw(picture, page.height)),
                Drawing::Text(run) => {
                    if let Some(font) = fonts.get(&run.face) {
                        content.spoken_text(run, font, languages.foreign(owner, run));
                    }
                }
            }
        }
        content.ops.push(Op::EndMarkedContent);
    }
    let sheet = printpdf::Rect::from_wh(Pt(page.width), Pt(page.height));
    let page =
        PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops: content.ops };
    DrawnPage { page, owners }
}

/// Begins a piece: a numbered one of an element, or decoration.
fn begin(owner: Owner, number: usize) -> Op {
    match owner {
        Owner::Artifact => Op::BeginMarkedContent { tag: "Artifact".to_owned() },
        Owner::Element(_) => {
            let number = DictItem::Int(i64::try_from(number).unwrap_or(i64::MAX));
            let properties = DictItem::Dict { map: BTreeMap::from([("MCID".to_owned(), number)]) };
            Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties }
        }
    }
}

/// How a reader takes a cluster.
#[derive(PartialEq)]
enum Piece<'a> {
    /// By what its glyphs mean.
    AsItIs,
    /// By its text, which its glyphs do not mean.
    Odd,
    /// With others, as something else than stands there.
    Said(&'a str),
}

impl<'a> Piece<'a> {
    fn of(run: &'a GlyphRun, font: &EmbeddedFont, at: usize) -> Self {
        let said = run.said.iter().find(|said| said.clusters.contains(&at));
        match (said, run.clusters.get(at)) {
            (Some(said), _) => Self::Said(&said.text),
            (None, Some(cluster)) if font.needs_actual_text(run, cluster) => Self::Odd,
            (None, _) => Self::AsItIs,
        }
    }
}

struct Content {
    height: f32,
    ops: Vec<Op>,
    fill: Option<Color>,
    stroke: Option<(Color, f32)>,
}

impl Content {
    fn shape(&mut self, shape: &Shape) {
        let mode = match shape.paint {
            Paint::Fill(color) => {
                self.fill_color(color);
                PaintMode::Fill
            }
            Paint::Stroke { color, width } => {
                self.stroke_line(color, width);
                PaintMode::Stroke
            }
        };
        let mut points = vec![self.point(shape.path.start, false)];
        for line in &shape.path.lines {
            match *line {
                Line::To(end) => points.push(self.point(end, false)),
                Line::Curve(first, second, end) => {
                    points.extend([
                        self.point(first, true),
                        self.point(second, true),
                        self.point(end, false),
                    ]);
                }
            }
        }
        let rings = vec![PolygonRing { points }];
        self.ops
            .push(Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } });
    }

    /// Text, with its language where that is another than around it.
    fn spoken_text(&mut self, run: &GlyphRun, font: &EmbeddedFont, language: Option<&str>) {
        let Some(language) = language else { return self.text(run, font) };
        let language = DictItem::Bytes(language.as_bytes().to_vec());
        let properties = DictItem::Dict { map: BTreeMap::from([("Lang".to_owned(), language)]) };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
        self.text(run, font);
        self.ops.push(Op::EndMarkedContent);
    }

    fn text(&mut self, run: &GlyphRun, font: &EmbeddedFont) {
        self.fill_color(run.color);
        let is_thickened = run.thickening > 0.0;
        self.ops.push(Op::StartTextSection);
        if is_thickened {
            self.stroke_line(run.color, run.thickening);
            self.ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::FillStroke });
        }
        self.ops.push(Op::SetFont {
            font: PdfFontHandle::External(font.id.clone()),
            size: Pt(rounded(run.size)),
        });
        let pieces: Vec<Piece<'_>> =
            (0..).zip(&run.clusters).map(|(at, _)| Piece::of(run, font, at)).collect();
        let mut start = 0;
        for together in pieces.chunk_by(|one, next| one == next) {
            let end = start + together.len();
            let clusters = run.clusters.get(start..end).unwrap_or_default();
            let glyphs =
                clusters.iter().filter_map(|cluster| run.glyphs.get(cluster.glyphs.clone())).flatten();
            let said = match together.first() {
                None | Some(Piece::AsItIs) => None,
                Some(Piece::Said(text)) => Some((*text).to_owned()),
                // One text for neighbours, or a reader takes the white between them for a space.
                Some(Piece::Odd) => Some(clusters.iter().map(|cluster| text_of(run, cluster)).collect()),
            };
            if let Some(text) = &said {
                let properties = actual_text(text);
                self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
            }
            let glyphs: Vec<(Glyph, &str)> = glyphs.map(|glyph| (*glyph, font.meaning(glyph.id))).collect();
            // Glyphs of one height can be shown by one operation.
            for level in glyphs.chunk_by(|(one, _), (next, _)| (one.rise - next.rise).abs() <= 0.001) {
                self.show(run, font, level);
            }
            if said.is_some() {
                self.ops.push(Op::EndMarkedContentWithProperties);
            }
            start = end;
        }
        if is_thickened {
            self.ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Fill });
        }
        self.ops.push(Op::EndTextSection);
    }

    /// Shows glyphs on one line. Readers move the pen by whole thousandths of an em; what that differs from the
    /// shaped places is made up for after each glyph, so that it never adds up.
    fn show(&mut self, run: &GlyphRun, font: &EmbeddedFont, glyphs: &[(Glyph, &str)]) {
        let Some((first, _)) = glyphs.first() else { return };
        let (x, y) = (rounded(run.x + first.x), rounded(self.height - run.baseline + first.rise));
        let mut pen = 0.0;
        let mut shown = Vec::with_capacity(glyphs.len());
        for (index, (glyph, meaning)) in glyphs.iter().enumerate() {
            pen += font.stated_width(glyph.id);
            let offset = glyphs.get(index + 1).map_or(0.0, |(next, _)| {
                let target = (next.x - first.x) * 1000.0 / run.size;
                (pen - target).round()
            });
            pen -= offset;
            shown.push(Codepoint::with_cid(font.number(glyph.id), offset, (*meaning).to_owned()));
        }
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(x), Pt(y)) });
        self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(shown)] });
    }

    fn fill_color(&mut self, color: Color) {
        if self.fill != Some(color) {
            self.fill = Some(color);
            self.ops.push(Op::SetFillColor { col: rgb(color) });
        }
    }

    fn stroke_line(&mut self, color: Color, width: f32) {
        if self.stroke != Some((color, width)) {
            self.stroke = Some((color, width));
            self.ops.push(Op::SetOutlineColor { col: rgb(color) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(rounded(width)) });
        }
    }

    fn point(&self, (x, y): (f32, f32), bezier: bool) -> LinePoint {
        LinePoint { p: Point { x: Pt(rounded(x)), y: Pt(rounded(self.height - y)) }, bezier }
    }
}

fn actual_text(text: &str) -> DictItem {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    DictItem::Dict { map: BTreeMap::from([("ActualText".to_owned(), DictItem::Bytes(bytes))]) }
}

fn rgb(color: Color) -> printpdf::Color {
    let part = |part: u8| rounded(f32::from(part) / 255.0);
    let (r, g, b) = (part(color.red), part(color.green), part(color.blue));
    printpdf::Color::Rgb(printpdf::Rgb { r, g, b, icc_profile: None })
}

/// A thousandth of a point is finer than any printer; more digits only make the file larger.
fn rounded(number: f32) -> f32 {
    (number * 1000.0).round() / 1000.0
}
