//! How the window looks: colours, layout and size.

use serde::{Deserialize, Serialize};

/// The colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, enum_iterator::Sequence)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// Light or dark, as the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// White and yellow on black.
    HighContrast,
}

impl ThemeChoice {
    /// Each one, as a menu lists them.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];
}

/// The layout of the sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, enum_iterator::Sequence)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// The whole page as the method draws it; one column where the window is too narrow for that.
    #[default]
    Page,
    /// One below the other, in the order of the method.
    Column,
    /// The selected one, large, with a strip of the others.
    Section,
}

impl Layout {
    /// Each one, as a menu lists them.
    pub const ALL: [Self; 3] = [Self::Page, Self::Column, Self::Section];
}

/// The size of everything in the window, from 50 to 200 percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct Zoom(u16);

impl Zoom {
    /// The sizes that zooming steps through, in percent.
    const STEPS: [u16; 10] = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200];

    /// The size in percent.
    pub const fn percent(self) -> u16 {
        self.0
    }

    /// The next size up; the largest one stays.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::STEPS.into_iter().find(|step| *step > self.0).map_or(self, Self)
    }

    /// The next size down; the smallest one stays.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::STEPS.into_iter().rev().find(|step| *step < self.0).map_or(self, Self)
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

/// The nearest size that there is.
impl From<u16> for Zoom {
    fn from(percent: u16) -> Self {
        Self(percent.clamp(50, 200))
    }
}

impl From<Zoom> for u16 {
    fn from(zoom: Zoom) -> Self {
        zoom.percent()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooming_stops_at_both_ends() {
        let repeat = |step: fn(Zoom) -> Zoom| (0..20).fold(Zoom::default(), |zoom, _| step(zoom)).percent();
        assert_eq!((repeat(Zoom::larger), repeat(Zoom::smaller)), (200, 50));
        assert_eq!(Zoom::from(9000).percent(), 200);
    }
}
