//! The bytes, read back with another library than the one that drew the pages.

mod form;
mod structure;

use std::sync::Arc;

use lopdf::{Document, Object};

use crate::canvas::Canvas;
use crate::export::formats::pdf::{self, PdfOptions};
use crate::export::scene::{Drawing, Page};
use crate::export::{Export, ExportKind, Order, Paper, ReportParts};
use crate::i18n::{Language, Texts};
use crate::picture::Pixels;
use crate::pitch::fixtures::{logo, schuldenlab, set, template, with_partners};

fn lay_out(kind: ExportKind, canvas: &Canvas, language: Language) -> Export {
    let (template, today) = (template(), jiff::civil::date(2026, 11, 22));
    let paper = if kind == ExportKind::Poster { Paper::A3 } else { Paper::A4 };
    let order = Order::new(kind, canvas, &template, Texts::of(language), today);
    Order { paper, ..order }.lay_out().unwrap()
}

fn pdf(export: &Export) -> Vec<u8> {
    pdf::pdf(&export.scene, &options(), &|| true).unwrap()
}

fn bytes_of_pitch(canvas: &Canvas) -> Vec<u8> {
    pdf(&lay_out(ExportKind::Pitch, canvas, Language::Dutch))
}

fn bytes_of_poster(canvas: &Canvas) -> Vec<u8> {
    pdf(&lay_out(ExportKind::Poster, canvas, Language::Dutch))
}

fn options() -> PdfOptions {
    PdfOptions { created: "2026-11-22T10:30:00Z".parse().unwrap(), attachment: None }
}

/// The text that a reader copies, without white space.
fn copied(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).unwrap();
    let text: String = structure::pieces(&document).into_values().collect();
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn content(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).unwrap();
    let pages = document.get_pages();
    let contents = pages.values().map(|page| document.get_page_content(*page));
    String::from_utf8_lossy(&contents.collect::<Vec<_>>().concat()).into_owned()
}

/// What the marked pieces of all pages say under a key, such as their text or their language.
fn said(bytes: &[u8], key: &str) -> Vec<String> {
    let document = Document::load_mem(bytes).unwrap();
    let pages = document.get_pages();
    let operations =
        pages.values().flat_map(|page| document.get_and_decode_page_content(*page).unwrap().operations);
    let properties = operations.filter(|operation| operation.operator == "BDC");
    let texts = properties.filter_map(|operation| {
        let text = operation.operands[1].as_dict().unwrap().get(key.as_bytes()).ok()?;
        Some(lopdf::decode_text_string(text).unwrap())
    });
    texts.collect()
}

#[test]
fn every_word_can_be_copied() {
    let poster = copied(&bytes_of_poster(&schuldenlab()));
    let pitch = copied(&bytes_of_pitch(&schuldenlab()));
    for section in schuldenlab().sections.values() {
        if let crate::canvas::Section::Text(text) = section {
            for word in text.split_whitespace() {
                assert!(poster.contains(word), "{word:?} is not in {poster:?}");
                assert!(pitch.contains(word), "{word:?} is not in {pitch:?}");
            }
        }
    }
    assert!(copied(&bytes_of_poster(&with_partners(120))).contains("Regio119"));
}

#[test]
fn a_glyph_that_stands_for_two_texts_says_which_on_the_spot() {
    let mut canvas = schuldenlab();
    set(&mut canvas, "dream", "→ en -> en e\u{301} en é");
    let said = said(&bytes_of_pitch(&canvas), "ActualText");
    let says = |text: &str| said.iter().any(|said| said == text);
    // The arrow that was drawn for two signs, and the letter that was written as two characters or as one.
    assert!(says("->"), "{said:?}");
    assert!(says("é") || says("e\u{301}"), "{said:?}");
    assert!(!says("→"), "{said:?}");
}

