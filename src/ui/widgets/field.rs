//! The only way to make a text field for a text of the canvas.
//!
//! It hands egui's text edit a buffer that lists changes, takes Ctrl+Z, Ctrl+Y and the Emacs keys before that sees them,
//! keeps its own undo empty, keeps what an input method has not committed out of the canvas, and moves the cursor
//! with text that undo changed, and keeps it in its place where others changed the text.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::text_edit::TextEditOutput;
use egui::{
    Color32, Event, Id, ImeEvent, Key, Margin, Modifiers, Rect, Response, TextEdit, Ui, UiBuilder, vec2,
};

use super::buffer::{RecordingBuffer, splice_between};
use super::field_style::{FieldFrame, FieldStyle};
use super::go_on::{go_on, take_turn};
use super::line_ends::{self, LineEnds};
use super::memory::{forget, remember, remembered};
use super::row_name::{self, names_row};
use super::{caret, distant, lists, pieces, text_action};
use crate::app::{Command, FocusCommand, MenuCommand, State};
use crate::canvas::{TextField, with_line_feeds};
use crate::document::{Edit, Splice};
use crate::prose::keep_together;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{FIELD_RADIUS, tokens};

/// The result of drawing a field.
#[derive(Debug)]
pub(in crate::ui) struct FieldOutput {
    /// egui's response.
    pub(in crate::ui) response: Response,
    /// The height of the text or the hint.
    pub(in crate::ui) text_height: f32,
    /// The changes, in order.
    pub(in crate::ui) splices: Vec<Splice>,
    /// The current text, as the user sees it.
    pub(in crate::ui) text: Option<String>,
}

/// A field for a text of the canvas; what is typed becomes commands.
pub(in crate::ui) fn field(
    ui: &mut Ui,
    style: FieldStyle<'_>,
    state: &State,
    place: &TextField,
    commands: &mut Vec<Command>,
) -> FieldOutput {
    let text = state.open.document.canvas().text_at(place).unwrap_or_default();
    let id = Id::unique(("field", place));
    // Behind a dialog nothing can have the keyboard; it comes once that is gone.
    let is_behind = !ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
    if state.open.caret.as_ref() == Some(place) && is_behind {
        if state.open.dialog.is_none() {
            ui.ctx().request_repaint();
        }
    } else if state.open.caret.as_ref() == Some(place) {
        ui.memory_mut(|memory| memory.request_focus(id));
        commands.push(Command::Focus(FocusCommand::CaretArrived(place.clone())));
    }
    take_turn(ui, id);
    let named = match place {
        TextField::Row(row, key) => Some(*row).filter(|row| names_row(*row, key.name())),
        TextField::Subject
        | TextField::Version
        | TextField::Contact
        | TextField::Section(_)
        | TextField::Answer(..)
        | TextField::CheckNote(_)
        | TextField::Pitch => None,
    };
    let mut goes_on = false;
    if named.is_some() {
        row_name::note_name(ui, id, text);
    }
    if ui.memory(|memory| memory.has_focus(id)) {
        if let Some(row) = named
            && !state.open.document.is_read_only()
            && !(style.is_multiline && lists::is_in_list(ui, id, text))
        {
            goes_on = take_enter(ui, id) && row_name::end_name(ui, id, state, (row, text), commands);
        }
        if let TextField::Row(row, key) = place {
            commands.extend(row_name::take_rows(ui, *row, key.name(), text));
        }
        take_undo(ui, commands);
        take_oversized_paste(ui, id, text, state, place, commands);
        if state.open.was_changed_by_others() {
            caret::stay_in_place(ui, id, text);
        }
    }
    let is_writable = !state.open.document.is_read_only();
    if style.is_multiline
        && style.frame == FieldFrame::None
        && let Some((response, text_height)) = distant::distant_ui(ui, id, style, text, is_writable)
    {
        name_field(ui, id, style);
        forget::<Composed>(ui, id);
        return FieldOutput { response, text_height, splices: Vec::new(), text: None };
    }
    let width = ui.available_width();
    let shown = text_ui(ui, id, style, text, is_writable);
    if goes_on {
        go_on(ui);
    }
    if shown.response.gained_focus() {
        show_start(ui, shown.response.rect);
    }
    if shown.splices.is_empty() {
        distant::remember_height(ui, id, style, width, text, shown.text_height);
    }
    for splice in &shown.splices {
        commands.push(Command::Edit(vec![Edit::Text(place.clone(), splice.clone())]));
    }
    shown
}

