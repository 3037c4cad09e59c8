//! `new`: an empty canvas.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use i18n_embed_fl::fl;
use lexopt::{Arg, Parser};

use super::error::{CliError, name};
use super::options::{Parsed, is_file, language, path, unexpected};
use super::{files, template};
use crate::canvas::{CanvasId, ValueKey};
use crate::document::{Document, Edit, Identity};
use crate::export::FileKind;
use crate::i18n::{Language, Texts};
use crate::platform;
use crate::schema::Value;
use crate::settings::Policy;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Arguments {
    output: PathBuf,
    template: Option<OsString>,
    language: Option<Language>,
}

impl Arguments {
    /// Reads what follows `new`. `None` if help was asked for.
    pub(super) fn parse(parser: &mut Parser) -> Parsed<Self> {
        let (mut output, mut template, mut language_of_words) = (None, None, None);
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Short('o') | Arg::Long("output") => output = Some(path(parser)?),
                Arg::Long("template") => template = Some(parser.value()?),
                Arg::Long("language") => language_of_words = Some(language(parser)?),
                Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(unexpected(argument)),
            }
        }
        let output = output.ok_or(CliError::MissingOutput)?;
        Ok(Some(Self { output, template, language: language_of_words }))
    }
}

pub(super) fn run(
    arguments: &Arguments,
    texts: &Texts,
    policy: &Policy,
    out: &mut dyn Write,
) -> Result<(), CliError> {
    let output = files::output(&arguments.output, FileKind::Canvas)?;
    let template = match &arguments.template {
        Some(word) if is_file(word.as_os_str()) => template::open(Path::new(word))?,
        other => template::by_id(other.as_ref().map(|word| word.to_string_lossy()).as_deref(), policy)?,
    };
    let language = arguments.language.unwrap_or(texts.language());
    let identity = Identity::new(CanvasId::new(platform::uuid()?), template);
    let mut document = Document::blank(identity, language.tag(), platform::client_id()?);
    // A date fits every canvas, so this edit is never refused.
    document
        .edit(&[Edit::set_value(ValueKey::Date, Some(Value::from(platform::today())))], Duration::ZERO)
        .ok();
    files::create(&output, &document)?;
    super::line(out, &fl!(texts.messages, "cli-wrote", file = name(&output)))
}
