//! What people paste: line ends of every kind, tabs, and characters that no font can show.

use crate::canvas::is_line_end;
use crate::i18n::visible;

/// The paragraphs of a text, without blank ones and without control characters.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    text.split(is_line_end).filter_map(paragraph).collect()
}

/// One paragraph, without control characters and the white around it. `None` if nothing of it can be seen.
pub(super) fn paragraph(text: &str) -> Option<String> {
    Some(without_controls(text)).filter(|paragraph| !is_blank(paragraph))
}

/// A text that has to stand in one paragraph, such as a name; it cannot look like another one.
pub(crate) fn single_line(text: &str) -> String {
    visible(&paragraphs(text).join(" "))
}

/// Whether a character has no place in a line of its own and shows nothing.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

fn is_blank(paragraph: &str) -> bool {
    paragraph.chars().all(|character| character.is_whitespace() || is_invisible(character))
}

fn without_controls(paragraph: &str) -> String {
    let kept = paragraph.chars().filter_map(|character| match character {
        '\t' => Some(' '),
        // Soft hyphens are set by the rules of the language; a byte order mark only says how a file was written.
        '\u{AD}' | '\u{FEFF}' => None,
        control if control.is_control() => None,
        kept => Some(kept),
    });
    kept.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_makes_a_paragraph_and_controls_vanish() {
        assert_eq!(
            paragraphs("een\r\ntwee\rdrie\u{2028}vier\n\n \u{200B}\nvijf"),
            ["een", "twee", "drie", "vier", "vijf"]
        );
        assert_eq!(paragraphs("a\tb\0c\u{7}d\u{9F}e\u{AD}f  "), ["a bcdef"]);
        assert_eq!(single_line("Gemeente\nDen Haag"), "Gemeente Den Haag");
        assert_eq!(single_line("Gemeente\u{202E}gaaH neD"), "Gemeente⌧gaaH neD");
        assert!(paragraphs("\u{FEFF} \u{200D}").is_empty());
    }
}
