//! The data of a stream: where it ends, and what it was before it was packed.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::ZlibDecoder;

use super::file::Pdf;
use super::object::{Dictionary, Object};
use super::predictor::Predictor;
use super::scan::find;
use super::{PdfError, Result};

/// Filters one after the other, at most.
const MOST_FILTERS: usize = 4;
/// Bytes that are unpacked at a time.
const PIECE: usize = 64 << 10;

/// The data of a stream whose dictionary stands before the place `data`, unpacked.
pub(super) fn unpacked<'a>(pdf: &Pdf<'a>, dictionary: &Dictionary, data: usize) -> Result<Cow<'a, [u8]>> {
    let mut bytes = Cow::Borrowed(raw(pdf, dictionary, data)?);
    for (filter, predictor) in filters(pdf, dictionary)? {
        if !matches!(filter.as_slice(), b"FlateDecode" | b"Fl") {
            let name = filter.iter().take(40).map(|byte| char::from(*byte)).collect();
            return Err(PdfError::UnknownFilter(name));
        }
        let inflated = inflated(pdf, &bytes)?;
        bytes = Cow::Owned(match predictor {
            Some(predictor) => predictor.undo(&inflated, pdf.budget())?,
            None => inflated,
        });
    }
    Ok(bytes)
}

/// The data as they stand in the file: as long as the dictionary says, or up to where the stream ends.
fn raw<'a>(pdf: &Pdf<'a>, dictionary: &Dictionary, data: usize) -> Result<&'a [u8]> {
    let rest = pdf.bytes().get(data..).unwrap_or_default();
    // A length that cannot be read is one that has to be looked for.
    let length = pdf.resolved(dictionary.get(b"Length")).ok().and_then(|length| length.as_number());
    if let Some((bytes, after)) = length.and_then(|length| rest.split_at_checked(length)) {
        let space = after.iter().take(4).take_while(|byte| byte.is_ascii_whitespace()).count();
        if after.get(space..).is_some_and(|after| after.starts_with(b"endstream")) {
            return Ok(bytes);
        }
    }
    let end = find(rest, b"endstream");
    pdf.budget().look(end.unwrap_or(rest.len()))?;
    let bytes = end.and_then(|end| rest.get(..end)).ok_or(PdfError::Damaged("a stream does not end"))?;
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    Ok(bytes.strip_suffix(b"\r").unwrap_or(bytes))
}

/// The filters of a stream in the order in which they are undone, each with its parameters.
fn filters(pdf: &Pdf<'_>, dictionary: &Dictionary) -> Result<Vec<(Vec<u8>, Option<Predictor>)>> {
    let filter = pdf.resolved(dictionary.get(b"Filter"))?;
    let names = match filter.as_ref() {
        Object::Null => &[],
        Object::Array(names) => names.as_slice(),
        Object::Integer(_)
        | Object::Name(_)
        | Object::String(_)
        | Object::Dictionary(_)
        | Object::Reference(_)
        | Object::Other => std::slice::from_ref(filter.as_ref()),
    };
    if names.len() > MOST_FILTERS {
        return Err(PdfError::OverBudget);
    }
    let all = pdf.resolved(dictionary.get(b"DecodeParms"))?;
    let mut filters = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let Object::Name(name) = pdf.resolved(name)?.into_owned() else {
            return Err(PdfError::Damaged("a filter is no name"));
        };
        let own = if let Object::Array(each) = all.as_ref() {
            each.get(index).unwrap_or(&Object::Null)
        } else {
            all.as_ref()
        };
        let parameters = pdf.resolved(own)?.as_dictionary().map(Predictor::of).transpose()?.flatten();
        filters.push((name, parameters));
    }
    Ok(filters)
}

/// The bytes before they were packed, in pieces, so that each is paid for before it is kept.
fn inflated(pdf: &Pdf<'_>, packed: &[u8]) -> Result<Vec<u8>> {
    let mut decoder = ZlibDecoder::new(packed);
    let mut bytes = Vec::new();
    let mut piece = vec![0; PIECE];
    loop {
        match decoder.read(&mut piece) {
            Ok(0) => return Ok(bytes),
            Ok(count) => {
                pdf.budget().keep(count)?;
                bytes.extend_from_slice(piece.get(..count).unwrap_or_default());
            }
            Err(_) => return Err(PdfError::Damaged("packed data are damaged")),
        }
    }
}
