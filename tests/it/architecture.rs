//! The layer rule of ARCHITECTURE.md: which room may use which.

use std::path::Path;

/// For each room, the rooms and crates that it must not name.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "canvas",
        &[
            "template::",
            "replica::",
            "document::",
            "file::",
            "i18n::",
            "pitch::",
            "export::",
            "platform::",
            "app::",
            "ui::",
            "window::",
            "cli::",
            "yrs",
            "std::fs",
            "std::env",
        ],
    ),
    (
        "template",
        &[
            "replica::",
            "document::",
            "file::",
            "i18n::",
            "pitch::",
            "export::",
            "platform::",
            "app::",
            "ui::",
            "window::",
            "cli::",
            "yrs",
            "std::fs",
            "std::env",
        ],
    ),
    (
        "replica",
        &[
            "document::",
            "file::",
            "i18n::",
            "pitch::",
            "export::",
            "platform::",
            "app::",
            "ui::",
            "window::",
            "cli::",
            "std::fs",
            "std::env",
        ],
    ),
    (
        "document",
        &[
            "file::",
            "i18n::",
            "pitch::",
            "export::",
            "platform::",
            "app::",
            "ui::",
            "window::",
            "cli::",
            "yrs::",
            "std::fs",
            "std::env",
        ],
    ),
    (
        "file",
        &[
            "i18n::",
            "pitch::",
            "export::",
            "platform::",
            "app::",
            "ui::",
            "window::",
            "cli::",
            "yrs::",
            "std::fs",
            "std::env",
        ],
    ),
    (
        "i18n",
        &["pitch::", "export::", "platform::", "app::", "ui::", "window::", "cli::", "std::fs", "std::env"],
    ),
    (
        "pitch",
        &[
            "replica::",
            "document::",
            "export::",
            "platform::",
            "app::",
            "ui::",
            "window::",
            "cli::",
            "std::fs",
            "std::env",
        ],
    ),
    (
        "export",
        &[
            "replica::",
            "document::",
            "platform::",
            "app::",
            "ui::",
            "window::",
            "cli::",
            "yrs",
            "std::fs",
            "std::env",
        ],
    ),
    (
        "app",
        &[
            "replica::",
            "platform::",
            "ui::",
            "window::",
            "cli::",
            "yrs",
            "egui",
            "rfd",
            "std::fs",
            "std::env",
        ],
    ),
    (
        "ui",
        &[
            "replica::",
            "file::",
            "platform::",
            "window::",
            "cli::",
            "yrs",
            "eframe",
            "rfd",
            "std::fs",
            "std::env",
        ],
    ),
    ("window", &["replica::", "cli::", "yrs", "rfd", "std::fs"]),
    (
        "platform",
        &[
            "replica::",
            "document::",
            "file::",
            "i18n::",
            "pitch::",
            "export::",
            "app::",
            "ui::",
            "window::",
            "cli::",
            "egui",
        ],
    ),
];

fn check_file(path: &Path, forbidden: &[&str], found: &mut Vec<String>) {
    let text = std::fs::read_to_string(path).unwrap();
    // Tests at the end of a file may use anything.
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    for (number, line) in code.lines().enumerate() {
        let line = line.trim_start();
        if line.starts_with("//") {
            continue;
        }
        for word in forbidden {
            let is_ours = word.strip_suffix("::").is_some_and(|room| {
                line.contains(&format!("crate::{room}::")) || line.contains(&format!("samencanvas::{room}::"))
            });
            let is_foreign = !is_room(word) && line.contains(word);
            if is_ours || is_foreign {
                found.push(format!("{}:{}: {line}", path.display(), number + 1));
            }
        }
    }
}

fn is_room(word: &str) -> bool {
    word.strip_suffix("::")
        .is_some_and(|room| FORBIDDEN.iter().any(|(name, _)| *name == room) || room == "cli")
}

fn check_folder(folder: &Path, forbidden: &[&str], found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            check_folder(&path, forbidden, found);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && path.file_name().is_some_and(|name| name != "tests.rs")
        {
            check_file(&path, forbidden, found);
        }
    }
}

#[test]
fn arrows_between_rooms_run_one_way() {
    let mut found = Vec::new();
    for (room, forbidden) in FORBIDDEN {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room);
        check_folder(&folder, forbidden, &mut found);
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
            assert!(
                name == "cli" || FORBIDDEN.iter().any(|(room, _)| *room == name),
                "{name} has no layer rule"
            );
            assert!(map.contains(&format!("src/{name}/")), "{name} is not on the map");
        }
    }
}
