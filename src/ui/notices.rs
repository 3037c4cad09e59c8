//! Notices in the lower corner, until the user dismisses them; news goes by itself. None lies over the text that is
//! typed.

use std::collections::BTreeMap;
use std::time::Duration;

use egui::style::ScrollStyle;
use egui::{
    Align2, Area, Context, Frame, Id, Key, Margin, Modifiers, Popup, Rect, ScrollArea, Stroke, Ui, Vec2,
    accesskit, vec2,
};
use i18n_embed_fl::fl;

use super::Pass;
use super::fonts::Weight;
use super::theme::{SECTION_RADIUS, Tone, tokens};
use super::widgets::{colored, label, link};
use crate::app::{Notice, NoticeCommand};
use crate::i18n::Texts;

const WIDTH: f32 = 420.0;
/// The rest is shown as a number.
const LINES: usize = 6;
/// The maximum share of the window that notices cover,
const SHARE: f32 = 1.0 / 3.0;
/// the maximum share for a single one that is taller,
const SHARE_OF_ONE: f32 = 0.38;
/// and the usual height of one. Notices without room wait until another one is gone or the user expands the list.
const USUAL_HEIGHT: f32 = 110.0;
/// Between two notices.
const GAP: f32 = 8.0;
/// The line that counts those that wait.
const COUNT_HEIGHT: f32 = 32.0;
/// Room above the notices when all are shown.
const MARGIN: f32 = 100.0;

/// How long news is shown, in seconds, while neither the pointer nor the keyboard is on it.
const NEWS_SHOWN: f64 = 20.0;
/// A field that is taller than this share of the window is avoided around its cursor only.
const TALL_FIELD: f32 = 0.4;
/// Room around that cursor.
const AROUND_CURSOR: f32 = 40.0;

/// State of the drawing of notices that outlives a frame.
#[derive(Debug, Default)]
pub(super) struct NoticesView {
    /// The height of each that was shown, by its text.
    heights: BTreeMap<String, f32>,
    /// Since when news is shown, by its text, in seconds.
    since: BTreeMap<String, f64>,
    /// The indices of those that are shown.
    shown: Vec<usize>,
    /// Whether all of them are shown.
    is_open: bool,
}

impl NoticesView {
    /// The height of a notice with its gap, as it was last drawn.
    fn height(&self, spoken: &str) -> f32 {
        self.heights.get(spoken).copied().unwrap_or(USUAL_HEIGHT)
    }

    /// Chooses what is shown within a height, in order: as many as fit whole, and one at least. Where some have to wait,
    /// the line that counts them takes room too.
    fn choose(&mut self, spoken: &[(usize, String)], height: f32) {
        let fitting = |room: f32| {
            let ends = spoken.iter().scan(0.0, |end, (_, words)| {
                *end += self.height(words);
                Some(*end)
            });
            ends.take_while(|end| *end <= room).count().max(1)
        };
        let all = fitting(height);
        let count = if self.is_open || all >= spoken.len() { all } else { fitting(height - COUNT_HEIGHT) };
        let count = if self.is_open { spoken.len() } else { count };
        self.shown = spoken.iter().take(count).map(|(place, _)| *place).collect();
    }
}

