//! The presentation: one slide on the screen, as large as it fits, and nothing else.

use egui::{
    Align, CentralPanel, Event, Frame, Id, Key, Label, Layout, Rect, ScrollArea, Sense, Ui, UiBuilder,
    accesskit, pos2, vec2,
};
use i18n_embed_fl::fl;

use super::Pass;
use super::fonts::{Weight, font};
use super::slide;
use super::theme::{Tone, tokens};
use super::widgets::{heading, muted, paint_mark};
use crate::app::{Command, PresentationCommand, Slide, State, Step};
use crate::i18n::{self, Texts};
use crate::template::{SectionKind, SectionTemplate};

/// Sizes of text, the largest that fits is taken; for a screen of 768 points, and growing with it.
const TEXT: [f32; 4] = [40.0, 36.0, 32.0, 28.0];
const SECTION_TITLE: f32 = 30.0;
const TITLE: f32 = 56.0;

/// How far the arrow keys scroll, in lines of the smallest text.
const LINES: f32 = 2.0;
/// How much of a page stays on the screen where the next one comes.
const PAGE: f32 = 0.85;

/// State of the drawing that outlives a frame.
#[derive(Debug, Default)]
pub(super) struct PresentationView {
    /// The last shown slide.
    shown: Option<usize>,
    /// The scroll offset of its text, the maximum offset, and the visible height.
    scrolled: f32,
    furthest: f32,
    room: f32,
}

/// What a slide shows.
pub(super) fn presentation_ui(ui: &mut Ui, pass: &mut Pass<'_>, place: usize, view: &mut PresentationView) {
    if view.shown != Some(place) {
        *view = PresentationView { shown: Some(place), ..PresentationView::default() };
    }
    let tokens = tokens(ui);
    CentralPanel::no_frame().frame(Frame::new().fill(tokens.paper)).show(ui, |ui| {
        let screen = ui.max_rect();
        let scale = (screen.width() / 1366.0).min(screen.height() / 768.0).clamp(0.4, 4.0);
        take_keys(ui, view, scale, pass.commands);
        let slides = pass.state.slides();
        let slide = slides.get(place).or(slides.last()).copied().unwrap_or(Slide::Title);
        let room = screen.shrink2(vec2(screen.width() * 0.08, screen.height() * 0.08));
        let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt(("slide", place)));
        match slide {
            Slide::Title => title_ui(&mut child, pass.texts, pass.state, scale),
            Slide::Section(section) => section_ui(&mut child, pass.texts, pass.state, section, scale, view),
        }
        place_ui(ui, pass.texts, screen, scale, (place, slides.len()));
        // Drawn last, it gets the click before what scrolls below it.
        if ui.interact(screen, Id::unique("presentation"), Sense::CLICK).clicked() {
            pass.commands.extend(view.read_on(view.page(), false));
            ui.ctx().request_repaint();
        }
    });
}

/// Which slide it is, in the lower corner; not on the first one, which begins.
fn place_ui(ui: &mut Ui, texts: &Texts, screen: Rect, scale: f32, (place, count): (usize, usize)) {
    if place == 0 {
        return;
    }
    let room = screen.shrink2(vec2(screen.width() * 0.03, screen.height() * 0.03));
    let corner = UiBuilder::new().max_rect(room).layout(Layout::right_to_left(Align::Max));
    let place = (place + 1).min(count);
    muted(
        &mut ui.new_child(corner.id_salt("place")),
        &fl!(texts.messages, "present-place", place = place, count = count),
        16.0 * scale.max(0.8),
    );
}

#[cfg_attr(not(test), expect(clippy::wildcard_enum_match_arm, reason = "the keys of egui are not ours"))]
fn take_keys(ui: &Ui, view: &mut PresentationView, scale: f32, commands: &mut Vec<Command>) {
    let pressed = ui.input_mut(|input| {
        let events = std::mem::take(&mut input.events).into_iter();
        let (keys, others): (Vec<Event>, Vec<Event>) = events.partition(is_plain_press);
        input.events = others;
        keys
    });
    let line = LINES * slide::line_height(smallest() * scale);
    let page = view.page();
    for event in pressed {
        let Event::Key { key, repeat, .. } = event else { continue };
        let command = match key {
            Key::ArrowDown => view.read_on(line, repeat),
            Key::ArrowRight | Key::Enter | Key::PageDown | Key::Space => view.read_on(page, repeat),
            Key::ArrowUp => view.read_on(-line, repeat),
            Key::ArrowLeft | Key::Backspace | Key::PageUp => view.read_on(-page, repeat),
            Key::Home => Some(Command::Presentation(PresentationCommand::First)),
            Key::End => Some(Command::Presentation(PresentationCommand::Last)),
            Key::Escape | Key::F5 => Some(Command::Presentation(PresentationCommand::End)),
            _ => None,
        };
        commands.extend(command);
    }
}

