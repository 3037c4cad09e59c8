//! What once went wrong, or nearly, as bytes: each has to open or be refused for ever.

use crate::generate::open;
use crate::hostile;
use samencanvas::file::ProblemKind;

/// Files that somebody made to do harm, and what they are told.
const CRAFTED: &[(&str, &[u8])] = &[
    ("seven bytes that announce billions", include_bytes!("findings/billions.canvas.json")),
    ("20,000 bytes of values within values", include_bytes!("findings/nested-values.canvas.json")),
    ("types within types, deleted as one", include_bytes!("findings/nested-types.canvas.json")),
    ("bold characters", include_bytes!("findings/formatted.canvas.json")),
    ("3,000 insertions at one place", include_bytes!("findings/same-place.canvas.json")),
];

#[test]
fn a_crafted_history_is_left_out_and_the_canvas_opens() {
    for (name, bytes) in CRAFTED {
        let opened = open(bytes);
        let kinds: Vec<_> = opened.problems.iter().map(|problem| &problem.kind).collect();
        assert_eq!(kinds, [&ProblemKind::HistoryLost], "{name}");
        assert_eq!(opened.document.canvas().header.subject, "Havens", "{name}");
        assert!(hostile::open_file(bytes), "{name}");
    }
}

#[test]
fn a_history_that_yjs_itself_wrote_is_used() {
    // Written by yjs 13 with two clients, deletions, and rows that came and went.
    let opened = open(include_bytes!("findings/written-by-yjs.canvas.json"));
    assert_eq!(opened.problems, []);
    assert!(hostile::merge_state(include_bytes!("findings/written-by-yjs.bin")));
}

#[test]
fn nothing_that_was_found_takes_the_program_down() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/findings");
    for entry in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        hostile::open_file(&bytes);
        hostile::merge_state(&bytes);
        hostile::catch_up(&bytes);
        hostile::read_template(&bytes);
        hostile::open_pdf(&bytes);
        hostile::read_logo(&bytes);
    }
}
