//! All windows of the system, and the textures that they share.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Instant;

use egui::{Context, FullOutput, ImmediateViewport, RawInput, ViewportBuilder, ViewportId, ViewportIdPair};
use egui_winit::winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use egui_winit::winit::window::WindowId;

use super::view::{Frame, View};
use crate::drawing::raster::Textures;

/// All windows.
pub(super) struct Views {
    egui: Context,
    start: Instant,
    textures: Textures,
    by_id: BTreeMap<ViewportId, View>,
    /// Why a window can no longer be shown.
    failure: Option<String>,
}

impl Views {
    /// The first window.
    pub(super) fn new(egui: Context, builder: ViewportBuilder) -> Self {
        let first = View::new(ViewportIdPair::ROOT, builder);
        let by_id = BTreeMap::from([(ViewportId::ROOT, first)]);
        Self { egui, start: Instant::now(), textures: Textures::default(), by_id, failure: None }
    }

    /// Lets egui draw windows that are part of the frame of another one.
    pub(super) fn share(views: &Rc<RefCell<Self>>) {
        let views = Rc::downgrade(views);
        Context::set_immediate_viewport_renderer(move |egui, viewport| {
            if let Some(views) = views.upgrade() {
                draw_immediate(&views, egui, viewport);
            }
        });
    }

    pub(super) fn get_mut(&mut self, id: ViewportId) -> Option<&mut View> {
        self.by_id.get_mut(&id)
    }

    /// The window of egui that a window of the system is.
    pub(super) fn id_of(&self, window: WindowId) -> Option<ViewportId> {
        let mut views = self.by_id.iter();
        views.find(|(_, view)| view.window().is_some_and(|own| own.id() == window)).map(|(id, _)| *id)
    }

    pub(super) fn all(&mut self) -> impl Iterator<Item = (ViewportId, &mut View)> {
        self.by_id.iter_mut().map(|(id, view)| (*id, view))
    }

    /// Why a window can no longer be shown, once.
    pub(super) fn take_failure(&mut self) -> Option<String> {
        self.failure.take()
    }

    /// Makes the windows of the system that are not there yet.
    pub(super) fn open(
        &mut self,
        event_loop: &ActiveEventLoop,
        proxy: &EventLoopProxy<eframe::UserEvent>,
    ) -> Result<(), String> {
        self.by_id.values_mut().try_for_each(|view| view.open(event_loop, &self.egui, proxy))
    }

    /// What came in for a window. `None` while the system has none for it.
    pub(super) fn input(&mut self, id: ViewportId) -> Option<RawInput> {
        let input = self.by_id.get_mut(&id)?.input(&self.egui)?;
        Some(self.with_state(input))
    }

    /// The input of a window that the system does not have yet: nothing.
    fn no_input(&self, id: ViewportId) -> RawInput {
        self.with_state(RawInput { viewport_id: id, ..RawInput::default() })
    }

    /// Adds what is the same for all windows.
    fn with_state(&self, input: RawInput) -> RawInput {
        let viewports = self.by_id.iter().map(|(id, view)| (*id, view.info.clone())).collect();
        RawInput { time: Some(self.start.elapsed().as_secs_f64()), viewports, ..input }
    }

    /// Shows a frame, and does what egui wants to be done with windows.
    pub(super) fn take_output(
        &mut self,
        event_loop: Option<&ActiveEventLoop>,
        id: ViewportId,
        mut output: FullOutput,
    ) {
        let frame = Frame::of(&mut output);
        let FullOutput { mut textures_delta, viewport_output, .. } = output;
        self.textures.set(&mut textures_delta);
        if let Some(view) = self.by_id.get_mut(&id)
            && let Err(failure) = view.show(&self.egui, event_loop, frame, &self.textures)
        {
            self.failure = Some(failure);
        }
        self.textures.free(textures_delta);
        self.by_id.retain(|id, _| viewport_output.contains_key(id));
        let egui = self.egui.clone();
        for (id, output) in viewport_output {
            let ids = ViewportIdPair::from_self_and_parent(id, output.parent);
            let view = self.wanted(ids, output.builder);
            view.callback = output.viewport_ui_cb;
            view.carry_out(&egui, output.commands);
        }
    }

    /// A window that egui wants to be there, as it is described.
    fn wanted(&mut self, ids: ViewportIdPair, mut builder: ViewportBuilder) -> &mut View {
        if builder.icon.is_none() {
            builder.icon = self.by_id.get(&ids.parent).and_then(View::icon);
        }
        let view = self.by_id.entry(ids.this).or_insert_with(|| View::new(ids, builder.clone()));
        view.change(builder);
        view
    }
}

/// Draws a window that is part of the frame of another one. Without a window of the system, it is laid out all the same,
/// since egui waits for that; the event loop makes the window before the next frame.
fn draw_immediate(views: &RefCell<Views>, egui: &Context, viewport: ImmediateViewport<'_>) {
    let ImmediateViewport { ids, builder, mut viewport_ui_cb } = viewport;
    let input = {
        let mut views = views.borrow_mut();
        views.wanted(ids, builder).callback = None;
        views.input(ids.this).unwrap_or_else(|| views.no_input(ids.this))
    };
    let output = egui.run_ui(input, |ui| viewport_ui_cb(ui));
    views.borrow_mut().take_output(None, ids.this, output);
}
