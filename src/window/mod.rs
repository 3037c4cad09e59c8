//! The window: takes in what the machine answered, draws, applies commands, and hands effects to the machine.

mod copies;
mod disk;
mod error;
mod exports;
mod failure;
mod file_dialogs;
mod held;
mod icon;
mod jobs;
mod journals;
mod logos;
mod opengl;
mod sessions;
mod software;
mod start;
mod templates;
mod waits;
mod watch;
mod workers;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Context as Egui, Ui, ViewportBuilder, ViewportCommand};

pub use self::error::WindowError;
use self::jobs::Jobs;
use self::software::Contents;
use crate::app::{
    self, Command, Context, DiskEffect, Effect, FileCommand, Identities, JobEffect, JournalEffect,
    MenuCommand, Moment, Notice, Preferences, RowCommand, State, WindowEffect, WindowSize,
};
use crate::canvas::CanvasId;
use crate::computer::Screen;
use crate::drawing::Drawing;
use crate::i18n::{Language, Texts};
use crate::path::CanonicalPath;
use crate::platform::{self, DialogParent};
use crate::settings::{ThemeChoice, Zoom};
use crate::store;
use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};
use crate::ui;

/// The first window: with its title and a task bar it fits the screen of the smallest common laptop, 1366 by 768.
const USUAL_SIZE: [f32; 2] = [1280.0, 680.0];
const SMALLEST_SIZE: [f32; 2] = [480.0, 360.0];

/// Opens the window, on a file where one is given, and gives back when it is closed.
///
/// `locale` is what the environment says of the user's language; what the user chose in the window goes before it. How the
/// window is drawn stands in the settings, unless `drawing` says it for this time.
pub fn run(file: Option<PathBuf>, drawing: Option<Drawing>, locale: Option<&str>) -> Result<(), WindowError> {
    if cfg!(target_os = "linux") && !has_display() {
        return Err(WindowError::NoDisplay);
    }
    let beginning = Beginning::read(locale)?;
    let size = beginning.state.preferences.window.map_or(USUAL_SIZE, |size| [size.width, size.height]);
    let drawing = drawing.unwrap_or_else(|| beginning.state.preferences.drawing());
    let builder = ViewportBuilder::default()
        .with_app_id("samencanvas")
        .with_title("Samencanvas")
        .with_icon(icon::icon())
        .with_inner_size(size)
        .with_clamp_size_to_monitor_size(true)
        .with_maximized(beginning.state.preferences.maximized)
        .with_min_inner_size(SMALLEST_SIZE);
    start::start(drawing, platform::has_graphics_hardware(), &builder, |egui, dialogs, drawn| {
        let mut beginning = beginning;
        beginning.state.computer.drawn = Some(drawn);
        Window::begin(egui, beginning, file, dialogs)
    })
}

/// Tells in a box of the system why there is no window: whoever started the program from a menu sees no terminal.
pub fn show_error(error: &WindowError, locale: Option<&str>) {
    let (preferences, _) = read_preferences();
    let preferences = preferences.with_policy(store::policy());
    if let Some(text) = error.box_message(Texts::of(language(&preferences, locale))) {
        platform::show_message("Samencanvas", &text);
    }
}

/// What the administrator or the user says, or else the environment.
fn language(preferences: &Preferences, locale: Option<&str>) -> Language {
    preferences.language().or_else(|| locale.and_then(Language::of)).unwrap_or(Language::English)
}

