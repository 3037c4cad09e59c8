//! JSON objects whose fields are taken one by one, so that what nobody took is known and kept.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::RangeInclusive;

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Expected, Problem, ProblemKind};
use crate::canvas::{Pointer, RawJson, UnknownFields, is_id};
use crate::document::{Limit, Limits};

/// Problems of one file that are told. Nobody reads on, and what is kept does not depend on it.
const MOST_PROBLEMS: usize = 10_000;

/// What turned up while reading, besides the canvas itself.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) problems: Vec<Problem>,
    pub(super) unknown: UnknownFields,
    /// How often a name was taken already, so that many of the same do not each count from the start.
    doubled: BTreeMap<Pointer, usize>,
    /// Rows of all tables so far.
    rows: usize,
    /// The first limit that was passed: from there on nothing more of its kind is taken in, and the file is refused.
    over: Option<Limit>,
}

impl Findings {
    /// Keeps a value that is not known, under its name or, where that is taken, one that tells them apart.
    pub(super) fn keep(&mut self, place: &Pointer, name: &str, json: &str) {
        if self.passes(self.unknown.len() + 1, Limit::UnknownFields(Limits::UNKNOWN_FIELDS)) {
            return;
        }
        let first = place.member(name);
        let mut field = first.clone();
        while self.unknown.contains_key(&field) {
            let number = self.doubled.entry(first.clone()).or_default();
            *number += 1;
            field = place.member(&format!("{name} ({number})"));
        }
        self.unknown.insert(field, RawJson::new(json));
    }

    /// Gives other names to unusable values of the fields that a saved file always has, so that it opens as it was saved.
    pub(super) fn rename_always_written(&mut self) {
        let root = Pointer::ROOT;
        let (template, replica) = (root.member("template"), root.member("replica"));
        let fields = [(&root, "template"), (&root, "replica"), (&template, "id"), (&template, "version")];
        let of_replica = ["encoding", "sha256", "state"].map(|name| (&replica, name));
        for (place, name) in fields.into_iter().chain(of_replica) {
            if let Some(value) = self.unknown.remove(&place.member(name)) {
                self.keep(place, &format!("{name} (1)"), value.as_str());
            }
        }
    }

    pub(super) fn problem(&mut self, place: Pointer, kind: ProblemKind) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem { place, kind });
        }
    }

    /// Whether so many are more than there may be, which is remembered.
    pub(super) fn passes(&mut self, count: usize, limit: Limit) -> bool {
        let passes = count > limit.most();
        if passes {
            self.over.get_or_insert(limit);
        }
        passes
    }

    /// Counts the rows of a table, and tells whether they are too many, for one table or for all.
    pub(super) fn passes_with_rows(&mut self, count: usize, limit: Limit) -> bool {
        self.rows += count;
        self.passes(count, limit) || self.passes(self.rows, Limit::Rows(Limits::ROWS))
    }

    /// The limit that was passed, if any.
    pub(super) const fn over(&self) -> Option<Limit> {
        self.over
    }
}

/// An object of the file, at a place that names rows by id.
#[derive(Debug)]
pub(super) struct Object<'a> {
    place: Pointer,
    fields: Vec<(Cow<'a, str>, &'a RawValue)>,
    /// Fields whose name stands again further on; the last one counts.
    doubles: Vec<(Cow<'a, str>, &'a RawValue)>,
    /// Names in which half a character stood, as they are read.
    broken_names: Vec<String>,
}

impl<'a> Object<'a> {
    /// Reads the fields of an object, or nothing when the value is something else.
    pub(super) fn of(json: &'a RawValue, place: Pointer) -> Option<Self> {
        let Fields(written) = serde_json::from_str(json.get()).ok()?;
        let mut broken_names = Vec::new();
        let mut fields = Vec::with_capacity(written.len());
        for (name, value) in written {
            let (name, is_whole) = read_name(name)?;
            if !is_whole {
                broken_names.push(name.clone().into_owned());
            }
            fields.push((name, value));
        }
        let mut names = BTreeSet::new();
        // From the end, since the last of two fields with one name is the one that counts.
        let (mut fields, mut doubles): (Vec<_>, Vec<_>) =
            fields.into_iter().rev().partition(|(name, _)| names.insert(name.clone()));
        fields.reverse();
        doubles.reverse();
        Some(Self { place, fields, doubles, broken_names })
    }

