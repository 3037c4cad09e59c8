//! Sizes of paper.

/// Points in a millimetre.
pub(super) const MILLIMETRE: f32 = 72.0 / 25.4;

/// A size of paper from ISO 216.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 841 by 1189 millimetres.
    A0,
    /// 594 by 841 millimetres.
    A1,
    /// 420 by 594 millimetres.
    A2,
    /// 297 by 420 millimetres.
    A3,
    /// 210 by 297 millimetres.
    A4,
}

impl Paper {
    /// All of them, the largest first.
    pub const ALL: [Self; 5] = [Self::A0, Self::A1, Self::A2, Self::A3, Self::A4];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A0 => "A0",
            Self::A1 => "A1",
            Self::A2 => "A2",
            Self::A3 => "A3",
            Self::A4 => "A4",
        }
    }

    /// Width and height in points when the long side lies down.
    pub const fn landscape(self) -> (f32, f32) {
        match self {
            Self::A0 => (1189.0 * MILLIMETRE, 841.0 * MILLIMETRE),
            Self::A1 => (841.0 * MILLIMETRE, 594.0 * MILLIMETRE),
            Self::A2 => (594.0 * MILLIMETRE, 420.0 * MILLIMETRE),
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
