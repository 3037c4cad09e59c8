//! A window without a screen, over a state of its own.

use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui::epaint::TextShape;
use egui::{Key, Modifiers, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use uuid::Uuid;

use crate::app::{
    self, Command, Context, Effect, Example, FileCommand, FileResult, FromFile, Identities, JobEffect,
    JobResult, LogoResult, MenuCommand, Moment, Preferences, State,
};
use crate::canvas::{Canvas, Logo, TextField};
use crate::document::difference;
use crate::file::{self, Fingerprint};
use crate::i18n::{Language, Texts};
use crate::path::{CanonicalPath, FilePlace};
use crate::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION};
use crate::ui::{WindowView, install, window_ui};

/// What a frame needs, and what came of it.
pub(super) struct Desk {
    pub(super) state: State,
    texts: &'static Texts,
    view: WindowView,
    identities: Identities,
    time: Duration,
    /// Every command since the start.
    pub(super) commands: Vec<Command>,
    /// Every effect since the start.
    pub(super) effects: Vec<Effect>,
}

/// A window without a screen.
pub(super) struct Rig {
    pub(super) harness: Harness<'static, Desk>,
}

impl Desk {
    pub(super) fn give(&mut self, command: impl Into<Command>) {
        let command = command.into();
        self.time += Duration::from_millis(80);
        let today = jiff::civil::date(2026, 11, 22);
        let mut context = Context { time: self.time, today, identities: &mut self.identities };
        self.commands.push(command.clone());
        self.state.now = moment(self.time);
        let effects = app::apply(&mut self.state, command, &mut context);
        let logos: Vec<Logo> = effects
            .iter()
            .filter_map(|effect| {
                if let Effect::Job(JobEffect::DrawLogo(logo)) = effect { Some(logo.clone()) } else { None }
            })
            .collect();
        self.effects.extend(effects);
        for logo in logos {
            let pixels = app::logo_pixels(&logo);
            self.take(JobResult::Logo(LogoResult::Drawn { logo, pixels }));
        }
        if self.texts.language() != self.state.language {
            self.texts = Texts::of(self.state.language);
        }
    }
}

impl Desk {
    fn take(&mut self, result: JobResult) {
        let today = jiff::civil::date(2026, 11, 22);
        let mut context = Context { time: self.time, today, identities: &mut self.identities };
        self.effects.extend(app::take_result(&mut self.state, result, &mut context));
    }
}

impl Desk {
    /// Lets time pass, as between two frames.
    pub(super) fn wait(&mut self, pause: Duration) {
        self.time += pause;
        self.state.now = moment(self.time);
        let today = jiff::civil::date(2026, 11, 22);
        let mut context = Context { time: self.time, today, identities: &mut self.identities };
        self.effects.extend(app::tick(&mut self.state, &mut context));
    }
}

/// So long after two o'clock.
fn moment(time: Duration) -> Moment {
    let two = jiff::civil::date(2026, 11, 22).at(14, 0, 0, 0);
    Moment { time, local: two.checked_add(time).unwrap() }
}

impl Rig {
    /// An empty canvas in a window as large as the smallest common laptop.
    pub(super) fn new() -> Self {
        Self::sized(1366.0, 768.0)
    }

    /// The example in such a window.
    pub(super) fn example() -> Self {
        let mut rig = Self::new();
        rig.give(MenuCommand::NewFromExample(Example::Schuldenlab));
        rig
    }

    /// Opens a file as if the disk had given it.
    pub(super) fn open(&mut self, file: &str) {
        let desk = self.harness.state_mut();
        desk.give(FileCommand::Open("odd.canvas.json".into()));
        let Some(Effect::Job(JobEffect::Open { path, client_id })) = desk.effects.pop() else {
            panic!("not asked")
        };
        let opened = file::open(file.as_bytes(), &BuiltInTemplates::read().unwrap(), client_id).unwrap();
        let fingerprint = Fingerprint::of(file.as_bytes());
        let result = Ok(FromFile { opened: Box::new(opened), fingerprint });
        self.answer(JobResult::File(FileResult::Opened {
            place: FilePlace::of(CanonicalPath::found(path.clone())),
            path,
            result,
        }));
    }

