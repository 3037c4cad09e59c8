//! Shaping: characters to glyphs, with kerning and ligatures.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontFamily, FontFamilyName, Layout, LayoutContext, OverflowWrap, StyleProperty};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::Hyphenation;
use super::face::{LoadedFace, NOMINAL_SIZE, Sign};
use super::paragraph::{Paragraph, Piece, Shaped, StandIn};
use crate::export::content::is_invisible;
use crate::export::fonts::{fallback, font_file, font_name};
use crate::export::scene::{Face, Owner, Voice};
use crate::prose::keep_together;

/// Shapes paragraphs. A font is read when the first text needs it.
pub(crate) struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<usize>,
    /// The last shaped paragraph, whose memory the next one reuses.
    layout: Layout<usize>,
    loaded: Rc<[LoadedFace]>,
    team: Hyphenation,
    program: Hyphenation,
    /// A cache of whether there is a glyph for a character.
    shown: BTreeMap<(Face, char), bool>,
    /// Short paragraphs that were shaped before: labels, titles of columns and kinds come again and again.
    known: BTreeMap<Vec<Words>, Shaped>,
}

/// What the shape of a piece depends on: its words, their face, whose they are, and whether they are page furniture.
type Words = (String, Face, Voice, bool);

/// Bytes of the longest paragraph that is remembered.
const SHORT: usize = 80;
/// Paragraphs that are remembered at the same time.
const MOST_KNOWN: usize = 500;

/// Turns off the contextual alternates of Inter, which draw `->` as an arrow and `3x4` with a multiplication sign: what a
/// reader sees is what was typed. Scripts of other faces need theirs.
const AS_TYPED: &str = "\"calt\" off";

/// Stands for signs that cannot be shown together; no face has it.
const OBJECT: char = '\u{FFFC}';

impl Typesetter {
    /// A typesetter that has read no font yet, and never looks for fonts on the system. It breaks the words of the team
    /// and those of the program by the rules of their languages.
    pub(crate) fn new(team: Hyphenation, program: Hyphenation) -> Self {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        Self {
            fonts: FontContext { collection, source_cache: SourceCache::default() },
            layouts: LayoutContext::new(),
            layout: Layout::new(),
            loaded: Rc::default(),
            team,
            program,
            shown: BTreeMap::new(),
            known: BTreeMap::new(),
        }
    }

    /// Shapes a paragraph that consists of pieces in different styles.
    pub(crate) fn shape(&mut self, mut pieces: Vec<Piece>) -> Paragraph {
        if pieces.iter().map(|piece| piece.text.len()).sum::<usize>() > SHORT {
            let shaped = self.shape_uncached(&mut pieces);
            return Paragraph::new(&pieces, shaped);
        }
        let words = |piece: &mut Piece| {
            (std::mem::take(&mut piece.text), piece.face, piece.voice, piece.owner == Owner::Artifact)
        };
        let words: Vec<Words> = pieces.iter_mut().map(words).collect();
        if let Some(shaped) = self.known.get(&words) {
            return Paragraph::new(&pieces, shaped.clone());
        }
        for (piece, (text, ..)) in pieces.iter_mut().zip(&words) {
            piece.text.clone_from(text);
        }
        let shaped = self.shape_uncached(&mut pieces);
        if self.known.len() == MOST_KNOWN {
            self.known.clear();
        }
        self.known.insert(words, shaped.clone());
        Paragraph::new(&pieces, shaped)
    }

    fn shape_uncached(&mut self, pieces: &mut [Piece]) -> Shaped {
        for piece in pieces.iter_mut() {
            let rules = if piece.voice == Voice::Team { self.team } else { self.program };
            let text = self.with_known_signs(&piece.text, piece.face);
            let text = keep_together(&text);
            // What is not read aloud, such as the foot of a page, has room for its words or ends somewhere.
            piece.text = if piece.owner == Owner::Artifact { text.into_owned() } else { rules.mark(&text) };
        }
        let stand_ins = self.stand_ins(pieces);
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let others: BTreeSet<Face> = text.chars().filter_map(fallback).collect();
        for face in pieces.iter().map(|piece| piece.face).chain(others.iter().copied()) {
            self.load(face);
        }
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.push_default(StyleProperty::FontSize(NOMINAL_SIZE));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        if others.is_empty() {
            builder.push_default(StyleProperty::FontFeatures(AS_TYPED.into()));
        }
        let mut start = 0;
        for (index, piece) in pieces.iter().enumerate() {
            let end = start + piece.text.len();
            builder.push(StyleProperty::Brush(index), start..end);
            builder.push(StyleProperty::FontFamily(families(piece.face, &others)), start..end);
            start = end;
        }
        builder.build_into(&mut self.layout, &text);
        let ends = pieces.iter().scan(0, |end, piece| {
            *end += piece.text.len();
            Some(*end)
        });
        Shaped {
            ends: ends.collect(),
            text: text.into(),
            // A copy has no more room than it needs.
            layout: Rc::new(self.layout.clone()),
            faces: Rc::clone(&self.loaded),
            stand_ins: stand_ins.into(),
        }
    }

