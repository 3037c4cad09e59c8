//! The window's contents: free functions that read the state and push commands.
//!
//! Nothing here changes a document, reads a disk or knows the system. What only the drawing needs to remember, such as
//! how tall a row of the page was, lives in a `…View`.

mod bars;
mod canvas;
mod choice;
mod dialogs;
mod escape;
mod fonts;
mod menu;
mod menu_keys;
mod menu_lists;
mod notices;
mod panel;
mod partnership;
mod presentation;
mod regions;
mod room_screen;
mod session;
mod shortcuts;
mod theme;
mod turns;
mod unread;
mod widgets;

#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use std::sync::Arc;

use egui::{CentralPanel, Context, Event, Frame, Panel, Rect, Stroke, Ui, UiBuilder};

use self::regions::RegionsView;
use crate::app::{Command, Focus, State};
use crate::canvas::Canvas;
use crate::i18n::Texts;
use crate::template::Template;

use canvas::CanvasView;
use dialogs::DialogView;
use menu_keys::MenuView;
use notices::NoticesView;
use panel::PanelView;
use presentation::PresentationView;
use session::SessionView;
pub use theme::show_theme;
use turns::Turns;

/// Width of the side panel in a window as in the design, and in a wide one.
const SIDE_PANEL: RangeInclusive<f32> = 307.0..=450.0;
/// The window that the design is for, and the share that the panel takes of what another one is wider.
const DESIGN: f32 = 1366.0;
const SIDE_PANEL_GROWTH: f32 = 0.26;
/// The maximum share of the window that the side panel takes.
const SIDE_PANEL_SHARE: f32 = 0.45;
const STATUS_BAR: f32 = 28.0;
/// After a removal nothing else is removed for this many seconds.
const REMOVAL_REST: f64 = 0.5;

/// What one pass of drawing needs: texts and state to show, and the list of commands that it emits.
struct Pass<'a> {
    texts: &'a Texts,
    state: &'a State,
    commands: &'a mut Vec<Command>,
}

impl<'a> Pass<'a> {
    fn push(&mut self, command: impl Into<Command>) {
        self.commands.push(command.into());
    }

    /// Draws a button that emits a command.
    fn button(&mut self, ui: &mut Ui, name: &str, command: impl Into<Command>) {
        if widgets::button(ui, name).clicked() {
            self.push(command);
        }
    }

    /// Draws a button for the main action.
    fn primary_button(&mut self, ui: &mut Ui, name: &str, command: impl Into<Command>) {
        if widgets::primary_button(ui, name).clicked() {
            self.push(command);
        }
    }

    /// Draws a link that emits a command.
    fn link(&mut self, ui: &mut Ui, name: &str, command: impl Into<Command>) {
        if widgets::link(ui, name).clicked() {
            self.push(command);
        }
    }

    fn canvas(&self) -> &'a Canvas {
        self.state.open.document.canvas()
    }

    fn template(&self) -> &'a Arc<Template> {
        self.state.open.document.template()
    }

    /// Whether the canvas can be changed.
    fn is_writable(&self) -> bool {
        !self.state.open.document.is_read_only()
    }
}

/// State of the drawing of the window that outlives a frame.
#[derive(Debug, Default)]
pub struct WindowView {
    /// Which open canvas the views of the page, the panel and the dialogs are about.
    generation: u64,
    canvas: CanvasView,
    panel: PanelView,
    dialogs: DialogView,
    regions: RegionsView,
    presentation: PresentationView,
    session: SessionView,
    notices: NoticesView,
    menu: MenuView,
    /// When the last row was removed, by the time of egui's input, in seconds.
    last_removal: Option<f64>,
}

impl WindowView {
    /// Clears the state that belongs to the canvas that was open before, such as a typed reason that was not submitted.
    fn turn_to(&mut self, generation: u64) {
        if self.generation != generation {
            self.generation = generation;
            self.canvas = CanvasView::default();
            self.panel = PanelView::default();
            self.dialogs = DialogView::default();
            self.session = SessionView::default();
        }
    }

    /// Whether a removal at this time, in seconds, is intended. After a removal, the button of the next row takes the
    /// place of the removed one, so the second click of a double click would remove that row too.
    fn is_removal_meant(&mut self, now: f64) -> bool {
        let is_meant = self.last_removal.is_none_or(|last| now - last >= REMOVAL_REST);
        if is_meant {
            self.last_removal = Some(now);
        }
        is_meant
    }
}

/// Sets egui's fonts, sizes and colours, and queues the keys.
pub fn install(ctx: &Context) {
    theme::install(ctx);
    ctx.add_plugin(Turns::default());
}

