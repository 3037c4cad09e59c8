//! The cursor of a text field: it stands between grapheme clusters, and a double click selects one word.
//!
//! egui moves by code point, so that its cursor can end up inside a flag or between a letter and its accent, and a
//! double click on the first letter of a word also selects the word before it. When undo or others change the text, the
//! cursor goes to the change or stays with its words.

use std::sync::Arc;

use egui::os::OperatingSystem;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditOutput;
use egui::{Context, Event, Id, Key, Modifiers, Pos2, TextEdit, Ui, Vec2, vec2};

use super::boundaries;
use super::buffer::splice_between;
use super::memory;
use crate::document::text_stretches;

/// Lines of room above and below the one with the cursor, where it comes into sight.
const LINES_AROUND: f32 = 2.0;

/// A horizontal move of the cursor.
#[derive(Debug, Clone, Copy)]
struct Step {
    is_forward: bool,
    is_by_word: bool,
    selects: bool,
}

impl Step {
    fn of(event: &Event, os: OperatingSystem) -> Option<Self> {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
        let is_mac = os == OperatingSystem::Mac;
        if modifiers.mac_cmd || is_mac && modifiers.ctrl {
            // To the ends of the row, and the keys of Emacs, of which two go by code point.
            let is_plain = modifiers.ctrl && !modifiers.shift && !modifiers.mac_cmd;
            let is_forward = matches!(key, Key::F);
            let is_step = is_plain && matches!(key, Key::B | Key::F);
            return is_step.then_some(Self { is_forward, is_by_word: false, selects: false });
        }
        let is_forward = matches!(key, Key::ArrowRight);
        let is_step = matches!(key, Key::ArrowLeft | Key::ArrowRight);
        let is_by_word = modifiers.alt || modifiers.ctrl;
        is_step.then_some(Self { is_forward, is_by_word, selects: modifiers.shift })
    }

    /// Applies the move to the moving and the fixed end of the selection, in bytes.
    fn take(self, text: &str, [moving, fixed]: [usize; 2]) -> [usize; 2] {
        if moving != fixed && !self.selects && !self.is_by_word {
            return [if self.is_forward { moving.max(fixed) } else { moving.min(fixed) }; 2];
        }
        let moved = match (self.is_forward, self.is_by_word) {
            (true, true) => boundaries::next_word_end(text, moving),
            (true, false) => boundaries::next_cluster(text, moving),
            (false, true) => boundaries::previous_word_start(text, moving),
            (false, false) => boundaries::previous_cluster(text, moving),
        };
        [moved, if self.selects { fixed } else { moved }]
    }
}

/// How a key moves the cursor, which decides which keys one frame can process together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Travel {
    /// Horizontally, from the cursor at the start of the frame.
    Aside,
    /// To another row, where the cursor may be inside a cluster until the end of the frame.
    ToRow,
    /// Not at all.
    None,
}

impl Travel {
    #[cfg_attr(
        not(test),
        expect(clippy::wildcard_enum_match_arm, reason = "the events of egui are not ours")
    )]
    pub(in crate::ui) fn of(event: &Event, os: OperatingSystem) -> Self {
        match event {
            event if Step::of(event, os).is_some() => Self::Aside,
            Event::Key { key: Key::ArrowUp | Key::ArrowDown, pressed: true, .. } => Self::ToRow,
            _ => Self::None,
        }
    }
}

/// Removes the horizontal moves from the input and puts the cursor one code point before their target. egui does that
/// last step, so that it scrolls and reports the move as usual.
pub(super) fn take_steps(ui: &Ui, id: Id, text: &str) {
    let os = ui.ctx().os();
    let steps: Vec<Step> =
        ui.input(|input| input.events.iter().filter_map(|event| Step::of(event, os)).collect());
    if steps.is_empty() {
        return;
    }
    ui.input_mut(|input| input.events.retain(|event| Step::of(event, os).is_none()));
    let mut edit_state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let range = edit_state.cursor.char_range();
    let before = range.map_or([text.len(); 2], |range| {
        [range.primary, range.secondary].map(|cursor| byte_of(text, cursor))
    });
    let after = steps.iter().fold(before, |ends, step| step.take(text, ends));
    if after == before {
        return;
    }
    let [moving, fixed] = after.map(|at| cursor_at(text, at));
    let (key, beside) = if moving.index.0 > 0 {
        (Key::ArrowRight, CCursor::new(moving.index - 1))
    } else {
        (Key::ArrowLeft, CCursor::new(1))
    };
    let is_selection = after[0] != after[1];
    let secondary = if is_selection { fixed } else { beside };
    edit_state.cursor.set_char_range(Some(CCursorRange { primary: beside, secondary, h_pos: None }));
    edit_state.store(ui.ctx(), id);
    let modifiers = if is_selection { Modifiers::SHIFT } else { Modifiers::NONE };
    let step = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    ui.input_mut(|input| input.events.push(step));
}

