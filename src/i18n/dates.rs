//! Dates in words.

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

pub(super) fn month(texts: &Texts, month: i8) -> String {
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

/// A date for editing in a field: `22-11-2026` in Dutch, `2026-11-22` in English, which no country reads otherwise.
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
pub(super) fn short_month(texts: &Texts, number: i8) -> String {
    let name = month(texts, number);
    match number {
        3 => fl!(texts.messages, "month-3-short"),
        _ if name.chars().count() <= 4 => name,
        _ => name.chars().take(3).collect(),
    }
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
}
