//! Fonts: which glyphs are used, what each stands for, and a font file with no more than those.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::PdfError;
use crate::export::fonts::{font_file, font_name, font_weight};
use crate::export::scene::{Cluster, Drawing, Face, GlyphRun, Scene};

/// A face as it stands in the document.
pub(super) struct EmbeddedFont {
    pub(super) id: FontId,
    pub(super) parsed: ParsedFont,
    remapper: GlyphRemapper,
    /// What a glyph stands for, by its number in the scene; a reader copies this.
    meanings: BTreeMap<u16, String>,
}

/// The faces that a scene uses.
pub(super) type EmbeddedFonts = BTreeMap<Face, EmbeddedFont>;

/// The texts that a glyph has, and how often.
type Texts<'a> = BTreeMap<&'a str, u32>;

/// The hyphen of a keyboard.
const HYPHEN: &str = "-";
/// The text of a hyphen that ends a line within a word.
pub(super) const BREAKING_HYPHEN: &str = "\u{AD}";

/// What a glyph without a meaning of its own stands for; the text of its cluster is written next to it.
const NO_MEANING: &str = "\u{200B}";

/// Cuts down every face that a scene uses.
pub(super) fn embed(scene: &Scene) -> Result<EmbeddedFonts, PdfError> {
    let mut used: BTreeMap<Face, (GlyphRemapper, BTreeMap<u16, Texts<'_>>)> = BTreeMap::new();
    for run in runs(scene) {
        let (remapper, texts) =
            used.entry(run.face).or_insert_with(|| (GlyphRemapper::new(), BTreeMap::new()));
        for glyph in &run.glyphs {
            remapper.remap(glyph.id);
        }
        for cluster in run.clusters.iter().filter(|cluster| !cluster.is_stand_in) {
            if let Some(glyph) = only_glyph(run, cluster) {
                *texts.entry(glyph).or_default().entry(text_of(run, cluster)).or_default() += 1;
            }
        }
    }
    used.into_iter()
        .map(|(face, (remapper, texts))| {
            let meanings =
                texts.into_iter().map(|(glyph, texts)| (glyph, meaning_of(&texts).to_owned())).collect();
            Ok((face, embed_face(face, remapper, meanings)?))
        })
        .collect()
}

/// What a glyph stands for where it has several texts; where it has another, that is said on the spot. Not every reader
/// takes notice of that, so it is the usual one, and a hyphen is always one that can be typed.
fn meaning_of<'a>(texts: &Texts<'a>) -> &'a str {
    if texts.contains_key(HYPHEN) || texts.contains_key(BREAKING_HYPHEN) {
        return HYPHEN;
    }
    let usual = texts.iter().max_by_key(|(text, count)| (**count, Reverse((text.chars().count(), **text))));
    usual.map_or(NO_MEANING, |(text, _)| text)
}

fn embed_face(
    face: Face,
    remapper: GlyphRemapper,
    meanings: BTreeMap<u16, String>,
) -> Result<EmbeddedFont, PdfError> {
    let file = subsetter::subset(font_file(face), 0, &remapper)
        .map_err(|reason| PdfError::Subset { face, reason })?;
    let mut parsed =
        ParsedFont::from_bytes(&file, 0, &mut Vec::new()).ok_or(PdfError::UnreadableFont { face })?;
    parsed.font_name = Some(format!("{}+{}", subset_tag(&file), font_name(face)));
    // The file that was cut down no longer says how heavy it is.
    parsed.pdf_font_metrics.us_weight_class = font_weight(face);
    Ok(EmbeddedFont { id: FontId(font_name(face).to_owned()), parsed, remapper, meanings })
}

/// Six letters that differ when the subset differs, as PDF asks.
fn subset_tag(file: &[u8]) -> String {
    let digest = Sha256::digest(file);
    digest.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

pub(super) fn runs(scene: &Scene) -> impl Iterator<Item = &GlyphRun> {
    scene.pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.drawing {
        Drawing::Text(run) => Some(run),
        Drawing::Shape(_) | Drawing::Picture(_) => None,
    })
}

/// The characters of a cluster.
pub(super) fn text_of<'a>(run: &'a GlyphRun, cluster: &Cluster) -> &'a str {
    run.text.get(cluster.text.clone()).unwrap_or_default()
}

fn only_glyph(run: &GlyphRun, cluster: &Cluster) -> Option<u16> {
    match run.glyphs.get(cluster.glyphs.clone()) {
        Some([glyph]) => Some(glyph.id),
        _ => None,
    }
}

impl EmbeddedFont {
    /// The number of a glyph in the file that was cut down.
    pub(super) fn number(&self, glyph: u16) -> u16 {
        self.remapper.get(glyph).unwrap_or(0)
    }

    /// What a reader copies for a glyph.
    pub(super) fn meaning(&self, glyph: u16) -> &str {
        self.meanings.get(&glyph).map_or(NO_MEANING, String::as_str)
    }

    /// Whether the meanings of a cluster's glyphs are not its text, so that the text has to be written next to it.
    pub(super) fn needs_actual_text(&self, run: &GlyphRun, cluster: &Cluster) -> bool {
        let text = text_of(run, cluster);
        let text = if text == BREAKING_HYPHEN { HYPHEN } else { text };
        cluster.is_stand_in || only_glyph(run, cluster).is_none_or(|glyph| self.meaning(glyph) != text)
    }

    /// How far a reader moves the pen for a glyph, in thousandths of an em: the width that the document states.
    pub(super) fn stated_width(&self, glyph: u16) -> f32 {
        let width = self.parsed.get_glyph_width(self.number(glyph)).unwrap_or(0);
        (f32::from(width) * 1000.0 / f32::from(self.parsed.pdf_font_metrics.units_per_em)).trunc()
    }
}
