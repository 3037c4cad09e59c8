//! Whole sessions, with a machine that is a map of files.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use super::*;
use crate::canvas::{Interest, Logo, PartnerRole, TextField};
use crate::document::{Edit, Limits, Snapshot};
use crate::export::Addressee;
use crate::export::pdf::PdfOptions;
use crate::file::{self, EarlierVersion, Fingerprint, Interrupted, Known, OnDisk, Recovered};
use crate::i18n::{Language, Texts};
use crate::picture::{PictureError, Pixels};
use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};

/// A session: the state, and a machine that keeps files in memory and answers when it is told to.
struct Session {
    state: State,
    identities: Identities,
    templates: BuiltInTemplates,
    time: Duration,
    files: BTreeMap<PathBuf, Vec<u8>>,
    /// Effects that were not carried out yet.
    waiting: Vec<Effect>,
    /// What the user answers to the system's dialogs.
    choice: PathChoice,
    disk_is_full: bool,
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
    fn new() -> Self {
        let templates = BuiltInTemplates::read().unwrap();
        let mut identities = Identities::new(Uuid::from_u128(7));
        let template = Arc::new(templates.get(COLLABORATIVE_INNOVATION).unwrap().clone());
        let mut context = Context {
            time: Duration::ZERO,
            today: jiff::civil::date(2026, 11, 22),
            identities: &mut identities,
        };
        let state = State::new(template, Preferences::default(), Language::Dutch, &mut context);
        Self {
            state,
            identities,
            templates,
            time: Duration::ZERO,
            files: BTreeMap::new(),
            waiting: Vec::new(),
            choice: PathChoice::Chosen("plan.canvas.json".into()),
            disk_is_full: false,
            has_quit: false,
            journals: BTreeMap::new(),
            versions: Vec::new(),
        }
    }

