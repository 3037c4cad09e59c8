//! The pitch: composed from the sections, paragraph by paragraph, as much as the time has room for, and never over what
//! somebody wrote.

use crate::app::editing::advice;
use crate::app::editing::pitch_sources::language;
use crate::app::{Context, Focus, Notice, State};
use crate::canvas::{Canvas, Id, Paragraph, ParagraphId, PartnerId, RowData, RowRef};
use crate::document::{Edit, Splice, text_stretches};
use crate::i18n::Texts;
use crate::pitch::{Draft, drafts, leave_out};
use crate::template::{SectionKind, source_sha256};

/// Adds the paragraphs that are not there yet, and sends the keyboard to the first of them.
pub(in crate::app) fn compose_and_show(
    state: &mut State,
    addressee: Option<PartnerId>,
    context: &mut Context<'_>,
) {
    let is_about_pitch =
        |notice: &Notice| matches!(notice, Notice::NothingForPitch { .. } | Notice::PitchLeftOut { .. });
    state.notices.retain(|notice| !is_about_pitch(notice));
    let first = compose(state, addressee, context);
    if first.is_none() && !is_told(state) {
        let canvas = state.open.document.canvas();
        let texts = Texts::of(language(canvas, state.language));
        let all = drafts(canvas, state.open.document.template(), texts, addressee);
        state.notices.push(Notice::NothingForPitch { is_there: !all.is_empty() });
    }
    let sections = &state.open.document.template().sections;
    let section = sections.iter().find(|section| section.kind == SectionKind::Pitch);
    state.open.focus = section.map(|section| Focus::Section(section.id.clone()));
    state.open.caret = first.map(|id| RowRef::of(id).text(Paragraph::TEXT));
}

/// Whether it was told that paragraphs do not fit.
fn is_told(state: &State) -> bool {
    state.notices.iter().any(|notice| matches!(notice, Notice::PitchLeftOut { .. }))
}

/// Adds the paragraphs that are not there yet, for every reader and for the addressee, as one step: as many as the time has
/// room for. Tells what it leaves out. Returns the first.
fn compose(
    state: &mut State,
    addressee: Option<PartnerId>,
    context: &mut Context<'_>,
) -> Option<ParagraphId> {
    let canvas = state.open.document.canvas();
    let texts = Texts::of(language(canvas, state.language));
    let missing = drafts(canvas, state.open.document.template(), texts, addressee).into_iter();
    let mut missing: Vec<Draft> = missing.filter(|draft| !is_there(canvas, draft)).collect();
    let left_out = fit(canvas, &mut missing, addressee);
    let mut last = canvas.pitch.paragraphs.last().map(|last| last.id);
    // What speaks to one reader comes before what speaks to all.
    let is_addressed = |paragraph: &&Paragraph| addressee.is_some() && paragraph.partner == addressee;
    let mut last_addressed = canvas.pitch.paragraphs.iter().rfind(is_addressed).map(|last| last.id);
    let mut edits = Vec::new();
    let mut first = None;
    for draft in missing {
        let id = ParagraphId::new(context.identities.uuid());
        let place = if draft.partner.is_some() { last_addressed.replace(id) } else { last.replace(id) };
        if draft.partner.is_some() && place == last {
            last = Some(id);
        }
        first = first.or(Some(id));
        let (source, source_sha256) = (Some(draft.source), draft.source_sha256);
        let paragraph = Paragraph { id, source, source_sha256, partner: draft.partner, text: draft.text };
        edits.push(Edit::Insert { row: RowData::of(paragraph), after: place.map(Id::uuid) });
    }
    let (seconds, template) = (canvas.pitch.goal_seconds(), state.open.document.template());
    let told = left_out.iter().filter_map(|draft| template.section(&draft.source));
    let parts: Vec<String> = told
        .map(|section| section.title.text(Texts::of(state.language).language().tag()).to_owned())
        .collect();
    if !parts.is_empty() {
        state.notices.push(Notice::PitchLeftOut { seconds, parts });
    }
    state.edit(&edits, context);
    first
}

/// Leaves out the drafts that the time has no room for, if the team chose one. A pitch in which nothing stands yet gets one.
fn fit(canvas: &Canvas, missing: &mut Vec<Draft>, addressee: Option<PartnerId>) -> Vec<Draft> {
    if canvas.pitch.seconds.is_none() {
        return Vec::new();
    }
    let room = canvas.pitch.goal_words().saturating_sub(canvas.pitch.words(addressee));
    let mut left_out = leave_out(missing, room);
    let has_room = |draft: &Draft| draft.text.split_whitespace().count() <= room;
    if !canvas.pitch.is_blank_for(addressee) && missing.len() == 1 && !missing.iter().all(has_room) {
        left_out.splice(0..0, missing.drain(..));
    }
    left_out
}

/// Writes a paragraph again from its section, as one step; the difference was shown before.
pub(in crate::app) fn refresh(state: &mut State, id: ParagraphId, context: &Context<'_>) {
    advice::refresh(state);
    let Some((paragraph, draft)) = changed(state, id) else { return };
    let stretches = text_stretches(&paragraph.text, &draft.text);
    // From the end to the start, so that each offset still holds.
    let splices = stretches.into_iter().rev().filter(|stretch| !stretch.is_equal).map(|stretch| {
        let text = draft.text.get(stretch.new).unwrap_or_default().to_owned();
        Edit::Text(RowRef::of(id).text(Paragraph::TEXT), Splice { range: stretch.old, text })
    });
    let made_from = made_from(paragraph.id, draft.source_sha256.clone());
    let edits: Vec<Edit> = splices.chain([made_from]).collect();
    state.edit(&edits, context);
}

/// Keeps a paragraph as it is, though its section changed.
pub(in crate::app) fn keep(state: &mut State, id: ParagraphId, context: &Context<'_>) {
    let canvas = state.open.document.canvas();
    let Some(paragraph) = canvas.pitch.paragraphs.iter().find(|found| found.id == id) else { return };
    let source = paragraph.source.as_ref().and_then(|source| state.open.document.template().section(source));
    let Some(section) = source else { return };
    let made_from = made_from(paragraph.id, source_sha256(canvas, section, paragraph.partner));
    state.edit(&[made_from], context);
}

fn changed(state: &State, id: ParagraphId) -> Option<(Paragraph, Draft)> {
    let paragraph = state.open.document.canvas().pitch.paragraphs.iter().find(|found| found.id == id)?;
    Some((paragraph.clone(), state.open.fresh_paragraph(id)?.clone()))
}

/// Marks a paragraph as up to date with its section.
fn made_from(id: ParagraphId, source_sha256: String) -> Edit {
    Edit::set_code(RowRef::of(id), Paragraph::SOURCE_SHA256, source_sha256)
}

fn is_there(canvas: &Canvas, draft: &Draft) -> bool {
    let paragraphs = canvas.pitch.paragraphs.iter();
    paragraphs
        .into_iter()
        .any(|there| there.partner == draft.partner && there.source.as_ref() == Some(&draft.source))
}
