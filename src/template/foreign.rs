//! Templates that somebody else wrote.

use super::{Finding, Template, TemplateMistake, read, review};

impl Template {
    /// Reads a template that somebody else wrote: JSON in UTF-8, with or without a byte order mark.
    ///
    /// # Errors
    /// Everything that is wrong in it, in the order of its lines.
    pub fn read_foreign(bytes: &[u8]) -> Result<Self, Vec<Finding>> {
        // What is no text is no JSON either, which the review says.
        let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
        let found = review(&text);
        if !found.is_empty() {
            return Err(found);
        }
        let unread = |_| vec![Finding { line: 1, place: String::new(), mistake: TemplateMistake::WrongKind }];
        read("template", &text).map_err(unread)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOUR: &str = include_str!("../../tests/it/tables/tour.template.json");

    #[test]
    fn a_sound_template_is_read_and_of_another_all_mistakes_are_told() {
        assert_eq!(Template::read_foreign(TOUR.as_bytes()).unwrap().id, "tour");
        assert_eq!(Template::read_foreign(format!("\u{feff}{TOUR}").as_bytes()).unwrap().id, "tour");
        let broken = TOUR.replace("\"version\": 1", "\"version\": \"one\"").replace("\"date\"", "\"day\"");
        assert_eq!(Template::read_foreign(broken.as_bytes()).unwrap_err().len(), 2);
        assert_eq!(Template::read_foreign(b"\xFF").unwrap_err().len(), 1);
    }
}
