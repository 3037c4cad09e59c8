//! What a column of pasted rows holds.

use i18n_embed_fl::fl;

use crate::app::{MethodTable, RowTable};
use crate::i18n::{self, Texts};
use crate::schema::{ColumnKind, DeclaredTable};
use crate::template::Template;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the others are fields of a partner, a contribution or an action")]
pub enum Field {
    Name,
    Sector,
    Role,
    Interests,
    OtherInterest,
    Contribution,
    ContributionKind,
    Amount,
    Unit,
    Notes,
    Text,
    Owner,
    OwnerPartner,
    Due,
    State,
    Parent,
    /// The column at this place in a table that the template declares.
    Cell(usize),
    /// Something that has no field: it goes to the notes of a partner, the text of an action, or a text of another row.
    Words,
    /// Nothing: the user leaves it out.
    LeftOut,
}

/// A column of pasted rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it holds.
    pub field: Field,
    /// What it holds by its title or its place, before somebody chose.
    pub(super) proposed: Field,
    /// Its title as it was pasted; empty without titles.
    pub title: String,
}

impl Column {
    pub(super) const fn new(field: Field, title: String) -> Self {
        Self { field, proposed: field, title }
    }
}

impl Field {
    /// What the form calls it. What has no field goes where the form has room for it.
    pub fn label(self, texts: &Texts, table: RowTable, template: &Template) -> String {
        let messages = &texts.messages;
        match self {
            Self::Name => fl!(messages, "partner-name"),
            Self::Sector => fl!(messages, "partner-sector"),
            Self::Role => fl!(messages, "partner-role"),
            Self::Interests => fl!(messages, "partner-interests"),
            Self::OtherInterest => fl!(messages, "partner-other-interest"),
            Self::Contribution => fl!(messages, "partner-contributions"),
            Self::ContributionKind => fl!(messages, "contribution-kind"),
            Self::Amount => fl!(messages, "contribution-amount"),
            Self::Unit => fl!(messages, "contribution-unit"),
            Self::Notes => fl!(messages, "partner-notes"),
            Self::Text => fl!(messages, "action-text"),
            Self::Owner => fl!(messages, "action-owner"),
            Self::OwnerPartner => fl!(messages, "action-owner-partner"),
            Self::Due => fl!(messages, "action-due"),
            Self::State => fl!(messages, "action-state"),
            Self::Parent => fl!(messages, "action-parent"),
            Self::Words => match table {
                RowTable::Method(MethodTable::Partners) => fl!(messages, "partner-notes"),
                RowTable::Method(MethodTable::Actions) => fl!(messages, "action-text"),
                RowTable::Declared(declared) => match room_for_words(declared) {
                    Some(place) => column_title(texts, declared, place, template),
                    None => fl!(messages, "paste-leave-out"),
                },
            },
            Self::Cell(place) => match table {
                RowTable::Declared(declared) => column_title(texts, declared, place, template),
                RowTable::Method(_) => String::new(),
            },
            Self::LeftOut => fl!(messages, "paste-leave-out"),
        }
    }

    /// Whether several columns may hold it.
    pub(super) const fn is_repeatable(self) -> bool {
        match self {
            Self::Interests
            | Self::Contribution
            | Self::ContributionKind
            | Self::Amount
            | Self::Unit
            | Self::Notes
            | Self::Words
            | Self::LeftOut => true,
            Self::Name
            | Self::Sector
            | Self::Role
            | Self::OtherInterest
            | Self::Text
            | Self::Owner
            | Self::OwnerPartner
            | Self::Due
            | Self::State
            | Self::Parent
            | Self::Cell(_) => false,
        }
    }
}

/// The column of a declared table that takes in words without a field: a text that is not the name of a row, or else
/// any text, or else the last short one. `None` if no column has room for words.
pub(in crate::app) fn room_for_words(table: &DeclaredTable) -> Option<usize> {
    let of_kind = |kind: ColumnKind| {
        let columns = table.columns().iter().enumerate().filter(move |(_, column)| column.kind == kind);
        columns.map(|(place, _)| place)
    };
    let text = of_kind(ColumnKind::Text).find(|place| *place > 0);
    text.or_else(|| of_kind(ColumnKind::Text).next()).or_else(|| of_kind(ColumnKind::Line).next_back())
}

/// The title of a column as the form of a row has it: a number with its unit.
fn column_title(texts: &Texts, table: &'static DeclaredTable, place: usize, template: &Template) -> String {
    let key = table.columns().get(place).map_or("", |column| column.key);
    let column = i18n::table::column(template, table, key);
    column.map_or_else(|| key.to_owned(), |column| i18n::table::title_with_unit(texts, column))
}
