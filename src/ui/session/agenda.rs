//! The running order on the desk.

use egui::{Frame, Id, Margin, ScrollArea, Sense, Stroke, Ui, WidgetInfo, accesskit};
use i18n_embed_fl::fl;

use super::sight::step_name;
use crate::app::{SessionCommand, SessionDesk, Step};
use crate::canvas::{Activity, AgendaStep, Amount, RowRef, SectionId, whole_amount};
use crate::document::Edit;
use crate::i18n::{self, visible};
use crate::ui::Pass;
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{FIELD_RADIUS, TARGET, Tone, tokens};
use crate::ui::widgets::{
    FieldStyle, bare_choice, colored, field, heading, list_of, mark_at, more_item, more_menu, muted,
    read_field, ring,
};

pub(super) fn agenda_ui(ui: &mut Ui, pass: &mut Pass<'_>, desk: &SessionDesk) {
    let messages = &pass.texts.messages;
    heading(ui, &fl!(messages, "session-agenda"), 2, font(Weight::SemiBold, 12.0), Tone::Muted);
    ui.add_space(4.0);
    let canvas = pass.canvas();
    let now_at = canvas.agenda.iter().position(|step| Some(step.id) == desk.step);
    let foot = 64.0;
    let height = (ui.available_height() - foot).max(80.0);
    ScrollArea::vertical().id_salt("agenda").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for (place, step) in canvas.agenda.iter().enumerate() {
            step_ui(ui, pass, desk, step, now_at.is_some_and(|now| place < now));
        }
        if pass.is_writable() && !canvas.agenda.is_empty() {
            pass.link(ui, &fl!(messages, "session-add-step"), SessionCommand::AddStep);
        }
    });
    ui.separator();
    ready_ui(ui, pass, desk);
}

/// When it will be over, and how that differs from the plan.
fn ready_ui(ui: &mut Ui, pass: &Pass<'_>, desk: &SessionDesk) {
    let messages = &pass.texts.messages;
    let now = pass.state.now;
    let rest = jiff::SignedDuration::from_millis(desk.rest(pass.canvas(), now.time));
    let Ok(end) = now.local.checked_add(rest) else { return };
    let minutes: u32 = pass.canvas().agenda.iter().map(AgendaStep::whole_minutes).sum();
    let time = format!("{}:{:02}", end.hour(), end.minute());
    colored(ui, &fl!(messages, "session-ready", time = time), Weight::SemiBold, 13.0, Tone::Text);
    let late = desk.planned_end.map(|planned| {
        let late = end.duration_since(planned).as_secs();
        late.div_euclid(60) + i64::from(late.rem_euclid(60) >= 30)
    });
    let words = match late {
        None => fl!(messages, "session-total", minutes = minutes),
        Some(0) => fl!(messages, "session-on-time"),
        Some(late) if late > 0 => fl!(messages, "session-later", minutes = late),
        Some(late) => fl!(messages, "session-earlier", minutes = late.abs()),
    };
    muted(ui, &words, 12.0);
}

fn step_ui(ui: &mut Ui, pass: &mut Pass<'_>, desk: &SessionDesk, step: &AgendaStep, is_past: bool) {
    let tokens = tokens(ui);
    let is_now = desk.step == Some(step.id);
    let name = step_name(pass.texts, pass.state, step);
    let minutes = fl!(pass.texts.messages, "session-minutes", minutes = step.whole_minutes());
    let section = step.section.as_ref().and_then(|id| pass.template().section(id));
    let stroke = if is_now { Stroke::new(1.5, tokens.accent) } else { Stroke::NONE };
    let fill = if is_now { tokens.well } else { egui::Color32::TRANSPARENT };
    let frame = Frame::new()
        .fill(fill)
        .stroke(stroke)
        .corner_radius(FIELD_RADIUS)
        .inner_margin(Margin::symmetric(7, 4));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            if let Some(section) = section {
                mark_at(ui, section.look.mark, tokens.group(section.look.palette).ink);
            }
            let right = if pass.is_writable() { 60.0 } else { 36.0 };
            let width = (ui.available_width() - right).max(40.0);
            let color = if is_past { tokens.muted } else { tokens.text };
            let weight = if is_now { Weight::SemiBold } else { Weight::Regular };
            let galley = name_galley(ui, &name, (weight, color), width);
            let size = egui::vec2(width, (galley.size().y + 6.0).max(TARGET));
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let response = ui.interact(rect, Id::unique(("agenda step", step.id.uuid())), Sense::click());
            let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
            let is_cut = galley.elided;
            ui.painter().galley(at, galley, color);
            ring(ui, &response);
            let start = fl!(pass.texts.messages, "session-start-step", step = name.as_str());
            response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &start));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_now));
            let hover = if is_cut { format!("{name}\n{start}") } else { start };
            if response.on_hover_text(hover).clicked() {
                pass.push(SessionCommand::Start(step.id));
            }
            muted(ui, &minutes, 12.0);
            if pass.is_writable() {
                let menu = fl!(pass.texts.messages, "session-step-menu", step = name.as_str());
                more_menu(ui, &menu, |ui| step_menu_ui(ui, pass, step));
            }
        });
        if is_now {
            form_ui(ui, pass, step);
        }
    });
}

