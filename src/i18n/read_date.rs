//! Dates read as people, spreadsheets and other programs write them.

use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};

use super::dates::{month, short_month};
use super::{Language, Texts};

/// The range of two-digit years, counted from 2000: no plan for a canvas is outside of it.
const SHORT_YEARS: std::ops::RangeInclusive<i16> = 15..=64;

/// A date as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDate {
    /// The date.
    pub date: Date,
    /// The other date that the same text could mean: `3/4/2027` is a day in April or in March.
    pub other: Option<Date>,
    /// A time of the day behind it, unless that is midnight.
    pub time: Option<String>,
}

/// Reads a date: day, month and year, or year, month and day, with `-`, `/`, `.` or spaces between. The month is a
/// number or a name. A weekday in front must fit, and a time behind is given back unless it is midnight.
///
/// `None` if the text is no date, or if two digits for the year leave open which part is the year.
pub fn read_date(language: Language, text: &str) -> Option<ReadDate> {
    let text = plain_signs(text);
    let (text, time) = split_time(&text);
    let (weekday, text) = split_weekday(text);
    let parts = text.split(['-', '/', '.', ',', ' ']).filter(|part| !part.is_empty());
    let parts: Vec<Part> = parts.map(Part::read).collect::<Option<_>>()?;
    let [first, second, third] = *parts.as_slice() else { return None };
    let mut readings = readings(first, second, third, language, text.contains('/'));
    if let Some(weekday) = weekday {
        readings.retain(|date| date.weekday() == weekday);
    }
    let mut readings = readings.into_iter();
    let date = readings.next()?;
    let other = readings.find(|other| *other != date);
    Some(ReadDate { date, other, time: time.map(str::to_owned) })
}

/// Lowercase, with one kind of space and dash.
pub(super) fn plain_signs(text: &str) -> String {
    let plain = |letter: char| match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    };
    text.chars().map(plain).collect::<String>().trim().to_lowercase()
}

/// The date, and the time behind it unless that is midnight.
fn split_time(text: &str) -> (&str, Option<&str>) {
    let is_time = |word: &str| word.contains(':') && word.starts_with(|letter: char| letter.is_ascii_digit());
    let split = text.rsplit_once(' ').or_else(|| {
        // In an ISO 8601 moment a letter stands between them.
        text.rsplit_once('t').filter(|(date, _)| date.ends_with(|letter: char| letter.is_ascii_digit()))
    });
    match split {
        Some((date, time)) if is_time(time) => {
            let clock = time.split(['z', '+']).next().unwrap_or(time);
            let is_midnight = clock.chars().all(|letter| matches!(letter, '0' | ':' | '.'));
            (date.trim_end().trim_end_matches(','), (!is_midnight).then_some(time))
        }
        _ => (text, None),
    }
}

/// The day of the week in front of a date, and the date.
pub(super) fn split_weekday(text: &str) -> (Option<Weekday>, &str) {
    let end = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let found = WEEKDAYS.iter().find(|(_, names)| {
        names.iter().any(|name| {
            *name == word || (word.chars().count() >= 2 && name.len() > 4 && name.starts_with(word))
        })
    });
    match found {
        Some((weekday, _)) => (Some(*weekday), rest.trim_start_matches(['.', ',', ' '])),
        None => (None, text),
    }
}

/// The days of the week in Dutch and English, whole and as short as people write them.
const WEEKDAYS: [(Weekday, [&str; 2]); 7] = [
    (Weekday::Monday, ["maandag", "monday"]),
    (Weekday::Tuesday, ["dinsdag", "tuesday"]),
    (Weekday::Wednesday, ["woensdag", "wednesday"]),
    (Weekday::Thursday, ["donderdag", "thursday"]),
    (Weekday::Friday, ["vrijdag", "friday"]),
    (Weekday::Saturday, ["zaterdag", "saturday"]),
    (Weekday::Sunday, ["zondag", "sunday"]),
];

/// A part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Number { value: i16, digits: usize },
    Month(i16),
}

impl Part {
    /// A number, or the name of a month by three of its letters or more.
    pub(super) fn read(text: &str) -> Option<Self> {
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self::Number { value: text.parse().ok()?, digits: text.len() });
        }
        let begins = |name: &str| text.chars().count() >= 3 && name.starts_with(text);
        MONTHS.iter().find(|(name, _)| begins(name)).map(|(_, number)| Self::Month(*number))
    }

    /// The year that it can be.
    fn year(self) -> Option<i16> {
        match self {
            Self::Number { value, digits: 4 } => (value >= 1000).then_some(value),
            Self::Number { value, digits: 2 } => SHORT_YEARS.contains(&value).then_some(2000 + value),
            Self::Number { .. } | Self::Month(_) => None,
        }
    }

    const fn day(self) -> Option<i16> {
        match self {
            Self::Number { value, digits: 1 | 2 } => Some(value),
            Self::Number { .. } | Self::Month(_) => None,
        }
    }

    const fn month(self) -> Option<i16> {
        match self {
            Self::Number { value, digits: 1 | 2 } | Self::Month(value) => Some(value),
            Self::Number { .. } => None,
        }
    }
}

