//! Ids of rows: read, or made from what is there, so that two people who open the same file agree.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::ProblemKind;
use super::object::{Findings, Object, read_text};
use crate::canvas::{Id, Pointer};

/// Namespace of the ids that are made from content.
const NAMESPACE: Uuid = Uuid::from_u128(0x7d39_7b5c_55ba_4b2e_9f0a_3d0c_6e86_92c1);

/// Takes the id of a row: the one in its field `id`, else one made from its content and its place in the list.
pub(super) fn take<T>(
    object: &mut Object<'_>,
    list: &Pointer,
    index: usize,
    content: &str,
    taken: &mut BTreeSet<Uuid>,
    findings: &mut Findings,
) -> Id<T> {
    // An id of another kind, such as a number, counts as text.
    let written =
        object.take("id").map(|id| read_text(id).map_or_else(|| id.get().to_owned(), |(text, _)| text));
    let mut uuid = match &written {
        Some(id) => of_text(id),
        None => made_from(&format!("{list}\n{index}\n{content}")),
    };
    let place = list.member(&uuid.to_string());
    if let Some(id) = written.filter(|id| Uuid::try_parse(id).is_err()) {
        findings.problem(place.clone(), ProblemKind::IdIsNoUuid { id });
    }
    let mut copy = 1;
    while !taken.insert(uuid) {
        if copy == 1 {
            findings.problem(place.clone(), ProblemKind::DuplicateId);
        }
        copy += 1;
        uuid = made_from(&format!("{list}\n{uuid}\n{copy}"));
    }
    Id::new(uuid)
}

/// Takes a reference to another row.
pub(super) fn reference<T>(object: &mut Object<'_>, name: &str, findings: &mut Findings) -> Option<Id<T>> {
    object.optional_text(name, findings).map(|id| Id::new(of_text(&id)))
}

/// The UUID that an id stands for, also where it is written as something else; the same text gives the same one.
pub(super) fn of_text(id: &str) -> Uuid {
    Uuid::try_parse(id).unwrap_or_else(|_| made_from(id))
}

/// A UUID made from a text.
pub(super) fn made_from(text: &str) -> Uuid {
    Uuid::new_v5(&NAMESPACE, text.as_bytes())
}
