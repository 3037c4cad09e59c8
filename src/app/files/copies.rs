//! Other copies of the open canvas: found beside its file, merged, compared, and told about.

use std::path::{Path, PathBuf};

use i18n_embed_fl::fl;

use crate::app::dialogs::question;
use crate::app::dialogs::question::AskedBy;
use crate::app::files::{journal, save};
use crate::app::{
    Context, CopyAnswer, Dialog, DiskEffect, Effect, JobEffect, Notice, OpenFailure, PathPurpose, State,
    VersionsChoice,
};
use crate::canvas::{Canvas, Case, Contribution, Id, Partner};
use crate::document::{Edit, Snapshot};
use crate::file::{EarlierVersion, Fingerprint, Known, Opened};
use crate::i18n::{self, Texts};
use crate::merge::{self, Copy, LostRow, MergeError, Report};

/// What to do with a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, enum_iterator::Sequence)]
pub enum WithCopy {
    /// Take in what it has.
    Merge,
    /// Show what is different in it.
    Compare,
}

/// What came of reading a copy.
#[derive(Debug)]
pub struct CopyRead {
    /// The merged canvas (Yjs update v1). `None` if it is only compared.
    pub merged: Option<Vec<u8>>,
    /// What there is to tell.
    pub report: Report,
    /// What is known of the copy.
    pub known: Known,
}

/// Why a copy was not merged or compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyFailure {
    /// It did not open.
    Open(OpenFailure),
    /// It does not fit.
    Merge(MergeError),
}

/// A report that is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct CopyView {
    /// What was done.
    pub with: WithCopy,
    /// The other copy.
    pub other: OtherCopy,
    /// What there is to tell; the open canvas is copy 0.
    pub report: Report,
    /// The steps of undo that lead back to before the merge: itself, and each row that was brought back since.
    pub steps: usize,
}

/// What the open canvas was merged or compared with.
#[derive(Debug, Clone, PartialEq)]
pub enum OtherCopy {
    /// A file.
    File(PathBuf, Known),
    /// The canvas's own file, which others changed.
    OwnFile(PathBuf),
    /// An earlier version.
    Version {
        /// The moment it was saved.
        saved: jiff::civil::DateTime,
        /// What it is called; empty where it has no name.
        name: String,
    },
}

impl CopyFailure {
    /// What happened and what to do; `file` is the name of the copy.
    pub fn message(&self, texts: &Texts, file: &str) -> String {
        match self {
            Self::Open(OpenFailure::Read(failure)) => failure.message(texts, file),
            Self::Open(OpenFailure::Content(error)) => i18n::open_error(texts, file, error),
            // On the command line it can be merged all the same.
            Self::Merge(MergeError::AnotherCanvas { .. }) => {
                fl!(texts.messages, "copy-another-canvas", file = file)
            }
            Self::Merge(error) => {
                i18n::report::merge_error(texts, &[fl!(texts.messages, "copy-this"), file.to_owned()], error)
            }
        }
    }
}

impl CopyView {
    /// What the two are called.
    pub fn names(&self, texts: &Texts) -> Vec<String> {
        let other = match &self.other {
            OtherCopy::File(path, _) | OtherCopy::OwnFile(path) => i18n::visible_file_name(path),
            OtherCopy::Version { saved, name } => i18n::report::version(texts, name, *saved),
        };
        let this = fl!(texts.messages, "copy-this");
        // A version is older: it is what the canvas differs from.
        if matches!(self.other, OtherCopy::Version { .. }) { vec![other, this] } else { vec![this, other] }
    }
}

/// Merges a copy with the canvas as it stood, or compares them. `client_ids` are for the two documents that this makes.
pub fn with_copy(
    with: WithCopy,
    snapshot: &Snapshot,
    theirs: &Opened,
    fingerprint: Fingerprint,
    client_ids: [u64; 2],
    mark: &str,
) -> Result<CopyRead, CopyFailure> {
    let [for_ours, for_both] = client_ids;
    let known = Known { id: theirs.document.id(), fingerprint };
    let histories = |error| CopyFailure::Merge(MergeError::from(error));
    let ours = snapshot.open(for_ours).map_err(histories)?;
    if with == WithCopy::Compare {
        let report = merge::compare_documents(&ours, &theirs.document);
        return Ok(CopyRead { merged: None, report, known });
    }
    let copies = [
        Copy { document: &ours, has_history: true, mark: "" },
        Copy { document: &theirs.document, has_history: theirs.has_history, mark },
    ];
    let merged = merge::merge(&copies, false, for_both).map_err(CopyFailure::Merge)?;
    let state = merged.document.encode().map_err(histories)?;
    Ok(CopyRead { merged: Some(state), report: merged.report, known })
}