/// Brings what got the keyboard into sight, which egui does for a screen reader only: with its title, and of what is
/// taller than there is room for the beginning.
fn show_start(ui: &Ui, rect: Rect) {
    let start = rect.with_max_y(rect.bottom().min(rect.top() + 100.0));
    ui.scroll_to_rect(start.expand2(vec2(0.0, 30.0)), None);
}

/// The text of a field with the uncommitted text of an input method.
#[derive(Clone)]
struct Composed(String);

/// Takes an Enter without other keys out of the input, if there was one. To an input method it means something else.
pub(in crate::ui) fn take_enter(ui: &Ui, id: Id) -> bool {
    if remembered::<Composed>(ui, id).is_some() {
        return false;
    }
    let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if modifiers.is_none());
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !is_enter(event));
        input.events.len() < before
    })
}

fn take_undo(ui: &Ui, commands: &mut Vec<Command>) {
    let taken = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if taken(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z) || taken(Modifiers::COMMAND, Key::Y) {
        commands.push(Command::Menu(MenuCommand::Redo));
    } else if taken(Modifiers::COMMAND, Key::Z) {
        commands.push(Command::Menu(MenuCommand::Undo));
    }
}

/// Takes what is pasted before egui sees it, where the canvas has no room for it: the cursor stays where it is, and so does
/// what is in sight. The edit goes on all the same, to be refused with a reason.
fn take_oversized_paste(
    ui: &Ui,
    id: Id,
    text: &str,
    state: &State,
    place: &TextField,
    commands: &mut Vec<Command>,
) {
    let pasted = ui.input(|input| {
        let text = |event: &Event| if let Event::Paste(text) = event { Some(text.clone()) } else { None };
        input.events.iter().find_map(text)
    });
    let Some(pasted) = pasted else { return };
    let selected = TextEdit::load_state(ui.ctx(), id).and_then(|state| state.cursor.char_range());
    let range = selected.map_or(text.len()..text.len(), |range| {
        let (one, other) = (caret::byte_of(text, range.primary), caret::byte_of(text, range.secondary));
        one.min(other)..one.max(other)
    });
    let edit = Edit::Text(place.clone(), Splice { range, text: with_line_feeds(&pasted).into_owned() });
    if state.open.document.refusal(&edit).is_some() {
        ui.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Paste(_))));
        commands.push(Command::Edit(vec![edit]));
    }
}

