//! One open canvas, and everything that belongs to it: its file, its dialogs, and how far it is saved. Opening another
//! canvas replaces it whole.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use crate::app::dialogs::export::ApprovedPdf;
use crate::app::dialogs::outside::FileQuestion;
use crate::app::dialogs::requester::Requester;
use crate::app::open::advice_cache::AdviceCache;
use crate::app::open::blank::first_text_of;
use crate::app::open::journal_state::JournalState;
use crate::app::open::rest::Rest;
use crate::app::open::unread::Unread;
use crate::app::{
    Dialog, ExportChoice, Focus, RowTable, SessionDesk, SlidePlace, TableLook, Then, WordsChoice,
};
use crate::canvas::{FieldRef, Partner, PartnerId, RowRef, SectionId, TextField};
use crate::document::{ContentId, Document, Version};
use crate::file::{Known, Problem};
use crate::i18n;
use crate::path::CanonicalPath;
use crate::schema::DeclaredTable;
use crate::template::{ColumnTemplate, SectionTemplate};

/// One open canvas.
#[derive(Debug)]
pub struct OpenCanvas {
    /// The canvas.
    pub document: Document,
    /// Its file, once it has one.
    pub(in crate::app) home: Option<Home>,
    /// The number of this canvas among all that were opened, so that an answer about an earlier one is recognised.
    pub(in crate::app) generation: u64,
    /// The section, the row or the panel that the user works on.
    pub focus: Option<Focus>,
    /// The last section with cases that had the focus.
    case_section: Option<SectionId>,
    /// The section or the row that was selected last, before a part of the panel that belongs to none.
    before_panel: Option<Focus>,
    /// The text field that the keyboard is sent to.
    pub caret: Option<TextField>,
    /// What stands in fields and cannot be read.
    pub(in crate::app) unread: Vec<Unread>,
    /// The field for a value, such as a date, that the keyboard is sent to.
    pub field: Option<FieldRef>,
    /// The row that was begun on the page, until the keyboard leaves it. Without a word it goes again.
    pub begun: Option<RowRef>,
    /// What was selected when that row was begun, to which one returns from it.
    pub(in crate::app) begun_from: Option<Focus>,
    /// The table that the keyboard is sent to: its first row, or the button that adds one.
    pub table: Option<RowTable>,
    /// The tables that are shown otherwise than their template says.
    looks: BTreeMap<SectionId, TableLook>,
    /// The partner whose version of the pitch is shown. `None` for the version for everyone.
    reader: Option<PartnerId>,
    /// What the room sees during a presentation.
    pub presenting: Option<SlidePlace>,
    /// Whether a presentation shows the sections in which nothing stands yet, as questions.
    pub shows_blank: bool,
    /// The desk of a session, while it is open.
    pub session: Option<SessionDesk>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// The dialogs that wait for the keyboard to rest, the oldest first, and since when.
    pub(in crate::app) waiting: Vec<(Dialog, Duration)>,
    /// The problems found in the file, until the user has seen them.
    pub problems: Vec<Problem>,
    /// The problems found in the file that the user was last told about.
    pub(in crate::app) told_problems: Vec<Problem>,
    pub(in crate::app) advice: AdviceCache,
    /// What is in the file, or what a new canvas began with. `None` if the canvas is in no file, or if it is not known
    /// what a write left there.
    pub(in crate::app) saved: Option<ContentId>,
    /// The revision that resulted from the last change by others.
    pub(in crate::app) others_revision: Option<u64>,
    /// Since when nothing changed.
    pub(in crate::app) rest: Rest,
    /// The progress of the journal.
    pub(in crate::app) journal: JournalState,
    /// Words of the form that were changed in the dialog and not kept.
    pub(in crate::app) unfinished_words: Option<Box<WordsChoice>>,
    /// The open question about a file that others changed.
    pub(in crate::app) outside: Option<Box<FileQuestion>>,
    /// The change by others that a worker merges, by the client ids that it was given.
    pub(in crate::app) merging: Option<[u64; 3]>,
    /// When the canvas was last kept as a version because of a change by others.
    pub(in crate::app) kept_at: Option<Duration>,
    /// Who requested the last save.
    pub(in crate::app) saved_by: Requester,
    /// The name that the file dialog suggests for a canvas without a file.
    pub(in crate::app) suggested_name: Option<String>,
    /// The folder that the file dialog suggests for a canvas without a file.
    pub(in crate::app) suggested_folder: Option<PathBuf>,
    /// The write that is under way, or the outcome of the last one.
    pub(in crate::app) write: WriteState,
    /// Writes that were not answered before the next one was asked for.
    pub(in crate::app) superseded: Vec<Writing>,
    /// What follows after a save.
    pub(in crate::app) after_save: Option<Then>,
    /// The export that the user last saw a preview of.
    pub(in crate::app) approved: Option<ApprovedPdf>,
    /// The settings of the last export.
    pub(in crate::app) last_export: Option<ExportChoice>,
    /// The same for paper without the words of the canvas.
    pub(in crate::app) last_empty: Option<ExportChoice>,
}

