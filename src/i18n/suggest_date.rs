//! Dates that a text without a day or a year may mean. They are proposed; only a day and a month that can mean one date are
//! taken as the next such day.

use jiff::civil::{Date, Weekday};

use super::Language;
use super::read_date::{Part, plain_signs, split_weekday};

/// How many years are tried until a day is there again: that of 29 February, or one on the same day of the week.
const YEARS: i16 = 12;

/// Where in a month a text points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Begin,
    Middle,
    End,
}

/// Words for a place in a month, in every language.
const EDGES: [(&str, Edge); 8] = [
    ("begin", Edge::Begin),
    ("start", Edge::Begin),
    ("half", Edge::Middle),
    ("medio", Edge::Middle),
    ("mid", Edge::Middle),
    ("eind", Edge::End),
    ("einde", Edge::End),
    ("end", Edge::End),
];

/// The dates that a text may mean which is no date by itself, the likeliest first: the next such day where it has no year
/// (`10 mrt`, `1/3`), and the first and the last day where it has a month only (`maart 2027`, `eind februari`). Empty if
/// it says neither.
pub fn suggested_dates(language: Language, text: &str, today: Date) -> Vec<Date> {
    let text = plain_signs(text);
    let (weekday, rest) = split_weekday(&text);
    let words: Vec<&str> = rest.split(['-', '/', '.', ',', ' ']).filter(|word| !word.is_empty()).collect();
    let (edge, words) = split_edge(&words);
    let Some(parts) = words.iter().map(|word| Part::read(word)).collect::<Option<Vec<Part>>>() else {
        return Vec::new();
    };
    let in_month = |month: i16, year: Option<i16>| days_of_month(month, year, edge, today);
    let on_day = |day: i16, month: i16| next_day(day, month, weekday, today);
    match *parts.as_slice() {
        [Part::Month(month)] => in_month(month, None),
        [
            Part::Month(month) | Part::Number { value: month, digits: 1 | 2 },
            Part::Number { value: year, digits: 4 },
        ]
        | [Part::Number { value: year, digits: 4 }, Part::Month(month)] => in_month(month, Some(year)),
        _ if edge.is_some() => Vec::new(),
        [Part::Month(month), Part::Number { value: day, digits: 1 | 2 }]
        | [Part::Number { value: day, digits: 1 | 2 }, Part::Month(month)] => {
            on_day(day, month).into_iter().collect()
        }
        [Part::Number { value: first, digits: 1 | 2 }, Part::Number { value: second, digits: 1 | 2 }] => {
            let (day_first, month_first) = (on_day(first, second), on_day(second, first));
            // Only who writes English means the month by the first of two numbers.
            let is_american = day_first.is_none() || (text.contains('/') && language == Language::English);
            let mut dates: Vec<Date> =
                [day_first, month_first.filter(|_| is_american)].into_iter().flatten().collect();
            dates.dedup();
            dates
        }
        _ => Vec::new(),
    }
}

/// The date that a day and a month without a year mean, which is the next such day (`20 dec`, `1-3`). `None` if the text
/// names no day, or if it can mean more than one date: what is said with a day of the week has to fall on it.
pub fn next_date(language: Language, text: &str, today: Date) -> Option<Date> {
    let plain = plain_signs(text);
    let (_, rest) = split_weekday(&plain);
    let words: Vec<&str> = rest.split(['-', '/', '.', ',', ' ']).filter(|word| !word.is_empty()).collect();
    let is_day =
        |word: &&str| matches!(Part::read(word), Some(Part::Month(_) | Part::Number { digits: 1 | 2, .. }));
    if words.len() != 2 || !words.iter().all(is_day) {
        return None;
    }
    match *suggested_dates(language, text, today).as_slice() {
        [date] => (suggested_dates(language, rest, today) == [date]).then_some(date),
        _ => None,
    }
}

/// The place in a month that the first word names, and the words behind it.
fn split_edge<'a, 'w>(words: &'w [&'a str]) -> (Option<Edge>, &'w [&'a str]) {
    let Some((first, rest)) = words.split_first() else { return (None, words) };
    let found = EDGES.iter().find(|(word, _)| word == first).map(|(_, edge)| *edge);
    match (found, rest.split_first()) {
        (Some(edge), Some((&("of" | "van"), behind))) => (Some(edge), behind),
        (Some(edge), _) => (Some(edge), rest),
        (None, _) => (None, words),
    }
}

