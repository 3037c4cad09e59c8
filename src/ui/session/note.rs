//! A note on the desk.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Button, EventFilter, Galley, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit,
    pos2, vec2,
};
use i18n_embed_fl::fl;

use super::names::{USES, use_name, widget};
use crate::app::{SessionCommand, SessionDesk};
use crate::canvas::{Note, NoteId, VoteTarget, on_one_line};
use crate::i18n::{self, Texts, visible};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{FIELD_RADIUS, tokens};
use crate::ui::widgets::{AskedMenu, context_menu_ui, ring_around};

const PADDING: egui::Vec2 = vec2(10.0, 7.0);
const TEXT: f32 = 13.5;
const LINE: f32 = 18.0;
const SMALL: f32 = 11.5;
const SMALL_LINE: f32 = 15.0;
/// Room for the dots.
const DOTS: f32 = 30.0;

/// Keeps egui from moving the keyboard by the arrows, which go from note to note here.
pub(super) fn keep_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
    ui.memory_mut(|memory| {
        if memory.has_focus(id) {
            memory.set_focus_lock_filter(id, filter);
        }
    });
}

/// The note that was added since the last frame, if one was.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct NewestNote(pub(super) Option<NoteId>);

impl NewestNote {
    fn is_new(self, id: NoteId) -> bool {
        self.0 == Some(id)
    }
}

/// A note that is being dragged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held(pub(super) NoteId);

/// The line below a note: its tag, and what became of it.
fn small_line(texts: &Texts, note: &Note) -> String {
    let tag = note.tag.trim();
    let used = note.used.as_ref().map(|used| format!("→ {}", i18n::note_use(texts, used)));
    let parts = (!tag.is_empty()).then(|| visible(tag)).into_iter().chain(used);
    parts.collect::<Vec<_>>().join("  ")
}

fn galley(ui: &Ui, text: &str, (size, line): (f32, f32), color: egui::Color32, width: f32) -> Arc<Galley> {
    let format = TextFormat {
        font_id: font(Weight::Regular, size),
        color,
        line_height: Some(line),
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap = TextWrapping::wrap_at_width(width.max(20.0));
    ui.painter().layout_job(job)
}

/// Draws a note in a column of this width.
pub(super) fn note_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    desk: &SessionDesk,
    (note, width): (&Note, f32),
    view: NewestNote,
) {
    let tokens = tokens(ui);
    let target = VoteTarget::Note(note.id);
    let dots = desk.vote(pass.canvas()).map_or(0, |vote| vote.dots_of(target));
    let color = if note.used.is_some() { tokens.muted } else { tokens.text };
    let words = visible(&on_one_line(note.text.trim()));
    let room = width - 2.0 * PADDING.x - if dots > 0 { DOTS } else { 0.0 };
    let text = galley(ui, &words, (TEXT, LINE), color, room);
    let small = small_line(pass.texts, note);
    let small = (!small.is_empty())
        .then(|| galley(ui, &small, (SMALL, SMALL_LINE), tokens.muted, width - 2.0 * PADDING.x));
    let below = small.as_ref().map_or(0.0, |small| small.size().y);
    let size = vec2(width, text.size().y + below + 2.0 * PADDING.y);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let is_writable = pass.is_writable();
    let sense = if is_writable { Sense::click_and_drag() } else { Sense::click() };
    let response = ui.interact(rect, widget(target), sense);
    let is_marked = desk.marked.contains(&note.id);
    let is_at = desk.at == Some(target);
    if ui.is_rect_visible(rect) {
        let fill = if note.used.is_some() { tokens.well } else { tokens.paper };
        ui.painter().rect_filled(rect, FIELD_RADIUS, fill);
        let stroke = match (is_marked || is_at, is_marked) {
            (true, true) => Stroke::new(2.5, tokens.accent),
            (true, false) => Stroke::new(1.5, tokens.accent),
            (false, _) => Stroke::new(1.0, tokens.line),
        };
        ui.painter().rect_stroke(rect, FIELD_RADIUS, stroke, StrokeKind::Inside);
        let at = rect.min + PADDING;
        let text_bottom = at.y + text.size().y;
        ui.painter().galley(at, text, color);
        if let Some(small) = small.clone() {
            ui.painter().galley(pos2(at.x, text_bottom), small, tokens.muted);
        }
        if dots > 0 {
            dots_ui(ui, rect, dots);
        }
    }
    keep_arrows(ui, response.id);
    ring_around(ui, &response, rect.expand(2.0));
    let said = {
        let mut said = vec![words];
        said.extend(small.map(|small| small.text().to_owned()));
        if dots > 0 {
            said.push(fl!(pass.texts.messages, "session-said-dots", count = dots));
        }
        said.join(". ")
    };
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ListItem, response.enabled(), &said));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_marked || is_at));
    if response.gained_focus() || view.is_new(note.id) {
        ui.scroll_to_rect(rect.expand(8.0), None);
    }
    if response.gained_focus() && !is_at {
        pass.push(SessionCommand::At(Some(target)));
    }
    if response.clicked() {
        response.request_focus();
        let adds = ui.input(|input| input.modifiers.command || input.modifiers.shift);
        if adds {
            pass.push(SessionCommand::Mark(note.id));
        } else if !desk.marked.is_empty() {
            pass.push(SessionCommand::MarkNone);
        }
    }
    if is_writable {
        response.dnd_set_drag_payload(Held(note.id));
        let asked = AskedMenu::of(ui, &response);
        context_menu_ui(ui, (response.id, ui.layer_id()), asked, |ui| menu_ui(ui, pass, desk, note));
    }
}

fn dots_ui(ui: &Ui, rect: Rect, dots: u32) {
    let color = tokens(ui).accent;
    let number = ui.painter().layout_no_wrap(dots.to_string(), font(Weight::Bold, TEXT), color);
    let at = pos2(rect.right() - PADDING.x - number.size().x, rect.top() + PADDING.y);
    ui.painter().galley(at, number, color);
}

/// What can be done with a note. Returns the first entry.
fn menu_ui(ui: &mut Ui, pass: &mut Pass<'_>, desk: &SessionDesk, note: &Note) -> Option<Response> {
    let mut first = None;
    let mut entry = |ui: &mut Ui, name: &str, commands: Vec<SessionCommand>| {
        let response = ui.add(Button::new(name).frame_when_inactive(false));
        if response.clicked() {
            // A note that is not among the chosen ones is meant alone.
            if !desk.marked.contains(&note.id) {
                pass.commands.push(SessionCommand::MarkNone.into());
            }
            pass.commands.push(SessionCommand::At(Some(VoteTarget::Note(note.id))).into());
            pass.commands.extend(commands.into_iter().map(Into::into));
            ui.close();
        }
        first.get_or_insert(response);
    };
    let texts = pass.texts;
    for (key, used) in USES {
        let name = format!("{}  {key}", use_name(texts, used));
        entry(ui, &name, vec![SessionCommand::Use(used)]);
    }
    if note.used.is_some() {
        entry(ui, &fl!(texts.messages, "session-take-back"), vec![SessionCommand::TakeBack]);
    }
    if note.group.is_some() {
        entry(ui, &fl!(texts.messages, "session-out-of-group"), vec![SessionCommand::PutNote(note.id, None)]);
    }
    entry(ui, &fl!(texts.messages, "session-remove-note"), vec![SessionCommand::RemoveNote(note.id)]);
    first
}
