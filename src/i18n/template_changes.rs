//! What another version of a template changes, in words.

use i18n_embed_fl::fl;

use super::{Texts, list, visible_line};
use crate::template::Template;

/// No more parts than these are named in a line.
const MOST: usize = 6;

/// What is new in a version of a template, what is gone, and what has another name: a line for each that there is.
pub fn template_changes(texts: &Texts, from: &Template, to: &Template) -> Vec<String> {
    let (before, after) = (parts(texts, from), parts(texts, to));
    let name_in =
        |parts: &[Part], id: &[&str]| parts.iter().find(|part| part.id == id).map(|part| part.name.clone());
    let missing = |parts: &[Part], from: &[Part]| -> Vec<String> {
        // A question or a column of a section that is missing itself goes without saying.
        let is_told = |part: &&Part| {
            let around = part.id.split_last().map(|(_, around)| around).unwrap_or_default();
            let is_inside = around.is_empty() || name_in(from, around).is_some();
            is_inside && name_in(from, &part.id).is_none()
        };
        parts.iter().filter(is_told).map(|part| part.whole_name(texts)).collect()
    };
    let renamed = before.iter().filter_map(|part| {
        let now = name_in(&after, &part.id).filter(|now| *now != part.name)?;
        Some(fl!(texts.messages, "template-renamed", before = part.name.as_str(), now = now))
    });
    let (added, gone, renamed) = (missing(&after, &before), missing(&before, &after), renamed.collect());
    let lines = [
        (added, (|texts, parts| fl!(texts.messages, "template-added", parts = parts)) as Line),
        (gone, |texts, parts| fl!(texts.messages, "template-gone", parts = parts)),
        (renamed, |texts, parts| fl!(texts.messages, "template-other-names", parts = parts)),
    ];
    let told = lines.into_iter().filter(|(parts, _)| !parts.is_empty());
    told.map(|(parts, line)| line(texts, shortened(texts, parts))).collect()
}

/// Parts in a line.
type Line = fn(&Texts, String) -> String;

fn shortened(texts: &Texts, mut parts: Vec<String>) -> String {
    let more = parts.len().saturating_sub(MOST);
    if more > 0 {
        parts.truncate(MOST);
        parts.push(fl!(texts.messages, "notice-more", count = more));
    }
    list(texts, &parts)
}

/// A section, or a question or a column in one.
struct Part<'a> {
    id: Vec<&'a str>,
    name: String,
    /// The name of the section that it is in.
    within: Option<String>,
}

impl Part<'_> {
    fn whole_name(&self, texts: &Texts) -> String {
        match &self.within {
            None => self.name.clone(),
            Some(section) => {
                let (column, part) = (self.name.as_str(), section.as_str());
                fl!(texts.messages, "export-report-blank-column", column = column, part = part)
            }
        }
    }
}

fn parts<'a>(texts: &Texts, template: &'a Template) -> Vec<Part<'a>> {
    let language = texts.language().tag();
    let mut parts = Vec::new();
    for section in &template.sections {
        let name = visible_line(section.title.text(language));
        let asked = section.asked.iter().map(|asked| (asked.id.as_str(), &asked.title));
        let columns = section.columns.iter().map(|column| (column.id.as_str(), &column.title));
        parts.push(Part { id: vec![section.id.as_str()], name: name.clone(), within: None });
        parts.extend(asked.chain(columns).map(|(id, title)| Part {
            id: vec![section.id.as_str(), id],
            name: visible_line(title.text(language)),
            within: Some(name.clone()),
        }));
    }
    parts
}
