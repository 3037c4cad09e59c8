//! The layer rule of ARCHITECTURE.md: which room may use which.

use std::path::Path;

/// For each room, the other rooms that it may name.
const ROOMS: &[(&str, &[&str])] = &[
    ("canvas", &[]),
    ("template", &["canvas"]),
    ("replica", &["canvas", "template"]),
    ("document", &["canvas", "template", "replica"]),
    ("picture", &[]),
    ("file", &["canvas", "template", "replica", "document", "picture"]),
    ("merge", &["canvas", "template", "replica", "document"]),
    ("aid", &["canvas", "template"]),
    ("i18n", &["canvas", "template", "document", "file", "merge", "aid"]),
    ("guidance", &["canvas", "template"]),
    ("partnership", &["canvas"]),
    ("pitch", &["canvas", "template", "i18n"]),
    ("export", &["canvas", "template", "aid", "i18n", "guidance", "partnership", "pitch", "picture"]),
    ("platform", &[]),
    ("store", &["canvas", "template", "replica", "document", "file", "merge", "platform"]),
    (
        "app",
        &[
            "canvas", "template", "document", "file", "merge", "aid", "i18n", "guidance", "pitch", "picture",
            "export",
        ],
    ),
    (
        "ui",
        &[
            "canvas",
            "template",
            "document",
            "file",
            "merge",
            "aid",
            "i18n",
            "guidance",
            "partnership",
            "pitch",
            "picture",
            "export",
            "app",
        ],
    ),
    (
        "window",
        &[
            "canvas", "template", "document", "file", "merge", "i18n", "picture", "export", "platform",
            "store", "app", "ui",
        ],
    ),
    (
        "cli",
        &["canvas", "template", "document", "file", "merge", "i18n", "export", "platform", "store", "window"],
    ),
];

/// What only some rooms may name: the disk, the clock and the environment, the replica's library, and that of PDF.
const RESERVED: &[(&str, &[&str])] = &[
    ("std::fs", &["platform"]),
    ("std::env", &["platform", "window", "cli"]),
    ("Zoned::now", &["platform"]),
    ("getrandom", &["platform"]),
    ("yrs::", &["replica"]),
    ("printpdf::", &["export"]),
    ("lopdf::", &["picture", "export"]),
    ("vello_cpu::", &["picture"]),
    ("egui", &["ui", "window"]),
    ("rfd::", &["platform"]),
    ("arboard::", &["platform"]),
    ("html5gum::", &["app"]),
];

fn check_file(room: &str, path: &Path, found: &mut Vec<String>) {
    let text = std::fs::read_to_string(path).unwrap();
    // Tests at the end of a file may use anything.
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let (_, allowed) = ROOMS.iter().find(|(name, _)| *name == room).unwrap();
    for (number, line) in code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        let names_room = |other: &str| line.contains(&format!("crate::{other}::"));
        let strange =
            ROOMS.iter().any(|(other, _)| *other != room && !allowed.contains(other) && names_room(other));
        let reserved = RESERVED.iter().any(|(word, rooms)| !rooms.contains(&room) && line.contains(word));
        if strange || reserved {
            found.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
        }
    }
}

fn check_folder(room: &str, folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && name != "tests" {
            check_folder(room, &path, found);
        } else if path.extension().is_some_and(|end| end == "rs")
            && name != "tests.rs"
            && name != "fixtures.rs"
        {
            check_file(room, &path, found);
        }
    }
}

#[test]
fn arrows_between_rooms_run_one_way() {
    let mut found = Vec::new();
    for (room, _) in ROOMS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room);
        check_folder(room, &folder, &mut found);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
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
