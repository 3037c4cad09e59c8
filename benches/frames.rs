//! What a frame of the window costs, without a screen: laying out, drawing into shapes and triangles, and the
//! accessibility tree. A normal canvas must stay under 1 ms; one with 300 partners and 100 KB of text, and a form with a
//! table of 1,000 rows or with a board of as many cards, under 4 ms; and a letter typed into a megabyte of paragraphs
//! under 16 ms.
//! `painted whole` is the software painter alone, with a picture of 1366 by 768 from nothing, and `typing, painted` a frame
//! together with what the painter has to draw again.
//! `keystroke` is what one typed letter costs without drawing: the edit, and what is written down of it.

#![expect(clippy::unwrap_used, reason = "a benchmark may panic")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::epaint::ClippedPrimitive;
use egui::{Color32, Event, RawInput, pos2, vec2};
use samencanvas::app::{Answer, Focus, MethodTable, PasteAnswer, PasteChoice};
use samencanvas::app::{
    Command, Context, Example, FileCommand, FocusCommand, Identities, MenuCommand, Preferences, Reading,
    RowCommand, RowTable, State, apply, read_rows, tick,
};
use samencanvas::canvas::{FieldRef, RowRef, TextField, list};
use samencanvas::document::Edit;
use samencanvas::drawing::raster::{Painter, Textures};
use samencanvas::i18n::{Language, Texts};
use samencanvas::schema::{RowKind, Value};
use samencanvas::template::{BuiltInTemplates, COLLABORATIVE_INNOVATION, Template};
use samencanvas::ui::{WindowView, install, window_ui};
use uuid::Uuid;

const SENTENCE: &str =
    "Samen zoeken we naar een oplossing die voor iedereen werkt, met kennis uit de praktijk. ";

/// A window without a screen.
struct Window {
    egui: egui::Context,
    state: State,
    texts: &'static Texts,
    view: WindowView,
    identities: Identities,
    time: f64,
    /// For the software painter.
    textures: Textures,
    primitives: Vec<ClippedPrimitive>,
}

impl Window {
    fn new() -> Self {
        let templates = BuiltInTemplates::read().unwrap();
        let template = Arc::new(templates.get(COLLABORATIVE_INNOVATION).unwrap().clone());
        let mut identities = Identities::new(Uuid::from_u128(1));
        let today = jiff::civil::date(2026, 11, 22);
        let mut context = Context { time: Duration::ZERO, today, identities: &mut identities };
        let state = State::new(template, Preferences::default(), Language::Dutch, &mut context);
        let egui = egui::Context::default();
        egui.enable_accesskit();
        install(&egui);
        let texts = Texts::of(Language::Dutch);
        let (view, textures, primitives) = (WindowView::default(), Textures::default(), Vec::new());
        Self { egui, state, texts, view, identities, time: 0.0, textures, primitives }
    }

    fn give(&mut self, command: impl Into<Command>) {
        self.with(|state, context| apply(state, command.into(), context));
    }

