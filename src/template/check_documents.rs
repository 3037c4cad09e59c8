//! What is wrong with the documents of a form.

use std::collections::BTreeSet;

use super::check::{Check, LONGEST_TITLE, MOST_SECTIONS};
use super::{ColumnKind, DocumentKind, DocumentTemplate, SectionKind, Template, TemplateMistake};
use crate::canvas::SectionId;

impl Check {
    pub(super) fn documents(&mut self, template: &Template) {
        let mut kinds = BTreeSet::new();
        for (index, document) in template.documents.iter().enumerate() {
            let at = |field: &str| format!("documents[{index}].{field}");
            if !kinds.insert(document.document) {
                self.add(at("document"), TemplateMistake::DocumentTwice);
                // A list of the same document over and over is not looked at further.
                return;
            }
            if let Some(title) = &document.title {
                self.titled(&at("title"), title);
                self.length(&at("title"), title, LONGEST_TITLE);
            }
            self.document(template, document, &at);
        }
    }

    fn document(&mut self, template: &Template, document: &DocumentTemplate, at: &dyn Fn(&str) -> String) {
        let kinds: [(_, _, &[SectionKind]); 2] = [
            ("place", &document.place, &[SectionKind::Text]),
            ("boxed", &document.boxed, &[SectionKind::Table]),
        ];
        let mut told = BTreeSet::new();
        for (field, section, kinds) in kinds {
            let Some(section) = section else { continue };
            let fits = |kind| document.document == DocumentKind::Minutes && kinds.contains(&kind);
            self.in_document(template, &at(field), section, fits);
            told.insert(section);
        }
        if !self.count(&at("parts"), document.parts.len(), MOST_SECTIONS) {
            return;
        }
        for (number, part) in document.parts.iter().enumerate() {
            let at = |field: &str| at(&format!("parts[{number}].{field}"));
            let fits = |kind| match document.document {
                DocumentKind::Report => true,
                // What is written for one partner is not for all who get minutes.
                DocumentKind::Minutes => kind != SectionKind::Pitch,
                DocumentKind::Pitch
                | DocumentKind::Poster
                | DocumentKind::Motivation
                | DocumentKind::Cards
                | DocumentKind::Notes => false,
            };
            self.in_document(template, &at("section"), &part.section, fits);
            if !told.insert(&part.section) {
                self.add(at("section"), TemplateMistake::DocumentSectionTwice);
            }
            let Some(apart) = &part.apart else { continue };
            let section = template.section(&part.section);
            let mut columns = section.into_iter().flat_map(|section| &section.columns);
            if !columns.any(|column| column.id == apart.column && column.kind == ColumnKind::Tick) {
                self.add(at("apart.column"), TemplateMistake::NoSuchColumn);
            }
            for (field, title) in [("ticked", &apart.ticked), ("unticked", &apart.unticked)] {
                let place = at(&format!("apart.{field}"));
                self.titled(&place, title);
                self.length(&place, title, LONGEST_TITLE);
            }
        }
    }

    /// A section that a document names where it may be of some kinds.
    fn in_document(
        &mut self,
        template: &Template,
        place: &str,
        id: &SectionId,
        fits: impl Fn(SectionKind) -> bool,
    ) {
        match template.section(id) {
            None => self.add(place, TemplateMistake::NoSuchSection),
            Some(section) if !fits(section.kind) => self.add(place, TemplateMistake::NotInDocument),
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::read;

    /// Puts a value at a place of the minutes, and expects a message that contains the given words.
    #[track_caller]
    fn check(pointer: &str, value: Value, expect: &str) {
        let mut form: Value = serde_json::from_str(include_str!("../../templates/minutes.json")).unwrap();
        *form.pointer_mut(pointer).unwrap() = value;
        let message = read("minutes.json", &form.to_string()).map(|_| String::new());
        let message = message.unwrap_or_else(|error| error.to_string());
        assert!(message.contains(expect) && message.is_empty() == expect.is_empty(), "{message}");
    }

    #[test]
    fn what_a_document_names_is_there_and_fits_in_it() {
        check("/version", json!(7), "");
        check("/documents/0/boxed", json!("nowhere"), "at documents[0].boxed: there is no section");
        check("/documents/0/boxed", json!("request"), "at documents[0].boxed: minutes have");
        check("/documents/0/place", json!("topics"), "at documents[0].place: minutes have");
        check("/documents/0/title", json!({}), "at documents[0].title: a text is missing");
        check(
            "/documents/0/parts/1/section",
            json!("nowhere"),
            "at documents[0].parts[1].section: there is no",
        );
        check(
            "/documents/0/parts/1/section",
            json!("people"),
            "at documents[0].parts[1].section: a document",
        );
        check("/documents/0/parts/1/section", json!("agreements"), "at documents[0].parts[1].section: a doc");
        check("/documents/0/parts/0/apart/column", json!("name"), "at documents[0].parts[0].apart.column");
        check("/documents/0/parts/0/apart/ticked", json!({}), "at documents[0].parts[0].apart.ticked");
        check("/documents/1/document", json!("report"), "at documents[2].document: a form has one");
        check("/documents/1/document", json!("drawing"), "at documents[1].document");
        let parts = json!({"document": "poster", "parts": [{"section": "topics"}]});
        check("/documents/1", parts, "at documents[1].parts[0].section: minutes have");
        let ordered = json!({"document": "pitch", "title": {"en": "Story"}});
        check("/documents/1", ordered, "");
    }
}
