//! What is open.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::{Context, Dialog, Focus, Notice, Preferences, Then, WriteFailure};
use crate::canvas::{Canvas, CanvasId, Section, TextField};
use crate::document::{Document, Identity, difference};
use crate::file::Problem;
use crate::i18n::Language;
use crate::template::{SectionKind, SectionTemplate, Template};

/// What is open: one document, and what the window shows of it.
#[derive(Debug)]
pub struct State {
    /// The canvas.
    pub document: Document,
    /// Its file, once it has one.
    pub path: Option<PathBuf>,
    /// What the user has in hand.
    pub focus: Option<Focus>,
    /// The text field that the keyboard is sent to.
    pub caret: Option<TextField>,
    /// The question that is open.
    pub dialog: Option<Dialog>,
    /// What there is to tell, the oldest first.
    pub notices: Vec<Notice>,
    /// What was odd about the file, until the user has seen it.
    pub problems: Vec<Problem>,
    /// Settings.
    pub preferences: Preferences,
    /// The window's language.
    pub language: Language,
    /// The template of a new canvas.
    pub(super) usual_template: Arc<Template>,
    /// Which document is open: goes up with each, so that an answer about an earlier one can be told.
    pub(super) generation: u64,
    /// The revision that stands in the file.
    pub(super) saved_revision: u64,
    /// A write that was not answered yet, and one that failed.
    pub(super) write: WriteState,
    /// What goes on after a save.
    pub(super) after_save: Option<Then>,
}

/// How the last write went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum WriteState {
    Done,
    Busy,
    Failed(WriteFailure),
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
    /// A new, empty canvas.
    pub fn new(
        template: Arc<Template>,
        preferences: Preferences,
        language: Language,
        context: &mut Context<'_>,
    ) -> Self {
        let document = blank(&template, language, context);
        Self {
            saved_revision: document.revision(),
            focus: template.sections.first().map(|section| Focus::Section(section.id.clone())),
            // A new canvas can be written in at once.
            caret: first_text(&template),
            document,
            path: None,
            dialog: None,
            notices: Vec::new(),
            problems: Vec::new(),
            preferences,
            language,
            usual_template: template,
            generation: 0,
            write: WriteState::Done,
            after_save: None,
        }
    }

    /// Whether there is work that is in no file.
    pub fn is_unsaved(&self) -> bool {
        self.document.revision() != self.saved_revision
    }

    /// The state of saving.
    pub fn saving(&self) -> Saving {
        match (&self.write, self.is_unsaved(), &self.path) {
            (WriteState::Busy, _, _) => Saving::Busy,
            (WriteState::Failed(_), true, _) => Saving::Failed,
            (_, true, _) => Saving::Unsaved,
            (_, false, Some(_)) => Saving::Saved,
            (_, false, None) => Saving::New,
        }
    }

    /// The name of the file, without its folder.
    pub fn file_name(&self) -> Option<String> {
        let name = self.path.as_ref()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    /// The section that the user has in hand, with what the template says of it.
    pub fn section_in_hand(&self) -> Option<&SectionTemplate> {
        let template = self.document.template();
        self.focus.as_ref()?.section(template).and_then(|id| template.section(id))
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
            SectionKind::Pitch => !canvas.pitch.text.trim().is_empty(),
        }
    }

    /// Puts another document in place of this one.
    pub(super) fn replace_document(&mut self, document: Document, path: Option<PathBuf>) {
        self.generation += 1;
        self.saved_revision = document.revision();
        let first = document.template().sections.first();
        self.focus = first.map(|section| Focus::Section(section.id.clone()));
        self.caret = None;
        self.document = document;
        self.path = path;
        self.write = WriteState::Done;
        self.after_save = None;
        self.notices.clear();
        self.problems.clear();
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
    let first = template.sections.first().filter(|section| section.kind == SectionKind::Text)?;
    Some(TextField::Section(first.id.clone()))
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
