//! A section in its cell: its colours, its title, and its content.

use egui::{Id, Layout, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, accesskit, vec2};

use super::cell::{Cell, section_field};
use super::{CanvasView, actions, declared, partners, pitch, questions, words};
use crate::app::{Command, Focus, FocusCommand, MethodTable, State};
use crate::canvas::TextField;
use crate::i18n::Texts;
use crate::settings;
use crate::template::{SectionKind, SectionTemplate};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{LARGE_SECTION_TEXT, SECTION_RADIUS, SECTION_TEXT, Tone, tokens};
use crate::ui::widgets::{heading, paint_mark};

const PADDING: egui::Vec2 = vec2(13.0, 9.0);

const TITLE_HEIGHT: f32 = 20.0;

/// The maximum length of a line, in sizes of the text: longer lines are hard to read.
const LINE: f32 = 80.0;

/// A section in its cell. Returns the height that it needs.
pub(super) fn section_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    rect: Rect,
    section: &SectionTemplate,
    view: &mut CanvasView,
) -> f32 {
    let tokens = tokens(ui);
    let colors = tokens.group(section.group);
    let is_selected = pass.state.open.selected_section().is_some_and(|selected| selected.id == section.id);
    if is_selected {
        ui.painter().rect(
            rect.expand(1.0),
            SECTION_RADIUS,
            tokens.paper,
            Stroke::new(2.0, tokens.accent),
            StrokeKind::Inside,
        );
    } else {
        let line = Stroke::new(1.0, colors.line);
        ui.painter().rect(rect, SECTION_RADIUS, colors.tint, line, StrokeKind::Inside);
    }
    // Anywhere in the cell takes the selected section; what stands in it is drawn later and gets the click first.
    let behind = ui.interact(rect, Id::unique(("section", &section.id)), Sense::CLICK);
    let is_table = MethodTable::of(section.kind).is_some() && pass.is_writable();
    if behind.clicked() {
        let focus = Focus::Section(section.id.clone());
        // Below many rows one goes to what adds one, and not far away to the first.
        pass.push(if is_table {
            Command::Focus(FocusCommand::Select(focus))
        } else {
            Command::Focus(FocusCommand::GoTo(focus))
        });
    }
    let inner = rect.shrink2(PADDING);
    let title = section.title.text(pass.texts.language().tag());
    let mut child = ui.new_child(
        UiBuilder::new()
            .id_salt(("cell", &section.id))
            .max_rect(inner)
            .layout(Layout::top_down(egui::Align::Min))
            .accessibility_role(accesskit::Role::Group)
            .accessibility_label(title),
    );
    child.spacing_mut().item_spacing = vec2(8.0, 0.0);
    title_ui(&mut child, pass.texts, pass.state, section, title);
    let below_title = inner.top() + TITLE_HEIGHT;
    let is_large = pass.state.preferences.layout() == settings::Layout::Section;
    let size = if is_large { LARGE_SECTION_TEXT } else { SECTION_TEXT };
    let cell = Cell {
        texts: pass.texts,
        state: pass.state,
        section,
        room: inner.bottom() - below_title,
        size,
        is_clicked: behind.clicked(),
    };
    if !matches!(section.kind, SectionKind::Partners | SectionKind::Actions | SectionKind::Table) {
        child.set_max_width(inner.width().min(LINE * size));
    }
    let height = match section.kind {
        SectionKind::Text => text_ui(&mut child, cell, pass.commands),
        SectionKind::Questions => questions::questions_ui(&mut child, cell, pass.commands),
        SectionKind::Partners => partners::partners_ui(&mut child, cell, view, pass.commands),
        SectionKind::Actions => actions::actions_ui(&mut child, cell, &mut view.drag, pass.commands),
        SectionKind::Pitch => pitch::pitch_ui(&mut child, cell, pass.commands),
        SectionKind::Table => declared::table_ui(&mut child, cell, pass.commands),
    };
    (2.0 * PADDING.y + TITLE_HEIGHT + height).ceil()
}

fn title_ui(ui: &mut Ui, texts: &Texts, state: &State, section: &SectionTemplate, title: &str) {
    let tokens = tokens(ui);
    let ink = tokens.group(section.group).ink;
    let rect = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), TITLE_HEIGHT));
    ui.add_space(TITLE_HEIGHT);
    let middle = rect.top() + 8.0;
    paint_mark(ui.painter(), egui::pos2(rect.left() + 5.0, middle), 9.0, section.group, ink);
    let status = words::status(texts, state, section);
    let status = ui.painter().layout_no_wrap(status, font(Weight::Medium, 11.0), tokens.muted);
    let at = egui::pos2(rect.right() - status.size().x, middle - status.size().y / 2.0);
    let status_width = status.size().x;
    ui.painter().galley(at, status, tokens.muted);
    let room = Rect::from_min_max(
        egui::pos2(rect.left() + 14.0, rect.top()),
        egui::pos2(rect.right() - status_width - 6.0, rect.top() + 16.0),
    );
    let mut title_ui =
        ui.new_child(UiBuilder::new().max_rect(room).layout(Layout::left_to_right(egui::Align::Center)));
    title_ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
    heading(&mut title_ui, title, 2, font(Weight::Bold, 12.5), Tone::Group(section.group));
}

fn text_ui(ui: &mut Ui, cell: Cell<'_>, commands: &mut Vec<Command>) -> f32 {
    let place = TextField::Section(cell.section.id.clone());
    section_field(ui, cell, &place, cell.room, commands)
}
