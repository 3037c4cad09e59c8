//! What is open.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;

use super::autosave::Rest;
use super::export::Approved;
use super::journal::{self, JournalState};
use super::logo::Logos;
use super::opening::Opening;
use super::outside::Asked as AskedAboutFile;
use super::question::{AskedBy, Questions};
use super::{Awaited, Context, Dialog, Effect, Focus, Notice, Preferences, RowKind, Step, Then, pitch};
use crate::canvas::{Canvas, CanvasId, ParagraphId, Partner, PartnerId, Section, SectionId, TextField};
use crate::document::{Document, Identity, Version, difference};
use crate::file::{Known, Problem};
use crate::guidance::{self, Advice, Rules};
use crate::i18n::{self, Language};
use crate::pitch::Draft;
use crate::template::{SectionKind, SectionTemplate, Template};

/// What is open: one document, and what the window shows of it.
#[derive(Debug)]
pub struct State {
    /// The canvas.
    pub document: Document,
    /// Its file, once it has one.
    pub(super) home: Option<Home>,
    /// What the user has in hand.
    pub focus: Option<Focus>,
    /// Which of the sections with cases was in hand last.
    case_section: Option<SectionId>,
    /// The text field that the keyboard is sent to.
    pub caret: Option<TextField>,
    /// The table that the keyboard is sent to: its first row, or what adds one.
    pub table: Option<RowKind>,
    /// Whether the keyboard is sent to the next region of the window, or to the one before.
    pub region: Option<Step>,
    /// Of whom the pitch is looked at as that partner gets it; as everyone gets it where that is nobody.
    reader: Option<PartnerId>,
    /// The place among [`State::slides`] while the canvas is shown to a room.
    pub presenting: Option<usize>,
    /// The question that is open.
    pub dialog: Option<Dialog>,
    /// What there is to tell, the oldest first.
    pub notices: Vec<Notice>,
    /// Interrupted work that the user does not want to be asked about now.
    pub(super) put_off: BTreeSet<String>,
    /// Protected files of which the user said that they are to be replaced all the same.
    pub(super) replaceable: BTreeSet<PathBuf>,
    /// What was odd about the file, until the user has seen it.
    pub problems: Vec<Problem>,
    /// Settings.
    pub preferences: Preferences,
    /// The window's language.
    pub language: Language,
    /// Where the program keeps earlier versions and work in hand, where the system has a place for that.
    pub data_folder: Option<PathBuf>,
    /// The user's own folder.
    pub home_folder: Option<PathBuf>,
    /// The day it was at the last command.
    pub today: Date,
    /// What a new canvas can be, the usual one first.
    pub templates: Vec<Arc<Template>>,
    /// What they last said.
    pub(super) advice: Asked,
    /// Which document is open: goes up with each, so that an answer about an earlier one can be told.
    pub(super) generation: u64,
    /// The revision that is in the file, or that a new canvas began with; none where what is open is in no file.
    pub(super) saved_revision: Option<u64>,
    /// The revision that came of taking in what others wrote, the last time.
    pub(super) others_revision: Option<u64>,
    /// Since when nothing changed.
    pub(super) rest: Rest,
    /// How far the work in hand is written down.
    pub(super) journal: JournalState,
    /// The file as others left it, while the user is asked about it.
    pub(super) outside: Option<Box<AskedAboutFile>>,
    /// The change by others that a worker merges, by the client ids that it was given.
    pub(super) merging: Option<[u64; 3]>,
    /// When the canvas in hand was last kept as a version because of a change by others.
    pub(super) kept_at: Option<Duration>,
    /// What was last told to be odd about the file.
    pub(super) told_problems: Vec<Problem>,
    /// Who waits for the last save.
    pub(super) saved_by: AskedBy,
    /// What the program wants to ask, and the keyboard that it waits for.
    pub(super) questions: Questions,
    /// A name and a folder to begin with when the canvas gets a file.
    pub(super) suggested_name: Option<String>,
    pub(super) suggested_folder: Option<PathBuf>,
    /// A file that is being opened.
    pub(super) opening: Option<Opening>,
    /// A write that was not answered yet, and one that failed.
    pub(super) write: WriteState,
    /// Writes of this document that were not answered before another was asked for.
    pub(super) superseded: Vec<Writing>,
    /// How many writes were asked for, of all documents.
    pub(super) writes: u64,
    /// What has not answered for some seconds.
    pub(super) silent: Vec<Awaited>,
    /// What goes on after a save.
    pub(super) after_save: Option<Then>,
    /// How many previews of an export were made.
    pub(super) previews: u64,
    /// The export that the user looked at last.
    pub(super) approved: Option<Approved>,
    /// Logos as pixels.
    pub(super) logos: Logos,
}

