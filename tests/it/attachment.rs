//! The canvas inside a PDF: it comes back as it was, and a PDF from a stranger does no harm.

use lopdf::{Dictionary, Document, Object, Stream};
use samencanvas::export::formats::pdf;
use samencanvas::export::{ExportKind, Order, attached_canvas};
use samencanvas::file::{self, OpenError, Opened, canvas_file, public_copy};
use samencanvas::i18n::{Language, Texts};

use crate::examples::FILES;
use crate::generate::{open, templates};

fn try_open(bytes: &[u8]) -> Result<Opened, OpenError> {
    file::open(bytes, &templates(), 77)
}

/// A pitch with a file inside.
pub(crate) fn pitch_with(bytes: &[u8]) -> Vec<u8> {
    let opened = open(FILES[0].1);
    let texts = Texts::of(Language::Dutch);
    let (canvas, template) = (opened.document.canvas(), opened.document.template());
    let today = jiff::civil::date(2026, 11, 22);
    let made = Order::new(ExportKind::Pitch, canvas, template, texts, today).lay_out().unwrap();
    let attachment = Some(attached_canvas(bytes.to_vec(), texts));
    let created = "2026-11-22T10:30:00Z".parse().unwrap();
    pdf::pdf(&made.scene, &pdf::PdfOptions { created, attachment }, &|| true).unwrap()
}

/// A canvas with a note that is for the team only, a field of a stranger, and a history.
fn private() -> Vec<u8> {
    let text = r#"{"format": "samencanvas", "version": 1, "language": "nl", "author": "Jansen", "canvas": {
        "header": {"subject": "Geheim"}, "partners": [{"name": "Bank", "notes": "twijfelt nog"}],
        "cases": [{"name": "Lening", "answers": [{"question": "buys", "choice": "no", "reason": "onderhands"}]}]}}"#;
    file::save(&open(text.as_bytes()).document).unwrap()
}

#[test]
fn a_whole_file_comes_back_byte_for_byte() {
    for (_, bytes) in FILES {
        let made = pitch_with(bytes);
        assert_eq!(canvas_file(&made).unwrap().as_ref(), *bytes);
        let opened = open(&made);
        assert!(opened.is_from_pdf && !open(bytes).is_from_pdf);
        assert_eq!(opened.document.canvas(), open(bytes).document.canvas());
    }
}

