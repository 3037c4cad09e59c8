//! `template`: which templates there are, one of your own, and what is wrong in it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use i18n_embed_fl::fl;
use lexopt::{Arg, Parser};

use super::error::{CliError, name};
use super::options::{Parsed, path, unexpected};
use super::{Outcome, files};
use crate::computer::Folder;
use crate::i18n::{self, Texts};
use crate::platform;
use crate::settings::Policy;
use crate::store::{self, FoundTemplates, TemplateReadError};
use crate::template::{
    BuiltInTemplates, COLLABORATIVE_INNOVATION, Finding, MOST_BYTES, Template, review, slug, unknown_fields,
};

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Arguments {
    List,
    New { from: Option<String>, output: PathBuf },
    Check { file: PathBuf },
}

impl Arguments {
    /// Reads what follows `template`. `None` if help was asked for.
    pub(super) fn parse(parser: &mut Parser) -> Parsed<Self> {
        let word = match parser.next()? {
            None => return Err(CliError::MissingTemplateWord),
            Some(Arg::Short('h') | Arg::Long("help")) => return Ok(None),
            Some(Arg::Value(word)) => word,
            Some(other) => return Err(unexpected(other)),
        };
        let (mut from, mut output, mut file) = (None, None, None);
        let (is_new, is_check) = (word == "new", word == "check");
        if !is_new && !is_check && word != "list" {
            return Err(CliError::MissingTemplateWord);
        }
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Long("from") if is_new => from = Some(parser.value()?.to_string_lossy().into_owned()),
                Arg::Short('o') | Arg::Long("output") if is_new => output = Some(path(parser)?),
                Arg::Value(value) if is_check && file.is_none() => file = Some(value.into()),
                Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(unexpected(argument)),
            }
        }
        Ok(Some(if is_new {
            Self::New { from, output: output.ok_or(CliError::MissingOutput)? }
        } else if is_check {
            Self::Check { file: file.ok_or(CliError::MissingFile("template check"))? }
        } else {
            Self::List
        }))
    }
}

pub(super) fn run(
    arguments: &Arguments,
    texts: &Texts,
    policy: &Policy,
    out: &mut dyn Write,
) -> Result<Outcome, CliError> {
    match arguments {
        Arguments::List => list(texts, policy, out).map(|()| Outcome::Done),
        Arguments::New { from, output } => {
            let output = create(from.as_deref(), output, policy)?;
            super::line(out, &fl!(texts.messages, "cli-wrote", file = name(&output)))?;
            Ok(Outcome::Done)
        }
        Arguments::Check { file } => check(file, texts, out),
    }
}

fn list(texts: &Texts, policy: &Policy, out: &mut dyn Write) -> Result<(), CliError> {
    let (built_in, own) = (BuiltInTemplates::read()?, own(policy));
    for template in built_in.iter().map(Arc::as_ref).chain(&own.templates) {
        let title = template.title.text(texts.language().tag());
        let line = fl!(texts.messages, "cli-template-line", id = template.id.as_str(), title = title);
        super::line(out, &line)?;
    }
    Ok(())
}

/// Writes a copy of a template under a free name, with an id of its own, and returns that name.
fn create(from: Option<&str>, output: &Path, policy: &Policy) -> Result<PathBuf, CliError> {
    let id = from.unwrap_or(COLLABORATIVE_INNOVATION);
    let template = by_id(Some(id), policy)?;
    if output.file_name().is_none() {
        return Err(CliError::NotAName(output.to_owned()));
    }
    files::refuse_dash(output)?;
    let output = if output.extension().is_none() { output.with_extension("json") } else { output.to_owned() };
    let (id, based_on) = (own_id(&output), Vec::new());
    let copy = Template { id, version: 1, based_on, ..Template::clone(&template) };
    let mut text = serde_json::to_string_pretty(&copy).map_err(|error| CliError::Output(error.into()))?;
    text.push('\n');
    files::create_bytes(&output, text.as_bytes())?;
    Ok(output)
}

/// An id for a template in a file of this name: letters and digits of it, and hyphens in between.
fn own_id(file: &Path) -> String {
    let id = file.file_stem().map(|stem| slug(&stem.to_string_lossy())).unwrap_or_default();
    let is_taken = id.is_empty() || BuiltInTemplates::read().is_ok_and(|known| known.get(&id).is_some());
    if is_taken { format!("own-{id}").trim_end_matches('-').to_owned() } else { id }
}

fn check(file: &Path, texts: &Texts, out: &mut dyn Write) -> Result<Outcome, CliError> {
    let text = text_of(file)?;
    let (found, odd) = (review(&text), unknown_fields(&text));
    let told = |finding: &Finding| (finding.line, i18n::template_finding(texts, finding));
    let warned = |finding: &Finding| {
        let warning = fl!(texts.messages, "cli-warning", what = i18n::template_finding(texts, finding));
        (finding.line, warning)
    };
    let mut lines: Vec<(usize, String)> = found.iter().map(told).chain(odd.iter().map(warned)).collect();
    lines.sort_by_key(|(line, _)| *line);
    for (_, told) in &lines {
        super::line(out, told)?;
    }
    if found.is_empty() {
        let file = name(file);
        let said = if odd.is_empty() {
            fl!(texts.messages, "cli-no-problems", file = file)
        } else {
            fl!(texts.messages, "cli-template-usable", file = file)
        };
        super::line(out, &said)?;
    }
    out.flush().map_err(CliError::Output)?;
    Ok(if found.is_empty() { Outcome::Done } else { Outcome::Problems })
}

/// The template in a file of the user.
///
/// # Errors
/// If the file cannot be read, or something is wrong in it.
pub(super) fn open(file: &Path) -> Result<Arc<Template>, CliError> {
    let path = || file.to_owned();
    store::read_template(file).map(Arc::new).map_err(|error| match error {
        TemplateReadError::Read(source) => CliError::Read { path: path(), source },
        TemplateReadError::Unsound(found) => CliError::UnsoundTemplate { path: path(), found },
    })
}

/// The template with this id, or the one that a new canvas usually has.
///
/// # Errors
/// If there is none.
pub(super) fn by_id(id: Option<&str>, policy: &Policy) -> Result<Arc<Template>, CliError> {
    let id = id.unwrap_or(COLLABORATIVE_INNOVATION);
    if let Some(template) = BuiltInTemplates::read()?.shared(id) {
        return Ok(Arc::clone(template));
    }
    let own = own(policy).templates.into_iter().find(|template| template.id == id);
    own.map(Arc::new).ok_or_else(|| CliError::UnknownTemplate(id.to_owned()))
}

/// The templates in the folder that others keep and in the user's own.
fn own(policy: &Policy) -> FoundTemplates {
    let folders: Vec<_> = policy.templates().into_iter().chain(store::folder(Folder::Templates)).collect();
    store::templates(&folders)
}

fn text_of(file: &Path) -> Result<String, CliError> {
    // A byte more than fits, so that what is too long is told as that.
    let bytes = platform::read_input(file, MOST_BYTES as u64 + 1)
        .map_err(|source| CliError::Read { path: file.to_owned(), source })?;
    // A text of other bytes is no JSON, which its review says.
    Ok(String::from_utf8_lossy(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes)).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_named_as_its_file() {
        assert_eq!(own_id(Path::new("a/Mijn Form_2.json")), "mijn-form-2");
        assert_eq!(own_id(Path::new("collaborative-innovation.json")), "own-collaborative-innovation");
        assert_eq!(own_id(Path::new("Één plan.json")), "een-plan");
        assert_eq!(own_id(Path::new("会.json")), "own");
    }
}
