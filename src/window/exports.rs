//! Making exports, drawing their pages, writing and printing them, on threads that are not the window's.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::disk::over;
use super::failure::guarded;
use super::waits::Waits;
use crate::app::{
    Awaited, ExportChoice, ExportFailure, ExportJob, ExportResult, Exported, JobResult, MadePdf,
    PreviewFailure, SystemResult, WriteFailure,
};
use crate::canvas::Partner;
use crate::computer::Folder;
use crate::document::Snapshot;
use crate::export::formats::pdf::PdfOptions;
use crate::export::{self, Addressee, Format, Made, MakeError, Order, Origin, Problem, Stopped, Target};
use crate::file;
use crate::i18n::Texts;
use crate::picture::{Pixels, draw_page};
use crate::platform::{self, SessionFolder, Terms, WriteError};
use crate::store::{self, Over};

/// Tells work that nobody waits for it any more.
#[derive(Debug, Clone, Default)]
pub(super) struct Stop(Arc<AtomicBool>);

impl Stop {
    pub(super) fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Makes a PDF to look at. `None` if nobody waits for it any more.
pub(super) fn preview(
    number: u64,
    choice: ExportChoice,
    document: &Snapshot,
    stop: &Stop,
) -> Option<JobResult> {
    let canvas = &document.canvas;
    let partner = match choice.addressee {
        Addressee::Everyone => None,
        Addressee::Partner(id) => canvas.partner(id),
        Addressee::EachPartner => export::addressees(canvas).next(),
    };
    let made = guarded(|| make(choice, partner, document, stop))
        .unwrap_or_else(|failure| Err(NotMade::Failed(failure)));
    let result = match made {
        Ok(Made { bytes, pages, problems }) => Ok(MadePdf { bytes: Arc::new(bytes), pages, problems }),
        Err(NotMade::TooLarge) => Err(PreviewFailure::TooLarge),
        Err(NotMade::Failed(failure)) => Err(PreviewFailure::Failed(failure)),
        Err(NotMade::Stopped) => return None,
    };
    Some(JobResult::Export(ExportResult::PreviewMade { number, result }))
}

/// Draws a page of a PDF.
pub(super) fn draw(number: u64, pdf: &Arc<Vec<u8>>, page: usize, width: u16) -> JobResult {
    let drawn = guarded(|| draw_page(pdf, page, width));
    let result: Result<Pixels, WriteFailure> = drawn.and_then(|drawn| drawn.map_err(other));
    JobResult::Export(ExportResult::PageDrawn { number, page, width, result })
}

/// Makes an export, or one for each partner, and writes it.
pub(super) fn export(job: &ExportJob, stop: &Stop, waits: &Waits, answer: impl Fn(JobResult)) -> JobResult {
    let result = if job.choice.addressee == Addressee::EachPartner {
        for_each_partner(job, stop, waits, answer)
    } else {
        for_one(job, stop, waits)
    };
    JobResult::Export(ExportResult::Ended { path: job.path.clone(), result })
}

fn for_one(job: &ExportJob, stop: &Stop, waits: &Waits) -> Result<Exported, ExportFailure> {
    let failed = |failure| ExportFailure::NotWritten(job.path.clone(), failure);
    let exported = |pages: usize, problems: Vec<Problem>| Exported { pitches: None, pages, problems };
    if let Some(seen) = &job.made {
        write(job, waits, &seen.bytes)?;
        return Ok(exported(seen.pages.len(), seen.problems.clone()));
    }
    let partner = match job.choice.addressee {
        Addressee::Partner(id) => job.document.canvas.partner(id),
        Addressee::Everyone | Addressee::EachPartner => None,
    };
    let made = guarded(|| make(job.choice, partner, &job.document, stop)).map_err(failed)?;
    let made = made.map_err(|why| why.told(0, &job.path))?;
    write(job, waits, &made.bytes)?;
    Ok(exported(made.pages.len(), made.problems))
}

fn write(job: &ExportJob, waits: &Waits, bytes: &[u8]) -> Result<(), ExportFailure> {
    let _waiting = waits.begin(Awaited::File(job.path.clone()));
    let over = over(job.mode, job.document.id);
    let written = store::write(&job.path, bytes, over, Terms::default());
    written.map_err(|error| failed(&job.path, error))
}

fn for_each_partner(
    job: &ExportJob,
    stop: &Stop,
    waits: &Waits,
    answer: impl Fn(JobResult),
) -> Result<Exported, ExportFailure> {
    let failed = |path: &Path, failure| ExportFailure::NotWritten(path.to_owned(), failure);
    let waiting = waits.begin(Awaited::File(job.path.clone()));
    platform::create_folder(&job.path).map_err(|error| failed(&job.path, WriteFailure::of(&error)))?;
    drop(waiting);
    let files = export::addressed_files(&job.document.canvas, job.choice.format.file_kind());
    let mut exported = Exported { pitches: Some(files.len()), pages: 0, problems: Vec::new() };
    for (done, (partner, name)) in files.iter().enumerate() {
        answer(JobResult::Export(ExportResult::Proceeds { done, of: files.len() }));
        let path: PathBuf = job.path.join(name);
        let made = guarded(|| make(job.choice, Some(partner), &job.document, stop));
        let made = made.map_err(|failure| failed(&path, failure))?.map_err(|why| why.told(done, &path))?;
        let _waiting = waits.begin(Awaited::File(path.clone()));
        // Nobody was asked about each file: only those of an earlier export are replaced.
        let over = Over::Export(job.choice.format.export_check());
        let written = store::write(&path, &made.bytes, over, Terms::default());
        written.map_err(|error| self::failed(&path, error))?;
        exported.pages += made.pages.len();
        for problem in made.problems {
            if !exported.problems.contains(&problem) {
                exported.problems.push(problem);
            }
        }
    }
    Ok(exported)
}

/// Why an export was not made.
enum NotMade {
    /// Nobody waits for it any more.
    Stopped,
    /// It would be too large.
    TooLarge,
    /// Something failed.
    Failed(WriteFailure),
}

impl NotMade {
    /// As it is told, where so many files were written before this one.
    fn told(self, done: usize, path: &Path) -> ExportFailure {
        match self {
            Self::Stopped => ExportFailure::Stopped { done },
            Self::TooLarge => ExportFailure::TooLarge,
            Self::Failed(failure) => ExportFailure::NotWritten(path.to_owned(), failure),
        }
    }
}

/// Makes an export.
fn make(
    choice: ExportChoice,
    partner: Option<&Partner>,
    document: &Snapshot,
    stop: &Stop,
) -> Result<Made, NotMade> {
    let Snapshot { canvas, template, .. } = document;
    let ExportChoice { kind, paper, tiles, .. } = choice;
    let (texts, today) = (Texts::of(choice.language), platform::day_of_export());
    let is_wanted = &|| !stop.is_asked();
    let file = || file::save_snapshot(document).map_err(|error| NotMade::Failed(other(error)));
    let origin = if kind.names_origin() { Some(Origin::of(document, &file()?)) } else { None };
    let origin = origin.as_ref();
    let order = Order { kind, partner, paper, tiles, canvas, template, texts, today, origin, is_wanted };
    let target = match choice.format {
        Format::Pdf => {
            let printed = kind.printed(canvas, today);
            let attachment = choice.attach.attachment(document, &printed, texts, file)?;
            Target::Pdf(PdfOptions { created: platform::created_now(), attachment })
        }
        Format::Markdown => Target::Markdown,
        Format::Text => Target::Text,
    };
    export::make(&order, &target).map_err(|error| match error {
        MakeError::Stopped(Stopped) => NotMade::Stopped,
        MakeError::TooLarge => NotMade::TooLarge,
        error @ (MakeError::NoPages | MakeError::Pdf(_)) => NotMade::Failed(other(error)),
    })
}

/// What this window printed: files in a folder of its own, which goes when the window does.
#[derive(Debug, Default)]
pub(super) struct Printed(Mutex<Option<SessionFolder>>);

impl Printed {
    /// Passes a PDF to the program that the system has for it, from a file of our own.
    pub(super) fn print(&self, name: &str, pdf: &[u8]) -> Option<JobResult> {
        match self.keep(name, pdf) {
            Ok(path) => platform::open_with_system(&path)
                .is_err()
                .then_some(JobResult::System(SystemResult::NoProgram(path))),
            Err(error) => {
                let failure = ExportFailure::NotWritten(name.into(), WriteFailure::of(&error));
                Some(JobResult::Export(ExportResult::Ended { path: name.into(), result: Err(failure) }))
            }
        }
    }