/// What the method last said, and of which document, revision and day.
#[derive(Debug, Default)]
pub(super) struct Asked {
    found: Vec<Advice>,
    about: Option<(u64, u64, Date)>,
    /// Paragraphs of the pitch that are older than their section, with what they would be now.
    older: BTreeMap<ParagraphId, Option<Draft>>,
}

/// The canvas's own file.
#[derive(Debug)]
pub(super) struct Home {
    pub(super) path: PathBuf,
    /// What was last read from it or written to it.
    pub(super) known: Known,
    /// The replica's version of `known`. `None` if it is not known, as for recovered work.
    pub(super) version: Option<Version>,
}

/// How the last write went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum WriteState {
    Done,
    Busy(Writing),
    /// A change by others was in the way; the save goes on when that is merged.
    Merging,
    Failed,
}

/// A write that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Writing {
    pub(super) ticket: u64,
    pub(super) path: PathBuf,
    /// What is being written, as the replica knows it.
    pub(super) version: Version,
    /// Another save was asked for meanwhile; it comes after this one, with all that was typed until then.
    pub(super) is_asked_again: bool,
}

/// The state of saving, as the window says it in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// A new canvas in which nothing changed; there is nothing to save.
    New,
    /// All of it is in the file.
    Saved,
    /// There is work that is in no file.
    Unsaved,
    /// It is being written.
    Busy,
    /// It was not written.
    Failed,
}

impl State {
    /// A new, empty canvas of the usual template.
    pub fn new(
        template: Arc<Template>,
        preferences: Preferences,
        language: Language,
        context: &mut Context<'_>,
    ) -> Self {
        let mut document = blank(&template, language, context);
        document.keep_updates();
        document.set_author(&preferences.author);
        Self {
            saved_revision: Some(document.revision()),
            others_revision: None,
            journal: JournalState::of_nothing(document.revision()),
            outside: None,
            merging: None,
            kept_at: None,
            told_problems: Vec::new(),
            saved_by: AskedBy::User,
            questions: Questions::default(),
            suggested_name: None,
            suggested_folder: None,
            case_section: None,
            focus: template.sections.first().map(|section| Focus::Section(section.id.clone())),
            // A new canvas can be written in at once.
            caret: first_text(&template),
            table: None,
            document,
            home: None,
            rest: Rest::default(),
            region: None,
            reader: None,
            presenting: None,
            dialog: None,
            notices: Vec::new(),
            put_off: BTreeSet::new(),
            replaceable: BTreeSet::new(),
            problems: Vec::new(),
            preferences,
            language,
            data_folder: None,
            home_folder: None,
            today: context.today,
            templates: vec![template],
            advice: Asked::default(),
            generation: 0,
            opening: None,
            write: WriteState::Done,
            superseded: Vec::new(),
            writes: 0,
            silent: Vec::new(),
            after_save: None,
            previews: 0,
            approved: None,
            logos: Logos::default(),
        }
    }

