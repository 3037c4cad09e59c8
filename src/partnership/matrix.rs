//! Interests against partners.

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
    /// What it is called; empty where it has no name yet.
    pub name: String,
    /// For each interest, whether the partner has it.
    pub has: Vec<bool>,
    /// What it wrote of another interest.
    pub other: String,
}

/// Interests against partners.
pub fn interest_matrix(canvas: &Canvas) -> InterestMatrix {
    let mut interests: Vec<Term<Interest>> =
        Interest::TERMS.iter().map(|(interest, _)| Term::Known(*interest)).collect();
    let unknown = canvas.partners.iter().flat_map(|partner| &partner.interests);
    let unknown: std::collections::BTreeSet<_> =
        unknown.filter(|interest| matches!(interest, Term::Unknown(_))).cloned().collect();
    interests.extend(unknown);
    let rows: Vec<MatrixRow> = canvas
        .partners
        .iter()
        .map(|partner| {
            let other = partner.other_interest.trim().to_owned();
            // Who wrote what the other interest is has one, ticked or not.
            let has = |interest: &Term<Interest>| {
                partner.interests.contains(interest)
                    || (*interest == Term::Known(Interest::Other) && !other.is_empty())
            };
            let has = interests.iter().map(has).collect();
            MatrixRow { partner: partner.id, name: partner.name.trim().to_owned(), has, other }
        })
        .collect();
    let count =
        |column: usize| rows.iter().filter(|row| row.has.get(column).copied().unwrap_or_default()).count();
    let counts = (0..interests.len()).map(count).collect();
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
        assert_eq!(matrix.rows[1].has.iter().filter(|has| **has).count(), 2);
    }
}
