//! An order in which each struct comes after those that it refers to.

use super::super::super::references::References;
use super::super::super::structs::Structs;
use super::Owner;

/// Visits all structs, each after those that it refers to; false where they refer to each other in a circle.
pub(super) fn visit(
    structs: &Structs<'_>,
    references: &References,
    owners: &[Owner],
    mut visit: impl FnMut(usize),
) -> bool {
    let mut next: Vec<std::ops::Range<usize>> = structs.clients().map(|(_, numbers, _)| numbers).collect();
    let mut waits = vec![false; next.len()];
    let mut waiting: Vec<usize> = Vec::new();
    for first in 0..next.len() {
        waiting.push(first);
        while let Some(client) = waiting.last().copied() {
            let Some(queue) = next.get_mut(client) else { return false };
            let number = queue.start;
            if number >= queue.end {
                // The first of those that wait has placed all of its own; any other waits in vain.
                waiting.pop();
                if waiting.is_empty() {
                    break;
                }
                return false;
            }
            let reference = references.get(number);
            let missing = [reference.first, reference.right].into_iter().find_map(|other| {
                let owner = owners.get(other as usize)?.client as usize;
                next.get(owner).is_some_and(|queue| other as usize >= queue.start).then_some(owner)
            });
            if let Some(missing) = missing {
                if let Some(waits) = waits.get_mut(client) {
                    *waits = true;
                }
                if waits.get(missing).copied().unwrap_or(true) {
                    return false;
                }
                waiting.push(missing);
                continue;
            }
            visit(number);
            if let Some(queue) = next.get_mut(client) {
                queue.start += 1;
            }
            // Who waits for it looks again; the first goes on with its next.
            if waiting.len() > 1 {
                waiting.pop();
            }
            if let Some(waits) = waiting.last().and_then(|client| waits.get_mut(*client)) {
                *waits = false;
            }
        }
    }
    true
}