    pub(super) const fn place(&self) -> &Pointer {
        &self.place
    }

    /// Moves to another place: the one that names a row by the id found in it.
    pub(super) fn at(self, place: Pointer) -> Self {
        Self { place, ..self }
    }

    /// Takes a field; null counts as absent.
    pub(super) fn take(&mut self, name: &str) -> Option<&'a RawValue> {
        let index = self.fields.iter().position(|(field, _)| field == name)?;
        let (_, value) = self.fields.swap_remove(index);
        (value.get() != "null").then_some(value)
    }

    /// Takes a text; an absent one is empty.
    pub(super) fn text(&mut self, name: &str, findings: &mut Findings) -> String {
        self.optional_text(name, findings).unwrap_or_default()
    }

    /// Takes a text that may be absent.
    pub(super) fn optional_text(&mut self, name: &str, findings: &mut Findings) -> Option<String> {
        let value = self.take(name)?;
        self.read_text(name, value, findings)
    }

    /// Takes every text whose name can be an id, if there are not too many; the rest stays.
    pub(super) fn texts_by_id(&mut self, limit: Limit, findings: &mut Findings) -> BTreeMap<String, String> {
        if findings.passes(self.fields.len(), limit) {
            return BTreeMap::new();
        }
        let is_one = |(name, value): &(Cow<'_, str>, &RawValue)| is_id(name) && value.get().starts_with('"');
        let (named, rest): (Vec<_>, Vec<_>) = self.fields.drain(..).partition(is_one);
        self.fields = rest.into_iter().filter(|(_, value)| value.get() != "null").collect();
        let text = |(name, value): (Cow<'_, str>, &RawValue)| {
            let text = self.read_text(&name, value, findings)?;
            Some((name.into_owned(), text))
        };
        named.into_iter().filter_map(text).collect()
    }

    fn read_text(&self, name: &str, value: &RawValue, findings: &mut Findings) -> Option<String> {
        match read_text(value) {
            Some((text, is_whole)) => {
                if !is_whole {
                    findings.problem(self.place.member(name), ProblemKind::BrokenCharacter);
                }
                Some(text)
            }
            None => self.keep(name, value, Expected::Text, findings),
        }
    }

    /// Takes a calendar date.
    pub(super) fn date(&mut self, name: &str, findings: &mut Findings) -> Option<Date> {
        let value = self.take(name)?;
        let text = read_text(value).map(|(text, _)| text);
        match text.filter(|text| text.len() == "2026-11-22".len()).and_then(|text| text.parse().ok()) {
            Some(date) => Some(date),
            None => self.keep(name, value, Expected::Date, findings),
        }
    }

    /// Takes a number as it is written.
    pub(super) fn number(&mut self, name: &str, findings: &mut Findings) -> Option<RawJson> {
        let value = self.take(name)?;
        match value.get().bytes().next() {
            Some(b'-' | b'0'..=b'9') => Some(RawJson::new(value.get())),
            _ => self.keep(name, value, Expected::Number, findings),
        }
    }

    /// Takes a whole number within bounds.
    pub(super) fn whole_number(
        &mut self,
        name: &str,
        bounds: RangeInclusive<u16>,
        findings: &mut Findings,
    ) -> Option<u16> {
        let value = self.take(name)?;
        match value.get().parse().ok().filter(|number| bounds.contains(number)) {
            Some(number) => Some(number),
            None => self.keep(name, value, Expected::Number, findings),
        }
    }

    /// Takes true or false.
    pub(super) fn truth(&mut self, name: &str, findings: &mut Findings) -> Option<bool> {
        let value = self.take(name)?;
        match value.get() {
            "true" => Some(true),
            "false" => Some(false),
            _ => self.keep(name, value, Expected::Truth, findings),
        }
    }

    /// Takes an object.
    pub(super) fn object(&mut self, name: &str, findings: &mut Findings) -> Option<Self> {
        let value = self.take(name)?;
        match Self::of(value, self.place.member(name)) {
            Some(object) => Some(object),
            None => self.keep(name, value, Expected::Object, findings),
        }
    }

    /// Takes a list.
    pub(super) fn list(&mut self, name: &str, findings: &mut Findings) -> Vec<&'a RawValue> {
        let Some(value) = self.take(name) else { return Vec::new() };
        match serde_json::from_str(value.get()) {
            Ok(list) => list,
            Err(_) => self.keep(name, value, Expected::List, findings).unwrap_or_default(),
        }
    }

    /// Keeps whatever was not taken.
    pub(super) fn finish(self, findings: &mut Findings) {
        for name in &self.broken_names {
            findings.problem(self.place.member(name), ProblemKind::BrokenCharacter);
        }
        for (name, value) in &self.fields {
            findings.keep(&self.place, name, value.get());
        }
        for (name, value) in &self.doubles {
            findings.keep(&self.place, &format!("{name} (1)"), value.get());
            findings
                .problem(self.place.clone(), ProblemKind::DuplicateField { name: name.clone().into_owned() });
        }
    }

    fn keep<T>(
        &self,
        name: &str,
        value: &RawValue,
        expected: Expected,
        findings: &mut Findings,
    ) -> Option<T> {
        findings.keep(&self.place, name, value.get());
        findings.problem(self.place.member(name), ProblemKind::Unexpected(expected));
        None
    }
}

