//! Dates as people write them.

use std::sync::LazyLock;

use i18n_embed_fl::fl;
use jiff::civil::{Date, DateTime};

use super::{Language, Texts};

/// A date in full, such as `22 november 2026`.
pub fn long_date(texts: &Texts, date: Date) -> String {
    let month = month(texts, date.month());
    fl!(
        texts.messages,
        "date-long",
        day = date.day().to_string(),
        month = month,
        year = date.year().to_string()
    )
}

/// The month of a date with its year, such as `november 2026`.
pub fn month_and_year(texts: &Texts, date: Date) -> String {
    let month = month(texts, date.month());
    fl!(texts.messages, "date-month", month = month, year = date.year().to_string())
}

/// A day of the week in two letters; Monday is 1.
pub fn short_weekday(texts: &Texts, weekday: i8) -> String {
    match weekday {
        1 => fl!(texts.messages, "weekday-1"),
        2 => fl!(texts.messages, "weekday-2"),
        3 => fl!(texts.messages, "weekday-3"),
        4 => fl!(texts.messages, "weekday-4"),
        5 => fl!(texts.messages, "weekday-5"),
        6 => fl!(texts.messages, "weekday-6"),
        _ => fl!(texts.messages, "weekday-7"),
    }
}

fn month(texts: &Texts, month: i8) -> String {
    match month {
        1 => fl!(texts.messages, "month-1"),
        2 => fl!(texts.messages, "month-2"),
        3 => fl!(texts.messages, "month-3"),
        4 => fl!(texts.messages, "month-4"),
        5 => fl!(texts.messages, "month-5"),
        6 => fl!(texts.messages, "month-6"),
        7 => fl!(texts.messages, "month-7"),
        8 => fl!(texts.messages, "month-8"),
        9 => fl!(texts.messages, "month-9"),
        10 => fl!(texts.messages, "month-10"),
        11 => fl!(texts.messages, "month-11"),
        _ => fl!(texts.messages, "month-12"),
    }
}

/// A date as it stands in a field: `22-11-2026` in Dutch, `2026-11-22` in English, which no country reads otherwise.
pub fn field_date(language: Language, date: Date) -> String {
    match language {
        Language::Dutch => format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year()),
        Language::English => date.to_string(),
    }
}

/// A moment in full, such as `22 november 2026, 14:05`.
pub fn moment(texts: &Texts, moment: DateTime) -> String {
    let date = long_date(texts, moment.date());
    let time = format!("{:02}:{:02}", moment.hour(), moment.minute());
    fl!(texts.messages, "date-and-time", date = date, time = time)
}

/// A day in little room, such as `15 jan`, with its year where that is not the year of today.
pub fn short_date(texts: &Texts, date: Date, today: Date) -> String {
    let month = short_month(texts, date.month());
    let day = fl!(texts.messages, "date-short", day = date.day().to_string(), month = month);
    if date.year() == today.year() { day } else { format!("{day} {}", date.year()) }
}

/// A month in three or four letters. What March is called for short is not in every language how it begins.
fn short_month(texts: &Texts, number: i8) -> String {
    let name = month(texts, number);
    match number {
        3 => fl!(texts.messages, "month-3-short"),
        _ if name.chars().count() <= 4 => name,
        _ => name.chars().take(3).collect(),
    }
}

/// The names of the months in every language, whole and short, in small letters.
static MONTHS: LazyLock<Vec<(String, i16)>> = LazyLock::new(|| {
    let in_language = |texts: &'static Texts| {
        (1..=12).flat_map(move |number| {
            let names = [month(texts, number), short_month(texts, number)];
            names.map(|name| (name.to_lowercase(), i16::from(number)))
        })
    };
    Language::ALL.into_iter().map(Texts::of).flat_map(in_language).collect()
});

/// Reads a date as people type it: day, month and year, or year, month and day, with `-`, `/`, `.` or spaces between.
/// The month is a number or a name; in front of it, the day comes second.
pub fn parse_date(text: &str) -> Option<Date> {
    let parts = text.split(['-', '/', '.', ',', ' ']).filter(|part| !part.is_empty());
    let parts: Vec<(i16, bool)> = parts.map(number_or_month).collect::<Option<_>>()?;
    let (first, month, last) = match *parts.as_slice() {
        [(month, true), (day, false), (year, false)] => (day, month, year),
        [(first, false), (month, _), (last, false)] => (first, month, last),
        _ => return None,
    };
    let (year, day) = if first > 31 { (first, last) } else { (last, first) };
    // Two digits mean this century; a year such as 202 is still being typed.
    let year = if (0..100).contains(&year) { year + 2000 } else { year };
    if !(1000..=9999).contains(&year) {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A number as it is, or that of a month by three letters of its name or more; and whether it was a name.
fn number_or_month(part: &str) -> Option<(i16, bool)> {
    if let Ok(number) = part.parse() {
        return Some((number, false));
    }
    let part = part.to_lowercase();
    let begins = |name: &str| part.chars().count() >= 3 && name.starts_with(&part);
    MONTHS.iter().find(|(name, _)| begins(name)).map(|(_, number)| (*number, true))
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_date_is_written_in_full_in_the_language() {
        let date = jiff::civil::date(2026, 11, 2);
        assert_eq!(long_date(Texts::of(Language::Dutch), date), "2 november 2026");
        assert_eq!(long_date(Texts::of(Language::English), date), "2 November 2026");
    }

    #[test]
    fn a_short_date_is_a_day_and_the_beginning_of_a_month() {
        let today = jiff::civil::date(2026, 11, 22);
        let texts = Texts::of(Language::Dutch);
        assert_eq!(short_date(texts, jiff::civil::date(2026, 1, 15), today), "15 jan");
        assert_eq!(short_date(texts, jiff::civil::date(2026, 6, 1), today), "1 juni");
        assert_eq!(short_date(texts, jiff::civil::date(2026, 3, 1), today), "1 mrt");
        assert_eq!(short_date(texts, jiff::civil::date(2027, 1, 15), today), "15 jan 2027");
    }

    #[track_caller]
    fn check(text: &str, expect: Option<Date>) {
        assert_eq!(parse_date(text), expect, "{text}");
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        let date = Some(jiff::civil::date(2026, 11, 2));
        for text in ["2-11-2026", "02/11/2026", "2026-11-02", "2 11 26", " 2.11.2026 "] {
            check(text, date);
        }
        for text in ["2 november 2026", "2 Nov 2026", "2-nov-2026", "November 2, 2026", "2026 nov 2"] {
            check(text, date);
        }
        for text in ["1 maart 2028", "1 mrt. 2028", "March 1, 2028", "1 mar 28"] {
            check(text, Some(jiff::civil::date(2028, 3, 1)));
        }
        for text in
            ["", "2-11", "31-2-2026", "2-11-202", "morgen", "99999-1-1", "1 no 2026", "mei 2026", "1 2 mei"]
        {
            check(text, None);
        }
    }

    #[test]
    fn a_date_in_a_field_is_read_back_as_itself() {
        let date = jiff::civil::date(2026, 3, 9);
        for language in Language::ALL {
            check(&field_date(language, date), Some(date));
        }
    }
}
