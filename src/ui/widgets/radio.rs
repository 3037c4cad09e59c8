//! Radio buttons: one group of them is one stop for Tab, arrow keys go from one to the next, and a space chooses.

use egui::accesskit::Role;
use egui::{EventFilter, Id, Key, Modifiers, Response, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::check::{focus_clicked, ring};
use super::memory::{remember, remembered};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{TARGET, tokens};

/// Room before the words, for the circle.
const BEFORE: f32 = 24.0;

/// The radio buttons of a group as they were drawn last.
#[derive(Debug, Clone, Default)]
struct Drawn {
    /// How many there are.
    count: usize,
    /// Those that can be chosen.
    buttons: Vec<Id>,
    chosen: Option<Id>,
}

/// A group of radio buttons while it is drawn.
pub(in crate::ui) struct Radios {
    id: Id,
    /// The button that Tab comes to. `None` if the group was not drawn before.
    stop: Option<Id>,
    is_tab: bool,
    drawn: Drawn,
}

/// Radio buttons as answers to one question, which a screen reader announces with them.
pub(in crate::ui) fn radios_ui<R>(
    ui: &mut Ui,
    question: &str,
    add_buttons: impl FnOnce(&mut Ui, &mut Radios) -> R,
) -> R {
    let group = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(question);
    ui.scope_builder(group, |ui| {
        let mut radios = Radios::begin(ui, ui.scope_id().with(("radios", question)));
        let shown = add_buttons(ui, &mut radios);
        remember(ui, radios.id, radios.drawn);
        shown
    })
    .inner
}

impl Radios {
    fn begin(ui: &Ui, id: Id) -> Self {
        let before = remembered::<Drawn>(ui, id).unwrap_or_default();
        let focused = ui.memory(egui::Memory::focused);
        let here = before.buttons.iter().position(|button| focused == Some(*button));
        let mut stop = here.and_then(|here| before.buttons.get(here)).copied();
        if let Some((here, focused)) = here.zip(stop) {
            let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, arrows));
            let pressed = |key| usize::from(ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)));
            let on = pressed(Key::ArrowDown) + pressed(Key::ArrowRight);
            let back = pressed(Key::ArrowUp) + pressed(Key::ArrowLeft);
            let count = before.buttons.len();
            let to = (here + on + count * back - back) % count;
            stop = before.buttons.get(to).copied();
            if let Some(to) = stop.filter(|to| *to != focused) {
                ui.memory_mut(|memory| memory.request_focus(to));
            }
        }
        let stop = stop.or(before.chosen).or_else(|| before.buttons.first().copied());
        let is_tab = ui.input(|input| input.key_pressed(Key::Tab));
        Self { id, stop, is_tab, drawn: Drawn::default() }
    }

    /// Draws a button of the group.
    pub(in crate::ui) fn button(&mut self, ui: &mut Ui, is_on: bool, text: &str) -> Response {
        let (id, sense) = self.next(ui, is_on);
        radio_ui(ui, id, is_on, text, sense)
    }

    /// The id and the sense of the next button of the group, for one that is drawn in another way.
    pub(in crate::ui) fn next(&mut self, ui: &Ui, is_on: bool) -> (Id, Sense) {
        let id = self.id.with(self.drawn.count);
        self.drawn.count += 1;
        // The keyboard cannot be on a button that is off.
        if ui.is_enabled() {
            self.drawn.buttons.push(id);
        }
        if is_on {
            self.drawn.chosen = Some(id);
        }
        // Tab passes by all but one; a screen reader can send the keyboard to each.
        let is_passed_by = self.is_tab && self.stop.is_some_and(|stop| stop != id);
        (id, if is_passed_by { Sense::CLICK } else { Sense::click() })
    }
}

fn radio_ui(ui: &mut Ui, id: Id, is_on: bool, text: &str, sense: Sense) -> Response {
    let tokens = tokens(ui);
    let wrap = (ui.max_rect().width() - BEFORE).max(40.0);
    let galley = ui.painter().layout(text.to_owned(), font(Weight::Regular, 13.5), tokens.text, wrap);
    let size = vec2(BEFORE + galley.size().x + 4.0, galley.size().y.max(TARGET));
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id, sense);
    let center = pos2(rect.left() + 11.0, rect.center().y);
    let line = if response.hovered() { tokens.text } else { tokens.field };
    ui.painter().circle(center, 7.5, tokens.paper, egui::Stroke::new(1.0, line));
    if is_on {
        ui.painter().circle_filled(center, 4.0, tokens.text);
    }
    let at = pos2(rect.left() + BEFORE, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.text);
    focus_clicked(&response);
    ring(ui, &response);
    response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, ui.is_enabled(), is_on, text));
    response
}
