//! The example canvases that come with the program.

use crate::generate::open;

/// Every example, by name.
pub(crate) const FILES: &[(&str, &[u8])] = &[
    ("schuldenlab", include_bytes!("../../assets/examples/schuldenlab.canvas.json")),
    ("modal-shift", include_bytes!("../../assets/examples/modal-shift.canvas.json")),
];

#[test]
fn every_example_opens_without_a_problem_and_is_filled_in() {
    for (name, bytes) in FILES {
        let opened = open(bytes);
        assert_eq!(opened.problems, [], "{name}");
        let canvas = opened.document.canvas();
        assert_eq!(canvas.language, "nl", "{name}");
        assert!(canvas.partners.len() >= 4 && canvas.actions.len() >= 3, "{name}");
        assert!(!canvas.pitch.text.is_empty(), "{name}");
        assert!(canvas.unknown.is_empty(), "{name}");
    }
}
