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

/// Whether merging a copy into the canvas of a file would change anything there. Where one of the two does not open,
/// nobody knows.
pub fn brings_something(canvas: &[u8], copy: &[u8], templates: &BuiltInTemplates) -> bool {
    // Neither is written in, so any two client ids will do.
    let (Ok(mut ours), Ok(theirs)) = (file::open(canvas, templates, 0), file::open(copy, templates, 1))
    else {
        return true;
    };
    if !(ours.has_history && theirs.has_history) {
        return ours.document.canvas() != theirs.document.canvas();
    }
    let merged = theirs.document.encode().and_then(|state| ours.document.merge_as_step(&state));
    merged.unwrap_or(true)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::TextField;
    use crate::document::Edit;

    #[test]
    fn only_a_copy_with_something_new_is_worth_merging() {
        let templates = BuiltInTemplates::read().unwrap();
        let example = include_bytes!("../../assets/examples/schuldenlab.canvas.json");
        let written = |opened: &Opened| file::save(&opened.document).unwrap();
        let mut opened = file::open(example, &templates, 7).unwrap();
        let older = written(&opened);
        opened
            .document
            .edit(&[Edit::insert(TextField::Subject, 0, "Nu: ")], std::time::Duration::ZERO)
            .unwrap();
        let newer = written(&opened);
        assert!(!brings_something(&newer, &newer, &templates), "the same");
        assert!(!brings_something(&newer, &older, &templates), "saved under another name since");
        assert!(brings_something(&older, &newer, &templates), "somebody wrote on");
        let stripped = |bytes: &[u8]| {
            let mut file: serde_json::Value = serde_json::from_slice(bytes).unwrap();
            file.as_object_mut().unwrap().remove("replica");
            file.to_string().into_bytes()
        };
        assert!(
            !brings_something(&newer, &stripped(&newer), &templates),
            "the same words, without a history"
        );
        assert!(brings_something(&newer, &stripped(&older), &templates), "other words, without a history");
        assert!(brings_something(&newer, b"{}", &templates), "what does not open, nobody knows");
    }
}
