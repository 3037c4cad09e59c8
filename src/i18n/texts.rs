//! The words of one language.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::FluentValue;
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::FluentLanguageLoader;
use rust_embed::RustEmbed;

use super::{Language, visible_line};

#[derive(RustEmbed)]
#[folder = "assets/i18n"]
struct Messages;

/// Every message in one language; pass [`Texts::messages`] to `fl!`.
///
/// A text that is put into a message stands there on one line and without signs that show nothing, whoever it is from:
/// the name of a file or a partner, a reason that the system gives.
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
        let tag = match language {
            Language::Dutch => unic_langid::langid!("nl"),
            Language::English => unic_langid::langid!("en"),
        };
        // Each language has every message, so that none needs another to fall back on: that one would be read as well.
        let messages = FluentLanguageLoader::new(env!("CARGO_PKG_NAME"), tag.clone());
        // The files are embedded and `fl!` checked them at compile time; if one were missing,
        // `fl!` would show the id of the message.
        let _loaded = messages.load_languages(&Messages, &[tag]).is_ok();
        // The marks that isolate directions would end up in file names, PDFs and terminals.
        messages.set_use_isolating(false);
        messages.with_bundles_mut(|bundle| {
            bundle.set_transform(Some(own));
            bundle.set_formatter(Some(shown));
        });
        Self { language, messages }
    }

    /// The language of these messages.
    pub const fn language(&self) -> Language {
        self.language
    }
}

/// Stands in a message for words that become a part of the canvas; see [`fill_in`]. A private character, which nobody
/// types and no message holds.
pub const SLOT: &str = "\u{E000}";

/// Puts words in the place of [`SLOT`] in a message, as they were written: what goes into the canvas keeps its soft
/// hyphens and its marks of direction, which a message would show as crossed-out boxes.
pub fn fill_in(message: &str, words: &str) -> String {
    message.replace(SLOT, words)
}

/// Signs that a message itself may hold and a text in it may not, each with the private character that stands for it
/// until the message is whole: Fluent gives the whole to [`shown`] as it gives each text in it.
const OWN: [(char, char); 2] = [('\n', '\u{E001}'), ('\u{FFFD}', '\u{E002}')];

/// A piece of a message between the texts that are put into it.
fn own(piece: &str) -> Cow<'_, str> {
    OWN.iter().fold(Cow::Borrowed(piece), |piece, (sign, private)| {
        if piece.contains(*sign) {
            piece.replace(*sign, private.encode_utf8(&mut [0; 4])).into()
        } else {
            piece
        }
    })
}

/// Formats a text that is put into a message, and afterwards the whole message. `None` leaves the value to Fluent.
fn shown<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::String(text) = value else { return None };
    let shown = OWN.iter().fold(visible_line(text), |shown, (sign, private)| {
        if shown.contains(*private) { shown.replace(*private, sign.encode_utf8(&mut [0; 4])) } else { shown }
    });
    (shown != **text).then_some(shown)
}

impl fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use i18n_embed_fl::fl;

    use super::*;

    #[test]
    fn a_name_in_a_message_cannot_pretend_to_be_another_message() {
        let texts = Texts::of(Language::English);
        let forged = fl!(texts.messages, "cli-wrote", file = "a\nWrote b.pdf\u{1B}[2K\u{202E}");
        assert_eq!(forged, fl!(texts.messages, "cli-wrote", file = "a⌧Wrote b.pdf⌧[2K⌧"));
        assert!(!forged.contains('\n'));
        let kept = fill_in(&fl!(texts.messages, "cli-wrote", file = SLOT), "samen\u{AD}werken\u{200E}");
        assert!(kept.contains("samen\u{AD}werken\u{200E}"), "{kept}");
        // What the message itself holds stays, and no text in it can pass for that.
        let help = fl!(texts.messages, "cli-help", version = "1\u{E001}\n");
        assert!(help.starts_with("Samencanvas 1⌧⌧: ") && help.lines().count() > 10, "{help}");
        let broken = fl!(texts.messages, "problem-broken-character", place = "\u{FFFD}");
        assert!(broken.starts_with('⌧') && broken.ends_with('\u{FFFD}'), "{broken}");
        // What Fluent formats by itself stays as it was.
        assert!(fl!(texts.messages, "export-busy", done = 1, of = 1000).contains('1'));
    }
}
