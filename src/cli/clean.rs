//! `clean`: a copy to hand over, without names and history.

use std::io::Write;

use i18n_embed_fl::fl;

use super::arguments::CleanArguments;
use super::error::{CliError, name};
use super::files;
use crate::canvas::CanvasId;
use crate::export::FileKind;
use crate::file;
use crate::i18n::{self, Texts};
use crate::platform;

pub(super) fn run(
    arguments: &CleanArguments,
    texts: &Texts,
    out: &mut dyn Write,
    notices: &mut dyn Write,
) -> Result<(), CliError> {
    let output = files::output(&arguments.output, FileKind::Canvas)?;
    let opened = files::open(&arguments.file)?;
    for problem in &opened.problems {
        super::line(notices, &i18n::problem(texts, opened.document.canvas(), problem))?;
    }
    let (id, rows) = (CanvasId::new(platform::uuid()?), platform::uuid()?);
    let bytes = file::clean_copy(&opened.document.snapshot(), id, rows)?;
    files::create_bytes(&output, &bytes)?;
    super::line(out, &fl!(texts.messages, "cli-wrote", file = name(&output)))?;
    super::line(out, &fl!(texts.messages, "clean-cost"))
}