/// Corrects the selection that egui made: one word after a double click, and no end inside a cluster.
pub(super) fn settle(ui: &Ui, id: Id, text: &str, output: &TextEditOutput) {
    let Some(range) = output.state.cursor.char_range() else { return };
    let word = clicked_word(ui, id, text, output).filter(|word| *word != range);
    let settled = word.unwrap_or_else(|| CCursorRange {
        primary: settled(text, range.primary),
        secondary: settled(text, range.secondary),
        h_pos: range.h_pos,
    });
    if settled == range {
        return;
    }
    let mut edit_state = output.state.clone();
    edit_state.cursor.set_char_range(Some(settled));
    edit_state.store(ui.ctx(), id);
    if word.is_some() {
        // Else what egui selected would be seen for the blink of an eye.
        ui.ctx().request_discard("one word is selected");
    }
    ui.ctx().request_repaint();
}

fn settled(text: &str, cursor: CCursor) -> CCursor {
    let at = byte_of(text, cursor);
    match boundaries::nearest_boundary(text, at) {
        boundary if boundary == at => cursor,
        boundary => CCursor { prefer_next_row: cursor.prefer_next_row, ..cursor_at(text, boundary) },
    }
}

/// The text of a field as it was drawn last.
#[derive(Clone)]
struct DrawnText(Arc<str>);

/// When a field was last clicked twice, in seconds.
#[derive(Clone, Copy)]
struct DoubleClick(f64);

/// The word under a double click, from its second press on.
fn clicked_word(ui: &Ui, id: Id, text: &str, output: &TextEditOutput) -> Option<CCursorRange> {
    let response = &output.response.response;
    let pointer = response.interact_pointer_pos()?;
    let now = ui.input(|input| input.time);
    let delay = ui.ctx().options(|options| options.input_options.max_double_click_delay);
    let is_second = if response.double_clicked() {
        memory::remember(ui, id, DoubleClick(now));
        true
    } else {
        let last = memory::remembered(ui, id).map(|DoubleClick(at)| at);
        let is_third = last.is_some_and(|last| now - last < delay);
        let is_press = response.hovered() && ui.input(|input| input.pointer.primary_pressed());
        let since = ui.input(|input| f64::from(input.pointer.time_since_last_click()));
        is_press && since < delay && !is_third
    };
    // With Shift egui goes on with the selection that there is.
    if !is_second || ui.input(|input| input.modifiers.shift) {
        return None;
    }
    let word = boundaries::word_around(text, clicked_place(text, output, pointer));
    Some(CCursorRange::two(cursor_at(text, word.start), cursor_at(text, word.end)))
}

/// The start of the cluster under the pointer. egui returns the nearest boundary instead.
fn clicked_place(text: &str, output: &TextEditOutput, pointer: Pos2) -> usize {
    let galley = &output.galley;
    let at = pointer - output.galley_pos + vec2(galley.rect.left(), 0.0);
    let cursor = galley.cursor_from_pos(at);
    let place = boundaries::nearest_boundary(text, byte_of(text, cursor));
    let top_of = |cursor: CCursor| galley.pos_from_cursor(cursor).top();
    let here = galley.pos_from_cursor(cursor);
    let is_on_row = |cursor: CCursor| (top_of(cursor) - here.top()).abs() < 1.0;
    let before = boundaries::previous_cluster(text, place);
    let starts = |at: usize| CCursor { prefer_next_row: true, ..cursor_at(text, at) };
    // Left of the place, or right of the last letter of a row that goes on below.
    let is_before = at.x < here.center().x || !is_on_row(starts(place));
    if is_before && is_on_row(starts(before)) { before } else { place }
}

/// Keeps the cursor and what is selected at the words where they are, while others change the text around them.
pub(super) fn stay_in_place(ui: &Ui, id: Id, text: &str) {
    let Some(before) = drawn(ui, id) else { return };
    let Some(mut edit_state) = TextEdit::load_state(ui.ctx(), id) else { return };
    let Some(range) = edit_state.cursor.char_range().filter(|_| *before != *text) else { return };
    let stretches = text_stretches(&before, text);
    let moved = |cursor: CCursor| {
        let at = byte_of(&before, cursor);
        let stretch = stretches.iter().find(|stretch| at <= stretch.old.end);
        let now = stretch.map_or(text.len(), |stretch| {
            if stretch.is_equal { stretch.new.start + at - stretch.old.start } else { stretch.new.end }
        });
        cursor_at(text, boundaries::nearest_boundary(text, now))
    };
    let range = CCursorRange { primary: moved(range.primary), secondary: moved(range.secondary), ..range };
    edit_state.cursor.set_char_range(Some(range));
    edit_state.store(ui.ctx(), id);
    remember_text(ui, id, text);
}

