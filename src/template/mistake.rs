//! What can be wrong with a template.

/// What can be wrong with a template: with its form, or with what its fields say together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateMistake {
    /// The text is no JSON.
    #[error("this is no JSON")]
    NotJson,
    /// A field is missing.
    #[error("the field {0} is missing")]
    MissingField(String),
    /// The format has no such field here; what it says does not count.
    #[error("there is no field {found} here")]
    UnknownField {
        /// The field.
        found: String,
        /// The field that it may be, misspelt.
        nearest: Option<String>,
    },
    /// A word is none of those that can stand here.
    #[error("{found} is none of {known}")]
    UnknownWord {
        /// The word.
        found: String,
        /// The words that can stand here, with commas in between.
        known: String,
    },
    /// A value is of another kind than belongs here, such as a number instead of a text.
    #[error("this is no value that can stand here")]
    WrongKind,
    /// The id is that of a template of the program, which a canvas with this id has instead.
    #[error("this id is that of a template of the program")]
    BuiltInId,
    /// An id is empty or has a character other than a-z, 0-9, `_` and `-`.
    #[error("an id consists of a-z, 0-9, _ and -")]
    BadId,
    /// There are more sections, questions, checklists, items or scales than anybody can go through.
    #[error("there are too many of them")]
    TooMany,
    /// A text is longer than fits on a page, or the whole template is.
    #[error("it is too long")]
    TooLong,
    /// Two sections, questions, checklists, items or scales share an id.
    #[error("this id is used twice")]
    DuplicateId,
    /// A text is given in no language at all.
    #[error("a text is missing in every language")]
    NoText,
    /// Two sections are of a kind of which a canvas holds one.
    #[error("a canvas holds one section of this kind")]
    KindTwice,
    /// The section for the pitch has another id.
    #[error("a section of kind pitch has the id pitch")]
    PitchId,
    /// Questions are given where none belong, or none where they do.
    #[error("a section of kind questions, and no other, has questions")]
    Questions,
    /// Columns are given where none belong, or none where they do.
    #[error("a section of kind table, and no other, has columns")]
    Columns,
    /// Options are given where none belong, or none where they do.
    #[error("a column of kind choice or list, and no other, has options")]
    Options,
    /// A column has a name that every row has already.
    #[error("id and position are names that every row has")]
    ColumnName,
    /// A table is named where none belongs, or none where one does.
    #[error("a column of kind row, and no other, names a table")]
    ColumnTable,
    /// A column names a section that is no table.
    #[error("there is no section of kind table with this id")]
    NoSuchTable,
    /// Advice names a column that is not there or of another kind, or an option that its column does not have.
    #[error("there is no such column, or not of the kind or with the option that belongs here")]
    NoSuchColumn,
    /// A table has no column on the page.
    #[error("one column of a table is shown at least")]
    NoShownColumn,
    /// Options of a section are given where none belong, or none where they do.
    #[error("a section of kind choice, and no other, has options")]
    SectionOptions,
    /// Sides are given where none belong, or not two or three where they do.
    #[error("a section of kind sides has two or three sides, and no other has any")]
    Sides,
    /// A side has the name of the text for where they differ.
    #[error("differences is the name of the text for where the sides differ")]
    SideName,
    /// Rows are numbered where there are none.
    #[error("a section of kind table, and no other, is numbered")]
    Numbered,
    /// What is no table is shown as a board.
    #[error("a section of kind table, and no other, is a board")]
    Board,
    /// A board names a column that its table does not have, or one without choices.
    #[error("a board names a column of kind choice of its own table")]
    BoardColumn,
    /// Rows are done by an option of which a row can have several.
    #[error("an option of a column of kind choice, and of no other, is an end")]
    End,
    /// What is added up is no number.
    #[error("a column of kind number, and no other, has a sum")]
    Sum,
    /// A cell names a section that does not exist.
    #[error("there is no section with this id")]
    NoSuchSection,
    /// The story tells a section twice.
    #[error("the story tells each section once")]
    ToldTwice,
    /// The story tells a section that has rows.
    #[error("the story is told by sections of kind text or questions, and led by one of kind text")]
    NotTold,
    /// The story names a checklist that does not exist.
    #[error("there is no checklist with this id")]
    NoSuchChecklist,
    /// Two documents of a form are the same.
    #[error("a form has one document of each kind")]
    DocumentTwice,
    /// A document names a section twice.
    #[error("a document names each section once")]
    DocumentSectionTwice,
    /// A document names a section that has no place in it.
    #[error(
        "minutes have a text as place, a table as box, and no pitch; besides them only a report has parts"
    )]
    NotInDocument,
    /// A section stands in no cell, or in two.
    #[error("each section stands in one cell")]
    CellOnce,
    /// The widths of a band do not add up.
    #[error("the columns of a band add up to 12")]
    Widths,
    /// A band has no height.
    #[error("a height is 1 or more")]
    Height,
}
