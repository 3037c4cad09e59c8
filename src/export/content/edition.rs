//! Which version of a canvas a document shows.

use i18n_embed_fl::fl;

use super::single_line;
use crate::canvas::Header;
use crate::i18n::{Texts, long_date};

/// The date and the version of a canvas, such as `28 november 2026 · versie 0.9`; empty if it has neither.
pub(crate) fn edition(texts: &Texts, header: &Header) -> String {
    let date = header.date.map(|date| long_date(texts, date));
    date.into_iter().chain(version(texts, &header.version)).collect::<Vec<_>>().join(" · ")
}

/// The version with the word for it, which many people type themselves. `None` if there is no version.
fn version(texts: &Texts, version: &str) -> Option<String> {
    /// The word in both languages.
    const WORDS: [&str; 2] = ["versie", "version"];
    let version = single_line(version);
    let typed = version.to_lowercase();
    if version.is_empty() {
        None
    } else if WORDS.iter().any(|word| typed.starts_with(word)) {
        Some(version)
    } else {
        Some(fl!(texts.messages, "export-version", version = version))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[track_caller]
    fn check(date: Option<jiff::civil::Date>, version: &str, expect: &str) {
        let header = Header { date, version: version.to_owned(), ..Header::default() };
        assert_eq!(edition(Texts::of(Language::Dutch), &header), expect);
    }

    #[test]
    fn the_word_for_a_version_stands_there_once() {
        let date = Some(jiff::civil::date(2026, 11, 28));
        check(date, "0.9", "28 november 2026 · versie 0.9");
        check(date, "Versie 0.9", "28 november 2026 · Versie 0.9");
        check(None, " version 2 ", "version 2");
        check(date, " ", "28 november 2026");
        check(None, "", "");
    }
}
