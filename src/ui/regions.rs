//! The regions of the window: moving the keyboard focus between them, and restoring it after a dialog.

use egui::{Id, LayerId, Rect, Ui};

use crate::app::{Command, FocusCommand, State, Step};

/// The widget that was last focused in each region.
#[derive(Debug, Default)]
pub(super) struct RegionsView {
    last: Vec<Option<Id>>,
    /// The widget that was last focused.
    before: Option<Id>,
    was_covered: bool,
}

impl RegionsView {
    /// The widget of the window that was last focused.
    pub(super) const fn before(&self) -> Option<Id> {
        self.before
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
    let here = place_of_keyboard(ui, regions);
    if let Some((here, id)) = here {
        view.before = Some(id);
        view.last.iter_mut().skip(here).take(1).for_each(|last| *last = Some(id));
    }
    come_back(ui, state, view);
    let Some(step) = state.region else { return };
    commands.push(Command::Focus(FocusCommand::RegionArrived));
    let count = regions.len();
    // The page is the second one; there one begins.
    let from = here.map_or(usize::from(step == Step::Up) * 2, |(here, _)| here);
    let ways = (1..=count).map(|far| match step {
        Step::Down => (from + far) % count,
        Step::Up => (from + count - far % count) % count,
    });
    // A region in which nothing can have the keyboard is passed by.
    let found =
        ways.filter_map(|next| target(ui, *regions.get(next)?, view.last.get(next).copied().flatten()));
    if let Some(id) = found.into_iter().next() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// The region that has the keyboard, and the focused widget in it.
fn place_of_keyboard(ui: &Ui, regions: &[Rect]) -> Option<(usize, Id)> {
    let id = ui.memory(egui::Memory::focused)?;
    let widget = ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get(id).copied())?;
    if widget.layer_id != LayerId::background() {
        return None;
    }
    let here = regions.iter().position(|region| region.contains(widget.rect.center()))?;
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
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// The widget that was last focused, if it still exists; else the first that can be focused.
fn target(ui: &Ui, region: Rect, last: Option<Id>) -> Option<Id> {
    ui.ctx().viewport(|viewport| {
        let widgets = viewport.this_pass.widgets.get_layer(LayerId::background());
        let mut able = widgets.filter(|widget| {
            widget.enabled && widget.sense.is_focusable() && region.contains(widget.rect.center())
        });
        let first = able.next()?.id;
        Some(last.filter(|last| *last == first || able.any(|widget| widget.id == *last)).unwrap_or(first))
    })
}
