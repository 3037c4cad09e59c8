//! Two copies of which no common history is known: nobody can say which side removed or added a word, so all stay.

use uuid::Uuid;

use crate::canvas::{Canvas, CaseAnswer, Section, list};
use crate::schema::{AnyRow, FieldInfo, FieldValue, Kind, Lines, Rows, View, fields, holds_the_same, value};

/// A canvas with everything of both. Where a text differs, theirs comes below ours under a line that says where it is
/// from; of single values ours stays, and theirs shows in the report.
pub(super) fn united(ours: &Canvas, theirs: &Canvas, mark: &str) -> Canvas {
    let mut both = ours.clone();
    let header = &mut both.header;
    // On a line of its own the subject would not be one line any more.
    header.subject = one_line(&header.subject, &theirs.header.subject);
    header.version = one_line(&header.version, &theirs.header.version);
    header.contact = one_line(&header.contact, &theirs.header.contact);
    header.date = header.date.or(theirs.header.date);
    for (id, section) in &theirs.sections {
        match (both.sections.get_mut(id), section) {
            (Some(Section::Text(ours)), Section::Text(theirs)) => *ours = below(ours, theirs, mark),
            (Some(Section::Questions(ours)), Section::Questions(theirs)) => {
                for (question, theirs) in theirs {
                    let answer = ours.entry(question.clone()).or_default();
                    *answer = below(answer, theirs, mark);
                }
            }
            (Some(_), _) => {}
            (None, section) => {
                both.sections.insert(id.clone(), section.clone());
            }
        }
    }
    method(&mut both, theirs, mark);
    both.pitch.text = below(&both.pitch.text, &theirs.pitch.text, mark);
    both.pitch.seconds = both.pitch.seconds.or(theirs.pitch.seconds);
    for kind in theirs.tables() {
        if let Some(ours) = both.table_mut(kind) {
            rows(ours, theirs.table(kind), mark);
        }
    }
    for (place, value) in &theirs.unknown {
        both.unknown.entry(place.clone()).or_insert_with(|| value.clone());
    }
    both
}

fn method(both: &mut Canvas, theirs: &Canvas, mark: &str) {
    for (id, theirs) in &theirs.checklists {
        let ours = both.checklists.entry(id.clone()).or_default();
        ours.answer = ours.answer.take().or_else(|| theirs.answer.clone());
        ours.note = below(&ours.note, &theirs.note, mark);
    }
    for (id, is_chosen) in &theirs.chosen {
        *both.chosen.entry(id.clone()).or_default() |= is_chosen;
    }
    for (id, leaning) in &theirs.scales {
        both.scales.entry(id.clone()).or_insert_with(|| leaning.clone());
    }
    for (unit, number) in &theirs.needed {
        both.needed.entry(*unit).or_insert_with(|| number.clone());
    }
    for (rule, theirs) in &theirs.silenced {
        let ours = both.silenced.entry(rule.clone()).or_default();
        *ours = one_line(ours, theirs);
    }
}

/// Ours, each with theirs where it is there too, and behind them those that only theirs has.
fn rows(ours: &mut dyn Rows, theirs: &dyn Rows, mark: &str) {
    for their_row in list(theirs) {
        let mut id = their_row.uuid();
        if let Some(our_row) = ours.place_of(id).and_then(|place| ours.row_at(place))
            && !theirs.is_ordered()
            && !holds_the_same(our_row, their_row)
        {
            // Another value is another row, with an id of its own; a third copy may have said the same.
            id = id_beside(their_row);
        }
        match ours.place_of(id).and_then(|place| ours.row_at_mut(place)) {
            Some(our_row) => row(our_row, their_row, mark),
            None => {
                ours.push_copy(their_row, id);
            }
        }
    }
    if !ours.is_ordered() {
        let mut ids: Vec<Uuid> = list(ours).map(AnyRow::uuid).collect();
        ids.sort_unstable();
        ours.put_in_order(&ids);
    }
}

/// A row with what theirs has and it lacks.
fn row(ours: &mut dyn AnyRow, theirs: &dyn AnyRow, mark: &str) {
    // What says something about another value goes with that value.
    let is_kept: Vec<bool> = fields(ours)
        .map(|(info, _)| {
            info.about
                .is_some_and(|key| ours.field(key).is_some_and(|(info, field)| value(&info, field).is_some()))
        })
        .collect();
    for (index, is_kept) in is_kept.into_iter().enumerate() {
        if let (false, Some((_, our_field)), Some((info, their_field))) =
            (is_kept, ours.field_at_mut(index), theirs.field_at(index))
        {
            field(our_field, their_field, &info, mark);
        }
    }
}

fn field(ours: &mut dyn FieldValue, theirs: &dyn FieldValue, info: &FieldInfo, mark: &str) {
    match (info.kind, theirs.view()) {
        (Kind::Text(lines), View::Text(theirs)) => {
            if let Some(ours) = ours.text_mut() {
                *ours = match lines {
                    Lines::One => one_line(ours, theirs),
                    Lines::Many => below(ours, theirs, mark),
                };
            }
        }
        (Kind::Line, View::Text(theirs)) => {
            if let Some(ours) = ours.text_mut() {
                *ours = one_line(ours, theirs);
            }
        }
        (_, View::Members(members)) => {
            for (member, value) in members {
                if !holds(ours, &member) {
                    ours.set(Some(&member), Some(value));
                }
            }
        }
        (_, View::Rows(theirs)) => {
            if let Some(ours) = ours.rows_mut() {
                rows(ours, theirs, mark);
            }
        }
        (_, View::Text(_) | View::One(_)) => {
            if !info.is_choice && value(info, ours).is_none() {
                ours.set(None, value(info, theirs));
            }
        }
    }
}

fn holds(field: &dyn FieldValue, member: &str) -> bool {
    match field.view() {
        View::Members(members) => members.iter().any(|(known, _)| known == member),
        View::Text(_) | View::One(_) | View::Rows(_) => false,
    }
}

/// An id made from that of a row and the words in it.
fn id_beside(row: &dyn AnyRow) -> Uuid {
    let word = |key: &str| row.field(key).and_then(|(info, field)| value(&info, field));
    let words = [CaseAnswer::QUESTION.name(), CaseAnswer::CHOICE.name()]
        .map(|key| word(key).map_or_else(String::new, |word| word.encode().into_owned()));
    Uuid::new_v5(&row.uuid(), words.join("\n").as_bytes())
}

/// Both texts, one below the other; one alone where it holds the other, so that nothing stands twice.
fn below(ours: &str, theirs: &str, mark: &str) -> String {
    joined(ours, theirs, &format!("\n{mark}\n"))
}

fn one_line(ours: &str, theirs: &str) -> String {
    joined(ours, theirs, " / ")
}

fn joined(ours: &str, theirs: &str, between: &str) -> String {
    if ours.contains(theirs.trim()) {
        ours.to_owned()
    } else if theirs.contains(ours.trim()) {
        theirs.to_owned()
    } else {
        format!("{ours}{between}{theirs}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ours: &str, theirs: &str, expect: &str) {
        assert_eq!(below(ours, theirs, "— b —"), expect);
        // The same again adds nothing.
        assert_eq!(below(expect, theirs, "— b —"), expect);
    }

    #[test]
    fn both_texts_stay_and_none_stands_twice() {
        check("een", "twee", "een\n— b —\ntwee");
        check("een", "een", "een");
        check("", "twee", "twee");
        check("een", "", "een");
        check("een", "een en twee", "een en twee");
        check("een en twee", "een", "een en twee");
    }
}
