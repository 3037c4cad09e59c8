//! Two versions of a text held beside each other, word by word.

use std::hash::Hash;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// Words beyond which two texts are compared only at their common start and end.
const MOST_WORDS: usize = 20_000;

/// The most consecutive words that count as common to both texts by chance.
const MOST_CHANCE_WORDS: usize = 4;

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

/// The stretches, in bytes, that turn one text into another, in order and without gaps, with as few differing words as
/// possible. The result depends on the two texts alone.
pub fn text_stretches(from: &str, to: &str) -> Vec<Stretch> {
    stretches(from, to, false)
}

/// Like [`text_stretches`], but a few equal words between two changes that are at least as long belong to the change.
///
/// A rewritten sentence contains some of the old words by chance, such as *de* or *en van*. If each of those words
/// split the change, merging two rewrites would interleave them word by word, and a word that one of them kept by
/// chance would be removed by the other. Line ends are never absorbed, so that paragraphs stay aligned.
pub(super) fn coarse_text_stretches(from: &str, to: &str) -> Vec<Stretch> {
    stretches(from, to, true)
}

fn stretches(from: &str, to: &str, is_coarse: bool) -> Vec<Stretch> {
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
        let fine = list_stretches(old_middle, new_middle);
        if is_coarse { without_chance_words(fine, old_middle, new_middle) } else { fine }
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

/// Merges changes that are separated only by words that stayed by chance.
fn without_chance_words(fine: Vec<Stretch>, old: &[&str], new: &[&str]) -> Vec<Stretch> {
    let (old_letters, new_letters) = (letters_before(old), letters_before(new));
    let size = |stretch: &Stretch| {
        let letters = |before: &[usize], range: &Range<usize>| {
            let at = |place: usize| before.get(place).copied().unwrap_or_default();
            at(range.end).saturating_sub(at(range.start))
        };
        letters(&old_letters, &stretch.old).max(letters(&new_letters, &stretch.new))
    };
    let is_few = |equal: &Stretch| {
        let words = old.get(equal.old.clone()).unwrap_or_default();
        let has_letters = |word: &&&str| word.contains(char::is_alphanumeric);
        !words.iter().any(|word| word.contains('\n'))
            && words.iter().filter(has_letters).count() <= MOST_CHANCE_WORDS
    };
    let mut coarse: Vec<Stretch> = Vec::with_capacity(fine.len());
    for mut stretch in fine {
        // A change that has grown may be long enough for the words before it.
        while let [.., before, equal] = coarse.as_slice()
            && !before.is_equal
            && equal.is_equal
            && !stretch.is_equal
            && size(equal) <= size(before).min(size(&stretch))
            && is_few(equal)
        {
            stretch.old.start = before.old.start;
            stretch.new.start = before.new.start;
            coarse.truncate(coarse.len() - 2);
        }
        coarse.push(stretch);
    }
    coarse
}

/// The number of letters and digits before each word, and before the end.
fn letters_before(words: &[&str]) -> Vec<usize> {
    let mut before = Vec::with_capacity(words.len() + 1);
    let mut sum = 0;
    before.push(sum);
    for word in words {
        sum += word.chars().filter(|sign| sign.is_alphanumeric()).count();
        before.push(sum);
    }
    before
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Changes stand between brackets, the old words before the new ones.
    #[track_caller]
    fn check(from: &str, to: &str, expect: &str) {
        let shown: String = coarse_text_stretches(from, to)
            .into_iter()
            .map(|stretch| {
                let (old, new) = (from.get(stretch.old).unwrap(), to.get(stretch.new).unwrap());
                if stretch.is_equal { old.to_owned() } else { format!("[{old}|{new}]") }
            })
            .collect();
        assert_eq!(shown, expect);
    }

    #[test]
    fn words_that_a_rewrite_has_by_chance_belong_to_the_change() {
        check(
            "We willen dat de mensen in de wijk weer rust krijgen.",
            "Ons doel is dat niemand van de bewoners meer in schulden leeft.",
            "[We willen dat de mensen in de wijk weer rust krijgen|\
             Ons doel is dat niemand van de bewoners meer in schulden leeft].",
        );
    }

    #[test]
    fn a_change_stays_small_beside_words_that_stayed() {
        check("een schone haven", "een stille haven", "een [schone|stille] haven");
        check(
            "De gementee wil dat de burger sneller wordt geholpn.",
            "De gemeente wil dat de burger sneller wordt geholpen.",
            "De [gementee|gemeente] wil dat de burger sneller wordt [geholpn|geholpen].",
        );
        check("a\n\nb\n\nc", "x\n\ny\n\nc", "[a|x]\n\n[b|y]\n\nc");
        check("", "nieuw", "[|nieuw]");
        check("gelijk", "gelijk", "gelijk");
    }
}
