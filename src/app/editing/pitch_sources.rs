//! What the paragraphs of the pitch would be now, from the sections that they were made from.

use std::collections::BTreeMap;

use crate::canvas::{Canvas, ParagraphId};
use crate::i18n::{Language, Texts};
use crate::pitch::{Draft, draft_again};
use crate::template::Template;

/// The paragraphs that are older than their section, with what they would be now.
pub(in crate::app) fn older(
    canvas: &Canvas,
    template: &Template,
    language: Language,
) -> BTreeMap<ParagraphId, Option<Draft>> {
    let paragraphs = canvas.pitch.paragraphs.iter();
    let older = paragraphs.filter(|paragraph| template.has_changed_source(canvas, paragraph));
    older
        .map(|paragraph| (paragraph.id, draft_again(canvas, template, Texts::of(language), paragraph)))
        .collect()
}

/// The language that a pitch is composed in: that of the canvas, else that of the window.
pub(in crate::app) fn language(canvas: &Canvas, window: Language) -> Language {
    Language::of(&canvas.language).unwrap_or(window)
}
