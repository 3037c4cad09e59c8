//! `computer`: what there is to know of this computer, and whether the program can write in its folders.

use std::io::Write;

use super::error::CliError;
use super::{Outcome, Surroundings};
use crate::computer::{self, Facts};
use crate::i18n::Texts;
use crate::{platform, store};

pub(super) fn run(
    surroundings: &Surroundings,
    texts: &Texts,
    out: &mut dyn Write,
) -> Result<Outcome, CliError> {
    let (system, folders) = (platform::system_name(), store::folders());
    let tried = folders.iter().filter_map(|(folder, path)| Some((*folder, path.as_ref()?)));
    let trials = tried.map(|(folder, path)| (folder, store::try_folder(folder, path))).collect();
    let facts = Facts {
        version: env!("CARGO_PKG_VERSION"),
        system: Some(&system),
        language: texts.language(),
        language_from: surroundings.language_from(),
        drawn: None,
        screen: None,
        folders: &folders,
        trials: &trials,
        policy: &surroundings.policy,
    };
    write!(out, "{}", computer::text(texts, &facts)).map_err(CliError::Output)?;
    out.flush().map_err(CliError::Output)?;
    Ok(if facts.has_problems() { Outcome::Problems } else { Outcome::Done })
}