/// Asks for a copy.
pub(in crate::app) fn pick(state: &State, with: WithCopy) -> Effect {
    Effect::Job(JobEffect::Pick {
        purpose: PathPurpose::Copy(with),
        name: String::new(),
        folder: save::folder(state),
        generation: state.open.generation,
    })
}

/// Has a copy read and merged or compared.
pub(in crate::app) fn begin(
    state: &mut State,
    path: PathBuf,
    with: WithCopy,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    state.notices.retain(|notice| !is_about(notice, &path));
    let client_ids = std::array::from_fn(|_| context.identities.client_id());
    let snapshot = Box::new(state.open.document.snapshot());
    vec![Effect::Job(JobEffect::WithCopy {
        path,
        with,
        snapshot,
        client_ids,
        generation: state.open.generation,
    })]
}

fn is_about(notice: &Notice, path: &Path) -> bool {
    matches!(notice, Notice::CopyBeside(other) | Notice::CopyFailed(other, _) if other == path)
}

/// A copy was read: what it brings comes into the canvas as one step, also where somebody typed on meanwhile.
pub(in crate::app) fn read(
    state: &mut State,
    path: PathBuf,
    with: WithCopy,
    generation: u64,
    result: Result<Box<CopyRead>, CopyFailure>,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    if generation != state.open.generation {
        return Vec::new();
    }
    let taken = result.and_then(|read| {
        let refused = |error| CopyFailure::Merge(MergeError::from(error));
        let merged = read.merged.as_deref().map(|merged| state.open.document.merge_as_step(merged));
        let is_step = merged.transpose().map_err(refused)?.unwrap_or(false);
        if is_step {
            state.open.others_revision = Some(state.open.document.revision());
        }
        Ok((read, usize::from(is_step)))
    });
    match taken {
        Ok((read, steps)) => {
            let view =
                CopyView { with, other: OtherCopy::File(path, read.known), report: read.report, steps };
            question::raise(state, Dialog::Copy(Box::new(view)), AskedBy::User, context);
        }
        Err(failure) => state.notices.push(Notice::CopyFailed(path, failure)),
    }
    journal::tick(state, context)
}

/// Shows how the canvas differs from an earlier version.
pub(in crate::app) fn compare_version(state: &mut State, choice: &VersionsChoice, canvas: &Canvas) {
    let version = choice.chosen.and_then(|place| choice.versions.as_ref()?.get(place));
    let Some(version) = version else { return };
    let report = merge::compare(canvas, state.open.document.canvas(), state.open.document.template());
    state.open.dialog = Some(changes(version, report));
}

/// Shows what changed since a version that was found by its name.
pub(in crate::app) fn named_version(
    state: &mut State,
    generation: u64,
    found: Option<(EarlierVersion, Result<Box<Opened>, OpenFailure>)>,
    context: &Context<'_>,
) {
    if generation != state.open.generation {
        return;
    }
    match found {
        None => {
            state.notices.retain(|notice| !matches!(notice, Notice::NoNamedVersion));
            state.notices.push(Notice::NoNamedVersion);
        }
        Some((version, Ok(opened))) => {
            let report = merge::compare_documents(&opened.document, &state.open.document);
            question::raise(state, changes(&version, report), AskedBy::User, context);
        }
        Some((version, Err(failure))) => {
            state.notices.push(Notice::OpenFailed(version.name.into(), failure));
        }
    }
}

fn changes(since: &EarlierVersion, report: Report) -> Dialog {
    let other = OtherCopy::Version { saved: since.saved, name: since.summary.version.trim().to_owned() };
    Dialog::Copy(Box::new(CopyView { with: WithCopy::Compare, other, report, steps: 0 }))
}

/// Copies came to lie beside the file, or changed there: each is offered until it is merged or its notice is taken away.
pub(in crate::app) fn found(state: &mut State, of: &Path, copies: Vec<PathBuf>) {
    if state.open.path().map(PathBuf::as_path) != Some(of) {
        return;
    }
    for copy in copies {
        state.notices.retain(|notice| !matches!(notice, Notice::CopyBeside(other) if *other == copy));
        state.notices.push(Notice::CopyBeside(copy));
    }
}

