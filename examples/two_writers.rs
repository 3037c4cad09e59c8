//! Adds words to a canvas that another program writes at the same time, for `tests/torture/two-writers.sh`.
//!
//! `two_writers FILE NAME COUNT PAUSE [careless]` adds the words NAME-1 to NAME-COUNT to the canvas in FILE, each in a
//! session of its own, with a pause in milliseconds after each. A save that finds a change of the other program in its way merges that and
//! tries again, as the window does. Each word is printed when its save is done, on a line of its own; the number of
//! merges goes to the error stream. A careless one looks, and then replaces whatever stands there.

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use samencanvas::canvas::TextField;
use samencanvas::document::{Document, Edit};
use samencanvas::file::{self, Changed, Fingerprint, Known, OnDisk};
use samencanvas::platform;
use samencanvas::store::{NotSaved, Over, Store};
use samencanvas::template::BuiltInTemplates;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = |what: &str| arguments.next().ok_or_else(|| format!("no {what} given"));
    let (path, name) = (PathBuf::from(next("file")?), next("name")?);
    let (count, pause): (u32, u64) = (next("count")?.parse()?, next("pause")?.parse()?);
    let is_careless = next("more").is_ok_and(|word| word == "careless");
    let store = Store { templates: BuiltInTemplates::read()?, backups: None };
    let mut merges = 0;
    for number in 1..=count {
        let word = format!("{name}-{number}");
        let mut session = Session::open(&store, &path, is_careless)?;
        merges += session.add(&word)?;
        let mut out = io::stdout().lock();
        writeln!(out, "{word}")?;
        out.flush()?;
        drop(out);
        thread::sleep(Duration::from_millis(pause));
    }
    writeln!(io::stderr(), "{name}: {merges} merges")?;
    Ok(())
}

/// The file opened for one word. A session that stayed open would still have the words that were lost from the file.
struct Session<'a> {
    store: &'a Store,
    path: &'a Path,
    document: Document,
    known: Known,
    is_careless: bool,
}

impl<'a> Session<'a> {
    fn open(store: &'a Store, path: &'a Path, is_careless: bool) -> Result<Self, Box<dyn Error>> {
        let (opened, fingerprint) = store.open(path, platform::client_id()?)?;
        let document = opened?.document;
        let known = Known { id: document.id(), fingerprint };
        Ok(Self { store, path, document, known, is_careless })
    }

    /// Adds a word and saves, as often as it takes; gives how often something was merged.
    fn add(&mut self, word: &str) -> Result<u32, Box<dyn Error>> {
        let dream = TextField::Section("dream".into());
        let end = self.document.canvas().text_at(&dream).map_or(0, str::len);
        self.document.edit(&[Edit::insert(dream, end, format!(" {word} "))], Duration::ZERO)?;
        let mut merges = 0;
        loop {
            let bytes = file::save_snapshot(&self.document.snapshot())?;
            match self.save(&bytes) {
                Ok(_) => return Ok(merges),
                Err(NotSaved::Changed(OnDisk::Changed(changed))) => self.merge(&changed)?,
                Err(error) => return Err(error.into()),
            }
            merges += 1;
        }
    }

    fn save(&self, bytes: &[u8]) -> Result<Fingerprint, NotSaved> {
        let client_id = platform::client_id().map_err(io::Error::other)?;
        if !self.is_careless {
            return self.store.save(self.path, bytes, Over::Known(self.known), false, client_id);
        }
        match self.store.look(self.path, self.known, client_id)? {
            OnDisk::Same => platform::replace(self.path, bytes)?,
            changed => return Err(NotSaved::Changed(changed)),
        }
        Ok(Fingerprint::of(bytes))
    }

    fn merge(&mut self, changed: &Changed) -> Result<(), Box<dyn Error>> {
        self.document.merge(&changed.opened.document.encode()?)?;
        self.known.fingerprint = changed.fingerprint;
        Ok(())
    }
}
