//! Effects on threads of their own, so that the window never waits for a disk or a user.
//!
//! Files are read and written by [`Workers`], in order within a place; what may take long by itself, such as a dialog,
//! an export or a file that is opened, has a thread of its own, which nobody waits for at the end.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use egui::Context as Egui;

use super::copies;
use super::disk;
use super::exports::{self, Printed, Stop};
use super::failure::guarded;
use super::file_dialogs::{Words, pick};
use super::held::Held;
use super::journals::Journals;
use super::logos;
use super::templates;
use super::waits::{PATIENCE, Waits};
use super::watch::{Noticed, Watching, watch};
use super::workers::{Place, Workers};
use crate::app::{
    self, Awaited, ComputerResult, CopyResult, DiskEffect, FileEffect, FileResult, JobEffect, JobResult,
    JournalEffect, LogoResult, Preferences, SystemResult, Verdict, WriteFailure, WriteMode,
};
use crate::canvas::CanvasId;
use crate::computer::Folder;
use crate::document::Snapshot;
use crate::i18n::{self, Texts};
use crate::path::CanonicalPath;
use crate::platform::{self, DialogParent};
use crate::store::{self, Backups, Store};
use crate::template::BuiltInTemplates;

/// Runs effects and gathers what came of them.
pub(super) struct Jobs {
    egui: Egui,
    store: Arc<Store>,
    held: Arc<Held>,
    /// The settings as this window read or wrote them last.
    settings: Arc<Mutex<Preferences>>,
    printed: Arc<Printed>,
    waits: Waits,
    workers: Workers,
    journals: Arc<Mutex<(Journals, Receiver<JournalEffect>)>>,
    on_journals: Sender<JournalEffect>,
    /// Nothing once the window closes.
    watched: Option<Sender<Option<(CanonicalPath, CanvasId)>>>,
    preview: Stop,
    export: Stop,
    answers: Sender<JobResult>,
    results: Receiver<JobResult>,
    /// What file dialogs belong to.
    dialog_parent: DialogParent,
}

impl Jobs {
    /// Begins to watch the disk; nothing is done yet.
    pub(super) fn new(
        egui: Egui,
        templates: BuiltInTemplates,
        dialog_parent: DialogParent,
        settings: Preferences,
    ) -> Self {
        let backups = store::folder(Folder::Versions).map(Backups::new);
        let store = Arc::new(Store { templates, backups });
        let journals = Journals::new(store::folder(Folder::Journal), Arc::clone(&store));
        let (answers, results) = channel();
        let (on_journals, effects) = channel();
        let (to_watch, files) = channel();
        let held = Arc::new(Held::default());
        let waits = Waits::new(egui.clone(), PATIENCE);
        let workers = Workers::new(waits.clone());
        let noticing = Arc::new(Watcher {
            store: Arc::clone(&store),
            held: Arc::clone(&held),
            waits: waits.clone(),
            answers: answers.clone(),
            egui: egui.clone(),
        });
        let looking = workers.clone();
        thread::spawn(move || watch(&files, &looking, &noticing));
        Self {
            egui,
            store,
            held,
            waits,
            workers,
            journals: Arc::new(Mutex::new((journals, effects))),
            on_journals,
            watched: Some(to_watch),
            settings: Arc::new(Mutex::new(settings)),
            printed: Arc::default(),
            preview: Stop::default(),
            export: Stop::default(),
            answers,
            results,
            dialog_parent,
        }
    }

    /// From here on watches the file of this canvas for changes by others, and its folder for copies.
    pub(super) fn watch(&self, file: Option<(CanonicalPath, CanvasId)>) {
        if let Some(watched) = &self.watched {
            watched.send(file).ok();
        }
    }

