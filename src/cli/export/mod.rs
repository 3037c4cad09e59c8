//! `export`: a canvas as a document, or as one for each partner.

mod arguments;

use std::cell::{Cell, RefCell};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use i18n_embed_fl::fl;

pub(super) use arguments::Arguments;
use arguments::{DocumentChoice, Reader, SheetChoice};

use super::error::{CliError, name};
use super::files;
use crate::canvas::{Canvas, Case, CaseId, Held, Partner};
use crate::export::formats::pdf::PdfOptions;
use crate::export::{
    self, Addressee, Attach, ExportKind, FileKind, Format, MakeError, NoteSheets, Order, Origin, Paper,
    Stopped, Target, document_name,
};
use crate::file::canvas_file;
use crate::i18n::{self, Language, Texts};
use crate::platform::{self, Terms};
use crate::store::{self, Over};
use crate::template::{SectionTemplate, Template};

/// A shorter export reports no progress.
const QUIET: Duration = Duration::from_secs(1);
/// The kinds of file that an export can be.
const KINDS: &[FileKind] = &[FileKind::Pdf, FileKind::Markdown, FileKind::Text];

pub(super) fn run(
    arguments: &Arguments,
    texts: &Texts,
    out: &mut dyn Write,
    notices: &mut dyn Write,
) -> Result<(), CliError> {
    let file = files::read(&arguments.file)?;
    let opened = files::open_bytes(&arguments.file, &file)?;
    if is_same_file(&arguments.file, &arguments.output) {
        return Err(CliError::SameFile);
    }
    let canvas = opened.document.canvas();
    for problem in &opened.problems {
        super::line(notices, &i18n::problem(texts, canvas, problem))?;
    }
    let language = arguments.language.or_else(|| Language::of(&canvas.language)).unwrap_or(texts.language());
    let words = Texts::of(language);
    let kind = kind(arguments, opened.document.template(), canvas, texts)?;
    let attach = arguments.attach.unwrap_or_else(|| usual_attachment(arguments, kind));
    let today = platform::day_of_export();
    if let Some(value) = platform::invalid_source_date() {
        return Err(CliError::SourceDate(value));
    }
    let printed = kind.printed(canvas, today);
    let held = match attach {
        Attach::Full => Some(opened.held()),
        Attach::Public => Some(printed.held(canvas)),
        Attach::None => None,
    };
    let whole = || {
        let canvas =
            canvas_file(&file).map_err(|source| CliError::Open { path: arguments.file.clone(), source })?;
        Ok::<_, CliError>(canvas.into_owned())
    };
    let document = opened.document.snapshot();
    let origin = if kind.names_origin() { Some(Origin::of(&document, &whole()?)) } else { None };
    let target = match arguments.format {
        Format::Pdf => {
            let attachment = attach.attachment(&document, &printed, words, whole)?;
            Target::Pdf(PdfOptions { created: platform::created_now(), attachment })
        }
        Format::Markdown => Target::Markdown,
        Format::Text => Target::Text,
    };
    let template = opened.document.template();
    let mut order = Order::new(kind, canvas, template, words, today);
    order.origin = origin.as_ref();
    (order.paper, order.tiles) = match arguments.what {
        DocumentChoice::Poster(paper, tiles) => (paper, tiles),
        DocumentChoice::OfForm if kind == ExportKind::Poster => (Paper::A3, None),
        DocumentChoice::OfForm
        | DocumentChoice::Pitch(_)
        | DocumentChoice::Motivation(_)
        | DocumentChoice::Report(_)
        | DocumentChoice::Minutes
        | DocumentChoice::Cards
        | DocumentChoice::Notes(_) => (Paper::A4, None),
    };
    platform::notice_interrupts();
    let outputs = outputs(arguments, canvas)?;
    // The path as given was checked above, for a clearer error. With its extension or a name in the folder added, it may
    // still lead to the canvas.
    if outputs.iter().any(|(_, output)| is_same_file(&arguments.file, output)) {
        return Err(CliError::SameFile);
    }
    // Anything else that has the name of an output is somebody's work.
    let is_export = arguments.format.export_check();
    if let Some((_, output)) = outputs.iter().find(|(_, output)| store::is_no_export(output, is_export)) {
        return Err(CliError::OtherKind { path: output.clone(), format: arguments.format });
    }
    let watch =
        Watch { texts, of: outputs.len(), said: Cell::new(Instant::now()), notices: RefCell::new(notices) };
    // A line on the standard output would stand in the document that goes there.
    let is_piped = files::is_standard_output(&arguments.output);
    let mut tell = |line: &str| {
        if is_piped { super::line(*watch.notices.borrow_mut(), line) } else { super::line(out, line) }
    };
    for (done, (partner, output)) in outputs.iter().enumerate() {
        let is_wanted = &|| watch.is_wanted(output, done);
        let order = Order { partner: *partner, is_wanted, ..order };
        let made = export::make(&order, &target).map_err(|error| match error {
            MakeError::Stopped(Stopped) => CliError::Interrupted { done },
            MakeError::TooLarge => CliError::TooLarge,
            MakeError::NoPages => CliError::PosterHasPages,
            MakeError::Pdf(error) => CliError::Pdf(error),
        })?;
        for problem in &made.problems {
            super::line(*watch.notices.borrow_mut(), &problem.message(texts))?;
        }
        let terms =
            Terms { replaces_protected: arguments.force, writes_into_devices: true, ..Terms::default() };
        store::write(output, &made.bytes, Over::Export(is_export), terms)
            .map_err(|source| CliError::Write { path: output.clone(), source })?;
        tell(&match arguments.format {
            Format::Pdf => {
                fl!(texts.messages, "cli-wrote-pages", file = name(output), pages = made.pages.len())
            }
            Format::Markdown | Format::Text => fl!(texts.messages, "cli-wrote", file = name(output)),
        })?;
    }
    match arguments.format {
        Format::Pdf => tell(&attached_line(arguments, texts, held.as_ref())),
        Format::Markdown | Format::Text => Ok(()),
    }
}

