//! Exporting: the question, the preview, and the files.

use std::path::PathBuf;
use std::sync::Arc;

use i18n_embed_fl::fl;

use crate::app::dialogs::export::{ApprovedPdf, whole};
use crate::app::files::names::{base_name, pick, place_with_ending, with_ending};
use crate::app::{
    Dialog, Effect, ExportAim, ExportAnswer, ExportChoice, ExportFailure, ExportJob, ExportSource,
    ExportView, Exported, JobEffect, MadePdf, Notice, PathPurpose, Preview, PreviewFailure, State,
    WriteFailure, WriteMode,
};
use crate::document::{Document, Identity, Snapshot};
use crate::export::{
    Addressee, Attach, ExportKind, Format, NoteSheets, Paper, addressees, document_name, file_stem,
};
use crate::i18n::{Language, Texts};
use crate::path::FilePlace;
use crate::picture::Pixels;

/// Asks what to export, with the choice of the last time or the default one.
pub(in crate::app) fn ask(state: &mut State) -> Vec<Effect> {
    let last = state.open.last_export.filter(|last| is_possible(state, *last));
    look_at(state, last.unwrap_or_else(|| usual(state)), ExportAim::Save, None)
}

/// Asks what to print: what was exported or printed last, else the canvas; on the paper that most printers have.
pub(in crate::app) fn ask_to_print(state: &mut State) -> Vec<Effect> {
    let usual = ExportChoice { paper: Paper::A4, ..usual(state) };
    let last = state.open.last_export.filter(|last| is_possible(state, *last));
    // Paper is for one reader at a time, and has one format.
    let last = last.filter(|last| last.addressee != Addressee::EachPartner);
    let poster = ExportKind::Poster;
    let has_poster = state.open.document.template().document_kinds().contains(&poster.document());
    let first = if has_poster { ExportChoice { kind: poster, ..usual } } else { usual };
    let choice = last.map_or(first, |last| {
        let choice = ExportChoice {
            kind: last.kind,
            addressee: last.addressee,
            language: last.language,
            attach: Attach::usual(last.kind, last.addressee),
            ..usual
        };
        // Tiles are for the printer of an office, whatever the size of the whole.
        if last.tiles.is_some() {
            ExportChoice { paper: last.paper, tiles: last.tiles, ..choice }
        } else {
            choice
        }
    });
    look_at(state, choice, ExportAim::Print, None)
}

/// Asks which paper to make for a meeting: an empty canvas for a wall, question cards or notes. What was chosen last is
/// chosen again.
pub(in crate::app) fn ask_for_empty(state: &mut State) -> Vec<Effect> {
    let last = state.open.last_empty.filter(|last| has_its_rows(state, last.kind));
    let usual = ExportChoice {
        source: ExportSource::EmptyCanvas,
        kind: ExportKind::Poster,
        paper: Paper::A0,
        attach: Attach::None,
        ..usual(state)
    };
    look_at(state, last.unwrap_or(usual), ExportAim::Save, None)
}

/// Whether what was chosen before is still on the canvas, and a document of its form.
fn is_possible(state: &State, choice: ExportChoice) -> bool {
    let canvas = state.open.document.canvas();
    let has_reader = match choice.addressee {
        Addressee::Everyone => true,
        Addressee::EachPartner => addressees(canvas).next().is_some(),
        Addressee::Partner(id) => addressees(canvas).any(|partner| partner.id == id),
    };
    // Another version of the form may have other documents.
    let is_offered = state.open.document.template().document_kinds().contains(&choice.kind.document());
    is_offered && has_reader && has_its_rows(state, choice.kind) && choice.source == ExportSource::OpenCanvas
}

/// Whether the case or the section that a document is about is still there.
fn has_its_rows(state: &State, kind: ExportKind) -> bool {
    let document = &state.open.document;
    match kind {
        ExportKind::Motivation(Some(id)) => document.canvas().cases.iter().any(|case| case.id == id),
        ExportKind::Notes(NoteSheets::Section(place)) => place < document.template().sections.len(),
        ExportKind::Notes(NoteSheets::EachSection | NoteSheets::Blank)
        | ExportKind::Motivation(None)
        | ExportKind::Pitch
        | ExportKind::Poster
        | ExportKind::Report(_)
        | ExportKind::Minutes
        | ExportKind::Cards => true,
    }
}

/// The default choice: the first document of the form, which is a pitch of most, for everyone in the document's language.
fn usual(state: &State) -> ExportChoice {
    let language = Language::of(&state.open.document.canvas().language).unwrap_or(state.language);
    let kind = ExportKind::of_form(state.open.document.template(), Format::Pdf);
    ExportChoice {
        source: ExportSource::OpenCanvas,
        kind,
        format: Format::Pdf,
        addressee: Addressee::Everyone,
        paper: if kind == ExportKind::Poster { Paper::A3 } else { Paper::A4 },
        tiles: None,
        language,
        attach: Attach::usual(kind, Addressee::Everyone),
    }
}

