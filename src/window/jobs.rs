//! Effects on threads of their own, so that the window never waits for a disk or a user.
//!
//! Files are read and written one after the other, in the order in which they were asked for; a dialog waits on a thread
//! by itself.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use egui::Context as Egui;
use i18n_embed_fl::fl;

use crate::app::{
    Effect, ExportJob, ExportKind, JobResult, OpenFailure, PathChoice, PathPurpose, ReadFailure,
    WriteFailure, WriteMode,
};
use crate::document::Limits;
use crate::export::{self, pdf};
use crate::i18n::Texts;
use crate::platform::{self, FileDialog, Picked, ReadError};
use crate::template::BuiltInTemplates;

/// Runs effects and gathers what came of them.
pub(super) struct Jobs {
    egui: Egui,
    disk: Option<Sender<Effect>>,
    worker: Option<JoinHandle<()>>,
    answers: Sender<JobResult>,
    results: Receiver<JobResult>,
}

impl Jobs {
    /// Starts the thread for files.
    pub(super) fn new(egui: Egui, templates: BuiltInTemplates) -> Self {
        let (disk, effects) = channel::<Effect>();
        let (answers, results) = channel();
        let (answer, repaint) = (answers.clone(), egui.clone());
        let worker = thread::spawn(move || {
            for effect in effects {
                if let Some(result) = run_on_disk(effect, &templates) {
                    // Where nobody listens any more, the window is gone.
                    answer.send(result).ok();
                    repaint.request_repaint();
                }
            }
        });
        Self { egui, disk: Some(disk), worker: Some(worker), answers, results }
    }

    /// Starts an effect; what comes of it arrives as a result.
    pub(super) fn run(&self, effect: Effect, texts: &Texts) {
        match effect {
            Effect::Pick { purpose, name, folder } => {
                let words = Words::of(texts, purpose);
                self.spawn(move || Some(pick(purpose, &name, folder, &words)));
            }
            Effect::OpenWithSystem(path) => self.spawn(move || {
                platform::open_with_system(&path).is_err().then_some(JobResult::NoProgram(path))
            }),
            Effect::ShowInFolder(path) => self.spawn(move || {
                platform::show_in_folder(&path).is_err().then_some(JobResult::NoProgram(path))
            }),
            on_disk => {
                if let Some(disk) = &self.disk {
                    disk.send(on_disk).ok();
                }
            }
        }
    }

    fn spawn(&self, job: impl FnOnce() -> Option<JobResult> + Send + 'static) {
        let (answer, repaint) = (self.answers.clone(), self.egui.clone());
        thread::spawn(move || {
            if let Some(result) = job() {
                answer.send(result).ok();
                repaint.request_repaint();
            }
        });
    }

    /// What came of an effect, if something did.
    pub(super) fn next_result(&self) -> Option<JobResult> {
        self.results.try_recv().ok()
    }

    /// Waits until every file is written.
    pub(super) fn finish(&mut self) {
        self.disk = None;
        if let Some(worker) = self.worker.take() {
            worker.join().ok();
        }
    }
}

fn run_on_disk(effect: Effect, templates: &BuiltInTemplates) -> Option<JobResult> {
    match effect {
        Effect::Open { path, client_id, generation } => {
            let result = open(&path, client_id, templates);
            Some(JobResult::Opened { path, generation, result })
        }
        Effect::Write { path, bytes, mode, generation, revision } => {
            let result = write(&path, &bytes, mode);
            Some(JobResult::Written { path, generation, revision, result })
        }
        Effect::Export(job) => {
            let result = make(&job);
            Some(JobResult::Exported { path: job.path, result })
        }
        Effect::SavePreferences(preferences) => {
            let written = platform::write_settings(&preferences.bytes());
            written.err().map(|error| JobResult::PreferencesLost(failure(&error)))
        }
        Effect::Pick { .. } | Effect::OpenWithSystem(_) | Effect::ShowInFolder(_) | Effect::Quit => None,
    }
}

fn open(
    path: &std::path::Path,
    client_id: u64,
    templates: &BuiltInTemplates,
) -> Result<Box<crate::file::Opened>, OpenFailure> {
    let bytes = platform::read(path, Limits::FILE as u64).map_err(|error| {
        OpenFailure::Read(match error {
            ReadError::Folder => ReadFailure::Folder,
            ReadError::TooLarge(_) => ReadFailure::TooLarge,
            ReadError::Io(error) => ReadFailure::System(error.kind(), error.to_string()),
        })
    })?;
    crate::file::open(&bytes, templates, client_id).map(Box::new).map_err(OpenFailure::Content)
}

fn write(path: &std::path::Path, bytes: &[u8], mode: WriteMode) -> Result<(), WriteFailure> {
    let written = match mode {
        WriteMode::Replace => platform::replace(path, bytes),
        WriteMode::CreateNew => platform::create_new(path, bytes),
    };
    written.map_err(|error| failure(&error))
}

fn make(job: &ExportJob) -> Result<(usize, Vec<export::Problem>), WriteFailure> {
    let words = Texts::new(job.choice.language);
    let made = match job.choice.kind {
        ExportKind::Pitch => export::pitch(&job.canvas, &job.template, &words, job.choice.paper),
        ExportKind::Poster => export::poster(&job.canvas, &job.template, &words, job.choice.paper),
    };
    let bytes = pdf::pdf(&made.scene, &pdf::PdfOptions { created: platform::created_now() })
        .map_err(|error| WriteFailure { kind: std::io::ErrorKind::Other, reason: error.to_string() })?;
    write(&job.path, &bytes, job.mode)?;
    Ok((made.scene.pages.len(), made.problems))
}

fn failure(error: &std::io::Error) -> WriteFailure {
    WriteFailure { kind: error.kind(), reason: error.to_string() }
}

/// What a dialog says.
struct Words {
    title: String,
    kind: &'static str,
    endings: &'static [&'static str],
}

impl Words {
    fn of(texts: &Texts, purpose: PathPurpose) -> Self {
        let messages = &texts.messages;
        let (title, kind, endings): (_, _, &[&str]) = match purpose {
            PathPurpose::Open => (fl!(messages, "path-open"), "Canvas", &["json"]),
            PathPurpose::Save => (fl!(messages, "path-save"), "Canvas", &["canvas.json", "json"]),
            PathPurpose::Export(_) => (fl!(messages, "path-export"), "PDF", &["pdf"]),
        };
        Self { title, kind, endings }
    }
}

fn pick(purpose: PathPurpose, name: &str, folder: Option<PathBuf>, words: &Words) -> JobResult {
    let dialog = FileDialog {
        title: &words.title,
        kind: words.kind,
        endings: words.endings,
        folder: folder.as_deref(),
    };
    let picked = match purpose {
        PathPurpose::Open => platform::pick_file(dialog),
        PathPurpose::Save | PathPurpose::Export(_) => platform::pick_new_file(dialog, name),
    };
    let choice = match picked {
        Picked::Path(path) => PathChoice::Chosen(path),
        Picked::Cancelled => PathChoice::Cancelled,
        Picked::Unavailable => PathChoice::Unavailable,
    };
    JobResult::Picked { purpose, choice }
}
