//! How much of a whole is done, as a ring.

use egui::accesskit::Role;
use egui::{Pos2, Sense, Stroke, Ui, pos2, vec2};

use crate::ui::theme::tokens;

const SIZE: f32 = 30.0;
const WIDTH: f32 = 4.0;
/// Pieces that a whole ring is drawn with.
const PIECES: u8 = 48;

/// A ring that is filled for so many of a count. `name` says it in words.
pub(in crate::ui) fn progress_ring(ui: &mut Ui, (done, count): (usize, usize), name: &str) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(SIZE, SIZE), Sense::hover());
    let part = share(done, count);
    let radius = (SIZE - WIDTH) / 2.0;
    let painter = ui.painter();
    if part < 1.0 {
        painter.circle_stroke(rect.center(), radius, Stroke::new(WIDTH, tokens.line));
    }
    let turn = std::f32::consts::TAU * part;
    let at = |piece: u8| -> Pos2 {
        let angle = turn * f32::from(piece) / f32::from(PIECES);
        pos2(rect.center().x + radius * angle.sin(), rect.center().y - radius * angle.cos())
    };
    if part > 0.0 {
        painter.line((0..=PIECES).map(at).collect(), Stroke::new(WIDTH, tokens.accent));
    }
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ProgressIndicator);
        node.set_label(name);
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(1.0);
        node.set_numeric_value(f64::from(part));
    });
}

/// So many of a count, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a ring shows a share and no figure")]
fn share(done: usize, count: usize) -> f32 {
    if count == 0 { 1.0 } else { (done as f32 / count as f32).min(1.0) }
}