/// The name of a field, borrowed where it has no escapes, and whether every character in it was whole.
fn read_name(name: &RawValue) -> Option<(Cow<'_, str>, bool)> {
    match name.get().strip_prefix('"')?.strip_suffix('"')? {
        plain if !plain.contains('\\') => Some((Cow::Borrowed(plain), true)),
        _ => read_text(name).map(|(name, is_whole)| (Cow::Owned(name), is_whole)),
    }
}

/// A JSON string as text, and whether every character in it was whole; nothing when it is no string.
pub(super) fn read_text(value: &RawValue) -> Option<(String, bool)> {
    let json = value.get();
    if let Ok(text) = serde_json::from_str::<String>(json) {
        return Some((text, true));
    }
    json.starts_with('"')
        .then(|| serde_json::from_str(&without_lone_surrogates(json)).ok())?
        .map(|text| (text, false))
}

/// A whole number that is not negative, however it is written: `1`, `1.0` and `1e0` are the same.
pub(super) fn whole_number(value: &RawValue) -> Option<u32> {
    let written = value.get();
    written.parse().ok().or_else(|| {
        let number: f64 = written.parse().ok()?;
        let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
        is_whole.then(|| format!("{number:.0}").parse().ok())?
    })
}

/// Writes the replacement character where an escape stands for half a character.
fn without_lone_surrogates(json: &str) -> String {
    let mut repaired = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        repaired.push_str(before);
        let length = match (surrogate(escape), escape.get(6..).map(surrogate)) {
            (Some(0xD800..0xDC00), Some(Some(0xDC00..0xE000))) => {
                repaired.push_str(escape.get(..12).unwrap_or_default());
                12
            }
            (Some(_), _) => {
                repaired.push('\u{FFFD}');
                6
            }
            (None, _) => {
                repaired.push_str(escape.get(..2).unwrap_or_default());
                2
            }
        };
        rest = escape.get(length..).unwrap_or_default();
    }
    repaired.push_str(rest);
    repaired
}

/// The surrogate that an escape such as `\ud83d` at the start of the text stands for.
fn surrogate(escape: &str) -> Option<u32> {
    let digits = escape.strip_prefix("\\u")?.get(..4)?;
    u32::from_str_radix(digits, 16).ok().filter(|unit| (0xD800..0xE000).contains(unit))
}

/// The fields of an object in order, doubles included, with their names as they are written.
struct Fields<'a>(Vec<(&'a RawValue, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor).map(Self)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Vec<(&'de RawValue, &'de RawValue)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(fields)
    }
}
