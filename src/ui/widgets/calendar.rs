//! A month to choose a day in: by mouse, or by arrow keys, Page Up and Page Down, and Enter.

use egui::{
    Align, EventFilter, Id, Key, Layout, Modifiers, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};
use i18n_embed_fl::fl;
use jiff::ToSpan;
use jiff::civil::Date;

use super::button::{button, link};
use super::check::ring;
use super::heading::heading;
use super::memory::{remember, remembered};
use crate::i18n::{self, Texts};
use crate::ui::fonts::{Weight, font};
use crate::ui::theme::{FIELD_RADIUS, Tone, tokens};

const DAY: egui::Vec2 = vec2(32.0, 26.0);
const DAYS_OF_WEEK: i8 = 7;

/// The current day of the calendar, and whether it still has to be focused.
#[derive(Debug, Clone, Copy)]
struct CalendarDay {
    day: Date,
    wants_keyboard: bool,
}

/// Moves to a day and its month, and focuses the day.
pub(super) fn go_to(ui: &Ui, id: Id, day: Date) {
    remember(ui, id, CalendarDay { day, wants_keyboard: true });
    ui.ctx().request_repaint();
}

/// A month. Returns the day that was chosen, and closes the popup that it stands in.
pub(super) fn calendar_ui(
    ui: &mut Ui,
    id: Id,
    texts: &Texts,
    date: Option<Date>,
    today: Date,
) -> Option<Date> {
    let place = remembered::<CalendarDay>(ui, id);
    let shown = place.map_or(today, |place| place.day);
    // What is drawn first only to be measured can have no keyboard.
    if place.is_some_and(|place| place.wants_keyboard) && ui.is_enabled() {
        ui.memory_mut(|memory| memory.request_focus(id.with(shown)));
        remember(ui, id, CalendarDay { day: shown, wants_keyboard: false });
    }
    ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
    ui.set_width(DAY.x * f32::from(DAYS_OF_WEEK));
    month_ui(ui, id, texts, shown);
    ui.horizontal(|ui| {
        for weekday in 1..=DAYS_OF_WEEK {
            let name = i18n::short_weekday(texts, weekday);
            let (_, rect) = ui.allocate_space(vec2(DAY.x, 18.0));
            let color = tokens(ui).muted;
            ui.painter().text(
                rect.center(),
                egui::Align2::CENTER_CENTER,
                name,
                font(Weight::Medium, 11.0),
                color,
            );
        }
    });
    let first = shown.first_of_month();
    let before = first.weekday().to_monday_zero_offset();
    let mut chosen = None;
    for week in 0..=(before + shown.days_in_month() - 1) / DAYS_OF_WEEK {
        ui.horizontal(|ui| {
            for weekday in 0..DAYS_OF_WEEK {
                let day = week * DAYS_OF_WEEK + weekday - before + 1;
                match Date::new(shown.year(), shown.month(), day) {
                    Ok(day) if day_ui(ui, id, texts, day, date == Some(day), day == today) => {
                        chosen = Some(day);
                    }
                    Ok(_) => {}
                    Err(_) => {
                        ui.allocate_space(DAY);
                    }
                }
            }
        });
    }
    if link(ui, &fl!(texts.messages, "date-today")).clicked() {
        chosen = Some(today);
    }
    if chosen.is_some() {
        ui.close();
    }
    chosen
}

/// The name of the month, between a way back and a way on.
fn month_ui(ui: &mut Ui, id: Id, texts: &Texts, shown: Date) {
    let step_ui = |ui: &mut Ui, sign: &str, name: String, months: i64| {
        if button(ui, sign).accessible_name(name).clicked()
            && let Ok(day) = shown.checked_add(months.months())
        {
            remember(ui, id, CalendarDay { day, wants_keyboard: false });
        }
    };
    ui.horizontal(|ui| {
        step_ui(ui, "‹", fl!(texts.messages, "date-previous-month"), -1);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            step_ui(ui, "›", fl!(texts.messages, "date-next-month"), 1);
            ui.centered_and_justified(|ui| {
                heading(ui, &i18n::month_and_year(texts, shown), 2, font(Weight::SemiBold, 13.5), Tone::Text);
            });
        });
    });
}

/// A day. Returns whether it was chosen.
fn day_ui(ui: &mut Ui, id: Id, texts: &Texts, day: Date, is_chosen: bool, is_today: bool) -> bool {
    let tokens = tokens(ui);
    let (_, rect) = ui.allocate_space(DAY);
    let response = ui.interact(rect, id.with(day), Sense::click());
    let inner = rect.shrink(1.0);
    let mut color = tokens.text;
    if is_chosen {
        ui.painter().rect_filled(inner, FIELD_RADIUS, tokens.accent);
        color = tokens.on_accent;
    } else if response.hovered() {
        ui.painter().rect_filled(inner, FIELD_RADIUS, tokens.bg);
    }
    if is_today && !is_chosen {
        ui.painter().rect_stroke(inner, FIELD_RADIUS, Stroke::new(1.0, tokens.field), StrokeKind::Inside);
    }
    let number = day.day().to_string();
    let centre = egui::Align2::CENTER_CENTER;
    ui.painter().text(rect.center(), centre, number, font(Weight::Medium, 13.0), color);
    ring(ui, &response);
    let name = i18n::long_date(texts, day);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
    if response.has_focus() {
        take_keys(ui, id, day, response.id);
    }
    response.clicked()
}

/// Arrow keys go from day to day, and on into the next month.
fn take_keys(ui: &Ui, id: Id, day: Date, widget: Id) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(widget, filter));
    let steps = [
        (Key::ArrowLeft, (-1).days()),
        (Key::ArrowRight, 1.days()),
        (Key::ArrowUp, (-1).weeks()),
        (Key::ArrowDown, 1.weeks()),
        (Key::PageUp, (-1).months()),
        (Key::PageDown, 1.months()),
    ];
    for (key, step) in steps {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
            && let Ok(day) = day.checked_add(step)
        {
            go_to(ui, id, day);
        }
    }
}
