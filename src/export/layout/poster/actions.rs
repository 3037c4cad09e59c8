//! The action lines of a poster.

use std::collections::{BTreeMap, BTreeSet};

use super::words::joined;
use crate::canvas::{Action, ActionId, ActionState, Canvas, Term};
use crate::export::content::{ParagraphRole, Words, passages, single_line};
use crate::export::layout::flow::{Cell, Extent, Flow, Part, Row};
use crate::export::layout::passages::Setting;
use crate::export::layout::style::{HINT, MUTED, group_color};
use crate::export::layout::writer::{Look, Writer, piece};
use crate::export::scene::{ElementId, ElementKind, Face, Numbering, Owner, Voice};
use crate::i18n::{self, Texts};
use crate::template::Palette;

/// The indentation of a part of a larger goal, in ems.
const INDENT: f32 = 1.5;
/// Deeper parts are not moved further to the right.
const DEEPEST: u8 = 4;

/// An action with its place below other actions.
struct NestedAction<'a> {
    action: &'a Action,
    depth: u8,
    parent: Option<ActionId>,
}

/// How the state of an action is told: by the box in front of it, or in words where the box does not show it.
struct State {
    /// What the box says. `None` if it is in words.
    alternative: Option<String>,
    /// The words, or nothing.
    words: String,
}

impl State {
    fn of(action: &Action, texts: &Texts) -> Self {
        let state = action.state.clone().unwrap_or(Term::Known(ActionState::Open));
        let words = single_line(&i18n::action_state(texts, &state));
        match state {
            Term::Known(ActionState::Open | ActionState::Done) => {
                Self { alternative: Some(words), words: String::new() }
            }
            Term::Known(ActionState::Busy) | Term::Unknown(_) => Self { alternative: None, words },
        }
    }
}

/// Writes a row for each action, the parts of a goal below the goal.
pub(super) fn write(
    body: &mut Flow,
    canvas: &Canvas,
    palette: Palette,
    section: ElementId,
    writer: &mut Writer<'_>,
) {
    let placed = in_order(&canvas.actions);
    if placed.is_empty() {
        return;
    }
    let list = writer.add(section, ElementKind::List(Numbering::Boxes));
    // The body of the item and, once it has parts, the list of its parts.
    let mut items: BTreeMap<ActionId, (ElementId, Option<ElementId>)> = BTreeMap::new();
    for NestedAction { action, depth, parent } in placed {
        let list = match parent.and_then(|parent| items.get_mut(&parent)) {
            Some((body, parts)) => {
                *parts.get_or_insert_with(|| writer.add(*body, ElementKind::List(Numbering::Boxes)))
            }
            None => list,
        };
        let item = writer.add(list, ElementKind::ListItem);
        let state = State::of(action, writer.texts);
        let sign = state.alternative.map_or(Owner::Artifact, |alternative| {
            let label = writer.add(item, ElementKind::Label);
            Owner::Element(writer.add(label, ElementKind::Figure { alternative, voice: Voice::Program }))
        });
        let sign = Part::CheckBox { is_ticked: action.is_done(), color: group_color(palette), owner: sign };
        let body_element = writer.add(item, ElementKind::ListBody);
        items.insert(action.id, (body_element, None));
        let row = row(canvas, action, (sign, depth), state.words, body_element, writer);
        body.rows.push(Row { before: if body.rows.is_empty() { 0.0 } else { 0.3 }, ..row });
    }
}

fn row(
    canvas: &Canvas,
    action: &Action,
    (sign, depth): (Part, u8),
    state: String,
    body: ElementId,
    writer: &mut Writer<'_>,
) -> Row {
    let mut lines = Vec::new();
    let words = passages(ParagraphRole::Body, &Words::team(&action.text));
    if words.is_empty() {
        let nothing = writer.paragraph("…", Look::fixed(Face::Regular, HINT), body);
        lines.push(Part::text(nothing, 1.0));
    }
    lines.extend(writer.passages(&words, body, Setting::TEXT));
    let partner =
        action.owner_partner.and_then(|id| canvas.partner(id)).map(|partner| single_line(&partner.name));
    let due = action.due.map(|date| i18n::long_date(writer.texts, date));
    let who = joined(&[partner.unwrap_or_default(), single_line(&action.owner)]);
    let when = joined(&[due.unwrap_or_default(), state]);
    if !who.is_empty() || !when.is_empty() {
        let owner = Owner::Element(writer.add(body, ElementKind::Paragraph));
        let dot = if who.is_empty() || when.is_empty() { "" } else { " · " };
        let pieces = vec![
            piece(who, Look::of_team(Face::Regular, MUTED), owner),
            piece(format!("{dot}{when}"), Look::fixed(Face::Regular, MUTED), owner),
        ];
        lines.push(Part::text(writer.pieces(pieces), 0.88));
    }
    let left = INDENT * f32::from(depth);
    Row::new(vec![
        Cell::new(Extent::new(0.0, left), Extent::new(0.0, left + 1.0), vec![sign]),
        Cell::new(Extent::new(0.0, left + 1.45), Extent::FULL, lines),
    ])
}

/// Every action once, each after the larger goal that it is a part of; a circle of goals starts with its first.
fn in_order(actions: &[Action]) -> Vec<NestedAction<'_>> {
    let filled: Vec<&Action> = actions.iter().filter(|action| **action != Action::new(action.id)).collect();
    let mut parts: BTreeMap<Option<ActionId>, Vec<&Action>> = BTreeMap::new();
    let ids: BTreeSet<ActionId> = filled.iter().map(|action| action.id).collect();
    for action in &filled {
        // A part of a goal that is gone stands on its own.
        parts.entry(action.parent.filter(|parent| ids.contains(parent))).or_default().push(action);
    }
    let parts_of = |goal: Option<ActionId>| parts.get(&goal).map_or(&[][..], Vec::as_slice);
    let mut seen = BTreeSet::new();
    let mut placed = Vec::new();
    // After the goals that are part of nothing only circles are left.
    for start in parts_of(None).iter().chain(&filled) {
        let mut waiting = vec![NestedAction { action: start, depth: 0, parent: None }];
        while let Some(next) = waiting.pop() {
            let (id, depth) = (next.action.id, (next.depth + 1).min(DEEPEST));
            if seen.insert(id) {
                placed.push(next);
                let parts = parts_of(Some(id)).iter().rev();
                waiting.extend(parts.map(|action| NestedAction { action, depth, parent: Some(id) }));
            }
        }
    }
    placed
}
