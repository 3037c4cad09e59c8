//! `merge` and `diff`: merging or comparing copies of one canvas.

use std::io::Write;
use std::path::PathBuf;

use i18n_embed_fl::fl;
use lexopt::{Arg, Parser, ValueExt};

use super::error::{CliError, name};
use super::options::{Parsed, one_of, path, unexpected};
use super::{files, report_json};
use crate::export::FileKind;
use crate::file::{self, Opened};
use crate::i18n::{self, ReportSubject, Texts};
use crate::merge::{self, Copy, MergeError, Report};
use crate::platform;
use crate::template::Template;

/// The value of `--since` for the last version with another name.
const LAST: &str = "last";

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Arguments {
    files: Vec<PathBuf>,
    output: PathBuf,
    report: Option<ReportForm>,
    as_same: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct DiffArguments {
    base: Base,
    file: PathBuf,
    report: ReportForm,
}

/// The base of a comparison.
#[derive(Debug, PartialEq, Eq)]
enum Base {
    /// Another file.
    File(PathBuf),
    /// An earlier version of it, by its name.
    Version(String),
    /// The last earlier version with another name than it has.
    LastVersion,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReportForm {
    Text,
    Json,
}

impl Arguments {
    /// Reads what follows `merge`. `None` if help was asked for.
    pub(super) fn parse(parser: &mut Parser) -> Parsed<Self> {
        let (mut files, mut output, mut report, mut as_same) = (Vec::new(), None, None, false);
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Value(file) => files.push(file.into()),
                Arg::Short('o') | Arg::Long("output") => output = Some(path(parser)?),
                Arg::Long("report") => report = Some(report_form(parser)?),
                Arg::Long("as-same") => as_same = true,
                Arg::Short(_) | Arg::Long(_) => return Err(unexpected(argument)),
            }
        }
        if files.len() < 2 {
            return Err(CliError::MissingCopies("merge"));
        }
        Ok(Some(Self { files, output: output.ok_or(CliError::MissingOutput)?, report, as_same }))
    }
}

impl DiffArguments {
    /// Reads what follows `diff`. `None` if help was asked for.
    pub(super) fn parse(parser: &mut Parser) -> Parsed<Self> {
        let (mut files, mut since, mut report) = (Vec::<PathBuf>::new(), None, ReportForm::Text);
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Value(file) => files.push(file.into()),
                Arg::Long("since") => since = Some(parser.value()?.string()?),
                Arg::Long("report") => report = report_form(parser)?,
                Arg::Short(_) | Arg::Long(_) => return Err(unexpected(argument)),
            }
        }
        let mut files = files.into_iter();
        let missing = CliError::MissingCopies("diff");
        let (base, file) = match (files.next(), since) {
            (Some(file), Some(name)) if name == LAST => (Base::LastVersion, file),
            (Some(file), Some(name)) => (Base::Version(name), file),
            (Some(base), None) => (Base::File(base), files.next().ok_or(missing)?),
            (None, _) => return Err(missing),
        };
        match files.next() {
            Some(further) => Err(CliError::Unexpected(further.display().to_string())),
            None => Ok(Some(Self { base, file, report })),
        }
    }
}

/// Reads the format of a report: after an equals sign, or text.
fn report_form(parser: &mut Parser) -> Result<ReportForm, CliError> {
    let Some(value) = parser.optional_value() else { return Ok(ReportForm::Text) };
    let forms = [("text", ReportForm::Text), ("json", ReportForm::Json)];
    one_of("--report", value.string()?, &forms)
}

pub(super) fn merge(
    arguments: &Arguments,
    texts: &Texts,
    out: &mut dyn Write,
    notices: &mut dyn Write,
) -> Result<(), CliError> {
    let output = files::output(&arguments.output, FileKind::Canvas)?;
    let names = names(&arguments.files);
    let opened = files::open_copies(&arguments.files)?;
    for (name, opened) in names.iter().zip(&opened) {
        for problem in &opened.problems {
            let problem = i18n::problem(texts, opened.document.canvas(), problem);
            super::line(notices, &format!("{name}: {problem}"))?;
        }
    }
    let marks: Vec<String> = names.iter().map(|name| i18n::report::mark(texts, name)).collect();
    let copies: Vec<Copy<'_>> = opened
        .iter()
        .zip(&marks)
        .map(|(opened, mark)| Copy { document: &opened.document, has_history: opened.has_history, mark })
        .collect();
    let refused = |source: MergeError| CliError::Merge { names: names.clone(), source };
    let merged = merge::merge(&copies, arguments.as_same, platform::client_id()?).map_err(refused)?;
    files::create(&output, &merged.document)?;
    let template = merged.document.template();
    match arguments.report {
        Some(ReportForm::Json) => {
            let json = report_json::report(&names, &merged.report, &merged.united);
            return super::line(out, &json);
        }
        Some(ReportForm::Text) => tell(texts, out, template, &names, &merged.report, ReportSubject::Merge)?,
        None => {
            let both = merged.report.parts.iter().filter(|part| part.on_both_sides).count();
            let count = merged.report.vanished.len() + both;
            if count > 0 {
                super::line(out, &fl!(texts.messages, "cli-merge-look", count = count))?;
            }
        }
    }
    for copy in merged.united.iter().filter_map(|copy| names.get(*copy)) {
        super::line(out, &fl!(texts.messages, "report-united", file = copy.as_str()))?;
    }
    super::line(out, &fl!(texts.messages, "cli-wrote", file = name(&output)))
}

pub(super) fn diff(arguments: &DiffArguments, texts: &Texts, out: &mut dyn Write) -> Result<(), CliError> {
    let opened = files::open(&arguments.file)?;
    let (base_name, base) = match &arguments.base {
        Base::File(file) => (name(file), files::open(file)?),
        Base::Version(name) => earlier(texts, &opened, Some(name))?,
        Base::LastVersion => earlier(texts, &opened, None)?,
    };
    let names = [base_name, name(&arguments.file)];
    let template = opened.document.template();
    let report = merge::compare_documents(&base.document, &opened.document);
    match arguments.report {
        ReportForm::Json => super::line(out, &report_json::report(&names, &report, &[])),
        ReportForm::Text => tell(texts, out, template, &names, &report, ReportSubject::Comparison),
    }
}

/// An earlier version of a canvas, and its name.
fn earlier(texts: &Texts, of: &Opened, wanted: Option<&str>) -> Result<(String, Opened), CliError> {
    let (id, now) = (of.document.id(), &of.document.canvas().header.version);
    let backups = files::backups();
    let versions = backups.as_ref().map(|backups| backups.list(id)).unwrap_or_default();
    let Some((found, backups)) = file::named_version(&versions, wanted, now).zip(backups) else {
        let numbers = versions.iter().map(|version| version.summary.version.trim());
        let mut names: Vec<String> =
            numbers.filter(|name| !name.is_empty()).map(|name| format!("“{name}”")).collect();
        names.dedup();
        return Err(CliError::NoVersion { wanted: wanted.map(str::to_owned), names: names.join(", ") });
    };
    let name = i18n::report::version(texts, &found.summary.version, found.saved);
    Ok((name, files::open(&backups.path(id, &found.name))?))
}

fn tell(
    texts: &Texts,
    out: &mut dyn Write,
    template: &Template,
    names: &[String],
    report: &Report,
    subject: ReportSubject,
) -> Result<(), CliError> {
    i18n::report_text(texts, template, names, report, subject)
        .iter()
        .try_for_each(|line| super::line(out, line))
}

fn names(files: &[PathBuf]) -> Vec<String> {
    files.iter().map(|file| name(file)).collect()
}
