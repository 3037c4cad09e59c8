//! The palette: what is typed in it.

/// What is typed, and which of the entries is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaletteChoice {
    /// A few letters of a name.
    pub query: String,
    /// The place in the list.
    pub chosen: usize,
}
