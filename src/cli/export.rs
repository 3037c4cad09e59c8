//! `export`: a canvas as PDF.

use std::io::Write;

use i18n_embed_fl::fl;

use super::arguments::{ExportArguments, Kind};
use super::error::{CliError, name};
use super::files;
use crate::document::Document;
use crate::export::{self, Attach, pdf};
use crate::file::{canvas_file, public_copy};
use crate::i18n::{self, Language, Texts};
use crate::platform;

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
    let template = opened.document.template();
    let pages = match arguments.kind {
        Kind::Pitch => export::pitch(canvas, template, &words, arguments.paper),
        Kind::Poster => export::poster(canvas, template, &words, arguments.paper),
    };
    for problem in &pages.problems {
        super::line(notices, &problem.message(texts))?;
    }
    let attachment = attachment(arguments, &file, &opened.document, &words)?;
    let options = pdf::PdfOptions { created: platform::created_now(), attachment };
    let bytes = pdf::pdf(&pages.scene, &options)?;
    platform::replace(&arguments.output, &bytes)
        .map_err(|source| CliError::Write { path: arguments.output.clone(), source })?;
    let count = pages.scene.pages.len();
    super::line(out, &fl!(texts.messages, "cli-wrote-pages", file = name(&arguments.output), pages = count))
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

fn is_same_file(one: &std::path::Path, other: &std::path::Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
