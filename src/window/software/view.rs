//! One window of the system: what comes in from it, and the picture that it shows.

use std::sync::Arc;
use std::time::Instant;

use egui::{
    Color32, ColorImage, Context, DeferredViewportUiCallback, Event, FullOutput, IconData, PlatformOutput,
    RawInput, ViewportBuilder, ViewportCommand, ViewportEvent, ViewportIdPair, ViewportInfo,
};
use egui_winit::winit::event::WindowEvent;
use egui_winit::winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use egui_winit::winit::window::Window;
use egui_winit::{ActionRequested, accesskit_winit};

use super::surface::Surface;
use crate::drawing::raster::{Painter, Textures};

/// No driver bounds a texture here; this is what common ones take.
const LARGEST_TEXTURE: usize = 8192;
/// What is seen where nothing is drawn, as in `eframe`.
const BACKGROUND: Color32 = Color32::from_rgb(12, 12, 12);

/// A window that egui wants to be there.
pub(super) struct View {
    pub(super) ids: ViewportIdPair,
    pub(super) info: ViewportInfo,
    /// What draws it, where no other window does.
    pub(super) callback: Option<Arc<DeferredViewportUiCallback>>,
    /// When it is to be drawn next.
    pub(super) next_frame: Option<Instant>,
    /// When it was drawn last.
    pub(super) last_frame: Option<Instant>,
    builder: ViewportBuilder,
    commands: Vec<ViewportCommand>,
    /// `None` until the event loop has made it.
    screen: Option<Screen>,
}

/// The window of the system.
struct Screen {
    window: Arc<Window>,
    egui: egui_winit::State,
    surface: Surface,
    picture: Painter,
    /// Whether the system may have lost what was shown.
    is_lost: bool,
    /// A window is shown once it has its first picture.
    is_shown: bool,
    actions: Vec<ActionRequested>,
}

impl View {
    pub(super) fn new(ids: ViewportIdPair, builder: ViewportBuilder) -> Self {
        Self {
            ids,
            builder,
            info: ViewportInfo::default(),
            callback: None,
            next_frame: None,
            last_frame: None,
            commands: Vec::new(),
            screen: None,
        }
    }

    /// The window of the system, once there is one.
    pub(super) fn window(&self) -> Option<&Window> {
        self.screen.as_ref().map(|screen| &*screen.window)
    }

    /// Its icon, which windows of its own take over.
    pub(super) fn icon(&self) -> Option<Arc<IconData>> {
        self.builder.icon.clone()
    }

    /// Draws it at a moment, or earlier if it is to be drawn before that.
    pub(super) fn wish(&mut self, when: Instant) {
        self.next_frame = Some(self.next_frame.map_or(when, |earlier| earlier.min(when)));
    }

    /// Makes the window of the system, where there is none yet. The error says why there cannot be one.
    pub(super) fn open(
        &mut self,
        event_loop: &ActiveEventLoop,
        egui: &Context,
        proxy: &EventLoopProxy<eframe::UserEvent>,
    ) -> Result<(), String> {
        if self.screen.is_some() {
            return Ok(());
        }
        // Hidden, since a screen reader has to be told of a window before it is seen.
        let builder = self.builder.clone().with_visible(false);
        let window =
            egui_winit::create_window(egui, event_loop, &builder).map_err(|error| error.to_string())?;
        let window = Arc::new(window);
        let surface = Surface::new(event_loop.owned_display_handle(), Arc::clone(&window))
            .map_err(|error| error.to_string())?;
        #[expect(clippy::cast_possible_truncation, reason = "how large a point is has few digits")]
        let scale = window.scale_factor() as f32;
        let theme = event_loop.system_theme();
        let largest = Some(LARGEST_TEXTURE);
        let mut state =
            egui_winit::State::new(egui.clone(), self.ids.this, event_loop, Some(scale), theme, largest);
        state.init_accesskit(event_loop, &window, proxy.clone());
        egui_winit::update_viewport_info(&mut self.info, egui, &window, true);
        self.screen = Some(Screen {
            window,
            egui: state,
            surface,
            picture: Painter::default(),
            is_lost: true,
            is_shown: false,
            actions: Vec::new(),
        });
        self.wish(Instant::now());
        Ok(())
    }

    /// Takes in an event of the system.
    pub(super) fn take_event(&mut self, event: &WindowEvent) {
        let Some(screen) = &mut self.screen else { return };
        if let WindowEvent::CloseRequested = event {
            self.info.events.push(ViewportEvent::Close);
        }
        if let WindowEvent::Occluded(is_occluded) = event {
            self.info.occluded = Some(*is_occluded);
        }
        let is_asked_for = matches!(event, WindowEvent::RedrawRequested);
        screen.is_lost |= is_asked_for || matches!(event, WindowEvent::Resized(_));
        if screen.egui.on_window_event(&screen.window, event).repaint || is_asked_for {
            self.wish(Instant::now());
        }
    }

