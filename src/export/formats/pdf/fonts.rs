//! Fonts: which glyphs are used, what each stands for, and a font file with no more than those.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use printpdf::ParsedFont;
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::PdfError;
use crate::export::fonts::{font_file, font_name, font_weight};
use crate::export::scene::{Cluster, Drawing, ElementKind, Face, Field, GlyphRun, Scene, Takes};

/// A face as it stands in the document.
pub(super) struct EmbeddedFont {
    /// The name by which pages call it.
    pub(super) name: &'static str,
    pub(super) parsed: ParsedFont,
    /// What is known of each glyph, by its number in the scene.
    glyphs: Vec<EmbeddedGlyph>,
}

/// A glyph as it stands in the document.
#[derive(Debug, Clone, Default)]
struct EmbeddedGlyph {
    /// Its number in the file that was cut down.
    number: u16,
    /// How far a reader moves the pen for it, in thousandths of an em: the width that the document states.
    width: f32,
    /// What a reader copies for it.
    meaning: String,
}

/// The faces that a scene uses.
pub(super) type EmbeddedFonts = BTreeMap<Face, EmbeddedFont>;

/// What a scene shows of a face.
#[derive(Default)]
struct FaceUsage<'a> {
    remapper: GlyphRemapper,
    /// The texts of each glyph, by its number in the scene.
    texts: Vec<Texts<'a>>,
}

/// The texts that a glyph has, nearly always one, and how often.
type Texts<'a> = Vec<(&'a str, u32)>;

/// The hyphen of a keyboard.
const HYPHEN: &str = "-";
/// The text of a hyphen that ends a line within a word.
pub(super) const BREAKING_HYPHEN: &str = "\u{AD}";

/// What people type in a field: the letters of western Europe, with the usual signs.
const TYPED: &str = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~¡¢£\
    ¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿŠšŸŽžŒœ€‘’“”–—…•";

/// What a glyph without a meaning of its own stands for; the text of its cluster is written next to it.
const NO_MEANING: &str = "\u{200B}";

/// Cuts down every face that a scene uses.
pub(super) fn embed(scene: &Scene) -> Result<EmbeddedFonts, PdfError> {
    let mut used: BTreeMap<Face, FaceUsage<'_>> = BTreeMap::new();
    for run in runs(scene) {
        let used = used.entry(run.face).or_default();
        for glyph in &run.glyphs {
            used.remapper.remap(glyph.id);
        }
        for cluster in run.clusters.iter().filter(|cluster| !cluster.is_stand_in) {
            if let Some(glyph) = only_glyph(run, cluster) {
                used.count(glyph, run.text_of(cluster));
            }
        }
    }
    if has_text_fields(scene) {
        used.entry(Face::Regular).or_default().add_letters(Face::Regular)?;
    }
    used.into_iter().map(|(face, used)| Ok((face, embed_face(face, &used)?))).collect()
}

/// Whether somebody can type in the document.
fn has_text_fields(scene: &Scene) -> bool {
    let mut elements = scene.elements.iter();
    elements.any(|(_, element)| {
        matches!(element.kind, ElementKind::Field(Field { takes: Takes::Text { .. }, .. }))
    })
}

impl<'a> FaceUsage<'a> {
    /// Adds the letters that people type in a field.
    fn add_letters(&mut self, face: Face) -> Result<(), PdfError> {
        let whole = ParsedFont::from_bytes(font_file(face), 0, &mut Vec::new())
            .ok_or(PdfError::UnreadableFont { face })?;
        for (at, letter) in TYPED.char_indices() {
            let Some(glyph) = whole.lookup_glyph_index(letter.into()) else { continue };
            self.remapper.remap(glyph);
            if let Some(text) = TYPED.get(at..at + letter.len_utf8()) {
                self.count(glyph, text);
            }
        }
        Ok(())
    }

    fn count(&mut self, glyph: u16, text: &'a str) {
        let place = usize::from(glyph);
        if self.texts.len() <= place {
            self.texts.resize(place + 1, Texts::new());
        }
        let Some(texts) = self.texts.get_mut(place) else { return };
        match texts.iter_mut().find(|(known, _)| *known == text) {
            Some((_, count)) => *count += 1,
            None => texts.push((text, 1)),
        }
    }
}

