//! What a row says: its fields by the titles that a form gives them, and a hash of each.

use std::any::Any;
use std::collections::BTreeMap;

use crate::canvas::{Action, Canvas, Contribution, Partner, PartnerId, Term, list, on_one_line};
use crate::i18n::{self, Texts, table};
use crate::schema::{AnyRow, FieldInfo, FieldValue, Value, View, fields, value};
use crate::template::{Template, sha256_hex};

/// Letters of a hash that are kept: enough to see that something is another text, and too few to find the text by.
const HASH: usize = 16;

/// A field in words.
pub(super) struct Said {
    /// The name of the field.
    pub(super) key: &'static str,
    /// Its title.
    pub(super) title: String,
    /// What it holds.
    pub(super) words: String,
}

/// The fields of a row in words, in the order of its form.
pub(super) fn said(texts: &Texts, canvas: &Canvas, template: &Template, row: &dyn AnyRow) -> Vec<Said> {
    let kind = row.kind();
    let title = |key: &str| i18n::report::field_label(texts, template, kind, key);
    let declared = kind.declared().map(|_| table::cells(texts, canvas, template, row));
    let in_words = |(place, (info, field)): (usize, (FieldInfo, &dyn FieldValue))| {
        let words = match &declared {
            Some(cells) => cells.get(place).cloned().unwrap_or_default(),
            None => words(texts, canvas, row, info.key)
                .unwrap_or_else(|| field.text().map(str::to_owned).unwrap_or_default()),
        };
        Said { key: info.key, title: title(info.key), words }
    };
    fields(row).enumerate().map(in_words).collect()
}

/// What a field of a partner or an action says, where it is no text.
fn words(texts: &Texts, canvas: &Canvas, row: &dyn AnyRow, key: &str) -> Option<String> {
    let row = row as &dyn Any;
    let partner = row.downcast_ref::<Partner>().and_then(|partner| partner_words(texts, partner, key));
    partner.or_else(|| action_words(texts, canvas, row.downcast_ref::<Action>()?, key))
}

fn partner_words(texts: &Texts, partner: &Partner, key: &str) -> Option<String> {
    Some(match key {
        "sector" => partner.sector.as_ref().map(|sector| i18n::sector(texts, sector)).unwrap_or_default(),
        "role" => partner.role.as_ref().map(|role| i18n::partner_role(texts, role)).unwrap_or_default(),
        "interests" => {
            let names = partner.interests.iter().map(|interest| i18n::interest(texts, interest));
            names.collect::<Vec<_>>().join(", ")
        }
        "contributions" => {
            let contribution = |row: &Contribution| i18n::contribution(texts, row, &row.text);
            partner.contributions.iter().map(contribution).collect::<Vec<_>>().join(", ")
        }
        "involvement" | "support" | "logo" | "logo_alternative" => String::new(),
        _ => return None,
    })
}

fn action_words(texts: &Texts, canvas: &Canvas, action: &Action, key: &str) -> Option<String> {
    Some(match key {
        "parent" => {
            let goal = action.parent.and_then(|goal| canvas.action(goal));
            goal.map(|goal| on_one_line(goal.text.trim()).into_owned()).unwrap_or_default()
        }
        "owner_partner" => name_of_partner(canvas, action.owner_partner),
        "due" => action.due.map(|due| i18n::long_date(texts, due)).unwrap_or_default(),
        "state" => action.state.as_ref().map(|state| i18n::action_state(texts, state)).unwrap_or_default(),
        _ => return None,
    })
}

fn name_of_partner(canvas: &Canvas, id: Option<PartnerId>) -> String {
    id.and_then(|id| canvas.partner(id)).map(|partner| partner.name.clone()).unwrap_or_default()
}

/// By the name of each field that holds something, a hash of what it holds.
pub(super) fn hashes(row: &dyn AnyRow) -> BTreeMap<String, String> {
    let held = fields(row).filter(|(_, field)| !field.view().is_blank());
    held.map(|(info, field)| {
        let mut hash = sha256_hex(content(&info, field).as_bytes());
        hash.truncate(HASH);
        (info.key.to_owned(), hash)
    })
    .collect()
}

/// All that a field holds, without the ids of rows within it.
fn content(info: &FieldInfo, field: &dyn FieldValue) -> String {
    if let Some(text) = field.text() {
        return text.to_owned();
    }
    match field.view() {
        View::Text(text) => text.to_owned(),
        View::One(_) => match value(info, field) {
            Some(Value::Amount(amount)) => {
                let unit = amount.unit.as_ref().map_or("", Term::code);
                format!("{} {unit}", amount.number.as_str())
            }
            Some(value) => value.encode().into_owned(),
            None => String::new(),
        },
        View::Members(members) => {
            let lines = members.iter().map(|(member, value)| format!("{member}={}", value.encode()));
            lines.collect::<Vec<_>>().join("\n")
        }
        View::Rows(rows) => {
            let inner = list(rows).flat_map(fields).map(|(info, field)| content(&info, field));
            inner.collect::<Vec<_>>().join("\n")
        }
    }
}
