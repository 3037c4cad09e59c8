//! The edits that turn one canvas into another: how a file that was edited by hand is taken in.
//!
//! The result depends on the two canvases alone, in a fixed order, so that two people who take in
//! the same file make the same edits.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{coarse_text_stretches, list_stretches};
use super::{Edit, Splice};
use crate::canvas::{
    Action, Canvas, Case, Check, Contribution, Id, Paragraph, Partner, PartnerId, Pointer, RawJson, Section,
    SupportLevel, TextField, Vocabulary,
};

/// The edits that turn `from` into `to`; both are canvases of the same template.
pub fn difference(from: &Canvas, to: &Canvas) -> Vec<Edit> {
    let mut edits = Vec::new();
    if from.language != to.language {
        edits.push(Edit::Language(to.language.clone()));
    }
    if from.header.date != to.header.date {
        edits.push(Edit::Date(to.header.date));
    }
    text(&mut edits, TextField::Subject, &from.header.subject, &to.header.subject);
    text(&mut edits, TextField::Version, &from.header.version, &to.header.version);
    text(&mut edits, TextField::Contact, &from.header.contact, &to.header.contact);
    for (id, section) in &to.sections {
        match section {
            Section::Text(new) => text(&mut edits, TextField::Section(id.clone()), from.text(id), new),
            Section::Questions(answers) => {
                for (question, new) in answers {
                    let field = TextField::Answer(id.clone(), question.clone());
                    text(&mut edits, field, from.answer(id, question), new);
                }
            }
        }
    }
    method(&mut edits, from, to);
    text(&mut edits, TextField::Pitch, &from.pitch.text, &to.pitch.text);
    rows(&mut edits, &PARTNERS, &from.partners, &to.partners);
    rows(&mut edits, &ACTIONS, &from.actions, &to.actions);
    // Removing a goal frees its parts; a file may still name it.
    let remaining: BTreeSet<_> = to.actions.iter().map(|action| action.id).collect();
    for action in &to.actions {
        if let Some(parent) = action.parent
            && !remaining.contains(&parent)
            && from.action(action.id).is_some_and(|old| old.parent == action.parent)
        {
            edits.push(Edit::Parent(action.id, Some(parent)));
        }
    }
    rows(&mut edits, &PARAGRAPHS, &from.pitch.paragraphs, &to.pitch.paragraphs);
    rows(&mut edits, &CASES, &from.cases, &to.cases);
    for field in from.unknown.keys().filter(|field| !to.unknown.contains_key(*field)) {
        edits.push(Edit::Unknown(field.clone(), None));
    }
    // An answer that says something else now is another one, and the old one took its unknown fields with it.
    let replaced: BTreeSet<Pointer> = edits
        .iter()
        .filter_map(|edit| {
            let Edit::AddCaseAnswer(case, answer) = edit else { return None };
            Some(Pointer::case_answer(*case, answer.id))
        })
        .collect();
    let is_replaced =
        |field: &Pointer| replaced.range(..=field).next_back().is_some_and(|row| field.is_within(row));
    let is_there =
        |field: &Pointer, value: &RawJson| from.unknown.get(field) == Some(value) && !is_replaced(field);
    for (field, value) in to.unknown.iter().filter(|(field, value)| !is_there(field, value)) {
        edits.push(Edit::Unknown(field.clone(), Some(value.clone())));
    }
    edits
}

/// Checklists, scales and silenced advice.
fn method(edits: &mut Vec<Edit>, from: &Canvas, to: &Canvas) {
    let blank = Check::default();
    for id in joint_keys(&from.checklists, &to.checklists) {
        let old = from.checklists.get(id).unwrap_or(&blank);
        let new = to.checklists.get(id).unwrap_or(&blank);
        if old.answer != new.answer {
            edits.push(Edit::Check(id.clone(), new.answer.clone()));
        }
        text(edits, TextField::CheckNote(id.clone()), &old.note, &new.note);
    }
    for id in joint_keys(&from.scales, &to.scales) {
        if from.scales.get(id) != to.scales.get(id) {
            edits.push(Edit::Scale(id.clone(), to.scales.get(id).cloned()));
        }
    }
    for rule in joint_keys(&from.silenced, &to.silenced) {
        if from.silenced.get(rule) != to.silenced.get(rule) {
            edits.push(Edit::Silence(rule.clone(), to.silenced.get(rule).cloned()));
        }
    }
}

