//! The screen of the room: always dark, and as large as it fits.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, Galley, Pos2, Rect, Sense, Ui, UiBuilder, accesskit, pos2, vec2};

use i18n_embed_fl::fl;

use super::sight::{SeenGroup, Shows, Sight};
use crate::i18n::Texts;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{Tokens, room_tokens};
use crate::ui::widgets::paint_mark;

/// The screen that sizes are for; on another one they grow or shrink with it.
const SCREEN: egui::Vec2 = vec2(1366.0, 768.0);
/// Sizes of the question, of which the largest is taken that fits.
const QUESTION: [f32; 4] = [58.0, 48.0, 40.0, 34.0];
/// Sizes of notes, of which the largest is taken in which all of them fit.
const NOTES: [f32; 4] = [34.0, 30.0, 28.0, 22.0];
const TITLE: f32 = 24.0;
const INSTRUCTION: f32 = 30.0;
const CLOCK: f32 = 190.0;
const SMALL_CLOCK: f32 = 56.0;

/// Draws the room's screen in a rectangle. A screen reader is told of it where the room's screen itself is drawn, and not of
/// the small picture of it on the desk.
pub(super) fn room_ui(ui: &mut Ui, texts: &Texts, sight: &Sight, (rect, is_told): (Rect, bool)) {
    let tokens = room_tokens(ui);
    let scale = (rect.width() / SCREEN.x).min(rect.height() / SCREEN.y);
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 0.0, tokens.bg);
    let ui = &mut ui.new_child(UiBuilder::new().max_rect(rect));
    ui.set_clip_rect(rect.intersect(ui.clip_rect()));
    let page = Page { tokens, scale, is_told, room: rect.shrink2(vec2(84.0, 60.0) * scale) };
    match &sight.shows {
        Shows::Curtain => {}
        Shows::Step => page.step_ui(ui, sight),
        Shows::Notes(groups) => page.notes_ui(ui, texts, sight, groups),
    }
}

struct Page {
    tokens: &'static Tokens,
    scale: f32,
    is_told: bool,
    room: Rect,
}

impl Page {
    /// The question, with the time below it.
    fn step_ui(&self, ui: &Ui, sight: &Sight) {
        let top = self.head_ui(ui, sight);
        let room = self.room.with_min_y(top);
        let question = if sight.question.is_empty() { &sight.instruction } else { &sight.question };
        let question = self.largest(ui, question, &QUESTION, vec2(room.width(), room.height() * 0.42));
        let mut at = room.left_top() + vec2(0.0, 10.0 * self.scale);
        let height = question.size().y;
        self.place(ui, ("question", at), question, self.tokens.text);
        at.y += height + 18.0 * self.scale;
        if !sight.question.is_empty() && !sight.instruction.is_empty() {
            let words = self.lay_out(ui, &sight.instruction, (INSTRUCTION, Weight::Regular), room.width(), 2);
            self.place(ui, ("instruction", at), words, self.tokens.muted);
        }
        self.foot_ui(ui, sight);
        let clock = self.lay_out(ui, &sight.clock, (CLOCK, Weight::Bold), room.width(), 1);
        let bar_top = self.bar_top();
        let at = pos2(room.left(), bar_top - clock.size().y + 8.0 * self.scale);
        let color = if sight.seconds < 0 { self.tokens.warning } else { self.tokens.text };
        self.place(ui, ("clock", at), clock, color);
        let (count, word) = &sight.count;
        let word = self.lay_out(ui, word, (30.0, Weight::Regular), room.width(), 1);
        let at = pos2(room.right() - word.size().x, bar_top - word.size().y - 18.0 * self.scale);
        let top = at.y;
        self.place(ui, ("notes", at), word, self.tokens.muted);
        let number = self.lay_out(ui, &count.to_string(), (72.0, Weight::Bold), room.width(), 1);
        let at = pos2(room.right() - number.size().x, top - number.size().y + 8.0 * self.scale);
        self.place(ui, ("count", at), number, self.tokens.text);
    }

