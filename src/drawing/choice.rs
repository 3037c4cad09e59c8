//! Which way of drawing is used, and which one comes after it where it does not work.

use serde::{Deserialize, Serialize};

/// A way to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By a graphics driver with OpenGL 2 or later.
    OpenGl,
    /// By the program itself.
    Software,
}

/// What the user or the command line wants to be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Drawing {
    /// What works on this computer.
    #[default]
    Automatic,
    /// OpenGL only.
    Gl,
    /// The software painter only.
    Software,
}

impl Drawing {
    /// The ways that can be forced, by their names on the command line.
    pub const FORCED: [(&'static str, Self); 2] = [("gl", Self::Gl), ("software", Self::Software)];

    /// The ways to try, the first one first. Without graphics hardware a driver for OpenGL would draw on the processor,
    /// which takes it several times the memory and the time that the software painter takes.
    pub const fn ways(self, has_hardware: bool) -> &'static [Way] {
        match self {
            Self::Automatic if has_hardware => &[Way::OpenGl, Way::Software],
            Self::Automatic => &[Way::Software, Way::OpenGl],
            Self::Gl => &[Way::OpenGl],
            Self::Software => &[Way::Software],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_choice_the_hardware_decides() {
        assert_eq!(Drawing::default().ways(true), [Way::OpenGl, Way::Software]);
        assert_eq!(Drawing::default().ways(false), [Way::Software, Way::OpenGl]);
    }

    #[test]
    fn what_is_forced_has_no_other_way_after_it() {
        for (name, drawing) in Drawing::FORCED {
            assert_eq!(drawing.ways(true).len(), 1, "{name}");
            assert_eq!(drawing.ways(true), drawing.ways(false), "{name}");
        }
    }
}
