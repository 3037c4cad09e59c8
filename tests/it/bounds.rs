//! Files that hold as much as they can: more than a canvas may is refused before it costs anything, and what opens is
//! exported within bounds. `tests/torture/bounds.sh` measures the program with the same files.

use std::fs::File;
use std::io::Write;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use samencanvas::canvas::{Contribution, Id, Partner, Pointer, RawJson, RowData, RowRef};
use samencanvas::document::{Edit, EditError, Limit, Limits};
use samencanvas::file::{self, OpenError, ProblemKind};
use samencanvas::schema::RowKind;
use uuid::Uuid;

use crate::generate::{blank, templates};

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Refused(Limit),
    Opens,
    /// Opens with the usual template instead of its own.
    WithoutTemplate,
}

/// A file that is large in one way.
struct Large {
    name: &'static str,
    file: String,
    fate: Fate,
}

fn canvas(inside: &str) -> String {
    format!(r#"{{"format": "samencanvas", "version": 1, "canvas": {{{inside}}}}}"#)
}

/// So many of the same with a number each, with commas between them.
fn many(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect::<Vec<_>>().join(",")
}

fn with_template(change: impl Fn(&mut serde_json::Value)) -> String {
    let mut template: serde_json::Value =
        serde_json::from_slice(include_bytes!("../../templates/collaborative-innovation.json")).unwrap();
    template["id"] = "own".into();
    change(&mut template);
    format!(
        r#"{{"format": "samencanvas", "version": 1, "template": {{"id": "own", "version": 1, "copy": {template}}},
            "canvas": {{"header": {{"subject": "Een haven"}}}}}}"#
    )
}

/// A picture of one bit to a pixel, as a logo in a file.
fn logo(side: u32, seed: u8) -> String {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, side, side);
    encoder.set_depth(png::BitDepth::One);
    encoder.set_compression(png::Compression::High);
    let row = usize::try_from(side.div_ceil(8)).unwrap();
    let mut bits = vec![0; row * usize::try_from(side).unwrap()];
    bits[0] = seed;
    bits[1] = seed.wrapping_mul(7);
    encoder.write_header().unwrap().write_image_data(&bits).unwrap();
    BASE64_STANDARD.encode(file)
}

