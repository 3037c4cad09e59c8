//! Fields that the format does not have: most of them are misspelt, and nothing of what they say counts.

use std::collections::BTreeMap;

use serde_json::Value;
use similar::{Algorithm, capture_diff_slices, get_diff_ratio};

use super::lines::Lines;
use super::{Finding, TemplateMistake};

/// The fields that there are, as the published schema has them.
const SCHEMA: &str = include_str!("../../docs/template.schema.json");

/// No more fields than these are told.
const MOST: usize = 100;

/// Of two names, this share of their letters is the same where one is the other misspelt.
const ALIKE: f32 = 0.6;

/// Returns the fields of the text of a template that the format does not have, in the order of its lines. None of them keeps
/// it from being used.
pub fn unknown_fields(text: &str) -> Vec<Finding> {
    let (Ok(value), Ok(schema)) = (serde_json::from_str::<Value>(text), serde_json::from_str(SCHEMA)) else {
        return Vec::new();
    };
    let mut walk = Walk { schema: &schema, found: Vec::new() };
    walk.look_at(&value, &[&schema], "");
    let mut lines = Lines::of(text);
    let mut found: Vec<Finding> = walk
        .found
        .into_iter()
        .map(|(place, mistake)| Finding { line: lines.line_of(&place), place, mistake })
        .collect();
    found.sort_by_key(|finding| finding.line);
    found
}

/// A walk over a template and the schema at once.
struct Walk<'a> {
    schema: &'a Value,
    found: Vec<(String, TemplateMistake)>,
}

/// What the schema says of a value: the fields that it can have, by name, and what is in those with a name of any kind,
/// and in a list.
#[derive(Default)]
struct Form<'a> {
    fields: BTreeMap<&'a str, Vec<&'a Value>>,
    others: Vec<&'a Value>,
    items: Vec<&'a Value>,
}

impl<'a> Walk<'a> {
    fn look_at(&mut self, value: &Value, nodes: &[&'a Value], place: &str) {
        if self.found.len() >= MOST {
            return;
        }
        let mut form = Form::default();
        for node in nodes {
            self.gather(node, &mut form);
        }
        if let Some(values) = value.as_array() {
            for (index, value) in values.iter().enumerate() {
                self.look_at(value, &form.items, &format!("{place}[{index}]"));
            }
        }
        for (name, value) in value.as_object().into_iter().flatten() {
            let place = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
            if let Some(nodes) = form.fields.get(name.as_str()) {
                self.look_at(value, nodes, &place);
            } else if !form.others.is_empty() {
                self.look_at(value, &form.others, &place);
            } else if !form.fields.is_empty() {
                let nearest = nearest(name, form.fields.keys().copied()).map(str::to_owned);
                self.found.push((place, TemplateMistake::UnknownField { found: name.clone(), nearest }));
            }
        }
    }

    /// Adds what a part of the schema says, and what it leads to.
    fn gather(&self, node: &'a Value, form: &mut Form<'a>) {
        if let Some(definition) = node.get("$ref").and_then(Value::as_str) {
            let there = definition.strip_prefix('#').and_then(|place| self.schema.pointer(place));
            if let Some(there) = there {
                self.gather(there, form);
            }
        }
        for part in ["allOf", "anyOf", "oneOf"] {
            for part in node.get(part).and_then(Value::as_array).into_iter().flatten() {
                self.gather(part, form);
            }
        }
        for part in ["then", "else"].into_iter().filter_map(|part| node.get(part)) {
            self.gather(part, form);
        }
        for (name, field) in node.get("properties").and_then(Value::as_object).into_iter().flatten() {
            form.fields.entry(name).or_default().push(field);
        }
        form.others.extend(node.get("additionalProperties").filter(|others| others.is_object()));
        form.items.extend(node.get("items"));
    }
}

/// The name that is most like another one. `None` if none is like it.
fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let name: Vec<char> = name.to_lowercase().chars().collect();
    let likeness = |known: &str| {
        let known: Vec<char> = known.chars().collect();
        let differences = capture_diff_slices(Algorithm::Myers, &name, &known);
        get_diff_ratio(&differences, name.len(), known.len())
    };
    let alike = known.map(|known| (likeness(known), known)).filter(|(likeness, _)| *likeness >= ALIKE);
    alike.max_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::BuiltInTemplates;

    const TOUR: &str = include_str!("../../tests/it/tables/tour.template.json");

    fn told(text: &str) -> Vec<String> {
        let line = |finding: &Finding| match &finding.mistake {
            TemplateMistake::UnknownField { nearest, .. } => {
                format!("{} {} {}", finding.line, finding.place, nearest.as_deref().unwrap_or("-"))
            }
            other => panic!("{other}"),
        };
        unknown_fields(text).iter().map(line).collect()
    }

    #[test]
    fn every_field_of_a_sound_template_is_known() {
        assert_eq!(told(TOUR), [""; 0]);
        for form in BuiltInTemplates::read().unwrap().iter() {
            assert_eq!(told(&serde_json::to_string(&**form).unwrap()), [""; 0], "{}", form.id);
        }
    }

    #[test]
    fn a_field_that_is_misspelt_is_told_with_its_place_and_what_it_may_be() {
        let text = r#"{
  "id": "small",
  "baned": [],
  "sections": [
    {"id": "a", "quesion": {"en": "?"}, "hints": {"xx": ["any language"]},
     "columns": [{"Shown": false, "colour": "red"}]}
  ],
  "advice": [{"condition": {"when": "past", "colum": "due"}}],
  "documents": [{"parts": [{"apart": {"tick": {}}}]}]
}"#;
        assert_eq!(
            told(text),
            [
                "3 baned bands",
                "5 sections[0].quesion question",
                "6 sections[0].columns[0].Shown shown",
                "6 sections[0].columns[0].colour -",
                "8 advice[0].condition.colum column",
                "9 documents[0].parts[0].apart.tick ticked",
            ]
        );
    }

    #[test]
    fn what_is_no_template_has_no_fields() {
        for text in ["", "[]", "{", "3"] {
            assert_eq!(told(text), [""; 0]);
        }
    }
}
