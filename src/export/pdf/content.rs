//! Pages: the drawing operations of shapes and text, in pieces that each belong to one element or to none.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use printpdf::ops::PdfFontHandle;
use printpdf::{
    Codepoint, DictItem, LinePoint, Op, PaintMode, PdfPage, Point, Polygon, PolygonRing, Pt, TextItem,
    TextMatrix, TextRenderingMode, WindingOrder,
};

use super::fonts::{BREAKING_HYPHEN, EmbeddedFont, EmbeddedFonts, text_of};
use super::languages::Languages;
use super::pictures::Pictures;
use crate::export::scene::{
    Cluster, Color, Drawing, ElementId, Glyph, GlyphRun, Item, Line, Owner, Page, Paint, Said, Shape,
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
    for items in with_words_together(page).chunk_by(|one, next| one.owner == next.owner) {
        let owner = items.first().map_or(Owner::Artifact, |item| item.owner);
        content.ops.push(begin(owner, owners.len()));
        if let Owner::Element(id) = owner {
            owners.push(id);
        }
        let words = whole_words(items);
        for (at, item) in items.iter().enumerate() {
            match &item.drawing {
                Drawing::Shape(shape) => content.shape(shape),
                Drawing::Picture(picture) => content.ops.extend(pictures.draw(picture, page.height)),
                Drawing::Text(run) => {
                    if let Some(font) = fonts.get(&run.face) {
                        let is_whole = |part| words.contains(&(at, part));
                        content.run(run, font, languages.foreign(owner, run), is_whole);
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

/// The items of a page, reordered so that nothing is drawn between the parts of a broken word: lines and frames that
/// belong to its second half come before its first.
fn with_words_together(page: &Page) -> Vec<&Item> {
    let mut items: Vec<&Item> = Vec::with_capacity(page.items.len());
    for item in &page.items {
        if part_of(item, |run| run.said.first()).is_some_and(|part| !part.begins) {
            let is_text = |item: &&Item| matches!(item.drawing, Drawing::Text(_));
            let last = items
                .iter()
                .rposition(is_text)
                .filter(|last| items.get(*last).is_some_and(|item| goes_on(item)));
            if let Some(mut first) = last {
                let between = items.split_off(first + 1);
                // The word may have begun several runs before, which stand together by now.
                while first > 0
                    && items
                        .get(first)
                        .and_then(|item| part_of(item, |run| run.said.first()))
                        .is_some_and(|part| !part.begins)
                    && items.get(first - 1).is_some_and(|item| goes_on(item))
                {
                    first -= 1;
                }
                items.splice(first..first, between);
            }
        }
        items.push(item);
    }
    items
}

fn part_of(item: &Item, which: impl Fn(&GlyphRun) -> Option<&Said>) -> Option<&Said> {
    match &item.drawing {
        Drawing::Text(run) => which(run),
        Drawing::Shape(_) | Drawing::Picture(_) => None,
    }
}

/// Whether the last word of a text goes on in the next one.
fn goes_on(item: &Item) -> bool {
    part_of(item, |run| run.said.last()).is_some_and(|part| !part.ends)
}

/// Which parts of broken words, by the number of the drawing and of the part in it, belong to words of which all parts
/// follow one another here. Of another word a part stands on the next page or in the next column.
fn whole_words(items: &[&Item]) -> BTreeSet<(usize, usize)> {
    let mut whole = BTreeSet::new();
    let mut open: Vec<(usize, usize)> = Vec::new();
    // Where the next part of the word in hand has to begin: in which drawing, and at which cluster.
    let mut expected = None;
    for (at, item) in items.iter().enumerate() {
        let Drawing::Text(run) = &item.drawing else { continue };
        for (number, part) in run.said.iter().enumerate() {
            if part.begins {
                open.clear();
            } else if open.is_empty() || expected != Some((at, part.clusters.start)) {
                open.clear();
                continue;
            }
            open.push((at, number));
            if part.ends {
                whole.extend(open.drain(..));
            }
            let is_last = part.clusters.end == run.clusters.len();
            expected = Some(if is_last { (at + 1, 0) } else { (at, part.clusters.end) });
        }
    }
    whole
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
enum Piece {
    /// By what its glyphs mean.
    AsItIs,
    /// By its text, which its glyphs do not mean.
    Odd,
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

    /// Writes a run of text, with its language if that differs from the surrounding text. A word that is broken over
    /// lines gets one marked sequence with the whole word around all of its parts, of which this run may hold some:
    /// readers that take each part by itself, or ignore an empty second one, would copy a broken word.
    fn run(
        &mut self,
        run: &GlyphRun,
        font: &EmbeddedFont,
        language: Option<&str>,
        is_whole: impl Fn(usize) -> bool,
    ) {
        let mut start = 0;
        for (number, part) in run.said.iter().enumerate() {
            self.spoken_text(run, start..part.clusters.start, font, language);
            start = part.clusters.end;
            if is_whole(number) {
                if part.begins {
                    self.begin_span(Some(&part.text), language);
                }
                self.text(run, part.clusters.clone(), font, true);
                if part.ends {
                    self.ops.push(Op::EndMarkedContent);
                }
            } else {
                self.part_alone(run, part.clusters.clone(), font, language);
            }
        }
        self.spoken_text(run, start..run.clusters.len(), font, language);
    }

    /// A part of a word whose other parts stand elsewhere: its letters, without the hyphen.
    fn part_alone(
        &mut self,
        run: &GlyphRun,
        clusters: Range<usize>,
        font: &EmbeddedFont,
        language: Option<&str>,
    ) {
        let texts = run.clusters.get(clusters.clone()).unwrap_or_default().iter();
        let texts: Vec<&str> = texts.map(|cluster| text_of(run, cluster)).collect();
        if !texts.contains(&BREAKING_HYPHEN) {
            return self.spoken_text(run, clusters, font, language);
        }
        self.begin_span(Some(&texts.concat().replace(BREAKING_HYPHEN, "")), language);
        self.text(run, clusters, font, true);
        self.ops.push(Op::EndMarkedContent);
    }

    /// Text, with its language where that is another than around it.
    fn spoken_text(
        &mut self,
        run: &GlyphRun,
        clusters: Range<usize>,
        font: &EmbeddedFont,
        language: Option<&str>,
    ) {
        if clusters.is_empty() {
            return;
        }
        if language.is_some() {
            self.begin_span(None, language);
        }
        self.text(run, clusters, font, false);
        if language.is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Begins a piece of which a reader has to know its text or its language.
    fn begin_span(&mut self, text: Option<&str>, language: Option<&str>) {
        let language = language.map(|language| ("Lang", DictItem::Bytes(language.as_bytes().to_vec())));
        let text = text.map(|text| ("ActualText", text_string(text)));
        let map = text.into_iter().chain(language).map(|(key, value)| (key.to_owned(), value)).collect();
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
    }

    /// Shows clusters of a run; those that are not said as a part of something else say their text where their glyphs
    /// do not mean it.
    fn text(&mut self, run: &GlyphRun, range: Range<usize>, font: &EmbeddedFont, is_said: bool) {
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
        let clusters = run.clusters.get(range).unwrap_or_default();
        let piece = |cluster: &Cluster| {
            if !is_said && font.needs_actual_text(run, cluster) { Piece::Odd } else { Piece::AsItIs }
        };
        for clusters in clusters.chunk_by(|one, next| piece(one) == piece(next)) {
            let glyphs =
                clusters.iter().filter_map(|cluster| run.glyphs.get(cluster.glyphs.clone())).flatten();
            let is_odd = clusters.first().is_some_and(|first| piece(first) == Piece::Odd);
            if is_odd {
                // One text for neighbours, or a reader takes the white between them for a space.
                let text: String = clusters.iter().map(|cluster| text_of(run, cluster)).collect();
                self.begin_span(Some(&text), None);
            }
            let glyphs: Vec<(Glyph, &str)> = glyphs.map(|glyph| (*glyph, font.meaning(glyph.id))).collect();
            // Glyphs of one height can be shown by one operation.
            for level in glyphs.chunk_by(|(one, _), (next, _)| (one.rise - next.rise).abs() <= 0.001) {
                self.show(run, font, level);
            }
            if is_odd {
                self.ops.push(Op::EndMarkedContent);
            }
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

fn text_string(text: &str) -> DictItem {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    DictItem::Bytes(bytes)
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
