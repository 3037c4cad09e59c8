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
    /// The heading that this one is a part of, by index.
    parent: Option<usize>,
}

/// Adds the bookmarks and gives their root, if there are headings.
pub(super) fn write(document: &mut Document, scene: &Scene, pages: &[ObjectId]) -> Option<ObjectId> {
    let root = document.new_object_id();
    let mut entries: Vec<Entry> = Vec::new();
    let mut texts = heading_texts(scene, pages);
    for (_, id) in scene.elements.in_reading_order() {
        let Some(ElementKind::Heading(level)) = scene.elements.get(id).map(|element| &element.kind) else {
            continue;
        };
        let Some((title, destination)) = texts.remove(&id) else { continue };
        let parent = entries.iter().rposition(|entry| entry.level < *level);
        let object = document.new_object_id();
        entries.push(Entry { level: *level, title, destination, object, parent });
    }
    let first_and_last = |parent: Option<usize>| {
        let mut parts = entries.iter().filter(|entry| entry.parent == parent);
        let first = parts.next()?.object;
        Some((first, parts.next_back().map_or(first, |entry| entry.object)))
    };
    for (index, entry) in entries.iter().enumerate() {
        let parent = entry.parent.and_then(|parent| entries.get(parent)).map_or(root, |parent| parent.object);
        let mut written = Dictionary::from_iter([
            ("Title", bounded(entry.title.trim())),
            ("Parent", parent.into()),
            ("Dest", entry.destination.clone()),
        ]);
        let is_sibling = |other: &&Entry| other.parent == entry.parent;
        let (before, after) = (entries.iter().take(index), entries.iter().skip(index + 1));
        if let Some(previous) = before.rev().find(is_sibling) {
            written.set("Prev", previous.object);
        }
        if let Some(next) = after.into_iter().find(is_sibling) {
            written.set("Next", next.object);
        }
        if let Some((first, last)) = first_and_last(Some(index)) {
            written.set("First", first);
            written.set("Last", last);
            written.set("Count", count_below(&entries, Some(index)));
        }
        document.set_object(entry.object, written);
    }
    let (first, last) = first_and_last(None)?;
    let written = Dictionary::from_iter([
        ("Type", Object::from("Outlines")),
        ("First", first.into()),
        ("Last", last.into()),
        ("Count", Object::Integer(count_below(&entries, None))),
    ]);
    document.set_object(root, written);
    Some(root)
}

/// How many bookmarks show below one of them, all of which are open.
fn count_below(entries: &[Entry], parent: Option<usize>) -> i64 {
    let parts = entries.iter().enumerate().filter(|(_, entry)| entry.parent == parent);
    parts.map(|(index, _)| 1 + count_below(entries, Some(index))).sum()
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
