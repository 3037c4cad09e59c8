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

    /// The ways to try, the first one first.
    pub const fn ways(self) -> &'static [Way] {
        match self {
            Self::Automatic => &[Way::OpenGl, Way::Software],
            Self::Gl => &[Way::OpenGl],
            Self::Software => &[Way::Software],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_choice_the_software_painter_comes_after_opengl() {
        assert_eq!(Drawing::default().ways(), [Way::OpenGl, Way::Software]);
    }

    #[test]
    fn what_is_forced_has_no_other_way_after_it() {
        for (name, drawing) in Drawing::FORCED {
            assert_eq!(drawing.ways().len(), 1, "{name}");
        }
    }
}
