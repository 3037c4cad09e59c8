//! Settings as data: which ones there are, the values that they take, and what an administrator set by policy.
//!
//! What the user chose is remembered by `app::Preferences`. Nothing here reads a disk or a registry; the text of a policy
//! is passed in.

mod appearance;
mod choices;
mod policy;
mod slot;

pub use appearance::{Layout, ThemeChoice, Zoom};
pub use choices::{Choices, Setting};
pub use policy::{Mistake, Policy, Rule, Strength, Wrong};
