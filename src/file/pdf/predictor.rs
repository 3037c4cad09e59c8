//! The predictors of PNG, with which cross-reference streams are made smaller.

use super::budget::Budget;
use super::object::Dictionary;
use super::{PdfError, Result};

/// How rows of bytes were changed before they were packed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Predictor {
    /// Bytes of a row.
    row: usize,
    /// Bytes of a pixel: how far to the left the byte stands that another is compared with.
    pixel: usize,
}

impl Predictor {
    /// The predictor that the parameters of a filter name; none where they name none.
    pub(super) fn of(parameters: &Dictionary) -> Result<Option<Self>> {
        let number = |key: &[u8], usual: usize| parameters.get(key).as_number().unwrap_or(usual);
        match number(b"Predictor", 1) {
            1 => return Ok(None),
            10..=15 => {}
            _ => return Err(PdfError::UnknownFilter("TIFF predictor".to_owned())),
        }
        let pixel = number(b"Colors", 1).checked_mul(number(b"BitsPerComponent", 8));
        let row = pixel.and_then(|pixel| pixel.checked_mul(number(b"Columns", 1)));
        match (pixel, row) {
            (Some(pixel @ 1..), Some(row @ 1..)) => {
                Ok(Some(Self { row: row.div_ceil(8), pixel: pixel.div_ceil(8) }))
            }
            _ => Err(PdfError::Damaged("the rows of a predictor have no width")),
        }
    }

    /// The bytes as they were before.
    pub(super) fn undo(self, packed: &[u8], budget: &Budget) -> Result<Vec<u8>> {
        // A row is no wider than what there is, whatever the parameters say.
        budget.keep(packed.len() + 2 * self.row.min(packed.len()))?;
        let mut bytes = Vec::with_capacity(packed.len());
        let mut above = vec![0; self.row.min(packed.len())];
        for line in packed.chunks(self.row.saturating_add(1)) {
            let [kind, row @ ..] = line else { break };
            let start = bytes.len();
            for (index, byte) in row.iter().enumerate() {
                let left = |of: &[u8], from: usize| {
                    index.checked_sub(self.pixel).and_then(|at| of.get(from + at)).copied().unwrap_or(0)
                };
                let up = above.get(index).copied().unwrap_or(0);
                let predicted = match kind {
                    0 => 0,
                    1 => left(&bytes, start),
                    2 => up,
                    3 => u8::midpoint(left(&bytes, start), up),
                    4 => paeth(left(&bytes, start), up, left(&above, 0)),
                    _ => return Err(PdfError::Damaged("a predictor that does not exist")),
                };
                bytes.push(byte.wrapping_add(predicted));
            }
            let done = bytes.get(start..).unwrap_or_default();
            above.clear();
            above.extend_from_slice(done);
        }
        Ok(bytes)
    }
}

/// Which of three neighbours is nearest to what they predict together.
fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, up, corner].map(i16::from);
    let away = |from: i16| (a + b - c - from).abs();
    if away(a) <= away(b) && away(a) <= away(c) {
        left
    } else if away(b) <= away(c) {
        up
    } else {
        corner
    }
}