    fn with<T>(&mut self, change: impl FnOnce(&mut State, &mut Context<'_>) -> T) -> T {
        let time = Duration::from_secs_f64(self.time);
        let today = jiff::civil::date(2026, 11, 22);
        let mut context = Context { time, today, identities: &mut self.identities };
        change(&mut self.state, &mut context)
    }

    /// A frame, and what came of its commands.
    fn frame(&mut self, events: Vec<Event>) {
        self.time += 0.1;
        self.with(tick);
        let screen = egui::Rect::from_min_size(pos2(0.0, 0.0), vec2(1366.0, 768.0));
        let input =
            RawInput { screen_rect: Some(screen), time: Some(self.time), events, ..RawInput::default() };
        // As in the window, what a pass asks for is done in that pass.
        let mut output = self.egui.clone().run_ui(input, |ui| {
            let mut commands = Vec::new();
            window_ui(ui, self.texts, &self.state, &mut self.view, &mut commands);
            for command in commands {
                self.give(command);
            }
        });
        self.primitives = black_box(self.egui.tessellate(output.shapes, output.pixels_per_point));
        black_box(output.platform_output.accesskit_update.take());
        self.textures.set(&mut output.textures_delta);
        self.textures.free(output.textures_delta);
    }

    /// Draws the last frame into a picture, and returns how many areas changed.
    fn paint(&self, painter: &mut Painter) -> usize {
        painter.paint([1366, 768], 1.0, Color32::BLACK, &self.primitives, &self.textures).len()
    }

    fn normal() -> Self {
        let mut window = Self::new();
        window.give(MenuCommand::NewFromExample(Example::Schuldenlab));
        window
    }

    fn large() -> Self {
        let mut window = Self::new();
        let row = |number| format!("Partner {number}\tbedrijf\tfounding\tkennis, talent\tMensen en kennis");
        let rows = (0..300).map(row).collect::<Vec<_>>().join("\n");
        window.give(MenuCommand::PasteRows(MethodTable::Partners));
        let document = &window.state.open.document;
        let reading = Reading {
            texts: &[Texts::of(Language::Dutch)],
            template: document.template(),
            canvas: document.canvas(),
        };
        let rows = read_rows(&PasteChoice::new(MethodTable::Partners, rows), &reading);
        window.give(Command::Answer(Answer::Paste(PasteAnswer::Add(rows.rows))));
        let text = SENTENCE.repeat((100 << 10) / 6 / SENTENCE.len());
        for section in ["dream", "societal_value", "proposition", "neutral_ground", "governance", "financing"]
        {
            window.give(Command::Edit(vec![Edit::insert(
                TextField::Section(section.into()),
                0,
                text.clone(),
            )]));
        }
        window
    }

    /// The same text in one section and in one paragraph, which is the worst case.
    fn one_section() -> Self {
        let mut window = Self::new();
        let text = SENTENCE.repeat((100 << 10) / SENTENCE.len());
        window.give(Command::Edit(vec![Edit::insert(TextField::Section("dream".into()), 0, text)]));
        window
    }

    /// A text of nearly the most that one may have, in paragraphs of 2,000 letters.
    fn paragraphs() -> Self {
        let mut window = Self::new();
        let paragraph = SENTENCE.repeat(2_000 / SENTENCE.len()) + "\n";
        let text = paragraph.repeat(1_000_000 / paragraph.len());
        window.give(Command::Edit(vec![Edit::insert(TextField::Section("dream".into()), 0, text)]));
        window
    }

    /// A form with a table of a thousand rows.
    fn table() -> Self {
        Self::of_form(include_str!("../tests/it/tables/tour.template.json"))
    }

    /// The same form with a board of as many cards.
    fn board() -> Self {
        let tour = include_str!("../tests/it/tables/tour.template.json");
        Self::of_form(&tour.replacen("\"columns\": [", "\"board\": \"state\", \"columns\": [", 1))
    }

    fn of_form(form: &str) -> Self {
        let mut window = Self::new();
        let template = Arc::new(Template::read_foreign(form.as_bytes()).unwrap());
        window.give(FileCommand::NewFromTemplate(Arc::clone(&template)));
        let table = template.section(&"stops".into()).unwrap().table.unwrap();
        let place = table.columns().first().unwrap().key;
        for number in 1..=1000 {
            window.give(RowCommand::Begin(RowTable::Declared(table), String::new()));
            let rows = window.state.open.document.canvas().table(RowKind::Declared(table));
            let row = RowRef::of_kind(RowKind::Declared(table), list(rows).last().unwrap().uuid());
            let stop = Value::Text(format!("Halte {number}, bij de mensen thuis"));
            let state = Value::Word(if number % 2 == 0 { "asked" } else { "agreed" }.to_owned());
            window.give(Command::Edit(vec![
                Edit::Set(FieldRef::Row(row, place), Some(stop)),
                Edit::Set(FieldRef::Row(row, "state"), Some(state)),
            ]));
        }
        window
    }

    fn put_the_keyboard_in(&mut self, section: &str) {
        self.state.open.caret = Some(TextField::Section(section.into()));
        self.frame(Vec::new());
        self.frame(Vec::new());
    }
}

fn frames(criterion: &mut Criterion) {
    for (size, make) in [
        ("normal", Window::normal as fn() -> Window),
        ("large", Window::large),
        ("one section", Window::one_section),
        ("a megabyte in paragraphs", Window::paragraphs),
    ] {
        let mut group = criterion.benchmark_group(format!("frame {size}"));
        let mut window = make();
        window.put_the_keyboard_in("dream");
        group.bench_function("still", |bencher| bencher.iter(|| window.frame(Vec::new())));
        group.bench_function("typing", |bencher| {
            bencher.iter(|| window.frame(vec![Event::Text("a".to_owned())]));
        });
        group.bench_function("painted whole", |bencher| {
            bencher.iter(|| window.paint(&mut Painter::default()));
        });
        let mut painter = Painter::default();
        group.bench_function("typing, painted", |bencher| {
            bencher.iter(|| {
                window.frame(vec![Event::Text("a".to_owned())]);
                window.paint(&mut painter)
            });
        });
        let dream = TextField::Section("dream".into());
        let start = window.state.open.document.canvas().text_at(&dream).unwrap().len();
        let mut end = start;
        group.bench_function("keystroke", |bencher| {
            bencher.iter(|| {
                // As a person types: forty letters, then a pause and the same taken away again.
                window.time += 0.1;
                let edit = if end < start + 40 {
                    end += 1;
                    Edit::insert(dream.clone(), end - 1, "a")
                } else {
                    let typed = start..end;
                    end = start;
                    Edit::delete(dream.clone(), typed)
                };
                window.give(Command::Edit(vec![edit]));
                window.with(tick);
            });
        });
        for (panel, focus) in [("checklists", Focus::Checklists), ("partnership", Focus::Partnership)] {
            window.give(FocusCommand::Select(focus));
            window.frame(Vec::new());
            group.bench_function(panel, |bencher| bencher.iter(|| window.frame(Vec::new())));
        }
        group.finish();
    }
}

fn tables(criterion: &mut Criterion) {
    for (name, make) in [
        ("a table of 1,000 rows", Window::table as fn() -> Window),
        ("a board of 1,000 cards", Window::board),
    ] {
        let mut group = criterion.benchmark_group(format!("frame {name}"));
        let mut window = make();
        window.put_the_keyboard_in("aim");
        group.bench_function("still", |bencher| bencher.iter(|| window.frame(Vec::new())));
        group.bench_function("typing", |bencher| {
            bencher.iter(|| window.frame(vec![Event::Text("a".to_owned())]));
        });
        group.finish();
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).measurement_time(Duration::from_secs(3));
    targets = frames, tables
}
criterion_main!(benches);
