//! A section in its cell: its colours, its title, and its content.

use egui::{Id, Layout, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, accesskit, pos2, vec2};
use i18n_embed_fl::fl;

use super::cell::{Cell, PADDING, section_field, select_on_focus};
use super::sticky::sticky_title_ui;
use super::{CanvasView, actions, board, declared, example, partners, pitch, questions, sides, words};
use crate::app::{Command, Focus, FocusCommand, RowTable, State};
use crate::canvas::TextField;
use crate::i18n::Texts;
use crate::settings;
use crate::template::{SectionKind, SectionTemplate};
use crate::ui::Pass;
use crate::ui::choice::{Told, options_ui};
use crate::ui::fonts::{Weight, font};
use crate::ui::menu::section_menu_ui;
use crate::ui::theme::{LARGE_SECTION_TEXT, SECTION_RADIUS, SECTION_TEXT, Tone, tokens};
use crate::ui::widgets::{FieldFrame, FieldStyle, field, heading, paint_mark, size_for_words};

/// Sizes of a title: the largest that there is room for counts, and the last where there is none for any.
const TITLES: [f32; 2] = [15.5, 14.0];
const SMALL_TITLE: f32 = 13.0;
/// Height of the line of a title.
const TITLE_LINE: f32 = 20.0;
/// Room between a title and what stands below it.
const BELOW_TITLE: f32 = 7.0;
/// Room for the mark before a title.
const MARK: f32 = 16.0;

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
    let colors = tokens.group(section.look.palette);
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
    let table = RowTable::of(section);
    let is_table = table.is_some() && pass.is_writable();
    if behind.clicked() {
        let focus = Focus::Section(section.id.clone());
        // Below many rows one goes to what adds one, and not far away to the first.
        pass.push(if is_table {
            Command::Focus(FocusCommand::Select(focus))
        } else {
            Command::Focus(FocusCommand::GoTo(focus))
        });
    }
    if section_menu_ui(ui, pass, &behind, table) {
        pass.push(Command::Focus(FocusCommand::Select(Focus::Section(section.id.clone()))));
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
    let title_height = title_ui(&mut child, pass.texts, pass.state, section, title);
    let below_title = inner.top() + title_height;
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
        SectionKind::Choice => choice_ui(&mut child, cell, pass),
        SectionKind::Sides => sides::sides_ui(&mut child, cell, &mut view.sides, pass.commands),
        SectionKind::Questions => questions::questions_ui(&mut child, cell, pass.commands),
        SectionKind::Partners => partners::partners_ui(&mut child, cell, view, pass.commands),
        SectionKind::Actions => actions::actions_ui(&mut child, cell, &mut view.tables, pass.commands),
        SectionKind::Pitch => pitch::pitch_ui(&mut child, cell, pass.commands),
        SectionKind::Table => match pass.state.open.board_by(section) {
            Some(by) => board::board_ui(&mut child, cell, by, view, pass.commands),
            None => declared::table_ui(&mut child, cell, &mut view.tables, pass.commands),
        },
    };
    // A row without a word fills in nothing, and stands where the example would.
    let has_row = section.rows_on(pass.state.open.document.canvas()).next().is_some();
    if !has_row && !pass.state.open.is_filled(section) {
        example::paint_example(&child, cell, pos2(inner.left(), below_title + height), cell.room - height);
    }
    let status = words::status(pass.texts, pass.state, section);
    sticky_title_ui(ui, rect, (section, title, &status), is_selected);
    if is_selected {
        view.reveal.section(ui, rect);
    }
    (2.0 * PADDING.y + title_height + height).ceil()
}

/// The title of a section, with its number and progress at the end of the line. Returns the height that they take.
fn title_ui(ui: &mut Ui, texts: &Texts, state: &State, section: &SectionTemplate, title: &str) -> f32 {
    let tokens = tokens(ui);
    let ink = tokens.group(section.look.palette).ink;
    let at = ui.cursor().min;
    let width = ui.available_width();
    let middle = at.y + TITLE_LINE / 2.0;
    let painter = ui.painter();
    paint_mark(painter, egui::pos2(at.x + 5.0, middle), 10.0, section.look.mark, ink);
    let status = words::status(texts, state, section);
    let status = painter.layout_no_wrap(status, font(Weight::Regular, 11.5), tokens.muted);
    // Where the status would break a word of the title, it stands below it.
    let beside = width - MARK - status.size().x - 8.0;
    let is_beside = size_for_words(ui, title, &[SMALL_TITLE], beside).is_some();
    let room = if is_beside { beside } else { width - MARK };
    let lay_out = |size, width| painter.layout(title.to_owned(), font(Weight::Bold, size), ink, width);
    let has_room = |size: &f32| lay_out(*size, f32::INFINITY).size().x <= room;
    let size = TITLES.into_iter().find(has_room).unwrap_or(SMALL_TITLE);
    let tall = lay_out(size, room).size().y.max(TITLE_LINE);
    let top = if tall > TITLE_LINE { at.y + 1.0 } else { at.y };
    let place = Rect::from_min_size(egui::pos2(at.x + MARK, top), vec2(room, tall));
    let mut title_ui =
        ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(egui::Align::Center)));
    title_ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Wrap);
    heading(&mut title_ui, title, 2, font(Weight::Bold, size), Tone::Group(section.look.palette));
    let (status_at, below) = if is_beside {
        (pos2(at.x + width - status.size().x, middle - status.size().y / 2.0), 0.0)
    } else {
        (pos2(at.x + MARK, at.y + tall), status.size().y)
    };
    ui.painter().galley(status_at, status, tokens.muted);
    let height = tall + below + BELOW_TITLE;
    ui.add_space(height);
    height
}

/// The options, and below them why.
fn choice_ui(ui: &mut Ui, cell: Cell<'_>, pass: &mut Pass<'_>) -> f32 {
    let top = ui.cursor().top();
    options_ui(ui, pass, cell.section, Told::Name);
    let why = fl!(cell.texts.messages, "choice-why");
    let words = ui.painter().layout_no_wrap(why.clone(), font(Weight::SemiBold, cell.size), tokens(ui).text);
    let at = ui.cursor().min;
    let used = at.y - top;
    let name = format!("{}: {why}", cell.title());
    let style = FieldStyle {
        name: &name,
        hint: cell.question(),
        is_multiline: true,
        frame: FieldFrame::None,
        size: cell.size,
        first_line_indent: words.size().x + 5.0,
        min_height: cell.room - used,
        ..FieldStyle::default()
    };
    let shown = field(ui, style, cell.state, &TextField::Section(cell.section.id.clone()), pass.commands);
    select_on_focus(ui, &shown.response, cell, pass.commands);
    ui.painter().galley(egui::pos2(at.x, at.y + 1.0), words, tokens(ui).text);
    used + shown.text_height
}

fn text_ui(ui: &mut Ui, cell: Cell<'_>, commands: &mut Vec<Command>) -> f32 {
    section_field(ui, cell, &TextField::Section(cell.section.id.clone()), cell.room, commands)
}
