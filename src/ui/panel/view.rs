//! What the drawing of the side panel remembers from one frame to the next.

use std::collections::BTreeMap;

use super::case_view::CaseView;
use super::logo::LogoView;
use crate::canvas::CaseId;

/// What the drawing of the side panel remembers from one frame to the next.
#[derive(Debug, Default)]
pub(in crate::ui) struct PanelView {
    pub(super) logo: LogoView,
    /// The question that is shown of each case.
    pub(super) cases: BTreeMap<CaseId, CaseView>,
    /// The rules that are about to be silenced, each with its reason as far as it was typed.
    pub(super) reasons: BTreeMap<String, String>,
}
