//! Shaping: characters to glyphs, with kerning and ligatures.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontFamily, FontFamilyName, LayoutContext, OverflowWrap, StyleProperty};

use super::Hyphenation;
use super::paragraph::{NOMINAL_SIZE, Paragraph, Piece};
use crate::export::fonts::{fallback, font_file, font_name};
use crate::export::scene::{Face, Voice};

/// Shapes paragraphs. A font is read when the first text needs it.
pub(in crate::export) struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<usize>,
    loaded: Vec<LoadedFace>,
    team: Hyphenation,
    program: Hyphenation,
}

/// A face that has been read.
#[derive(Debug, Clone, Copy)]
pub(super) struct LoadedFace {
    /// Which face.
    pub(super) face: Face,
    /// The identity of its file, as a layout names it.
    pub(super) file: u64,
    /// Stands in for characters that the face lacks.
    pub(super) question_mark: Sign,
    /// Ends a line within a word.
    pub(super) hyphen: Sign,
}

/// A glyph that is drawn where no character asks for it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sign {
    pub(super) glyph: u32,
    /// How far it moves the pen, in nominal units.
    pub(super) advance: f32,
}

impl Typesetter {
    /// A typesetter that has read no font yet, and never looks for fonts on the system. It breaks the words of the team
    /// and those of the program by the rules of their languages.
    pub(in crate::export) fn new(team: Hyphenation, program: Hyphenation) -> Self {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        Self {
            fonts: FontContext { collection, source_cache: SourceCache::default() },
            layouts: LayoutContext::new(),
            loaded: Vec::new(),
            team,
            program,
        }
    }

    /// Shapes a paragraph that consists of pieces in different styles.
    pub(in crate::export) fn shape(&mut self, mut pieces: Vec<Piece>) -> Paragraph {
        for piece in &mut pieces {
            // Titles are large and short.
            if piece.face != Face::Bold {
                let rules = if piece.voice == Voice::Team { self.team } else { self.program };
                piece.text = rules.mark(&piece.text);
            }
        }
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let others: BTreeSet<Face> = text.chars().filter_map(fallback).collect();
        for face in pieces.iter().map(|piece| piece.face).chain(others.iter().copied()) {
            self.load(face);
        }
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.push_default(StyleProperty::FontSize(NOMINAL_SIZE));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        let mut start = 0;
        for (index, piece) in pieces.iter().enumerate() {
            let end = start + piece.text.len();
            builder.push(StyleProperty::Brush(index), start..end);
            builder.push(StyleProperty::FontFamily(families(piece.face, &others)), start..end);
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
        let (question_mark, hyphen) = (self.sign(face, "?"), self.sign(face, "-"));
        self.loaded.push(LoadedFace { face, file: id, question_mark, hyphen });
    }

    fn sign(&mut self, face: Face, sign: &str) -> Sign {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, sign, 1.0, false);
        builder.push_default(StyleProperty::FontSize(NOMINAL_SIZE));
        builder.push_default(StyleProperty::FontFamily(families(face, &BTreeSet::new())));
        let mut layout = builder.build(sign);
        layout.break_all_lines(None);
        let glyph = layout.get(0).and_then(|line| {
            let run = line.runs().next()?;
            run.visual_clusters().next()?.glyphs().next()
        });
        glyph.map_or_else(Sign::default, |glyph| Sign { glyph: glyph.id, advance: glyph.advance })
    }
}

/// A face, and those that are asked for what it lacks.
fn families(face: Face, others: &BTreeSet<Face>) -> FontFamily<'static> {
    let faces = std::iter::once(face).chain(others.iter().copied());
    let names = faces.map(|face| FontFamilyName::Named(Cow::Borrowed(font_name(face))));
    FontFamily::List(names.collect::<Vec<_>>().into())
}
