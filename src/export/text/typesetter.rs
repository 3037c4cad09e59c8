//! Shaping: characters to glyphs, with kerning and ligatures.

use std::borrow::Cow;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontFamily, FontFamilyName, LayoutContext, OverflowWrap, StyleProperty};

use super::paragraph::{NOMINAL_SIZE, Paragraph, Piece};
use crate::export::fonts::{font_file, font_name};
use crate::export::scene::Face;

/// Shapes paragraphs. A font is read when the first text needs it.
pub(in crate::export) struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<usize>,
    loaded: Vec<LoadedFace>,
}

/// A face that has been read.
#[derive(Debug, Clone, Copy)]
pub(super) struct LoadedFace {
    /// Which face.
    pub(super) face: Face,
    /// The identity of its file, as a layout names it.
    pub(super) file: u64,
    /// The glyph of the question mark, which stands in for characters that the face lacks.
    pub(super) question_mark: u16,
    /// How far the question mark moves the pen, in nominal units.
    pub(super) question_mark_advance: f32,
}

impl Typesetter {
    /// A typesetter that has read no font yet, and never looks for fonts on the system.
    pub(in crate::export) fn new() -> Self {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        Self {
            fonts: FontContext { collection, source_cache: SourceCache::default() },
            layouts: LayoutContext::new(),
            loaded: Vec::new(),
        }
    }

    /// Shapes a paragraph that consists of pieces in different styles.
    pub(in crate::export) fn shape(&mut self, pieces: Vec<Piece>) -> Paragraph {
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        for piece in &pieces {
            self.load(piece.face);
        }
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.push_default(StyleProperty::FontSize(NOMINAL_SIZE));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        let mut start = 0;
        for (index, piece) in pieces.iter().enumerate() {
            let end = start + piece.text.len();
            builder.push(StyleProperty::Brush(index), start..end);
            builder.push(StyleProperty::FontFamily(family(piece.face)), start..end);
            start = end;
        }
        let layout = builder.build(&text);
        Paragraph::new(text, pieces, layout, &self.loaded)
    }

    fn load(&mut self, face: Face) {
        if self.loaded.iter().any(|loaded| loaded.face == face) {
            return;
        }
        let file = Blob::new(Arc::new(font_file(face)));
        let id = file.id();
        // A family of its own for each face: what is asked for is what is used.
        let name = FontInfoOverride { family_name: Some(font_name(face)), ..FontInfoOverride::default() };
        self.fonts.collection.register_fonts(file, Some(name));
        let (question_mark, question_mark_advance) = self.question_mark(face);
        self.loaded.push(LoadedFace { face, file: id, question_mark, question_mark_advance });
    }

    fn question_mark(&mut self, face: Face) -> (u16, f32) {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, "?", 1.0, false);
        builder.push_default(StyleProperty::FontSize(NOMINAL_SIZE));
        builder.push_default(StyleProperty::FontFamily(family(face)));
        let mut layout = builder.build("?");
        layout.break_all_lines(None);
        let glyph = layout.get(0).and_then(|line| {
            let run = line.runs().next()?;
            run.visual_clusters().next()?.glyphs().next()
        });
        glyph.map_or((0, 0.0), |glyph| (u16::try_from(glyph.id).unwrap_or(0), glyph.advance))
    }
}

fn family(face: Face) -> FontFamily<'static> {
    FontFamily::Single(FontFamilyName::Named(Cow::Borrowed(font_name(face))))
}
