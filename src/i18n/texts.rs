//! The words of one language.

use std::fmt;
use std::sync::LazyLock;

use i18n_embed::LanguageLoader;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use rust_embed::RustEmbed;

use super::Language;

#[derive(RustEmbed)]
#[folder = "assets/i18n"]
struct Messages;

/// Every message in one language; pass [`Texts::messages`] to `fl!`.
pub struct Texts {
    language: Language,
    /// The loader that `fl!` takes as its first argument.
    pub messages: FluentLanguageLoader,
}

impl Texts {
    /// The messages of a language, read once in the life of the program.
    pub fn of(language: Language) -> &'static Self {
        static DUTCH: LazyLock<Texts> = LazyLock::new(|| Texts::read(Language::Dutch));
        static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::read(Language::English));
        match language {
            Language::Dutch => &DUTCH,
            Language::English => &ENGLISH,
        }
    }

    /// Reads the embedded messages of a language.
    fn read(language: Language) -> Self {
        let messages = fluent_language_loader!();
        let tag = match language {
            Language::Dutch => unic_langid::langid!("nl"),
            Language::English => unic_langid::langid!("en"),
        };
        // The files are embedded and `fl!` checked them at compile time; if one were missing,
        // `fl!` would show the id of the message.
        let _loaded = messages.load_languages(&Messages, &[tag]).is_ok();
        // The marks that isolate directions would end up in file names, PDFs and terminals.
        messages.set_use_isolating(false);
        Self { language, messages }
    }

    /// The language of these messages.
    pub const fn language(&self) -> Language {
        self.language
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}
