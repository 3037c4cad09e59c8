//! The texts of a canvas, by their places.

use crate::canvas::{Canvas, Contribution, TextField, in_plan_order};
use crate::template::{SectionKind, Template};

/// Every text that the window shows, in the order of the method.
pub(in crate::app) fn fields(canvas: &Canvas, template: &Template) -> Vec<TextField> {
    let mut fields = vec![TextField::Subject, TextField::Contact, TextField::Version];
    for section in &template.sections {
        match section.kind {
            SectionKind::Text => fields.push(TextField::Section(section.id.clone())),
            SectionKind::Questions => {
                let answer = |id| TextField::Answer(section.id.clone(), id);
                fields.extend(section.questions.iter().map(|question| answer(question.id.clone())));
            }
            SectionKind::Pitch => {
                fields.push(TextField::Pitch);
                fields.extend(canvas.pitch.paragraphs.iter().map(|row| TextField::Paragraph(row.id)));
            }
            SectionKind::Partners => {
                for partner in &canvas.partners {
                    let id = partner.id;
                    fields.extend([TextField::PartnerName(id), TextField::OtherInterest(id)]);
                    let brings = |row: &Contribution| TextField::Contribution(id, row.id);
                    fields.extend(partner.contributions.iter().map(brings));
                    fields.push(TextField::PartnerNotes(id));
                }
            }
            SectionKind::Actions => {
                let texts = |id| [TextField::ActionText(id), TextField::ActionOwner(id)];
                let plan = in_plan_order(&canvas.actions);
                fields.extend(plan.iter().flat_map(|(action, _)| texts(action.id)));
            }
        }
    }
    fields.extend(template.check_ids().map(TextField::CheckNote));
    for case in &canvas.cases {
        fields.extend([TextField::CaseName(case.id), TextField::CaseFacts(case.id)]);
        fields.extend(case.answers.iter().map(|answer| TextField::CaseReason(case.id, answer.id)));
    }
    fields
}

/// The texts that a canvas of this template always has: those of no row.
pub(in crate::app) fn fixed_fields(template: &Template) -> Vec<TextField> {
    let mut fields = vec![TextField::Subject, TextField::Contact, TextField::Version, TextField::Pitch];
    for section in &template.sections {
        match section.kind {
            SectionKind::Text => fields.push(TextField::Section(section.id.clone())),
            SectionKind::Questions => {
                let answer = |id| TextField::Answer(section.id.clone(), id);
                fields.extend(section.questions.iter().map(|question| answer(question.id.clone())));
            }
            SectionKind::Pitch | SectionKind::Partners | SectionKind::Actions => {}
        }
    }
    fields.extend(template.check_ids().map(TextField::CheckNote));
    fields
}
