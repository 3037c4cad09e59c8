//! Rows on the clipboard: the titles of the columns and the cells with tabs between them, so that a spreadsheet takes them, and
//! so that they are rows again where they are pasted on a canvas.

use crate::app::editing::paste::text_of;
use crate::app::editing::rows;
use crate::app::{Context, Effect, Field, Focus, MethodTable, RowTable, State, WindowEffect};
use crate::canvas::{Action, Interest, Partner, RowRef, Term, on_one_line, with_line_feeds};
use crate::i18n::{self, Texts};

/// Copies a row.
pub(in crate::app) fn copy(state: &State, row: RowRef) -> Vec<Effect> {
    let Some(cells) = cells_of(state, row) else { return Vec::new() };
    let (titles, cells) = cells.into_iter().unzip();
    vec![Effect::Window(WindowEffect::Copy(text_of(&[titles, cells])))]
}

/// Copies a row and removes it.
pub(in crate::app) fn cut(state: &mut State, row: RowRef, context: &Context<'_>) -> Vec<Effect> {
    let copied = copy(state, row);
    let focus = Focus::of_row(row, state.open.document.template());
    if !copied.is_empty() && focus.is_some() && !state.open.document.is_read_only() {
        state.open.focus = focus;
        rows::remove(state, context);
    }
    copied
}

/// The cells of a row, each with the title of its column. `None` if it is not there, or no row of a table.
fn cells_of(state: &State, row: RowRef) -> Option<Vec<(String, String)>> {
    let document = &state.open.document;
    let (canvas, template) = (document.canvas(), document.template());
    let texts = Texts::of(state.language);
    let label = |table: RowTable, field: Field| field.label(texts, table, template);
    match RowTable::of_kind(row.kind()) {
        Some(RowTable::Method(MethodTable::Partners)) => {
            let partner = row.id().and_then(|id| canvas.partner(id))?;
            let cells = partner_cells(texts, partner).into_iter();
            Some(cells.map(|(field, cell)| (label(MethodTable::Partners.into(), field), cell)).collect())
        }
        Some(RowTable::Method(MethodTable::Actions)) => {
            let action = row.id().and_then(|id| canvas.action(id))?;
            let cells = action_cells(texts, state, action).into_iter();
            Some(cells.map(|(field, cell)| (label(MethodTable::Actions.into(), field), cell)).collect())
        }
        Some(RowTable::Declared(table)) => {
            let cells = i18n::table::cells(texts, canvas, template, canvas.row(row)?);
            let titled = |(place, cell)| (label(RowTable::Declared(table), Field::Cell(place)), cell);
            Some(cells.into_iter().enumerate().map(titled).collect())
        }
        None => None,
    }
}

fn partner_cells(texts: &Texts, partner: &Partner) -> Vec<(Field, String)> {
    let interests = partner.interests.iter().filter(|interest| **interest != Term::Known(Interest::Other));
    let interests: Vec<String> = interests.map(|interest| i18n::interest(texts, interest)).collect();
    let role = partner.role.as_ref().map(|role| i18n::partner_role(texts, role));
    let sector = partner.sector.as_ref().map(|sector| i18n::sector(texts, sector));
    let mut cells = vec![
        (Field::Name, partner.name.trim().to_owned()),
        (Field::Role, role.unwrap_or_default()),
        (Field::Sector, sector.unwrap_or_default()),
        (Field::Interests, interests.join("; ")),
        (Field::OtherInterest, partner.other_interest.trim().to_owned()),
    ];
    for brought in &partner.contributions {
        let kind = brought.kind.as_ref().map(|kind| i18n::contribution_kind(texts, kind));
        let amount = brought.amount.as_ref().map(|amount| i18n::amount(texts, amount));
        cells.push((Field::Contribution, brought.text.trim().to_owned()));
        cells.push((Field::ContributionKind, kind.unwrap_or_default()));
        cells.push((Field::Amount, amount.unwrap_or_default()));
    }
    cells.push((Field::Notes, with_line_feeds(partner.notes.trim()).into_owned()));
    cells
}

fn action_cells(texts: &Texts, state: &State, action: &Action) -> Vec<(Field, String)> {
    let canvas = state.open.document.canvas();
    let partner = action.owner_partner.and_then(|id| canvas.partner(id));
    let due = action.due.map(|due| i18n::field_date(texts.language(), due));
    let how_far = action.state.as_ref().map(|how_far| i18n::action_state(texts, how_far));
    let goal = action.parent.and_then(|id| canvas.action(id));
    vec![
        (Field::Text, with_line_feeds(action.text.trim()).into_owned()),
        (Field::Owner, action.owner.trim().to_owned()),
        (Field::OwnerPartner, partner.map(|partner| partner.name.trim().to_owned()).unwrap_or_default()),
        (Field::Due, due.unwrap_or_default()),
        (Field::State, how_far.unwrap_or_default()),
        (Field::Parent, goal.map(|goal| on_one_line(goal.text.trim()).into_owned()).unwrap_or_default()),
    ]
}