    /// The text with the signs that no face has written out in others that mean the same: a ligature in its letters, the
    /// sign for square metres as `m2`.
    fn with_known_signs<'t>(&mut self, text: &'t str, face: Face) -> Cow<'t, str> {
        let can_be_written_out = |sign: char| !sign.is_ascii() && !std::iter::once(sign).nfkc().eq([sign]);
        let mut lacking: BTreeSet<char> = text.chars().filter(|sign| can_be_written_out(*sign)).collect();
        lacking.retain(|sign| !self.shows(face, *sign));
        if lacking.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut known = String::with_capacity(text.len());
        for sign in text.chars() {
            if lacking.contains(&sign) {
                known.extend(std::iter::once(sign).nfkc());
            } else {
                known.push(sign);
            }
        }
        Cow::Owned(known)
    }

    /// Puts one sign in place of several that belong together, such as those of an emoji, where a face other than the one
    /// that was asked for lacks some of them. Letters of that face keep their place: what is missing is framed behind them.
    fn stand_ins(&mut self, pieces: &mut [Piece]) -> Vec<StandIn> {
        let mut found = Vec::new();
        let mut start = 0;
        for piece in pieces {
            if !piece.text.is_ascii() {
                let mut text = String::with_capacity(piece.text.len());
                for signs in piece.text.graphemes(true) {
                    let lacking = self.lacking(signs, piece.face);
                    if lacking.is_empty() {
                        text.push_str(signs);
                    } else {
                        found.push(StandIn { place: start + text.len(), text: signs.to_owned(), lacking });
                        text.push(OBJECT);
                    }
                }
                piece.text = text;
            }
            start += piece.text.len();
        }
        found
    }

    /// What no face has of several signs that belong together and of which the first is not of the face itself.
    fn lacking(&mut self, signs: &str, face: Face) -> String {
        let mut shown = signs.chars().filter(|sign| !is_invisible(*sign));
        let first = shown.next().filter(|first| fallback(*first).is_some());
        if first.is_none() || shown.next().is_none() {
            return String::new();
        }
        signs.chars().filter(|sign| !is_invisible(*sign) && !self.shows(face, *sign)).collect()
    }

    /// Whether a face, or the one that is asked for what it lacks, has a character.
    fn shows(&mut self, face: Face, sign: char) -> bool {
        if let Some(shows) = self.shown.get(&(face, sign)) {
            return *shows;
        }
        let mut shows = false;
        let mut text = [0; 4];
        for face in std::iter::once(face).chain(fallback(sign)) {
            self.load(face);
            let [found] = self.signs(face, sign.encode_utf8(&mut text));
            shows |= found.glyph != 0;
        }
        self.shown.insert((face, sign), shows);
        shows
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
        // Shaped at once, since each shaping has a price of its own, and on lines of their own, away from one another.
        let [question_mark, hyphen, space] = self.signs(face, "?\n-\n ");
        let loaded = LoadedFace { face, file: id, question_mark, hyphen, space };
        self.loaded = self.loaded.iter().copied().chain([loaded]).collect();
    }

    /// The first glyph of each line.
    fn signs<const N: usize>(&mut self, face: Face, lines: &str) -> [Sign; N] {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, lines, 1.0, false);
        builder.push_default(StyleProperty::FontSize(NOMINAL_SIZE));
        builder.push_default(StyleProperty::FontFamily(families(face, &BTreeSet::new())));
        let mut layout = builder.build(lines);
        layout.break_all_lines(None);
        std::array::from_fn(|index| {
            let glyph = layout.get(index).and_then(|line| {
                let run = line.runs().next()?;
                run.visual_clusters().next()?.glyphs().next()
            });
            glyph.map_or_else(Sign::default, |glyph| Sign { glyph: glyph.id, advance: glyph.advance })
        })
    }
}

/// A face, and those that are asked for what it lacks.
fn families(face: Face, others: &BTreeSet<Face>) -> FontFamily<'static> {
    let faces = std::iter::once(face).chain(others.iter().copied());
    let names = faces.map(|face| FontFamilyName::Named(Cow::Borrowed(font_name(face))));
    FontFamily::List(names.collect::<Vec<_>>().into())
}
