//! The preview of an export: the very PDF that is written, one page at a time.

use std::sync::Arc;

use egui::{Color32, CursorIcon, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, Ui, vec2};
use i18n_embed_fl::fl;

use crate::app::{Answer, Command, ExportAnswer, ExportView, MadePdf, Preview, State};
use crate::export::{Addressee, addressees};
use crate::i18n::Texts;
use crate::picture::Pixels;
use crate::ui::Pass;
use crate::ui::theme::tokens;
use crate::ui::widgets::{Texture, button, label, ring, status};

/// Height of the controls below the page, and of each line of remarks below them.
const CONTROLS: f32 = 36.0;
const REMARK: f32 = 26.0;
/// The maximum number of listed problems; the others are counted.
const PROBLEMS: usize = 2;

/// How much larger than the room a page is shown for who looks closer.
const CLOSER: f32 = 2.0;

/// How a document is looked at.
#[derive(Debug, Default)]
pub(in crate::ui) struct PreviewView {
    /// The page that was shown last.
    shown: Texture<Arc<Pixels>>,
    /// Whether the page is larger than the room for it.
    is_closer: bool,
    /// The width of the controls below the page, which is known once they were drawn.
    controls: f32,
}

pub(super) fn preview_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    view: &ExportView,
    preview: &mut PreviewView,
    height: f32,
) {
    let made = match &view.preview {
        Preview::Made(made) => Some(made.as_ref()),
        Preview::Busy | Preview::Failed(_) => None,
        Preview::WithoutPages => {
            label(ui, &fl!(pass.texts.messages, "export-preview-without-pages"), 13.0);
            return;
        }
    };
    let size = made.and_then(|made| made.pages.get(view.page).copied());
    let shape = size.or_else(|| Some(shape_of(view.drawn.as_ref()?)));
    let messages = &pass.texts.messages;
    let of = made.map_or(1, |made| made.pages.len());
    let name = fl!(messages, "export-preview", page = (view.page + 1), of = of);
    let room = vec2(ui.available_width(), (height - CONTROLS - REMARK * remarks(view)).max(120.0));
    let drawn = view.drawn.as_ref();
    let Some((page_width, page_height)) = shape else {
        let (_, response) = ui.allocate_exact_size(room, Sense::hover());
        name_page(ui, &response, name);
        below_ui(ui, pass, view, preview);
        return;
    };
    let fitting = (room.x / page_width).min(room.y / page_height);
    let scale = if preview.is_closer { fitting * CLOSER } else { fitting };
    let page_size = vec2(page_width, page_height) * scale;
    let show = |ui: &mut Ui, preview: &mut PreviewView| {
        let (place, response) = ui.allocate_exact_size(page_size.max(ui.available_size()), Sense::click());
        let page = Rect::from_center_size(place.center(), page_size);
        let page = egui::emath::GuiRounding::round_to_pixels(page, ui.pixels_per_point());
        page_ui(ui, drawn, &mut preview.shown, page, made.is_some());
        ring(ui, &response);
        name_page(ui, &response, name);
        let cursor = if preview.is_closer { CursorIcon::ZoomOut } else { CursorIcon::ZoomIn };
        if response.on_hover_cursor(cursor).clicked() {
            preview.is_closer = !preview.is_closer;
        }
        page
    };
    let page = if preview.is_closer {
        let area = ScrollArea::both().id_salt("page").auto_shrink(false).max_height(room.y).max_width(room.x);
        area.show(ui, |ui| show(ui, preview)).inner
    } else {
        ui.allocate_ui(room, |ui| {
            ui.set_min_size(room);
            show(ui, preview)
        })
        .inner
    };
    if size.is_some() {
        let pixels = page.width() * ui.pixels_per_point();
        if !view.is_asked(pixels) {
            pass.push(Answer::Export(ExportAnswer::DrawPage { pixels }));
        }
    }
    below_ui(ui, pass, view, preview);
}

/// Lines of remarks below the page.
fn remarks(view: &ExportView) -> f32 {
    let problems = if let Preview::Made(made) = &view.preview { made.problems.len() } else { 0 };
    let shown = u8::try_from(problems.min(PROBLEMS + 1)).unwrap_or_default();
    f32::from(shown) + if view.choice.addressee == Addressee::EachPartner { 1.0 } else { 0.0 }
}