/// The default attachment.
fn usual_attachment(arguments: &Arguments, kind: ExportKind) -> Attach {
    // One file for each partner or one for one: nobody gets what the others want and bring.
    let addressee = match arguments.reader() {
        Reader::Everyone => Addressee::Everyone,
        Reader::Partner(_) | Reader::EachPartner => Addressee::EachPartner,
    };
    Attach::usual(kind, addressee)
}

/// Prints what is attached, and that it is about all partners if the document is for one.
fn attached_line(arguments: &Arguments, texts: &Texts, held: Option<&Held>) -> String {
    let messages = &texts.messages;
    let Some(held) = held else { return fl!(messages, "cli-attached-none") };
    let line = fl!(messages, "cli-attached", held = i18n::held(texts, held));
    match arguments.reader() {
        Reader::Everyone => line,
        Reader::Partner(_) | Reader::EachPartner => {
            format!("{line}. {}", fl!(messages, "cli-attached-others"))
        }
    }
}

/// Looks around while documents are made.
struct Watch<'a> {
    texts: &'a Texts,
    /// How many documents there will be.
    of: usize,
    /// The time of the last report.
    said: Cell<Instant>,
    notices: RefCell<&'a mut dyn Write>,
}

impl Watch<'_> {
    /// Reports progress from time to time. Returns whether to continue: `false` after Ctrl+C.
    fn is_wanted(&self, output: &Path, done: usize) -> bool {
        if self.said.get().elapsed() >= QUIET {
            self.said.set(Instant::now());
            let (file, number, of) = (name(output), done + 1, self.of);
            let busy = fl!(self.texts.messages, "cli-busy", file = file, number = number, of = of);
            // Where nobody reads how far it is, the documents are still wanted.
            super::line(*self.notices.borrow_mut(), &busy).ok();
        }
        !platform::is_interrupted()
    }
}

