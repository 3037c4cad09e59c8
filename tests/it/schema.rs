//! Saved files against the published JSON Schema.

use serde_json::Value;

use crate::generate::{blank, filled};

fn schema() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(include_str!("../../docs/canvas.schema.json")).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn saved_files_and_examples_fit_the_schema() {
    let schema = schema();
    let saved = [&blank(1), &filled()].map(|document| samencanvas::file::save(document).unwrap());
    let examples = crate::examples::FILES.iter().map(|(_, bytes)| bytes.to_vec());
    for bytes in saved.into_iter().chain(examples) {
        let value: Value = serde_json::from_slice(&bytes).unwrap();
        let errors: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, [] as [&str; 0]);
    }
}

#[test]
fn the_schema_refuses_what_is_no_canvas() {
    let schema = schema();
    for text in [
        r"{}",
        r#"{"format": "other", "version": 1, "canvas": {}}"#,
        r#"{"format": "samencanvas", "version": 1, "canvas": {"header": {"date": "gisteren"}}}"#,
        r#"{"format": "samencanvas", "version": 1, "canvas": {"partners": [{"name": 3}]}}"#,
    ] {
        assert!(!schema.is_valid(&serde_json::from_str(text).unwrap()), "{text}");
    }
}
