//! What the machine gives: files, dialogs for them, settings, the clock, random numbers and other programs. It knows
//! nothing of a canvas.

mod claim;
#[cfg(feature = "window")]
mod clipboard;
mod clock;
#[cfg(feature = "window")]
mod dialogs;
mod disk;
mod folders;
#[cfg(feature = "window")]
mod graphics;
mod interrupt;
mod journal;
mod libraries;
mod location;
#[cfg(feature = "window")]
mod opener;
mod policy;
mod random;
mod session;
mod settings;
mod system;
mod trial;

pub use claim::{Claim, ClaimError, claim, user_name};
#[cfg(feature = "window")]
pub use clipboard::clipboard_html;
pub use clock::{created_now, day_of_export, invalid_source_date, local, now, today};
#[cfg(feature = "window")]
pub use dialogs::{DialogParent, FileDialog, Picked, pick_file, pick_folder, pick_new_file, show_message};
pub use disk::{
    Expects, ProtectedBy, ReadError, Terms, WriteError, create_new, is_another_kind, read, read_input,
    read_pieces, replace, replace_private, write,
};
pub use folders::{
    Stamp, create_folder, create_private_folder, data_folder, files_in, folders_in, home_folder, remove,
    settings_folder, stamp,
};
#[cfg(feature = "window")]
pub use graphics::has_graphics_hardware;
pub use interrupt::{CONSOLE, INTERRUPTED_CODE, follow_console, is_interrupted, notice_interrupts};
pub use journal::{Journal, Records, read_journal, read_records};
pub use libraries::missing_libraries;
pub use location::{absolute, locate};
#[cfg(feature = "window")]
pub use opener::{open_window, open_with_system, show_in_folder};
pub use policy::{PolicyText, policies, policy_file};
pub use random::{RandomError, client_id, uuid};
pub use session::SessionFolder;
pub use settings::{has_settings_folder, put_settings_aside, read_settings, write_settings};
pub use system::system_name;
pub use trial::try_folder;