/// A text field over a borrowed text.
pub(super) fn text_ui(
    ui: &mut Ui,
    id: Id,
    style: FieldStyle<'_>,
    text: &str,
    is_writable: bool,
) -> FieldOutput {
    take_turn(ui, id);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if has_focus && !style.is_multiline && take_enter(ui, id) {
        go_on(ui);
    }
    let composed = if has_focus {
        for key in [Key::H, Key::K, Key::U, Key::W] {
            ui.input_mut(|input| input.consume_key(Modifiers::CTRL, key));
        }
        caret::follow_changes(ui, id, text);
        remembered::<Composed>(ui, id)
            .filter(|_| ui.memory(|memory| memory.owns_ime_events(id)))
            .map(|Composed(text)| text)
    } else {
        // Whoever leaves a field leaves what the input method had not written.
        forget::<Composed>(ui, id);
        None
    };
    let is_composing = has_focus && composes(ui, composed.is_some());
    if has_focus && !is_composing && composed.is_none() {
        caret::take_steps(ui, id, text);
        if style.is_multiline && !style.has_cells && is_writable {
            lists::take_enter(ui, id, text);
        }
    }
    let before = TextEdit::load_state(ui.ctx(), id).and_then(|state| state.cursor.char_range());
    let line_ends = match (style.is_multiline, style.has_cells) {
        (false, _) => LineEnds::Spaces,
        (true, false) => LineEnds::Feeds,
        (true, true) => LineEnds::OfCells,
    };
    if line_ends == LineEnds::Spaces {
        line_ends::join_pasted(ui);
    }
    let mut buffer = RecordingBuffer::new(composed.as_deref().unwrap_or(text), is_writable, line_ends);
    let mut output = edit_ui(ui, id, style, &mut buffer);
    text_action::keep_selection(ui, id, &mut output, before);
    let (after, recorded) = buffer.into_parts();
    let splices = if is_composing {
        // What the input method shows is not written yet; it stays here until it is.
        remember(ui, id, Composed(after.to_string()));
        Vec::new()
    } else if composed.is_some() {
        forget::<Composed>(ui, id);
        splice_between(text, &after).into_iter().collect()
    } else {
        recorded
    };
    if has_focus && !is_composing {
        caret::remember(ui, id, &after, !splices.is_empty());
    }
    let is_double = output.response.response.double_clicked();
    let has_moved = is_double || !splices.is_empty() || output.state.cursor.char_range() != before;
    if has_moved && !is_composing {
        caret::settle(ui, id, &after, &output);
    }
    let selected = output.state.cursor.char_range();
    text_action::note_field(ui, &output.response.response, is_writable, selected, after.is_empty());
    if output.response.response.has_focus() {
        caret::keep_in_sight(ui, id, &output, has_moved);
    }
    let text_height = finish(ui, id, style, &output, after.is_empty());
    let text = (!splices.is_empty()).then(|| after.into_owned());
    FieldOutput { response: output.response.response, text_height, splices, text }
}

fn edit_ui(ui: &mut Ui, id: Id, style: FieldStyle<'_>, buffer: &mut RecordingBuffer<'_>) -> TextEditOutput {
    let tokens = tokens(ui);
    let font_id = font(style.weight, style.size);
    let is_empty = egui::TextBuffer::as_str(buffer).is_empty();
    let has_rows = style.is_multiline || style.wraps;
    let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, width: f32| {
        let width = if has_rows { width } else { f32::INFINITY };
        let job = |text: &str, is_first: bool| {
            let color = tokens.tone(style.tone);
            let mut job = LayoutJob::simple(text.to_owned(), font_id.clone(), color, width);
            job.break_on_newline = style.is_multiline;
            job.keep_trailing_whitespace = true;
            set_lines(&mut job, style, is_first);
            job
        };
        let shown = line_ends::laid_out(text.as_str(), if style.is_multiline { '\n' } else { ' ' });
        let shown = keep_together(&shown);
        if style.is_multiline {
            pieces::lay_out(ui, id, &shown, job)
        } else {
            ui.fonts_mut(|fonts| fonts.layout_job(job(&shown, true)))
        }
    };
    let edit = match (style.is_multiline, style.wraps) {
        (true, _) => TextEdit::multiline(buffer),
        (false, true) => TextEdit::multiline(buffer).return_key(None),
        (false, false) => TextEdit::singleline(buffer).return_key(None),
    };
    let frame = frame(ui, id, style);
    let edit = edit
        .id(id)
        .layouter(&mut layouter)
        .desired_width(f32::INFINITY)
        .desired_rows(1)
        .min_size(vec2(0.0, style.min_height))
        .frame(frame);
    let output = if is_empty && style.first_line_indent > 0.0 {
        // An empty line has no text to push aside, so the whole field steps aside.
        let mut room = ui.available_rect_before_wrap();
        room.min.x += style.first_line_indent;
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| edit.show(ui)).inner
    } else {
        edit.show(ui)
    };
    let mut edit_state = output.state.clone();
    edit_state.clear_undoer();
    output
}

