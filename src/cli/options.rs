//! The common part of the options of several commands.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser, ValueExt};

use super::error::CliError;
use crate::i18n::Language;

/// The arguments of a command. `None` if help was asked for instead.
pub(super) type Parsed<T> = Result<Option<T>, CliError>;

/// Reads the path after an option.
pub(super) fn path(parser: &mut Parser) -> Result<PathBuf, CliError> {
    Ok(parser.value()?.into())
}

/// Reads the language after an option.
pub(super) fn language(parser: &mut Parser) -> Result<Language, CliError> {
    choice(parser, "--language", &Language::ALL.map(|language| (language.tag(), language)))
}

/// Reads a value that is one of a few words, ignoring case.
pub(super) fn choice<T: Copy>(
    parser: &mut Parser,
    option: &'static str,
    choices: &[(&str, T)],
) -> Result<T, CliError> {
    one_of(option, parser.value()?.string()?, choices)
}

/// The choice that a word names, ignoring case.
pub(super) fn one_of<T: Copy>(
    option: &'static str,
    value: String,
    choices: &[(&str, T)],
) -> Result<T, CliError> {
    let found = choices.iter().find(|(name, _)| name.eq_ignore_ascii_case(&value));
    found.map(|(_, choice)| *choice).ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        CliError::BadValue { option, value, choices: names.join(", ") }
    })
}

/// The error for an argument that a command does not take.
pub(super) fn unexpected(argument: Arg<'_>) -> CliError {
    CliError::Unexpected(match argument {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    })
}

/// Whether a word is a file: it has a dot or a folder in it, which no command and no id has.
pub(super) fn is_file(word: &OsStr) -> bool {
    let path = Path::new(word);
    path.extension().is_some() || path.components().count() > 1
}
