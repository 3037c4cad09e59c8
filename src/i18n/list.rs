//! Lists in a sentence: `A, B en C`.

use i18n_embed_fl::fl;

use super::Texts;

/// The separators between the items of a list.
struct Marks {
    between: &'static str,
    before_last: &'static str,
}

/// Plain items, items of which one holds the word for *and*, and items of which one holds a comma. The marks are such
/// that one sees where an item ends: `Zorg en Zekerheid, Deloitte, en de bank`.
const PLAIN: Marks = Marks { between: ", ", before_last: " " };
const WITH_AND: Marks = Marks { between: ", ", before_last: ", " };
const WITH_COMMA: Marks = Marks { between: "; ", before_last: "; " };

/// Joins items into a list that ends in *and*: `A`, `A en B`, `A, B en C`.
pub fn list(texts: &Texts, items: &[impl AsRef<str>]) -> String {
    let and = fl!(texts.messages, "list-and");
    let holds = |wanted: &dyn Fn(&str) -> bool| items.iter().any(|item| wanted(item.as_ref()));
    let marks = if holds(&|item| item.contains([',', ';'])) {
        WITH_COMMA
    } else if holds(&|item| item.split_whitespace().any(|word| word == and)) {
        WITH_AND
    } else {
        PLAIN
    };
    joined(items, &marks, &and)
}

/// Joins phrases of more words, which begin with a capital, into a list that ends in *and*.
pub fn list_of_phrases(texts: &Texts, items: &[impl AsRef<str>]) -> String {
    joined(items, &WITH_COMMA, &fl!(texts.messages, "list-and"))
}

fn joined(items: &[impl AsRef<str>], marks: &Marks, and: &str) -> String {
    let mut joined = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 && index + 1 == items.len() {
            joined.push_str(marks.before_last);
            joined.push_str(and);
            joined.push(' ');
        } else if index > 0 {
            joined.push_str(marks.between);
        }
        joined.push_str(item.as_ref());
    }
    joined
}

/// A text with the full stop that ends a sentence, unless it ends in a mark that does so already.
pub fn sentence(text: &str) -> String {
    let text = text.trim_end();
    let last = text.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']).chars().next_back();
    match last {
        None | Some('.' | '!' | '?' | '…') => text.to_owned(),
        Some(_) => format!("{text}."),
    }
}

/// A text without the full stop at its end, so that more can follow it in the same sentence. An abbreviation keeps its
/// dot, as in `Jansen B.V.` and `enz.`.
pub fn without_full_stop(text: &str) -> &str {
    /// Common abbreviations that have no dot within; those with one, such as `e.d.`, are told by it.
    const ABBREVIATIONS: [&str; 5] = ["enz", "etc", "ca", "nr", "Inc"];
    let text = text.trim_end();
    let Some(rest) = text.strip_suffix('.') else { return text };
    let last = rest.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_abbreviation = last.contains('.') || last.is_empty() || ABBREVIATIONS.contains(&last);
    if is_abbreviation { text } else { rest }
}

/// A text that begins with a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[track_caller]
    fn check(language: Language, items: &[&str], expect: &str) {
        assert_eq!(list(Texts::of(language), items), expect);
    }

    #[test]
    fn a_list_ends_in_and() {
        check(Language::Dutch, &[], "");
        check(Language::Dutch, &["Deloitte"], "Deloitte");
        check(Language::Dutch, &["Deloitte", "UWV"], "Deloitte en UWV");
        check(Language::Dutch, &["Deloitte", "UWV", "GGD"], "Deloitte, UWV en GGD");
        check(Language::English, &["Deloitte", "UWV", "GGD"], "Deloitte, UWV and GGD");
    }

    #[test]
    fn one_sees_where_an_item_ends_that_holds_a_comma_or_the_word_and() {
        check(Language::Dutch, &["Zorg en Zekerheid", "UWV"], "Zorg en Zekerheid, en UWV");
        check(Language::Dutch, &["UWV", "Zorg en Zekerheid", "GGD"], "UWV, Zorg en Zekerheid, en GGD");
        let insurers = "Verzekeraars, energie- en telecombedrijven";
        let expect = "UWV; Verzekeraars, energie- en telecombedrijven; en GGD";
        check(Language::Dutch, &["UWV", insurers, "GGD"], expect);
        // The other language's word is a name like any other.
        check(Language::English, &["Zorg en Zekerheid", "UWV"], "Zorg en Zekerheid and UWV");
        check(Language::English, &["Food and Health", "UWV"], "Food and Health, and UWV");
    }

    #[test]
    fn a_sentence_ends_in_one_full_stop() {
        for (text, expect) in [
            ("Doe mee", "Doe mee."),
            ("Doe mee. ", "Doe mee."),
            ("met Jansen B.V.", "met Jansen B.V."),
            ("Wie doet mee?", "Wie doet mee?"),
            ("Hij zei: ‘ja!’", "Hij zei: ‘ja!’"),
            ("(samen)", "(samen)."),
            ("", ""),
        ] {
            assert_eq!(sentence(text), expect);
        }
        for (text, expect) in [
            ("Overleg plannen.", "Overleg plannen"),
            ("Overleg met Jansen B.V.", "Overleg met Jansen B.V."),
            ("Tafels, stoelen enz.", "Tafels, stoelen enz."),
            ("En dan...", "En dan..."),
            ("Overleg plannen", "Overleg plannen"),
        ] {
            assert_eq!(without_full_stop(text), expect);
        }
        assert_eq!(capitalised("kosten besparen"), "Kosten besparen");
    }
}
