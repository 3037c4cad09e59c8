//! What is wrong with the parts of a section: its sides, its options, and the columns of its table.

use std::collections::BTreeSet;

use super::check::{Check, LONGEST_TEXT, LONGEST_TITLE};
use super::{ColumnKind, ColumnTemplate, SectionKind, SectionTemplate, TemplateMistake};
use crate::canvas::Origin;

/// Options of a section or of a column.
const MOST_OPTIONS: usize = 50;

/// The name of the text for where the sides of a section differ.
const DIFFERENCES: &str = "differences";

impl Check {
    /// What is wrong with the sides of a section.
    pub(super) fn sides(&mut self, section: &SectionTemplate, at: &dyn Fn(&str) -> String) {
        let fits = match section.kind {
            SectionKind::Sides => matches!(section.sides.len(), 2 | 3),
            SectionKind::Text
            | SectionKind::Questions
            | SectionKind::Choice
            | SectionKind::Partners
            | SectionKind::Actions
            | SectionKind::Pitch
            | SectionKind::Table => section.sides.is_empty(),
        };
        if !fits {
            self.add(at("sides"), TemplateMistake::Sides);
            return;
        }
        let mut ids = BTreeSet::new();
        for (number, side) in section.sides.iter().enumerate() {
            let at = |field: &str| at(&format!("sides[{number}].{field}"));
            self.id(&at("id"), &mut ids, side.id.as_str());
            if side.id.as_str() == DIFFERENCES {
                self.add(at("id"), TemplateMistake::SideName);
            }
            self.titled(&at("title"), &side.title);
            self.length(&at("title"), &side.title, LONGEST_TITLE);
        }
    }

    /// What is wrong with the options of a section.
    pub(super) fn options(&mut self, section: &SectionTemplate, at: &dyn Fn(&str) -> String) {
        let is_choice = section.kind == SectionKind::Choice;
        if is_choice == section.options.is_empty() {
            self.add(at("options"), TemplateMistake::SectionOptions);
        }
        if section.several && !is_choice {
            self.add(at("several"), TemplateMistake::SectionOptions);
        }
        if !self.count(&at("options"), section.options.len(), MOST_OPTIONS) {
            return;
        }
        let mut ids = BTreeSet::new();
        for (number, option) in section.options.iter().enumerate() {
            let at = |field: &str| at(&format!("options[{number}].{field}"));
            self.id(&at("id"), &mut ids, &option.id);
            self.titled(&at("title"), &option.title);
            self.length(&at("title"), &option.title, LONGEST_TITLE);
            if let Some(text) = &option.text {
                self.length(&at("text"), text, LONGEST_TEXT);
            }
        }
    }

    /// What is wrong with the column that a table is a board of.
    pub(super) fn board(&mut self, section: &SectionTemplate, at: &dyn Fn(&str) -> String) {
        let Some(board) = &section.board else { return };
        if section.kind != SectionKind::Table {
            self.add(at("board"), TemplateMistake::Board);
            return;
        }
        let mut columns = section.columns.iter();
        if !columns.any(|column| column.id == *board && column.kind == ColumnKind::Choice) {
            self.add(at("board"), TemplateMistake::BoardColumn);
        }
    }

    pub(super) fn column(
        &mut self,
        column: &ColumnTemplate,
        sections: &[SectionTemplate],
        at: &dyn Fn(&str) -> String,
    ) {
        if matches!(column.id.as_str(), "id" | "position" | Origin::FIELD) {
            self.add(at("id"), TemplateMistake::ColumnName);
        }
        self.titled(&at("title"), &column.title);
        self.length(&at("title"), &column.title, LONGEST_TITLE);
        if let Some(unit) = &column.unit {
            self.length(&at("unit"), unit, LONGEST_TITLE);
        }
        if column.sum && column.kind != ColumnKind::Number {
            self.add(at("sum"), TemplateMistake::Sum);
        }
        match &column.table {
            _ if (column.kind == ColumnKind::Row) != column.table.is_some() => {
                self.add(at("table"), TemplateMistake::ColumnTable);
            }
            Some(table)
                if !sections.iter().any(|other| other.id == *table && other.kind == SectionKind::Table) =>
            {
                self.add(at("table"), TemplateMistake::NoSuchTable);
            }
            Some(_) | None => {}
        }
        if matches!(column.kind, ColumnKind::Choice | ColumnKind::List) == column.options.is_empty() {
            self.add(at("options"), TemplateMistake::Options);
        }
        if !self.count(&at("options"), column.options.len(), MOST_OPTIONS) {
            return;
        }
        let mut ids = BTreeSet::new();
        for (number, option) in column.options.iter().enumerate() {
            let at = |field: &str| at(&format!("options[{number}].{field}"));
            self.id(&at("id"), &mut ids, &option.id);
            self.titled(&at("title"), &option.title);
            self.length(&at("title"), &option.title, LONGEST_TITLE);
            if option.end && column.kind != ColumnKind::Choice {
                self.add(at("end"), TemplateMistake::End);
            }
        }
    }
}
