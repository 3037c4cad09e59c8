//! The structure tree: what the pieces of the pages mean, in reading order, for screen readers and for reflow.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, text_string};

use super::PdfError;
use super::form::Form;
use super::languages::Languages;
use super::objects::{SerializedObjects, write_entries, write_items, write_reference};
use super::outline::heading_texts;
use super::strings::{bounded, whole};
use crate::export::scene::{
    Drawing, Element, ElementId, ElementKind, Item, LinkArea, Numbering, Owner, Page, Picture, Rect, Scene,
};

/// The flag of an annotation that is printed.
const PRINT: i64 = 4;

/// A page of the document, and the element of each of its marked pieces, by number.
pub(super) struct MarkedPage {
    pub(super) object: ObjectId,
    pub(super) owners: Vec<ElementId>,
}

/// What an element consists of besides its parts.
#[derive(Clone, Copy)]
enum Leaf {
    /// A piece of a page, by the page and the number of the piece.
    Marked(ObjectId, i64),
    /// A link that can be clicked, on a page.
    Link(ObjectId, ObjectId),
}

/// Adds the tree, the links, the fields, and the way back from the pages to the tree; returns the root of the tree, the elements,
/// which are not in the document, and the form, if there are fields.
pub(super) fn write(
    document: &mut Document,
    scene: &Scene,
    languages: &Languages<'_>,
    pages: &[MarkedPage],
) -> Result<(ObjectId, SerializedObjects, Option<Dictionary>), PdfError> {
    let first_page = pages.first().map(|page| page.object);
    let root = document.new_object_id();
    let objects: Vec<ObjectId> = scene.elements.iter().map(|_| document.new_object_id()).collect();
    let first = objects.first().copied().ok_or(PdfError::NoElement)?;
    let mut tree =
        Tree { document, objects, contents: Vec::new(), parents: Vec::new(), form: Form::default() };
    tree.mark_pages(pages)?;
    tree.add_links(scene, pages)?;
    // In the order of the elements, and of the pages for each.
    tree.contents.sort_by_key(|(element, _)| *element);
    let boxes = figure_boxes(scene);
    let turned = texts_from_right_to_left(scene);
    let mut written = SerializedObjects::from(first.0);
    let mut contents = tree.contents.chunk_by(|(one, _), (next, _)| one == next).peekable();
    for (id, element) in scene.elements.iter() {
        let is_own = |contents: &&[(ElementId, Leaf)]| contents.first().is_some_and(|(own, _)| *own == id);
        let contents = contents.next_if(is_own).unwrap_or_default();
        let description = Description {
            language: languages.stated(id, &scene.elements),
            text: turned.get(&id).and_then(|text| whole(text)),
            figure: boxes.get(&id),
        };
        written.push(|bytes| tree.element(bytes, root, element, contents, description));
    }
    let form = std::mem::take(&mut tree.form).finish(tree.document, first_page)?;
    let next = tree.parents.len();
    let numbers = std::mem::take(&mut tree.parents).into_iter().enumerate();
    let numbers = numbers.flat_map(|(key, parents)| [integer(key), parents]).collect::<Vec<_>>();
    let parents = document.add_object(Dictionary::from_iter([("Nums", Object::Array(numbers))]));
    let tree = Dictionary::from_iter([
        ("Type", Object::from("StructTreeRoot")),
        ("K", vec![Object::Reference(first)].into()),
        ("ParentTree", parents.into()),
        ("ParentTreeNextKey", integer(next)),
    ]);
    document.set_object(root, tree);
    Ok((root, written, form))
}

struct Tree<'a> {
    document: &'a mut Document,
    /// The object of each element, by its index.
    objects: Vec<ObjectId>,
    /// What elements consist of.
    contents: Vec<(ElementId, Leaf)>,
    /// The values of the parent tree by key: the elements of a page's pieces, or that of a link.
    parents: Vec<Object>,
    /// The fields of the form.
    form: Form,
}

/// The attributes of an element besides its kind.
struct Description<'a> {
    language: Option<&'a str>,
    text: Option<Object>,
    /// Its place on its page.
    figure: Option<&'a [f32; 4]>,
}

