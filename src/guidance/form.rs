//! The advice of a form, held against a canvas.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uuid::Uuid;

use super::advice::{Advice, AdvisedRow};
use super::rules::{Condition, Rule};
use crate::canvas::{Canvas, RowRef, SectionId, is_blank_row};
use crate::schema::{AnyRow, Value, View, value};
use crate::template::{FormCondition, FormRule, Localised, Template};

/// In front of the id of a rule of a form, which is unique within its template only.
const PREFIX: &str = "form-";

/// A rule of a form as one of the method.
fn rule_of(template: &Template, rule: &FormRule, language: &str) -> Rule {
    Rule {
        id: format!("{PREFIX}{}", rule.id),
        condition: Condition::Form(rule.condition.clone()),
        message: rule.message.clone(),
        why: rule.why.clone(),
        source: template.title.text(language).to_owned(),
    }
}

/// What the rule of a form says that [`rule_of`] gave this id.
pub(super) fn form_message<'a>(template: &'a Template, id: &str) -> Option<&'a Localised> {
    let id = id.strip_prefix(PREFIX)?;
    template.advice.iter().find(|rule| rule.id == id).map(|rule| &rule.message)
}

/// What a form advises on a day, in the order of its rules.
pub(super) fn form_advice(canvas: &Canvas, template: &Template, today: Date) -> Vec<Advice> {
    let of = |rule: &FormRule| {
        let rows = places(&rule.condition, canvas, template, today)?;
        let section = rule.condition.section()?.clone();
        let places = rows.into_iter().map(AdvisedRow::Declared).collect();
        Some(Advice { rule: rule_of(template, rule, &canvas.language), section, places })
    };
    let is_wanted = |advice: &Advice| !canvas.silenced.contains_key(&advice.rule.id);
    template.advice.iter().filter_map(of).filter(is_wanted).collect()
}

/// Where a condition holds. `None` if it does not hold; no rows if it holds for the section as a whole.
fn places(
    condition: &FormCondition,
    canvas: &Canvas,
    template: &Template,
    today: Date,
) -> Option<Vec<RowRef>> {
    let found: Vec<RowRef> = match condition {
        FormCondition::Row { section, is, lacks } => {
            let is_it = |row: &dyn AnyRow| {
                stands_at_all(row, is) && lacks.iter().any(|column| !is_filled(row, column))
            };
            rows(canvas, template, section).filter(|row| is_it(*row)).map(reference).collect()
        }
        FormCondition::Past { section, column, unless } => {
            let is_over =
                |row: &dyn AnyRow| matches!(value_of(row, column), Some(Value::Date(day)) if day < today);
            let table = template.section(section);
            let is_done = |row: &dyn AnyRow| {
                table.is_some_and(|table| table.is_done(row))
                    || unless.iter().any(|(column, option)| stands_at(row, column, option))
            };
            rows(canvas, template, section)
                .filter(|row| is_over(*row) && !is_done(*row))
                .map(reference)
                .collect()
        }
        FormCondition::NotNamed { section, by, column } => {
            let named: BTreeSet<Uuid> = rows(canvas, template, by)
                .filter_map(|row| {
                    if let Some(Value::Reference(id)) = value_of(row, column) { Some(id) } else { None }
                })
                .collect();
            rows(canvas, template, section)
                .filter(|row| !named.contains(&row.uuid()))
                .map(reference)
                .collect()
        }
        FormCondition::Same { section, column } => {
            let mut held: BTreeMap<String, Vec<RowRef>> = BTreeMap::new();
            for row in rows(canvas, template, section) {
                if let Some(value) = value_of(row, column) {
                    held.entry(value.encode().into_owned()).or_default().push(reference(row));
                }
            }
            held.into_values().filter(|rows| rows.len() > 1).flatten().collect()
        }
        FormCondition::OneSided { section } => {
            let section = template.section(section)?;
            let said = |side: &str| {
                section.asked.iter().any(|asked| {
                    asked.id.as_str() == side && !canvas.answer(&section.id, &asked.id).trim().is_empty()
                })
            };
            let count = section.sides.iter().filter(|side| said(side.id.as_str())).count();
            return (1..section.sides.len()).contains(&count).then(Vec::new);
        }
        FormCondition::Nothing { sections } => {
            let is_empty =
                |id: &SectionId| template.section(id).is_none_or(|found| !found.is_filled_on(canvas));
            let elsewhere = || {
                let others = template.sections.iter().filter(|section| !sections.contains(&section.id));
                others.into_iter().any(|section| section.is_filled_on(canvas))
            };
            return (sections.iter().all(is_empty) && elsewhere()).then(Vec::new);
        }
    };
    (!found.is_empty()).then_some(found)
}

/// The rows of a table in which something stands.
fn rows<'a>(
    canvas: &'a Canvas,
    template: &Template,
    section: &SectionId,
) -> impl Iterator<Item = &'a dyn AnyRow> + use<'a> {
    let rows = template.section(section).map(|section| section.rows_on(canvas));
    rows.into_iter().flatten().filter(|row| !is_blank_row(*row))
}

fn reference(row: &dyn AnyRow) -> RowRef {
    RowRef::of_kind(row.kind(), row.uuid())
}

fn value_of(row: &dyn AnyRow, column: &str) -> Option<Value> {
    row.field(column).and_then(|(info, field)| value(&info, field))
}

fn is_filled(row: &dyn AnyRow, column: &str) -> bool {
    row.field(column).is_some_and(|(_, field)| match field.view() {
        View::Text(text) => !text.trim().is_empty(),
        view @ (View::One(_) | View::Members(_) | View::Rows(_)) => !view.is_blank(),
    })
}

fn stands_at(row: &dyn AnyRow, column: &str, option: &str) -> bool {
    matches!(value_of(row, column), Some(Value::Word(word)) if word == option)
}

fn stands_at_all(row: &dyn AnyRow, options: &BTreeMap<String, String>) -> bool {
    options.iter().all(|(column, option)| stands_at(row, column, option))
}
