//! The structure tree as another program finds it in the bytes, and what happens to these checks when it is broken.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{bytes_of_pitch, bytes_of_poster, lay_out, pdf};
use crate::canvas::Canvas;
use crate::export::ExportKind;
use crate::i18n::Language;
use crate::pitch::fixtures::{schuldenlab, set, template, with_partners};

/// The text of every marked piece, by page and number.
type Pieces = BTreeMap<(ObjectId, i64), String>;

fn load(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

fn root(document: &Document) -> &Dictionary {
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    document.get_dictionary(root).unwrap()
}

pub(super) fn pieces(document: &Document) -> Pieces {
    let mut pieces = Pieces::new();
    for page in document.get_pages().into_values() {
        let fonts = document.get_page_fonts(page).unwrap();
        let encodings: BTreeMap<_, _> = fonts
            .iter()
            .map(|(name, font)| (name.clone(), font.get_font_encoding(document).unwrap()))
            .collect();
        let (mut font, mut open) = (Vec::new(), Vec::new());
        let content = document.get_page_content(page);
        for operation in lopdf::content::Content::decode(&content).unwrap().operations {
            let number = |open: &[(Option<i64>, bool)]| open.iter().rev().find_map(|(number, _)| *number);
            match operation.operator.as_str() {
                "Tf" => font = operation.operands[0].as_name().unwrap().to_vec(),
                "BMC" => open.push((None, false)),
                "BDC" => {
                    let actual = operation.operands[1].as_dict().unwrap().get(b"ActualText").ok();
                    if let (Some(actual), Some(number)) = (actual, number(&open)) {
                        let text = lopdf::decode_text_string(actual).unwrap();
                        pieces.entry((page, number)).or_default().push_str(&text);
                    }
                    open.push((number_of(&operation.operands[1]), actual.is_some()));
                }
                "EMC" => drop(open.pop().expect("a piece ends that never began")),
                "TJ" | "Tj" => {
                    assert!(!open.is_empty(), "text belongs neither to an element nor to decoration");
                    let Some(number) = number(&open) else { continue };
                    if open.iter().any(|(_, is_said_otherwise)| *is_said_otherwise) {
                        continue;
                    }
                    let text = pieces.entry((page, number)).or_default();
                    let shown = match &operation.operands[0] {
                        Object::Array(shown) => shown.as_slice(),
                        _ => &operation.operands,
                    };
                    for bytes in shown.iter().filter_map(|shown| shown.as_str().ok()) {
                        text.push_str(&Document::decode_text(&encodings[&font], bytes).unwrap());
                    }
                }
                _ => {}
            }
        }
        assert!(open.is_empty());
    }
    pieces
}

fn number_of(properties: &Object) -> Option<i64> {
    properties.as_dict().ok()?.get(b"MCID").ok()?.as_i64().ok()
}

/// Every element as its depth, object and dictionary, in reading order.
fn elements(document: &Document) -> Vec<(usize, ObjectId, &Dictionary)> {
    let mut found = Vec::new();
    let mut waiting =
        vec![(0, root(document).get(b"K").unwrap().as_array().unwrap()[0].as_reference().unwrap())];
    while let Some((depth, id)) = waiting.pop() {
        let element = document.get_dictionary(id).unwrap();
        found.push((depth, id, element));
        let parts = element.get(b"K").ok().map_or(&[][..], |parts| parts.as_array().unwrap());
        waiting.extend(parts.iter().rev().filter_map(|part| Some((depth + 1, part.as_reference().ok()?))));
    }
    found
}

/// The pieces of pages that belong to an element itself.
fn own_pieces(element: &Dictionary) -> Vec<(ObjectId, i64)> {
    let page = || element.get(b"Pg").unwrap().as_reference().unwrap();
    let parts = element.get(b"K").ok().map_or(&[][..], |parts| parts.as_array().unwrap());
    parts
        .iter()
        .filter_map(|part| match part {
            Object::Integer(number) => Some((page(), *number)),
            Object::Dictionary(part) if part.get(b"MCID").is_ok() => Some((
                part.get(b"Pg").unwrap().as_reference().unwrap(),
                part.get(b"MCID").unwrap().as_i64().unwrap(),
            )),
            _ => None,
        })
        .collect()
}

/// What `Scene::outline` tells, but read from the bytes.
fn outline(document: &Document) -> String {
    let pieces = pieces(document);
    let mut outline = String::new();
    for (depth, _, element) in elements(document) {
        let name = String::from_utf8_lossy(element.get(b"S").unwrap().as_name().unwrap());
        let text: String =
            own_pieces(element).iter().filter_map(|piece| pieces.get(piece)).cloned().collect();
        outline.push_str(format!("{}{name} {text}", "  ".repeat(depth)).trim_end());
        outline.push('\n');
    }
    outline
}

fn without_notes(outline: &str) -> String {
    let mut lines = String::new();
    for line in outline.lines() {
        let line = line
            .replace(" <https://schuldenlab.example>", "")
            .replace(" <mailto:info@schuldenlab.example>", "");
        let line = if line.contains("Figure [") { line.split(" [").next().unwrap() } else { &line };
        lines.push_str(line.trim_end());
        lines.push('\n');
    }
    lines
}

/// What is wrong with the way back from the pages to the tree.
fn faults_of_parent_tree(document: &Document) -> Vec<String> {
    let mut faults = Vec::new();
    let mut found: BTreeMap<i64, &Object> = BTreeMap::new();
    let tree = root(document).get(b"ParentTree").and_then(|tree| document.dereference(tree));
    let Ok((_, Object::Dictionary(tree))) = tree else { return vec!["there is none".to_owned()] };
    for pair in tree.get(b"Nums").unwrap().as_array().unwrap().chunks(2) {
        found.insert(pair[0].as_i64().unwrap(), &pair[1]);
    }
    let owners: BTreeMap<(ObjectId, i64), ObjectId> = elements(document)
        .into_iter()
        .flat_map(|(_, id, element)| own_pieces(element).into_iter().map(move |piece| (piece, id)))
        .collect();
    let mut seen = 0;
    for page in document.get_pages().into_values() {
        let key = document.get_dictionary(page).unwrap().get(b"StructParents").and_then(Object::as_i64);
        let parents = key.ok().and_then(|key| found.get(&key)).and_then(|parents| parents.as_array().ok());
        let Some(parents) = parents else {
            faults.push(format!("page {page:?} has no key"));
            continue;
        };
        for (number, parent) in parents.iter().enumerate() {
            seen += 1;
            if owners.get(&(page, number.try_into().unwrap())) != parent.as_reference().ok().as_ref() {
                faults.push(format!("piece {number} of page {page:?} has another parent"));
            }
        }
        for link in document.get_page_annotations(page).unwrap() {
            let key = link.get(b"StructParent").and_then(Object::as_i64);
            let parent =
                key.ok().and_then(|key| found.get(&key)).and_then(|parent| parent.as_reference().ok());
            let parent = parent.map(|parent| document.get_dictionary(parent).unwrap());
            if parent.is_none_or(|parent| parent.get(b"S").unwrap().as_name().unwrap() != b"Link") {
                faults.push("a link has no element".to_owned());
            }
        }
    }
    if seen != owners.len() {
        faults.push("pieces are missing".to_owned());
    }
    faults
}

/// Header cells that do not say of what they are the header.
fn headers_without_scope(document: &Document) -> usize {
    let headers = elements(document)
        .into_iter()
        .filter(|(_, _, element)| element.get(b"S").unwrap().as_name().unwrap() == b"TH");
    let scope = |element: &Dictionary| element.get(b"A").ok()?.as_dict().ok()?.get(b"Scope").ok().cloned();
    headers.filter(|(_, _, element)| scope(element).is_none()).count()
}

/// The bookmarks with their depth, and whether each leads to a place.
fn bookmarks(document: &Document) -> Vec<(usize, String)> {
    let outlines = document.catalog().unwrap().get(b"Outlines").unwrap().as_reference().unwrap();
    let mut found = Vec::new();
    let first = |id| document.get_dictionary(id).unwrap().get(b"First").ok()?.as_reference().ok();
    let mut waiting: Vec<(usize, ObjectId)> = first(outlines).map(|first| (0, first)).into_iter().collect();
    while let Some((depth, id)) = waiting.pop() {
        let bookmark = document.get_dictionary(id).unwrap();
        let destination = bookmark.get(b"Dest").unwrap().as_array().unwrap();
        assert!(document.get_dictionary(destination[0].as_reference().unwrap()).unwrap().has_type(b"Page"));
        found.push((depth, lopdf::decode_text_string(bookmark.get(b"Title").unwrap()).unwrap()));
        waiting.extend(bookmark.get(b"Next").ok().map(|next| (depth, next.as_reference().unwrap())));
        waiting.extend(first(id).map(|first| (depth + 1, first)));
    }
    found
}

#[test]
fn the_tree_in_the_bytes_is_the_tree_of_the_scene() {
    let mut canvas = with_partners(40);
    canvas.actions = schuldenlab().actions;
    for export in [
        lay_out(ExportKind::Pitch, &canvas, Language::Dutch),
        lay_out(ExportKind::Poster, &canvas, Language::Dutch),
    ] {
        assert!(export.scene.pages.len() > 1);
        let document = load(&pdf(&export));
        assert_eq!(outline(&document), without_notes(&export.scene.outline()));
    }
}

#[test]
fn a_tree_in_another_order_is_noticed() {
    let export = lay_out(ExportKind::Pitch, &schuldenlab(), Language::Dutch);
    let mut document = load(&pdf(&export));
    let element = elements(&document)[0].1;
    let parts = document.get_dictionary_mut(element).unwrap().get_mut(b"K").unwrap().as_array_mut().unwrap();
    parts.swap(3, 4);
    assert_ne!(outline(&document), without_notes(&export.scene.outline()));
}

#[test]
fn every_piece_of_a_page_knows_its_element() {
    for bytes in [bytes_of_pitch(&schuldenlab()), bytes_of_poster(&with_partners(120))] {
        let mut document = load(&bytes);
        assert_eq!(faults_of_parent_tree(&document), Vec::<String>::new());
        // A tree with two pieces exchanged, and a document without it, have faults.
        let tree = root(&document).get(b"ParentTree").unwrap().as_reference().unwrap();
        let numbers = document.get_dictionary_mut(tree).unwrap().get_mut(b"Nums").unwrap();
        numbers.as_array_mut().unwrap()[1].as_array_mut().unwrap().swap(0, 1);
        assert_eq!(faults_of_parent_tree(&document).len(), 2);
        document.objects.remove(&tree);
        assert_eq!(faults_of_parent_tree(&document), ["there is none"]);
    }
}

#[test]
fn header_cells_say_of_what_they_are_the_header() {
    for bytes in [bytes_of_pitch(&schuldenlab()), bytes_of_poster(&schuldenlab())] {
        let mut document = load(&bytes);
        assert_eq!(headers_without_scope(&document), 0);
        let (_, header, _) = *elements(&document)
            .iter()
            .find(|(_, _, element)| element.get(b"S").unwrap().as_name().unwrap() == b"TH")
            .expect("a table of partners has headers");
        document.get_dictionary_mut(header).unwrap().remove(b"A");
        assert_eq!(headers_without_scope(&document), 1);
    }
}

#[test]
fn bookmarks_are_nested_as_the_headings_are() {
    let names = |bytes: &[u8]| -> Vec<String> {
        let bookmarks = bookmarks(&load(bytes)).into_iter();
        bookmarks.map(|(depth, title)| format!("{}{title}", "  ".repeat(depth))).collect()
    };
    assert_eq!(
        names(&bytes_of_pitch(&schuldenlab())),
        [
            "Schuldenzorgvrij Nederland",
            "  Wat het de samenleving oplevert",
            "  Wat we samen doen",
            "  Wat ervoor nodig is",
            "  Eerste stappen",
            "  Met wie",
            "  Meer weten",
        ]
    );
    let poster = names(&bytes_of_poster(&schuldenlab()));
    assert_eq!(poster[0], "Canvas collaboratieve innovatie");
    assert_eq!(poster.len(), 1 + template().sections.len());
}

#[test]
fn words_in_another_language_say_so() {
    let mut canvas = schuldenlab();
    canvas.language = "nl".to_owned();
    canvas.header.subject = "Schuldenlab".to_owned();
    set(&mut canvas, "dream", "Geen zorgen.");
    let export = lay_out(ExportKind::Poster, &canvas, Language::English);
    let document = load(&pdf(&export));
    let languages = |text: &str| -> Vec<String> {
        let pieces = pieces(&document);
        let mut above: Vec<String> = vec!["nl".to_owned()];
        let mut found = Vec::new();
        for (depth, _, element) in elements(&document) {
            above.truncate(depth + 1);
            let own = element.get(b"Lang").ok().map(|own| lopdf::decode_text_string(own).unwrap());
            above.push(own.unwrap_or_else(|| above[depth].clone()));
            let words: String =
                own_pieces(element).iter().filter_map(|piece| pieces.get(piece)).cloned().collect();
            if words.trim() == text {
                found.push(above[depth + 1].clone());
            }
        }
        found
    };
    assert_eq!(languages("Geen zorgen."), ["nl"]);
    assert_eq!(languages("Schuldenlab"), ["nl"]);
    assert_eq!(languages("22 November 2026"), ["en"]);
    assert_eq!(languages("Deloitte"), ["nl"]);
    // Where one element holds both, the words say it themselves.
    assert!(super::said(&pdf(&export), "Lang").iter().any(|language| language == "en"));
}

#[test]
fn a_canvas_in_no_language_takes_that_of_the_export() {
    let canvas = Canvas { language: "geen taal".to_owned(), ..schuldenlab() };
    let export = lay_out(ExportKind::Pitch, &canvas, Language::English);
    assert_eq!((export.scene.language.as_str(), export.scene.fixed_language.as_str()), ("en", "en"));
}

#[test]
fn text_from_right_to_left_says_its_order_of_reading() {
    let mut canvas = schuldenlab();
    canvas.partners[0].name = "Stichting שלום עולם".to_owned();
    let document = load(&bytes_of_pitch(&canvas));
    let texts: Vec<String> = elements(&document)
        .into_iter()
        .filter_map(|(_, _, element)| lopdf::decode_text_string(element.get(b"ActualText").ok()?).ok())
        .collect();
    assert_eq!(texts, ["Stichting שלום עולם"]);
}
