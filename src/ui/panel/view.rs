//! State of the drawing of the side panel that outlives a frame.

use std::collections::{BTreeMap, BTreeSet};

use super::case_view::CaseView;
use super::logo::LogoView;
use crate::canvas::{CaseId, CheckId};
use crate::document::Placeless;

/// State of the drawing of the side panel that outlives a frame.
#[derive(Debug, Default)]
pub(in crate::ui) struct PanelView {
    pub(super) logo: LogoView,
    /// The question that is shown of each case.
    pub(super) cases: BTreeMap<CaseId, CaseView>,
    /// The rules that are about to be silenced, each with the reason typed so far.
    pub(super) reasons: BTreeMap<String, String>,
    /// The items of checklists whose field for a note is open.
    pub(super) notes: BTreeSet<CheckId>,
    /// What has no place, with the canvas and its revision in which it was looked for.
    pub(super) placeless: Option<((u64, u64), Vec<Placeless>)>,
}
