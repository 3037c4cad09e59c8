//! From objects to bytes, compressed, with an identity that depends on nothing but those bytes.

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat};
use twox_hash::XxHash3_128;

use super::objects::{self, SerializedObjects};
use crate::export::stopped::{Stopped, go_on};

/// How hard the compressor tries; the most that it can, twice this, would make a pitch 2 % smaller.
const LEVEL: u32 = 4;
/// Objects that are compressed together, at most.
const TOGETHER: usize = 1000;

/// A file that is being written.
struct File {
    bytes: Vec<u8>,
    /// Where every object stands, by its number.
    places: Vec<(u32, ObjectPlace)>,
}

/// The place of an object in the file.
#[derive(Clone, Copy)]
enum ObjectPlace {
    /// At this byte of the file.
    At(usize),
    /// In the object stream with this number, at this index.
    Within(u32, usize),
}

/// Writes a document and the objects of it that are written already.
pub(super) fn save(
    mut document: Document,
    written: &SerializedObjects,
    mut packer: Packer,
    is_wanted: &dyn Fn() -> bool,
) -> Result<Vec<u8>, Stopped> {
    let mut file = File { bytes: format!("%PDF-{}\n%", document.version).into_bytes(), places: Vec::new() };
    file.bytes.extend_from_slice(&document.binary_mark);
    file.bytes.push(b'\n');
    for ((number, _), object) in &mut document.objects {
        if let Object::Stream(stream) = object {
            go_on(is_wanted)?;
            packer.pack(stream);
            file.stream(*number, stream);
        }
    }
    let mut next = document.max_id + 1;
    let mut together = ObjectStream::default();
    for (number, object) in in_order(&document, written) {
        if together.numbers.len() == TOGETHER {
            go_on(is_wanted)?;
            file.objects(next, &mut together, &mut packer);
            next += 1;
        }
        together.add(number, object);
    }
    file.objects(next, &mut together, &mut packer);
    file.end(next + 1, document.trailer);
    identify(&mut file.bytes);
    Ok(file.bytes)
}

