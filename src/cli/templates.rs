//! `templates`: which templates there are.

use std::io::Write;

use i18n_embed_fl::fl;

use super::error::CliError;
use crate::i18n::Texts;
use crate::template::BuiltInTemplates;

pub(super) fn run(texts: &Texts, out: &mut dyn Write) -> Result<(), CliError> {
    for template in BuiltInTemplates::read()?.iter() {
        let title = template.title.text(texts.language().tag());
        super::line(
            out,
            &fl!(texts.messages, "cli-template-line", id = template.id.as_str(), title = title),
        )?;
    }
    Ok(())
}
