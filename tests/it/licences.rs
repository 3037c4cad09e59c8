//! The lists of licences that About shows are those of the crates and fonts in use.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn the_list_of_licences_is_that_of_the_crates_in_use() {
    let (list, lock) = (read("assets/licences.txt"), read("Cargo.lock"));
    let stale = "run assets/licences.sh";
    for line in list.lines() {
        let (crate_and_version, licence) = line.split_once(": ").unwrap();
        let (name, version) = crate_and_version.split_once(' ').unwrap();
        let package = format!("name = \"{name}\"\nversion = \"{version}\"\n");
        assert!(lock.contains(&package), "{crate_and_version} is not in use: {stale}");
        assert!(!licence.is_empty(), "{name} has no licence");
    }
    let manifest = read("Cargo.toml");
    let dependencies = manifest.split("[dependencies]\n").nth(1).unwrap().split("\n[").next().unwrap();
    for line in dependencies.lines() {
        let Some((name, _)) = line.split_once(" = ") else { continue };
        assert!(
            list.lines().any(|listed| listed.starts_with(&format!("{name} "))),
            "{name} is missing: {stale}"
        );
    }
}

#[test]
fn every_font_is_listed_with_its_licence_whose_words_come_along() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let fonts = files.filter(|file| file.extension().is_some_and(|end| end == "otf" || end == "ttf"));
    let name =
        |font: PathBuf| font.file_stem().unwrap().to_str().unwrap().split_once('-').unwrap().0.to_owned();
    let families = fonts.map(name);
    let list = read("assets/fonts/licences.txt");
    let listed = list.lines().map(|line| line.split_once(": OFL-1.1, ").unwrap().0.replace(' ', ""));
    assert_eq!(listed.collect::<BTreeSet<_>>(), families.collect::<BTreeSet<_>>());
    let words = ["assets/fonts/LICENSE-Inter.txt", "assets/fonts/LICENSE-others.txt"].map(read).concat();
    for line in list.lines() {
        let (family, makers) = line.split_once(": OFL-1.1, ").unwrap();
        let script =
            family.strip_prefix("Noto Sans ").map(|script| format!("notofonts/{}", script.to_lowercase()));
        let whose = words.lines().filter(|line| line.contains("Copyright") && line.contains(makers));
        let is_named =
            whose.into_iter().any(|line| script.as_ref().is_none_or(|script| line.contains(script)));
        assert!(is_named, "the licence of {family} does not come along");
    }
}
