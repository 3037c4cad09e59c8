//! What in a canvas is not for everyone, and what of it a copy holds. Of rows and their fields the schema says it.

use std::collections::BTreeSet;

use super::{Canvas, CaseAnswerId, CaseId, Private, RowRef};
use crate::schema::{AnyRow, FieldInfo, FieldValue, Kind, RowKind, Rows, fields};

/// What of a canvas a document prints that is not for everyone, and what a copy inside it may hold for that.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Printed {
    /// What it is. Notes are told only with what they are about.
    pub private: Vec<Private>,
    /// The only case that is printed. All of them are if this is `None`, or names a case that does not exist.
    pub case: Option<CaseId>,
    /// The answers in these cases that it prints, or that a printed outcome follows from. Answers to questions that a
    /// case no longer reaches are not included.
    pub answers: BTreeSet<CaseAnswerId>,
}

/// What a canvas file holds of what a copy may lack.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Held {
    /// Whether it has its history.
    pub history: bool,
    /// What it has that is not for everyone, in the order of [`Private::ALL`].
    pub private: Vec<Private>,
}

impl Private {
    /// Whether a canvas has any of it.
    pub fn is_in(self, canvas: &Canvas) -> bool {
        let is_in_row = |(row, data): (RowRef, &dyn AnyRow)| {
            let is_field = |(info, field): (FieldInfo, &dyn FieldValue)| {
                info.private == Some(self) && !field.view().is_blank()
            };
            row.kind().private() == Some(self) || fields(data).any(is_field)
        };
        let is_elsewhere = match self {
            Self::Checklists => canvas.checklists.values().any(|check| check.answer.is_some()),
            Self::CheckNotes => canvas.checklists.values().any(|check| !check.note.is_empty()),
            Self::Silenced => !canvas.silenced.is_empty(),
            Self::Addressed => canvas.pitch.paragraphs.iter().any(|paragraph| paragraph.partner.is_some()),
            Self::Support | Self::Notes | Self::Cases | Self::CaseReasons | Self::Session => false,
        };
        is_elsewhere || canvas.rows().any(is_in_row)
    }

    /// Takes it out of a canvas.
    fn remove(self, canvas: &mut Canvas) {
        for kind in canvas.tables() {
            if let Some(rows) = canvas.table_mut(kind) {
                self.remove_from(rows, kind);
            }
        }
        match self {
            Self::Checklists => canvas.checklists.clear(),
            Self::CheckNotes => {
                canvas.checklists.values_mut().for_each(|check| check.note.clear());
                canvas.checklists.retain(|_, check| !check.is_blank());
            }
            Self::Silenced => canvas.silenced.clear(),
            Self::Addressed => canvas.pitch.paragraphs.retain(|paragraph| paragraph.partner.is_none()),
            Self::Support | Self::Notes | Self::Cases | Self::CaseReasons | Self::Session => {}
        }
    }

    /// Takes it out of rows of a kind, and out of those inside them.
    fn remove_from(self, rows: &mut dyn Rows, kind: RowKind) {
        if kind.private() == Some(self) {
            rows.retain(&mut |_| false);
        }
        for place in 0..rows.count() {
            let Some(row) = rows.row_at_mut(place) else { continue };
            for index in 0..row.field_count() {
                let Some((info, field)) = row.field_at_mut(index) else { continue };
                if info.private == Some(self) {
                    field.set(None, None);
                } else if let (Kind::Rows(inner), Some(rows)) = (info.kind, field.rows_mut()) {
                    self.remove_from(rows, inner);
                }
            }
        }
    }
}

impl Printed {
    /// Takes everything out of a canvas that is not for everyone and is not printed.
    pub fn keep(&self, canvas: &mut Canvas) {
        let left_out = Private::ALL.into_iter().filter(|private| !self.private.contains(private));
        left_out.for_each(|private| private.remove(canvas));
        if let Some(only) = self.case.filter(|only| canvas.case(*only).is_some()) {
            canvas.cases.retain(|case| case.id == only);
        }
        for case in &mut canvas.cases {
            case.answers.retain(|answer| self.answers.contains(&answer.id));
        }
    }
}

impl Printed {
    /// What a copy of a canvas for those who read the document holds.
    pub fn held(&self, canvas: &Canvas) -> Held {
        let mut copy = canvas.clone();
        self.keep(&mut copy);
        Held::of(&copy, false)
    }
}

impl Held {
    /// What a canvas has; whether it has a history is not in it.
    pub fn of(canvas: &Canvas, history: bool) -> Self {
        let private = Private::ALL.into_iter().filter(|private| private.is_in(canvas)).collect();
        Self { history, private }
    }
}
