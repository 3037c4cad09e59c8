//! The clipboard of the system, beyond its text.

/// The HTML on the clipboard. `None` if it has none, or if its owner does not give it. Waits for that owner, so it
/// belongs on a thread of its own.
pub fn clipboard_html() -> Option<String> {
    arboard::Clipboard::new().ok()?.get().html().ok()
}
