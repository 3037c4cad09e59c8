//! Whole sessions, with a machine that is a map of files.

mod another_canvas;
mod copies;
mod editing;
mod exports;
mod form_words;
mod machine;
mod no_answer;
mod outside;
mod pasting;
mod pitch;
mod recovery;
mod saved_again;
mod saving;
mod taken_away;
mod taking;

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use super::*;
use crate::canvas::{Action, ActionId, Interest, Logo, PartnerRole, TextField, in_plan_order};
use crate::document::{Document, Edit, Identity, Limits, Snapshot};
use crate::export::Addressee;
use crate::export::formats::pdf::PdfOptions;
use crate::file::{self, EarlierVersion, Fingerprint, Interrupted, Known, OnDisk, Recovered};
use crate::i18n::{Language, Texts};
use crate::path::{CanonicalPath, FilePlace};
use crate::picture::{PictureError, Pixels};
use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};

/// A session: the state, and a machine that keeps files in memory and answers when it is told to.
struct Session {
    state: State,
    identities: Identities,
    templates: BuiltInTemplates,
    time: Duration,
    today: jiff::civil::Date,
    files: BTreeMap<PathBuf, Vec<u8>>,
    /// Effects that were not carried out yet.
    waiting: Vec<Effect>,
    /// What the user answers to the system's dialogs.
    choice: PathChoice,
    disk_is_full: bool,
    /// What protects every file that is there.
    protected: Option<ProtectedBy>,
    has_quit: bool,
    journals: BTreeMap<String, Journal>,
    versions: Vec<Vec<u8>>,
}

/// What stands in for a PDF: the settings and the revision that it was made of.
fn pdf(choice: &ExportChoice, document: &Snapshot) -> MadePdf {
    let bytes = Arc::new(format!("{choice:?} {}", document.revision).into_bytes());
    MadePdf { bytes, pages: vec![(595.0, 842.0)], problems: Vec::new() }
}

struct Journal {
    path: Option<PathBuf>,
    base: Vec<u8>,
    updates: Vec<Vec<u8>>,
}

impl Session {
    /// Reads rows that are pasted into the open canvas.
    fn read_rows(&self, choice: &PasteChoice, texts: &[&Texts]) -> Pasted {
        let document = &self.state.open.document;
        read_rows(choice, &Reading { texts, template: document.template(), canvas: document.canvas() })
    }

    fn new() -> Self {
        let templates = BuiltInTemplates::read().unwrap();
        let mut identities = Identities::new(Uuid::from_u128(7));
        let template = Arc::new(templates.get(COLLABORATIVE_INNOVATION).unwrap().clone());
        let mut context = Context {
            time: Duration::ZERO,
            today: jiff::civil::date(2026, 11, 22),
            identities: &mut identities,
        };
        let mut preferences = Preferences::default();
        // These sessions say themselves when they save.
        preferences.chosen.autosave = Some(false);
        let state = State::new(template, preferences, Language::Dutch, &mut context);
        Self {
            state,
            identities,
            templates,
            time: Duration::ZERO,
            today: jiff::civil::date(2026, 11, 22),
            files: BTreeMap::new(),
            waiting: Vec::new(),
            choice: PathChoice::Chosen("plan.canvas.json".into()),
            disk_is_full: false,
            protected: None,
            has_quit: false,
            journals: BTreeMap::new(),
            versions: Vec::new(),
        }
    }

