//! Copies to hand over: everything in them is written again, so that nothing hides in them.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;

use super::{SaveError, write};
use crate::canvas::{Canvas, CanvasId, Logo, Printed, RawJson, RowRef, UnknownFields};
use crate::document::{Limits, Snapshot, TemplateLink};
use crate::picture::{self, Pictures};
use crate::schema::{Kind, RowKind, Rows, Value, View};
use crate::template::{Template, source_sha256};

/// Writes a copy to hand over: a canvas of its own, with everything that stands on it and nothing that tells where it came
/// from. It has no history, in which the names of authors stand, no fields that this program does not know, logos made
/// again from their pixels, and rows with other ids, so that nobody can tell by them which canvas it was made from.
///
/// `rows` is drawn at random for this copy and is not in it: the ids of the rows are made from it.
pub fn clean_copy(snapshot: &Snapshot, id: CanvasId, rows: Uuid) -> Result<Vec<u8>, SaveError> {
    if snapshot.read_only {
        return Err(SaveError::ReadOnly);
    }
    if let Some(limit) = Limits::passed_by(&snapshot.canvas) {
        return Err(SaveError::OverLimit(limit));
    }
    let mut clean = snapshot.clone();
    clean.id = id;
    // What a file says of a template that is not here may be anything; the copy has what this one opened with.
    let template = &clean.template;
    let copy = clean.template_link.copy.as_ref().and_then(|_| copy_of(template, &clean.template_link));
    clean.template_link = TemplateLink { id: template.id.clone(), version: template.version, copy };
    strip(&mut clean);
    renumber(&mut clean.canvas, rows);
    Ok(write::file(&clean, None))
}

/// Writes a copy for the world: without the history, in which the names of authors stand, without the notes on partners
/// and what the team says among itself of support, checklists, advice and the cases of the decision aid, without fields
/// that this program does not know and so cannot answer for, and with logos made again from their pixels. It keeps the ids.
pub fn public_copy(snapshot: &Snapshot) -> Vec<u8> {
    printed_copy(snapshot, &Printed::default())
}

/// Writes a copy for those who read a document: that for the world, with what the document prints besides.
pub fn printed_copy(snapshot: &Snapshot, printed: &Printed) -> Vec<u8> {
    let mut public = snapshot.clone();
    printed.keep(&mut public.canvas);
    let copy = public.template_link.copy.as_ref();
    public.template_link.copy = copy.and_then(|_| copy_of(&public.template, &public.template_link));
    strip(&mut public);
    write::file(&public, None)
}

/// The copy of a template as this program reads it, and so without fields that it does not know.
fn copy_of(template: &Template, link: &TemplateLink) -> Option<RawJson> {
    let is_it = template.id == link.id;
    is_it.then(|| serde_json::to_string(template).ok()).flatten().map(RawJson::new)
}

/// Takes out what nobody sees on the canvas.
fn strip(snapshot: &mut Snapshot) {
    let canvas = &mut snapshot.canvas;
    canvas.unknown = UnknownFields::new();
    let scales = &snapshot.template.scales;
    canvas.scales.retain(|id, _| scales.iter().any(|scale| scale.id == *id));
    remake_logos(canvas);
    // A hash of words that stand there tells nothing more. One of words that are gone can be tried out.
    let template = &snapshot.template;
    let is_told: Vec<bool> = canvas
        .pitch
        .paragraphs
        .iter()
        .map(|paragraph| {
            let section = paragraph.source.as_ref().and_then(|source| template.section(source));
            section.is_some_and(|section| {
                source_sha256(canvas, section, paragraph.partner) == paragraph.source_sha256
            })
        })
        .collect();
    for (paragraph, is_told) in canvas.pitch.paragraphs.iter_mut().zip(is_told) {
        if !is_told {
            paragraph.source_sha256.clear();
        }
    }
}

/// Makes every logo again from its pixels. One that cannot be read goes: nobody sees it, and it may hold anything. So does
/// one that an export leaves out, since all of them together are too large.
fn remake_logos(canvas: &mut Canvas) {
    /// The longest side of one.
    const SIDE: usize = 768;
    let logos = canvas.partners.iter().filter_map(|partner| partner.logo.as_ref());
    let count = logos.clone().count();
    let mut pictures = Pictures::new(logos.collect::<BTreeSet<_>>().len());
    // Together they stay within the limits, also where a picture takes more bytes as PNG than it did as JPEG.
    let share = Limits::LOGO.min(Limits::LOGOS / count.max(1)).saturating_sub(2);
    for partner in &mut canvas.partners {
        let Some(logo) = partner.logo.take() else { continue };
        let file = STANDARD.decode(logo.base64()).unwrap_or_default();
        let made = pictures.make(file, (SIDE, SIDE), |pixels| {
            let made = picture::small_png(&pixels, share).ok().filter(|made| made.len() <= share)?;
            Some(Logo::new(STANDARD.encode(made)))
        });
        partner.logo = made.ok();
    }
}

/// Gives every row another id, in references too. A reference to a row that is not there is left out, unless holding
/// nothing would say something else: a paragraph for a partner that is not there would speak to everybody.
fn renumber(canvas: &mut Canvas, seed: Uuid) {
    let mut fresh = (1_u64..).map(|count| Uuid::new_v5(&seed, &count.to_le_bytes()));
    let known: Vec<RowRef> = canvas.rows().map(|(row, _)| row).collect();
    let ids: BTreeMap<RowRef, Uuid> = known.into_iter().zip(fresh.by_ref()).collect();
    // Looked up before the rows change: which table a reference leads to is the template's to say.
    let tables: Vec<RowKind> = canvas.tables().collect();
    for kind in tables.iter().copied() {
        if let Some(rows) = canvas.table_mut(kind) {
            renumber_rows(rows, &|id| RowRef::of_kind(kind, id), (&ids, &tables), &mut fresh);
        }
    }
}

fn renumber_rows(
    rows: &mut dyn Rows,
    row_of: &dyn Fn(Uuid) -> RowRef,
    (ids, tables): (&BTreeMap<RowRef, Uuid>, &[RowKind]),
    fresh: &mut dyn Iterator<Item = Uuid>,
) {
    let mut order = Vec::new();
    for index in 0..rows.count() {
        let Some(row) = rows.row_at_mut(index) else { continue };
        let place = row_of(row.uuid());
        for at in 0..row.field_count() {
            let Some((info, field)) = row.field_at_mut(at) else { continue };
            match (info.kind, field.view()) {
                (Kind::Reference { to, .. }, View::One(Some(Value::Reference(id)))) => {
                    let renamed =
                        to.among(tables).and_then(|kind| ids.get(&RowRef::of_kind(kind, id))).copied();
                    let renamed = if info.is_choice { renamed.or_else(|| fresh.next()) } else { renamed };
                    field.set(None, renamed.map(Value::Reference));
                }
                (Kind::Rows(_), _) => {
                    if let Some(rows) = field.rows_mut() {
                        let inner = |id| place.inner(info.key, id).unwrap_or(place);
                        renumber_rows(rows, &inner, (ids, tables), fresh);
                    }
                }
                (_, View::Text(_) | View::One(_) | View::Members(_) | View::Rows(_)) => {}
            }
        }
        if let Some(id) = ids.get(&place) {
            rows.set_id(index, *id);
            order.push(*id);
        }
    }
    if !rows.is_ordered() {
        order.sort_unstable();
        rows.put_in_order(&order);
    }
}
