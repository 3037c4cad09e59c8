//! Two versions of a text held beside each other, word by word.

use std::hash::Hash;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// Words beyond which two texts are compared only at their common start and end.
const MOST_WORDS: usize = 20_000;

/// A stretch of the old list or text and the stretch of the new one that stands in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Where it lies in the old one.
    pub old: Range<usize>,
    /// Where it lies in the new one.
    pub new: Range<usize>,
    /// Whether both say the same.
    pub is_equal: bool,
}

/// The stretches, in bytes, that make one text into another, in order and without gaps; the same everywhere.
pub fn text_stretches(from: &str, to: &str) -> Vec<Stretch> {
    if from == to {
        return vec![Stretch { old: 0..from.len(), new: 0..to.len(), is_equal: true }];
    }
    let old: Vec<&str> = from.split_word_bounds().collect();
    let new: Vec<&str> = to.split_word_bounds().collect();
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| old == new).count();
    let old_middle = old.get(start..old.len() - end).unwrap_or_default();
    let new_middle = new.get(start..new.len() - end).unwrap_or_default();
    let middle = if old_middle.len() + new_middle.len() > MOST_WORDS {
        vec![Stretch { old: 0..old_middle.len(), new: 0..new_middle.len(), is_equal: false }]
    } else {
        list_stretches(old_middle, new_middle)
    };
    let mut stretches = Vec::with_capacity(middle.len() + 2);
    let (mut old_at, mut new_at) = (0, 0);
    let mut push = |old: &[&str], new: &[&str], is_equal| {
        let bytes = |words: &[&str]| words.iter().map(|word| word.len()).sum::<usize>();
        let (old_end, new_end) = (old_at + bytes(old), new_at + bytes(new));
        if old_end > old_at || new_end > new_at {
            stretches.push(Stretch { old: old_at..old_end, new: new_at..new_end, is_equal });
        }
        (old_at, new_at) = (old_end, new_end);
    };
    push(old.get(..start).unwrap_or_default(), new.get(..start).unwrap_or_default(), true);
    for step in middle {
        push(
            old_middle.get(step.old).unwrap_or_default(),
            new_middle.get(step.new).unwrap_or_default(),
            step.is_equal,
        );
    }
    push(
        old.get(old.len() - end..).unwrap_or_default(),
        new.get(new.len() - end..).unwrap_or_default(),
        true,
    );
    stretches
}

/// The stretches that make one list into another, in order and without gaps.
///
/// The places are counted from the lengths alone: after the library has drawn neighbouring stretches together, the
/// places that it gives an insertion may lie before or behind the removal beside it.
pub(super) fn list_stretches<T: Eq + Hash + Ord>(old: &[T], new: &[T]) -> Vec<Stretch> {
    let (mut old_at, mut new_at) = (0, 0);
    capture_diff_slices(Algorithm::Myers, old, new)
        .into_iter()
        .map(|operation| {
            let (old_end, new_end) =
                (old_at + operation.old_range().len(), new_at + operation.new_range().len());
            let is_equal = matches!(operation, DiffOp::Equal { .. });
            let step = Stretch { old: old_at..old_end, new: new_at..new_end, is_equal };
            (old_at, new_at) = (old_end, new_end);
            step
        })
        .collect()
}