/// Shows the question with these settings, and starts a preview if the document has pages.
fn look_at(
    state: &mut State,
    choice: ExportChoice,
    aim: ExportAim,
    drawn: Option<Arc<Pixels>>,
) -> Vec<Effect> {
    let (preview, drawn) = match choice.format {
        Format::Pdf => (Preview::Busy, drawn),
        Format::Markdown | Format::Text => (Preview::WithoutPages, None),
    };
    let has_pages = preview == Preview::Busy;
    state.previews += 1;
    let number = state.previews;
    let document = Box::new(source(state, choice));
    state.open.dialog = Some(Dialog::Export(Box::new(ExportView {
        choice,
        aim,
        prints_once_made: false,
        preview,
        page: 0,
        drawn,
        number,
        generation: state.open.generation,
        revision: state.open.document.revision(),
        asked: None,
    })));
    vec![Effect::Job(if has_pages {
        JobEffect::MakePreview { number, choice, document }
    } else {
        JobEffect::StopPreview
    })]
}

/// The canvas to make a document of.
fn source(state: &State, choice: ExportChoice) -> Snapshot {
    let document = &state.open.document;
    match choice.source {
        ExportSource::OpenCanvas => document.snapshot(),
        ExportSource::EmptyCanvas => {
            // Never attached or saved. Its id keeps the file of the open canvas from being replaced.
            let identity = Identity::new(document.id(), Arc::clone(document.template()));
            Document::blank(identity, choice.language.tag(), 0).snapshot()
        }
    }
}

/// Carries out an answer in the dialog.
pub(in crate::app) fn answered(state: &mut State, answer: ExportAnswer) -> Vec<Effect> {
    let dialog = state.open.dialog.take_if(|dialog| matches!(dialog, Dialog::Export(_)));
    let Some(Dialog::Export(view)) = dialog else { return Vec::new() };
    let view = *view;
    match answer {
        ExportAnswer::Change(choice) => look_at(state, choice, view.aim, view.drawn),
        ExportAnswer::TurnToPage(page) => {
            state.open.dialog = Some(Dialog::Export(Box::new(ExportView { page, ..view })));
            Vec::new()
        }
        ExportAnswer::DrawPage { pixels } => {
            let (page, width) = (view.page, whole(pixels));
            let effect = match &view.preview {
                Preview::Made(made) => {
                    let pdf = Arc::clone(&made.bytes);
                    Some(Effect::Job(JobEffect::DrawPage { number: view.number, pdf, page, width }))
                }
                Preview::Busy | Preview::Failed(_) | Preview::WithoutPages => None,
            };
            let asked = effect.is_some().then_some((page, width));
            state.open.dialog = Some(Dialog::Export(Box::new(ExportView { asked, ..view })));
            effect.into_iter().collect()
        }
        ExportAnswer::Write(choice) => {
            state.open.approved = approved(&view);
            remember(state, choice);
            vec![pick_place(state, choice)]
        }
        ExportAnswer::Print => {
            if view.preview == Preview::Busy {
                state.open.dialog =
                    Some(Dialog::Export(Box::new(ExportView { prints_once_made: true, ..view })));
                return Vec::new();
            }
            print(state, &view)
        }
    }
}

/// Hands the document to the system's program for PDF, which prints.
fn print(state: &mut State, view: &ExportView) -> Vec<Effect> {
    let Preview::Made(made) = &view.preview else { return Vec::new() };
    remember(state, view.choice);
    let name = file_name(state, view.choice);
    vec![Effect::Job(JobEffect::Print { name, pdf: Arc::clone(&made.bytes) })]
}

/// Keeps a choice for the next time.
const fn remember(state: &mut State, choice: ExportChoice) {
    match choice.source {
        ExportSource::OpenCanvas => state.open.last_export = Some(choice),
        ExportSource::EmptyCanvas => state.open.last_empty = Some(choice),
    }
}

fn approved(view: &ExportView) -> Option<ApprovedPdf> {
    let Preview::Made(made) = &view.preview else { return None };
    Some(ApprovedPdf {
        choice: view.choice,
        generation: view.generation,
        revision: view.revision,
        made: Arc::clone(made),
    })
}

/// A preview was made.
pub(in crate::app) fn previewed(
    state: &mut State,
    number: u64,
    result: Result<MadePdf, PreviewFailure>,
) -> Vec<Effect> {
    let Some(view) = view_of(state, number) else { return Vec::new() };
    view.preview = match result {
        Ok(made) => Preview::Made(Arc::new(made)),
        Err(failure) => Preview::Failed(failure),
    };
    if !std::mem::take(&mut view.prints_once_made) || !matches!(view.preview, Preview::Made(_)) {
        return Vec::new();
    }
    let view = view.clone();
    state.open.dialog = None;
    print(state, &view)
}

