//! `export`: a canvas as PDF, or as one for each partner.

use std::io::Write;
use std::path::{Path, PathBuf};

use i18n_embed_fl::fl;

use super::arguments::{ExportArguments, Kind};
use super::error::{CliError, name};
use super::files;
use crate::canvas::{Canvas, Partner};
use crate::document::Document;
use crate::export::{self, Attach, Export, ReportInput, pdf};
use crate::file::{canvas_file, public_copy};
use crate::i18n::{self, Language, Texts};
use crate::platform;

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
    let words = Texts::new(language);
    let attachment = attachment(arguments, &file, &opened.document, &words)?;
    let options = pdf::PdfOptions { created: platform::created_now(), attachment };
    for (partner, output) in outputs(arguments, canvas)? {
        let pages = pages(arguments, partner, &opened.document, &words);
        for problem in &pages.problems {
            super::line(notices, &problem.message(texts))?;
        }
        let bytes = pdf::pdf(&pages.scene, &options)?;
        platform::replace(&output, &bytes)
            .map_err(|source| CliError::Write { path: output.clone(), source })?;
        let count = pages.scene.pages.len();
        super::line(out, &fl!(texts.messages, "cli-wrote-pages", file = name(&output), pages = count))?;
    }
    Ok(())
}

fn pages(
    arguments: &ExportArguments,
    partner: Option<&Partner>,
    document: &Document,
    words: &Texts,
) -> Export {
    let (canvas, template) = (document.canvas(), document.template());
    match (arguments.kind, partner) {
        (Kind::Poster, _) => export::poster(canvas, template, words, arguments.paper),
        (Kind::Pitch, None) => export::pitch(canvas, template, words, arguments.paper),
        (Kind::Motivation, _) => export::motivation(canvas, template, words, platform::today()),
        (Kind::Report, _) => {
            let (parts, today) = (arguments.parts, platform::today());
            export::report(&ReportInput { canvas, template, today, parts }, words)
        }
        (Kind::Pitch, Some(partner)) => export::pitch_for(partner, canvas, template, words, arguments.paper),
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