/// The room in which a field with the keyboard was drawn last.
#[derive(Clone, Copy, PartialEq)]
struct Room {
    window: Vec2,
    width: f32,
}

/// The room of a field, and the last frame in which its cursor was brought into sight.
#[derive(Clone, Copy)]
struct InSight {
    room: Room,
    frame: u64,
    /// The lowest point that could be seen.
    bottom: f32,
}

/// Brings the line with the cursor into sight, with two lines of room above and below it, when a key moved it or the
/// field got another room, or when something takes the room where it was in sight.
pub(super) fn keep_in_sight(ui: &Ui, id: Id, output: &TextEditOutput, has_moved: bool) {
    let window = ui.ctx().content_rect().size();
    let room = Room { window, width: output.response.response.rect.width() };
    let now = ui.ctx().cumulative_frame_nr();
    let before = memory::remembered::<InSight>(ui, id);
    // A frame can take several passes, in which the page becomes as tall as it is to be.
    let is_due = has_moved || before.is_some_and(|before| before.room != room || before.frame == now);
    let frame = if is_due { now } else { before.map_or(0, |before| before.frame) };
    let bottom = ui.clip_rect().bottom();
    memory::remember(ui, id, InSight { room, frame, bottom });
    let is_by_pointer = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    let Some(range) = output.state.cursor.char_range().filter(|_| !is_by_pointer) else { return };
    let caret = output.galley.pos_from_cursor(range.primary).translate(output.galley_pos.to_vec2());
    let was_in_sight = before.is_some_and(|before| bottom < before.bottom && caret.bottom() <= before.bottom);
    let is_covered = was_in_sight && caret.bottom() > bottom;
    if is_due || is_covered {
        ui.scroll_to_rect(caret.expand2(vec2(0.0, LINES_AROUND * caret.height())), None);
    }
}

/// Selects all of a text.
pub(super) fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut edit_state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let range = CCursorRange::two(CCursor::default(), cursor_at(text, text.len()));
    edit_state.cursor.set_char_range(Some(range));
    edit_state.store(ui.ctx(), id);
    ui.ctx().request_repaint();
}

/// The text as it was drawn last.
fn drawn(ui: &Ui, id: Id) -> Option<Arc<str>> {
    memory::remembered(ui, id).map(|DrawnText(text)| text)
}

fn remember_text(ui: &Ui, id: Id, text: &str) {
    memory::remember(ui, id, DrawnText(text.into()));
}

/// Moves the cursor where undo changed the text since it was drawn last.
pub(super) fn follow_changes(ui: &Ui, id: Id, text: &str) {
    let Some(before) = drawn(ui, id) else { return };
    let Some(splice) = splice_between(&before, text) else { return };
    put(ui.ctx(), id, text, splice.range.start + splice.text.len());
    remember_text(ui, id, text);
}

/// Puts the cursor at the end of a text that came in the place of the one before.
pub(in crate::ui) fn go_to_end(ui: &Ui, id: Id, text: &str) {
    put(ui.ctx(), id, text, text.len());
    remember_text(ui, id, text);
}

/// Remembers the text as it is drawn now.
pub(super) fn remember(ui: &Ui, id: Id, text: &str, changed: bool) {
    if changed || drawn(ui, id).is_none_or(|before| *before != *text) {
        remember_text(ui, id, text);
    }
}

/// Puts the cursor at a byte of the text.
fn put(ctx: &Context, id: Id, text: &str, at: usize) {
    let Some(mut edit_state) = TextEdit::load_state(ctx, id) else { return };
    let at = boundaries::nearest_boundary(text, at);
    edit_state.cursor.set_char_range(Some(CCursorRange::one(cursor_at(text, at))));
    edit_state.store(ctx, id);
}

/// The byte offset of a cursor; the end if the text is shorter.
pub(super) fn byte_of(text: &str, cursor: CCursor) -> usize {
    text.char_indices().nth(cursor.index.into()).map_or(text.len(), |(at, _)| at)
}

/// A cursor at a byte offset.
pub(super) fn cursor_at(text: &str, at: usize) -> CCursor {
    CCursor::new(text.get(..at).map_or(0, |before| before.chars().count()))
}