/// The canvas's own file.
#[derive(Debug)]
pub(in crate::app) struct Home {
    pub(in crate::app) path: CanonicalPath,
    /// What was last read from it or written to it.
    pub(in crate::app) known: Known,
    /// The replica's version of `known`. `None` if it is not known, as for recovered work.
    pub(in crate::app) version: Option<Version>,
}

/// The state of the last write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum WriteState {
    Done,
    Busy(Writing),
    /// A change by others was found; the save continues when that is merged.
    Merging,
    Failed,
}

/// A write that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct Writing {
    pub(in crate::app) ticket: u64,
    pub(in crate::app) path: PathBuf,
    /// What is being written, as the replica knows it.
    pub(in crate::app) version: Version,
    /// Another save was asked for meanwhile; it comes after this one, with all that was typed until then.
    pub(in crate::app) is_asked_again: bool,
}

/// The state of saving, shown as one word.
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

impl OpenCanvas {
    /// A number that is unique among the canvases opened in this window.
    pub const fn generation(&self) -> u64 {
        self.generation
    }

    /// A canvas that is in no file yet, with the focus on its first section.
    pub(in crate::app) fn new(mut document: Document, generation: u64, author: &str) -> Self {
        document.keep_updates();
        document.set_author(author);
        let first = document.template().sections.first();
        Self {
            home: None,
            generation,
            focus: first.map(|section| Focus::Section(section.id.clone())),
            case_section: None,
            before_panel: None,
            caret: None,
            unread: Vec::new(),
            field: None,
            begun: None,
            begun_from: None,
            table: None,
            looks: BTreeMap::new(),
            reader: None,
            presenting: None,
            session: None,
            shows_blank: false,
            dialog: None,
            waiting: Vec::new(),
            problems: Vec::new(),
            told_problems: Vec::new(),
            advice: AdviceCache::default(),
            saved: Some(document.content()),
            others_revision: None,
            rest: Rest::default(),
            journal: JournalState::of_nothing(document.revision()),
            unfinished_words: None,
            outside: None,
            merging: None,
            kept_at: None,
            saved_by: Requester::User,
            suggested_name: None,
            suggested_folder: None,
            write: WriteState::Done,
            superseded: Vec::new(),
            after_save: None,
            approved: None,
            last_export: None,
            last_empty: None,
            document,
        }
    }

    /// Sends the keyboard to the first section, so that a new canvas can be written in at once.
    pub(in crate::app) fn send_to_first_section(&mut self) {
        let first = self.document.template().sections.first();
        (self.table, self.caret) = (first.and_then(RowTable::of), first.and_then(first_text_of));
    }

    /// Whether there is work that is in no file.
    pub fn is_unsaved(&self) -> bool {
        self.saved != Some(self.document.content())
    }

    /// Whether the last change was made by others.
    pub fn was_changed_by_others(&self) -> bool {
        self.others_revision == Some(self.document.revision())
    }

    /// The canvas's own file, once it has one.
    pub fn path(&self) -> Option<&CanonicalPath> {
        self.home.as_ref().map(|home| &home.path)
    }

    /// Whether the canvas is being written to its file.
    pub(in crate::app) const fn is_writing(&self) -> bool {
        matches!(self.write, WriteState::Busy(_) | WriteState::Merging)
    }

