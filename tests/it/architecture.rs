//! The layer rule of ARCHITECTURE.md: which room may use which.

use std::collections::BTreeSet;
use std::path::Path;

/// For each room, the other rooms that it may name.
const ROOMS: &[(&str, &[&str])] = &[
    ("schema", &[]),
    ("canvas", &["schema"]),
    ("template", &["schema", "canvas"]),
    ("replica", &["schema", "canvas", "template"]),
    ("document", &["schema", "canvas", "template", "replica"]),
    ("picture", &[]),
    ("drawing", &[]),
    ("file", &["schema", "canvas", "template", "replica", "document", "picture"]),
    ("merge", &["schema", "canvas", "template", "replica", "document"]),
    ("partnership", &["canvas"]),
    ("aid", &["canvas", "template", "partnership"]),
    ("i18n", &["schema", "canvas", "template", "document", "file", "merge", "partnership", "aid"]),
    ("guidance", &["schema", "canvas", "template"]),
    ("prose", &["canvas"]),
    ("pitch", &["canvas", "template", "i18n", "prose"]),
    (
        "export",
        &[
            "canvas",
            "template",
            "document",
            "file",
            "aid",
            "i18n",
            "guidance",
            "partnership",
            "pitch",
            "picture",
            "prose",
        ],
    ),
    ("settings", &["file", "i18n", "drawing"]),
    ("computer", &["i18n", "settings", "drawing"]),
    ("path", &[]),
    ("platform", &["path"]),
    ("store", &["canvas", "template", "document", "file", "merge", "settings", "computer", "platform"]),
    (
        "app",
        &[
            "schema", "canvas", "template", "document", "file", "merge", "aid", "i18n", "guidance", "pitch",
            "picture", "drawing", "export", "settings", "computer", "path",
        ],
    ),
    (
        "ui",
        &[
            "schema",
            "canvas",
            "template",
            "document",
            "file",
            "aid",
            "i18n",
            "guidance",
            "partnership",
            "pitch",
            "picture",
            "drawing",
            "export",
            "settings",
            "computer",
            "prose",
            "app",
        ],
    ),
    (
        "window",
        &[
            "canvas", "template", "document", "file", "i18n", "picture", "drawing", "export", "settings",
            "computer", "path", "platform", "store", "app", "ui",
        ],
    ),
    (
        "cli",
        &[
            "schema", "canvas", "template", "document", "file", "merge", "drawing", "i18n", "export",
            "settings", "computer", "platform", "store", "window",
        ],
    ),
];

/// What only some rooms may name: the disk, the clock and the environment, the replica's library, and that of PDF.
const RESERVED: &[(&str, &[&str])] = &[
    ("std::fs", &["platform"]),
    ("CanonicalPath::found", &["platform"]),
    ("std::env", &["platform", "window", "cli"]),
    ("Zoned::now", &["platform"]),
    ("getrandom", &["platform"]),
    ("yrs::", &["replica"]),
    ("printpdf::", &["export"]),
    ("lopdf::", &["picture", "export"]),
    ("pdf_writer::", &["export"]),
    ("vello_cpu::", &["picture"]),
    ("egui", &["drawing", "ui", "window"]),
    ("softbuffer::", &["window"]),
    ("rfd::", &["platform"]),
    ("arboard::", &["platform"]),
    ("windows_registry::", &["platform"]),
    ("html5gum::", &["app"]),
];

/// The storeys of the exports, each with those that it may not name. The files beside them lie below all of them.
const STOREYS: &[(&str, &[&str])] = &[
    ("content", &["scene", "layout", "formats"]),
    ("scene", &["content", "layout", "formats"]),
    ("layout", &["formats"]),
    ("formats", &["layout"]),
];

/// The files of the exports that stand above all storeys.
const TOP_OF_EXPORTS: &[&str] = &["mod.rs", "attach.rs", "make.rs"];

/// The rooms that a piece of code names: `crate::room` on its own or with something behind it, and each member of
/// `crate::{…}`.
fn rooms_named(code: &str) -> BTreeSet<String> {
    named_behind(code, "crate::")
}

/// The names that stand behind a path in a piece of code, by themselves or as members of a group.
fn named_behind(code: &str, path: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for behind in code.split(path).skip(1) {
        let Some(group) = behind.strip_prefix('{') else {
            named.insert(first_name(behind));
            continue;
        };
        let mut depth = 0;
        let mut member = String::new();
        for sign in group.chars() {
            match sign {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    named.insert(first_name(member.trim()));
                    member.clear();
                    continue;
                }
                _ => {}
            }
            member.push(sign);
        }
        named.insert(first_name(member.trim()));
    }
    named
}

fn first_name(text: &str) -> String {
    text.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect()
}

