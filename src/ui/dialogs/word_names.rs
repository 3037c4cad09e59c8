//! What the texts of a form and its parts are called.

use i18n_embed_fl::fl;

use crate::app::WordsChoice;
use crate::export::document_name;
use crate::i18n::{Language, Texts, visible_line};
use crate::template::{WordPart, WordRole, Wording};

/// What a language is called in itself; its tag for one that the program does not speak.
pub(super) fn language_name(tag: &str) -> String {
    match Language::ALL.into_iter().find(|language| language.tag() == tag) {
        Some(Language::Dutch) => "Nederlands".to_owned(),
        Some(Language::English) => "English".to_owned(),
        None => visible_line(tag),
    }
}

/// A part of the form, by its title in the language that is shown.
pub(super) fn part_name(texts: &Texts, choice: &WordsChoice, part: WordPart) -> String {
    let messages = &texts.messages;
    let title = || title_of(choice, part);
    match part {
        WordPart::Form => fl!(messages, "words-part-form"),
        WordPart::Groups => fl!(messages, "words-part-groups"),
        WordPart::Section(_) => visible_line(&title()),
        WordPart::Checklist(_) => fl!(messages, "words-part-checklist", title = title()),
        WordPart::Scales => fl!(messages, "words-part-scales"),
        WordPart::Advice => fl!(messages, "words-part-advice"),
        WordPart::Story => fl!(messages, "words-part-story"),
        WordPart::Documents => fl!(messages, "words-part-documents"),
    }
}

fn title_of(choice: &WordsChoice, part: WordPart) -> String {
    let is_title = |wording: &&Wording| wording.part == part && wording.role == WordRole::Title;
    let title = choice.wording.iter().find(is_title).map(|title| match choice.said(title).trim() {
        "" => title.text.text(&choice.language),
        said => said,
    });
    title.unwrap_or_default().to_owned()
}

/// What a text is called within its part.
pub(super) fn role_name(texts: &Texts, choice: &WordsChoice, role: WordRole) -> String {
    let messages = &texts.messages;
    let document = |kind| document_name(kind, &choice.now, texts);
    match role {
        WordRole::Title => fl!(messages, "words-title"),
        WordRole::Description => fl!(messages, "words-description"),
        WordRole::Source => fl!(messages, "words-source"),
        WordRole::Question => fl!(messages, "words-question"),
        WordRole::Hints => fl!(messages, "words-hints"),
        WordRole::Example => fl!(messages, "words-example"),
        WordRole::Group(number) => fl!(messages, "words-group", number = number),
        WordRole::QuestionTitle(number) => fl!(messages, "words-question-title", number = number),
        WordRole::QuestionText(number) => fl!(messages, "words-question-text", number = number),
        WordRole::Side(number) => fl!(messages, "words-side", number = number),
        WordRole::Option(number) => fl!(messages, "words-option", number = number),
        WordRole::OptionMeaning(number) => fl!(messages, "words-option-meaning", number = number),
        WordRole::Column(number) => fl!(messages, "words-column", number = number),
        WordRole::ColumnOption { column, option } => {
            fl!(messages, "words-column-option", number = option, column = column)
        }
        WordRole::Item(number) => fl!(messages, "words-item", number = number),
        WordRole::ItemWhy(number) => fl!(messages, "words-item-why", number = number),
        WordRole::Scale(number) => fl!(messages, "words-scale", number = number),
        WordRole::ScaleEnds { scale, end } => {
            fl!(messages, "words-scale-end", number = scale, end = end)
        }
        WordRole::ScaleWhy(number) => fl!(messages, "words-scale-why", number = number),
        WordRole::Message(number) => fl!(messages, "words-message", number = number),
        WordRole::MessageWhy(number) => fl!(messages, "words-message-why", number = number),
        WordRole::Lead => fl!(messages, "words-lead"),
        WordRole::Told(number) => fl!(messages, "words-told", number = number),
        WordRole::Document(kind) => fl!(messages, "words-document", document = document(kind)),
        WordRole::Ticked(kind) => fl!(messages, "words-ticked", document = document(kind)),
        WordRole::Unticked(kind) => fl!(messages, "words-unticked", document = document(kind)),
    }
}