    /// Starts what takes long on a thread of its own; what comes of it arrives as a result.
    pub(super) fn run(&mut self, effect: JobEffect, texts: &Texts) {
        match effect {
            JobEffect::Pick { purpose, name, folder, generation } => {
                let (words, parent) = (Words::of(texts, purpose, &name), self.dialog_parent.clone());
                self.spawn(move || Some(pick((purpose, generation), &name, folder, (&words, &parent))));
            }
            JobEffect::OpenWithSystem(path) => self.spawn(move || {
                platform::open_with_system(&path)
                    .is_err()
                    .then_some(JobResult::System(SystemResult::NoProgram(path)))
            }),
            JobEffect::ShowInFolder(path) => self.spawn(move || {
                platform::show_in_folder(&path)
                    .is_err()
                    .then_some(JobResult::System(SystemResult::NoProgram(path)))
            }),
            JobEffect::OpenWindow => self.spawn(|| {
                let failure = WriteFailure::of(&platform::open_window().err()?);
                Some(JobResult::System(SystemResult::NoNewWindow(failure)))
            }),
            JobEffect::Open { path, client_id } => {
                let store = Arc::clone(&self.store);
                self.spawn(move || Some(disk::open_file(&store, path, client_id)));
            }
            JobEffect::WithCopy { path, with, snapshot, client_ids, generation } => {
                let store = Arc::clone(&self.store);
                let mark = i18n::report::mark(texts, &i18n::visible_file_name(&path));
                let waits = self.waits.clone();
                self.spawn(move || {
                    let _waiting = waits.begin(Awaited::File(path.clone()));
                    let result = copies::read(&store, &path, with, &snapshot, client_ids, &mark);
                    Some(JobResult::Copy(CopyResult::Read {
                        place: platform::locate(&path),
                        with,
                        generation,
                        result: result.map(Box::new),
                    }))
                });
            }
            JobEffect::ReadOther { path, client_id, generation } => {
                let (store, waits) = (Arc::clone(&self.store), self.waits.clone());
                self.spawn(move || {
                    let _waiting = waits.begin(Awaited::File(path.clone()));
                    Some(JobResult::Copy(copies::read_other(&store, &path, client_id, generation)))
                });
            }
            JobEffect::MergeWithFile(job) => self.spawn(move || {
                let verdict = guarded(|| app::merge_with_file(&job)).unwrap_or(Verdict::NoHistory);
                Some(JobResult::File(FileResult::Merged { job, verdict }))
            }),
            JobEffect::ReadLogo { path, partner, generation } => {
                let waits = self.waits.clone();
                self.spawn(move || {
                    let _waiting = waits.begin(Awaited::File(path.clone()));
                    let result = logos::read(&path);
                    Some(JobResult::Logo(LogoResult::Read { path, partner, generation, result }))
                });
            }
            JobEffect::ReadTemplates { shared } => {
                let store = Arc::clone(&self.store);
                self.spawn(move || Some(JobResult::Template(templates::read(&store.templates, shared))));
            }
            JobEffect::AddTemplate(path) => {
                let waits = self.waits.clone();
                self.spawn(move || {
                    let _waiting = waits.begin(Awaited::File(path.clone()));
                    Some(JobResult::Template(templates::add(path)))
                });
            }
            JobEffect::KeepTemplate(job) => self.spawn(move || Some(templates::keep(*job))),
            JobEffect::DrawLogo(logo) => self.spawn(move || Some(logos::draw(logo))),
            JobEffect::MakePreview { number, choice, document } => {
                let stop = begin(&mut self.preview);
                self.spawn(move || exports::preview(number, choice, &document, &stop));
            }
            JobEffect::StopPreview => self.preview.ask(),
            JobEffect::DrawPage { number, pdf, page, width } => {
                self.spawn(move || Some(exports::draw(number, &pdf, page, width)));
            }
            JobEffect::Export(job) => {
                let (stop, answer, waits) = (begin(&mut self.export), self.answer(), self.waits.clone());
                self.spawn(move || Some(exports::export(&job, &stop, &waits, answer)));
            }
            JobEffect::StopExport => self.export.ask(),
            JobEffect::FindTable { number, said } => {
                self.spawn(move || find_table(number, said.as_deref()));
            }
            JobEffect::TryComputer(folders) => {
                self.spawn(|| Some(computer(ComputerResult::System(platform::system_name()))));
                for (folder, path) in folders {
                    self.spawn(move || {
                        Some(computer(ComputerResult::Tried(folder, store::try_folder(folder, &path))))
                    });
                }
            }
            JobEffect::Print { name, pdf } => {
                let printed = Arc::clone(&self.printed);
                self.spawn(move || printed.print(&name, &pdf));
            }
        }
    }

    /// Starts what is done with the file of the canvas.
    pub(super) fn run_on_file(&self, effect: FileEffect) {
        match effect {
            FileEffect::Write { path, snapshot, mode, replaces_protected, client_id, ticket } => {
                self.write(path, snapshot, (mode, replaces_protected), [client_id, ticket]);
            }
            FileEffect::Hold(path) => self.hold(Some(path)),
        }
    }

    /// Starts what is done with other files.
    pub(super) fn run_on_disk(&self, effect: DiskEffect) {
        let (place, awaited) = disk::place_of(&effect);
        let (store, settings, answer) = (Arc::clone(&self.store), Arc::clone(&self.settings), self.answer());
        self.workers.send(place, awaited, move || {
            disk::carry_out(&store, &settings, effect).map(answer);
        });
    }

    /// Starts what is done with journals.
    pub(super) fn run_on_journals(&self, effect: JournalEffect) {
        self.on_journals.send(effect).ok();
        let answer = self.answer();
        self.with_journals(move |journals, effects| journals.catch_up(effects, answer));
    }

