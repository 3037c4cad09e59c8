//! `new`: an empty canvas.

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use i18n_embed_fl::fl;

use super::arguments::NewArguments;
use super::error::{CliError, name};
use super::files;
use crate::canvas::CanvasId;
use crate::document::{Document, Edit, Identity};
use crate::export::FileKind;
use crate::i18n::Texts;
use crate::platform;
use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};

pub(super) fn run(arguments: &NewArguments, texts: &Texts, out: &mut dyn Write) -> Result<(), CliError> {
    let output = files::output(&arguments.output, FileKind::Canvas)?;
    let templates = BuiltInTemplates::read()?;
    let id = arguments.template.as_deref().unwrap_or(COLLABORATIVE_INNOVATION);
    let template = templates.get(id).ok_or_else(|| CliError::UnknownTemplate(id.to_owned()))?;
    let language = arguments.language.unwrap_or(texts.language());
    let identity = Identity::new(CanvasId::new(platform::uuid()?), Arc::new(template.clone()));
    let mut document = Document::blank(identity, language.tag(), platform::client_id()?);
    // A date fits every canvas, so this edit is never refused.
    document.edit(&[Edit::Date(Some(platform::today()))], Duration::ZERO).ok();
    files::create(&output, &document)?;
    super::line(out, &fl!(texts.messages, "cli-wrote", file = name(&output)))
}
