//! Dutch that everybody can read: short sentences, and none that is long.

use std::path::Path;

use serde_json::Value;

/// Words of the longest sentence, and of the average one.
const MOST: usize = 25;
const ON_AVERAGE: usize = 15;

/// A string of fewer words is a label, which would make the average look better than it is.
const LABEL: usize = 4;

/// Fields that hold words of the format and no text.
const NO_TEXT: &[&str] =
    &["id", "kind", "group", "sector", "role", "involvement", "interests", "unit", "state", "parent", "en"];

#[test]
fn dutch_sentences_are_short() {
    for (name, texts) in dutch_texts() {
        check(&name, &texts);
    }
}

#[test]
fn a_sentence_ends_at_a_full_stop_a_question_mark_or_a_line() {
    let ends: Vec<_> = sentences("Wie doet mee? Tot 0,6 fte. Dat is ‘genoeg.’ En dan\nde rest").collect();
    assert_eq!(ends, ["Wie doet mee?", "Tot 0,6 fte.", "Dat is ‘genoeg.’", "En dan", "de rest"]);
    assert_eq!(
        messages("a = Eén { $n }\nb =\n    { $n ->\n        [one] Twee\n    }\n"),
        ["Eén iets", "Twee"]
    );
}

/// The Dutch texts that come with the program, by the name of their file.
pub(crate) fn dutch_texts() -> Vec<(String, Vec<String>)> {
    let fluent = "assets/i18n/nl/samencanvas.ftl";
    let messages = messages(&std::fs::read_to_string(path(fluent)).unwrap());
    let data = ["assets/examples", "assets/examples/forms", "templates", "assets/rules"]
        .into_iter()
        .flat_map(texts_of);
    data.chain([(fluent.to_owned(), messages)]).collect()
}

/// The Dutch texts of each JSON file in a folder of the program, by the name of the file.
fn texts_of(folder: &str) -> Vec<(String, Vec<String>)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(path(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let json: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            let mut texts = Vec::new();
            collect(&json, &mut texts);
            files.push((name, texts));
        }
    }
    assert!(!files.is_empty(), "{folder}");
    files
}

/// The words of a text, in lower case.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Every run of eight words.
pub(crate) fn eight_words_from(words: &[String]) -> impl Iterator<Item = Vec<String>> + use<'_> {
    words.windows(8).map(<[String]>::to_vec)
}

#[track_caller]
fn check(name: &str, texts: &[String]) {
    let lengths = texts.iter().flat_map(|text| sentences(text)).map(|sentence| {
        let length = sentence.split_whitespace().count();
        assert!(length <= MOST, "{name}: {length} words: {sentence}");
        length
    });
    let (count, sum) =
        lengths.filter(|length| *length >= LABEL).fold((0, 0), |(n, sum), length| (n + 1, sum + length));
    assert!(count > 0 && sum < ON_AVERAGE * count, "{name}: {sum} words in {count} sentences");
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .flat_map(|line| line.split_inclusive(". ").flat_map(|part| part.split_inclusive("? ")))
        .flat_map(|part| part.split_inclusive(".’ "))
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

fn collect(json: &Value, texts: &mut Vec<String>) {
    match json {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(fields) => {
            fields
                .iter()
                .filter(|(name, _)| !NO_TEXT.contains(&name.as_str()))
                .for_each(|(_, value)| collect(value, texts));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The messages of a Fluent file, each variant on its own; what is filled in counts as a word.
fn messages(fluent: &str) -> Vec<String> {
    let lines = fluent.lines().filter(|line| !line.starts_with('#') && !line.trim_end().ends_with("->"));
    let values = lines.filter_map(|line| match line.trim_start() {
        variant if variant.starts_with(['[', '*']) => variant.split_once(']').map(|(_, value)| value),
        whole if whole.len() == line.len() => line.split_once('=').map(|(_, value)| value),
        continued => Some(continued),
    });
    values.map(filled_in).filter(|value| value.chars().any(char::is_alphabetic)).collect()
}

fn filled_in(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value.trim();
    while let Some((before, (_, after))) =
        rest.split_once('{').and_then(|(a, b)| Some((a, b.split_once('}')?)))
    {
        text.push_str(before);
        text.push_str("iets");
        rest = after;
    }
    text.push_str(rest);
    text
}

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}
