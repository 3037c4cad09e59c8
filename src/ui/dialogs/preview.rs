//! The preview of an export: the very PDF that is written, one page at a time.

use std::sync::Arc;

use egui::{Color32, Rect, Sense, Stroke, StrokeKind, Ui, vec2};
use i18n_embed_fl::fl;

use crate::app::{Answer, Command, ExportAnswer, ExportView, MadePdf, Preview, State};
use crate::export::{Addressee, addressees};
use crate::i18n::Texts;
use crate::picture::Pixels;
use crate::ui::Pass;
use crate::ui::theme::tokens;
use crate::ui::widgets::{Texture, button, label, status};

/// Height of the controls below the page.
const FOOT: f32 = 84.0;
/// The maximum number of listed problems; the others are counted.
const PROBLEMS: usize = 2;

/// The page that was shown last.
pub(in crate::ui) type PreviewView = Texture<Arc<Pixels>>;

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
    let width = ui.available_width();
    let (room, response) = ui.allocate_exact_size(vec2(width, height - FOOT), Sense::hover());
    let size = made.and_then(|made| made.pages.get(view.page).copied());
    let shape = size.or_else(|| Some(shape_of(view.drawn.as_ref()?)));
    if let Some((page_width, page_height)) = shape {
        let scale = (room.width() / page_width).min(room.height() / page_height);
        let page = Rect::from_center_size(room.center(), vec2(page_width, page_height) * scale);
        let page = egui::emath::GuiRounding::round_to_pixels(page, ui.pixels_per_point());
        page_ui(ui, view.drawn.as_ref(), preview, page, made.is_some());
        if size.is_some() {
            let pixels = page.width() * ui.pixels_per_point();
            if !view.is_asked(pixels) {
                pass.push(Answer::Export(ExportAnswer::DrawPage { pixels }));
            }
        }
    }
    let messages = &pass.texts.messages;
    let of = made.map_or(1, |made| made.pages.len());
    let name = fl!(messages, "export-preview", page = (view.page + 1), of = of);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Image);
        node.set_label(name);
    });
    match &view.preview {
        Preview::Busy => {
            status(ui, &fl!(messages, "export-preview-busy"));
        }
        Preview::Failed(failure) => {
            label(ui, &failure.message(pass.texts), 13.0);
        }
        Preview::WithoutPages => {}
        Preview::Made(made) => {
            turn_ui(ui, pass, view, made);
            remarks_ui(ui, pass.texts, pass.state, view, made);
        }
    }
}

fn shape_of(pixels: &Arc<Pixels>) -> (f32, f32) {
    let length = |pixels: usize| u16::try_from(pixels).map_or(1.0, f32::from);
    (length(pixels.width), length(pixels.height))
}

/// The page, or white paper while it is not drawn yet; a page drawn for other settings is faint.
fn page_ui(ui: &Ui, drawn: Option<&Arc<Pixels>>, preview: &mut PreviewView, page: Rect, is_current: bool) {
    let line = tokens(ui).line;
    ui.painter().rect_filled(page, 0.0, Color32::WHITE);
    if let Some(pixels) = drawn {
        let texture = preview.of(ui, Arc::clone(pixels), pixels).id();
        let tint = if is_current { Color32::WHITE } else { Color32::WHITE.gamma_multiply(0.4) };
        let whole = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
        ui.painter().image(texture, page, whole, tint);
    }
    ui.painter().rect_stroke(page, 0.0, Stroke::new(1.0, line), StrokeKind::Outside);
}

/// The page number, and buttons to the other pages.
fn turn_ui(ui: &mut Ui, pass: &mut Pass<'_>, view: &ExportView, made: &MadePdf) {
    let messages = &pass.texts.messages;
    let (page, of) = (view.page, made.pages.len());
    if of < 2 {
        return;
    }
    ui.horizontal(|ui| {
        let mut turn_ui = |ui: &mut Ui, words: &str, to: Option<usize>| {
            let clicked = ui.add_enabled_ui(to.is_some(), |ui| button(ui, words).clicked()).inner;
            pass.commands.extend(
                to.filter(|_| clicked)
                    .map(|to| Command::Answer(Answer::Export(ExportAnswer::TurnToPage(to)))),
            );
        };
        turn_ui(ui, &fl!(messages, "export-previous"), page.checked_sub(1));
        status(ui, &fl!(messages, "export-page-of", page = (page + 1), count = of));
        turn_ui(ui, &fl!(messages, "export-next"), Some(page + 1).filter(|next| *next < of));
    });
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
