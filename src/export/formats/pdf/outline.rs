//! Bookmarks: the headings in reading order, those of a lower level within those of a higher one.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::strings::bounded;
use crate::export::scene::{Drawing, ElementId, ElementKind, Owner, Scene};

/// White between the top of the window and a heading that is jumped to, in points.
const ABOVE: f32 = 6.0;

struct Entry {
    level: u8,
    title: String,
    destination: Object,
    object: ObjectId,
    /// The entry that this one is a part of, by its place.
    parent: usize,
    previous: Option<usize>,
    next: Option<usize>,
    parts: Parts,
}

/// The entries below an entry.
#[derive(Default)]
struct Parts {
    /// The first and the last entry of the level below, by their places.
    ends: Option<(usize, usize)>,
    /// The number of entries below it; all are open.
    count: i64,
}

/// Adds the bookmarks and returns their root. `None` if there are no headings.
pub(super) fn write(document: &mut Document, scene: &Scene, pages: &[ObjectId]) -> Option<ObjectId> {
    let root = document.new_object_id();
    let entries = entries(document, scene, pages, root);
    let object = |place: usize| entries.get(place).map(|entry| Object::Reference(entry.object));
    let ends = |parts: &Parts| {
        let (first, last) = parts.ends?;
        Some([("First", object(first)?), ("Last", object(last)?), ("Count", Object::Integer(parts.count))])
    };
    let (top, headings) = entries.split_first()?;
    let mut written = Dictionary::from_iter([("Type", Object::from("Outlines"))]);
    written.extend(&Dictionary::from_iter(ends(&top.parts)?));
    for entry in headings {
        let mut written = Dictionary::from_iter([
            ("Title", bounded(entry.title.trim())),
            ("Parent", object(entry.parent)?),
            ("Dest", entry.destination.clone()),
        ]);
        for (key, place) in [("Prev", entry.previous), ("Next", entry.next)] {
            if let Some(sibling) = place.and_then(object) {
                written.set(key, sibling);
            }
        }
        if let Some(ends) = ends(&entry.parts) {
            written.extend(&Dictionary::from_iter(ends));
        }
        document.set_object(entry.object, written);
    }
    document.set_object(root, written);
    Some(root)
}

/// The root, and behind it the headings in reading order.
fn entries(document: &mut Document, scene: &Scene, pages: &[ObjectId], root: ObjectId) -> Vec<Entry> {
    let entry = |level, title, destination, object, parent| Entry {
        level,
        title,
        destination,
        object,
        parent,
        previous: None,
        next: None,
        parts: Parts::default(),
    };
    let mut entries = vec![entry(0, String::new(), Object::Null, root, 0)];
    // The last heading, the one that it is a part of, and so on.
    let mut open = vec![0];
    let mut texts = heading_texts(scene, pages);
    for (_, id) in scene.elements.in_reading_order() {
        let Some(ElementKind::Heading(level)) = scene.elements.get(id).map(|element| &element.kind) else {
            continue;
        };
        let Some((title, destination)) = texts.remove(&id) else { continue };
        while open.last().and_then(|last| entries.get(*last)).is_some_and(|last| last.level >= *level) {
            open.pop();
        }
        let (parent, place) = (open.last().copied().unwrap_or_default(), entries.len());
        open.push(place);
        let mut added = entry(*level, title, destination, document.new_object_id(), parent);
        if let Some(Parts { ends, .. }) = entries.get_mut(parent).map(|parent| &mut parent.parts) {
            added.previous = ends.map(|(_, last)| last);
            *ends = Some((ends.map_or(place, |(first, _)| first), place));
        }
        if let Some(previous) = added.previous.and_then(|previous| entries.get_mut(previous)) {
            previous.next = Some(place);
        }
        entries.push(added);
    }
    // A heading comes before its parts.
    for place in (1..entries.len()).rev() {
        let Some((parent, count)) = entries.get(place).map(|entry| (entry.parent, entry.parts.count)) else {
            break;
        };
        if let Some(parent) = entries.get_mut(parent) {
            parent.parts.count += 1 + count;
        }
    }
    entries
}

/// The words of every heading, and where they start.
pub(super) fn heading_texts(scene: &Scene, pages: &[ObjectId]) -> BTreeMap<ElementId, (String, Object)> {
    let mut texts: BTreeMap<ElementId, (String, Object)> = BTreeMap::new();
    for (page, object) in scene.pages.iter().zip(pages) {
        for item in &page.items {
            let (Owner::Element(id), Drawing::Text(run)) = (item.owner, &item.drawing) else { continue };
            if !matches!(scene.elements.get(id).map(|element| &element.kind), Some(ElementKind::Heading(_))) {
                continue;
            }
            let place = || -> Object {
                let top = (page.height - run.baseline + run.size + ABOVE).min(page.height);
                let [left, zoom] = [Object::Null, Object::Null];
                vec![Object::Reference(*object), "XYZ".into(), left, Object::Real(top), zoom].into()
            };
            let (text, _) = texts.entry(id).or_insert_with(|| (String::new(), place()));
            text.push_str(&run.text);
        }
    }
    texts
}
