//! What follows `export` on the command line.

use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser, ValueExt};

use super::super::error::CliError;
use super::super::options::{Parsed, choice, language, one_of, path, unexpected};
use crate::export::{Attach, Format, Paper, ReportPart, ReportParts, Tiling};
use crate::i18n::Language;

/// The word for every partner.
const ALL: &str = "all";

#[derive(Debug, PartialEq, Eq)]
pub(in crate::cli) struct Arguments {
    pub(super) file: PathBuf,
    pub(super) output: PathBuf,
    pub(super) what: DocumentChoice,
    pub(super) format: Format,
    /// Whether the format was given, rather than derived from the name of the output.
    pub(super) is_format_given: bool,
    pub(super) language: Option<Language>,
    /// What to attach, if given.
    pub(super) attach: Option<Attach>,
    /// Whether an output that is write-protected or has more than one name is replaced.
    pub(super) force: bool,
}

/// The document to make of a canvas.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum DocumentChoice {
    Pitch(Reader),
    /// On this paper, put together of tiles of the other one, if any.
    Poster(Paper, Option<Paper>),
    /// A motivation of one case of the decision aid, by its name or number. `None` for all of them.
    Motivation(Option<String>),
    Report(ReportParts),
    Minutes,
    Cards,
    Notes(SheetChoice),
    /// The usual one of the form.
    OfForm,
}

/// Which sheets of notes to make.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum SheetChoice {
    /// One for each section.
    EachSection,
    /// The one of this section, by its title, its id or its number.
    Section(String),
    /// One for no section.
    Blank,
}

/// The reader of a pitch.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reader {
    Everyone,
    /// The partner of this name.
    Partner(String),
    /// One for each partner, or the one for a partner that is called `all` where no other has a name.
    EachPartner,
}

impl Reader {
    /// The given name, if any.
    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Self::Everyone => None,
            Self::Partner(name) => Some(name),
            Self::EachPartner => Some(ALL),
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Pitch,
    Poster,
    Motivation,
    Report,
    Minutes,
    Cards,
    Notes,
}

const KINDS: [(&str, Kind); 7] = [
    ("pitch", Kind::Pitch),
    ("poster", Kind::Poster),
    ("motivation", Kind::Motivation),
    ("report", Kind::Report),
    ("minutes", Kind::Minutes),
    ("cards", Kind::Cards),
    ("notes", Kind::Notes),
];
const PAPERS: [(&str, Paper); 5] =
    [("a0", Paper::A0), ("a1", Paper::A1), ("a2", Paper::A2), ("a3", Paper::A3), ("a4", Paper::A4)];
const TILES: [(&str, Paper); 2] = [("a4", Paper::A4), ("a3", Paper::A3)];

impl Arguments {
    /// Reads what follows `export`. `None` if help was asked for.
    pub(in crate::cli) fn parse(parser: &mut Parser) -> Parsed<Self> {
        let (mut file, mut output, mut language_of_words) = (None, None, None);
        let (mut format, mut attach, mut force) = (None, None, false);
        let mut given = KindOptions::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Value(value) if file.is_none() => file = Some(value.into()),
                Arg::Short('o') | Arg::Long("output") => output = Some(path(parser)?),
                Arg::Long("language") => language_of_words = Some(language(parser)?),
                Arg::Long("attach") => {
                    let choices =
                        [("full", Attach::Full), ("public", Attach::Public), ("none", Attach::None)];
                    attach = Some(choice(parser, "--attach", &choices)?);
                }
                Arg::Long("force") => force = true,
                Arg::Long("format") => {
                    let formats =
                        [("pdf", Format::Pdf), ("markdown", Format::Markdown), ("text", Format::Text)];
                    format = Some(choice(parser, "--format", &formats)?);
                }
                Arg::Long("kind") => given.kind = Some(choice(parser, "--kind", &KINDS)?),
                Arg::Long("paper") => given.paper = Some(choice(parser, "--paper", &PAPERS)?),
                Arg::Long("tiles") => given.tiles = Some(choice(parser, "--tiles", &TILES)?),
                Arg::Long("section") => {
                    given.sheets = Some(SheetChoice::Section(parser.value()?.string()?));
                }
                Arg::Long("blank") => given.sheets = Some(SheetChoice::Blank),
                Arg::Long("for") => given.reader = Some(parser.value()?.string()?),
                Arg::Long("case") => given.case = Some(parser.value()?.string()?),
                Arg::Long("parts") => given.parts = Some(report_parts(parser)?),
                Arg::Short(_) | Arg::Long(_) | Arg::Value(_) => return Err(unexpected(argument)),
            }
        }
        let paper = given.paper;
        let what = given.what()?;
        let file = file.ok_or(CliError::MissingFile("export"))?;
        let output: PathBuf = output.ok_or(CliError::MissingOutput)?;
        let is_format_given = format.is_some();
        let format = format.unwrap_or_else(|| format_of(&output));
        if format != Format::Pdf {
            refuse_pages(&what, paper, attach)?;
        }
        let language = language_of_words;
        Ok(Some(Self { file, output, what, format, is_format_given, language, attach, force }))
    }

    /// The reader of the document.
    pub(super) const fn reader(&self) -> &Reader {
        match &self.what {
            DocumentChoice::Pitch(reader) => reader,
            DocumentChoice::Poster(..)
            | DocumentChoice::Motivation(_)
            | DocumentChoice::Report(_)
            | DocumentChoice::Minutes
            | DocumentChoice::Cards
            | DocumentChoice::Notes(_)
            | DocumentChoice::OfForm => &Reader::Everyone,
        }
    }
}

