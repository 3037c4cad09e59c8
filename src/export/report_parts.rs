//! Which parts a report has, and which of them are for the team only.

/// A part of a report that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportPart {
    /// Every section, with the partners and the actions.
    Sections,
    /// How far the people of each partner stand behind it.
    Support,
    /// The notes on partners.
    Notes,
    /// Who wants what and who brings what, in tables and pictures.
    Partnership,
    /// The checklists with their answers.
    Checklists,
    /// The notes at the checklists.
    CheckNotes,
    /// What the method still advises on the sections and the actions.
    Advice,
    /// What it advises on partners, each of them named.
    PartnerAdvice,
    /// Advice that the team silenced, with its reasons.
    Silenced,
    /// Where the cases of the decision aid led.
    Decisions,
    /// What sessions left: the notes with what became of them, what was decided, and who was there.
    Session,
}

/// Some parts of a report. A part that stands within another is never among them without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportParts(u16);

impl ReportPart {
    /// Every part with its name on the command line, in the order of the report.
    pub const ALL: [(Self, &'static str); 11] = [
        (Self::Sections, "sections"),
        (Self::Support, "support"),
        (Self::Notes, "notes"),
        (Self::Partnership, "partnership"),
        (Self::Checklists, "checklists"),
        (Self::CheckNotes, "check-notes"),
        (Self::Advice, "advice"),
        (Self::PartnerAdvice, "partner-advice"),
        (Self::Silenced, "silenced"),
        (Self::Decisions, "decisions"),
        (Self::Session, "session"),
    ];

    /// Whether it is what the team says among itself: only in a report where somebody chose it, and marked there.
    pub const fn is_internal(self) -> bool {
        match self {
            Self::Sections | Self::Partnership | Self::Checklists | Self::Advice | Self::Decisions => false,
            Self::Support
            | Self::Notes
            | Self::CheckNotes
            | Self::PartnerAdvice
            | Self::Silenced
            | Self::Session => true,
        }
    }

    /// The part that contains it, if any.
    pub const fn within(self) -> Option<Self> {
        match self {
            Self::Support | Self::Notes => Some(Self::Sections),
            Self::CheckNotes => Some(Self::Checklists),
            Self::PartnerAdvice | Self::Silenced => Some(Self::Advice),
            Self::Sections
            | Self::Partnership
            | Self::Checklists
            | Self::Advice
            | Self::Decisions
            | Self::Session => None,
        }
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

impl ReportParts {
    /// No part.
    pub const NONE: Self = Self(0);
    /// Every part.
    pub const ALL: Self = Self::USUAL.and(Self::INTERNAL);
    /// The default parts: everything that is not for the team only.
    pub const USUAL: Self = Self::of_kind(false);
    /// What is for the team only, with the parts that it stands in.
    pub const INTERNAL: Self = Self::of_kind(true);

    /// Whether a part is among them.
    pub const fn has(self, part: ReportPart) -> bool {
        self.0 & part.bit() != 0
    }

    /// Whether any of them is for the team only.
    pub fn are_internal(self) -> bool {
        ReportPart::ALL.iter().any(|(part, _)| part.is_internal() && self.has(*part))
    }

    /// Adds a part and the part that contains it, or removes it with the parts that it contains.
    #[must_use]
    pub fn with(self, part: ReportPart, is_in: bool) -> Self {
        if is_in {
            return self.and(Self::one(part));
        }
        let goes = |other: ReportPart| other == part || other.within() == Some(part);
        let gone = ReportPart::ALL.iter().filter(|(other, _)| goes(*other));
        Self(gone.fold(self.0, |kept, (other, _)| kept & !other.bit()))
    }

    /// These and the others.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// A part, with the one that it stands in.
    const fn one(part: ReportPart) -> Self {
        match part.within() {
            Some(within) => Self(part.bit() | within.bit()),
            None => Self(part.bit()),
        }
    }

    const fn of_kind(is_internal: bool) -> Self {
        let mut parts = Self::NONE;
        let mut rest: &[(ReportPart, &str)] = &ReportPart::ALL;
        while let [(part, _), others @ ..] = rest {
            if part.is_internal() == is_internal {
                parts = parts.and(Self::one(*part));
            }
            rest = others;
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_for_the_team_is_in_a_report_only_by_choice_and_never_without_its_place() {
        assert!(!ReportParts::USUAL.are_internal() && ReportParts::INTERNAL.are_internal());
        for (part, name) in ReportPart::ALL {
            assert_eq!(ReportParts::USUAL.has(part), !part.is_internal(), "{name}");
            assert!(ReportParts::ALL.has(part), "{name}");
            let alone = ReportParts::NONE.with(part, true);
            assert_eq!(alone.are_internal(), part.is_internal(), "{name}");
            let Some(within) = part.within() else { continue };
            assert!(alone.has(within) && !ReportParts::ALL.with(within, false).has(part), "{name}");
            assert_eq!(alone.with(part, false), ReportParts::NONE.with(within, true), "{name}");
        }
    }
}