#[test]
fn a_public_copy_opens_and_holds_nothing_that_is_for_the_team_only() {
    let private = private();
    let opened = open(&private);
    let copy = public_copy(&opened.document.snapshot());
    let text = String::from_utf8(copy.clone()).unwrap();
    for secret in ["twijfelt", "onderhands", "Jansen", "\"replica\"", "yjs"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    assert!(text.contains("Geheim") && text.contains("Bank"));
    let again = open(&pitch_with(&copy));
    assert_eq!(again.problems, []);
    assert_eq!(again.document.canvas().header, opened.document.canvas().header);
    assert_eq!(again.document.id(), opened.document.id());
}

#[test]
fn a_pdf_without_a_canvas_says_so() {
    let mut document = Document::load_mem(&pitch_with(b"{}")).unwrap();
    document.catalog_mut().unwrap().remove(b"Names");
    document.catalog_mut().unwrap().remove(b"AF");
    document.prune_objects();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert_eq!(try_open(&bytes).unwrap_err(), OpenError::NoCanvasInPdf);
    assert!(matches!(try_open(b"%PDF-1.7\nwat"), Err(OpenError::DamagedPdf(_))));
    assert!(try_open(&pitch_with(b"{}")).is_err());
    // A PDF inside a PDF is not opened.
    assert!(try_open(&pitch_with(&pitch_with(FILES[0].1))).is_err());
}

#[test]
fn a_canvas_survives_other_programs_that_write_the_pdf_again() {
    let mut document = Document::load_mem(&pitch_with(FILES[0].1)).unwrap();
    document.renumber_objects_with(1000);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert_eq!(canvas_file(&bytes).unwrap().as_ref(), FILES[0].1);
}

/// What other programs made of a PDF with a canvas, each with the subject of the canvas.
pub(crate) const REWRITTEN: [(&str, &[u8], &str); 13] = [
    ("direct-filespec", include_bytes!("findings/direct-filespec.pdf"), "from pdf"),
    ("ghostscript", include_bytes!("findings/ghostscript.pdf"), "Schuldenzorgvrij Nederland"),
    ("huge-range", include_bytes!("findings/huge-range.pdf"), "from pdf"),
    ("huge-widths", include_bytes!("findings/huge-widths.pdf"), "from pdf"),
    ("indirect-ef", include_bytes!("findings/indirect-ef.pdf"), "from pdf"),
    ("mutool", include_bytes!("findings/mutool.pdf"), "Een haven"),
    ("name-tree", include_bytes!("findings/name-tree.pdf"), "Een haven"),
    ("pikepdf", include_bytes!("findings/pikepdf.pdf"), "Een haven"),
    ("pymupdf", include_bytes!("findings/pymupdf.pdf"), "Een haven"),
    ("pypdf", include_bytes!("findings/pypdf.pdf"), "Een haven"),
    ("qpdf", include_bytes!("findings/qpdf.pdf"), "Een haven"),
    ("qpdf-linearized", include_bytes!("findings/qpdf-linearized.pdf"), "Een haven"),
    ("qpdf-qdf", include_bytes!("findings/qpdf-qdf.pdf"), "Een haven"),
];

#[test]
fn a_canvas_in_a_pdf_of_another_program_opens() {
    for (name, bytes, subject) in REWRITTEN {
        let opened = try_open(bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(opened.document.canvas().header.subject, subject, "{name}");
        // The same without its table of objects, as after a download that broke off.
        let end = bytes.windows(9).rposition(|window| window == b"startxref").unwrap();
        assert!(try_open(&bytes[..end]).is_ok(), "{name}");
    }
}

#[test]
fn a_pdf_with_a_password_is_told_as_such() {
    let error = try_open(include_bytes!("findings/password.pdf")).unwrap_err();
    assert_eq!(error, OpenError::ProtectedPdf);
    let said = samencanvas::i18n::open_error(Texts::of(Language::English), "a.pdf", &error);
    assert!(said.contains("password"), "{said}");
}

#[test]
fn a_stream_that_unpacks_without_end_is_refused() {
    let mut document = Document::load_mem(&pitch_with(b"{}")).unwrap();
    let mut bomb = Stream::new(Dictionary::new(), vec![b' '; 200 << 20]);
    bomb.compress().unwrap();
    assert!(bomb.content.len() < 1 << 20);
    let bomb = document.add_object(bomb);
    for object in document.objects.values_mut() {
        if let Ok(file) = object.as_dict_mut()
            && file.has(b"EF")
        {
            file.set("EF", Dictionary::from_iter([("F", Object::Reference(bomb))]));
        }
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert!(matches!(try_open(&bytes), Err(OpenError::OverLimit(_))));
}

#[test]
fn a_damaged_pdf_never_stops_the_program() {
    let packed = pitch_with(&private());
    let mut plain = Vec::new();
    let mut document = Document::load_mem(&packed).unwrap();
    document.decompress();
    document.save_to(&mut plain).unwrap();
    // A generator of numbers that is the same every time.
    let mut seed = 1_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    let mut opened = 0;
    for round in 0..400 {
        let mut bytes = if round % 2 == 0 { packed.clone() } else { plain.clone() };
        if round % 5 == 0 {
            bytes.truncate(next(bytes.len()));
        }
        for _ in 0..=next(8) {
            if !bytes.is_empty() {
                let place = next(bytes.len());
                bytes[place] = u8::try_from(next(256)).unwrap();
            }
        }
        opened += usize::from(try_open(&bytes).is_ok());
    }
    assert!(opened > 0);
}