/// The format by the ending of an output; PDF if it has none.
fn format_of(output: &Path) -> Format {
    let told = Format::ALL.into_iter().find(|format| format.file_kind().is_ending_of(output));
    told.unwrap_or(Format::Pdf)
}

/// Returns an error for what only a document with pages can have.
fn refuse_pages(what: &DocumentChoice, paper: Option<Paper>, attach: Option<Attach>) -> Result<(), CliError> {
    if matches!(what, DocumentChoice::Poster(..) | DocumentChoice::Cards | DocumentChoice::Notes(_)) {
        return Err(CliError::PosterHasPages);
    }
    if paper.is_some() {
        return Err(CliError::PaperIsOfPdf);
    }
    match attach {
        Some(Attach::Full | Attach::Public) => Err(CliError::AttachIsOfPdf),
        Some(Attach::None) | None => Ok(()),
    }
}

/// The options that depend on the kind of document.
#[derive(Debug, Default)]
struct KindOptions {
    kind: Option<Kind>,
    paper: Option<Paper>,
    reader: Option<String>,
    case: Option<String>,
    parts: Option<ReportParts>,
    tiles: Option<Paper>,
    sheets: Option<SheetChoice>,
}

impl KindOptions {
    fn what(self) -> Result<DocumentChoice, CliError> {
        let Self { kind, paper, reader, case, parts, tiles, sheets } = self;
        // A reader, a paper and the like say which document is meant; without any the form says it.
        let is_of_kind = reader.is_some() || case.is_some() || parts.is_some() || sheets.is_some();
        if kind.is_none() && paper.is_none() && tiles.is_none() && !is_of_kind {
            return Ok(DocumentChoice::OfForm);
        }
        let kind = kind.unwrap_or(Kind::Pitch);
        if reader.is_some() && !matches!(kind, Kind::Pitch) {
            return Err(CliError::ReaderIsOfPitch);
        }
        if parts.is_some() && !matches!(kind, Kind::Report) {
            return Err(CliError::PartsAreOfReport);
        }
        if case.is_some() && !matches!(kind, Kind::Motivation) {
            return Err(CliError::CaseIsOfMotivation);
        }
        if paper.is_some_and(|paper| paper != Paper::A4) && !matches!(kind, Kind::Poster) {
            return Err(CliError::A3IsOfPoster);
        }
        if tiles.is_some() && !matches!(kind, Kind::Poster) {
            return Err(CliError::TilesAreOfPoster);
        }
        if sheets.is_some() && !matches!(kind, Kind::Notes) {
            return Err(CliError::SectionIsOfNotes);
        }
        Ok(match kind {
            Kind::Pitch => DocumentChoice::Pitch(match reader {
                None => Reader::Everyone,
                Some(name) if name == ALL => Reader::EachPartner,
                Some(name) => Reader::Partner(name),
            }),
            Kind::Poster => {
                let paper = paper.unwrap_or(Paper::A3);
                if tiles.is_some_and(|tile| Tiling::of(paper, tile).is_none()) {
                    return Err(CliError::NoTiles);
                }
                DocumentChoice::Poster(paper, tiles)
            }
            Kind::Motivation => DocumentChoice::Motivation(case),
            Kind::Report => DocumentChoice::Report(parts.unwrap_or(ReportParts::USUAL)),
            Kind::Minutes => DocumentChoice::Minutes,
            Kind::Cards => DocumentChoice::Cards,
            Kind::Notes => DocumentChoice::Notes(sheets.unwrap_or(SheetChoice::EachSection)),
        })
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Arguments, CliError> {
        Arguments::parse(&mut Parser::from_args(line.split_whitespace())).map(Option::unwrap)
    }

    #[test]
    fn an_export_is_the_usual_document_of_the_form_unless_told_otherwise() {
        let arguments = parse("in.json -o out.pdf").unwrap();
        assert_eq!((arguments.what, arguments.language), (DocumentChoice::OfForm, None));
        assert_eq!(parse("a -o b --kind pitch").unwrap().what, DocumentChoice::Pitch(Reader::Everyone));
        let arguments = parse("--kind=poster --language EN in.json --output out.pdf").unwrap();
        assert_eq!(
            (arguments.what, arguments.language),
            (DocumentChoice::Poster(Paper::A3, None), Some(Language::English))
        );
        assert_eq!(parse("a -o b --for all").unwrap().what, DocumentChoice::Pitch(Reader::EachPartner));
    }

    #[test]
    fn the_ending_of_the_output_tells_the_format_unless_it_is_said() {
        let format = |line: &str| parse(line).unwrap().format;
        assert_eq!(format("a -o b"), Format::Pdf);
        assert_eq!(format("a -o b.pdf"), Format::Pdf);
        assert_eq!(format("a -o b.MD --kind report"), Format::Markdown);
        assert_eq!(format("a -o b.markdown --attach none"), Format::Markdown);
        assert_eq!(format("a -o b.TXT"), Format::Text);
        assert_eq!(format("a -o - --format text"), Format::Text);
        assert_eq!(format("a -o b --format markdown --for all"), Format::Markdown);
    }

    #[test]
    fn what_needs_pages_is_refused_for_markdown() {
        assert!(matches!(parse("a -o b.md --kind poster"), Err(CliError::PosterHasPages)));
        assert!(matches!(parse("a -o b.txt --kind poster"), Err(CliError::PosterHasPages)));
        assert!(matches!(parse("a -o b.md --kind cards"), Err(CliError::PosterHasPages)));
        assert!(matches!(parse("a -o b.txt --kind notes --blank"), Err(CliError::PosterHasPages)));
        assert!(matches!(parse("a -o b.md --paper a4"), Err(CliError::PaperIsOfPdf)));
        assert!(matches!(parse("a -o b.md --attach public"), Err(CliError::AttachIsOfPdf)));
        assert!(matches!(parse("a -o b --format markdown --attach full"), Err(CliError::AttachIsOfPdf)));
        assert!(matches!(parse("a -o b --format docx"), Err(CliError::BadValue { .. })));
    }

    #[test]
    fn the_parts_of_a_report_are_chosen_by_name_or_by_group() {
        let parts = |line: &str| match parse(&format!("a -o b --kind report{line}")).unwrap().what {
            DocumentChoice::Report(parts) => parts,
            other => panic!("{other:?}"),
        };
        assert_eq!(parts(""), ReportParts::USUAL);
        assert_eq!(parts(" --parts usual"), ReportParts::USUAL);
        assert_eq!(parts(" --parts Usual,internal"), ReportParts::ALL);
        assert_eq!(parts(" --parts usual,notes"), ReportParts::USUAL.with(ReportPart::Notes, true));
        assert!(parts(" --parts notes").has(ReportPart::Sections));
        let unknown = parse("a -o b --kind report --parts private");
        assert!(matches!(unknown, Err(CliError::BadValue { .. })));
    }

    #[test]
    fn an_option_that_does_not_fit_what_is_made_is_refused() {
        assert!(matches!(parse("a"), Err(CliError::MissingOutput)));
        assert!(matches!(parse("a -o"), Err(CliError::MissingValue(_))));
        assert!(matches!(parse("a -o b --paper a3"), Err(CliError::A3IsOfPoster)));
        assert!(matches!(parse("a -o b --kind poster --for Bank"), Err(CliError::ReaderIsOfPitch)));
        assert!(matches!(parse("a -o b --case 1"), Err(CliError::CaseIsOfMotivation)));
        assert!(matches!(parse("a -o b --parts notes"), Err(CliError::PartsAreOfReport)));
        assert!(matches!(parse("a -o b --kind drawing"), Err(CliError::BadValue { .. })));
        assert!(matches!(parse("a -o b --tiles a4"), Err(CliError::TilesAreOfPoster)));
        assert!(matches!(parse("a -o b --kind poster --tiles a3"), Err(CliError::NoTiles)));
        assert!(matches!(
            parse("a -o b --kind poster --paper a0 --tiles a2"),
            Err(CliError::BadValue { .. })
        ));
        assert!(matches!(parse("a -o b --kind cards --paper a3"), Err(CliError::A3IsOfPoster)));
        assert!(matches!(parse("a -o b --section Droom"), Err(CliError::SectionIsOfNotes)));
        assert!(matches!(parse("a -o b --kind cards --blank"), Err(CliError::SectionIsOfNotes)));
    }

    #[test]
    fn paper_for_a_meeting_is_chosen_by_tiles_and_by_sheets() {
        let what = |line: &str| parse(line).unwrap().what;
        let tiled = what("a -o b --kind poster --paper a0 --tiles a4");
        assert_eq!(tiled, DocumentChoice::Poster(Paper::A0, Some(Paper::A4)));
        assert_eq!(
            what("a -o b --kind poster --tiles A4"),
            DocumentChoice::Poster(Paper::A3, Some(Paper::A4))
        );
        assert_eq!(what("a -o b --kind cards"), DocumentChoice::Cards);
        assert_eq!(what("a -o b --kind notes"), DocumentChoice::Notes(SheetChoice::EachSection));
        assert_eq!(what("a -o b --kind notes --blank"), DocumentChoice::Notes(SheetChoice::Blank));
        let section = SheetChoice::Section("2".to_owned());
        assert_eq!(what("a -o b --kind notes --section 2"), DocumentChoice::Notes(section));
    }
}
