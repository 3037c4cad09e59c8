//! Effects on threads of their own, so that the window never waits for a disk or a user.
//!
//! Files are read and written one after the other, in the order in which they were asked for; the work in hand is written
//! down on a second thread; what may take long by itself, such as a dialog, an export or a file that is opened, has a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use egui::Context as Egui;
use i18n_embed_fl::fl;

use super::copies;
use super::disk::{self, Held};
use super::exports::{self, Printed, Stop};
use super::journals::Journals;
use super::logos;
use super::watch::{Noticed, watch};
use crate::app::{Effect, JobResult, PathChoice, PathPurpose};
use crate::canvas::CanvasId;
use crate::export::Addressee;
use crate::i18n::{self, Texts};
use crate::platform::{self, FileDialog, Picked};
use crate::store::{Backups, Store};
use crate::template::BuiltInTemplates;

/// Runs effects and gathers what came of them.
pub(super) struct Jobs {
    egui: Egui,
    store: Arc<Store>,
    held: Arc<Held>,
    senders: Option<Senders>,
    threads: Vec<JoinHandle<()>>,
    printed: Arc<Printed>,
    preview: Stop,
    export: Stop,
    answers: Sender<JobResult>,
    results: Receiver<JobResult>,
}

/// What the threads wait for.
struct Senders {
    disk: Sender<Effect>,
    journals: Sender<Effect>,
    watched: Sender<Option<(PathBuf, CanvasId)>>,
}

impl Jobs {
    /// Starts the threads.
    pub(super) fn new(egui: Egui, templates: BuiltInTemplates) -> Self {
        let folder = platform::data_folder();
        let backups = folder.as_ref().map(|folder| Backups::new(folder.join("versions")));
        let store = Arc::new(Store { templates, backups });
        let journals = Journals::new(folder.map(|folder| folder.join("journal")), Arc::clone(&store));
        let (answers, results) = channel();
        let (disk, disk_effects) = channel();
        let (journal, journal_effects) = channel();
        let (watched, paths) = channel();
        let answer = || answering(&answers, &egui);
        let (on_disk, on_journal, on_change) = (answer(), answer(), answer());
        let held = Arc::new(Held::default());
        let (saving, saved) = (Arc::clone(&store), Arc::clone(&held));
        let (watching, left) = (Arc::clone(&store), Arc::clone(&held));
        let threads = vec![
            thread::spawn(move || disk::run(&saving, &saved, &disk_effects, on_disk)),
            thread::spawn(move || journals.run(&journal_effects, on_journal)),
        ];
        // Nobody waits for this one at the end: it writes no canvas, and may be at a copy that takes long to read.
        thread::spawn(move || {
            let take_over = |path: &Path| left.take_over(path);
            watch(&paths, &watching.templates, take_over, |path, noticed| {
                let path = path.to_owned();
                on_change(match noticed {
                    Noticed::Touched => JobResult::Touched { path },
                    Noticed::Left => JobResult::OtherLeft { path },
                    Noticed::Copies(copies) => JobResult::CopiesBeside { of: path, copies },
                });
            });
        });
        let senders = Some(Senders { disk, journals: journal, watched });
        let (preview, export) = (Stop::default(), Stop::default());
        let printed = Arc::default();
        Self { egui, store, held, senders, threads, printed, preview, export, answers, results }
    }

    /// From here on watches the file of this canvas for changes by others, and its folder for copies.
    pub(super) fn watch(&self, file: Option<(PathBuf, CanvasId)>) {
        if let Some(senders) = &self.senders {
            senders.watched.send(file).ok();
        }
    }

