//! The style and the name of a text field.

use crate::ui::fonts::Weight;
use crate::ui::theme::Tone;

/// When a field shows its edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum FieldFrame {
    /// Always, by its fill and a line below it; with a border while the pointer or the keyboard is there.
    Filled,
    /// Only while the pointer or the keyboard is there.
    Quiet,
    /// Never: what it stands in shows them.
    None,
}

/// The style and the name of a field.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct FieldStyle<'a> {
    /// Its name, for a screen reader.
    pub(in crate::ui) name: &'a str,
    /// Shown while it is empty.
    pub(in crate::ui) hint: &'a str,
    /// Whether Enter begins a new line.
    pub(in crate::ui) is_multiline: bool,
    /// Whether it takes table rows, in which a line break within a cell differs from the end of a row.
    pub(in crate::ui) has_cells: bool,
    /// Whether a text without line breaks goes on below where it is longer than the field is wide.
    pub(in crate::ui) wraps: bool,
    /// When it shows its edges.
    pub(in crate::ui) frame: FieldFrame,
    /// Colour of the text.
    pub(in crate::ui) tone: Tone,
    /// Size of the text.
    pub(in crate::ui) size: f32,
    /// Weight of the text.
    pub(in crate::ui) weight: Weight,
    /// The minimum height.
    pub(in crate::ui) min_height: f32,
    /// Room before the first line, for a label.
    pub(in crate::ui) first_line_indent: f32,
}

impl Default for FieldStyle<'_> {
    fn default() -> Self {
        Self {
            name: "",
            hint: "",
            is_multiline: false,
            has_cells: false,
            wraps: false,
            frame: FieldFrame::Filled,
            tone: Tone::Text,
            size: 13.5,
            weight: Weight::Regular,
            min_height: 0.0,
            first_line_indent: 0.0,
        }
    }
}
