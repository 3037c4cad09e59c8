//! Every error of the command line, told in both languages.

use std::collections::BTreeSet;

use super::*;
use crate::document::Limit;
use crate::i18n::Language;
use crate::schema::RowKind;
use crate::template::TemplateMistake;

/// What comes after an error; one that is added does not compile until it stands here too.
fn after(last: Option<&CliError>) -> Option<CliError> {
    let word = || "pich".to_owned();
    Some(match last {
        None => CliError::UnknownCommand(word()),
        Some(CliError::UnknownCommand(_)) => CliError::Unexpected(word()),
        Some(CliError::Unexpected(_)) => CliError::MissingValue(word()),
        Some(CliError::MissingValue(_)) => {
            CliError::BadValue { option: "--kind", value: word(), choices: "pitch, poster".to_owned() }
        }
        Some(CliError::BadValue { .. }) => CliError::MissingFile("export"),
        Some(CliError::MissingFile(_)) => CliError::MissingCopies("merge"),
        Some(CliError::MissingCopies(_)) => {
            let names = ["a.canvas.json", "b.canvas.json"].map(str::to_owned).to_vec();
            CliError::Merge { names, source: MergeError::AnotherTemplate { copy: 1 } }
        }
        Some(CliError::Merge { .. }) => CliError::MissingOutput,
        Some(CliError::MissingOutput) => CliError::A3IsOfPoster,
        Some(CliError::A3IsOfPoster) => CliError::TilesAreOfPoster,
        Some(CliError::TilesAreOfPoster) => CliError::NoTiles,
        Some(CliError::NoTiles) => CliError::SectionIsOfNotes,
        Some(CliError::SectionIsOfNotes) => {
            CliError::UnknownSection { name: "Nergens".to_owned(), names: "Droom".to_owned() }
        }
        Some(CliError::UnknownSection { .. }) => CliError::ReaderIsOfPitch,
        Some(CliError::ReaderIsOfPitch) => CliError::PosterHasPages,
        Some(CliError::PosterHasPages) => CliError::PaperIsOfPdf,
        Some(CliError::PaperIsOfPdf) => CliError::AttachIsOfPdf,
        Some(CliError::AttachIsOfPdf) => CliError::PartsAreOfReport,
        Some(CliError::PartsAreOfReport) => CliError::CaseIsOfMotivation,
        Some(CliError::CaseIsOfMotivation) => CliError::NoDocument { wanted: word(), documents: word() },
        Some(CliError::NoDocument { .. }) => CliError::UnknownCase { name: word(), cases: String::new() },
        Some(CliError::UnknownCase { cases, .. }) if cases.is_empty() => {
            CliError::UnknownCase { name: word(), cases: "1. Subsidie".to_owned() }
        }
        Some(CliError::UnknownCase { .. }) => {
            CliError::SeveralCases { name: word(), cases: "1. Subsidie, 2. Subsidie".to_owned() }
        }
        Some(CliError::SeveralCases { .. }) => {
            CliError::UnknownPartner { name: word(), names: String::new() }
        }
        Some(CliError::UnknownPartner { names, .. }) if names.is_empty() => {
            CliError::UnknownPartner { name: word(), names: "Deloitte".to_owned() }
        }
        Some(CliError::UnknownPartner { .. }) => CliError::SeveralPartners { name: word(), count: 2 },
        Some(CliError::SeveralPartners { .. }) => CliError::NoVersion { wanted: None, names: String::new() },
        Some(CliError::NoVersion { names, .. }) if names.is_empty() => {
            CliError::NoVersion { wanted: Some("0.3".to_owned()), names: "0.2".to_owned() }
        }
        Some(CliError::NoVersion { .. }) => CliError::UnknownTemplate(word()),
        Some(CliError::UnknownTemplate(_)) => CliError::MissingTemplateWord,
        Some(CliError::MissingTemplateWord) => {
            let first = Finding { line: 2, place: "id".to_owned(), mistake: TemplateMistake::BadId };
            CliError::UnsoundTemplate { path: "a".into(), found: vec![first] }
        }
        Some(CliError::UnsoundTemplate { .. }) => CliError::Interrupted { done: 2 },
        Some(CliError::Interrupted { .. }) => CliError::TooLarge,
        Some(CliError::TooLarge) => CliError::SameFile,
        Some(CliError::SameFile) => CliError::OtherKind { path: "a".into(), format: Format::Pdf },
        Some(CliError::OtherKind { format: Format::Pdf, .. }) => {
            CliError::OtherKind { path: "a".into(), format: Format::Markdown }
        }
        Some(CliError::OtherKind { format: Format::Markdown, .. }) => {
            CliError::OtherKind { path: "a".into(), format: Format::Text }
        }
        Some(CliError::OtherKind { format: Format::Text, .. }) => CliError::NotAName("-".into()),
        Some(CliError::NotAName(_)) => CliError::FolderWanted("a.pdf".into()),
        Some(CliError::FolderWanted(_)) => CliError::SourceDate("gisteren".to_owned()),
        Some(CliError::SourceDate(_)) => {
            CliError::OtherEnding { path: "a.docx".into(), kinds: &[FileKind::Pdf] }
        }
        Some(CliError::OtherEnding { .. }) => CliError::Read { path: "a".into(), source: ReadError::Folder },
        Some(CliError::Read { .. }) => CliError::Open { path: "a".into(), source: OpenError::Empty },
        Some(CliError::Open { .. }) => {
            CliError::Write { path: "a".into(), source: io::Error::from(io::ErrorKind::StorageFull).into() }
        }
        Some(CliError::Write { .. }) => CliError::Save(SaveError::OverLimit(Limit::OfKind(RowKind::Case))),
        Some(CliError::Save(_)) => CliError::Pdf(PdfError::NoElement),
        Some(CliError::Pdf(_)) => CliError::Template(crate::template::read("own", "{}").unwrap_err()),
        Some(CliError::Template(_)) => CliError::Random(RandomError),
        Some(CliError::Random(_)) => CliError::Output(io::ErrorKind::StorageFull.into()),
        Some(CliError::Output(_)) => return None,
    })
}

#[test]
fn every_error_is_told_in_both_languages_in_words_of_its_own() {
    let texts = Language::ALL.map(Texts::of);
    let errors: Vec<_> = std::iter::successors(after(None), |last| after(Some(last))).collect();
    let told: Vec<String> =
        errors.iter().flat_map(|error| texts.each_ref().map(|texts| error.message(texts))).collect();
    assert!(told.iter().all(|sentence| sentence.split_whitespace().count() >= 3), "{told:#?}");
    assert_eq!(told.iter().collect::<BTreeSet<_>>().len(), 2 * errors.len(), "{told:#?}");
}

#[test]
fn every_reason_why_a_file_was_not_written_is_told_in_words_of_its_own() {
    let failed = || io::Error::from(io::ErrorKind::Other);
    let errors = [
        WriteError::Unexpected,
        WriteError::Protected(ProtectedBy::Permissions),
        WriteError::Protected(ProtectedBy::HardLinks),
        WriteError::NotAFile,
        WriteError::NotVerified,
        WriteError::Beside { path: "a (2)".into(), source: failed() },
        WriteError::NotDurable(failed()),
        WriteError::Io(io::ErrorKind::ResourceBusy.into()),
        WriteError::Io(failed()),
    ];
    let texts = Language::ALL.map(Texts::of);
    let told = |error| texts.each_ref().map(|texts| write_message(texts, Path::new("a"), error));
    let different: BTreeSet<_> = errors.iter().flat_map(told).collect();
    assert_eq!(different.len(), 2 * errors.len(), "{different:#?}");
}
