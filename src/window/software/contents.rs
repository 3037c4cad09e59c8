//! What is in the window.

use egui::Ui;

/// What is in the window, whichever way it is drawn.
pub(in crate::window) trait Contents {
    /// Draws a frame of the first window.
    fn frame_ui(&mut self, ui: &mut Ui);

    /// Ends what is still going on. Comes once, when the window closes.
    fn finish(&mut self);
}
