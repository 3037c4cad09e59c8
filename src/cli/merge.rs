//! `merge` and `diff`: copies of one canvas brought together, or held beside each other.

use std::io::Write;
use std::path::PathBuf;

use i18n_embed_fl::fl;

use super::arguments::{DiffArguments, MergeArguments, ReportForm};
use super::error::{CliError, name};
use super::{files, report_json};
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
    let names = names(&arguments.files);
    let opened = files::open_copies(&arguments.files)?;
    for problem in opened.iter().flat_map(|opened| &opened.problems) {
        super::line(notices, &i18n::problem(texts, problem))?;
    }
    let marks: Vec<String> = names.iter().map(|name| i18n::report::mark(texts, name)).collect();
    let copies: Vec<Copy<'_>> = opened
        .iter()
        .zip(&marks)
        .map(|(opened, mark)| Copy { document: &opened.document, has_history: opened.has_history, mark })
        .collect();
    let refused = |source: MergeError| CliError::Merge { names: names.clone(), source };
    let merged = merge::merge(&copies, arguments.as_same, platform::client_id()?).map_err(refused)?;
    files::create(&arguments.output, &merged.document)?;
    let template = merged.document.template();
    match arguments.report {
        Some(ReportForm::Json) => {
            let json = report_json::report(&names, &merged.report, &merged.united);
            return super::line(out, &json);
        }
        Some(ReportForm::Text) => tell(texts, out, template, &names, &merged.report, Told::Merge)?,
        None => {}
    }
    for copy in merged.united.iter().filter_map(|copy| names.get(*copy)) {
        super::line(out, &fl!(texts.messages, "report-united", file = copy.as_str()))?;
    }
    super::line(out, &fl!(texts.messages, "cli-wrote", file = name(&arguments.output)))
}

pub(super) fn diff(arguments: &DiffArguments, texts: &Texts, out: &mut dyn Write) -> Result<(), CliError> {
    let names = names(&[arguments.from.clone(), arguments.to.clone()]);
    let (from, to) = (files::open(&arguments.from)?, files::open(&arguments.to)?);
    let template = to.document.template();
    let report = merge::compare(from.document.canvas(), to.document.canvas(), template);
    match arguments.report {
        ReportForm::Json => super::line(out, &report_json::report(&names, &report, &[])),
        ReportForm::Text => tell(texts, out, template, &names, &report, Told::Comparison),
    }
}

fn tell(
    texts: &Texts,
    out: &mut dyn Write,
    template: &Template,
    names: &[String],
    report: &Report,
    told: Told,
) -> Result<(), CliError> {
    i18n::report_lines(texts, template, names, report, told)
        .iter()
        .try_for_each(|line| super::line(out, line))
}

fn names(files: &[PathBuf]) -> Vec<String> {
    files.iter().map(|file| name(file)).collect()
}
