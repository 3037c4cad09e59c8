//! Dates as people write them.

use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::Texts;

/// A date in full, such as `22 november 2026`.
pub fn long_date(texts: &Texts, date: Date) -> String {
    let month = match date.month() {
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
    };
    fl!(
        texts.messages,
        "date-long",
        day = date.day().to_string(),
        month = month,
        year = date.year().to_string()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_date_is_written_in_full_in_the_language() {
        let date = jiff::civil::date(2026, 11, 2);
        assert_eq!(long_date(&Texts::new(Language::Dutch), date), "2 november 2026");
        assert_eq!(long_date(&Texts::new(Language::English), date), "2 November 2026");
    }
}