fn is_plain_press(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: true, modifiers, .. } if modifiers.is_none())
}

impl PresentationView {
    /// How far a page goes on; something on a slide that does not scroll.
    fn page(&self) -> f32 {
        (PAGE * self.room).max(1.0)
    }

    /// Scrolls a text that is longer than the screen. From its end, and where all of it is on the screen, it goes to the
    /// next section, as the buttons of a remote control must; a key that is held down stops at the end.
    fn read_on(&mut self, by: f32, is_held: bool) -> Option<Command> {
        let to = (self.scrolled + by).clamp(0.0, self.furthest);
        if (to - self.scrolled).abs() > 0.5 {
            self.scrolled = to;
            return None;
        }
        let step = if by < 0.0 { Step::Up } else { Step::Down };
        (!is_held).then_some(Command::Presentation(PresentationCommand::Step(step)))
    }
}

fn title_ui(ui: &mut Ui, texts: &Texts, state: &State, scale: f32) {
    let header = &state.open.document.canvas().header;
    let template = state.open.document.template().title.text(texts.language().tag());
    let subject = header.subject.trim();
    let (title, under) = if subject.is_empty() { (template, "") } else { (subject, template) };
    ui.add_space(ui.available_height() * 0.28);
    let title = heading(ui, &i18n::visible(title), 1, font(Weight::Bold, TITLE * scale), Tone::Text);
    announce(ui, &title);
    ui.add_space(12.0 * scale);
    muted(ui, under, 28.0 * scale);
    let date = header.date.map(|date| i18n::long_date(texts, date));
    let contact = Some(header.contact.trim().to_owned()).filter(|contact| !contact.is_empty());
    let line = contact.into_iter().chain(date).collect::<Vec<_>>().join(" · ");
    muted(ui, &line, 22.0 * scale);
    ui.add_space(36.0 * scale);
    muted(ui, &fl!(texts.messages, "present-how"), 16.0 * scale.max(0.8));
}

fn section_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &State,
    section: &SectionTemplate,
    scale: f32,
    view: &mut PresentationView,
) {
    let tokens = tokens(ui);
    let ink = tokens.group(section.look.palette).ink;
    let size = SECTION_TITLE * scale;
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), size * 1.4), Sense::hover());
    paint_mark(
        ui.painter(),
        pos2(row.left() + size * 0.4, row.center().y),
        size * 0.7,
        section.look.mark,
        ink,
    );
    let room = Rect::from_min_max(pos2(row.left() + size * 1.2, row.top()), row.max);
    let mut title_ui = ui.new_child(UiBuilder::new().max_rect(room));
    let title = slide_title(texts, state, section);
    let title =
        heading(&mut title_ui, &title, 1, font(Weight::Bold, size), Tone::Group(section.look.palette));
    announce(ui, &title);
    ui.add_space(20.0 * scale);
    let parts = slide::stretches(texts, state, section, tokens);
    let room = ui.available_size();
    let fitting = TEXT.into_iter().map(|size| slide::job(&parts, size * scale, room.x)).find(|job| {
        let height = ui.fonts_mut(|fonts| fonts.layout_job(job.clone())).size().y;
        height <= room.y
    });
    let job = fitting.unwrap_or_else(|| slide::job(&parts, smallest() * scale, room.x - 16.0));
    let area = ScrollArea::vertical().id_salt(("slide", &section.id)).auto_shrink(false);
    let shown = area.vertical_scroll_offset(view.scrolled).show(ui, |ui| {
        ui.add(Label::new(job).selectable(false));
    });
    view.scrolled = shown.state.clamped_offset().y;
    view.room = shown.inner_rect.height();
    view.furthest = (shown.content_size.y - view.room).max(0.0);
}

/// The title of a section; a pitch for a partner names its reader.
fn slide_title(texts: &Texts, state: &State, section: &SectionTemplate) -> String {
    match (section.kind, state.open.reader()) {
        (SectionKind::Pitch, Some(partner)) => {
            let name = i18n::visible(partner.name.trim());
            fl!(texts.messages, "export-pitch-for", partner = name)
        }
        _ => section.title.text(texts.language().tag()).to_owned(),
    }
}

fn smallest() -> f32 {
    TEXT.into_iter().fold(f32::INFINITY, f32::min)
}

/// Announces the slide to screen readers.
fn announce(ui: &Ui, title: &egui::Response) {
    ui.ctx().accesskit_node_builder(title.id, |node| node.set_live(accesskit::Live::Polite));
}
