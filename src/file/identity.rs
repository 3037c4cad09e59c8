//! Ids of rows: read, or made from what is there, so that two people who open the same file agree.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::ProblemKind;
use super::object::{Findings, Object, read_text};
use crate::canvas::Pointer;

/// Namespace of the ids that are made from content.
const NAMESPACE: Uuid = Uuid::from_u128(0x7d39_7b5c_55ba_4b2e_9f0a_3d0c_6e86_92c1);

/// The ids of a list, and how many rows wanted each.
pub(super) type Taken = BTreeMap<Uuid, usize>;

/// Takes the field `id`; one of another kind, such as a number, counts as text.
pub(super) fn written(object: &mut Object<'_>) -> Option<String> {
    object.take("id").map(|id| read_text(id).map_or_else(|| id.get().to_owned(), |(text, _)| text))
}

/// Takes the id of a row: the one in its field `id`, else one made from its content and its place in the list.
pub(super) fn take(
    object: &mut Object<'_>,
    list: &Pointer,
    index: usize,
    content: &str,
    taken: &mut Taken,
    findings: &mut Findings,
) -> Uuid {
    let written = written(object);
    let first = match &written {
        Some(id) => of_text(id),
        None => made_from(&format!("{list}\n{index}\n{content}")),
    };
    let place = list.member(&first.to_string());
    if let Some(id) = written.filter(|id| Uuid::try_parse(id).is_err()) {
        findings.problem(place.clone(), ProblemKind::IdIsNoUuid { id });
    }
    let mut uuid = first;
    while taken.contains_key(&uuid) {
        let copies = taken.entry(first).or_insert(1);
        *copies += 1;
        uuid = made_from(&format!("{list}\n{first}\n{copies}"));
    }
    if uuid != first {
        findings.problem(place, ProblemKind::DuplicateId);
    }
    taken.insert(uuid, 1);
    uuid
}

/// The UUID that an id stands for, also where it is written as something else; the same text gives the same one.
pub(super) fn of_text(id: &str) -> Uuid {
    Uuid::try_parse(id).unwrap_or_else(|_| made_from(id))
}

/// A UUID made from a text.
pub(super) fn made_from(text: &str) -> Uuid {
    Uuid::new_v5(&NAMESPACE, text.as_bytes())
}
