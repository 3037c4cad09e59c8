//! A PDF whose objects are read when something refers to them.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::budget::Budget;
use super::lexer::Lexer;
use super::object::{Numbered, Object};
use super::stream::unpacked;
use super::xref::{self, Entry, Table};
use super::{PdfError, Result, scan};

/// References from one object to another while one is read, at most.
const MOST_REFERENCES: usize = 16;

/// A PDF in memory.
#[derive(Debug)]
pub(super) struct Pdf<'a> {
    bytes: &'a [u8],
    budget: Rc<Budget>,
    table: Table,
    /// The object streams that were unpacked, so that each is unpacked once.
    streams: RefCell<BTreeMap<u32, Rc<ObjectStream>>>,
    /// How many objects are being read inside one another.
    depth: Cell<usize>,
}

/// Objects that are packed together.
#[derive(Debug)]
struct ObjectStream {
    bytes: Vec<u8>,
    /// The number of each object and where it begins.
    places: Vec<(u32, usize)>,
}

impl<'a> Pdf<'a> {
    /// A PDF as its own table describes it.
    pub(super) fn by_its_table(bytes: &'a [u8], budget: Rc<Budget>) -> Result<Self> {
        let mut pdf = Self::new(bytes, budget);
        xref::read(&mut pdf)?;
        Ok(pdf)
    }

    /// A PDF as the objects in it are found.
    pub(super) fn by_its_objects(bytes: &'a [u8], budget: Rc<Budget>) -> Result<Self> {
        let mut pdf = Self::new(bytes, budget);
        pdf.table = scan::rebuilt(bytes, &pdf.budget)?;
        scan::complete(&mut pdf)?;
        Ok(pdf)
    }

    fn new(bytes: &'a [u8], budget: Rc<Budget>) -> Self {
        let table = Table::default();
        Self { bytes, budget, table, streams: RefCell::default(), depth: Cell::default() }
    }

    pub(super) const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    pub(super) fn budget(&self) -> &Budget {
        &self.budget
    }

    pub(super) fn shared_budget(&self) -> Rc<Budget> {
        Rc::clone(&self.budget)
    }

    pub(super) const fn table(&self) -> &Table {
        &self.table
    }

    pub(super) const fn table_mut(&mut self) -> &mut Table {
        &mut self.table
    }

    /// Takes up where an object stands, unless that is known already.
    pub(super) fn add(&mut self, number: usize, entry: Entry) -> Result<()> {
        self.budget.items(1)?;
        let Ok(number) = u32::try_from(number) else {
            return Err(PdfError::Damaged("the number of an object is too high"));
        };
        self.table.entries.entry(number).or_insert(entry);
        Ok(())
    }

    /// The object that an object refers to, or itself.
    pub(super) fn resolved<'o>(&self, object: &'o Object) -> Result<Cow<'o, Object>> {
        if let Object::Reference(number) = object {
            return Ok(Cow::Owned(self.load(*number)?.object));
        }
        Ok(Cow::Borrowed(object))
    }

    /// The object with a number; null where there is none.
    pub(super) fn load(&self, number: u32) -> Result<Numbered> {
        let depth = self.depth.get();
        self.depth.set(depth + 1);
        let loaded = if depth < MOST_REFERENCES {
            self.load_entry(number)
        } else {
            Err(PdfError::Damaged("objects refer to one another without end"))
        };
        self.depth.set(depth);
        loaded
    }

    fn load_entry(&self, number: u32) -> Result<Numbered> {
        match self.table.entries.get(&number) {
            None | Some(Entry::Free) => Ok(Numbered { object: Object::Null, data: None }),
            Some(Entry::At(at)) => self.object_at(*at, Some(number)),
            Some(Entry::In { stream, index }) => {
                let stream = self.object_stream(*stream)?;
                let indexed = usize::try_from(*index).ok().and_then(|index| stream.places.get(index));
                let mut place = indexed.filter(|(own, _)| *own == number);
                if place.is_none() {
                    // Some programs give a wrong index; the number tells.
                    self.budget.keep(stream.places.len())?;
                    place = stream.places.iter().find(|(own, _)| *own == number);
                }
                let (_, at) = place.ok_or(PdfError::Damaged("an object is not in its stream"))?;
                let object = Lexer::new(&stream.bytes, *at, &self.budget).object()?;
                Ok(Numbered { object, data: None })
            }
        }
    }

    /// The object at a place of the file, which has this number, if one is given.
    pub(super) fn object_at(&self, at: usize, number: Option<u32>) -> Result<Numbered> {
        let mut lexer = Lexer::new(self.bytes, at, &self.budget);
        let own = lexer.number()?.and_then(|own| u32::try_from(own).ok());
        let is_one = own.is_some() && lexer.number()?.is_some() && lexer.keyword(b"obj")?;
        if !is_one || number.is_some_and(|number| own != Some(number)) {
            return Err(PdfError::Damaged("an object is not at its place"));
        }
        let object = lexer.object()?;
        let is_stream = matches!(object, Object::Dictionary(_)) && lexer.keyword(b"stream")?;
        let data = is_stream.then(|| {
            let rest = self.bytes.get(lexer.at()..).unwrap_or_default();
            lexer.at()
                + match rest {
                    [b'\r', b'\n', ..] => 2,
                    [b'\r' | b'\n', ..] => 1,
                    _ => 0,
                }
        });
        Ok(Numbered { object, data })
    }

    /// The numbers of the objects in an object stream, in order.
    pub(super) fn names_in(&self, stream: u32) -> Result<Vec<u32>> {
        Ok(self.object_stream(stream)?.places.iter().map(|(number, _)| *number).collect())
    }

    fn object_stream(&self, number: u32) -> Result<Rc<ObjectStream>> {
        if let Some(known) = self.streams.borrow().get(&number) {
            return Ok(Rc::clone(known));
        }
        let at = match self.table.entries.get(&number) {
            Some(Entry::At(at)) => *at,
            _ => return Err(PdfError::Damaged("an object stream is not there")),
        };
        let found = self.object_at(at, Some(number))?;
        let (Object::Dictionary(dictionary), Some(data)) = (found.object, found.data) else {
            return Err(PdfError::Damaged("an object stream is none"));
        };
        let bytes = unpacked(self, &dictionary, data)?.into_owned();
        let [Some(first), Some(count)] =
            [&b"First"[..], b"N"].map(|key| self.resolved(dictionary.get(key)).ok()?.as_number())
        else {
            return Err(PdfError::Damaged("an object stream has no beginning"));
        };
        let mut lexer = Lexer::new(&bytes, 0, &self.budget);
        let mut places = Vec::new();
        while places.len() < count && lexer.at() < first {
            let (Some(number), Some(offset)) = (lexer.number()?, lexer.number()?) else { break };
            self.budget.items(1)?;
            let Ok(number) = u32::try_from(number) else { break };
            places.push((number, first.saturating_add(offset)));
        }
        let stream = Rc::new(ObjectStream { bytes, places });
        self.streams.borrow_mut().insert(number, Rc::clone(&stream));
        Ok(stream)
    }
}
