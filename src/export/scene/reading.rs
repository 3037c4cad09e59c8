//! The text of a scene as it is read aloud: element by element, regardless of page and column.

use std::collections::BTreeMap;

use super::{Drawing, ElementId, ElementKind, GlyphRun, Owner, Page, Scene};

impl Scene {
    /// All text in reading order, a line for each block; page furniture is left out.
    pub fn text(&self) -> String {
        let contents = self.contents();
        let mut text = String::new();
        for (_, id) in self.elements.in_reading_order() {
            let Some(element) = self.elements.get(id) else { continue };
            if !element.kind.is_inline() && !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            if let Some(content) = contents.get(&id) {
                text.push_str(content);
            }
        }
        text
    }

    /// The tree with its texts, one element a line, for a person or a test to read.
    pub fn outline(&self) -> String {
        let contents = self.contents();
        let mut outline = String::new();
        for (depth, id) in self.elements.in_reading_order() {
            let Some(element) = self.elements.get(id) else { continue };
            let content = contents.get(&id).map_or("", |content| content.trim_end());
            let note = if let ElementKind::Link { target } = &element.kind {
                format!(" <{target}>")
            } else if let ElementKind::Figure { alternative, .. } = &element.kind {
                format!(" [{alternative}]")
            } else {
                String::new()
            };
            let name = format!("{}{}{note}", "  ".repeat(depth), element.kind.name());
            outline.push_str(format!("{name} {content}").trim_end());
            outline.push('\n');
        }
        outline
    }

    /// The text of each element itself, without that of its parts.
    pub fn contents(&self) -> BTreeMap<ElementId, String> {
        let mut contents: BTreeMap<ElementId, String> = BTreeMap::new();
        for (owner, run) in self.pages.iter().flat_map(Page::runs_in_reading_order) {
            if let Owner::Element(id) = owner {
                // A hyphen within a word is there for the eye only.
                contents.entry(id).or_default().push_str(&run.text.replace('\u{AD}', ""));
            }
        }
        contents
    }
}

impl Page {
    /// The texts of a page; those on one line are drawn from left to right, but not always read so.
    fn runs_in_reading_order(&self) -> Vec<(Owner, &GlyphRun)> {
        let runs = self.items.iter().filter_map(|item| match &item.drawing {
            Drawing::Text(run) => Some((item.owner, run)),
            Drawing::Shape(_) | Drawing::Picture(_) => None,
        });
        let mut runs: Vec<_> = runs.collect();
        let line = |(owner, run): &(Owner, &GlyphRun)| (*owner, run.baseline.to_bits());
        for line in runs.chunk_by_mut(|one, next| line(one) == line(next)) {
            line.sort_by_key(|(_, run)| run.place);
        }
        runs
    }
}

impl ElementKind {
    /// The name of its structure type in PDF.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(_) => "H3",
            Self::Paragraph => "P",
            Self::Span => "Span",
            Self::List(_) => "L",
            Self::ListItem => "LI",
            Self::Label => "Lbl",
            Self::ListBody => "LBody",
            Self::Table => "Table",
            Self::TableRow => "TR",
            Self::ColumnHeader | Self::RowHeader => "TH",
            Self::TableCell => "TD",
            Self::Figure { .. } => "Figure",
            Self::Contents => "TOC",
            Self::ContentsItem => "TOCI",
            Self::Field(_) => "Form",
            Self::Link { .. } | Self::Jump { .. } => "Link",
        }
    }
}
