//! Numbers and amounts in words: written in a language, and read as people type them.
//!
//! What is written here reads back as the same number, in both languages. Where a text can be read in two ways, the
//! reading says so, and the caller shows it before it counts.

use i18n_embed_fl::fl;

use super::{Language, Texts};
use crate::canvas::{Amount, Contribution, ContributionKind, RawJson, Term, Unit};
use crate::partnership::Decimal;

/// What a unit is called beside a number, in both languages.
const UNITS: [(Unit, &[&str]); 3] = [
    (Unit::Euro, &["€", "euro", "euros", "euro's", "eur"]),
    (Unit::Hours, &["uur", "uren", "u", "hour", "hours", "hrs", "h"]),
    (Unit::Fte, &["fte", "ftes", "fte's"]),
];

/// Words behind a number that multiply it by a power of ten.
const POWERS: [(usize, &[&str]); 3] = [
    (3, &["duizend", "thousand"]),
    (6, &["mln", "mio", "miljoen", "million"]),
    (9, &["mld", "miljard", "billion"]),
];

/// Longer texts are no amount.
const LONGEST: usize = 120;
/// The largest exponent of a JSON number that is written out in digits.
const LARGEST_EXPONENT: i32 = 40;

/// An amount as somebody typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadAmount {
    /// The number, in plain digits.
    pub number: RawJson,
    /// The unit, if one stands beside the number.
    pub unit: Option<Unit>,
    /// The other number that the same text could mean: `1.234` is a thousand and more, or one and a bit.
    pub other: Option<RawJson>,
}

/// A contribution: how much, and behind it what that is in the given words. Its kind stands in the place of words that
/// nobody wrote, unless the unit says it.
pub fn contribution(texts: &Texts, contribution: &Contribution, words: &str) -> String {
    let known = contribution.kind.as_ref().filter(|kind| **kind != Term::Known(ContributionKind::Other));
    let kind = known.map(|kind| super::contribution_kind(texts, kind)).unwrap_or_default();
    let is_money = contribution.kind == Some(Term::Known(ContributionKind::Money));
    let Some(amount) = &contribution.amount else {
        return if words.is_empty() { kind } else { words.to_owned() };
    };
    let is_told = is_money && amount.unit == Some(Term::Known(Unit::Euro));
    let amount = self::amount(texts, amount);
    match (words, kind) {
        ("", kind) if kind.is_empty() || is_told => amount,
        ("", kind) => format!("{amount} ({kind})"),
        // Several lines begin on a line of their own.
        (words, _) if words.contains('\n') => format!("{amount}:\n{words}"),
        (words, _) => format!("{amount}: {words}"),
    }
}

/// An amount with its unit, such as `€ 20.000`; a no-break space keeps them together.
pub fn amount(texts: &Texts, amount: &Amount) -> String {
    let number = decimal_in(texts.language(), &amount.number, amount.unit.as_ref(), true);
    match &amount.unit {
        Some(Term::Known(Unit::Euro)) => fl!(texts.messages, "amount-euro", number = number),
        Some(Term::Known(Unit::Hours)) if number == "1" => {
            fl!(texts.messages, "amount-one-hour", number = number)
        }
        Some(Term::Known(Unit::Hours)) => fl!(texts.messages, "amount-hours", number = number),
        Some(Term::Known(Unit::Fte)) => fl!(texts.messages, "amount-fte", number = number),
        Some(Term::Unknown(unit)) => format!("{number}\u{a0}{unit}"),
        None => number,
    }
}

/// What an amount counts.
pub fn unit_name(texts: &Texts, of: &Term<Unit>) -> String {
    match of {
        Term::Known(Unit::Euro) => fl!(texts.messages, "unit-euro"),
        Term::Known(Unit::Hours) => fl!(texts.messages, "unit-hours"),
        Term::Known(Unit::Fte) => fl!(texts.messages, "unit-fte"),
        Term::Unknown(code) => code.clone(),
    }
}

/// A sum with its unit.
pub fn sum(texts: &Texts, unit: &Term<Unit>, sum: Decimal) -> String {
    amount(texts, &Amount { number: sum.to_json(), unit: Some(unit.clone()) })
}

/// A number with the language's marks for thousands and decimals.
pub fn decimal(language: Language, number: &RawJson) -> String {
    decimal_in(language, number, None, true)
}

