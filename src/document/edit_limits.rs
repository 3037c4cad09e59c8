//! Edits that would make a canvas larger than a file may be are refused.

use super::limits::{self, Limit, Limits, Sizes};
use super::{Document, Edit, EditError};
use crate::canvas::{FieldRef, RowData, ValueKey};
use crate::schema::{Kind, Rows, Value, View, fields};

impl Document {
    /// Refuses an edit that would pass a cap.
    pub(super) fn check_limits(&self, edit: &Edit) -> Result<(), EditError> {
        let (added, longest, logo) = self.added(edit);
        let over = |limit| Err(EditError::OverLimit(limit));
        // What a merge made too long can always be made shorter.
        if added > 0 && longest > Limits::TEXT {
            return over(Limit::Text(Limits::TEXT));
        }
        if added > 0 && self.text_bytes + added > Limits::ALL_TEXT {
            return over(Limit::AllText(Limits::ALL_TEXT));
        }
        if logo > Limits::LOGO {
            return over(Limit::Logo(Limits::LOGO));
        }
        if logo > 0 && limits::logos(&self.canvas).sum::<usize>() + logo > Limits::LOGOS {
            return over(Limit::Logos(Limits::LOGOS));
        }
        match self.counted(edit).into_iter().find(|(count, limit)| *count > limit.most()) {
            Some((_, limit)) => over(limit),
            None => Ok(()),
        }
    }

    /// The bytes of text that an edit adds, those of the longest text that it makes, and those of the logo that it brings.
    fn added(&self, edit: &Edit) -> (usize, usize, usize) {
        match edit {
            Edit::Text(field, splice) => {
                let added = splice.text.len().saturating_sub(splice.range.len());
                (added, self.canvas.text_at(field).map_or(0, str::len) + added, 0)
            }
            Edit::Set(_, Some(Value::Text(text))) => (text.len(), text.len(), 0),
            Edit::Set(_, Some(Value::Logo(logo))) => (0, 0, logo.bytes()),
            Edit::Insert { row, .. } => {
                let mut sizes = Sizes::default();
                limits::visit_row(row.fields(), &mut sizes);
                (sizes.text, sizes.longest_text, sizes.logo)
            }
            Edit::Unknown(_, Some(value)) => (value.as_str().len(), value.as_str().len(), 0),
            Edit::Set(
                _,
                None
                | Some(
                    Value::Word(_) | Value::Ticked | Value::Date(_) | Value::Reference(_) | Value::Amount(_),
                ),
            )
            | Edit::Unknown(_, None)
            | Edit::Remove(_)
            | Edit::Move { .. } => (0, 0, 0),
        }
    }

    /// What there would be more of after an edit, and how many there may be.
    fn counted(&self, edit: &Edit) -> Vec<(usize, Limit)> {
        let canvas = &self.canvas;
        let word = |text: &str| (text.len(), Limit::Word(Limits::WORD));
        match edit {
            Edit::Insert { row, .. } => self.counted_with(row),
            Edit::Set(FieldRef::Canvas(ValueKey::Silenced(rule)), Some(_))
                if !canvas.silenced.contains_key(rule) =>
            {
                vec![(canvas.silenced.len() + 1, Limit::Silenced(Limits::SILENCED)), word(rule)]
            }
            Edit::Set(FieldRef::Canvas(ValueKey::Scale(scale)), Some(_))
                if !canvas.scales.contains_key(scale) =>
            {
                vec![(canvas.scales.len() + 1, Limit::Scales(Limits::SCALES)), word(scale)]
            }
            Edit::Set(_, Some(Value::Amount(amount))) => vec![word(amount.number.as_str())],
            Edit::Set(_, Some(Value::Word(code))) => vec![word(code)],
            Edit::Unknown(place, Some(_)) if !canvas.unknown.contains_key(place) => {
                vec![(canvas.unknown.len() + 1, Limit::UnknownFields(Limits::UNKNOWN_FIELDS))]
            }
            Edit::Text(..) | Edit::Set(..) | Edit::Remove(_) | Edit::Move { .. } | Edit::Unknown(..) => {
                Vec::new()
            }
        }
    }

    /// What there would be more of with a row.
    fn counted_with(&self, data: &RowData) -> Vec<(usize, Limit)> {
        let row = data.row();
        let there = self.canvas.list_of(row).map_or(0, Rows::count);
        let mut counted = vec![(there + 1, Limit::OfKind(row.kind()))];
        let mut added = 1;
        for (info, field) in fields(data.fields()) {
            if let (Kind::Rows(kind), View::Rows(rows)) = (info.kind, field.view()) {
                counted.push((rows.count(), Limit::OfKind(kind)));
                added += rows.count();
            }
        }
        counted.push((limits::rows(&self.canvas) + added, Limit::Rows(Limits::ROWS)));
        let mut sizes = Sizes::default();
        limits::visit_row(data.fields(), &mut sizes);
        counted.push((sizes.longest_word, Limit::Word(Limits::WORD)));
        counted
    }
}
