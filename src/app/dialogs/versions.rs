//! The list of earlier versions.

use std::sync::Arc;

use crate::canvas::{Canvas, CanvasId};
use crate::file::EarlierVersion;
use crate::template::Template;

/// The list of earlier versions, and the one that is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct VersionsChoice {
    /// The canvas that they are versions of. `None` for the open one.
    pub of: Option<CanvasId>,
    /// Whether the list of other canvases was requested.
    pub awaits_others: bool,
    /// The last version of every other canvas, while one of them is to be chosen.
    pub others: Option<Vec<EarlierVersion>>,
    /// The newest first. `None` until the disk has answered.
    pub versions: Option<Vec<EarlierVersion>>,
    /// The index of the shown version.
    pub chosen: Option<usize>,
    /// Its content, once the disk answered.
    pub canvas: Option<Box<Canvas>>,
    /// The template that it was made with.
    pub template: Option<Arc<Template>>,
}

/// An answer in the list of earlier versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionsAnswer {
    /// Lists the other canvases that have earlier versions.
    OtherCanvases,
    /// Lists the earlier versions of another canvas.
    Of(CanvasId),
    /// Shows the version at this index of the list.
    LookAt(usize),
    /// Restores the shown version.
    PutBack,
    /// Compares the version that is shown with the canvas.
    Compare,
    /// Opens the shown version as a separate canvas.
    OpenBeside,
}
