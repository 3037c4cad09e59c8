//! Pages: the drawing operations of shapes and text, in pieces that each belong to one element or to none.

use std::collections::BTreeSet;
use std::ops::Range;

use pdf_writer::types::TextRenderingMode;
use pdf_writer::{Content as Operations, Name, Str, TextStr};

use super::fonts::{BREAKING_HYPHEN, EmbeddedFont, EmbeddedFonts};
use super::languages::Languages;
use super::pictures::Pictures;
use crate::export::scene::{
    BrokenWord, Cluster, Color, Drawing, ElementId, Glyph, GlyphRun, Item, Line, Owner, Page, Paint, Path,
    Rect, Shape,
};

/// The tag of a piece that belongs to an element, or that needs properties for readers.
const SPAN: Name<'_> = Name(b"Span");

/// Draws a page; neighbours that belong to the same element are one piece. Returns the element of every marked piece, by its
/// number.
pub(super) fn page(
    operations: &mut Operations,
    page: &Page,
    languages: &Languages<'_>,
    fonts: &EmbeddedFonts,
    pictures: &Pictures<'_>,
) -> Vec<ElementId> {
    let mut content = PageContent { height: page.height, operations, fill: None, stroke: None };
    let mut owners = Vec::new();
    let (mut clip, mut before) = (None, (None, None));
    let is_together = |one: &&Item, next: &&Item| one.owner == next.owner && one.clip == next.clip;
    for items in with_words_together(page).chunk_by(is_together) {
        let owner = items.first().map_or(Owner::Artifact, |item| item.owner);
        let next = items.first().and_then(|item| item.clip);
        if clip != next {
            if clip.is_some() {
                content.show_everywhere(before);
            }
            before = (content.fill, content.stroke);
            if let Some(area) = next {
                content.show_within(area);
            }
            clip = next;
        }
        match owner {
            Owner::Artifact => {
                content.operations.begin_marked_content(Name(b"Artifact"));
            }
            Owner::Element(id) => {
                let number = i32::try_from(owners.len()).unwrap_or(i32::MAX);
                let mut marked = content.operations.begin_marked_content_with_properties(SPAN);
                marked.properties().identify(number);
                owners.push(id);
            }
        }
        let words = whole_words(items);
        for (at, item) in items.iter().enumerate() {
            match &item.drawing {
                Drawing::Shape(shape) => content.shape(shape),
                Drawing::Picture(picture) => pictures.draw(picture, page.height, content.operations),
                Drawing::Text(run) => {
                    if let Some(font) = fonts.get(&run.face) {
                        let is_whole = |part| words.contains(&(at, part));
                        content.run(run, font, languages.foreign(owner, run), is_whole);
                    }
                }
            }
        }
        content.operations.end_marked_content();
    }
    if clip.is_some() {
        content.show_everywhere(before);
    }
    owners
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

fn part_of(item: &Item, which: impl Fn(&GlyphRun) -> Option<&BrokenWord>) -> Option<&BrokenWord> {
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
    // Where the next part of the current word has to begin: in which drawing, and at which cluster.
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

/// How a reader gets the text of a cluster.
#[derive(PartialEq)]
enum Piece {
    /// From the meaning of its glyphs.
    AsItIs,
    /// From its own text, which differs from that of its glyphs.
    Odd,
}

struct PageContent<'a> {
    height: f32,
    operations: &'a mut Operations,
    fill: Option<Color>,
    stroke: Option<(Color, f32)>,
}

impl PageContent<'_> {
    /// Shows what follows within an area only.
    fn show_within(&mut self, area: Rect) {
        self.operations.save_state();
        self.outline(&Path::rectangle(area));
        self.operations.close_path().clip_nonzero().end_path();
    }

    /// Shows what follows everywhere again, and with the colours of before.
    fn show_everywhere(&mut self, (fill, stroke): (Option<Color>, Option<(Color, f32)>)) {
        self.operations.restore_state();
        (self.fill, self.stroke) = (fill, stroke);
    }

    fn shape(&mut self, shape: &Shape) {
        match shape.paint {
            Paint::Fill(color) => {
                self.fill_color(color);
                self.outline(&shape.path);
                self.operations.close_path().fill_nonzero();
            }
            Paint::Stroke { color, width } => {
                self.stroke_line(color, width);
                self.outline(&shape.path);
                self.operations.close_path().stroke();
            }
        }
    }

    fn outline(&mut self, path: &Path) {
        let height = self.height;
        let point = |(x, y): (f32, f32)| (rounded(x), rounded(height - y));
        let (x, y) = point(path.start);
        self.operations.move_to(x, y);
        for line in &path.lines {
            match *line {
                Line::To(end) => {
                    let (x, y) = point(end);
                    self.operations.line_to(x, y);
                }
                Line::Curve(first, second, end) => {
                    let [(x1, y1), (x2, y2), (x3, y3)] = [first, second, end].map(point);
                    self.operations.cubic_to(x1, y1, x2, y2, x3, y3);
                }
            }
        }
    }

    /// Begins a piece whose text or language has to be marked for readers.
    fn begin_span(&mut self, text: Option<&str>, language: Option<&str>) {
        let mut marked = self.operations.begin_marked_content_with_properties(SPAN);
        let mut properties = marked.properties();
        if let Some(text) = text {
            properties.actual_text(TextStr(text));
        }
        if let Some(language) = language {
            properties.pair(Name(b"Lang"), TextStr(language));
        }
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
                    self.operations.end_marked_content();
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
        let texts: Vec<&str> = texts.map(|cluster| run.text_of(cluster)).collect();
        if !texts.contains(&BREAKING_HYPHEN) {
            return self.spoken_text(run, clusters, font, language);
        }
        self.begin_span(Some(&texts.concat().replace(BREAKING_HYPHEN, "")), language);
        self.text(run, clusters, font, true);
        self.operations.end_marked_content();
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
            self.operations.end_marked_content();
        }
    }

    /// Shows clusters of a run; those that are not said as a part of something else say their text where their glyphs
    /// do not mean it.
    fn text(&mut self, run: &GlyphRun, range: Range<usize>, font: &EmbeddedFont, is_said: bool) {
        self.fill_color(run.color);
        let is_thickened = run.thickening > 0.0;
        self.operations.begin_text();
        if is_thickened {
            self.stroke_line(run.color, run.thickening);
            self.operations.set_text_rendering_mode(TextRenderingMode::FillStroke);
        }
        self.operations.set_font(Name(font.name.as_bytes()), rounded(run.size));
        let clusters = run.clusters.get(range).unwrap_or_default();
        let piece = |cluster: &Cluster| {
            if !is_said && font.needs_actual_text(run, cluster) { Piece::Odd } else { Piece::AsItIs }
        };
        for clusters in clusters.chunk_by(|one, next| piece(one) == piece(next)) {
            let is_odd = clusters.first().is_some_and(|first| piece(first) == Piece::Odd);
            if is_odd {
                // One text for neighbours, or a reader takes the white between them for a space.
                let text: String = clusters.iter().map(|cluster| run.text_of(cluster)).collect();
                self.begin_span(Some(&text), None);
            }
            let (first, last) = (clusters.first(), clusters.last());
            let glyphs = first.zip(last).map(|(first, last)| first.glyphs().start..last.glyphs().end);
            let glyphs = glyphs.and_then(|glyphs| run.glyphs.get(glyphs)).unwrap_or_default();
            // Glyphs of one height can be shown by one operation.
            for level in glyphs.chunk_by(|one, next| (one.rise - next.rise).abs() <= 0.001) {
                self.show(run, font, level);
            }
            if is_odd {
                self.operations.end_marked_content();
            }
        }
        if is_thickened {
            self.operations.set_text_rendering_mode(TextRenderingMode::Fill);
        }
        self.operations.end_text();
    }

    /// Shows glyphs on one line. Readers move the pen by whole thousandths of an em; what that differs from the
    /// shaped places is made up for after each glyph, so that it never adds up.
    fn show(&mut self, run: &GlyphRun, font: &EmbeddedFont, glyphs: &[Glyph]) {
        let Some(first) = glyphs.first() else { return };
        let (x, y) = (run.x + first.x, self.height - run.baseline + first.rise);
        self.operations.set_text_matrix([1.0, 0.0, 0.0, 1.0, rounded(x), rounded(y)]);
        let next = glyphs.iter().skip(1).map(Some).chain([None]);
        let mut shown = self.operations.show_positioned();
        let mut items = shown.items();
        let mut pen = 0.0;
        // Glyphs between two moves of the pen, each as a number of two bytes.
        let mut together = Vec::new();
        for (glyph, next) in glyphs.iter().zip(next) {
            pen += font.stated_width(glyph.id);
            together.extend(font.number(glyph.id).to_be_bytes());
            let target = next.map_or(pen, |next| (next.x - first.x) * 1000.0 / run.size);
            let back = (pen - target).round();
            pen -= back;
            if back != 0.0 {
                items.show(Str(&together)).adjust(back);
                together.clear();
            }
        }
        if !together.is_empty() {
            items.show(Str(&together));
        }
    }

    fn fill_color(&mut self, color: Color) {
        if self.fill != Some(color) {
            self.fill = Some(color);
            let [red, green, blue] = parts(color);
            self.operations.set_fill_rgb(red, green, blue);
        }
    }

    fn stroke_line(&mut self, color: Color, width: f32) {
        if self.stroke != Some((color, width)) {
            self.stroke = Some((color, width));
            let [red, green, blue] = parts(color);
            self.operations.set_stroke_rgb(red, green, blue).set_line_width(rounded(width));
        }
    }
}

/// A thousandth of a point is finer than any printer; more digits only make the file larger.
fn rounded(number: f32) -> f32 {
    (number * 1000.0).round() / 1000.0
}

fn parts(color: Color) -> [f32; 3] {
    [color.red, color.green, color.blue].map(|part| rounded(f32::from(part) / 255.0))
}
