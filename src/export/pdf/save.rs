//! From objects to bytes, compressed, with an identity that depends on nothing but those bytes.

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Document, Object, SaveOptions, StringFormat};
use sha2::{Digest, Sha256};

use super::PdfError;
use crate::export::order::{Stopped, go_on};

/// How hard the compressor tries; the most that it can, twice this, would make a pitch 2 % smaller.
const LEVEL: u32 = 4;
/// Objects that are compressed together, at most, and how many there are to be when that ends badly.
const TOGETHER: [usize; 8] = [1000, 500, 250, 120, 60, 30, 15, 7];
/// A stream of bytes that ends as a line does on Windows. Its length says so, but checkers that look for the end of the
/// line before `endstream` take the last byte for a part of that.
const UNCLEAR_END: &[u8] = b"\r\nendstream";

/// Writes a document so that the end of every stream is clear.
pub(super) fn save(mut document: Document, is_wanted: &dyn Fn() -> bool) -> Result<Vec<u8>, PdfError> {
    compress_streams(&mut document, is_wanted)?;
    // Room for the identity, until there are bytes to make it from.
    let room = Object::String(vec![0; 16], StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![room.clone(), room]);
    let mut bytes = Vec::new();
    for count in TOGETHER {
        bytes.clear();
        let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true);
        let options = options.max_objects_per_stream(count).compression_level(LEVEL).build();
        document.save_with_options(&mut bytes, options)?;
        if !bytes.windows(UNCLEAR_END.len()).any(|window| window == UNCLEAR_END) {
            break;
        }
    }
    identify(&mut bytes);
    Ok(bytes)
}

/// Puts an identity made from the bytes in its two places at their end: the same document has the same, another has
/// another.
fn identify(bytes: &mut [u8]) {
    let digest = Sha256::digest(&*bytes);
    let identity = digest.first_chunk().map_or(0, |first| u128::from_be_bytes(*first));
    let (place, identity) = (format!("{:032X}", 0), format!("{identity:032X}"));
    for _ in 0..2 {
        if let Some(at) = bytes.windows(place.len()).rposition(|found| found == place.as_bytes())
            && let Some(found) = bytes.get_mut(at..at + place.len())
        {
            found.copy_from_slice(identity.as_bytes());
        }
    }
}

/// Compresses every stream that becomes smaller by it, all with one compressor: to make one costs more than a short
/// stream does.
fn compress_streams(document: &mut Document, is_wanted: &dyn Fn() -> bool) -> Result<(), Stopped> {
    let mut compressor = Compress::new(Compression::new(LEVEL), true);
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
            && !stream.dict.has(b"Filter")
        {
            go_on(is_wanted)?;
            // What does not fit in the room of the plain bytes is not smaller.
            let mut packed = Vec::with_capacity(stream.content.len());
            compressor.reset();
            let status = compressor.compress_vec(&stream.content, &mut packed, FlushCompress::Finish);
            if matches!(status, Ok(Status::StreamEnd)) && !packed.ends_with(b"\r") {
                stream.dict.set("Filter", "FlateDecode");
                stream.set_content(packed);
            }
        }
    }
    Ok(())
}
