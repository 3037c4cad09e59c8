//! Which words of a text lead somewhere: addresses and telephone numbers.

use std::ops::{Range, RangeInclusive};

use crate::canvas::with_line_feeds;

/// A piece of a text, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// Words that are an address.
    Link {
        /// The words as they were written.
        text: String,
        /// The address: `mailto:`, `tel:`, `https:` or `http:`, in ASCII.
        target: String,
    },
    /// The end of a line.
    LineEnd,
}

/// Signs that end a sentence rather than an address.
const AFTER: &[char] = &['.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '\'', '”', '’'];
/// Signs in front of an address.
const BEFORE: &[char] = &['(', '[', '<', '"', '\'', '“', '‘'];

/// Splits a contact into words and addresses. Only mail addresses, web addresses and telephone numbers become links,
/// whatever scheme was typed. The name of a site counts without a scheme, as it is where to ask for more.
pub fn contact_pieces(contact: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for line in with_line_feeds(contact).lines().filter(|line| !line.trim().is_empty()) {
        if !pieces.is_empty() {
            pieces.push(Piece::LineEnd);
        }
        add_pieces(&mut pieces, line.trim(), true);
    }
    pieces
}

/// Splits a line of a text into words and addresses. In a text, two words with a stop and no space between them are no name of
/// a site: that has a scheme or begins with `www.`
pub fn pieces(line: &str) -> Vec<Piece> {
    /// The fewest digits of a telephone number.
    const DIGITS: usize = 8;
    let has_address =
        line.contains('@') || line.contains("://") || line.contains("www.") || line.contains("WWW.");
    let has_number = || line.bytes().filter(u8::is_ascii_digit).nth(DIGITS - 1).is_some();
    if !has_address && !has_number() {
        return vec![Piece::Text(line.to_owned())];
    }
    let mut pieces = Vec::new();
    add_pieces(&mut pieces, line, false);
    pieces
}

