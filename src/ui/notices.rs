//! Notices in a strip above the foot of the window, until the user dismisses them; news goes by itself. The strip takes its
//! own height, so that it lies over nothing.

use std::collections::BTreeMap;
use std::time::Duration;

use egui::style::ScrollStyle;
use egui::{
    Frame, Id, Key, Margin, Modifiers, Popup, Rect, ScrollArea, Stroke, Ui, UiBuilder, accesskit, vec2,
};
use i18n_embed_fl::fl;

use super::Pass;
use super::fonts::{Weight, font};
use super::theme::{TARGET, Tone, tokens};
use super::widgets::{colored, label, link};
use crate::app::{Command, Notice, NoticeCommand};
use crate::i18n::Texts;

/// The words have at least this width beside the buttons; in a narrower strip the buttons stand below them.
const WORDS: f32 = 360.0;
/// The rest is shown as a number.
const LINES: usize = 6;
/// The maximum share of the window that notices take,
const SHARE: f32 = 1.0 / 6.0;
/// the maximum share for a single one that is taller,
const SHARE_OF_ONE: f32 = 0.38;
/// and for all of them, when they are shown.
const SHARE_OF_ALL: f32 = 0.6;
/// The usual height of one. Notices without room wait until another one is gone or the user expands the list.
const USUAL_HEIGHT: f32 = 42.0;
/// The line that counts those that wait.
const COUNT_HEIGHT: f32 = 32.0;
/// Room beside the notices, and between words and buttons.
const BESIDE: i8 = 14;
const BETWEEN: f32 = 8.0;
/// Room above and below a notice.
const AIR: i8 = 6;

/// How long news is shown, in seconds, while neither the pointer nor the keyboard is on it.
const NEWS_SHOWN: f64 = 10.0;

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
    /// The height of the strip as it was last drawn.
    tall: f32,
    /// Whether the pointer or the keyboard was on them.
    is_read: bool,
}