/// A number for editing in a field: without marks for thousands.
pub fn field_number(language: Language, number: &RawJson, unit: Option<&Term<Unit>>) -> String {
    decimal_in(language, number, unit, false)
}

/// Reads an amount as people type it: `25.000`, `€ 25.000,-`, `1,5 mln`, `12 uur`, `0,125 fte`.
///
/// `None` if the text is no amount. A single mark before three digits is read as the language uses it, with the other
/// reading beside it unless they are euros; behind a leading zero it is always a decimal mark.
pub fn read_amount(language: Language, text: &str) -> Option<ReadAmount> {
    if text.len() > LONGEST {
        return None;
    }
    let text = plain_signs(text);
    let (before, rest) = text.split_at(text.find(|letter: char| letter.is_ascii_digit() || is_mark(letter))?);
    let is_in_number =
        |letter: char| letter.is_ascii_digit() || is_mark(letter) || matches!(letter, ' ' | '\'' | '-');
    let end = rest.find(|letter| !is_in_number(letter)).unwrap_or(rest.len());
    let (digits, after) = rest.split_at(end);
    let (is_negative, unit_before) = read_before(before)?;
    let (power, unit_after) = read_after(after)?;
    if unit_before.is_some() && unit_after.is_some() {
        return None;
    }
    let digits = without_dash(digits.trim());
    let (is_negative, digits) = digits.strip_prefix('-').map_or((is_negative, digits), |rest| (true, rest));
    let (reading, other) = read_number(language, digits)?;
    let unit = unit_before.or(unit_after);
    // Nobody writes euros with three decimals.
    let is_clear = unit == Some(Unit::Euro) && power == 0 && reading.fraction.is_empty();
    let json = |number: Digits| RawJson::new(number.times_ten_to(power).to_json(is_negative));
    let other = other.filter(|_| !is_clear).map(json);
    Some(ReadAmount { number: json(reading), unit, other })
}

/// Reads the name of a unit by itself.
pub fn read_unit(text: &str) -> Option<Unit> {
    unit_called(&plain_signs(text))
}

/// The decimal mark and the mark for thousands.
const fn marks(language: Language) -> (char, char) {
    match language {
        Language::Dutch => (',', '.'),
        Language::English => ('.', ','),
    }
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '.' | ',')
}

/// Lowercase, with one kind of space, dash and apostrophe.
fn plain_signs(text: &str) -> String {
    let plain = |letter: char| match letter {
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}' | '\t' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2019}' | '\u{2bc}' => '\'',
        letter => letter,
    };
    text.trim().chars().map(plain).collect::<String>().trim().to_lowercase()
}

/// The sign and the unit in front of a number.
fn read_before(text: &str) -> Option<(bool, Option<Unit>)> {
    let text = text.trim();
    let (is_negative, text) = match text.strip_prefix('-').or_else(|| text.strip_suffix('-')) {
        Some(rest) => (true, rest.trim()),
        None => (false, text),
    };
    if text.is_empty() {
        return Some((is_negative, None));
    }
    // In front of a number stands money only.
    unit_called(text).filter(|unit| *unit == Unit::Euro).map(|unit| (is_negative, Some(unit)))
}

/// The power of ten and the unit behind a number.
fn read_after(text: &str) -> Option<(usize, Option<Unit>)> {
    let mut words = text.split_whitespace().peekable();
    let power_called =
        |word: &str| POWERS.iter().find(|(_, names)| names.contains(&word)).map(|(power, _)| *power);
    let power = words.peek().and_then(|word| power_called(word.trim_end_matches('.')));
    if power.is_some() {
        words.next();
    }
    let unit = match words.next() {
        Some(word) => Some(unit_called(word)?),
        None => None,
    };
    words.next().is_none().then_some((power.unwrap_or(0), unit))
}

fn unit_called(word: &str) -> Option<Unit> {
    UNITS.iter().find(|(_, names)| names.contains(&word)).map(|(unit, _)| *unit)
}

/// Removes the dash for no cents: `25.000,-`.
fn without_dash(digits: &str) -> &str {
    let without = digits.trim_end_matches('-');
    if without.len() < digits.len() { without.strip_suffix(is_mark).unwrap_or(digits) } else { digits }
}

/// A number without a sign: its digits before and behind the decimal mark.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Digits {
    whole: String,
    fraction: String,
}

impl Digits {
    fn times_ten_to(mut self, power: usize) -> Self {
        if power > 0 {
            let moved: String = self.fraction.chars().take(power).collect();
            self.whole.push_str(&moved);
            self.whole.extend(std::iter::repeat_n('0', power - moved.len()));
            self.fraction = self.fraction.chars().skip(power).collect();
        }
        self
    }

