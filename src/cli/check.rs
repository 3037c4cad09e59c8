//! `check`: what is odd in a file, and a whole file of what could be opened.

use std::io::Write;

use i18n_embed_fl::fl;

use super::arguments::CheckArguments;
use super::error::{CliError, name};
use super::{Outcome, files};
use crate::export::FileKind;
use crate::i18n::{self, Texts};

pub(super) fn run(
    arguments: &CheckArguments,
    texts: &Texts,
    out: &mut dyn Write,
) -> Result<Outcome, CliError> {
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
    if opened.problems.is_empty() {
        super::line(out, &fl!(texts.messages, "cli-no-problems", file = file))?;
        out.flush().map_err(CliError::Output)?;
        Ok(Outcome::Done)
    } else {
        out.flush().map_err(CliError::Output)?;
        Ok(Outcome::Problems)
    }
}
