//! The list of earlier versions.

use std::sync::Arc;

use crate::canvas::{Canvas, CanvasId};
use crate::file::EarlierVersion;
use crate::template::Template;

/// The list of earlier versions, and the one that is looked at.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct VersionsChoice {
    /// The canvas that they are versions of. `None` for the open one.
    pub of: Option<CanvasId>,
    /// Whether it is asked which other canvases there are.
    pub awaits_others: bool,
    /// The last version of every other canvas, while one of them is to be chosen.
    pub others: Option<Vec<EarlierVersion>>,
    /// The newest first. `None` until the disk has answered.
    pub versions: Option<Vec<EarlierVersion>>,
    /// The one that is looked at, by its place in the list.
    pub chosen: Option<usize>,
    /// What stands in it, once the disk answered.
    pub canvas: Option<Box<Canvas>>,
    /// The template that it was made with.
    pub template: Option<Arc<Template>>,
}

/// What the user does in the list of earlier versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionsAnswer {
    /// Lists the other canvases that have earlier versions.
    OtherCanvases,
    /// Lists the earlier versions of another canvas.
    Of(CanvasId),
    /// Shows the version at this index of the list.
    LookAt(usize),
    /// Puts the version back that is shown.
    PutBack,
    /// Compares the version that is shown with the canvas.
    Compare,
    /// Opens the version that is shown as a canvas of its own.
    OpenBeside,
}
