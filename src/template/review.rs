//! Everything that is wrong with the text of a template, for whoever writes one.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use serde_path_to_error::{Path, Segment};

use super::check::mistakes;
use super::lines::Lines;
use super::{MOST_BYTES, Template, TemplateMistake};

/// A mistake in a template, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The line of the text, from 1.
    pub line: usize,
    /// The path of the field, such as `sections[2].kind`; empty where the text has no fields.
    pub place: String,
    /// What is wrong.
    pub mistake: TemplateMistake,
}

/// No more mistakes than these are told: a file with so many is probably no template at all.
const MOST_FINDINGS: usize = 100;

/// Returns what is wrong with the text of a template, in the order of its lines: everything, up to a hundred mistakes.
///
/// What is missing or of the wrong kind is told, and a placeholder stands in for it, so that the rest can be read. Nothing
/// is told of the placeholders themselves.
pub fn review(text: &str) -> Vec<Finding> {
    let whole = |line, mistake| vec![Finding { line, place: String::new(), mistake }];
    if text.len() > MOST_BYTES {
        return whole(1, TemplateMistake::TooLong);
    }
    let mut value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return whole(error.line().max(1), TemplateMistake::NotJson),
    };
    let mut found: Vec<(String, TemplateMistake)> = Vec::new();
    let mut placeholders = Placeholders::default();
    while found.len() < MOST_FINDINGS {
        let error = match serde_path_to_error::deserialize::<_, Template>(&value) {
            Ok(template) => {
                if template.is_built_in() {
                    found.push(("id".to_owned(), TemplateMistake::BuiltInId));
                }
                found.extend(
                    mistakes(&template).into_iter().filter(|(place, _)| !placeholders.explain(place)),
                );
                break;
            }
            Err(error) => error,
        };
        let place = Some(error.path().to_string()).filter(|place| place != ".").unwrap_or_default();
        let form = Form::of(&error.inner().to_string());
        let stood_in = form.stand_in(&mut value, error.path());
        if !placeholders.hold(&place) {
            found.push((place, form.mistake()));
        }
        // Where nothing fits, the rest cannot be read.
        if !stood_in.is_some_and(|place| placeholders.0.insert(place)) {
            break;
        }
    }
    found.truncate(MOST_FINDINGS);
    let mut lines = Lines::of(text);
    let mut found: Vec<Finding> = found
        .into_iter()
        .map(|(place, mistake)| Finding { line: lines.line_of(&place), place, mistake })
        .collect();
    found.sort_by_key(|finding| finding.line);
    found
}

/// The places at which something stands in for what is wrong or missing.
#[derive(Default)]
struct Placeholders(BTreeSet<String>);

