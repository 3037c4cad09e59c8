//! Words that stay on one line: an amount with its unit, a day with its month, a title with its name.

use std::borrow::Cow;

/// What keeps two words together.
const NO_BREAK: char = '\u{a0}';
/// Money, in front of an amount.
const MONEY: &[&str] = &["€", "$", "£", "EUR"];
/// What is counted, behind a number. A power of ten may stand in between.
const UNITS: &[&str] = &[
    "%", "cent", "centen", "dag", "dagen", "days", "eur", "euro", "euro's", "euros", "fte", "fte's", "ftes",
    "ha", "hours", "jaar", "kg", "km", "kwh", "m", "m2", "m²", "m³", "maanden", "minuten", "minutes",
    "months", "mw", "percent", "procent", "ton", "uren", "uur", "weken", "weeks", "years",
];
const POWERS: &[&str] =
    &["billion", "bn", "duizend", "mio", "million", "miljard", "miljoen", "mld", "mln", "thousand"];
const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
];
/// Titles in front of a name.
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "dr", "drs", "ir", "ing", "prof", "dhr", "mw", "mevr", "ds", "bc", "msc", "fam", "st",
];
/// What a number stands behind.
const COUNTED: &[&str] = &["art", "artikel", "article", "blz", "hfst", "lid", "no", "nr", "p", "par", "§"];

/// A text in which the spaces inside an amount, a date, a name with a title and the like are no place to end a line.
pub fn keep_together(text: &str) -> Cow<'_, str> {
    if !text.contains(|sign: char| sign.is_ascii_digit() || sign == '.') {
        return Cow::Borrowed(text);
    }
    let mut ties = Vec::new();
    let (mut before, mut last) = ("", "");
    let mut end = 0;
    for word in text.split(' ') {
        let start = end;
        end += word.len() + 1;
        if start > 0 && belong_together(before, last, word) {
            ties.push(start - 1);
        }
        (before, last) = (last, word);
    }
    if ties.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len() + ties.len());
    let mut from = 0;
    for tie in ties {
        kept.push_str(text.get(from..tie).unwrap_or_default());
        kept.push(NO_BREAK);
        from = tie + 1;
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(kept)
}

/// Whether a word stays with the one that follows; `before` is the one in front of both.
pub(super) fn belong_together(before: &str, word: &str, next: &str) -> bool {
    let has_digit = |word: &str| word.bytes().any(|sign| sign.is_ascii_digit());
    // Most words, which the window asks for in each frame, are about no number and end in no full stop.
    if !has_digit(next) && !has_digit(word) && !has_digit(before) && !word.ends_with('.') {
        return false;
    }
    let [before, opened] =
        [before, word].map(|word| word.trim_start_matches(['(', '[', '‘', '“', '"', '\'']));
    let closed = next.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '’', '”', '"', '\'']);
    if next.starts_with(|sign: char| sign.is_ascii_digit()) {
        let name = opened.strip_suffix('.').unwrap_or(opened);
        return MONEY.contains(&opened)
            || is_any(COUNTED, name)
            || is_any(MONTHS, opened) && (is_day(closed) || is_year(closed) && is_day(before));
    }
    if is_number(opened) {
        return is_any(UNITS, closed)
            || is_any(POWERS, closed.trim_end_matches('.'))
            || is_day(opened) && is_any(MONTHS, closed);
    }
    if is_any(POWERS, opened.trim_end_matches('.')) && is_number(before) {
        return is_any(UNITS, closed);
    }
    let Some(title) = opened.strip_suffix('.') else { return false };
    let is_named = next.starts_with(char::is_uppercase);
    let is_title = |word: &str| TITLES.iter().any(|title| word.eq_ignore_ascii_case(title));
    let has_title = is_title(title) && (is_named || closed.len() < next.len() && is_title(closed));
    has_title || is_named && is_initials(opened)
}

/// Whether a word is among small ones, whatever its capitals.
fn is_any(words: &[&str], word: &str) -> bool {
    words.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// `12`, `1.200`, `0,5`, `-3`.
fn is_number(word: &str) -> bool {
    word.ends_with(|sign: char| sign.is_ascii_digit())
        && word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-' | b'+'))
}

fn is_day(word: &str) -> bool {
    matches!(word.parse(), Ok(1..=31)) && word.len() <= 2
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// `J.` or `A.B.`, not the end of a sentence.
fn is_initials(word: &str) -> bool {
    let mut signs = word.chars();
    while let (Some(letter), Some(stop)) = (signs.next(), signs.next()) {
        if !letter.is_uppercase() || stop != '.' {
            return false;
        }
    }
    word.chars().count().is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_dates_and_names_stay_together_and_other_words_do_not() {
        for (text, expect) in [
            ("voor € 250.000 of € veel", "voor €~250.000 of € veel"),
            ("met 1.200 uur en 0,5 fte.", "met 1.200~uur en 0,5~fte."),
            ("(1,5 miljoen euro)", "(1,5~miljoen~euro)"),
            ("€ 2 mln. per jaar", "€~2~mln. per jaar"),
            ("op 12 december 2026, of 1 mei", "op 12~december~2026, of 1~mei"),
            ("on December 12, 2026", "on December~12, 2026"),
            ("sinds december 2026", "sinds december 2026"),
            ("mr. Jansen en prof. dr. A.B. de Vries", "mr.~Jansen en prof.~dr.~A.B. de Vries"),
            ("J. Jansen (mw. P. Smit)", "J.~Jansen (mw.~P.~Smit)"),
            ("zie art. 107 en artikel 5, nr. 3", "zie art.~107 en artikel~5, nr.~3"),
            ("Een zin. Nog een zin.", "Een zin. Nog een zin."),
            ("12  december", "12  december"),
            ("", ""),
        ] {
            assert_eq!(keep_together(text), expect.replace('~', "\u{a0}"), "{text}");
        }
    }

    #[test]
    fn a_text_without_numbers_or_stops_is_not_copied() {
        assert!(matches!(keep_together("gewoon wat woorden"), Cow::Borrowed(_)));
        assert!(matches!(keep_together("Een zin."), Cow::Borrowed(_)));
    }
}