    /// Fills the canvas in, as one step.
    pub(super) fn show_canvas(&mut self, canvas: &Canvas) {
        let edits = difference(self.canvas(), canvas);
        self.give(Command::Edit(edits));
    }

    /// Types into whatever has the keyboard.
    pub(super) fn write(&mut self, text: &str) {
        self.event(egui::Event::Text(text.to_owned()));
    }

    /// Presses Tab until something has the keyboard.
    #[track_caller]
    pub(super) fn tab_to(&mut self, role: Role, label: &str) {
        for _ in 0..60 {
            if self.harness.query_all_by_role_and_label(role, label).any(|node| node.is_focused()) {
                return;
            }
            self.keys(Modifiers::NONE, Key::Tab);
        }
        panic!("Tab never comes to {label:?}");
    }

    /// Opens the list of everything, types some letters, and presses Enter.
    pub(super) fn ask(&mut self, letters: &str) {
        self.keys(Modifiers::COMMAND, Key::K);
        self.write(letters);
        self.keys(Modifiers::NONE, Key::Enter);
    }

    pub(super) fn sized(width: f32, height: f32) -> Self {
        Self::built(width, height, false)
    }

    /// A window for texts with signs that no font of ours has.
    pub(super) fn for_any_text() -> Self {
        Self::built(1366.0, 768.0, true)
    }

    fn built(width: f32, height: f32, any_text: bool) -> Self {
        let templates = BuiltInTemplates::read().unwrap();
        let template = Arc::new(templates.get(COLLABORATIVE_INNOVATION).unwrap().clone());
        let mut identities = Identities::new(Uuid::from_u128(3));
        let today = jiff::civil::date(2026, 11, 22);
        let mut context = Context { time: Duration::ZERO, today, identities: &mut identities };
        let state = State::new(template, Preferences::default(), Language::Dutch, &mut context);
        let desk = Desk {
            texts: Texts::of(state.language),
            state,
            view: WindowView::default(),
            identities,
            time: Duration::ZERO,
            commands: Vec::new(),
            effects: Vec::new(),
        };
        let mut builder = Harness::builder().with_size([width, height]).with_context_setup(install);
        if any_text {
            builder = builder.allow_missing_glyphs();
        }
        let harness = builder.build_ui_state(
            |ui, desk: &mut Desk| {
                let mut commands = Vec::new();
                window_ui(ui, desk.texts, &desk.state, &mut desk.view, &mut commands);
                for command in commands {
                    desk.give(command);
                    ui.ctx().request_repaint();
                }
            },
            desk,
        );
        let mut rig = Self { harness };
        rig.harness.run();
        rig
    }

    /// Drags what is at a point to another one.
    pub(super) fn drag(&mut self, from: egui::Pos2, to: egui::Pos2) {
        self.harness.hover_at(from);
        self.harness.drag_at(from);
        self.harness.step();
        self.harness.hover_at(from + egui::vec2(12.0, 12.0));
        self.harness.step();
        self.harness.hover_at(to);
        self.harness.step();
        self.harness.step();
        self.harness.drop_at(to);
        self.harness.run();
    }

    pub(super) fn give(&mut self, command: impl Into<Command>) {
        self.harness.state_mut().give(command);
        self.harness.run();
    }

    /// Types nothing for a second, so that the advice is recomputed.
    pub(super) fn pause(&mut self) {
        let desk = self.harness.state_mut();
        desk.wait(Duration::ZERO);
        desk.wait(Duration::from_secs(1));
        self.harness.run();
    }