    /// Starts an effect; what comes of it arrives as a result.
    pub(super) fn run(&mut self, effect: Effect, texts: &Texts) {
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
            Effect::Open { path, client_id } => {
                let store = Arc::clone(&self.store);
                self.spawn(move || Some(disk::open_file(&store, path, client_id)));
            }
            Effect::WithCopy { path, with, snapshot, client_ids, generation } => {
                let store = Arc::clone(&self.store);
                let mark = i18n::report::mark(texts, &i18n::visible(&file_name(&path)));
                self.spawn(move || {
                    let result = copies::read(&store, &path, with, &snapshot, client_ids, &mark);
                    Some(JobResult::CopyRead { path, with, generation, result: result.map(Box::new) })
                });
            }
            Effect::ReadLogo { path, partner, generation } => self.spawn(move || {
                let result = logos::read(&path);
                Some(JobResult::LogoRead { path, partner, generation, result })
            }),
            Effect::MakePreview { number, choice, document } => {
                let stop = begin(&mut self.preview);
                self.spawn(move || exports::preview(number, choice, &document, &stop));
            }
            Effect::StopPreview => self.preview.ask(),
            Effect::DrawPage { number, pdf, page, width } => {
                self.spawn(move || Some(exports::draw(number, &pdf, page, width)));
            }
            Effect::Export(job) => {
                let (stop, answer) = (begin(&mut self.export), self.answer());
                self.spawn(move || Some(exports::export(&job, &stop, answer)));
            }
            Effect::StopExport => self.export.ask(),
            Effect::Print { name, pdf } => {
                let printed = Arc::clone(&self.printed);
                self.spawn(move || printed.print(&name, &pdf));
            }
            effect => {
                let Some(senders) = &self.senders else { return };
                let thread = if is_about_journals(&effect) { &senders.journals } else { &senders.disk };
                thread.send(effect).ok();
            }
        }
    }

    fn spawn(&self, job: impl FnOnce() -> Option<JobResult> + Send + 'static) {
        let answer = self.answer();
        thread::spawn(move || job().map(answer));
    }

    /// How a thread answers.
    fn answer(&self) -> impl Fn(JobResult) + Send + 'static {
        answering(&self.answers, &self.egui)
    }

    /// What came of an effect, if something did.
    pub(super) fn next_result(&self) -> Option<JobResult> {
        self.results.try_recv().ok()
    }

    /// Waits until every file is written.
    pub(super) fn finish(&mut self) {
        self.senders = None;
        for thread in self.threads.drain(..) {
            thread.join().ok();
        }
        self.held.let_go();
        self.printed.forget();
    }
}

/// What stops the work that begins now; that which is under way is stopped.
fn begin(stop: &mut Stop) -> Stop {
    stop.ask();
    *stop = Stop::default();
    stop.clone()
}

fn answering(answers: &Sender<JobResult>, egui: &Egui) -> impl Fn(JobResult) + Send + 'static {
    let (answers, egui) = (answers.clone(), egui.clone());
    move |result| {
        // Where nobody listens any more, the window is gone.
        answers.send(result).ok();
        egui.request_repaint();
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

const fn is_about_journals(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::BeginJournal { .. }
            | Effect::AppendJournal { .. }
            | Effect::EndJournal { .. }
            | Effect::FindInterrupted
            | Effect::Recover { .. }
    )
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
            PathPurpose::Open => (fl!(messages, "path-open"), "Canvas", &["json", "pdf"]),
            PathPurpose::Copy(_) => (fl!(messages, "path-copy"), "Canvas", &["json", "pdf"]),
            PathPurpose::Logo(_) => (fl!(messages, "path-logo"), "PNG, JPEG", &["png", "jpg", "jpeg"]),
            PathPurpose::Clean => (fl!(messages, "path-clean"), "Canvas", &["canvas.json", "json"]),
            PathPurpose::Save => (fl!(messages, "path-save"), "Canvas", &["canvas.json", "json"]),
            PathPurpose::Export(choice) if choice.addressee == Addressee::EachPartner => {
                (fl!(messages, "path-export-folder"), "", &[])
            }
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
        PathPurpose::Open | PathPurpose::Copy(_) | PathPurpose::Logo(_) => platform::pick_file(dialog),
        PathPurpose::Export(choice) if choice.addressee == Addressee::EachPartner => {
            platform::pick_folder(dialog)
        }
        PathPurpose::Save | PathPurpose::Clean | PathPurpose::Export(_) => {
            platform::pick_new_file(dialog, name)
        }
    };
    let choice = match picked {
        Picked::Path(path) => PathChoice::Chosen(path),
        Picked::Cancelled => PathChoice::Cancelled,
        Picked::Unavailable => PathChoice::Unavailable,
    };
    JobResult::Picked { purpose, choice }
}
