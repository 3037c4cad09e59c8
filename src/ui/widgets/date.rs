//! A field for a date: typed as people write dates, or chosen in a calendar.

use egui::{
    Area, Frame, Id, Key, Margin, Modifiers, Order, Popup, PopupCloseBehavior, Rect, Response, Sense, Stroke,
    StrokeKind, TextWrapMode, Ui, pos2, vec2,
};
use i18n_embed_fl::fl;
use jiff::civil::Date;

use super::button::link;
use super::calendar::{calendar_ui, go_to};
use super::check::ring;
use super::doubt::{Doubt, doubt_ui, note_doubt};
use super::draft::{forget_draft, read_field, typed_over};
use super::field_style::{FieldFrame, FieldStyle};
use super::label::muted;
use super::memory::{remember, remembered};
use crate::i18n::{self, ReadDate, Texts};
use crate::ui::theme::{FIELD_RADIUS, TARGET, tokens};

/// What was typed in a field for a date, or chosen.
pub(in crate::ui) struct TypedDate {
    /// The date, or that it was cleared. `None` if it is the same or no date.
    #[expect(
        clippy::option_option,
        reason = "the outer one says whether, the inner one may be no date at all"
    )]
    pub(in crate::ui) date: Option<Option<Date>>,
    /// Whether its text is no date, and says none that could be proposed.
    pub(in crate::ui) is_wrong: bool,
}

/// What to type in a field for a date.
pub(in crate::ui) fn wrong_date(texts: &Texts) -> String {
    let example = i18n::field_date(texts.language(), jiff::civil::date(2026, 11, 22));
    fl!(texts.messages, "date-wrong", example = example)
}

/// A field for a date in a style, with a button for a calendar that begins at the date, or at this day where there is none.
pub(in crate::ui) fn date_field(
    ui: &mut Ui,
    id: Id,
    texts: &Texts,
    style: FieldStyle<'_>,
    (date, today): (Option<Date>, Date),
    is_writable: bool,
) -> TypedDate {
    let value = date.map(|date| i18n::field_date(texts.language(), date)).unwrap_or_default();
    // Enter takes the first date that is proposed.
    let first = proposals(ui, id, texts, &value, today).first().copied();
    let proposed = first.filter(|_| {
        is_writable
            && ui.memory(|memory| memory.has_focus(id))
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
    });
    let mut typed = ui
        .horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let room = ui.available_width() - if is_writable { TARGET + 2.0 } else { 0.0 };
            let mut typed =
                ui.allocate_ui(vec2(room, TARGET), |ui| typed_ui(ui, id, texts, style, date, is_writable));
            if let Some(date) = proposed {
                forget_draft(ui, id);
                typed.inner = TypedDate { date: Some(Some(date)), is_wrong: false };
            }
            if is_writable && let Some(chosen) = chosen_ui(ui, id, texts, style.name, date, today) {
                forget_draft(ui, id);
                typed.inner =
                    TypedDate { date: (date != Some(chosen)).then_some(Some(chosen)), is_wrong: false };
            }
            typed.inner
        })
        .inner;
    if let Some(other) = doubt_ui(ui, texts, id, &value) {
        typed.date = read_day(texts, &other).map(|read| Some(read.date));
    }
    if is_writable && let Some(left) = left_date(ui, id, texts, &value, today) {
        forget_draft(ui, id);
        typed = TypedDate { date: (date != Some(left)).then_some(Some(left)), is_wrong: false };
    }
    let proposed = proposals(ui, id, texts, &value, today);
    if typed.is_wrong && is_writable && !proposed.is_empty() {
        // What it may mean says more than how to write a date.
        typed.is_wrong = false;
        let (chosen, place) = proposal_ui(ui, texts, id, style.frame, &proposed);
        remember(ui, id, Proposed(place));
        if let Some(date) = chosen {
            forget_draft(ui, id);
            ui.memory_mut(|memory| memory.request_focus(id));
            typed.date = Some(Some(date));
        }
    }
    typed
}

/// Where the proposals below a field stand.
#[derive(Debug, Clone, Copy)]
struct Proposed(Rect);

/// The date that a field was left with: a day and a month, which can mean one date only. `None` while the pointer presses
/// a proposal, which gives the keyboard back to the field.
fn left_date(ui: &Ui, id: Id, texts: &Texts, value: &str, today: Date) -> Option<Date> {
    let is_chosen_below = remembered::<Proposed>(ui, id).is_some_and(|Proposed(place)| {
        ui.input(|input| {
            let pointer = &input.pointer;
            let is_pressed = pointer.any_down() || pointer.any_released();
            is_pressed && pointer.latest_pos().is_some_and(|at| place.contains(at))
        })
    });
    if ui.memory(|memory| memory.has_focus(id)) || is_chosen_below {
        return None;
    }
    let text = typed_over(ui, id, value).filter(|text| read_day(texts, text).is_none())?;
    i18n::next_date(texts.language(), &text, today)
}

/// The dates that the text in a field may mean, which is none by itself.
fn proposals(ui: &Ui, id: Id, texts: &Texts, value: &str, today: Date) -> Vec<Date> {
    let text = typed_over(ui, id, value).filter(|text| read_day(texts, text).is_none());
    text.map(|text| i18n::suggested_dates(texts.language(), &text, today)).unwrap_or_default()
}