/// A page was drawn.
pub(in crate::app) fn drawn(
    state: &mut State,
    number: u64,
    asked: (usize, u16),
    result: Result<Pixels, WriteFailure>,
) {
    let Some(view) = view_of(state, number).filter(|view| view.asked == Some(asked)) else { return };
    match result {
        Ok(pixels) => view.drawn = Some(Arc::new(pixels)),
        Err(failure) => view.preview = Preview::Failed(PreviewFailure::Failed(failure)),
    }
}

fn view_of(state: &mut State, number: u64) -> Option<&mut ExportView> {
    if let Some(Dialog::Export(view)) = &mut state.open.dialog
        && view.number == number
    {
        return Some(view);
    }
    None
}

/// Asks where to export to.
fn pick_place(state: &State, choice: ExportChoice) -> Effect {
    let name = match choice.addressee {
        Addressee::EachPartner => String::new(),
        Addressee::Everyone | Addressee::Partner(_) => file_name(state, choice),
    };
    pick(state, PathPurpose::Export(choice), name)
}

/// The suggested name for the file of an export.
fn file_name(state: &State, choice: ExportChoice) -> String {
    let stem = match choice.source {
        ExportSource::OpenCanvas => format!("{}-{}", base_name(state), kind_name(state, choice.kind)),
        ExportSource::EmptyCanvas => {
            let texts = Texts::of(state.language);
            let empty = fl!(texts.messages, "export-empty-file");
            if choice.kind == ExportKind::Poster {
                empty
            } else {
                let document = choice.kind.document();
                file_stem(&document_name(document, state.open.document.template(), texts), &empty)
            }
        }
    };
    choice.format.file_kind().complete(stem.into()).to_string_lossy().into_owned()
}

/// What a document is called in the name of its file.
fn kind_name(state: &State, kind: ExportKind) -> String {
    let messages = &Texts::of(state.language).messages;
    match kind {
        ExportKind::Pitch => fl!(messages, "export-file-pitch"),
        ExportKind::Poster => fl!(messages, "export-file-poster"),
        ExportKind::Motivation(_) => fl!(messages, "export-file-motivation"),
        ExportKind::Report(_) => fl!(messages, "export-file-report"),
        ExportKind::Minutes => fl!(messages, "export-file-minutes"),
        ExportKind::Cards => fl!(messages, "export-file-cards"),
        ExportKind::Notes(_) => fl!(messages, "export-file-notes"),
    }
}

/// Exports to the place that the user chose: the PDF that was looked at, unless the canvas changed since.
pub(in crate::app) fn write(
    state: &mut State,
    path: PathBuf,
    choice: ExportChoice,
    mode: WriteMode,
) -> Vec<Effect> {
    let path = if choice.addressee == Addressee::EachPartner {
        // A folder of their own: what else stands in the one that was chosen is left alone.
        path.join(format!("{}-{}", base_name(state), kind_name(state, choice.kind)))
    } else {
        with_ending(path, choice.format.file_kind())
    };
    let approved = state.open.approved.take().filter(|approved| {
        (approved.choice, approved.generation, approved.revision)
            == (choice, state.open.generation, state.open.document.revision())
    });
    let seen = approved.map(|approved| approved.made);
    let document = source(state, choice);
    state.notices.retain(|notice| !is_about_exports(notice));
    state.notices.push(Notice::Exporting { done: 0, of: 1 });
    vec![Effect::Job(JobEffect::Export(Box::new(ExportJob { path, mode, choice, document, made: seen })))]
}

/// The place with the ending of a format, unless it has one of them.
pub(in crate::app) fn place_with_ending_of(place: FilePlace, format: Format) -> FilePlace {
    place_with_ending(place, format.file_kind())
}

const fn is_about_exports(notice: &Notice) -> bool {
    matches!(notice, Notice::Exported { .. } | Notice::ExportFailed(_) | Notice::Exporting { .. })
}

/// Some of an export is done.
pub(in crate::app) fn proceeded(state: &mut State, now_done: usize, now_of: usize) {
    for notice in &mut state.notices {
        if let Notice::Exporting { done, of } = notice {
            (*done, *of) = (now_done, now_of);
        }
    }
}

/// An export ended.
pub(in crate::app) fn ended(state: &mut State, path: PathBuf, result: Result<Exported, ExportFailure>) {
    state.notices.retain(|notice| !is_about_exports(notice));
    state.notices.push(match result {
        Ok(made) => Notice::Exported { path, made },
        Err(failure) => Notice::ExportFailed(failure),
    });
}
