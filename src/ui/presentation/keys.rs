//! What is pressed, clicked, turned and swiped during a presentation.

use egui::{Event, Key, Modifiers, MouseWheelUnit, PointerButton, Rect, Response, Ui, Vec2};

/// Clicks nearer to the left edge than this share of the width go back.
const EDGE: f32 = 0.12;
/// How far a finger goes at least for a swipe, as a share of the width.
const SWIPE: f32 = 0.05;
/// How far a touchpad scrolls for a slide, in points, and how long it has to rest before the next one, in seconds.
const SCROLL: f32 = 50.0;
const REST: f64 = 0.25;

/// What somebody who presents asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// One slide on.
    Forward,
    /// One slide back.
    Back,
    /// One entry of a list down, and else one slide on.
    Down,
    /// One entry of a list up, and else one slide back.
    Up,
    First,
    Last,
    /// A digit of the number of a slide.
    Digit(u32),
    /// Goes where the digits say, or one slide on.
    Enter,
    /// Takes a digit back, or goes one slide back.
    Erase,
    /// Makes the screen black, or shows the slide again.
    Curtain,
    Help,
    /// Shows the sections in which nothing stands, or leaves them out.
    Blank,
    /// Asks for whom the pitch is.
    Readers,
    /// Closes what lies over the slide, or ends the presentation.
    Escape,
    /// Ends the presentation.
    Leave,
}

/// What the pointer and the fingers do, over more than a frame.
#[derive(Debug, Default)]
pub(super) struct TouchView {
    /// How far the pointer was dragged.
    dragged: Vec2,
    /// How far a touchpad scrolled, whether that turned a slide, and when it last did.
    scrolled: f32,
    has_turned: bool,
    scrolled_at: f64,
}

/// Takes the keys out of the input. A key that is held down is told again where `takes_repeats`.
pub(super) fn take(ui: &Ui, takes_repeats: bool) -> Vec<Act> {
    let pressed = ui.input_mut(|input| {
        let events = std::mem::take(&mut input.events).into_iter();
        let (keys, others): (Vec<Event>, Vec<Event>) = events.partition(is_press);
        input.events = others;
        keys
    });
    let acts = pressed.into_iter().filter_map(|event| {
        let Event::Key { key, repeat, .. } = event else { return None };
        if repeat && !takes_repeats { None } else { act_of(key) }
    });
    acts.collect()
}

/// Whether it is a key by itself. Signs such as `?`, and digits on some keyboards, come with Shift.
fn is_press(event: &Event) -> bool {
    let is_plain = |modifiers: &Modifiers| modifiers.is_none() || modifiers.shift_only();
    matches!(event, Event::Key { pressed: true, modifiers, .. } if is_plain(modifiers))
}

#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "the keys of egui are not ours"))]
fn act_of(key: Key) -> Option<Act> {
    const DIGITS: [Key; 10] = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    Some(match key {
        Key::ArrowRight | Key::PageDown | Key::Space => Act::Forward,
        Key::ArrowLeft | Key::PageUp => Act::Back,
        Key::ArrowDown => Act::Down,
        Key::ArrowUp => Act::Up,
        Key::Enter => Act::Enter,
        Key::Backspace => Act::Erase,
        Key::Home => Act::First,
        Key::End => Act::Last,
        Key::B | Key::Period => Act::Curtain,
        Key::H | Key::Questionmark => Act::Help,
        Key::V => Act::Blank,
        Key::P => Act::Readers,
        Key::Escape => Act::Escape,
        Key::F5 => Act::Leave,
        other => {
            let digit = DIGITS.iter().position(|digit| *digit == other)?;
            Act::Digit(u32::try_from(digit).ok()?)
        }
    })
}

impl TouchView {
    /// What is clicked, turned and swiped on the screen.
    pub(super) fn acts(&mut self, ui: &Ui, screen: Rect, response: &Response) -> Vec<Act> {
        let mut acts = self.wheel(ui);
        if response.secondary_clicked() {
            acts.push(Act::Help);
        }
        if response.dragged_by(PointerButton::Primary) {
            self.dragged += response.drag_delta();
        }
        let is_click = response.clicked_by(PointerButton::Primary);
        if is_click || response.drag_stopped_by(PointerButton::Primary) {
            let by = std::mem::take(&mut self.dragged);
            let is_swipe = by.x.abs() > SWIPE * screen.width() && by.x.abs() > by.y.abs();
            let is_at_edge = response
                .interact_pointer_pos()
                .is_some_and(|pointer| pointer.x < screen.left() + EDGE * screen.width());
            let is_back = if is_swipe { by.x > 0.0 } else { is_at_edge };
            acts.push(if is_back { Act::Back } else { Act::Forward });
        }
        acts
    }

    /// A slide for each notch of a wheel, and for each stroke over a touchpad, however long that goes on by itself.
    fn wheel(&mut self, ui: &Ui) -> Vec<Act> {
        let (now, turned) = ui.input(|input| {
            let turned = input.events.iter().filter_map(|event| {
                let Event::MouseWheel { unit, delta, modifiers, .. } = event else { return None };
                let by = if delta.y.abs() >= delta.x.abs() { delta.y } else { delta.x };
                modifiers.is_none().then_some((*unit, by))
            });
            (input.time, turned.collect::<Vec<_>>())
        });
        let mut acts = Vec::new();
        for (unit, by) in turned.into_iter().filter(|(_, by)| *by != 0.0) {
            let act = if by > 0.0 { Act::Back } else { Act::Forward };
            if unit != MouseWheelUnit::Point {
                acts.push(act);
                continue;
            }
            if now - self.scrolled_at > REST {
                (self.scrolled, self.has_turned) = (0.0, false);
            }
            self.scrolled_at = now;
            self.scrolled += by;
            if !self.has_turned && self.scrolled.abs() >= SCROLL {
                self.has_turned = true;
                acts.push(act);
            }
        }
        acts
    }
}