/// Draws the notices: the most urgent first, and among equals the newest. Those that wait are counted, and are shown
/// when the count is pressed.
pub(super) fn notices_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &mut NoticesView) {
    if pass.state.notices.is_empty() {
        *view = NoticesView::default();
        return;
    }
    let window = ui.ctx().content_rect().height();
    let height = (window * SHARE).floor();
    let mut places: Vec<usize> = (0..pass.state.notices.len()).rev().collect();
    places.sort_by_key(|place| pass.state.notices.get(*place).map(Notice::urgency));
    let spoken: Vec<(usize, String)> = places
        .into_iter()
        .filter_map(|place| Some((place, pass.state.notices.get(place)?.lines(pass.texts).join(". "))))
        .collect();
    view.choose(&spoken, height);
    let waiting = spoken.len() - view.shown.len();
    let mut heights = BTreeMap::new();
    let area = Id::unique("notices");
    let (align, offset) = place(ui.ctx(), area);
    let shown = Area::new(area).anchor(align, offset).show(ui.ctx(), |ui| {
        ui.spacing_mut().scroll = ScrollStyle::thin();
        let most = if view.is_open {
            window - MARGIN
        } else if view.shown.len() == 1 {
            window * SHARE_OF_ONE
        } else {
            height
        };
        // In a low window, where not even one fits, it is the buttons that have to be in sight.
        let list = ScrollArea::vertical().max_height(most).stick_to_bottom(!view.is_open);
        // What the corner had room for in the frame before is no limit: it grows upwards.
        list.min_scrolled_height(most).show(ui, |ui| {
            for (place, words) in spoken.iter().take(view.shown.len()) {
                if let Some(notice) = pass.state.notices.get(*place) {
                    let tall = notice_ui(ui, pass, notice, *place);
                    heights.insert(words.clone(), tall);
                }
            }
            if waiting > 0 || view.is_open {
                waiting_ui(ui, pass.texts, waiting, &mut view.is_open);
            }
        });
    });
    if heights.iter().any(|(words, tall)| (view.height(words) - tall).abs() > 0.5) {
        // What was taken for a usual height was another; how many fit is known now.
        ui.ctx().request_repaint();
    }
    pass_news(ui, pass, view, &spoken, shown.response.rect);
    view.heights.extend(heights);
    view.heights.retain(|words, _| spoken.iter().any(|(_, known)| known == words));
}

/// The corner for the notices: the lower one at the left, or the first other place in which they do not lie over the text
/// that is typed.
fn place(ctx: &Context, area: Id) -> (Align2, Vec2) {
    let window = ctx.content_rect();
    let usual = (Align2::LEFT_BOTTOM, vec2(16.0, -40.0));
    let typed = ctx.output(|output| output.ime.map(|ime| (ime.rect, ime.cursor_rect)));
    let size = ctx.memory(|memory| memory.area_rect(area)).map(|area| area.size());
    let Some(((field, cursor), size)) = typed.zip(size) else { return usual };
    let field = field.intersect(window);
    let avoided = if field.height() > TALL_FIELD * window.height() {
        Rect::from_x_y_ranges(field.x_range(), cursor.expand(AROUND_CURSOR).y_range())
    } else {
        field
    };
    let beside = (Align2::LEFT_BOTTOM, vec2(size.x + 32.0, -40.0));
    let above = (Align2::LEFT_TOP, vec2(16.0, 52.0));
    let is_free = |(align, offset): &(Align2, Vec2)| {
        let rect = align.align_size_within_rect(size, window).translate(*offset);
        window.contains_rect(rect) && !rect.intersects(avoided)
    };
    [usual, beside, above].into_iter().find(is_free).unwrap_or(usual)
}

/// Dismisses news that was shown long enough.
fn pass_news(ui: &Ui, pass: &mut Pass<'_>, view: &mut NoticesView, spoken: &[(usize, String)], area: Rect) {
    let now = ui.input(|input| input.time);
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    let is_read = pointer.is_some_and(|at| area.contains(at))
        || focused.is_some_and(|widget| widget.layer_id.id == Id::unique("notices"));
    view.since.retain(|words, _| spoken.iter().any(|(_, known)| known == words));
    let mut gone = None;
    for (place, words) in spoken.iter().take(view.shown.len()) {
        if !pass.state.notices.get(*place).is_some_and(Notice::passes) {
            continue;
        }
        let since = view.since.entry(words.clone()).or_insert(now);
        if is_read {
            *since = now;
        }
        let left = NEWS_SHOWN - (now - *since);
        if left <= 0.0 {
            gone = Some(*place);
        } else {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
        }
    }
    pass.commands.extend(gone.map(|place| NoticeCommand::Dismiss(place).into()));
}

