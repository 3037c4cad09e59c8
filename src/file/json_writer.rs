//! Pretty JSON, field by field, with what this program does not know back in its objects.

use std::collections::BTreeSet;

use crate::canvas::{Pointer, RawJson, UnknownFields};

/// Writes the text of one file.
pub(super) struct JsonWriter<'a> {
    out: Vec<u8>,
    depth: usize,
    unknown: &'a UnknownFields,
}

/// The fields of one object while they are written.
pub(super) struct Fields<'w, 'a> {
    writer: &'w mut JsonWriter<'a>,
    place: Pointer,
    written: BTreeSet<String>,
}

impl<'a> JsonWriter<'a> {
    /// Writes the root object and returns the bytes.
    pub(super) fn file(unknown: &'a UnknownFields, write: impl FnOnce(&mut Fields<'_, 'a>)) -> Vec<u8> {
        let mut writer = Self { out: Vec::new(), depth: 0, unknown };
        writer.object(Pointer::ROOT, write);
        writer.out.push(b'\n');
        writer.out
    }

    fn object(&mut self, place: Pointer, write: impl FnOnce(&mut Fields<'_, 'a>)) {
        self.out.push(b'{');
        self.depth += 1;
        let mut fields = Fields { writer: self, place, written: BTreeSet::new() };
        write(&mut fields);
        fields.write_unknown();
        let is_empty = fields.written.is_empty();
        self.close(b'}', is_empty);
    }

    fn close(&mut self, bracket: u8, is_empty: bool) {
        self.depth -= 1;
        if !is_empty {
            self.new_line();
        }
        self.out.push(bracket);
    }

    fn new_line(&mut self) {
        self.out.push(b'\n');
        self.out.extend(std::iter::repeat_n(b' ', 2 * self.depth));
    }

    fn text(&mut self, text: &str) {
        // Writing a string into memory cannot fail.
        serde_json::to_writer(&mut self.out, text).ok();
    }

    /// Unknown fields directly inside a place.
    fn unknown_within(&self, place: &Pointer) -> Vec<(String, RawJson)> {
        if self.unknown.is_empty() {
            return Vec::new();
        }
        self.unknown
            .range(place.member("")..)
            .take_while(|(field, _)| field.is_within(place))
            .filter_map(|(field, value)| Some((field.name_within(place)?, value.clone())))
            .collect()
    }
}

impl<'a> Fields<'_, 'a> {
    /// The place of the object in the file.
    pub(super) const fn place(&self) -> &Pointer {
        &self.place
    }

    /// Writes a text, unless it is empty where something else was kept under its name.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        if !(text.is_empty() && self.has_unknown(name)) {
            self.name(name);
            self.writer.text(text);
        }
    }

    /// Writes a text or null, unless it is absent where something else was kept under its name.
    pub(super) fn optional(&mut self, name: &str, text: Option<&str>) {
        match text {
            Some(text) => {
                self.name(name);
                self.writer.text(text);
            }
            None if self.has_unknown(name) => {}
            None => self.raw(name, "null"),
        }
    }

    /// Writes a value that is JSON already.
    pub(super) fn raw(&mut self, name: &str, json: &str) {
        self.name(name);
        self.writer.out.extend_from_slice(json.as_bytes());
    }

    /// Writes an object, unless it is blank where something else was kept under its name.
    pub(super) fn object(&mut self, name: &str, is_blank: bool, write: impl FnOnce(&mut Fields<'_, 'a>)) {
        if !(is_blank && self.has_unknown(name)) {
            self.name(name);
            let place = self.place.member(name);
            self.writer.object(place, write);
        }
    }

    /// Writes an object, unless it is blank and nothing unknown was kept inside it.
    pub(super) fn object_where_written(
        &mut self,
        name: &str,
        is_blank: bool,
        write: impl FnOnce(&mut Fields<'_, 'a>),
    ) {
        let place = self.place.member(name);
        let has_unknown = || {
            let within = self.writer.unknown.range(place.member("")..).next();
            within.is_some_and(|(field, _)| field.is_within(&place))
        };
        if !is_blank || has_unknown() {
            self.object(name, is_blank, write);
        }
    }

    /// Writes a list of words on one line, unless it is empty where something else was kept under its name.
    pub(super) fn words<'t>(&mut self, name: &str, words: impl ExactSizeIterator<Item = &'t str>) {
        if words.len() == 0 && self.has_unknown(name) {
            return;
        }
        self.name(name);
        self.writer.out.push(b'[');
        for (index, word) in words.enumerate() {
            if index > 0 {
                self.writer.out.extend_from_slice(b", ");
            }
            self.writer.text(word);
        }
        self.writer.out.push(b']');
    }

    /// Whether something was kept that stood in a list and is no row.
    pub(super) fn has_strays(&self, name: &str) -> bool {
        !self.writer.unknown_within(&self.place.member(name)).is_empty()
    }

    /// Writes a list of rows, each at the place that its id names; what stood in the list and is no row comes last.
    pub(super) fn rows<R>(
        &mut self,
        name: &str,
        rows: &[R],
        id: impl Fn(&R) -> String,
        write: impl Fn(&mut Fields<'_, 'a>, &R),
    ) {
        if rows.is_empty() && self.has_unknown(name) {
            return;
        }
        self.name(name);
        let list = self.place.member(name);
        let writer = &mut *self.writer;
        let strays = writer.unknown_within(&list);
        writer.out.push(b'[');
        writer.depth += 1;
        let mut is_first = true;
        let mut next = |writer: &mut JsonWriter<'a>| {
            if !is_first {
                writer.out.push(b',');
            }
            is_first = false;
            writer.new_line();
        };
        for row in rows {
            next(writer);
            writer.object(list.member(&id(row)), |fields| write(fields, row));
        }
        for (_, stray) in &strays {
            next(writer);
            writer.out.extend_from_slice(stray.as_str().as_bytes());
        }
        writer.close(b']', rows.is_empty() && strays.is_empty());
    }

    fn write_unknown(&mut self) {
        for (name, value) in self.writer.unknown_within(&self.place) {
            let mut free = name.clone();
            let mut number = 1;
            while self.written.contains(&free) {
                free = format!("{name} ({number})");
                number += 1;
            }
            self.raw(&free, value.as_str());
        }
    }

    fn name(&mut self, name: &str) {
        if !self.written.is_empty() {
            self.writer.out.push(b',');
        }
        self.written.insert(name.to_owned());
        self.writer.new_line();
        self.writer.text(name);
        self.writer.out.extend_from_slice(b": ");
    }

    fn has_unknown(&self, name: &str) -> bool {
        !self.writer.unknown.is_empty() && self.writer.unknown.contains_key(&self.place.member(name))
    }
}