/// What a glyph stands for where it has several texts; where it has another, that is said on the spot. Not every reader
/// takes notice of that, so it is the usual one, and a hyphen is always one that can be typed.
fn meaning_of<'a>(texts: &[(&'a str, u32)]) -> &'a str {
    if texts.iter().any(|(text, _)| *text == HYPHEN || *text == BREAKING_HYPHEN) {
        return HYPHEN;
    }
    let usual = texts.iter().max_by_key(|(text, count)| (*count, Reverse((text.chars().count(), *text))));
    usual.map_or(NO_MEANING, |(text, _)| text)
}

fn embed_face(face: Face, used: &FaceUsage<'_>) -> Result<EmbeddedFont, PdfError> {
    let file = subsetter::subset(font_file(face), 0, &used.remapper)
        .map_err(|reason| PdfError::Subset { face, reason })?;
    let mut parsed =
        ParsedFont::from_bytes(&file, 0, &mut Vec::new()).ok_or(PdfError::UnreadableFont { face })?;
    parsed.font_name = Some(format!("{}+{}", subset_tag(face, used), font_name(face)));
    // The file that was cut down no longer says how heavy it is.
    parsed.pdf_font_metrics.us_weight_class = font_weight(face);
    let units = f32::from(parsed.pdf_font_metrics.units_per_em);
    let most = used.remapper.remapped_gids().max().unwrap_or_default();
    let mut glyphs = vec![EmbeddedGlyph::default(); usize::from(most) + 1];
    for (number, place) in (0..).zip(used.remapper.remapped_gids().map(usize::from)) {
        let Some(known) = glyphs.get_mut(place) else { continue };
        let width = parsed.get_glyph_width(number).unwrap_or(0);
        *known = EmbeddedGlyph {
            number,
            width: (f32::from(width) * 1000.0 / units).trunc(),
            meaning: meaning_of(used.texts.get(place).map_or(&[][..], Vec::as_slice)).to_owned(),
        };
    }
    Ok(EmbeddedFont { name: font_name(face), parsed, glyphs })
}

/// Six letters that differ when the subset differs, as PDF asks.
fn subset_tag(face: Face, used: &FaceUsage<'_>) -> String {
    let mut hash = Sha256::new_with_prefix(font_name(face));
    for glyph in used.remapper.remapped_gids() {
        hash.update(glyph.to_be_bytes());
    }
    let digest = hash.finalize();
    digest.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

pub(super) fn runs(scene: &Scene) -> impl Iterator<Item = &GlyphRun> {
    scene.pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.drawing {
        Drawing::Text(run) => Some(run),
        Drawing::Shape(_) | Drawing::Picture(_) => None,
    })
}

fn only_glyph(run: &GlyphRun, cluster: &Cluster) -> Option<u16> {
    match run.glyphs_of(cluster) {
        [glyph] => Some(glyph.id),
        _ => None,
    }
}

impl EmbeddedFont {
    /// The number of a glyph in the file that was cut down.
    pub(super) fn number(&self, glyph: u16) -> u16 {
        self.glyph(glyph).map_or(0, |glyph| glyph.number)
    }

    /// Whether the meanings of a cluster's glyphs are not its text, so that the text has to be written next to it.
    pub(super) fn needs_actual_text(&self, run: &GlyphRun, cluster: &Cluster) -> bool {
        let text = run.text_of(cluster);
        let text = if text == BREAKING_HYPHEN { HYPHEN } else { text };
        let meaning = |glyph| self.glyph(glyph).map_or(NO_MEANING, |glyph| glyph.meaning.as_str());
        cluster.is_stand_in || only_glyph(run, cluster).is_none_or(|glyph| meaning(glyph) != text)
    }

    /// How far a reader moves the pen for a glyph, in thousandths of an em: the width that the document states.
    pub(super) fn stated_width(&self, glyph: u16) -> f32 {
        self.glyph(glyph).map_or(0.0, |glyph| glyph.width)
    }

    /// The number in the file and the meaning of every glyph that pages show.
    pub(super) fn shown(&self) -> impl Iterator<Item = (u16, &str)> {
        self.glyphs
            .iter()
            .filter(|glyph| glyph.number > 0)
            .map(|glyph| (glyph.number, glyph.meaning.as_str()))
    }

    fn glyph(&self, glyph: u16) -> Option<&EmbeddedGlyph> {
        self.glyphs.get(usize::from(glyph))
    }
}
