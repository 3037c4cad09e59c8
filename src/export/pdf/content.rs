//! Pages: the drawing operations of shapes and text, in pieces that each belong to one element or to none.

use std::collections::BTreeMap;

use printpdf::ops::PdfFontHandle;
use printpdf::{
    Codepoint, DictItem, LinePoint, Op, PaintMode, PdfPage, Point, Polygon, PolygonRing, Pt, TextItem,
    TextMatrix, WindingOrder,
};

use super::fonts::{EmbeddedFont, EmbeddedFonts, text_of};
use super::languages::Languages;
use super::pictures::Pictures;
use crate::export::scene::{
    Cluster, Color, Drawing, ElementId, Glyph, GlyphRun, Line, Owner, Page, Paint, Shape,
};

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
                if self.stroke != Some((color, width)) {
                    self.stroke = Some((color, width));
                    self.ops.push(Op::SetOutlineColor { col: rgb(color) });
                    self.ops.push(Op::SetOutlineThickness { pt: Pt(rounded(width)) });
                }
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
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFont {
            font: PdfFontHandle::External(font.id.clone()),
            size: Pt(rounded(run.size)),
        });
        // Glyphs that can be shown by one operation.
        let mut waiting: Vec<(Glyph, &str)> = Vec::new();
        let is_odd = |cluster: &Cluster| font.needs_actual_text(run, cluster);
        for clusters in run.clusters.chunk_by(|one, next| is_odd(one) && is_odd(next)) {
            let glyphs =
                clusters.iter().filter_map(|cluster| run.glyphs.get(cluster.glyphs.clone())).flatten();
            if clusters.iter().any(is_odd) {
                self.show(run, font, &std::mem::take(&mut waiting));
                // One text for neighbours, or a reader takes the white between them for a space.
                let text: String = clusters.iter().map(|cluster| text_of(run, cluster)).collect();
                self.ops.push(Op::BeginMarkedContentWithProperties {
                    tag: "Span".to_owned(),
                    properties: actual_text(&text),
                });
                for glyph in glyphs {
                    self.show(run, font, &[(*glyph, font.meaning(glyph.id))]);
                }
                self.ops.push(Op::EndMarkedContentWithProperties);
                continue;
            }
            for glyph in glyphs {
                if waiting.last().is_some_and(|(last, _)| (last.rise - glyph.rise).abs() > 0.001) {
                    self.show(run, font, &std::mem::take(&mut waiting));
                }
                waiting.push((*glyph, font.meaning(glyph.id)));
            }
        }
        self.show(run, font, &waiting);
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
