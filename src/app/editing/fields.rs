//! The texts of a canvas, by their places.

use crate::canvas::{Canvas, RowRef, TextField, all_texts, in_plan_order, list, texts_of};
use crate::schema::RowKind;
use crate::template::{SectionKind, SectionTemplate, Template};

/// Every text that the window shows, in the order of the method.
pub(in crate::app) fn fields(canvas: &Canvas, template: &Template) -> Vec<TextField> {
    let mut fields = vec![TextField::Subject, TextField::Contact, TextField::Version];
    for section in &template.sections {
        match section.kind {
            SectionKind::Text | SectionKind::Choice => fields.push(TextField::Section(section.id.clone())),
            SectionKind::Questions | SectionKind::Sides => {
                let answer = |id| TextField::Answer(section.id.clone(), id);
                fields.extend(section.asked.iter().map(|question| answer(question.id.clone())));
            }
            SectionKind::Pitch => {
                fields.push(TextField::Pitch);
                fields.extend(texts_in(canvas, RowKind::Paragraph));
            }
            SectionKind::Partners | SectionKind::Table => {
                fields.extend(section.rows().into_iter().flat_map(|kind| texts_in(canvas, kind)));
            }
            SectionKind::Actions => {
                for (action, _) in in_plan_order(&canvas.actions) {
                    let row = RowRef::of(action.id);
                    fields.extend(texts_of(action).map(|(key, _)| row.text(key)));
                }
            }
        }
    }
    fields.extend(template.check_ids().map(TextField::CheckNote));
    let on_page: Vec<RowKind> = template.sections.iter().filter_map(SectionTemplate::rows).collect();
    let beside = canvas.tables().filter(|kind| !on_page.contains(kind));
    fields.extend(beside.flat_map(|kind| texts_in(canvas, kind)));
    fields
}

/// The texts of the rows of a table, those of the rows inside a row at the place of their field.
fn texts_in(canvas: &Canvas, kind: RowKind) -> impl Iterator<Item = TextField> {
    let rows = list(canvas.table(kind));
    rows.flat_map(move |row| all_texts(RowRef::of_kind(kind, row.uuid()), row)).map(|(field, _)| field)
}
