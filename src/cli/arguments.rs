//! What the user typed.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

use super::error::CliError;
use crate::export::{Attach, Paper, ReportPart, ReportParts};
use crate::i18n::Language;

/// What `--since` takes for the last version with another name.
const LAST: &str = "last";

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command {
    Window(Option<PathBuf>),
    Help,
    Version,
    Templates,
    New(NewArguments),
    Check(CheckArguments),
    Export(ExportArguments),
    Merge(MergeArguments),
    Diff(DiffArguments),
    Clean(CleanArguments),
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct NewArguments {
    pub(super) output: PathBuf,
    pub(super) template: Option<String>,
    pub(super) language: Option<Language>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct CheckArguments {
    pub(super) file: PathBuf,
    pub(super) repaired: Option<PathBuf>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct ExportArguments {
    pub(super) file: PathBuf,
    pub(super) output: PathBuf,
    pub(super) kind: Kind,
    pub(super) paper: Paper,
    pub(super) language: Option<Language>,
    /// What goes along, if it was said.
    pub(super) attach: Option<Attach>,
    /// The partner to whom the pitch is addressed, or `all` of them.
    pub(super) addressee: Option<String>,
    /// What a report is made of.
    pub(super) parts: ReportParts,
    /// The case of the decision aid that a motivation is about, by its name or number.
    pub(super) case: Option<String>,
    /// Whether an output that is write-protected or has more than one name is replaced.
    pub(super) force: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct MergeArguments {
    pub(super) files: Vec<PathBuf>,
    pub(super) output: PathBuf,
    pub(super) report: Option<ReportForm>,
    pub(super) as_same: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct DiffArguments {
    pub(super) from: From,
    pub(super) to: PathBuf,
    pub(super) report: ReportForm,
}

/// What a file is compared with.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum From {
    /// Another file.
    File(PathBuf),
    /// An earlier version of it, by its name.
    Version(String),
    /// The last earlier version with another name than it has.
    LastVersion,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct CleanArguments {
    pub(super) file: PathBuf,
    pub(super) output: PathBuf,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReportForm {
    Text,
    Json,
}

/// What to make of a canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Pitch,
    Poster,
    Motivation,
    Report,
}

/// Everything that may follow a command, as far as it was given.
#[derive(Debug, Default)]
struct Given {
    files: Vec<PathBuf>,
    report: Option<ReportForm>,
    as_same: bool,
    since: Option<String>,
    output: Option<PathBuf>,
    repaired: Option<PathBuf>,
    template: Option<String>,
    kind: Option<Kind>,
    paper: Option<Paper>,
    language: Option<Language>,
    attach: Option<Attach>,
    addressee: Option<String>,
    parts: Option<ReportParts>,
    case: Option<String>,
    force: bool,
}

pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, CliError> {
    let mut parser = Parser::from_args(arguments);
    let command = match parser.next()? {
        None => return Ok(Command::Window(None)),
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help),
        Some(Arg::Short('V') | Arg::Long("version")) => return Ok(Command::Version),
        Some(Arg::Value(word)) => word,
        Some(other) => return Err(CliError::Unexpected(word(other))),
    };
    if is_file(&command) && parser.next()?.is_none() {
        return Ok(Command::Window(Some(command.into())));
    }
    let command = command.to_string_lossy().into_owned();
    let allowed: &[&str] = match command.as_str() {
        "help" => return Ok(Command::Help),
        "templates" => &[],
        "new" => &["output", "template", "language"],
        "check" => &["file", "repaired"],
        "export" => {
            &["file", "output", "kind", "paper", "language", "attach", "for", "parts", "case", "force"]
        }
        "merge" => &["files", "output", "report", "as-same"],
        "diff" => &["files", "report", "since"],
        "clean" => &["file", "output"],
        _ => return Err(CliError::UnknownCommand(command)),
    };
    let Some(given) = options(&mut parser, allowed)? else { return Ok(Command::Help) };
    finish(&command, given)
}

/// Whether the only word is a file to open: it has a dot or a folder in it, which no command has.
fn is_file(word: &std::ffi::OsStr) -> bool {
    let path = std::path::Path::new(word);
    path.extension().is_some() || path.components().count() > 1
}

/// Reads what follows a command; nothing when help was asked.
fn options(parser: &mut Parser, allowed: &[&str]) -> Result<Option<Given>, CliError> {
    let mut given = Given::default();
    while let Some(argument) = parser.next()? {
        let is_allowed = |name: &str| allowed.contains(&name);
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            Arg::Value(file) if is_allowed("files") || (is_allowed("file") && given.files.is_empty()) => {
                given.files.push(file.into());
            }
            Arg::Long("as-same") if is_allowed("as-same") => given.as_same = true,
            Arg::Long("force") if is_allowed("force") => given.force = true,
            Arg::Long("since") if is_allowed("since") => given.since = Some(parser.value()?.string()?),
            Arg::Long("report") if is_allowed("report") => given.report = Some(report_form(parser)?),
            Arg::Short('o') | Arg::Long("output") if is_allowed("output") => {
                given.output = Some(parser.value()?.into());
            }
            Arg::Long("repaired") if is_allowed("repaired") => given.repaired = Some(parser.value()?.into()),
            Arg::Long("template") if is_allowed("template") => {
                given.template = Some(parser.value()?.to_string_lossy().into_owned());
            }
            Arg::Long("kind") if is_allowed("kind") => {
                let kinds = [
                    ("pitch", Kind::Pitch),
                    ("poster", Kind::Poster),
                    ("motivation", Kind::Motivation),
                    ("report", Kind::Report),
                ];
                given.kind = Some(choice(parser, "--kind", &kinds)?);
            }
            Arg::Long("paper") if is_allowed("paper") => {
                given.paper = Some(choice(parser, "--paper", &[("a3", Paper::A3), ("a4", Paper::A4)])?);
            }
            Arg::Long("language") if is_allowed("language") => {
                let languages = Language::ALL.map(|language| (language.tag(), language));
                given.language = Some(choice(parser, "--language", &languages)?);
            }
            Arg::Long("for") if is_allowed("for") => {
                given.addressee = Some(parser.value()?.string().map_err(CliError::from)?);
            }
            Arg::Long("case") if is_allowed("case") => given.case = Some(parser.value()?.string()?),
            Arg::Long("parts") if is_allowed("parts") => given.parts = Some(report_parts(parser)?),
            Arg::Long("attach") if is_allowed("attach") => {
                let choices = [("full", Attach::Full), ("public", Attach::Public), ("none", Attach::None)];
                given.attach = Some(choice(parser, "--attach", &choices)?);
            }
            other => return Err(CliError::Unexpected(word(other))),
        }
    }
    Ok(Some(given))
}

fn finish(command: &str, given: Given) -> Result<Command, CliError> {
    let mut files = given.files.into_iter();
    let output = given.output.ok_or(CliError::MissingOutput);
    let two = || CliError::MissingCopies(command.to_owned());
    match command {
        "merge" if files.len() < 2 => return Err(two()),
        "merge" => {
            let (files, report) = (files.collect(), given.report);
            return Ok(Command::Merge(MergeArguments {
                files,
                output: output?,
                report,
                as_same: given.as_same,
            }));
        }
        "diff" => {
            let (from, to) = match (files.next(), given.since) {
                (Some(file), Some(name)) if name == LAST => (From::LastVersion, file),
                (Some(file), Some(name)) => (From::Version(name), file),
                (Some(from), None) => (From::File(from), files.next().ok_or_else(two)?),
                (None, _) => return Err(two()),
            };
            if let Some(further) = files.next() {
                return Err(CliError::Unexpected(further.display().to_string()));
            }
            let report = given.report.unwrap_or(ReportForm::Text);
            return Ok(Command::Diff(DiffArguments { from, to, report }));
        }
        _ => {}
    }
    let file = files.next().ok_or_else(|| CliError::MissingFile(command.to_owned()));
    Ok(match command {
        "new" => {
            Command::New(NewArguments { output: output?, template: given.template, language: given.language })
        }
        "clean" => Command::Clean(CleanArguments { file: file?, output: output? }),
        "check" => Command::Check(CheckArguments { file: file?, repaired: given.repaired }),
        "export" => {
            let kind = given.kind.unwrap_or(Kind::Pitch);
            let paper = match (kind, given.paper) {
                (Kind::Poster | Kind::Motivation | Kind::Report, _) if given.addressee.is_some() => {
                    return Err(CliError::PosterIsForAll);
                }
                (Kind::Pitch | Kind::Poster | Kind::Motivation, _) if given.parts.is_some() => {
                    return Err(CliError::PartsAreOfReport);
                }
                (Kind::Pitch | Kind::Poster | Kind::Report, _) if given.case.is_some() => {
                    return Err(CliError::CaseIsOfMotivation);
                }
                (Kind::Pitch | Kind::Motivation | Kind::Report, Some(Paper::A3)) => {
                    return Err(CliError::PitchIsA4);
                }
                (Kind::Pitch | Kind::Motivation | Kind::Report, _) => Paper::A4,
                (Kind::Poster, paper) => paper.unwrap_or(Paper::A3),
            };
            Command::Export(ExportArguments {
                file: file?,
                output: output?,
                kind,
                paper,
                language: given.language,
                attach: given.attach,
                addressee: given.addressee,
                parts: given.parts.unwrap_or(ReportParts::USUAL),
                case: given.case,
                force: given.force,
            })
        }
        _ => Command::Templates,
    })
}

/// Reads how a report is to be written: after an equals sign, or as text.
fn report_form(parser: &mut Parser) -> Result<ReportForm, CliError> {
    let Some(value) = parser.optional_value() else { return Ok(ReportForm::Text) };
    let forms = [("text", ReportForm::Text), ("json", ReportForm::Json)];
    one_of("--report", value.string()?, &forms)
}

/// Reads which parts of a report are wanted, with commas in between.
fn report_parts(parser: &mut Parser) -> Result<ReportParts, CliError> {
    let groups = [("usual", ReportParts::USUAL), ("internal", ReportParts::INTERNAL)];
    let named = ReportPart::ALL.map(|(part, name)| (name, ReportParts::NONE.with(part, true)));
    let choices: Vec<_> = groups.into_iter().chain(named).collect();
    let mut parts = ReportParts::NONE;
    for name in parser.value()?.string()?.split(',') {
        parts = parts.and(one_of("--parts", name.trim().to_owned(), &choices)?);
    }
    Ok(parts)
}

/// Reads a value that is one of a few words, in capitals or not.
fn choice<T: Copy>(parser: &mut Parser, option: &'static str, choices: &[(&str, T)]) -> Result<T, CliError> {
    one_of(option, parser.value()?.string()?, choices)
}

fn one_of<T: Copy>(option: &'static str, value: String, choices: &[(&str, T)]) -> Result<T, CliError> {
    choices.iter().find(|(name, _)| name.eq_ignore_ascii_case(&value)).map(|(_, choice)| *choice).ok_or_else(
        || {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            CliError::BadValue { option, value, choices: names.join(", ") }
        },
    )
}

fn word(argument: Arg<'_>) -> String {
    match argument {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_words(line: &str) -> Result<Command, CliError> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn an_export_is_a_pitch_on_a4_unless_told_otherwise() {
        let Ok(Command::Export(arguments)) = parse_words("export in.json -o out.pdf") else { panic!() };
        assert_eq!((arguments.kind, arguments.paper, arguments.language), (Kind::Pitch, Paper::A4, None));
        let line = "export --kind=poster --language EN in.json --output out.pdf";
        let Ok(Command::Export(arguments)) = parse_words(line) else { panic!() };
        assert_eq!((arguments.kind, arguments.paper), (Kind::Poster, Paper::A3));
        assert_eq!(arguments.language, Some(Language::English));
    }

    #[test]
    fn the_parts_of_a_report_are_chosen_by_name_or_by_group() {
        let parts = |line: &str| match parse_words(&format!("export a -o b --kind report{line}")) {
            Ok(Command::Export(arguments)) => arguments.parts,
            other => panic!("{other:?}"),
        };
        assert_eq!(parts(""), ReportParts::USUAL);
        assert_eq!(parts(" --parts usual"), ReportParts::USUAL);
        assert_eq!(parts(" --parts Usual,internal"), ReportParts::ALL);
        assert_eq!(parts(" --parts usual,notes"), ReportParts::USUAL.with(ReportPart::Notes, true));
        assert!(parts(" --parts notes").has(ReportPart::Sections));
        assert!(matches!(
            parse_words("export a -o b --kind report --parts private"),
            Err(CliError::BadValue { .. })
        ));
    }

    #[test]
    fn a_mistake_is_named() {
        assert!(matches!(parse_words("explode"), Err(CliError::UnknownCommand(_))));
        assert!(matches!(parse_words("--wat"), Err(CliError::Unexpected(_))));
        assert!(matches!(parse_words("check"), Err(CliError::MissingFile(_))));
        assert!(matches!(parse_words("check a b"), Err(CliError::Unexpected(_))));
        assert!(matches!(parse_words("check a --kind pitch"), Err(CliError::Unexpected(_))));
        assert!(matches!(parse_words("export a"), Err(CliError::MissingOutput)));
        assert!(matches!(parse_words("export a -o"), Err(CliError::MissingValue(_))));
        assert!(matches!(parse_words("export a -o b --paper a3"), Err(CliError::PitchIsA4)));
        assert!(matches!(
            parse_words("export a -o b --kind poster --for Bank"),
            Err(CliError::PosterIsForAll)
        ));
        assert!(matches!(parse_words("export a -o b --case 1"), Err(CliError::CaseIsOfMotivation)));
        assert!(matches!(parse_words("export a -o b --kind drawing"), Err(CliError::BadValue { .. })));
    }
}
