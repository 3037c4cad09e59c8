//! The style and the name of a text field.

use crate::ui::fonts::Weight;

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
    /// Whether it has a frame.
    pub(in crate::ui) has_frame: bool,
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
            has_frame: true,
            size: 13.5,
            weight: Weight::Regular,
            min_height: 0.0,
            first_line_indent: 0.0,
        }
    }
}
