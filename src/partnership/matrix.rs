//! Interests against partners.

use std::collections::{BTreeMap, BTreeSet};

use crate::canvas::{Canvas, Interest, PartnerId, Term, Vocabulary};

/// Who has which interest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InterestMatrix {
    /// The interests: those of the method, then those that a newer program wrote.
    pub interests: Vec<Term<Interest>>,
    /// The partners, in the order of the canvas.
    pub rows: Vec<MatrixRow>,
    /// How many partners have each interest.
    pub counts: Vec<usize>,
}

/// A partner and its interests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// The partner.
    pub partner: PartnerId,
    /// The name; empty if it has none yet.
    pub name: String,
    /// Which of the interests the partner has, by their places: most partners have few of them.
    pub has: BTreeSet<usize>,
    /// What it wrote of another interest.
    pub other: String,
}

/// Interests against partners.
pub fn interest_matrix(canvas: &Canvas) -> InterestMatrix {
    let mut interests: Vec<Term<Interest>> =
        Interest::TERMS.iter().map(|(interest, _)| Term::Known(*interest)).collect();
    let unknown = canvas.partners.iter().flat_map(|partner| &partner.interests);
    let unknown: BTreeSet<_> =
        unknown.filter(|interest| matches!(interest, Term::Unknown(_))).cloned().collect();
    interests.extend(unknown);
    let places: BTreeMap<&Term<Interest>, usize> =
        interests.iter().enumerate().map(|(place, interest)| (interest, place)).collect();
    let place = |interest: &Term<Interest>| places.get(interest).copied();
    let mut counts = vec![0; interests.len()];
    let mut rows = Vec::with_capacity(canvas.partners.len());
    for partner in &canvas.partners {
        let other = partner.other_interest.trim().to_owned();
        let mut has: BTreeSet<usize> = partner.interests.iter().filter_map(place).collect();
        // Who wrote what the other interest is has one, ticked or not.
        has.extend(place(&Term::Known(Interest::Other)).filter(|_| !other.is_empty()));
        for place in &has {
            if let Some(count) = counts.get_mut(*place) {
                *count += 1;
            }
        }
        rows.push(MatrixRow { partner: partner.id, name: partner.name.trim().to_owned(), has, other });
    }
    InterestMatrix { interests, rows, counts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canvas::{Id, Partner};

    #[test]
    fn each_partner_is_a_row_and_each_interest_a_column() {
        let partner = |number: u128, interests: &[Term<Interest>], other: &str| Partner {
            name: format!(" Partner {number} "),
            interests: interests.iter().cloned().collect(),
            other_interest: other.to_owned(),
            ..Partner::new(Id::new(uuid::Uuid::from_u128(number)))
        };
        let strange = Term::Unknown("glory".to_owned());
        let canvas = Canvas {
            partners: vec![
                partner(1, &[Interest::Knowledge.into(), strange.clone()], ""),
                partner(2, &[Interest::Knowledge.into()], "rust"),
            ],
            ..Canvas::default()
        };
        let matrix = interest_matrix(&canvas);
        assert_eq!(matrix.interests.last(), Some(&strange));
        assert_eq!(matrix.counts, [2, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
        assert_eq!(matrix.rows[0].name, "Partner 1");
        assert_eq!(matrix.rows[1].has.len(), 2);
    }
}
