//! Rows that were read, such as those of a spreadsheet, added to their table.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use crate::app::view::navigation;
use crate::app::{
    Context, Field, Focus, FocusCommand, MethodTable, PastedAction, PastedDeclared, PastedPartner,
    PastedRows, State,
};
use crate::canvas::{
    Action, ActionId, Contribution, ContributionId, FieldRef, Partner, PartnerId, RowData, Term, list,
    with_line_feeds,
};
use crate::document::{Edit, RowRef};
use crate::i18n::Texts;
use crate::schema::{AnyRow, DeclaredTable, RowKind, Value};

/// Rows that are added.
pub(in crate::app) struct Added {
    /// What adds them.
    pub(in crate::app) edits: Vec<Edit>,
    /// The rows, in their order.
    pub(in crate::app) rows: Vec<RowRef>,
}

/// Adds rows from a spreadsheet at the end of their table, as one step.
pub(in crate::app) fn paste(state: &mut State, pasted: &PastedRows, context: &mut Context<'_>) {
    let kind = match pasted {
        PastedRows::Partners(_) => RowKind::Partner,
        PastedRows::Actions(_) => RowKind::Action,
        PastedRows::Declared(table, _) => RowKind::Declared(table),
    };
    let after = list(state.open.document.canvas().table(kind)).last().map(AnyRow::uuid);
    let Added { edits, rows } = added(state, pasted, after, context);
    state.edit(&edits, context);
    show(state, rows.first().copied());
}

/// Sends the keyboard to a row that was added.
pub(in crate::app) fn show(state: &mut State, row: Option<RowRef>) {
    let focus = row.and_then(|row| Focus::of_row(row, state.open.document.template()));
    if let Some(focus) = focus {
        navigation::carry_out(state, FocusCommand::GoTo(focus));
    }
}

/// The edits that add rows below another one.
pub(in crate::app) fn added(
    state: &State,
    pasted: &PastedRows,
    after: Option<Uuid>,
    context: &mut Context<'_>,
) -> Added {
    match pasted {
        PastedRows::Partners(rows) => partners(rows, after, context),
        PastedRows::Actions(rows) => actions(state, rows, after, context),
        PastedRows::Declared(table, rows) => declared(table, rows, after, context),
    }
}

fn partners(rows: &[PastedPartner], mut after: Option<Uuid>, context: &mut Context<'_>) -> Added {
    let mut added = Added { edits: Vec::new(), rows: Vec::new() };
    for row in rows {
        let mut partner = Partner::new(PartnerId::new(context.identities.uuid()));
        partner.name.clone_from(&row.name);
        partner.sector = row.sector.map(Term::Known);
        partner.role = row.role.map(Term::Known);
        partner.notes.clone_from(&row.notes);
        partner.interests = row.interests.iter().copied().map(Term::Known).collect();
        partner.other_interest.clone_from(&row.other_interest);
        for pasted in &row.contributions {
            let contribution = Contribution::new(ContributionId::new(context.identities.uuid()));
            partner.contributions.push(Contribution {
                kind: pasted.kind.map(Term::Known),
                text: pasted.text.clone(),
                amount: pasted.amount.clone(),
                ..contribution
            });
        }
        let id = partner.id;
        added.edits.push(Edit::Insert { row: RowData::of(partner), after });
        added.rows.push(RowRef::of(id));
        after = Some(id.uuid());
    }
    added
}

fn actions(
    state: &State,
    rows: &[PastedAction],
    mut after: Option<Uuid>,
    context: &mut Context<'_>,
) -> Added {
    let canvas = state.open.document.canvas();
    let template = state.open.document.template();
    let texts = Texts::of(state.language);
    let label = |field: Field| field.label(texts, MethodTable::Actions.into(), template);
    let ids: Vec<ActionId> = rows.iter().map(|_| ActionId::new(context.identities.uuid())).collect();
    let mut goals: BTreeMap<ActionId, ActionId> = BTreeMap::new();
    let mut edits = Vec::new();
    for (row, id) in rows.iter().zip(&ids) {
        let mut action = Action { text: row.text.clone(), owner: row.owner.clone(), ..Action::new(*id) };
        action.due = row.due;
        action.state = row.state.map(Term::Known);
        let partner = canvas.partners.iter().find(|partner| is_called(&partner.name, &row.partner));
        action.owner_partner = partner.map(|partner| partner.id);
        if partner.is_none() && !row.partner.is_empty() {
            add_line(&mut action.text, &label(Field::OwnerPartner), &row.partner);
        }
        let pasted = rows.iter().zip(&ids).map(|(row, id)| (&row.text, *id));
        let known = canvas.actions.iter().map(|action| (&action.text, action.id));
        let goal = pasted.chain(known).find(|(text, _)| is_called(text, &row.parent)).map(|(_, goal)| goal);
        let mut way = std::iter::successors(goal, |goal| goals.get(goal).copied());
        let goal = goal.filter(|_| way.all(|goal| goal != *id));
        action.parent = goal;
        if let Some(goal) = goal {
            goals.insert(*id, goal);
        } else if !row.parent.is_empty() {
            add_line(&mut action.text, &label(Field::Parent), &row.parent);
        }
        edits.push(Edit::Insert { row: RowData::of(action), after });
        after = Some(id.uuid());
    }
    // A row may be a part of one that comes below it.
    let parents: Vec<Edit> = edits.iter_mut().filter_map(parent_apart).collect();
    edits.extend(parents);
    Added { edits, rows: ids.into_iter().map(RowRef::of).collect() }
}

fn declared(
    table: &'static DeclaredTable,
    pasted: &[PastedDeclared],
    mut after: Option<Uuid>,
    context: &mut Context<'_>,
) -> Added {
    let kind = RowKind::Declared(table);
    let ids: HashMap<Uuid, Uuid> =
        pasted.iter().map(|pasted| (pasted.row.uuid(), context.identities.uuid())).collect();
    let (mut added, mut links) = (Added { edits: Vec::new(), rows: Vec::new() }, Vec::new());
    for PastedDeclared { row, links: named } in pasted {
        let Some(id) = ids.get(&row.uuid()).copied() else { continue };
        let place = RowRef::of_kind(kind, id);
        let data = RowData::copy(RowRef::of_kind(kind, row.uuid()), row).with_id(id);
        added.edits.push(Edit::Insert { row: data, after });
        added.rows.push(place);
        after = Some(id);
        // A row may name one that comes below it.
        links.extend(named.iter().filter_map(|(key, to)| {
            Some(Edit::Set(FieldRef::Row(place, key), Some(Value::Reference(*ids.get(to)?))))
        }));
    }
    added.edits.extend(links);
    added
}

/// Takes the goal out of an action that is added, as an edit of its own.
fn parent_apart(edit: &mut Edit) -> Option<Edit> {
    let Edit::Insert { row, .. } = edit else { return None };
    let parent = row.get::<Action>()?.parent?;
    row.fields_mut().field_mut(Action::PARENT.name())?.1.set(None, None);
    Some(Edit::set(row.row(), Action::PARENT, Some(parent)))
}

/// Whether the first line of a text is this name, ignoring case.
fn is_called(text: &str, name: &str) -> bool {
    let text = with_line_feeds(text);
    let first = text.lines().next().unwrap_or_default().trim();
    !name.is_empty() && first.to_lowercase() == name.trim().to_lowercase()
}

fn add_line(text: &mut String, label: &str, words: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(label);
    text.push_str(": ");
    text.push_str(words);
}
