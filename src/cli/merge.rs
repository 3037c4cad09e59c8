//! `merge` and `diff`: copies of one canvas brought together, or held beside each other.

use std::io::Write;
use std::path::PathBuf;

use i18n_embed_fl::fl;

use super::arguments::{DiffArguments, From, MergeArguments, ReportForm};
use super::error::{CliError, name};
use super::{files, report_json};
use crate::export::FileKind;
use crate::file::{self, Opened};
use crate::i18n::{self, Texts, Told};
use crate::merge::{self, Copy, MergeError, Report};
use crate::platform;
use crate::template::Template;

pub(super) fn merge(
    arguments: &MergeArguments,
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
        Some(ReportForm::Text) => tell(texts, out, template, &names, &merged.report, Told::Merge)?,
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
    let to = files::open(&arguments.to)?;
    let (from_name, from) = match &arguments.from {
        From::File(file) => (name(file), files::open(file)?),
        From::Version(name) => earlier(texts, &to, Some(name))?,
        From::LastVersion => earlier(texts, &to, None)?,
    };
    let names = [from_name, name(&arguments.to)];
    let template = to.document.template();
    let report = merge::compare_documents(&from.document, &to.document);
    match arguments.report {
        ReportForm::Json => super::line(out, &report_json::report(&names, &report, &[])),
        ReportForm::Text => tell(texts, out, template, &names, &report, Told::Comparison),
    }
}

/// An earlier version of a canvas, and what it is called.
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
    told: Told,
) -> Result<(), CliError> {
    i18n::report_text(texts, template, names, report, told).iter().try_for_each(|line| super::line(out, line))
}

fn names(files: &[PathBuf]) -> Vec<String> {
    files.iter().map(|file| name(file)).collect()
}
