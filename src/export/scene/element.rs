//! The tree of meaning behind the drawings.

/// The place of an element in [`Elements`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ElementId(usize);

/// What a drawing belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// Decoration, or page furniture such as a page number: not read aloud.
    Artifact,
    /// Content of an element.
    Element(ElementId),
}

/// Whose words a text consists of, and with that its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// The team's words, in the language of the canvas.
    Team,
    /// Fixed words, in the language that was chosen for the export.
    Program,
}

/// The marker of the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// Nothing.
    None,
    /// Dots and dashes.
    Bullets,
    /// Numbers.
    Decimal,
    /// Small letters.
    Letters,
    /// Small Roman numerals.
    Roman,
    /// Squares.
    Boxes,
}

/// The kind of an element; the names are those of the standard structure types of PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ElementKind {
    /// The root.
    Document,
    /// A part of the document with its heading.
    Section,
    /// A heading of level 1, 2 or 3.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A part of a paragraph.
    Span,
    /// A list.
    List(Numbering),
    /// One item of a list.
    ListItem,
    /// The number or sign in front of an item.
    Label,
    /// The item itself.
    ListBody,
    /// A table.
    Table,
    /// One row of a table.
    TableRow,
    /// A heading of a column.
    ColumnHeader,
    /// A heading of a row.
    RowHeader,
    /// A cell.
    TableCell,
    /// A drawing that carries information.
    Figure {
        /// The alternative text.
        alternative: String,
        /// Whose words those are.
        voice: Voice,
    },
    /// Contents: the headings with their pages.
    Contents,
    /// One heading in the contents.
    ContentsItem,
    /// A link to another element.
    Jump {
        /// The element that it leads to.
        to: ElementId,
    },
    /// A field of a form.
    Field(Field),
    /// A link.
    Link {
        /// The address it leads to.
        target: String,
    },
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What belongs in it.
    pub label: String,
    /// What it takes.
    pub takes: Takes,
}

/// What a field of a form takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Takes {
    /// Text, on several lines or one.
    Text {
        /// Whether it may have several lines.
        is_multiline: bool,
    },
    /// A signature.
    Signature,
    /// A tick, which at most one of a group has.
    Choice {
        /// The table that the group stands in, and its column.
        group: (ElementId, usize),
        /// What the group is about.
        title: String,
        /// What this one says.
        option: String,
    },
}

/// One element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub kind: ElementKind,
    /// The element it is a part of; only the root has none.
    pub parent: Option<ElementId>,
    /// Its parts, in reading order.
    pub children: Vec<ElementId>,
}

/// Every element of a document, the root first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elements(Vec<Element>);

impl ElementId {
    /// The index of the element in the order of creation.
    pub const fn index(self) -> usize {
        self.0
    }
}

impl Elements {
    /// The root.
    pub const ROOT: ElementId = ElementId(0);

    /// Adds the last part of an element.
    pub fn add(&mut self, parent: ElementId, kind: ElementKind) -> ElementId {
        let id = ElementId(self.0.len());
        self.0.push(Element { kind, parent: Some(parent), children: Vec::new() });
        if let Some(parent) = self.0.get_mut(parent.0) {
            parent.children.push(id);
        }
        id
    }

    /// The element with this id.
    pub fn get(&self, id: ElementId) -> Option<&Element> {
        self.0.get(id.0)
    }

    /// Every element with its id, in the order of creation.
    pub fn iter(&self) -> impl Iterator<Item = (ElementId, &Element)> {
        self.0.iter().enumerate().map(|(index, element)| (ElementId(index), element))
    }

    /// Every element with its depth, in reading order.
    pub fn in_reading_order(&self) -> Vec<(usize, ElementId)> {
        let mut found = Vec::with_capacity(self.0.len());
        let mut waiting = vec![(0, Self::ROOT)];
        while let Some((depth, id)) = waiting.pop() {
            found.push((depth, id));
            let children = self.get(id).map_or(&[][..], |element| &element.children);
            waiting.extend(children.iter().rev().map(|child| (depth + 1, *child)));
        }
        found
    }
}

impl Default for Elements {
    fn default() -> Self {
        Self(vec![Element { kind: ElementKind::Document, parent: None, children: Vec::new() }])
    }
}

impl ElementKind {
    /// Whether it runs on in the line of the element that it is a part of.
    pub const fn is_inline(&self) -> bool {
        matches!(self, Self::Span | Self::Link { .. } | Self::Jump { .. })
    }
}
