//! What an export looks like and means, without knowing a file format: pages of placed drawings, and the tree of
//! elements that says what each drawing is a part of, in reading order.
//!
//! Lengths are points, measured from the top left corner of a page; a backend turns a scene into bytes. Nothing here
//! chooses a place, a size or a word.

mod bounds;
mod element;
mod glyphs;
mod reading;
mod shape;

use std::sync::Arc;

pub use element::{Element, ElementId, ElementKind, Elements, Field, Numbering, Owner, Takes, Voice};
pub use glyphs::{BrokenWord, Cluster, Face, Glyph, GlyphRun};
pub use shape::{Color, Line, Paint, Path, Rect, Shape};

use crate::picture::Pixels;

/// A whole export.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The document's title, for the title bar of a reader.
    pub title: String,
    /// The organisations that the document is from. `None` if unknown.
    pub author: Option<String>,
    /// BCP 47 tag of the language of the team's words, which is that of the document.
    pub language: String,
    /// BCP 47 tag of the language of the fixed words.
    pub fixed_language: String,
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// What the drawings mean, in reading order.
    pub elements: Elements,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What is drawn, from back to front.
    pub items: Vec<Item>,
    /// Areas that can be clicked or filled in.
    pub links: Vec<LinkArea>,
}

/// One drawing and what it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The element that this is content of. `None` for decoration and page furniture.
    pub owner: Owner,
    /// The drawing itself.
    pub drawing: Drawing,
    /// Where on the page it shows. `None` if nothing of it is cut off.
    pub clip: Option<Rect>,
}

/// What can be drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// A piece of one line of text.
    Text(GlyphRun),
    /// A filled or stroked outline.
    Shape(Shape),
    /// A picture.
    Picture(Picture),
}

/// A picture that fills a rectangle.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Where on the page.
    pub area: Rect,
    /// What it looks like.
    pub pixels: Arc<Pixels>,
}

/// An area that can be clicked or filled in; what it does stands in its element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinkArea {
    /// The element of kind [`ElementKind::Link`], [`ElementKind::Jump`] or [`ElementKind::Field`].
    pub element: ElementId,
    /// Where on the page.
    pub area: Rect,
}

impl Scene {
    /// The pictures on all pages, each once; the same pixels at another address are another picture.
    pub fn pictures(&self) -> Vec<&Arc<Pixels>> {
        let mut pictures: Vec<&Arc<Pixels>> = Vec::new();
        for item in self.pages.iter().flat_map(|page| &page.items) {
            if let Drawing::Picture(picture) = &item.drawing
                && !pictures.iter().any(|known| Arc::ptr_eq(known, &picture.pixels))
            {
                pictures.push(&picture.pixels);
            }
        }
        pictures
    }

    /// The BCP 47 tag of the language in which somebody speaks.
    pub fn language_of(&self, voice: Voice) -> &str {
        match voice {
            Voice::Team => &self.language,
            Voice::Program => &self.fixed_language,
        }
    }
}

impl Page {
    /// An empty page of the given size in points.
    pub fn new(width: f32, height: f32) -> Self {
        Self { width, height, items: Vec::new(), links: Vec::new() }
    }

    /// Draws a shape.
    pub fn shape(&mut self, owner: Owner, shape: Shape) {
        self.items.push(Item { owner, drawing: Drawing::Shape(shape), clip: None });
    }

    /// Draws a picture.
    pub fn picture(&mut self, owner: Owner, picture: Picture) {
        self.items.push(Item { owner, drawing: Drawing::Picture(picture), clip: None });
    }

    /// Draws text.
    pub fn text(&mut self, owner: Owner, run: GlyphRun) {
        self.items.push(Item { owner, drawing: Drawing::Text(run), clip: None });
    }
}