/// The name of a step, on two lines at most.
fn name_galley(
    ui: &Ui,
    name: &str,
    (weight, color): (Weight, egui::Color32),
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple(name.to_owned(), font(weight, 13.0), color, width);
    job.wrap.max_rows = 2;
    ui.painter().layout_job(job)
}

fn step_menu_ui(ui: &mut Ui, pass: &mut Pass<'_>, step: &AgendaStep) {
    let messages = &pass.texts.messages;
    for (name, command) in [
        (fl!(messages, "session-start"), SessionCommand::Start(step.id)),
        (fl!(messages, "session-step-up"), SessionCommand::MoveStep(step.id, Step::Up)),
        (fl!(messages, "session-step-down"), SessionCommand::MoveStep(step.id, Step::Down)),
        (fl!(messages, "session-remove-step"), SessionCommand::RemoveStep(step.id)),
    ] {
        if more_item(ui, &name) {
            pass.push(command);
        }
    }
}

/// What the step is about, what is done, how long, and what the room is asked.
fn form_ui(ui: &mut Ui, pass: &mut Pass<'_>, step: &AgendaStep) {
    if !pass.is_writable() {
        return muted_instruction_ui(ui, step);
    }
    let messages = &pass.texts.messages;
    let language = pass.texts.language().tag();
    let row = RowRef::of(step.id);
    let template = pass.template();
    let title_of = |id: &SectionId| {
        template.section(id).map_or_else(|| id.to_string(), |section| section.title.text(language).to_owned())
    };
    let none = fl!(messages, "session-no-section");
    let shown = step.section.as_ref().map_or_else(|| none.clone(), title_of);
    let options = std::iter::once((None, none))
        .chain(template.sections.iter().map(|section| (Some(section.id.clone()), title_of(&section.id))));
    let width = ui.available_width();
    let label = fl!(messages, "agenda-step-section");
    let is_current = |option: &Option<SectionId>| *option == step.section;
    if let Some(section) = list_of(ui, ("step section", step.id), &label, &shown, width, options, is_current)
        && section != step.section
    {
        pass.push(Edit::set(row, AgendaStep::SECTION, section));
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let label = fl!(messages, "agenda-step-activity");
        let width = (ui.available_width() - 66.0).max(60.0);
        let id = ("step activity", step.id);
        let titles = (label.as_str(), label.as_str(), width);
        if let Some(activity) =
            bare_choice::<Activity>(ui, pass.texts, id, titles, step.activity.as_ref(), i18n::activity)
        {
            pass.push(Edit::set(row, AgendaStep::ACTIVITY, activity));
        }
        let label = fl!(messages, "agenda-step-minutes");
        let style = FieldStyle { name: &label, ..FieldStyle::default() };
        let now = step.minutes.as_ref().map_or("", |amount: &Amount| amount.number.as_str());
        let read = |typed: &str| typed.trim().parse().ok().filter(|minutes| *minutes <= 600);
        let id = Id::unique(("step minutes", step.id));
        let (_, typed, _) = read_field(ui, id, style, now, true, |typed| read(typed).is_some());
        if let Some(minutes) = typed.and_then(|typed| read(&typed)) {
            pass.push(Edit::set(row, AgendaStep::MINUTES, Some(whole_amount(minutes))));
        }
    });
    let label = fl!(messages, "agenda-step-instruction");
    let style = FieldStyle { name: &label, hint: &label, wraps: true, size: 12.5, ..FieldStyle::default() };
    let place = row.text(AgendaStep::INSTRUCTION);
    field(ui, style, pass.state, &place, pass.commands);
}

fn muted_instruction_ui(ui: &mut Ui, step: &AgendaStep) {
    muted(ui, &visible(step.instruction.trim()), 12.0);
}
