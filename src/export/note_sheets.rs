//! Which sheets of notes to make.

/// What stands above the notes of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteSheets {
    /// A sheet for each section, with its title and question.
    EachSection,
    /// A sheet for one section, by its place in the form, from 0.
    Section(usize),
    /// A sheet for no section.
    Blank,
}
