//! Two copies of which no common history is known: nobody can say which side removed or added a word, so all stay.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::canvas::{Action, Canvas, Case, CaseAnswer, Contribution, Id, Paragraph, Partner, Section, Term};

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
    rows(
        &mut both.pitch.paragraphs,
        &theirs.pitch.paragraphs,
        |row| row.id,
        |ours, theirs| {
            paragraph(ours, theirs, mark);
        },
    );
    rows(&mut both.partners, &theirs.partners, |row| row.id, |ours, theirs| partner(ours, theirs, mark));
    rows(&mut both.actions, &theirs.actions, |row| row.id, |ours, theirs| action(ours, theirs, mark));
    rows(&mut both.cases, &theirs.cases, |row| row.id, |ours, theirs| case(ours, theirs, mark));
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
    for (id, leaning) in &theirs.scales {
        both.scales.entry(id.clone()).or_insert_with(|| leaning.clone());
    }
    for (rule, theirs) in &theirs.silenced {
        let ours = both.silenced.entry(rule.clone()).or_default();
        *ours = one_line(ours, theirs);
    }
}

fn partner(ours: &mut Partner, theirs: &Partner, mark: &str) {
    ours.name = one_line(&ours.name, &theirs.name);
    ours.sector = ours.sector.take().or_else(|| theirs.sector.clone());
    ours.role = ours.role.take().or_else(|| theirs.role.clone());
    ours.involvement.extend(theirs.involvement.iter().cloned());
    for (level, support) in &theirs.support {
        ours.support.entry(*level).or_insert_with(|| support.clone());
    }
    ours.interests.extend(theirs.interests.iter().cloned());
    ours.other_interest = one_line(&ours.other_interest, &theirs.other_interest);
    ours.notes = below(&ours.notes, &theirs.notes, mark);
    // What the picture shows goes with the picture.
    if ours.logo.is_none() {
        ours.logo.clone_from(&theirs.logo);
        ours.logo_alternative = one_line(&ours.logo_alternative, &theirs.logo_alternative);
    }
    rows(&mut ours.contributions, &theirs.contributions, |row| row.id, contribution);
}

fn contribution(ours: &mut Contribution, theirs: &Contribution) {
    ours.text = one_line(&ours.text, &theirs.text);
    ours.kind = ours.kind.take().or_else(|| theirs.kind.clone());
    ours.amount = ours.amount.take().or_else(|| theirs.amount.clone());
}

fn action(ours: &mut Action, theirs: &Action, mark: &str) {
    ours.text = below(&ours.text, &theirs.text, mark);
    ours.owner = one_line(&ours.owner, &theirs.owner);
    ours.owner_partner = ours.owner_partner.or(theirs.owner_partner);
    ours.parent = ours.parent.or(theirs.parent);
    ours.due = ours.due.or(theirs.due);
    ours.state = ours.state.take().or_else(|| theirs.state.clone());
}

fn case(ours: &mut Case, theirs: &Case, mark: &str) {
    ours.name = one_line(&ours.name, &theirs.name);
    ours.facts = below(&ours.facts, &theirs.facts, mark);
    ours.partner = ours.partner.or(theirs.partner);
    ours.date = ours.date.or(theirs.date);
    let reason = |ours: &mut CaseAnswer, theirs: &CaseAnswer| {
        ours.reason = below(&ours.reason, &theirs.reason, mark);
    };
    // What somebody answered otherwise under the same id is an answer of its own.
    let theirs: Vec<CaseAnswer> =
        theirs.answers.iter().map(|answer| beside(answer, ours.answer(answer.id))).collect();
    rows(&mut ours.answers, &theirs, |row| row.id, reason);
    ours.answers.sort_by_key(|answer| answer.id);
}

/// Their answer, with an id of its own where ours says something else under the same one.
fn beside(theirs: &CaseAnswer, ours: Option<&CaseAnswer>) -> CaseAnswer {
    if ours.is_none_or(|ours| ours.says_the_same(theirs)) {
        return theirs.clone();
    }
    let choice = theirs.choice.as_ref().map_or("", Term::code);
    let content = format!("{}\n{choice}", theirs.question);
    CaseAnswer { id: Id::new(Uuid::new_v5(&theirs.id.uuid(), content.as_bytes())), ..theirs.clone() }
}

fn paragraph(ours: &mut Paragraph, theirs: &Paragraph, mark: &str) {
    ours.text = below(&ours.text, &theirs.text, mark);
}

/// Ours, each changed by theirs where it is there too, and behind them those that only theirs has.
fn rows<R: Clone>(ours: &mut Vec<R>, theirs: &[R], id: fn(&R) -> Id<R>, change: impl Fn(&mut R, &R)) {
    let mut further: BTreeMap<Id<R>, &R> = theirs.iter().map(|row| (id(row), row)).collect();
    for row in ours.iter_mut() {
        if let Some(theirs) = further.remove(&id(row)) {
            change(row, theirs);
        }
    }
    ours.extend(theirs.iter().filter(|row| further.contains_key(&id(row))).cloned());
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
