//! Where each object stands: cross-reference tables and streams, and those of earlier versions of the file.

use std::collections::{BTreeMap, BTreeSet};

use super::file::Pdf;
use super::lexer::Lexer;
use super::object::{Dictionary, Object};
use super::scan::rfind;
use super::{PdfError, Result};

/// How far from the end of a file the place of its table may stand.
const NEAR_END: usize = 2048;
/// Tables that follow one another, at most: a file is changed by appending one.
const MOST_TABLES: usize = 1024;

/// Where an object stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// Nowhere any more.
    Free,
    /// At a place of the file.
    At(usize),
    /// In an object stream.
    In {
        /// The number of that stream.
        stream: u32,
        /// Which of the objects in it.
        index: u32,
    },
}

/// Where all objects stand.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// By the number of the object.
    pub(super) entries: BTreeMap<u32, Entry>,
    /// What the newest table says besides.
    pub(super) trailer: Dictionary,
}

/// Reads the table at the end of the file and those before it. An entry of a newer one goes before one of an older.
pub(super) fn read(pdf: &mut Pdf<'_>) -> Result<()> {
    let mut seen = BTreeSet::new();
    let mut next = vec![newest(pdf)?];
    while let Some(at) = next.pop() {
        if seen.len() >= MOST_TABLES || !seen.insert(at) {
            return Err(PdfError::Damaged("the tables lead around in a circle"));
        }
        let trailer = section(pdf, at)?;
        let place = |key: &[u8]| trailer.get(key).as_number();
        // The last is read first: the entries of a table's own stream go before those of an earlier table.
        next.extend(place(b"Prev"));
        next.extend(place(b"XRefStm"));
        let newest = &mut pdf.table_mut().trailer;
        if newest.0.is_empty() {
            *newest = trailer;
        }
    }
    if *pdf.table().trailer.get(b"Root") == Object::Null {
        return Err(PdfError::Damaged("there is no catalogue"));
    }
    Ok(())
}

/// The place of the newest table.
fn newest(pdf: &Pdf<'_>) -> Result<usize> {
    const WORD: &[u8] = b"startxref";
    let bytes = pdf.bytes();
    let start = bytes.len().saturating_sub(NEAR_END);
    let found = bytes.get(start..).and_then(|end| rfind(end, WORD));
    let found = found.ok_or(PdfError::Damaged("the place of the table is missing"))?;
    let place = Lexer::new(bytes, start + found + WORD.len(), pdf.budget()).number()?;
    place.ok_or(PdfError::Damaged("the place of the table is missing"))
}

fn section(pdf: &mut Pdf<'_>, at: usize) -> Result<Dictionary> {
    let bytes = pdf.bytes();
    let budget = pdf.shared_budget();
    let mut lexer = Lexer::new(bytes, at, &budget);
    if !lexer.keyword(b"xref")? {
        return stream(pdf, at);
    }
    while let Some(first) = lexer.number()? {
        let count = lexer.number()?.ok_or(PdfError::Damaged("a table breaks off"))?;
        for number in first..first.saturating_add(count) {
            let (Some(place), Some(_)) = (lexer.number()?, lexer.number()?) else {
                return Err(PdfError::Damaged("a table breaks off"));
            };
            let entry = if lexer.keyword(b"n")? {
                Entry::At(place)
            } else if lexer.keyword(b"f")? {
                Entry::Free
            } else {
                return Err(PdfError::Damaged("an entry of a table is of no kind"));
            };
            pdf.add(number, entry)?;
        }
    }
    match (lexer.keyword(b"trailer")?, lexer.object()?) {
        (true, Object::Dictionary(trailer)) => Ok(trailer),
        _ => Err(PdfError::Damaged("the trailer is missing")),
    }
}

/// Reads a cross-reference stream.
fn stream(pdf: &mut Pdf<'_>, at: usize) -> Result<Dictionary> {
    let found = pdf.object_at(at, None)?;
    let (Object::Dictionary(dictionary), Some(data)) = (found.object, found.data) else {
        return Err(PdfError::Damaged("there is no table at its place"));
    };
    let data = super::stream::unpacked(pdf, &dictionary, data)?;
    let mut widths = [0; 3];
    let written = dictionary.get(b"W").items();
    for (width, written) in widths.iter_mut().zip(written) {
        *width = written
            .as_number()
            .filter(|width| *width <= 8)
            .ok_or(PdfError::Damaged("a field is too wide"))?;
    }
    let [kind, second, third] = widths;
    let row = kind + second + third;
    if row == 0 || written.len() < 3 {
        return Err(PdfError::Damaged("a table has no fields"));
    }
    let whole = [Object::Integer(0), dictionary.get(b"Size").clone()];
    let ranges = match dictionary.get(b"Index").items() {
        [] => &whole,
        ranges => ranges,
    };
    let mut rows = data.chunks_exact(row);
    for range in ranges.chunks(2) {
        let [Some(first), Some(count)] = [0, 1].map(|index| range.get(index).and_then(Object::as_number))
        else {
            return Err(PdfError::Damaged("a range of a table is no pair of numbers"));
        };
        // What a range announces beyond the data costs nothing.
        for (number, row) in (first..first.saturating_add(count)).zip(rows.by_ref()) {
            let (own, rest) = row.split_at(kind);
            let (second, third) = rest.split_at(second);
            let entry = match if own.is_empty() { 1 } else { field(own) } {
                0 => Entry::Free,
                1 => Entry::At(usize::try_from(field(second)).unwrap_or(usize::MAX)),
                2 => {
                    let [stream, index] =
                        [second, third].map(|bytes| u32::try_from(field(bytes)).unwrap_or(u32::MAX));
                    Entry::In { stream, index }
                }
                _ => continue,
            };
            pdf.add(number, entry)?;
        }
    }
    Ok(dictionary)
}

/// A number of eight bytes at most.
fn field(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