    /// Asks what the window asks when it opens without a file.
    pub(super) fn welcome(&mut self) {
        app::welcome(&mut self.harness.state_mut().state);
        self.harness.run();
    }

    /// As if these files were open before, the first of them last.
    pub(super) fn remember(&mut self, recent: &[&str]) {
        self.harness.state_mut().state.preferences.recent =
            recent.iter().map(|path| (*path).into()).collect();
    }

    /// Takes in what a machine would have answered.
    pub(super) fn answer(&mut self, result: JobResult) {
        self.harness.state_mut().take(result);
        self.harness.run();
    }

    pub(super) fn state(&self) -> &State {
        &self.harness.state().state
    }

    pub(super) fn canvas(&self) -> &Canvas {
        self.state().open.document.canvas()
    }

    #[track_caller]
    pub(super) fn text(&self, place: &TextField) -> &str {
        self.canvas().text_at(place).unwrap()
    }

    pub(super) fn commands(&self) -> &[Command] {
        &self.harness.state().commands
    }

    #[track_caller]
    pub(super) fn click(&mut self, role: Role, label: &str) {
        self.harness.get_by_role_and_label(role, label).click();
        self.harness.run();
    }

    #[track_caller]
    pub(super) fn press(&mut self, label: &str) {
        self.click(Role::Button, label);
    }

    /// Chooses from the menu of the row that the side panel shows.
    #[track_caller]
    pub(super) fn choose_for_row(&mut self, label: &str) {
        // The form may be longer than the window.
        self.harness.get_by_role_and_label(Role::Button, "Meer keuzes").scroll_to_me();
        self.harness.run();
        self.press("Meer keuzes");
        // Behind its text stands the shortcut.
        let starts = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|text| text.starts_with(label))
        };
        self.harness.query_all_by_role(Role::Button).rfind(starts).unwrap().click();
        self.harness.run();
    }

    /// Puts the keyboard in a field and types.
    #[track_caller]
    pub(super) fn type_in(&mut self, role: Role, label: &str, text: &str) {
        self.harness.get_by_role_and_label(role, label).focus();
        self.harness.run();
        self.harness.get_by_role_and_label(role, label).type_text(text);
        self.harness.run();
    }

    /// An event to whatever has the keyboard.
    pub(super) fn event(&mut self, event: egui::Event) {
        self.harness.event(event);
        self.harness.run();
    }

    pub(super) fn keys(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    #[track_caller]
    pub(super) fn shows(&self, role: Role, label: &str) {
        let found = self.harness.query_all_by_role_and_label(role, label).count();
        assert_eq!(found, 1, "{role:?} {label:?}");
    }

    pub(super) fn lacks(&self, label: &str) {
        assert!(self.harness.query_by_label(label).is_none(), "{label:?} is there");
    }

    /// The texts that are painted, each with the smallest size in it.
    pub(super) fn painted(&self) -> Vec<(String, f32)> {
        let shapes = self.harness.output().shapes.iter().map(|shape| &shape.shape);
        let smallest = |text: &TextShape| {
            let sizes = text.galley.job.sections.iter().map(|section| section.format.font_id.size);
            sizes.fold(f32::INFINITY, f32::min)
        };
        shapes.flat_map(texts_of).map(|text| (text.galley.text().to_owned(), smallest(text))).collect()
    }

    /// The words that are painted and cut off.
    pub(super) fn cut_off(&self) -> Vec<String> {
        let shapes = self.harness.output().shapes.iter().map(|shape| &shape.shape);
        let texts = shapes.flat_map(texts_of).filter(|text| text.galley.elided);
        texts.map(|text| text.galley.text().to_owned()).collect()
    }
}

fn texts_of(shape: &Shape) -> Vec<&TextShape> {
    match shape {
        Shape::Vec(shapes) => shapes.iter().flat_map(texts_of).collect(),
        Shape::Text(text) => vec![text],
        _ => Vec::new(),
    }
}
