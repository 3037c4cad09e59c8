//! Edits into the replica.

use jiff::civil::Date;
use uuid::Uuid;

use super::inverse::unknown_in_row;
use super::{Document, Edit, EditError, Splice, orphans};
use crate::canvas::{
    ActionId, CaseId, ContributionId, Logo, ParagraphId, PartnerId, Pointer, Term, TextField, Vocabulary,
};
use crate::replica::{Cell, RowRef, Utf16Splice, ValueKey, between};

impl Document {
    pub(super) fn apply(&mut self, edit: &Edit) -> Result<(), EditError> {
        self.write(edit)?;
        self.patch();
        Ok(())
    }

    fn write(&mut self, edit: &Edit) -> Result<(), EditError> {
        let replica = &self.replica;
        match edit {
            Edit::Text(field, splice) => self.splice(field, splice),
            Edit::Language(language) => {
                replica.set_value(&ValueKey::Language, Some(language));
                Ok(())
            }
            Edit::Date(date) => {
                replica.set_value(&ValueKey::Date, date.map(iso).as_deref());
                Ok(())
            }
            Edit::Check(id, answer) => {
                replica.set_value(&ValueKey::Check(id.clone()), answer.as_ref().map(Term::code));
                Ok(())
            }
            Edit::Scale(id, leaning) => {
                replica.set_value(&ValueKey::Scale(id.clone()), leaning.as_ref().map(Term::code));
                Ok(())
            }
            Edit::Silence(rule, reason) => {
                replica.set_value(&ValueKey::Silenced(rule.clone()), reason.as_deref());
                Ok(())
            }
            Edit::Unknown(field, value) => {
                // Somebody else removed the row meanwhile, and its fields with it.
                let value = value.as_ref().filter(|_| !orphans::is_orphan(&self.canvas, field));
                replica.set_unknown(field, value);
                Ok(())
            }
            Edit::AddPartner { partner, after } => {
                let position = self.place(
                    &self.partner_rows(),
                    RowRef::Partner(partner.id),
                    after.map(RowRef::Partner),
                )?;
                found(self.replica.insert_partner(partner, &position))
            }
            Edit::MovePartner { id, after } => {
                self.move_row(self.partner_rows(), RowRef::Partner(*id), after.map(RowRef::Partner))
            }
            Edit::RemovePartner(id) => self.remove(RowRef::Partner(*id)),
            Edit::Sector(id, sector) => set(self, RowRef::Partner(*id), &Cell::Sector, sector.as_ref()),
            Edit::Role(id, role) => set(self, RowRef::Partner(*id), &Cell::Role, role.as_ref()),
            Edit::Involvement(id, one, ticked) => {
                let value = ticked.then_some("");
                found(replica.set_cell(RowRef::Partner(*id), &Cell::Involvement(one.clone()), value))
            }
            Edit::Support(id, level, support) => {
                set(self, RowRef::Partner(*id), &Cell::Support(*level), support.as_ref())
            }
            Edit::Interest(id, interest, ticked) => {
                let value = ticked.then_some("");
                found(replica.set_cell(RowRef::Partner(*id), &Cell::Interest(interest.clone()), value))
            }
            Edit::Logo(id, logo) => {
                let logo = logo.as_ref().map(Logo::base64);
                found(replica.set_cell(RowRef::Partner(*id), &Cell::Logo, logo))
            }
            Edit::LogoAlternative(id, words) => {
                let words = Some(words.as_str()).filter(|words| !words.is_empty());
                found(replica.set_cell(RowRef::Partner(*id), &Cell::LogoAlternative, words))
            }
            Edit::AddContribution { .. }
            | Edit::MoveContribution { .. }
            | Edit::RemoveContribution(..)
            | Edit::ContributionKind(..)
            | Edit::Amount(..) => self.write_contribution(edit),
            Edit::AddAction { .. }
            | Edit::MoveAction { .. }
            | Edit::RemoveAction(_)
            | Edit::Parent(..)
            | Edit::OwnerPartner(..)
            | Edit::Due(..)
            | Edit::State(..) => self.write_action(edit),
            Edit::AddParagraph { .. }
            | Edit::MoveParagraph { .. }
            | Edit::RemoveParagraph(_)
            | Edit::ParagraphLinks(_) => self.write_paragraph(edit),
            Edit::AddCase { .. }
            | Edit::MoveCase { .. }
            | Edit::RemoveCase(_)
            | Edit::CasePartner(..)
            | Edit::CaseDate(..)
            | Edit::AddCaseAnswer(..)
            | Edit::RemoveCaseAnswer(..) => self.write_case(edit),
        }
    }