/// Every date that three parts can mean, the likeliest first.
fn readings(first: Part, second: Part, third: Part, language: Language, has_slashes: bool) -> Vec<Date> {
    let date = |year: Part, month: Part, day: Part| {
        let (month, day) = (i8::try_from(month.month()?).ok()?, i8::try_from(day.day()?).ok()?);
        Date::new(year.year()?, month, day).ok()
    };
    let day_first = date(third, second, first);
    // In Dutch the day comes first, unless the year has four digits or nothing else is a date.
    let is_long = matches!(first, Part::Number { digits: 4, .. });
    let is_year_first = is_long || day_first.is_none() || language == Language::English;
    let year_first = date(first, second, third).filter(|_| is_year_first);
    // Only who writes English means the month by the first of two numbers.
    let month_first = date(third, first, second);
    let is_named = matches!(first, Part::Month(_));
    let is_american = is_named || day_first.is_none() || (has_slashes && language == Language::English);
    [day_first, year_first, month_first.filter(|_| is_american)].into_iter().flatten().collect()
}

/// The names of the months in every language, whole and short, in lowercase.
static MONTHS: LazyLock<Vec<(String, i16)>> = LazyLock::new(|| {
    let in_language = |texts: &'static Texts| {
        (1..=12).flat_map(move |number| {
            let names = [month(texts, number), short_month(texts, number)];
            names.map(|name| (name.to_lowercase(), i16::from(number)))
        })
    };
    Language::ALL.into_iter().map(Texts::of).flat_map(in_language).collect()
});

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::{field_date, long_date};

    fn read(text: &str) -> Option<Date> {
        read_date(Language::Dutch, text).filter(|read| read.time.is_none()).map(|read| read.date)
    }

    #[track_caller]
    fn check(expect: Option<Date>, texts: &[&str]) {
        for text in texts {
            assert_eq!(read(text), expect, "{text}");
        }
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        check(
            Some(date(2026, 11, 2)),
            &[
                "2-11-2026",
                "02/11/2026",
                "2026-11-02",
                "2 11 26",
                " 2.11.2026 ",
                "2 november 2026",
                "2 Nov 2026",
                "2-nov-2026",
                "November 2, 2026",
                "2026 nov 2",
            ],
        );
        check(
            Some(date(2028, 3, 1)),
            &["1 maart 2028", "1 mrt. 2028", "March 1, 2028", "1 mar 28", "1-mrt-28"],
        );
        check(
            None,
            &[
                "",
                "2-11",
                "31-2-2026",
                "2-11-202",
                "morgen",
                "99999-1-1",
                "1 no 2026",
                "mei 2026",
                "1 2 mei",
                "mrt-27",
                "46000",
                "2-11-26-3",
            ],
        );
    }

    #[test]
    fn dates_are_read_as_spreadsheets_show_them() {
        check(
            Some(date(2027, 3, 1)),
            &[
                "1-3-2027 00:00",
                "1-3-2027 0:00:00",
                "2027-03-01T00:00:00",
                "2027-03-01T00:00:00.000Z",
                "ma 1 mrt 2027",
                "maandag 1 maart 2027",
                "Monday, March 1, 2027",
                "ma. 1-3-2027",
                "1\u{a0}maart\u{a0}2027",
                "1\u{2011}3\u{2011}2027",
                "01.03.2027",
                "1-mrt-27",
            ],
        );
        check(Some(date(2026, 12, 31)), &["12/31/2026", "31/12/2026"]);
    }

    #[test]
    fn a_year_of_two_digits_is_a_year_near_this_one_or_no_year() {
        check(Some(date(2027, 3, 1)), &["27-03-01", "01-03-27"]);
        check(None, &["1-2-03", "01-02-03", "1-2-99"]);
    }

    #[test]
    fn what_can_be_two_dates_is_told() {
        let both =
            |language, text: &str| read_date(language, text).map(|read| (read.date, read.other)).unwrap();
        let (april, march) = (date(2027, 4, 3), date(2027, 3, 4));
        assert_eq!(both(Language::English, "3/4/2027"), (april, Some(march)));
        assert_eq!(both(Language::Dutch, "3/4/2027"), (april, None));
        assert_eq!(both(Language::English, "3-4-2027"), (april, None));
        assert_eq!(both(Language::English, "27-03-28"), (date(2028, 3, 27), Some(date(2027, 3, 28))));
        // In Dutch the day comes first.
        assert_eq!(both(Language::Dutch, "30-6-27"), (date(2027, 6, 30), None));
        // The weekday decides.
        assert_eq!(both(Language::English, "Thursday 3/4/2027"), (march, None));
    }

    #[test]
    fn a_weekday_that_does_not_fit_and_a_time_are_not_passed_over() {
        check(None, &["dinsdag 1 maart 2027"]);
        let read = read_date(Language::Dutch, "1-3-2027 14:05").unwrap();
        assert_eq!((read.date, read.time.as_deref()), (date(2027, 3, 1), Some("14:05")));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(
            std::env::var("SAMENCANVAS_ROUND_TRIPS").ok().map_or(2_000, |count| count.parse().unwrap())
        ))]

        #[test]
        fn what_is_written_reads_back_as_itself(year in 1000..=9999_i16, day in 0..365_i32) {
            let date = date(year, 1, 1).checked_add(jiff::Span::new().days(day)).unwrap();
            for language in Language::ALL {
                for written in [field_date(language, date), long_date(Texts::of(language), date)] {
                    let read = read_date(language, &written).map(|read| (read.date, read.other));
                    prop_assert_eq!(read, Some((date, None)), "{}", written);
                }
            }
        }
    }
}
