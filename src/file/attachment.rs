//! The canvas inside a PDF: every export can carry it along.
//!
//! A PDF comes from anywhere. Nothing in it is followed: every object is looked at once, the one file is taken that is
//! named as a canvas file is, and nothing is unpacked beyond the size of a canvas file.

use std::borrow::Cow;

use lopdf::{Dictionary, Document, LoadOptions, Object};

use super::{EXTENSION, OpenError};
use crate::document::{Limit, Limits};

/// What every PDF starts with, perhaps after a few bytes of something else.
const MARK: &[u8] = b"%PDF-";
/// How far from the start the mark may stand.
const NEAR_START: usize = 1024;

/// The bytes of the canvas file: these bytes, or those that are attached where these are a PDF.
pub fn canvas_file(bytes: &[u8]) -> Result<Cow<'_, [u8]>, OpenError> {
    let start = bytes.get(..NEAR_START).unwrap_or(bytes);
    let is_pdf =
        !start.trim_ascii_start().starts_with(b"{") && start.windows(MARK.len()).any(|window| window == MARK);
    if !is_pdf {
        return Ok(Cow::Borrowed(bytes));
    }
    if bytes.len() > Limits::FILE {
        return Err(OpenError::OverLimit(Limit::File(Limits::FILE)));
    }
    let options = LoadOptions { max_decompressed_size: Some(Limits::FILE), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options)
        .map_err(|reason| OpenError::DamagedPdf(reason.to_string()))?;
    attached(&document).map(Cow::Owned)
}

/// The attached canvas; the one that is marked as the source of the document before any other.
fn attached(document: &Document) -> Result<Vec<u8>, OpenError> {
    let files =
        document.objects.values().filter_map(|object| object.as_dict().ok()).filter(|file| is_canvas(file));
    let is_source = |file: &&Dictionary| {
        file.get(b"AFRelationship").and_then(Object::as_name).is_ok_and(|relation| relation == b"Source")
    };
    let (sources, others): (Vec<&Dictionary>, Vec<&Dictionary>) = files.partition(is_source);
    let file = sources.into_iter().chain(others).next().ok_or(OpenError::NoCanvasInPdf)?;
    let embedded = file.get(b"EF").and_then(Object::as_dict).and_then(|files| files.get(b"F"));
    let stream = embedded
        .and_then(|embedded| document.dereference(embedded))
        .and_then(|(_, stream)| stream.as_stream());
    let stream = stream.map_err(|reason| OpenError::DamagedPdf(reason.to_string()))?;
    if stream.dict.get(b"Filter").is_err() {
        return Ok(stream.content.clone());
    }
    stream.decompressed_content_with_limit(Limits::FILE).map_err(|reason| match reason {
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
            OpenError::OverLimit(Limit::File(Limits::FILE))
        }
        reason => OpenError::DamagedPdf(reason.to_string()),
    })
}

fn is_canvas(file: &Dictionary) -> bool {
    let name = file.get(b"UF").or_else(|_| file.get(b"F")).and_then(lopdf::decode_text_string);
    file.has(b"EF") && name.is_ok_and(|name| name.ends_with(EXTENSION))
}
