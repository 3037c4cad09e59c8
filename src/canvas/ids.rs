//! Identities of what a canvas holds.

use super::{Action, Canvas, Case, CaseAnswer, Contribution, Id, Paragraph, Partner};

/// Identity of a canvas: files that share it are copies of one canvas and can be merged.
pub type CanvasId = Id<Canvas>;
/// Identity of a row in the partner table.
pub type PartnerId = Id<Partner>;
/// Identity of one contribution of a partner.
pub type ContributionId = Id<Contribution>;
/// Identity of an action line.
pub type ActionId = Id<Action>;
/// Identity of a composed paragraph of the pitch.
pub type ParagraphId = Id<Paragraph>;
/// Identity of a case of the decision aid.
pub type CaseId = Id<Case>;
/// Identity of one answer in a case.
pub type CaseAnswerId = Id<CaseAnswer>;