/// Names the page for a screen reader.
fn name_page(ui: &Ui, response: &Response, name: String) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Image);
        node.set_label(name);
    });
}

/// What stands below the page.
fn below_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &ExportView, preview: &mut PreviewView) {
    let messages = &pass.texts.messages;
    match &view.preview {
        Preview::Busy => {
            status(ui, &fl!(messages, "export-preview-busy"));
        }
        Preview::Failed(failure) => {
            label(ui, &failure.message(pass.texts), 13.0);
        }
        Preview::WithoutPages => {}
        Preview::Made(made) => {
            turn_ui(ui, pass, view, made, preview);
            remarks_ui(ui, pass.texts, pass.state, view, made);
        }
    }
}

fn shape_of(pixels: &Arc<Pixels>) -> (f32, f32) {
    let length = |pixels: usize| u16::try_from(pixels).map_or(1.0, f32::from);
    (length(pixels.width), length(pixels.height))
}

/// The page, or white paper while it is not drawn yet; a page drawn for other settings is faint.
fn page_ui(
    ui: &Ui,
    drawn: Option<&Arc<Pixels>>,
    shown: &mut Texture<Arc<Pixels>>,
    page: Rect,
    is_current: bool,
) {
    let line = tokens(ui).line;
    ui.painter().rect_filled(page, 0.0, Color32::WHITE);
    if let Some(pixels) = drawn {
        let texture = shown.of(ui, Arc::clone(pixels), pixels).id();
        let tint = if is_current { Color32::WHITE } else { Color32::WHITE.gamma_multiply(0.4) };
        let whole = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
        ui.painter().image(texture, page, whole, tint);
    }
    ui.painter().rect_stroke(page, 0.0, Stroke::new(1.0, line), StrokeKind::Outside);
}

/// The page number, buttons to the other pages, and one to look closer, in the middle below the page.
fn turn_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &ExportView, made: &MadePdf, preview: &mut PreviewView) {
    let messages = &pass.texts.messages;
    let (page, of) = (view.page, made.pages.len());
    let turns = of > 1;
    let width = preview.controls;
    let shown = ui.horizontal(|ui| {
        ui.add_space(((ui.available_width() - width) / 2.0).max(0.0));
        let start = ui.cursor().left();
        let mut turn_ui = |ui: &mut Ui, words: &str, to: Option<usize>| {
            let clicked = ui.add_enabled_ui(to.is_some(), |ui| button(ui, words).clicked()).inner;
            pass.commands.extend(
                to.filter(|_| clicked)
                    .map(|to| Command::Answer(Answer::Export(ExportAnswer::TurnToPage(to)))),
            );
        };
        if turns {
            turn_ui(ui, &fl!(messages, "export-previous"), page.checked_sub(1));
            status(ui, &fl!(messages, "export-page-of", page = (page + 1), count = of));
            turn_ui(ui, &fl!(messages, "export-next"), Some(page + 1).filter(|next| *next < of));
        }
        let closer = if preview.is_closer {
            fl!(messages, "export-whole-page")
        } else {
            fl!(messages, "export-closer")
        };
        if button(ui, &closer).clicked() {
            preview.is_closer = !preview.is_closer;
        }
        ui.min_rect().right() - start
    });
    if shown.inner.to_bits() != width.to_bits() {
        preview.controls = shown.inner;
        ui.ctx().request_discard("what is centred below the page got another width");
    }
}

/// The reader, if each partner has its own document, and what could not be shown.
fn remarks_ui(ui: &mut Ui, texts: &Texts, state: &State, view: &ExportView, made: &MadePdf) {
    let messages = &texts.messages;
    if view.choice.addressee == Addressee::EachPartner {
        let canvas = state.open.document.canvas();
        let first = addressees(canvas).next().map_or("", |partner| partner.name.trim());
        let count = addressees(canvas).count();
        label(ui, &fl!(messages, "export-preview-first", partner = first, count = count), 12.0);
    }
    for problem in made.problems.iter().take(PROBLEMS) {
        label(ui, &problem.message(texts), 12.0);
    }
    if made.problems.len() > PROBLEMS {
        label(ui, &fl!(messages, "notice-more", count = (made.problems.len() - PROBLEMS)), 12.0);
    }
}
