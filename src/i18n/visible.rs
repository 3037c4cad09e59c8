//! Invisible characters that change what a reader sees.

use crate::canvas::{is_line_end, with_line_feeds};

/// The replacement for such a character: a crossed-out box, which the bundled fonts have.
const MARK: char = '⌧';

/// A text with a mark for each sign that turns the direction of writing or shows nothing at all, so that a stranger's
/// name or link cannot look like another one. Signs that join letters or emoji stay, and so do ends of lines, as line
/// feeds.
pub fn visible(text: &str) -> String {
    with_line_feeds(text).chars().map(|letter| if is_disguise(letter) { MARK } else { letter }).collect()
}

/// The same for what has to stand on one line, such as the name of a file: the ends of lines are marks too, so that a
/// name cannot pretend to be a second sentence. Every value in a message is shown like this, see [`Texts`](super::Texts).
pub fn visible_line(text: &str) -> String {
    text.chars()
        .map(|letter| if is_line_end(letter) || is_disguise(letter) { MARK } else { letter })
        .collect()
}

/// A path as it is shown, on one line. Bytes that are no text are marks too.
pub fn visible_path(path: &std::path::Path) -> String {
    visible_line(&path.to_string_lossy())
}

/// The name of a file without its folder, as it is shown, on one line.
pub fn visible_file_name(path: &std::path::Path) -> String {
    visible_line(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}

fn is_disguise(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter,
            // Direction of writing.
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            // No width; a byte order mark and a soft hyphen are among them.
            | '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
            // What stands for bytes that are no text, which the bundled fonts lack.
            | '\u{FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disguise_shows_as_a_mark_and_what_joins_stays() {
        assert_eq!(visible("gemeente\u{202E}moc.live"), "gemeente⌧moc.live");
        assert_eq!(visible("Den\u{200B}Haag\u{2066}\0\u{1B}"), "Den⌧Haag⌧⌧⌧");
        assert_eq!(visible("een\ntwee"), "een\ntwee");
        assert_eq!(visible("een\u{B}twee\r\ndrie\u{85}vier\u{2028}vijf"), "een\ntwee\ndrie\nvier\nvijf");
        assert_eq!(visible_line("een\u{B}twee\u{2028}drie"), "een⌧twee⌧drie");
        assert_eq!(visible_line("caf\u{FFFD}"), "caf⌧");
        assert_eq!(visible_line("een\r\ntwee"), "een⌧⌧twee");
        assert_eq!(visible("👩\u{200D}👧 می\u{200C}خواهم é"), "👩\u{200D}👧 می\u{200C}خواهم é");
    }
}