    /// The notes in their groups, beside one another, with a small clock.
    fn notes_ui(&self, ui: &Ui, texts: &Texts, sight: &Sight, groups: &[SeenGroup]) {
        let clock = self.lay_out(ui, &sight.clock, (SMALL_CLOCK, Weight::Bold), self.room.width(), 1);
        let color = if sight.seconds < 0 { self.tokens.warning } else { self.tokens.text };
        let clock_width = clock.size().x;
        self.place(ui, ("clock", self.room.right_top() - vec2(clock_width, 16.0 * self.scale)), clock, color);
        let top = self.head_ui(ui, sight);
        let width = self.room.width() - clock_width - 24.0 * self.scale;
        let question = if sight.question.is_empty() { &sight.instruction } else { &sight.question };
        let question = self.lay_out(ui, question, (30.0, Weight::SemiBold), width, 2);
        let below = top + question.size().y + 18.0 * self.scale;
        self.place(ui, ("question", pos2(self.room.left(), top)), question, self.tokens.text);
        self.foot_ui(ui, sight);
        let room = self.room.with_min_y(below).with_max_y(self.bar_top() - 14.0 * self.scale);
        let shown = NOTES.into_iter().map(|size| self.columns(ui, groups, room, size));
        let mut last = None;
        for columns in shown {
            let fits = columns.bottom <= room.bottom();
            last = Some(columns);
            if fits {
                break;
            }
        }
        if let Some(columns) = last {
            self.columns_ui(ui, texts, columns, (sight, room));
        }
    }

    /// Lays groups out in columns: a group that is alone goes on in the next column, several have one each.
    fn columns(&self, ui: &Ui, groups: &[SeenGroup], room: Rect, size: f32) -> Columns {
        let gap = 26.0 * self.scale;
        let count = if groups.len() > 1 { groups.len().min(5) } else { 3 };
        let width = (room.width() - gap * (number(count) - 1.0)) / number(count);
        let mut placed = Vec::new();
        let mut bottom = room.top();
        let (mut column, mut y) = (0, room.top());
        for (index, group) in groups.iter().enumerate() {
            if groups.len() > 1 {
                // Where there are more groups than columns, the last ones stand below the first.
                if index < count {
                    (column, y) = (index, room.top());
                } else {
                    y += gap;
                }
            }
            if !group.name.is_empty() {
                let name = with_dots(&group.name, group.dots);
                let galley = self.lay_out(ui, &name, (size * 0.8, Weight::Bold), width, 2);
                let x = room.left() + number(column) * (width + gap);
                let height = galley.size().y;
                placed.push(Placed { at: pos2(x, y), galley, part: Part::Name, width });
                y += height + 8.0 * self.scale;
            }
            for note in &group.notes {
                let words = with_dots(&note.text, note.dots);
                let galley = self.lay_out(ui, &words, (size, Weight::Medium), width - 28.0 * self.scale, 4);
                let height = galley.size().y + 18.0 * self.scale;
                if groups.len() == 1 && y + height > room.bottom() && column + 1 < count {
                    (column, y) = (column + 1, room.top());
                }
                let x = room.left() + number(column) * (width + gap);
                let part = if note.is_used { Part::Used } else { Part::Note };
                placed.push(Placed { at: pos2(x, y), galley, part, width });
                y += height + 10.0 * self.scale;
            }
            bottom = bottom.max(y - 10.0 * self.scale);
        }
        Columns { placed, bottom }
    }

    fn columns_ui(&self, ui: &Ui, texts: &Texts, columns: Columns, (sight, room): (&Sight, Rect)) {
        let tint = sight.look.map_or(self.tokens.paper, |(_, palette)| self.tokens.group(palette).tint);
        let ink = sight.look.map_or(self.tokens.muted, |(_, palette)| self.tokens.group(palette).ink);
        let padding = vec2(14.0, 9.0) * self.scale;
        let bottom = room.bottom() + padding.y;
        // Nothing is shown in part; how much is left out is told.
        let (placed, left_out): (Vec<Placed>, Vec<Placed>) =
            columns.placed.into_iter().partition(|part| part.bottom(padding.y) <= bottom);
        let left_out = left_out.iter().filter(|part| part.part != Part::Name).count();
        if left_out > 0 {
            let words = fl!(texts.messages, "session-room-more", count = left_out);
            let words = self.lay_out(ui, &words, (20.0, Weight::Regular), self.room.width(), 1);
            let at = pos2(self.room.right() - words.size().x, self.bar_top() + 24.0 * self.scale);
            self.place(ui, ("more", at), words, self.tokens.muted);
        }
        for (index, Placed { at, galley, part, width }) in placed.into_iter().enumerate() {
            let height = galley.size().y + 2.0 * padding.y;
            let name = format!("note {index}");
            match part {
                Part::Name => self.place(ui, (&name, at), galley, ink),
                Part::Note | Part::Used => {
                    let card = Rect::from_min_size(at, vec2(width, height));
                    ui.painter().rect_filled(card, 8.0 * self.scale, tint);
                    let color = if part == Part::Used { self.tokens.muted } else { self.tokens.text };
                    self.place(ui, (&name, at + padding), galley, color);
                }
            }
        }
    }

