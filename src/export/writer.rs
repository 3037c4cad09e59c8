//! What the poster and the pitch both need to turn words into paragraphs with a meaning.

use super::scene::Drawing;
use super::scene::{Color, ElementId, ElementKind, Elements, Face, LinkArea, Owner, Page, Rect, Scene};
use super::style::TEXT;
use super::text::{Paragraph, Piece, Typesetter};
use crate::canvas::Canvas;
use crate::i18n::Texts;

/// Shapes paragraphs and grows the tree of elements that they belong to.
pub(super) struct Writer<'a> {
    /// The fixed words.
    pub(super) texts: &'a Texts,
    /// What has been written, in reading order.
    pub(super) elements: Elements,
    typesetter: Typesetter,
}

/// A font and a colour.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub(super) face: Face,
    pub(super) color: Color,
}

impl Look {
    /// Body text.
    pub(super) const TEXT: Self = Self { face: Face::Regular, color: TEXT };

    /// A font and a colour.
    pub(super) const fn new(face: Face, color: Color) -> Self {
        Self { face, color }
    }
}

impl<'a> Writer<'a> {
    /// A writer with an empty tree.
    pub(super) fn new(texts: &'a Texts) -> Self {
        Self { texts, elements: Elements::default(), typesetter: Typesetter::new() }
    }

    /// Adds an element.
    pub(super) fn add(&mut self, parent: ElementId, kind: ElementKind) -> ElementId {
        self.elements.add(parent, kind)
    }

    /// Shapes words that belong to an element or to none.
    pub(super) fn words(&mut self, text: impl Into<String>, look: Look, owner: Owner) -> Paragraph {
        self.typesetter.shape(vec![piece(text, look, owner)])
    }

    /// Shapes words in different styles.
    pub(super) fn pieces(&mut self, pieces: Vec<Piece>) -> Paragraph {
        self.typesetter.shape(pieces)
    }

    /// Shapes a paragraph that is an element of its own.
    pub(super) fn paragraph(&mut self, text: impl Into<String>, look: Look, parent: ElementId) -> Paragraph {
        let element = self.add(parent, ElementKind::Paragraph);
        self.words(text, look, Owner::Element(element))
    }

    /// Shapes page furniture, which is not read aloud.
    pub(super) fn furniture(&mut self, text: impl Into<String>, look: Look) -> Paragraph {
        self.words(text, look, Owner::Artifact)
    }

    /// Hands over the tree with the pages that were drawn.
    pub(super) fn finish(self, title: String, canvas: &Canvas, pages: Vec<Page>) -> Scene {
        // What is no language tag would make a reader speak in no language at all.
        let is_tag = |tag: &str| tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let language = match canvas.language.trim() {
            language if !language.is_empty() && is_tag(language) => language,
            _ => self.texts.language().tag(),
        };
        let mut scene = Scene { pages, elements: self.elements, ..Scene::new(title, language) };
        add_link_areas(&mut scene);
        scene
    }
}

/// A piece of a paragraph.
pub(super) fn piece(text: impl Into<String>, look: Look, owner: Owner) -> Piece {
    Piece { text: text.into(), face: look.face, color: look.color, owner, is_underlined: false }
}

/// Makes the words of every link clickable.
fn add_link_areas(scene: &mut Scene) {
    for page in &mut scene.pages {
        for item in &page.items {
            let (Owner::Element(element), Drawing::Text(run)) = (item.owner, &item.drawing) else { continue };
            let kind = scene.elements.get(element).map(|element| &element.kind);
            if matches!(kind, Some(ElementKind::Link { .. })) {
                let area = Rect::new(run.x, run.baseline - run.size, run.width(), run.size * 1.25);
                page.links.push(LinkArea { element, area });
            }
        }
    }
}
