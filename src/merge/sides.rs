//! Rows in which two copies wrote while neither knew of the other. Of a single value that both chose, the one that was
//! written last is in the result, which then looks like one of the copies: only the histories tell.

use super::report::{Fate, Report};
use crate::document::Document;

/// Marks the rows that were changed on both sides.
pub(super) fn mark(report: &mut Report, copies: &[&Document]) {
    for (place, one) in copies.iter().enumerate() {
        for other in copies.iter().skip(place + 1) {
            let (here, there) = (one.written(&other.version()), other.written(&one.version()));
            let rows = report.parts.iter_mut().filter(|part| part.fate == Fate::Stayed);
            for part in rows {
                let life = |copy: &Document| copy.life(part.row?);
                // Two lives of a row have nothing in common.
                let Some(life) = life(one).filter(|known| life(other) == Some(*known)) else { continue };
                part.on_both_sides |= here.is_in(life) && there.is_in(life);
            }
        }
    }
}
