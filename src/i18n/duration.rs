//! How long something takes, in words.

use i18n_embed_fl::fl;

use super::Texts;

const MINUTE: usize = 60;
/// From this many seconds on a minute is almost full.
const ALMOST: usize = 45;

/// A time in words, such as *ruim 4 minuten*: nobody counts 270 seconds.
pub fn duration(texts: &Texts, seconds: usize) -> String {
    let messages = &texts.messages;
    let (minutes, rest) = (seconds / MINUTE, seconds % MINUTE);
    match (minutes, rest) {
        (1, 30) => fl!(messages, "duration-half"),
        (_, ALMOST..) => fl!(messages, "duration-almost", minutes = (minutes + 1)),
        (0, _) => fl!(messages, "duration-seconds", seconds = seconds),
        (_, 0) => fl!(messages, "duration-minutes", minutes = minutes),
        (_, _) => fl!(messages, "duration-over", minutes = minutes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_time_is_told_in_minutes() {
        for (seconds, dutch, english) in [
            (0, "0 seconden", "0 seconds"),
            (40, "40 seconden", "40 seconds"),
            (52, "bijna 1 minuut", "almost 1 minute"),
            (60, "1 minuut", "1 minute"),
            (63, "ruim 1 minuut", "more than 1 minute"),
            (80, "ruim 1 minuut", "more than 1 minute"),
            (90, "anderhalve minuut", "a minute and a half"),
            (120, "2 minuten", "2 minutes"),
            (270, "ruim 4 minuten", "more than 4 minutes"),
            (290, "bijna 5 minuten", "almost 5 minutes"),
            (300, "5 minuten", "5 minutes"),
        ] {
            for (language, expect) in [(Language::Dutch, dutch), (Language::English, english)] {
                assert_eq!(duration(Texts::of(language), seconds), expect, "{seconds}");
            }
        }
    }
}