#[test]
fn a_word_that_is_broken_over_lines_is_taken_whole_in_one_piece() {
    let mut canvas = schuldenlab();
    let word = "verantwoordelijkheidsgevoel";
    // Words in between that move the ends of lines to another part of the word.
    let between = |number: usize| format!("({word}) samen {}", "en ".repeat(number % 5));
    for section in ["societal_value", "proposition"] {
        set(&mut canvas, section, &(0..20).map(between).collect::<String>());
    }
    for kind in [ExportKind::Pitch, ExportKind::Poster, ExportKind::Report(ReportParts::ALL)] {
        let bytes = pdf(&lay_out(kind, &canvas, Language::Dutch));
        let spans = spans(&Document::load_mem(&bytes).unwrap());
        let is_broken = |span: &&Span| span.said.contains(word) && span.shown.contains('-');
        let broken: Vec<&Span> = spans.iter().filter(is_broken).collect();
        assert!(broken.len() > 2, "{spans:?}");
        for span in broken {
            assert_eq!(span.said.as_str(), format!("({word})"));
            // The word has been taken whole around all that is shown of it, and nothing else is.
            assert_eq!(span.shown.replace('-', ""), span.said);
            assert_eq!(span.lines, span.shown.matches('-').count() + 1);
        }
        // Readers that take no notice of an empty text would have the word twice.
        assert!(spans.iter().all(|span| !span.said.is_empty()));
    }
}

#[test]
fn an_underlined_address_is_taken_whole_over_its_lines() {
    let mut canvas = schuldenlab();
    let address =
        "https://www.voorbeeld.example/een-lang-pad/naar/een-bladzijde/over-samenwerking/in-de-regio";
    canvas.header.contact = format!("Team, {address}.");
    let spans = spans(&Document::load_mem(&bytes_of_pitch(&canvas)).unwrap());
    // With the sign behind it, which belongs to the word.
    let whole = spans.iter().find(|span| span.said == format!("{address}.")).unwrap();
    assert_eq!(whole.shown, whole.said, "an address gets no hyphens");
    assert!(whole.lines > 1);
}

#[test]
fn a_broken_word_is_taken_with_the_sign_behind_it() {
    let mut canvas = schuldenlab();
    let word = "Verantwoordelijkheidsverdelingsmodellenvergelijkingsonderzoek,";
    canvas.actions[1].text = format!("{word} en meer");
    let spans = spans(&Document::load_mem(&bytes_of_pitch(&canvas)).unwrap());
    assert!(spans.iter().any(|span| span.said == word && span.lines > 1), "{spans:?}");
}

#[test]
fn a_part_of_a_word_on_a_page_of_its_own_has_its_letters_and_no_hyphen() {
    let mut canvas = schuldenlab();
    set(&mut canvas, "societal_value", &"verantwoordelijkheidsgevoel samen ".repeat(8));
    let mut export = lay_out(ExportKind::Pitch, &canvas, Language::Dutch);
    let page = &mut export.scene.pages[0];
    let second = page
        .items
        .iter()
        .position(|item| matches!(&item.drawing, Drawing::Text(run) if run.said.first().is_some_and(|part| !part.begins)));
    let rest = page.items.split_off(second.unwrap());
    let mut next = Page::new(page.width, page.height);
    next.items = rest;
    export.scene.pages.push(next);
    let bytes = pdf(&export);
    let text = copied(&bytes);
    assert_eq!(text.matches("verantwoordelijkheidsgevoel").count(), 8, "{text}");
    let spans = spans(&Document::load_mem(&bytes).unwrap());
    let cut: Vec<&Span> = spans.iter().filter(|span| span.shown.ends_with('-')).collect();
    assert_eq!(cut.len(), 1);
    assert_eq!(format!("{}-", cut[0].said), cut[0].shown);
}

#[test]
fn every_hyphen_is_one_that_can_be_typed() {
    let mut canvas = schuldenlab();
    let word = "verantwoordelijkheidsgevoel";
    set(&mut canvas, "dream", &format!("{word} ").repeat(20));
    set(&mut canvas, "societal_value", "een e-mail over lock-in");
    for kind in [ExportKind::Pitch, ExportKind::Poster, ExportKind::Report(ReportParts::ALL)] {
        let document = Document::load_mem(&pdf(&lay_out(kind, &canvas, Language::Dutch))).unwrap();
        let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
        let maps: Vec<String> = streams
            .filter_map(|stream| stream.get_plain_content().ok())
            .map(|content| String::from_utf8_lossy(&content).into_owned())
            .filter(|content| content.contains("beginbfchar") || content.contains("beginbfrange"))
            .collect();
        assert!(maps.iter().any(|map| map.to_uppercase().contains("<002D>")), "{maps:?}");
        assert!(maps.iter().all(|map| !map.to_uppercase().contains("00AD")), "{maps:?}");
    }
}

/// What stands between the beginning and the end of a marked piece with a text of its own.
#[derive(Debug, Default)]
struct Span {
    said: String,
    /// What its glyphs mean.
    shown: String,
    /// On how many lines they stand.
    lines: usize,
}