impl Placeholders {
    /// Whether a place is one of them or lies within one.
    fn hold(&self, place: &str) -> bool {
        let holds = |other: &String| {
            place
                .strip_prefix(other.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        self.0.iter().any(holds)
    }

    /// Whether a mistake at a place may come from one of them: where the id of a section is not known, whatever names a
    /// section seems to name none.
    fn explain(&self, place: &str) -> bool {
        let is_id_in = |held: &str, list: &str| {
            let within = held.strip_prefix(list);
            within.is_some_and(|rest| rest.is_empty() || rest.strip_suffix(".id").is_some())
        };
        let is_unknown = |list: &str| self.0.iter().any(|held| is_id_in(held, list));
        let names_sections = ["bands", "story", "documents"].iter().any(|list| place.starts_with(list))
            || place.ends_with("].table");
        // Where the columns of a table are not known, its board seems to name none of them.
        let is_board = place.strip_suffix(".board").is_some_and(|section| {
            let columns = format!("{section}.columns");
            self.0.iter().any(|held| held.starts_with(&columns))
        });
        let names_group = place.starts_with("sections") && place.ends_with("].group");
        self.hold(place)
            || is_board
            || (names_group && is_unknown("groups"))
            || (names_sections && is_unknown("sections"))
            || (place == "story.gains" && is_unknown("checklists"))
    }
}

/// What the reader says of the form of a value.
enum Form {
    Missing(String),
    UnknownWord { found: String, known: Vec<String> },
    WrongKind,
}

impl Form {
    /// Understands a message of the reader, which names fields and words between backticks.
    fn of(message: &str) -> Self {
        let mut quoted = message.split('`').skip(1).step_by(2).map(str::to_owned);
        if message.starts_with("missing field") {
            quoted.next().map_or(Self::WrongKind, Self::Missing)
        } else if message.starts_with("unknown variant") {
            let found = quoted.next().unwrap_or_default();
            Self::UnknownWord { found, known: quoted.collect() }
        } else {
            Self::WrongKind
        }
    }

    fn mistake(&self) -> TemplateMistake {
        match self {
            Self::Missing(field) => TemplateMistake::MissingField(field.clone()),
            Self::UnknownWord { found, known } => {
                TemplateMistake::UnknownWord { found: found.clone(), known: known.join(", ") }
            }
            Self::WrongKind => TemplateMistake::WrongKind,
        }
    }

    /// Puts a placeholder where the value is wrong or missing, and returns that place. `None` if nothing can stand in.
    fn stand_in(&self, value: &mut Value, path: &Path) -> Option<String> {
        let mut target = value;
        let (mut around, mut last, mut place) = ("", "", String::new());
        for segment in path {
            match segment {
                Segment::Map { key } => {
                    target = target.get_mut(key)?;
                    (around, last, place) = (last, key, join(&place, key));
                }
                Segment::Seq { index } => {
                    target = target.get_mut(index)?;
                    (around, last, place) = (last, "", format!("{place}[{index}]"));
                }
                // The path ends at the word of an enum, or at what the reader cannot name.
                Segment::Enum { .. } | Segment::Unknown => {}
            }
        }
        match self {
            Self::Missing(field) => {
                target.as_object_mut()?.insert(field.clone(), placeholder(last, field));
                Some(join(&place, field))
            }
            // A word inside an object stands for the whole of it.
            Self::UnknownWord { .. } if target.is_object() => {
                *target = placeholder(around, last);
                Some(place)
            }
            Self::UnknownWord { known, .. } => {
                *target = json!(known.first()?);
                Some(place)
            }
            Self::WrongKind => {
                *target = placeholder(around, last);
                Some(place)
            }
        }
    }
}

fn join(place: &str, key: &str) -> String {
    if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") }
}

/// A value that is right for a field, by its name and that of the list or field that it lies in. What lies in a list, or
/// is named by a language, has the empty name or any other.
fn placeholder(around: &str, field: &str) -> Value {
    match (around, field) {
        ("cells", "columns") | (_, "version" | "height") => json!(1),
        (_, "kind") => json!("text"),
        (_, "document") => json!("poster"),
        (_, "group") => json!("challenge"),
        (_, "palette") => json!("blue"),
        (_, "shape") => json!("circle"),
        (_, "decision_aid" | "in_document_only" | "shown" | "sum" | "numbered" | "several" | "end") => {
            json!(true)
        }
        (_, "condition") => json!({"when": "nothing", "sections": []}),
        (
            _,
            "columns" | "documents" | "groups" | "sides" | "advice" | "lacks" | "sections" | "questions"
            | "checklists" | "items" | "scales" | "bands" | "cells" | "options" | "parts" | "told" | "needed"
            | "based_on",
        )
        | ("hints", _) => json!([]),
        (
            _,
            "title" | "description" | "source" | "question" | "text" | "why" | "first" | "second" | "unit"
            | "message" | "ticked" | "unticked",
        ) => {
            json!({"en": "x"})
        }
        (
            "groups" | "sides" | "sections" | "questions" | "columns" | "options" | "checklists" | "items"
            | "scales" | "bands" | "cells" | "told" | "advice" | "documents" | "parts" | "based_on",
            "",
        )
        | (_, "apart" | "hints" | "lead" | "story" | "example" | "is" | "unless") => json!({}),
        _ => json!("x"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines, places and mistakes of a template with the given lines in place of those that begin so.
    fn found(changes: &[(&str, &str)]) -> Vec<String> {
        let mut text = SOUND.to_owned();
        for (from, to) in changes {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        let told = |finding: &Finding| format!("{} {}: {}", finding.line, finding.place, finding.mistake);
        review(&text).iter().map(told).collect()
    }

    const SOUND: &str = r#"{
  "id": "small",
  "version": 1,
  "title": {"en": "Small"},
  "description": {"en": ""},
  "source": {"en": ""},
  "sections": [
    {
      "id": "dream",
      "kind": "text",
      "group": "challenge",
      "title": {"en": "Dream"},
      "question": {"en": "?"},
      "hints": {"en": ["One."]}
    },
    {
      "id": "steps",
      "kind": "table",
      "group": "collaboration",
      "title": {"en": "Steps"},
      "question": {"en": "?"},
      "hints": {"en": []},
      "columns": [
        {"id": "what", "kind": "text", "title": {"en": "What"}},
        {"id": "state", "kind": "choice", "title": {"en": "State"}, "options": [
          {"id": "open", "title": {"en": "Open"}}
        ]}
      ]
    }
  ],
  "scales": [],
  "bands": [
    {"height": 1, "cells": [{"section": "dream", "columns": 12}]},
    {"height": 2, "cells": [{"section": "steps", "columns": 12}]}
  ]
}
"#;

    #[test]
    fn a_sound_template_has_no_mistakes() {
        assert_eq!(found(&[]), [] as [&str; 0]);
    }

    #[test]
    fn ten_mistakes_are_told_at_once_each_with_its_line() {
        let changes = [
            (r#""version": 1"#, r#""version": "one""#),
            (r#""title": {"en": "Small"}"#, r#""titel": {"en": "Small"}"#),
            (r#""kind": "text","#, r#""kind": "essay","#),
            (r#""en": ["One."]"#, r#""en": ["One.", 2]"#),
            (r#""id": "steps""#, r#""id": "De stappen""#),
            (r#""title": {"en": "Steps"}"#, r#""title": {}"#),
            (r#""id": "what", "#, r#""id": "id", "#),
            (r#"{"id": "open", "title": {"en": "Open"}}"#, r#"{"id": "open"}"#),
            (r#""height": 1"#, r#""height": 0"#),
            (r#""section": "dream", "columns": 12"#, r#""section": "dream", "columns": 11"#),
        ];
        let expect = [
            "1 : the field title is missing",
            "3 version: this is no value that can stand here",
            "10 sections[0].kind: essay is none of text, questions, partners, actions, pitch, table, choice, sides",
            "14 sections[0].hints.en[1]: this is no value that can stand here",
            "17 sections[1].id: an id consists of a-z, 0-9, _ and -",
            "20 sections[1].title: a text is missing in every language",
            "24 sections[1].columns[0].id: id and position are names that every row has",
            "26 sections[1].columns[1].options[0]: the field title is missing",
            "33 bands[0].height: a height is 1 or more",
            "33 bands[0].cells: the columns of a band add up to 12",
            "34 bands[1].cells[0].section: there is no section with this id",
            "32 bands: each section stands in one cell",
        ];
        let mut expect: Vec<_> = expect.iter().map(ToString::to_string).collect();
        let mut found = found(&changes);
        expect.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expect);
    }

    #[test]
    fn what_is_no_template_at_all_is_told_in_a_line() {
        let one = |text: &str| match review(text).as_slice() {
            [only] => (only.line, only.mistake.clone()),
            found => panic!("{found:?}"),
        };
        assert_eq!(one("{\n\"id\": \"a\",,\n}"), (2, TemplateMistake::NotJson));
        assert_eq!(one(""), (1, TemplateMistake::NotJson));
        assert_eq!(one(&" ".repeat(MOST_BYTES + 1)), (1, TemplateMistake::TooLong));
        assert_eq!(one("[]").0, 1);
        assert!(review("{}").len() > 5);
    }
}
