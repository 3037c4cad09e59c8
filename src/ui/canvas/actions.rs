//! The action lines: a check box, what is done, and below that who does it and when.

use std::sync::Arc;

use egui::{Galley, Id, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use i18n_embed_fl::fl;

use super::cell::Cell;
use super::drag::{Drag, Hold, Landing};
use super::table::{RowId, TableRow, rows_ui};
use super::table_view::TableView;
use super::words;
use crate::app::{Command, Focus, MethodTable, PlanPlace, RowCommand};
use crate::canvas::{
    Action, ActionId, ActionState, RowRef, Term, in_plan_order, place_in_plan, put_as_part, row_above,
    with_line_feeds, with_parts,
};
use crate::document::Edit;
use crate::i18n;
use crate::prose::keep_together;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, tokens};
use crate::ui::widgets::{cell_ui, focus_clicked, paint_check, ring, set_titles, unread_date};

const INDENT: f32 = 14.0;
/// The maximum indentation of nested parts.
const DEEPEST: u8 = 3;
/// Room before the words, for the check box.
const TICK: f32 = 22.0;
/// Sizes of what is done, and of who does it and by when.
const WHAT: f32 = 13.0;
const STATUS: f32 = 11.5;
/// Room above and below the words of a row.
const AIR: f32 = 4.0;
/// What is done, how far it is, and the check box.
const COLUMNS: usize = 3;

impl RowId for ActionId {
    const KIND: MethodTable = MethodTable::Actions;

    fn widget(self) -> Id {
        Id::unique(("action", self))
    }

    fn beside(self) -> Option<Id> {
        Some(tick_id(self))
    }

    fn focus(self) -> Focus {
        Focus::Action(self)
    }
}

/// The check box of an action.
fn tick_id(action: ActionId) -> Id {
    Id::unique(("done", action))
}

/// The action lines. Returns the height that they need.
pub(super) fn actions_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    view: &mut TableView,
    commands: &mut Vec<Command>,
) -> f32 {
    let top = ui.cursor().top();
    let actions = &in_plan_order(&cell.state.open.document.canvas().actions);
    let ids: Vec<ActionId> = actions.iter().map(|(action, _)| action.id).collect();
    let add_rows = |ui: &mut Ui, drag: &mut Drag<'_, ActionId>, commands: &mut Vec<Command>| {
        set_column_titles(ui, cell);
        for (index, (action, depth)) in actions.iter().enumerate() {
            row_ui(ui, cell, (index + 1, action, *depth), drag, commands);
        }
    };
    let land = |id, hold| land(cell, actions, id, hold);
    if let Some((id, place)) = rows_ui(ui, cell, (&ids, COLUMNS), view, commands, add_rows, land) {
        commands.push(Command::Row(RowCommand::PutAction(id, place)));
    }
    ui.cursor().top() - top
}

/// Where an action lands: among the parts of its own goal, or, when dragged sideways, in one of the goals that contain
/// the row above it.
fn land(
    cell: Cell<'_>,
    plan: &[(&Action, u8)],
    id: ActionId,
    hold: Hold<ActionId>,
) -> Option<Landing<ActionId, PlanPlace>> {
    let actions = &cell.state.open.document.canvas().actions;
    let depth_of = |id| plan.iter().find(|(action, _)| action.id == id).map(|(_, depth)| *depth);
    let indent = |depth: u8| f32::from(depth.min(DEEPEST)) * INDENT;
    let depth = depth_of(id)?;
    let own = with_parts(actions, id);
    // Held over its own parts it stays below what it stands below.
    let is_over_own = hold.above.is_some_and(|above| own.contains(&above));
    let above = if is_over_own { row_above(plan.iter().map(|(action, _)| *action), id) } else { hold.above };
    let deepest = above.and_then(depth_of).map_or(0, |above| above + 1);
    let wanted = i32::from(depth).saturating_add(hold.levels).clamp(0, deepest.into());
    let wanted = u8::try_from(wanted).ok()?;
    if hold.levels == 0 || wanted == depth {
        let below = if hold.is_here { None } else { place_in_plan(actions, id, hold.above) }?;
        return Some(Landing { below, indent: indent(depth), place: PlanPlace::Below(below) });
    }
    let mut goal = above.filter(|_| wanted > 0);
    while let Some(outer) = goal.filter(|goal| depth_of(*goal).is_some_and(|depth| depth >= wanted)) {
        goal = actions.iter().find(|action| action.id == outer).and_then(|action| action.parent);
    }
    let order = put_as_part(actions, id, goal, above)?;
    let below = row_above(&order, id);
    Some(Landing { below, indent: indent(wanted), place: PlanPlace::PartOf { goal, above } })
}

/// The titles of the columns for a screen reader; the page has no room to show them.
fn set_column_titles(ui: &mut Ui, cell: Cell<'_>) {
    let line = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 1.0));
    let titles = [
        fl!(cell.texts.messages, "action-text"),
        fl!(cell.texts.messages, "action-state"),
        i18n::action_state(cell.texts, &Term::Known(ActionState::Done)),
    ];
    set_titles(ui, titles.iter().map(|title| (title.as_str(), line)));
}

