//! What is wrong with the advice of a form: it names what is not there.

use std::collections::BTreeSet;

use super::check::{Check, LONGEST_TEXT, LONGEST_TITLE};
use super::{
    ColumnKind, ColumnTemplate, FormCondition, SectionKind, SectionTemplate, Template, TemplateMistake,
};
use crate::canvas::SectionId;

/// Pieces of advice of a template.
const MOST_ADVICE: usize = 100;

/// The kinds of columns of which two rows can hold the same.
const COMPARED: [ColumnKind; 3] = [ColumnKind::Choice, ColumnKind::Partner, ColumnKind::Row];

impl Check {
    pub(super) fn advice(&mut self, template: &Template) {
        if !self.count("advice", template.advice.len(), MOST_ADVICE) {
            return;
        }
        let mut ids = BTreeSet::new();
        for (index, rule) in template.advice.iter().enumerate() {
            let at = |field: &str| format!("advice[{index}].{field}");
            self.id(&at("id"), &mut ids, &rule.id);
            self.titled(&at("message"), &rule.message);
            self.length(&at("message"), &rule.message, LONGEST_TITLE);
            self.titled(&at("why"), &rule.why);
            self.length(&at("why"), &rule.why, LONGEST_TEXT);
            self.condition(&at("condition"), template, &rule.condition);
        }
    }

    fn condition(&mut self, place: &str, template: &Template, condition: &FormCondition) {
        let at = |field: &str| format!("{place}.{field}");
        match condition {
            FormCondition::Row { section, is, lacks } => {
                let Some(table) = self.table_of(at("section"), template, section) else { return };
                self.options_of(&at("is"), table, is);
                if lacks.is_empty() {
                    self.add(at("lacks"), TemplateMistake::NoSuchColumn);
                }
                for (index, column) in lacks.iter().enumerate() {
                    self.column_of(format!("{place}.lacks[{index}]"), table, column, |_| true);
                }
            }
            FormCondition::Past { section, column, unless } => {
                let Some(table) = self.table_of(at("section"), template, section) else { return };
                self.column_of(at("column"), table, column, |column| column.kind == ColumnKind::Date);
                self.options_of(&at("unless"), table, unless);
            }
            FormCondition::NotNamed { section, by, column } => {
                self.table_of(at("section"), template, section);
                let Some(table) = self.table_of(at("by"), template, by) else { return };
                let names = |column: &ColumnTemplate| column.table.as_ref() == Some(section);
                self.column_of(at("column"), table, column, names);
            }
            FormCondition::Same { section, column } => {
                let Some(table) = self.table_of(at("section"), template, section) else { return };
                self.column_of(at("column"), table, column, |column| COMPARED.contains(&column.kind));
            }
            FormCondition::OneSided { section } => {
                let found = template.section(section);
                if found.is_none_or(|section| section.kind != SectionKind::Sides) {
                    self.add(at("section"), TemplateMistake::NoSuchSection);
                }
            }
            FormCondition::Nothing { sections } => {
                if sections.is_empty() {
                    self.add(at("sections"), TemplateMistake::NoSuchSection);
                }
                for (index, section) in sections.iter().enumerate() {
                    if template.section(section).is_none() {
                        self.add(format!("{place}.sections[{index}]"), TemplateMistake::NoSuchSection);
                    }
                }
            }
        }
    }

    fn table_of<'a>(
        &mut self,
        place: String,
        template: &'a Template,
        id: &SectionId,
    ) -> Option<&'a SectionTemplate> {
        let table = template.section(id).filter(|section| section.kind == SectionKind::Table);
        if table.is_none() {
            self.add(place, TemplateMistake::NoSuchTable);
        }
        table
    }

    fn column_of(
        &mut self,
        place: String,
        table: &SectionTemplate,
        id: &str,
        fits: impl Fn(&ColumnTemplate) -> bool,
    ) {
        if !table.columns.iter().any(|column| column.id == id && fits(column)) {
            self.add(place, TemplateMistake::NoSuchColumn);
        }
    }

    /// Options by the columns that they belong to.
    fn options_of(
        &mut self,
        place: &str,
        table: &SectionTemplate,
        options: &std::collections::BTreeMap<String, String>,
    ) {
        for (column, option) in options {
            let has_it = |found: &ColumnTemplate| {
                found.kind == ColumnKind::Choice && found.options.iter().any(|known| known.id == *option)
            };
            self.column_of(format!("{place}.{column}"), table, column, has_it);
        }
    }
}
