//! The notes in columns: one for each group, and one for those without a group.

use egui::{
    Align, CornerRadius, Layout, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    accesskit, vec2,
};
use i18n_embed_fl::fl;

use super::names::widget;
use super::note::{Held, NewestNote, keep_arrows, note_ui};
use crate::app::{SessionCommand, SessionDesk};
use crate::canvas::{Note, NoteGroup, VoteTarget, on_one_line};
use crate::i18n::visible;
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{SECTION_RADIUS, tokens};
use crate::ui::widgets::{more_item, more_menu, muted, ring_around};

const GAP: f32 = 12.0;
const NARROWEST: f32 = 190.0;
const PADDING: f32 = 10.0;
const HEAD: f32 = 26.0;

/// A column as it is drawn.
struct Column<'a> {
    group: Option<&'a NoteGroup>,
    notes: Vec<&'a Note>,
}

pub(super) fn columns_ui(ui: &mut Ui, pass: &mut Pass<'_>, desk: &SessionDesk, newest: NewestNote) {
    let canvas = pass.canvas();
    let section = desk.section(canvas);
    let groups: Vec<&NoteGroup> =
        canvas.note_groups.iter().filter(|group| group.section == section).collect();
    let mut columns: Vec<Column<'_>> =
        groups.iter().map(|group| Column { group: Some(group), notes: Vec::new() }).collect();
    let mut rest = Column { group: None, notes: Vec::new() };
    for note in desk.notes(canvas) {
        let place = note.group.and_then(|id| groups.iter().position(|group| group.id == id));
        match place.and_then(|place| columns.get_mut(place)) {
            Some(column) => column.notes.push(note),
            None => rest.notes.push(note),
        }
    }
    let is_empty = rest.notes.is_empty() && columns.is_empty();
    columns.push(rest);
    if is_empty {
        ui.add_space(8.0);
        muted(ui, &fl!(pass.texts.messages, "session-no-notes"), 13.0);
        return;
    }
    let available = ui.available_width();
    let count = number(columns.len());
    let width = ((available - GAP * (count - 1.0)) / count).clamp(NARROWEST, 320.0).floor();
    ScrollArea::both().id_salt("session notes").auto_shrink(false).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, 6.0);
            for column in &columns {
                column_ui(ui, pass, desk, (column, width), newest);
            }
        });
    });
}

fn column_ui(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    desk: &SessionDesk,
    (column, width): (&Column<'_>, f32),
    newest: NewestNote,
) {
    let tokens = tokens(ui);
    let top = ui.cursor().min;
    let ground = ui.painter().add(egui::Shape::Noop);
    let inner = Rect::from_min_size(top, vec2(width, f32::INFINITY)).shrink2(vec2(PADDING, PADDING));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Min)));
    child.spacing_mut().item_spacing.y = 6.0;
    head_ui(&mut child, pass, desk, column);
    for note in &column.notes {
        note_ui(&mut child, pass, desk, (note, width - 2.0 * PADDING), newest);
    }
    // There is room to drop a note below the last one.
    let bottom = (child.min_rect().bottom() + PADDING).max(top.y + 90.0);
    let rect = Rect::from_min_max(top, egui::pos2(top.x + width, bottom));
    ui.allocate_rect(rect, Sense::hover());
    let is_held = egui::DragAndDrop::has_payload_of_type::<Held>(ui.ctx());
    let is_over = is_held && ui.rect_contains_pointer(rect);
    let look = desk.section(pass.canvas()).and_then(|id| pass.template().section(&id));
    let fill = match (column.group, look) {
        (Some(_), Some(section)) => tokens.group(section.look.palette).tint,
        (Some(_), None) => tokens.well,
        (None, _) => egui::Color32::TRANSPARENT,
    };
    let stroke = if is_over {
        Stroke::new(2.0, tokens.accent)
    } else if column.group.is_none() {
        Stroke::new(1.0, tokens.field)
    } else {
        Stroke::NONE
    };
    let radius = CornerRadius::same(SECTION_RADIUS);
    ui.painter().set(ground, egui::epaint::RectShape::new(rect, radius, fill, stroke, StrokeKind::Inside));
    if is_over
        && ui.input(|input| input.pointer.any_released())
        && let Some(held) = egui::DragAndDrop::take_payload::<Held>(ui.ctx())
    {
        pass.push(SessionCommand::PutNote(held.0, column.group.map(|group| group.id)));
    }
}

fn head_ui(ui: &mut Ui, pass: &mut Pass<'_>, desk: &SessionDesk, column: &Column<'_>) {
    let messages = &pass.texts.messages;
    let tokens = tokens(ui);
    let Some(group) = column.group else {
        let name = fl!(messages, "session-no-group");
        muted(ui, &format!("{name}  {}", column.notes.len()), 12.5);
        return;
    };
    let name = visible(&on_one_line(group.name.trim()));
    let target = VoteTarget::Group(group.id);
    let dots = desk.vote(pass.canvas()).map_or(0, |vote| vote.dots_of(target));
    let look = desk.section(pass.canvas()).and_then(|id| pass.template().section(&id));
    let ink = look.map_or(tokens.text, |section| tokens.group(section.look.palette).ink);
    ui.horizontal(|ui| {
        let width = ui.available_width() - 28.0;
        let (rect, _) = ui.allocate_exact_size(vec2(width, HEAD), Sense::hover());
        let response = ui.interact(rect, widget(target), Sense::click());
        let mut job = egui::text::LayoutJob::default();
        let format = |weight, color| egui::TextFormat {
            font_id: font(weight, 13.0),
            color,
            ..egui::TextFormat::default()
        };
        job.append(&name, 0.0, format(Weight::Bold, ink));
        job.append(&format!("  {}", column.notes.len()), 0.0, format(Weight::Regular, tokens.muted));
        if dots > 0 {
            job.append(&format!("  ● {dots}"), 0.0, format(Weight::Bold, tokens.accent));
        }
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width());
        let galley = ui.painter().layout_job(job);
        let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, tokens.text);
        if desk.at == Some(target) {
            let stroke = Stroke::new(1.5, tokens.accent);
            ui.painter().rect_stroke(rect.expand(2.0), 5.0, stroke, StrokeKind::Inside);
        }
        keep_arrows(ui, response.id);
        ring_around(ui, &response, rect.expand(3.0));
        let said = fl!(messages, "session-said-group", name = name.as_str(), count = column.notes.len());
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Heading, true, &said));
        if (response.gained_focus() && desk.at != Some(target)) || response.clicked() {
            response.request_focus();
            pass.push(SessionCommand::At(Some(target)));
        }
        if pass.is_writable() {
            let title = fl!(messages, "session-group-menu", name = name.as_str());
            more_menu(ui, &title, |ui| group_menu_ui(ui, pass, group));
        }
    });
}

fn group_menu_ui(ui: &mut Ui, pass: &mut Pass<'_>, group: &NoteGroup) {
    let messages = &pass.texts.messages;
    let others = pass.canvas().note_groups.iter();
    for other in others.filter(|other| other.section == group.section && other.id != group.id) {
        let name = visible(&on_one_line(other.name.trim()));
        if more_item(ui, &fl!(messages, "session-merge-into", name = name.as_str())) {
            pass.push(SessionCommand::MergeGroups { from: group.id, into: other.id });
        }
    }
    if more_item(ui, &fl!(messages, "session-remove-group")) {
        pass.push(SessionCommand::RemoveGroup(group.id));
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few columns")]
const fn number(count: usize) -> f32 {
    count as f32
}
