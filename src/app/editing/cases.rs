//! Cases of the decision aid: adding them, and answering their questions.

use crate::aid::Rules;
use crate::app::{Context, Focus, State};
use crate::canvas::{Case, CaseAnswer, CaseAnswerId, CaseId, Choice, Id, QuestionId, RowData, RowRef, Term};
use crate::document::Edit;

/// Adds an empty case at the end and selects it.
pub(in crate::app) fn add(state: &mut State, context: &mut Context<'_>) {
    let case = Case::new(CaseId::new(context.identities.uuid()));
    let after = state.open.document.canvas().cases.last().map(|last| last.id);
    take(state, case, after, context);
}

/// Adds a copy of a case below it.
pub(in crate::app) fn duplicate(state: &mut State, id: CaseId, context: &mut Context<'_>) {
    let Some(case) = state.open.document.canvas().case(id) else { return };
    let mut copy = case.clone();
    copy.id = CaseId::new(context.identities.uuid());
    for answer in &mut copy.answers {
        answer.id = CaseAnswerId::new(context.identities.uuid());
    }
    copy.answers.sort_by_key(|answer| answer.id);
    take(state, copy, Some(id), context);
}

fn take(state: &mut State, case: Case, after: Option<CaseId>, context: &Context<'_>) {
    let id = case.id;
    state.edit(&[Edit::Insert { row: RowData::of(case), after: after.map(Id::uuid) }], context);
    state.open.focus = Some(Focus::Case(id));
    state.open.caret = Some(RowRef::of(id).text(Case::NAME));
    state.preferences.side_panel = true;
}

/// Puts an answer in place of those that the question has, as one step; what was written as a reason goes along. The
/// same answer counts as a new one where it was given by an earlier version of the rules.
pub(in crate::app) fn answer(
    state: &mut State,
    case: CaseId,
    question: &QuestionId,
    choice: Choice,
    context: &mut Context<'_>,
) {
    let Some(row) = state.open.document.canvas().case(case) else { return };
    let earlier: Vec<&CaseAnswer> =
        row.answers.iter().filter(|answer| answer.question == *question).collect();
    let choice = Some(Term::Known(choice));
    let rules = Rules::built_in().version.to_string();
    if matches!(earlier.as_slice(), [only] if only.choice == choice && only.rules == rules) {
        return;
    }
    let mut reasons: Vec<&str> = earlier.iter().map(|answer| answer.reason.as_str()).collect();
    reasons.retain(|reason| !reason.trim().is_empty());
    reasons.dedup();
    let answer = CaseAnswer {
        id: CaseAnswerId::new(context.identities.uuid()),
        question: question.clone(),
        choice,
        reason: reasons.join("\n"),
        date: Some(context.today),
        rules,
    };
    let removals = earlier.iter().map(|answer| Edit::Remove(RowRef::within(case, answer.id)));
    let edits: Vec<Edit> =
        removals.chain([Edit::Insert { row: RowData::within(case, answer), after: None }]).collect();
    state.edit(&edits, context);
}
