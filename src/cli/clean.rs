//! `clean`: a copy to hand over, without names and history.

use std::io::Write;
use std::path::PathBuf;

use i18n_embed_fl::fl;
use lexopt::{Arg, Parser};

use super::error::{CliError, name};
use super::files;
use super::options::{Parsed, path, unexpected};
use crate::canvas::CanvasId;
use crate::export::FileKind;
use crate::file;
use crate::i18n::{self, Texts};
use crate::platform;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Arguments {
    file: PathBuf,
    output: PathBuf,
}

impl Arguments {
    /// Reads what follows `clean`. `None` if help was asked for.
    pub(super) fn parse(parser: &mut Parser) -> Parsed<Self> {
        let (mut file, mut output) = (None, None);
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Value(value) if file.is_none() => file = Some(value.into()),
                Arg::Short('o') | Arg::Long("output") => output = Some(path(parser)?),
                Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(unexpected(argument)),
            }
        }
        let file = file.ok_or(CliError::MissingFile("clean"))?;
        Ok(Some(Self { file, output: output.ok_or(CliError::MissingOutput)? }))
    }
}

pub(super) fn run(
    arguments: &Arguments,
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
