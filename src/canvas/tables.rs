//! The rows of a canvas, whatever their kind.

use uuid::Uuid;

use super::{
    Action, Canvas, Case, CaseAnswer, CaseId, Contribution, Id, Paragraph, Partner, PartnerId, RowRef, Table,
    TextField,
};
use crate::schema::{AnyRow, Key, Row, Rows, Text, View, fields};

/// A row with everything in it, and where it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowData {
    /// A partner.
    Partner(Partner),
    /// A contribution of a partner.
    Contribution(PartnerId, Contribution),
    /// An action.
    Action(Action),
    /// A composed paragraph.
    Paragraph(Paragraph),
    /// A case of the decision aid.
    Case(Case),
    /// An answer in a case.
    CaseAnswer(CaseId, CaseAnswer),
}

impl RowData {
    /// Which row it is.
    pub const fn row(&self) -> RowRef {
        match self {
            Self::Partner(row) => RowRef::Partner(row.id),
            Self::Contribution(partner, row) => RowRef::Contribution(*partner, row.id),
            Self::Action(row) => RowRef::Action(row.id),
            Self::Paragraph(row) => RowRef::Paragraph(row.id),
            Self::Case(row) => RowRef::Case(row.id),
            Self::CaseAnswer(case, row) => RowRef::CaseAnswer(*case, row.id),
        }
    }

    /// The same row under another identity.
    #[must_use]
    pub fn with_id(self, id: Uuid) -> Self {
        match self {
            Self::Partner(row) => Self::Partner(row.with_id(Id::new(id))),
            Self::Contribution(partner, row) => Self::Contribution(partner, row.with_id(Id::new(id))),
            Self::Action(row) => Self::Action(row.with_id(Id::new(id))),
            Self::Paragraph(row) => Self::Paragraph(row.with_id(Id::new(id))),
            Self::Case(row) => Self::Case(row.with_id(Id::new(id))),
            Self::CaseAnswer(case, row) => Self::CaseAnswer(case, row.with_id(Id::new(id))),
        }
    }

    /// Its fields.
    pub fn fields(&self) -> &dyn AnyRow {
        match self {
            Self::Partner(row) => row,
            Self::Contribution(_, row) => row,
            Self::Action(row) => row,
            Self::Paragraph(row) => row,
            Self::Case(row) => row,
            Self::CaseAnswer(_, row) => row,
        }
    }
}

impl Canvas {
    /// The rows of a table.
    pub fn table(&self, table: Table) -> &dyn Rows {
        match table {
            Table::Partners => &self.partners,
            Table::Actions => &self.actions,
            Table::Paragraphs => &self.pitch.paragraphs,
            Table::Cases => &self.cases,
        }
    }

    /// The rows of a table, to change them.
    pub(crate) fn table_mut(&mut self, table: Table) -> &mut dyn Rows {
        match table {
            Table::Partners => &mut self.partners,
            Table::Actions => &mut self.actions,
            Table::Paragraphs => &mut self.pitch.paragraphs,
            Table::Cases => &mut self.cases,
        }
    }

    /// The list that a row lies in, or would. `None` if it would lie in a row that does not exist.
    pub fn list_of(&self, row: RowRef) -> Option<&dyn Rows> {
        let Some((outer, key)) = row.outer() else { return Some(self.table(row.table())) };
        self.rows_in(outer, key)
    }

    /// The rows in a field of a row. `None` if the row does not exist, or the field holds no rows.
    pub fn rows_in(&self, row: RowRef, key: &str) -> Option<&dyn Rows> {
        match self.row(row)?.field(key)?.1.view() {
            View::Rows(rows) => Some(rows),
            View::Text(_) | View::One(_) | View::Members(_) => None,
        }
    }

    /// A row. `None` if it does not exist.
    pub fn row(&self, row: RowRef) -> Option<&dyn AnyRow> {
        let list = self.list_of(row)?;
        list.row_at(list.place_of(row.uuid())?)
    }

    /// A row, to change it.
    pub(crate) fn row_mut(&mut self, row: RowRef) -> Option<&mut dyn AnyRow> {
        let list = match row.outer() {
            Some((outer, key)) => self.row_mut(outer)?.field_mut(key)?.1.rows_mut()?,
            None => self.table_mut(row.table()),
        };
        list.row_at_mut(list.place_of(row.uuid())?)
    }

    /// A copy of a row with everything in it. `None` if it does not exist.
    pub fn row_data(&self, row: RowRef) -> Option<RowData> {
        Some(match row {
            RowRef::Partner(id) => RowData::Partner(self.partner(id)?.clone()),
            RowRef::Contribution(partner, id) => {
                RowData::Contribution(partner, self.partner(partner)?.contribution(id)?.clone())
            }
            RowRef::Action(id) => RowData::Action(self.action(id)?.clone()),
            RowRef::Paragraph(id) => {
                RowData::Paragraph(self.pitch.paragraphs.iter().find(|row| row.id == id)?.clone())
            }
            RowRef::Case(id) => RowData::Case(self.case(id)?.clone()),
            RowRef::CaseAnswer(case, id) => RowData::CaseAnswer(case, self.case(case)?.answer(id)?.clone()),
        })
    }

    /// All rows, table by table; behind each the rows inside it.
    pub fn rows(&self) -> impl Iterator<Item = (RowRef, &dyn AnyRow)> {
        Table::ALL.into_iter().flat_map(|table| {
            list(self.table(table)).flat_map(move |row| with_inner(table.row(row.uuid()), row))
        })
    }
}

/// The rows of a list, in order.
pub fn list(rows: &dyn Rows) -> impl Iterator<Item = &dyn AnyRow> {
    (0..rows.count()).filter_map(|index| rows.row_at(index))
}

/// A row, and behind it the rows inside it.
pub fn with_inner(row: RowRef, data: &dyn AnyRow) -> Vec<(RowRef, &dyn AnyRow)> {
    let mut all = vec![(row, data)];
    for (info, field) in fields(data) {
        if let View::Rows(rows) = field.view() {
            all.extend(list(rows).filter_map(|inner| Some((row.inner(info.key, inner.uuid())?, inner))));
        }
    }
    all
}

/// The texts of a row, by their names; those of the rows inside it are not among them.
pub fn texts_of(row: &dyn AnyRow) -> impl Iterator<Item = (Key<Text>, &str)> {
    let texts = fields(row).filter(|(info, _)| info.kind.is_text());
    texts.filter_map(|(info, field)| Some((Key::new(info.key), field.text()?)))
}

/// All texts of a row, those of the rows inside it at the place of their field.
pub fn all_texts(row: RowRef, data: &dyn AnyRow) -> Vec<(TextField, &str)> {
    let mut texts = Vec::new();
    for (info, field) in fields(data) {
        match field.view() {
            View::Text(text) if info.kind.is_text() => texts.push((row.text(Key::new(info.key)), text)),
            View::Rows(rows) => {
                let inner = list(rows).filter_map(|inner| Some((row.inner(info.key, inner.uuid())?, inner)));
                texts.extend(inner.flat_map(|(row, inner)| all_texts(row, inner)));
            }
            View::Text(_) | View::One(_) | View::Members(_) => {}
        }
    }
    texts
}

/// What a row is called: the first of its texts.
pub fn name_of(row: &dyn AnyRow) -> &str {
    texts_of(row).next().map_or("", |(_, text)| text)
}