/// Proposes dates below a field; below a quiet one over what stands there, which stays in its place. Returns the one that
/// was chosen, and where they stand.
fn proposal_ui(
    ui: &mut Ui,
    texts: &Texts,
    id: Id,
    frame: FieldFrame,
    dates: &[Date],
) -> (Option<Date>, Rect) {
    if frame != FieldFrame::Quiet {
        let shown = ui.push_id(id, |ui| ui.horizontal_wrapped(|ui| dates_ui(ui, texts, dates)).inner);
        return (shown.inner, shown.response.rect);
    }
    let field = ui.min_rect();
    if !ui.clip_rect().contains(field.right_bottom()) {
        return (None, Rect::NOTHING);
    }
    let tokens = tokens(ui);
    let frame = Frame::new().fill(tokens.paper).stroke(Stroke::new(1.0, tokens.field));
    let frame = frame.corner_radius(FIELD_RADIUS).inner_margin(Margin::symmetric(6, 1));
    let area = Area::new(id.with("proposals")).order(Order::Middle);
    let shown = area.fixed_pos(field.left_bottom() + vec2(0.0, 3.0)).show(ui.ctx(), |ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        frame.show(ui, |ui| ui.horizontal(|ui| dates_ui(ui, texts, dates)).inner).inner
    });
    (shown.inner, shown.response.rect)
}

/// Dates to choose from. Returns the one that was chosen.
fn dates_ui(ui: &mut Ui, texts: &Texts, dates: &[Date]) -> Option<Date> {
    muted(ui, &fl!(texts.messages, "date-meant"), 12.0);
    let links = dates.iter().map(|date| (*date, link(ui, &i18n::long_date(texts, *date)).clicked()));
    links.fold(None, |chosen, (date, is_clicked)| if is_clicked { Some(date) } else { chosen })
}

/// What stands in the field of a date and is none, unless somebody is typing there. It is on no canvas, so the place that
/// shows the date tells it.
pub(in crate::ui) fn unread_date(ui: &Ui, id: Id, texts: &Texts, date: Option<Date>) -> Option<String> {
    let value = date.map(|date| i18n::field_date(texts.language(), date)).unwrap_or_default();
    let text = typed_over(ui, id, &value)?;
    let is_unread = !text.trim().is_empty() && read_day(texts, &text).is_none();
    (is_unread && !ui.memory(|memory| memory.has_focus(id)))
        .then(|| fl!(texts.messages, "date-unread", text = i18n::visible_line(text.trim())))
}

/// A date in a field, which has no time.
fn read_day(texts: &Texts, text: &str) -> Option<ReadDate> {
    i18n::read_date(texts.language(), text).filter(|read| read.time.is_none())
}

fn typed_ui(
    ui: &mut Ui,
    id: Id,
    texts: &Texts,
    style: FieldStyle<'_>,
    date: Option<Date>,
    is_writable: bool,
) -> TypedDate {
    let value = date.map(|date| i18n::field_date(texts.language(), date)).unwrap_or_default();
    let hint = fl!(texts.messages, "date-hint");
    let style = FieldStyle { hint: &hint, ..style };
    let read = |text: &str| {
        if text.trim().is_empty() { Some(None) } else { read_day(texts, text).map(|read| Some(read.date)) }
    };
    let (response, typed, now) = read_field(ui, id, style, &value, is_writable, |text| read(text).is_some());
    let is_wrong = read(&now).is_none();
    if is_wrong {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_invalid(egui::accesskit::Invalid::True);
        });
    }
    if let Some(text) = &typed {
        note_doubt(ui, id, read_day(texts, text).and_then(|read| doubt(texts, &read)));
    }
    TypedDate { date: typed.and_then(|text| read(&text)).filter(|read| *read != date), is_wrong }
}

fn doubt(texts: &Texts, read: &ReadDate) -> Option<Doubt> {
    let other = read.other?;
    Some(Doubt {
        value: i18n::field_date(texts.language(), read.date),
        read_as: i18n::long_date(texts, read.date),
        other: i18n::field_date(texts.language(), other),
        other_in_words: i18n::long_date(texts, other),
    })
}

/// The button and the calendar that it opens.
fn chosen_ui(
    ui: &mut Ui,
    id: Id,
    texts: &Texts,
    name: &str,
    date: Option<Date>,
    today: Date,
) -> Option<Date> {
    let button = calendar_button(ui, id.with("calendar button"));
    let title = fl!(texts.messages, "date-choose", name = name);
    let calendar = id.with("calendar");
    if button.clicked() {
        go_to(ui, calendar, date.unwrap_or(today));
    }
    let popup = Popup::from_toggle_button_response(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(title.clone());
    let chosen = popup.show(|ui| calendar_ui(ui, calendar, texts, date, today)).and_then(|shown| shown.inner);
    if chosen.is_some() {
        button.request_focus();
    }
    button.on_hover_text(&title).accessible_name(title);
    chosen
}

/// A button with a small calendar on it, drawn: the font has none.
fn calendar_button(ui: &mut Ui, id: Id) -> Response {
    let (_, rect) = ui.allocate_space(vec2(TARGET, TARGET));
    let response = ui.interact(rect, id, Sense::click());
    let tokens = tokens(ui);
    let color = if response.hovered() { tokens.accent } else { tokens.muted };
    let sheet = Rect::from_center_size(rect.center(), vec2(13.0, 12.0));
    let painter = ui.painter();
    painter.rect_stroke(sheet, 2.0, Stroke::new(1.3, color), StrokeKind::Inside);
    painter.rect_filled(Rect::from_min_size(sheet.min, vec2(13.0, 4.0)), 2.0, color);
    for column in [-3.0, 0.0, 3.0] {
        painter.circle_filled(pos2(sheet.center().x + column, sheet.bottom() - 4.5), 0.9, color);
    }
    ring(ui, &response);
    let is_enabled = ui.is_enabled();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, is_enabled, ""));
    response
}
