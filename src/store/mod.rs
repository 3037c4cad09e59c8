//! Canvases on the disk: saved and read back, looked at for changes from outside, kept as earlier versions, and
//! written down while they are edited. Templates that are files, too.
//!
//! Joins `file`, which knows no disk, with `platform`, which knows no canvas; and what is known of the computer and of its
//! administrator with the places where it stands. Everything here may wait for a disk.

mod backups;
mod copies;
mod desk;
mod in_use;
mod interrupted;
mod save;
mod templates;
mod write;

pub use backups::Backups;
pub use copies::{brings_something, open_copy};
pub use desk::{folder, folders, policy, try_folder};
pub use in_use::InUse;
pub use interrupted::{Found, RecoverError, Working, interrupted, recover};
pub use save::{NotSaved, Store};
pub use templates::{
    FoundTemplates, TemplateAddError, TemplateKeepError, TemplateReadError, add_template, keep_template,
    read_template, templates,
};
pub use write::{Over, is_no_export, write};
