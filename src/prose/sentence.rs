//! The sentences of a text, and its gist.

use unicode_segmentation::UnicodeSegmentation;

use super::ties::belong_together;
use super::{Passage, passages};

/// The first sentence of a text, or a question with the sentence that answers it. A list, and what introduces one, are no
/// sentence: such a beginning is kept as it was typed.
pub fn gist(text: &str) -> String {
    match passages(text).as_slice() {
        [Passage::Paragraph(first), Passage::List(_), ..] if first.trim_end().ends_with(':') => {
            text.to_owned()
        }
        [Passage::Paragraph(first), ..] => {
            let mut is_answered = false;
            let until_answer = sentences(first).take_while(|sentence| {
                let is_wanted = !is_answered;
                is_answered = !sentence.trim_end().ends_with('?');
                is_wanted
            });
            until_answer.collect::<String>().trim().to_owned()
        }
        [Passage::List(_), ..] => text.to_owned(),
        [] => String::new(),
    }
}

/// The sentences of a text, each with the white behind it.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut ends = text.split_sentence_bound_indices().map(|(start, sentence)| start + sentence.len());
    let mut start = 0;
    std::iter::from_fn(move || {
        let sentence = ends.find_map(|end| {
            let (sentence, rest) = (text.get(start..end)?, text.get(end..)?);
            (!go_on(sentence, rest)).then_some(sentence)
        })?;
        start += sentence.len();
        Some(sentence)
    })
}

/// Whether the dot at the end of some words belongs to an abbreviation: to `ca.` in front of a number, or to a title in front
/// of a name.
fn go_on(words: &str, next: &str) -> bool {
    let mut back = words.split_whitespace().rev();
    let (last, before) = (back.next().unwrap_or_default(), back.next().unwrap_or_default());
    let next = next.split_whitespace().next().unwrap_or_default();
    let letters = last.chars().filter(|sign| sign.is_alphabetic()).count();
    let is_short = last.ends_with('.') && (1..4).contains(&letters);
    belong_together(before, last, next)
        || is_short && next.starts_with(|sign: char| sign.is_ascii_digit() || sign.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gist_is_the_first_sentence() {
        assert_eq!(
            gist("Elke partner brengt in wat past. Het geld volgt.\nEn meer."),
            "Elke partner brengt in wat past."
        );
        assert_eq!(gist("Een stichting naast de partijen"), "Een stichting naast de partijen");
        assert_eq!(
            gist("Werkt het? En dan? Dan gaan we door. Samen."),
            "Werkt het? En dan? Dan gaan we door."
        );
        assert_eq!(gist("Werkt het?"), "Werkt het?");
        assert_eq!(gist(" \n"), "");
    }

    #[test]
    fn abbreviations_and_numbers_end_no_sentence() {
        let text = "Wij vragen o.a. geld (ca. 1.500 euro) en tijd. Meer niet.";
        assert_eq!(gist(text), "Wij vragen o.a. geld (ca. 1.500 euro) en tijd.");
        assert_eq!(gist("Vraag mr. Jansen van art. 5. Of niet."), "Vraag mr. Jansen van art. 5.");
    }

    #[test]
    fn sentences_are_the_whole_text() {
        let text = "Wij vragen ca. 5 uur. Bel mr. Jansen!  En dan?";
        let all: Vec<&str> = sentences(text).collect();
        assert_eq!(all, ["Wij vragen ca. 5 uur. ", "Bel mr. Jansen!  ", "En dan?"]);
        assert_eq!(sentences("").count(), 0);
    }

    #[test]
    fn a_list_is_kept_whole() {
        assert_eq!(gist("- geld\n- tijd"), "- geld\n- tijd");
        assert_eq!(gist("Dit is nodig:\n- geld\n- tijd"), "Dit is nodig:\n- geld\n- tijd");
    }
}