    /// The same with more templates for a new canvas.
    #[must_use]
    pub fn with_templates<'a>(mut self, templates: impl Iterator<Item = &'a Template>) -> Self {
        let usual = self.templates.first().cloned();
        let is_other = |template: &&Template| usual.as_ref().is_none_or(|usual| usual.id != template.id);
        self.templates.extend(templates.filter(is_other).cloned().map(Arc::new));
        self
    }

    /// Whether there is work that is in no file.
    pub fn is_unsaved(&self) -> bool {
        self.saved_revision != Some(self.document.revision())
    }

    /// Whether the last change was taken in from others.
    pub fn was_changed_by_others(&self) -> bool {
        self.others_revision == Some(self.document.revision())
    }

    /// The canvas's own file, once it has one.
    pub fn path(&self) -> Option<&PathBuf> {
        self.home.as_ref().map(|home| &home.path)
    }

    /// Whether a path leads to the canvas's own file.
    pub(super) fn is_own_file(&self, path: &Path) -> bool {
        self.path().is_some_and(|own| own == path || self.preferences.real_path(own) == path)
    }

    /// Whether the canvas is being written to its file.
    pub(super) const fn is_writing(&self) -> bool {
        matches!(self.write, WriteState::Busy(_) | WriteState::Merging)
    }

    /// The file that the canvas is being written to.
    pub(super) const fn write_path(&self) -> Option<&PathBuf> {
        match &self.write {
            WriteState::Busy(writing) => Some(&writing.path),
            WriteState::Done | WriteState::Merging | WriteState::Failed => None,
        }
    }

    /// The state of saving.
    pub fn saving(&self) -> Saving {
        match (&self.write, self.is_unsaved(), &self.home) {
            (WriteState::Busy(_) | WriteState::Merging, _, _) => Saving::Busy,
            (WriteState::Failed, true, _) => Saving::Failed,
            (_, true, _) => Saving::Unsaved,
            (_, false, Some(_)) => Saving::Saved,
            (_, false, None) => Saving::New,
        }
    }

    /// The name of the file, without its folder.
    pub fn file_name(&self) -> Option<String> {
        let name = self.path()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    /// What the window is called: a mark where there is unsaved work, the subject, the file, and the program.
    pub fn title(&self) -> String {
        let mark = if self.is_unsaved() { "● " } else { "" };
        let subject = self.document.canvas().header.subject.trim().to_owned();
        let parts = [Some(subject).filter(|subject| !subject.is_empty()), self.file_name()];
        let parts = parts.into_iter().flatten().chain(["Samencanvas".to_owned()]);
        i18n::visible_line(&format!("{mark}{}", parts.collect::<Vec<_>>().join(" – ")))
    }

    /// The section that the user has in hand, with what the template says of it. For a case that is the section from
    /// which it was taken in hand.
    pub fn section_in_hand(&self) -> Option<&SectionTemplate> {
        let template = self.document.template();
        let section = |id| template.section(id);
        let focus = self.focus.as_ref()?;
        let of_case =
            self.case_section.as_ref().filter(|_| matches!(focus, Focus::Case(_))).and_then(section);
        of_case.or_else(|| focus.section(template).and_then(section))
    }

    /// Keeps in mind which of the sections with cases was in hand last.
    pub(super) fn remember_case_section(&mut self) {
        if let Some(Focus::Section(id)) = &self.focus
            && super::CASE_SECTIONS.contains(&id.as_str())
        {
            self.case_section = Some(id.clone());
        }
    }

    /// What the method advises about the canvas.
    pub fn advice(&self) -> &[Advice] {
        &self.advice.found
    }

    /// Asks the method anew, where the canvas or the day is another.
    pub(super) fn ask_advice(&mut self, today: Date) {
        let about = (self.generation, self.document.revision(), today);
        if self.advice.about != Some(about) {
            let canvas = self.document.canvas();
            let template = self.document.template();
            self.advice.found = guidance::advice(Rules::built_in(), canvas, template, today);
            let language = pitch::language(canvas, self.language);
            self.advice.older = pitch::older(canvas, template, language);
            self.advice.about = Some(about);
        }
    }

    /// Whether the section that a paragraph of the pitch was made from has changed since.
    pub fn is_older(&self, paragraph: ParagraphId) -> bool {
        self.advice.older.contains_key(&paragraph)
    }

    /// What a paragraph that is older than its section would be now; nothing where the section is empty.
    pub fn fresh_paragraph(&self, paragraph: ParagraphId) -> Option<&Draft> {
        self.advice.older.get(&paragraph)?.as_ref()
    }

    /// The partner for whom the pitch is looked at; nobody where it is looked at as everyone gets it.
    pub fn reader(&self) -> Option<&Partner> {
        self.document.canvas().partner(self.reader?)
    }

    /// Looks at the pitch as this partner gets it.
    pub(super) const fn read_pitch_for(&mut self, reader: Option<PartnerId>) {
        self.reader = reader;
    }

    /// Whether somebody wrote in a section.
    pub fn is_filled(&self, section: &SectionTemplate) -> bool {
        let canvas = self.document.canvas();
        match section.kind {
            SectionKind::Text | SectionKind::Questions => {
                canvas.sections.get(&section.id).is_some_and(|section| !is_blank(section))
            }
            SectionKind::Partners => !canvas.partners.is_empty(),
            SectionKind::Actions => !canvas.actions.is_empty(),
            SectionKind::Pitch => !canvas.pitch.is_blank(),
        }
    }

    /// Puts another document, which is in no file yet, in place of this one.
    pub(super) fn replace_document(
        &mut self,
        mut document: Document,
        context: &mut Context<'_>,
    ) -> Vec<Effect> {
        let effects = journal::abandon(self, context);
        document.keep_updates();
        document.set_author(&self.preferences.author);
        self.generation += 1;
        self.saved_revision = Some(document.revision());
        self.others_revision = None;
        self.journal = JournalState::of_nothing(document.revision());
        let first = document.template().sections.first();
        self.focus = first.map(|section| Focus::Section(section.id.clone()));
        self.caret = None;
        self.table = None;
        self.document = document;
        self.home = None;
        self.outside = None;
        self.merging = None;
        self.kept_at = None;
        self.told_problems.clear();
        self.questions.forget();
        self.dialog.take_if(|dialog| dialog.is_about_canvas());
        self.approved = None;
        self.presenting = None;
        self.case_section = None;
        self.reader = None;
        self.rest = Rest::default();
        self.suggested_name = None;
        self.suggested_folder = None;
        self.opening = None;
        self.write = WriteState::Done;
        self.superseded.clear();
        self.after_save = None;
        self.notices.retain(|notice| matches!(notice, Notice::Interrupted(_) | Notice::NoAnswer(_)));
        self.problems.clear();
        effects
    }
}

