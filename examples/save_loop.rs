//! Saves a growing canvas in a loop, through the code that the window saves with, for the scripts in `tests/torture/`.
//!
//! `save_loop FILE [COUNT]` goes on with the canvas in FILE, or makes it. After each save that is done it prints the
//! number with which the subject ends, on a line of its own. A failure is told on the error stream and ends the loop.

use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use samencanvas::canvas::{CanvasId, TextField};
use samencanvas::document::{Document, Edit, Identity, Splice};
use samencanvas::file::{self, Fingerprint, Known};
use samencanvas::platform;
use samencanvas::store::{Over, Store};
use samencanvas::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let path = arguments.next().ok_or("which file?")?;
    let count = arguments.next().and_then(|count| count.to_str()?.parse().ok()).unwrap_or(u64::MAX);
    let store = Store { templates: BuiltInTemplates::read()?, backups: None };
    save_in_a_loop(&store, Path::new(&path), count)
}

fn save_in_a_loop(store: &Store, path: &Path, count: u64) -> Result<(), Box<dyn Error>> {
    let client_id = platform::client_id()?;
    let (mut document, mut over) = if path.exists() {
        let (opened, fingerprint) = store.open(path, client_id)?;
        let document = opened?.document;
        let known = Known { id: document.id(), fingerprint };
        (document, Over::Known(known))
    } else {
        let template = store.templates.get(COLLABORATIVE_INNOVATION).ok_or("no template")?;
        let identity = Identity::new(CanvasId::new(platform::uuid()?), Arc::new(template.clone()));
        (Document::blank(identity, "en", client_id), Over::Nothing)
    };
    let first = revision(&document) + 1;
    for number in first..first.saturating_add(count) {
        write_revision(&mut document, number)?;
        let bytes = file::save_snapshot(&document.snapshot())?;
        let fingerprint: Fingerprint = store.save(path, &bytes, over, false, client_id)?;
        over = Over::Known(Known { id: document.id(), fingerprint });
        let mut out = io::stdout().lock();
        writeln!(out, "{number}")?;
        out.flush()?;
    }
    Ok(())
}

/// The number at the end of the subject.
fn revision(document: &Document) -> u64 {
    let subject = &document.canvas().header.subject;
    subject.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn write_revision(document: &mut Document, number: u64) -> Result<(), Box<dyn Error>> {
    let old = document.canvas().header.subject.len();
    let subject = Splice { range: 0..old, text: format!("revision {number}") };
    let line = Edit::insert(
        TextField::Section("dream".into()),
        0,
        format!("Line {number} of a canvas that grows.\n"),
    );
    document.edit(&[Edit::Text(TextField::Subject, subject), line], Duration::ZERO)?;
    Ok(())
}
