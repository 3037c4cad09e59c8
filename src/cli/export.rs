//! `export`: a canvas as PDF, or as one for each partner.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::arguments::{ExportArguments, Kind};
use super::error::{CliError, name};
use super::files;
use crate::canvas::{Canvas, Case, CaseId, Partner};
use crate::document::{Document, Snapshot};
use crate::export::pdf::PdfError;
use crate::export::{self, Attach, Paper, ReportInput, ReportParts, pdf};
use crate::file::{canvas_file, public_copy};
use crate::i18n::{self, Language, Texts};
use crate::platform;

/// An export that takes no longer than this says nothing meanwhile.
const QUIET: Duration = Duration::from_secs(1);
/// How often it is looked whether somebody wants to stop.
const LOOK: Duration = Duration::from_millis(200);
/// What a PDF begins with. Anything else that has the name of an output is somebody's work.
const PDF: &[u8] = b"%PDF-";
/// What stands for every partner.
const ALL: &str = "all";

pub(super) fn run(
    arguments: &ExportArguments,
    texts: &Texts,
    out: &mut dyn Write,
    notices: &mut dyn Write,
) -> Result<(), CliError> {
    let file = files::read(&arguments.file)?;
    let opened = files::open_bytes(&arguments.file, &file)?;
    if is_same_file(&arguments.file, &arguments.output) {
        return Err(CliError::SameFile);
    }
    for problem in &opened.problems {
        super::line(notices, &i18n::problem(texts, problem))?;
    }
    let canvas = opened.document.canvas();
    let language = arguments.language.or_else(|| Language::of(&canvas.language)).unwrap_or(texts.language());
    let words = Texts::of(language);
    let attachment = attachment(arguments, &file, &opened.document, words)?;
    let options = pdf::PdfOptions { created: platform::created_now(), attachment };
    let document = opened.document.snapshot();
    let order = Arc::new(Order {
        kind: arguments.kind,
        paper: arguments.paper,
        parts: arguments.parts,
        case: arguments.case.as_deref().map(|wanted| case_meant(canvas, wanted, texts)).transpose()?,
        today: platform::today(),
        document,
        words,
        options,
    });
    platform::notice_interrupts();
    let mut said = Instant::now();
    let outputs = outputs(arguments, canvas)?;
    if let Some((_, output)) = outputs.iter().find(|(_, output)| platform::is_another_kind(output, PDF)) {
        return Err(CliError::OtherKind(output.clone()));
    }
    for (done, (partner, output)) in outputs.iter().enumerate() {
        let (order, partner) = (Arc::clone(&order), partner.cloned());
        let made = beside(
            move || make(&order, partner.as_ref()),
            || {
                if platform::is_interrupted() {
                    return Err(CliError::Interrupted { done });
                }
                if said.elapsed() >= QUIET {
                    said = Instant::now();
                    let file = name(output);
                    let (number, of) = (done + 1, outputs.len());
                    super::line(
                        notices,
                        &fl!(texts.messages, "cli-busy", file = file, number = number, of = of),
                    )?;
                }
                Ok(())
            },
        )?;
        let (bytes, pages, problems) = made?;
        for problem in &problems {
            super::line(notices, &problem.message(texts))?;
        }
        platform::replace(output, &bytes)
            .map_err(|source| CliError::Write { path: output.clone(), source })?;
        super::line(out, &fl!(texts.messages, "cli-wrote-pages", file = name(output), pages = pages))?;
        if platform::is_interrupted() && done + 1 < outputs.len() {
            return Err(CliError::Interrupted { done: done + 1 });
        }
    }
    Ok(())
}

/// What every PDF of a run is made of.
struct Order {
    kind: Kind,
    paper: Paper,
    parts: ReportParts,
    case: Option<CaseId>,
    today: Date,
    document: Snapshot,
    words: &'static Texts,
    options: pdf::PdfOptions,
}

/// The bytes of a PDF, its number of pages, and what could not be shown.
type Made = Result<(Vec<u8>, usize, Vec<export::Problem>), PdfError>;

