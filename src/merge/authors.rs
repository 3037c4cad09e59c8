//! Who wrote what is told in a report, where they said their name.

use std::collections::BTreeSet;

use super::report::{Change, Report, ValueOf};
use crate::document::{Authors, Document, Version, Written};

/// Adds the names: for each of the documents of whom there is something in it that another does not have, and for each
/// part of whom there is something in the result that a copy does not have.
pub(super) fn sign(report: &mut Report, documents: &[&Document], copies: &[&Document], result: &Document) {
    let mut known: Authors = result.authors();
    known.extend(documents.iter().flat_map(|document| document.authors()));
    if known.is_empty() {
        return;
    }
    let versions: Vec<Version> = documents.iter().map(|document| document.version()).collect();
    let beyond = |version: &Version| {
        let sessions: BTreeSet<u64> =
            versions.iter().flat_map(|other| version.sessions_beyond(other)).collect();
        names(&known, &sessions)
    };
    report.authors = versions.iter().map(beyond).collect();
    let seen: Vec<Version> = copies.iter().map(|copy| copy.version()).collect();
    let written: Vec<Written> = seen.iter().map(|version| result.written(version)).collect();
    for part in &mut report.parts {
        let mut sessions = BTreeSet::new();
        if let Some(life) = part.row.and_then(|row| result.life(row)) {
            sessions.extend(written.iter().flat_map(|written| written.sessions_in(life)));
        }
        for change in &part.changes {
            match change {
                Change::Text(field, _) => {
                    sessions.extend(seen.iter().flat_map(|version| result.writers(field, version)));
                }
                Change::Value { of, .. } => {
                    if let ValueOf::Canvas(key) = of {
                        sessions.extend(written.iter().flat_map(|written| written.sessions_of(key)));
                    }
                }
            }
        }
        part.authors = names(&known, &sessions);
    }
}

fn names(known: &Authors, sessions: &BTreeSet<u64>) -> Vec<String> {
    let names: BTreeSet<&String> = sessions.iter().filter_map(|session| known.get(session)).collect();
    names.into_iter().cloned().collect()
}