/// So many partners with one of forty logos.
fn logos(count: usize, side: u32) -> String {
    let logos: Vec<String> = (0..40).map(|seed| logo(side, seed)).collect();
    let one =
        |number: usize| format!(r#"{{"name": "P{number}", "logo": "{}"}}"#, logos[number % logos.len()]);
    canvas(&format!(r#""partners": [{}]"#, many(count, one)))
}

/// A table of partners with contributions, all fields filled in.
fn rows(partners: usize, contributions: usize) -> String {
    let contribution = |number: usize| {
        format!(r#"{{"kind": "money", "text": "Bijdrage {number}", "amount": {number}, "unit": "EUR"}}"#)
    };
    let partner = |number: usize| {
        format!(
            r#"{{"name": "Partner {number}", "role": "founding", "contributions": [{}]}}"#,
            many(contributions, contribution)
        )
    };
    canvas(&format!(r#""partners": [{}]"#, many(partners, partner)))
}

fn prose(bytes: usize) -> String {
    "Samen maken wij de haven schoon en stil. ".repeat(bytes / 41)
}

/// A file is made when it is tried: together they are large.
type Making = fn() -> Large;

/// Files with too many rows, fields or values.
const TOO_MANY: &[Making] = &[
    || Large {
        name: "five-million-contributions",
        file: {
            let partner = |_| format!(r#"{{"contributions": [{}]}}"#, many(1000, |_| "{}".to_owned()));
            canvas(&format!(r#""partners": [{}]"#, many(5000, partner)))
        },
        fate: Fate::Refused(Limit::Values(Limits::VALUES)),
    },
    || Large {
        name: "contributions",
        file: {
            let partner = |_| format!(r#"{{"contributions": [{}]}}"#, many(900, |_| "{}".to_owned()));
            canvas(&format!(r#""partners": [{}]"#, many(1000, partner)))
        },
        fate: Fate::Refused(Limit::Rows(Limits::ROWS)),
    },
    || Large {
        name: "cases",
        file: {
            let case = |_| format!(r#"{{"answers": [{}]}}"#, many(900, |_| "{}".to_owned()));
            canvas(&format!(r#""cases": [{}]"#, many(1000, case)))
        },
        fate: Fate::Refused(Limit::Rows(Limits::ROWS)),
    },
    || Large {
        name: "wide-canvas",
        file: canvas(&many(900_000, |number| format!(r#""f{number}":0"#))),
        fate: Fate::Refused(Limit::UnknownFields(Limits::UNKNOWN_FIELDS)),
    },
    || Large {
        name: "wide-unknown",
        file: canvas(&format!(r#""x": {{{}}}"#, many(2_000_000, |number| format!(r#""f{number}":0"#)))),
        fate: Fate::Refused(Limit::Values(Limits::VALUES)),
    },
    || Large {
        name: "silenced",
        file: canvas(&format!(r#""silenced": {{{}}}"#, many(400_000, |number| format!(r#""r{number}":"""#)))),
        fate: Fate::Refused(Limit::Silenced(Limits::SILENCED)),
    },
    || Large {
        name: "scales",
        file: canvas(&format!(
            r#""scales": {{{}}}"#,
            many(400_000, |number| format!(r#""s{number}":"first""#))
        )),
        fate: Fate::Refused(Limit::Scales(Limits::SCALES)),
    },
    || Large {
        name: "interests",
        file: canvas(&format!(
            r#""partners": [{{"interests": [{}]}}]"#,
            many(900_000, |number| format!(r#""i{number}""#))
        )),
        fate: Fate::Refused(Limit::AllWords(Limits::ALL_WORDS)),
    },
];

/// Files with a word or a template that is too long.
const TOO_LONG: &[Making] = &[
    || Large {
        name: "long-word",
        file: canvas(&format!(r#""partners": [{{"sector": "{}"}}]"#, "s".repeat(20 << 20))),
        fate: Fate::Refused(Limit::Word(Limits::WORD)),
    },
    || Large {
        name: "long-number",
        file: canvas(&format!(
            r#""partners": [{{"contributions": [{{"amount": {}}}]}}]"#,
            "9".repeat(20 << 20)
        )),
        fate: Fate::Refused(Limit::Word(Limits::WORD)),
    },
    || Large {
        name: "odd-values",
        file: canvas(&format!(r#""partners": [{}]"#, many(900_000, |number| number.to_string()))),
        fate: Fate::Refused(Limit::OfKind(RowKind::Partner)),
    },
    || Large {
        name: "template-title",
        file: with_template(|template| template["title"]["nl"] = "a".repeat(20_000_000).into()),
        fate: Fate::Refused(Limit::Template(Limits::TEMPLATE)),
    },
    || Large {
        name: "template-long-title",
        file: with_template(|template| template["title"]["nl"] = "a".repeat(900_000).into()),
        fate: Fate::WithoutTemplate,
    },
    || Large {
        name: "template-section-title",
        file: with_template(|template| {
            template["sections"][0]["title"]["nl"] = "a ".repeat(400_000).into();
        }),
        fate: Fate::WithoutTemplate,
    },
    || Large {
        name: "template-hints",
        file: with_template(|template| {
            template["sections"][0]["hints"]["nl"] = vec!["a"; 200_000].into();
        }),
        fate: Fate::WithoutTemplate,
    },
];

/// Files that hold much, and no more than they may.
const FULL: &[Making] = &[
    || Large {
        name: "template-full",
        file: with_template(|template| {
            for section in template["sections"].as_array_mut().unwrap() {
                section["title"]["nl"] = prose(1 << 10).into();
                section["question"]["nl"] = prose(8 << 10).into();
                section["hints"]["nl"] = vec![prose(1 << 10); 50].into();
            }
        }),
        fate: Fate::Opens,
    },
    || Large { name: "rows-full", file: rows(5000, 3), fate: Fate::Opens },
    || Large { name: "partners", file: rows(5000, 0), fate: Fate::Opens },
    || Large {
        name: "unknown-full",
        file: canvas(&many(65_000, |number| format!(r#""f{number}":"waarde""#))),
        fate: Fate::Opens,
    },
    || Large {
        name: "silenced-full",
        file: canvas(&format!(
            r#""silenced": {{{}}}"#,
            many(1000, |number| format!(r#""r{number}":"niet voor ons""#))
        )),
        fate: Fate::Opens,
    },
    || Large {
        name: "text-full",
        file: {
            let text = prose((1 << 20) - 100);
            let section = |id: &str| format!(r#""{id}": {{"text": "{text}"}}"#);
            let sections = ["dream", "urgency", "approach"].map(section).join(",");
            canvas(&format!(r#""sections": {{{sections}}}"#))
        },
        fate: Fate::Opens,
    },
    || Large { name: "logos", file: logos(400, 4096), fate: Fate::Opens },
    || Large { name: "large-logos", file: logos(250, 512), fate: Fate::Opens },
];

#[test]
fn a_file_that_holds_too_much_is_refused_and_one_that_is_merely_large_opens() {
    let folder = std::env::var_os("SAMENCANVAS_WRITE_BOUNDS").map(std::path::PathBuf::from);
    for large in [TOO_MANY, TOO_LONG, FULL].into_iter().flatten() {
        let Large { name, file, fate } = large();
        // Written out for the script, which measures.
        if let Some(folder) = &folder {
            let mut written = File::create(folder.join(format!("{name}.canvas.json"))).unwrap();
            written.write_all(file.as_bytes()).unwrap();
            continue;
        }
        let opened = file::open(file.as_bytes(), &templates(), 1);
        match (fate, opened) {
            (Fate::Refused(limit), Err(OpenError::OverLimit(over))) => assert_eq!(over, limit, "{name}"),
            (Fate::Opens, Ok(opened)) => {
                let broken = |kind: &ProblemKind| matches!(kind, ProblemKind::BrokenTemplate { .. });
                assert!(!opened.problems.iter().any(|problem| broken(&problem.kind)), "{name}");
                let saved = file::save(&opened.document).unwrap();
                let again = file::open(&saved, &templates(), 2).unwrap();
                assert_eq!(again.document.canvas(), opened.document.canvas(), "{name}");
            }
            (Fate::WithoutTemplate, Ok(opened)) => {
                let kind = &opened.problems[0].kind;
                assert!(matches!(kind, ProblemKind::BrokenTemplate { .. }), "{name}: {kind:?}");
            }
            (fate, opened) => panic!("{name}: {fate:?}, and not {:?}", opened.map(|opened| opened.problems)),
        }
    }
}

#[test]
fn an_edit_that_would_make_a_canvas_too_large_to_open_is_refused() {
    let mut document = blank(1);
    let edit = |document: &mut samencanvas::document::Document, edit: Edit| {
        document.edit(&[edit], std::time::Duration::ZERO)
    };
    let mut next = 1_u128;
    let mut id = || {
        next += 1;
        Uuid::from_u128(next)
    };
    let mut partner = || Partner {
        contributions: (0..999).map(|_| Contribution::new(Id::new(id()))).collect(),
        ..Partner::new(Id::new(id()))
    };
    for _ in 0..Limits::ROWS / 1000 {
        edit(&mut document, Edit::Insert { row: RowData::of(partner()), after: None }).unwrap();
    }
    let over = |limit| Err(EditError::OverLimit(limit));
    let one_more = Edit::Insert { row: RowData::of(Partner::new(Id::new(Uuid::from_u128(1)))), after: None };
    assert_eq!(edit(&mut document, one_more.clone()), over(Limit::Rows(Limits::ROWS)));
    let first = document.canvas().partners[0].id;
    edit(&mut document, Edit::Remove(RowRef::of(first))).unwrap();
    assert_eq!(edit(&mut document, one_more), Ok(()));
    for number in 0..Limits::SILENCED {
        edit(&mut document, Edit::silence(format!("r{number}"), Some(String::new()))).unwrap();
    }
    let silence = Edit::silence("more".to_owned(), Some(String::new()));
    assert_eq!(edit(&mut document, silence), over(Limit::Silenced(Limits::SILENCED)));
    // What is there already can be changed.
    assert_eq!(edit(&mut document, Edit::silence("r1".to_owned(), Some("nu wel".to_owned()))), Ok(()));
    let fields: Vec<Edit> = (0..Limits::UNKNOWN_FIELDS)
        .map(|number| Edit::Unknown(Pointer::ROOT.member(&number.to_string()), Some(RawJson::new("0"))))
        .collect();
    document.edit(&fields, std::time::Duration::ZERO).unwrap();
    let field = Edit::Unknown(Pointer::ROOT.member("more"), Some(RawJson::new("0")));
    assert_eq!(edit(&mut document, field), over(Limit::UnknownFields(Limits::UNKNOWN_FIELDS)));
    let language = Edit::set_language("n".repeat(Limits::WORD + 1));
    assert_eq!(edit(&mut document, language), over(Limit::Word(Limits::WORD)));
}
