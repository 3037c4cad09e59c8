//! The input of the palette.

/// The typed text, and the selected entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaletteChoice {
    /// A few letters of a name.
    pub query: String,
    /// The place in the list.
    pub chosen: usize,
}
