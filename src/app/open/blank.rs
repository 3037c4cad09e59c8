//! The content of a new canvas.

use std::sync::Arc;
use std::time::Duration;

use crate::app::Context;
use crate::canvas::{Canvas, CanvasId, TextField};
use crate::document::{Document, Identity, difference};
use crate::i18n::Language;
use crate::template::{SectionKind, SectionTemplate, Template};

/// The first editable text of a section. `None` in a table.
pub(in crate::app) fn first_text_of(section: &SectionTemplate) -> Option<TextField> {
    match section.kind {
        SectionKind::Text | SectionKind::Choice => Some(TextField::Section(section.id.clone())),
        SectionKind::Pitch => Some(TextField::Pitch),
        SectionKind::Questions | SectionKind::Sides => {
            let first = section.asked.first()?;
            Some(TextField::Answer(section.id.clone(), first.id.clone()))
        }
        SectionKind::Partners | SectionKind::Actions | SectionKind::Table => None,
    }
}

/// A new canvas of a template, with today's date.
pub(in crate::app) fn blank(
    template: &Arc<Template>,
    language: Language,
    context: &mut Context<'_>,
) -> Document {
    let mut canvas = template.blank_canvas(language.tag());
    canvas.header.date = Some(context.today);
    beginning_with(template, &canvas, context)
}

/// A canvas with a new identity and the content of another one.
pub(in crate::app) fn beginning_with(
    template: &Arc<Template>,
    canvas: &Canvas,
    context: &mut Context<'_>,
) -> Document {
    let identity = Identity::new(CanvasId::new(context.identities.uuid()), Arc::clone(template));
    let mut made = Document::blank(identity.clone(), &canvas.language, context.identities.client_id());
    let edits = difference(made.canvas(), canvas);
    // What stood on one canvas fits another, so this is never refused.
    made.edit(&edits, Duration::ZERO).ok();
    // What a canvas begins with is no step to take back.
    let decoded =
        made.encode().and_then(|state| Document::decode(identity, context.identities.client_id(), &state));
    decoded.unwrap_or(made)
}
