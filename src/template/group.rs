//! The groups of sections: each has a colour and a sign, which the legend explains.

use serde::{Deserialize, Serialize};

use super::Localised;

/// A group of sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Stable English id, which the sections name.
    pub id: String,
    /// Its name in the legend.
    pub title: Localised,
    /// Its colours.
    pub palette: Palette,
    /// The sign beside each title.
    #[serde(rename = "shape")]
    pub mark: Mark,
}

/// How the sections of a group are told from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GroupLook {
    /// The colours.
    pub palette: Palette,
    /// The sign beside each title.
    pub mark: Mark,
}

/// The colours that a group can have, by name; the themes and the print say which they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the colour of its name")]
pub enum Palette {
    #[default]
    Blue,
    Green,
    Sand,
    Violet,
    Rose,
    Teal,
}

/// The signs that a group can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the shape of its name")]
pub enum Mark {
    #[default]
    Circle,
    Triangle,
    Square,
    Diamond,
    Pentagon,
    Star,
}

impl Palette {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Blue, Self::Green, Self::Sand, Self::Violet, Self::Rose, Self::Teal];
}

impl Mark {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Circle, Self::Triangle, Self::Square, Self::Diamond, Self::Pentagon, Self::Star];
}

/// The corners of a diamond around the middle of a square that reaches from -1 to 1, y down.
pub const DIAMOND: [(f32, f32); 4] = [(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)];

/// The corners of a pentagon.
pub const PENTAGON: [(f32, f32); 5] =
    [(0.0, -1.05), (1.0, -0.325), (0.618, 0.85), (-0.618, 0.85), (-1.0, -0.325)];

/// The corners of a star, its tips and what lies between them in turn.
pub const STAR: [(f32, f32); 10] = [
    (0.0, -1.15),
    (0.282, -0.388),
    (1.094, -0.355),
    (0.456, 0.148),
    (0.676, 0.93),
    (0.0, 0.48),
    (-0.676, 0.93),
    (-0.456, 0.148),
    (-1.094, -0.355),
    (-0.282, -0.388),
];

impl Group {
    /// Its colours and its sign.
    pub const fn look(&self) -> GroupLook {
        GroupLook { palette: self.palette, mark: self.mark }
    }
}

/// The ids of the groups of a template that names none: those of the Canvas collaboratieve innovatie.
pub const USUAL_GROUPS: [&str; 3] = ["challenge", "collaboration", "preconditions"];