fn is_blank(section: &Section) -> bool {
    match section {
        Section::Text(text) => text.trim().is_empty(),
        Section::Questions(answers) => answers.values().all(|answer| answer.trim().is_empty()),
    }
}

/// The text of the first section, where that is one.
pub(super) fn first_text(template: &Template) -> Option<TextField> {
    template.sections.first().and_then(first_text_of)
}

/// The first text that can be written in a section; none in a table without rows.
pub(super) fn first_text_of(section: &SectionTemplate) -> Option<TextField> {
    match section.kind {
        SectionKind::Text => Some(TextField::Section(section.id.clone())),
        SectionKind::Pitch => Some(TextField::Pitch),
        SectionKind::Questions => {
            let first = section.questions.first()?;
            Some(TextField::Answer(section.id.clone(), first.id.clone()))
        }
        SectionKind::Partners | SectionKind::Actions => None,
    }
}

/// A new canvas of a template, with today's date.
pub(super) fn blank(template: &Arc<Template>, language: Language, context: &mut Context<'_>) -> Document {
    let mut canvas = template.blank_canvas(language.tag());
    canvas.header.date = Some(context.today);
    beginning_with(template, &canvas, context)
}

/// A canvas with an identity of its own that begins with what stands on another one.
pub(super) fn beginning_with(
    template: &Arc<Template>,
    canvas: &Canvas,
    context: &mut Context<'_>,
) -> Document {
    let identity = Identity::new(CanvasId::new(context.identities.uuid()), Arc::clone(template));
    let mut made = Document::blank(identity.clone(), &canvas.language, context.identities.client_id());
    let edits = difference(made.canvas(), canvas);
    // What stood on one canvas fits another, so this is never refused.
    made.edit(&edits, Duration::ZERO).ok();
    // What a canvas begins with is no step to take back.
    let decoded =
        made.encode().and_then(|state| Document::decode(identity, context.identities.client_id(), &state));
    decoded.unwrap_or(made)
}