fn make(order: &Order, partner: Option<&Partner>) -> Made {
    let (canvas, template) = (&order.document.canvas, &order.document.template);
    let pages = match (order.kind, partner) {
        (Kind::Poster, _) => export::poster(canvas, template, order.words, order.paper),
        (Kind::Motivation, _) => match order.case.and_then(|id| canvas.case(id)) {
            Some(case) => export::motivation_of(case, canvas, template, order.words, order.today),
            None => export::motivation(canvas, template, order.words, order.today),
        },
        (Kind::Report, _) => {
            let (parts, today) = (order.parts, order.today);
            export::report(&ReportInput { canvas, template, today, parts }, order.words)
        }
        (Kind::Pitch, None) => export::pitch(canvas, template, order.words, order.paper),
        (Kind::Pitch, Some(partner)) => {
            export::pitch_for(partner, canvas, template, order.words, order.paper)
        }
    };
    let bytes = pdf::pdf(&pages.scene, &order.options)?;
    Ok((bytes, pages.scene.pages.len(), pages.problems))
}

/// Does work on a thread beside this one, which looks around now and then and gives up where that says so: then nobody
/// waits for the work any more, and the process may end.
fn beside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
    mut look: impl FnMut() -> Result<(), CliError>,
) -> Result<T, CliError> {
    let (sender, receiver) = channel();
    let worker = thread::spawn(move || sender.send(work()).ok());
    loop {
        match receiver.recv_timeout(LOOK) {
            Ok(made) => return Ok(made),
            Err(RecvTimeoutError::Timeout) => look()?,
            Err(RecvTimeoutError::Disconnected) => match worker.join() {
                // The work sends before it ends, unless it panicked.
                Err(panic) => std::panic::resume_unwind(panic),
                Ok(_) => return Err(CliError::Interrupted { done: 0 }),
            },
        }
    }
}

/// What to write where: one file, or one in a folder for each partner that has a name.
fn outputs<'a>(
    arguments: &ExportArguments,
    canvas: &'a Canvas,
) -> Result<Vec<(Option<&'a Partner>, PathBuf)>, CliError> {
    let Some(addressee) = &arguments.addressee else { return Ok(vec![(None, arguments.output.clone())]) };
    let partners = || export::addressees(canvas);
    let is_meant = |partner: &&Partner| partner.name.trim().to_lowercase() == addressee.trim().to_lowercase();
    if let Some(partner) = partners().find(is_meant) {
        return Ok(vec![(Some(partner), arguments.output.clone())]);
    }
    if addressee != ALL || partners().next().is_none() {
        let names: Vec<&str> = partners().map(|partner| partner.name.trim()).collect();
        return Err(CliError::UnknownPartner { name: addressee.clone(), names: names.join(", ") });
    }
    platform::create_folder(&arguments.output)
        .map_err(|source| CliError::Write { path: arguments.output.clone(), source })?;
    let files = export::addressed_files(canvas).into_iter();
    Ok(files.map(|(partner, name)| (Some(partner), arguments.output.join(name))).collect())
}

/// The case that is meant: the one with this name, or the one at this place, from 1.
fn case_meant(canvas: &Canvas, wanted: &str, texts: &Texts) -> Result<CaseId, CliError> {
    let wanted = wanted.trim();
    let numbered = || (1_usize..).zip(&canvas.cases);
    let is_meant = |case: &Case| case.name.trim().to_lowercase() == wanted.to_lowercase();
    let named: Vec<_> = numbered().filter(|(_, case)| !wanted.is_empty() && is_meant(case)).collect();
    let listed = |(number, case): (usize, &Case)| match case.name.trim() {
        "" => format!("{number}. {}", fl!(texts.messages, "case-nameless")),
        name => format!("{number}. {name}"),
    };
    match named.as_slice() {
        [(_, case)] => return Ok(case.id),
        [] => {}
        several => {
            let cases: Vec<String> = several.iter().copied().map(listed).collect();
            return Err(CliError::SeveralCases { name: wanted.to_owned(), cases: cases.join(", ") });
        }
    }
    let at_place = numbered().find(|(number, _)| wanted.parse() == Ok(*number));
    at_place.map(|(_, case)| case.id).ok_or_else(|| {
        let cases: Vec<String> = numbered().map(listed).collect();
        CliError::UnknownCase { name: wanted.to_owned(), cases: cases.join(", ") }
    })
}

/// The canvas as it goes along in the PDF.
fn attachment(
    arguments: &ExportArguments,
    file: &[u8],
    document: &Document,
    words: &Texts,
) -> Result<Option<pdf::Attachment>, CliError> {
    let bytes = match arguments.attach {
        Attach::Full => canvas_file(file)
            .map_err(|source| CliError::Open { path: arguments.file.clone(), source })?
            .into_owned(),
        Attach::Public => public_copy(&document.snapshot()),
        Attach::None => return Ok(None),
    };
    Ok(Some(export::attached_canvas(bytes, words)))
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
