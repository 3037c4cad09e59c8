//! Cards: a small picture, a name, and what it is, as one thing to press.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Color32, Galley, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

use crate::i18n::visible;
use crate::template::Palette;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{FIELD_RADIUS, tokens};
use crate::ui::widgets::{Radios, ring};

/// Width of the room for the picture.
pub(super) const PICTURE: f32 = 64.0;
/// Height of a card with a name and two lines; one with a long name may be taller.
const HEIGHT: f32 = 62.0;

/// What a card says.
#[derive(Debug, Clone, Copy)]
pub(super) struct CardWords<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// What it is, in a line or two.
    pub(super) what: &'a str,
}

/// Height of a card of this width with these words.
pub(super) fn card_height(ui: &Ui, width: f32, words: CardWords<'_>) -> f32 {
    let [name, what] = lay_out(ui, words, width).map(|galley| galley.size().y);
    (name + what + 14.0).max(HEIGHT).ceil()
}

/// Its name and what it is, as they stand in a card of this width. What has no room ends in an ellipsis; a screen reader
/// says all of it.
fn lay_out(ui: &Ui, words: CardWords<'_>, width: f32) -> [Arc<Galley>; 2] {
    let tokens = tokens(ui);
    let name = (words.name, font(Weight::SemiBold, 13.5), tokens.text);
    let what = (words.what, font(Weight::Regular, 12.0), tokens.muted);
    [name, what].map(|(words, font, color)| {
        let mut job = LayoutJob::simple(visible(words), font, color, width - PICTURE - 24.0);
        job.wrap.max_rows = 2;
        ui.painter().layout_job(job)
    })
}

/// A card of this size that does something. `paint` gets the room for the picture.
pub(super) fn card_ui(
    ui: &mut Ui,
    size: Vec2,
    words: CardWords<'_>,
    paint: impl FnOnce(&Painter, Rect),
) -> Response {
    let (_, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words.name));
    draw(ui, response, false, words, paint)
}

/// A card that is one of several to choose from, as wide as there is room. `paint` gets the room for the picture.
pub(super) fn radio_card_ui(
    ui: &mut Ui,
    radios: &mut Radios,
    is_chosen: bool,
    words: CardWords<'_>,
    paint: impl FnOnce(&Painter, Rect),
) -> Response {
    let width = ui.available_width();
    let (_, rect) = ui.allocate_space(vec2(width, card_height(ui, width, words)));
    let (id, sense) = radios.next(ui, is_chosen);
    let response = ui.interact(rect, id, sense);
    let info = || WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, words.name);
    response.widget_info(info);
    draw(ui, response, is_chosen, words, paint)
}

fn draw(
    ui: &Ui,
    response: Response,
    is_chosen: bool,
    words: CardWords<'_>,
    paint: impl FnOnce(&Painter, Rect),
) -> Response {
    let (tokens, rect) = (tokens(ui), response.rect);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(words.what));
    let (fill, stroke) = match (is_chosen, response.hovered()) {
        (true, _) => (tokens.group(Palette::Blue).tint, Stroke::new(2.0, tokens.accent)),
        (false, true) => (tokens.bg, Stroke::new(1.0, tokens.accent)),
        (false, false) => (tokens.paper, Stroke::new(1.0, tokens.line)),
    };
    ui.painter().rect(rect, FIELD_RADIUS, fill, stroke, StrokeKind::Inside);
    ring(ui, &response);
    paint(ui.painter(), Rect::from_min_size(rect.min + vec2(6.0, 6.0), vec2(PICTURE, rect.height() - 12.0)));
    let [name, what] = lay_out(ui, words, rect.width());
    let at = rect.min + vec2(PICTURE + 16.0, 5.0);
    let below = at + vec2(0.0, name.size().y + 2.0);
    ui.painter().galley(at, name, tokens.text);
    ui.painter().galley(below, what, tokens.muted);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// The tint and the ink of a group on paper, which is white in every theme.
pub(super) const fn paper_colors(palette: Palette) -> (Color32, Color32) {
    match palette {
        Palette::Blue => (Color32::from_rgb(0xD5, 0xE3, 0xF3), Color32::from_rgb(0x15, 0x42, 0x73)),
        Palette::Green => (Color32::from_rgb(0xD3, 0xEB, 0xDD), Color32::from_rgb(0x1B, 0x5E, 0x3B)),
        Palette::Sand => (Color32::from_rgb(0xF6, 0xE5, 0xC8), Color32::from_rgb(0x7A, 0x4A, 0x00)),
        Palette::Violet => (Color32::from_rgb(0xE2, 0xD8, 0xF2), Color32::from_rgb(0x5B, 0x3A, 0x8C)),
        Palette::Rose => (Color32::from_rgb(0xF7, 0xD8, 0xE4), Color32::from_rgb(0x9B, 0x2C, 0x56)),
        Palette::Teal => (Color32::from_rgb(0xCF, 0xEA, 0xF1), Color32::from_rgb(0x00, 0x5F, 0x73)),
    }
}

/// The part of a rectangle between these shares of its width and its height.
pub(super) fn share(of: Rect, across: (f32, f32), down: (f32, f32)) -> Rect {
    let at = |x: f32, y: f32| pos2(of.left() + of.width() * x, of.top() + of.height() * y);
    Rect::from_min_max(at(across.0, down.0), at(across.1, down.1))
}

/// The cells of a canvas as they look from afar, each with a share of it that is written on.
pub(super) fn canvas_picture(painter: &Painter, room: Rect, filled: [f32; 7]) {
    let page = Rect::from_center_size(room.center(), vec2(PICTURE, PICTURE / 1.414));
    painter.rect(page, 1.0, Color32::WHITE, Stroke::new(1.0, Color32::from_gray(150)), StrokeKind::Inside);
    let inner = page.shrink(3.0);
    let cells = [
        ((0.0, 0.56), (0.0, 0.24), Palette::Blue),
        ((0.58, 1.0), (0.0, 0.24), Palette::Blue),
        ((0.0, 0.46), (0.29, 0.7), Palette::Green),
        ((0.48, 0.72), (0.29, 0.7), Palette::Green),
        ((0.74, 1.0), (0.29, 0.7), Palette::Green),
        ((0.0, 0.48), (0.75, 1.0), Palette::Sand),
        ((0.5, 1.0), (0.75, 1.0), Palette::Sand),
    ];
    for ((across, down, palette), written) in cells.into_iter().zip(filled) {
        let cell = share(inner, across, down);
        let (tint, ink) = paper_colors(palette);
        painter.rect_filled(cell, 1.0, tint);
        let mut line = cell.top() + 2.5;
        while line < cell.top() + cell.height() * written {
            painter.hline(
                cell.left() + 2.0..=cell.right() - 2.0,
                line,
                Stroke::new(1.0, ink.gamma_multiply(0.7)),
            );
            line += 3.0;
        }
    }
}
