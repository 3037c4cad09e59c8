//! Cursor positions in a text: boundaries of grapheme clusters and of words.
//!
//! Positions are byte offsets. Only the line around a position is examined, unless the next word is on another line.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The end of the cluster after a position; the position itself at the end of the text.
pub(super) fn next_cluster(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(at)
}

/// The start of the cluster before a position; the position itself at the start of the text.
pub(super) fn previous_cluster(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(at)
}

/// The nearest cluster boundary.
pub(super) fn nearest_boundary(text: &str, at: usize) -> usize {
    if GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true) {
        return at;
    }
    let (start, end) = (previous_cluster(text, at), next_cluster(text, at));
    let signs = |range: Range<usize>| text.get(range).map_or(0, |part| part.chars().count());
    if signs(start..at) <= signs(at..end) { start } else { end }
}

/// Where Backspace deletes from. A letter with accents, an emoji and a line end are deleted whole. Of clusters that are
/// typed character by character (Indic scripts, Hebrew points, Korean syllables) only the last character is deleted.
pub(super) fn backspace_start(text: &str, at: usize) -> usize {
    let start = previous_cluster(text, at);
    let cluster = text.get(start..at).unwrap_or_default();
    if cluster.chars().skip(1).any(is_typed_alone) {
        cluster.char_indices().next_back().map_or(start, |(from, _)| start + from)
    } else {
        start
    }
}

/// Whether a character within a cluster is typed with a key of its own: the marks and vowels of scripts from Hebrew to
/// Vedic, and the parts of Korean syllables.
const fn is_typed_alone(sign: char) -> bool {
    matches!(sign,
        '\u{590}'..='\u{1AAF}' | '\u{1B00}'..='\u{1CFF}' | '\u{A800}'..='\u{ABFF}' | '\u{D7B0}'..='\u{D7FF}'
        | '\u{10A00}'..='\u{11FFF}')
}

/// The end of the word at or after a position.
pub(super) fn next_word_end(text: &str, at: usize) -> usize {
    let mut start = line_start(text, at);
    loop {
        let line = line_at(text, start);
        if let Some(unit) = units(line).find(|unit| start + unit.end > at && !is_space(line, unit)) {
            return start + unit.end;
        }
        start += line.len();
        if line.is_empty() || start >= text.len() {
            return text.len();
        }
    }
}

/// The start of the word around or before a position.
pub(super) fn previous_word_start(text: &str, at: usize) -> usize {
    let mut start = line_start(text, at);
    loop {
        let line = line_at(text, start);
        let before = units(line).take_while(|unit| start + unit.start < at);
        if let Some(unit) = before.filter(|unit| !is_space(line, unit)).last() {
            return start + unit.start;
        }
        if start == 0 {
            return 0;
        }
        start = line_start(text, start - 1);
    }
}

/// The word, run of spaces or punctuation mark that contains a position; at the end of a line, the last one of the
/// line.
pub(super) fn word_around(text: &str, at: usize) -> Range<usize> {
    let start = line_start(text, at);
    let line = line_at(text, start);
    let line = line.strip_suffix('\n').unwrap_or(line);
    let unit = units(line).find(|unit| start + unit.end > at).or_else(|| units(line).last());
    unit.map_or(at..at, |unit| start + unit.start..start + unit.end)
}

/// The words, spaces and punctuation of a line by UAX #29. Scripts without spaces between words have a segment for each
/// letter; consecutive ones are joined.
fn units(line: &str) -> impl Iterator<Item = Range<usize>> {
    let mut pieces = line.split_word_bound_indices().peekable();
    std::iter::from_fn(move || {
        let (start, piece) = pieces.next()?;
        let mut end = start + piece.len();
        if is_word(piece) {
            while let Some((at, next)) = pieces.next_if(|(_, next)| is_word(next)) {
                end = at + next.len();
            }
        }
        Some(start..end)
    })
}

fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

fn is_space(line: &str, unit: &Range<usize>) -> bool {
    line.get(unit.clone()).is_none_or(|unit| unit.chars().all(char::is_whitespace))
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |feed| feed + 1)
}

/// The line that begins at a position, with its line feed.
fn line_at(text: &str, start: usize) -> &str {
    text.get(start..).and_then(|rest| rest.split_inclusive('\n').next()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Clusters that others often take apart, each whole.
    const CLUSTERS: &[&str] = &["🇳🇱", "👨‍👩‍👧", "👍🏽", "❤️", "e\u{301}", "각", "क्षि", "\r\n", "1️⃣", "ĳ"];

    #[test]
    fn a_cluster_is_passed_in_one_step_in_both_directions() {
        for cluster in CLUSTERS {
            let text = format!("a{cluster}{cluster}b");
            let (one, two) = (1 + cluster.len(), 1 + 2 * cluster.len());
            assert_eq!([next_cluster(&text, 1), next_cluster(&text, one)], [one, two], "{cluster:?}");
            assert_eq!([previous_cluster(&text, two), previous_cluster(&text, one)], [one, 1], "{cluster:?}");
            for at in (1..one).filter(|at| text.is_char_boundary(*at)) {
                assert!([1, one].contains(&nearest_boundary(&text, at)), "{cluster:?}");
            }
        }
        assert_eq!([next_cluster("", 0), previous_cluster("", 0), nearest_boundary("", 0)], [0; 3]);
    }

    #[test]
    fn backspace_takes_what_was_typed_as_one() {
        for (cluster, left) in [
            ("🇳🇱", ""),
            ("👨‍👩‍👧", ""),
            ("👍🏽", ""),
            ("e\u{301}", ""),
            ("\r\n", ""),
            ("e\u{301}\u{302}", ""),
            ("क्षि", "क्ष"),
            ("\u{1100}\u{1161}\u{11A8}", "\u{1100}\u{1161}"),
            ("ש\u{5C1}", "ש"),
        ] {
            let text = format!("a{cluster}");
            let start = backspace_start(&text, text.len());
            assert_eq!(text.get(1..start), Some(left), "{cluster:?}");
        }
        assert_eq!(backspace_start("", 0), 0);
    }

    #[test]
    fn a_word_is_found_from_either_side_and_beyond_the_line() {
        let text = "Één foto's, 10.000\n\n  e\u{301}e\u{301}n";
        let place = |part: &str| text.find(part).unwrap();
        let ends = [0, 5, place(","), place(",") + 1, place("\n")].map(|at| next_word_end(text, at));
        assert_eq!(ends, [5, place(","), place(",") + 1, place("\n"), text.len()]);
        let starts = [text.len(), place("e\u{301}"), place("10"), place(","), 6, 5, 0];
        let starts = starts.map(|at| previous_word_start(text, at));
        assert_eq!(starts, [place("e\u{301}"), place("10"), place(","), place("foto"), 0, 0, 0]);
    }

    #[test]
    fn a_place_in_a_word_gives_that_word_alone() {
        let text = "een twee  drie.\nvier สวัสดี";
        for (at, word) in [
            (0, "een"),
            (2, "een"),
            (3, " "),
            (4, "twee"),
            (8, "  "),
            (10, "drie"),
            (14, "."),
            (15, "."),
            (16, "vier"),
        ] {
            assert_eq!(text.get(word_around(text, at)), Some(word), "{at}");
        }
        assert_eq!(text.get(word_around(text, text.find('ส').unwrap() + 3)), Some("สวัสดี"));
        assert_eq!(word_around("a\n\nb", 2), 2..2);
    }
}