impl Tree<'_> {
    fn object(&self, id: ElementId) -> Result<ObjectId, PdfError> {
        self.objects.get(id.index()).copied().ok_or(PdfError::NoElement)
    }

    fn mark_pages(&mut self, pages: &[MarkedPage]) -> Result<(), PdfError> {
        for page in pages {
            let mut elements = Vec::with_capacity(page.owners.len());
            for (number, owner) in (0..).zip(&page.owners) {
                elements.push(Object::Reference(self.object(*owner)?));
                self.contents.push((*owner, Leaf::Marked(page.object, number)));
            }
            let key = integer(self.parents.len());
            self.parents.push(elements.into());
            let written = self.document.get_dictionary_mut(page.object)?;
            written.set("StructParents", key);
            // Tab goes through the links in reading order.
            written.set("Tabs", "S");
        }
        Ok(())
    }

    fn add_links(&mut self, scene: &Scene, pages: &[MarkedPage]) -> Result<(), PdfError> {
        let objects: Vec<ObjectId> = pages.iter().map(|page| page.object).collect();
        let places = heading_texts(scene, &objects);
        for (drawn, page) in scene.pages.iter().zip(pages) {
            let mut links = Vec::new();
            for area in &drawn.links {
                let kind = scene.elements.get(area.element).map(|element| &element.kind);
                let mut link = match kind {
                    Some(ElementKind::Link { target }) => link(drawn, area, target),
                    Some(ElementKind::Jump { to }) => {
                        let Some((title, destination)) = places.get(to) else { continue };
                        jump(drawn, area, title, destination)
                    }
                    Some(ElementKind::Field(field)) => {
                        self.form.widget(self.document, field, upright(area.area, drawn))
                    }
                    _ => continue,
                };
                link.set("StructParent", integer(self.parents.len()));
                let link = self.document.add_object(link);
                if let Some(ElementKind::Field(field)) = kind {
                    self.form.add(field, link);
                }
                self.parents.push(self.object(area.element)?.into());
                self.contents.push((area.element, Leaf::Link(page.object, link)));
                links.push(Object::Reference(link));
            }
            if !links.is_empty() {
                self.document.get_dictionary_mut(page.object)?.set("Annots", links);
            }
        }
        Ok(())
    }

    fn element(
        &self,
        bytes: &mut Vec<u8>,
        root: ObjectId,
        element: &Element,
        contents: &[(ElementId, Leaf)],
        description: Description<'_>,
    ) {
        let parent = element.parent.and_then(|parent| self.objects.get(parent.index())).unwrap_or(&root);
        bytes.extend_from_slice(b"<</Type/StructElem/S/");
        bytes.extend_from_slice(element.kind.name().as_bytes());
        bytes.extend_from_slice(b"/P ");
        write_reference(bytes, *parent);
        let page = contents.first().map(|(_, Leaf::Marked(page, _) | Leaf::Link(page, _))| *page);
        if let Some(page) = page {
            bytes.extend_from_slice(b"/Pg ");
            write_reference(bytes, page);
        }
        if !contents.is_empty() || !element.children.is_empty() {
            bytes.extend_from_slice(b"/K[");
            let own = contents.iter().map(|(_, content)| reference(*content, page));
            let parts = element.children.iter().filter_map(|child| self.objects.get(child.index()));
            write_items(bytes, own.chain(parts.map(|part| Object::Reference(*part))));
            bytes.extend_from_slice(b"]");
        }
        let mut more = Dictionary::new();
        if let Some(attributes) = attributes(&element.kind, description.figure) {
            more.set("A", attributes);
        }
        if let ElementKind::Figure { alternative, .. } = &element.kind {
            more.set("Alt", bounded(alternative));
        }
        if let Some(language) = description.language {
            more.set("Lang", text_string(language));
        }
        if let Some(text) = description.text {
            more.set("ActualText", text);
        }
        write_entries(bytes, &more);
        bytes.extend_from_slice(b">>");
    }
}

/// A piece of the element's first page is a number alone; one of another page names that page.
fn reference(content: Leaf, first: Option<ObjectId>) -> Object {
    match content {
        Leaf::Marked(page, number) if Some(page) == first => Object::Integer(number),
        Leaf::Marked(page, number) => Object::Dictionary(Dictionary::from_iter([
            ("Type", Object::from("MCR")),
            ("Pg", page.into()),
            ("MCID", Object::Integer(number)),
        ])),
        Leaf::Link(page, link) => Object::Dictionary(Dictionary::from_iter([
            ("Type", Object::from("OBJR")),
            ("Pg", page.into()),
            ("Obj", link.into()),
        ])),
    }
}

