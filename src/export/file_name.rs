//! Names for files, made of what people wrote.

/// In letters and in bytes; no usual file system takes more than 255 bytes, of which an ending and a number need some.
const LONGEST: usize = 60;
const LONGEST_BYTES: usize = 200;

/// A name for a file, without its ending: words in small letters, joined by hyphens, as every file system takes them.
///
/// Where nothing is left of the text it is `otherwise`. A name that Windows gives to a device, such as `con`, gets
/// `otherwise` before it, on every system: files travel.
pub fn file_stem(text: &str, otherwise: &str) -> String {
    let letters = text.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' });
    let words: String = letters.take(LONGEST).collect();
    let mut stem = words.split_whitespace().collect::<Vec<_>>().join("-").to_lowercase();
    stem.truncate(stem.floor_char_boundary(LONGEST_BYTES));
    if stem.is_empty() {
        otherwise.to_owned()
    } else if is_device(&stem) {
        format!("{otherwise}-{stem}")
    } else {
        stem
    }
}

/// Whether Windows takes a name for a device, whatever its ending.
fn is_device(stem: &str) -> bool {
    let is_number =
        |port: &str| port.chars().count() == 1 && port.starts_with(|sign: char| sign.is_numeric());
    matches!(stem, "con" | "prn" | "aux" | "nul")
        || stem.strip_prefix("com").is_some_and(is_number)
        || stem.strip_prefix("lpt").is_some_and(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(file_stem(text, "partner"), expect);
    }

    #[test]
    fn every_file_system_takes_the_name() {
        check(" Bank & Zoon. ", "bank-zoon");
        check("a/b\\c:d*e?.", "a-b-c-d-e");
        check("…", "partner");
        assert!(file_stem(&"𐐀".repeat(90), "partner").len() <= LONGEST_BYTES);
    }

    #[test]
    fn no_name_is_that_of_a_device() {
        for device in ["CON", "prn", "Aux", "NUL", "com1", "COM0", "lpt9", "com¹", "con.", " con "] {
            let expect = format!("partner-{}", device.trim_matches(['.', ' ']).to_lowercase());
            check(device, &expect);
        }
        check("Connect", "connect");
        check("com10", "com10");
        check("Con Amore", "con-amore");
    }
}
