//! From the catalogue of a PDF to a file that is attached to it.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::budget::Budget;
use super::file::Pdf;
use super::object::{Dictionary, Object};
use super::stream::unpacked;
use super::{PdfError, Result};

/// What an attachment may cost besides its own bytes.
const OVERHEAD: usize = 32 << 20;
/// Levels of a tree of names.
const DEEPEST: usize = 16;

/// A file in a PDF.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::file) enum Attachment {
    /// There is none that is wanted.
    None,
    /// Its bytes, unpacked.
    Bytes(Vec<u8>),
    /// It is there, and cannot be had.
    Unreadable {
        /// Its name.
        name: String,
        /// Why not.
        reason: PdfError,
    },
}

/// A file that a PDF names.
struct Named {
    name: String,
    is_source: bool,
    files: Dictionary,
}

/// The attached file whose name is wanted; the one that is marked as the source of the document before any other.
///
/// It has `most` bytes at most, and no more than a fixed amount of memory is taken besides.
pub(in crate::file) fn attachment(bytes: &[u8], most: usize, wanted: fn(&str) -> bool) -> Result<Attachment> {
    let by_table = Pdf::by_its_table(bytes, budget(most)).and_then(|pdf| found(&pdf, most, wanted));
    match by_table {
        // Only a damaged file is looked through: it costs as much again.
        Err(PdfError::Damaged(_)) | Ok(Attachment::Unreadable { reason: PdfError::Damaged(_), .. }) => {
            let pdf = Pdf::by_its_objects(bytes, budget(most))?;
            found(&pdf, most, wanted)
        }
        read => read,
    }
}

fn budget(most: usize) -> Rc<Budget> {
    Rc::new(Budget::new(most.saturating_add(OVERHEAD)))
}

fn found(pdf: &Pdf<'_>, most: usize, wanted: fn(&str) -> bool) -> Result<Attachment> {
    if *pdf.table().trailer.get(b"Encrypt") != Object::Null {
        return Err(PdfError::Encrypted);
    }
    let root = pdf.resolved(pdf.table().trailer.get(b"Root"))?;
    let catalogue = root.as_dictionary().ok_or(PdfError::Damaged("there is no catalogue"))?;
    let mut all = Files { pdf, wanted, named: Vec::new(), seen: BTreeSet::new() };
    for file in pdf.resolved(catalogue.get(b"AF"))?.items() {
        all.add(file, None)?;
    }
    if let Object::Dictionary(names) = pdf.resolved(catalogue.get(b"Names"))?.as_ref() {
        all.add_tree(names.get(b"EmbeddedFiles"), 0)?;
    }
    let mut named = all.named;
    named.sort_by_key(|file| !file.is_source);
    let mut unreadable = Attachment::None;
    for file in named {
        match content(pdf, &file.files) {
            Ok(bytes) if bytes.len() > most => return Err(PdfError::OverBudget),
            Ok(bytes) => return Ok(Attachment::Bytes(bytes.into_owned())),
            Err(PdfError::OverBudget) => return Err(PdfError::OverBudget),
            Err(reason) if unreadable == Attachment::None => {
                unreadable = Attachment::Unreadable { name: file.name, reason };
            }
            Err(_) => {}
        }
    }
    Ok(unreadable)
}

/// The files of a PDF that are wanted.
struct Files<'a> {
    pdf: &'a Pdf<'a>,
    wanted: fn(&str) -> bool,
    named: Vec<Named>,
    /// Nodes of the tree of names, so that none is gone through twice.
    seen: BTreeSet<u32>,
}

impl Files<'_> {
    /// Adds those of a tree of names.
    fn add_tree(&mut self, node: &Object, depth: usize) -> Result<()> {
        if depth > DEEPEST || matches!(node, Object::Reference(number) if !self.seen.insert(*number)) {
            return Err(PdfError::Damaged("the tree of names does not end"));
        }
        let node = self.pdf.resolved(node)?;
        let Object::Dictionary(node) = node.as_ref() else { return Ok(()) };
        for pair in self.pdf.resolved(node.get(b"Names"))?.items().chunks(2) {
            let [name, file] = pair else { break };
            let name = self.pdf.resolved(name)?.text();
            self.add(file, name)?;
        }
        for kid in self.pdf.resolved(node.get(b"Kids"))?.items() {
            self.add_tree(kid, depth + 1)?;
        }
        Ok(())
    }

    /// Adds the file that a file specification describes; `known_as` is how a tree of names calls it.
    fn add(&mut self, file: &Object, known_as: Option<String>) -> Result<()> {
        let file = self.pdf.resolved(file)?;
        let Object::Dictionary(file) = file.as_ref() else { return Ok(()) };
        let mut name = known_as;
        for key in [&b"F"[..], b"UF"] {
            name = self.pdf.resolved(file.get(key))?.text().filter(|own| !own.is_empty()).or(name);
        }
        let Some(name) = name.filter(|name| (self.wanted)(name)) else { return Ok(()) };
        let relation = self.pdf.resolved(file.get(b"AFRelationship"))?;
        let is_source = matches!(relation.as_ref(), Object::Name(name) if name == b"Source");
        if let Object::Dictionary(files) = self.pdf.resolved(file.get(b"EF"))?.into_owned() {
            self.named.push(Named { name, is_source, files });
        }
        Ok(())
    }
}

fn content<'a>(pdf: &Pdf<'a>, files: &Dictionary) -> Result<Cow<'a, [u8]>> {
    let place =
        [&b"F"[..], b"UF"].map(|key| files.get(key)).into_iter().find(|place| **place != Object::Null);
    let Some(Object::Reference(number)) = place else {
        return Err(PdfError::Damaged("the content of a file is missing"));
    };
    let loaded = pdf.load(*number)?;
    match (&loaded.object, loaded.data) {
        (Object::Dictionary(dictionary), Some(data)) => unpacked(pdf, dictionary, data),
        _ => Err(PdfError::Damaged("the content of a file is missing")),
    }
}
