//! A first version of the pitch, from what stands in the sections.

use super::apply::edit;
use super::{Context, State};
use crate::canvas::{Canvas, TextField};
use crate::document::{Edit, Splice};
use crate::i18n::{Language, Texts};
use crate::pitch::{PitchContent, compose};
use crate::template::Template;

/// Writes a first version where there is none; the user's own text is never written over.
pub(super) fn draft(state: &mut State, context: &Context<'_>) {
    let canvas = state.document.canvas();
    if !canvas.pitch.text.trim().is_empty() {
        return;
    }
    let texts = Texts::new(Language::of(&canvas.language).unwrap_or(state.language));
    let text = text_of(canvas, state.document.template(), &texts);
    let splice = Splice { range: 0..canvas.pitch.text.len(), text };
    edit(state, &[Edit::Text(TextField::Pitch, splice)], context);
}

/// The story as plain paragraphs. What society gains, partners, steps and contact stand beside a pitch on their own, so
/// they are left out here where the export adds them.
fn text_of(canvas: &Canvas, template: &Template, texts: &Texts) -> String {
    let mut canvas = canvas.clone();
    canvas.pitch.text.clear();
    let composed = compose(&canvas, template, texts);
    let mut paragraphs = vec![composed.lead];
    for part in composed.parts {
        if let PitchContent::Text(lines) = part.content {
            let lines = lines.into_iter().map(|line| match line.label.as_str() {
                "" => line.text,
                label => format!("{label}: {}", line.text),
            });
            paragraphs.extend(lines);
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.join("\n")
}
