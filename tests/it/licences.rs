//! The list of licences that About shows is that of the crates in use.

use std::path::Path;

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