    fn to_json(&self, is_negative: bool) -> String {
        let sign = if is_negative { "-" } else { "" };
        let whole = match self.whole.trim_start_matches('0') {
            "" => "0",
            digits => digits,
        };
        let point = if self.fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{}", self.fraction)
    }

    /// The digits of a JSON number and whether it is negative; `None` if its exponent is too large to write out.
    fn of_json(number: &RawJson) -> Option<(bool, Self)> {
        let text = number.as_str();
        let (is_negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let exponent: i32 = exponent.parse().ok().filter(|power: &i32| power.abs() <= LARGEST_EXPONENT)?;
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = Self { whole: whole.to_owned(), fraction: fraction.to_owned() };
        let power = usize::try_from(exponent.unsigned_abs()).ok()?;
        if exponent >= 0 {
            return Some((is_negative, digits.times_ten_to(power)));
        }
        let padded = format!("{}{whole}", "0".repeat(power));
        let (whole, moved) = padded.split_at_checked(padded.len() - power)?;
        Some((is_negative, Self { whole: whole.to_owned(), fraction: format!("{moved}{fraction}") }))
    }
}

/// Reads digits and marks; also returns the other reading if there are two.
fn read_number(language: Language, text: &str) -> Option<(Digits, Option<Digits>)> {
    match (as_decimal(text), as_whole(text)) {
        (Some(decimal), Some(whole)) if text.contains(is_mark) => {
            let (_, thousands) = marks(language);
            if text.contains(thousands) { Some((whole, Some(decimal))) } else { Some((decimal, Some(whole))) }
        }
        (_, Some(whole)) => Some((whole, None)),
        (Some(decimal), None) => Some((decimal, None)),
        (None, None) => None,
    }
}

/// The number if its last mark is a decimal mark.
fn as_decimal(text: &str) -> Option<Digits> {
    let at = text.rfind(is_mark)?;
    let mark = text.get(at..=at)?;
    let (whole, fraction) = (text.get(..at)?, text.get(at + 1..)?);
    let is_sound = !whole.contains(mark) && is_digits(fraction) && !(whole.is_empty() && fraction.is_empty());
    let whole = if whole.is_empty() { String::new() } else { grouped_digits(whole)? };
    is_sound.then(|| Digits { whole, fraction: fraction.to_owned() })
}

/// The number if no mark in it is a decimal mark.
fn as_whole(text: &str) -> Option<Digits> {
    Some(Digits { whole: grouped_digits(text)?, fraction: String::new() })
}

/// The digits of a whole number, alone or in groups of three with one kind of mark between them.
fn grouped_digits(text: &str) -> Option<String> {
    if is_digits(text) {
        return (!text.is_empty()).then(|| text.to_owned());
    }
    let separator = text.chars().find(|letter| !letter.is_ascii_digit())?;
    if !matches!(separator, '.' | ',' | ' ' | '\'') {
        return None;
    }
    let mut groups = text.split(separator);
    let first = groups.next()?;
    let is_first = (1..=3).contains(&first.len()) && is_digits(first) && !first.starts_with('0');
    let are_groups = is_first && groups.all(|group| group.len() == 3 && is_digits(group));
    are_groups.then(|| text.chars().filter(char::is_ascii_digit).collect())
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number in digits: euros with two decimals or none, unless it has more that count; other numbers with those that
/// count.
fn decimal_in(language: Language, number: &RawJson, unit: Option<&Term<Unit>>, is_grouped: bool) -> String {
    let Some((is_negative, Digits { whole, fraction })) = Digits::of_json(number) else {
        return number.as_str().to_owned();
    };
    let (point, thousands) = marks(language);
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    let mut written = String::from(if is_negative { "-" } else { "" });
    for (index, digit) in whole.chars().enumerate() {
        if is_grouped && index > 0 && (whole.len() - index).is_multiple_of(3) {
            written.push(thousands);
        }
        written.push(digit);
    }
    let mut fraction = fraction.trim_end_matches('0').to_owned();
    if fraction.len() == 1 && unit == Some(&Term::Known(Unit::Euro)) {
        fraction.push('0');
    }
    if !fraction.is_empty() {
        written.push(point);
        written.push_str(&fraction);
    }
    written
}

#[cfg(test)]
mod tests;
