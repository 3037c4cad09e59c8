//! Draws when something happened, or egui asked for it, and waits otherwise.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use eframe::UserEvent;
use egui::{Context, RequestRepaintInfo, Vec2, ViewportBuilder, ViewportCommand, ViewportId};
use egui_system_font_provider::SystemFontProvider;
use egui_winit::winit::application::ApplicationHandler;
use egui_winit::winit::event::WindowEvent;
use egui_winit::winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use egui_winit::winit::platform::run_on_demand::EventLoopExtRunOnDemand;
use egui_winit::winit::window::WindowId;

use super::contents::Contents;
use super::views::Views;
use crate::platform::DialogParent;

/// No window is drawn more often: nothing but this holds back animations, for there is no screen to wait for.
const SHORTEST_FRAME: Duration = Duration::from_millis(16);
/// Nor this often while nobody sees it.
const SHORTEST_HIDDEN_FRAME: Duration = Duration::from_millis(100);

/// Runs a window until it is closed. `create` gives what is in it, once there is a window. The error says why there is none.
pub(in crate::window) fn run<C: Contents>(
    event_loop: &mut EventLoop<UserEvent>,
    builder: ViewportBuilder,
    create: impl FnOnce(&Context, DialogParent) -> Option<C>,
) -> Result<(), String> {
    let proxy = event_loop.create_proxy();
    let mut handler = Handler { proxy, beginning: Some((builder, create)), running: None, failure: None };
    event_loop.run_app_on_demand(&mut handler).map_err(|error| error.to_string())?;
    handler.failure.map_or(Ok(()), Err)
}

struct Handler<C, F> {
    proxy: EventLoopProxy<UserEvent>,
    beginning: Option<(ViewportBuilder, F)>,
    running: Option<Running<C>>,
    failure: Option<String>,
}

struct Running<C> {
    egui: Context,
    contents: C,
    /// Shared with egui, which draws windows within the frame of another one.
    views: Rc<RefCell<Views>>,
}