    /// Writes a canvas, and then keeps an earlier version of it: the canvas is safe by then.
    fn write(&self, path: PathBuf, snapshot: Box<Snapshot>, terms: (WriteMode, bool), numbers: [u64; 2]) {
        let (store, workers, answer) = (Arc::clone(&self.store), self.workers.clone(), self.answer());
        let awaited = Awaited::Canvas(path.clone());
        self.workers.send(Place::of(&path), awaited, move || {
            let (result, bytes) = disk::write_canvas(&store, path, &snapshot, terms, numbers);
            answer(result);
            let Some(bytes) = bytes else { return };
            workers.send(Place::Versions, Awaited::Versions, move || {
                disk::keep(&store, snapshot.id, &bytes).map(answer);
            });
        });
    }

    /// Says beside a file that it is open here, and takes the hint beside the file before it away.
    fn hold(&self, path: Option<CanonicalPath>) {
        let Some((before, hint)) = self.held.move_to(path.as_ref()) else { return };
        if let (Some(before), Some(hint)) = (before, hint) {
            self.workers.send(Place::of(&before), Awaited::File(before.into()), move || drop(hint));
        }
        let Some(path) = path else { return };
        let (held, answer) = (Arc::clone(&self.held), self.answer());
        let awaited = Awaited::Canvas(path.clone().into());
        self.workers.send(Place::of(&path), awaited, move || {
            held.say(&path).map(answer);
        });
    }

    fn with_journals(&self, work: impl FnOnce(&mut Journals, &Receiver<JournalEffect>) + Send + 'static) {
        let journals = Arc::clone(&self.journals);
        self.workers.send(Place::Journals, Awaited::Journal, move || {
            let (journals, effects) = &mut *journals.lock().unwrap_or_else(PoisonError::into_inner);
            work(journals, effects);
        });
    }

    fn spawn(&self, job: impl FnOnce() -> Option<JobResult> + Send + 'static) {
        let answer = self.answer();
        thread::spawn(move || job().map(answer));
    }

    /// How a thread answers.
    fn answer(&self) -> impl Fn(JobResult) + Send + 'static {
        answering(&self.answers, &self.egui)
    }

    /// What came of an effect, if something did; also what does not answer, when that changes.
    pub(super) fn next_result(&self) -> Option<JobResult> {
        self.results
            .try_recv()
            .ok()
            .or_else(|| self.waits.changed().map(SystemResult::NoAnswer).map(JobResult::System))
    }

    /// Waits until every file is written, but not for a disk that does not answer.
    pub(super) fn finish(&mut self) {
        self.watched = None;
        self.workers.finish();
    }

    /// Lets go of everything that says that this program runs, and waits for that as [`Self::finish`] does.
    pub(super) fn close(&mut self) {
        self.hold(None);
        self.with_journals(|journals, _| journals.close());
        let printed = Arc::clone(&self.printed);
        self.workers.send(Place::Versions, Awaited::Versions, move || printed.forget());
        self.finish();
    }

    /// The window's context, to apply what is answered after its last frame.
    pub(super) fn egui(&self) -> Egui {
        self.egui.clone()
    }
}

/// What is noticed of the open file, told to the window.
struct Watcher {
    store: Arc<Store>,
    held: Arc<Held>,
    waits: Waits,
    answers: Sender<JobResult>,
    egui: Egui,
}

impl Watching for Watcher {
    fn templates(&self) -> &BuiltInTemplates {
        &self.store.templates
    }

    fn take_over(&self, path: &CanonicalPath) -> bool {
        self.held.take_over(path)
    }

    fn tell(&self, path: &CanonicalPath, noticed: Noticed) {
        let path = path.clone();
        let result = match noticed {
            Noticed::Touched => JobResult::File(FileResult::Touched { path }),
            Noticed::Left => JobResult::File(FileResult::OtherLeft { path }),
            Noticed::Copies(copies) => JobResult::Copy(CopyResult::Beside { of: path, copies }),
        };
        answering(&self.answers, &self.egui)(result);
    }

    fn tick(&self) {
        self.waits.wake();
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

const fn computer(result: ComputerResult) -> JobResult {
    JobResult::System(SystemResult::Computer(result))
}

/// Reads HTML of the clipboard, which the program that it comes from may take seconds to give.
fn find_table(number: u64, said: Option<&str>) -> Option<JobResult> {
    let html = platform::clipboard_html()?;
    let table = guarded(|| app::table_text(&html, said)).ok().flatten()?;
    Some(JobResult::System(SystemResult::TableFound { number, table }))
}