    fn write_contribution(&self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::AddContribution { partner, contribution, after } => {
                let rows = self.contribution_rows(*partner);
                let after = after.map(|id| RowRef::Contribution(*partner, id));
                let position = self.place(&rows, RowRef::Contribution(*partner, contribution.id), after)?;
                found(self.replica.insert_contribution(*partner, contribution, &position))
            }
            Edit::MoveContribution { partner, id, after } => {
                let after = after.map(|id| RowRef::Contribution(*partner, id));
                self.move_row(self.contribution_rows(*partner), RowRef::Contribution(*partner, *id), after)
            }
            Edit::RemoveContribution(partner, id) => self.remove(RowRef::Contribution(*partner, *id)),
            Edit::ContributionKind(partner, id, kind) => {
                set(self, RowRef::Contribution(*partner, *id), &Cell::Kind, kind.as_ref())
            }
            Edit::Amount(partner, id, amount) => {
                let row = RowRef::Contribution(*partner, *id);
                let number = amount.as_ref().map(|amount| amount.number.as_str());
                found(self.replica.set_cell(row, &Cell::Amount, number))?;
                set(self, row, &Cell::Unit, amount.as_ref().and_then(|amount| amount.unit.as_ref()))
            }
            _ => Ok(()),
        }
    }

    fn write_action(&self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::AddAction { action, after } => {
                let position =
                    self.place(&self.action_rows(), RowRef::Action(action.id), after.map(RowRef::Action))?;
                found(self.replica.insert_action(action, &position))
            }
            Edit::MoveAction { id, after } => {
                self.move_row(self.action_rows(), RowRef::Action(*id), after.map(RowRef::Action))
            }
            Edit::RemoveAction(id) => {
                let parts = self.canvas.actions.iter().filter(|action| action.parent == Some(*id));
                let left_out = self.left_out.iter().filter(|(_, parent)| *parent == id);
                for part in parts.map(|part| part.id).chain(left_out.map(|(part, _)| *part)) {
                    found(self.replica.set_cell(RowRef::Action(part), &Cell::Parent, None))?;
                }
                self.remove(RowRef::Action(*id))
            }
            Edit::Parent(id, parent) => set_id(self, *id, &Cell::Parent, parent.map(ActionId::uuid)),
            Edit::OwnerPartner(id, owner) => {
                set_id(self, *id, &Cell::OwnerPartner, owner.map(PartnerId::uuid))
            }
            Edit::Due(id, due) => {
                found(self.replica.set_cell(RowRef::Action(*id), &Cell::Due, due.map(iso).as_deref()))
            }
            Edit::State(id, state) => set(self, RowRef::Action(*id), &Cell::State, state.as_ref()),
            _ => Ok(()),
        }
    }

    fn write_paragraph(&self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::AddParagraph { paragraph, after } => {
                let after = after.map(RowRef::Paragraph);
                let position = self.place(&self.paragraph_rows(), RowRef::Paragraph(paragraph.id), after)?;
                found(self.replica.insert_paragraph(paragraph, &position))
            }
            Edit::MoveParagraph { id, after } => {
                self.move_row(self.paragraph_rows(), RowRef::Paragraph(*id), after.map(RowRef::Paragraph))
            }
            Edit::RemoveParagraph(id) => self.remove(RowRef::Paragraph(*id)),
            Edit::ParagraphLinks(paragraph) => {
                let row = RowRef::Paragraph(paragraph.id);
                let source = paragraph.source.as_ref().map(crate::canvas::SectionId::as_str);
                found(self.replica.set_cell(row, &Cell::Source, source))?;
                let hash = Some(paragraph.source_sha256.as_str()).filter(|hash| !hash.is_empty());
                found(self.replica.set_cell(row, &Cell::SourceHash, hash))?;
                let partner = paragraph.partner.map(|id| id.to_string());
                found(self.replica.set_cell(row, &Cell::Partner, partner.as_deref()))
            }
            _ => Ok(()),
        }
    }

    fn write_case(&self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::AddCase { case, after } => {
                let position =
                    self.place(&self.case_rows(), RowRef::Case(case.id), after.map(RowRef::Case))?;
                found(self.replica.insert_case(case, &position))
            }
            Edit::MoveCase { id, after } => {
                self.move_row(self.case_rows(), RowRef::Case(*id), after.map(RowRef::Case))
            }
            Edit::RemoveCase(id) => self.remove(RowRef::Case(*id)),
            Edit::CasePartner(id, partner) => {
                let partner = partner.map(|id| id.to_string());
                found(self.replica.set_cell(RowRef::Case(*id), &Cell::Partner, partner.as_deref()))
            }
            Edit::CaseDate(id, date) => {
                found(self.replica.set_cell(RowRef::Case(*id), &Cell::Date, date.map(iso).as_deref()))
            }
            Edit::AddCaseAnswer(case, answer) => {
                if self.canvas.case(*case).is_some_and(|case| case.answer(answer.id).is_some()) {
                    return Err(EditError::DuplicateId);
                }
                found(self.replica.insert_case_answer(*case, answer))
            }
            Edit::RemoveCaseAnswer(case, id) => self.remove(RowRef::CaseAnswer(*case, *id)),
            _ => Ok(()),
        }
    }

    fn splice(&mut self, field: &TextField, splice: &Splice) -> Result<(), EditError> {
        let text = self.canvas.text_at(field).ok_or(EditError::Gone)?;
        let bad_range = || EditError::BadRange { range: splice.range.clone() };
        let removed = text.get(splice.range.clone()).ok_or_else(bad_range)?;
        let at = self.offsets.units_before(field, text, splice.range.start).ok_or_else(bad_range)?;
        let removed = crate::replica::utf16_units(removed);
        found(self.replica.splice(field, Utf16Splice { at, removed, inserted: &splice.text }))
    }

    /// Removes a row and the unknown fields inside it.
    fn remove(&self, row: RowRef) -> Result<(), EditError> {
        let place = match row {
            RowRef::Partner(id) => Pointer::partner(id),
            RowRef::Contribution(partner, id) => Pointer::contribution(partner, id),
            RowRef::Action(id) => Pointer::action(id),
            RowRef::Paragraph(id) => Pointer::paragraph(id),
            RowRef::Case(id) => Pointer::case(id),
            RowRef::CaseAnswer(case, id) => Pointer::case_answer(case, id),
        };
        for field in unknown_in_row(&self.canvas, &place) {
            self.replica.set_unknown(field, None);
        }
        found(self.replica.remove_row(row))
    }

    fn move_row(&self, mut rows: Vec<RowRef>, row: RowRef, after: Option<RowRef>) -> Result<(), EditError> {
        if after == Some(row) {
            return Ok(());
        }
        let before = rows.len();
        rows.retain(|other| *other != row);
        if rows.len() == before {
            return Err(EditError::Gone);
        }
        let position = self.place(&rows, row, after)?;
        found(self.replica.set_position(row, &position))
    }

    /// A position for a row that is not among `rows`, below the row `after`.
    fn place(&self, rows: &[RowRef], row: RowRef, after: Option<RowRef>) -> Result<String, EditError> {
        if rows.contains(&row) {
            return Err(EditError::DuplicateId);
        }
        let index = match after {
            None => 0,
            Some(after) => rows.iter().rposition(|row| *row == after).ok_or(EditError::Gone)? + 1,
        };
        let position_at = |index: usize| rows.get(index).and_then(|row| self.replica.position(*row));
        let lower = index.checked_sub(1).and_then(position_at);
        let upper = position_at(index);
        if let Some(position) = between(lower.as_deref(), upper.as_deref()) {
            return Ok(position);
        }
        // Two people inserted at the same place, or a stranger wrote the positions: number all rows anew.
        let mut last = None;
        let mut position = None;
        for place in 0..=rows.len() {
            let next = between(last.as_deref(), None).ok_or(EditError::Gone)?;
            if place == index {
                position = Some(next.clone());
            } else if let Some(row) = rows.get(if place < index { place } else { place - 1 }) {
                found(self.replica.set_position(*row, &next))?;
            }
            last = Some(next);
        }
        position.ok_or(EditError::Gone)
    }

    fn partner_rows(&self) -> Vec<RowRef> {
        self.canvas.partners.iter().map(|partner| RowRef::Partner(partner.id)).collect()
    }

    fn contribution_rows(&self, partner: PartnerId) -> Vec<RowRef> {
        let row = |id: ContributionId| RowRef::Contribution(partner, id);
        let contributions = self.canvas.partner(partner).map(|partner| partner.contributions.as_slice());
        contributions.unwrap_or_default().iter().map(|contribution| row(contribution.id)).collect()
    }

    fn action_rows(&self) -> Vec<RowRef> {
        self.canvas.actions.iter().map(|action| RowRef::Action(action.id)).collect()
    }

    fn case_rows(&self) -> Vec<RowRef> {
        let row = |id: CaseId| RowRef::Case(id);
        self.canvas.cases.iter().map(|case| row(case.id)).collect()
    }

    fn paragraph_rows(&self) -> Vec<RowRef> {
        let row = |id: ParagraphId| RowRef::Paragraph(id);
        self.canvas.pitch.paragraphs.iter().map(|paragraph| row(paragraph.id)).collect()
    }
}

fn set<V: Vocabulary>(
    document: &Document,
    row: RowRef,
    cell: &Cell,
    term: Option<&Term<V>>,
) -> Result<(), EditError> {
    found(document.replica.set_cell(row, cell, term.map(Term::code)))
}

fn set_id(document: &Document, action: ActionId, cell: &Cell, id: Option<Uuid>) -> Result<(), EditError> {
    let id = id.map(|id| id.to_string());
    found(document.replica.set_cell(RowRef::Action(action), cell, id.as_deref()))
}

fn found(found: bool) -> Result<(), EditError> {
    if found { Ok(()) } else { Err(EditError::Gone) }
}

fn iso(date: Date) -> String {
    date.to_string()
}