    fn with<T>(&mut self, change: impl FnOnce(&mut State, &mut Context<'_>) -> T) -> T {
        self.time += Duration::from_secs(5);
        let today = jiff::civil::date(2026, 11, 22);
        let mut context = Context { time: self.time, today, identities: &mut self.identities };
        change(&mut self.state, &mut context)
    }

    /// Gives a command; what it asks of the machine waits.
    fn ask(&mut self, command: Command) {
        let effects = self.with(|state, context| apply(state, command, context));
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

    fn give(&mut self, command: Command) {
        self.ask(command);
        self.settle();
    }

    fn take(&mut self, result: JobResult) {
        let effects = self.with(|state, context| take_result(state, result, context));
        self.waiting.extend(effects);
    }

    #[track_caller]
    fn export_view(&self) -> &ExportView {
        match &self.state.dialog {
            Some(Dialog::Export(view)) => view,
            other => panic!("{other:?}"),
        }
    }

    /// Asks for an empty canvas.
    fn ask_new(&mut self) {
        self.ask(Command::New);
        let template = Arc::clone(&self.state.templates[0]);
        self.ask(Command::Answer(Answer::Begin(Then::NewFromTemplate(template))));
    }

    fn carry_out(&mut self, effect: Effect) -> Option<JobResult> {
        match effect {
            Effect::Open { path, client_id } => {
                let missing = OpenFailure::Read(ReadFailure::System(ErrorKind::NotFound, String::new()));
                let bytes = self.files.get(&path).ok_or(missing);
                let result = bytes.and_then(|bytes| self.read(bytes, client_id));
                Some(JobResult::Opened { path, result })
            }
            Effect::Write { path, snapshot, mode, client_id, generation } => {
                let result = self.write(&path, &snapshot, mode, client_id);
                Some(JobResult::Written { path, generation, revision: snapshot.revision, result })
            }
            Effect::Look { path, known, client_id, generation } => {
                Some(JobResult::Looked { generation, found: self.look(&path, known, client_id) })
            }
            Effect::BeginJournal { name, path, snapshot } => {
                let base = file::save_snapshot(&snapshot).unwrap();
                self.journals.insert(name, Journal { path, base, updates: Vec::new() });
                None
            }
            Effect::AppendJournal { name, update } => {
                self.journals.get_mut(&name).unwrap().updates.push(update);
                None
            }
            Effect::EndJournal { name, keep } => {
                let ended = self.journals.remove(&name).unwrap();
                self.versions.extend(keep.then_some(ended.base));
                None
            }
            Effect::FindInterrupted => Some(JobResult::Interrupted(Vec::new())),
            Effect::Recover { name, client_id, generation } => {
                let Journal { path, base, updates } = &self.journals[&name];
                let mut opened = file::open(base, &self.templates, client_id).unwrap();
                opened.document.catch_up(updates).unwrap();
                let result = Ok(Box::new(Recovered { opened, path: path.clone() }));
                Some(JobResult::Recovered { name, generation, result })
            }
            Effect::ListVersions(_) => Some(JobResult::Versions(self.listed())),
            Effect::ReadVersion { name, .. } => {
                let bytes = &self.versions[name.parse::<usize>().unwrap()];
                let result = self.read(bytes, 0).map(|read| read.opened);
                Some(JobResult::VersionRead { name, result })
            }
            Effect::WithCopy { path, with, snapshot, client_ids: [client_id, rest @ ..], generation } => {
                let bytes = &self.files[&path];
                let result = self.read(bytes, client_id).map_err(CopyFailure::Open).and_then(|read| {
                    with_copy(with, &snapshot, &read.opened, read.fingerprint, rest, "— b —")
                });
                Some(JobResult::CopyRead { path, with, generation, result: result.map(Box::new) })
            }
            Effect::ReadNamedVersion { id: _, now, generation } => {
                let versions = self.listed();
                let version = file::named_version(&versions, None, &now).cloned();
                let result = version.map(|version| {
                    let bytes = &self.versions[version.name.parse::<usize>().unwrap()];
                    (version, self.read(bytes, 0).map(|read| read.opened))
                });
                Some(JobResult::NamedVersionRead { generation, result })
            }
            Effect::WriteClean { path, snapshot, id, .. } => {
                self.files.insert(path.clone(), file::clean_copy(&snapshot, id).unwrap());
                Some(JobResult::CleanWritten { path, result: Ok(()) })
            }
            Effect::PutCopyAside { path, .. } => {
                self.versions.extend(self.files.remove(&path));
                None
            }
            Effect::Export(job) => {
                let made = job.made.unwrap_or_else(|| Arc::new(pdf(&job.choice, &job.document)));
                self.files.insert(job.path.clone(), made.bytes.to_vec());
                let made = Exported { pitches: None, pages: 1, problems: Vec::new() };
                Some(JobResult::Exported { path: job.path, result: Ok(made) })
            }
            Effect::ReadLogo { path, partner, generation } => {
                let result = Ok(Logo::new(String::from_utf8_lossy(&self.files[&path])));
                Some(JobResult::LogoRead { path, partner, generation, result })
            }
            Effect::MakePreview { number, choice, document } => {
                let mut made = pdf(&choice, &document);
                made.bytes = Arc::new([&b"seen "[..], &made.bytes].concat());
                Some(JobResult::PreviewMade { number, result: Ok(made) })
            }
            Effect::DrawPage { number, page, width, .. } => {
                let pixels = Pixels { width: width.into(), height: 1, rgba: vec![0; usize::from(width) * 4] };
                Some(JobResult::PageDrawn { number, page, width, result: Ok(pixels) })
            }
            Effect::Pick { purpose, .. } => Some(JobResult::Picked { purpose, choice: self.choice.clone() }),
            Effect::Quit => {
                self.has_quit = true;
                None
            }
            Effect::Hold(_)
            | Effect::OpenWithSystem(_)
            | Effect::ShowInFolder(_)
            | Effect::StopPreview
            | Effect::StopExport
            | Effect::Print { .. }
            | Effect::SavePreferences(_)
            | Effect::Copy(_)
            | Effect::FullScreen(_) => None,
        }
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

    fn look_again(&mut self) {
        let effects = self.with(|state, context| look(state, context));
        self.waiting.extend(effects);
        self.settle();
    }

    /// The machine notices a copy beside the file.
    fn find_copy(&mut self) {
        let found = JobResult::CopiesBeside { of: FILE.into(), copies: vec![COPY.into()] };
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
        let at = self.state.document.canvas().text_at(&place).unwrap().len();
        self.give(Command::Edit(vec![Edit::insert(place, at, text)]));
    }

    fn dream(&self) -> &str {
        self.state.document.canvas().text_at(&dream()).unwrap()
    }
}

const FILE: &str = "plan.canvas.json";

fn dream() -> TextField {
    TextField::Section("dream".into())
}

#[test]
fn a_session_of_writing_saving_and_coming_back_keeps_every_word() {
    let mut session = Session::new();
    assert_eq!(session.state.saving(), Saving::New);
    session.type_text(dream(), "Samen");
    session.type_text(dream(), " eruit");
    assert_eq!(session.state.saving(), Saving::Unsaved);
    session.give(Command::Undo);
    assert_eq!(session.dream(), "Samen");
    session.give(Command::Redo);
    session.give(Command::AddRow(RowKind::Partners));
    let partner = session.state.document.canvas().partners[0].id;
    assert_eq!(session.state.focus, Some(Focus::Partner(partner)));
    assert_eq!(session.state.caret, Some(TextField::PartnerName(partner)));
    session.type_text(TextField::PartnerName(partner), "Gemeente");
    session.give(Command::Edit(vec![Edit::Interest(partner, Interest::Talent.into(), true)]));
    session.give(Command::Edit(vec![Edit::Role(partner, Some(PartnerRole::Founding.into()))]));
    session.give(Command::AddContribution(partner));
    session.give(Command::Save);
    assert_eq!(session.state.saving(), Saving::Saved);
    assert_eq!(session.state.file_name().as_deref(), Some("plan.canvas.json"));
    let written = session.state.document.canvas().clone();
    session.give(Command::Quit);
    assert!(session.has_quit);

    let mut again = Session::new();
    again.files = session.files;
    again.give(Command::OpenFile("plan.canvas.json".into()));
    assert_eq!(again.state.document.canvas(), &written);
    assert_eq!(again.state.saving(), Saving::Saved);
    assert_eq!(again.state.preferences.recent, [PathBuf::from("plan.canvas.json")]);
    assert!(!again.state.document.can_undo());
}

#[test]
fn closing_with_unsaved_work_asks_once() {
    let mut session = Session::new();
    session.type_text(dream(), "x");
    session.give(Command::Quit);
    assert_eq!(session.state.dialog, Some(Dialog::Unsaved(Then::Quit)));
    session.give(Command::Answer(Answer::Cancel));
    assert!(!session.has_quit && session.state.dialog.is_none());
    session.give(Command::Quit);
    session.give(Command::Answer(Answer::SaveFirst));
    assert!(session.has_quit);
    assert_eq!(session.files.len(), 1);
}

#[test]
fn going_on_without_saving_is_the_users_to_say() {
    let mut session = Session::new();
    session.type_text(dream(), "x");
    session.ask_new();
    session.settle();
    session.give(Command::Answer(Answer::GoOn));
    assert_eq!(session.dream(), "");
    assert!(session.files.is_empty());
}

#[test]
fn a_save_that_fails_keeps_the_work_open_and_says_why() {
    let mut session = Session::new();
    session.disk_is_full = true;
    session.type_text(dream(), "x");
    session.give(Command::Quit);
    session.give(Command::Answer(Answer::SaveFirst));
    assert!(!session.has_quit);
    assert_eq!(session.state.saving(), Saving::Failed);
    assert!(matches!(session.state.notices[..], [Notice::SaveFailed(..)]));
    session.disk_is_full = false;
    session.give(Command::Save);
    assert_eq!(session.state.saving(), Saving::Saved);
    assert!(session.state.notices.is_empty());
}

#[test]
fn what_was_typed_during_a_save_stays_unsaved() {
    let mut session = Session::new();
    session.give(Command::SaveAs);
    session.type_text(dream(), "een");
    session.ask(Command::Save);
    assert_eq!(session.state.saving(), Saving::Busy);
    session.ask(Command::Edit(vec![Edit::insert(dream(), 3, " twee")]));
    session.settle();
    assert_eq!(session.state.saving(), Saving::Unsaved);
}

#[test]
fn an_answer_about_a_document_that_is_not_open_any_more_is_dropped() {
    let mut session = Session::new();
    session.give(Command::SaveAs);
    session.ask(Command::OpenFile("plan.canvas.json".into()));
    session.ask_new();
    let id = session.state.document.id();
    session.settle();
    assert_eq!(session.state.document.id(), id);
    assert_eq!(session.state.path(), None);
}

#[test]
fn a_file_that_takes_long_to_open_is_told_and_can_be_given_up() {
    let mut session = saved();
    session.give(Command::NewFromExample(Example::Schuldenlab));
    session.ask(Command::OpenFile(FILE.into()));
    assert!(session.state.notices.is_empty(), "most open at once");
    session.with(tick);
    assert!(matches!(session.state.notices[..], [Notice::Opening(_)]));
    session.give(Command::StopOpening);
    assert!(session.state.notices.is_empty());
    assert_ne!(session.dream(), "Ons", "what comes of it later is not looked at");
    session.ask(Command::OpenFile(FILE.into()));
    session.with(tick);
    session.settle();
    assert!(session.state.notices.is_empty());
    assert_eq!(session.dream(), "Ons");
}

#[test]
fn a_file_that_is_gone_is_told_and_forgotten() {
    let mut session = Session::new();
    session.state.preferences.remember("weg.canvas.json".as_ref());
    session.give(Command::OpenFile("weg.canvas.json".into()));
    assert!(matches!(session.state.notices[..], [Notice::OpenFailed(..)]));
    assert!(session.state.preferences.recent.is_empty());
}

#[test]
fn without_a_dialog_for_files_a_path_can_be_typed_and_nothing_is_overwritten() {
    let mut session = Session::new();
    session.choice = PathChoice::Unavailable;
    session.files.insert("er.canvas.json".into(), b"van een ander".to_vec());
    session.type_text(dream(), "x");
    session.give(Command::Save);
    assert_eq!(session.state.dialog, Some(Dialog::Path(PathPurpose::Save)));
    session.give(Command::Answer(Answer::Path("er".into())));
    assert_eq!(session.state.saving(), Saving::Failed);
    assert_eq!(session.files[&PathBuf::from("er.canvas.json")], b"van een ander");
    session.give(Command::Save);
    session.give(Command::Answer(Answer::Path("nieuw".into())));
    assert_eq!(session.state.saving(), Saving::Saved);
}

#[test]
fn an_export_asks_what_and_where_and_tells_what_was_made() {
    let mut session = Session::new();
    session.choice = PathChoice::Chosen("uit".into());
    session.give(Command::Export);
    let choice = session.export_view().choice;
    assert_eq!((choice.kind, choice.language), (ExportKind::Pitch, Language::Dutch));
    session.give(Command::Answer(Answer::Export(choice)));
    assert!(session.files.contains_key(&PathBuf::from("uit.pdf")));
    assert_eq!(session.state.notices[0].made(), Some(&PathBuf::from("uit.pdf")));
}

#[test]
fn the_pdf_that_was_looked_at_is_the_one_that_is_written_unless_the_canvas_changed() {
    let mut session = Session::new();
    session.choice = PathChoice::Chosen("uit.pdf".into());
    session.give(Command::Export);
    let choice = session.export_view().choice;
    session.give(Command::Answer(Answer::Export(choice)));
    assert!(session.files[&PathBuf::from("uit.pdf")].starts_with(b"seen "));
    session.give(Command::Export);
    session.type_text(TextField::Section("dream".into()), "later");
    session.give(Command::Answer(Answer::Export(choice)));
    assert!(!session.files[&PathBuf::from("uit.pdf")].starts_with(b"seen "));
}

#[test]
fn a_preview_of_earlier_settings_is_dropped_and_a_page_is_drawn_once() {
    let mut session = Session::new();
    session.ask(Command::Export);
    let choice = session.export_view().choice;
    let poster = ExportChoice { kind: ExportKind::Poster, ..choice };
    session.ask(Command::Answer(Answer::ChangeExport(poster)));
    let later = session.waiting.pop();
    session.settle();
    assert_eq!(session.export_view().preview, Preview::Busy);
    session.waiting.extend(later);
    session.settle();
    let Preview::Made(made) = session.export_view().preview.clone() else { panic!() };
    assert!(String::from_utf8_lossy(&made.bytes).contains("Poster"));
    session.give(Command::Answer(Answer::DrawPage { pixels: 300.4 }));
    assert_eq!(session.export_view().drawn.as_ref().unwrap().width, 300);
    assert!(session.export_view().is_asked(300.0) && !session.export_view().is_asked(301.0));
}

#[test]
fn all_partners_go_to_a_folder_of_their_own_and_a_stopped_export_says_what_is_there() {
    let mut session = Session::new();
    session.give(Command::NewFromExample(Example::Schuldenlab));
    session.choice = PathChoice::Chosen("map".into());
    session.ask(Command::Export);
    let each = ExportChoice { addressee: Addressee::EachPartner, ..session.export_view().choice };
    session.give(Command::Answer(Answer::ChangeExport(each)));
    session.ask(Command::Answer(Answer::Export(each)));
    let picked =
        JobResult::Picked { purpose: PathPurpose::Export(each), choice: PathChoice::Chosen("map".into()) };
    session.waiting.clear();
    session.take(picked);
    let Some(Effect::Export(job)) = session.waiting.pop() else { panic!() };
    assert_eq!(job.path, Path::new("map/schuldenzorgvrij-nederland-pitch"));
    session.take(JobResult::ExportProceeds { done: 2, of: 6 });
    let busy = session.state.notices.last().unwrap();
    assert_eq!(busy.commands(), [Command::StopExport]);
    let texts = Texts::new(Language::Dutch);
    assert_eq!(busy.lines(&texts), ["De pdf's worden gemaakt: 2 van 6"]);
    let stopped = Err(ExportFailure::Stopped { done: 2 });
    session.take(JobResult::Exported { path: job.path, result: stopped });
    assert!(!session.state.notices.last().unwrap().is_failure());
    assert!(session.state.notices.last().unwrap().lines(&texts)[0].contains("gestopt"));
}

#[test]
fn a_picture_that_is_dropped_is_the_logo_of_the_partner_in_hand() {
    let mut session = Session::new();
    session.files.insert("logo.png".into(), b"abcd".to_vec());
    session.give(Command::DropPicture("logo.png".into()));
    let told = session.state.notices.last().unwrap();
    assert!(matches!(told, Notice::LogoFailed(_, LogoFailure::NoPartner)), "{told:?}");
    session.give(Command::NewFromExample(Example::Schuldenlab));
    let partner = session.state.document.canvas().partners[1].id;
    session.give(Command::Focus(Focus::Partner(partner)));
    session.give(Command::DropPicture("logo.png".into()));
    let logo = |session: &Session| session.state.document.canvas().partners[1].logo.clone();
    assert_eq!(logo(&session), Some(Logo::new("abcd")));
    session.give(Command::Undo);
    assert_eq!(logo(&session), None);
    session.choice = PathChoice::Chosen("logo.png".into());
    session.give(Command::PickLogo(partner));
    assert_eq!(logo(&session), Some(Logo::new("abcd")));
    // An answer about a canvas that is not open any more changes nothing.
    session.ask(Command::PickLogo(partner));
    let result = Err(LogoFailure::Picture(PictureError::OtherKind));
    session.take(JobResult::LogoRead { path: "x".into(), partner, generation: 0, result });
    assert!(session.state.notices.is_empty());
}

#[test]
fn a_canvas_from_a_pdf_is_saved_to_a_file_of_its_own() {
    let mut session = Session::new();
    let texts = Texts::new(Language::Dutch);
    let template = session.state.document.template().clone();
    let canvas = crate::pitch::fixtures::schuldenlab();
    let made = crate::export::pitch(&canvas, &template, &texts, crate::export::Paper::A4);
    let attached = crate::export::attached_canvas(Example::Schuldenlab.bytes().to_vec(), &texts);
    let options = PdfOptions { created: jiff::Timestamp::UNIX_EPOCH, attachment: Some(attached) };
    let bytes = crate::export::pdf::pdf(&made.scene, &options).unwrap();
    session.files.insert("pitch.pdf".into(), bytes.clone());
    session.choice = PathChoice::Chosen("pitch.pdf".into());
    session.give(Command::Open);
    assert_eq!(session.state.document.canvas().partners.len(), 6);
    session.choice = PathChoice::Chosen("eigen.canvas.json".into());
    session.give(Command::Save);
    assert_eq!(session.files[&PathBuf::from("pitch.pdf")], bytes);
    assert!(session.files.contains_key(&PathBuf::from("eigen.canvas.json")));
}

#[test]
fn a_new_canvas_of_this_one_has_its_words_and_an_identity_of_its_own() {
    let mut session = Session::new();
    session.give(Command::NewFromExample(Example::Schuldenlab));
    let example = session.state.document.canvas().clone();
    assert_eq!(example.partners.len(), 6);
    assert_eq!(session.state.saving(), Saving::New);
    let id = session.state.document.id();
    session.give(Command::NewFromThis);
    assert_eq!(session.state.document.canvas(), &example);
    assert_ne!(session.state.document.id(), id);
    assert!(!session.state.document.can_undo());
}

#[test]
fn every_example_begins_a_canvas_and_says_what_it_teaches() {
    for example in Example::ALL {
        let mut session = Session::new();
        session.give(Command::NewFromExample(example));
        assert!(session.state.notices.is_empty(), "{example:?}");
        assert!(session.state.document.canvas().partners.len() >= 4, "{example:?}");
        for language in Language::ALL {
            let lesson = example.lesson(&Texts::new(language));
            assert!((60..=150).contains(&lesson.chars().count()), "{example:?}: {lesson}");
        }
    }
}

#[test]
fn rows_are_copied_moved_and_removed_as_one_step_each() {
    let mut session = Session::new();
    session.give(Command::NewFromExample(Example::Schuldenlab));
    let ids = |session: &Session| {
        session.state.document.canvas().partners.iter().map(|partner| partner.id).collect::<Vec<_>>()
    };
    let before = ids(&session);
    session.give(Command::Focus(Focus::Partner(before[1])));
    session.give(Command::MoveRow(Step::Up));
    assert_eq!(ids(&session)[..2], [before[1], before[0]]);
    session.give(Command::MoveRow(Step::Up));
    session.give(Command::MoveRow(Step::Down));
    assert_eq!(ids(&session), before);
    session.give(Command::DuplicateRow);
    let canvas = session.state.document.canvas();
    assert_eq!(canvas.partners[2].name, canvas.partners[1].name);
    assert_ne!(canvas.partners[2].contributions[0].id, canvas.partners[1].contributions[0].id);
    session.give(Command::RemoveRow);
    assert_eq!(session.state.focus, Some(Focus::Partner(before[2])));
    session.give(Command::RemoveRow);
    session.give(Command::Undo);
    assert_eq!(ids(&session), before);
}

#[test]
fn undoing_a_new_row_leaves_its_section_in_hand() {
    let mut session = Session::new();
    session.give(Command::AddRow(RowKind::Actions));
    session.give(Command::Undo);
    assert_eq!(session.state.focus, Some(Focus::Section("action_lines".into())));
}

#[test]
fn pasted_rows_are_one_step() {
    let mut session = Session::new();
    session.give(Command::PasteRows(RowKind::Partners));
    let texts = [crate::i18n::Texts::new(Language::Dutch)];
    let rows = read_rows(RowKind::Partners, "Een\toverheid\nTwee\tbedrijf\tfounding", &texts);
    session.give(Command::Answer(Answer::Rows(rows)));
    assert_eq!(session.state.document.canvas().partners.len(), 2);
    session.give(Command::Undo);
    assert!(session.state.document.canvas().partners.is_empty());
}

#[test]
fn a_pitch_is_drafted_from_the_sections_and_never_written_over() {
    let mut session = Session::new();
    session.type_text(dream(), "Niemand ligt wakker.");
    session.type_text(TextField::Pitch, "Doe mee.");
    session.give(Command::ComposePitch(None));
    let paragraph = session.state.document.canvas().pitch.paragraphs[0].clone();
    assert_eq!(paragraph.text, "Niemand ligt wakker.");
    assert_eq!(session.state.caret, Some(TextField::Paragraph(paragraph.id)));
    session.type_text(TextField::Paragraph(paragraph.id), " Echt.");
    session.type_text(TextField::Section("societal_value".into()), "Rust.");
    session.give(Command::ComposePitch(None));
    let pitch = &session.state.document.canvas().pitch;
    let texts: Vec<&str> = pitch.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(
        (pitch.text.as_str(), texts.as_slice()),
        ("Doe mee.", ["Niemand ligt wakker. Echt.", "Rust."].as_slice())
    );
    session.give(Command::Undo);
    assert_eq!(session.state.document.canvas().pitch.paragraphs.len(), 1);
}

#[test]
fn a_paragraph_whose_section_changed_is_refreshed_or_kept_as_one_step() {
    let mut session = Session::new();
    session.type_text(dream(), "Niemand ligt wakker.");
    session.give(Command::ComposePitch(None));
    let is_older = |session: &Session| {
        let document = &session.state.document;
        document.template().has_changed_source(document.canvas(), &document.canvas().pitch.paragraphs[0])
    };
    let text = |session: &Session| session.state.document.canvas().pitch.paragraphs[0].text.clone();
    let id = session.state.document.canvas().pitch.paragraphs[0].id;
    session.type_text(TextField::Paragraph(id), " Echt.");
    session.type_text(dream(), " Morgen.");
    assert!(is_older(&session));
    assert_eq!(
        session.state.advice().iter().filter(|said| said.rule.id == "pitch_older_than_sources").count(),
        1
    );
    session.give(Command::KeepParagraph(id));
    assert_eq!((is_older(&session), text(&session).as_str()), (false, "Niemand ligt wakker. Echt."));
    session.give(Command::Undo);
    assert!(is_older(&session));
    session.give(Command::RefreshParagraph(id));
    assert_eq!((is_older(&session), text(&session).as_str()), (false, "Niemand ligt wakker. Morgen."));
    session.give(Command::Undo);
    assert_eq!((is_older(&session), text(&session).as_str()), (true, "Niemand ligt wakker. Echt."));
}

#[test]
fn what_a_pitch_brings_a_partner_comes_before_the_rest() {
    let mut session = Session::new();
    session.type_text(dream(), "Niemand ligt wakker.");
    session.give(Command::ComposePitch(None));
    session.give(Command::AddRow(RowKind::Partners));
    let partner = session.state.document.canvas().partners[0].id;
    session.type_text(TextField::PartnerName(partner), "Buurt");
    session.give(Command::Edit(vec![Edit::Interest(partner, crate::canvas::Interest::Image.into(), true)]));
    session.give(Command::ComposePitch(Some(partner)));
    let pitch = &session.state.document.canvas().pitch;
    let texts: Vec<&str> = pitch.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    assert_eq!(texts, ["Dit levert Buurt op: imago.", "Niemand ligt wakker.", "Dit doen we met Buurt."]);
}

#[test]
fn silenced_advice_comes_back_when_it_is_taken_back() {
    let mut session = Session::new();
    session.give(Command::AddRow(RowKind::Partners));
    let said = |session: &Session| {
        session.state.advice().iter().any(|advice| advice.rule.id == "no_founding_partner")
    };
    assert!(said(&session));
    let silence = |reason: Option<&str>| {
        Command::Edit(vec![Edit::Silence("no_founding_partner".to_owned(), reason.map(str::to_owned))])
    };
    session.give(silence(Some("Wij zijn al jaren samen")));
    assert!(!said(&session));
    session.give(Command::Undo);
    assert!(said(&session));
}

#[test]
fn a_text_over_the_limit_is_refused_and_told_once() {
    let mut session = Session::new();
    for _ in 0..2 {
        session.give(Command::Edit(vec![Edit::insert(dream(), 0, "x".repeat(Limits::TEXT + 1))]));
    }
    assert_eq!(session.dream(), "");
    assert!(matches!(session.state.notices[..], [Notice::EditRefused(_)]));
}

#[test]
fn settings_are_kept_when_they_change() {
    let mut session = Session::new();
    session.ask(Command::Language(Language::English));
    assert_eq!(session.state.language, Language::English);
    let [Effect::SavePreferences(preferences)] = &session.waiting[..] else { panic!() };
    assert_eq!(preferences.language(), Some(Language::English));
}

/// A session with a canvas in a file.
fn saved() -> Session {
    let mut session = Session::new();
    session.type_text(dream(), "Ons");
    session.give(Command::SaveAs);
    session
}

#[test]
fn what_another_laptop_saved_is_merged_before_a_save_and_both_stay() {
    let mut session = saved();
    session.another_changes(FILE, &[Edit::insert(TextField::Subject, 0, "Van hen")]);
    session.type_text(dream(), " plan");
    session.give(Command::Save);
    assert_eq!(session.state.saving(), Saving::Saved);
    assert!(matches!(session.state.notices[..], [Notice::MergedFromOutside]));
    let read = session.read(&session.files[Path::new(FILE)], 5).unwrap().opened.document;
    assert_eq!(read.canvas(), session.state.document.canvas());
    assert_eq!((session.dream(), read.canvas().header.subject.as_str()), ("Ons plan", "Van hen"));
    session.give(Command::Undo);
    assert_eq!(session.state.document.canvas().header.subject, "Van hen", "undo takes back what is ours");
}

#[test]
fn a_change_from_outside_is_seen_when_the_window_is_looked_at_again() {
    let mut session = saved();
    session.look_again();
    assert!(session.state.notices.is_empty());
    session.another_changes(FILE, &[Edit::insert(dream(), 3, " en hun")]);
    session.look_again();
    assert_eq!(session.dream(), "Ons en hun");
    assert_eq!(session.state.saving(), Saving::Saved);
    session.type_text(dream(), " plan");
    session.give(Command::Save);
    assert_eq!(session.state.saving(), Saving::Saved);
}

#[test]
fn a_file_that_somebody_put_back_is_asked_about_and_not_merged_back() {
    let mut session = saved();
    let older = session.files[Path::new(FILE)].clone();
    session.type_text(dream(), " plan");
    session.give(Command::Save);
    session.files.insert(FILE.into(), older.clone());
    session.look_again();
    assert_eq!(session.state.dialog, Some(Dialog::Outside(Outside::PutBack)));
    session.give(Command::Answer(Answer::TakeTheirs));
    assert_eq!(session.dream(), "Ons");
    session.give(Command::Undo);
    assert_eq!(session.dream(), "Ons plan", "taking over is one step");
    session.give(Command::Save);
    assert_eq!(session.state.saving(), Saving::Saved);

    session.files.insert(FILE.into(), older);
    session.type_text(dream(), " nu");
    session.give(Command::Save);
    assert_eq!(session.state.dialog, Some(Dialog::Outside(Outside::PutBack)));
    session.give(Command::Answer(Answer::KeepOurs));
    assert_eq!(session.state.saving(), Saving::Saved);
    let read = session.read(&session.files[Path::new(FILE)], 5).unwrap().opened.document;
    assert_eq!(read.canvas().text_at(&dream()), Some("Ons plan nu"));
}

#[test]
fn a_file_that_is_gone_or_spoiled_stops_a_save_and_ours_stays() {
    let broken = || file::open(b"{", &BuiltInTemplates::read().unwrap(), 1).unwrap_err();
    let other = include_bytes!("../../assets/examples/schuldenlab.canvas.json").to_vec();
    for (left, expect) in [
        (None, Outside::Missing),
        (Some(Vec::new()), Outside::Blank),
        (Some(vec![0; 512]), Outside::Blank),
        (Some(b"{".to_vec()), Outside::NoCanvas(broken())),
        (Some(other), Outside::Another),
    ] {
        let mut session = saved();
        session.files.remove(Path::new(FILE));
        session.files.extend(left.clone().map(|bytes| (FILE.into(), bytes)));
        session.look_again();
        assert!(matches!(&session.state.notices[..], [Notice::Outside(_, told)] if *told == expect));
        session.type_text(dream(), " plan");
        session.give(Command::Save);
        assert_eq!(session.state.dialog, Some(Dialog::Outside(expect)));
        assert_eq!(session.files.get(Path::new(FILE)), left.as_ref(), "nothing is written unasked");
        assert_eq!(session.dream(), "Ons plan");
        session.choice = PathChoice::Chosen("elders.canvas.json".into());
        session.give(Command::Answer(Answer::SaveElsewhere));
        assert_eq!(session.state.saving(), Saving::Saved);
        assert_eq!(session.state.file_name().as_deref(), Some("elders.canvas.json"));
    }
}

#[test]
fn saving_over_a_copy_of_the_same_canvas_merges_it_first() {
    let mut session = saved();
    let copy = session.files[Path::new(FILE)].clone();
    session.files.insert("kopie.canvas.json".into(), copy);
    session.another_changes("kopie.canvas.json", &[Edit::insert(TextField::Subject, 0, "Kopie")]);
    session.choice = PathChoice::Chosen("kopie.canvas.json".into());
    session.give(Command::SaveAs);
    assert_eq!(session.state.saving(), Saving::Saved);
    assert_eq!(session.state.document.canvas().header.subject, "Kopie");
}

#[test]
fn every_edit_is_written_down_until_it_is_in_a_file() {
    let mut session = Session::new();
    session.tick();
    assert!(session.journals.is_empty(), "nothing was typed");
    session.type_text(dream(), "Een");
    session.tick();
    session.type_text(dream(), " twee");
    session.tick();
    session.tick();
    let [journal] = &session.journals.values().collect::<Vec<_>>()[..] else { panic!() };
    assert_eq!(journal.updates.len(), 1);
    session.give(Command::Save);
    assert!(session.journals.is_empty());
    session.type_text(dream(), " drie");
    session.tick();
    assert_eq!(session.journals.len(), 1);
    session.give(Command::NewFromExample(Example::Schuldenlab));
    session.give(Command::Answer(Answer::GoOn));
    assert!(session.journals.is_empty());
    assert_eq!(session.versions.len(), 1, "what was not saved is an earlier version");
}

#[test]
fn interrupted_work_opens_without_a_file_and_stays_written_down_until_it_is_saved() {
    let mut session = saved();
    session.type_text(dream(), " plan");
    session.tick();
    session.type_text(dream(), " van morgen");
    session.tick();
    let files = session.files.clone();
    let journals = std::mem::take(&mut session.journals);

    let mut again = Session::new();
    (again.files, again.journals) = (files, journals);
    let (name, path) = {
        let (name, journal) = again.journals.first_key_value().unwrap();
        (name.clone(), journal.path.clone())
    };
    let summary = file::summary(&again.files[Path::new(FILE)]).unwrap();
    let found = Interrupted { name: name.clone(), path, summary };
    again.with(|state, context| take_result(state, JobResult::Interrupted(vec![found]), context));
    assert_eq!(again.state.notices[0].commands()[0], Command::Recover(name.clone()));
    again.give(Command::Recover(name));
    assert_eq!(again.dream(), "Ons plan van morgen");
    assert_eq!((again.state.saving(), again.state.path()), (Saving::Unsaved, None));
    assert!(again.state.notices.is_empty());
    again.type_text(dream(), "!");
    again.tick();
    assert_eq!(again.journals.len(), 1, "it goes on in the same journal");

    again.disk_is_full = true;
    again.give(Command::Save);
    assert_eq!(again.journals.len(), 1);
    again.disk_is_full = false;
    again.give(Command::Save);
    assert_eq!(again.state.saving(), Saving::Saved);
    assert!(again.journals.is_empty());
}

#[test]
fn a_journal_that_cannot_be_written_is_told_and_begins_anew() {
    let mut session = Session::new();
    session.type_text(dream(), "Een");
    session.tick();
    let name = session.journals.keys().next().unwrap().clone();
    let failure = WriteFailure { kind: ErrorKind::StorageFull, reason: String::new() };
    let failed = JobResult::JournalFailed { name: name.clone(), failure };
    session.with(|state, context| take_result(state, failed, context));
    assert!(matches!(session.state.notices[..], [Notice::JournalFailed(_)]));
    session.type_text(dream(), " twee");
    (0..3).for_each(|_| session.tick());
    let journal = &session.journals[&name];
    let base = file::open(&journal.base, &session.templates, 5).unwrap().document;
    assert_eq!(base.canvas(), session.state.document.canvas());
    assert!(journal.updates.is_empty());
}

#[test]
fn an_earlier_version_is_put_back_as_one_step_or_opened_as_a_canvas_of_its_own() {
    let mut session = saved();
    session.versions.push(session.files[Path::new(FILE)].clone());
    session.type_text(dream(), " plan");
    let id = session.state.document.id();
    session.give(Command::EarlierVersions);
    session.give(Command::Answer(Answer::LookAtVersion(0)));
    let Some(Dialog::Versions(choice)) = &session.state.dialog else { panic!() };
    assert_eq!(choice.canvas.as_ref().unwrap().text_at(&dream()), Some("Ons"));
    session.give(Command::Answer(Answer::PutVersionBack));
    assert_eq!((session.dream(), session.state.document.id()), ("Ons", id));
    session.give(Command::Undo);
    assert_eq!(session.dream(), "Ons plan");

    session.give(Command::EarlierVersions);
    session.give(Command::Answer(Answer::LookAtVersion(0)));
    session.give(Command::Answer(Answer::OpenVersionBeside));
    assert_eq!(session.dream(), "Ons");
    assert_ne!(session.state.document.id(), id);
    assert_eq!(session.state.saving(), Saving::Unsaved);
    assert_eq!(session.versions.len(), 2, "what was open and not saved is kept");
}

#[test]
fn a_canvas_with_a_file_is_saved_by_itself_after_some_rest_where_that_was_asked() {
    let mut session = saved();
    let path = session.state.path().unwrap().clone();
    let in_file = |session: &Session| String::from_utf8(session.files[&path].clone()).unwrap();
    session.type_text(dream(), "Uit zichzelf. ");
    (0..3).for_each(|_| session.tick());
    assert!(!in_file(&session).contains("Uit zichzelf."), "only where it was asked");
    session.give(Command::Autosave(true));
    (0..3).for_each(|_| session.tick());
    assert!(in_file(&session).contains("Uit zichzelf."));
    assert_eq!(session.state.saving(), Saving::Saved);
    assert_eq!(super::until_tick(&session.state, session.time), None, "and then there is nothing to do");
}

#[test]
fn a_canvas_without_a_file_is_never_saved_by_itself() {
    let mut session = Session::new();
    session.give(Command::Autosave(true));
    session.type_text(dream(), "Nergens");
    (0..4).for_each(|_| session.tick());
    assert!(session.files.is_empty());
}

const COPY: &str = "plan (conflicted copy).canvas.json";

/// A canvas with a partner, and a copy of it in which somebody wrote while the partner was removed here.
fn gone_apart() -> Session {
    let mut session = Session::new();
    session.type_text(dream(), "Samen eruit");
    session.give(Command::AddRow(RowKind::Partners));
    let partner = session.state.document.canvas().partners[0].id;
    session.type_text(TextField::PartnerName(partner), "Gemeente");
    session.give(Command::Save);
    let bytes = session.files[Path::new(FILE)].clone();
    session.files.insert(COPY.into(), bytes);
    let theirs = [
        Edit::insert(dream(), 0, "Morgen: "),
        Edit::insert(TextField::PartnerNotes(partner), 0, "Belt dinsdag"),
    ];
    session.another_changes(COPY, &theirs);
    session.give(Command::Edit(vec![Edit::RemovePartner(partner)]));
    session
}

#[test]
fn a_copy_beside_the_file_is_offered_once_and_merged_with_one_click() {
    let mut session = gone_apart();
    session.find_copy();
    session.find_copy();
    let offers = session.state.notices.iter().filter(|notice| matches!(notice, Notice::CopyBeside(_)));
    let commands: Vec<Command> = offers.flat_map(Notice::commands).collect();
    assert_eq!(commands, [Command::MergeFile(COPY.into())]);
    session.give(commands[0].clone());
    assert_eq!(session.dream(), "Morgen: Samen eruit");
    assert!(!session.state.notices.iter().any(|notice| matches!(notice, Notice::CopyBeside(_))));
    assert!(matches!(session.state.dialog, Some(Dialog::Copy(_))));
    session.give(Command::Answer(Answer::BringBack(0)));
    let partner = &session.state.document.canvas().partners[0];
    assert_eq!((partner.name.as_str(), partner.notes.as_str()), ("Gemeente", "Belt dinsdag"));
    // What came back goes with the merge, and comes again with it.
    session.give(Command::Answer(Answer::UndoMerge));
    assert!(session.state.document.canvas().partners.is_empty());
    assert_eq!(session.dream(), "Samen eruit");
    session.give(Command::MergeFile(COPY.into()));
    session.give(Command::Answer(Answer::PutCopyAside));
    assert!(!session.files.contains_key(Path::new(COPY)) && session.versions.len() == 1);
    assert_eq!(session.state.dialog, None);
    session.give(Command::Save);
    assert_eq!(session.state.saving(), Saving::Saved);
}

#[test]
fn taking_back_a_merge_that_brought_nothing_takes_nothing_else_back() {
    let mut session = gone_apart();
    session.give(Command::MergeFile(COPY.into()));
    session.give(Command::Answer(Answer::Cancel));
    session.type_text(dream(), " en door");
    let before = session.state.document.canvas().clone();
    session.give(Command::MergeFile(COPY.into()));
    session.give(Command::Answer(Answer::UndoMerge));
    assert_eq!(*session.state.document.canvas(), before);
}

#[test]
fn changes_are_shown_since_the_last_version_with_another_name() {
    let mut session = Session::new();
    session.type_text(dream(), "Samen eruit");
    session.type_text(TextField::Version, "0.3");
    session.give(Command::Save);
    session.give(Command::ChangedSince);
    assert!(matches!(session.state.notices.last(), Some(Notice::NoNamedVersion)));
    session.versions.push(session.files[Path::new("plan.canvas.json")].clone());
    session.type_text(dream(), " komen");
    session.give(Command::Edit(vec![Edit::delete(TextField::Version, 0..3)]));
    session.type_text(TextField::Version, "0.4");
    session.give(Command::ChangedSince);
    let Some(Dialog::Copy(view)) = &session.state.dialog else { panic!() };
    assert!(matches!(&view.other, OtherCopy::Version { name, .. } if name == "0.3"));
    assert_eq!(view.report.parts.len(), 2);
}

#[test]
fn a_clean_copy_has_another_id_and_neither_names_nor_history() {
    let mut session = Session::new();
    session.give(Command::Author("Noor".to_owned()));
    session.type_text(dream(), "Samen eruit");
    session.give(Command::SaveClean);
    assert_eq!(session.state.dialog, Some(Dialog::SaveClean));
    session.give(Command::Answer(Answer::SaveClean));
    assert!(matches!(session.state.notices.last(), Some(Notice::CleanSaved(_))));
    let clean = &session.files[Path::new("plan.canvas.json")];
    let opened = file::open(clean, &session.templates, 1).unwrap();
    assert_eq!(opened.document.canvas(), session.state.document.canvas());
    assert_ne!(opened.document.id(), session.state.document.id());
    assert!(!opened.has_history && opened.document.authors().is_empty());
    assert!(session.state.is_unsaved(), "a clean copy is no save");
    // The names can be taken out of the canvas itself as well.
    let names = |session: &Session| session.state.document.authors().into_values().collect::<Vec<_>>();
    assert_eq!(names(&session), ["Noor"]);
    session.give(Command::ForgetAuthors);
    assert!(names(&session).is_empty());
}

#[test]
fn a_merge_is_one_step_to_take_back() {
    let mut session = gone_apart();
    let before = session.state.document.canvas().clone();
    session.choice = PathChoice::Chosen(COPY.into());
    session.give(Command::PickCopy(WithCopy::Merge));
    assert_ne!(*session.state.document.canvas(), before);
    session.give(Command::Answer(Answer::UndoMerge));
    assert_eq!(*session.state.document.canvas(), before);
    session.give(Command::Redo);
    assert_eq!(session.dream(), "Morgen: Samen eruit");
}

#[test]
fn a_comparison_changes_nothing_and_another_canvas_is_refused() {
    let mut session = gone_apart();
    let before = session.state.document.canvas().clone();
    session.choice = PathChoice::Chosen(COPY.into());
    session.give(Command::PickCopy(WithCopy::Compare));
    let Some(Dialog::Copy(view)) = &session.state.dialog else { panic!() };
    assert!(!view.report.is_empty());
    session.give(Command::Answer(Answer::Cancel));
    let mut other = Session::new();
    other.identities = Identities::new(Uuid::from_u128(8));
    other.ask_new();
    other.settle();
    session.files.insert(COPY.into(), file::save(&other.state.document).unwrap());
    session.give(Command::MergeFile(COPY.into()));
    assert!(matches!(
        session.state.notices.last(),
        Some(Notice::CopyFailed(_, CopyFailure::Merge(crate::merge::MergeError::AnotherCanvas { .. })))
    ));
    assert_eq!(*session.state.document.canvas(), before);
}
