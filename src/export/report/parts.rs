//! Which parts a report has.

/// A part of a report that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportPart {
    /// Every section, with the partners and the actions.
    Sections,
    /// The notes on partners, which are for the team itself.
    Notes,
    /// Who wants what and who brings what, in tables and pictures.
    Partnership,
    /// The checklists with their answers.
    Checklists,
    /// What the method still advises.
    Advice,
    /// Where the cases of the decision aid led.
    Decisions,
}

/// Some parts of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportParts(u8);

impl ReportPart {
    /// Every part with its name on the command line, in the order of the report.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Sections, "sections"),
        (Self::Notes, "notes"),
        (Self::Partnership, "partnership"),
        (Self::Checklists, "checklists"),
        (Self::Advice, "advice"),
        (Self::Decisions, "decisions"),
    ];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl ReportParts {
    /// Every part.
    pub const ALL: Self = Self(u8::MAX);
    /// What stands in it unless somebody chooses: all but the notes, which are for the team.
    pub const USUAL: Self = Self::ALL.with(ReportPart::Notes, false);
    /// No part.
    pub const NONE: Self = Self(0);

    /// Whether a part is among them.
    pub const fn has(self, part: ReportPart) -> bool {
        self.0 & part.bit() != 0
    }

    /// The same with a part, or without it.
    #[must_use]
    pub const fn with(self, part: ReportPart, is_in: bool) -> Self {
        if is_in { Self(self.0 | part.bit()) } else { Self(self.0 & !part.bit()) }
    }
}
