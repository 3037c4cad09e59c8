//! The examples that come with the program: two collaborations from the publication that the method comes from.

/// An example canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// Schuldenlab.
    Schuldenlab,
    /// Modal shift.
    ModalShift,
}

impl Example {
    /// Every example, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Schuldenlab, Self::ModalShift];

    /// What it is called in every language: a proper name.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Schuldenlab => "SchuldenlabNL",
            Self::ModalShift => "Modal Shift",
        }
    }

    pub(super) const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Schuldenlab => include_bytes!("../../assets/examples/schuldenlab.canvas.json"),
            Self::ModalShift => include_bytes!("../../assets/examples/modal-shift.canvas.json"),
        }
    }
}