/// The days of a month to choose from; without a year, of the next such month.
fn days_of_month(month: i16, year: Option<i16>, edge: Option<Edge>, today: Date) -> Vec<Date> {
    let year = year.unwrap_or(if month < today.month().into() { today.year() + 1 } else { today.year() });
    let first = i8::try_from(month).ok().and_then(|month| Date::new(year, month, 1).ok());
    let Some(first) = first else { return Vec::new() };
    let last = first.last_of_month();
    match edge {
        Some(Edge::Begin) => vec![first],
        Some(Edge::Middle) => Date::new(first.year(), first.month(), 15).into_iter().collect(),
        Some(Edge::End) => vec![last],
        None => vec![first, last],
    }
}

/// The next such day from today on.
fn next_day(day: i16, month: i16, weekday: Option<Weekday>, today: Date) -> Option<Date> {
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    let years = today.year()..=today.year() + YEARS;
    let mut dates = years.filter_map(|year| Date::new(year, month, day).ok());
    dates.find(|date| *date >= today && weekday.is_none_or(|weekday| date.weekday() == weekday))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[track_caller]
    fn check(language: Language, text: &str, expect: &[Date]) {
        assert_eq!(suggested_dates(language, text, date(2026, 11, 22)), expect, "{text}");
    }

    #[test]
    fn a_day_without_a_year_is_the_next_such_day() {
        for text in ["10 mrt", "10 maart", "maart 10", "10-3", "10/3", "10.3.", " 10 Mrt. "] {
            check(Language::Dutch, text, &[date(2027, 3, 10)]);
        }
        check(Language::Dutch, "22-11", &[date(2026, 11, 22)]);
        check(Language::Dutch, "21-11", &[date(2027, 11, 21)]);
        check(Language::Dutch, "1/3", &[date(2027, 3, 1)]);
        check(Language::Dutch, "3/25", &[date(2027, 3, 25)]);
        check(Language::English, "1/3", &[date(2027, 3, 1), date(2027, 1, 3)]);
        check(Language::English, "March 10", &[date(2027, 3, 10)]);
        check(Language::Dutch, "29 feb", &[date(2028, 2, 29)]);
        check(Language::Dutch, "ma 1 mrt", &[date(2027, 3, 1)]);
        check(Language::Dutch, "wo 1 mrt", &[date(2028, 3, 1)]);
    }

    #[test]
    fn a_month_is_its_first_or_its_last_day() {
        for text in ["maart 2027", "mrt 2027", "2027 maart", "3/2027", "3-2027", "maart"] {
            check(Language::Dutch, text, &[date(2027, 3, 1), date(2027, 3, 31)]);
        }
        check(Language::Dutch, "eind februari", &[date(2027, 2, 28)]);
        check(Language::Dutch, "begin maart 2028", &[date(2028, 3, 1)]);
        check(Language::Dutch, "half juni", &[date(2027, 6, 15)]);
        check(Language::English, "end of March", &[date(2027, 3, 31)]);
    }

    #[test]
    fn a_day_and_a_month_are_taken_where_they_mean_one_date() {
        let next = |language, text: &str| next_date(language, text, date(2026, 11, 22));
        for text in ["20 dec", "20 december", "20-12", "20/12", "december 20", "zo 20 dec"] {
            assert_eq!(next(Language::Dutch, text), Some(date(2026, 12, 20)), "{text}");
        }
        assert_eq!(next(Language::Dutch, "1-3"), Some(date(2027, 3, 1)));
        // In English it is a day in March or in January, and the first of March 2027 is a Monday.
        assert_eq!(next(Language::English, "1/3"), None);
        for text in ["wo 1 mrt", "eind januari", "januari", "januari 2027", "3/2027", "31-2", "morgen", ""] {
            assert_eq!(next(Language::Dutch, text), None, "{text}");
        }
    }

    #[test]
    fn what_says_no_day_and_no_month_proposes_nothing() {
        for text in
            ["", "morgen", "31-2", "40-3", "13/2027", "volgende week", "eind", "eind 10-3", "1-2-03", "ma"]
        {
            check(Language::Dutch, text, &[]);
        }
    }
}