    /// The mark and the title of the section. Returns where they end.
    fn head_ui(&self, ui: &Ui, sight: &Sight) -> f32 {
        let at = self.room.left_top();
        let size = TITLE * self.scale;
        let mut left = at.x;
        let ink = sight.look.map_or(self.tokens.muted, |(_, palette)| self.tokens.group(palette).ink);
        if let Some((mark, _)) = sight.look {
            let center = pos2(at.x + size * 0.45, at.y + size * 0.72);
            paint_mark(ui.painter(), center, size * 0.8, mark, ink);
            left += size * 1.3;
        }
        let title = self.lay_out(ui, &sight.title, (TITLE, Weight::SemiBold), self.room.right() - left, 1);
        let bottom = at.y + title.size().y;
        self.place(ui, ("title", pos2(left, at.y)), title, ink);
        bottom + 6.0 * self.scale
    }

    /// The bar that shrinks with the time, and what comes next.
    fn foot_ui(&self, ui: &Ui, sight: &Sight) {
        let top = self.bar_top();
        let bar = Rect::from_min_size(pos2(self.room.left(), top), vec2(self.room.width(), 9.0 * self.scale));
        let radius = bar.height() / 2.0;
        ui.painter().rect_filled(bar, radius, self.tokens.line);
        let ink = sight.look.map_or(self.tokens.accent, |(_, palette)| self.tokens.group(palette).ink);
        let left = bar.with_max_x(bar.left() + bar.width() * sight.share);
        if left.width() > 0.0 {
            ui.painter().rect_filled(left, radius, ink);
        }
        let next = self.lay_out(ui, &sight.next, (20.0, Weight::Regular), self.room.width(), 1);
        self.place(ui, ("next", pos2(self.room.left(), top + 24.0 * self.scale)), next, self.tokens.muted);
    }

    fn bar_top(&self) -> f32 {
        self.room.bottom() - 56.0 * self.scale
    }

    /// The largest of these sizes in which a text fits, or the smallest one.
    fn largest(&self, ui: &Ui, text: &str, sizes: &[f32], room: egui::Vec2) -> Arc<Galley> {
        let mut galleys =
            sizes.iter().map(|size| self.lay_out(ui, text, (*size, Weight::Bold), room.x, usize::MAX));
        let mut last = None;
        let fitting = galleys.find(|galley| {
            last = Some(Arc::clone(galley));
            galley.size().y <= room.y
        });
        fitting.or(last).unwrap_or_else(|| self.lay_out(ui, text, (28.0, Weight::Bold), room.x, usize::MAX))
    }

    fn lay_out(
        &self,
        ui: &Ui,
        text: &str,
        (size, weight): (f32, Weight),
        width: f32,
        rows: usize,
    ) -> Arc<Galley> {
        let size = size * self.scale;
        let format = TextFormat {
            font_id: font(weight, size),
            color: Color32::PLACEHOLDER,
            line_height: Some((size * 1.24).round()),
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap = TextWrapping { max_width: width.max(1.0), max_rows: rows, ..TextWrapping::default() };
        ui.painter().layout_job(job)
    }

    /// Paints words, and tells a screen reader of them.
    fn place(&self, ui: &Ui, (name, at): (&str, Pos2), galley: Arc<Galley>, color: Color32) {
        if galley.text().is_empty() {
            return;
        }
        let rect = Rect::from_min_size(at, galley.size());
        let text = galley.text().to_owned();
        ui.painter().galley(at, galley, color);
        if !self.is_told {
            return;
        }
        let response = ui.interact(rect, ui.scope_id().with(name), Sense::hover());
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(accesskit::Role::Label);
            node.set_label(text);
        });
    }
}

struct Columns {
    placed: Vec<Placed>,
    bottom: f32,
}

struct Placed {
    at: Pos2,
    galley: Arc<Galley>,
    part: Part,
    width: f32,
}

impl Placed {
    /// Where it ends, with this much room above and below its words.
    fn bottom(&self, padding: f32) -> f32 {
        self.at.y + self.galley.size().y + 2.0 * padding
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Name,
    Note,
    Used,
}

fn with_dots(text: &str, dots: Option<u32>) -> String {
    dots.map_or_else(|| text.to_owned(), |dots| format!("{dots} ●  {text}"))
}

#[expect(clippy::cast_precision_loss, reason = "a few columns")]
const fn number(count: usize) -> f32 {
    count as f32
}