fn frame(ui: &Ui, id: Id, style: FieldStyle<'_>) -> egui::Frame {
    let tokens = tokens(ui);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let is_hovered = ui.is_enabled() && ui.ctx().read_response(id).is_some_and(|shown| shown.hovered());
    let (fill, color) = match (style.frame, has_focus, is_hovered) {
        (FieldFrame::None, _, _) => return egui::Frame::new(),
        (FieldFrame::Filled | FieldFrame::Quiet, true, _) => (tokens.paper, tokens.accent),
        (FieldFrame::Filled, false, true) => (tokens.well, tokens.field),
        (FieldFrame::Filled, false, false) => (tokens.well, tokens.rim),
        (FieldFrame::Quiet, false, true) => (tokens.paper, tokens.field),
        (FieldFrame::Quiet, false, false) => (Color32::TRANSPARENT, Color32::TRANSPARENT),
    };
    // The stroke lies outside of the margin, so a wider one takes its room from it.
    let (width, margin) =
        if has_focus { (2.0, Margin::symmetric(7, 2)) } else { (1.0, Margin::symmetric(8, 3)) };
    let stroke = egui::Stroke::new(width, color);
    egui::Frame::new().fill(fill).stroke(stroke).corner_radius(FIELD_RADIUS).inner_margin(margin)
}

fn name_field(ui: &Ui, id: Id, style: FieldStyle<'_>) {
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_label(style.name);
        if !style.hint.is_empty() {
            node.set_description(style.hint);
        }
    });
}

/// Names the field for screen readers, and paints the hint. Returns the height of its content.
fn finish(ui: &Ui, id: Id, style: FieldStyle<'_>, output: &TextEditOutput, is_empty: bool) -> f32 {
    name_field(ui, id, style);
    if style.wraps && !style.is_multiline {
        ui.ctx().accesskit_node_builder(id, |node| node.set_role(Role::TextInput));
    }
    let tokens = tokens(ui);
    if style.frame == FieldFrame::Filled && !output.response.response.has_focus() {
        // The fill is too light to be seen by everyone; this line is not.
        let rect = output.response.response.rect;
        let line = rect.left() + f32::from(FIELD_RADIUS)..=rect.right() - f32::from(FIELD_RADIUS);
        ui.painter().hline(line, rect.bottom() - 0.5, egui::Stroke::new(1.0, tokens.field));
    }
    if !is_empty || style.hint.is_empty() {
        return output.galley.size().y;
    }
    let mut inner = output.response.response.rect;
    inner.min.x -= style.first_line_indent;
    if style.frame != FieldFrame::None {
        // An empty field clips to an empty text, so the room for the hint is what lies within the frame.
        inner = inner.shrink2(vec2(9.0, 4.0));
    }
    let has_rows = style.is_multiline || style.wraps;
    let width = if has_rows { inner.width() } else { f32::INFINITY };
    let mut job =
        LayoutJob::simple(style.hint.to_owned(), font(Weight::Regular, style.size), tokens.hint, width);
    set_lines(&mut job, style, true);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let height = galley.size().y;
    let clip = if has_rows { ui.clip_rect() } else { inner.intersect(ui.clip_rect()) };
    ui.painter().with_clip_rect(clip).galley(inner.min, galley, tokens.hint);
    height
}

/// Sets the height of lines, and adds room for a label to the first one.
fn set_lines(job: &mut LayoutJob, style: FieldStyle<'_>, is_first: bool) {
    // Of a title the lines stand closer together.
    let leading = if style.weight == Weight::Bold { 1.3 } else { 1.45 };
    for section in &mut job.sections {
        section.format.line_height = Some((style.size * leading).round());
        section.leading_space = if is_first { style.first_line_indent } else { 0.0 };
    }
}

/// Whether an input method has something on the screen that it has not committed, once this frame's events are through.
#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "the events of egui are not ours"))]
fn composes(ui: &Ui, was_composing: bool) -> bool {
    ui.input(|input| {
        input.events.iter().fold(was_composing, |composing, event| match event {
            Event::Ime(ImeEvent::Preedit { text, .. }) => !text.is_empty(),
            Event::Ime(ImeEvent::Commit(_)) | Event::Text(_) | Event::Paste(_) => false,
            _ => composing,
        })
    })
}
