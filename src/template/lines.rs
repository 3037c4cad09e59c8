//! The lines of a JSON text at which values begin.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// A JSON text of which no part is read twice, however many of its lines are asked for.
pub(super) struct Lines<'a> {
    text: &'a str,
    /// The parts of the lists and objects that were read, by the path to each.
    read: BTreeMap<String, Parts<'a>>,
}

/// The parts of a value. What is neither a list nor an object has none.
enum Parts<'a> {
    List(Vec<&'a RawValue>),
    Object(BTreeMap<String, &'a RawValue>),
}

impl<'a> Lines<'a> {
    pub(super) const fn of(text: &'a str) -> Self {
        Self { text, read: BTreeMap::new() }
    }

    /// The line, from 1, at which the value of a field begins, or of the last of those that it lies in which is there.
    /// `place` is its path, such as `sections[2].kind`.
    pub(super) fn line_of(&mut self, place: &str) -> usize {
        let (mut raw, mut rest) = (self.text, place);
        while !rest.is_empty() {
            let path = place.strip_suffix(rest).unwrap_or(place).to_owned();
            let parts = self.read.entry(path);
            let next = if let Some(behind) = rest.strip_prefix('[') {
                let Some((index, behind)) = behind.split_once(']') else { break };
                rest = behind;
                let parts =
                    parts.or_insert_with(|| Parts::List(serde_json::from_str(raw).unwrap_or_default()));
                let Parts::List(values) = parts else { break };
                index.parse().ok().and_then(|index: usize| values.get(index).copied())
            } else {
                let name = rest.trim_start_matches('.');
                let end = name.find(['.', '[']).unwrap_or(name.len());
                let (key, behind) = name.split_at(end);
                rest = behind;
                let parts =
                    parts.or_insert_with(|| Parts::Object(serde_json::from_str(raw).unwrap_or_default()));
                let Parts::Object(values) = parts else { break };
                values.get(key).copied()
            };
            let Some(next) = next else { break };
            raw = next.get();
        }
        // Both are pieces of one text, so that their addresses say where the one begins in the other.
        let start = raw.trim_start().as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        self.text.get(..start).map_or(1, |before| before.matches('\n').count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_or_what_it_would_lie_in_begins_at_a_line() {
        let text = "{\n \"a\": [\n  {\"b\": 1},\n  {\n   \"b\": 2}\n ],\n \"c\": {}\n}";
        let mut lines = Lines::of(text);
        for (place, expect) in [
            ("", 1),
            ("a", 2),
            ("a[0].b", 3),
            ("a[1]", 4),
            ("a[1].b", 5),
            ("a[7].b", 2),
            ("c.d[0]", 7),
            ("x", 1),
        ] {
            assert_eq!(lines.line_of(place), expect, "{place}");
        }
    }
}
