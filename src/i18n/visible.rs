//! Signs that show nothing and yet change what a reader sees.

/// What stands in the place of such a sign: a crossed-out box, which the bundled fonts have.
const MARK: char = '⌧';

/// A text with a mark for each sign that turns the direction of writing or shows nothing at all, so that a stranger's
/// name or link cannot look like another one. Signs that join letters or emoji stay, and so do ends of lines.
pub fn visible(text: &str) -> String {
    text.chars().map(|letter| if is_disguise(letter) { MARK } else { letter }).collect()
}

fn is_disguise(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter,
            // Direction of writing.
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            // No width; a byte order mark and a soft hyphen are among them.
            | '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disguise_shows_as_a_mark_and_what_joins_stays() {
        assert_eq!(visible("gemeente\u{202E}moc.live"), "gemeente⌧moc.live");
        assert_eq!(visible("Den\u{200B}Haag\u{2066}\0\u{1B}"), "Den⌧Haag⌧⌧⌧");
        assert_eq!(visible("een\ntwee"), "een\ntwee");
        assert_eq!(visible("👩\u{200D}👧 می\u{200C}خواهم é"), "👩\u{200D}👧 می\u{200C}خواهم é");
    }
}
