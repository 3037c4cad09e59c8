//! Line ends. A canvas has line feeds; files that were made by hand and text that was pasted can have others.

use std::borrow::Cow;

/// Whether a character ends a line: line feed, carriage return, vertical tab (*Shift+Enter* in a text processor), form
/// feed (a new page), U+0085, and the line and paragraph separators of Unicode.
pub const fn is_line_end(sign: char) -> bool {
    matches!(sign, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The text with every line end, CR LF included, as one line feed.
pub fn with_line_feeds(text: &str) -> Cow<'_, str> {
    let is_foreign = |sign| sign != '\n' && is_line_end(sign);
    if !text.contains(is_foreign) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace(is_foreign, "\n"))
}

/// The text with every line end as a space.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    match with_line_feeds(text) {
        text if text.contains('\n') => Cow::Owned(text.replace('\n', " ")),
        text => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_end_of_a_line_is_one() {
        let text = "a\nb\r\nc\rd\u{B}e\u{C}f\u{85}g\u{2028}h\u{2029}i\r\r\n";
        assert_eq!(with_line_feeds(text), "a\nb\nc\nd\ne\nf\ng\nh\ni\n\n");
        assert_eq!(on_one_line(text), "a b c d e f g h i  ");
        assert!(matches!(with_line_feeds("één\ntwee"), Cow::Borrowed(_)));
        assert!(matches!(on_one_line("één"), Cow::Borrowed(_)));
    }
}
