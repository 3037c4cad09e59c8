//! Draws a page, its header and the foot, and tells a screen reader what stands there.

use std::sync::Arc;

use egui::{Color32, Galley, Id, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, accesskit, pos2, vec2};

use super::head::{BELOW_SECTION, Head, SECTION};
use super::page::{Page, PlacedText};
use super::screen::{RoomScreen, SMALL};
use super::text::{self, Setting};
use crate::i18n::Texts;
use crate::ui::fonts::Weight;
use crate::ui::widgets::{paint_mark, set_heading};

/// The band in the colour of the group, along the top of the screen.
const BAND: f32 = 8.0;

/// The header of a page. Returns what is left below it. `salt` tells one page from another, for a screen reader.
pub(in crate::ui) fn header_ui(
    ui: &Ui,
    texts: &Texts,
    screen: &RoomScreen,
    page: &Page,
    salt: usize,
) -> Rect {
    let header = &page.header;
    let tokens = screen.tokens;
    let ink = header.look.map_or(tokens.accent, |look| tokens.group(look.palette).ink);
    let band = screen.rect.with_max_y(screen.rect.top() + screen.points(BAND));
    ui.painter().rect_filled(band, 0.0, ink);
    let head = Head::of(ui, texts, screen, header, page.question, page.part);
    let content = screen.content();
    let top = content.top() + head.above;
    if let Some(look) = header.look {
        let size = screen.points(SECTION);
        let middle = text::line_height(size) / 2.0;
        let center = pos2(content.left() + size * 0.4, top + middle);
        paint_mark(ui.painter(), center, size * 0.7, look.mark, ink);
    }
    let is_section_first = header.look.is_some() || head.question.is_none();
    let at = pos2(content.left() + head.indent, top);
    let id = Id::unique(("room header", salt));
    galley_ui(ui, id, at, &head.section, &header.section, is_section_first.then_some(1));
    if let Some(question) = &head.question {
        let at = pos2(content.left(), top + head.section.size().y + screen.points(BELOW_SECTION));
        let id = Id::unique(("room question", salt));
        galley_ui(ui, id, at, question, &header.question, (!is_section_first).then_some(1));
    }
    content.with_min_y((content.top() + head.height).min(content.bottom()))
}

/// What stands below the header, in the room that [`header_ui`] left. Returns whether all of it is as it was laid out: a
/// font that came meanwhile can make a text larger.
pub(in crate::ui) fn body_ui(ui: &Ui, page: &Page, body: Rect, salt: usize) -> bool {
    let origin = body.min.to_vec2();
    for shape in &page.shapes {
        let mut shape = shape.clone();
        shape.translate(origin);
        ui.painter().add(shape);
    }
    let mut is_same = true;
    for (place, PlacedText { at, job, size }) in page.texts.iter().enumerate() {
        let galley = text::galley(ui, job);
        is_same &= (galley.size() - *size).length() < 1.0;
        let id = Id::unique(("room text", salt, place));
        galley_ui(ui, id, (origin + *at).to_pos2(), &galley, &job.text, None);
    }
    is_same
}

/// The line at the bottom: words at the left, and at the right such as the number of the slide.
pub(in crate::ui) fn foot_ui(ui: &Ui, screen: &RoomScreen, left: &str, right: &str) {
    let foot = screen.foot();
    let setting = Setting { size: screen.points(SMALL), width: foot.width(), tokens: screen.tokens };
    for (place, words) in [left, right].into_iter().enumerate().filter(|(_, words)| !words.is_empty()) {
        let galley = text::galley(ui, &text::simple(words, Weight::Regular, screen.tokens.muted, setting));
        let aside = if place == 0 { 0.0 } else { foot.width() - galley.size().x };
        let at = foot.min + vec2(aside, 0.0);
        label_ui(ui, Id::unique(("room foot", place)), at, &galley, words);
    }
}

/// A text that a screen reader tells as soon as it stands there; of a level, as a heading.
fn galley_ui(ui: &Ui, id: Id, at: Pos2, galley: &Arc<Galley>, words: &str, level: Option<usize>) {
    label_ui(ui, id, at, galley, words);
    if let Some(level) = level {
        set_heading(ui, id, words, level);
    }
    ui.ctx().accesskit_node_builder(id, |node| node.set_live(accesskit::Live::Polite));
}

fn label_ui(ui: &Ui, id: Id, at: Pos2, galley: &Arc<Galley>, words: &str) {
    let rect = Rect::from_min_size(at, galley.size().max(Vec2::splat(1.0)));
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, words));
    ui.painter().galley(at, galley.clone(), Color32::PLACEHOLDER);
}