    fn with<T>(&mut self, change: impl FnOnce(&mut State, &mut Context<'_>) -> T) -> T {
        self.time += BETWEEN;
        let mut context = Context { time: self.time, today: self.today, identities: &mut self.identities };
        change(&mut self.state, &mut context)
    }

    /// Gives a command; what it asks of the machine waits.
    fn ask(&mut self, command: impl Into<Command>) {
        let effects = self.with(|state, context| apply(state, command.into(), context));
        self.waiting.extend(effects);
    }

    /// Lets the machine do all that waits, and all that comes of it.
    fn settle(&mut self) {
        while !self.waiting.is_empty() {
            let effect = self.waiting.remove(0);
            if let Some(result) = self.carry_out(effect) {
                self.take(result);
            }
        }
    }

    fn give(&mut self, command: impl Into<Command>) {
        self.ask(command);
        self.settle();
    }

    fn take(&mut self, result: JobResult) {
        let effects = self.with(|state, context| take_result(state, result, context));
        self.waiting.extend(effects);
    }

    #[track_caller]
    fn export_view(&self) -> &ExportView {
        match &self.state.open.dialog {
            Some(Dialog::Export(view)) => view,
            other => panic!("{other:?}"),
        }
    }

    /// Asks for an empty canvas.
    fn ask_new(&mut self) {
        self.ask(MenuCommand::New);
        let template = Arc::clone(&self.state.templates[0]);
        self.ask(Command::Answer(Answer::Begin(Then::NewFromTemplate(template))));
    }

    fn listed(&self) -> Vec<EarlierVersion> {
        let version = |(place, bytes): (usize, &Vec<u8>)| EarlierVersion {
            name: place.to_string(),
            saved: jiff::civil::date(2026, 11, 22).at(9, 5, 0, 0),
            bytes: bytes.len() as u64,
            summary: file::summary(bytes).unwrap(),
        };
        self.versions.iter().enumerate().map(version).collect()
    }

    fn read(&self, bytes: &[u8], client_id: u64) -> Result<FromFile, OpenFailure> {
        let opened = file::open(bytes, &self.templates, client_id).map_err(OpenFailure::Content)?;
        Ok(FromFile { opened: Box::new(opened), fingerprint: Fingerprint::of(bytes) })
    }

    fn look(&self, path: &Path, known: Known, client_id: u64) -> OnDisk {
        file::look(self.files.get(path).map(Vec::as_slice), known, None, &self.templates, client_id)
    }

    fn write(
        &mut self,
        path: &Path,
        snapshot: &Snapshot,
        mode: WriteMode,
        client_id: u64,
    ) -> Result<Fingerprint, NotWritten> {
        let failure = |kind| Err(NotWritten::Failed(WriteFailure { kind, reason: String::new() }));
        if self.disk_is_full {
            return failure(ErrorKind::StorageFull);
        }
        let unread = Known { id: snapshot.id, fingerprint: Fingerprint::of(b"") };
        match mode {
            WriteMode::CreateNew if self.files.contains_key(path) => {
                return failure(ErrorKind::AlreadyExists);
            }
            WriteMode::CreateNew => {}
            WriteMode::Known(known) => match self.look(path, known, client_id) {
                OnDisk::Same => {}
                found => return Err(NotWritten::Changed(found)),
            },
            WriteMode::Replace => {
                if let found @ OnDisk::Changed(_) = self.look(path, unread, client_id) {
                    return Err(NotWritten::Changed(found));
                }
            }
        }
        let bytes = file::save_snapshot(snapshot).unwrap();
        let fingerprint = Fingerprint::of(&bytes);
        self.files.insert(path.to_owned(), bytes);
        Ok(fingerprint)
    }

    /// Somebody else opens the file of the canvas, changes it and saves it.
    fn another_changes(&mut self, name: &str, edits: &[Edit]) {
        let bytes = self.files.get_mut(Path::new(name)).unwrap();
        let mut document = file::open(bytes, &self.templates, 77).unwrap().document;
        document.edit(edits, Duration::ZERO).unwrap();
        *bytes = file::save(&document).unwrap();
    }

    /// Another program, which knows nothing of the history, changes the file of the canvas.
    fn script_changes(&mut self, change: impl FnOnce(&mut serde_json::Value)) {
        let bytes = self.files.get_mut(Path::new(FILE)).unwrap();
        let mut json = serde_json::from_slice(bytes).unwrap();
        change(&mut json);
        *bytes = serde_json::to_vec(&json).unwrap();
    }

    /// Lets the next thing happen so long after the last one.
    fn wait(&mut self, pause: Duration) {
        self.time = (self.time + pause).checked_sub(BETWEEN).unwrap();
    }

    /// The document that stands in the file of the canvas.
    fn in_file(&self) -> crate::document::Document {
        self.read(&self.files[Path::new(FILE)], 5).unwrap().opened.document
    }

    fn look_again(&mut self) {
        let effects = self.with(|state, context| look(state, context));
        self.waiting.extend(effects);
        self.settle();
    }

    /// The machine notices a copy beside the file.
    fn find_copy(&mut self) {
        let found = JobResult::Copy(CopyResult::Beside { of: FILE.into(), copies: vec![COPY.into()] });
        let effects = self.with(|state, context| take_result(state, found, context));
        self.waiting.extend(effects);
        self.settle();
    }

    fn tick(&mut self) {
        let effects = self.with(tick);
        self.waiting.extend(effects);
        self.settle();
    }

    fn type_text(&mut self, place: TextField, text: &str) {
        let at = self.state.open.document.canvas().text_at(&place).unwrap().len();
        self.give(Command::Edit(vec![Edit::insert(place, at, text)]));
    }

    fn dream(&self) -> &str {
        self.state.open.document.canvas().text_at(&dream()).unwrap()
    }
}

/// Between one thing that happens in a session and the next.
const BETWEEN: Duration = Duration::from_secs(5);
const FILE: &str = "plan.canvas.json";
const COPY: &str = "plan (conflicted copy).canvas.json";

fn dream() -> TextField {
    TextField::Section("dream".into())
}

/// A session with a canvas in a file.
fn saved() -> Session {
    let mut session = Session::new();
    session.type_text(dream(), "Ons");
    session.give(MenuCommand::SaveAs);
    session
}
