//! Words as Markdown reads them back: what would be taken for a mark gets a backslash in front.

/// Signs that have a meaning everywhere.
const ALWAYS: &[char] = &['\\', '`', '*', '[', ']', '<', '~', '^', '$', '#', '|', '{', '}'];
/// Signs that mean something at the beginning of a line.
const AT_START: &[char] = &['>', '-', '+', '=', ':'];
/// How an address begins, and the prefix that a link to it needs.
const ADDRESSES: &[(&str, &str)] = &[("https://", ""), ("http://", ""), ("www.", "http://")];

/// Words within a line. An address is a link, since programs make one of it anyway, from the source and so with the
/// backslashes in it.
pub(super) fn inline(text: &str) -> String {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((at, scheme)) = first_address(rest) {
        let (before, from) = rest.split_at(at);
        let (address, behind) = from.split_at(end_of_address(from));
        let link = if scheme.is_empty() {
            format!("<{address}>")
        } else {
            format!("[{}](<{scheme}{}>)", plain(address), target(address))
        };
        pieces.extend([plain(before), link]);
        rest = behind;
    }
    pieces.push(plain(rest));
    pieces.concat()
}

/// Where the first address begins, and the prefix that a link to it needs. `None` if there is none.
fn first_address(text: &str) -> Option<(usize, &'static str)> {
    let is_one = |at: usize, end: usize| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(end..).and_then(|after| after.chars().next());
        before.is_none_or(|sign| !sign.is_alphanumeric()) && after.is_some_and(char::is_alphanumeric)
    };
    let found = ADDRESSES.iter().filter_map(|(start, scheme)| {
        let mut all = text.match_indices(start).map(|(at, start)| (at, at + start.len()));
        all.find(|(at, end)| is_one(*at, *end)).map(|(at, _)| (at, *scheme))
    });
    found.min()
}

/// How long the address is that a text begins with: to the next white or to a sign that no address has, without the
/// sign that ends a sentence.
fn end_of_address(text: &str) -> usize {
    let is_end = |sign: char| {
        sign.is_whitespace()
            || sign.is_control()
            || matches!(sign, '<' | '>' | '|' | '\\' | '`' | '"' | '[' | ']' | '{' | '}')
    };
    let address = text.split(is_end).next().unwrap_or_default();
    let mut address =
        address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '=', '^', '$', '&']);
    // A bracket that was opened before the address closes behind it.
    while address.ends_with(')') && address.matches(')').count() > address.matches('(').count() {
        address = address.strip_suffix(')').unwrap_or(address);
    }
    address.len()
}

/// Words within a line, with no address in them.
pub(super) fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = None;
    for (index, sign) in text.char_indices() {
        let rest = text.get(index + sign.len_utf8()..).unwrap_or_default();
        let after = rest.chars().next();
        let is_letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        let is_mark = match sign {
            // Within a word it is a letter, as in an address.
            '_' => !is_letter(before) || !is_letter(after),
            '=' => before == Some('=') || after == Some('='),
            '&' => is_entity(rest),
            other => ALWAYS.contains(&other),
        };
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(sign);
        before = Some(sign);
    }
    escaped
}

/// A line of words that were escaped by [`inline`], so that it begins a paragraph and nothing else.
pub(super) fn line(escaped: &str) -> String {
    let words = escaped.trim_matches([' ', '\t']);
    // Programs differ in what numbers a list: digits, a letter or a Roman numeral, with a bracket before it or not.
    let is_opened = words.starts_with('(');
    let inside = words.strip_prefix('(').unwrap_or(words);
    let end = inside.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(inside.len());
    let (number, rest) = inside.split_at(end);
    let behind = rest.strip_prefix(['.', ')']);
    if is_number(number) && behind.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t'])) {
        let opening = if is_opened { "\\(" } else { "" };
        return format!("{opening}{number}\\{rest}");
    }
    if words.starts_with(AT_START) { format!("\\{words}") } else { words.to_owned() }
}

fn is_number(text: &str) -> bool {
    let is_roman = |sign: u8| b"ivxlcdm".contains(&sign.to_ascii_lowercase());
    text.len() == 1
        || !text.is_empty() && (text.bytes().all(|sign| sign.is_ascii_digit()) || text.bytes().all(is_roman))
}

/// The address of a link between angle brackets.
pub(super) fn target(address: &str) -> String {
    let mut escaped = String::with_capacity(address.len());
    for sign in address.chars().filter(|sign| !sign.is_control()) {
        if matches!(sign, '<' | '>' | '\\' | '&' | '|') {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

/// Whether the text after an ampersand makes it the name of another sign, as in `&euro;`.
fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let end = name.find(|sign: char| !sign.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && name.get(end..).is_some_and(|behind| behind.starts_with(';')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_would_be_a_mark_is_escaped() {
        for (text, expect) in [
            ("Bank & Zoon, 50%: (samen) - nu!", "Bank & Zoon, 50%: (samen) - nu!"),
            ("a*b _c_ snake_case", "a\\*b \\_c\\_ snake_case"),
            ("&euro; &#8364; R&D", "\\&euro; \\&#8364; R&D".replace('#', "\\#").as_str()),
            ("a = b, a == b", "a = b, a \\=\\= b"),
            ("Lees https://a.nl/wet/#Hoofdstuk_4~1.", "Lees <https://a.nl/wet/#Hoofdstuk_4~1>."),
            (
                "(http://a.nl/Gouda_(stad)), www.a.nl/x#y",
                "(<http://a.nl/Gouda_(stad)>), [www.a.nl/x\\#y](<http://www.a.nl/x#y>)",
            ),
            ("<https://a.nl>", "\\<<https://a.nl>>"),
            ("ahttps://a.nl#b www. https://", "ahttps://a.nl\\#b www. https://"),
            ("<b>[x](y)|`z`", "\\<b>\\[x\\](y)\\|\\`z\\`"),
        ] {
            assert_eq!(inline(text), expect);
        }
    }

    #[test]
    fn a_line_begins_no_list_quotation_or_heading() {
        for (text, expect) in [
            ("- een", "\\- een"),
            ("+ een", "\\+ een"),
            ("1. een", "1\\. een"),
            ("12) een", "12\\) een"),
            ("1.", "1\\."),
            ("a) een", "a\\) een"),
            ("(1) een", "\\(1\\) een"),
            ("iv. een", "iv\\. een"),
            ("(2019) was een jaar", "\\(2019\\) was een jaar"),
            ("Ja. Nee.", "Ja. Nee."),
            ("1.200 uur", "1.200 uur"),
            ("2026 was een jaar", "2026 was een jaar"),
            ("   > een  ", "\\> een"),
            ("een - twee", "een - twee"),
        ] {
            assert_eq!(line(&inline(text)), expect);
        }
    }
}
