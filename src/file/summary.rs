//! What a file is, in a line of a list.

use serde::Deserialize;

use super::{FORMAT, decode, identity};
use crate::canvas::CanvasId;

/// A canvas file in a line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Identity of the canvas.
    pub id: CanvasId,
    /// The subject in its header.
    pub subject: String,
    /// The version in its header.
    pub version: String,
}

#[derive(Deserialize)]
struct File<'a> {
    format: &'a str,
    id: String,
    canvas: Canvas,
}

#[derive(Deserialize)]
struct Canvas {
    #[serde(default)]
    header: Header,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Header {
    subject: String,
    version: String,
}

/// Reads what a file is without opening it. `None` if it is no canvas file with an id.
pub fn summary(bytes: &[u8]) -> Option<Summary> {
    let text = decode::text(bytes)?;
    let file: File<'_> = serde_json::from_str(&text).ok()?;
    let Header { subject, version } = file.canvas.header;
    let id = CanvasId::new(identity::of_text(&file.id));
    (file.format == FORMAT).then_some(Summary { id, subject, version })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_canvas_file_says_what_it_is_and_others_do_not() {
        let example = include_bytes!("../../assets/examples/schuldenlab.canvas.json");
        assert!(summary(example).unwrap().subject.contains("chulden"));
        assert_eq!(summary(b"{\"format\": \"other\", \"id\": \"\", \"canvas\": {}}"), None);
        assert_eq!(summary(b"%PDF-1.7"), None);
    }
}
