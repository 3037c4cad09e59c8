//! An amount as people type it.

use crate::canvas::{RawJson, Unit};
use crate::i18n::Language;

/// What a unit is called behind a number, in both languages.
const UNITS: [(Unit, &[&str]); 3] = [
    (Unit::Euro, &["euro", "euros", "euro's", "eur"]),
    (Unit::Hours, &["uur", "uren", "hour", "hours"]),
    (Unit::Fte, &["fte", "ftes", "fte's"]),
];

/// A number as one edits it: the language's decimal mark, and no marks for thousands.
pub(super) fn written(language: Language, number: &RawJson) -> String {
    match language {
        Language::Dutch => number.as_str().replace('.', ","),
        Language::English => number.as_str().to_owned(),
    }
}

/// Reads a number, and its unit where one stands beside it.
pub(super) fn amount(text: &str) -> Option<(RawJson, Option<Unit>)> {
    let text = text.trim().to_lowercase();
    if let Some(rest) = text.strip_prefix('€').or_else(|| text.strip_suffix('€')) {
        return Some((number(rest)?, Some(Unit::Euro)));
    }
    let word = text.find(char::is_alphabetic).unwrap_or(text.len());
    let (digits, word) = text.split_at_checked(word)?;
    let unit = UNITS.iter().find(|(_, names)| names.contains(&word)).map(|(unit, _)| *unit);
    (word.is_empty() || unit.is_some()).then_some(())?;
    Some((number(digits)?, unit))
}

/// Reads a number: thousands in groups of three behind `.`, `,` or a space, decimals behind `.` or `,`.
fn number(text: &str) -> Option<RawJson> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let marks: Vec<usize> = text.match_indices(['.', ',']).map(|(at, _)| at).collect();
    let decimal = match marks.as_slice() {
        [] => None,
        [.., last] => {
            let behind = text.len() - last - 1;
            let same = text.get(*last..=*last);
            let is_repeated = marks.iter().filter(|at| text.get(**at..=**at) == same).count() > 1;
            (behind != 3 && !is_repeated).then_some(*last)
        }
    };
    let (whole, fraction) = match decimal {
        Some(at) => (text.get(..at)?, text.get(at + 1..)?),
        None => (text.as_str(), ""),
    };
    let whole: String = whole.chars().filter(|letter| !['.', ','].contains(letter)).collect();
    let is_digits = |digits: &str| digits.chars().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || !is_digits(&whole) || !is_digits(fraction) || whole.len() + fraction.len() > 15 {
        return None;
    }
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    Some(RawJson::new(if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(amount(text).as_ref().map(|(number, _)| number.as_str()), expect, "{text}");
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        check("250000", Some("250000"));
        check("€ 250.000", Some("250000"));
        check("1.250.000,50", Some("1250000.50"));
        check("1,250,000.5", Some("1250000.5"));
        check("0,5", Some("0.5"));
        check("007", Some("7"));
        check("0", Some("0"));
        for text in ["", "-1", "veel", "1e9", "12345678901234567", ".", "25k", "50%", "10 schapen", "euro"] {
            check(text, None);
        }
    }

    #[test]
    fn a_unit_may_stand_beside_the_number() {
        for (text, number, unit) in [
            ("25.000 euro", "25000", Unit::Euro),
            ("€ 1,50", "1.50", Unit::Euro),
            ("12 uur", "12", Unit::Hours),
            ("0,4FTE", "0.4", Unit::Fte),
        ] {
            assert_eq!(amount(text), Some((RawJson::new(number.to_owned()), Some(unit))), "{text}");
        }
        assert_eq!(amount("12").map(|(_, unit)| unit), Some(None));
    }
}
