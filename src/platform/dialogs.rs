//! The system's own dialogs for files. They wait for the user, so they belong on a thread of their own.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use raw_window_handle::{HasDisplayHandle, HasWindowHandle};

/// Nobody closes a dialog this soon after it was asked for: it never came.
const TOO_SOON: Duration = Duration::from_millis(250);

/// What came of a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// A file.
    Path(PathBuf),
    /// The user closed it.
    Cancelled,
    /// The system showed none.
    Unavailable,
}

/// The window that dialogs belong to: they stay in front of it, and on most systems nothing can be done in it meanwhile. By
/// default there is none.
#[derive(Debug, Clone, Default)]
pub struct DialogParent(rfd::FileDialog);

impl DialogParent {
    /// Dialogs that belong to this window, as long as it is there.
    pub fn of(window: &(impl HasWindowHandle + HasDisplayHandle)) -> Self {
        Self(rfd::FileDialog::new().set_parent(window))
    }
}

/// What a dialog shows.
#[derive(Debug, Clone, Copy)]
pub struct FileDialog<'a> {
    /// What it belongs to.
    pub parent: &'a DialogParent,
    /// Above it.
    pub title: &'a str,
    /// The kinds of file to choose from: what each is called, and how its names end, without the dot.
    pub kinds: &'a [(&'a str, &'a [&'a str])],
    /// Where to begin.
    pub folder: Option<&'a Path>,
}

/// Shows a message in a box of the system, until the user closes it.
pub fn show_message(title: &str, text: &str) {
    let message = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error);
    message.set_title(title).set_description(text).show();
}

/// Asks for a file that is there.
pub fn pick_file(dialog: FileDialog<'_>) -> Picked {
    let start = Instant::now();
    outcome(start, set_up(dialog).pick_file())
}

/// Asks for a folder; what a kind of file ends in plays no part.
pub fn pick_folder(dialog: FileDialog<'_>) -> Picked {
    let start = Instant::now();
    let made = dialog.parent.0.clone().set_title(dialog.title);
    let made = dialog.folder.into_iter().fold(made, rfd::FileDialog::set_directory);
    outcome(start, made.pick_folder())
}

/// Asks for a file to write, beginning with a name.
pub fn pick_new_file(dialog: FileDialog<'_>, name: &str) -> Picked {
    let start = Instant::now();
    outcome(start, set_up(dialog).set_file_name(name).save_file())
}

fn set_up(dialog: FileDialog<'_>) -> rfd::FileDialog {
    let made = dialog.parent.0.clone().set_title(dialog.title);
    let made = dialog.kinds.iter().fold(made, |made, (kind, endings)| made.add_filter(*kind, endings));
    match dialog.folder {
        Some(folder) => made.set_directory(folder),
        None => made,
    }
}

fn outcome(start: Instant, path: Option<PathBuf>) -> Picked {
    match path {
        Some(path) => Picked::Path(path),
        None if start.elapsed() < TOO_SOON => Picked::Unavailable,
        None => Picked::Cancelled,
    }
}
