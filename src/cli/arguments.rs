//! The command that the user typed. Each command reads its own options.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

use super::error::CliError;
use super::options::{Parsed, choice, is_file, unexpected};
use super::{check, clean, export, merge, new, template};
use crate::drawing::Drawing;

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command {
    Window(WindowArguments),
    Help,
    Version,
    Template(template::Arguments),
    Computer,
    New(new::Arguments),
    Check(check::Arguments),
    Export(export::Arguments),
    Merge(merge::Arguments),
    Diff(merge::DiffArguments),
    Clean(clean::Arguments),
}

/// What the window begins with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WindowArguments {
    /// A canvas to open.
    pub file: Option<PathBuf>,
    /// How to draw, where the settings do not decide that.
    pub drawing: Option<Drawing>,
}

pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, CliError> {
    let mut parser = Parser::from_args(arguments);
    let command = match parser.next()? {
        None => return Ok(Command::Window(WindowArguments::default())),
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help),
        Some(Arg::Short('V') | Arg::Long("version")) => return Ok(Command::Version),
        Some(Arg::Long("draw")) => return window(&mut parser),
        Some(Arg::Value(word)) => word,
        Some(other) => return Err(unexpected(other)),
    };
    if is_file(&command) {
        match parser.next()? {
            None => {
                return Ok(Command::Window(WindowArguments { file: Some(command.into()), drawing: None }));
            }
            Some(Arg::Long("draw")) => {
                let drawing = Some(drawing(&mut parser)?);
                nothing_follows(&mut parser)?;
                return Ok(Command::Window(WindowArguments { file: Some(command.into()), drawing }));
            }
            Some(_) => {}
        }
    }
    let parser = &mut parser;
    let command = match command.to_string_lossy().as_ref() {
        "help" => None,
        "template" => template::Arguments::parse(parser)?.map(Command::Template),
        // As version 0.1 named it.
        "templates" => nothing_follows(parser)?.map(|()| Command::Template(template::Arguments::List)),
        "computer" => nothing_follows(parser)?.map(|()| Command::Computer),
        "new" => new::Arguments::parse(parser)?.map(Command::New),
        "check" => check::Arguments::parse(parser)?.map(Command::Check),
        "export" => export::Arguments::parse(parser)?.map(Command::Export),
        "merge" => merge::Arguments::parse(parser)?.map(Command::Merge),
        "diff" => merge::DiffArguments::parse(parser)?.map(Command::Diff),
        "clean" => clean::Arguments::parse(parser)?.map(Command::Clean),
        word => return Err(CliError::UnknownCommand(word.to_owned())),
    };
    Ok(command.unwrap_or(Command::Help))
}

/// Reads what follows a first `--draw`: how, and perhaps a file.
fn window(parser: &mut Parser) -> Result<Command, CliError> {
    let drawing = Some(drawing(parser)?);
    let file = match parser.next()? {
        None => None,
        Some(Arg::Value(file)) => Some(file.into()),
        Some(other) => return Err(unexpected(other)),
    };
    nothing_follows(parser)?;
    Ok(Command::Window(WindowArguments { file, drawing }))
}

fn drawing(parser: &mut Parser) -> Result<Drawing, CliError> {
    choice(parser, "--draw", &Drawing::FORCED)
}

fn nothing_follows(parser: &mut Parser) -> Parsed<()> {
    match parser.next()? {
        None => Ok(Some(())),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(None),
        Some(other) => Err(unexpected(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_words(line: &str) -> Result<Command, CliError> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn a_mistake_is_named() {
        assert!(matches!(parse_words("explode"), Err(CliError::UnknownCommand(_))));
        assert!(matches!(parse_words("--wat"), Err(CliError::Unexpected(_))));
        assert!(matches!(parse_words("templates all"), Err(CliError::Unexpected(_))));
        assert!(matches!(parse_words("new --file a"), Err(CliError::Unexpected(_))));
        assert!(matches!(parse_words("check"), Err(CliError::MissingFile("check"))));
        assert!(matches!(parse_words("check a b"), Err(CliError::Unexpected(_))));
        assert!(matches!(parse_words("check a --kind pitch"), Err(CliError::Unexpected(_))));
        assert!(matches!(parse_words("merge a -o b"), Err(CliError::MissingCopies("merge"))));
        assert!(matches!(parse_words("diff a b c"), Err(CliError::Unexpected(_))));
    }

    #[test]
    fn how_to_draw_stands_before_or_after_the_file() {
        let window = |file: Option<&str>, drawing| {
            Command::Window(WindowArguments { file: file.map(PathBuf::from), drawing: Some(drawing) })
        };
        assert_eq!(parse_words("--draw software").unwrap(), window(None, Drawing::Software));
        assert_eq!(parse_words("--draw gl a.json").unwrap(), window(Some("a.json"), Drawing::Gl));
        assert_eq!(parse_words("a.json --draw=Software").unwrap(), window(Some("a.json"), Drawing::Software));
        assert!(matches!(parse_words("--draw crayon"), Err(CliError::BadValue { option: "--draw", .. })));
        assert!(matches!(parse_words("a.json --draw gl b.json"), Err(CliError::Unexpected(_))));
    }

    #[test]
    fn help_can_be_asked_for_at_every_command() {
        for command in
            ["new", "check", "export", "merge", "diff", "clean", "template", "templates", "computer", "help"]
        {
            assert_eq!(parse_words(&format!("{command} --help")).unwrap(), Command::Help, "{command}");
        }
    }
}