    /// The file that the canvas is being written to.
    pub(in crate::app) const fn write_path(&self) -> Option<&PathBuf> {
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

    /// The window title: a mark if there is unsaved work, the subject, the file, and the program.
    pub fn title(&self) -> String {
        let mark = if self.is_unsaved() { "● " } else { "" };
        let subject = self.document.canvas().header.subject.trim().to_owned();
        let parts = [Some(subject).filter(|subject| !subject.is_empty()), self.file_name()];
        let parts = parts.into_iter().flatten().chain(["Samencanvas".to_owned()]);
        i18n::visible_line(&format!("{mark}{}", parts.collect::<Vec<_>>().join(" – ")))
    }

    /// The selected section, as the template describes it. For a case, the section from which it was
    /// selected.
    pub fn selected_section(&self) -> Option<&SectionTemplate> {
        let template = self.document.template();
        let section = |id| template.section(id);
        let focus = self.focus.as_ref()?;
        let of_case =
            self.case_section.as_ref().filter(|_| matches!(focus, Focus::Case(_))).and_then(section);
        of_case.or_else(|| focus.section(template).and_then(section))
    }

    /// The table of the selected section, where its template declares one.
    pub(in crate::app) fn declared_table(&self) -> Option<&'static DeclaredTable> {
        self.selected_section().and_then(|section| section.table)
    }

    /// The column of choices by which a section is shown as a board. `None` if it is shown in rows.
    pub fn board_by<'a>(&self, section: &'a SectionTemplate) -> Option<&'a ColumnTemplate> {
        match self.looks.get(&section.id) {
            Some(TableLook::Rows) => None,
            Some(TableLook::Board) => section.can_be_board_by(),
            None => section.board_by(),
        }
    }

    /// Shows the table of the selected section in rows or as a board, until the canvas is closed.
    pub(in crate::app) fn show_table_as(&mut self, look: TableLook) {
        if let Some(section) = self.selected_section() {
            let id = section.id.clone();
            self.looks.insert(id, look);
        }
    }

    /// Whether the table of the selected section can be shown so, and is not.
    pub(in crate::app) fn can_show_table_as(&self, look: TableLook) -> bool {
        self.selected_section().is_some_and(|section| {
            section.can_be_board_by().is_some()
                && match look {
                    TableLook::Rows => self.board_by(section).is_some(),
                    TableLook::Board => self.board_by(section).is_none(),
                }
        })
    }

    /// What was selected before the checklists or the partnership, if it is still there; else the first section.
    pub fn before_panel(&self) -> Option<Focus> {
        let (canvas, template) = (self.document.canvas(), self.document.template());
        let first = || template.sections.first().map(|section| Focus::Section(section.id.clone()));
        self.before_panel.clone().filter(|before| before.is_on(canvas, template)).or_else(first)
    }

    /// Remembers what was selected last: a section or a row, and which of the sections with cases.
    pub(in crate::app) fn remember_selected(&mut self) {
        if let Some(focus) = &self.focus
            && !matches!(focus, Focus::Checklists | Focus::Partnership)
            && self.before_panel.as_ref() != Some(focus)
        {
            self.before_panel = Some(focus.clone());
        }
        if let Some(Focus::Section(id)) = &self.focus
            && self.document.template().section(id).is_some_and(|section| section.decision_aid)
        {
            self.case_section = Some(id.clone());
        }
    }

    /// The partner that the pitch is shown for. `None` if it is shown as for everyone.
    pub fn reader(&self) -> Option<&Partner> {
        self.document.canvas().partner(self.reader?)
    }

    /// Shows the pitch for this partner.
    pub(in crate::app) const fn read_pitch_for(&mut self, reader: Option<PartnerId>) {
        self.reader = reader;
    }

    /// What stands in a field and cannot be read.
    pub fn unread_in(&self, field: &FieldRef) -> Option<&Unread> {
        self.unread.iter().find(|unread| unread.field == *field)
    }

    /// The first text that cannot be read, in a field that is still there.
    pub fn first_unread(&self) -> Option<&Unread> {
        let canvas = self.document.canvas();
        self.unread.iter().find(|unread| match &unread.field {
            FieldRef::Canvas(_) => true,
            FieldRef::Row(row, _) | FieldRef::Member(row, ..) => canvas.row(*row).is_some(),
        })
    }

    /// Whether somebody wrote or chose something in a section.
    pub fn is_filled(&self, section: &SectionTemplate) -> bool {
        section.is_filled_on(self.document.canvas())
    }
}
