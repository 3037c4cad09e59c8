//! A faint example in an empty section, so that it is no empty field of colour.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Pos2, Ui, vec2};
use i18n_embed_fl::fl;

use super::cell::Cell;
use super::layout::number;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::tokens;

/// Room between the question and the example.
const ABOVE: f32 = 10.0;
const SIZE: f32 = 12.5;
/// Lines that an example takes at most.
const LINES: usize = 4;

/// Paints the example of a section below its question, as many lines as there is room for. The side panel has all of it,
/// for a screen reader too.
pub(super) fn paint_example(ui: &Ui, cell: Cell<'_>, at: Pos2, room: f32) {
    let Some(example) = &cell.section.example else { return };
    let size = SIZE * cell.scale();
    let line = (size * 1.45).round();
    let lines = (1..=LINES).rev().find(|lines| ABOVE + line * number(*lines) <= room);
    let Some(lines) = lines else { return };
    let words = example.text.text(cell.language());
    let text = fl!(cell.texts.messages, "cell-example", text = words);
    let tokens = tokens(ui);
    let mut job = LayoutJob::simple(text, font(Weight::Regular, size), tokens.hint, ui.available_width());
    job.wrap = TextWrapping { max_rows: lines, ..TextWrapping::wrap_at_width(ui.available_width()) };
    for section in &mut job.sections {
        section.format.line_height = Some(line);
    }
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at + vec2(0.0, ABOVE), galley, tokens.hint);
}
