//! Where words may be broken, in Dutch and English.
//!
//! A soft hyphen marks each place. It shows where a line ends with it; a reader that copies the text takes the word whole.

use hypher::Lang;

/// Marks a place where a word may be broken.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';
/// Keeps two words on one line.
pub(super) const NO_BREAK: char = '\u{A0}';
/// Shorter words are not broken.
const SHORTEST: usize = 8;
/// Words with a capital are often names; shorter ones are not broken.
const SHORTEST_NAME: usize = 12;
/// The last word of a text is only broken where it is this long, or half a word would stand on the last line.
const SHORTEST_LAST: usize = 15;
/// What has more letters is no word.
pub(super) const LONGEST: usize = 300;
/// Letters that stay together at the start and at the end of a word.
const ENDS: (usize, usize) = (3, 3);

/// Finds the places in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hyphenation(Option<Lang>);

impl Hyphenation {
    /// The rules of the language with this BCP 47 tag; in other languages nothing is broken.
    pub(crate) fn of(language: &str) -> Self {
        match language.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "nl" => Self(Some(Lang::Dutch)),
            "en" => Self(Some(Lang::English)),
            _ => Self(None),
        }
    }

    /// The text with its words' soft hyphens.
    pub(super) fn mark(self, text: &str) -> String {
        let Some(language) = self.0 else { return text.to_owned() };
        let mut marked = String::with_capacity(text.len() + text.len() / 8);
        let mut words = text.split_inclusive(char::is_whitespace).peekable();
        let mut is_tied = false;
        while let Some(word) = words.next() {
            // What stays with the word beside it, as in a date, stays whole.
            if std::mem::replace(&mut is_tied, word.ends_with(NO_BREAK)) || is_tied {
                marked.push_str(word);
                continue;
            }
            let shortest = if words.peek().is_none() { SHORTEST_LAST } else { SHORTEST };
            mark_word(&mut marked, word, shortest, language);
        }
        marked
    }
}

/// Marks a word, with the signs around it; addresses, numbers and abbreviations stay whole.
fn mark_word(marked: &mut String, word: &str, shortest: usize, language: Lang) {
    let core = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    let is_word = core.chars().take(LONGEST + 1).count() <= LONGEST
        && core.chars().all(|sign| sign.is_alphabetic() || sign == '-');
    if !is_word {
        marked.push_str(word);
        return;
    }
    let mut rest = word;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let (before, letters) = rest.split_at(start);
        let end = letters.find(|sign: char| !sign.is_alphabetic()).unwrap_or(letters.len());
        let (letters, after) = letters.split_at(end);
        marked.push_str(before);
        mark_letters(marked, letters, shortest, language);
        rest = after;
    }
    marked.push_str(rest);
}

fn mark_letters(marked: &mut String, letters: &str, shortest: usize, language: Lang) {
    let count = letters.chars().count();
    let has_capital = letters.chars().any(char::is_uppercase);
    let is_abbreviation = letters.chars().skip(1).any(char::is_uppercase);
    if count < shortest || has_capital && count < SHORTEST_NAME || is_abbreviation {
        marked.push_str(letters);
        return;
    }
    // The rules know ĳ as two letters, which take as many bytes.
    let spelled = letters.replace('ĳ', "ij").replace('Ĳ', "IJ");
    let mut end = 0;
    for syllable in hypher::hyphenate_bounded(&spelled, language, ENDS.0, ENDS.1) {
        let start = end;
        end += syllable.len();
        let Some(syllable) = letters.get(start..end) else { continue };
        if start > 0 && !loses_trema(syllable, language) {
            marked.push(SOFT_HYPHEN);
        }
        marked.push_str(syllable);
    }
}

/// Dutch drops the trema after a hyphen (`co-ordinatie`), and no font can do that.
fn loses_trema(syllable: &str, language: Lang) -> bool {
    language == Lang::Dutch && syllable.starts_with(['ä', 'ë', 'ï', 'ö', 'ü'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: &str, text: &str, expect: &str) {
        let marked = Hyphenation::of(language).mark(text);
        assert_eq!(marked.replace(SOFT_HYPHEN, "|"), expect);
        assert_eq!(marked.replace(SOFT_HYPHEN, ""), text);
    }

    #[test]
    fn long_words_are_broken_by_the_rules_of_their_language() {
        check("nl", "een samenwerkingsverband, en door", "een samen|wer|kings|ver|band, en door");
        check("en", "collaborative innovation now", "col|lab|o|ra|tive inno|va|tion now");
        check("nl-BE", "maatschappelijke (samenleving)", "maat|schap|pe|lijke (samenleving)");
        check("fy", "gearwurkingsferbân", "gearwurkingsferbân");
    }

    #[test]
    fn a_trema_is_never_lost_and_the_letter_ij_is_one() {
        check("nl", "coördinatiepunt", "coör|di|na|tie|punt");
        check("nl", "een maatschappelĳke", "een maat|schap|pe|lĳke");
    }

    #[test]
    fn names_addresses_and_numbers_stay_whole() {
        check("nl", "Deloitte SchuldenlabNL 250.000", "Deloitte SchuldenlabNL 250.000");
        check("nl", "schuldenlab.voorbeeldorganisatie.nl", "schuldenlab.voorbeeldorganisatie.nl");
        check("nl", "ICT-samenwerkingen en", "ICT-samen|wer|kin|gen en");
        check("nl", &"x".repeat(20_000), &"x".repeat(20_000));
        check(
            "nl",
            "op 31\u{a0}december\u{a0}2026 samenwerkende",
            "op 31\u{a0}december\u{a0}2026 samenwerkende",
        );
        check("nl", "", "");
    }
}
