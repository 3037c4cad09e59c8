//! File dialogs: what each of them says, and which kinds of file it offers.

use std::path::PathBuf;

use i18n_embed_fl::fl;

use crate::app::{JobResult, PathChoice, PathPurpose, SystemResult};
use crate::export::{Addressee, Format};
use crate::i18n::Texts;
use crate::platform::{self, DialogParent, FileDialog, Picked};

/// What a dialog says.
pub(super) struct Words {
    title: String,
    kinds: &'static [(&'static str, &'static [&'static str])],
}

/// The kinds of file that a canvas is saved as, the one that is proposed first.
const SAVED_AS: &[(&str, &[&str])] = &[("Samencanvas", &["samencanvas"]), ("JSON", &["canvas.json", "json"])];
/// The same where the file that is proposed is one of version 0.1: its name keeps its ending.
const SAVED_AS_JSON: &[(&str, &[&str])] =
    &[("JSON", &["canvas.json", "json"]), ("Samencanvas", &["samencanvas"])];
/// The kinds of file that hold a canvas.
const OPENED: &[(&str, &[&str])] = &[("Canvas", &["samencanvas", "json", "pdf"])];

impl Words {
    /// What the dialog says that is about this, and begins with a name.
    pub(super) fn of(texts: &Texts, purpose: PathPurpose, name: &str) -> Self {
        let messages = &texts.messages;
        let saved_as = if name.to_lowercase().ends_with(".json") { SAVED_AS_JSON } else { SAVED_AS };
        let (title, kinds): (_, &[(&str, &[&str])]) = match purpose {
            PathPurpose::Open => (fl!(messages, "path-open"), OPENED),
            PathPurpose::Copy(_) => (fl!(messages, "path-copy"), OPENED),
            PathPurpose::Logo(_) => (fl!(messages, "path-logo"), &[("PNG, JPEG", &["png", "jpg", "jpeg"])]),
            PathPurpose::Template => (fl!(messages, "path-template"), &[("JSON", &["json"])]),
            PathPurpose::TakeOver => (fl!(messages, "path-take-over"), OPENED),
            PathPurpose::Clean => (fl!(messages, "path-clean"), saved_as),
            PathPurpose::Save => (fl!(messages, "path-save"), saved_as),
            PathPurpose::Export(choice) if choice.addressee == Addressee::EachPartner => {
                (fl!(messages, "path-export-folder"), &[])
            }
            PathPurpose::Export(choice) => match choice.format {
                Format::Pdf => (fl!(messages, "path-export"), &[("PDF", &["pdf"])]),
                Format::Markdown => (fl!(messages, "path-export"), &[("Markdown", &["md", "markdown"])]),
                Format::Text => (fl!(messages, "path-export"), &[("TXT", &["txt"])]),
            },
        };
        Self { title, kinds }
    }
}

/// Shows a dialog, which waits for the user, and returns what was chosen.
pub(super) fn pick(
    (purpose, generation): (PathPurpose, u64),
    name: &str,
    folder: Option<PathBuf>,
    (words, parent): (&Words, &DialogParent),
) -> JobResult {
    let dialog = FileDialog { parent, title: &words.title, kinds: words.kinds, folder: folder.as_deref() };
    let picked = match purpose {
        PathPurpose::Open
        | PathPurpose::Copy(_)
        | PathPurpose::Logo(_)
        | PathPurpose::Template
        | PathPurpose::TakeOver => platform::pick_file(dialog),
        PathPurpose::Export(choice) if choice.addressee == Addressee::EachPartner => {
            platform::pick_folder(dialog)
        }
        PathPurpose::Save | PathPurpose::Clean | PathPurpose::Export(_) => {
            platform::pick_new_file(dialog, name)
        }
    };
    let choice = match picked {
        Picked::Path(path) => PathChoice::Chosen(platform::locate(&path)),
        Picked::Cancelled => PathChoice::Cancelled,
        Picked::Unavailable => PathChoice::Unavailable,
    };
    JobResult::System(SystemResult::Picked { purpose, generation, choice })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_canvas_is_saved_with_the_ending_of_its_name_and_a_new_one_with_our_own() {
        let endings = |name| {
            let words = Words::of(Texts::of(Language::Dutch), PathPurpose::Save, name);
            words.kinds.iter().map(|(_, endings)| endings[0]).collect::<Vec<_>>()
        };
        assert_eq!(endings("plan.samencanvas"), ["samencanvas", "canvas.json"]);
        assert_eq!(endings("plan.canvas.json"), ["canvas.json", "samencanvas"]);
    }
}