impl NoticesView {
    /// The height that the strip takes above the foot of the window.
    pub(super) const fn taken(&self) -> f32 {
        self.tall
    }

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

/// Draws the notices at the lower end of a region, as tall as they were before: the most urgent first, and among equals the
/// newest. Those that wait are counted, and are shown when the count is pressed. Returns where they are.
pub(super) fn notices_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    region: Rect,
    view: &mut NoticesView,
) -> Option<Rect> {
    if pass.state.notices.is_empty() {
        if view.is_read {
            pass.push(NoticeCommand::Read(false));
        }
        if view.tall > 0.0 {
            ui.ctx().request_repaint();
        }
        *view = NoticesView::default();
        return None;
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
    let most = if view.is_open {
        window * SHARE_OF_ALL
    } else if view.shown.len() == 1 {
        window * SHARE_OF_ONE
    } else {
        height
    };
    let mut heights = BTreeMap::new();
    let rect = region.with_min_y(region.bottom() - view.tall);
    let mut strip = ui.new_child(UiBuilder::new().id_salt("notices").max_rect(rect));
    strip.painter().rect_filled(rect, 0.0, tokens(ui).paper);
    strip.spacing_mut().scroll = ScrollStyle::thin();
    strip.spacing_mut().item_spacing.y = 0.0;
    // In a low window, where not even one fits, it is the buttons that have to be in sight.
    let list = ScrollArea::vertical().max_height(most).stick_to_bottom(!view.is_open);
    // What the strip had room for in the frame before is no limit: it grows upwards.
    let shown = list.min_scrolled_height(most).auto_shrink([false, true]).show(&mut strip, |ui| {
        for (place, words) in spoken.iter().take(view.shown.len()) {
            if let Some(notice) = pass.state.notices.get(*place) {
                heights.insert(words.clone(), notice_ui(ui, pass, notice, *place));
            }
        }
        if waiting > 0 || view.is_open {
            waiting_ui(ui, pass.texts, waiting, &mut view.is_open);
        }
    });
    let tall = shown.content_size.y.min(most).ceil();
    if (view.tall - tall).abs() > 0.5
        || heights.iter().any(|(words, tall)| (view.height(words) - tall).abs() > 0.5)
    {
        // How tall they are, and with that how many fit, is known now.
        ui.ctx().request_repaint();
    }
    view.tall = tall;
    pass_news(ui, pass, view, &spoken, rect);
    view.heights.extend(heights);
    view.heights.retain(|words, _| spoken.iter().any(|(_, known)| known == words));
    Some(rect)
}

/// Dismisses news that was shown long enough, and tells when somebody begins or ends to read.
fn pass_news(ui: &Ui, pass: &mut Pass<'_>, view: &mut NoticesView, spoken: &[(usize, String)], area: Rect) {
    let now = ui.input(|input| input.time);
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    let is_read = pointer.is_some_and(|at| area.contains(at))
        || focused
            .is_some_and(|widget| widget.layer_id == ui.layer_id() && area.contains(widget.rect.center()));
    if std::mem::replace(&mut view.is_read, is_read) != is_read {
        pass.push(NoticeCommand::Read(is_read));
    }
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
    Frame::new().inner_margin(Margin::symmetric(BESIDE, 2)).show(ui, |ui| {
        let words = if *is_open {
            fl!(texts.messages, "notice-fewer")
        } else {
            fl!(texts.messages, "notice-waiting", count = waiting)
        };
        if link(ui, &words).clicked() {
            *is_open = !*is_open;
            // The strip is as tall as it was, so it takes one frame more.
            ui.ctx().request_repaint();
        }
    });
}

/// Draws a notice: its words, and beside them its buttons where there is room. Returns its height.
fn notice_ui(ui: &mut Ui, pass: &mut Pass<'_>, notice: &Notice, index: usize) -> f32 {
    let line = Stroke::new(1.0, tokens(ui).line);
    let buttons: Vec<(String, Command)> = notice
        .commands()
        .into_iter()
        .map(|command| (command.name(pass.texts).unwrap_or_default(), command))
        .chain([(notice.dismissal(pass.texts), NoticeCommand::Dismiss(index).into())])
        .collect();
    let lines = notice.lines(pass.texts);
    let response = Frame::new()
        .inner_margin(Margin::symmetric(BESIDE, AIR))
        .show(ui, |ui| {
            let room = ui.available_width();
            ui.set_min_width(room);
            let beside = room - buttons_width(ui, &buttons) - BETWEEN;
            if beside >= WORDS {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = BETWEEN;
                    ui.vertical(|ui| {
                        ui.set_width(beside);
                        ui.set_min_height(TARGET);
                        // The first line stands in the middle of the buttons.
                        ui.add_space(3.0);
                        words_ui(ui, pass.texts, notice, &lines);
                    });
                    buttons_ui(ui, pass, buttons);
                });
            } else {
                words_ui(ui, pass.texts, notice, &lines);
                ui.add_space(4.0);
                ui.horizontal_wrapped(|ui| buttons_ui(ui, pass, buttons));
            }
        })
        .response;
    ui.painter().hline(response.rect.x_range(), response.rect.top() + 0.5, line);
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
    response.rect.height()
}

/// The words of a notice behind its sign.
fn words_ui(ui: &mut Ui, texts: &Texts, notice: &Notice, lines: &[String]) {
    let (sign, tone) = if notice.is_failure() {
        ("⚠", Tone::Error)
    } else if notice.made().is_some() {
        ("✓", Tone::Ok)
    } else {
        ("●", Tone::Warning)
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        colored(ui, sign, Weight::SemiBold, 13.5, tone);
        ui.vertical(|ui| {
            for line in lines.iter().take(LINES) {
                label(ui, line, 13.0);
            }
            if lines.len() > LINES {
                let more = lines.len() - LINES;
                label(ui, &fl!(texts.messages, "notice-more", count = more), 13.0);
            }
        });
    });
}

fn buttons_ui(ui: &mut Ui, pass: &mut Pass<'_>, buttons: Vec<(String, Command)>) {
    ui.spacing_mut().item_spacing = vec2(BETWEEN, 4.0);
    for (name, command) in buttons {
        pass.button(ui, &name, command);
    }
}

/// The width of the buttons beside one another.
fn buttons_width(ui: &Ui, buttons: &[(String, Command)]) -> f32 {
    let padding = 2.0 * ui.spacing().button_padding.x + 2.0;
    let width = |(name, _): &(String, Command)| {
        let words =
            ui.painter().layout_no_wrap(name.clone(), font(Weight::Medium, 13.5), egui::Color32::BLACK);
        words.size().x + padding + BETWEEN
    };
    buttons.iter().map(width).sum()
}