pub(in crate::app) fn answered(
    state: &mut State,
    answer: CopyAnswer,
    context: &mut Context<'_>,
) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::Copy(_)));
    let Some(Dialog::Copy(mut view)) = dialog else { return Vec::new() };
    match answer {
        CopyAnswer::BringBack(place) => {
            if place < view.report.vanished.len() {
                let lost = view.report.vanished.remove(place);
                let before = state.open.document.revision();
                bring_back(state, lost.row, context);
                // Where somebody typed since the merge, it is no more to be taken back from here.
                let is_step = view.steps > 0 && state.open.document.revision() != before;
                view.steps += usize::from(is_step);
            }
            state.open.dialog = Some(Dialog::Copy(view));
            journal::tick(state, context)
        }
        CopyAnswer::UndoMerge => {
            for _ in 0..view.steps {
                state.open.document.undo();
            }
            journal::tick(state, context)
        }
        CopyAnswer::PutAside => match &view.other {
            // The canvas's own file is no copy of it.
            OtherCopy::File(path, known) if !state.is_own_file(path) => {
                vec![Effect::Disk(DiskEffect::PutCopyAside { path: path.clone(), known: *known })]
            }
            OtherCopy::File(..) | OtherCopy::OwnFile(_) | OtherCopy::Version { .. } => Vec::new(),
        },
    }
}

/// Puts a row that vanished at the end of its table; with an id of its own where another has taken its.
fn bring_back(state: &mut State, row: LostRow, context: &mut Context<'_>) {
    let canvas = state.open.document.canvas();
    let fresh = |is_taken: bool, context: &mut Context<'_>| is_taken.then(|| context.identities.uuid());
    let edit = match row {
        LostRow::Partner(mut partner) => {
            let id = fresh(canvas.partner(partner.id).is_some(), context);
            partner.id = id.map_or(partner.id, Id::new);
            Edit::AddPartner { partner, after: canvas.partners.last().map(|row| row.id) }
        }
        LostRow::Contribution { partner, name, mut contribution } => {
            let Some(home) = canvas.partner(partner) else {
                // Its partner is gone as well and comes back with it.
                let row = Partner { name, contributions: vec![contribution], ..Partner::new(partner) };
                let after = canvas.partners.last().map(|row| row.id);
                return state.edit(&[Edit::AddPartner { partner: row, after }], context);
            };
            let id = fresh(home.contribution(contribution.id).is_some(), context);
            contribution = Contribution { id: id.map_or(contribution.id, Id::new), ..contribution };
            let after = home.contributions.last().map(|row| row.id);
            Edit::AddContribution { partner, contribution, after }
        }
        LostRow::Action(mut action) => {
            let id = fresh(canvas.action(action.id).is_some(), context);
            action.id = id.map_or(action.id, Id::new);
            Edit::AddAction { action, after: canvas.actions.last().map(|row| row.id) }
        }
        LostRow::Paragraph(mut paragraph) => {
            let paragraphs = &canvas.pitch.paragraphs;
            let id = fresh(paragraphs.iter().any(|row| row.id == paragraph.id), context);
            paragraph.id = id.map_or(paragraph.id, Id::new);
            Edit::AddParagraph { paragraph, after: paragraphs.last().map(|row| row.id) }
        }
        LostRow::Case(mut case) => {
            let id = fresh(canvas.case(case.id).is_some(), context);
            case.id = id.map_or(case.id, Id::new);
            Edit::AddCase { case, after: canvas.cases.last().map(|row| row.id) }
        }
        LostRow::CaseAnswer { case, name, mut answer } => {
            let Some(home) = canvas.case(case) else {
                // Its case is gone as well and comes back with it.
                let row = Case { name, answers: vec![answer], ..Case::new(case) };
                let after = canvas.cases.last().map(|row| row.id);
                return state.edit(&[Edit::AddCase { case: row, after }], context);
            };
            let id = fresh(home.answer(answer.id).is_some(), context);
            answer.id = id.map_or(answer.id, Id::new);
            Edit::AddCaseAnswer(case, answer)
        }
        LostRow::Text { field, text } => {
            // Its row may be gone as well by now.
            let Some(there) = canvas.text_at(&field) else { return };
            let between = if there.trim().is_empty() { "" } else { " " };
            Edit::insert(field.clone(), there.len(), format!("{between}{text}"))
        }
    };
    state.edit(&[edit], context);
}
