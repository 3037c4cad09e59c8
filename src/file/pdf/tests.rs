//! Small PDFs, written by hand: each is read, or refused before it takes memory.

use std::fmt::Write as _;
use std::io::Write as _;

use super::{Attachment, PdfError, Result, attachment};

const MOST: usize = 1 << 20;
/// The attachment of each.
const CANVAS: &[u8] = b"{\"format\": \"samencanvas\"}";
/// Objects that lead to object 4, which is the attachment.
const LEADING: &str = "1 0 obj <</Type/Catalog/Names 2 0 R>> endobj\n\
    2 0 obj <</EmbeddedFiles <</Names[(a) 3 0 R]>>>> endobj\n\
    3 0 obj <</F(plan.canvas.json)/EF<</F 4 0 R>>>> endobj\n";

fn read(bytes: &[u8]) -> Result<Attachment> {
    attachment(bytes, MOST, |name| name.ends_with(".canvas.json"))
}

#[track_caller]
fn check(bytes: &[u8]) {
    assert_eq!(read(bytes), Ok(Attachment::Bytes(CANVAS.to_vec())));
}

fn stream(number: u32, dictionary: &str, data: &[u8]) -> Vec<u8> {
    let mut bytes = format!("{number} 0 obj <<{dictionary}/Length {}>> stream\n", data.len()).into_bytes();
    bytes.extend_from_slice(data);
    bytes.extend_from_slice(b"\nendstream endobj\n");
    bytes
}

