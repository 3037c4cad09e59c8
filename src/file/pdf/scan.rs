//! Finding objects in a PDF whose cross-reference table is damaged.

use super::budget::Budget;
use super::file::Pdf;
use super::lexer::{Lexer, is_space};
use super::object::{Dictionary, Object};
use super::xref::{Entry, Table};
use super::{PdfError, Result};

/// Objects that tell of others, by their type.
const TYPES: [&[u8]; 3] = [b"/XRef", b"/Catalog", b"/ObjStm"];
/// Bytes on either side of a word that are looked at.
const ASIDE: usize = 40;
/// How far from the beginning of an object its type may stand.
const BEGINNING: usize = 1024;

/// The table of the objects that stand in a file, whatever its own table says. A later object of the same number goes
/// before an earlier one, since a PDF is changed by appending to it.
pub(super) fn rebuilt(bytes: &[u8], budget: &Budget) -> Result<Table> {
    budget.look(bytes.len())?;
    let mut table = Table::default();
    let finder = memchr::memmem::Finder::new(b"obj");
    for at in finder.find_iter(bytes) {
        budget.look(ASIDE)?;
        let Some((number, start)) = numbers_before(bytes, at) else { continue };
        budget.items(1)?;
        table.entries.insert(number, Entry::At(start));
    }
    table.trailer = last_trailer(bytes, budget)?;
    Ok(table)
}

/// Adds the objects that stand in object streams, and the catalogue where no trailer names it.
pub(super) fn complete(pdf: &mut Pdf<'_>) -> Result<()> {
    let mut telling = Vec::new();
    for (number, entry) in &pdf.table().entries {
        let Entry::At(at) = entry else { continue };
        pdf.budget().look(BEGINNING)?;
        let beginning = pdf.bytes().get(*at..).unwrap_or_default();
        let beginning = beginning.get(..BEGINNING).unwrap_or(beginning);
        if TYPES.iter().any(|name| find(beginning, name).is_some()) {
            pdf.budget().items(1)?;
            telling.push(*number);
        }
    }
    let mut trailer = Dictionary::default();
    let mut catalogue = None;
    for number in telling {
        // What is damaged itself is no part of what can still be read.
        let loaded = match pdf.load(number) {
            Err(PdfError::OverBudget) => return Err(PdfError::OverBudget),
            loaded => loaded.ok(),
        };
        let Some(dictionary) = loaded.as_ref().and_then(|loaded| loaded.object.as_dictionary()) else {
            continue;
        };
        if dictionary.is(b"Type", b"XRef") && *dictionary.get(b"Root") != Object::Null {
            trailer = dictionary.clone();
        } else if dictionary.is(b"Type", b"Catalog") {
            catalogue = Some(number);
        } else if dictionary.is(b"Type", b"ObjStm") {
            match pdf.names_in(number) {
                Err(PdfError::OverBudget) => return Err(PdfError::OverBudget),
                Err(_) => {}
                Ok(inside) => {
                    for (index, inner) in (0..).zip(inside) {
                        pdf.budget().items(1)?;
                        pdf.table_mut().entries.entry(inner).or_insert(Entry::In { stream: number, index });
                    }
                }
            }
        }
    }
    if pdf.table().trailer.get(b"Root") == &Object::Null {
        if trailer.get(b"Root") == &Object::Null {
            let root = match catalogue {
                Some(root) => root,
                None => packed_catalogue(pdf)?,
            };
            trailer.0.push((b"Root".to_vec(), Object::Reference(root)));
        }
        pdf.table_mut().trailer = trailer;
    }
    Ok(())
}

/// The catalogue among the objects in object streams.
fn packed_catalogue(pdf: &Pdf<'_>) -> Result<u32> {
    for (number, entry) in &pdf.table().entries {
        if !matches!(entry, Entry::In { .. }) {
            continue;
        }
        match pdf.load(*number) {
            Err(PdfError::OverBudget) => return Err(PdfError::OverBudget),
            Ok(loaded) if loaded.object.as_dictionary().is_some_and(|own| own.is(b"Type", b"Catalog")) => {
                return Ok(*number);
            }
            _ => {}
        }
    }
    Err(PdfError::Damaged("there is no catalogue"))
}

/// The number of the object whose `obj` stands here, and where it begins.
fn numbers_before(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let before = |end: usize, is: fn(u8) -> bool, most: usize| {
        let run = bytes.get(..end)?.iter().rev().take(most).take_while(|byte| is(**byte)).count();
        (run > 0).then(|| end - run)
    };
    let is_digit = |byte: u8| byte.is_ascii_digit();
    let generation = before(before(at, is_space, 8)?, is_digit, 5)?;
    let end = before(generation, is_space, 8)?;
    let start = before(end, is_digit, 10)?;
    let number = std::str::from_utf8(bytes.get(start..end)?).ok()?;
    Some((number.parse().ok()?, start))
}

/// The last trailer that names a catalogue; an empty one where there is none.
fn last_trailer(bytes: &[u8], budget: &Budget) -> Result<Dictionary> {
    const TRAILER: &[u8] = b"trailer";
    let mut end = bytes.len();
    while let Some(at) = bytes.get(..end).and_then(|before| rfind(before, TRAILER)) {
        budget.look(end - at)?;
        end = at;
        match Lexer::new(bytes, at + TRAILER.len(), budget).object() {
            Err(PdfError::OverBudget) => return Err(PdfError::OverBudget),
            Ok(Object::Dictionary(trailer)) if *trailer.get(b"Root") != Object::Null => return Ok(trailer),
            _ => {}
        }
    }
    budget.look(end)?;
    Ok(Dictionary::default())
}

/// Where a word stands first.
pub(super) fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, word)
}

/// Where a word stands last.
pub(super) fn rfind(bytes: &[u8], word: &[u8]) -> Option<usize> {
    memchr::memmem::rfind(bytes, word)
}