/// The whole window.
pub fn window_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    view: &mut WindowView,
    commands: &mut Vec<Command>,
) {
    let pass = &mut Pass { texts, state, commands };
    ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(state.open.title()));
    if ui.input(|input| input.events.iter().any(is_key)) {
        pass.push(Command::KeyPressed);
    }
    view.turn_to(state.open.generation());
    session::room_window_ui(ui, pass);
    if let Some(place) = state.open.presenting {
        presentation::presentation_ui(ui, pass, place, &mut view.presentation);
        return;
    }
    view.presentation = PresentationView::default();
    let desk = state.open.session.as_ref().filter(|desk| !desk.is_away);
    if state.open.dialog.is_none() {
        if let Some(desk) = desk {
            session::take(ui, pass, desk, &mut view.session);
        }
        shortcuts::take(ui, state, pass.commands);
        menu_keys::take(ui, texts, state, &view.regions, &mut view.menu);
        notices::take_escape(ui, pass, &view.notices, view.regions.before());
        if desk.is_none() {
            escape::take(ui, state, &view.regions);
        }
    }
    let tokens = theme::tokens(ui);
    let bar = Frame::new().fill(tokens.paper);
    let is_narrow = ui.available_width() < canvas::ONE_COLUMN_BELOW;
    let top = Panel::top("top_bar")
        .exact_size(40.0)
        .resizable(false)
        .frame(bar.inner_margin(egui::Margin::symmetric(6, 0)))
        .show(ui, |ui| {
            bars::top_bar_ui(ui, pass, &mut view.menu);
        });
    // The page comes before the side panel and the bar below it, for Tab and for a screen reader; so it cannot wait for
    // the room that they leave.
    let below = ui.available_rect_before_wrap();
    let above_foot = below.with_max_y(below.bottom() - STATUS_BAR);
    let between = above_foot.with_max_y(above_foot.bottom() - view.notices.taken());
    view.canvas.shorter_by = view.notices.taken();
    let side_width = if state.preferences.side_panel && desk.is_none() {
        side_panel_width(ui.available_width())
    } else {
        0.0
    };
    let page = between.with_max_x(between.right() - side_width);
    let ground = Frame::new().fill(tokens.bg);
    CentralPanel::no_frame().frame(ground).show(&mut within(ui, page), |ui| {
        if let Some(desk) = desk {
            session::session_ui(ui, pass, desk, page, &mut view.session);
        } else if state.open.focus == Some(Focus::Partnership) {
            partnership::partnership_ui(ui, pass);
        } else {
            canvas::canvas_ui(ui, pass, &mut view.canvas, is_narrow);
        }
    });
    let mut regions = vec![top.response.rect, page];
    if state.preferences.side_panel && desk.is_none() {
        let side = between.with_min_x(page.right());
        CentralPanel::no_frame().frame(bar).show(&mut within(ui, side), |ui| {
            panel::side_panel_ui(ui, pass, &mut view.panel);
        });
        ui.painter().vline(side.left() + 0.5, side.y_range(), Stroke::new(1.0, tokens.line));
        regions.push(side);
    }
    let notices = notices::notices_ui(ui, pass, above_foot, &mut view.notices);
    let bottom = Panel::bottom("status_bar")
        .exact_size(STATUS_BAR)
        .resizable(false)
        .frame(bar.inner_margin(egui::Margin::symmetric(14, 0)))
        .show(&mut within(ui, below), |ui| match desk {
            Some(desk) => session::foot_ui(ui, pass, desk, &mut view.session),
            None => bars::status_bar_ui(ui, pass),
        });
    regions.push(bottom.response.rect);
    regions.extend(notices);
    regions::regions_ui(ui, state, &mut view.regions, &regions, pass.commands);
    dialogs::dialog_ui(ui, pass, &mut view.dialogs);
    menu::text_menu_ui(ui, pass);
    let now = ui.input(|input| input.time);
    pass.commands.retain(|command| !command.is_removal() || view.is_removal_meant(now));
}

/// Whether it comes from the keyboard, by a key, an input method or a paste.
const fn is_key(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: true, .. } | Event::Text(_) | Event::Ime(_) | Event::Paste(_))
}

/// Width of the side panel in a window of this width.
fn side_panel_width(window: f32) -> f32 {
    let width = SIDE_PANEL.start() + (window - DESIGN).max(0.0) * SIDE_PANEL_GROWTH;
    width.min(*SIDE_PANEL.end()).min(window * SIDE_PANEL_SHARE).round()
}

/// A part of the window to draw in.
fn within(ui: &mut Ui, rect: Rect) -> Ui {
    ui.new_child(UiBuilder::new().max_rect(rect))
}
