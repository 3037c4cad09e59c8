//! Metadata of the document: properties, and the standards that it conforms to.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, text_string};
use xmp_writer::pdfa::PdfUAIdDescriptionMode;
use xmp_writer::{DateTime, LangId, Timezone, XmpWriter};

use super::PdfOptions;
use crate::export::scene::Scene;

/// The colours of screens: sRGB, a profile that is in the public domain.
const SRGB: &[u8] = include_bytes!("../../../../assets/color/sRGB-v4.icc");
const CREATOR: &str = "Samencanvas";
const PRODUCER: &str = concat!("Samencanvas ", env!("CARGO_PKG_VERSION"));

/// Adds the properties in the form that programs read since 1996.
pub(super) fn information(document: &mut Document, scene: &Scene, options: &PdfOptions) -> ObjectId {
    let created = pdf_date(options.created);
    let mut information = Dictionary::from_iter([
        ("Title", text_string(&for_xml(&scene.title))),
        ("Creator", text_string(CREATOR)),
        ("Producer", text_string(PRODUCER)),
        ("CreationDate", Object::string_literal(created.clone())),
        ("ModDate", Object::string_literal(created)),
    ]);
    if let Some(author) = &scene.author {
        information.set("Author", text_string(&for_xml(author)));
    }
    document.add_object(information)
}

/// Adds the same properties in XMP, with the standards: PDF/UA-1 and PDF/A-3a.
pub(super) fn xmp(document: &mut Document, scene: &Scene, options: &PdfOptions) -> ObjectId {
    let created = xmp_date(options.created);
    let title = for_xml(&scene.title);
    let mut writer = XmpWriter::new();
    writer.title([(None, title.as_str())]);
    if let Some(author) = &scene.author {
        writer.creator([for_xml(author).as_str()]);
    }
    writer.language([LangId(&scene.language)]);
    writer.format("application/pdf");
    writer.creator_tool(CREATOR);
    writer.producer(PRODUCER);
    writer.create_date(created);
    writer.modify_date(created);
    writer.metadata_date(created);
    writer.pdfa_part(3);
    writer.pdfa_conformance("A");
    writer.pdfua_part(1);
    writer.extension_schemas().pdfua_id().properties().describe_all(PdfUAIdDescriptionMode::UA1);
    let kind = Dictionary::from_iter([("Type", Object::from("Metadata")), ("Subtype", "XML".into())]);
    // Archives look for it in the bytes of the file.
    document.add_object(Stream::new(kind, writer.finish(None).into_bytes()).with_compression(false))
}

/// Adds what the colours mean.
pub(super) fn output_intent(document: &mut Document) -> ObjectId {
    let profile = Stream::new(Dictionary::from_iter([("N", Object::Integer(3))]), SRGB.to_vec());
    let profile = document.add_object(profile);
    document.add_object(Dictionary::from_iter([
        ("Type", Object::from("OutputIntent")),
        ("S", "GTS_PDFA1".into()),
        ("OutputConditionIdentifier", Object::string_literal("sRGB")),
        ("Info", Object::string_literal("sRGB IEC61966-2.1")),
        ("DestOutputProfile", profile.into()),
    ]))
}

/// A text without the two characters that XML cannot hold and that no reader shows.
fn for_xml(text: &str) -> String {
    text.replace(['\u{FFFE}', '\u{FFFF}'], "")
}

/// `D:20261122103000Z`, in universal time.
pub(super) fn pdf_date(time: Timestamp) -> String {
    time.strftime("D:%Y%m%d%H%M%SZ").to_string()
}

fn xmp_date(time: Timestamp) -> DateTime {
    let time = time.to_zoned(TimeZone::UTC).datetime();
    let part = |part: i8| Some(part.unsigned_abs());
    DateTime {
        year: time.year().unsigned_abs(),
        month: part(time.month()),
        day: part(time.day()),
        hour: part(time.hour()),
        minute: part(time.minute()),
        second: part(time.second()),
        timezone: Some(Timezone::Utc),
    }
}