/// Closes the newest notice that is in sight on Escape, where no menu or list that is open takes that key. What had the
/// keyboard keeps it: a notice is closed to go on writing.
pub(super) fn take_escape(ui: &Ui, pass: &mut Pass<'_>, view: &NoticesView, had_keyboard: Option<Id>) {
    let Some(newest) = view.shown.iter().copied().filter(|place| *place < pass.state.notices.len()).max()
    else {
        return;
    };
    if Popup::is_any_open(ui.ctx()) || !ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
    {
        return;
    }
    pass.push(NoticeCommand::Dismiss(newest));
    ui.memory_mut(|memory| {
        if let Some(id) = had_keyboard.filter(|id| memory.had_focus_last_frame(*id)) {
            memory.request_focus(id);
        }
    });
}

/// A button with the number that wait, which shows them, or one that shows less again.
fn waiting_ui(ui: &mut Ui, texts: &Texts, waiting: usize, is_open: &mut bool) {
    let tokens = tokens(ui);
    let frame = Frame::new().fill(tokens.paper).stroke(Stroke::new(1.0, tokens.line));
    frame.corner_radius(SECTION_RADIUS).inner_margin(Margin::symmetric(12, 2)).show(ui, |ui| {
        let words = if *is_open {
            fl!(texts.messages, "notice-fewer")
        } else {
            fl!(texts.messages, "notice-waiting", count = waiting)
        };
        if link(ui, &words).clicked() {
            *is_open = !*is_open;
            // The corner stands by the height that it had, so it takes one frame more.
            ui.ctx().request_repaint();
        }
    });
}

/// Draws a notice. Returns its height with the gap below it.
fn notice_ui(ui: &mut Ui, pass: &mut Pass<'_>, notice: &Notice, index: usize) -> f32 {
    let tokens = tokens(ui);
    let messages = &pass.texts.messages;
    let (sign, tone) = if notice.is_failure() {
        ("⚠", Tone::Error)
    } else if notice.made().is_some() {
        ("✓", Tone::Ok)
    } else {
        ("●", Tone::Warning)
    };
    let frame = Frame::new()
        .fill(tokens.paper)
        .stroke(Stroke::new(1.5, tokens.tone(tone)))
        .corner_radius(SECTION_RADIUS)
        .inner_margin(Margin::same(12));
    let lines = notice.lines(pass.texts);
    let mut indent = 0.0;
    let response = frame
        .show(ui, |ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 60.0));
            for (number, line) in lines.iter().take(LINES).enumerate() {
                ui.horizontal_top(|ui| {
                    if number == 0 {
                        indent = colored(ui, sign, Weight::SemiBold, 13.5, tone).rect.width();
                    } else {
                        ui.add_space(indent + ui.spacing().item_spacing.x);
                    }
                    ui.vertical(|ui| label(ui, line, 13.0));
                });
            }
            if lines.len() > LINES {
                let more = lines.len() - LINES;
                label(ui, &fl!(messages, "notice-more", count = more), 13.0);
            }
            ui.add_space(6.0);
            ui.horizontal(|ui| {
                for command in notice.commands() {
                    let name = command.name(pass.texts).unwrap_or_default();
                    pass.button(ui, &name, command);
                }
                pass.button(ui, &notice.dismissal(pass.texts), NoticeCommand::Dismiss(index));
            });
        })
        .response;
    let spoken = lines.join(". ");
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Alert);
        node.set_label(spoken);
        node.set_live(accesskit::Live::Polite);
        let rect = response.rect;
        node.set_bounds(accesskit::Rect {
            x0: rect.left().into(),
            y0: rect.top().into(),
            x1: rect.right().into(),
            y1: rect.bottom().into(),
        });
    });
    ui.add_space(GAP);
    response.rect.height() + GAP + ui.spacing().item_spacing.y
}
