//! From objects to bytes, compressed.

use lopdf::{Document, Object, SaveOptions};

use super::PdfError;

/// Objects that are compressed together, at most, and how many there are to be when that ends badly.
const TOGETHER: [usize; 8] = [1000, 500, 250, 120, 60, 30, 15, 7];
/// A stream of bytes that ends as a line does on Windows. Its length says so, but checkers that look for the end of the
/// line before `endstream` take the last byte for a part of that.
const UNCLEAR_END: &[u8] = b"\r\nendstream";

/// Writes a document so that the end of every stream is clear.
pub(super) fn save(document: &mut Document) -> Result<Vec<u8>, PdfError> {
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
        {
            let plain = stream.clone();
            stream.compress()?;
            if stream.content.ends_with(b"\r") {
                *stream = plain;
            }
        }
    }
    let mut bytes = Vec::new();
    for count in TOGETHER {
        bytes.clear();
        let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true);
        let options = options.max_objects_per_stream(count).compression_level(9).build();
        document.save_with_options(&mut bytes, options)?;
        if !bytes.windows(UNCLEAR_END.len()).any(|window| window == UNCLEAR_END) {
            break;
        }
    }
    Ok(bytes)
}
