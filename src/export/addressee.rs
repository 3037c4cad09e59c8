//! The reader of an export, and the names of the files if there is one for each partner.

use std::collections::BTreeSet;

use super::file_name::{FileKind, file_stem};
use crate::canvas::{Canvas, Partner, PartnerId};

/// The reader of a pitch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addressee {
    /// Every reader.
    Everyone,
    /// One of the partners; it opens with what the collaboration brings that one.
    Partner(PartnerId),
    /// Each partner its own, in a file of its own.
    EachPartner,
}

/// The partners that a pitch can be for: those that have a name.
pub fn addressees(canvas: &Canvas) -> impl Iterator<Item = &Partner> {
    canvas.partners.iter().filter(|partner| !partner.name.trim().is_empty())
}

/// The partners that a pitch can be for, each with a name for its file: its own in small letters, with a number where
/// another has the same.
pub fn addressed_files(canvas: &Canvas, kind: FileKind) -> Vec<(&Partner, String)> {
    let mut taken = BTreeSet::new();
    let mut name = |partner: &Partner| {
        let stem = free_stem(&partner.name, &mut taken);
        kind.complete(stem.into()).to_string_lossy().into_owned()
    };
    addressees(canvas).map(|partner| (partner, name(partner))).collect()
}

fn free_stem(name: &str, taken: &mut BTreeSet<String>) -> String {
    let stem = file_stem(name, "partner");
    let (mut free, mut number) = (stem.clone(), 1);
    while !taken.insert(free.clone()) {
        number += 1;
        free = format!("{stem}-{number}");
    }
    free
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::PartnerId;

    #[test]
    fn every_named_partner_has_a_file_with_a_name_of_its_own() {
        let partner = |number: u128, name: &str| {
            let mut made = Partner::new(PartnerId::new(uuid::Uuid::from_u128(number)));
            made.name = name.to_owned();
            made
        };
        let partners =
            vec![partner(1, "Bank & Zoon"), partner(2, " "), partner(3, "bank zoon"), partner(4, "…")];
        let canvas = Canvas { partners, ..Canvas::default() };
        let names = |kind| -> Vec<String> {
            addressed_files(&canvas, kind).into_iter().map(|(_, name)| name).collect()
        };
        assert_eq!(names(FileKind::Markdown)[0], "bank-zoon.md");
        assert_eq!(names(FileKind::Pdf), ["bank-zoon.pdf", "bank-zoon-2.pdf", "partner.pdf"]);
    }
}