fn add_pieces(pieces: &mut Vec<Piece>, whole: &str, is_contact: bool) {
    let mut words = String::new();
    let mut rest = whole;
    while !rest.is_empty() {
        let word = rest.split_inclusive(char::is_whitespace).next().unwrap_or(rest);
        // The digits of an account stand behind the letters of its bank.
        let is_account = words.trim_end().rsplit(char::is_whitespace).next().is_some_and(is_bank);
        let (link, target) = if let Some(number) = telephone(rest).filter(|_| !is_account) {
            (number.clone(), rest.get(number).map(telephone_target))
        } else {
            let core = address_in(word);
            let before = word.len() - word.trim_start_matches(BEFORE).len();
            let is_told = is_contact || core.contains(['@', ':']) || core.starts_with("www.");
            (before..before + core.len(), if is_told { link_target(core) } else { None })
        };
        let taken = if let (Some(text), Some(target)) = (rest.get(link.clone()), target) {
            words.push_str(rest.get(..link.start).unwrap_or_default());
            flush(pieces, &mut words);
            pieces.push(Piece::Link { text: text.to_owned(), target });
            // What stands behind it up to the next word.
            let after = rest.get(link.end..).unwrap_or_default();
            let after = after.split_inclusive(char::is_whitespace).next().unwrap_or_default();
            words.push_str(after);
            link.end + after.len()
        } else {
            words.push_str(word);
            word.len()
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    flush(pieces, &mut words);
}

/// A word without the signs around an address; a bracket that closes one within the address belongs to it.
fn address_in(word: &str) -> &str {
    let mut core = word.trim_end().trim_start_matches(BEFORE);
    while let Some(shorter) = core.strip_suffix(AFTER) {
        let closes = |open: char, close: char| {
            core.ends_with(close) && core.matches(open).count() >= core.matches(close).count()
        };
        if closes('(', ')') || closes('[', ']') {
            break;
        }
        core = shorter;
    }
    core
}

/// The four letters of a bank in the number of an account (IBAN), with spaces in it.
fn is_bank(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a text begins with a date such as `01-02-2026`, with which a number of another kind would look like one for a
/// telephone.
fn begins_with_date(text: &str) -> bool {
    let is_part = |sign: char| sign.is_ascii_digit() || matches!(sign, '-' | '/' | '.');
    // No further than the date, since this is asked of each number in a text that may be long.
    let end = text.find(|sign| !is_part(sign)).unwrap_or(text.len());
    let mut numbers = text.get(..end).unwrap_or_default().splitn(3, ['-', '/', '.']);
    let mut is_up_to = |most: u32| {
        let number = numbers.next().filter(|number| (1..=2).contains(&number.len()));
        number.and_then(|number| number.parse().ok()).is_some_and(|number: u32| (1..=most).contains(&number))
    };
    let is_day = is_up_to(31) && is_up_to(12);
    is_day && numbers.next().is_some_and(|year| year.starts_with("19") || year.starts_with("20"))
}

/// Where a telephone number stands that a text begins with, after a bracket or so: ten digits from a zero on, a service
/// number, or a number with a plus or two zeros and the code of a country.
fn telephone(text: &str) -> Option<Range<usize>> {
    /// The most digits of a number in the world (E.164), and the fewest with the code of a country.
    const WORLD: RangeInclusive<usize> = 9..=15;
    /// Within how many signs the bracket around the code of an area closes.
    const AREA: usize = 8;
    // In `(070) 123 45 67` the bracket is a part of it.
    let bare = text.trim_start_matches(['[', '<', '"', '\'', '“', '‘']);
    let bare = if bare.starts_with("(0")
        && !bare.starts_with("(00")
        && bare.chars().take(AREA).any(|sign| sign == ')')
    {
        bare
    } else {
        bare.trim_start_matches('(')
    };
    let start = text.len() - bare.len();
    let can_begin = |sign: char| sign.is_ascii_digit() || matches!(sign, '+' | '(');
    if !bare.starts_with(can_begin) || begins_with_date(bare) {
        return None;
    }
    let is_part = |sign: char| {
        sign.is_ascii_digit() || matches!(sign, ' ' | '\u{A0}' | '-' | '‑' | '.' | '/' | '(' | ')')
    };
    let plus = usize::from(bare.starts_with('+'));
    let end = bare.get(plus..)?.find(|sign| !is_part(sign)).map_or(bare.len(), |end| plus + end);
    let digits: String = bare.get(..end)?.chars().filter(char::is_ascii_digit).collect();
    let counts: &[usize] = match digits.get(..4) {
        _ if plus == 1 || digits.starts_with("00") => &[],
        Some("0800" | "0900" | "0906" | "0909") => &[11, 10, 8],
        Some(national) if national.starts_with('0') => &[10],
        _ => return None,
    };
    // Behind a number there may be another.
    let ends =
        bare.get(..end)?.char_indices().filter(|(_, sign)| sign.is_ascii_digit()).map(|(at, _)| at + 1);
    let ends: Vec<usize> = ends.collect();
    let is_end = |count: usize| {
        let end = ends.get(count.checked_sub(1)?)?;
        let is_whole = !bare.get(*end..)?.starts_with(char::is_alphanumeric);
        is_whole.then_some(*end)
    };
    let end = if counts.is_empty() {
        is_end(ends.len()).filter(|_| WORLD.contains(&ends.len()))
    } else {
        counts.iter().find_map(|count| is_end(*count))
    }?;
    Some(start..start + end)
}

fn telephone_target(number: &str) -> String {
    let number = number.replace("(0)", "");
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("00") {
        Some(rest) => format!("tel:+{rest}"),
        None if number.starts_with('+') => format!("tel:+{digits}"),
        None => format!("tel:{digits}"),
    }
}

fn flush(pieces: &mut Vec<Piece>, words: &mut String) {
    if !words.is_empty() {
        pieces.push(Piece::Text(std::mem::take(words)));
    }
}

fn link_target(word: &str) -> Option<String> {
    let is_sign =
        |sign: char| sign.is_alphanumeric() || sign.is_ascii_graphic() && !"<>\"{}|\\^`".contains(sign);
    if !word.chars().all(is_sign) {
        return None;
    }
    let lower = word.to_lowercase();
    if let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) {
        return is_host(host_of(rest)).then(|| in_ascii(word));
    }
    let address = if lower.starts_with("mailto:") { word.get("mailto:".len()..)? } else { word };
    if let Some((name, domain)) = address.split_once('@') {
        let is_name_sign = |sign: char| sign.is_alphanumeric() || "._%+-'".contains(sign);
        let is_name = !name.is_empty() && name.chars().all(is_name_sign);
        return (is_name && is_host(&domain.to_lowercase())).then(|| format!("mailto:{}", in_ascii(address)));
    }
    // Without a scheme only small letters count: `J.Jansen` is a name.
    let host = host_of(word);
    let is_long =
        host.rsplit_once('.').is_some_and(|(names, _)| names.split('.').any(|label| label.len() >= 2));
    let is_domain =
        word.is_ascii() && word.bytes().all(|byte| !byte.is_ascii_uppercase()) && is_long && is_host(host);
    is_domain.then(|| format!("https://{word}"))
}

/// An address with its other letters in their bytes, as a link has to have it; mail programs and browsers know how to
/// read them.
fn in_ascii(address: &str) -> String {
    let mut ascii = String::with_capacity(address.len());
    for sign in address.chars() {
        if sign.is_ascii() {
            ascii.push(sign);
        } else {
            let mut bytes = [0; 4];
            ascii.extend(sign.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}")));
        }
    }
    ascii
}

fn host_of(address: &str) -> &str {
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    host.split_once(':').map_or(host, |(host, _)| host)
}

fn is_host(host: &str) -> bool {
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-');
    host.rsplit_once('.').is_some_and(|(names, last)| {
        last.chars().count() >= 2 && last.chars().all(char::is_alphabetic) && names.split('.').all(is_label)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(contact: &str, expect: &[&str]) {
        let pieces: Vec<String> = contact_pieces(contact)
            .into_iter()
            .map(|piece| match piece {
                Piece::Text(text) => text,
                Piece::Link { text, target } => format!("{text}->{target}"),
                Piece::LineEnd => "|".to_owned(),
            })
            .collect();
        assert_eq!(pieces, expect);
    }

    #[test]
    fn addresses_become_links_and_words_stay_words() {
        check("Programmateam Schuldenlab", &["Programmateam Schuldenlab"]);
        check("Team, info@lab.example.", &["Team, ", "info@lab.example->mailto:info@lab.example", "."]);
        check("schuldenlab.example", &["schuldenlab.example->https://schuldenlab.example"]);
        check(
            "Zie (https://lab.example/a?b=1) of bel",
            &["Zie (", "https://lab.example/a?b=1->https://lab.example/a?b=1", ") of bel"],
        );
        check("Team A\n\nlab.example", &["Team A", "|", "lab.example->https://lab.example"]);
        check("", &[]);
    }

    #[test]
    fn an_address_is_taken_whole() {
        let wiki = "https://nl.wikipedia.org/wiki/Aanbesteding_(Nederland)";
        check(wiki, &[&format!("{wiki}->{wiki}")]);
        check("(zie https://x.nl/pad_(a).)", &["(zie ", "https://x.nl/pad_(a)->https://x.nl/pad_(a)", ".)"]);
        check("(https://x.nl/a)", &["(", "https://x.nl/a->https://x.nl/a", ")"]);
        check("jan@x.nl", &["jan@x.nl->mailto:jan@x.nl"]);
        check(
            "<s.w@fryslân.frl>, été@café.nl",
            &[
                "<",
                "s.w@fryslân.frl->mailto:s.w@frysl%C3%A2n.frl",
                ">, ",
                "été@café.nl->mailto:%C3%A9t%C3%A9@caf%C3%A9.nl",
            ],
        );
        check("p.o'neill@a.b.nl", &["p.o'neill@a.b.nl->mailto:p.o'neill@a.b.nl"]);
    }

    #[test]
    fn a_telephone_number_is_one_link_with_its_spaces() {
        check("Bel 070-1234567.", &["Bel ", "070-1234567->tel:0701234567", "."]);
        check("tel. 06 12 34 56 78 (ma-do)", &["tel. ", "06 12 34 56 78->tel:0612345678", " (ma-do)"]);
        check("+31 (0)70 123 45 67, Den Haag", &["+31 (0)70 123 45 67->tel:+31701234567", ", Den Haag"]);
        check("(070) 123 45 67", &["(070) 123 45 67->tel:0701234567"]);
        check("0031 70 1234567", &["0031 70 1234567->tel:+31701234567"]);
        check("0800-1234 of 0701234567", &["0800-1234->tel:08001234", " of ", "0701234567->tel:0701234567"]);
        check(
            "070-1234567 / 06-12345678",
            &["070-1234567->tel:0701234567", " / ", "06-12345678->tel:0612345678"],
        );
    }

    #[test]
    fn what_only_looks_like_an_address_stays_a_word() {
        for words in [
            "J.Jansen",
            "d.d. 3.5 m.b.t. e.d.",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "a@b",
            "@",
            "https://",
            "NL91-ABNA-0417-1643-00",
            "01-02-2026 en 0,125 fte",
            "KvK 01234567",
            "1070 1234567",
        ] {
            check(words, &[words]);
        }
    }

    #[test]
    fn in_a_text_a_site_has_a_scheme_or_begins_with_www() {
        let said = |text: &str| -> Vec<String> {
            let piece = |piece| match piece {
                Piece::Text(text) => text,
                Piece::Link { text, target } => format!("{text}->{target}"),
                Piece::LineEnd => "|".to_owned(),
            };
            pieces(text).into_iter().map(piece).collect()
        };
        assert_eq!(said("Een zin.En nog een.nu"), ["Een zin.En nog een.nu"]);
        assert_eq!(said("zie www.a.nl, of a.nl"), ["zie ", "www.a.nl->https://www.a.nl", ", of a.nl"]);
        assert_eq!(said("(https://a.nl/b)."), ["(", "https://a.nl/b->https://a.nl/b", ")."]);
        assert_eq!(said("bel 070-1234567."), ["bel ", "070-1234567->tel:0701234567", "."]);
        assert_eq!(said("mail jan@a.nl; dank"), ["mail ", "jan@a.nl->mailto:jan@a.nl", "; dank"]);
        assert_eq!(said("op 01-02-2026 en 15-03-2027"), ["op 01-02-2026 en 15-03-2027"]);
        assert_eq!(said("op 01-02-2026 15:00 en 3/4/2027 08:00"), ["op 01-02-2026 15:00 en 3/4/2027 08:00"]);
        assert_eq!(said("op NL91 ABNA 0417 1643 00"), ["op NL91 ABNA 0417 1643 00"]);
        assert_eq!(said("tot 1.250.000.000 euro"), ["tot 1.250.000.000 euro"]);
        assert_eq!(said(""), [""]);
    }
}
