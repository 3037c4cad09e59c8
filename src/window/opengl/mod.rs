//! The window by OpenGL, which `eframe` draws.

mod log;

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};

use eframe::{CreationContext, EframeWinitApplication, NativeOptions, UserEvent};
use egui::{Context, ViewportBuilder};
use egui_winit::winit::application::ApplicationHandler;
use egui_winit::winit::event::{DeviceEvent, DeviceId, StartCause, WindowEvent};
use egui_winit::winit::event_loop::{ActiveEventLoop, EventLoop};
use egui_winit::winit::platform::run_on_demand::EventLoopExtRunOnDemand;
use egui_winit::winit::window::WindowId;

use crate::platform::DialogParent;

/// Runs a window until it is closed. `create` gives what is in it, once there is a window, and gets what the driver says of
/// itself; the error says why there is no window, or why it closed by itself.
pub(super) fn run<A: eframe::App>(
    event_loop: &mut EventLoop<UserEvent>,
    viewport: ViewportBuilder,
    create: impl FnOnce(&Context, DialogParent, Option<String>) -> Option<A>,
) -> Result<(), String> {
    let options = NativeOptions { viewport, ..NativeOptions::default() };
    let create = |creation: &CreationContext<'_>| {
        let app: Box<dyn eframe::App + '_> = Box::new(
            create(&creation.egui_ctx, DialogParent::of(creation), log::driver()).ok_or("opened twice")?,
        );
        Ok(app)
    };
    log::keep();
    let app = eframe::create_native("samencanvas", options, Box::new(create), event_loop);
    let mut guard = Guard { app: Some(app), panic: None };
    event_loop.run_app_on_demand(&mut guard).map_err(|error| error.to_string())?;
    let end = log::end();
    match guard.panic {
        Some(panic) => panic::resume_unwind(panic),
        None => end.map_or(Ok(()), Err),
    }
}

/// Lets no panic of a library that looks for a driver run through the event loop, which could not be run again then.
struct Guard<'a> {
    app: Option<EframeWinitApplication<'a>>,
    panic: Option<Box<dyn Any + Send>>,
}

impl ApplicationHandler<UserEvent> for Guard<'_> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        let Some(mut app) = self.app.take() else { return };
        // What was half made is dropped with `app`.
        let resume = AssertUnwindSafe(move || {
            app.resumed(event_loop);
            app
        });
        match panic::catch_unwind(resume) {
            Ok(app) => self.app = Some(app),
            Err(panic) => {
                self.panic = Some(panic);
                event_loop.exit();
            }
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, window: WindowId, event: WindowEvent) {
        self.with(|app| app.window_event(event_loop, window, event));
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, cause: StartCause) {
        self.with(|app| app.new_events(event_loop, cause));
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        self.with(|app| app.user_event(event_loop, event));
    }

    fn device_event(&mut self, event_loop: &ActiveEventLoop, device: DeviceId, event: DeviceEvent) {
        self.with(|app| app.device_event(event_loop, device, event));
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.with(|app| app.about_to_wait(event_loop));
    }

    fn suspended(&mut self, event_loop: &ActiveEventLoop) {
        self.with(|app| app.suspended(event_loop));
    }

    fn exiting(&mut self, event_loop: &ActiveEventLoop) {
        self.with(|app| app.exiting(event_loop));
    }

    fn memory_warning(&mut self, event_loop: &ActiveEventLoop) {
        self.with(|app| app.memory_warning(event_loop));
    }
}

impl<'a> Guard<'a> {
    fn with(&mut self, handle: impl FnOnce(&mut EframeWinitApplication<'a>)) {
        if let Some(app) = &mut self.app {
            handle(app);
        }
    }
}
