//! A file attached to the PDF: the source that it was made from.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, text_string};

use super::metadata::pdf_date;
use super::{Attachment, PdfError, PdfOptions};

/// Adds a file to the document and its catalogue.
pub(super) fn write(
    document: &mut Document,
    file: &Attachment,
    options: &PdfOptions,
) -> Result<(), PdfError> {
    let size = i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
    let about = Dictionary::from_iter([
        ("Size", Object::Integer(size)),
        ("ModDate", Object::string_literal(pdf_date(options.created))),
    ]);
    let kind = Dictionary::from_iter([
        ("Type", Object::from("EmbeddedFile")),
        ("Subtype", "application/json".into()),
        ("Params", about.into()),
    ]);
    let bytes: ObjectId = document.add_object(Stream::new(kind, file.bytes.clone()));
    let name = text_string(&file.name);
    let file = document.add_object(Dictionary::from_iter([
        ("Type", Object::from("Filespec")),
        ("F", name.clone()),
        ("UF", name.clone()),
        ("Desc", text_string(&file.description)),
        ("AFRelationship", "Source".into()),
        ("EF", Dictionary::from_iter([("F", Object::Reference(bytes)), ("UF", bytes.into())]).into()),
    ]));
    let files = Dictionary::from_iter([("Names", Object::Array(vec![name, file.into()]))]);
    let catalog = document.catalog_mut()?;
    catalog.set("AF", vec![Object::Reference(file)]);
    catalog.set("Names", Dictionary::from_iter([("EmbeddedFiles", Object::Dictionary(files))]));
    Ok(())
}