/// A row laid out, before anything of it is painted.
struct LaidRow {
    /// What is done, or that nothing was written yet.
    words: String,
    /// All of it, for a screen reader.
    spoken: String,
    what: Arc<Galley>,
    status: Arc<Galley>,
    indent: f32,
    /// Height of the line that the check box stands on.
    first: f32,
}

impl LaidRow {
    fn new(ui: &Ui, cell: Cell<'_>, action: &Action, depth: u8) -> Self {
        let tokens = tokens(ui);
        let indent = f32::from(depth.min(DEEPEST)) * INDENT;
        let (words, color) = match action.text.trim() {
            "" => (fl!(cell.texts.messages, "action-nameless"), tokens.hint),
            text => (with_line_feeds(text).into_owned(), tokens.text),
        };
        let owner = words::action_owner(cell.state, action);
        let unread = unread_date(ui, words::due_field(action.id), cell.texts, action.due);
        let how_far = words::action_status(cell.texts, cell.state, action);
        let how_far = joined(&[&how_far, &unread.unwrap_or_default()], " · ");
        let spoken = joined(&[&words, &owner, &how_far], ". ");
        let room = (ui.available_width() - indent - TICK).max(40.0);
        let lay_out = |words: &str, size: f32, color| {
            let font = font(Weight::Regular, size * cell.scale());
            ui.painter().layout(keep_together(words).into_owned(), font, color, room)
        };
        let status = lay_out(&joined(&[&owner, &how_far], " · "), STATUS, tokens.muted);
        let what = lay_out(&words, WHAT, color);
        let first = what.rows.first().map_or(TARGET, |row| row.height() + 2.0 * AIR).max(TARGET);
        Self { words, spoken, what, status, indent, first }
    }

    /// Where the words begin below the top of the row: in the middle of the line that the check box stands on.
    fn top(&self) -> f32 {
        self.what.rows.first().map_or(AIR, |row| (self.first - row.height()) / 2.0)
    }

    fn height(&self) -> f32 {
        let status = if self.status.text().is_empty() { 0.0 } else { self.status.size().y };
        (self.top() + self.what.size().y + status + AIR).max(TARGET).ceil()
    }

    /// Paints the words. Returns the places of the two.
    fn paint(&self, ui: &Ui, rect: Rect) -> [Rect; 2] {
        let tokens = tokens(ui);
        let at = pos2(rect.left() + self.indent + TICK, rect.top() + self.top());
        let status_at = pos2(at.x, at.y + self.what.size().y);
        ui.painter().galley(at, Arc::clone(&self.what), tokens.text);
        ui.painter().galley(status_at, Arc::clone(&self.status), tokens.muted);
        // A status that is empty has a place still.
        let what = Rect::from_min_max(pos2(at.x, rect.top()), pos2(rect.right(), status_at.y));
        [what, Rect::from_min_max(status_at, rect.max)]
    }
}

/// The words that are there, with something between them.
fn joined(words: &[&str], between: &str) -> String {
    let words: Vec<&str> = words.iter().copied().filter(|words| !words.is_empty()).collect();
    words.join(between)
}

fn row_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    (index, action, depth): (usize, &Action, u8),
    drag: &mut Drag<'_, ActionId>,
    commands: &mut Vec<Command>,
) {
    let laid = LaidRow::new(ui, cell, action, depth);
    let row = TableRow::begin(ui, cell, action.id, laid.height());
    let [what, status] = laid.paint(ui, row.rect);
    let cells = [(laid.words.as_str(), what), (laid.status.text(), status)];
    let response = row.end(ui, (cell, index, action.id), &laid.spoken, cells, drag, commands);
    tick_ui(ui, cell, (&response, index), action, &laid, commands);
}

fn tick_ui(
    ui: &mut Ui,
    cell: Cell<'_>,
    (row, index): (&Response, usize),
    action: &Action,
    laid: &LaidRow,
    commands: &mut Vec<Command>,
) {
    let tokens = tokens(ui);
    let ink = tokens.group(cell.section.look.palette).ink;
    let at: Pos2 = row.rect.min + vec2(laid.indent, 0.0);
    let target = Rect::from_min_size(at - vec2(6.0, 0.0), vec2(TARGET, laid.first));
    let square = Rect::from_min_size(pos2(at.x, at.y + (laid.first - 12.0) / 2.0), vec2(12.0, 12.0));
    let ticked = match action.state {
        Some(Term::Known(ActionState::Done)) => Some(true),
        Some(Term::Known(ActionState::Busy)) => None,
        _ => Some(false),
    };
    cell_ui(ui, row, (index, COLUMNS - 1), target, |ui| {
        let response = ui.interact(target, tick_id(action.id), Sense::click());
        paint_check(ui.painter(), square, ticked, ink, tokens.paper);
        focus_clicked(&response);
        ring(ui, &response);
        let name = fl!(cell.texts.messages, "action-done", text = laid.words.as_str());
        response
            .widget_info(|| WidgetInfo::selected(Role::CheckBox, true, ticked.unwrap_or_default(), &name));
        if response.clicked() {
            let state = if action.is_done() { ActionState::Open } else { ActionState::Done };
            commands.push(Command::Edit(vec![Edit::set(
                RowRef::of(action.id),
                Action::STATE,
                Some(Term::Known(state)),
            )]));
        }
    });
}