fn joint_keys<'a, K: Ord, V>(one: &'a BTreeMap<K, V>, other: &'a BTreeMap<K, V>) -> BTreeSet<&'a K> {
    one.keys().chain(other.keys()).collect()
}

/// How the rows of one table are compared and changed.
struct Table<R> {
    id: fn(&R) -> Id<R>,
    add: fn(R, Option<Id<R>>) -> Edit,
    remove: fn(Id<R>) -> Edit,
    shift: fn(Id<R>, Option<Id<R>>) -> Edit,
    change: fn(&mut Vec<Edit>, &R, &R),
}

const PARTNERS: Table<Partner> = Table {
    id: |partner| partner.id,
    add: |partner, after| Edit::AddPartner { partner, after },
    remove: Edit::RemovePartner,
    shift: |id, after| Edit::MovePartner { id, after },
    change: change_partner,
};

const ACTIONS: Table<Action> = Table {
    id: |action| action.id,
    add: |action, after| Edit::AddAction { action, after },
    remove: Edit::RemoveAction,
    shift: |id, after| Edit::MoveAction { id, after },
    change: change_action,
};

const PARAGRAPHS: Table<Paragraph> = Table {
    id: |paragraph| paragraph.id,
    add: |paragraph, after| Edit::AddParagraph { paragraph, after },
    remove: Edit::RemoveParagraph,
    shift: |id, after| Edit::MoveParagraph { id, after },
    change: change_paragraph,
};

const CASES: Table<Case> = Table {
    id: |case| case.id,
    add: |case, after| Edit::AddCase { case, after },
    remove: Edit::RemoveCase,
    shift: |id, after| Edit::MoveCase { id, after },
    change: change_case,
};

fn rows<R: Clone + PartialEq>(edits: &mut Vec<Edit>, table: &Table<R>, from: &[R], to: &[R]) {
    row_changes(from, to, table.id, |change| match change {
        RowChange::Removed(id) => edits.push((table.remove)(id)),
        RowChange::Added(row, after) => edits.push((table.add)(row.clone(), after)),
        RowChange::Moved(id, after) => edits.push((table.shift)(id, after)),
        RowChange::Kept(old, new) => (table.change)(edits, old, new),
    });
}

enum RowChange<'a, R> {
    Removed(Id<R>),
    Added(&'a R, Option<Id<R>>),
    Moved(Id<R>, Option<Id<R>>),
    Kept(&'a R, &'a R),
}

/// Tells what happened to rows: the removed ones first, then from top to bottom, each change after any move of its row.
fn row_changes<'a, R: PartialEq>(
    from: &'a [R],
    to: &'a [R],
    id: fn(&R) -> Id<R>,
    mut tell: impl FnMut(RowChange<'a, R>),
) {
    let old: Vec<Id<R>> = from.iter().map(id).collect();
    let new: Vec<Id<R>> = to.iter().map(id).collect();
    let remaining: BTreeSet<Id<R>> = new.iter().copied().collect();
    let unmoved: BTreeSet<Id<R>> = list_stretches(&old, &new)
        .into_iter()
        .filter(|step| step.is_equal)
        .flat_map(|step| new.get(step.new).unwrap_or_default().iter().copied())
        .collect();
    for row in from.iter().filter(|row| !remaining.contains(&id(row))) {
        tell(RowChange::Removed(id(row)));
    }
    let by_id: BTreeMap<Id<R>, &R> = from.iter().map(|row| (id(row), row)).collect();
    let mut above = None;
    for row in to {
        match by_id.get(&id(row)) {
            None => tell(RowChange::Added(row, above)),
            Some(old) => {
                if !unmoved.contains(&id(row)) {
                    tell(RowChange::Moved(id(row), above));
                }
                if *old != row {
                    tell(RowChange::Kept(old, row));
                }
            }
        }
        above = Some(id(row));
    }
}

