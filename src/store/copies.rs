//! Copies of a canvas to merge or to compare.

use super::Backups;
use crate::canvas::{Canvas, CanvasId};
use crate::file::{self, OpenError, Opened};
use crate::merge::closest;
use crate::template::BuiltInTemplates;

/// Opens a copy. One that lost its history is taken as an edit of the earlier version that it differs least from.
pub fn open_copy(
    bytes: &[u8],
    backups: Option<&Backups>,
    templates: &BuiltInTemplates,
    client_id: u64,
) -> Result<Opened, OpenError> {
    let opened = file::open(bytes, templates, client_id)?;
    let ancestor = |backups| ancestor(opened.document.id(), opened.document.canvas(), backups, templates);
    // A canvas in a PDF is no edit: what it lacks was left out for the world.
    let is_edit = !opened.has_history && !opened.is_from_pdf;
    match backups.filter(|_| is_edit).and_then(ancestor) {
        Some(ancestor) => file::open_over(bytes, Some(&ancestor), templates, client_id),
        None => Ok(opened),
    }
}

fn ancestor(
    id: CanvasId,
    canvas: &Canvas,
    backups: &Backups,
    templates: &BuiltInTemplates,
) -> Option<Vec<u8>> {
    // Nothing is written in them, so any client id will do.
    let opened = |bytes: Vec<u8>| file::open(&bytes, templates, 0).ok().map(|opened| (bytes, opened));
    let mut versions: Vec<(Vec<u8>, Opened)> =
        backups.all(id).filter_map(opened).filter(|(_, opened)| opened.has_history).collect();
    let place = closest(canvas, versions.iter().map(|(_, opened)| opened.document.canvas()))?;
    Some(versions.swap_remove(place).0)
}
