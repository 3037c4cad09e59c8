//! Whole sessions, with a machine that is a map of files.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use super::*;
use crate::canvas::{Interest, PartnerRole, TextField};
use crate::document::{Edit, Limits};
use crate::i18n::Language;
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
                let effects = self.with(|state, context| take_result(state, result, context));
                self.waiting.extend(effects);
            }
        }
    }

    fn give(&mut self, command: Command) {
        self.ask(command);
        self.settle();
    }

    /// Asks for an empty canvas.
    fn ask_new(&mut self) {
        self.ask(Command::New);
        let template = Arc::clone(&self.state.templates[0]);
        self.ask(Command::Answer(Answer::Begin(Then::NewFromTemplate(template))));
    }

    fn carry_out(&mut self, effect: Effect) -> Option<JobResult> {
        match effect {
            Effect::Open { path, client_id, generation } => {
                let missing = OpenFailure::Read(ReadFailure::System(ErrorKind::NotFound, String::new()));
                let bytes = self.files.get(&path).ok_or(missing);
                let result = bytes.and_then(|bytes| {
                    crate::file::open(bytes, &self.templates, client_id)
                        .map(Box::new)
                        .map_err(OpenFailure::Content)
                });
                Some(JobResult::Opened { path, generation, result })
            }
            Effect::Write { path, bytes, mode, generation, revision } => {
                let failure = |kind| Err(WriteFailure { kind, reason: String::new() });
                let result = if self.disk_is_full {
                    failure(ErrorKind::StorageFull)
                } else if mode == WriteMode::CreateNew && self.files.contains_key(&path) {
                    failure(ErrorKind::AlreadyExists)
                } else {
                    self.files.insert(path.clone(), bytes);
                    Ok(())
                };
                Some(JobResult::Written { path, generation, revision, result })
            }
            Effect::Export(job) => {
                self.files.insert(job.path.clone(), b"%PDF".to_vec());
                Some(JobResult::Exported { path: job.path, result: Ok((1, Vec::new())) })
            }
            Effect::Pick { purpose, .. } => Some(JobResult::Picked { purpose, choice: self.choice.clone() }),
            Effect::Quit => {
                self.has_quit = true;
                None
            }
            Effect::OpenWithSystem(_) | Effect::ShowInFolder(_) | Effect::SavePreferences(_) => None,
        }
    }

    fn type_text(&mut self, place: TextField, text: &str) {
        let at = self.state.document.canvas().text_at(&place).unwrap().len();
        self.give(Command::Edit(vec![Edit::insert(place, at, text)]));
    }

    fn dream(&self) -> &str {
        self.state.document.canvas().text_at(&dream()).unwrap()
    }
}

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
    session.state.path = Some("plan.canvas.json".into());
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
    assert_eq!(session.state.path, None);
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
    let Some(Dialog::Export(choice)) = session.state.dialog else { panic!() };
    assert_eq!((choice.kind, choice.language), (ExportKind::Pitch, Language::Dutch));
    session.give(Command::Answer(Answer::Export(choice)));
    assert!(session.files.contains_key(&PathBuf::from("uit.pdf")));
    assert_eq!(session.state.notices[0].made(), Some(&PathBuf::from("uit.pdf")));
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
    session.give(Command::DraftPitch);
    assert_eq!(session.state.document.canvas().pitch.text, "Niemand ligt wakker.");
    session.type_text(TextField::Pitch, " Doe mee.");
    session.give(Command::DraftPitch);
    assert_eq!(session.state.document.canvas().pitch.text, "Niemand ligt wakker. Doe mee.");
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