impl<C: Contents, F: FnOnce(&Context, DialogParent) -> Option<C>> ApplicationHandler<UserEvent>
    for Handler<C, F>
{
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        let Some((builder, create)) = self.beginning.take() else { return };
        match Running::begin(event_loop, &self.proxy, builder, create) {
            Ok(running) => self.running = Some(running),
            Err(failure) => self.fail(event_loop, failure),
        }
    }

    fn user_event(&mut self, _event_loop: &ActiveEventLoop, event: UserEvent) {
        let Some(Running { egui, views, .. }) = &self.running else { return };
        let mut views = views.borrow_mut();
        match event {
            UserEvent::RequestRepaint { viewport_id, when, cumulative_pass_nr } => {
                // A frame that was drawn since then has answered it.
                let passes = egui.cumulative_pass_nr_for(viewport_id);
                if passes <= cumulative_pass_nr + 1
                    && let Some(view) = views.get_mut(viewport_id)
                {
                    view.wish(when);
                }
            }
            UserEvent::AccessKitActionRequest(event) => {
                let id = views.id_of(event.window_id);
                if let Some(view) = id.and_then(|id| views.get_mut(id)) {
                    view.take_request(&event.window_event);
                }
            }
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, window: WindowId, event: WindowEvent) {
        let Some(running) = &mut self.running else { return };
        let id = running.take_event(window, &event);
        // While somebody drags an edge, Windows shows what is drawn within the event, and nothing else.
        if cfg!(windows)
            && matches!(event, WindowEvent::Resized(_))
            && let Some(id) = id
        {
            self.draw(event_loop, id);
        }
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        let Some(running) = &mut self.running else { return };
        let opened = running.views.borrow_mut().open(event_loop, &self.proxy);
        if let Err(failure) = opened {
            return self.fail(event_loop, failure);
        }
        let (due, _) = running.due();
        for id in due {
            self.draw(event_loop, id);
        }
        let next = self.running.as_mut().and_then(|running| running.due().1);
        event_loop.set_control_flow(next.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn exiting(&mut self, _event_loop: &ActiveEventLoop) {
        // Also where the system ends the loop.
        if let Some(mut running) = self.running.take() {
            running.contents.finish();
        }
    }
}

impl<C: Contents, F> Handler<C, F> {
    fn draw(&mut self, event_loop: &ActiveEventLoop, id: ViewportId) {
        let Some(running) = &mut self.running else { return };
        let goes_on = running.draw(event_loop, id);
        let failure = running.views.borrow_mut().take_failure();
        if let Some(failure) = failure {
            self.fail(event_loop, failure);
        } else if !goes_on {
            event_loop.exit();
        }
    }

    fn fail(&mut self, event_loop: &ActiveEventLoop, failure: String) {
        self.failure = Some(failure);
        event_loop.exit();
    }
}

impl<C: Contents> Running<C> {
    fn begin(
        event_loop: &ActiveEventLoop,
        proxy: &EventLoopProxy<UserEvent>,
        mut builder: ViewportBuilder,
        create: impl FnOnce(&Context, DialogParent) -> Option<C>,
    ) -> Result<Self, String> {
        let egui = context(proxy.clone());
        builder.inner_size = builder.inner_size.map(|size| size.min(largest_size(event_loop)));
        let mut views = Views::new(egui.clone(), builder);
        views.open(event_loop, proxy)?;
        // What is in the window may ask how large a point is before the first frame.
        if let Some(view) = views.get_mut(ViewportId::ROOT) {
            let info = view.info.clone();
            egui.input_mut(|input| {
                input.pixels_per_point = info.native_pixels_per_point.unwrap_or(1.0);
                input.raw.viewports.insert(ViewportId::ROOT, info);
            });
        }
        let window = views.get_mut(ViewportId::ROOT).and_then(|view| view.window());
        let dialogs = window.map(DialogParent::of).unwrap_or_default();
        let contents = create(&egui, dialogs).ok_or("there is nothing to show")?;
        let views = Rc::new(RefCell::new(views));
        Views::share(&views);
        Ok(Self { egui, contents, views })
    }

    /// Hands an event to its window, and returns which one that is.
    fn take_event(&mut self, window: WindowId, event: &WindowEvent) -> Option<ViewportId> {
        let mut views = self.views.borrow_mut();
        let id = views.id_of(window)?;
        let view = views.get_mut(id)?;
        view.take_event(event);
        let parent = view.ids.parent;
        if matches!(event, WindowEvent::CloseRequested)
            && let Some(parent) = views.get_mut(parent)
        {
            // Whoever draws the parent decides whether the window stays.
            parent.wish(Instant::now());
        }
        Some(id)
    }

    /// The windows to be drawn now, and when the next one is to be drawn.
    fn due(&mut self) -> (Vec<ViewportId>, Option<Instant>) {
        let now = Instant::now();
        let (mut due, mut next) = (Vec::new(), None::<Instant>);
        for (id, view) in self.views.borrow_mut().all() {
            let Some(wish) = view.next_frame else { continue };
            let is_hidden = view.info.visible() == Some(false);
            let pause = if is_hidden { SHORTEST_HIDDEN_FRAME } else { SHORTEST_FRAME };
            let when = view.last_frame.map_or(wish, |last| wish.max(last + pause));
            if when <= now {
                due.push(id);
            } else {
                next = Some(next.map_or(when, |earlier| earlier.min(when)));
            }
        }
        (due, next)
    }

    /// Draws a window, and returns whether the program goes on.
    fn draw(&mut self, event_loop: &ActiveEventLoop, id: ViewportId) -> bool {
        let is_first = id == ViewportId::ROOT;
        let (input, callback) = {
            let mut views = self.views.borrow_mut();
            let Some(view) = views.get_mut(id) else { return true };
            view.next_frame = None;
            let (callback, parent) = (view.callback.clone(), view.ids.parent);
            if callback.is_none() && !is_first {
                // It is drawn within the frame of its parent.
                if let Some(parent) = views.get_mut(parent) {
                    parent.wish(Instant::now());
                }
                return true;
            }
            let Some(input) = views.input(id) else { return true };
            (input, callback)
        };
        let is_closing = is_first && input.viewport().close_requested();
        // Windows may be drawn within this one, so nothing is borrowed meanwhile.
        let output = self.egui.run_ui(input, |ui| match &callback {
            Some(callback) => callback(ui),
            None => self.contents.frame_ui(ui),
        });
        let stays = output
            .viewport_output
            .get(&id)
            .is_some_and(|output| output.commands.contains(&ViewportCommand::CancelClose));
        self.views.borrow_mut().take_output(Some(event_loop), id, output);
        stays || !is_closing
    }
}

/// A context of egui as `eframe` sets it up.
fn context(proxy: EventLoopProxy<UserEvent>) -> Context {
    let egui = Context::default();
    egui.set_embed_viewports(false);
    egui.add_font_provider(Arc::new(SystemFontProvider::new()));
    let proxy = Mutex::new(proxy);
    egui.set_request_repaint_callback(move |info: RequestRepaintInfo| {
        let Some(when) = Instant::now().checked_add(info.delay) else { return };
        let RequestRepaintInfo { viewport_id, current_cumulative_pass_nr: cumulative_pass_nr, .. } = info;
        let event = UserEvent::RequestRepaint { viewport_id, when, cumulative_pass_nr };
        let proxy = proxy.lock().unwrap_or_else(PoisonError::into_inner);
        // An event loop that has ended draws nothing more.
        proxy.send_event(event).ok();
    });
    egui
}

/// The size of the largest screen, in points. Some systems do not show a window that is larger.
fn largest_size(event_loop: &ActiveEventLoop) -> Vec2 {
    let sizes = event_loop.available_monitors().map(|monitor| {
        let size = monitor.size().to_logical::<f32>(monitor.scale_factor());
        Vec2::new(size.width, size.height)
    });
    let largest = sizes.fold(Vec2::ZERO, Vec2::max);
    if largest == Vec2::ZERO { Vec2::INFINITY } else { largest }
}
