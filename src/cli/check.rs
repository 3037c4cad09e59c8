//! `check`: the problems of a file, and a whole file of what could be opened.

use std::io::Write;
use std::path::PathBuf;

use i18n_embed_fl::fl;
use lexopt::{Arg, Parser};

use super::error::{CliError, name};
use super::options::{Parsed, path, unexpected};
use super::{Outcome, files};
use crate::export::{FileKind, broken_logos};
use crate::i18n::{self, Texts};

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Arguments {
    file: PathBuf,
    /// Where to write a whole file of what could be opened, if wanted.
    pub(super) repaired: Option<PathBuf>,
}

impl Arguments {
    /// Reads what follows `check`. `None` if help was asked for.
    pub(super) fn parse(parser: &mut Parser) -> Parsed<Self> {
        let (mut file, mut repaired) = (None, None);
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Value(value) if file.is_none() => file = Some(value.into()),
                Arg::Long("repaired") => repaired = Some(path(parser)?),
                Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(unexpected(argument)),
            }
        }
        let file = file.ok_or(CliError::MissingFile("check"))?;
        Ok(Some(Self { file, repaired }))
    }
}

pub(super) fn run(arguments: &Arguments, texts: &Texts, out: &mut dyn Write) -> Result<Outcome, CliError> {
    let repaired = arguments.repaired.as_deref();
    let repaired = repaired.map(|path| files::output(path, FileKind::Canvas)).transpose()?;
    let opened = files::open(&arguments.file)?;
    let file = name(&arguments.file);
    for problem in &opened.problems {
        super::line(out, &i18n::problem(texts, opened.document.canvas(), problem))?;
    }
    if opened.is_from_pdf {
        let held = i18n::held(texts, &opened.held());
        super::line(out, &fl!(texts.messages, "cli-from-pdf", file = file.as_str(), held = held))?;
    }
    if opened.edited_by_hand {
        super::line(out, &fl!(texts.messages, "cli-edited-by-hand", file = file.as_str()))?;
    }
    if let Some(repaired) = &repaired {
        files::create(repaired, &opened.document)?;
        super::line(out, &fl!(texts.messages, "cli-wrote", file = name(repaired)))?;
    }
    let broken_logos = broken_logos(opened.document.canvas());
    for logo in &broken_logos {
        super::line(out, &logo.message(texts))?;
    }
    if opened.problems.is_empty() && broken_logos.is_empty() {
        super::line(out, &fl!(texts.messages, "cli-no-problems", file = file))?;
        out.flush().map_err(CliError::Output)?;
        Ok(Outcome::Done)
    } else {
        out.flush().map_err(CliError::Output)?;
        Ok(Outcome::Problems)
    }
}