    fn keep(&self, name: &str, pdf: &[u8]) -> io::Result<PathBuf> {
        let mut folder = self.folder();
        let made = if let Some(made) = folder.take() {
            made
        } else {
            SessionFolder::create(&store::folder(Folder::Prints).ok_or(io::ErrorKind::NotFound)?)?
        };
        write_under_free_name(folder.insert(made).path(), name, pdf)
    }

    /// Takes away what this window printed.
    pub(super) fn forget(&self) {
        *self.folder() = None;
    }

    fn folder(&self) -> MutexGuard<'_, Option<SessionFolder>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many prints of one name a window keeps.
const PRINTS: usize = 1000;

/// Writes a PDF under its name, or with a number behind that: a viewer may still hold what was printed before, and some
/// show a file that was replaced as it was.
fn write_under_free_name(folder: &Path, name: &str, pdf: &[u8]) -> io::Result<PathBuf> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "pdf"));
    let numbered = (2..=PRINTS).map(|number| format!("{stem} ({number}).{ending}"));
    for name in std::iter::once(name.to_owned()).chain(numbered) {
        let path = folder.join(name);
        match platform::create_new(&path, pdf).map_err(WriteError::into_io) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            written => return written.map(|()| path),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Why a PDF was not written, or perhaps not for good.
fn failed(path: &Path, error: WriteError) -> ExportFailure {
    match error {
        WriteError::NotDurable(reason) => ExportFailure::NotDurable(path.to_owned(), reason.to_string()),
        WriteError::Beside { path: beside, .. } => ExportFailure::Beside(path.to_owned(), beside),
        // The canvas's own file, by another name or a link.
        WriteError::Unexpected => {
            ExportFailure::NotWritten(path.to_owned(), WriteFailure::of(&io::ErrorKind::AlreadyExists.into()))
        }
        WriteError::Protected(_) | WriteError::NotAFile | WriteError::NotVerified | WriteError::Io(_) => {
            ExportFailure::NotWritten(path.to_owned(), WriteFailure::of(&error.into_io()))
        }
    }
}

fn other(error: impl std::error::Error) -> WriteFailure {
    WriteFailure { kind: io::ErrorKind::Other, reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use egui::Context as Egui;

    use super::super::waits::PATIENCE;
    use super::*;
    use crate::app::{ExportSource, WriteMode};
    use crate::export::{Attach, ExportKind, Paper};
    use crate::i18n::Language;
    use crate::template::BuiltInTemplates;

    const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schuldenlab.canvas.json");

    #[test]
    fn each_print_has_a_file_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let print = |bytes: &[u8]| write_under_free_name(folder.path(), "plan-pitch.pdf", bytes).unwrap();
        let printed = [print(b"one"), print(b"two"), print(b"three")];
        let names = printed.each_ref().map(|path| path.file_name().unwrap().to_str().unwrap());
        assert_eq!(names, ["plan-pitch.pdf", "plan-pitch (2).pdf", "plan-pitch (3).pdf"]);
        let bytes = printed.each_ref().map(|path| std::fs::read(path).unwrap());
        assert_eq!(bytes, [&b"one"[..], b"two", b"three"]);
    }

    #[test]
    fn an_export_over_a_pdf_that_is_open_elsewhere_is_told_with_the_file_beside_it() {
        let beside = || {
            let source = io::Error::from(io::ErrorKind::ResourceBusy);
            WriteError::Beside { path: "/plannen/pitch (2).pdf".into(), source }
        };
        for (language, expect) in [
            (Language::Dutch, "pitch.pdf is niet geschreven, want een ander programma heeft het open"),
            (Language::English, "pitch.pdf was not written, since another program has it open"),
        ] {
            let told = failed(Path::new("/plannen/pitch.pdf"), beside()).message(Texts::of(language));
            assert!(told.starts_with(expect) && told.ends_with("pitch (2).pdf"), "{told}");
        }
    }

    #[test]
    fn an_export_is_never_written_over_the_canvas_itself() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.pdf");
        let opened = file::open(EXAMPLE, &BuiltInTemplates::read().unwrap(), 1).unwrap();
        let choice = ExportChoice {
            source: ExportSource::OpenCanvas,
            format: Format::Pdf,
            kind: ExportKind::Pitch,
            addressee: Addressee::Everyone,
            paper: Paper::A4,
            tiles: None,
            language: Language::Dutch,
            attach: Attach::None,
        };
        let pdf = MadePdf { bytes: Arc::new(b"%PDF-1.7".to_vec()), pages: Vec::new(), problems: Vec::new() };
        let pdf = Arc::new(pdf);
        let export = |mode| {
            let (path, document, made) = (path.clone(), opened.document.snapshot(), Some(Arc::clone(&pdf)));
            let job = ExportJob { path, mode, choice, document, made };
            for_one(&job, &Stop::default(), &Waits::new(Egui::default(), PATIENCE))
        };
        platform::replace(&path, EXAMPLE).unwrap();
        for mode in [WriteMode::Replace, WriteMode::CreateNew] {
            assert!(export(mode).is_err(), "{mode:?}");
            assert_eq!(std::fs::read(&path).unwrap(), EXAMPLE);
        }
        // What else the user chose is replaced, and nothing that stands under a name that was typed.
        platform::replace(&path, b"notes").unwrap();
        assert!(export(WriteMode::CreateNew).is_err());
        export(WriteMode::Replace).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"%PDF-1.7");
    }
}
