//! A choice between two ends, as points on a line.
//!
//! To the keyboard it is one stop: arrows go along the line, Home and End to its ends, and Delete takes the choice back.
//! To a screen reader it is a slider whose values are words.

use egui::accesskit::{Action, ActionData, Role};
use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::check::ring_around;
use super::label::one_line;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;

const LINE: f32 = 28.0;
const ENDS: f32 = 18.0;
/// Room beside the first and the last point.
const ASIDE: f32 = 10.0;

/// What a scale is about, in words.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui) struct ScaleWords<'a> {
    /// Its title.
    pub(in crate::ui) name: &'a str,
    /// What stands at its two ends.
    pub(in crate::ui) ends: [&'a str; 2],
    /// What each point means.
    pub(in crate::ui) points: &'a [String],
    /// What is chosen, or that nothing is.
    pub(in crate::ui) chosen: &'a str,
}

/// A scale. `None` if nothing changed; `Some(None)` if the choice was taken back.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no point at all")]
pub(in crate::ui) fn scale(
    ui: &mut Ui,
    id: Id,
    words: ScaleWords<'_>,
    current: Option<usize>,
) -> Option<Option<usize>> {
    let last = words.points.len().checked_sub(1)?;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), LINE + ENDS));
    let line = rect.with_max_y(rect.top() + LINE);
    let response = ui.interact(line, id, Sense::click_and_drag());
    let at = |point: usize| {
        let (left, right) = (line.left() + ASIDE, line.right() - ASIDE);
        pos2(left + (right - left) * number(point) / number(last.max(1)), line.center().y)
    };
    let nearest =
        |x: f32| (0..=last).min_by(|one, other| (at(*one).x - x).abs().total_cmp(&(at(*other).x - x).abs()));
    let pointed = response.hover_pos().and_then(|pointer| nearest(pointer.x));
    paint(ui, &response, words, (current, pointed), (0..=last).map(at), rect);
    describe(ui, &response, words, current);
    let is_pressed = response.clicked() || response.dragged();
    let pressed =
        response.interact_pointer_pos().filter(|_| is_pressed).and_then(|pointer| nearest(pointer.x));
    if response.clicked() {
        response.request_focus();
    }
    let chosen = match pressed {
        Some(point) => Some(Some(point)),
        None if ui.is_enabled() => {
            typed(ui, &response, current, last).or_else(|| asked(ui, id, current, last))
        }
        None => None,
    };
    let shown = pointed.and_then(|point| words.points.get(point));
    if let Some(meaning) = shown {
        response.on_hover_text(meaning);
    }
    chosen.filter(|chosen| *chosen != current)
}

/// A count of points as a float.
fn number(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

fn paint(
    ui: &Ui,
    response: &Response,
    words: ScaleWords<'_>,
    (current, pointed): (Option<usize>, Option<usize>),
    points: impl Iterator<Item = egui::Pos2>,
    rect: Rect,
) {
    let tokens = tokens(ui);
    let painter = ui.painter();
    let line = response.rect;
    painter.hline(
        line.left() + ASIDE..=line.right() - ASIDE,
        line.center().y,
        Stroke::new(2.0, tokens.field),
    );
    for (point, at) in points.enumerate() {
        if current == Some(point) {
            painter.circle_filled(at, 8.0, tokens.accent);
            painter.circle_filled(at, 3.0, tokens.on_accent);
        } else {
            let radius = if pointed == Some(point) { 6.5 } else { 5.0 };
            painter.circle(at, radius, tokens.paper, Stroke::new(1.5, tokens.field));
        }
    }
    let [first, second] = words.ends;
    let half = rect.width() / 2.0 - 6.0;
    let end = |text: &str| one_line(ui, text, font(Weight::Regular, 12.0), tokens.muted, half);
    let (first, second) = (end(first), end(second));
    let top = rect.top() + LINE;
    let right = rect.right() - second.size().x;
    painter.galley(pos2(rect.left(), top), first, tokens.muted);
    painter.galley(pos2(right, top), second, tokens.muted);
    ring_around(ui, response, line);
}

fn describe(ui: &Ui, response: &Response, words: ScaleWords<'_>, current: Option<usize>) {
    let is_enabled = ui.is_enabled();
    let [first, second] = words.ends;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Slider);
        node.set_label(words.name);
        node.set_description(format!("{first} – {second}"));
        node.set_value(words.chosen);
        node.set_min_numeric_value(1.0);
        node.set_max_numeric_value(f64::from(number(words.points.len())));
        node.set_numeric_value_step(1.0);
        if let Some(point) = current {
            node.set_numeric_value(f64::from(number(point + 1)));
        }
        if is_enabled {
            for action in [Action::Increment, Action::Decrement, Action::SetValue] {
                node.add_action(action);
            }
        } else {
            node.set_disabled();
        }
    });
}

/// What the keyboard asks for.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no point at all")]
fn typed(ui: &Ui, response: &Response, current: Option<usize>, last: usize) -> Option<Option<usize>> {
    if !response.has_focus() {
        return None;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowRight) || pressed(Key::ArrowUp) {
        return Some(Some(stepped(current, last, true)));
    }
    if pressed(Key::ArrowLeft) || pressed(Key::ArrowDown) {
        return Some(Some(stepped(current, last, false)));
    }
    if pressed(Key::Home) {
        return Some(Some(0));
    }
    if pressed(Key::End) {
        return Some(Some(last));
    }
    (pressed(Key::Delete) || pressed(Key::Backspace)).then_some(None)
}

/// What a screen reader asks for.
#[expect(clippy::option_option, reason = "the outer one says whether, the inner one may be no point at all")]
fn asked(ui: &Ui, id: Id, current: Option<usize>, last: usize) -> Option<Option<usize>> {
    ui.input(|input| {
        if input.has_accesskit_action_request(id, Action::Increment) {
            return Some(Some(stepped(current, last, true)));
        }
        if input.has_accesskit_action_request(id, Action::Decrement) {
            return Some(Some(stepped(current, last, false)));
        }
        let mut values = input.accesskit_action_requests(id, Action::SetValue);
        let Some(ActionData::NumericValue(value)) = values.next().and_then(|request| request.data.clone())
        else {
            return None;
        };
        let point = (0..=last).find(|point| f64::from(number(*point)) + 1.0 >= value.round());
        Some(Some(point.unwrap_or(last)))
    })
}

/// The point beside the current one; from none to the middle.
fn stepped(current: Option<usize>, last: usize, is_on: bool) -> usize {
    match (current, is_on) {
        (None, _) => last / 2,
        (Some(point), true) => (point + 1).min(last),
        (Some(point), false) => point.saturating_sub(1),
    }
}