fn spans(document: &Document) -> Vec<Span> {
    let mut spans = Vec::new();
    for page in document.get_pages().into_values() {
        let fonts = document.get_page_fonts(page).unwrap();
        let content = document.get_page_content(page);
        let (mut open, mut font, mut heights) = (Vec::new(), Vec::new(), Vec::new());
        for operation in lopdf::content::Content::decode(&content).unwrap().operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "Tf" => font = operands[0].as_name().unwrap().to_vec(),
                "BMC" => open.push(None),
                "BDC" => {
                    let said = operands[1].as_dict().unwrap().get(b"ActualText").ok();
                    let said = said.map(|said| lopdf::decode_text_string(said).unwrap());
                    heights.clear();
                    open.push(said.map(|said| Span { said, ..Span::default() }));
                }
                "EMC" => spans.extend(open.pop().unwrap().map(|span| Span { lines: heights.len(), ..span })),
                "Tm" => {
                    let height = operands[5].as_float().unwrap().to_bits();
                    if !heights.contains(&height) {
                        heights.push(height);
                    }
                }
                "TJ" => {
                    let Some(Some(span)) = open.last_mut() else { continue };
                    let encoding = fonts[&font].get_font_encoding(document).unwrap();
                    for shown in
                        operands[0].as_array().unwrap().iter().filter_map(|shown| shown.as_str().ok())
                    {
                        span.shown.push_str(&Document::decode_text(&encoding, shown).unwrap());
                    }
                }
                _ => {}
            }
        }
    }
    spans
}

#[test]
fn a_word_with_a_sign_from_another_font_is_taken_whole_as_well() {
    let mut canvas = schuldenlab();
    let texts = (0..20).map(|count| format!("{}☎verantwoordelijkheidsgevoel☎ ", "samen ".repeat(count % 5)));
    set(&mut canvas, "societal_value", &texts.collect::<String>());
    let bytes = bytes_of_pitch(&canvas);
    let said = said(&bytes, "ActualText");
    let whole = said.iter().filter(|said| *said == "☎verantwoordelijkheidsgevoel☎").count();
    assert!(whole > 2, "{whole}");
    assert_eq!(copied(&bytes).matches("verantwoordelijkheidsgevoel").count(), 20);
    assert!(!copied(&bytes).contains('\u{AD}'));
}

#[test]
fn a_title_in_another_script_is_as_heavy_as_one_in_ours() {
    let mut canvas = schuldenlab();
    canvas.header.subject = "Samen שלום 🎉".to_owned();
    set(&mut canvas, "societal_value", "En שלום in de tekst.");
    let export = lay_out(ExportKind::Pitch, &canvas, Language::Dutch);
    let thick = |text: &str, is_large: bool| -> Vec<bool> {
        let runs = super::fonts::runs(&export.scene);
        runs.filter(|run| run.text.contains(text) && (run.size > 15.0) == is_large)
            .map(|run| run.thickening > run.size * 0.02)
            .collect()
    };
    assert_eq!(
        (thick("שלום", true), thick("🎉", true), thick("Samen", true)),
        (vec![true], vec![false], vec![false])
    );
    assert!(thick("שלום", false).iter().all(|is_thick| !is_thick));
    let content = content(&pdf(&export));
    assert_eq!((content.matches("2 Tr").count(), content.matches("0 Tr").count()), (1, 1), "{content}");
}

#[test]
fn a_stand_in_keeps_the_character_that_it_stands_for() {
    let mut canvas = schuldenlab();
    set(&mut canvas, "dream", "Waarom? Daarom 東");
    let bytes = bytes_of_pitch(&canvas);
    assert!(said(&bytes, "ActualText").contains(&"東".to_owned()));
    assert!(copied(&bytes).contains("Waarom?"));
}

#[test]
fn the_document_says_its_title_language_version_and_date() {
    let bytes = bytes_of_pitch(&schuldenlab());
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let document = Document::load_mem(&bytes).unwrap();
    let catalog = document.catalog().unwrap();
    let text = |object: &Object| lopdf::decode_text_string(object).unwrap();
    assert_eq!(text(catalog.get(b"Lang").unwrap()), "nl");
    let preferences = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let info = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let info = document.get_dictionary(info).unwrap();
    assert_eq!(text(info.get(b"Title").unwrap()), "Pitch – Schuldenzorgvrij Nederland");
    assert_eq!(text(info.get(b"Author").unwrap()), "Gemeente Den Haag en Deloitte");
    assert!(
        String::from_utf8_lossy(&bytes)
            .contains("<dc:creator><rdf:Seq><rdf:li>Gemeente Den Haag en Deloitte</rdf:li>")
    );
    assert_eq!(text(info.get(b"CreationDate").unwrap()), "D:20261122103000Z");
    assert!(info.get(b"GTS_PDFXVersion").is_err());
}

