//! Fields that are filled in on the screen: an `AcroForm` of texts, choices and signatures.
//!
//! Each has its appearance here, so that no reader has to make one before the page looks as it should: an empty field looks
//! like nothing, and what stands around it is drawn on the page. Fields are tagged by [`super::structure`].

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::PdfError;
use super::strings::bounded;
use crate::export::fonts::font_name;
use crate::export::scene::{ElementId, Face, Field, Takes};

/// The flag of an annotation that is printed.
const PRINT: i64 = 4;
/// The flag of a text of several lines.
const MULTILINE: i64 = 1 << 12;
/// The flag of choices of which at most one is ticked.
const RADIO: i64 = 1 << 15;
/// The flag of a form with a field for a signature.
const HAS_SIGNATURES: i64 = 1;
/// The size of what is typed, in points.
const SIZE: u8 = 10;

/// The fields of a document.
#[derive(Default)]
pub(super) struct Form {
    /// In reading order.
    fields: Vec<Object>,
    /// The choices by what they stand in: the field that they are of, and their widgets.
    groups: BTreeMap<(ElementId, usize), Group>,
    has_text: bool,
    has_signatures: bool,
    count: usize,
}

/// Choices of which at most one is ticked.
struct Group {
    field: ObjectId,
    title: String,
    choices: Vec<Object>,
}

impl Form {
    /// The widget of a field, with left, lower, right and upper edge.
    pub(super) fn widget(&mut self, document: &mut Document, field: &Field, area: [f32; 4]) -> Dictionary {
        let size = (area[2] - area[0], area[3] - area[1]);
        let mut widget = Dictionary::from_iter([
            ("Type", Object::from("Annot")),
            ("Subtype", "Widget".into()),
            ("Rect", area.into_iter().map(Object::Real).collect::<Vec<_>>().into()),
            ("F", Object::Integer(PRINT)),
            ("TU", bounded(&field.label)),
        ]);
        match &field.takes {
            Takes::Text { is_multiline } => {
                self.has_text = true;
                widget.set("FT", "Tx");
                widget.set("DA", typed_look());
                if *is_multiline {
                    widget.set("Ff", MULTILINE);
                }
                widget.set("AP", look(document.add_object(appearance(size, "/Tx BMC EMC")).into()));
            }
            Takes::Signature => {
                self.has_signatures = true;
                widget.set("FT", "Sig");
                widget.set("AP", look(document.add_object(appearance(size, "")).into()));
            }
            Takes::Choice { group, title, option } => {
                let group = self.groups.entry(*group).or_insert_with(|| {
                    let field = document.new_object_id();
                    self.fields.push(field.into());
                    Group { field, title: title.clone(), choices: Vec::new() }
                });
                let ticked = document.add_object(appearance(size, &tick(size.0)));
                let unticked = document.add_object(appearance(size, ""));
                let states = Dictionary::from_iter([
                    (option.as_str(), Object::Reference(ticked)),
                    ("Off", unticked.into()),
                ]);
                widget.set("Parent", group.field);
                widget.set("AS", "Off");
                widget.set("AP", look(states.into()));
                return widget;
            }
        }
        self.count += 1;
        widget.set("T", Object::string_literal(format!("field{}", self.count)));
        widget
    }

    /// Takes a widget into the form, now that it is in the document.
    pub(super) fn add(&mut self, field: &Field, widget: ObjectId) {
        match &field.takes {
            Takes::Text { .. } | Takes::Signature => self.fields.push(widget.into()),
            Takes::Choice { group, .. } => {
                if let Some(group) = self.groups.get_mut(group) {
                    group.choices.push(widget.into());
                }
            }
        }
    }

    /// The form. `None` if there are no fields.
    pub(super) fn finish(
        self,
        document: &mut Document,
        page: Option<ObjectId>,
    ) -> Result<Option<Dictionary>, PdfError> {
        if self.fields.is_empty() {
            return Ok(None);
        }
        for (number, group) in (1..).zip(self.groups.into_values()) {
            let field = Dictionary::from_iter([
                ("FT", Object::from("Btn")),
                ("Ff", Object::Integer(RADIO)),
                ("T", Object::string_literal(format!("choice{number}"))),
                ("TU", bounded(&group.title)),
                ("V", "Off".into()),
                ("Kids", group.choices.into()),
            ]);
            document.set_object(group.field, field);
        }
        let mut form = Dictionary::from_iter([("Fields", Object::Array(self.fields))]);
        if self.has_signatures {
            form.set("SigFlags", HAS_SIGNATURES);
        }
        if self.has_text
            && let Some(font) = font(document, page)?
        {
            let fonts = Dictionary::from_iter([(font_name(Face::Regular), font)]);
            form.set("DR", Dictionary::from_iter([("Font", Object::Dictionary(fonts))]));
            form.set("DA", typed_look());
        }
        Ok(Some(form))
    }
}

/// The font for what is typed, from those of the pages.
fn font(document: &Document, page: Option<ObjectId>) -> Result<Option<Object>, PdfError> {
    let Some(page) = page else { return Ok(None) };
    let resources = document.get_dictionary(page)?.get(b"Resources")?;
    let (_, resources) = document.dereference(resources)?;
    let (_, fonts) = document.dereference(resources.as_dict()?.get(b"Font")?)?;
    Ok(Some(fonts.as_dict()?.get(font_name(Face::Regular).as_bytes())?.clone()))
}

/// How typed text looks, as operators.
fn typed_look() -> Object {
    Object::string_literal(format!("/{} {SIZE} Tf 0 g", font_name(Face::Regular)))
}

/// The only appearance of a widget, or those of its states.
fn look(normal: Object) -> Dictionary {
    Dictionary::from_iter([("N", normal)])
}

/// What is drawn for a widget.
fn appearance((width, height): (f32, f32), operators: &str) -> Stream {
    let area = [0.0, 0.0, width, height].map(Object::Real).to_vec();
    let description = Dictionary::from_iter([
        ("Type", Object::from("XObject")),
        ("Subtype", "Form".into()),
        ("BBox", area.into()),
        ("Resources", Dictionary::new().into()),
    ]);
    Stream::new(description, operators.as_bytes().to_vec())
}

/// A tick in a square of this edge.
fn tick(edge: f32) -> String {
    let at = |x: f32, y: f32| format!("{:.2} {:.2}", x * edge, y * edge);
    let line = edge * 0.14;
    format!("0.1 G {line:.2} w {} m {} l {} l S", at(0.22, 0.50), at(0.43, 0.28), at(0.80, 0.74))
}
