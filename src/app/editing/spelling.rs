//! Folding of spellings for search: which spellings of a word count as the same.
//!
//! Case, composed and decomposed accents, ligatures, typographic quotes, dashes and spaces, and invisible characters
//! make no difference. An accent does: *cafe* is not *café*.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_compatible;
use unicode_segmentation::UnicodeSegmentation;

/// A letter of a text in its plainest spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Letter {
    plain: char,
    /// The grapheme cluster that it comes from, in bytes.
    cluster: Range<usize>,
}

/// The plainest spelling of words.
pub(in crate::app) fn plain(words: &str) -> Vec<char> {
    letters(words).into_iter().map(|letter| letter.plain).collect()
}

/// The byte ranges of a text that match folded words. Ranges do not overlap and consist of whole grapheme clusters, so
/// that a replacement leaves no accent and no half of a ligature behind.
pub(in crate::app) fn places(text: &str, words: &[char]) -> Vec<Range<usize>> {
    let letters = letters(text);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(part) = letters.get(from..from + words.len()).filter(|part| !part.is_empty()) {
        let is_same = part.iter().map(|letter| letter.plain).eq(words.iter().copied());
        let is_whole = |one: Option<&Letter>, other: Option<&Letter>| {
            one.zip(other).is_none_or(|(one, other)| one.cluster != other.cluster)
        };
        let end = from + words.len();
        let before = from.checked_sub(1).and_then(|before| letters.get(before));
        if is_same && is_whole(before, part.first()) && is_whole(part.last(), letters.get(end)) {
            let place = part.first().zip(part.last());
            found.extend(place.map(|(first, last)| first.cluster.start..last.cluster.end));
            from = end;
        } else {
            from += 1;
        }
    }
    found
}

fn letters(text: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        // Nothing joins two letters of ASCII, save the two signs of a line end.
        let is_alone = byte.is_ascii() && *byte != b'\r' && bytes.get(at + 1).is_none_or(u8::is_ascii);
        let end = if is_alone {
            letters.push(Letter { plain: char::from(byte.to_ascii_lowercase()), cluster: at..at + 1 });
            at + 1
        } else {
            let Some(cluster) = text.get(at..).and_then(|rest| rest.graphemes(true).next()) else { break };
            let range = at..at + cluster.len();
            letters.extend(plain_cluster(cluster).map(|plain| Letter { plain, cluster: range.clone() }));
            range.end
        };
        at = end;
    }
    letters
}

/// The plainest spelling of a cluster; empty if the cluster shows nothing.
fn plain_cluster(cluster: &str) -> impl Iterator<Item = char> {
    let mut written_out = String::new();
    // Within a cluster this joiner makes one emoji of two; at the end it joins letters.
    for sign in cluster.trim_end_matches('\u{200D}').chars() {
        if is_form(sign) {
            decompose_compatible(sign, |part| written_out.push(part));
        } else {
            written_out.push(sign);
        }
    }
    let small: String = written_out.nfd().map(plain_sign).flat_map(small).collect();
    let mut before = None;
    let plain = small.nfd().filter(move |sign| {
        // The small form of İ has a dot above that no other i has.
        let is_dot = *sign == '\u{307}' && before == Some('i');
        before = Some(*sign);
        !is_dot && !shows_nothing(*sign)
    });
    plain.collect::<Vec<_>>().into_iter()
}

/// Whether a character is a presentation form of other characters: ligatures, digraphs such as *ĳ*, full-width letters
/// and the ellipsis. Other compatibility characters, such as ² and ½, mean something else than their decomposition.
const fn is_form(sign: char) -> bool {
    matches!(sign,
        '\u{132}' | '\u{133}' | '\u{13F}' | '\u{140}' | '\u{149}' | '\u{1C4}'..='\u{1CC}' | '\u{1F1}'..='\u{1F3}'
        | '\u{2026}' | '\u{FB00}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{FF01}'..='\u{FFEE}')
}

/// The ASCII form of typographic quotes, dashes and spaces.
const fn plain_sign(sign: char) -> char {
    match sign {
        '\u{2018}'..='\u{201B}' | '\u{2032}' | '\u{2BC}' | '\u{B4}' => '\'',
        '\u{201C}'..='\u{201F}' | '\u{2033}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => '-',
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => ' ',
        sign => sign,
    }
}

/// The case folding of a character: *ß* is *ss*, and ς is σ. The dotless ı stays a letter of its own.
fn small(sign: char) -> impl Iterator<Item = char> {
    let is_kept = sign == 'ı';
    let folded = sign.to_lowercase().flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    is_kept.then_some(sign).into_iter().chain(folded.filter(move |_| !is_kept))
}

/// Whether a character is invisible: soft hyphens, joiners, directional marks and variation selectors.
const fn shows_nothing(sign: char) -> bool {
    matches!(sign,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &str, expect: &[&str]) {
        let found: Vec<&str> =
            places(text, &plain(words)).into_iter().map(|place| text.get(place).unwrap()).collect();
        assert_eq!(found, expect, "{words:?} in {text:?}");
    }

    #[test]
    fn spellings_of_one_word_find_one_another() {
        for spellings in [
            &["café", "cafe\u{301}", "CAFÉ", "CAFE\u{301}", "ca\u{AD}fé", "ｃａｆé", "ca\u{200B}fé"][..],
            &["foto's", "foto’s", "foto‘s", "FOTO´S"],
            &["fiets", "ﬁets", "FIETS"],
            &["efficiënt", "eﬃciënt", "efﬁcie\u{308}nt"],
            &["ijsberg", "ĳsberg", "IJsberg", "Ĳsberg"],
            &["straße", "strasse", "STRASSE", "STRAẞE"],
            &["twee woorden", "twee\u{A0}woorden", "twee\u{202F}woorden"],
            &["2026-2027", "2026–2027", "2026‑2027", "2026−2027"],
            &["\"ja\"", "“ja”", "„ja”"],
            &["en zo...", "en zo…"],
            &["ὀδυσσεύς", "ὈΔΥΣΣΕΎΣ"],
            &["İzmir", "izmir", "i\u{307}zmir"],
            &["❤", "❤\u{FE0F}"],
            &["한", "\u{1112}\u{1161}\u{11AB}"],
        ] {
            for words in spellings {
                for text in spellings {
                    check(&format!("a {text} b"), words, &[text]);
                }
            }
        }
    }

    #[test]
    fn a_place_begins_and_ends_with_whole_letters() {
        check("cafe\u{301} café cafe", "cafe", &["cafe"]);
        check("e\u{301}", "e", &[]);
        check("eﬃciënt", "f", &[]);
        check("👨‍👩‍👧 👨", "👨", &["👨"]);
        check("🇳🇱🇧🇪", "🇱🇧", &[]);
        check("한", "하", &[]);
        check("10² 102", "102", &["102"]);
        check("\u{AD}sa\u{AD}men\u{AD}", "samen", &["sa\u{AD}men"]);
        check("samen", "\u{AD}", &[]);
    }

    #[test]
    fn capitals_make_no_difference_and_places_do_not_overlap() {
        check("Één droom, één DROOM", "één droom,", &["Één droom,"]);
        check("Één droom, één DROOM", "droom", &["droom", "DROOM"]);
        check("aaaa", "aa", &["aa", "aa"]);
        check("İzmir", "i", &["İ", "i"]);
        check("kort", "langer dan dit", &[]);
        check("", "a", &[]);
        check("a\r\nb", "b", &["b"]);
    }
}