    /// Takes in what a screen reader asks.
    pub(super) fn take_request(&mut self, request: &accesskit_winit::WindowEvent) {
        let Some(screen) = &mut self.screen else { return };
        match request {
            accesskit_winit::WindowEvent::InitialTreeRequested => screen.egui.egui_ctx().enable_accesskit(),
            accesskit_winit::WindowEvent::ActionRequested(request) => {
                screen.egui.on_accesskit_action_request(request.clone());
            }
            accesskit_winit::WindowEvent::AccessibilityDeactivated => {
                screen.egui.egui_ctx().disable_accesskit();
                return;
            }
        }
        self.wish(Instant::now());
    }

    /// What came in since the last frame. `None` while there is no window.
    pub(super) fn input(&mut self, egui: &Context) -> Option<RawInput> {
        let screen = self.screen.as_mut()?;
        egui_winit::update_viewport_info(&mut self.info, egui, &screen.window, false);
        Some(screen.egui.take_egui_input(&screen.window))
    }

    /// Takes in what is different about a window that egui wants to be there.
    pub(super) fn change(&mut self, builder: ViewportBuilder) {
        let (commands, is_another) = self.builder.patch(builder);
        self.commands.extend(commands);
        if is_another {
            self.screen = None;
        }
    }

    /// Does what egui wants to be done with the window.
    pub(super) fn carry_out(&mut self, egui: &Context, commands: Vec<ViewportCommand>) {
        self.commands.extend(commands);
        let Some(screen) = &mut self.screen else { return };
        let commands = std::mem::take(&mut self.commands);
        let (info, actions) = (&mut self.info, &mut screen.actions);
        egui_winit::process_viewport_commands(egui, info, commands, &screen.window, actions);
    }

    /// Shows a frame. The error says why that is not possible.
    pub(super) fn show(
        &mut self,
        egui: &Context,
        event_loop: Option<&ActiveEventLoop>,
        frame: Frame,
        textures: &Textures,
    ) -> Result<(), String> {
        self.info.events.clear();
        self.last_frame = Some(Instant::now());
        let Some(screen) = &mut self.screen else { return Ok(()) };
        match event_loop {
            Some(event_loop) => {
                screen.egui.handle_platform_output_with_event_loop(
                    &screen.window,
                    event_loop,
                    frame.platform,
                );
            }
            None => screen.egui.handle_platform_output(&screen.window, frame.platform),
        }
        let wants_picture = screen.actions.iter().any(ActionRequested::wants_paint);
        if self.info.visible().unwrap_or(true) || wants_picture {
            screen.paint(egui, frame.shapes, frame.scale, textures).map_err(|error| error.to_string())?;
        }
        if screen.act() {
            self.wish(Instant::now());
        }
        Ok(())
    }
}

/// What egui made of a window.
pub(super) struct Frame {
    platform: PlatformOutput,
    shapes: Vec<egui::epaint::ClippedShape>,
    scale: f32,
}

impl Frame {
    /// Takes it out of what egui gives back.
    pub(super) fn of(output: &mut FullOutput) -> Self {
        Self {
            platform: std::mem::take(&mut output.platform_output),
            shapes: std::mem::take(&mut output.shapes),
            scale: output.pixels_per_point,
        }
    }
}

impl Screen {
    fn paint(
        &mut self,
        egui: &Context,
        shapes: Vec<egui::epaint::ClippedShape>,
        scale: f32,
        textures: &Textures,
    ) -> Result<(), softbuffer::SoftBufferError> {
        let size = self.window.inner_size();
        let size = [size.width, size.height].map(|side| usize::try_from(side).unwrap_or(0));
        if size.contains(&0) {
            return Ok(());
        }
        let primitives = egui.tessellate(shapes, scale);
        let changes = self.picture.paint(size, scale, BACKGROUND, &primitives, textures);
        self.surface.show(&self.picture, &changes, self.is_lost)?;
        self.is_lost = false;
        if !self.is_shown {
            self.is_shown = true;
            self.window.set_visible(true);
        }
        Ok(())
    }

    /// Does what was asked of the window beside drawing, and returns whether that is input for another frame.
    fn act(&mut self) -> bool {
        let before = self.egui.egui_input().events.len();
        for action in std::mem::take(&mut self.actions) {
            let event = match action {
                ActionRequested::Screenshot(callback) => {
                    callback.complete(Arc::new(image(&self.picture)));
                    None
                }
                ActionRequested::PaintWhileHidden => None,
                ActionRequested::Cut => Some(Event::Cut),
                ActionRequested::Copy => Some(Event::Copy),
                ActionRequested::Paste => self.pasted(),
            };
            self.egui.egui_input_mut().events.extend(event);
        }
        self.egui.egui_input().events.len() > before
    }

    fn pasted(&mut self) -> Option<Event> {
        match self.egui.clipboard_text() {
            Some(text) => (!text.is_empty()).then(|| Event::Paste(text.replace("\r\n", "\n"))),
            None => self.egui.clipboard_image().map(|image| Event::PasteImage(Arc::new(image))),
        }
    }
}

fn image(picture: &Painter) -> ColorImage {
    let color = |pixel: &u32| {
        let [_, red, green, blue] = pixel.to_be_bytes();
        Color32::from_rgb(red, green, blue)
    };
    ColorImage::new(picture.size(), picture.pixels().iter().map(color).collect())
}