fn packed(data: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

/// A PDF of these objects without a table.
fn bare(objects: &[&[u8]]) -> Vec<u8> {
    [&b"%PDF-1.7\n"[..], &objects.concat()].concat()
}

/// A cross-reference stream of object 9 at the end of some objects, with rows of these bytes.
fn with_table(objects: &[&[u8]], widths: &str, more: &str, rows: &[u8]) -> Vec<u8> {
    let mut bytes = bare(objects);
    let at = bytes.len();
    let dictionary = format!("/Type/XRef/Root 1 0 R/W[{widths}]{more}/Filter/FlateDecode");
    bytes.extend(stream(9, &dictionary, &packed(rows)));
    bytes.extend(format!("startxref {at}\n%%EOF").into_bytes());
    bytes
}

#[test]
fn objects_are_found_where_there_is_no_table() {
    check(&bare(&[LEADING.as_bytes(), &stream(4, "", CANVAS)]));
    check(&bare(&[LEADING.as_bytes(), &stream(4, "/Filter/FlateDecode", &packed(CANVAS))]));
    check(&bare(&[LEADING.as_bytes(), &stream(4, "/Filter[/FlateDecode/Fl]", &packed(&packed(CANVAS)))]));
    // The length is wrong, is that of another object, or leads around in a circle.
    for length in ["/Length 7", "/Length 5 0 R", "/Length 4 0 R"] {
        let data = [&b"stream\r\n"[..], CANVAS, b"\r\nendstream endobj"].concat();
        let object = [format!("4 0 obj <<{length}>>").as_bytes(), &data].concat();
        check(&bare(&[LEADING.as_bytes(), &object]));
    }
}

#[test]
fn the_newest_of_two_objects_counts() {
    let older = stream(4, "", b"older");
    check(&bare(&[&older, LEADING.as_bytes(), &stream(4, "", CANVAS)]));
}

#[test]
fn names_are_read_in_every_encoding() {
    let utf16: String =
        "plan.canvas.json".bytes().fold(String::new(), |hex, byte| format!("{hex}00{byte:02X}"));
    let in_tree = "(plan.canvas.json)".to_owned();
    for (name, key) in [
        (format!("<FEFF{utf16}>"), "UF"),
        ("(pl\\141n.canvas.js\\\non)".to_owned(), "F"),
        ("(a\\(b\\)(c) .canvas.json)".to_owned(), "U#46"),
        (in_tree, "Other"),
    ] {
        let tree = if key == "Other" { name.as_str() } else { "(a)" };
        let leading = format!(
            "1 0 obj<</Type/Catalog/Names<</EmbeddedFiles<</Kids[5 0 R 2 0 R]>>>>>>endobj\n\
             2 0 obj<</Names[{tree}<</{key} {name} % a comment >>\n/EF 3 0 R>>]>>endobj 3 0 obj<</UF 4 0 R>>endobj\n"
        );
        check(&bare(&[leading.as_bytes(), &stream(4, "", CANVAS)]));
    }
}

#[test]
fn the_source_of_the_document_goes_before_other_files() {
    let leading = "1 0 obj<</Type/Catalog/AF[2 0 R 3 0 R]>>endobj 2 0 obj<</F(a.canvas.json)/EF<</F 5 0 R>>>>endobj\n\
        3 0 obj<</F(b.canvas.json)/AFRelationship/Source/EF<</F 4 0 R>>>>endobj\n";
    check(&bare(&[leading.as_bytes(), &stream(5, "", b"other"), &stream(4, "", CANVAS)]));
}

#[test]
fn objects_in_a_stream_of_objects_are_found_with_and_without_a_table() {
    let objects = [
        "<</Type/Catalog/Names 2 0 R>>",
        "<</EmbeddedFiles<</Names 8 0 R>>>>",
        "<</F(plan.canvas.json)/EF<</F 4 0 R>>>>",
    ];
    let (mut numbers, mut inside) = (String::new(), String::new());
    for (number, object) in (1..).zip(objects) {
        write!(numbers, "{number} {} ", inside.len()).unwrap();
        write!(inside, "{object} ").unwrap();
    }
    let dictionary = format!("/Type/ObjStm/N 3/First {}/Filter/FlateDecode", numbers.len());
    let parts = [
        stream(7, &dictionary, &packed((numbers + &inside).as_bytes())),
        b"8 0 obj[(a) 3 0 R]endobj\n".to_vec(),
        stream(4, "", CANVAS),
    ];
    let parts = [0, 1, 2].map(|part| parts[part].as_slice());
    let without = bare(&parts);
    check(&without);
    let at = |word: &[u8]| u16::try_from(super::scan::find(&without, word).unwrap()).unwrap().to_be_bytes();
    let [four, seven, eight] = [at(b"4 0 obj"), at(b"7 0 obj"), at(b"8 0 obj")];
    // The index of the third is wrong, which does no harm.
    let packed = [[2, 0, 7, 0], [2, 0, 7, 1], [2, 0, 7, 0]];
    let plain = [four, seven, eight].map(|[high, low]| [1, high, low, 0]);
    let rows = [packed, plain].concat().concat();
    let table = with_table(&parts, "1 2 1", "/Index[1 4 7 2]/Size 9", &rows);
    let by_table =
        super::file::Pdf::by_its_table(&table, std::rc::Rc::new(super::budget::Budget::new(1 << 20)));
    assert!(by_table.unwrap().load(3).unwrap().object.as_dictionary().is_some());
    check(&table);
}

#[test]
fn a_protected_pdf_and_one_without_a_canvas_are_told_apart() {
    let data = stream(4, "", CANVAS);
    let protected = bare(&[LEADING.as_bytes(), &data, b"trailer <</Root 1 0 R/Encrypt 5 0 R>>"]);
    assert_eq!(read(&protected), Err(PdfError::Encrypted));
    let other = LEADING.replace("plan.canvas.json", "plan.docx");
    assert_eq!(read(&bare(&[other.as_bytes(), &data])), Ok(Attachment::None));
    assert!(matches!(read(b"%PDF-1.7 wat"), Err(PdfError::Damaged(_))));
}

#[test]
fn an_attachment_that_cannot_be_had_is_named() {
    for (dictionary, data) in [("/Filter/LZWDecode", CANVAS), ("/Filter/FlateDecode", &b"no zlib"[..])] {
        let found = read(&bare(&[LEADING.as_bytes(), &stream(4, dictionary, data)]));
        let Ok(Attachment::Unreadable { name, .. }) = found else { panic!("{found:?}") };
        assert_eq!(name, "plan.canvas.json");
    }
}

#[test]
fn what_unpacks_without_end_is_refused() {
    let bomb = packed(&vec![b' '; MOST + 1]);
    let data = stream(4, "/Filter/FlateDecode", &bomb);
    assert_eq!(read(&bare(&[LEADING.as_bytes(), &data])), Err(PdfError::OverBudget));
    let twice = packed(&packed(&vec![b' '; 100 << 20]));
    let data = stream(4, "/Filter[/FlateDecode/FlateDecode]", &twice);
    assert_eq!(read(&bare(&[LEADING.as_bytes(), &data])), Err(PdfError::OverBudget));
    let filters = "/FlateDecode".repeat(1000);
    let data = stream(4, &format!("/Filter[{filters}]"), &bomb);
    assert_eq!(read(&bare(&[LEADING.as_bytes(), &data])), Err(PdfError::OverBudget));
    // Many small ones count as one large one.
    let named = "(a.canvas.json)<</F(a.canvas.json)/EF<</F 4 0 R>>>>".repeat(500);
    let leading = format!("1 0 obj<</Type/Catalog/Names<</EmbeddedFiles<</Names[{named}]>>>>>>endobj\n");
    let cut = packed(&vec![b' '; MOST]);
    let data = stream(4, "/Filter/FlateDecode", &cut[..cut.len() - 8]);
    assert_eq!(read(&bare(&[leading.as_bytes(), &data])), Err(PdfError::OverBudget));
}

#[test]
fn a_table_that_announces_billions_takes_no_memory() {
    let data = stream(4, "", CANVAS);
    let objects: [&[u8]; 2] = [LEADING.as_bytes(), &data];
    // Damaged tables: the objects are found all the same.
    check(&with_table(&objects, "1 9223372036854775807 2", "/Size 5", b"12345678"));
    check(&with_table(&objects, "0 0 0", "/Index[0 9223372036854775807]", b"12345678"));
    check(&with_table(&objects, "8 8 8", "/Index[9223372036854775807 9223372036854775807]", &[1; 48]));
    check(&with_table(
        &objects,
        "1 1 1",
        "/DecodeParms<</Predictor 12/Columns 9223372036854775807>>",
        &[0; 9],
    ));
    // Entries cost what they take.
    let rows = vec![0; 20 << 20];
    let many = with_table(&objects, "1 0 0", "/Index[0 99999999]", &rows);
    assert_eq!(read(&many), Err(PdfError::OverBudget));
}

#[test]
fn what_leads_around_in_a_circle_or_lies_too_deep_ends() {
    let circles = [
        "1 0 obj<</Type/Catalog/Names 1 0 R>>endobj",
        "1 0 obj<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>endobj 2 0 obj<</Kids[2 0 R]>>endobj",
        "1 0 obj 1 0 R endobj trailer<</Root 1 0 R>>",
        "xref 0 0 trailer<</Root 1 0 R/Prev 9>> startxref 9",
        "1 0 obj<</Type/ObjStm/N 1/First 4/Length 1 0 R>>stream\n1 0 endstream",
    ];
    for circle in circles {
        let found = read(&bare(&[circle.as_bytes()]));
        assert!(matches!(found, Ok(Attachment::None) | Err(PdfError::Damaged(_))), "{circle}: {found:?}");
    }
    let deep = format!("1 0 obj<</Type/Catalog/A{}", "[".repeat(1_000_000));
    assert!(matches!(read(&bare(&[deep.as_bytes()])), Err(PdfError::Damaged(_))));
}

#[test]
fn a_table_and_its_stream_are_read_together() {
    let data = stream(4, "", CANVAS);
    let mut bytes = bare(&[LEADING.as_bytes(), &data]);
    let place = |bytes: &[u8], word: &[u8]| super::scan::find(bytes, word).unwrap();
    let hidden = place(&bytes, b"4 0 obj");
    let stream_at = bytes.len();
    let row = [&[1][..], &u16::try_from(hidden).unwrap().to_be_bytes()].concat();
    bytes.extend(stream(9, "/Type/XRef/W[1 2 0]/Index[4 1]", &row));
    let table = bytes.len();
    let mut entries = format!("xref\n0 4\n{:010} 65535 f \n", 0);
    for number in 1..4 {
        let at = place(&bytes, format!("{number} 0 obj").as_bytes());
        writeln!(entries, "{at:010} 00000 n ").unwrap();
    }
    bytes.extend(entries.into_bytes());
    bytes.extend(
        format!("trailer<</Root 1 0 R/XRefStm {stream_at}>>\nstartxref\n{table}\n%%EOF").into_bytes(),
    );
    let pdf = super::file::Pdf::by_its_table(&bytes, std::rc::Rc::new(super::budget::Budget::new(1 << 20)));
    assert_eq!(pdf.unwrap().load(4).unwrap().data, Some(place(&bytes, CANVAS)));
    check(&bytes);
}
