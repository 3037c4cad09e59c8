//! Words as Markdown reads them back: what would be taken for a mark gets a backslash in front.

/// Signs that mean something wherever they stand.
const ALWAYS: &[char] = &['\\', '`', '*', '[', ']', '<', '~', '^', '$', '#', '|', '{', '}'];
/// Signs that mean something at the beginning of a line.
const AT_START: &[char] = &['>', '-', '+', '=', ':'];
/// Lists are numbered by numbers of at most this many digits.
const DIGITS: usize = 9;

/// Words within a line.
pub(super) fn inline(text: &str) -> String {
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
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = words.split_at(digits);
    let behind = rest.strip_prefix(['.', ')']);
    if (1..=DIGITS).contains(&digits)
        && behind.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
    {
        return format!("{number}\\{rest}");
    }
    if words.starts_with(AT_START) { format!("\\{words}") } else { words.to_owned() }
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

/// Whether what stands behind an ampersand makes it the name of another sign, as in `&euro;`.
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
            ("1.200 uur", "1.200 uur"),
            ("2026 was een jaar", "2026 was een jaar"),
            ("   > een  ", "\\> een"),
            ("een - twee", "een - twee"),
        ] {
            assert_eq!(line(&inline(text)), expect);
        }
    }
}
