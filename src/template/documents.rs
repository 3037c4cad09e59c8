//! Which documents are made of a canvas of a form.

use super::{DocumentKind, DocumentPart, DocumentTemplate, SectionKind, SectionTemplate, Template};

impl Template {
    /// What the form says of a document. `None` if it says nothing.
    pub fn document(&self, kind: DocumentKind) -> Option<&DocumentTemplate> {
        self.documents.iter().find(|document| document.document == kind)
    }

    /// The documents that the form has, the usual one first: those that it names, or the ones that fit what it asks for.
    /// Behind them comes the paper for a meeting, which every form has.
    pub fn document_kinds(&self) -> Vec<DocumentKind> {
        let mut kinds: Vec<DocumentKind> = self.documents.iter().map(|document| document.document).collect();
        if kinds.is_empty() {
            kinds = self.fitting_kinds();
        }
        for handout in [DocumentKind::Cards, DocumentKind::Notes] {
            if !kinds.contains(&handout) {
                kinds.push(handout);
            }
        }
        kinds
    }

    /// The documents that fit what the form asks for.
    fn fitting_kinds(&self) -> Vec<DocumentKind> {
        let tells = !self.story.is_empty() || self.sections.iter().any(|it| it.kind == SectionKind::Pitch);
        let fits = |kind: &DocumentKind| match kind {
            DocumentKind::Pitch => tells,
            DocumentKind::Poster | DocumentKind::Report => true,
            DocumentKind::Motivation => self.decision_aid().is_some(),
            DocumentKind::Minutes | DocumentKind::Cards | DocumentKind::Notes => false,
        };
        enum_iterator::all().filter(fits).collect()
    }

    /// The sections in the order of the report: those that the form names, and behind them the others.
    pub fn report_sections(&self) -> impl Iterator<Item = (&SectionTemplate, Option<&DocumentPart>)> {
        let parts = self.document(DocumentKind::Report).map(|document| document.parts.as_slice());
        let parts = parts.unwrap_or_default();
        let is_named = move |section: &&SectionTemplate| parts.iter().any(|part| part.section == section.id);
        let named = parts.iter().filter_map(|part| Some((self.section(&part.section)?, Some(part))));
        let others = self.sections.iter().filter(move |section| !is_named(section));
        named.chain(others.map(|section| (section, None)))
    }
}
