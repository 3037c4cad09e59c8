//! Writes work down as the window does, and crashes in a way that no panic hook sees, for `tests/torture/`.
//!
//! `interrupted FOLDER overflow|allocation|wait` writes a hundred changes down, prints how many, and then overflows its
//! stack, asks for more memory than there is, or waits to be killed. `interrupted FOLDER recover` prints how many come
//! back, `interrupted FOLDER words` the texts of the canvas that comes back; both leave them.

use std::error::Error;
use std::hint::black_box;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use samencanvas::canvas::{CanvasId, TextField};
use samencanvas::document::{Document, Edit, Identity};
use samencanvas::file;
use samencanvas::platform;
use samencanvas::store::{Working, interrupted, recover};
use samencanvas::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};

const CHANGES: usize = 100;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let end = arguments.next().ok_or("which end?")?;
    let (folder, templates) = (Path::new(&folder), BuiltInTemplates::read()?);
    if end == "recover" || end == "words" {
        return print_recovered(folder, &templates, end == "words");
    }
    let _working = write_down(folder, &templates)?;
    let mut out = io::stdout().lock();
    writeln!(out, "{CHANGES}")?;
    out.flush()?;
    match end.to_str() {
        Some("overflow") => drop(black_box(overflow(0))),
        Some("allocation") => drop(black_box(Vec::<u8>::with_capacity(black_box(1 << 46)))),
        _ => thread::sleep(Duration::from_mins(1)),
    }
    Err("it did not crash".into())
}

fn write_down(folder: &Path, templates: &BuiltInTemplates) -> Result<Working, Box<dyn Error>> {
    let template = templates.get(COLLABORATIVE_INNOVATION).ok_or("no template")?;
    let identity = Identity::new(CanvasId::new(platform::uuid()?), Arc::new(template.clone()));
    let mut document = Document::blank(identity, "nl", platform::client_id()?);
    document.keep_updates();
    let mut working = Working::begin(folder, "work", None, &file::save(&document)?)?;
    for _ in 0..CHANGES {
        document.edit(&[Edit::insert(TextField::Subject, 0, "x")], Duration::ZERO)?;
        working.append(&document.take_updates().into_iter().collect::<Vec<_>>())?;
    }
    Ok(working)
}

fn print_recovered(folder: &Path, templates: &BuiltInTemplates, words: bool) -> Result<(), Box<dyn Error>> {
    let found = interrupted(folder).interrupted;
    let first = found.first().ok_or("there is no interrupted work")?;
    let (recovered, _) = recover(folder, &first.name, templates, platform::client_id()?)?;
    let document = recovered.opened.document;
    if words {
        io::stdout().write_all(&file::save(&document)?)?;
    } else {
        writeln!(io::stdout(), "{}", document.canvas().header.subject.len())?;
    }
    Ok(())
}

fn overflow(depth: u64) -> u64 {
    let room = black_box([depth; 64]);
    if depth == u64::MAX { 0 } else { overflow(depth + 1) + black_box(room.len() as u64) }
}
