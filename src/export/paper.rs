//! Sizes of paper.

/// Points in a millimetre.
pub(super) const MILLIMETRE: f32 = 72.0 / 25.4;

/// A size of paper from ISO 216.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 297 by 420 millimetres.
    A3,
    /// 210 by 297 millimetres.
    A4,
}

impl Paper {
    /// Width and height in points when the long side lies down.
    pub const fn landscape(self) -> (f32, f32) {
        match self {
            Self::A3 => (420.0 * MILLIMETRE, 297.0 * MILLIMETRE),
            Self::A4 => (297.0 * MILLIMETRE, 210.0 * MILLIMETRE),
        }
    }

    /// Width and height in points when the long side stands up.
    pub const fn portrait(self) -> (f32, f32) {
        let (long, short) = self.landscape();
        (short, long)
    }
}
