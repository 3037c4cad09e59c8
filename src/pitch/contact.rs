//! The contact of a pitch: which of its words lead somewhere.

/// A piece of a contact, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactPiece {
    /// Words.
    Text(String),
    /// Words that are an address.
    Link {
        /// The words as they were written.
        text: String,
        /// The address: `mailto:`, `https:` or `http:`.
        target: String,
    },
    /// The end of a line.
    LineEnd,
}

/// Signs that end a sentence rather than an address.
const AFTER: &[char] = &['.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '\'', '”', '’'];
/// Signs in front of an address.
const BEFORE: &[char] = &['(', '[', '<', '"', '\'', '“', '‘'];

/// Splits a contact into words and addresses. Only mail and web addresses become links, whatever scheme was typed.
pub fn contact_pieces(contact: &str) -> Vec<ContactPiece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    for line in contact.lines().filter(|line| !line.trim().is_empty()) {
        if !pieces.is_empty() || !words.is_empty() {
            flush(&mut pieces, &mut words);
            pieces.push(ContactPiece::LineEnd);
        }
        for word in line.trim().split_inclusive(char::is_whitespace) {
            let trimmed = word.trim_end();
            let core = trimmed.trim_start_matches(BEFORE).trim_end_matches(AFTER);
            let before = trimmed.len() - trimmed.trim_start_matches(BEFORE).len();
            match link_target(core) {
                Some(target) => {
                    words.push_str(word.get(..before).unwrap_or_default());
                    flush(&mut pieces, &mut words);
                    pieces.push(ContactPiece::Link { text: core.to_owned(), target });
                    words.push_str(word.get(before + core.len()..).unwrap_or_default());
                }
                None => words.push_str(word),
            }
        }
    }
    flush(&mut pieces, &mut words);
    pieces
}

fn flush(pieces: &mut Vec<ContactPiece>, words: &mut String) {
    if !words.is_empty() {
        pieces.push(ContactPiece::Text(std::mem::take(words)));
    }
}

fn link_target(word: &str) -> Option<String> {
    // An address in other letters would have to be encoded first; it stays a word.
    if !word.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"{}|\\^`".contains(&byte)) {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    if let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) {
        return is_host(host_of(rest)).then(|| word.to_owned());
    }
    let address = if lower.starts_with("mailto:") { word.get("mailto:".len()..)? } else { word };
    if let Some((name, domain)) = address.split_once('@') {
        let is_name = !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._%+-".contains(&byte));
        return (is_name && is_host(&domain.to_ascii_lowercase())).then(|| format!("mailto:{address}"));
    }
    // Without a scheme only small letters count: `J.Jansen` is a name.
    let is_domain = word.bytes().all(|byte| !byte.is_ascii_uppercase()) && is_host(host_of(word));
    is_domain.then(|| format!("https://{word}"))
}

fn host_of(address: &str) -> &str {
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    host.split_once(':').map_or(host, |(host, _)| host)
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    host.rsplit_once('.').is_some_and(|(names, last)| {
        last.len() >= 2
            && last.bytes().all(|byte| byte.is_ascii_alphabetic())
            && names.split('.').all(is_label)
            && names.split('.').any(|label| label.len() >= 2)
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
                ContactPiece::Text(text) => text,
                ContactPiece::Link { text, target } => format!("{text}->{target}"),
                ContactPiece::LineEnd => "|".to_owned(),
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
    fn what_only_looks_like_an_address_stays_a_word() {
        for words in [
            "J.Jansen",
            "d.d. 3.5 m.b.t. e.d.",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "a@b",
            "@",
            "été@café.nl",
            "https://",
        ] {
            check(words, &[words]);
        }
    }
}
