//! The program's icon, drawn: the marks of the three groups on white. `assets/linux/samencanvas.svg` shows the same.

use egui::IconData;

const SIDE: u16 = 64;
const CHALLENGE: [u8; 4] = [0x15, 0x42, 0x73, 0xFF];
const COLLABORATION: [u8; 4] = [0x0B, 0x6B, 0x5D, 0xFF];
const PRECONDITIONS: [u8; 4] = [0x8A, 0x4B, 0x08, 0xFF];
const PAPER: [u8; 4] = [0xFF, 0xFF, 0xFF, 0xFF];

/// The icon for the bar of tasks and the title of the window.
pub(super) fn icon() -> IconData {
    let middle = |place: u16| f32::from(place) + 0.5;
    let pixels = (0..SIDE).flat_map(|y| (0..SIDE).map(move |x| color_at(middle(x), middle(y))));
    IconData { rgba: pixels.flatten().collect(), width: SIDE.into(), height: SIDE.into() }
}

fn color_at(x: f32, y: f32) -> [u8; 4] {
    let is_in =
        |left: f32, top: f32, right: f32, bottom: f32| x >= left && x < right && y >= top && y < bottom;
    let is_in_circle = (x - 20.0).hypot(y - 20.0) < 11.0;
    let is_in_triangle = (9.0..31.0).contains(&y) && (x - 44.0).abs() < (y - 9.0) * 0.55;
    if is_in_circle {
        CHALLENGE
    } else if is_in_triangle {
        COLLABORATION
    } else if is_in(9.0, 36.0, 55.0, 55.0) {
        PRECONDITIONS
    } else if is_in(2.0, 2.0, 62.0, 62.0) {
        PAPER
    } else {
        [0; 4]
    }
}