fn attributes(kind: &ElementKind, figure: Option<&[f32; 4]>) -> Option<Dictionary> {
    let of = |owner: &str, name: &str, value: Object| {
        Some(Dictionary::from_iter([("O", Object::from(owner)), (name, value)]))
    };
    match kind {
        ElementKind::ColumnHeader => of("Table", "Scope", "Column".into()),
        ElementKind::RowHeader => of("Table", "Scope", "Row".into()),
        ElementKind::List(Numbering::Bullets) => of("List", "ListNumbering", "Disc".into()),
        ElementKind::List(Numbering::Letters) => of("List", "ListNumbering", "LowerAlpha".into()),
        ElementKind::List(Numbering::Roman) => of("List", "ListNumbering", "LowerRoman".into()),
        ElementKind::List(Numbering::Decimal) => of("List", "ListNumbering", "Decimal".into()),
        ElementKind::List(Numbering::Boxes) => of("List", "ListNumbering", "Square".into()),
        ElementKind::Figure { .. } => {
            of("Layout", "BBox", figure?.iter().copied().map(Object::Real).collect::<Vec<_>>().into())
        }
        ElementKind::Document
        | ElementKind::Section
        | ElementKind::Heading(_)
        | ElementKind::Paragraph
        | ElementKind::Span
        | ElementKind::List(Numbering::None)
        | ElementKind::ListItem
        | ElementKind::Label
        | ElementKind::ListBody
        | ElementKind::Table
        | ElementKind::TableRow
        | ElementKind::TableCell
        | ElementKind::Contents
        | ElementKind::ContentsItem
        | ElementKind::Jump { .. }
        | ElementKind::Field(_)
        | ElementKind::Link { .. } => None,
    }
}

fn link(page: &Page, area: &LinkArea, target: &str) -> Dictionary {
    let action = Dictionary::from_iter([
        ("S", Object::from("URI")),
        // An address has nothing but ASCII in it.
        ("URI", Object::string_literal(target)),
    ]);
    let mut annotation = annotation(page, area, target);
    annotation.set("A", action);
    annotation
}

/// A link to a heading of the document itself.
fn jump(page: &Page, area: &LinkArea, title: &str, destination: &Object) -> Dictionary {
    let mut annotation = annotation(page, area, title.trim());
    annotation.set("Dest", destination.clone());
    annotation
}

fn annotation(page: &Page, area: &LinkArea, contents: &str) -> Dictionary {
    Dictionary::from_iter([
        ("Type", Object::from("Annot")),
        ("Subtype", "Link".into()),
        ("Rect", upright(area.area, page).into_iter().map(Object::Real).collect::<Vec<_>>().into()),
        ("Border", vec![Object::Integer(0); 3].into()),
        ("F", Object::Integer(PRINT)),
        ("Contents", bounded(contents)),
    ])
}

/// The first rectangle of every figure, around its shapes and pictures.
fn figure_boxes(scene: &Scene) -> BTreeMap<ElementId, [f32; 4]> {
    let mut boxes: BTreeMap<ElementId, [f32; 4]> = BTreeMap::new();
    for (page, item) in scene.pages.iter().flat_map(|page| page.items.iter().map(move |item| (page, item))) {
        let Owner::Element(id) = item.owner else { continue };
        let points: Vec<(f32, f32)> = match &item.drawing {
            Drawing::Shape(shape) => shape.path.points().collect(),
            Drawing::Picture(Picture { area, .. }) => {
                vec![(area.x, area.y), (area.right(), area.bottom())]
            }
            Drawing::Text(_) => continue,
        };
        for (x, y) in points {
            let y = page.height - y;
            let around = boxes.entry(id).or_insert([x, y, x, y]);
            *around = [around[0].min(x), around[1].min(y), around[2].max(x), around[3].max(y)];
        }
    }
    boxes
}

/// The texts of elements whose glyphs stand, at least in part, in another order than that of reading.
fn texts_from_right_to_left(scene: &Scene) -> BTreeMap<ElementId, String> {
    let is_turned = |item: &Item| matches!(&item.drawing, Drawing::Text(run) if run.is_right_to_left);
    let turned = scene.pages.iter().flat_map(|page| &page.items).filter(|item| is_turned(item));
    let turned: BTreeSet<Owner> = turned.map(|item| item.owner).collect();
    if turned.is_empty() {
        return BTreeMap::new();
    }
    let texts = scene.contents().into_iter();
    texts.filter(|(id, _)| turned.contains(&Owner::Element(*id))).collect()
}

/// Left, lower, right and upper edge, measured from the lower left corner of the page.
fn upright(area: Rect, page: &Page) -> [f32; 4] {
    [area.x, page.height - area.bottom(), area.right(), page.height - area.y]
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
