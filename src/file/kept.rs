//! What the program keeps of a canvas by itself, as data: earlier versions, and work that was interrupted.

use std::path::PathBuf;

use jiff::civil::DateTime;

use super::{Opened, Summary};

/// An earlier version of a canvas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierVersion {
    /// What it is found by.
    pub name: String,
    /// When it was saved, on the clock of this place.
    pub saved: DateTime,
    /// Its size in bytes.
    pub bytes: u64,
    /// What it is.
    pub summary: Summary,
}

/// The earlier version that bears a name, of versions with the last one first; without a name, the last one that is called
/// something else than the canvas is now.
///
/// Of versions that are called as the canvas is now the first one counts: what came after it is what changed since.
pub fn named_version<'a>(
    versions: &'a [EarlierVersion],
    name: Option<&str>,
    now: &str,
) -> Option<&'a EarlierVersion> {
    let now = now.trim();
    let is_called = |version: &EarlierVersion, wanted: &str| version.summary.version.trim() == wanted;
    let other = |version: &&EarlierVersion| !["", now].contains(&version.summary.version.trim());
    match name.map(str::trim) {
        Some(name) if name == now => versions.iter().rfind(|version| is_called(version, name)),
        Some(name) => versions.iter().find(|version| is_called(version, name)),
        None => versions
            .iter()
            .find(other)
            .or_else(|| versions.iter().rfind(|version| !now.is_empty() && is_called(version, now))),
    }
}

/// Work that was interrupted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interrupted {
    /// What it is found by.
    pub name: String,
    /// The file that the canvas belongs to, if it had one.
    pub path: Option<PathBuf>,
    /// What the canvas was before the interrupted work.
    pub summary: Summary,
}

/// Work that was interrupted, opened again.
#[derive(Debug)]
pub struct Recovered {
    /// The canvas with every change.
    pub opened: Opened,
    /// The file that the canvas belongs to, if it had one.
    pub path: Option<PathBuf>,
    /// Whether some of what was kept could not be read.
    pub is_damaged: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::CanvasId;

    /// Versions that are called so, the last one first, each named by its place; returns the place that is found.
    #[track_caller]
    fn check(versions: &[&str], name: Option<&str>, now: &str, expect: Option<usize>) {
        let version = |(place, version): (usize, &&str)| EarlierVersion {
            name: place.to_string(),
            saved: jiff::civil::date(2026, 11, 22).at(9, 5, 0, 0),
            bytes: 1,
            summary: Summary {
                id: CanvasId::new(uuid::Uuid::from_u128(1)),
                subject: String::new(),
                version: (*version).to_owned(),
            },
        };
        let versions: Vec<EarlierVersion> = versions.iter().enumerate().map(version).collect();
        let found = named_version(&versions, name, now).map(|version| version.name.parse().unwrap());
        assert_eq!(found, expect);
    }

    #[test]
    fn changes_are_told_since_the_last_version_with_another_name() {
        check(&["0.4", "0.3", "0.3", "0.2"], None, "0.4", Some(1));
        check(&["", " 0.3 ", "0.2"], None, "", Some(1));
        check(&["0.3", "0.3", ""], None, "0.3", Some(1));
        check(&["", ""], None, "", None);
        check(&[], None, "0.3", None);
    }

    #[test]
    fn a_version_is_found_by_its_name() {
        check(&["0.4", "0.3", "0.3", "0.2"], Some("0.3"), "0.4", Some(1));
        check(&["0.4", "0.3", "0.3", "0.2"], Some("0.3"), "0.3", Some(2));
        check(&["0.4"], Some("0.3"), "0.4", None);
    }
}
