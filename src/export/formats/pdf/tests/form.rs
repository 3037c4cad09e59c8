//! The fields that are filled in on the screen.

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

use super::{lay_out, pdf};
use crate::export::ExportKind;
use crate::export::tests::settled;
use crate::i18n::Language;

fn document() -> Document {
    let export = lay_out(ExportKind::Motivation(None), &settled(), Language::Dutch);
    Document::load_mem(&pdf(&export)).unwrap()
}

fn get<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &str) -> &'a Object {
    document.dereference(dictionary.get(key.as_bytes()).unwrap()).unwrap().1
}

fn text(dictionary: &Dictionary, key: &str) -> String {
    decode_text_string(dictionary.get(key.as_bytes()).unwrap()).unwrap()
}

fn form(document: &Document) -> &Dictionary {
    get(document, document.catalog().unwrap(), "AcroForm").as_dict().unwrap()
}

fn fields(document: &Document) -> Vec<&Dictionary> {
    let fields = get(document, form(document), "Fields").as_array().unwrap();
    fields.iter().map(|field| document.get_dictionary(field.as_reference().unwrap()).unwrap()).collect()
}

/// Every widget with its object.
fn widgets(document: &Document) -> Vec<(ObjectId, &Dictionary)> {
    let is_widget = |dictionary: &Dictionary| {
        dictionary.get(b"Subtype").is_ok_and(|kind| kind.as_name().is_ok_and(|name| name == b"Widget"))
    };
    let objects = document.objects.iter();
    objects
        .filter_map(|(id, object)| Some((*id, object.as_dict().ok()?)))
        .filter(|(_, found)| is_widget(found))
        .collect()
}

#[test]
fn a_motivation_is_signed_on_the_screen() {
    let document = document();
    let kinds: Vec<&str> = fields(&document)
        .into_iter()
        .map(|field| str::from_utf8(field.get(b"FT").unwrap().as_name().unwrap()).unwrap())
        .collect();
    // One judgement each, then conditions, name and day, and the signatures.
    assert_eq!(kinds, ["Btn", "Btn", "Tx", "Tx", "Tx", "Tx", "Tx", "Tx", "Sig", "Sig"]);
    let names: std::collections::BTreeSet<_> =
        fields(&document).into_iter().map(|field| text(field, "T")).collect();
    assert_eq!(names.len(), kinds.len(), "no two fields have one name");
    for (choice, signer) in fields(&document).into_iter().zip(["beleid", "juridische zaken"]) {
        assert_eq!(choice.get(b"Kids").unwrap().as_array().unwrap().len(), 3);
        assert_eq!(text(choice, "TU"), format!("Kennis delen. Namens {signer}: Oordeel"));
    }
    assert!(form(&document).get(b"NeedAppearances").is_err());
}

#[test]
fn a_screen_reader_knows_what_belongs_in_a_field() {
    let document = document();
    let said: Vec<String> = widgets(&document).iter().map(|(_, widget)| text(widget, "TU")).collect();
    assert_eq!(said.len(), 14);
    for label in
        ["Kennis delen. Namens beleid: Akkoord", "Kennis delen. Namens juridische zaken: Handtekening"]
    {
        assert!(said.iter().any(|found| found == label), "{label}: {said:?}");
    }
    // Each is tagged: the tree leads to it, and it leads to its element.
    let root = get(&document, document.catalog().unwrap(), "StructTreeRoot").as_dict().unwrap();
    let numbers =
        get(&document, get(&document, root, "ParentTree").as_dict().unwrap(), "Nums").as_array().unwrap();
    for (id, widget) in widgets(&document) {
        let key = widget.get(b"StructParent").unwrap().as_i64().unwrap();
        let at = numbers.chunks(2).find(|pair| pair[0].as_i64().unwrap() == key).unwrap();
        let element = document.get_dictionary(at[1].as_reference().unwrap()).unwrap();
        assert_eq!(element.get(b"S").unwrap().as_name().unwrap(), b"Form");
        let [Object::Dictionary(inside)] = element.get(b"K").unwrap().as_array().unwrap().as_slice() else {
            panic!()
        };
        assert_eq!(inside.get(b"Obj").unwrap().as_reference().unwrap(), id);
    }
}

#[test]
fn what_is_typed_has_an_embedded_font_with_the_letters_of_western_names() {
    let document = document();
    let fonts =
        get(&document, get(&document, form(&document), "DR").as_dict().unwrap(), "Font").as_dict().unwrap();
    let [(name, font)] = fonts.iter().collect::<Vec<_>>()[..] else { panic!() };
    let look = text(form(&document), "DA");
    assert!(look.starts_with(&format!("/{} ", str::from_utf8(name).unwrap())), "{look}");
    let font = document.dereference(font).unwrap().1.as_dict().unwrap();
    let map = get(&document, font, "ToUnicode").as_stream().unwrap();
    let map = String::from_utf8(map.decompressed_content().unwrap_or_else(|_| map.content.clone())).unwrap();
    for letter in "AZaz09@éëïöüßøÅ€".chars() {
        let code = format!("<{:04x}>", u32::from(letter));
        assert!(map.to_lowercase().contains(&code), "{letter}");
    }
}

#[test]
fn a_draft_has_no_form() {
    let mut canvas = settled();
    canvas.cases[0].answers.pop();
    let export = lay_out(ExportKind::Motivation(None), &canvas, Language::Dutch);
    let document = Document::load_mem(&pdf(&export)).unwrap();
    assert!(document.catalog().unwrap().get(b"AcroForm").is_err());
}