#[test]
fn a_logo_is_colours_on_its_ground_and_stands_in_the_file_once() {
    let mut canvas = schuldenlab();
    canvas.partners[0].logo = Some(logo());
    canvas.partners[1].logo = Some(logo());
    let bytes = bytes_of_pitch(&canvas);
    assert_eq!(color_spaces(&bytes), [b"DeviceRGB"], "a mask would let a reader mix in what is see-through");
    assert_eq!(content(&bytes).matches("/Picture1 Do").count(), 2);
    assert_eq!(bytes, bytes_of_pitch(&canvas));
}

#[test]
fn a_picture_that_the_paper_shines_through_has_a_mask() {
    let mut canvas = schuldenlab();
    canvas.partners[0].logo = Some(logo());
    let mut export = lay_out(ExportKind::Pitch, &canvas, Language::Dutch);
    for item in export.scene.pages.iter_mut().flat_map(|page| &mut page.items) {
        if let Drawing::Picture(picture) = &mut item.drawing {
            picture.pixels = Arc::new(Pixels { width: 1, height: 1, rgba: vec![10, 20, 30, 128] });
        }
    }
    let mut spaces = color_spaces(&pdf(&export));
    spaces.sort();
    assert_eq!(spaces, [b"DeviceGray".as_slice(), b"DeviceRGB"]);
}

/// The color space of each picture in a PDF.
fn color_spaces(bytes: &[u8]) -> Vec<Vec<u8>> {
    let document = Document::load_mem(bytes).unwrap();
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let name =
        |stream: &lopdf::Stream, key| stream.dict.get(key).and_then(Object::as_name).ok().map(<[u8]>::to_vec);
    let images = streams.filter(|stream| name(stream, b"Subtype").as_deref() == Some(b"Image"));
    images.filter_map(|image| name(image, b"ColorSpace")).collect()
}

#[test]
fn links_lead_to_the_contact() {
    let bytes = bytes_of_pitch(&schuldenlab());
    let document = Document::load_mem(&bytes).unwrap();
    let page = document.get_pages()[&1];
    let targets: Vec<String> = document
        .get_page_annotations(page)
        .unwrap()
        .into_iter()
        .map(|link| {
            let action = link.get(b"A").unwrap().as_dict().unwrap();
            String::from_utf8(action.get(b"URI").unwrap().as_str().unwrap().to_vec()).unwrap()
        })
        .collect();
    assert_eq!(targets, ["https://schuldenlab.example", "mailto:info@schuldenlab.example"]);
}

#[test]
fn the_same_canvas_gives_the_same_bytes_and_another_gives_others() {
    assert_eq!(bytes_of_poster(&schuldenlab()), bytes_of_poster(&schuldenlab()));
    let id = |bytes: &[u8]| Document::load_mem(bytes).unwrap().trailer.get(b"ID").unwrap().clone();
    let mut other = schuldenlab();
    set(&mut other, "dream", "Iets anders.");
    let (one, another) = (id(&bytes_of_pitch(&schuldenlab())), id(&bytes_of_pitch(&other)));
    assert_ne!(one, another);
    let [first, second] = one.as_array().unwrap().as_slice() else { panic!("{one:?}") };
    assert!(first == second && first.as_str().unwrap() != [0; 16], "{one:?}");
}

#[test]
fn fonts_hold_no_more_than_is_used() {
    // The four files together are over a megabyte.
    assert!(bytes_of_poster(&schuldenlab()).len() < 40_000);
    let mut canvas = Canvas::default();
    canvas.header.subject = "A".to_owned();
    assert!(bytes_of_pitch(&canvas).len() < 12_000);
}

#[test]
fn the_end_of_every_stream_is_clear() {
    // Without care for it, about one in a hundred ends a stream in a carriage return.
    for number in 40..140 {
        let mut canvas = Canvas::default();
        canvas.header.subject = format!("Onderwerp {number}");
        let bytes = bytes_of_pitch(&canvas);
        assert!(!bytes.windows(11).any(|window| window == b"\r\nendstream"), "{number}");
        assert_eq!(Document::load_mem(&bytes).unwrap().get_pages().len(), 1);
    }
}
