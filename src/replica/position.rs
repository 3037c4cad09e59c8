//! Places in a list as strings that sort, so that two people can insert rows at once without renumbering.
//!
//! A position is a fraction written in base 62 without its leading `0.`; between any two there is room for another.

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE: usize = DIGITS.len();
/// Longer positions come from no program of ours, and would make every later one as long.
const LONGEST: usize = 1024;

/// The place of a row, as it stands in the replica.
pub type Position = String;

/// A position after `lower` and before `upper`. `None` if there is no room or a neighbour is malformed.
pub fn between(lower: Option<&str>, upper: Option<&str>) -> Option<Position> {
    let lower = digits(lower.unwrap_or(""))?;
    let upper = match upper {
        None => None,
        Some(upper) => Some(digits(upper)?),
    };
    if upper.as_ref().is_some_and(|upper| *upper <= lower) || lower.len() > LONGEST - 4 {
        return None;
    }
    let Some(upper) = upper else { return Some(letters(&next(lower))) };
    let mut position = Vec::new();
    let mut bound = Some(upper);
    for place in 0.. {
        let low = lower.get(place).copied().unwrap_or(0);
        let high = bound.as_ref().map_or(BASE, |upper| upper.get(place).copied().unwrap_or(0));
        if high > low + 1 {
            position.push(usize::midpoint(low, high));
            break;
        }
        position.push(low);
        if high > low {
            // Everything that starts with `low` here is below the upper bound.
            bound = None;
        }
    }
    (position.len() <= LONGEST).then(|| letters(&position))
}

/// The next position at the end of a list. It counts on in blocks of four digits, so that thousands of rows added in
/// turn keep positions of four.
fn next(mut lower: Vec<usize>) -> Vec<usize> {
    const BLOCK: usize = 4;
    if lower.is_empty() {
        // In the middle, with as much room before it as behind.
        return vec![BASE / 2];
    }
    lower.resize(lower.len().next_multiple_of(BLOCK), 0);
    match lower.iter().rposition(|digit| *digit + 1 < BASE) {
        Some(place) => {
            lower.truncate(place + 1);
            if let Some(digit) = lower.last_mut() {
                *digit += 1;
            }
        }
        None => lower.extend([0, 0, 0, 1]),
    }
    lower
}

fn letters(digits: &[usize]) -> Position {
    digits.iter().filter_map(|digit| DIGITS.get(*digit).map(|byte| char::from(*byte))).collect()
}

/// Digits of a position; nothing when it has a stray character or ends in zero (nothing fits before `a0` after `a`).
fn digits(position: &str) -> Option<Vec<usize>> {
    let digits: Option<Vec<usize>> =
        position.bytes().map(|byte| DIGITS.iter().position(|digit| *digit == byte)).collect();
    digits.filter(|digits| digits.len() <= LONGEST && digits.last() != Some(&0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rows_added_in_turn_keep_short_positions() {
        let mut last: Option<Position> = None;
        for _ in 0..100_000 {
            let next = between(last.as_deref(), None).unwrap();
            assert!(last.as_ref().is_none_or(|last| *last < next));
            last = Some(next);
        }
        assert_eq!(last.unwrap().len(), 4);
    }

    #[test]
    fn malformed_neighbours_give_no_position() {
        assert_eq!(between(Some("a/"), None), None);
        assert_eq!(between(Some("a0"), None), None);
        assert_eq!(between(Some("b"), Some("b")), None);
        assert_eq!(between(Some("c"), Some("b")), None);
        assert_eq!(between(None, Some("")), None);
    }

    proptest! {
        /// Inserts at arbitrary places and holds every list against its order.
        #[test]
        fn there_is_room_between_any_two(places in prop::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut rows: Vec<Position> = Vec::new();
            for place in places {
                let index = place.index(rows.len() + 1);
                let lower = index.checked_sub(1).and_then(|before| rows.get(before)).map(String::as_str);
                let position = between(lower, rows.get(index).map(String::as_str)).unwrap();
                rows.insert(index, position);
            }
            prop_assert!(rows.is_sorted_by(|one, other| one < other));
        }
    }
}