/// What to make.
fn kind(
    arguments: &Arguments,
    template: &Template,
    canvas: &Canvas,
    texts: &Texts,
) -> Result<ExportKind, CliError> {
    let kind = match &arguments.what {
        DocumentChoice::Pitch(_) => ExportKind::Pitch,
        DocumentChoice::Poster(..) => ExportKind::Poster,
        DocumentChoice::Motivation(None) => ExportKind::Motivation(None),
        DocumentChoice::Motivation(Some(case)) => {
            ExportKind::Motivation(Some(case_meant(canvas, case, texts)?))
        }
        DocumentChoice::Report(parts) => ExportKind::Report(*parts),
        DocumentChoice::Minutes => ExportKind::Minutes,
        DocumentChoice::Cards => ExportKind::Cards,
        DocumentChoice::Notes(SheetChoice::EachSection) => ExportKind::Notes(NoteSheets::EachSection),
        DocumentChoice::Notes(SheetChoice::Blank) => ExportKind::Notes(NoteSheets::Blank),
        DocumentChoice::Notes(SheetChoice::Section(name)) => {
            ExportKind::Notes(NoteSheets::Section(section_meant(template, name, texts)?))
        }
        DocumentChoice::OfForm => return Ok(ExportKind::of_form(template, arguments.format)),
    };
    let offered = template.document_kinds();
    if offered.contains(&kind.document()) {
        return Ok(kind);
    }
    let title = |document| document_name(document, template, texts);
    let names: Vec<String> = offered.into_iter().map(title).collect();
    Err(CliError::NoDocument {
        wanted: i18n::capitalised(&title(kind.document())),
        documents: i18n::list(texts, &names),
    })
}

/// The place of the section with this title in any language, this id, or this number, from 1.
fn section_meant(template: &Template, wanted: &str, texts: &Texts) -> Result<usize, CliError> {
    let wanted = wanted.trim();
    let is_title = |title: &String| title.trim().to_lowercase() == wanted.to_lowercase();
    let named = template
        .sections
        .iter()
        .position(|section| section.id.as_str() == wanted || section.title.all().any(is_title));
    let numbered = wanted.parse().ok().and_then(|number: usize| number.checked_sub(1));
    let found = named.or(numbered.filter(|place| *place < template.sections.len()));
    found.ok_or_else(|| {
        let title = |section: &SectionTemplate| section.title.text(texts.language().tag()).to_owned();
        let titles: Vec<String> = template.sections.iter().map(title).collect();
        CliError::UnknownSection { name: wanted.to_owned(), names: i18n::list(texts, &titles) }
    })
}

/// The files to write: one file, or one in a folder for each partner that has a name.
fn outputs<'a>(
    arguments: &Arguments,
    canvas: &'a Canvas,
) -> Result<Vec<(Option<&'a Partner>, PathBuf)>, CliError> {
    let kind = arguments.format.file_kind();
    let one = || {
        files::output(&arguments.output, kind).map_err(|error| {
            if arguments.is_format_given {
                return error;
            }
            if let CliError::OtherEnding { path, .. } = error {
                CliError::OtherEnding { path, kinds: KINDS }
            } else {
                error
            }
        })
    };
    let Some(addressee) = arguments.reader().name() else { return Ok(vec![(None, one()?)]) };
    let partners = || export::addressees(canvas);
    let is_meant = |partner: &&Partner| partner.name.trim().to_lowercase() == addressee.trim().to_lowercase();
    let is_for_all = *arguments.reader() == Reader::EachPartner && partners().next().is_some();
    let mut meant = partners().filter(is_meant);
    match (meant.next(), meant.count()) {
        (Some(partner), 0) if !is_for_all => return Ok(vec![(Some(partner), one()?)]),
        (Some(_), more) if !is_for_all => {
            return Err(CliError::SeveralPartners { name: addressee.to_owned(), count: more + 1 });
        }
        (Some(_) | None, _) => {}
    }
    if !is_for_all {
        let names: Vec<String> = partners().map(|partner| format!("“{}”", partner.name.trim())).collect();
        return Err(CliError::UnknownPartner { name: addressee.to_owned(), names: names.join(", ") });
    }
    files::refuse_dash(&arguments.output)?;
    if KINDS.iter().any(|kind| kind.is_ending_of(&arguments.output)) && !arguments.output.is_dir() {
        return Err(CliError::FolderWanted(arguments.output.clone()));
    }
    platform::create_folder(&arguments.output)
        .map_err(|source| CliError::Write { path: arguments.output.clone(), source: source.into() })?;
    let files = export::addressed_files(canvas, kind).into_iter();
    Ok(files.map(|(partner, name)| (Some(partner), arguments.output.join(name))).collect())
}

/// The case with this name, or at this place, from 1.
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

fn is_same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