fn change_partner(edits: &mut Vec<Edit>, from: &Partner, to: &Partner) {
    let id = to.id;
    text(edits, TextField::PartnerName(id), &from.name, &to.name);
    if from.sector != to.sector {
        edits.push(Edit::Sector(id, to.sector.clone()));
    }
    if from.role != to.role {
        edits.push(Edit::Role(id, to.role.clone()));
    }
    for one in from.involvement.difference(&to.involvement) {
        edits.push(Edit::Involvement(id, one.clone(), false));
    }
    for one in to.involvement.difference(&from.involvement) {
        edits.push(Edit::Involvement(id, one.clone(), true));
    }
    for (level, _) in SupportLevel::TERMS {
        if from.support.get(level) != to.support.get(level) {
            edits.push(Edit::Support(id, *level, to.support.get(level).cloned()));
        }
    }
    for interest in from.interests.difference(&to.interests) {
        edits.push(Edit::Interest(id, interest.clone(), false));
    }
    for interest in to.interests.difference(&from.interests) {
        edits.push(Edit::Interest(id, interest.clone(), true));
    }
    text(edits, TextField::OtherInterest(id), &from.other_interest, &to.other_interest);
    row_changes(
        &from.contributions,
        &to.contributions,
        |contribution| contribution.id,
        |change| match change {
            RowChange::Removed(contribution) => edits.push(Edit::RemoveContribution(id, contribution)),
            RowChange::Added(contribution, after) => {
                edits.push(Edit::AddContribution { partner: id, contribution: contribution.clone(), after });
            }
            RowChange::Moved(contribution, after) => {
                edits.push(Edit::MoveContribution { partner: id, id: contribution, after });
            }
            RowChange::Kept(old, new) => change_contribution(edits, id, old, new),
        },
    );
    text(edits, TextField::PartnerNotes(id), &from.notes, &to.notes);
    if from.logo != to.logo {
        edits.push(Edit::Logo(id, to.logo.clone()));
    }
    if from.logo_alternative != to.logo_alternative {
        edits.push(Edit::LogoAlternative(id, to.logo_alternative.clone()));
    }
}

fn change_contribution(edits: &mut Vec<Edit>, partner: PartnerId, from: &Contribution, to: &Contribution) {
    if from.kind != to.kind {
        edits.push(Edit::ContributionKind(partner, to.id, to.kind.clone()));
    }
    text(edits, TextField::Contribution(partner, to.id), &from.text, &to.text);
    if from.amount != to.amount {
        edits.push(Edit::Amount(partner, to.id, to.amount.clone()));
    }
}

fn change_action(edits: &mut Vec<Edit>, from: &Action, to: &Action) {
    let id = to.id;
    if from.parent != to.parent {
        edits.push(Edit::Parent(id, to.parent));
    }
    text(edits, TextField::ActionText(id), &from.text, &to.text);
    text(edits, TextField::ActionOwner(id), &from.owner, &to.owner);
    if from.owner_partner != to.owner_partner {
        edits.push(Edit::OwnerPartner(id, to.owner_partner));
    }
    if from.due != to.due {
        edits.push(Edit::Due(id, to.due));
    }
    if from.state != to.state {
        edits.push(Edit::State(id, to.state.clone()));
    }
}

fn change_paragraph(edits: &mut Vec<Edit>, from: &Paragraph, to: &Paragraph) {
    if (&from.source, &from.source_sha256, &from.partner) != (&to.source, &to.source_sha256, &to.partner) {
        edits.push(Edit::ParagraphLinks(to.clone()));
    }
    text(edits, TextField::Paragraph(to.id), &from.text, &to.text);
}

fn change_case(edits: &mut Vec<Edit>, from: &Case, to: &Case) {
    let id = to.id;
    text(edits, TextField::CaseName(id), &from.name, &to.name);
    text(edits, TextField::CaseFacts(id), &from.facts, &to.facts);
    if from.partner != to.partner {
        edits.push(Edit::CasePartner(id, to.partner));
    }
    if from.date != to.date {
        edits.push(Edit::CaseDate(id, to.date));
    }
    for old in &from.answers {
        match to.answer(old.id) {
            Some(new) if new.says_the_same(old) => {
                text(edits, TextField::CaseReason(id, old.id), &old.reason, &new.reason);
            }
            _ => edits.push(Edit::RemoveCaseAnswer(id, old.id)),
        }
    }
    for new in &to.answers {
        if !from.answer(new.id).is_some_and(|old| old.says_the_same(new)) {
            edits.push(Edit::AddCaseAnswer(id, new.clone()));
        }
    }
}

/// The splices between two versions of a text, word by word, from the end to the start so that each offset still holds.
fn text(edits: &mut Vec<Edit>, field: TextField, from: &str, to: &str) {
    for stretch in coarse_text_stretches(from, to).into_iter().rev().filter(|stretch| !stretch.is_equal) {
        let text = to.get(stretch.new).unwrap_or_default().to_owned();
        edits.push(Edit::Text(field.clone(), Splice { range: stretch.old, text }));
    }
}