fn has_display() -> bool {
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
        .into_iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// What a window begins with.
struct Beginning {
    state: State,
    templates: BuiltInTemplates,
    identities: Identities,
}

impl Beginning {
    fn read(locale: Option<&str>) -> Result<Self, WindowError> {
        let (preferences, broken) = read_preferences();
        let preferences = preferences.with_policy(store::policy());
        let language = language(&preferences, locale);
        let templates = BuiltInTemplates::read()?;
        let template = templates
            .shared(COLLABORATIVE_INNOVATION)
            .cloned()
            .ok_or_else(|| WindowError::Failed(COLLABORATIVE_INNOVATION.to_owned()))?;
        let mut identities = Identities::new(platform::uuid()?);
        let mut context =
            Context { time: Duration::ZERO, today: platform::today(), identities: &mut identities };
        let mut state = State::new(template, preferences, language, &mut context);
        state.notices.extend(broken);
        state.data_folder = platform::data_folder();
        state.computer.folders = store::folders();
        state.computer.locale = locale.map(str::to_owned);
        state
            .notices
            .extend(Notice::of_missing_folders(state.data_folder.is_some(), platform::has_settings_folder()));
        state.home_folder = platform::home_folder();
        Ok(Self { state, templates, identities })
    }
}

/// The settings. Where there are some that cannot be read, their file is put aside, which is told.
fn read_preferences() -> (Preferences, Option<Notice>) {
    let unreadable = match platform::read_settings() {
        Ok(bytes) if bytes.is_empty() => return (Preferences::default(), None),
        Ok(bytes) => match Preferences::read(&bytes) {
            Ok(preferences) => return (preferences, None),
            Err(error) => error.to_string(),
        },
        Err(error) => error.to_string(),
    };
    let aside = platform::put_settings_aside().ok();
    (Preferences::default(), Some(Notice::PreferencesUnreadable { aside, reason: unreadable }))
}

/// What is in the window; [`run`] gives it a window of the system.
pub struct Window {
    state: State,
    texts: &'static Texts,
    view: ui::WindowView,
    jobs: Jobs,
    identities: Identities,
    start: Instant,
    title: String,
    shown: Option<(ThemeChoice, Zoom)>,
    watched: Option<(CanonicalPath, CanvasId)>,
    has_focus: bool,
    is_leaving: bool,
}

impl Window {
    /// The contents of a window, on a file where one is given; also for one without a screen.
    pub fn new(egui: &Egui, file: Option<PathBuf>, locale: Option<&str>) -> Result<Self, WindowError> {
        Ok(Self::begin(egui, Beginning::read(locale)?, file, DialogParent::default()))
    }

    /// What is open in it.
    pub const fn state(&self) -> &State {
        &self.state
    }

    fn begin(egui: &Egui, beginning: Beginning, file: Option<PathBuf>, dialogs: DialogParent) -> Self {
        let Beginning { state, templates, identities } = beginning;
        ui::install(egui);
        let mut window = Self {
            texts: Texts::of(state.language),
            jobs: Jobs::new(egui.clone(), templates, dialogs, state.preferences.clone()),
            state,
            view: ui::WindowView::default(),
            identities,
            start: Instant::now(),
            title: String::new(),
            shown: None,
            watched: None,
            has_focus: true,
            is_leaving: false,
        };
        window.show_preferences(egui);
        window.jobs.run_on_journals(JournalEffect::FindInterrupted);
        let shared = window.state.preferences.shared_templates();
        window.jobs.run(JobEffect::ReadTemplates { shared }, window.texts);
        if let Some(file) = file.map(|file| platform::absolute(&file)) {
            window.apply(egui, Command::File(FileCommand::Open(file)));
        } else {
            app::welcome(&mut window.state);
        }
        window
    }

    fn apply(&mut self, egui: &Egui, command: Command) {
        self.with_context(egui, |state, context| app::apply(state, command, context));
    }

    fn with_context(
        &mut self,
        egui: &Egui,
        change: impl FnOnce(&mut State, &mut Context<'_>) -> Vec<Effect>,
    ) {
        let mut context = Context {
            time: self.start.elapsed(),
            today: platform::today(),
            identities: &mut self.identities,
        };
        for effect in change(&mut self.state, &mut context) {
            match effect {
                Effect::Window(effect) => self.carry_out(egui, effect),
                Effect::Job(effect) => self.jobs.run(effect, self.texts),
                Effect::File(effect) => self.jobs.run_on_file(effect),
                Effect::Disk(effect) => self.jobs.run_on_disk(effect),
                Effect::Journal(effect) => self.jobs.run_on_journals(effect),
            }
        }
    }

    fn carry_out(&mut self, egui: &Egui, effect: WindowEffect) {
        match effect {
            WindowEffect::Quit => {
                self.is_leaving = true;
                egui.send_viewport_cmd(ViewportCommand::Close);
            }
            WindowEffect::Copy(text) => egui.copy_text(text),
            WindowEffect::FullScreen(is_on) => egui.send_viewport_cmd(ViewportCommand::Fullscreen(is_on)),
        }
    }

    fn take_results(&mut self, egui: &Egui) {
        while let Some(result) = self.jobs.next_result() {
            self.with_context(egui, |state, context| app::take_result(state, result, context));
        }
    }

    /// Notes how large the window is, for the next start; filling the screen is no size to go back to.
    fn note_size(&mut self, egui: &Egui) {
        let (size, maximized, is_full) = egui.input(|input| {
            let viewport = input.viewport();
            (viewport.inner_rect, viewport.maximized, viewport.fullscreen.unwrap_or_default())
        });
        if is_full {
            return;
        }
        let preferences = &mut self.state.preferences;
        preferences.maximized = maximized.unwrap_or(preferences.maximized);
        if let Some(size) = size.filter(|_| !preferences.maximized) {
            let zoom = egui.zoom_factor();
            preferences.window =
                Some(WindowSize { width: size.width() * zoom, height: size.height() * zoom });
        }
    }

    /// Shows language, colours and size as the user chose them.
    fn show_preferences(&mut self, egui: &Egui) {
        if self.texts.language() != self.state.language {
            self.texts = Texts::of(self.state.language);
        }
        let preferences = &self.state.preferences;
        let wanted = (preferences.theme(), preferences.zoom());
        if self.shown != Some(wanted) {
            self.shown = Some(wanted);
            ui::show_theme(egui, preferences.theme());
            egui.set_zoom_factor(f32::from(preferences.zoom().percent()) / 100.0);
        }
    }

    /// Writes down what changed, and looks at the file when the user comes back to the window.
    fn keep_up(&mut self, egui: &Egui) {
        let shown = |state: &State| (state.open.dialog.is_some(), state.notices.len());
        let before = shown(&self.state);
        self.with_context(egui, app::tick);
        if shown(&self.state) != before {
            // This frame is drawn already, and nobody may move the mouse for long.
            egui.request_repaint();
        }
        if let Some(wait) = app::until_tick(&self.state, self.start.elapsed()) {
            egui.request_repaint_after(wait);
        }
        let file = self.state.open.path().map(|path| (path, self.state.open.document.id()));
        if file != self.watched.as_ref().map(|(path, id)| (path, *id)) {
            self.watched = file.map(|(path, id)| (path.clone(), id));
            self.jobs.watch(self.watched.clone());
        }
        let has_focus = egui.input(|input| input.focused);
        if has_focus && !self.has_focus {
            self.with_context(egui, |state, context| app::look(state, context));
        }
        self.has_focus = has_focus;
    }

    fn show_title(&mut self, egui: &Egui) {
        let title = self.state.open.title();
        if title != self.title {
            self.title.clone_from(&title);
            egui.send_viewport_cmd(ViewportCommand::Title(title));
        }
    }
}

/// The screen that the window is on.
fn screen(egui: &Egui) -> Screen {
    let pixels_per_point = egui.pixels_per_point();
    let size = egui.input(|input| input.viewport().monitor_size);
    Screen {
        pixels: size.map(|size| (size.x * pixels_per_point, size.y * pixels_per_point)),
        scale: egui.native_pixels_per_point().unwrap_or(1.0),
        zoom: egui.zoom_factor(),
    }
}

/// A picture is a logo, anything else a canvas.
fn take_dropped(path: &Path) -> Command {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("png" | "jpg" | "jpeg") => Command::Row(RowCommand::DropPicture(path.to_owned())),
        _ => Command::File(FileCommand::Open(path.to_owned())),
    }
}

impl Contents for Window {
    fn frame_ui(&mut self, ui: &mut Ui) {
        let egui = ui.ctx().clone();
        self.take_results(&egui);
        let mut commands = Vec::new();
        let dropped = egui.input(|input| input.raw.dropped_files.clone());
        commands.extend(dropped.first().map(|file| take_dropped(&platform::absolute(file.path()))));
        if egui.input(|input| input.viewport().close_requested()) && !self.is_leaving {
            egui.send_viewport_cmd(ViewportCommand::CancelClose);
            commands.push(Command::Menu(MenuCommand::Quit));
        }
        self.state.computer.screen = Some(screen(&egui));
        self.note_size(&egui);
        self.state.now = Moment { time: self.start.elapsed(), local: platform::local(platform::now()) };
        ui::window_ui(ui, self.texts, &self.state, &mut self.view, &mut commands);
        let changed = !commands.is_empty();
        for command in commands {
            self.apply(&egui, command);
        }
        if changed {
            self.show_preferences(&egui);
            // What the commands changed is drawn at once, not when the mouse moves next.
            egui.request_repaint();
        }
        self.show_title(&egui);
        self.keep_up(&egui);
    }

    fn finish(&mut self) {
        self.jobs.run_on_disk(DiskEffect::SavePreferences(Box::new(self.state.preferences.clone())));
        self.jobs.finish();
        // A save that was acknowledged meanwhile ends its journal, so that the work is not offered at the next start.
        let egui = self.jobs.egui();
        self.take_results(&egui);
        self.jobs.close();
    }
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame_ui(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.finish();
    }
}
