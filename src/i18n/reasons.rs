//! Why the system refused something, in words.

use std::io::ErrorKind;

use i18n_embed_fl::fl;

use super::{Texts, visible_line};

/// The reason of an error of the system, in a few words within a sentence; in the system's own words where there are none of
/// ours.
#[cfg_attr(
    not(test),
    expect(clippy::wildcard_enum_match_arm, reason = "the kinds of errors of the system are not ours")
)]
pub fn system_reason(texts: &Texts, kind: ErrorKind, own: &str) -> String {
    let messages = &texts.messages;
    match kind {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => fl!(messages, "reason-not-allowed"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => fl!(messages, "reason-disk-full"),
        ErrorKind::NotFound | ErrorKind::NotADirectory => fl!(messages, "reason-no-folder"),
        ErrorKind::InvalidFilename => fl!(messages, "reason-name"),
        ErrorKind::ResourceBusy => fl!(messages, "reason-held"),
        _ => visible_line(own),
    }
}