/// The code of a file without comments, and without tests at its end, which may use anything.
pub(super) fn code_of(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    lines.join("\n")
}

fn check_file(room: &str, path: &Path, used: &mut BTreeSet<String>, found: &mut Vec<String>) {
    let code = code_of(path);
    let (_, allowed) = ROOMS.iter().find(|(name, _)| *name == room).unwrap();
    for other in rooms_named(&code).into_iter().filter(|other| other != room) {
        if allowed.contains(&other.as_str()) {
            used.insert(other);
        } else if ROOMS.iter().any(|(name, _)| *name == other.as_str()) {
            found.push(format!("{} uses {other}", path.display()));
        }
    }
    for (word, rooms) in RESERVED {
        if !rooms.contains(&room) && code.contains(word) {
            found.push(format!("{} uses {word}", path.display()));
        }
    }
}

fn check_folder(room: &str, folder: &Path, used: &mut BTreeSet<String>, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && name != "tests" {
            check_folder(room, &path, used, found);
        } else if path.extension().is_some_and(|end| end == "rs")
            && name != "tests.rs"
            && name != "fixtures.rs"
        {
            check_file(room, &path, used, found);
        }
    }
}

#[test]
fn arrows_between_rooms_run_one_way() {
    let mut found = Vec::new();
    for (room, allowed) in ROOMS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room);
        let mut used = BTreeSet::new();
        check_folder(room, &folder, &mut used, &mut found);
        let unused = allowed.iter().filter(|other| !used.contains(**other));
        found.extend(unused.map(|other| format!("{room} may use {other} and does not")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn check_memory(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("tests") {
            check_memory(&path, found);
        } else if path.is_file() && !path.ends_with("widgets/memory.rs") {
            let code = code_of(&path);
            let words = ["_temp(", "_persisted(", ".data_mut(", ".data("];
            let named = words.into_iter().filter(|word| code.contains(word));
            found.extend(named.map(|word| format!("{} uses {word}", path.display())));
        }
    }
}

#[test]
fn what_drawing_remembers_lies_in_views_and_what_a_widget_does_in_one_file() {
    let mut found = Vec::new();
    check_memory(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut found);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_room_is_found_in_whatever_way_it_is_named() {
    let code =
        "use crate::platform;\nuse crate::{canvas::{Id, Partner}, store};\nlet it = crate::file::open;";
    assert_eq!(rooms_named(code), ["canvas", "file", "platform", "store"].map(str::to_owned).into());
}

#[test]
fn no_room_uses_one_that_uses_it() {
    for (index, (room, uses)) in ROOMS.iter().enumerate() {
        for used in *uses {
            let place = ROOMS.iter().position(|(name, _)| name == used).unwrap();
            assert!(place < index, "{room} uses {used}");
        }
    }
}

fn check_storey(folder: &Path, forbidden: &[&str], found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "tests") {
            check_storey(&path, forbidden, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let code = code_of(&path);
            let named = ["crate::export::", "super::"].map(|start| named_behind(&code, start));
            let wrong = named.iter().flatten().filter(|name| forbidden.contains(&name.as_str()));
            found.extend(wrong.map(|name| format!("{} uses {name}", path.display())));
        }
    }
}

#[test]
fn an_export_is_written_then_laid_out_then_made_a_file() {
    let mut found = Vec::new();
    let exports = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/export");
    for (storey, forbidden) in STOREYS {
        check_storey(&exports.join(storey), forbidden, &mut found);
    }
    let below = STOREYS.iter().map(|(storey, _)| *storey).filter(|storey| *storey != "scene");
    let below: Vec<&str> = below.collect();
    for entry in std::fs::read_dir(&exports).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_file() && !TOP_OF_EXPORTS.contains(&name) {
            let named = named_behind(&code_of(&path), "super::");
            let wrong = named.iter().filter(|name| below.contains(&name.as_str()));
            found.extend(wrong.map(|name| format!("{} uses {name}", path.display())));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_room_stands_in_the_table_and_on_the_map() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let map = std::fs::read_to_string(source.join("../ARCHITECTURE.md")).unwrap();
    for entry in std::fs::read_dir(source).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            assert!(ROOMS.iter().any(|(room, _)| *room == name), "{name} has no layer rule");
            assert!(map.contains(&format!("src/{name}/")), "{name} is not on the map");
        }
    }
}

/// A file that grows beyond this is about more than one thing.
const LONGEST_FILE: usize = 400;

fn long_files(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            long_files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let lines = std::fs::read_to_string(&path).unwrap().lines().count();
            if lines > LONGEST_FILE {
                found.push(format!("{} has {lines} lines", path.display()));
            }
        }
    }
}

#[test]
fn no_file_is_too_long() {
    let mut found = Vec::new();
    long_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.is_empty(), "{}", found.join("\n"));
}
