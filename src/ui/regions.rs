//! The regions of the window: moving the keyboard focus between them, and restoring it after a dialog.

use egui::{Id, LayerId, Rect, Ui};

use super::canvas;
use super::widgets::give_back;
use crate::app::{Command, FocusCommand, Region, State, Step};

/// The place of the page among the regions.
const PAGE: usize = 1;
/// That of the side panel, where it is shown.
const SIDE_PANEL: usize = 2;

/// The widget that was last focused in each region.
#[derive(Debug, Default)]
pub(super) struct RegionsView {
    last: Vec<Option<Id>>,
    /// The widget that was last focused.
    here: Option<Id>,
    /// The widget that was last focused below the bar with the menus, from which one comes back.
    before: Option<Id>,
    was_covered: bool,
}

impl RegionsView {
    /// The widget of the window that was last focused.
    pub(super) const fn here(&self) -> Option<Id> {
        self.here
    }

    /// The widget below the bar with the menus that was last focused.
    pub(super) const fn before(&self) -> Option<Id> {
        self.before
    }

    /// The widget of the page that was last focused.
    pub(super) fn on_page(&self) -> Option<Id> {
        self.last.get(PAGE).copied().flatten()
    }
}

/// Remembers the focused widget, and moves the focus to another region if requested. Call it when all is drawn.
pub(super) fn regions_ui(
    ui: &Ui,
    state: &State,
    view: &mut RegionsView,
    regions: &[Rect],
    commands: &mut Vec<Command>,
) {
    view.last.resize(regions.len(), None);
    let here = place_of_keyboard(ui, regions, &view.last);
    if let Some((here, id)) = here {
        view.here = Some(id);
        if here >= PAGE {
            view.before = Some(id);
        }
        view.last.iter_mut().skip(here).take(1).for_each(|last| *last = Some(id));
    }
    come_back(ui, state, view);
    let Some(region) = state.region else { return };
    commands.push(Command::Focus(FocusCommand::RegionArrived));
    let target = |place: usize| target(ui, *regions.get(place)?, view.last.get(place).copied().flatten());
    let found = match region {
        // A region in which nothing can have the keyboard is passed by.
        Region::Beside(step) => {
            ways(step, here.map(|(here, _)| here), regions.len()).into_iter().find_map(target)
        }
        Region::SidePanel => target(SIDE_PANEL),
    };
    if let Some(id) = found {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// The regions in the order in which a step from one leads to them.
fn ways(step: Step, from: Option<usize>, count: usize) -> Vec<usize> {
    // The page is the second one; there one begins.
    let from = from.unwrap_or(usize::from(step == Step::Up) * 2 * PAGE);
    let way = |far| match step {
        Step::Down => (from + far) % count,
        Step::Up => (from + count - far % count) % count,
    };
    (1..=count).map(way).collect()
}

/// The region that has the keyboard, and the focused widget in it.
fn place_of_keyboard(ui: &Ui, regions: &[Rect], last: &[Option<Id>]) -> Option<(usize, Id)> {
    let id = ui.memory(egui::Memory::focused)?;
    let widget = ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get(id).copied())?;
    if widget.layer_id != LayerId::background() {
        return None;
    }
    // One that was scrolled out of its region still belongs to it.
    let known = last.iter().position(|last| *last == Some(id));
    let here = known.or_else(|| regions.iter().position(|region| region.contains(widget.rect.center())))?;
    Some((here, id))
}

/// Restores the focus after a dialog, unless the answer moved it elsewhere.
fn come_back(ui: &Ui, state: &State, view: &mut RegionsView) {
    if state.open.dialog.is_some() {
        view.was_covered = true;
        return;
    }
    if !std::mem::take(&mut view.was_covered) || state.open.caret.is_some() || state.open.table.is_some() {
        return;
    }
    // What had the keyboard in the dialog is gone with it.
    let is_there = |id| ui.ctx().viewport(|viewport| viewport.this_pass.widgets.contains(id));
    if !ui.memory(egui::Memory::focused).is_some_and(is_there)
        && let Some(id) = view.before
    {
        give_back(ui, canvas::place_to_return(state, id));
    }
}

/// The widget that was last focused, if it still exists; else the first that can be focused.
fn target(ui: &Ui, region: Rect, last: Option<Id>) -> Option<Id> {
    ui.ctx().viewport(|viewport| {
        let widgets = viewport.this_pass.widgets.get_layer(LayerId::background());
        let able = widgets.filter(|widget| widget.enabled && widget.sense.is_focusable());
        let mut first = None;
        for widget in able {
            // It may be scrolled out of sight, and comes back with the keyboard.
            if Some(widget.id) == last {
                return last;
            }
            if first.is_none() && region.contains(widget.rect.center()) {
                first = Some(widget.id);
            }
        }
        first
    })
}