/// An object that is no stream.
enum PlainObject<'a> {
    Value(&'a Object),
    Written(&'a [u8]),
}

/// Every object that is no stream, in the order of their numbers.
fn in_order<'a>(
    document: &'a Document,
    written: &'a SerializedObjects,
) -> impl Iterator<Item = (u32, PlainObject<'a>)> {
    let numbers = written.numbers();
    let values = |from: u32, to: u32| document.objects.range((from, 0)..(to, 0));
    let is_plain = |(_, object): &(&ObjectId, &Object)| !matches!(object, Object::Stream(_));
    let value = |((number, _), object): (&ObjectId, &'a Object)| (*number, PlainObject::Value(object));
    let before = values(0, numbers.start).filter(is_plain).map(value);
    let after = values(numbers.end, u32::MAX).filter(is_plain).map(value);
    let written = written.iter().map(|(number, bytes)| (number, PlainObject::Written(bytes)));
    before.chain(written).chain(after)
}

/// An object stream: objects that are compressed together.
#[derive(Default)]
struct ObjectStream {
    numbers: Vec<u32>,
    /// The number and offset of each, as text.
    table: Vec<u8>,
    bytes: Vec<u8>,
}

impl ObjectStream {
    fn add(&mut self, number: u32, object: PlainObject<'_>) {
        for number in [number.into(), u64::try_from(self.bytes.len()).unwrap_or(u64::MAX)] {
            objects::write_number(&mut self.table, number);
            self.table.push(b' ');
        }
        match object {
            PlainObject::Value(object) => objects::write(&mut self.bytes, object),
            PlainObject::Written(written) => self.bytes.extend_from_slice(written),
        }
        self.bytes.push(b' ');
        self.numbers.push(number);
    }
}

impl File {
    /// Writes a stream.
    fn stream(&mut self, number: u32, stream: &Stream) {
        self.places.push((number, ObjectPlace::At(self.bytes.len())));
        self.bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        objects::write_dictionary(&mut self.bytes, &stream.dict);
        self.bytes.extend_from_slice(b"stream\n");
        self.bytes.extend_from_slice(&stream.content);
        self.bytes.extend_from_slice(b"\nendstream \nendobj\n");
    }

    /// Writes the object stream and empties it.
    fn objects(&mut self, number: u32, together: &mut ObjectStream, packer: &mut Packer) {
        let places = together.numbers.iter().enumerate();
        self.places.extend(places.map(|(before, object)| (*object, ObjectPlace::Within(number, before))));
        let dictionary = Dictionary::from_iter([
            ("Type", Object::from("ObjStm")),
            ("N", integer(together.numbers.len())),
            ("First", integer(together.table.len())),
        ]);
        together.table.append(&mut together.bytes);
        let mut stream = Stream::new(dictionary, std::mem::take(&mut together.table));
        together.numbers.clear();
        packer.pack(&mut stream);
        self.stream(number, &stream);
    }

    /// Writes the cross-reference stream with this number, and the pointer to it.
    fn end(&mut self, number: u32, trailer: Dictionary) {
        let start = self.bytes.len();
        self.places.push((number, ObjectPlace::At(start)));
        self.places.sort_unstable_by_key(|(number, _)| *number);
        let (mut table, mut index) = (Vec::with_capacity(7 * self.places.len()), Vec::new());
        for run in self.places.chunk_by(|(one, _), (next, _)| one + 1 == *next) {
            let first = run.first().map_or(0, |(first, _)| *first);
            index.extend([Object::Integer(first.into()), integer(run.len())]);
            for (_, place) in run {
                let (kind, place, rest) = match *place {
                    ObjectPlace::At(at) => (1, u32::try_from(at).unwrap_or(u32::MAX), 0),
                    ObjectPlace::Within(stream, before) => {
                        (2, stream, u16::try_from(before).unwrap_or(u16::MAX))
                    }
                };
                table.push(kind);
                table.extend(place.to_be_bytes());
                table.extend(rest.to_be_bytes());
            }
        }
        let mut stream = Stream::new(trailer, table);
        stream.dict.set("Type", "XRef");
        stream.dict.set("Size", Object::Integer(i64::from(number) + 1));
        stream.dict.set("W", vec![Object::Integer(1), Object::Integer(4), Object::Integer(2)]);
        stream.dict.set("Index", index);
        // Room for the identity, until there are bytes to make it from.
        let room = Object::String(vec![0; 16], StringFormat::Hexadecimal);
        stream.dict.set("ID", vec![room.clone(), room]);
        self.stream(number, &stream);
        self.bytes.extend_from_slice(format!("\nstartxref\n{start}\n%%EOF").as_bytes());
    }
}

/// Puts an identity made from the bytes in its two places at their end: the same document has the same, another has
/// another.
fn identify(bytes: &mut [u8]) {
    let identity = XxHash3_128::oneshot(bytes);
    let (place, identity) = (format!("{:032X}", 0), format!("{identity:032X}"));
    for _ in 0..2 {
        if let Some(at) = bytes.windows(place.len()).rposition(|found| found == place.as_bytes())
            && let Some(found) = bytes.get_mut(at..at + place.len())
        {
            found.copy_from_slice(identity.as_bytes());
        }
    }
}

/// Compresses streams, all with one compressor: to make one costs more than a short stream does.
pub(super) struct Packer(Compress);

impl Default for Packer {
    fn default() -> Self {
        Self(Compress::new(Compression::new(LEVEL), true))
    }
}

impl Packer {
    /// Compresses a stream that is not yet and becomes smaller by it. Its last byte is never one that ends a line: its length
    /// says that it does not, but checkers that look for the end of the line before `endstream` would take it for a part of
    /// that.
    pub(super) fn pack(&mut self, stream: &mut Stream) {
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            return;
        }
        // What does not fit in the room of the plain bytes is not smaller.
        let mut packed = Vec::with_capacity(stream.content.len());
        self.0.reset();
        let status = self.0.compress_vec(&stream.content, &mut packed, FlushCompress::Finish);
        if matches!(status, Ok(Status::StreamEnd)) && !packed.ends_with(b"\r") {
            packed.shrink_to_fit();
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    }
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
